"""Designations: the words of a source's noun phrase that say who it is."""

from itertools import compress

from rawi.arabic.answers import once
from rawi.arabic.letters import ARTICLE, LAM, OUR
from rawi.arabic.tokens import Analysis
from rawi.quotes.lexicon import Head, read_given_names, read_heads, read_seats, read_states, read_words, strip_prefix
from rawi.quotes.namespans import is_hyphen
from rawi.quotes.roles import SAME, SELF
from rawi.quotes.shapes import NAMED
from rawi.quotes.spellings import spell_name

NAME_ENDS = frozenset({"،", ",", "-", "("})  # signs behind which something else begins
_MARK = '"'
_VOICES = ("متحدث", "ناطق", "رسمي")


@once
def _list_dispensable() -> frozenset[str]:
    """Return the words that a source can begin with that say nothing of who it is."""
    return frozenset({*read_words().demonstratives, *read_words().courtesies, *SELF, _MARK})


@once
def _list_ends() -> frozenset[str]:
    """Return the words and signs behind which nothing belongs to the name of a body any more, or to a role."""
    return NAME_ENDS | read_words().remarks


def strip_source(words: list[str], first: int, last: int) -> tuple[int, int]:
    """Return a phrase without demonstratives in front, "the same" behind and a mark without its fellow.

    Args:
        words: folded words of the article.
        first: first token of the phrase.
        last: token behind it.
    """
    dispensable = _list_dispensable()
    first += words[first] == LAM and last - first > 1
    while first < last - 1 and words[first] in dispensable:
        first += 1
    if words[last - 1] == _MARK and words[first:last].count(_MARK) == 1:
        last -= 1
    while last > first + 1 and words[last - 1] in SAME:
        last -= 1
    return first, last


def find_cut(analysis: Analysis, first: int, last: int) -> int:
    """Return the first token of a phrase behind which nothing belongs to the name, or the end of the phrase.

    Args:
        analysis: the article, cut up.
        first: first token of the phrase.
        last: token behind it.
    """
    words = analysis.words[first:last]
    if words.count(_MARK) == 1 and words[0] != _MARK and _is_told(words[0]):
        last = first + words.index(_MARK)  # its fellow stands before the phrase
    cuts = compress(range(first + 1, last), map(_list_ends().__contains__, analysis.words[first + 1 : last]))
    return next((cut for cut in cuts if not is_hyphen(analysis, cut)), last)


def _is_told(word: str) -> bool:
    """Tell whether a word in marks with others is the name of somebody, and not what an unnamed source is called."""
    head = read_heads().get(word)
    return head is None or head.kind != "anonymous"


def cite(analysis: Analysis, first: int, last: int, word: str) -> str:
    """Return a phrase as written, without the preposition written on to its first word.

    Args:
        analysis: the article, cut up.
        first: first token of the phrase.
        last: token behind it.
        word: its first word, folded, without a preposition.
    """
    text = spell_name(analysis.raw(first, last))
    return text if word == analysis.words[first] else strip_prefix(text)


def drop_brackets(text: str) -> str:
    """Return a text without brackets, what they hold kept, and with single spaces."""
    return " ".join(text.replace("(", " ").replace(")", " ").split())


def can_begin_source(word: str) -> bool:
    """Tell whether a word behind a conjunction begins a source: a role, body, state or given name.

    Args:
        word: the word, folded, without the conjunction.
    """
    return word in read_heads() or word in read_seats() or word in read_states() or word in read_given_names()


def find_loose_head(word: str, is_alone: bool) -> Head | None:
    """Return the head of an indefinite noun in the accusative, or that of one of ours: our correspondent.

    Args:
        word: the noun, folded.
        is_alone: whether the phrase is nothing else.
    """
    is_ours = is_alone and word.endswith(OUR)
    return read_heads().get(ARTICLE + word.removesuffix(OUR) if is_ours else word[:-1])


def find_voiced(words: list[str], first: int, place: int) -> int | None:
    """Return the token of "in the name of" where the name at a token is that of whom somebody speaks for.

    Args:
        words: folded words of the article.
        first: first token of the phrase.
        place: first token of the name.
    """
    by = next((index for index in range(first + 1, place) if words[index] == NAMED), None)
    if by is None or words[place - 1] in NAME_ENDS or not any(voice in words[by - 1] for voice in _VOICES):
        return None
    head = read_heads().get(words[by + 1])
    is_person = head is not None and head.kind == "person" and head.number == "s"
    return by if by + 1 == place or is_person else None
