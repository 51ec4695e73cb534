"""When an event was: the time of its sentence that is its own, a time counted from it, or when its speaker spoke."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import FROM, WAW
from rawi.arabic.numbers import find_numbers
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis
from rawi.events.clauses import Clause
from rawi.events.drafts import Party, When
from rawi.events.flags import is_historical
from rawi.events.folded import fold_name
from rawi.events.settings import Calendar, Moment, find_speech_times
from rawi.events.sources import Sources, Speech
from rawi.events.triggers import Hit, is_joined_form
from rawi.events.words import load_class, load_exact

_VERBAL = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_SPEECH_FRAMES = frozenset(("speak", "promise", "warn", "adj", "must", "blame", "demand", "deny"))
_OFFERS = frozenset(("AGREE", "CONCEDE"))  # made by saying so
_YIELDING = frozenset(("RETREAT", "CONCEDE"))
_BACKWARDS = 1.3  # a time before the trigger is taken for that much farther away than one after it
_FLASHBACK_REACH = 1  # sentences over which a time long past goes on
_COUNTED_GAP = 2  # tokens between a time and the event that it is counted from
_OFFSET_REACH = 4  # tokens that words like two days after take before an event
_OWNER_REACH = 6  # tokens between a participle and its own time
_TOLD_REACH = 400  # code points over which a passage about the past goes on
_REPORT_REACH = 6  # tokens between a verb of stating and its own time
_COMMA_COST = 3.0
_PAIR = timedelta(days=2)  # between two days told as a pair: Monday and Tuesday
_TOLD_GAP = 3  # tokens from as to the verb of telling
_COMMAS = frozenset(("\N{ARABIC COMMA}", ","))
_QUOTED = frozenset(("direct", "mixed"))
_MOST_DAYS = 31
_UPDATE = timedelta(days=1)  # between publication and the last word of an article that was gone on with


class Occasion(NamedTuple):
    """What a mention tells of its setting.

    Attributes:
        clause: its sentence.
        hit: its trigger.
        moments: the times of the sentence.
        actors: who did it.
        quote: the quote that it is told in.
    """

    clause: Clause
    hit: Hit
    moments: list[Moment]
    actors: tuple[Party, ...]
    quote: Speech | None


class Occasions:
    """Finds the times of the mentions of one article; remembers the past that a passage tells of."""

    __slots__ = ("_analysis", "_calendar", "_flashback", "_now", "_sources", "_speech_times")

    def __init__(self, analysis: Analysis, sources: Sources, calendar: Calendar, now: date | None) -> None:
        """Begin an article.

        Args:
            analysis: its tokens.
            sources: its quotes.
            calendar: its time expressions.
            now: about when it was written.
        """
        self._analysis = analysis
        self._calendar = calendar
        self._now = now
        self._sources = sources
        self._speech_times: dict[str, When] | None = None
        self._flashback: tuple[When | None, int] = (None, 0)

    def find(self, occasion: Occasion) -> When | None:
        """Return the time of a mention; null when the text does not tell it."""
        when = self._find(occasion)
        if when is not None:
            past = is_historical((when.start, when.end), self._now)
            self._flashback = (when if past else None, occasion.clause.number)
        return when

    def _find(self, occasion: Occasion) -> When | None:
        clause, hit = occasion.clause, occasion.hit
        own = [moment for moment in occasion.moments if self._may_date(occasion, moment)]
        nearest = _choose(occasion, own)
        past, told_at = self._flashback
        is_told_on = past is not None and clause.number - told_at <= _FLASHBACK_REACH
        offset = self._read_offset(clause, hit)
        if offset is not None:
            return _shift(nearest or (past if is_told_on else None), offset)
        if nearest is not None:
            return self._find_announcement(occasion, nearest) or nearest
        if own:
            return None  # the nearest time has no value
        if is_told_on and hit.form.tense in ("perfect", ""):
            return past
        if hit.form.tense == "perfect" and (told := self._find_told(clause)) is not None:
            return told
        return self._find_speech_time(occasion) if hit.form.trigger.event_type in _VERBAL else None

    def _find_told(self, clause: Clause) -> When | None:
        """Return the time long past that the sentences before tell of last; a verb with and goes on over paragraphs."""
        analysis = self._analysis
        start = int(analysis.starts[clause.first])
        goes_on = is_joined_form(clause.words[clause.first])
        begin = max(0 if goes_on else analysis.text.rfind("\n", 0, start) + 1, start - _TOLD_REACH)
        told = [when for _start, _end, when in self._calendar.list_between(begin, start) if when is not None]
        return told[-1] if told and is_historical((told[-1].start, told[-1].end), self._now) else None

    def _may_date(self, occasion: Occasion, moment: Moment) -> bool:
        """Tell whether a time of the sentence can be that of the event, and not a deadline or another event's."""
        clause, hit = occasion.clause, occasion.hit
        words = clause.words
        before = words[moment.first - 1] if moment.first > clause.first else ""
        if before in load_exact("deadline") or _counts_from(clause, moment, hit):
            return False
        if hit.form.tense == "perfect" and self._is_to_come(moment.when):
            return False
        if _belongs_elsewhere(clause, moment, hit):
            return False
        quote = occasion.quote
        if quote is None or quote.quote_type not in _QUOTED:
            return True
        start = self._analysis.starts[moment.first]
        return any(a <= start < b for a, b in quote.spans)

    def _is_to_come(self, when: When | None) -> bool:
        """Tell whether a time lies after the article: what has happened by then was not on that day."""
        return self._now is not None and when is not None and when.start - self._now > _UPDATE

    def _find_announcement(self, occasion: Occasion, when: When) -> When | None:
        """Return when a withdrawal to come was announced: that, not its deadline, is the day of the concession."""
        is_yielding = occasion.hit.form.trigger.event_type in _YIELDING
        if self._now is None or not is_yielding or when.end <= self._now:
            return None
        return self._find_speech_time(occasion)

    def _read_offset(self, clause: Clause, hit: Hit) -> timedelta | None:
        """Return how far an event lies from the time of its sentence: two days after it, the day before it."""
        words, begin = clause.words, max(clause.first, hit.first - _OFFSET_REACH - 1)
        if _load_offset_words().isdisjoint(words[begin : hit.first]):
            return None
        for index in range(hit.first - 1, begin - 1, -1):
            word = words[index]
            if word in load_exact("day_after"):
                return timedelta(days=-1)
            if word in load_exact("day_before"):
                return timedelta(days=1)
            if word in load_exact("counted_after") and (end := _find_counted_from(words, index + 1, hit.first)):
                days = self._count_days(index + 1, end)
                return None if days is None else timedelta(days=-days)
        return None

    def _count_days(self, first: int, last: int) -> int | None:
        """Return how many days a few words say; null when they do not say it exactly."""
        units = _load_units()
        found = [units[word] for word in self._analysis.words[first:last] if word in units]
        if len(found) != 1:
            return None
        size, count = found[0]
        if count != "many":
            return size * (2 if count == "two" else 1)
        numbers = find_numbers(self._analysis, first, last)
        is_plain = len(numbers) == 1 and numbers[0].modifier is None and numbers[0].best is not None
        best = numbers[0].best if is_plain else None
        return best * size if best is not None and best <= _MOST_DAYS else None

    def _find_speech_time(self, occasion: Occasion) -> When | None:
        """Return when a party, or the speaker of the quote around it, spoke."""
        if self._speech_times is None:
            self._speech_times = find_speech_times(self._analysis.text, self._sources, self._calendar)
        times, quote = self._speech_times, occasion.quote
        for party in occasion.actors:
            for key in sorted(party.keys):
                if key in times:
                    return times[key]
        trigger = occasion.hit.form.trigger
        is_told = trigger.frame not in _SPEECH_FRAMES and trigger.event_type not in _OFFERS
        if occasion.actors and is_told:
            return None  # somebody else's act, which the speaker only tells of
        speaker = fold_name(quote.speaker)[-1:] if quote and quote.speaker else ()
        if speaker and speaker[0] in times:
            return times[speaker[0]]
        days = {(when.start, when.end) for when in times.values()}
        return next(iter(times.values())) if len(days) == 1 and quote is not None else None


@cache
def _load_offset_words() -> frozenset[str]:
    """Return the words without which no event is counted from the time of its sentence."""
    return load_exact("day_after") | load_exact("day_before") | load_exact("counted_after")


def _find_counted_from(words: list[str], first: int, last: int) -> int:
    """Return where from or on stands between days and the event that they are counted from; 0 when neither does."""
    links = load_exact("on")
    return next((k for k in range(first, last) if words[k] == FROM or words[k] in links), 0)


def _choose(occasion: Occasion, own: list[Moment]) -> When | None:
    """Return the nearest of the times that may be an event's own; two days told as one pair are one stretch."""
    if not own:
        return None
    clause, hit = occasion.clause, occasion.hit
    best = min(own, key=lambda moment: _measure(clause, moment.first, hit))
    beside = [m for m in own if best.last == m.first and clause.words[m.first][0] == WAW]
    after = beside[0].when if beside else None
    if best.when is None or after is None or not best.when.precision == after.precision == "day":
        return best.when
    if timedelta(0) < after.start - best.when.start <= _PAIR:
        return When(best.when.text, best.when.start, after.end, "other")
    return best.when


def _counts_from(clause: Clause, moment: Moment, hit: Hit) -> bool:
    """Tell whether a time is counted from the event, like two days after the killing, and so is not its own."""
    gap = clause.words[moment.last : hit.first]
    return moment.last <= hit.first and len(gap) <= _COUNTED_GAP and gap[:1] == [FROM]


def _belongs_elsewhere(clause: Clause, moment: Moment, hit: Hit) -> bool:
    """Tell whether a time is that of a decree or of what a participle names: the treaty signed in 2008."""
    words, participles = clause.words, load_exact("dated_participle")
    if hit.last < moment.first and _is_cut_off(words, hit.last, moment.first):
        return True
    if moment.first > clause.first and words[moment.first - 1] in load_exact("dated_paper"):
        return True
    if hit.form.trigger.event_type not in _VERBAL and _is_of_report(clause, moment, hit):
        return True
    for index in range(moment.first - 1, max(clause.first, moment.first - _OWNER_REACH) - 1, -1):
        if words[index] in participles:
            return not hit.first <= index < hit.last and not 0 <= index - hit.last <= _COUNTED_GAP
        if words[index] in _COMMAS or hit.first <= index < hit.last:
            break
    return False


def _is_of_report(clause: Clause, moment: Moment, hit: Hit) -> bool:
    """Tell whether a time is that of a statement before what it is about: voiced concern on Tuesday over clashes."""
    words = clause.words
    between = words[moment.last : hit.first]
    if not between or moment.last > hit.first:
        return False
    before = words[max(clause.first, moment.first - _REPORT_REACH) : moment.first]
    if not load_exact("told_about").isdisjoint(between) and not load_class("stating").words.isdisjoint(before):
        return True
    is_named_again = hit.form.is_definite and not hit.form.tense  # said on Friday that the talks went well
    return is_named_again and not load_exact("told_that").isdisjoint(between) and not _load_tellers().isdisjoint(before)


def _is_cut_off(words: list[str], start: int, stop: int) -> bool:
    """Tell whether a time is of what stands between: since the war of 2003, as a spokesman announced on Monday."""
    since, told = load_exact("since"), load_exact("as_told")
    between = words[start:stop]
    if since.isdisjoint(between) and told.isdisjoint(between):
        return False
    for index in range(stop - 1, start - 1, -1):
        word = words[index]
        if word in since and stop - index > 1:
            return True
        if word in told and index > start and words[index - 1] in _COMMAS:
            return not load_exact("reporting").isdisjoint(words[index + 1 : index + _TOLD_GAP])
    return False


@cache
def _load_tellers() -> frozenset[str]:
    return load_exact("reporting") | load_class("stating").words


@cache
def _load_units() -> dict[str, tuple[int, str]]:
    """Return the words for days, weeks and hours: how many days one is, and one, two or many."""
    sizes = {"day": 1, "week": 7, "hour": 0}
    rows = read_reference("date_units")
    return {fold_text(row["form"]): (sizes[row["unit"]], row["count"]) for row in rows if row["unit"] in sizes}


def _shift(when: When | None, offset: timedelta) -> When | None:
    if when is None or when.precision != "day" or when.start != when.end:
        return None
    day = when.start + offset
    return When(when.text, day, day, when.precision)


def _measure(clause: Clause, token: int, hit: Hit) -> float:
    """Return how far a time is from a trigger; commas between them count more."""
    start, stop = (hit.last, token) if token >= hit.last else (token, hit.first)
    between = clause.words[start:stop]
    commas = sum(map(between.count, _COMMAS))
    return (stop - start) * (1.0 if token >= hit.last else _BACKWARDS) + commas * _COMMA_COST
