"""What speaks for or against who is taken to speak: how he goes with his cue, its sentence and the words he says."""

from collections.abc import Sequence
from functools import cache

from rawi.arabic.answers import by_word
from rawi.quotes.agreement import Speaker
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_heads
from rawi.quotes.mention_signs import STOPS, class_neighbour, list_name_words
from rawi.quotes.weights import Group, weigh

_FIRST_PERSONS = frozenset(("انا", "اني", "انني", "نحن", "اننا", "لدينا", "كنت", "كنا", "نريد", "لي", "لنا"))
_REACH, _STEP = 20, 4  # tokens of a sentence before a cue
_LEAST = 3  # letters of a word that can tell whom the quoted words name
_TWICE = 2  # words of a name; more say no more

Spans = Sequence[tuple[int, int]]


def list_saying_signs(
    words: Sequence[str], speaker: Speaker, frame: Frame | None, spans: Spans, is_named: bool
) -> tuple[Group, ...]:
    """Return what it says how a speaker goes with his cue, the sentence before it, and the words said.

    Args:
        words: folded words of the article.
        speaker: who is taken to speak.
        frame: the cue, or null where words in marks go on.
        spans: tokens of what he says.
        is_named: whether he is named beside the cue.
    """
    name = list_name_words(speaker)
    last = name[-1] if name else ""
    kind, way = "name" if speaker.key else speaker.kind, "named" if is_named else "carried"
    place = spans[0][0] if frame is None else frame.first
    form = "none" if frame is None else frame.cue.gender + frame.cue.number
    said: list[str] = []
    for first, end in spans:
        said += words[first:end]
    return (
        _list_self_signs(kind, way, _count_said(name, said)),
        _list_form_signs(kind, way, form, speaker.gender + speaker.number),
        _list_word_signs(kind, _class_word(name[0] if name else ""), _class_word(last)),
        _list_opening_signs(kind, class_neighbour(said[0]), speaker.number, not _FIRST_PERSONS.isdisjoint(said)),
        _find_sentence_signs(words, place, last, kind + " " + way),
    )


def _count_said(name: Sequence[str], said: list[str]) -> int:
    """Return how many words of a name stand among words that are said."""
    count = 0
    for word in name:
        count += len(word) >= _LEAST and word in said
    return count


@cache
def _list_self_signs(kind: str, way: str, count: int) -> Group:
    return weigh(f"names himself {kind} {way} {min(_TWICE, count)}")


@cache
def _list_form_signs(kind: str, way: str, cue: str, speaker: str) -> Group:
    return weigh(f"goes {way} {cue} {kind} {speaker}")


@cache
def _list_word_signs(kind: str, first: str, last: str) -> Group:
    return weigh(f"called {kind} first {first}", f"called {kind} last {last}")


@by_word
def _class_word(word: str) -> str:
    """Return a head word itself, else the class of a word: names carry no weight."""
    return word if word in read_heads() else class_neighbour(word)


@cache
def _list_opening_signs(kind: str, opening: str, number: str, is_own: bool) -> Group:
    return weigh(f"says {kind} {opening}", f"says {kind} {number} {'we' if is_own else 'they'}")


def _find_sentence_signs(words: Sequence[str], cue: int, last: str, who: str) -> Group:
    """Return what it says how long the sentence before a cue is, and whether it names the speaker."""
    before = words[max(0, cue - _REACH) : cue]
    size, most = 0, len(before)
    while size < most and before[-size - 1] not in STOPS:
        size += 1
    return _list_sentence_signs(who, size // _STEP, last in before[len(before) - size :])


@cache
def _list_sentence_signs(who: str, size: int, is_told: bool) -> Group:
    return weigh(f"sentence {who} {size}", f"sentence {who} {'tells' if is_told else 'silent'}")
