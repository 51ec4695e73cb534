"""What speaks for or against a quote, in words that the table of weights names.

A sign is a short text. All was found out before: the cue and its frame, who speaks and how he was found, the content
and how it begins and ends, what the article is like.
"""

from bisect import bisect_right
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import Cue, compile_cues
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import ARTICLE, read_finite_verbs, read_given_names, read_heads, read_states, read_words
from rawi.quotes.namewords import is_common_word
from rawi.quotes.resolution import Quote, is_inferred

_STOPS = frozenset(".!?؟…")
_PAUSES = (".", "،", ",", "؛")  # the most frequent first
_SPARSE = 40  # words to a stop or comma; a text with fewer of them has lost its punctuation
_SHORT = 60  # words
_SENTENCE_REACH = 40  # tokens before a cue in which its sentence begins
_FAR = 6
_NAME_SIZE = 5
_SCALE = (3, 6, 10, 16, 25, 40, 60, 100)  # tokens of a content
_PLACES = (1, 2, 4, 8, 16, 32)  # tokens from the beginning of a sentence
_COUNTS = (1, 2, 4, 8, 16)
_SHARES = (1, 2, 4, 8, 16)  # first persons in a thousand words, by twos
_CACHE_SIZE = 16_384
_PRESENT = ("ي", "ت", "ن", "ا")


class Setting(NamedTuple):
    """What the article as a whole says of its quotes.

    Attributes:
        signs: the signs that all its quotes have.
        is_bare: whether its text has lost its punctuation.
    """

    signs: tuple[str, ...]
    is_bare: bool


def _rank(number: int, steps: tuple[int, ...]) -> int:
    """Return how many steps a number reaches."""
    return bisect_right(steps, number)


def read_setting(analysis: Analysis, quotes: int) -> Setting:
    """Return what an article says of its quotes.

    Args:
        analysis: its text.
        quotes: how many were found in it.
    """
    words = analysis.words
    length = max(_SHORT, len(words))
    is_bare = _is_bare(words)
    persons = sum(map(read_words().first_persons.__contains__, words))
    signs = [
        f"quotes {_rank(quotes, _COUNTS)}",
        f"dense {_rank(quotes * 200 // length, _COUNTS)}",
        f"persons {_rank(persons * 500 // length, _SHARES)}",
    ]
    if is_bare:
        signs.append("bare")
    return Setting(tuple(signs), is_bare)


def _is_bare(words: list[str]) -> bool:
    """Tell whether a text has lost its punctuation."""
    count = 0
    for pause in _PAUSES:
        count += words.count(pause)
        if count * _SPARSE >= len(words):
            return False
    return True


def list_signs(analysis: Analysis, quote: Quote, setting: Setting) -> list[str]:
    """Return what speaks for or against a quote.

    Args:
        analysis: the article's text.
        quote: the quote.
        setting: what the article says.
    """
    words, frame = analysis.words, quote.frame
    signs = [f"rule {quote.rule}", *setting.signs, *_list_speaker_signs(quote), *_list_content_signs(analysis, quote)]
    if frame is None:
        return signs
    cue = frame.cue
    signs += _list_cue_signs(words[frame.first], cue, frame.kind)
    signs += _list_near_signs(words, frame)
    signs += _list_source_signs(analysis, frame)
    signs.append(f"place {_rank(frame.first - _find_begin(words, frame.first), _PLACES)}")
    return signs


def _find_begin(words: list[str], index: int) -> int:
    """Return the first token of a sentence, or the one as far before a token as is looked."""
    first = max(0, index - _SENTENCE_REACH + 1)
    stops = list(compress(range(first, index), map(_STOPS.__contains__, words[first:index])))
    return stops[-1] + 1 if stops else max(0, index - _SENTENCE_REACH)


@lru_cache(maxsize=_CACHE_SIZE)
def _list_cue_signs(word: str, cue: Cue, kind: str) -> tuple[str, ...]:
    """Return what a cue says by itself."""
    bare = word.lstrip("وفس") if cue.is_joined else word
    tense = "present" if bare.startswith(_PRESENT) and not cue.lemma.startswith(bare[:1]) else "past"
    signs = (
        f"lemma {cue.part} {cue.lemma}",
        f"form {word}",
        f"part {cue.part}",
        f"strength {cue.part} {cue.strength}",
        f"sense {cue.sense}",
        f"tense {cue.part} {tense if cue.part == 'verb' else ''}",
        f"joined {cue.part} {cue.is_joined}",
        f"number {cue.number}{cue.gender}",
        f"kind {kind}",
        f"kind {kind} {cue.sense}",
    )
    return (*signs, "pronoun") if cue.has_pronoun else signs


def _list_near_signs(words: list[str], frame: Frame) -> list[str]:
    """Return what the words beside a cue and the one that opens its content say."""
    before = words[frame.first - 1] if frame.first else ""
    after = words[frame.last] if frame.last < len(words) else ""
    opener = words[frame.opening - 1] if frame.opening else ""
    gap = frame.opening - frame.last
    return [
        f"left {_class_word(before)}",
        f"right {_class_word(after)}",
        f"opener {_class_word(opener)}",
        f"gap {_rank(gap, _PLACES) if gap >= 0 else 'behind'}",
    ]


@lru_cache(maxsize=_CACHE_SIZE)
def _class_word(word: str) -> str:
    """Return what a word is: itself when it is a function word or sign, else its class."""
    if not word.isalpha():
        return word[:1] if not word[:1].isdigit() else "number"
    vocabulary = read_words()
    if word in vocabulary.complementisers or word in vocabulary.relatives or word in vocabulary.governors:
        return word
    if word in vocabulary.boundaries or word in vocabulary.negations or word in vocabulary.conditionals:
        return word
    head = read_heads().get(word)
    if head is not None:
        return f"{head.kind} {'the' if head.is_definite else 'a'}"
    if word in read_given_names():
        return "given name"
    if word in read_states():
        return "state"
    cue = compile_cues().get(word)
    if cue is not None:
        return f"{cue.part}"
    if word in read_finite_verbs():
        return "finite"
    shape = "the" if word.startswith(ARTICLE) else "plain" if is_common_word(word) else "other"
    return f"{shape} and" if word.startswith("و") else shape


def _list_source_signs(analysis: Analysis, frame: Frame) -> list[str]:
    """Return what the noun phrase that is quoted says."""
    if frame.source is None:
        return ["source none", f"source none {frame.cue.part}", f"source none {frame.cue.number}{frame.cue.gender}"]
    first, last = frame.source
    words = analysis.words
    kind = _class_word(words[first])
    side = "before" if first < frame.first else "after"
    end = _class_word(words[last]) if last < len(words) else ""
    return [
        f"source {kind}",
        f"source {side}",
        f"source {side} {frame.cue.part}",
        f"source size {min(_NAME_SIZE, last - first)}",
        f"source last {_class_word(words[last - 1])}",
        f"source end {end}",
        f"source gap {_rank(max(0, first - frame.last), _PLACES) if side == 'after' else 'before'}",
    ]


def _list_speaker_signs(quote: Quote) -> list[str]:
    """Return what the speaker says, how he was found and through whom he was heard."""
    speaker = quote.speaker
    if speaker is None:
        return ["speaker none"]
    source = quote.frame is not None and quote.frame.source is not None
    parts = speaker.name.split()
    signs = [
        f"speaker {speaker.kind}",
        f"speaker {speaker.kind} {'named' if source else 'carried'}",
        f"name {speaker.kind} {min(_NAME_SIZE, len(parts))}",
        f"head {speaker.head}" if speaker.head else "head none",
        f"chain {min(2, len(quote.chain))}",
        f"channel {quote.channel}",
    ]
    facts = (speaker.role is None, is_inferred(quote), speaker.is_press, speaker.number != "s")
    signs += compress(("no role", "inferred", "press", "many"), facts)
    if speaker.kind == "person":
        signs += _list_name_signs(speaker.name)
    return signs


@lru_cache(maxsize=_CACHE_SIZE)
def _list_name_signs(name: str) -> tuple[str, ...]:
    """Return what the words of a person's name are."""
    words = fold_text(name).split()
    classes = {_class_word(word) for word in words}
    first = _class_word(words[0]) if words else ""
    return (f"name first {first}", *(f"name has {each}" for each in sorted(classes - {"given name", "other"})))


def _list_content_signs(analysis: Analysis, quote: Quote) -> list[str]:
    """Return what the attributed words say, how they begin and how they end."""
    words, content = analysis.words, quote.content
    first, last = content.spans[0][0], content.spans[-1][1]
    size, said = _rank(last - first, _SCALE), words[first:last]
    behind = words[last] if last < len(words) else ""
    inner = sum(map(compile_cues().__contains__, said[1:]))
    signs = [
        f"type {content.quote_type}",
        f"size {size}",
        f"size {content.quote_type} {size}",
        f"ends {_class_word(behind)}",
        f"begins {_class_word(words[first])}",
        f"pieces {min(2, len(content.spans))}",
        f"inner {min(_FAR, inner)}",
        f"commas {min(_FAR, said.count('،'))}",
    ]
    facts = (not content.is_balanced, "؟" in said, "." in said[:-1])
    return signs + list(compress(("unbalanced", "question", "stop inside"), facts))
