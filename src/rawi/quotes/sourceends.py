"""Source ends: what a noun phrase takes in that is told of a source beyond what tells who it is.

Who speaks is told by a name, a role or a body, and `rawi.quotes.sources` reads these. What stands between them and the
words said, or the verb, may still belong to the same phrase: what a noun asks for ("ambassador to", "issued by"), a
title in apposition ("one of the residents of"), the rest of what is told between commas.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ALEF, ARTICLE, BEH, COMMAS, FEH, IN, LAM, WAW
from rawi.arabic.tokens import Analysis
from rawi.quotes.askings import asks_for, is_body, is_setting, list_asked
from rawi.quotes.cues import compile_cues
from rawi.quotes.endings import is_ending, is_purpose, read_governor
from rawi.quotes.frames import Frame
from rawi.quotes.latenames import LONGEST, is_listener
from rawi.quotes.lexicon import (
    BODY_HEADS,
    list_channel_words,
    read_given_names,
    read_heads,
    read_months,
    read_words,
)
from rawi.quotes.marks import MARK
from rawi.quotes.namespans import has_line_end
from rawi.quotes.wordkinds import read_kind

_OPENING = (MARK, "(")
_LABEL_SIZE = 6  # tokens of a name in marks or brackets
_ASIDE_SIZE = 14  # tokens of what is told between commas
_ONE_OF = frozenset(("احد", "احدي"))
_OBJECT, _ASKING = "object", ("object", "ask", "by")  # what a verb can have behind its subject
_ENDING_KINDS = frozenset(
    ("verb", "cue", "that", "who", "this", "time", "adverb", "boundary", "digit", "stop", "comma", "mark", "bracket")
)
_NO_NOUN = frozenset((*_ENDING_KINDS, "and the", "and", "by", "for", "by the", "for the", "accusative", "given"))
_PREPOSITION = "preposition"
_OPENERS = frozenset(("that", "stop", "mark"))  # kinds of what stands right before the words said
_QAD = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER DAL}"
_APPOSITION_SIZE = 3  # tokens of the other name of a body between commas
_REST_SIZE = 4  # tokens of the rest of a phrase


@dataclass(slots=True)
class _Gap:
    """What stands between the source of a frame and the words said, or its verb.

    Attributes:
        analysis: the article, cut up.
        first: first token of the source.
        limit: token behind the gap.
        governor: what the verb before the source can have behind it; empty where none stands there.
        complements: prepositions that the verb before the source takes.
        is_ahead: whether the source stands before its verb.
        is_behind: whether the words said stand before the source, so that nothing tells how far the gap goes.
    """

    analysis: Analysis
    first: int
    limit: int
    governor: str
    complements: frozenset[str]
    is_ahead: bool
    is_behind: bool

    @property
    def words(self) -> Sequence[str]:
        return self.analysis.words


def find_source_end(analysis: Analysis, frame: Frame, source: tuple[int, int], content: int) -> int:
    """Return the token behind the whole noun phrase of the source of a frame.

    Args:
        analysis: the article, cut up.
        frame: the cue.
        source: its source.
        content: the first token of what is said.
    """
    first, last = source
    is_ahead = last <= frame.first
    limit = frame.first if is_ahead else content
    is_behind = limit <= last
    if is_behind:
        limit = min(len(analysis.words), last + _ASIDE_SIZE)
    elif limit - last > LONGEST:
        return last
    if limit <= last or not _may_go_on(analysis.words[last]) or has_line_end(analysis, last - 1, last):
        return last
    limit = _find_line_end(analysis, last, limit)
    governor = "" if is_ahead else read_governor(frame.cue)
    complements: frozenset[str] = frozenset() if is_ahead else frame.cue.complements
    gap = _Gap(analysis, first, limit, governor, complements, is_ahead, is_behind)
    while last < limit and (step := _find_step(gap, last)) > last:
        last = step
    return last


@by_word
def _may_go_on(word: str) -> bool:
    """Tell whether a word right behind a phrase can go on with it anywhere; most are the "that" of what is said."""
    return word in COMMAS or word in list_asked() or word in _ONE_OF or _can_be_rest(word)


def _find_line_end(analysis: Analysis, last: int, limit: int) -> int:
    """Return the first token of the next line, or the limit where the line goes on to it."""
    if not has_line_end(analysis, last, limit - 1):
        return limit
    return next((index for index in range(last + 1, limit) if has_line_end(analysis, index - 1, index)), limit)


def _find_step(gap: _Gap, last: int) -> int:
    """Return the token behind what goes on with a phrase right behind it, or its end."""
    words, first = gap.words, gap.first
    word = words[last]
    if word in COMMAS:
        return _read_aside(gap, last)
    if word in list_asked():
        if not asks_for(words, first, last, gap.limit):
            return last
        stop = _read_on(gap, last + 1) or last
        is_argument = word in gap.complements and not (stop < gap.limit and _is_over(gap, stop))
        return last if is_argument else stop
    if word in _ONE_OF:
        is_told = gap.governor != _OBJECT and _is_named(words, first, last)
        return (_read_on(gap, last + 1) or last) if is_told else last
    return _read_rest(gap, last)


def _is_named(words: Sequence[str], first: int, last: int) -> bool:
    """Tell whether a name stands in a phrase, or begins it."""
    return words[first] not in read_heads() or any(word in read_given_names() for word in words[first:last])


def _read_on(gap: _Gap, first: int) -> int | None:
    """Return the token behind the noun phrase that begins at a token, or None where none does."""
    words, index = gap.words, first
    while index < gap.limit:
        if words[index] in _OPENING:
            close = None if index > first and words[index - 1] == LAM else _find_close(words, index, gap.limit)
            if close is None:
                break
            index = close
        elif _ends(gap, first, index):
            break
        else:
            index += 1
    while index > first and (words[index - 1] == LAM or read_kind(words[index - 1]).startswith(_PREPOSITION)):
        index -= 1
    return index if index > first else None


def _ends(gap: _Gap, first: int, index: int) -> bool:
    """Tell whether a noun phrase inside a source ends before a token."""
    words, word = gap.words, gap.words[index]
    kind = read_kind(word)
    if kind in _ENDING_KINDS or is_listener(word) or word in _list_said_in() or word in read_months():
        return True
    if kind.startswith(_PREPOSITION):
        if index == first or index + 1 >= gap.limit or is_setting(words[index + 1]):
            return True
        return word != IN and not asks_for(words, first, index, gap.limit)
    if kind == "accusative" or (kind in ("by", "for") and is_setting(word[1:])) or word in read_words().consequences:
        return True
    return gap.governor == _OBJECT and index > first and is_ending(words, first, index, gap.limit, {})


@once
def _list_said_in() -> frozenset[str]:
    """Return the channels, with a preposition written on, and the outlets that something is said to."""
    return frozenset(word for word in list_channel_words() if word != LAM and word[:1] in (LAM, BEH))


def _find_close(words: Sequence[str], index: int, limit: int) -> int | None:
    """Return the token behind a short name in marks or brackets that opens at a token."""
    closing = ")" if words[index] == "(" else MARK
    reach = min(limit, index + _LABEL_SIZE)
    return next((place + 1 for place in range(index + 1, reach) if words[place] == closing), None)


def _read_aside(gap: _Gap, comma: int) -> int:
    """Return the token behind what is told of a source between two commas, or the first of these."""
    words, begin = gap.words, comma + 1
    if begin >= gap.limit or not _opens_aside(gap, begin):
        return comma
    stop = _read_on(gap, begin)
    if stop is None or (stop < gap.limit and not _is_over(gap, stop)):
        return comma
    if gap.governor in _ASKING and (stop == gap.limit or words[stop] not in COMMAS):
        return comma  # whom somebody asks
    if stop - begin == 1 and (stop == gap.limit or words[stop] not in COMMAS):
        return comma
    if gap.is_ahead and stop < gap.limit - 1 and words[stop + 1] != _QAD:
        return comma
    is_joined = words[begin].startswith(WAW) and words[begin] not in read_heads()
    if is_joined and stop + 1 < gap.limit and _begins_name(words[stop + 1]):
        return comma  # somebody else
    return stop if _is_named(words, gap.first, comma) or stop - begin <= _APPOSITION_SIZE else comma


def _is_over(gap: _Gap, index: int) -> bool:
    """Tell whether a token stands behind what is told of a source: a comma, or what opens the words said."""
    word = gap.words[index]
    if word == MARK:
        return index == gap.limit - 1 or (not gap.is_ahead and index == gap.limit)
    return word in COMMAS or read_kind(word) in _OPENERS


@by_word
def _begins_name(word: str) -> bool:
    return word in read_given_names() and word not in read_words().boundaries


def _opens_aside(gap: _Gap, index: int) -> bool:
    """Tell whether a noun or adjective that is told of a source can begin at a token."""
    words, word = gap.words, gap.words[index]
    head = read_heads().get(word.removeprefix(WAW))
    if head is not None:
        return head.kind == "person" or word in _ONE_OF or (word in read_heads() and head.kind in BODY_HEADS)
    if gap.is_behind and word not in read_words().shares:
        return False
    kind, vocabulary = read_kind(word), read_words()
    if kind in _NO_NOUN or kind.startswith((_PREPOSITION, "masdar")) or word.endswith(ALEF) or not word.isalpha():
        return False
    if words[index + 1 : index + 2] and words[index + 1] in vocabulary.periods:
        return False
    if word[:1] == FEH and word[1:] in vocabulary.complementisers:
        return False
    is_other = word in vocabulary.refusals or word in vocabulary.negations or word in vocabulary.consequences
    return not is_other and not word.startswith((LAM, WAW, BEH))


def _read_rest(gap: _Gap, last: int) -> int:
    """Return the token behind a few nouns that fill what is between a phrase and the words said, or its end."""
    words, index = gap.words, last
    if gap.governor in _ASKING or gap.is_behind or not _can_be_rest(words[last]):
        return last
    has_body = any(is_body(word) or is_body(word[1:]) for word in words[gap.first : last])
    while index < gap.limit and index - last <= _REST_SIZE and _is_rest(words[index], gap.is_ahead, has_body):
        index += 1
    if index == last or index - last > _REST_SIZE:
        return last
    if index == gap.limit or words[index] == _QAD:
        return index
    return index if _is_over(gap, index) and not words[index].startswith(BEH) else last  # described somebody as


@by_word
def _can_be_rest(word: str) -> bool:
    """Tell whether a word can close some noun phrase."""
    return _is_rest(word, False, True) or _is_rest(word, True, True)


@lru_cache(maxsize=1 << 14)
def _is_rest(word: str, is_ahead: bool, has_body: bool) -> bool:
    """Tell whether a word can be a name, noun or adjective that closes a noun phrase.

    Args:
        word: the folded word.
        is_ahead: whether the phrase stands before its verb, where a noun without article may be its object.
        has_body: whether a body is told of in the phrase, of which may be told what it is for.
    """
    if word in compile_cues() or is_setting(word) or not word.isalpha() or len(word) == 1:
        return False
    kind = read_kind(word)
    if kind in _ENDING_KINDS:
        return False
    if word.startswith(LAM):
        return has_body and kind == "for the" and word not in _list_said_in() and is_purpose(word)
    if kind in ("given", "state"):
        return True
    if word[:1] == FEH and word[1:] in read_words().complementisers:
        return False
    if is_ahead and not kind.startswith(("new", "surname")):
        return word.startswith(ARTICLE)
    return kind.startswith(("plain", "new", "surname", "demonym"))
