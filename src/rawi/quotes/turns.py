"""Turns: words with which something else may begin behind attributed words, see `seeds/reference/turning_words.csv`.

Participles and verbs of speech are such words whether they quote something or not, verbs only behind "and" or, when
they are sure signs of speech, behind a stop.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rawi.arabic.answers import once
from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ALEF, HEH, PRONOUNS, TEH, WAW, YEH
from rawi.arabic.reference import read_reference
from rawi.quotes.cues import Cue, compile_cues
from rawi.quotes.lexicon import spread_table

SAID = "said"  # kind of a sure verb of speech without a conjunction
_SURE = 3  # strength of such a verb
_MEN = YEH + "\N{ARABIC LETTER NOON}"


class Turn(NamedTuple):
    """What a word with which something else may begin is.

    Attributes:
        kind: part or joined (participle or verb of a cue, verbs behind "and"), act, wact or verb (those of the table,
            wact behind "and"), link (of the table), said (sure verb of speech).
        form: gender and number, where they show.
        odds: how much more often it stands at the head of a sentence than within words in marks, empty when rare.
    """

    kind: str
    form: str
    odds: str


@once
def compile_turns() -> dict[str, Turn]:
    """Return every word with which something else may begin."""
    odds = {row["word"]: row["odds"] for row in read_reference("turn_odds")}
    return spread_table({word: Turn(*found, odds.get(word, "")) for word, found in list_turns().items()})


def list_turns() -> dict[str, tuple[str, str]]:
    """Return the kind and form of every such word; of two kinds of a word the earlier one counts."""
    kinds = {word: (kind, cue.gender + cue.number) for word, cue in compile_cues().items() if (kind := _sort_cue(cue))}
    for row in read_reference("turning_words"):
        for word, kind, form in _list_forms(row["kind"], fold_text(row["word"])):
            if kinds.get(word, (SAID,))[0] == SAID:
                kinds[word] = kind, form
    return kinds


def _sort_cue(cue: Cue) -> str:
    """Return the kind of a cue as a word with which something else may begin, empty if it is none."""
    if cue.part == "participle":
        return "part"
    if cue.part != "verb":
        return ""
    if cue.is_joined:
        return "joined"
    return SAID if cue.strength >= _SURE else ""


def _list_forms(kind: str, word: str) -> Iterator[tuple[str, str, str]]:
    """Yield the forms of a word of the table with their kind, gender and number."""
    if kind == "link":
        yield word, "link", ""
    elif kind == "present":
        yield WAW + word, "verb", "ms" if word.startswith(YEH) else "fs"
    elif kind == "past":
        yield from _list_past(word)
    else:
        stem = word.removesuffix(YEH)
        for form, number in ((word + ALEF, "ms"), (word + HEH, "fs"), (stem + _MEN, "mp")):
            yield form, "act", number
            yield WAW + form, "wact", number


def _list_past(word: str) -> Iterator[tuple[str, str, str]]:
    """Yield the forms of a past tense behind "and", also with an object pronoun."""
    stem = word[:-1] if word.endswith((ALEF, YEH)) else word
    long = stem + ALEF if stem != word else word  # as written before a pronoun
    for form, number in ((word, "ms"), (stem + TEH, "fs"), (stem + WAW + ALEF, "mp"), (stem + ALEF, "md")):
        yield WAW + form, "verb", number
    for pronoun in PRONOUNS:
        yield WAW + long + pronoun, "verb", "ms"
        yield WAW + stem + TEH + pronoun, "verb", "fs"
