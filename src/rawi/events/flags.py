"""Whether an event happened at all: PLOVER's auxiliary modes, and the types that stand in for a planned event."""

from datetime import date, timedelta

from rawi.events.triggers import Hit
from rawi.events.words import VERB, load_class, load_exact, load_features

_BEFORE = 6  # tokens before a trigger in which a modal word bears on it
_AFTER = 3
_IF_REACH = 2  # tokens between if and the verb of its clause
_TEH = "\N{ARABIC LETTER TEH}"
_IMPERFECT_LETTERS = ("\N{ARABIC LETTER YEH}", _TEH)
_VERB_REACH = 4  # tokens between a negation and the noun that its verb governs
_CONDITION_REACH = 30
_DENIAL_REACH = 16  # tokens between denying and what is denied, its subject between them
_STOPS = frozenset((".", "؛", ":", "!", "?", "؟"))
_HISTORICAL_DAYS = 365
_TOLD_TYPES = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_YIELDING_MODES = frozenset(("withdraw", "ceasefire", "release", "disarm", "access"))
_FUTURE_AS_AGREE = frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID"))
_COMMON = frozenset(("CONSULT", "COOPERATE", "AID"))  # what may be met or given some day is no happening
_BREAKS = frozenset((".", "؛", ":", "!", "?", "؟", "،", ","))


def read_flag(
    words: list[str], first: int, hit: Hit, day: tuple[date, date] | None, published: date | None
) -> str | None:
    """Return the auxiliary mode of a mention: null when it happened or is going on, conditional when it hangs on an if.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        hit: the trigger.
        day: first and last day of the event when known.
        published: the article's publication date when known.
    """
    wide = _list_before(words, first, hit.first, _BEFORE)
    near = wide[:_IF_REACH]
    if (hit.form.tense and not load_exact("if").isdisjoint(near)) or not load_exact("in_case").isdisjoint(near):
        return "conditional"
    if hit.form.tense == "imperfect" and not load_exact("likely").isdisjoint(near):
        return "conditional"
    if _is_negated(words, first, hit):
        return "negation"
    if hit.form.tense == "future" or not load_class("future").words.isdisjoint(wide):
        return "future"
    after = words[hit.last : hit.last + _AFTER]
    if hit.form.tense != "perfect" and not load_exact("coming").isdisjoint(after):
        return "future"
    if _is_hypothetical(wide, hit):
        return "hypothetical"
    if day is not None and published is not None:
        if day[0] > published and hit.form.tense != "perfect":
            return "future"
        if is_historical(day, published):
            return "historical"
    return None


def is_historical(day: tuple[date, date], published: date | None) -> bool:
    """Tell whether a time lies more than about a year before the article, so that it is told as background."""
    return published is not None and day[1] < published - timedelta(days=_HISTORICAL_DAYS)


def _list_before(words: list[str], first: int, position: int, reach: int) -> list[str]:
    """Return up to `reach` words before a position, the nearest break of the clause being the limit."""
    found: list[str] = []
    for index in range(position - 1, max(first, position - reach) - 1, -1):
        if words[index] in _BREAKS:
            break
        found.append(words[index])
    return found


def is_denied(words: list[str], first: int, position: int) -> bool:
    """Tell whether a verb of denying governs a position: denied that there are plans to withdraw."""
    denials, begin = load_class("denial").words, max(first, position - _DENIAL_REACH)
    if denials.isdisjoint(words[begin:position]):
        return False  # as nearly always
    for index in range(position - 1, begin - 1, -1):
        if words[index] in _STOPS:
            return False
        if words[index] in denials:
            return True
    return False


def _is_negated(words: list[str], first: int, hit: Hit) -> bool:
    """Tell whether a verb is negated, or a noun denied."""
    if hit.form.tense:
        previous = words[hit.first - 1] if hit.first > first else ""
        return previous in load_exact("negator")
    if _has_negated_verb(words, first, hit.first):
        return True
    near = _list_before(words, first, hit.first, 2)
    if not load_exact("masdar_negator").isdisjoint(near):
        return True
    return is_denied(words, first, hit.first)


def _has_negated_verb(words: list[str], first: int, position: int) -> bool:
    """Tell whether a negated verb governs a noun: has carried out no raid."""
    negators, features, begin = load_exact("negator"), load_features(), max(first, position - _VERB_REACH)
    if negators.isdisjoint(words[begin:position]):
        return False
    for index in range(begin, position - 1):
        if words[index] in negators and features[words[index + 1]].flags & VERB:
            return _BREAKS.isdisjoint(words[index + 1 : position])
    return False


def has_condition(words: list[str], first: int, last: int, hit: Hit) -> bool:
    """Tell whether what a trigger threatens depends on what others do: if, in case, unless.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        last: token after it.
        hit: the trigger.
    """
    around = words[max(first, hit.first - _CONDITION_REACH) : min(last, hit.last + _CONDITION_REACH)]
    return load_class("condition").occurs(set(around), f"{' '.join(around)} ")


def is_announced(words: list[str], first: int, hit: Hit) -> bool:
    """Tell whether a noun is what somebody announces: an announced ceasefire is a concession, not yet a silence.

    Args:
        words: folded tokens of the text.
        first: first token of the sentence.
        hit: the trigger.
    """
    near = _list_before(words, first, hit.first, _BEFORE)
    return not hit.form.tense and not hit.form.is_definite and not load_exact("announcing").isdisjoint(near)


def _is_hypothetical(before: list[str], hit: Hit) -> bool:
    hypothetical = load_class("hypothetical").words
    for index, word in enumerate(before):
        if word in load_exact("maybe"):
            if hit.form.tense in ("imperfect", "future") and index == 0:
                return True
            if not hit.form.tense and index > 0 and _is_imperfect(before[index - 1]):
                return True  # may begin an attack; with a perfect it has happened
        elif word in hypothetical and word not in load_exact("indeed"):
            return True
    return False


def _is_imperfect(word: str) -> bool:
    """Tell whether a verb looks like an imperfect: its first letter is of the third person, and it is no perfect."""
    return word[0] in _IMPERFECT_LETTERS and not word.endswith(_TEH) and word not in load_exact("perfect")


def settle_type(event_type: str, mode: str | None, aux: str | None) -> tuple[str, str | None, str | None] | None:
    """Apply PLOVER's rule that one category is better than a category and a flag; null when nothing is left to tell.

    Args:
        event_type: type of the trigger.
        mode: its mode.
        aux: its auxiliary mode.
    """
    if aux == "conditional" or (aux == "hypothetical" and event_type in _COMMON):
        return None
    if aux == "future":
        if event_type in _FUTURE_AS_AGREE:
            return "AGREE", None, None
        if event_type == "RETREAT" and mode in _YIELDING_MODES:
            return "CONCEDE", None, None
        if event_type in _TOLD_TYPES:
            return event_type, mode, None
    if aux == "hypothetical" and event_type in _TOLD_TYPES and event_type != "THREATEN":
        return event_type, mode, None
    if aux == "negation":
        if event_type in ("SUPPORT", "AGREE"):
            return "REJECT", None, None
        if event_type in _TOLD_TYPES:
            return None
    return event_type, mode, aux
