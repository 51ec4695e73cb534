"""Cues: the words that carry an attribution, every form of them compiled into one dictionary.

Forms are generated from the tables `reporting_verbs`, `reporting_nouns` and `reporting_prepositions`: persons, tenses,
gender, number, participles in the accusative, conjunctions and the future particle written on, attached pronouns.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple

from rawi.arabic.answers import once
from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ALEF, BEH, FEH, HEH, LAM, MEEM, NOON, SEEN, TEH, WAW, YEH
from rawi.arabic.reference import read_reference
from rawi.quotes.lexicon import read_words, spread_table

_SURE = 3  # strength of a verb that is a sure sign of speech
_JOINS = ("", WAW, FEH)
VIEW = "view"  # kind of phrase: in the opinion of
_SAYING = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER WAW}\N{ARABIC LETTER LAM}"
_STRESSING = fold_text("تأكيد")
_PRONOUNS = {  # attached pronoun: gender, number
    HEH: ("m", "s"),
    HEH + ALEF: ("f", "s"),
    HEH + MEEM: ("m", "p"),
    HEH + MEEM + ALEF: ("", "d"),
    HEH + NOON: ("f", "p"),
}


@dataclass(frozen=True, slots=True, eq=False)  # read far more often than made: slots are read the fastest
class Cue:
    """One reading of one word form as a cue.

    Attributes:
        lemma: as in the table, vowels left out.
        part: verb, participle, noun, or preposition.
        sense: say, press, ask, hold, show, describe, carry; for prepositions source, press, own, verb.
        clause: whether a clause can be its content.
        marks: whether marks or a colon may open its content.
        complements: prepositions, folded, that bring in a verbal noun; "-" for a direct object.
        strength: 3 sure sign of speech, 2 needs its frame, 1 needs the frame right behind it.
        gender: `m`, `f` or empty for either.
        number: `s`, `d`, `p` or empty for either.
        is_joined: whether a conjunction is written on to it.
        has_pronoun: whether a pronoun that stands for the speaker is attached.
    """

    lemma: str
    part: str
    sense: str
    clause: bool
    marks: bool
    complements: frozenset[str]
    strength: int
    gender: str
    number: str
    is_joined: bool
    has_pronoun: bool


def _list_past(past: str) -> Iterator[tuple[str, str, str]]:
    """Yield the forms of the past with gender and number."""
    is_weak = past.endswith((YEH, ALEF))
    stem = past[:-1] if is_weak else past
    yield past, "m", "s"
    yield stem + TEH, "f", "s"
    yield stem + WAW + ALEF, "m", "p"
    if not past.startswith(TEH):  # form V: the dual looks like the verbal noun in the accusative
        yield (stem + YEH + ALEF if is_weak else stem + ALEF), "m", "d"
    yield stem + TEH + ALEF, "f", "d"
    if past == "\N{ARABIC LETTER QAF}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}":
        yield past[0] + past[2] + NOON, "f", "p"


def _list_present(present: str) -> Iterator[tuple[str, str, str]]:
    """Yield the forms of the present with gender and number."""
    body = present[1:]
    is_weak = body.endswith((YEH, WAW, ALEF)) and len(body) > 1
    stem = body[:-1] if is_weak else body
    yield YEH + body, "m", "s"
    yield TEH + body, "f", "s"
    yield YEH + stem + WAW + NOON, "m", "p"
    yield YEH + stem + WAW + ALEF, "m", "p"
    yield YEH + body + ALEF + NOON, "", "d"
    yield TEH + body + ALEF + NOON, "f", "d"


def _list_participle(participle: str) -> Iterator[tuple[str, str, str]]:
    """Yield the accusative forms of the participle: as adverbs they carry the attribution on."""
    stem = participle.removesuffix(YEH) if participle.endswith(YEH) else participle
    yield participle + ALEF, "m", "s"
    yield participle + HEH, "f", "s"
    yield stem + YEH + NOON, "m", "p"
    yield participle + TEH + YEH + NOON, "f", "d"
    yield participle + ALEF + TEH, "f", "p"


def _compile_verbs(table: dict[str, Cue]) -> None:
    for row in read_reference("reporting_verbs"):
        past, present, participle = (fold_text(row[column]) for column in ("past", "present", "participle"))
        complements = frozenset(fold_text(row["complement"]).split())
        base = Cue(
            past or participle or present,
            "verb",
            row["sense"],
            row["clause"] == "1",
            row["marks"] == "1",
            complements,
            int(row["strength"]),
            "",
            "",
            False,
            False,
        )
        for form, gender, number in _list_past(past) if past else ():
            for join in _JOINS:
                table.setdefault(join + form, replace(base, gender=gender, number=number, is_joined=join != ""))
        if past and base.sense in ("say", "press") and base.strength >= _SURE:
            told = replace(base, sense="carry", clause=False, marks=False, complements=frozenset(), number="s")
            for join in _JOINS:  # this is what X said: nothing is quoted, but X speaks
                table.setdefault(join + past + HEH, replace(told, gender="m", is_joined=join != ""))
                table.setdefault(join + past + TEH + HEH, replace(told, gender="f", is_joined=join != ""))
        for form, gender, number in _list_present(present) if present else ():
            for join in _JOINS:
                for future in ("", SEEN):
                    table.setdefault(
                        join + future + form, replace(base, gender=gender, number=number, is_joined=join != "")
                    )
        if base.sense == "describe" or past in read_words().informs:  # whom they describe or inform can be a pronoun
            described = [*_list_past(past), *_list_present(present)]
            for form, gender, number in [each for each in described if each[2] == "s"]:
                for join, pronoun in product(_JOINS, _PRONOUNS):
                    table.setdefault(
                        join + form + pronoun, replace(base, gender=gender, number=number, is_joined=join != "")
                    )
        if participle:
            for form, gender, number in _list_participle(participle):
                for join in ("", WAW):
                    entry = replace(base, part="participle", gender=gender, number=number, is_joined=join != "")
                    table.setdefault(join + form, entry)


def _compile_nouns(table: dict[str, Cue]) -> None:
    for row in read_reference("reporting_nouns"):
        noun = fold_text(row["noun"])
        base = Cue(noun, "noun", "say", True, True, frozenset(), 2, "", "", False, False)
        stem = noun[:-1] + TEH if noun.endswith(HEH) else noun
        for join in ("", WAW, BEH, WAW + BEH, LAM):
            if row["suffixed"] == "1":
                for pronoun, (gender, number) in _PRONOUNS.items():
                    table.setdefault(
                        join + stem + pronoun, replace(base, gender=gender, number=number, has_pronoun=True)
                    )
            if row["bare"] == "1":
                table.setdefault(join + noun, replace(base, strength=1))
        if row["by"] == "1":
            table.setdefault(BEH + ALEF + LAM + noun, replace(base, strength=1, has_pronoun=True))
            if noun == _SAYING:  # went on to say
                table.setdefault(LAM + LAM + noun, replace(base, strength=1, has_pronoun=True))
            if noun in (_SAYING, _STRESSING):
                table.setdefault(ALEF + LAM + noun, replace(base, strength=1, has_pronoun=True))


@once
def compile_cues() -> dict[str, Cue]:
    """Return every one-word form of the verbs and nouns with its reading; verbs win over nouns of the same letters."""
    table: dict[str, Cue] = {}
    _compile_verbs(table)
    _compile_nouns(table)
    for word in read_words().homographs:
        table.pop(word, None)
    return spread_table(table)


class Phrase(NamedTuple):
    """A prepositional cue of one or more words; `is_open` when the next word is written on to the last one."""

    words: tuple[str, ...]
    kind: str
    is_open: bool


@once
def compile_phrases() -> dict[str, tuple[Phrase, ...]]:
    """Return the prepositional cues by their first word, the longest first."""
    phrases: dict[str, list[Phrase]] = {}
    for row in read_reference("reporting_prepositions"):
        words = fold_text(row["phrase"]).split()
        is_open = words[-1].endswith("+")
        if is_open:
            words = [*words[:-1], words[-1].removesuffix("+")]
        for join in ("", WAW):
            joined = (join + words[0], *words[1:])
            phrases.setdefault(joined[0], []).append(Phrase(joined, row["kind"], is_open))
    return {
        first: tuple(sorted(found, key=lambda phrase: (-len(phrase.words), phrase.is_open)))
        for first, found in phrases.items()
    }


@once
def _list_followers() -> dict[str, tuple[dict[str, tuple[Phrase, ...]], tuple[Phrase, ...]]]:
    """Return per first word of a phrase the phrases by their second word, and those that any other word can follow."""
    followers = {}
    for first, found in compile_phrases().items():
        free = {phrase for phrase in found if len(phrase.words) == 1 or (phrase.is_open and len(phrase.words) == 2)}
        seconds = {phrase.words[1] for phrase in found if phrase not in free}
        by_second = {
            second: tuple(phrase for phrase in found if phrase in free or phrase.words[1] == second)
            for second in seconds
        }
        followers[first] = (by_second, tuple(phrase for phrase in found if phrase in free))
    return followers


def find_phrase(words: list[str], index: int, last: int) -> tuple[Phrase, int] | None:
    """Return the prepositional cue that begins at a token, and the token where its source begins.

    For an open phrase (li- written on) the source begins at the word that carries the letter.
    """
    if index + 1 == len(words):
        return None
    by_second, others = _list_followers()[words[index]]
    for phrase in by_second.get(words[index + 1], others):
        size = len(phrase.words)
        if index + size > last or (phrase.kind == VIEW and index > 0 and words[index - 1].isalpha()):
            continue
        if phrase.is_open:
            stem = tuple(words[index : index + size - 1])
            if stem == phrase.words[:-1] and words[index + size - 1].startswith(phrase.words[-1]):
                return phrase, index + size - 1
        elif tuple(words[index : index + size]) == phrase.words:
            return phrase, index + size
    return None
