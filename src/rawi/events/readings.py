"""Which reading of a word is meant, and whether the words around it bear it out."""

from functools import cache

from rawi.arabic.folding import fold_text
from rawi.events.topics import Topics
from rawi.events.triggers import Form, Hit
from rawi.events.words import load_class

_BEFORE, _AFTER = 14, 22
_CONTENT_REACH = 16  # tokens that the content of a demand, refusal or threat may take
_NOMINAL = frozenset(
    fold_text(word)
    for word in [
        "في",
        "من",
        "على",
        "إلى",
        "الى",
        "عن",
        "مع",
        "بعد",
        "قبل",
        "خلال",
        "منذ",
        "حتى",
        "ضد",
        "بين",
        "عند",
        "تحت",
        "بسبب",
        "أثناء",
        "دون",
        "إثر",
        "عقب",
        "جراء",
        "نتيجة",
        "قبيل",
        "كل",
        "أي",
    ]
)
_THAT = frozenset(fold_text(word) for word in ["أن", "بأن", "لأن", "كي", "لكي"])
_TAKING = frozenset(("REQUEST", "REJECT", "THREATEN", "AGREE"))
_BREAKS = frozenset((".", "؛", ":", "!", "?", "؟"))
_COMMAS = frozenset(("،", ","))


def choose_form(words: list[str], first: int, start: int, stop: int, forms: tuple[Form, ...]) -> Form | None:
    """Return the reading of a trigger that fits its place; null when none does.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        start: first token of the trigger.
        stop: token after it.
        forms: its readings, the surest first.
    """
    previous = words[start - 1] if start > first else ""
    is_nominal = previous in _NOMINAL or previous in load_class("governor").words
    verbs = [form for form in forms if form.tense]
    nouns = [form for form in forms if not form.tense]
    if verbs and not nouns:
        return None if is_nominal and verbs[0].trigger.pos == "verb" and verbs[0].tense == "perfect" else verbs[0]
    if nouns and not verbs:
        return nouns[0]
    marked = [form for form in nouns if form.particle or form.is_definite]
    if is_nominal or (marked and len(marked) == len(nouns)):
        return nouns[0]
    return verbs[0]


def is_supported(words: list[str], first: int, last: int, start: int, stop: int, form: Form, topics: Topics) -> bool:
    """Tell whether the words around a trigger bear its reading out: what it needs is there, what it bars is not."""
    trigger = form.trigger
    if not trigger.needs and not trigger.vetoes:
        return True
    window = words[max(first, start - _BEFORE) : start] + words[stop : min(last, stop + _AFTER)]
    distinct = set(window)
    joined = f" {' '.join(words[max(first, start - _BEFORE) : min(last, stop + _AFTER)])} "
    if trigger.needs and not (trigger.needs_violence and topics.is_violent):
        if not any(need.occurs(distinct, joined) for need in trigger.needs):
            return False
    return not any(veto.occurs(distinct, joined) for veto in trigger.vetoes)


@cache
def _load_purposes() -> frozenset[str]:
    return load_class("purpose").words


def is_content(words: list[str], first: int, hits: list[Hit], index: int) -> bool:
    """Tell whether a trigger is only what another one demands, refuses, threatens or promises.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        hits: the triggers of the sentence in order.
        index: which of them.
    """
    hit = hits[index]
    form = hit.form
    if form.tense in ("perfect", "future", "participle"):
        return False
    previous = words[hit.first - 1] if hit.first > first else ""
    if form.tense == "" and previous in _load_purposes():
        return True
    if form.tense == "imperfect" and previous not in _THAT:
        return False
    for earlier in reversed(hits[:index]):
        if hit.first - earlier.last > _CONTENT_REACH:
            break
        if _has_break(words, earlier.last, hit.first):
            break
        kind = earlier.form.trigger
        if kind.event_type in _TAKING and kind.frame in (
            "speak",
            "promise",
            "adj",
            "speak_noun",
            "of_actor",
            "must",
            "warn",
        ):
            return True
    return False


def _has_break(words: list[str], start: int, stop: int) -> bool:
    return any(word in _BREAKS for word in words[start:stop])
