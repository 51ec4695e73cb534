"""What an article named before and now only points at: the movement, the ministry, both countries, His Highness."""

from rawi.arabic.letters import ARTICLE
from rawi.arabic.names import load_states, resolve_name
from rawi.events.folded import fold_name
from rawi.events.phrases import Phrase
from rawi.events.words import load_exact, load_features

_BODIES = frozenset(("group", "organisation"))
_BOTH = 2


class Memory:
    """The bodies, states and the last person of one article, as far as it has been read."""

    __slots__ = ("_bodies", "_person", "_states")

    def __init__(self) -> None:
        """Begin an article."""
        self._bodies: dict[str, Phrase] = {}
        self._states: list[str] = []
        self._person: Phrase | None = None

    def resolve(self, phrases: list[Phrase], words: list[str]) -> list[Phrase]:
        """Return the phrases of a sentence with what they point at; those that point at nothing are left out.

        Args:
            phrases: in order of the text.
            words: folded tokens of the text.
        """
        resolved = []
        for phrase in phrases:
            named = self._find_named(phrase, words)
            if named is not None:
                self._note(named, words)
                resolved.append(named)
        return resolved

    def _find_named(self, phrase: Phrase, words: list[str]) -> Phrase | None:
        if phrase.kind != "agent":
            return phrase
        stem = load_features()[words[phrase.first]].stem
        if stem in load_exact("both_states"):
            is_solution = words[phrase.first - 1] in load_exact("two_states")
            return None if is_solution else self._find_both(phrase)
        if phrase.last - phrase.first > 1:
            return phrase
        if stem in load_exact("honorific"):
            return self._find_person(phrase)
        body = self._bodies.get(stem)
        if body is None:
            return phrase
        return phrase._replace(kind=body.kind, name=body.name, known=body.known)

    def _find_person(self, phrase: Phrase) -> Phrase | None:
        person = self._person
        if person is None:
            return None
        return phrase._replace(kind="person", name=person.name, state=person.state, known=person.known)

    def _find_both(self, phrase: Phrase) -> Phrase | None:
        """Return the two states named last as one phrase, one of them as its owner; null when there are not two."""
        if len(self._states) < _BOTH:
            return None
        one, other = (load_states()[code] for code in self._states[-_BOTH:])
        return phrase._replace(kind="state", name=one.name, state=one.country_code, known=one, owner=other.name)

    def _note(self, phrase: Phrase, words: list[str]) -> None:
        """Remember a phrase for what may point at it later."""
        if phrase.kind == "person":
            self._person = phrase
        if phrase.state in load_states() and phrase.kind != "place":
            self._states = [code for code in self._states if code != phrase.state][-_BOTH:]
            self._states.append(phrase.state or "")
        owner = resolve_name(phrase.owner) if phrase.owner and phrase.known is None else None
        if owner is not None and owner.kind in _BODIES:
            phrase = phrase._replace(kind=owner.kind, name=_cut_owner(phrase.name, owner.name), known=owner)
        head = ""
        if phrase.known is not None and phrase.known.kind in _BODIES:
            head = fold_name(phrase.known.name)[0]
        elif phrase.kind == "agent" and phrase.last - phrase.first > 1:
            head = load_features()[words[phrase.first]].stem
        if head in load_exact("named_body"):
            self._bodies[ARTICLE + head] = phrase


def _cut_owner(name: str, owner: str) -> str:
    """Return the end of a name that calls its owner as the text does: of the positions of X, X."""
    folded, written = fold_name(name), name.split()
    head = fold_name(owner)[0]
    if head not in folded or len(folded) != len(written):
        return owner
    return " ".join(written[folded.index(head) :])
