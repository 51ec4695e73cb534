"""Content ends: whether attributed words end before a word that may begin something else, by learned weights.

The log odds that they end there are a sum, see `seeds/reference/content_end_weights.csv`: what the word is, what stands
before and behind it, whether what it begins has a verb of speech or the speaker's name in it, and what the attributed
words are like so far.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from rawi.arabic.answers import once
from rawi.arabic.letters import COMMAS, WAW
from rawi.quotes.cues import compile_cues
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_words
from rawi.quotes.turns import SAID, compile_turns
from rawi.quotes.weights import read_sign_weights
from rawi.quotes.wordkinds import read_kind

BASE = "base"
_MARGIN = 0.0  # log odds from which on words end; in articles left out 95 of 130 cuts are right
_HOPELESS = -4.0  # log odds that nothing makes up for
_MARK, _STOPS, _PAUSES = '"', frozenset(".…؟?!"), frozenset((*COMMAS, "؛", ";"))
_SIGNS = frozenset((_MARK, *_STOPS, *_PAUSES, ")", "-", ":", "/", "*", ""))
_ENDING = (_SIGNS | {"("}) - _PAUSES - {_MARK}  # signs behind which nothing belongs to a clause
_CLOSERS = (_MARK, ")")
_SCALE = (2, 4, 6, 8, 11, 15, 20, 26, 34, 45, 60, 90)  # tokens said so far
_REACH, _CLAUSE_REACH, _NAME_REACH, _NEAR, _RIGHT_BEHIND = 11, 9, 6, 4, 2  # tokens behind the word that are looked at
_MANY = 2  # stops
_FAR = 200  # tokens said in which stops are counted; a line may hold thousands
_SURE = 2  # strength of a verb that tells of speech
_VERBS = ("joined", "verb")  # kinds of turns
_NAME_SIZE = 3  # letters; longer words of the source name it
_CACHE_SIZE = 1 << 14


class Place(NamedTuple):
    """Where attributed words may end.

    Attributes:
        last: token behind the last word said.
        turn: the word that may begin something else.
    """

    last: int
    turn: int


def list_places(words: list[str], first: int, tokens: Sequence[int]) -> list[Place]:
    """Return where words may end that begin at a token.

    Args:
        words: folded words of the article.
        first: first token of what is said.
        tokens: those behind it and before the end as it was read, in order, or those of them that may be turns.
    """
    turns, places = compile_turns(), []
    for token in tokens:
        turn = turns.get(words[token])
        if turn is None or token <= first:
            continue
        last = token
        while last > first and words[last - 1] in _SIGNS:
            last -= 1
        if last > first and (turn.kind != SAID or _read_pause(words[last:token]) in ("stop", "mark")):
            places.append(Place(last, token))
    return places


def _read_pause(signs: Sequence[str]) -> str:
    """Return what the signs between what is said and a turn tell."""
    if not signs:
        return "none"
    if not _STOPS.isdisjoint(signs):
        return "stop"
    if not _PAUSES.isdisjoint(signs):
        return "comma"
    return "mark" if any(sign in _CLOSERS for sign in signs) else "other"


def list_signs(words: list[str], frame: Frame, first: int, place: Place, edge: int) -> tuple[str, ...]:
    """Return the signs of a place where attributed words may end.

    Args:
        words: folded words of the article.
        frame: cue and opening.
        first: first token of what is said.
        place: where it may end.
        edge: token behind the paragraph's last one.
    """
    return tuple(sign for group, _ in _find_groups(words, frame, first, place, edge) for sign in group)


_Group = tuple[tuple[str, ...], float]


def _find_groups(words: list[str], frame: Frame, first: int, place: Place, edge: int) -> Iterator[_Group]:
    """Yield what speaks for or against an end, what is found the quickest first."""
    token, cue, form = place.turn, frame.cue, frame.cue.gender + frame.cue.number
    word, pause = words[token], _read_pause(words[place.last : token])
    inside = "direct" if _is_direct(frame, first, place.last) else "free"
    yield _weigh_word(word, pause, inside, _find_opener(words, token, edge))
    yield _weigh_pair(word, words[token + 1] if token + 1 < edge else "")
    size = bisect_right(_SCALE, place.last - first)
    stops = min(_MANY, words[first : min(place.last, first + _FAR)].count("."))
    yield _weigh_frame((compile_turns()[word].kind, frame.kind, cue.sense), inside, size, stops)
    names = _list_names(words, frame)
    is_named = any(other in names for other in words[token + 1 : min(token + _NAME_REACH, edge)])
    yield _weigh_clause(word, pause, _find_speech(words, token, edge, form), is_named, form)


def _is_direct(frame: Frame, first: int, last: int) -> bool:
    """Tell whether attributed words stand inside the marks that their clause begins with."""
    span = frame.span
    return span is not None and span.first < first and last <= span.last


def _find_opener(words: list[str], token: int, edge: int) -> str:
    """Return what opens a clause soon behind a word, before any other sign."""
    complementisers = read_words().complementisers
    for index in range(token + 1, min(token + _CLAUSE_REACH, edge)):
        word = words[index]
        if word in complementisers:
            return "that near" if index <= token + _RIGHT_BEHIND else "that"
        if word in _SIGNS or word == "(":
            return "marks" if word in (_MARK, ":") else "none"
    return "none"


def _find_speech(words: list[str], token: int, edge: int, form: str) -> str:
    """Return the first act of speech in the clause that a word begins: its sense, how near, whether the cue's form."""
    cues, acts = compile_cues(), _list_acts()
    for index in range(token + 1, min(token + _REACH, edge)):
        word = words[index]
        if (word in _ENDING) or (word in _PAUSES and index > token + _NEAR):
            break
        cue, act = cues.get(word), acts.get(word)
        sense = cue.sense if cue is not None and cue.part == "verb" and cue.strength >= _SURE else ""
        if sense or act:
            other = act or (cue.gender + cue.number if cue is not None else "")
            return f"{sense or 'act'} {'near' if index <= token + _RIGHT_BEHIND else 'far'} {other == form}"
    return "none"


@once
def _list_acts() -> dict[str, str]:
    """Return the verbs that are turns behind "and", without it, with their form."""
    turns = compile_turns()
    return {word[1:]: turn.form for word, turn in turns.items() if turn.kind in _VERBS and word[0] == WAW}


def _list_names(words: list[str], frame: Frame) -> Container[str]:
    """Return the longer words of a frame's source."""
    if frame.source is None:
        return ()
    return [word for word in words[frame.source[0] : frame.source[1]] if len(word) > _NAME_SIZE]


@once
def _load() -> dict[str, float]:
    return read_sign_weights("content_end_weights")


def _weigh(*signs: str) -> _Group:
    return signs, sum(map(_load().get, signs, repeat(0.0)))


@lru_cache(maxsize=_CACHE_SIZE)
def _weigh_word(word: str, pause: str, inside: str, clause: str) -> _Group:
    """Return what a word says by itself, with what stands before it and opens behind it."""
    turn = compile_turns()[word]
    return _weigh(
        f"word {word}",
        f"word {word} {pause}",
        f"{turn.kind} {pause} {inside}",
        f"{turn.kind} {inside} {clause}",
        f"{turn.kind} {pause} {inside} {clause}",
        f"odds {turn.odds} {pause}",
        f"odds {turn.odds} {turn.kind}",
        f"pause {pause} {inside}",
    )


@lru_cache(maxsize=_CACHE_SIZE)
def _weigh_pair(word: str, behind: str) -> _Group:
    """Return what a word says with the one behind it."""
    kind = read_kind(behind)
    return _weigh(f"pair {word} {behind}", f"pair {word} {kind}", f"behind {compile_turns()[word].kind} {kind}")


@lru_cache(maxsize=_CACHE_SIZE)
def _weigh_clause(word: str, pause: str, speech: str, is_named: bool, form: str) -> _Group:
    """Return what a word's clause says: its verb of speech, who is named, whether the word agrees with the cue."""
    turn = compile_turns()[word]
    return _weigh(
        f"speech {speech} {turn.kind}",
        f"speech {speech} {word}",
        f"named {is_named} {turn.kind}",
        f"named {is_named} {pause}",
        f"agrees {turn.form} {form} {turn.kind}",
    )


@lru_cache(maxsize=_CACHE_SIZE)
def _weigh_frame(kinds: tuple[str, str, str], inside: str, size: int, stops: int) -> _Group:
    """Return what the attributed words say to a kind of turn, by the kind of their frame and the sense of its cue."""
    kind, frame, sense = kinds
    return _weigh(
        f"size {size} {kind}",
        f"stops {stops} {inside}",
        f"frame {frame} {kind}",
        f"sense {sense} {kind}",
    )


def find_end(words: list[str], frame: Frame, span: tuple[int, int], steps: Sequence[int], edge: int) -> Place | None:
    """Return where attributed words end before they were read to end, or None when nothing says so.

    Args:
        words: folded words of the article.
        frame: cue and opening.
        span: the tokens as they were read.
        steps: tokens of the paragraph at which something may begin, in order.
        edge: token behind the paragraph's last one.
    """
    first, last = span
    inner = steps[bisect_right(steps, first) : bisect_left(steps, last)]
    for place in list_places(words, first, inner):
        if weigh_end(words, frame, first, place, edge) > _MARGIN:
            return place
    return None


def weigh_end(words: list[str], frame: Frame, first: int, place: Place, edge: int) -> float:
    """Return the log odds that attributed words end at a place, not all of them when the first ones are hopeless.

    Args:
        words: folded words of the article.
        frame: cue and opening.
        first: first token of what is said.
        place: where it may end.
        edge: token behind the paragraph's last one.
    """
    log_odds = _load()[BASE]
    for _, weight in _find_groups(words, frame, first, place, edge):
        log_odds += weight
        if log_odds < _HOPELESS:
            break
    return log_odds
