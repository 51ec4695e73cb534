"""The PLOVER mode of an event, from the words around its trigger."""

from functools import cache
from typing import NamedTuple

from rawi.arabic.reference import read_reference
from rawi.events.triggers import Hit
from rawi.events.words import WordSet, compile_words, load_exact, load_features

_BEFORE, _AFTER = 8, 12
_CONTENT_TYPES = frozenset(("REQUEST", "REJECT", "THREATEN"))  # the mode is in what follows
_MOST_CONTENTS = 3
_CONTENT_REACH = 24  # tokens that a subject may take before the content begins
_COLON = frozenset((":",))
_CONTENT_PARTICLES = frozenset(("\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER LAM}"))


class _ModeRule(NamedTuple):
    rank: int
    mode: str
    replaces: bool
    words: WordSet


@cache
def _load_rules() -> dict[str, tuple[_ModeRule, ...]]:
    rules: dict[str, list[_ModeRule]] = {}
    for row in read_reference("event_modes"):
        words = compile_words([word.strip() for word in row["words"].split("|")])
        rule = _ModeRule(int(row["rank"]), row["mode"], row["replace"] == "yes", words)
        rules.setdefault(row["event_type"], []).append(rule)
    return {event_type: tuple(sorted(found, key=lambda rule: rule.rank)) for event_type, found in rules.items()}


@cache
def _load_signs(event_type: str) -> frozenset[str]:
    """Return the words without which no rule of an event type can hold."""
    rules = _load_rules()[event_type]
    return frozenset().union(*(rule.words.words | rule.words.last_words for rule in rules))


@cache
def _load_openers() -> frozenset[str]:
    return load_exact("that") | load_exact("towards") | _CONTENT_PARTICLES | _COLON


def find_mode(words: list[str], first: int, last: int, hit: Hit) -> str | None:
    """Return the mode of a mention.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        last: token after it.
        hit: the trigger.
    """
    trigger = hit.form.trigger
    rules = _load_rules().get(trigger.event_type)
    if not rules:
        return trigger.mode
    if trigger.event_type in _CONTENT_TYPES:
        if trigger.mode is not None:
            return trigger.mode
        signs = _load_signs(trigger.event_type)
        for begin in (*_list_contents(words, hit.last, last), hit.last):
            stop = min(last, begin + _AFTER)
            if signs.isdisjoint(words[begin : stop + 1]):
                continue
            mode = _find_nearest(words, begin, stop, rules, signs)
            if mode is not None:
                return mode
        return None
    window = words[max(first, hit.first - _BEFORE) : min(last, hit.last + _AFTER)]
    if _load_signs(trigger.event_type).isdisjoint(window):
        return trigger.mode
    distinct, joined = set(window), f" {' '.join(window)} "
    for rule in rules:
        if (trigger.mode is None or rule.replaces) and rule.words.occurs(distinct, joined):
            return rule.mode
    return trigger.mode


def _list_contents(words: list[str], start: int, last: int) -> list[int]:
    """Return where what is asked or threatened may begin: after the subject, at prepositions or at that."""
    openers, features = _load_openers(), load_features()
    found = []
    for index in range(start, min(start + _CONTENT_REACH, last)):
        word = words[index]
        if word in openers or (features[word].particle in _CONTENT_PARTICLES and not features[word].conjunction):
            found.append(index)
    return found[:_MOST_CONTENTS]


def _find_nearest(
    words: list[str], first: int, last: int, rules: tuple[_ModeRule, ...], signs: frozenset[str]
) -> str | None:
    """Return the mode of the first word that tells one."""
    for index in range(first, last):
        pair = words[index : index + 2]
        if signs.isdisjoint(pair):
            continue
        joined, distinct, window = f"{' '.join(pair)} ", {words[index]}, set(pair)
        for rule in rules:
            if rule.words.occurs(distinct, joined, window):
                return rule.mode
    return None
