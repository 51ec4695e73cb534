"""Sources written for these tests, and a process that starts runs which can be killed."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.road import read_tables, travel

ROOT = Path(__file__).parents[2]
TEXT = (
    "افتتاح الجسر رقم {n}\n\nقال وزير النقل سامي الكرخي إن الجسر رقم {n} افتتح أمس.\n\n"
    'وأضافت النائبة هند الوائلي: "سنعمل على الطريق رقم {n} في وقت قريب"، فيما تظاهر عمال في بغداد.'
)


def write_source(path: Path, first: int, count: int = 8) -> Path:
    """Write articles with numbers of their own, one a line."""
    records = (
        {"text": TEXT.format(n=n), "published": "2024-03-05", "outlet": "o"} for n in range(first, first + count)
    )
    path.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")
    return path


class Nursery:
    """A process with everything imported, which forks one for each run: a run that is killed costs half a second."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.road"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def start(self, folder: Path, *sources: Path, file_size: int = 0, step: str = "") -> int:
        """Start a run and return its process number; see `tests.road` for what a step is."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([file_size, step, str(folder), *map(str, sources)]) + "\n")
        self._process.stdin.flush()
        return int(self._read_line())

    def wait(self) -> int:
        """Wait for the run that was started last; return its wait status."""
        return int(self._read_line())

    def kill(self, process: int, seconds: float) -> bool:
        """Kill a run and all its children after some time; tell whether it was still going."""
        time.sleep(seconds)
        with contextlib.suppress(ProcessLookupError):  # it has ended
            os.killpg(process, signal.SIGKILL)
        return os.WIFSIGNALED(self.wait())

    def close(self) -> None:
        self._process.communicate()

    def _read_line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, self._process.communicate()[1]
        return line


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Starts runs that can be killed."""
    nursery = Nursery()
    yield nursery
    nursery.close()


@pytest.fixture(scope="session")
def source(tmp_path_factory) -> Path:
    """Eight articles."""
    return write_source(tmp_path_factory.mktemp("source") / "articles.jsonl", 0)


@pytest.fixture(scope="session")
def undisturbed(source, tmp_path_factory):
    """The tables that a run over the source leaves when nothing happens to it."""
    folder = tmp_path_factory.mktemp("undisturbed")
    assert travel(folder, source)["status"] == "published"
    return read_tables(folder)
