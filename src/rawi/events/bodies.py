"""Forces, governments, crowds, things: a noun of a known class and the words that belong to it."""

from rawi.arabic.letters import (
    ADJECTIVE_ENDINGS,
    AIN,
    ALEF,
    ARTICLE,
    BEH,
    FROM,
    HEH,
    IN,
    LAM,
    PEOPLE_ENDINGS,
    TEH,
    WAW,
    YEH,
)
from rawi.arabic.names import load_states
from rawi.arabic.places import Place
from rawi.events.persons import PersonReader
from rawi.events.phrase_text import load_common_nouns, load_trigger_verbs, looks_like_imperfect, looks_like_verb
from rawi.events.phrases import Phrase
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
)

_LONGEST_PHRASE = 9  # tokens
_QUOTE = '"'
_HARD_STOP = STOP | VERB | MARK | NUMBER
_SHORTEST_VERB = 4


class BodyReader(PersonReader):
    """Reads bodies and crowds."""

    __slots__ = ()

    def _read_body(self, index: int, last: int, feature: Feature) -> Phrase:
        """Read forces, a government, a crowd, or things and people that suffer."""
        words, features = self._words, self._features
        state, owner, cursor = feature.state, None, index + 1
        if cursor < last and feature.stem in load_exact("ended_by_on") and words[cursor].startswith(AIN + LAM + YEH):
            return self._build(index, cursor, "thing", feature, None)
        if feature.stem in load_exact("honorific"):
            return self._build(index, cursor, "agent", feature, None)
        while cursor < last and cursor - index < _LONGEST_PHRASE and cursor not in self._barriers:
            word = words[cursor]
            item = features[word]
            body = self._match_body(cursor, last)
            if body is not None and not self._may_absorb(index, cursor):
                break
            if body is not None and cursor > index + 1 and self._is_strange(words[cursor - 1]):
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
            if item.flags & ROLE and cursor == index + 1 and not item.cut and not feature.stem.startswith(ARTICLE):
                person = self._read_person(cursor, last, item)
                cursor, state = person.last, state or person.state
                break
            if self._breaks_body(index, cursor, item) and not self._joins_field(index, cursor, item):
                break
            if item.flags & DEMONYM:
                state = item.state or state
            cursor += 1
        cursor, state, owner = self._add_belonging(index, cursor, last, state, owner)
        return self._finish_body(index, cursor, feature, state, owner)

    def _finish_body(self, index: int, cursor: int, feature: Feature, state: str | None, owner: str | None) -> Phrase:
        """Build the phrase of a body or crowd, with the place that it names and whose it is."""
        stem = feature.stem
        whole = self._build(index, cursor, "agent" if feature.flags & AGENT else "patient", feature, state)
        if stem in load_exact("place_part"):
            return whole._replace(place=self._find_place(index + 1, cursor))
        inner = self._features[self._words[index + 1]] if index + 1 < cursor else None
        if owner is None and inner is not None and stem in load_exact("belonging") and inner.flags & (AGENT | PATIENT):
            return whole._replace(owner=self._raw(index + 1, cursor, inner.cut))
        is_sovereign = stem in load_exact("sovereign") or stem in load_exact("thing")
        if owner is None and is_sovereign and state in load_states():
            owner = load_states()[state].name
        is_owned = owner is not None and (is_sovereign or stem in load_exact("collective"))
        return whole._replace(owner=owner) if is_owned else whole

    def _find_place(self, first: int, last: int) -> Place | None:
        """Return the place that tokens name: the quarters of X."""
        for index in range(first, last):
            for start in self._features[self._words[index]].starts:
                for entry in start.entries if not start.cut else ():
                    if entry.place and not entry.place.needs_trigger and self._matches(entry, index, last):
                        return entry.place
        return None

    def _may_absorb(self, index: int, cursor: int) -> bool:
        """Tell whether a name may belong to the phrase: an adjective always, a noun only in an open construct."""
        word = self._words[cursor]
        if word.startswith(ARTICLE) and not word.endswith(PEOPLE_ENDINGS) and self._features[word].flags & DEMONYM:
            return True
        if word.startswith(ARTICLE) and word.endswith(YEH + HEH):
            return True
        head = self._features[self._words[index]].stem
        if head.endswith(PEOPLE_ENDINGS) and word.endswith(PEOPLE_ENDINGS) and cursor == index + 1:
            return True  # an adjective that agrees with its noun
        return not any(part.startswith(ARTICLE) for part in (head, *self._words[index + 1 : cursor]))

    @staticmethod
    def _may_describe(word: str, item: Feature) -> bool:
        """Tell whether a word can be the adjective of a definite noun; a noun after it is the verb's next argument."""
        if not word.startswith(ARTICLE):
            return False
        return (
            bool(item.flags & (DEMONYM | ROLE_TAIL))
            or word.endswith(ADJECTIVE_ENDINGS)
            or word in load_exact("definite_short")
        )

    def _joins_field(self, index: int, cursor: int, item: Feature) -> bool:
        """Tell whether a word adds a second field to the name of a body or office: studies and information."""
        if item.conjunction != WAW or item.particle or item.flags & ~ROLE_TAIL or cursor in self._barriers:
            return False
        is_definite = item.stem.startswith(ARTICLE) and self._words[cursor - 1].startswith(ARTICLE)
        return is_definite and self._features[self._words[index]].stem in load_exact("with_fields")

    def _may_point(self, index: int, cursor: int) -> bool:
        """Tell whether a demonstrative continues an open construct: members of that group."""
        following, head = self._words[cursor + 1], self._features[self._words[index]].stem
        return following.startswith(ARTICLE) and not head.startswith(ARTICLE) and cursor == index + 1

    def _breaks_body(self, index: int, cursor: int, item: Feature) -> bool:
        word = self._words[cursor]
        if item.flags & _HARD_STOP or item.particle or item.conjunction or word in load_trigger_verbs():
            return True
        if word[0] == WAW and not item.flags and len(word) > _SHORTEST_VERB:
            return True
        if cursor > index + 1 and (self._is_far_verb(word, item) or self._is_second_head(cursor, item)):
            return True
        if self._words[index].endswith(YEH) and cursor == index + 1 and self._is_second_head(cursor, item):
            return True  # a suicide bomber, then the car that he blew up
        if word.endswith(ALEF) and not item.flags and self._is_object(index, word):
            return True
        previous = self._words[cursor - 1]
        if word.startswith(ARTICLE) and previous.endswith(PEOPLE_ENDINGS) and not previous.startswith(ARTICLE):
            return True  # a plural that keeps its -n has no genitive: fighters, then the fire that they open
        head = self._features[self._words[index]].stem
        if head.endswith(PEOPLE_ENDINGS) and not (item.flags & DEMONYM or word.endswith(PEOPLE_ENDINGS)):
            return not (head.startswith(ARTICLE) and word in load_exact("broken_plural"))
        is_of_people = word.startswith(ARTICLE) and word.endswith(PEOPLE_ENDINGS)
        if is_of_people and head.startswith(ARTICLE) and head.endswith(ALEF + TEH):
            return True  # no adjective of a body: the authorities, then the two organisations that they accuse
        if cursor > index + 1 and previous.startswith(ARTICLE):
            is_noun = bool(item.flags & (AGENT | PATIENT)) and not item.flags & DEMONYM
            if is_noun or not word.startswith(ARTICLE):
                return True  # what is definite is complete
        is_definite = head.startswith(ARTICLE)
        if is_definite and not self._may_describe(word, item):
            return True
        if item.flags or word.startswith(ARTICLE):
            if item.flags & PLACE_HEAD and word[0] == WAW:
                return True  # a valley is written like: and it led to
            return bool(item.flags & ROLE and not item.flags & (AGENT | ROLE_TAIL | DEMONYM))
        if looks_like_imperfect(word) and (cursor > index + 1 or not word.endswith(ADJECTIVE_ENDINGS)):
            return True
        if cursor > index + 1 and self._begins_name(cursor, len(self._words)):
            return True
        if word.endswith(TEH) and not word.endswith(ALEF + TEH) and len(word) >= _SHORTEST_VERB:
            return True  # a perfect in the feminine
        if cursor > index + 1 and word in load_forms():
            return True
        return looks_like_verb(word) or cursor > index + 3  # an unknown bare word far from the head

    def _is_second_head(self, cursor: int, item: Feature) -> bool:
        """Tell whether another body or crowd begins, after an adjective or a name that no table holds."""
        previous = self._words[cursor - 1]
        is_adjective = self._features[previous].stem in load_exact("adjectival")
        is_adjective = is_adjective or bool(self._features[previous].flags & DEMONYM)
        is_noun = bool(item.flags & (AGENT | PATIENT)) and not item.flags & DEMONYM
        is_head = is_noun and not item.stem.startswith(ARTICLE) and item.stem not in load_exact("adjectival")
        return is_head and (self._is_strange(previous) or (is_adjective and not previous.startswith(ARTICLE)))

    def _is_strange(self, word: str) -> bool:
        """Tell whether a word is in no table, and so most likely a name."""
        known = self._features[word].flags or self._features[ARTICLE + word].flags or word in load_common_nouns()
        is_plain = word.isalpha() and not word.startswith(ARTICLE) and not word.endswith((HEH, ALEF + TEH))
        return is_plain and not known and word not in load_exact("quantifier") and word not in load_exact("kin")

    def _is_object(self, index: int, word: str) -> bool:
        """Tell whether an indefinite noun with the ending of an object follows a head that has not got it."""
        head = self._features[self._words[index]].stem
        return not head.endswith(ALEF) and word[:-1] in load_common_nouns() and not self._features[word].starts

    def _is_far_verb(self, word: str, item: Feature) -> bool:
        """Tell whether an unknown word away from the head is a short imperfect, or a noun after the preposition by."""
        if item.flags or self._features[word].starts:
            return False
        is_short_verb = len(word) == _SHORTEST_VERB - 1 and word[0] in (YEH, TEH)
        return is_short_verb or (word[0] == BEH and len(word) > _SHORTEST_VERB)

    def _names_field(self, index: int, cursor: int, feature: Feature) -> bool:
        """Tell whether for and a noun belong to the name of a body: the general authority for aviation."""
        head = self._features[self._words[index]].stem
        barred = ~(ROLE_TAIL | AGENT | PATIENT) if cursor > index + 1 else ~ROLE_TAIL
        is_field = feature.particle == LAM and feature.stem.startswith(ARTICLE) and not feature.flags & barred
        return is_field and head.startswith(ARTICLE) and self._has_fields(index)

    def _has_fields(self, index: int) -> bool:
        """Tell whether a head is that of an authority, council or office, whose name says what it is for."""
        return self._features[self._words[index]].stem.removeprefix(ARTICLE) in load_exact("with_fields")

    def _add_belonging(
        self, index: int, cursor: int, last: int, state: str | None, owner: str | None
    ) -> tuple[int, str | None, str | None]:
        """Add what a phrase belongs to when a preposition says so: fighters of X, a leader in Y, a convoy of men."""
        words = self._words
        if cursor >= last or cursor - index > _LONGEST_PHRASE or owner is not None:
            return cursor, state, owner
        word = words[cursor]
        if words[cursor - 1] in load_exact("sided_with"):
            end, side = self._add_side(cursor, last)
            return end, state, side if words[cursor - 1] in load_exact("belonging_to") else None
        if word in (FROM, IN):
            is_quoted = cursor + 1 < last and words[cursor + 1] == _QUOTE
            body = self._match_body(cursor + 1 + is_quoted, last)
            following = self._features[words[cursor + 1]] if cursor + 1 < last else None
            if (
                body is None
                and word == FROM
                and following is not None
                and self._features[words[index]].stem in (load_exact("collective"))
            ):
                if following.flags & (AGENT | PATIENT) and not following.cut:
                    inner = self._read_body(cursor + 1, last, following)
                    return inner.last, state or inner.state, inner.owner or inner.name
                return cursor, state, owner
            if body is not None and body[1].known and body[1].known.kind != "state":
                return body[0], state or body[1].known.country_code, body[1].known.name
            return cursor, state, owner
        for start in self._features[word].starts:
            if start.particle == LAM and not start.is_joined:
                for entry in start.entries:
                    kind = entry.known.kind if entry.known else None
                    is_owner = kind == "group" or (kind == "organisation" and self._has_fields(index))
                    if entry.known and is_owner and self._matches(entry, cursor, last):
                        return cursor + len(entry.words), state or entry.known.country_code, entry.known.name
        feature = self._features[word]
        if self._names_field(index, cursor, feature):
            end = cursor + 1
            while end < last and self._may_describe(words[end], item := self._features[words[end]]):
                if item.flags & (AGENT | PATIENT) and not words[end].endswith(YEH):
                    break
                end += 1
            return end, state, owner
        if feature.particle == LAM and feature.stem in load_exact("thing"):
            body = self._match_body(cursor + 1, last)
            if body is not None and body[1].known:
                return body[0], state or body[1].known.country_code, body[1].known.name
        return cursor, state, owner

    def _add_side(self, cursor: int, last: int) -> tuple[int, str | None]:
        """Return the end of a body whose side is told, and the side when a table holds it: the forces loyal to X."""
        feature = self._features[self._words[cursor]]
        for start in feature.starts:
            for entry in start.entries:
                if start.particle == LAM and self._matches(entry, cursor, last):
                    return cursor + len(entry.words), entry.known.name if entry.known else None
        if feature.particle != LAM or feature.flags & _HARD_STOP:
            return cursor, None
        if feature.flags & ROLE:
            return self._read_person(cursor, last, feature).last, None
        if feature.flags & AGENT:
            return self._read_body(cursor, last, feature).last, None
        return cursor + (feature.stem in self._people), None
