"""Which meetings are only announced: PLOVER tells them as agreements, and they are the meetings that they announce."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any

from rawi.arabic.reference import read_reference

MEETING = "CONSULT"
_TOLD_AS = "AGREE"


@cache
def _load_meetings() -> Mapping[str, str | None]:
    """Return the modes of the triggers that tell of meetings and of nothing else, by the name of their rule."""
    types, modes = defaultdict(set), dict[str, str | None]()
    for row in read_reference("event_triggers"):
        rule = f"{row['pos']}:{row['lemma']}"
        types[rule].add(row["type"])
        modes.setdefault(rule, row["mode"] or None)
    return {rule: modes[rule] for rule, found in types.items() if found == {MEETING}}


def _name_rule(row: Mapping[str, Any]) -> str:
    return (row["rule"] or "").partition("+")[0]


def is_announced(row: Mapping[str, Any]) -> bool:
    """Tell whether a mention is told as an agreement in the words of a meeting, so that it announces one.

    Args:
        row: columns of `mentions`.
    """
    return row["event_type"] == _TOLD_AS and _name_rule(row) in _load_meetings()


def find_mode(row: Mapping[str, Any]) -> str | None:
    """Return the mode of a mention, or the one that an announced meeting will have.

    Args:
        row: columns of `mentions`.
    """
    return _load_meetings()[_name_rule(row)] if is_announced(row) else row["mode"]
