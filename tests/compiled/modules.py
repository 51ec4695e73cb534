"""Which modules `make compile` compiles, where the result lies, and whether it is that of the sources."""

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src"
FOLDER = ROOT / "build" / "compiled"  # laid out like the checkout: src/ beside the rooms that hold no Python
COMPILED = FOLDER / "src"
RECORD = FOLDER / "sources.sha256"
RECIPE = tuple(
    ROOT / "tests" / "compiled" / name for name in ("build.py", "natives.py", "rewriting.py", "training.py")
)  # what makes it of them

# Not compiled: the packages' __init__ (nothing but imports); documents, which is regular expressions and already
# C; events, on which mypyc 2.4.1 breaks off (inference.py: a variable that it takes for Any).
ROOMS = ("arabic", "quotes")


def list_modules(sources: Path = SOURCES) -> list[Path]:
    """Return the modules to compile, relative to the folder of sources, in order."""
    found = (path for room in ROOMS for path in (sources / "rawi" / room).glob("*.py") if path.name != "__init__.py")
    return sorted(path.relative_to(sources) for path in found)


def hash_sources(sources: Path = SOURCES, recipe: Sequence[Path] = RECIPE) -> str:
    """Return a hash of every source of Rawi, of how they are compiled and of the Python that they are compiled for."""
    digest = hashlib.sha256(str(sys.implementation.cache_tag).encode())
    named = [(path.relative_to(sources).as_posix(), path) for path in sorted(sources.rglob("*.py"))]
    for name, path in (*named, *((path.name, path) for path in recipe)):
        content = path.read_bytes()
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def explain_absence(record: Path = RECORD, sources: Path = SOURCES) -> str | None:
    """Say in a sentence why the compiled modules cannot be used, or return None when they are those of the sources."""
    if not record.is_file():
        return "nothing is compiled: `make compile` does it."
    if record.read_text(encoding="ascii") != hash_sources(sources):
        return "what is compiled is not what src/ holds now: `make compile` compiles it anew."
    return None
