"""Forms of a verb, written without vowels, from its perfect and imperfect.

Passives are written like the active forms in most verbs; where they differ, the table of triggers has a row of its own.
"""

from typing import NamedTuple

_ALEF, _WAW, _YEH, _TEH, _NOON, _SEEN, _HEH = "ا", "و", "ي", "ت", "ن", "س", "ه"
_POSSESSIVES = ("ه", "ها", "هم", "هما", "نا", "ي")
_SHORTEST_OWNED = 4  # letters; a shorter noun with my at its end looks like an adjective
_HAMZATED = "اء"
_OBJECTS = ("ه", "ها", "هم", "هما", "نا")
_WEAK = (_ALEF, _YEH)


class VerbForm(NamedTuple):
    """One form of a verb.

    Attributes:
        text: without conjunction.
        tense: perfect, imperfect or future.
        person: 3, or 1 for the speaker's own forms.
        has_object: whether an object pronoun is written on to it.
    """

    text: str
    tense: str
    person: int
    has_object: bool


def list_perfect_forms(base: str) -> list[VerbForm]:
    """Return the perfect forms of a verb given by its folded third person masculine."""
    root = base[:-1] if base[-1] in _WEAK else base
    dual = base[:-1] + (_YEH if base[-1] == _YEH else _WAW) + _ALEF if base[-1] in _WEAK else base + _ALEF
    texts = [base, root + _TEH, root + _WAW + _ALEF, dual, root + _TEH + _ALEF]
    forms = [VerbForm(text, "perfect", 3, False) for text in dict.fromkeys(texts)]
    stem = root + _ALEF if base[-1] == _YEH else base
    for pronoun in _OBJECTS:
        for carrier in (stem, root + _TEH, root + _WAW):
            forms.append(VerbForm(carrier + pronoun, "perfect", 3, True))
    own = base[:-1] + _YEH + _NOON + _ALEF if base[-1] == _YEH else root + _NOON + _ALEF
    forms.append(VerbForm(own, "perfect", 1, False))
    return forms


def list_imperfect_forms(imperfect: str, *, with_first_person: bool) -> list[VerbForm]:
    """Return the imperfect and future forms of a verb given by its folded third person masculine imperfect."""
    rest = imperfect[1:]
    root = rest[:-1] if rest[-1] in (_ALEF, _WAW, _YEH) else rest
    heads = [(_YEH, 3), (_TEH, 3)] + ([(_NOON, 1)] if with_first_person else [])
    forms: list[VerbForm] = []
    for head, person in heads:
        bodies = {rest, root} if root != rest else {rest}
        if person == 3:
            bodies |= {root + _WAW + _NOON, root + _WAW + _ALEF, rest + _ALEF + _NOON}
        for body in sorted(bodies):
            forms += _with_future(head + body, person, False)
        for pronoun in _OBJECTS:
            forms += _with_future(head + rest + pronoun, person, True)
    return forms


def _with_future(text: str, person: int, has_object: bool) -> list[VerbForm]:
    return [
        VerbForm(text, "imperfect", person, has_object),
        VerbForm(_SEEN + text, "future", person, has_object),
    ]


def list_verb_forms(perfect: str, imperfect: str, *, with_first_person: bool = False) -> list[VerbForm]:
    """Return every form of a verb.

    Args:
        perfect: folded third person masculine singular.
        imperfect: the same in the imperfect; empty when the verb has none of use here.
        with_first_person: whether the speaker's own forms (we demand) are wanted too.
    """
    forms = list_perfect_forms(perfect)
    if imperfect:
        forms += list_imperfect_forms(imperfect, with_first_person=with_first_person)
    return forms


def list_noun_forms(noun: str) -> list[tuple[str, bool]]:
    """Return a folded noun, its accusative, dual and possessed forms; the flag tells whether a pronoun is attached."""
    carrier = noun[:-1] + _TEH if noun.endswith(_HEH) and len(noun) > 2 else noun
    forms = [(noun, False), (carrier + _YEH + _NOON, False), (carrier + _ALEF + _NOON, False)]
    if not noun.endswith((_HEH, _ALEF)) and not noun.endswith(_ALEF + _TEH):
        forms.append((noun + _ALEF, False))
    pronouns = _POSSESSIVES if len(carrier) > _SHORTEST_OWNED else _POSSESSIVES[:-1]
    forms += [(carrier + pronoun, True) for pronoun in pronouns if len(carrier) > 2]
    if noun.endswith(_HAMZATED):  # the hamza is written on waw or ya before a pronoun
        forms += [(noun[:-1] + seat + pronoun, True) for seat in (_YEH, _WAW) for pronoun in pronouns]
    return forms


def list_participle_forms(participle: str) -> list[str]:
    """Return a participle given in the indefinite accusative masculine, with its feminine and plural."""
    stem = participle[:-1] if participle.endswith(_ALEF) else participle
    if participle.endswith(_HEH):
        return [participle]
    return [participle, stem + _HEH, stem + _YEH + _NOON]
