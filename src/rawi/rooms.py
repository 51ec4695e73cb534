"""Where the rooms that hold no Python are found: `sql/`, `expectations/` and `seeds/`.

They are looked for in the folder named by the environment variable `RAWI_ROOMS`, then in the copy that the wheel
carries, then in the checkout. This module never creates a folder and never reads a file's content.
"""

import os
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


class RoomNotFoundError(FileNotFoundError):
    """No room of that name in any of the places where rooms may be."""


def _list_candidates(name: str) -> list[Path]:
    candidates = [_PACKAGE / "_bundled" / name, _PACKAGE.parent.parent / name]
    if explicit := os.environ.get("RAWI_ROOMS"):
        candidates.insert(0, Path(explicit) / name)
    return candidates


@cache
def find_room(name: str) -> Path:
    """Return the folder of a room.

    Args:
        name: `sql`, `expectations` or `seeds`.

    Raises:
        RoomNotFoundError: with every path that was tried.
    """
    candidates = _list_candidates(name)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    tried = ", ".join(str(candidate) for candidate in candidates)
    raise RoomNotFoundError(f"room {name!r} not found; tried: {tried}")
