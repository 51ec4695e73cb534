"""Speakers: who a source really is, resolved over the whole article.

A `Discourse` remembers every speaker of the article in order. A later source that is only a surname, a role, a paper or
a document is led back to what was named before; a verb without subject goes to the last speaker that agrees with it.
"""

from typing import NamedTuple

from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import Cue
from rawi.quotes.lexicon import ARTICLE, Head, read_heads, read_seats
from rawi.quotes.names import find_fullest, find_name

_LAM = "\N{ARABIC LETTER LAM}"
_COMMAS = ("،", ",", "-", "(")
_DEMONSTRATIVES = ("هذا", "هذه", "هولاء", "ذلك", "تلك")
_SAME = ("نفسه", "نفسها", "ذاته", "ذاتها", "انفسهم")


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
    """

    name: str
    kind: str
    role: str | None
    gender: str
    number: str
    head: str
    words: frozenset[str]
    is_press: bool


def strip_phrase(analysis: Analysis, first: int, last: int) -> tuple[int, int]:
    """Leave out demonstratives in front and "the same" behind."""
    words = analysis.words
    while first < last - 1 and words[first] in _DEMONSTRATIVES:
        first += 1
    while last > first + 1 and words[last - 1] in _SAME:
        last -= 1
    return first, last


class Discourse:
    """The speakers of one article, in the order in which they spoke."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._places: dict[str, list[int]] = {}
        self._known: list[Speaker] = []

    def list_places(self, word: str) -> list[int]:
        """Return the tokens of the article where a folded word stands."""
        if not self._places:
            for index, each in enumerate(self._analysis.words):
                self._places.setdefault(each, []).append(index)
        return self._places.get(word, [])

    def remember(self, speaker: Speaker) -> None:
        """Make a speaker the most recent one."""
        self._known.append(speaker)

    def find_last(self, gender: str, number: str) -> Speaker | None:
        """Return the last speaker that a verb without subject, of this gender and number, can mean."""
        for speaker in reversed(self._known):
            if _agrees(speaker, gender, number):
                return speaker
        return self._known[-1] if self._known else None

    def find_press(self) -> Speaker | None:
        """Return the last news outlet that passed something on."""
        return next((speaker for speaker in reversed(self._known) if speaker.is_press), None)

    def resolve(self, first: int, last: int, cue: Cue) -> Speaker:
        """Return who the noun phrase in a token range means.

        Args:
            first: first token of the source.
            last: token behind it.
            cue: its gender decides where the phrase says nothing.
        """
        first, last = strip_phrase(self._analysis, first, last)
        words = self._analysis.words
        is_open = cue.part == "preposition" and words[first].startswith(_LAM) and words[first] not in read_heads()
        word = words[first]
        if is_open:
            word = ARTICLE + word[2:] if word.startswith(_LAM + _LAM) else word[1:]
        head = read_heads().get(word)
        name = find_name(self._analysis, first, last) if head is None or head.kind == "person" else None
        if name is not None and not (is_open and head is None and name[0] == first):
            return self._resolve_person(name, (first, last), head, cue)
        if head is None:
            return self._resolve_plain(first, last, word, cue)
        return self._resolve_head(first, last, head, cue, word)

    def _raw(self, first: int, last: int) -> str:
        return self._analysis.raw(first, last)

    def _resolve_person(self, name: tuple[int, int], phrase: tuple[int, int], head: Head | None, cue: Cue) -> Speaker:
        words = tuple(self._analysis.words[name[0] : name[1]])
        full = find_fullest(self._analysis, words, self.list_places(words[-1])) or name
        if full[1] - full[0] < name[1] - name[0]:
            full = name
        text = self._raw(*full)
        earlier = next(
            (
                s
                for s in reversed(self._known)
                if words[-1] in s.words and s.kind == "person" and (not s.head or len(words) == 1)
            ),
            None,
        )
        if len(words) == 1 and full == name:
            match = _match_name(self._known, words[0])
            if match is not None:
                return match
        role = self._raw(phrase[0], name[0]).rstrip(" ،,(-") if phrase[0] < name[0] else None
        if role is None and earlier is not None:
            role = earlier.role
        gender = cue.gender if head is None else ("f" if head.gender == "f" or cue.gender == "f" else "m")
        seen = frozenset(self._analysis.words[phrase[0] : phrase[1]]) | frozenset(words)
        if earlier is not None:
            seen |= earlier.words
        return Speaker(
            text,
            "person",
            role or None,
            gender or "m",
            "s",
            head.lemma if head else (earlier.head if earlier else ""),
            seen,
            False,
        )

    def _resolve_plain(self, first: int, last: int, word: str, cue: Cue) -> Speaker:
        """Resolve a phrase without known head: a country, a capital, a body by its bare name."""
        known = _match_name(self._known, word) if last - first == 1 else None
        if known is not None:
            return known
        name = read_seats().get(word) if last - first == 1 else None
        kind = "organisation" if cue.gender == "f" or name else "group" if cue.number == "p" else "organisation"
        text = name or self._strip_lam(first, last, word)
        seen = frozenset(self._analysis.words[first:last])
        return Speaker(text, kind, None, cue.gender or "f", cue.number or "s", "", seen, False)

    def _strip_lam(self, first: int, last: int, word: str) -> str:
        """Return a phrase as written, without the preposition written on to its first word."""
        text = self._raw(first, last)
        if word == self._analysis.words[first]:
            return text
        return ARTICLE + text[2:] if text.startswith(_LAM + _LAM) else text[1:]

    def _resolve_head(self, first: int, last: int, head: Head, cue: Cue, word: str) -> Speaker:
        cut = next((i for i in range(first + 1, last) if self._analysis.words[i] in _COMMAS), last)
        words = self._analysis.words[first:cut]
        seen = frozenset(words) | {word}
        if head.kind == "document":
            return self._resolve_document(first, last, head, seen)
        if head.is_definite or head.kind == "person" or cut - first <= 2:
            earlier = self._match_head(head, seen, cut - first)
            if earlier is not None:
                return earlier
        text = self._strip_lam(first, cut, word)
        if head.kind == "person":
            if self._is_named_role(first, cut, head):
                return Speaker(text, "person", text, head.gender, head.number, head.lemma, seen, False)
            return Speaker(text, "anonymous", text, head.gender, head.number, head.lemma, seen, False)
        kind = "organisation" if head.kind == "press" else head.kind
        gender = head.gender if head.number == "s" else (cue.gender or head.gender)
        return Speaker(text, kind, None, gender, head.number, head.lemma, seen, head.kind == "press")

    def _is_named_role(self, first: int, last: int, head: Head) -> bool:
        """Tell whether a role without name still fits one person only: the minister of the interior."""
        if head.number != "s":
            return False
        if head.is_definite:
            return True
        return last - first > 1 and self._analysis.words[first + 1].startswith(ARTICLE)

    def _match_head(self, head: Head, seen: frozenset[str], size: int) -> Speaker | None:
        """Return the earlier speaker that a role, body or paper named without its name means."""
        best, best_score = None, 0
        for order, speaker in enumerate(self._known):
            if speaker.head != head.lemma or speaker.number != head.number:
                continue
            shared = len(seen & speaker.words)
            score = 1000 * shared + order + 1
            is_subset = seen <= speaker.words | _bare(speaker.words)
            if (is_subset or (size == 1 and head.is_definite)) and score > best_score:
                best, best_score = speaker, score
        if best is None and head.kind == "person" and head.is_definite and head.number == "s":
            last = next((s for s in reversed(self._known) if s.kind == "person" and s.gender == head.gender), None)
            return last
        return best

    def _resolve_document(self, first: int, last: int, head: Head, seen: frozenset[str]) -> Speaker:
        """Resolve a document to whoever issued it: a body named in the phrase, else the last body or person quoted."""
        heads = read_heads()
        for index in range(first + 1, last):
            inner = heads.get(self._analysis.words[index])
            if inner is not None and inner.kind in ("organisation", "press", "group"):
                cut = next((i for i in range(index, last) if self._analysis.words[i] in (*_COMMAS, "في")), last)
                earlier = self._match_head(inner, frozenset(self._analysis.words[index:cut]), cut - index)
                text = self._raw(index, cut)
                return earlier or Speaker(
                    text,
                    "organisation",
                    None,
                    inner.gender,
                    "s",
                    inner.lemma,
                    frozenset(self._analysis.words[index:cut]),
                    False,
                )
        if head.is_definite and self._known:
            issuer = next((s for s in reversed(self._known) if s.kind in ("organisation", "group", "document")), None)
            return issuer or self._known[-1]
        return Speaker(self._raw(first, last), "document", None, head.gender, head.number, head.lemma, seen, False)


def _bare(words: frozenset[str]) -> frozenset[str]:
    """Return words with the article put on, so that a definite later mention matches an indefinite first one."""
    return frozenset(ARTICLE + word for word in words)


def _match_name(known: list[Speaker], word: str) -> Speaker | None:
    """Return the last speaker whose phrase or name holds a word."""
    return next((s for s in reversed(known) if word in s.words and s.kind in ("person", "organisation")), None)


def _agrees(speaker: Speaker, gender: str, number: str) -> bool:
    """Tell whether a verb of this gender and number can have a speaker as its unnamed subject."""
    if number == "p":
        return speaker.number == "p" or speaker.kind == "group"
    if number == "d":
        return speaker.number in ("d", "p")
    if speaker.number == "p" and speaker.kind not in ("group", "organisation", "document"):
        return gender == "f" and speaker.head in ("مصدر", "مصادر", "تقرير")
    return not gender or not speaker.gender or speaker.gender == gender
