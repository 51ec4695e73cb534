"""Finding noun phrases: known names, people with their offices, forces and crowds, places.

No part-of-speech tagger stands behind this: a phrase begins at a word of a known class and runs until a word that
cannot belong to it. What is not recognised is left out rather than guessed.
"""

from collections.abc import Iterator
from functools import cache
from itertools import islice

from rawi.arabic.letters import ALEF, ARTICLE, FROM, HEH, IN, MEEM, PEOPLE_ENDINGS, WAW
from rawi.arabic.names import load_states
from rawi.arabic.tokens import Analysis
from rawi.events.bodies import BodyReader
from rawi.events.phrase_text import ALI, load_common_nouns, load_given_names
from rawi.events.phrases import NameEntry, NameStart, Phrase
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

_CACHE_LIMIT = 200_000  # distinct surface forms kept; beyond it the cache starts anew
_QUOTE = '"'
_ENDING = 2  # letters; no stem of a word is shorter, so that it ends as the word does
_PARTICIPLE = ARTICLE + MEEM
_LONG_PLURAL = 7  # letters
_COMMAS = frozenset(("\N{ARABIC COMMA}", ",", "-"))
_STRIKING = frozenset(("kill", "patient"))
_PERSONAL = frozenset(("person", "role"))
_CALLED = frozenset(("agent", "patient"))
_LISTED = frozenset(("person", "state"))  # kinds whose lists set commas before and
_HARD_STOP = STOP | VERB | MARK | NUMBER


def _may_begin(word: str) -> bool:
    """Tell whether a phrase can begin with a word, whatever stands around it."""
    feature = load_features()[word]
    if feature.flags & ~(STOP | VERB | MARK | NUMBER | ROLE_TAIL) or feature.starts:
        return True
    stem = feature.stem
    return stem in load_exact("quantifier") or stem in load_given_names() or _names_people(stem, feature.flags)


def _names_people(stem: str, flags: int) -> bool:
    """Tell whether a word that no table holds is a definite participle in the plural of people: the worshippers."""
    if flags or not stem.startswith(_PARTICIPLE) or not stem.endswith(PEOPLE_ENDINGS) or len(stem) < _LONG_PLURAL:
        return False
    return stem.removeprefix(ARTICLE) not in load_common_nouns()


class _Openings:
    """The surface forms seen so far, by whether a phrase can begin with them.

    Sets, since most words of a text are only to be passed over, and a set tells so at half the cost of a dictionary.
    """

    __slots__ = ("beginning", "plain")

    def __init__(self) -> None:
        """Begin with no form seen."""
        self.beginning: set[str] = set()
        self.plain: set[str] = set()

    def admit(self, word: str) -> bool:
        """Tell whether a phrase can begin with a form that was not seen before, and remember it."""
        begins = _may_begin(word)
        known = self.beginning if begins else self.plain
        if len(known) >= _CACHE_LIMIT:
            known.clear()
        known.add(word)
        return begins


@cache
def _load_openings() -> _Openings:
    return _Openings()


class Chunker(BodyReader):
    """Finds the phrases of one article; keeps the people that it has met, to know them again by their last name."""

    __slots__ = ("_endings", "_met")

    def __init__(self, analysis: Analysis, people: dict[str, str]) -> None:
        """Begin an article.

        Args:
            analysis: its tokens.
            people: full names by last name, from elsewhere in the article.
        """
        super().__init__(analysis, people)
        self._endings = {name[-_ENDING:] for name in self._firsts}
        self._met = 0  # how many people the endings are of

    def list_phrases(self, first: int, last: int, barriers: frozenset[int] = frozenset()) -> list[Phrase]:
        """Return the phrases of a range of tokens, in order and without overlap.

        Args:
            first: first token.
            last: token after the last one.
            barriers: tokens that no phrase may hold, because they are read as something else.
        """
        self._barriers = barriers
        phrases: list[Phrase] = []
        words, people = self._words, self._people
        openings: Iterator[int] = iter(())
        met, reached = -1, first
        while True:
            if len(people) != met:  # whoever was met just now may begin a phrase as well
                openings, met = self._list_openings(reached, last), len(people)
            index = next(openings, last)
            if index >= last:
                break
            if index < reached or (words[index] == ALI and not self._is_ali(index, last, is_inside=False)):
                continue  # the preposition on, by far the more frequent
            reached = index + 1
            phrase = None
            if index not in barriers and not self._is_adjective(index):
                phrase = self._read_phrase(index, last)
            if phrase is None and phrases and phrases[-1].last == index and phrases[-1].kind == "agent":
                phrase = self._read_second_state(index)
            if phrase is None:
                continue
            if phrases and phrase.first - phrases[-1].last == 1:
                phrase = self._join_apart(phrases[-1], phrase)
            elif phrase.is_joined and (not phrases or phrases[-1].last != phrase.first):
                phrase = phrase._replace(is_joined=False)
            reached = phrase.last
            if phrases and (whole := self._join_apposition(phrases[-1], phrase, last)) is not None:
                phrases[-1] = whole
            else:
                phrases.append(phrase)
        return self._memory.resolve(phrases, words)

    def _list_openings(self, first: int, last: int) -> Iterator[int]:
        """Return the tokens of a range with which a phrase may begin: by what they are, or as a name met before."""
        openings, people, firsts = _load_openings(), self._people, self._firsts
        plain, beginning, admit = openings.plain, openings.beginning, openings.admit
        endings, features = self._endings, self._features
        if len(people) != self._met:  # only of the new ones: a long text may name thousands
            endings.update(name[-_ENDING:] for name in islice(reversed(people), len(people) - self._met))
            self._met = len(people)
        return iter(
            [
                index
                for index, word in zip(range(first, last), self._words[first:last], strict=True)
                if (word not in plain and (word in beginning or admit(word)))
                or (word[-_ENDING:] in endings and ((stem := features[word].stem) in people or stem in firsts))
            ]
        )

    def _is_adjective(self, index: int) -> bool:
        """Tell whether a word only describes the trigger before it: an armed attack, but: killed a gunman."""
        word = self._words[index]
        if word.endswith(ALEF) and word[:-1] in load_exact("adjectival"):
            return (
                index > 0
                and self._words[index - 1].endswith(ALEF)
                and not self._features[self._words[index - 1]].starts
            )
        if index - 1 not in self._barriers or self._words[index] not in load_exact("adjectival"):
            return False
        forms = load_forms().get(self._words[index - 1], ())
        is_verb = bool(forms) and all(form.tense for form in forms)
        return not is_verb and not any(form.tense and form.trigger.frame in _STRIKING for form in forms)

    def _join_apart(self, before: Phrase, phrase: Phrase) -> Phrase:
        """Return a phrase, joined to the one before when only a lone and, or in a list of names a comma, is between."""
        between = self._words[before.last]
        is_list = phrase.is_joined and between in _COMMAS and before.kind == phrase.kind and phrase.kind in _LISTED
        is_joined = (between == WAW or is_list) and not phrase.preposition
        return phrase if is_joined == phrase.is_joined else phrase._replace(is_joined=is_joined)

    def _join_apposition(self, before: Phrase, phrase: Phrase, last: int) -> Phrase | None:
        """Return two phrases as one when they call one person by name and by office or kin; null otherwise."""
        if phrase.preposition or phrase.is_joined or phrase.first - before.last > 1:
            return None
        words = self._words
        if before.kind not in _PERSONAL:
            return self._name_somebody(before, phrase)
        is_apart = phrase.first != before.last
        if is_apart and (words[before.last] not in _COMMAS or phrase.last >= last or words[phrase.last] not in _COMMAS):
            return None
        if not is_apart and phrase.kind == "person" and self._is_title(before):
            return phrase._replace(first=before.first, preposition=before.preposition, is_joined=before.is_joined)
        if before.kind == "role":
            if not is_apart or phrase.kind != "person":
                return None
            return phrase._replace(
                first=before.first, preposition=before.preposition, is_joined=before.is_joined, state=before.state
            )
        is_kin = self._features[words[phrase.first]].stem in load_exact("kin")
        if not is_kin and (phrase.kind != "role" or self._is_foreign(before, phrase)):
            return None
        return before._replace(last=phrase.last)

    def _name_somebody(self, before: Phrase, phrase: Phrase) -> Phrase | None:
        """Return the person whose name stands after a word for one like him: the soldier X; null when none does."""
        heads = load_exact("somebody")
        if phrase.kind != "person" or before.kind not in _CALLED:
            return None
        if phrase.first != before.last and self._words[before.last] not in load_exact("before_name"):
            return None
        if self._features[self._words[before.first]].stem not in heads:
            return None
        return phrase._replace(first=before.first, preposition=before.preposition, is_joined=before.is_joined)

    def _is_title(self, phrase: Phrase) -> bool:
        """Tell whether a known person is called by his title alone, so that his name may follow."""
        words = self._words[phrase.first : phrase.last]
        return phrase.known is not None and all(self._features[word].flags & (ROLE | ROLE_TAIL) for word in words)

    def _is_foreign(self, before: Phrase, phrase: Phrase) -> bool:
        """Tell whether an office names another nationality than that of the person before it."""
        nationalities = any(self._features[word].flags & DEMONYM for word in self._words[phrase.first : phrase.last])
        return nationalities and phrase.state != before.state

    def _read_phrase(self, index: int, last: int) -> Phrase | None:
        word = self._words[index]
        feature = self._features[word]
        flags = feature.flags
        if flags & (MARK | NUMBER):
            return None
        for start in self._features[word].starts:
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
            person = self._read_person(index, last, feature)
            is_bare = person.kind == "role" and person.last == index + 1
            if not is_bare or feature.stem in load_exact("role_alone"):
                return person
            return self._read_body(index, last, feature) if flags & (AGENT | PATIENT) else None
        if flags & (AGENT | PATIENT):
            return self._read_body(index, last, feature)
        if flags & DEMONYM and feature.stem.startswith(ARTICLE) and feature.stem.endswith(PEOPLE_ENDINGS):
            return self._build(index, index + 1, "people", feature, feature.state)
        if feature.stem in self._people:
            end = max(self._end_name(index, last), index + 1)
            return self._build(index, end, "person", feature, None)._replace(name=self._people[feature.stem])
        if _names_people(feature.stem, flags):
            return self._build(index, index + 1, "agent", feature, None)
        return self._read_named(index, last, feature)

    def _read_second_state(self, index: int) -> Phrase | None:
        """Read a second nationality after forces of a first one: the American and Afghan forces."""
        feature = self._features[self._words[index]]
        is_adjective = feature.flags & DEMONYM and feature.stem.startswith(ARTICLE)
        if not is_adjective or not feature.conjunction or feature.particle or feature.stem.endswith(PEOPLE_ENDINGS):
            return None
        known = load_states()[feature.state or ""]
        return Phrase(index, index + 1, "state", known.name, feature.state, "", True, None, known, None)

    def _build_known(self, index: int, entry: NameEntry, start: NameStart, limit: int) -> Phrase | None:
        preposition = self._preposition(index, start.particle, is_joined=start.is_joined)
        place, known = entry.place, entry.known
        if place is not None and place.needs_trigger and known is None:
            allowed = () if place.needs_head else (IN,)
            if preposition not in allowed and (index == 0 or self._words[index - 1] not in load_exact("place_head")):
                return None
        last = index + len(entry.words)
        name = self._name(index, last, start.cut, start.particle, entry.words[0])
        if place is not None and place.needs_trigger and name.endswith(HEH) and not place.name.endswith(HEH):
            return None  # a pronoun is written where the name has its own ending
        if known is None:
            code = place.country_code if place else None
            return Phrase(index, last, "place", name, code, preposition, start.is_joined, place, None, None)
        if known.kind == "person":
            name = known.name if len(entry.words) == 1 else name
            name = self._people.get(entry.words[-1], name)
            if last < limit and self._words[last] in load_exact("name_link"):
                last = self._end_name(last, limit)
                head = index + bool(self._features[self._words[index]].flags & ROLE)
                name = self._raw(head, last, start.cut if head == index else 0)
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
            if not words[index].startswith(ARTICLE) or words[index].endswith(PEOPLE_ENDINGS):
                break
            index += 1
        return index

    def _read_quantity(self, index: int, last: int, feature: Feature) -> Phrase | None:
        """Read words like hundreds of or some, and who or what they count."""
        cursor = index + 1
        while (
            cursor < last
            and cursor - index <= 3
            and (self._words[cursor] == FROM or self._features[self._words[cursor]].flags == 0)
        ):
            cursor += 1
        if cursor >= last:
            return None
        inner = self._features[self._words[cursor]]
        if inner.particle or inner.conjunction or inner.flags & _HARD_STOP:
            return None
        phrase = self._read_phrase(cursor, last)
        if (
            phrase is None
            and inner.stem.startswith(ARTICLE)
            and inner.stem.endswith(PEOPLE_ENDINGS)
            and not inner.flags
        ):
            phrase = self._build(cursor, cursor + 1, "agent", inner, None)
        if phrase is None or phrase.kind in ("place", "state"):
            return None
        joined = bool(feature.conjunction)
        preposition = self._preposition(index, feature.particle, is_joined=joined)
        if feature.stem in load_exact("partitive") and phrase.kind != "person":
            name = self._name(index, phrase.last, feature.cut, feature.particle, feature.stem)
            phrase = phrase._replace(name=name)
        return phrase._replace(first=index, preposition=preposition, is_joined=joined)

    def _read_place(self, index: int, last: int, feature: Feature) -> Phrase | None:
        """Read a word like city or province and the known name after it."""
        cursor = index + 1
        is_quoted = cursor < last and self._words[cursor] == _QUOTE
        cursor += is_quoted
        for start in self._features[self._words[cursor]].starts if cursor < last else ():
            for entry in start.entries if not (start.cut or start.is_joined) else ():
                if entry.place and self._matches(entry, cursor, last):
                    end = cursor + len(entry.words)
                    end += is_quoted and end < last and self._words[end] == _QUOTE
                    phrase = self._build(index, end, "place", feature, entry.place.country_code)
                    return phrase._replace(place=entry.place)
        return None
