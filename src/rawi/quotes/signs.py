"""What speaks for or against a quote, in words that the table of weights names.

A sign is a short text. All was found out before: the cue and its frame, who speaks and how he was found, the content
and how it begins and ends, what the article is like.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ARTICLE, COMMAS
from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import Cue, compile_cues
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_finite_verbs, read_given_names, read_heads, read_states, read_words, spread_table
from rawi.quotes.namewords import is_common_word
from rawi.quotes.resolution import Quote, Resolver, is_inferred
from rawi.quotes.speaker_signs import Track
from rawi.quotes.weights import Group, weigh

_SPARSE = 40  # words to a stop or comma; a text with fewer of them has lost its punctuation
_SHORT = 60  # words
_FAR = 6
_NAME_SIZE = 5
_SCALE = (3, 6, 10, 16, 25, 40, 60, 100)  # tokens of a content
_PLACES = (1, 2, 4, 8, 16, 32)  # tokens from a cue to its content
_COUNTS = (1, 2, 4, 8, 16)
_CACHE_SIZE = 16_384
_COMMA, _STOP = "،", "."
_CUES = frozenset(("verb", "participle", "noun"))  # classes of words that can quote
_NOTHING: frozenset[str] = frozenset()
_BEHIND = -1  # rank of a place on the other side
_PRESENT = ("ي", "ت", "ن", "ا")


class Setting(NamedTuple):
    """What the article as a whole says of its quotes.

    Attributes:
        group: the signs that all its quotes have.
        is_bare: whether its text has lost its punctuation.
        spelled: its tokens that are spelled like a cue, in order.
    """

    group: Group
    is_bare: bool
    spelled: Sequence[int]


class Reasons(NamedTuple):
    """What speaks for or against a quote.

    Attributes:
        shared: what says something of both its words and its speaker.
        content: what says something of its words.
        speaker: what says something of its speaker.
    """

    shared: list[Group]
    content: Sequence[Group]
    speaker: Sequence[Group]


def read_setting(analysis: Analysis, quotes: int, resolver: Resolver) -> Setting:
    """Return what an article says of its quotes.

    Args:
        analysis: its text.
        quotes: how many were found in it.
        resolver: what found them.
    """
    words = analysis.words
    length = max(_SHORT, len(words))
    is_bare = _is_bare(words, resolver.walk.count_periods())
    dense = bisect_right(_COUNTS, quotes * 200 // length)
    return Setting(_list_setting_signs(dense, is_bare), is_bare, resolver.list_spelled())


@cache
def _list_setting_signs(dense: int, is_bare: bool) -> Group:
    return weigh(f"dense {dense}", "bare") if is_bare else weigh(f"dense {dense}")


def _is_bare(words: list[str], periods: int) -> bool:
    """Tell whether a text with so many full stops has lost its punctuation; commas are counted only if need be."""
    pauses = periods
    for comma in COMMAS:
        if pauses * _SPARSE >= len(words):
            return False
        pauses += words.count(comma)
    return pauses * _SPARSE < len(words)


def list_signs(analysis: Analysis, quote: Quote, setting: Setting, track: Track) -> Reasons:
    """Return what speaks for or against a quote, in groups that many quotes share.

    Args:
        analysis: the article's text.
        quote: the quote, the next one.
        setting: what the article says.
        track: who has spoken before.
    """
    words, frame = analysis.words, quote.frame
    shared = [setting.group, *_find_road_signs(quote)]
    if frame is None:
        shared.append(_list_rule_signs(quote.rule))
    else:
        shared.append(_list_cue_signs(words[frame.first], frame.cue, frame.kind, quote.rule))
        shared.append(_find_near_signs(words, frame))
        shared += _find_source_signs(words, frame)
    return Reasons(shared, _find_content_signs(words, quote, setting.spelled), track.list_signs(quote))


# A group holds what goes together: the more that is put into one, the fewer quotes share it.
@cache
def _list_rule_signs(rule: str) -> Group:
    return weigh(f"rule {rule}")


@lru_cache(maxsize=_CACHE_SIZE)
def _list_cue_signs(word: str, cue: Cue, kind: str, rule: str) -> Group:
    """Return what a cue says by itself, and by what rule it quotes."""
    bare = word.lstrip("وفس") if cue.is_joined else word
    tense = "present" if bare.startswith(_PRESENT) and not cue.lemma.startswith(bare[:1]) else "past"
    signs = (
        f"lemma {cue.part} {cue.lemma}",
        f"part {cue.part}",
        f"strength {cue.part} {cue.strength}",
        f"sense {cue.sense}",
        f"tense {cue.part} {tense if cue.part == 'verb' else ''}",
        f"joined {cue.part} {cue.is_joined}",
        f"number {cue.number}{cue.gender}",
        f"kind {kind}",
        f"kind {kind} {cue.sense}",
        f"rule {rule}",
    )
    return weigh(*signs, "pronoun") if cue.has_pronoun else weigh(*signs)


def _find_near_signs(words: list[str], frame: Frame) -> Group:
    """Return what the word before a cue says, and how far from the cue its content opens."""
    gap = frame.opening - frame.last
    rank = bisect_right(_PLACES, gap) if gap >= 0 else _BEHIND
    return _list_near_signs(class_word(words[frame.first - 1] if frame.first else ""), rank)


@cache
def _list_near_signs(before: str, gap: int) -> Group:
    return weigh(f"left {before}", f"gap {gap}")


@by_word
def class_word(word: str) -> str:
    """Return what a word is: itself when it is a function word or sign, else its class."""
    known = _list_classes().get(word)
    if known is not None:
        return known
    if not word.isalpha():
        return word[:1] if not word[:1].isdigit() else "number"
    shape = "the" if word.startswith(ARTICLE) else "plain" if is_common_word(word) else "other"
    return f"{shape} and" if word.startswith("و") else shape


@once
def _list_classes() -> dict[str, str]:
    """Return the classes of all words that a list holds; of two classes of a word the later one counts."""
    vocabulary = read_words()
    functions = (vocabulary.complementisers, vocabulary.relatives, vocabulary.governors)
    more = (vocabulary.boundaries, vocabulary.negations, vocabulary.conditionals)
    classes = {
        **dict.fromkeys(read_finite_verbs(), "finite"),
        **{word: cue.part for word, cue in compile_cues().items()},
        **dict.fromkeys(read_states(), "state"),
        **dict.fromkeys(read_given_names(), "given name"),
        **{word: f"{head.kind} {'the' if head.is_definite else 'a'}" for word, head in read_heads().items()},
        **{word: word for words in (*functions, *more) for word in words},
    }
    return spread_table({word: known for word, known in classes.items() if word.isalpha()})


def _find_source_signs(words: list[str], frame: Frame) -> tuple[Group, ...]:
    """Return what the noun phrase that is quoted says."""
    cue = frame.cue
    if frame.source is None:
        return (_list_zero_signs(cue.part, cue.number + cue.gender),)
    first, last = frame.source
    is_before = first < frame.first
    behind = class_word(words[last]) if last < len(words) else ""
    gap = _BEHIND if is_before else bisect_right(_PLACES, first - frame.last)
    size = last - first
    return (
        _list_source_signs(class_word(words[first]), is_before, cue.part, gap),
        _list_source_end_signs(class_word(words[last - 1]), behind, size if size < _NAME_SIZE else _NAME_SIZE),
    )


@cache
def _list_zero_signs(part: str, form: str) -> Group:
    return weigh("source none", f"source none {part}", f"source none {form}")


@cache
def _list_source_signs(first: str, is_before: bool, part: str, gap: int) -> Group:
    side = "before" if is_before else "after"
    return weigh(f"source {first}", f"source {side}", f"source {side} {part}", f"source gap {gap}")


@cache
def _list_source_end_signs(last: str, behind: str, size: int) -> Group:
    return weigh(f"source last {last}", f"source end {behind}", f"source size {size}")


def _find_road_signs(quote: Quote) -> tuple[Group, ...]:
    """Return what it says who the speaker is, whether he is named and through whom he was heard."""
    speaker = quote.speaker
    if speaker is None:
        return (_list_nobody_signs(),)
    facts = (speaker.role is None, is_inferred(quote), speaker.is_press, speaker.number != "s")
    links = len(quote.chain)
    road = _list_road_signs(links if links < 2 else 2, quote.channel, facts)
    return _list_speaker_signs(speaker.kind, quote.is_named, speaker.head), road


@once
def _list_nobody_signs() -> Group:
    return weigh("speaker none")


@lru_cache(maxsize=_CACHE_SIZE)
def _list_speaker_signs(kind: str, is_named: bool, head: str) -> Group:
    way = "named" if is_named else "carried"
    return weigh(f"speaker {kind}", f"speaker {kind} {way}", f"head {head or 'none'}")


@cache
def _list_road_signs(links: int, channel: str | None, facts: tuple[bool, ...]) -> Group:
    return weigh(f"chain {links}", f"channel {channel}", *compress(("no role", "inferred", "press", "many"), facts))


def _find_content_signs(words: list[str], quote: Quote, spelled: Sequence[int]) -> tuple[Group, Group, Group]:
    """Return what the attributed words say, and what follows them."""
    content = quote.content
    first, last = content.spans[0][0], content.spans[-1][1]
    said, after = words[first:last], words[last : last + 2]
    commas = said.count(_COMMA)
    begin, end = bisect_right(spelled, first), bisect_left(spelled, last)
    inner = end - begin
    facts = (not content.is_balanced, said.count(_STOP) > (said[-1] == _STOP))
    cues = frozenset([class_word(words[place]) for place in spelled[begin:end]]) if inner > 0 else _NOTHING
    return (
        _list_size_signs(content.quote_type, bisect_right(_SCALE, last - first), len(content.spans) > 1, facts),
        _list_after_signs(*map(class_word, after)) if len(after) > 1 else _list_after_signs(""),
        _list_inner_signs(inner if inner < _FAR else _FAR, commas if commas < _FAR else _FAR, cues & _CUES),
    )


@cache
def _list_size_signs(quote_type: str, size: int, has_pieces: bool, facts: tuple[bool, ...]) -> Group:
    sizes = f"type {quote_type}", f"size {size}", f"size {quote_type} {size}"
    return weigh(*sizes, f"pieces {has_pieces}", *compress(("unbalanced", "stop inside"), facts))


@cache
def _list_after_signs(behind: str, following: str = "") -> Group:
    """Return what follows a content; behind a sign, the word behind that counts too."""
    return weigh(f"ends {behind}") if behind[:1].isalpha() else weigh(f"ends {behind}", f"ends {behind} {following}")


@cache
def _list_inner_signs(cues: int, commas: int, parts: frozenset[str]) -> Group:
    return weigh(f"inner {cues}", f"commas {commas}", *(f"inner {part}" for part in sorted(parts)))
