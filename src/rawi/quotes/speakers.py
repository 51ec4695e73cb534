"""Speakers: who a source really is, resolved over the whole article.

A `Discourse` remembers every speaker of the article in order. A later source that is only a surname, a role, a paper or
a document is led back to what was named before. Whom a verb without subject means is chosen elsewhere, see
`rawi.quotes.antecedents`.
"""

from dataclasses import replace
from itertools import filterfalse

from rawi.arabic.letters import ALEF, ARTICLE, LAM, WAW
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import Speaker, find_body_stop, is_body_end
from rawi.quotes.antecedents import Turn
from rawi.quotes.bodies import find_full_body, find_introduced, find_own_name, is_short
from rawi.quotes.coordinations import pick_part
from rawi.quotes.cues import Cue
from rawi.quotes.designations import (
    NAME_ENDS,
    can_begin_source,
    cite,
    drop_brackets,
    find_cut,
    find_loose_head,
    find_voiced,
    strip_source,
)
from rawi.quotes.epithets import complete_name, is_bare_body, lead_body
from rawi.quotes.firstnames import cite_name
from rawi.quotes.fullnames import find_begun, find_fullest, find_misspelt, find_other_form, find_title, is_strange_name
from rawi.quotes.genders import is_man
from rawi.quotes.issuers import find_author, find_issuer
from rawi.quotes.known import BODY_KINDS, find_known_kind
from rawi.quotes.labels import find_called_end
from rawi.quotes.lexicon import (
    BODY_HEADS,
    PERSON_HEADS,
    Head,
    read_given_names,
    read_heads,
    read_seats,
    read_states,
    read_surnames,
    read_words,
    strip_prefix,
)
from rawi.quotes.makers import find_maker, is_led_back
from rawi.quotes.memory import Memory
from rawi.quotes.nameends import extend_name
from rawi.quotes.names import find_name, is_clean_name, is_given_name
from rawi.quotes.namewords import read_name_words
from rawi.quotes.papers import Papers
from rawi.quotes.presenters import Sayings
from rawi.quotes.referents import Referent, Span
from rawi.quotes.repeats import can_be_named
from rawi.quotes.roles import Roles
from rawi.quotes.spellings import spell_name
from rawi.quotes.titles import is_kin, is_titled, read_titles
from rawi.quotes.together import find_together
from rawi.quotes.wholenames import find_surnamed, lead_over, mend_name

_JOINED = (LAM, WAW)  # a preposition or conjunction written on
_OH = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER ALEF}"  # before whom somebody speaks to
_PRINCE = "امير"
_CROWNED = ("ملك", _PRINCE)  # named by the given name alone
_MENTION_REACH = 80
_STATEMENT_REACH = 4  # tokens from a verb to the statement that shows that a body speaks
_NOBODY = Cue("", "verb", "say", True, True, frozenset(), 3, "", "", False, False)
_PLURALS = ("ون", "تان")


def _strip_joined(word: str, cue: Cue) -> tuple[str, bool]:
    """Return the first word of a source without a preposition or conjunction, and whether one was written on."""
    if word[:1] not in _JOINED or word in read_heads():
        return word, False
    bare = strip_prefix(word)
    is_to = word[:1] == LAM
    is_open = (cue.part == "preposition" or bare in read_heads()) if is_to else can_begin_source(bare)
    return (bare if is_open else word), is_open


class Discourse:
    """The speakers of one article, in the order in which they spoke."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self.memory = Memory(analysis.words)
        self.turns: dict[str, Turn] = {}
        self.sayings = Sayings(analysis)
        self._fullest: dict[tuple[str, ...], tuple[int, int] | None] = {}
        self.roles = Roles(analysis, self.memory, self.turns)
        self.papers = Papers(analysis, self.memory, self.turns)

    def find_issuing_body(self, index: int) -> Speaker | None:
        """Return the first feminine body of the last sentence that names one, when a verb is that of a statement."""
        words, found = self._analysis.words, None
        heads = map(read_heads().get, words[index + 1 : index + _STATEMENT_REACH])
        if not any(head is not None and head.kind == "document" for head in heads):
            return None
        for place in range(index - 2, max(0, index - _MENTION_REACH), -1):
            if found is not None and words[place] == ".":
                break
            head = read_heads().get(words[place])
            if head is None or head.kind not in BODY_HEADS or (head.gender, head.number) != ("f", "s"):
                continue
            stop = self._find_body_end(place, index, head)
            if words[stop - 1].startswith(ARTICLE) and stop < index:
                found = (place, stop, head)
        return None if found is None else self._resolve_head(*found, _NOBODY, words[found[0]])

    def find_body(self, place: int, last: int) -> Speaker | None:
        """Return the body whose name begins at a token with its head word, of as many words as its name can have."""
        words, head = self._analysis.words, read_heads()[self._analysis.words[place]]
        stop = self._find_body_end(place, last, head)
        return self._resolve_head(place, stop, head, _NOBODY, words[place]) if words[stop - 1][:2] == ARTICLE else None

    def _find_body_end(self, place: int, last: int, head: Head) -> int:
        words, stop = self._analysis.words, place + 1
        if not head.is_definite and stop < last and words[stop].isalpha() and not is_body_end(words[stop]):
            stop += 1
        return find_body_stop(words, stop, last)

    def find_named(self, place: int, last: int, gender: str) -> Speaker | None:
        """Return the person whose name begins at a token, in full there or elsewhere, or None.

        Args:
            place: the token.
            last: token that the name must not reach.
            gender: that of the cue.
        """
        name = find_name(self._analysis, place, last)
        if name is None or name[0] != place or not is_clean_name(self._analysis, *name):
            return None
        vocabulary, words = read_words(), self._analysis.words
        if (
            words[place - 1] == _OH
            or words[place - 1] in vocabulary.eponyms
            or not vocabulary.boundaries.isdisjoint(words[place + 1 : name[1]])
        ):
            return None
        if name[1] - place == 1 and self._find_fullest((words[place],)) is None:
            return None
        return self._resolve_person(name, name, None, replace(_NOBODY, gender=gender))

    def is_surname(self, word: str) -> bool:
        """Tell whether a word ends a name of more words somewhere in the article."""
        return self._find_fullest((word,)) is not None

    def read_person(self, name: Span, phrase: Span, cue: Cue) -> Speaker:
        """Return the person whose name stands in a phrase, in full there or elsewhere.

        Args:
            name: his name.
            phrase: the name with the titles around it.
            cue: the cue.
        """
        return self._resolve_person(name, phrase, read_heads().get(self._analysis.words[phrase[0]]), cue)

    def resolve(self, first: int, last: int, cue: Cue) -> Speaker:
        """Return who a noun phrase means.

        Args:
            first: its first token.
            last: token behind it.
            cue: what quotes it; its gender decides where the phrase says nothing.
        """
        first, last = strip_source(self._analysis.words, first, last)
        words = self._analysis.words
        word, is_open = _strip_joined(words[first], cue)
        head = None if last - first == 1 and word in read_surnames() else read_heads().get(word)
        if head is None and word.endswith(ALEF) and word not in read_given_names():
            head = find_loose_head(word, last - first == 1)
        if is_open and word in read_given_names():
            return self._resolve_prefixed(first, last, word, cue)
        if (head is None) == (last - first > 1) and (person := self.memory.match_surname(word)) is not None:
            return person
        name = find_name(self._analysis, first, last) if can_be_named(head, is_open) else None
        if name is not None and name[0] - first > 1 and (by := find_voiced(words, first, name[0])) is not None:
            name = find_name(self._analysis, first, by)
            last = last if name is None else by
        is_listed = name is not None and is_given_name(self._analysis, name[0])
        if name is not None and head is not None and not is_listed:
            name = None if find_known_kind(self._analysis.raw(*name)) in BODY_KINDS else name
        if name is not None and head is not None and is_kin(head):
            behind = first + 1 + (words[first + 1 : first + 2] == ['"'])
            if name[0] == behind or is_titled(words[behind : name[0]]):
                return self._resolve_relative((first, last), name, head, cue)
        is_lone = head is None and last - first == 1
        is_crowd = is_lone and word.startswith(ARTICLE) and word.endswith(_PLURALS) and word not in read_name_words()
        if name is not None and not is_crowd and not (is_open and head is None and name[0] == first):
            if head is None and not is_listed and self._is_body(first, last, word):
                return self._resolve_plain(first, last, word, cue)
            if head is None and name[0] == first and (both := find_together(self._analysis, name)) is not None:
                return Speaker(
                    self._analysis.raw(*both), "group", None, "m", "p", "", frozenset(words[first : both[1]]), False
                )
            return self._resolve_person(name, (first, last), head, cue)
        is_lone = is_lone and not is_open and not is_crowd
        is_lone = is_lone and (word.startswith(ARTICLE) or (cue.number != "p" and not self._is_body(first, last, word)))
        if is_lone and self._find_fullest((word,)) is not None:
            return self._resolve_person((first, last), (first, last), None, cue)
        if head is None:
            return self._resolve_plain(first, last, word, cue)
        if head.kind == "document":
            return self._resolve_document(first, last, head, word)
        return self._resolve_head(first, last, head, cue, word)

    def _is_body(self, first: int, last: int, word: str) -> bool:
        """Tell whether a bare name is known as that of a state, body, group or outlet."""
        if last - first == 1 and word in read_seats():
            return True
        return find_known_kind(self._analysis.raw(first, last)) in BODY_KINDS

    def _find_fullest(self, words: tuple[str, ...]) -> tuple[int, int] | None:
        """Return the fullest form of a name in the article; each name is looked for once."""
        if words not in self._fullest:
            found = find_fullest(self._analysis, words, self.memory.list_places)
            if found is None and len(words) == 1:
                found = find_other_form(self._analysis, words[0], self.memory.list_places)
            if found is not None:
                found = found[0], extend_name(self._analysis, *found, self.memory.list_places)
            self._fullest[words] = found
        return self._fullest[words]

    def _resolve_person(self, name: tuple[int, int], phrase: tuple[int, int], head: Head | None, cue: Cue) -> Speaker:
        begin, stop = mend_name(self._analysis, name, phrase, self.memory.list_places)
        if (begin, stop) != name:
            phrase = phrase[0], stop if phrase[1] == name[1] else max(phrase[1], stop)
            name = begin, stop
        words = tuple(self._analysis.words[name[0] : name[1]])
        earlier = self.memory.match_person(words)
        if earlier is not None and (len(words) == 1 or earlier.kind == "organisation"):
            return earlier
        is_sole = len(words) == 1 and head is not None and head.lemma in _CROWNED
        full = name if is_sole else self._find_fullest(words) or name
        if len(words) == 1 and full == name and (head is None or head.lemma not in _CROWNED or head.lemma == _PRINCE):
            full = find_begun(self._analysis, name[0], self.memory.list_places, head is not None) or name
            full = full if full != name else find_misspelt(self._analysis, words[0], self.memory.list_places) or name
            full = full if full != name else find_surnamed(self._analysis, *name, self.memory.list_places)
        if len(words) == 1 and full == name and (misspelt := self.memory.match_misspelt(words[0])) is not None:
            return misspelt
        full = lead_over(self._analysis, name, full, self.memory.list_places)
        cited, key = cite_name(self._analysis, full, name)
        text = drop_brackets(cited)
        if earlier is not None and len(earlier.name.split()) > full[1] - full[0]:
            text = earlier.name
        role = self._analysis.raw(phrase[0], name[0]).rstrip(" ،,(-") if phrase[0] < name[0] else None
        seen = frozenset(self._analysis.words[slice(*phrase)]).union(self._analysis.words[slice(*full)])
        is_hers = cue.gender == "f" or (head is not None and head.gender == "f")
        gender = "f" if is_hers and not is_man(key) else "m"
        titles, behind = read_titles(self._analysis, phrase, name)
        role, lemma = role or behind, head.lemma if head is not None else ""
        if earlier is not None:
            role, seen, lemma = role or earlier.role, seen | earlier.words, lemma or earlier.head
            titles |= earlier.titles
        return Speaker(text, "person", role or None, gender, "s", lemma, seen, False, key, titles)

    def _resolve_relative(self, phrase: tuple[int, int], name: tuple[int, int], head: Head, cue: Cue) -> Speaker:
        """Resolve somebody's father, wife or lawyer: to his own name behind a comma, else to the phrase itself."""
        words, stop = self._analysis.words, name[1]
        if stop + 1 < phrase[1] and words[stop] in NAME_ENDS:
            own = find_name(self._analysis, stop + 1, phrase[1])
            if own is not None and own[0] == stop + 1:
                return self._resolve_person(own, (own[0], phrase[1]), None, cue)
        seen = frozenset(words[phrase[0] : stop])
        is_marked = words[phrase[0] + 1 : phrase[0] + 2] == ['"'] == words[stop : stop + 1]
        text = self._analysis.raw(phrase[0], stop + is_marked)
        return Speaker(text, "person", None, head.gender, "s", head.lemma, seen, False)

    def _resolve_prefixed(self, first: int, last: int, word: str, cue: Cue) -> Speaker:
        """Resolve a person's name with a preposition written on to its first word."""
        end = (find_name(self._analysis, first, last) or (first, last))[1]
        key = (word, *self._analysis.words[first + 1 : end])
        earlier = self.memory.match_person(key)
        if earlier is not None:
            return earlier
        name = cite(self._analysis, first, end, word)
        return Speaker(name, "person", None, cue.gender or "m", "s", "", frozenset(key), False, key)

    def _resolve_plain(self, first: int, last: int, word: str, cue: Cue) -> Speaker:
        """Resolve a phrase without known head: a country, a capital, a body by its bare name."""
        comma = find_cut(self._analysis, first, last)
        apposed = read_heads().get(self._analysis.words[comma + 1]) if comma + 1 < last else None
        last = comma
        last = find_title(self._analysis.words, first, last)
        words = self._analysis.words[first:last]
        known = (
            self.memory.match_words(word)
            if last - first <= 2 and (last - first == 1 or word.startswith(ARTICLE))
            else None
        )
        if known is not None and known.head and word in read_states() and known.head not in read_words().realms:
            known = None  # who speaks in a state or is called after it
        if known is not None and not (last - first == 1 and word in read_seats()):
            return pick_part(known, words, None)
        name = read_seats().get(word) if last - first == 1 else None
        known_kind = find_known_kind(self._analysis.raw(first, last))
        kind = BODY_KINDS.get(known_kind or "", "group" if cue.number == "p" else "organisation")
        number = "p" if cue.number == "p" else "s"
        if word.startswith(ARTICLE) and word.endswith(_PLURALS) and last - first == 1:
            kind, number = "anonymous", "p"
        elif known_kind is None and (
            (apposed is not None and apposed.kind == "person") or is_strange_name(self._analysis.words[first:last])
        ):
            kind = "person"
        return Speaker(
            name or cite(self._analysis, first, last, word),
            kind,
            None,
            cue.gender or "f",
            number,
            "",
            frozenset(words),
            known_kind == "media",
        )

    def _resolve_head(self, first: int, last: int, head: Head, cue: Cue, word: str) -> Speaker:
        words = self._analysis.words
        cut = find_cut(self._analysis, first, last)
        if head.kind in BODY_HEADS:
            cut = find_called_end(self._analysis.words, first, cut, last)
        words = self._analysis.words[first:cut]
        seen = frozenset((word, *filterfalse(str.isascii, words[1:])))
        proposal = self.roles.propose((first, cut), head, seen)
        is_person = head.kind == "person" and head.number == "s"
        referent = self.roles.choose((first, cut), head, proposal) if is_person else proposal
        meant = self.read_referent(referent, (first, cut), head, cue)
        goes_on = meant is None and is_person and cue.lemma in read_words().resumptions
        if goes_on and self.roles.is_named_role(first, cut, head):
            meant = self.memory.find_resumed(head, seen)
        if head.kind == "press" and head.is_definite and head.number == "s":
            meant = self.papers.choose((first, cut), head, meant)
        if meant is not None and not (len(words) == 1 and is_bare_body(meant, head)):
            return pick_part(meant, words, head)
        text = drop_brackets(cite(self._analysis, first, cut, word))
        own_name = find_own_name(self._analysis, first, cut) if head.kind != "person" else None
        if own_name is not None:
            kind = "organisation" if head.kind == "press" else head.kind
            return Speaker(own_name, kind, None, head.gender, head.number, head.lemma, seen, False)
        if head.is_definite and cut == first + 1 and head.kind in PERSON_HEADS:
            told = find_introduced(self._analysis, first, self.memory.list_places)
            text = self._analysis.raw(*told) if told is not None else text
        if head.kind == "person":
            kind = "person" if self.roles.is_named_role(first, cut, head) else "anonymous"
            return Speaker(text, kind, text, head.gender, head.number, head.lemma, seen, False)
        if head.is_definite and head.number == "s" and head.kind in BODY_HEADS and is_short(words):
            full = lead_body(self._analysis, (first, cut), head, self.memory)
            if isinstance(full, Speaker):
                return full
            text = full or text
        elif head.kind == "organisation" and head.number == "s":
            text = complete_name(self._analysis, (first, cut), self.memory.list_places) or text
        kind = "organisation" if head.kind == "press" else head.kind
        gender = head.gender if head.number == "s" else (cue.gender or head.gender)
        return Speaker(text, kind, None, gender, head.number, head.lemma, seen, head.kind == "press")

    def read_referent(self, referent: Referent, role: Span, head: Head, cue: Cue) -> Speaker | None:
        """Return who is meant: an earlier speaker, a person named in the text, or the body named beside a phrase.

        None when nobody else is meant than the phrase itself tells.

        Args:
            referent: whom the phrase was found to mean.
            role: the phrase.
            head: its head word.
            cue: the cue.
        """
        name = referent.name
        if referent.speaker is not None or name is None:
            return referent.speaker
        if head.kind not in BODY_HEADS:
            return self._resolve_person(name, referent.phrase or name, head, cue)
        seen = frozenset(self._analysis.words[role[0] : name[1]])
        text = spell_name(self._analysis.raw(*name))
        return Speaker(text, "organisation", None, head.gender, "s", head.lemma, seen, head.kind == "press")

    def _resolve_document(self, first: int, last: int, head: Head, word: str) -> Speaker:
        """Resolve a document to whoever issued it: a body named in the phrase, else the last body or person quoted."""
        issuer = find_issuer(self._analysis, first, last, head.lemma)
        if issuer is not None:
            inner, seen = issuer.head, issuer.words
            known = self.memory.match_title(inner, seen, issuer.last - issuer.first)
            known = known or self.memory.guess_head(inner, seen)
            name = issuer.name
            if known is None and inner.is_definite and inner.number == "s" and issuer.last == issuer.first + 1:
                name = find_full_body(self._analysis, issuer.first, issuer.last, self.memory.list_places) or name
            return known or Speaker(name, "organisation", None, inner.gender, "s", inner.lemma, seen, False)
        author = find_author(self._analysis, first, last, head.lemma)
        if author is not None:
            return self.resolve(*author, _NOBODY)
        maker = find_maker(self._analysis, (first, last), head, self.memory.list_places, self.sayings)
        if maker is not None:
            return maker if isinstance(maker, Speaker) else self.resolve(*maker, _NOBODY)
        seen = frozenset(self._analysis.words[first:last]) | {word}
        if is_led_back(head, last - first) and (found := self.memory.find_issuer(head.lemma)) is not None:
            return found
        return Speaker(
            cite(self._analysis, first, last, word), "document", None, head.gender, head.number, head.lemma, seen, False
        )
