"""Quotes alone: articles per second of one core, pure and, where `make compile` was run, compiled, side by side.

`python -m tests.benchmarks.quotes FILE.parquet`. Without the file it takes the samples again and again. Both read the
same batches by turns, so that the ratio holds on a machine that is busy; the time is that of the processor.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.compiled.modules import COMPILED, ROOT, SOURCES, explain_absence

ARTICLES = 2_000
BATCH = 32  # articles; as many as a chunk of the extraction holds
WARMING = 5  # batches before the time counts


def main() -> int:
    """Measure and print."""
    corpus = sys.argv[1] if len(sys.argv) > 1 else ""
    folders = {"pure": SOURCES}
    if (absence := explain_absence()) is None:
        folders["compiled"] = COMPILED
    measured = measure(folders, corpus)
    rates = ", ".join(f"{label} {rate:,.0f} articles/s" for label, rate in measured.items())
    print(f"quotes, one core: {rates}{explain_load(os.getloadavg()[0], os.cpu_count() or 1)}")
    print(f"  {absence}" if absence else f"  compiled is {measured['compiled'] / measured['pure']:.2f} times as fast")
    return 0


def explain_load(load: float, cores: int) -> str:
    """Say that others use the machine, whose caches the readers then share, or nothing.

    Args:
        load: processes that wanted to run in the last minute; one of them is a reader.
        cores: how many could.
    """
    return f" (too few: load {load:.1f} on {cores} cores; the ratio holds)" if load > cores else ""


def measure(folders: dict[str, Path], corpus: str) -> dict[str, float]:
    """Return the articles that each copy of Rawi reads in a second of processor time."""
    spent = dict.fromkeys(folders, 0)
    counted = 0
    with start_readers(folders, corpus) as readers:
        for number in range(ARTICLES // BATCH):
            turns = list(readers) if number % 2 else list(reversed(readers))
            took = {label: ask(readers[label], number) for label in turns}
            if number >= WARMING:
                counted += BATCH
                spent = {label: spent[label] + took[label] for label in spent}
    return {label: counted / nanoseconds * 1e9 for label, nanoseconds in spent.items()}


@contextmanager
def start_readers(folders: dict[str, Path], corpus: str) -> Iterator[dict[str, "subprocess.Popen[str]"]]:
    """Run a process for each copy of Rawi."""
    command = [sys.executable, "-P", "-m", "tests.benchmarks.quote_reader", corpus, str(ARTICLES), str(BATCH)]
    readers = {}
    for label, folder in folders.items():
        environment = os.environ | {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "bufsize": 1}
        readers[label] = subprocess.Popen(command, env=environment, **pipes)
    try:
        yield readers
    finally:
        for reader in readers.values():
            reader.communicate()


def ask(reader: "subprocess.Popen[str]", number: int) -> int:
    """Have a process read a batch and return the nanoseconds that it took."""
    assert reader.stdin is not None
    assert reader.stdout is not None
    reader.stdin.write(f"{number}\n")
    reader.stdin.flush()
    return int(reader.stdout.readline())


if __name__ == "__main__":
    sys.exit(main())
