"""People: an office and who holds it, a name met before, a name that a first name begins."""

from rawi.arabic.letters import ALEF, ARTICLE, HEH, IN, PEOPLE_ENDINGS, TEH, WAW
from rawi.arabic.names import load_names, load_states
from rawi.events.phrase_text import PhraseText, load_common_nouns, load_trigger_verbs
from rawi.events.phrases import Phrase
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

_LONGEST_PHRASE = 16  # tokens; a crown prince holds several offices
_QUOTE = '"'
_NO_NAME = (HEH, ALEF + TEH, *PEOPLE_ENDINGS)  # of adjectives and plurals
_HARD_STOP = STOP | VERB | MARK | NUMBER


class PersonReader(PhraseText):
    """Reads people."""

    __slots__ = ()

    def _read_body(self, index: int, last: int, feature: Feature) -> Phrase:
        raise NotImplementedError

    def _joins_field(self, index: int, cursor: int, item: Feature) -> bool:
        raise NotImplementedError

    def _read_named(self, index: int, last: int, feature: Feature) -> Phrase | None:
        """Read a person's name that no office announces: one met before in the article, or begun by a first name."""
        full = self._firsts.get(feature.stem)
        if full is not None and tuple(self._words[index + 1 : index + len(full)]) == full[1:]:
            phrase = self._build(index, min(index + len(full), last), "person", feature, None)
            return phrase._replace(name=self._people.get(full[-1], phrase.name))
        if not self._begins_name(index, last):
            return None
        end = self._end_name(index + 1, last)
        if end == index + 1:
            return None
        phrase = self._build(index, end, "person", feature, None)
        self._people.setdefault(self._words[end - 1], phrase.name)
        return phrase

    def _read_person(self, index: int, last: int, feature: Feature) -> Phrase:
        """Read an office and, when it follows, the name of who holds it."""
        words, features = self._words, self._features
        state, cursor = feature.state, index + 1
        while cursor < last and cursor - index < _LONGEST_PHRASE and cursor not in self._barriers:
            word = words[cursor]
            item = features[word]
            if item.flags & DEMONYM and not item.particle:
                state = item.state or state
            elif cursor > index + 1 and self._is_second_office(cursor, last, state):
                break
            elif word in ("(", _QUOTE):
                end = self._close_gloss(cursor, last)
                if not end:
                    break
                cursor = end
                continue
            elif not item.flags & (ROLE | ROLE_TAIL) or item.flags & STOP:
                end, code = self._add_body(cursor, last)
                if end:
                    cursor, state = end, state or code
                    continue
                if self._joins_field(index, cursor, item):
                    cursor += 1
                    continue
                is_construct = cursor <= index + 2 and not feature.stem.startswith(ARTICLE)
                is_branch = is_construct and self._is_before_body(cursor, last)
                is_open = is_construct and self._is_open_noun(word)
                if not is_branch and not is_open and not self._is_epithet(cursor, last):
                    break
            cursor += 1
        return self._finish_person(index, cursor, last, feature, state)

    def _is_second_office(self, cursor: int, last: int, state: str | None) -> bool:
        """Tell whether somebody else's office begins at a token: the emir of Asir, then the ambassador of Qatar."""
        if cursor + 1 >= last or (not self._words[cursor - 1].startswith(ARTICLE) and not state):
            return False
        following = self._features[self._words[cursor + 1]]
        is_national = bool(following.flags & DEMONYM) and following.state != state
        return is_national and self._features[self._words[cursor]].stem in load_exact("role_alone")

    def _add_body(self, cursor: int, last: int) -> tuple[int, str | None]:
        """Return the end and state of the body that somebody heads, speaks for or serves in; 0 when there is none."""
        word, previous = self._words[cursor], self._words[cursor - 1]
        is_open = previous in load_exact("on_behalf") or not previous.startswith(ARTICLE)
        body = self._match_body(cursor, last) if is_open else None
        if body is not None:
            return body[0], body[1].known.country_code if body[1].known else None
        place = self._match_place(cursor, last) if is_open else None
        if place is not None:
            return place
        if is_open and self._heads_body(cursor, last):
            inner = self._read_body(cursor, last, self._features[word])
            return inner.last, inner.state
        if word == IN and cursor + 1 < last:
            body = self._match_body(cursor + 1, last)
            if body is not None:
                end, code = body[0], body[1].known.country_code if body[1].known else None
            elif self._heads_body(cursor + 1, last):
                inner = self._read_body(cursor + 1, last, self._features[self._words[cursor + 1]])
                end, code = inner.last, inner.state
            else:
                return 0, None
            return (end, code) if self._begins_name(end, last) else (0, None)
        return 0, None

    def _match_place(self, index: int, last: int) -> tuple[int, str | None] | None:
        """Return the end and state of a place that somebody governs or comes from."""
        previous = self._features[self._words[index - 1]]
        for start in self._features[self._words[index]].starts:
            for entry in start.entries if not (start.cut or start.is_joined) else ():
                if entry.place is None or not self._matches(entry, index, last):
                    continue
                if previous.flags & PLACE_HEAD or not entry.place.needs_trigger:
                    return index + len(entry.words), entry.place.country_code
        return None

    def _heads_body(self, index: int, last: int) -> bool:
        """Tell whether a body that no table names begins at a token."""
        item = self._features[self._words[index]]
        return index < last and bool(item.flags & AGENT) and not item.cut and not item.flags & _HARD_STOP

    def _is_before_body(self, index: int, last: int) -> bool:
        """Tell whether an unknown word stands between an office and a body: the head of the branch of the ministry."""
        if index + 1 >= last or self._features[self._words[index]].flags & _HARD_STOP or index in self._barriers:
            return False
        following = self._features[self._words[index + 1]]
        return bool(following.flags & (AGENT | PATIENT | PLACE_HEAD)) and not following.cut

    def _is_open_noun(self, word: str) -> bool:
        """Tell whether a definite word that no table holds continues an office: the head of the delegation."""
        return word.startswith(ARTICLE) and not self._features[word].flags and word not in self._people

    def _is_epithet(self, index: int, last: int) -> bool:
        """Tell whether a definite adjective stands between an office and a name: the moderate candidate X."""
        words, features = self._words, self._features
        if not words[index].startswith(ARTICLE) or features[words[index]].flags or index + 1 >= last:
            return False
        following = words[index + 1]
        item = features[following]
        is_name = not item.flags & (_HARD_STOP | AGENT | PATIENT | PLACE_HEAD) and not item.particle
        return is_name and not following.startswith((ARTICLE, WAW)) and following not in load_trigger_verbs()

    def _finish_person(self, index: int, cursor: int, last: int, feature: Feature, state: str | None) -> Phrase:
        end = self._end_name(cursor, last)
        if end > cursor and self._is_name(cursor, end) and not self._begins_place(cursor, last):
            name, folded = self._raw(cursor, end, 0), self._words[end - 1]
            known = load_names().get(tuple(self._words[cursor:end]))
            known = known if known is not None and known.kind == "person" else None
            if end - cursor > 1:
                self._people.setdefault(folded, name)
            else:
                name = self._people.get(folded) or (known.name if known else name)
            return self._build(index, end, "person", feature, state)._replace(name=name, known=known)
        role = self._build(index, cursor, "role", feature, state)
        return role._replace(owner=load_states()[state].name) if state in load_states() else role

    def _is_name(self, first: int, last: int) -> bool:
        """Tell whether words after an office can be a name: a lone feminine adjective cannot."""
        word = self._words[first]
        if self._features[word].flags & ROLE_TAIL:
            return False  # the rest of an office
        if word not in self._people and word.removeprefix(ARTICLE) in load_common_nouns():
            return last - first > 1 and self._continues_name(first + 1)
        return last - first > 1 or word in self._people or not (word.endswith(_NO_NAME) and word.startswith(ARTICLE))
