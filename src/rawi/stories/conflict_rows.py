"""Disagreements from tables: what a process of a pool does with a share of them."""

from typing import Any

import pyarrow as pa

from rawi.stories.conflicts import find_conflicts
from rawi.stories.wordings import find_wordings


def compare_claims(mentions: pa.Table) -> list[tuple[Any, ...]]:
    """Return what `find_conflicts` finds among the mentions of some events."""
    return find_conflicts(mentions.to_pylist())


def compare_wordings(pairs: pa.Table) -> list[tuple[Any, ...]]:
    """Return what `find_wordings` finds among the quotes of some utterances."""
    return find_wordings(pairs.to_pylist())
