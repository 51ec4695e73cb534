"""The words of numbers, compiled from `seeds/reference` into dictionaries once per process."""

from functools import cache
from typing import NamedTuple

from rawi.arabic.attached_spellings import Attachment, list_attached
from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference


class NumberWord(NamedTuple):
    """One number word: what it counts, which part it plays, and what is written on to it."""

    value: int
    kind: str
    attachment: Attachment


class Modifier(NamedTuple):
    """Words that make a number approximate or a bound."""

    words: tuple[str, ...]
    meaning: str


class VagueNumber(NamedTuple):
    """Words that tell an order of magnitude only, with the least and the greatest number they can mean."""

    words: tuple[str, ...]
    low: int
    high: int


class NumberLexicon(NamedTuple):
    """Everything that reading numbers needs.

    Attributes:
        words: cardinal words by spelling, attachments included.
        ordinals: ordinal words by spelling.
        duals: spellings of counted nouns in the dual.
        before: modifiers by their last word, longest first.
        after: modifiers by their first word, longest first.
        vague: orders of magnitude by the spelling of their first word, longest first.
        triggers: every spelling at which a number in words may begin.
    """

    words: dict[str, NumberWord]
    ordinals: dict[str, NumberWord]
    duals: frozenset[str]
    before: dict[str, list[Modifier]]
    after: dict[str, list[Modifier]]
    vague: dict[str, list[VagueNumber]]
    triggers: frozenset[str]


_DUAL_ENDINGS = ("\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}", "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}")


@cache
def load_number_lexicon() -> NumberLexicon:
    """Compile the tables of numbers.

    Raises:
        ReferenceTableError: when one of them is missing or malformed.
    """
    words: dict[str, NumberWord] = {}
    ordinals: dict[str, NumberWord] = {}
    for row in read_reference("number_words"):
        target = ordinals if row["kind"] == "ordinal" else words
        for spelling, attachment in list_attached(fold_text(row["form"]), is_number=True):
            word = NumberWord(int(row["value"]), row["kind"], attachment)
            if spelling not in target or attachment.length < target[spelling].attachment.length:
                target[spelling] = word
    before, after = _load_modifiers()
    duals, vague = _load_duals(), _load_vague()
    triggers = frozenset(words) | duals | frozenset(vague)
    return NumberLexicon(words, ordinals, duals, before, after, vague, triggers)


def _load_modifiers() -> tuple[dict[str, list[Modifier]], dict[str, list[Modifier]]]:
    before: dict[str, list[Modifier]] = {}
    after: dict[str, list[Modifier]] = {}
    for row in read_reference("number_modifiers"):
        words = tuple(fold_text(row["form"]).split())
        if row["side"] == "after":
            after.setdefault(words[0], []).append(Modifier(words, row["meaning"]))
            continue
        for spelling, _ in list_attached(words[0], with_article=False):
            modifier = Modifier((spelling, *words[1:]), row["meaning"])
            before.setdefault(modifier.words[-1], []).append(modifier)
    for table in (before, after):
        for modifiers in table.values():
            modifiers.sort(key=lambda modifier: -len(modifier.words))
    return before, after


def _load_duals() -> frozenset[str]:
    duals: set[str] = set()
    for row in read_reference("counted_nouns"):
        endings = _DUAL_ENDINGS[:1] if row["plural"] == "sound" else _DUAL_ENDINGS
        for ending in endings:
            duals.update(spelling for spelling, _ in list_attached(fold_text(row["dual"]) + ending))
    return frozenset(duals)


def _load_vague() -> dict[str, list[VagueNumber]]:
    vague: dict[str, list[VagueNumber]] = {}
    for row in read_reference("vague_numbers"):
        words = tuple(fold_text(row["form"]).split())
        number = VagueNumber(words, int(row["low"]), int(row["high"]))
        for spelling, _ in list_attached(words[0], is_number=True):
            vague.setdefault(spelling, []).append(number)
    for numbers in vague.values():
        numbers.sort(key=lambda number: -len(number.words))
    return vague
