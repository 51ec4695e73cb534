"""Word classes of the event grammar, compiled from `seeds/reference/event_words.csv` into flags per surface form."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from rawi.arabic.clitics import Reading, list_known_readings
from rawi.arabic.folding import fold_text
from rawi.arabic.names import load_demonyms, load_names
from rawi.arabic.reference import read_reference
from rawi.events.phrases import NameStart, list_starts, load_first_words

_CONJUNCTIONS = ("", "و", "ف")
_PARTICLES = ("", "ب", "ل", "ك")
_ARTICLE = "ال"
_FOR_THE = "لل"
_ALEF = "ا"
_TEH, _TEH_MARBUTA = "ت", "ه"
_POSSESSIVES = ("هما", "هم", "ها", "ه")
_NO_ACCUSATIVE = ("ا", "ه", "ات", "ين", "ون", "وا")
_ATTACHED = frozenset((*"".join(_CONJUNCTIONS), *"".join(_PARTICLES)))  # letters that may be attached in front
_ATTACHED_HEADS = (("ب", "بال"), ("ل", _FOR_THE), ("ك", "كال"))  # preposition, and how it is written before the article
_HEADS = tuple(head for _, head in _ATTACHED_HEADS)
_SHORTEST_BARE = 2  # letters before the accusative ending
_CACHE_LIMIT = 200_000  # distinct surface forms kept; beyond it the cache starts anew

STOP, VERB, AGENT, PATIENT, ROLE, ROLE_TAIL, DEMONYM, PLACE_HEAD, NUMBER, MARK = (1 << bit for bit in range(10))
_FLAG_CLASSES = {
    "stop": STOP,
    "verb": VERB,
    "light_actor": VERB,
    "light_recipient": VERB,
    "announcer": VERB,
    "relative_actor": VERB,
    "agent": AGENT,
    "patient": PATIENT,
    "role": ROLE,
    "role_tail": ROLE_TAIL,
    "place_head": PLACE_HEAD,
}


class WordSet(NamedTuple):
    """Words and phrases that may stand in a stretch of text, in every form with attached words.

    Attributes:
        words: single surface forms.
        phrases: expressions of several words, with a space after.
        last_words: the last word of every phrase, without which none can occur.
    """

    words: frozenset[str]
    phrases: tuple[str, ...] = ()
    last_words: frozenset[str] = frozenset()

    def occurs(self, words: frozenset[str] | set[str], joined: str, window: set[str] | None = None) -> bool:
        """Tell whether any member occurs.

        Args:
            words: where single words are looked for.
            joined: where phrases are looked for: words with spaces between and after.
            window: the words of `joined` when they are not the same as `words`.
        """
        if not self.words.isdisjoint(words):
            return True
        if not self.phrases or self.last_words.isdisjoint(words if window is None else window):
            return False
        return self.stands_in(joined)

    def stands_in(self, joined: str) -> bool:
        """Tell whether any phrase stands in words with spaces between and after."""
        return any(phrase in joined for phrase in self.phrases)


def attach(word: str) -> list[str]:
    """Return a folded word with every conjunction, preposition and article that may be written on to it."""
    forms = []
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1:
        bare = word[len(_ARTICLE) :]
        middles = [word, "ب" + word, "ك" + word, _FOR_THE + bare]
    else:
        middles = [particle + word for particle in _PARTICLES]
        middles += [_ARTICLE + word, "ب" + _ARTICLE + word, "ك" + _ARTICLE + word, _FOR_THE + word]
    for conjunction in _CONJUNCTIONS:
        forms += [conjunction + middle for middle in middles]
    return forms


def compile_words(entries: list[str]) -> WordSet:
    """Compile words and phrases, as a table gives them, into a set that text can be tested against."""
    words: set[str] = set()
    phrases: list[str] = []
    for entry in entries:
        folded = fold_text(entry).split()
        if len(folded) == 1:
            words.update(attach(folded[0]))
            if not folded[0].endswith(_NO_ACCUSATIVE):
                words.add(folded[0] + _ALEF)
                words.add("و" + folded[0] + _ALEF)
        elif folded:
            phrases.append(f"{' '.join(folded)} ")  # no space in front: words may be attached to it
    return WordSet(frozenset(words), tuple(phrases), frozenset(phrase.split()[-1] for phrase in phrases))


@cache
def list_class(name: str) -> tuple[str, ...]:
    """Return the members of a class of `event_words.csv` as written there."""
    members: list[str] = []
    for row in read_reference("event_words"):
        if row["class"] == name:
            members += [part.strip() for part in row["words"].split("|") if part.strip()]
    return tuple(members)


@cache
def load_class(name: str) -> WordSet:
    """Return a class of `event_words.csv`, compiled."""
    return compile_words(list(list_class(name)))


@cache
def load_state_words() -> frozenset[str]:
    """Return the names of states and capitals of one word, with what may be attached to them."""
    single = [words[0] for words, known in load_names().items() if known.kind == "state" and len(words) == 1]
    return frozenset(form for word in single for form in attach(word))


@cache
def load_exact(name: str) -> frozenset[str]:
    """Return the single words of a class of `event_words.csv`, folded, just as they stand there."""
    return frozenset(folded for folded in map(fold_text, list_class(name)) if " " not in folded)


class Feature(NamedTuple):
    """What the grammar knows of a surface form.

    Attributes:
        flags: bits of this module.
        conjunction: attached conjunction, or nothing.
        particle: attached preposition, or nothing.
        cut: letters before the word proper, the article not counted.
        stem: the word proper, its article included.
        state: ISO code when the word is a demonym.
        starts: the names that may begin with the form.
    """

    flags: int
    conjunction: str
    particle: str
    cut: int
    stem: str
    state: str | None
    starts: tuple[NameStart, ...]


_Facts = tuple[int, str, str, int, str, str | None]  # a feature without its names


class FeatureCache(dict[str, Feature]):
    """Features by surface form, computed at first sight."""

    def __missing__(self, word: str) -> Feature:
        """Compute, keep and return the feature of a form that was not seen before."""
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        readings = list_known_readings(word, _load_stems())
        feature = self[word] = Feature(*_read_facts(word, readings), list_starts(readings))
        return feature


@cache
def _load_flags() -> dict[str, int]:
    flags: dict[str, int] = {}
    for name, bit in _FLAG_CLASSES.items():
        for entry in list_class(name):
            folded = fold_text(entry)
            if " " not in folded:
                flags[folded] = flags.get(folded, 0) | bit
    return flags


@cache
def _load_stems() -> frozenset[str]:
    """Return the words that some table holds: no other stem makes a reading worth a look."""
    return frozenset(_load_flags()) | load_demonyms().keys() | load_first_words()


def _read_facts(word: str, readings: Sequence[Reading]) -> _Facts:
    first = word[0]
    if not (first.isalnum() or first == "_"):
        return (MARK, "", "", 0, word, None)
    if first.isdigit():
        return (NUMBER, "", "", 0, word, None)
    if word in load_exact("whole_name"):  # a name whose first letter is no conjunction or preposition
        return (0, "", "", 0, word, None)
    flags, demonyms = _load_flags(), load_demonyms()
    for reading in readings:
        stem = _ARTICLE + reading.stem if reading.has_article else reading.stem
        found = flags.get(stem, 0) or (flags.get(reading.stem, 0) if reading.has_article else 0)
        state = demonyms.get(stem)
        if found or state:
            if found & STOP and reading.particle and not reading.conjunction and found == STOP:
                continue
            bits = found | (DEMONYM if state else 0)
            cut = len(reading.conjunction) + len(reading.particle)
            return (bits, reading.conjunction, reading.particle, cut, stem, state)
    return _read_possessed(word) or _read_accusative(word) or _read_unknown(word)


def _read_possessed(word: str) -> _Facts | None:
    """Read a body or crowd with a pronoun at its end: his forces."""
    if not word.endswith(_POSSESSIVES):
        return None
    for ending in _POSSESSIVES:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            for base in (stem, stem[:-1] + _TEH_MARBUTA if stem.endswith(_TEH) else stem):
                found = _load_flags().get(base, 0) & (AGENT | PATIENT)
                if found:
                    return (found, "", "", 0, word, None)
    return None


def _read_accusative(word: str) -> _Facts | None:
    """Read a body or crowd in the indefinite accusative: other states, some guards."""
    bare = word[:-1]
    if not word.endswith(_ALEF) or len(bare) <= _SHORTEST_BARE:
        return None
    found = _load_flags().get(bare, 0) & (AGENT | PATIENT)
    return (found, "", "", 0, word, None) if found else None


def _read_unknown(word: str) -> _Facts:
    """Read the attached words of a form that no table holds: only those that cannot be part of the word."""
    if word[0] not in _ATTACHED:
        return (0, "", "", 0, word, None)
    for conjunction in _CONJUNCTIONS:
        rest = word[len(conjunction) :] if word.startswith(conjunction) else ""
        for particle, head in _ATTACHED_HEADS if rest.startswith(_HEADS) else ():
            if rest.startswith(head) and len(rest) > len(head) + 1:
                stem = _ARTICLE + rest[len(head) :]
                return (0, conjunction, particle, len(conjunction) + 1, stem, None)
        if conjunction and rest.startswith(_ARTICLE) and len(rest) > len(_ARTICLE) + 1:
            return (0, conjunction, "", 1, rest, None)
    return (0, "", "", 0, word, None)


def is_listed(word: str) -> bool:
    """Tell whether a folded word stands in the tables as it is, with nothing attached."""
    return word in _load_flags()


@cache
def load_features() -> FeatureCache:
    """Return the process-wide cache of features."""
    return FeatureCache()
