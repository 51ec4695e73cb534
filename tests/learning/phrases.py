"""Noun phrases of sources in the corpus as examples of where one ends; no labels are needed.

A phrase that stands right before a colon, a mark or "that" is complete. Where the same words come back with something
else behind them, that follows the phrase and is no part of it. All other phrases are examples too, as they are read
today; there are as many of these as there are of the first kind, so that what is read today is learned again where the
complete phrases say nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple
from unittest.mock import patch

from rawi.documents.article import Article
from rawi.quotes import extract_quotes, sources
from rawi.quotes.endings import NAMES, read_governor
from rawi.quotes.namespans import LEARNED, rank_word
from rawi.quotes.pages import Page
from rawi.quotes.wordkinds import OVER, read_kind

_SEEN = 20  # words of a phrase and behind it
_LONGEST = 12
_FEW = 3  # phrases of one wording, or articles, that are counted
_CLOSERS = frozenset(("that", "comma", "stop", "who", "time", "mark", OVER))
_FIXED = frozenset(("comma", "mark", "bracket", "stop", "who", "time", "boundary", "adverb", "this", "sign", "that"))
_BODIES, _ROLES = ("organisation", "group", "press"), ("person", "anonymous")
_OPEN = frozenset((*_BODIES, *_ROLES, "particle", "and", "masdar", "document", "given"))  # go on with another noun


class Phrase(NamedTuple):
    """The words from a source's first one on, how many of them it has as read today, and what its cue governs."""

    article: int
    words: tuple[str, ...]
    size: int
    governor: str | None


class Example(NamedTuple):
    """A word of a phrase or behind it, and whether the phrase ends before it.

    Attributes:
        phrase: the phrase.
        place: how many words of it stand before the word.
        is_end: the answer.
        is_told: whether complete phrases say so.
    """

    phrase: Phrase
    place: int
    is_end: bool
    is_told: bool


def is_decided(kind: str) -> bool:
    """Tell whether rules decide on a word of this kind, so that no weight is asked."""
    return kind in _FIXED or kind in ("verb", "cue", OVER) or kind.startswith("preposition")


def read_phrases(articles: Iterable[Article]) -> list[Phrase]:
    """Return the phrases of all sources that are looked for in articles."""
    phrases: list[Phrase] = []
    for number, article in enumerate(articles):
        found: list[Phrase] = []
        with patch.object(sources, "_read_source", partial(_keep_phrase, sources._read_source, number, found)):
            extract_quotes(article)
        phrases += found
    return phrases


_Reader = Callable[[Page, int, int, bool], tuple[int, int] | None]


def _keep_phrase(read: _Reader, number: int, found: list[Phrase], page: Page, *place: Any) -> tuple[int, int] | None:
    """Read a source, and keep its phrase."""
    source = read(page, *place)
    if source is not None:
        begin, end = source
        cue = page.cues.get(begin - 1) or page.cues.get(begin - 2)
        governor = None if cue is None else read_governor(cue)
        found.append(Phrase(number, tuple(page.words[begin : begin + _SEEN]), end - begin, governor))
    return source


def find_complete(phrases: list[Phrase]) -> dict[tuple[str, ...], Counter[int]]:
    """Return the wordings of complete phrases, and how often each stands in which article."""
    complete: dict[tuple[str, ...], Counter[int]] = defaultdict(Counter)
    for phrase in phrases:
        wording = phrase.words[: phrase.size]
        behind = read_kind(phrase.words[phrase.size]) if phrase.size < len(phrase.words) else OVER
        is_plain = not any(read_kind(word) in ("comma", "mark", "bracket") for word in wording)
        if behind in _CLOSERS and phrase.size <= _LONGEST and is_plain:
            complete[wording][phrase.article] += 1
    return complete


def list_examples(phrases: list[Phrase], complete: dict[tuple[str, ...], Counter[int]]) -> Iterator[Example]:
    """Yield what complete phrases say of the words of all phrases, then what is read today of the other words."""
    inside: dict[tuple[str, str], set[int]] = defaultdict(set)
    for wording, articles in complete.items():
        for pair in pairwise(wording):
            inside[pair] |= set(list(articles)[:_FEW])
    for phrase in phrases:
        words, told = phrase.words, 0
        for size in range(1, min(len(words), _LONGEST + 1)):
            articles = complete.get(words[:size], Counter[int]())
            if len(articles.keys() - {phrase.article}) > 1 or (size > 1 and articles.total() > 1):
                told = size
        last = phrase.size + 1 if phrase.governor is not None and phrase.size <= _LONGEST + 2 else told
        for place in range(1, min(max(last, told + 1), len(words))):
            if is_decided(read_kind(words[place])):
                continue
            if place < told:
                yield Example(phrase, place, False, True)
            elif place == told and _is_foreign(phrase, place, inside):
                yield Example(phrase, place, True, True)
            elif place < last:
                yield Example(phrase, place, place == phrase.size, False)


def _is_foreign(phrase: Phrase, place: int, inside: dict[tuple[str, str], set[int]]) -> bool:
    """Tell whether a word behind a complete phrase is no part of a longer one, nor of what is joined to it."""
    words, kind = phrase.words, read_kind(phrase.words[place])
    if not _is_whole(words[:place]) or inside.get((words[place - 1], words[place]), set()) - {phrase.article}:
        return False
    is_closed = place + 1 < len(words) and read_kind(words[place + 1]) == "that" and "def" in kind
    return not is_closed and kind.split()[0] not in ("given", "person", "and")


def _is_whole(wording: tuple[str, ...]) -> bool:
    """Tell whether a wording names somebody in full: a role with a name, a body with what tells it from others."""
    kind, last = read_kind(wording[0]), read_kind(wording[-1]).split()[0]
    ranks = [rank_word(word) for word in wording]
    if kind.startswith(_ROLES):
        return len(wording) > _FEW - 1 and ranks[-1] >= LEARNED and ranks[-2] > 0
    if kind.startswith(_BODIES):
        return len(wording) > 1 and last not in _OPEN - {"masdar", "document", "given"}
    return kind == "state" or ((kind in NAMES or kind == "new") and len(wording) > 1 and min(ranks) > 0)
