"""Agreement: whether two noun phrases, or a verb and somebody who spoke before, can mean the same speaker."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from rawi.arabic.letters import ARTICLE, LAM, WAW
from rawi.arabic.names import load_demonyms
from rawi.quotes.cues import Cue, compile_cues
from rawi.quotes.lexicon import is_title_word, read_finite_verbs, read_words


class Speaker(NamedTuple):
    """Somebody who speaks or passes on.

    Attributes:
        name: the fullest name that the article gives.
        kind: person, organisation, group, anonymous or document.
        role: title as written, or null.
        gender: `m`, `f` or empty.
        number: `s`, `d` or `p`.
        head: folded head word of the phrase, without article; empty for a bare name.
        words: folded words of the phrase, by which a later mention is recognised.
        is_press: whether it is a news outlet.
        key: folded words of a person's name.
        titles: head words of all his titles, without article.
    """

    name: str
    kind: str
    role: str | None
    gender: str
    number: str
    head: str
    words: frozenset[str]
    is_press: bool
    key: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()


def is_foreign(known: frozenset[str], words: frozenset[str]) -> bool:
    """Tell whether two phrases name the nationality of different states."""
    demonyms = load_demonyms()
    first = {demonyms[word] for word in known if word in demonyms}
    second = {demonyms[word] for word in words if word in demonyms}
    return bool(first and second) and first.isdisjoint(second)


def is_compatriot(known: frozenset[str], words: frozenset[str]) -> bool:
    """Tell whether each nationality among words that titles do not hold is told of the known one too, or his state."""
    stems = [word.removeprefix(ARTICLE)[:-1] for word in words if word in load_demonyms() and not is_title_word(word)]
    return all(any(stem in each for each in known) for stem in stems)


def is_other_office(known: str, lemma: str) -> bool:
    """Tell whether a role belongs to one person only, and that person is known by another role."""
    return lemma in read_words().offices and known not in ("", lemma)


def loosen(words: frozenset[str]) -> frozenset[str]:
    """Return words also with the article put on and with the conjunction taken off."""
    bare = words | {word[1:] for word in words if word.startswith(WAW)}
    return bare | {ARTICLE + word for word in bare}


def add_article(words: frozenset[str]) -> frozenset[str]:
    """Return words with the article put on, so that a definite later mention matches an indefinite first one."""
    return frozenset(ARTICLE + word for word in words)


def agrees(speaker: Speaker, gender: str, number: str) -> bool:
    """Tell whether a verb can have a speaker as its unnamed subject.

    Args:
        speaker: who has spoken before.
        gender: that of the verb: `m`, `f` or empty.
        number: that of the verb: `s`, `d`, `p` or empty.
    """
    if speaker.kind == "group" and gender == "f" and number != "d":
        return True
    if number == "p":
        return speaker.number == "p" or speaker.kind == "group"
    if number == "d":
        return speaker.number in ("d", "p")
    if speaker.number == "p" and speaker.kind in ("person", "anonymous"):
        return gender == "f" and speaker.gender == "f"
    return not gender or not speaker.gender or speaker.gender == gender


def is_body_end(word: str) -> bool:
    """Tell whether a word can be no part of a body's name."""
    vocabulary = read_words()
    if not word.isalpha() or word in vocabulary.boundaries or word in vocabulary.complementisers:
        return True
    if word in vocabulary.times or word in vocabulary.adverbs or word in vocabulary.relatives:
        return True
    cue = compile_cues().get(word)
    return word in read_finite_verbs() or (cue is not None and cue.part == "verb" and cue.strength > 1)


def is_body_word(word: str) -> bool:
    """Tell whether a word goes on with the name of a body: it is definite, with a conjunction or li- or without."""
    return word.startswith((ARTICLE, WAW + ARTICLE, LAM + LAM))


def find_body_stop(words: Sequence[str], stop: int, last: int) -> int:
    """Return where the words that go on with the name of a body end.

    Args:
        words: folded words of the article.
        stop: first token that may go on with it.
        last: token that the name must not reach.
    """
    while stop < last and is_body_word(words[stop]) and not is_body_end(words[stop]):
        stop += 1
    return stop


def is_at_odds(speaker: Speaker, cue: Cue) -> bool:
    """Tell whether a participle in the feminine cannot mean a man, one in the masculine a paper nor many one person.

    Args:
        speaker: who has spoken before.
        cue: the participle; anything else is at odds with nobody.
    """
    if cue.part == "participle" and speaker.is_press and (speaker.gender, speaker.number) == ("f", "s"):
        return cue.gender == "m" and cue.number == "s"
    if cue.part != "participle" or speaker.kind not in ("person", "anonymous") or speaker.number != "s":
        return False
    return bool(speaker.key) if cue.number == "p" else cue.gender == "f" and speaker.gender == "m"


@cache
def drop_agreement(cue: Cue) -> Cue:
    """Return a cue without gender and number.

    Args:
        cue: that of who passes on what somebody else says; it may agree with either of them.
    """
    return replace(cue, gender="", number="")
