"""Agreement: whether a noun phrase can be the subject of a verb, or what a pronoun stands for."""

from functools import cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ALEF, ARTICLE, HEH, LAM, MEEM, NOON, SEEN, TEH, WAW, YEH
from rawi.arabic.reference import read_reference
from rawi.events.folded import fold_name
from rawi.events.phrases import Phrase
from rawi.events.triggers import Hit, is_joined_form
from rawi.events.words import is_listed, list_class, load_exact, load_features

_PLURAL_ENDINGS = (WAW + ALEF, WAW + NOON)
_PEOPLE_ENDINGS = (WAW + NOON, YEH + NOON, WAW, ALEF + TEH)
_SHORTEST = 4  # letters; a shorter verb carries no ending of number
_THEM, _HER, _HIM = HEH + MEEM, HEH + ALEF, HEH
_PLURAL_KINDS = frozenset(("group", "people", "agent", "patient"))
_SINGLE_KINDS = frozenset(("person", "role", "state"))
_OBJECT_ENDING = YEH + NOON
_GROUP_ENDING = YEH + YEH + NOON
_INFLECTED = frozenset(("agent", "patient", "people"))
_BOTH = HEH + MEEM + ALEF
_SUFFIXES = (_BOTH, _THEM, _HER, _HIM)


class Agreement(NamedTuple):
    """Gender (`m`, `f` or nothing) and number (`s`, `p` or nothing) that a verb or pronoun asks for."""

    gender: str
    number: str


ANY = Agreement("", "")


def read_verb(words: list[str], hit: Hit) -> Agreement:
    """Return what a verb tells of its subject.

    Args:
        words: folded tokens of the text.
        hit: the verb.
    """
    tense, word = hit.form.tense, words[hit.first]
    if hit.form.has_pronoun or hit.form.person == 1 or not tense or tense == "participle":
        return ANY
    word = word[1:] if is_joined_form(word) else word
    if tense == "perfect":
        lemma = fold_text(hit.form.trigger.lemma).split()[0]
        if word.endswith(WAW + ALEF) and len(word) > _SHORTEST:
            return Agreement("", "p")
        return Agreement("f" if word.endswith(TEH) and not lemma.endswith(TEH) else "m", "s")
    word = word[1:] if word[0] == SEEN and len(word) > _SHORTEST else word
    if word.endswith(_PLURAL_ENDINGS) and len(word) > _SHORTEST:
        return Agreement("", "p")
    return Agreement({YEH: "m", TEH: "f"}.get(word[0], ""), "s" if word[0] in (YEH, TEH) else "")


def read_pronoun(word: str) -> Agreement:
    """Return what the pronoun at the end of a word tells of what it stands for."""
    if word.endswith((_THEM, _BOTH)):
        return Agreement("", "p")
    if word.endswith(_HER):
        return Agreement("f", "")
    return Agreement("m", "s") if word.endswith(_HIM) else ANY


@cache
def load_bound() -> dict[str, str]:
    """Return prepositions that carry a pronoun, with the preposition alone."""
    folded = [fold_text(word) for word in list_class("bound_preposition")]
    return {word + pronoun: word for word in folded for pronoun in (_HIM, _HER, _THEM)}


@cache
def _load_genders() -> dict[str, str]:
    return {fold_text(row["name"]): row["gender"] for row in read_reference("given_names")}


@cache
def _load_masculine_states() -> frozenset[str]:
    return frozenset(list_class("masculine_state"))


def read_gender(words: list[str], phrase: Phrase) -> str:
    """Return the gender of a phrase: `m`, `f`, or nothing when its words do not show it.

    Args:
        words: folded tokens of the text.
        phrase: the phrase.
    """
    if phrase.kind == "person":
        genders = _load_genders()
        return next((genders[word] for word in fold_name(phrase.name)[:1] if word in genders), "")
    head = load_features()[words[phrase.first]].stem
    if head in load_exact("quantifier"):
        return ""
    if head.removeprefix(ARTICLE) in load_exact("masculine"):
        return "m"
    if phrase.kind == "state":
        return "" if phrase.state in _load_masculine_states() else "f"
    if phrase.kind == "people":
        return ""
    if head.endswith(HEH) and (head.startswith(ARTICLE) or is_listed(head)):
        return "" if phrase.kind == "person" and phrase.known is not None else "f"
    if phrase.kind == "role":
        return "m"
    return "f" if phrase.kind == "agent" and head.endswith(ALEF + TEH) else ""


def is_plural(words: list[str], phrase: Phrase) -> bool:
    """Tell whether a phrase can be several people.

    Args:
        words: folded tokens of the text.
        phrase: the phrase.
    """
    if phrase.kind in ("agent", "patient") and read_gender(words, phrase):
        return load_features()[words[phrase.first]].stem.endswith(_PEOPLE_ENDINGS)
    return phrase.kind in _PLURAL_KINDS or load_features()[words[phrase.first]].stem.endswith(_PEOPLE_ENDINGS)


def agrees(words: list[str], phrase: Phrase, asked: Agreement) -> bool:
    """Tell whether nothing in number and gender keeps a phrase, named before, from being meant.

    Args:
        words: folded tokens of the text.
        phrase: the phrase.
        asked: what the verb or pronoun asks for.
    """
    if asked.number == "p":
        return is_plural(words, phrase) and phrase.kind not in _SINGLE_KINDS
    gender = read_gender(words, phrase)
    if phrase.kind == "people" and asked.number == "s":
        return False
    return not asked.gender or not gender or gender == asked.gender


def may_follow(words: list[str], phrase: Phrase, asked: Agreement, gap: int) -> bool:
    """Tell whether a phrase after a verb can be its subject: the verb has its gender and is never plural.

    Args:
        words: folded tokens of the text.
        phrase: the phrase.
        asked: what the verb asks for.
        gap: tokens between the two; over a gap a masculine verb may stand for a feminine noun.
    """
    if asked.number == "p":
        return False
    gender = read_gender(words, phrase)
    if asked.gender == "m" and gender == "f":
        return gap > 0
    return not (asked.gender == "f" and gender == "m")


def is_object_form(words: list[str], phrase: Phrase) -> bool:
    """Tell whether a phrase has the ending that no subject has: the -in of sound plurals and duals.

    Args:
        words: folded tokens of the text.
        phrase: the phrase.
    """
    head = load_features()[words[phrase.first]].stem
    if phrase.kind == "group" and phrase.last - phrase.first == 1:
        return head.endswith(_GROUP_ENDING)
    if phrase.known is not None or phrase.kind not in _INFLECTED:
        return False
    return head.endswith(_OBJECT_ENDING) and len(head) > _SHORTEST


def is_accusative(words: list[str], phrase: Phrase) -> bool:
    """Tell whether a phrase has the -an of an indefinite noun: an object, unless it stands after that.

    Args:
        words: folded tokens of the text.
        phrase: the phrase.
    """
    head = load_features()[words[phrase.first]].stem
    is_bare = phrase.known is None and phrase.kind in _INFLECTED and not head.startswith(ARTICLE)
    return is_bare and head.endswith(ALEF) and not head.endswith(WAW + ALEF)


def is_possessed(word: str) -> bool:
    """Tell whether a noun of a known class carries a possessive pronoun: his forces."""
    feature = load_features()[word]
    if not feature.flags or feature.stem != word or not word.endswith(_SUFFIXES):
        return False
    return not is_listed(word) and not is_listed(word.removeprefix(ARTICLE)) and not word.startswith(ARTICLE + LAM)
