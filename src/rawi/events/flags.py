"""Whether an event happened at all: PLOVER's auxiliary modes, and the types that stand in for a planned event."""

from datetime import date, timedelta
from functools import cache

from rawi.arabic.folding import fold_text
from rawi.events.triggers import Hit
from rawi.events.words import load_class

_BEFORE = 6  # tokens before a trigger in which a modal word bears on it
_NEAR_BEFORE = 3
_AFTER = 3
_HISTORICAL_DAYS = 365
_FUTURE_AS_AGREE = frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID"))
_BREAKS = frozenset((".", "؛", ":", "!", "?", "؟", "،", ","))


@cache
def _load_words(text: str) -> frozenset[str]:
    return frozenset(fold_text(word) for word in text.split())


def read_flag(
    words: list[str], first: int, hit: Hit, day: tuple[date, date] | None, published: date | None
) -> str | None:
    """Return the auxiliary mode of a mention: null when it happened or is going on.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        hit: the trigger.
        day: first and last day of the event when known.
        published: the article's publication date when known.
    """
    near = _list_before(words, first, hit.first, _NEAR_BEFORE)
    wide = _list_before(words, first, hit.first, _BEFORE)
    if not load_class("negation").words.isdisjoint(near) and not hit.form.trigger.lemma.startswith("لن"):
        return "negation"
    if hit.form.tense == "future" or not load_class("future").words.isdisjoint(wide):
        return "future"
    after = words[hit.last : hit.last + _AFTER]
    if hit.form.trigger.pos == "noun" and not _load_words(
        "المقبل المقبلة القادم القادمة المرتقب المرتقبة المزمع المزمعة"
    ).isdisjoint(after):
        return "future"
    if _is_hypothetical(wide, hit):
        return "hypothetical"
    if day is not None and published is not None:
        if day[0] > published:
            return "future"
        if day[1] < published - timedelta(days=_HISTORICAL_DAYS):
            return "historical"
    return None


def _list_before(words: list[str], first: int, position: int, reach: int) -> list[str]:
    """Return up to `reach` words before a position, the nearest break of the clause being the limit."""
    found: list[str] = []
    for index in range(position - 1, max(first, position - reach) - 1, -1):
        if words[index] in _BREAKS:
            break
        found.append(words[index])
    return found


def _is_hypothetical(before: list[str], hit: Hit) -> bool:
    hypothetical = load_class("hypothetical").words
    for word in before:
        if word in _load_words("قد وقد فقد"):
            if hit.form.tense in ("imperfect", "future") and before and before[0] == word:
                return True
        elif word in hypothetical:
            return True
    return False


def settle_type(event_type: str, mode: str | None, aux: str | None) -> tuple[str, str | None, str | None]:
    """Return type, mode and auxiliary mode after PLOVER's rule that one category is better than a category and a flag."""
    if aux == "future":
        if event_type in _FUTURE_AS_AGREE:
            return "AGREE", None, None
        if event_type == "RETREAT" and mode in ("withdraw", "ceasefire", "release", "disarm", "access"):
            return "CONCEDE", None, None
        if event_type in ("AGREE", "CONCEDE"):
            return event_type, mode, None
    if aux == "hypothetical" and event_type in ("THREATEN", "AGREE", "REQUEST", "ACCUSE", "REJECT"):
        return event_type, mode, aux if event_type == "THREATEN" else None
    return event_type, mode, aux
