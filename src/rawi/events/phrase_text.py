"""The ground that phrase reading stands on: cutting names out of the text, finding where a name ends."""

from functools import cache

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import AIN, ALEF, ARTICLE, BEH, HEH, LAM, NOON, QAF, SEEN, TATWEEL, TEH, WAW, YEH
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis
from rawi.events.folded import fold_name
from rawi.events.memories import Memory
from rawi.events.phrases import NameEntry, Phrase, stands_at
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
    load_exact,
    load_features,
)

_LONGEST_OWN_WAW = 4  # letters; a longer word that begins with and hardly is a first name
_LONGEST_NAME = 5  # tokens
_FULL_NAME = 2  # tokens after which a plural is no longer part of a name
_LONGEST_GLOSS = 6  # tokens in brackets or quotation marks inside a phrase
_QUOTE = '"'
_MARKS_AROUND = " \"'“”«»،.()"
_PAIRS = (
    ("\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"),
    ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"),
    ("(", ")"),
)
_QUOTES = frozenset(('"', *(mark for pair in _PAIRS for mark in pair)))
_HARD_STOP = STOP | VERB | MARK | NUMBER
_VERB_SHAPES = (*(a + b for a in (YEH, SEEN) for b in (TEH, YEH, SEEN)), TEH + TEH, TEH + NOON, TEH + AIN, TEH + QAF)
_SHORTEST_VERB = 4
_SHORTEST_ATTACHED = 5  # letters of a noun with a preposition
_ATTACHED = frozenset((BEH, LAM))
_VERBAL_SHAPE = ALEF + SEEN + TEH
_FUTURE_LETTERS = (YEH, TEH, NOON, ALEF)
ALI = AIN + LAM + YEH  # the name, which folds like the preposition
_BODIES = frozenset(("state", "organisation", "group"))


@cache
def load_trigger_verbs() -> frozenset[str]:
    """Return the finite verb forms of the trigger table: no phrase runs over one."""
    return frozenset(
        surface
        for surface, forms in load_forms().items()
        if all(form.tense or form.tail for form in forms) and len(surface) >= _SHORTEST_VERB
    ) - load_exact("quantifier")  # all options are on the table begins with all


@cache
def load_first_names() -> frozenset[str]:
    """Return the folded first names that begin a person's name wherever they stand."""
    names = [name for row in read_reference("first_names") for name in row["names"].split("|")]
    return frozenset(folded for folded in map(fold_text, names) if " " not in folded)


@cache
def load_given_names() -> frozenset[str]:
    """Return all folded given names; many are everyday words too, so that only another name after them tells."""
    return frozenset(fold_text(row["name"]) for row in read_reference("given_names")) | load_first_names()


@cache
def load_common_nouns() -> frozenset[str]:
    """Return folded everyday nouns, without article, that are no part of a person's name."""
    return frozenset(fold_text(row["word"]) for row in read_reference("common_nouns")) - load_given_names()


@cache
def load_surnames() -> frozenset[str]:
    """Return the folded surnames with the article that look like common nouns."""
    return frozenset(fold_text(row["surname"]) for row in read_reference("surnames"))


def looks_like_imperfect(word: str) -> bool:
    """Tell whether an unknown word has the shape of an imperfect or future, and not that of a verbal noun."""
    if word[0] == YEH:
        return len(word) >= _SHORTEST_VERB
    if word[0] == SEEN:
        return len(word) > _SHORTEST_VERB and word[1] in _FUTURE_LETTERS
    is_noun = word.endswith((HEH, ALEF + TEH)) or (len(word) > _SHORTEST_VERB and word[-2] in (YEH, ALEF, WAW))
    return word[0] == TEH and len(word) >= _SHORTEST_VERB and not is_noun


def looks_like_verb(word: str) -> bool:
    """Tell whether an unknown word has the shape of a future or derived verb, which names hardly have."""
    return len(word) > _SHORTEST_VERB and word.startswith(_VERB_SHAPES)


def _cut_letters(text: str, cut: int) -> str:
    """Drop the first `cut` letters, with the marks that belong to them."""
    position = 0
    while cut and position < len(text):
        cut -= text[position].isalpha() and text[position] != TATWEEL
        position += 1
    while position < len(text) and not text[position].isalnum():
        position += 1
    return text[position:]


def _is_closed(name: str) -> bool:
    """Tell whether every quotation mark and bracket in a name has its other half."""
    pairs = (name.count(opening) - name.count(closing) for opening, closing in _PAIRS)
    return not any(pairs) and name.count('"') % 2 == 0


def _is_thing(word: str, is_any: bool = False) -> bool:
    """Tell whether a word is a definite noun in the feminine or plural, such as hardly a family name is.

    Args:
        word: folded.
        is_any: whether a noun that no table holds will do.
    """
    if not word.startswith(ARTICLE) or not word.endswith((HEH, ALEF + TEH)) or word in load_surnames():
        return False
    return word.removeprefix(ARTICLE) in load_common_nouns() or (is_any and word not in load_given_names())


class PhraseText:
    """The tokens of one article, and the people met in it so far."""

    __slots__ = ("_analysis", "_barriers", "_features", "_firsts", "_memory", "_people", "_words")

    def __init__(self, analysis: Analysis, people: dict[str, str]) -> None:
        """Begin an article.

        Args:
            analysis: the article's tokens.
            people: folded last names of people named elsewhere in the article, with their full names; not changed.
        """
        self._analysis = analysis
        self._words = analysis.words
        self._features = load_features()
        self._people = dict(people)
        self._firsts = {words[0]: words for words in map(fold_name, people.values()) if words}
        self._barriers: frozenset[int] = frozenset()
        self._memory = Memory()

    def _matches(self, entry: NameEntry, index: int, last: int) -> bool:
        return len(entry.words) == 1 or stands_at(entry, self._words, index, last)

    def _match_body(self, index: int, last: int) -> tuple[int, NameEntry] | None:
        """Return the end of a state, body or group that something belongs to, and what it is."""
        for start in self._features[self._words[index]].starts if index < last else ():
            if start.is_joined or start.cut:
                continue
            for entry in start.entries:
                if entry.known and entry.known.kind in _BODIES and self._matches(entry, index, last):
                    return index + len(entry.words), entry
        return None

    def _preposition(self, index: int, particle: str, *, is_joined: bool) -> str:
        if particle or is_joined:
            return particle
        known = load_exact("preposition")
        previous = self._words[index - 1] if index else ""
        if previous == _QUOTE and index > 1:
            previous = self._words[index - 2]
        if previous in known or previous in _ATTACHED:
            return previous
        return previous[1:] if previous[:1] == WAW and previous[1:] in known else ""

    def _raw(self, first: int, last: int, cut: int) -> str:
        """Return the original words without what is attached to the first one and without quotation marks around."""
        analysis = self._analysis
        text = analysis.text[analysis.starts[first] : analysis.ends[first]]
        if not cut and last == first + 1 and text.isalpha() and TATWEEL not in text:
            return text  # letters alone, as most are
        if cut:
            text = _cut_letters(text, cut)
        if last > first + 1:
            text += analysis.text[analysis.ends[first] : analysis.ends[last - 1]]
        name = " ".join(text.replace(TATWEEL, "").split()).strip(_MARKS_AROUND)
        if _QUOTES.isdisjoint(name) or _is_closed(name):
            return name
        return "".join(letter for letter in name if letter not in _QUOTES)

    def _name(self, first: int, last: int, cut: int, particle: str, stem: str) -> str:
        name = self._raw(first, last, cut)
        if particle == LAM and stem.startswith(ARTICLE) and not name.startswith(ALEF):
            return ALEF + name  # for + the: the alef is dropped in writing
        return name

    def _build(self, first: int, last: int, kind: str, feature: Feature, state: str | None) -> Phrase:
        name = self._name(first, last, feature.cut, feature.particle, feature.stem)
        is_joined = bool(feature.conjunction)
        preposition = self._preposition(first, feature.particle, is_joined=is_joined)
        return Phrase(first, last, kind, name, state, preposition, is_joined, None, None, None)

    def _end_name(self, index: int, limit: int) -> int:
        """Return where the run of name words from `index` ends."""
        words, features, links = self._words, self._features, load_exact("name_link")
        start = index
        known = self._end_known_person(index, limit)
        if known:
            return known
        while index < limit and index - start < _LONGEST_NAME:
            word = words[index]
            feature = features[word]
            if index in self._barriers:
                break
            if word in links or (index > start and words[index - 1] in links and not feature.flags & MARK):
                index += 1
                continue
            if word == ALI and self._is_ali(index, limit, is_inside=index > start):
                index += 1
                continue
            if feature.flags & (_HARD_STOP | AGENT | PATIENT | PLACE_HEAD | ROLE) or feature.particle:
                break
            if feature.flags & (DEMONYM | ROLE_TAIL) and index > start:
                break
            if word[0] in _ATTACHED and self._is_attached(word):
                break
            if index == start and word[0] == WAW and not feature.conjunction and len(word) > _LONGEST_OWN_WAW:
                break
            if index > start and word[0] == WAW and (feature.conjunction or len(word) > 3):
                break
            is_begun = index - start >= _FULL_NAME or (index > start and words[start] in load_given_names())
            if is_begun and (word in load_common_nouns() or _is_thing(word)):
                break
            if index > start and (self._begins_place(index, limit) or self._end_known_person(index, limit)):
                break
            is_late = index - start >= _FULL_NAME
            if word in load_exact("quantifier") or (is_late and (word.endswith(ALEF + TEH) or _is_thing(word, True))):
                break
            if word not in load_given_names() and (looks_like_verb(word) or word in load_trigger_verbs()):
                break
            index += 1
        return index

    def _is_attached(self, word: str) -> bool:
        """Tell whether a word is an everyday noun with a preposition written on to it: for lack, with skill."""
        if len(word) < _SHORTEST_ATTACHED or word in self._people or word in load_given_names():
            return False
        return word[1:] in load_common_nouns() or word[1:].startswith(_VERBAL_SHAPE)

    def _end_known_person(self, index: int, limit: int) -> int:
        """Return the end of the full name of a public figure; 0 when none begins here."""
        for start in self._features[self._words[index]].starts if index < limit else ():
            for entry in start.entries if not start.cut else ():
                is_person = entry.known is not None and entry.known.kind == "person"
                if is_person and len(entry.words) > 1 and self._matches(entry, index, limit):
                    return index + len(entry.words)
        return 0

    def _begins_place(self, index: int, limit: int) -> bool:
        """Tell whether a place begins whose name is no ordinary word."""
        return any(
            entry.place is not None and not entry.place.needs_trigger and self._matches(entry, index, limit)
            for start in self._features[self._words[index]].starts
            if not start.cut
            for entry in start.entries
        )

    def _is_ali(self, index: int, limit: int, *, is_inside: bool) -> bool:
        """Tell whether a word is the name Ali: written with a final yeh, inside a name or before one."""
        if self._analysis.text[self._analysis.ends[index] - 1] != YEH:
            return False
        return is_inside or (index + 1 < limit and self._continues_name(index + 1))

    def _continues_name(self, index: int) -> bool:
        """Tell whether a word is surely part of a name: a given name, a link, or a family name with the article."""
        word = self._words[index]
        if word in self._people:
            return True
        if word in load_given_names() or word in load_exact("name_link") or word in load_surnames():
            return True
        return word.startswith(ARTICLE) and word.endswith(YEH) and not self._features[word].flags

    def _begins_name(self, index: int, limit: int) -> bool:
        """Tell whether a person's name begins at a token."""
        if index >= limit or index in self._barriers:
            return False
        word = self._words[index]
        stem = self._features[word].stem
        if word == ALI:
            return self._is_ali(index, limit, is_inside=False)
        if self._features[word].flags & _HARD_STOP:
            return False
        if stem in load_first_names() or stem in self._firsts or word in self._people:
            return True
        return stem in load_given_names() and index + 1 < limit and self._continues_name(index + 1)

    def _close_gloss(self, index: int, last: int) -> int:
        """Return the end of a short insertion in brackets or quotation marks; 0 when it does not close."""
        closing = ")" if self._words[index] == "(" else _QUOTE
        stop = min(index + _LONGEST_GLOSS, last)
        return next((k + 1 for k in range(index + 1, stop) if self._words[k] == closing), 0)
