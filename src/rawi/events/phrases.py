"""Noun phrases that can be somebody or somewhere: known names, people with their offices, forces, crowds, places.

No part-of-speech tagger stands behind this: a phrase begins at a word of a known class and runs until a word that
cannot belong to it. What is not recognised is left out rather than guessed.
"""

from functools import cache
from typing import NamedTuple

from rawi.arabic.clitics import list_readings
from rawi.arabic.folding import fold_text
from rawi.arabic.names import KnownName, load_names
from rawi.arabic.places import Place, load_places
from rawi.arabic.tokens import Analysis
from rawi.events.triggers import load_forms
from rawi.events.words import (
    AGENT,
    DEMONYM,
    MARK,
    NUMBER,
    PATIENT,
    PLACE_HEAD,
    ROLE,
    ROLE_TAIL,
    STOP,
    VERB,
    Feature,
    FeatureCache,
    list_class,
    load_features,
)

_ARTICLE = "ال"
_LONGEST_PHRASE = 9
_LONGEST_NAME = 5
_LONGEST_QUOTED = 8
_QUOTE = '"'
_PREPOSITIONS = frozenset(
    fold_text(word)
    for word in [
        "في",
        "من",
        "على",
        "إلى",
        "الى",
        "عن",
        "مع",
        "بعد",
        "قبل",
        "خلال",
        "منذ",
        "حتى",
        "لدى",
        "ضد",
        "بين",
        "عند",
        "تحت",
        "فوق",
        "حول",
        "عبر",
        "بسبب",
        "أثناء",
        "دون",
        "إثر",
        "عقب",
        "أمام",
        "وسط",
        "داخل",
        "خارج",
        "نحو",
        "قرب",
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "شمالي",
        "جنوبي",
        "شرقي",
        "غربي",
        "بحق",
        "باتجاه",
        "بشأن",
        "تجاه",
    ]
)
_NAME_LINKS = frozenset(fold_text(word) for word in ["بن", "ابن", "بنت", "آل", "أبو", "أبي", "عبد", "ولد", "دي", "فان"])
_VERB_SHAPES = ("يت", "ست", "سي", "سن", "تست", "يست", "ين")


class Phrase(NamedTuple):
    """A noun phrase, as a half-open range of tokens.

    Attributes:
        first: first token.
        last: token after the last one.
        kind: state, organisation, group, person, role, agent, patient, people or place.
        name: how to call it: as written, without attached words; states by their usual name.
        state: ISO code of the state that it is or belongs to.
        preposition: the preposition before it, attached or not; empty when there is none.
        is_joined: whether a conjunction joins it to the phrase just before it.
        place: the place that it names.
        known: the reference entry that it names.
    """

    first: int
    last: int
    kind: str
    name: str
    state: str | None
    preposition: str
    is_joined: bool
    place: Place | None
    known: KnownName | None


class NameEntry(NamedTuple):
    """What a sequence of words names."""

    words: tuple[str, ...]
    known: KnownName | None
    place: Place | None


@cache
def _load_index() -> dict[str, tuple[NameEntry, ...]]:
    """Return names and places by their first word, the longest first."""
    merged: dict[tuple[str, ...], NameEntry] = {}
    for words, known in load_names().items():
        if known.kind != "media":
            merged[words] = NameEntry(words, known, None)
    for words, place in load_places().items():
        known_entry = merged.get(words)
        merged[words] = NameEntry(words, known_entry.known if known_entry else None, place)
    index: dict[str, list[NameEntry]] = {}
    for entry in merged.values():
        index.setdefault(entry.words[0], []).append(entry)
    return {first: tuple(sorted(entries, key=lambda e: -len(e.words))) for first, entries in index.items()}


class _StartCache(dict[str, tuple[tuple[int, str, bool, tuple[NameEntry, ...]], ...]]):
    """Per surface form: the names that may begin with it, with cut, preposition and conjunction of each reading."""

    def __missing__(self, word: str) -> tuple[tuple[int, str, bool, tuple[NameEntry, ...]], ...]:
        if len(self) > 200_000:  # distinct surface forms kept; beyond it the cache starts anew
            self.clear()
        index = _load_index()
        found = []
        for reading in list_readings(word):
            stem = _ARTICLE + reading.stem if reading.has_article else reading.stem
            if entries := index.get(stem):
                cut = len(reading.conjunction) + len(reading.particle)
                found.append((cut, reading.particle, bool(reading.conjunction), entries))
        self[word] = tuple(found)
        return self[word]


@cache
def _load_starts() -> _StartCache:
    return _StartCache()


@cache
def _load_place_marks() -> frozenset[str]:
    return frozenset(fold_text(word) for word in (*list_class("place_mark"), *list_class("place_head")))


class Chunker:
    """Finds the phrases of one article; keeps the people that it has met, to know them again by their last name."""

    __slots__ = ("_analysis", "_features", "_people", "_starts", "_words")

    def __init__(self, analysis: Analysis, people: dict[str, str]) -> None:
        """Begin an article.

        Args:
            analysis: the article's tokens.
            people: folded last names of people named elsewhere in the article, with their full names.
        """
        self._analysis = analysis
        self._words = analysis.words
        self._features: FeatureCache = load_features()
        self._starts = _load_starts()
        self._people = people

    def list_phrases(self, first: int, last: int) -> list[Phrase]:
        """Return the phrases of a range of tokens, in order and without overlap."""
        phrases: list[Phrase] = []
        index = first
        while index < last:
            phrase = self._read_phrase(index, last)
            if phrase is None:
                index += 1
                continue
            previous = phrases[-1] if phrases else None
            if phrase.is_joined and (previous is None or previous.last != phrase.first):
                phrase = phrase._replace(is_joined=False)
            phrases.append(phrase)
            index = phrase.last
        return phrases

    def _read_phrase(self, index: int, last: int) -> Phrase | None:
        words = self._words
        word = words[index]
        feature = self._features[word]
        flags = feature.flags
        if flags & (MARK | NUMBER):
            return None
        if starts := self._starts[word]:
            for cut, particle, is_joined, entries in starts:
                for entry in entries:
                    size = len(entry.words)
                    if size == 1 or tuple(words[index + 1 : index + size]) == entry.words[1:]:
                        phrase = self._build_known(index, index + size, entry, cut, particle, is_joined, last)
                        if phrase is not None:
                            return phrase
        if flags & STOP:
            return None
        if flags & ROLE and not flags & DEMONYM:
            return self._read_person(index, last, feature)
        if flags & (AGENT | PATIENT):
            return self._read_body(index, last, feature)
        if flags & DEMONYM and feature.stem.startswith(_ARTICLE) and self._is_people(feature.stem):
            return self._build(index, index + 1, "people", feature, feature.state)
        stem = feature.stem
        if full := self._people.get(stem):
            end = self._end_name(index, last)
            return self._build(index, max(end, index + 1), "person", feature, None)._replace(name=full)
        if flags & PLACE_HEAD:
            return self._read_place(index, last, feature)
        return None

    @staticmethod
    def _is_people(stem: str) -> bool:
        return stem.endswith(("ين", "ون"))

    def _preposition(self, index: int, particle: str, is_joined: bool) -> str:
        if particle or is_joined:
            return particle
        previous = self._words[index - 1] if index else ""
        if previous == _QUOTE and index > 1:
            previous = self._words[index - 2]
        if previous in _PREPOSITIONS:
            return previous
        if previous[:1] == "و" and previous[1:] in _PREPOSITIONS:
            return previous[1:]
        return ""

    def _raw(self, first: int, last: int, cut: int) -> str:
        """Return the original words without what is attached to the first one and without quotation marks."""
        analysis = self._analysis
        text = analysis.text[analysis.starts[first] : analysis.ends[first]]
        if cut:
            text = _cut_letters(text, cut)
        if last > first + 1:
            rest = analysis.text[analysis.ends[first] : analysis.ends[last - 1]]
            text += rest
        return " ".join(text.replace("\u0640", "").split()).strip(" \"'“”«»،")

    def _build(self, first: int, last: int, kind: str, feature: Feature, state: str | None) -> Phrase:
        name = self._raw(first, last, feature.cut)
        if feature.particle == "ل" and feature.stem.startswith(_ARTICLE) and not name.startswith("ا"):
            name = "ا" + name  # for + the drops the alef in writing
        joined = bool(feature.conjunction)
        preposition = self._preposition(first, feature.particle, joined)
        return Phrase(first, last, kind, name, state, preposition, joined, None, None)

    def _build_known(
        self, first: int, last: int, entry: NameEntry, cut: int, particle: str, joined: bool, limit: int
    ) -> Phrase | None:
        preposition = self._preposition(first, particle, joined)
        place, known = entry.place, entry.known
        if place is not None and place.needs_trigger and known is None and not self._is_announced(first, preposition):
            return None
        name = self._raw(first, last, cut)
        if particle == "ل" and entry.words[0].startswith(_ARTICLE) and not name.startswith("ا"):
            name = "ا" + name
        if known is None:
            end = self._end_place(last, limit)
            return Phrase(
                first, end, "place", name, place.country_code if place else None, preposition, joined, place, None
            )
        if known.kind == "person":
            name = known.name if len(entry.words) == 1 else name
            last = max(last, self._end_name(last, limit)) if len(entry.words) > 1 else last
        elif known.kind == "state":
            name = known.name
        return Phrase(first, last, known.kind, name, known.country_code, preposition, joined, place, known)

    def _is_announced(self, index: int, preposition: str) -> bool:
        if preposition in ("في", "ب"):
            return True
        return (
            index > 0 and self._words[index - 1] in _load_place_marks() and self._words[index - 1] not in ("من", "علي")
        )

    def _end_place(self, index: int, limit: int) -> int:
        """Return the end of a place name: an adjective like northern or occupied may follow."""
        return index

    def _end_name(self, index: int, limit: int) -> int:
        """Return where the run of name words from `index` ends."""
        words, features = self._words, self._features
        start = index
        while index < limit and index - start < _LONGEST_NAME:
            word = words[index]
            flags = features[word].flags
            if word in _NAME_LINKS:
                index += 1
                continue
            if flags & (STOP | VERB | MARK | NUMBER | AGENT | PATIENT | PLACE_HEAD | ROLE) or features[word].particle:
                break
            if flags & (DEMONYM | ROLE_TAIL) and index > start:
                break
            if word[0] == "و" and index > start and len(word) > 3 and (features[word].conjunction or index - start > 1):
                break
            if _looks_like_verb(word) or word in _load_trigger_words():
                break
            index += 1
        return index

    def _read_person(self, index: int, last: int, feature: Feature) -> Phrase:
        """Read an office and, when it follows, the name of who holds it."""
        words, features = self._words, self._features
        state = feature.state
        cursor = index + 1
        while cursor < last and cursor - index < _LONGEST_PHRASE:
            word = words[cursor]
            item = features[word]
            if item.flags & DEMONYM and not item.particle:
                state = item.state or state
            elif word == "(" and cursor + 1 < last:
                closing = next((k for k in range(cursor, min(cursor + 6, last)) if words[k] == ")"), 0)
                if not closing:
                    break
                cursor = closing
            elif not (item.flags & (ROLE | ROLE_TAIL)) or item.flags & STOP:
                entry_end, code = self._match_body(cursor, last)
                if not entry_end:
                    break
                state = state or code
                cursor = entry_end
                continue
            cursor += 1
        return self._finish_person(index, cursor, last, feature, state)

    def _match_body(self, index: int, last: int) -> tuple[int, str | None]:
        """Return where a state or organisation that an office belongs to ends; 0 when there is none."""
        words = self._words
        for cut, _particle, is_joined, entries in self._starts[words[index]]:
            if is_joined or cut:
                continue
            for entry in entries:
                size = len(entry.words)
                if entry.known and entry.known.kind == "person":
                    continue
                if size == 1 or tuple(words[index + 1 : index + size]) == entry.words[1:]:
                    code = (
                        entry.known.country_code if entry.known else (entry.place.country_code if entry.place else None)
                    )
                    return min(index + size, last), code
        return 0, None

    def _finish_person(self, index: int, cursor: int, last: int, feature: Feature, state: str | None) -> Phrase:
        end = self._end_name(cursor, last)
        if end > cursor and self._is_name(cursor, end):
            name = self._raw(cursor, end, 0)
            known = load_names().get(tuple(self._words[cursor:end]))
            if known is not None and known.kind == "person" and end == cursor + 1:
                name = known.name
            folded = self._words[end - 1]
            if end - cursor > 1:
                self._people.setdefault(folded, name)
            name = self._people.get(folded, name) if end - cursor == 1 else name
            phrase = self._build(index, end, "person", feature, state)
            return phrase._replace(name=name, known=known)
        return self._build(index, cursor, "role", feature, state)

    def _is_name(self, first: int, last: int) -> bool:
        """Tell whether words after an office can be a name: an adjective after it cannot."""
        if last - first > 1:
            return True
        word = self._words[first]
        return len(word) > 2 and (word in self._people or not word.endswith("ه") or not word.startswith(_ARTICLE))

    def _read_body(self, index: int, last: int, feature: Feature) -> Phrase:
        """Read forces, a government, a crowd, or things and people that suffer."""
        words, features = self._words, self._features
        state = feature.state
        cursor = index + 1
        while cursor < last and cursor - index < _LONGEST_PHRASE:
            word = words[cursor]
            item = features[word]
            if word == _QUOTE:
                closing = next(
                    (k for k in range(cursor + 1, min(cursor + _LONGEST_QUOTED, last)) if words[k] == _QUOTE), 0
                )
                if not closing:
                    break
                cursor = closing + 1
                continue
            if item.flags & (STOP | VERB | MARK | NUMBER) or item.particle:
                break
            if item.conjunction or (word[0] == "و" and not item.flags and len(word) > 4):
                break
            if _looks_like_verb(word) or word in _load_trigger_words():
                break
            if item.flags & DEMONYM:
                state = item.state or state
            elif item.flags & ROLE and not item.flags & (AGENT | ROLE_TAIL):
                break
            else:
                entry_end, code = self._match_body(cursor, last)
                if entry_end:
                    state = state or code
                    cursor = entry_end
                    continue
            cursor += 1
        kind = "agent" if feature.flags & AGENT else "patient"
        return self._build(index, cursor, kind, feature, state)

    def _read_place(self, index: int, last: int, feature: Feature) -> Phrase | None:
        """Read a word like city or province and the name after it, known or not."""
        words = self._words
        cursor = index + 1
        if cursor < last and words[cursor] == _QUOTE:
            cursor += 1
        for cut, _particle, is_joined, entries in self._starts[words[cursor]] if cursor < last else ():
            if cut or is_joined:
                continue
            for entry in entries:
                size = len(entry.words)
                if entry.place and (size == 1 or tuple(words[cursor + 1 : cursor + size]) == entry.words[1:]):
                    place = entry.place
                    end = cursor + size
                    if words[cursor - 1] == _QUOTE and end < last and words[end] == _QUOTE:
                        end += 1
                    phrase = self._build(index, end, "place", feature, place.country_code)
                    return phrase._replace(place=place)
        return None


def _cut_letters(text: str, cut: int) -> str:
    """Drop the first `cut` letters, with the marks that belong to them."""
    position = 0
    while cut and position < len(text):
        cut -= text[position].isalpha() and text[position] != "\u0640"
        position += 1
    while position < len(text) and not text[position].isalnum():
        position += 1
    return text[position:]


@cache
def _load_trigger_words() -> frozenset[str]:
    """Return the finite verb forms of the trigger table: no phrase runs over one."""
    return frozenset(
        surface
        for surface, forms in load_forms().items()
        if all(form.tense or form.tail for form in forms) and len(surface) > 3
    )


def _looks_like_verb(word: str) -> bool:
    """Tell whether an unknown word has the shape of a future or derived verb, which names hardly have."""
    return len(word) > 4 and word.startswith(_VERB_SHAPES)
