"""Whether a date without a year or a weekday alone lies before or after the day of writing.

The nearest word that tells decides: first to the left as far as the sentence goes, then to the right. News tells of
what happened, so the silent case is the past; that choice is left to the caller.
"""

from functools import cache
from typing import NamedTuple

from rawi.arabic.attached_spellings import list_attached
from rawi.arabic.date_expressions import Window
from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference

PAST, FUTURE, _SCHEDULED = "past", "future", "scheduled"
_LEFT, _RIGHT = 16, 6  # words; a verb farther away belongs to another clause
_NOMINAL = 4  # words from the conjunction to what is said of its subject
_PLAN = 2  # words between `was` and the plan
_STOPS = frozenset(".!?\N{ARABIC QUESTION MARK}")
_SEEN = "\N{ARABIC LETTER SEEN}"
_SIGNS = ("\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER TEH}")  # of the third person in the present tense
_FEH = "\N{ARABIC LETTER FEH}"
_CONJUNCTIONS = ("\N{ARABIC LETTER WAW}", "\N{ARABIC LETTER FEH}")
_PLURAL = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}"
_NOT_PAST = ("\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}")
_SHORTEST_PLURAL = 5  # letters; shorter words are often the accusative of a noun in waw
_SHORTEST_FUTURE = 4  # letters: the particle, the sign of the person and a stem


class _TenseLexicon(NamedTuple):
    directions: dict[str, str]
    beginnings: tuple[str, ...]
    nouns: frozenset[str]
    was: frozenset[str]
    until: frozenset[str]
    deadline: frozenset[str]
    that: frozenset[str]
    names: frozenset[str]


@cache
def _load_tense_lexicon() -> _TenseLexicon:
    directions: dict[str, str] = {}
    for row in read_reference("tense_words"):
        form = fold_text(row["form"])
        for spelling, attachment in list_attached(form, with_article=False):
            is_verb = not attachment.preposition and (row["direction"] != _SCHEDULED or attachment.conjunction != _FEH)
            if is_verb:  # with the other conjunction, some of the present tenses are names of men
                directions.setdefault(spelling, row["direction"])
    was, until, deadline, that = (
        frozenset(fold_text(row["form"]) for row in read_reference("date_links") if row["role"] == role)
        for role in ("was", "until", "deadline", "clause")
    )
    exceptions = [(fold_text(row["form"]), row["part"]) for row in read_reference("future_exceptions")]
    beginnings = tuple(form for form, part in exceptions if part == "beginning")
    nouns = frozenset(form for form, part in exceptions if part == "word")
    names = frozenset(form for form, part in exceptions if part == "plural")
    return _TenseLexicon(directions, beginnings, nouns, was, until, deadline, that, names)


class _Directions(dict[str, str | None]):
    """Direction of every word asked for so far; the future particle is recognised by the form of the verb."""

    def __missing__(self, word: str) -> str | None:
        lexicon = _load_tense_lexicon()
        direction = lexicon.directions.get(word)
        if direction is None and _has_future_particle(word, lexicon):
            direction = FUTURE
        elif direction is None and _has_past_plural(word, lexicon):
            direction = PAST
        if len(self) < 200_000:  # enough for every word of a large corpus; beyond it nothing is kept
            self[word] = direction
        return direction


_KNOWN = _Directions()


def _has_future_particle(word: str, lexicon: _TenseLexicon) -> bool:
    """Tell whether a word is a present-tense verb with the letter of the future before it."""
    if word.startswith(_CONJUNCTIONS) and word[1:2] == _SEEN:
        word = word[1:]
    is_shaped = word[:1] == _SEEN and word[1:2] in _SIGNS and len(word) >= _SHORTEST_FUTURE
    return is_shaped and word not in lexicon.nouns and not word.startswith(lexicon.beginnings)


def _has_past_plural(word: str, lexicon: _TenseLexicon) -> bool:
    """Tell whether a word is a past-tense verb of several men, which no noun of its length ends like."""
    stem = word[1:] if word.startswith(_CONJUNCTIONS) else word
    is_shaped = stem.endswith(_PLURAL) and len(stem) >= _SHORTEST_PLURAL and not stem.startswith(_NOT_PAST)
    return is_shaped and stem not in lexicon.names


def _settle(words: list[str], index: int, direction: str) -> str:
    """Return the direction that a telling word has in its place: what had been planned is past."""
    if direction == PAST:
        return PAST
    was = _load_tense_lexicon().was
    return FUTURE if was.isdisjoint(words[max(0, index - _PLAN) : index]) else PAST


def _is_ellipsis(words: list[str], index: int) -> bool:
    """Tell whether a stop is one of several in a row, which headlines use as a dash."""
    return words[index - 1 : index] == ["."] or words[index + 1 : index + 2] == ["."]


def find_direction(window: Window, first: int, last: int, *, is_strict: bool = False) -> str | None:
    """Return past or future by the words around an expression; null when they do not tell.

    Args:
        window: the line that is read.
        first: first token of the expression.
        last: token after it.
        is_strict: whether a present tense tells nothing; beside a weekday it is what is scheduled, beside a length of
            time it may as well be what happens in general.
    """
    words = window.words
    lexicon = _load_tense_lexicon()
    beside = words[max(window.line, first - 2) : first]
    if not lexicon.deadline.isdisjoint(beside):
        return FUTURE
    stops = (range(first - 1, max(window.line, first - _LEFT) - 1, -1), range(last, min(window.high, last + _RIGHT)))
    for side, places in enumerate(stops):
        if side == 1 and not is_strict and not lexicon.until.isdisjoint(beside):
            return FUTURE  # until Thursday, and nothing told before
        for index in places:
            if words[index] in _STOPS and not _is_ellipsis(words, index):
                break
            direction = _KNOWN[words[index]]
            if direction is not None and not (is_strict and direction == _SCHEDULED):
                return _settle(words, index, direction)
    return None


def find_clause_direction(window: Window, first: int) -> str | None:
    """Return past or future by a verb of the clause before an expression; null when its own clause has none.

    What is scheduled does not count, and neither does a verb of saying before the clause that it reports.
    """
    words, that = window.words, _load_tense_lexicon().that
    for index in range(first - 1, max(window.line, first - _LEFT) - 1, -1):
        if words[index] in that or words[index] == ":" or (words[index] in _STOPS and not _is_ellipsis(words, index)):
            return None
        direction = _KNOWN[words[index]]
        if direction is not None and direction != _SCHEDULED:
            return _settle(words, index, direction)
    return None


def is_in_nominal_clause(window: Window, first: int) -> bool:
    """Tell whether an expression follows the subject of a reported clause: `that the question today ...`."""
    that = _load_tense_lexicon().that
    for index in range(first - 1, max(window.line, first - _NOMINAL) - 1, -1):
        if window.words[index] in that:
            return index < first - 1
    return False
