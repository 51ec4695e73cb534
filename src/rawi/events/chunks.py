"""Finding noun phrases: known names, people with their offices, forces and crowds, places.

No part-of-speech tagger stands behind this: a phrase begins at a word of a known class and runs until a word that
cannot belong to it. What is not recognised is left out rather than guessed.
"""

from functools import cache

from rawi.arabic.folding import fold_text
from rawi.arabic.names import load_names, load_states
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis
from rawi.events.folded import fold_name
from rawi.events.phrases import NameEntry, NameStart, Phrase, load_starts
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

_ALEF = "\N{ARABIC LETTER ALEF}"
_ARTICLE = _ALEF + "\N{ARABIC LETTER LAM}"
_WAW, _LAM, _BEH, _HEH, _YEH = (
    "\N{ARABIC LETTER WAW}",
    "\N{ARABIC LETTER LAM}",
    "\N{ARABIC LETTER BEH}",
    "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER YEH}",
)
_IN = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_FROM = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_TATWEEL = "\N{ARABIC TATWEEL}"
_CACHE_LIMIT = 200_000  # distinct surface forms kept; beyond it the cache starts anew
_LONGEST_PHRASE = 9
_LONGEST_NAME = 5
_LONGEST_QUOTED = 8
_LONGEST_GLOSS = 6
_QUOTE = '"'
_MARKS_AROUND = " \"'“”«»،.()"
_HARD_STOP = STOP | VERB | MARK | NUMBER
_VERB_LETTERS = ("\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER TEH}", "\N{ARABIC LETTER SEEN}")
_VERB_SHAPES = tuple(
    a + b
    for a in ("\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER SEEN}")
    for b in ("\N{ARABIC LETTER TEH}", "\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER SEEN}")
)
_SHORTEST_VERB = 4
_SHORT_WORD = 5  # letters, the article counted; short adjectives have no ending of their own
_PEOPLE_ENDINGS = ("\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}", _WAW + "\N{ARABIC LETTER NOON}")
_ADJECTIVE_ENDINGS = (*_PEOPLE_ENDINGS, _HEH, _YEH, _ALEF + "\N{ARABIC LETTER TEH}")
_BODIES = frozenset(("state", "organisation", "group"))


@cache
def _load_first_names() -> frozenset[str]:
    names = [name for row in read_reference("first_names") for name in row["names"].split("|")]
    return frozenset(folded for folded in map(fold_text, names) if " " not in folded)


@cache
def _load_trigger_verbs() -> frozenset[str]:
    """Return the finite verb forms of the trigger table: no phrase runs over one."""
    return frozenset(
        surface
        for surface, forms in load_forms().items()
        if all(form.tense or form.tail for form in forms) and len(surface) >= _SHORTEST_VERB
    )


def _looks_like_verb(word: str) -> bool:
    """Tell whether an unknown word has the shape of a future or derived verb, which names hardly have."""
    return len(word) > _SHORTEST_VERB and word.startswith(_VERB_SHAPES)


def _cut_letters(text: str, cut: int) -> str:
    """Drop the first `cut` letters, with the marks that belong to them."""
    position = 0
    while cut and position < len(text):
        cut -= text[position].isalpha() and text[position] != _TATWEEL
        position += 1
    while position < len(text) and not text[position].isalnum():
        position += 1
    return text[position:]


class _InterestCache(dict[str, bool]):
    """Per surface form: whether a phrase can begin with it, computed at first sight."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        feature = load_features()[word]
        found = bool(feature.flags & ~(STOP | VERB | MARK | NUMBER | ROLE_TAIL)) or bool(load_starts()[word])
        stem = feature.stem
        self[word] = found or stem in load_exact("quantifier") or stem in _load_first_names()
        return self[word]


@cache
def _load_interest() -> _InterestCache:
    return _InterestCache()


class Chunker:
    """Finds the phrases of one article; keeps the people that it has met, to know them again by their last name."""

    __slots__ = ("_analysis", "_barriers", "_features", "_firsts", "_people", "_starts", "_words")

    def __init__(self, analysis: Analysis, people: dict[str, str]) -> None:
        """Begin an article.

        Args:
            analysis: the article's tokens.
            people: folded last names of people named elsewhere in the article, with their full names; not changed.
        """
        self._analysis = analysis
        self._words = analysis.words
        self._features = load_features()
        self._starts = load_starts()
        self._people = dict(people)
        self._firsts = {words[0]: words for words in map(fold_name, people.values()) if words}
        self._barriers: frozenset[int] = frozenset()

    def list_phrases(self, first: int, last: int, barriers: frozenset[int] = frozenset()) -> list[Phrase]:
        """Return the phrases of a range of tokens, in order and without overlap.

        Args:
            first: first token.
            last: token after the last one.
            barriers: tokens that no phrase may hold, because they are read as something else.
        """
        self._barriers = barriers
        phrases: list[Phrase] = []
        index = first
        words, interest, features, people, firsts = (
            self._words,
            _load_interest(),
            self._features,
            self._people,
            self._firsts,
        )
        while index < last:
            word = words[index]
            if not interest[word]:
                stem = features[word].stem
                if stem not in people and stem not in firsts:
                    index += 1
                    continue
            phrase = None
            if index not in barriers and not (index - 1 in barriers and self._words[index] in load_exact("adjectival")):
                phrase = self._read_phrase(index, last)
            if phrase is None and phrases and phrases[-1].last == index and phrases[-1].kind == "agent":
                phrase = self._read_second_state(index)
            if phrase is None:
                index += 1
                continue
            if phrase.is_joined and (not phrases or phrases[-1].last != phrase.first):
                phrase = phrase._replace(is_joined=False)
            phrases.append(phrase)
            index = phrase.last
        return phrases

    def is_in_name(self, start: int, stop: int, first: int, last: int) -> bool:
        """Tell whether tokens are part of a longer known name, or the name of a square, valley or quarter."""
        words = self._words
        previous = words[start - 1] if start > first else ""
        if previous in load_exact("place_of_name") or previous in load_exact("office_before"):
            return True
        for index in range(max(first, start - 2), start + 1):
            for begin in self._starts[words[index]]:
                for entry in begin.entries:
                    size = len(entry.words)
                    if size > 1 and index + size >= stop and size > stop - start and self._matches(entry, index, last):
                        return True
        return False

    def _read_phrase(self, index: int, last: int) -> Phrase | None:
        word = self._words[index]
        feature = self._features[word]
        flags = feature.flags
        if flags & (MARK | NUMBER):
            return None
        for start in self._starts[word]:
            for entry in start.entries:
                if self._matches(entry, index, last):
                    phrase = self._build_known(index, entry, start, last)
                    if phrase is not None:
                        return phrase
        if feature.stem in load_exact("quantifier"):
            phrase = self._read_quantity(index, last, feature)
            if phrase is not None or not flags & (AGENT | PATIENT):
                return phrase
        if flags & STOP:
            return None
        if flags & PLACE_HEAD:
            place = self._read_place(index, last, feature)
            if place is not None or not flags & (AGENT | PATIENT):
                return place
        if flags & ROLE and not flags & DEMONYM:
            return self._read_person(index, last, feature)
        if flags & (AGENT | PATIENT):
            return self._read_body(index, last, feature)
        if flags & DEMONYM and feature.stem.startswith(_ARTICLE) and feature.stem.endswith(_PEOPLE_ENDINGS):
            return self._build(index, index + 1, "people", feature, feature.state)
        if feature.stem in self._people:
            end = max(self._end_name(index, last), index + 1)
            return self._build(index, end, "person", feature, None)._replace(name=self._people[feature.stem])
        return self._read_named(index, last, feature)

    def _read_named(self, index: int, last: int, feature: Feature) -> Phrase | None:
        """Read a person's name that no office announces: one met before in the article, or begun by a first name."""
        full = self._firsts.get(feature.stem)
        if full is not None and tuple(self._words[index + 1 : index + len(full)]) == full[1:]:
            phrase = self._build(index, min(index + len(full), last), "person", feature, None)
            return phrase._replace(name=self._people.get(full[-1], phrase.name))
        if feature.stem not in _load_first_names() or feature.flags & _HARD_STOP:
            return None
        end = self._end_name(index + 1, last)
        if end == index + 1:
            return None
        phrase = self._build(index, end, "person", feature, None)
        self._people.setdefault(self._words[end - 1], phrase.name)
        return phrase

    def _read_second_state(self, index: int) -> Phrase | None:
        """Read a second nationality after forces of a first one: the American and Afghan forces."""
        feature = self._features[self._words[index]]
        is_adjective = feature.flags & DEMONYM and feature.stem.startswith(_ARTICLE)
        if not is_adjective or not feature.conjunction or feature.particle or feature.stem.endswith(_PEOPLE_ENDINGS):
            return None
        known = load_states()[feature.state or ""]
        return Phrase(index, index + 1, "state", known.name, feature.state, "", True, None, known, None)

    def _matches(self, entry: NameEntry, index: int, last: int) -> bool:
        size = len(entry.words)
        return size == 1 or (index + size <= last and tuple(self._words[index + 1 : index + size]) == entry.words[1:])

    def _preposition(self, index: int, particle: str, *, is_joined: bool) -> str:
        if particle or is_joined:
            return particle
        known = load_exact("preposition")
        previous = self._words[index - 1] if index else ""
        if previous == _QUOTE and index > 1:
            previous = self._words[index - 2]
        if previous in known:
            return previous
        return previous[1:] if previous[:1] == _WAW and previous[1:] in known else ""

    def _raw(self, first: int, last: int, cut: int) -> str:
        """Return the original words without what is attached to the first one and without quotation marks around."""
        analysis = self._analysis
        text = analysis.text[analysis.starts[first] : analysis.ends[first]]
        if cut:
            text = _cut_letters(text, cut)
        if last > first + 1:
            text += analysis.text[analysis.ends[first] : analysis.ends[last - 1]]
        return " ".join(text.replace(_TATWEEL, "").split()).strip(_MARKS_AROUND)

    def _name(self, first: int, last: int, cut: int, particle: str, stem: str) -> str:
        name = self._raw(first, last, cut)
        if particle == _LAM and stem.startswith(_ARTICLE) and not name.startswith(_ALEF):
            return _ALEF + name  # for + the: the alef is dropped in writing
        return name

    def _build(self, first: int, last: int, kind: str, feature: Feature, state: str | None) -> Phrase:
        name = self._name(first, last, feature.cut, feature.particle, feature.stem)
        is_joined = bool(feature.conjunction)
        preposition = self._preposition(first, feature.particle, is_joined=is_joined)
        return Phrase(first, last, kind, name, state, preposition, is_joined, None, None, None)

    def _build_known(self, index: int, entry: NameEntry, start: NameStart, limit: int) -> Phrase | None:
        preposition = self._preposition(index, start.particle, is_joined=start.is_joined)
        place, known = entry.place, entry.known
        if place is not None and place.needs_trigger and known is None:
            allowed = () if place.needs_head else (_IN,)
            if preposition not in allowed and (index == 0 or self._words[index - 1] not in load_exact("place_head")):
                return None
        last = index + len(entry.words)
        name = self._name(index, last, start.cut, start.particle, entry.words[0])
        if known is None:
            code = place.country_code if place else None
            return Phrase(index, last, "place", name, code, preposition, start.is_joined, place, None, None)
        if known.kind == "person":
            name = known.name if len(entry.words) == 1 else name
            name = self._people.get(entry.words[-1], name)
        elif known.kind == "state":
            name = known.name
        last = self._end_gloss(last, limit)
        return Phrase(
            index, last, known.kind, name, known.country_code, preposition, start.is_joined, place, known, None
        )

    def _end_gloss(self, index: int, limit: int) -> int:
        """Return the end of a known name when a nationality or an adjective of its kind follows."""
        words, features = self._words, self._features
        while index < limit and features[words[index]].flags & DEMONYM and not features[words[index]].cut:
            if not words[index].startswith(_ARTICLE) or words[index].endswith(_PEOPLE_ENDINGS):
                break
            index += 1
        return index

    def _end_name(self, index: int, limit: int) -> int:
        """Return where the run of name words from `index` ends."""
        words, features, links = self._words, self._features, load_exact("name_link")
        start = index
        while index < limit and index - start < _LONGEST_NAME:
            word = words[index]
            feature = features[word]
            if index in self._barriers:
                break
            if word in links:
                index += 1
                continue
            if feature.flags & (_HARD_STOP | AGENT | PATIENT | PLACE_HEAD | ROLE) or feature.particle:
                break
            if feature.flags & (DEMONYM | ROLE_TAIL) and index > start:
                break
            if index > start and word[0] == _WAW and (feature.conjunction or len(word) > 3):
                break
            if _looks_like_verb(word) or word in _load_trigger_verbs() or word in load_exact("quantifier"):
                break
            index += 1
        return index

    def _read_person(self, index: int, last: int, feature: Feature) -> Phrase:
        """Read an office and, when it follows, the name of who holds it."""
        words, features = self._words, self._features
        state, cursor = feature.state, index + 1
        while cursor < last and cursor - index < _LONGEST_PHRASE and cursor not in self._barriers:
            word = words[cursor]
            item = features[word]
            if item.flags & DEMONYM and not item.particle:
                state = item.state or state
            elif word in ("(", _QUOTE):
                end = self._close_gloss(cursor, last)
                if not end:
                    break
                cursor = end
                continue
            elif not item.flags & (ROLE | ROLE_TAIL) or item.flags & STOP:
                body = self._match_body(cursor, last)
                if body is not None:
                    cursor, code = body[0], body[1].known.country_code if body[1].known else None
                    state = state or code
                    continue
                is_construct = cursor <= index + 2 and not feature.stem.startswith(_ARTICLE)
                if not (is_construct and self._is_open_noun(word)) and not self._is_epithet(cursor, last):
                    break
            cursor += 1
        return self._finish_person(index, cursor, last, feature, state)

    def _close_gloss(self, index: int, last: int) -> int:
        """Return the end of a short insertion in brackets or quotation marks; 0 when it does not close."""
        closing = ")" if self._words[index] == "(" else _QUOTE
        stop = min(index + _LONGEST_GLOSS, last)
        return next((k + 1 for k in range(index + 1, stop) if self._words[k] == closing), 0)

    def _is_open_noun(self, word: str) -> bool:
        """Tell whether a definite word that no table holds continues an office: the head of the delegation."""
        return word.startswith(_ARTICLE) and not self._features[word].flags and word not in self._people

    def _is_epithet(self, index: int, last: int) -> bool:
        """Tell whether a definite adjective stands between an office and a name: the moderate candidate X."""
        words, features = self._words, self._features
        if not words[index].startswith(_ARTICLE) or features[words[index]].flags or index + 1 >= last:
            return False
        following = words[index + 1]
        item = features[following]
        is_name = not item.flags & (_HARD_STOP | AGENT | PATIENT | PLACE_HEAD) and not item.particle
        return is_name and not following.startswith((_ARTICLE, _WAW)) and following not in _load_trigger_verbs()

    def _match_body(self, index: int, last: int) -> tuple[int, NameEntry] | None:
        """Return the end of a state, body or group that something belongs to, and what it is."""
        for start in self._starts[self._words[index]] if index < last else ():
            if start.is_joined or start.cut:
                continue
            for entry in start.entries:
                if entry.known and entry.known.kind in _BODIES and self._matches(entry, index, last):
                    return index + len(entry.words), entry
        return None

    def _finish_person(self, index: int, cursor: int, last: int, feature: Feature, state: str | None) -> Phrase:
        end = self._end_name(cursor, last)
        if end > cursor and self._is_name(cursor, end):
            name, folded = self._raw(cursor, end, 0), self._words[end - 1]
            known = load_names().get(tuple(self._words[cursor:end]))
            known = known if known is not None and known.kind == "person" else None
            if end - cursor > 1:
                self._people.setdefault(folded, name)
            else:
                name = self._people.get(folded) or (known.name if known else name)
            return self._build(index, end, "person", feature, state)._replace(name=name, known=known)
        owner = load_states()[state].name if state in load_states() else None
        return self._build(index, cursor, "role", feature, state)._replace(owner=owner)

    def _is_name(self, first: int, last: int) -> bool:
        """Tell whether words after an office can be a name: a lone feminine adjective cannot."""
        word = self._words[first]
        return last - first > 1 or word in self._people or not (word.endswith(_HEH) and word.startswith(_ARTICLE))

    def _read_body(self, index: int, last: int, feature: Feature) -> Phrase:
        """Read forces, a government, a crowd, or things and people that suffer."""
        words, features = self._words, self._features
        state, owner, cursor = feature.state, None, index + 1
        while cursor < last and cursor - index < _LONGEST_PHRASE and cursor not in self._barriers:
            word = words[cursor]
            item = features[word]
            body = self._match_body(cursor, last)
            if body is not None and not self._may_absorb(index, cursor):
                break
            if body is not None:
                cursor, entry = body
                owner = owner or (entry.known.name if entry.known else None)
                state = state or (entry.known.country_code if entry.known else None)
                continue
            if word in (_QUOTE, "("):
                end = self._close_gloss(cursor, last)
                if not end or features[words[end - 1]].flags & STOP:
                    break
                cursor = end
                continue
            if word in load_exact("demonstrative") and cursor + 1 < last and self._may_point(index, cursor):
                cursor += 2
                continue
            if item.flags & ROLE and cursor == index + 1 and not item.cut and not feature.stem.startswith(_ARTICLE):
                person = self._read_person(cursor, last, item)
                cursor, state = person.last, state or person.state
                break
            if self._breaks_body(index, cursor, item):
                break
            if item.flags & DEMONYM:
                state = item.state or state
            cursor += 1
        cursor, state, owner = self._add_belonging(index, cursor, last, state, owner)
        kind = "agent" if feature.flags & AGENT else "patient"
        stem = feature.stem
        if (
            owner is None
            and state in load_states()
            and (stem in load_exact("sovereign") or stem in load_exact("thing"))
        ):
            owner = load_states()[state].name
        owning = (load_exact("thing"), load_exact("sovereign"), load_exact("collective"))
        if owner is not None and not any(stem in words_of for words_of in owning):
            owner = None
        return self._build(index, cursor, kind, feature, state)._replace(owner=owner)

    def _may_absorb(self, index: int, cursor: int) -> bool:
        """Tell whether a name may belong to the phrase: an adjective always, a noun only in an open construct."""
        word = self._words[cursor]
        if word.startswith(_ARTICLE) and not word.endswith(_PEOPLE_ENDINGS) and self._features[word].flags & DEMONYM:
            return True
        if word.startswith(_ARTICLE) and word.endswith(_YEH + _HEH):
            return True
        head = self._features[self._words[index]].stem
        if head.endswith(_PEOPLE_ENDINGS) and word.endswith(_PEOPLE_ENDINGS) and cursor == index + 1:
            return True  # an adjective that agrees with its noun
        return not any(part.startswith(_ARTICLE) for part in (head, *self._words[index + 1 : cursor]))

    @staticmethod
    def _may_describe(word: str, item: Feature) -> bool:
        """Tell whether a word can be the adjective of a definite noun; a noun after it is the verb's next argument."""
        if not word.startswith(_ARTICLE):
            return False
        return bool(item.flags & (DEMONYM | ROLE_TAIL)) or word.endswith(_ADJECTIVE_ENDINGS) or len(word) <= _SHORT_WORD

    def _may_point(self, index: int, cursor: int) -> bool:
        """Tell whether a demonstrative continues an open construct: members of that group."""
        following, head = self._words[cursor + 1], self._features[self._words[index]].stem
        return following.startswith(_ARTICLE) and not head.startswith(_ARTICLE) and cursor == index + 1

    def _breaks_body(self, index: int, cursor: int, item: Feature) -> bool:
        word = self._words[cursor]
        if item.flags & _HARD_STOP or item.particle or item.conjunction or word in _load_trigger_verbs():
            return True
        if word[0] == _WAW and not item.flags and len(word) > _SHORTEST_VERB:
            return True
        is_definite = self._features[self._words[index]].stem.startswith(_ARTICLE)
        if is_definite and not self._may_describe(word, item):
            return True
        if item.flags or word.startswith(_ARTICLE):
            return bool(item.flags & ROLE and not item.flags & (AGENT | ROLE_TAIL | DEMONYM))
        if word[0] in _VERB_LETTERS and (cursor > index + 1 or not word.endswith(_ADJECTIVE_ENDINGS)):
            return True
        if cursor > index + 1 and word in load_forms():
            return True
        return _looks_like_verb(word) or cursor > index + 3  # an unknown bare word far from the head

    def _add_belonging(
        self, index: int, cursor: int, last: int, state: str | None, owner: str | None
    ) -> tuple[int, str | None, str | None]:
        """Add what a phrase belongs to when a preposition says so: fighters of X, a leader in Y, a convoy of Z's men."""
        words = self._words
        if cursor >= last or cursor - index > _LONGEST_PHRASE or owner is not None:
            return cursor, state, owner
        word = words[cursor]
        if word in (_FROM, _IN):
            body = self._match_body(cursor + 1, last)
            following = self._features[words[cursor + 1]] if cursor + 1 < last else None
            if (
                body is None
                and word == _FROM
                and following is not None
                and self._features[words[index]].stem in (load_exact("collective"))
            ):
                if following.flags & (AGENT | PATIENT) and not following.cut:
                    inner = self._read_body(cursor + 1, last, following)
                    return inner.last, state or inner.state, inner.owner or inner.name
                return cursor, state, owner
            if body is not None and body[1].known and (word == _FROM or body[1].known.kind != "state"):
                return body[0], state or body[1].known.country_code, body[1].known.name
            return cursor, state, owner
        for start in self._starts[word]:
            if start.particle == _LAM and not start.is_joined:
                for entry in start.entries:
                    if entry.known and entry.known.kind == "group" and self._matches(entry, cursor, last):
                        return cursor + len(entry.words), state or entry.known.country_code, entry.known.name
        feature = self._features[word]
        if feature.particle == _LAM and feature.stem in load_exact("thing"):
            body = self._match_body(cursor + 1, last)
            if body is not None and body[1].known:
                return body[0], state or body[1].known.country_code, body[1].known.name
        return cursor, state, owner

    def _read_quantity(self, index: int, last: int, feature: Feature) -> Phrase | None:
        """Read words like hundreds of or some, and who or what they count."""
        cursor = index + 1
        while (
            cursor < last
            and cursor - index < 3
            and (self._words[cursor] == _FROM or self._features[self._words[cursor]].flags == 0)
        ):
            cursor += 1
        if cursor >= last:
            return None
        inner = self._features[self._words[cursor]]
        if inner.particle or inner.conjunction or inner.flags & _HARD_STOP:
            return None
        phrase = self._read_phrase(cursor, last)
        if phrase is None or phrase.kind in ("place", "state"):
            return None
        joined = bool(feature.conjunction)
        preposition = self._preposition(index, feature.particle, is_joined=joined)
        return phrase._replace(first=index, preposition=preposition, is_joined=joined)

    def _read_place(self, index: int, last: int, feature: Feature) -> Phrase | None:
        """Read a word like city or province and the known name after it."""
        cursor = index + 1
        is_quoted = cursor < last and self._words[cursor] == _QUOTE
        cursor += is_quoted
        for start in self._starts[self._words[cursor]] if cursor < last else ():
            for entry in start.entries if not (start.cut or start.is_joined) else ():
                if entry.place and self._matches(entry, cursor, last):
                    end = cursor + len(entry.words)
                    end += is_quoted and end < last and self._words[end] == _QUOTE
                    phrase = self._build(index, end, "place", feature, entry.place.country_code)
                    return phrase._replace(place=entry.place)
        return None
