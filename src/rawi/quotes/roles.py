"""Roles: whom the rules take a role, body or paper without a name to mean, and whom a role is found to mean."""

from rawi.arabic.letters import ARTICLE, BEH, HEH
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import Speaker
from rawi.quotes.antecedents import Turn
from rawi.quotes.bearers import find_apposed, find_preceding
from rawi.quotes.bodies import find_introduced
from rawi.quotes.choices import Choice
from rawi.quotes.lexicon import PERSON_HEADS, Head, read_heads, read_masdars, read_towns, read_words
from rawi.quotes.memory import Memory
from rawi.quotes.namespans import PREPOSITIONS
from rawi.quotes.referents import (
    Referent,
    Source,
    Span,
    add_proposal,
    choose_referent,
    list_bearers,
    list_beside,
    list_spoken,
    name_self,
    read_source,
)
from rawi.quotes.repeats import find_members, find_same, find_told_source, is_source
from rawi.quotes.sequels import find_sequel
from rawi.quotes.titles import find_bearer, find_name_by

_PREFIXES = ("و", "ل", "ب", "لل")  # written on to a role
_MARK = '"'  # around the name of a channel, play or paper
SAME = ("نفسه", "نفسها", "ذاته", "ذاتها", "انفسهم")
SELF = ("ذات", "نفس", "وذات", "ونفس")  # before the noun: the same


class Roles:
    """What the roles of one article mean.

    Attributes:
        choice: the last one that was made; whoever asks for one of his own begins with none.
    """

    def __init__(self, analysis: Analysis, memory: Memory, turns: dict[str, Turn]) -> None:
        self._analysis = analysis
        self._memory = memory
        self._turns = turns
        has_title = bool(analysis.segments) and analysis.segments[0].kind == "title"
        self._begin = analysis.ranges[0][1] if has_title else 0
        self._named: dict[tuple[int, str], Span | None] = {}
        self.choice: Choice | None = None

    def propose(self, role: Span, head: Head, seen: frozenset[str]) -> Referent:
        """Return whom rules take a role, body or paper without name to mean: named beside it, told with it, or last.

        Args:
            role: the noun phrase.
            head: its head word.
            seen: its words.
        """
        memory, (first, last) = self._memory, role
        if head.number == "s" and head.kind != "document" and not is_source(head):
            name = find_apposed(self._analysis, last)
            if name is None and head.kind in PERSON_HEADS:
                name = find_preceding(self._analysis, first)
            if name is not None:
                return Referent(("beside",), None, name, (min(first, name[0]), max(last, name[1])))
        is_same = head.kind in PERSON_HEADS and self._is_told_again(role)
        known = find_same(memory.list_known(), head) if is_same and last - first == 1 else None
        known = known or memory.match_title(head, seen, last - first) or self._find_repeat(role, head, seen)
        if known is None and head.kind == "person" and self.is_named_role(first, last, head):
            bearer = find_bearer(self._analysis, self._list_places(head), role, head)
            if bearer is not None:
                return Referent(("bearer",), None, bearer[1], bearer[0])
        if known is not None:
            return Referent(("title",), known, None, None)
        if last - first == 1 and (known := memory.find_described(head)) is not None:
            return Referent(("described",), known, None, None)
        if head.kind == "anonymous" and last - first == 1 and self._is_brought_in(first):
            return Referent(("last",), None, None, None)
        if head.is_definite and (is_same or (len(seen) == 1 and head.lemma in read_words().repeats)):
            known = memory.find_repeated(head)
        return Referent(("last",), known or memory.guess_head(head, seen), None, None)

    def _find_repeat(self, role: Span, head: Head, seen: frozenset[str]) -> Speaker | None:
        """Return who spoke unnamed and is told of again by other words: the official source, the researchers."""
        if not head.is_definite:
            return None
        known = self._memory.list_known()
        if role[1] - role[0] > 1:
            return find_told_source(known, head, seen)
        return find_members(known, head)

    def _is_brought_in(self, first: int) -> bool:
        """Tell whether the text tells more of a source before it is told of again without saying anything."""
        return find_introduced(self._analysis, first, self._memory.list_places) is not None

    def forget_choice(self) -> None:
        """Begin with no choice made."""
        self.choice = None

    def choose(self, role: Span, head: Head, proposal: Referent) -> Referent:
        """Return whom a role without name means, by learned weights.

        Args:
            role: the noun phrase.
            head: its head word.
            proposal: whom the rules take it to mean.
        """
        if proposal.traits[0] == "title":
            return proposal
        source = read_source(self._analysis, role, head, self._read_form(role, head))
        chosen, self.choice = choose_referent(source, self.list_referents(source, proposal))
        if chosen.speaker is None and chosen.name is None and _brings_in(source):
            is_first = self._memory.find_named("") is None
            places = self._memory.list_places
            name = find_sequel(self._analysis, role, head, self._begin, places, is_first=is_first)
            return chosen if name is None else Referent(("sequel",), None, name, name)
        return chosen

    def list_referents(self, source: Source, proposal: Referent) -> list[Referent]:
        """Return whom a role can mean.

        Args:
            source: the role.
            proposal: whom the rules take it to mean.
        """
        places = self._list_places(source.head)
        found = [name_self(source, places), *list_spoken(source, self._memory.list_known(), self._turns)]
        found += list_beside(self._analysis, source)
        bearers = list(list_bearers(self._analysis, source, places, self._find_name_by))
        if not bearers and source.marks:
            bearers = list(list_bearers(self._analysis, source, self._list_joined(source.head), self._find_name_by))
        if source.form != "a" or len({each.name for each in bearers}) == 1:
            found += bearers  # of many members two may be named
        return add_proposal(found, proposal)

    def _read_form(self, role: Span, head: Head) -> str:
        """Return how a role tells that somebody is meant who is known: the, same, of somebody or something, a."""
        if self._is_told_again(role):
            return "same"
        if head.is_definite:
            return "the"
        return "of" if self.is_named_role(*role, head) else "a"

    def _is_told_again(self, role: Span) -> bool:
        """Tell whether a role says that it is the same one: the spokesman himself."""
        words, (first, last) = self._analysis.words, role
        return (last < len(words) and words[last] in SAME) or (first > 0 and words[first - 1] in SELF)

    def _list_places(self, head: Head) -> list[int]:
        """Return the tokens where the head word of a role stands, without article first."""
        word = _inflect(head)
        return [*self._memory.list_places(word), *self._memory.list_places(ARTICLE + word)]

    def _list_joined(self, head: Head) -> list[int]:
        """Return the tokens where the head word of a role stands with a conjunction or preposition written on."""
        word = _inflect(head)
        return [place for prefix in _PREFIXES for place in self._memory.list_places(prefix + word)]

    def _find_name_by(self, place: int, side: str) -> Span | None:
        """Return the name beside the role at a token; each is looked for once."""
        key = place, side
        if key not in self._named:
            self._named[key] = find_name_by(self._analysis, place, side)
        return self._named[key]

    def is_named_role(self, first: int, last: int, head: Head) -> bool:
        """Tell whether a role without name still fits one person only: the minister of the interior.

        Args:
            first: first token of the role.
            last: token behind it.
            head: its head word.
        """
        if head.number != "s":
            return False
        words = self._analysis.words
        if head.is_definite or last - first < 2 or words[first + 1].startswith(ARTICLE):
            return head.is_definite or last - first > 1
        following = words[first + 1]
        if words[last - 1] == _MARK and _MARK in words[first + 1 : min(first + 3, last - 2)]:
            return following == _MARK or not (
                following in PREPOSITIONS or following.startswith(BEH) or len(following) == 1
            )
        is_annexed = following in read_heads() or following in read_masdars() or following.endswith(HEH)
        if is_annexed and last - first > 2 and words[first + 2].startswith(ARTICLE):
            return True
        is_post = head.lemma in read_words().offices or head.lemma in read_words().posts
        if not is_post or last - first < 3:
            return False
        rest = words[first + 1 : last]
        is_closed = any(word.startswith(ARTICLE) or word in read_towns() for word in rest[1:])
        return is_closed and read_words().boundaries.isdisjoint(rest) and PREPOSITIONS.isdisjoint(rest)


def _brings_in(source: Source) -> bool:
    """Tell whether a role can bring somebody in: it is no "the man himself", and tells more than "the man"."""
    return source.form != "same" and (source.form != "the" or bool(source.marks))


def _inflect(head: Head) -> str:
    """Return a head word in its own gender, without article."""
    feminine = read_heads().get(head.lemma + HEH) if head.gender == "f" else None
    return head.lemma if feminine is None or feminine.lemma != head.lemma else head.lemma + HEH
