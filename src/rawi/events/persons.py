"""People: an office and who holds it, a name met before, a name that a first name begins."""

from functools import cache

from rawi.arabic.folding import fold_text
from rawi.arabic.names import load_names, load_states
from rawi.arabic.reference import read_reference
from rawi.events.letters import ARTICLE, HEH, WAW
from rawi.events.phrase_text import PhraseText, load_trigger_verbs
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
)

_LONGEST_PHRASE = 9  # tokens
_QUOTE = '"'
_HARD_STOP = STOP | VERB | MARK | NUMBER


@cache
def load_first_names() -> frozenset[str]:
    """Return the folded first names that begin a person's name."""
    names = [name for row in read_reference("first_names") for name in row["names"].split("|")]
    return frozenset(folded for folded in map(fold_text, names) if " " not in folded)


class PersonReader(PhraseText):
    """Reads people."""

    __slots__ = ()

    def _read_named(self, index: int, last: int, feature: Feature) -> Phrase | None:
        """Read a person's name that no office announces: one met before in the article, or begun by a first name."""
        full = self._firsts.get(feature.stem)
        if full is not None and tuple(self._words[index + 1 : index + len(full)]) == full[1:]:
            phrase = self._build(index, min(index + len(full), last), "person", feature, None)
            return phrase._replace(name=self._people.get(full[-1], phrase.name))
        if feature.stem not in load_first_names() or feature.flags & _HARD_STOP:
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
                is_construct = cursor <= index + 2 and not feature.stem.startswith(ARTICLE)
                is_branch = is_construct and self._is_before_body(cursor, last)
                is_open = is_construct and self._is_open_noun(word)
                if not is_branch and not is_open and not self._is_epithet(cursor, last):
                    break
            cursor += 1
        return self._finish_person(index, cursor, last, feature, state)

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
        return last - first > 1 or word in self._people or not (word.endswith(HEH) and word.startswith(ARTICLE))
