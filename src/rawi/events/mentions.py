"""The mentions of an article: every place where it tells of an event, with who, where, when, how many and whether at all."""

from bisect import bisect_left
from collections import Counter
from functools import cache
from typing import Any

from rawi import schemas
from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.documents.article import Article
from rawi.events.arguments import Clause, find_arguments, list_demonym_states
from rawi.events.clusters import group_drafts
from rawi.events.drafts import Draft, Party, When
from rawi.events.flags import read_flag, settle_type
from rawi.events.identities import identify_cluster, list_parties, name_state
from rawi.events.modes import find_mode
from rawi.events.phrases import Chunker, Phrase
from rawi.events.readings import choose_form, is_content, is_supported
from rawi.events.sources import Sources
from rawi.events.tallies import find_tallies
from rawi.events.topics import Topics, read_topics
from rawi.events.triggers import Form, Hit, find_hits
from rawi.events.whereabouts import (
    NOWHERE,
    Whereabouts,
    count_countries,
    describe_country,
    find_whereabouts,
)
from rawi.events.words import compile_words

_TIME = {name: index for index, name in enumerate(schemas.TIMES.names)}
_VERBAL = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_SPEAKING_FRAMES = frozenset(("speak", "promise", "warn", "adj", "must", "blame"))


def extract_mentions(
    article: Article, quotes: list[tuple[Any, ...]], times: list[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """Return one row of `schemas.MENTIONS` per place where an article tells of an event.

    Args:
        article: the article; only its body is read, its title when it has nothing else.
        quotes: its rows of `schemas.QUOTES`.
        times: its rows of `schemas.TIMES`.

    Returns:
        No row for an article without events, such as sport, markets or weather.
    """
    analysis = article.analysis
    if not analysis.sentences:
        return []
    topics = read_topics(analysis.words)
    if topics.is_eventless:
        return []
    reader = _Reader(article, Sources(quotes), times, topics)
    drafts = reader.read()
    rows = []
    for cluster in group_drafts(drafts):
        if any(draft.actors or draft.recipients for draft in cluster):
            event_id = identify_cluster(article.article_id, cluster)
            rows += [_build_row(article, event_id, draft) for draft in cluster]
    rows.sort(key=lambda row: (row[9], row[4]))
    return rows


@cache
def _load_contexts() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(
        (row["context"], compile_words([word.strip() for word in row["words"].split("|")]).words)
        for row in read_reference("event_contexts")
    )


class _Reader:
    """Reads one article, sentence by sentence, and remembers what a left-out subject or place points back to."""

    def __init__(self, article: Article, sources: Sources, times: list[tuple[Any, ...]], topics: Topics) -> None:
        self._article = article
        self._analysis = article.analysis
        self._sources = sources
        self._topics = topics
        self._times = sorted((row for row in times), key=lambda row: row[_TIME["time_start"]])
        self._time_starts = [row[_TIME["time_start"]] for row in self._times]
        self._people = sources.list_people()
        self._chunker = Chunker(self._analysis, self._people)
        self._countries: Counter[str] = Counter()
        self._last_actors: tuple[Party, ...] = ()
        self._last_where: Whereabouts = NOWHERE
        self._speech_times: dict[str, When] = {}

    def read(self) -> list[Draft]:
        """Return the drafts of the whole article."""
        kinds = [segment.kind for segment in self._analysis.segments]
        wanted = [s for s in self._analysis.sentences if kinds[s.segment] == "body"] or self._analysis.sentences
        drafts: list[Draft] = []
        for number, sentence in enumerate(wanted):
            hits = find_hits(self._analysis.words, sentence.first, sentence.last)
            if hits:
                drafts += self._read_sentence(number, sentence.first, sentence.last, hits)
        return self._fill_countries(drafts)

    def _read_sentence(
        self, number: int, first: int, last: int, found: list[tuple[int, int, tuple[Form, ...]]]
    ) -> list[Draft]:
        words = self._analysis.words
        hits = []
        for start, stop, forms in found:
            form = choose_form(words, first, start, stop, forms)
            if form is not None and is_supported(words, first, last, start, stop, form, self._topics):
                hits.append(Hit(start, stop, form))
        if not hits:
            return []
        spoken, skipped = self._list_times(first, last)
        clause = Clause(words, first, last, self._chunker.list_phrases(first, last), skipped)
        count_countries(clause.phrases, self._countries)
        drafts = [
            self._draft(number, clause, hit, spoken)
            for index, hit in enumerate(hits)
            if not is_content(words, first, hits, index)
        ]
        return self._attach_counts([draft for draft in drafts if draft is not None], first, last, skipped)

    def _list_times(self, first: int, last: int) -> tuple[list[tuple[int, When]], frozenset[int]]:
        """Return the dated time expressions of a sentence with their tokens, and all tokens that tell time."""
        analysis = self._analysis
        begin, end = analysis.starts[first], analysis.ends[last - 1]
        found: list[tuple[int, When]] = []
        skipped: set[int] = set()
        for row in self._times[bisect_left(self._time_starts, begin) : bisect_left(self._time_starts, end)]:
            start, stop = row[_TIME["time_start"]], row[_TIME["time_end"]]
            token = max(first, bisect_left(analysis.starts, start + 1) - 1)
            last_token = bisect_left(analysis.starts, stop)
            skipped.update(range(token, last_token))
            if row[_TIME["date_start"]] is not None and row[_TIME["date_end"]] is not None:
                when = When(
                    row[_TIME["time_text"]],
                    row[_TIME["date_start"]],
                    row[_TIME["date_end"]],
                    row[_TIME["date_precision"]],
                )
                found.append((token, when))
        return found, frozenset(skipped)

    def _draft(self, number: int, clause: Clause, hit: Hit, spoken: list[tuple[int, When]]) -> Draft | None:
        analysis, trigger = self._analysis, hit.form.trigger
        start, end = analysis.starts[hit.first], analysis.ends[hit.last - 1]
        arguments = find_arguments(clause, hit)
        quote = self._sources.find_quote(start)
        actors = self._name_actors(clause, hit, arguments.actors, arguments.is_zero, start, end)
        recipients = list_parties(arguments.recipients, actors)
        actors, recipients = self._add_demonyms(clause, hit, actors, recipients)
        where = find_whereabouts(clause, hit, arguments.recipients)
        when = self._find_time(hit, spoken, clause)
        day = (when.start, when.end) if when else None
        aux = read_flag(clause.words, clause.first, hit, day, self._article.published_date)
        mode = find_mode(clause.words, clause.first, clause.last, hit)
        event_type, mode, aux = settle_type(trigger.event_type, mode, aux)
        if trigger.frame == "deny":
            return None
        if not actors and not recipients and not (hit.form.is_definite or hit.form.has_pronoun):
            return None
        is_anaphor = (
            (hit.form.is_definite or hit.form.has_pronoun) and not arguments.actors and not arguments.recipients
        )
        if arguments.actors:
            self._last_actors = actors
        if where.name:
            self._last_where = where
        window = set(clause.words[max(clause.first, hit.first - 15) : min(clause.last, hit.last + 20)])
        contexts = tuple(name for name, members in _load_contexts() if not members.isdisjoint(window))
        confidence = trigger.confidence * (1.0 if actors and recipients else 0.9 if actors or recipients else 0.7)
        span = (analysis.starts[clause.first], analysis.ends[clause.last - 1])
        return Draft(
            hit,
            number,
            span,
            event_type,
            mode,
            aux,
            actors,
            recipients,
            where,
            when,
            (),
            contexts,
            quote.quote_id if quote else None,
            is_anaphor,
            round(confidence, 3),
        )

    def _name_actors(
        self, clause: Clause, hit: Hit, phrases: tuple[Phrase, ...], is_zero: bool, start: int, end: int
    ) -> tuple[Party, ...]:
        frame = hit.form.trigger.frame
        cue = self._sources.find_cue(start, end)
        if cue is not None and cue.speaker and hit.form.trigger.event_type in _VERBAL and frame in _SPEAKING_FRAMES:
            parties = list_parties(phrases, ())
            return list_parties_from_speaker(cue.speaker, parties)
        if phrases:
            return list_parties(phrases, ())
        if not is_zero or hit.form.trigger.pos == "noun":
            return ()
        quote = self._sources.find_quote(start)
        if hit.form.person == 1:
            return list_parties_from_speaker(quote.speaker, ()) if quote and quote.speaker else ()
        if frame in _SPEAKING_FRAMES:
            floor = self._sources.find_floor(start)
            if floor is not None and floor.speaker:
                return list_parties_from_speaker(floor.speaker, ())
        if hit.form.trigger.pos in ("verb", "participle") and frame not in {"kill", "patient"}:
            return self._last_actors
        return ()

    def _add_demonyms(
        self, clause: Clause, hit: Hit, actors: tuple[Party, ...], recipients: tuple[Party, ...]
    ) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        states = list_demonym_states(clause, hit)
        frame = hit.form.trigger.frame
        if states and frame in ("of_actor", "of_both", "meet_noun", "visit_noun", "of_either", "sign_noun"):
            wanted = states if frame in ("of_both", "meet_noun", "sign_noun") else states[:1]
            known = {key for party in actors for key in party.keys}
            actors = (*actors, *(name_state(code) for code in wanted if code not in known))
        return actors, recipients

    def _find_time(self, hit: Hit, spoken: list[tuple[int, When]], clause: Clause) -> When | None:
        if not spoken:
            return None

        def cost(item: tuple[int, When]) -> float:
            token = item[0]
            return token - hit.last if token >= hit.last else (hit.first - token) * 1.3

        return min(spoken, key=cost)[1]

    def _attach_counts(self, drafts: list[Draft], first: int, last: int, taken: frozenset[int]) -> list[Draft]:
        if not drafts:
            return drafts
        counted = list(drafts)
        for tally in find_tallies(self._analysis, first, last, taken):
            index = _nearest(counted, tally.first, tally.row["kind"])
            if index is not None:
                counted[index] = counted[index]._replace(counts=(*counted[index].counts, tally.row))
        return counted

    def _fill_countries(self, drafts: list[Draft]) -> list[Draft]:
        """Give drafts without a place the country that the text implies."""
        main = self._countries.most_common(1)[0][0] if self._countries else None
        filled = []
        for draft in drafts:
            if draft.where.country_code is None and draft.where.name is None:
                code = _implied_country(draft) or main
                draft = draft._replace(where=describe_country(code))
            filled.append(draft)
        return filled


def list_parties_from_speaker(speaker: str, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the speaker as a party, with the phrases that stand for him."""
    words = fold_text(speaker).split()
    keys = {words[-1]} if words else set()
    for party in parties:
        keys |= party.keys
    return (Party(speaker, frozenset(keys)),)


_KIND_TYPES = {
    "dead": ("ASSAULT",),
    "injured": ("ASSAULT",),
    "attacks": ("ASSAULT", "COERCE"),
    "detained": ("COERCE", "RETREAT", "ASSAULT"),
    "troops": ("MOBILIZE", "RETREAT", "CONCEDE", "ASSAULT", "AID"),
    "participants": ("PROTEST", "CONSULT", "AGREE"),
}


def _nearest(drafts: list[Draft], token: int, kind: str) -> int | None:
    """Return which draft a number belongs to."""
    best, cost = None, 1_000_000
    for index, draft in enumerate(drafts):
        if draft.event_type in _KIND_TYPES.get(kind, ()):
            distance = abs(draft.hit.first - token)
            if distance < cost:
                best, cost = index, distance
    return best


def _implied_country(draft: Draft) -> str | None:
    for parties in (draft.recipients, draft.actors) if draft.event_type not in _VERBAL else (draft.actors,):
        for party in parties:
            for key in party.keys:
                if len(key) == 2 and key.isupper():
                    return key
    return None


def _build_row(article: Article, event_id: str, draft: Draft) -> tuple[Any, ...]:
    analysis, hit = article.analysis, draft.hit
    start, end = analysis.starts[hit.first], analysis.ends[hit.last - 1]
    where, when = draft.where, draft.when
    return (
        schemas.hash_id("mention", article.article_id, start, draft.event_type),
        event_id,
        article.article_id,
        draft.quote_id,
        draft.event_type,
        draft.mode,
        draft.aux,
        list(draft.contexts),
        analysis.text[start:end],
        start,
        end,
        draft.span[0],
        draft.span[1],
        [party.name for party in draft.actors],
        [party.name for party in draft.recipients],
        where.name,
        where.country_code,
        where.latitude,
        where.longitude,
        where.precision,
        when.text if when else None,
        when.start if when else None,
        when.end if when else None,
        when.precision if when else None,
        list(draft.counts),
        draft.confidence,
        f"{hit.form.trigger.pos}:{hit.form.trigger.lemma}",
    )
