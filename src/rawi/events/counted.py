"""What a number counts: the dead, injured or detained, troops, attacks or participants, as the words around it say."""

from functools import cache

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import DUAL_ENDINGS, HEH, IN, TEH, WAW
from rawi.arabic.number_lexicon import load_number_lexicon
from rawi.arabic.numbers import NumberExpression
from rawi.arabic.reference import read_reference
from rawi.events.clauses import Clause
from rawi.events.words import attach, load_class, load_exact

_AFTER_REACH = 5
_BEFORE_REACH = 3
_NOUN_REACH = 2  # tokens between a number and the noun that it counts
_TOTAL_REACH = 12  # tokens between the dead and the verb that says how many
_RISE_REACH = 14  # tokens between the number of the dead and what it rose to
_NUMBERED_REACH = 5  # tokens between a number and the word number (of the injured) before it
_MEMBER_REACH = 3  # tokens between a number and a word that tells how large a body is
_NONE_REACH = 5  # tokens between without and casualties
_HARM = frozenset(("dead", "injured", "detained"))
_BREAKS = frozenset((".", "؛", ":", "،", ","))


@cache
def load_kinds(side: str) -> dict[str, str]:
    """Return what is counted by the surface forms of `casualty_words.csv`, duals among those after a number.

    Args:
        side: after or before, where the word stands beside the number.
    """
    kinds: dict[str, str] = {}
    for row in read_reference("casualty_words"):
        if row["side"] != side:
            continue
        word = fold_text(row["word"])
        has_dual = side == "after" and row["kind"] != "participants"  # the two states are no two who came
        stem = word[:-1] + TEH if word.endswith(HEH) else word
        for base in (word, *(stem + ending for ending in DUAL_ENDINGS)) if has_dual else (word,):
            for form in attach(base):
                kinds.setdefault(form, row["kind"])
    return kinds


def read_kind(words: list[str], clause: Clause, number: NumberExpression) -> str | None:
    """Return what a number counts; null when the words around it do not say.

    Args:
        words: folded tokens of the text.
        clause: the sentence.
        number: the number.
    """
    own = load_kinds("after").get(words[number.last - 1])
    if own not in (None, "troops"):
        return own
    harm, counted = _read_after(words, clause, number)
    if harm is not None:
        return harm
    before = load_kinds("before")
    for index in range(number.first - 1, max(clause.first, number.first - _BEFORE_REACH) - 1, -1):
        if words[index] in _BREAKS:
            break
        if kind := before.get(words[index]):
            return kind
    total = _read_total(words, clause, number) or _read_numbered(words, clause, number)
    if total is None and number.first > clause.first and words[number.first - 1] in load_exact("reaching"):
        arrests = [w for w in words[max(clause.first, number.first - _TOTAL_REACH) : number.first] if w in before]
        total = before[arrests[-1]] if arrests else None
    kind = total or counted or own
    return None if kind == "participants" and _is_membership(words, clause, number) else kind


def _read_after(words: list[str], clause: Clause, number: NumberExpression) -> tuple[str | None, str | None]:
    """Return the harm that a word after a number tells of, and else what the noun right after it is."""
    after, before, duals = load_kinds("after"), load_kinds("before"), load_number_lexicon().duals
    counted = None
    for index in range(number.last, min(number.last + _AFTER_REACH, clause.last)):
        word = words[index]
        if word in _BREAKS or word[0].isdigit() or (word[0] == WAW and word in before):
            break
        kind = after.get(word)
        if kind in _HARM:
            return kind, None
        if kind and index - number.last < _NOUN_REACH and words[number.first] not in duals:
            counted = counted or kind
    return None, counted


def _read_total(words: list[str], clause: Clause, number: NumberExpression) -> str | None:
    """Return what a number counts that stands at the end of its clause: the number of the dead rose to nine."""
    start = number.first - 1
    kinds, verbs = load_kinds("after"), load_class("total_verb").words
    if start > clause.first and words[start] in load_exact("total_to"):
        start -= 1
        if words[start] not in verbs:
            return _read_rise(words, clause, start)
    if start < clause.first or words[start] not in verbs:
        return None
    for index in range(start, max(clause.first, start - _TOTAL_REACH) - 1, -1):
        if words[index] in _BREAKS:
            break
        if kinds.get(words[index]) in _HARM:
            return kinds[words[index]]
    following = words[start + 1 : number.first]
    return next((kinds[word] for word in following if kinds.get(word) in _HARM), None)


def _read_rise(words: list[str], clause: Clause, end: int) -> str | None:
    """Return what rose to a number when the verb stands in front: rose the number of the dead of the attack to nine."""
    kinds, heads, verbs = load_kinds("after"), load_class("number_head").words, load_class("total_verb").words
    for index in range(end, max(clause.first, end - _RISE_REACH), -1):
        if words[index] in _BREAKS:
            return None
        if words[index] in heads:
            risen = words[index - 1] in verbs
            return (
                next((kinds[w] for w in words[index + 1 : end + 1] if kinds.get(w) in _HARM), None) if risen else None
            )
    return None


def _read_numbered(words: list[str], clause: Clause, number: NumberExpression) -> str | None:
    """Return what a number counts that the word number announces: while the number of the injured came to 27."""
    kinds, heads = load_kinds("after"), load_class("number_head").words
    found = None
    for index in range(number.first - 1, max(clause.first, number.first - _NUMBERED_REACH) - 1, -1):
        word = words[index]
        if word in _BREAKS or word[0].isdigit():
            return None
        if word in heads:
            return found
        found = kinds.get(word, found)
    return None


def _is_membership(words: list[str], clause: Clause, number: NumberExpression) -> bool:
    """Tell whether a number says how large a body is, not how many came: the council of 15 states."""
    before = words[max(clause.first, number.first - _MEMBER_REACH) : number.first]
    return not load_exact("made_of").isdisjoint(before)


def is_measure(words: list[str], clause: Clause, number: NumberExpression) -> bool:
    """Tell whether a number measures or names rather than counts: kilometres, years, per cent, the 30th division.

    Args:
        words: folded tokens of the text.
        clause: the sentence.
        number: the number.
    """
    if number.first > clause.first and words[number.first - 1] in load_class("numbered_name").words:
        return True
    following = words[number.last : min(number.last + 2, clause.last)]
    if following[:1] == [IN]:
        return not load_exact("measure").isdisjoint(following[1:])
    return not load_exact("measure").isdisjoint(following[:1])


def find_none(words: list[str], clause: Clause) -> tuple[int, int, bool] | None:
    """Return where a sentence says that nobody was hurt, and whether by the word for injuries; null when it does not.

    That nothing is known of casualties (no news of any, their number was not given) says nothing.

    Args:
        words: folded tokens of the text.
        clause: the sentence.
    """
    without, unknown = load_exact("without"), load_class("unreported").words
    if without.isdisjoint(words[clause.first : clause.last]):
        return None
    for index in range(clause.first, clause.last):
        if words[index] not in without:
            continue
        for other in range(index + 1, min(index + 1 + _NONE_REACH, clause.last)):
            if words[other] in _BREAKS or words[other] in unknown:
                break
            if words[other] in load_exact("nobody_hurt"):
                if not load_exact("anyone").isdisjoint(words[other + 1 : other + 3]):
                    return index, other + 2, True
                break
            if _is_casualty(words, other, clause.last):
                return index, other + 1, words[other] in load_exact("injuries")
    return None


def _is_casualty(words: list[str], index: int, last: int) -> bool:
    """Tell whether a word means people hurt: casualties, or losses of life; no grave ones leaves others open."""
    following = words[index + 1] if index + 1 < last else ""
    if following in load_exact("grave"):
        return False
    if words[index] in load_exact("losses"):
        return not load_exact("of_lives").isdisjoint(words[index + 1 : index + 3])
    return words[index] in load_exact("casualty_none")
