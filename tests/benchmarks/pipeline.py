"""The whole road over a Parquet file of articles, beside the floor: what DuckDB alone needs to load and store the text.

`python -m tests.benchmarks.pipeline FILE.parquet`. Without the file it says so and makes up articles from the samples.
Both read the same JSONL, one after the other, in the same run, so that the ratio holds however fast the machine is.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

REPETITIONS = 3  # of the floor: the first one reads the file into the system's cache
GENERATED_ARTICLES = 20_000


def main() -> int:
    """Run floor and road, print the figures."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as folder:
        jsonl = Path(folder) / "articles.jsonl"
        count = write_jsonl(source, jsonl)
        size = jsonl.stat().st_size / 1e6
        print(f"{count:,} articles, {size:.0f} MB of JSONL, {os.cpu_count()} cores")
        floor = measure_floor(jsonl, Path(folder))
        print(f"floor: DuckDB loads the JSONL and writes zstd Parquet: {floor:.2f} s (best of {REPETITIONS})")
        for label in ("whole road", "nothing new"):
            seconds, summary, peaks = measure_road(jsonl, Path(folder) / "warehouse")
            print_road(label, count, size, floor, seconds, summary, peaks)
    return 0


def write_jsonl(source: Path | None, target: Path) -> int:
    """Write the articles as JSONL and return how many they are."""
    if source is not None and source.is_file():
        with duckdb.connect() as connection:
            connection.execute(f"copy (select * from '{source}') to '{target}' (format json)")
            return int(connection.execute(f"select count(*) from '{source}'").fetchall()[0][0])
    print(f"no corpus at {source}: {GENERATED_ARTICLES:,} articles made from the samples", file=sys.stderr)
    samples = [
        path.read_text(encoding="utf-8") for path in sorted(Path("seeds/samples").rglob("*.txt")) if _is_text(path)
    ]
    with target.open("w", encoding="utf-8") as file:
        for number in range(GENERATED_ARTICLES):
            text = f"{samples[number % len(samples)]}\n{number}"
            file.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")
    return GENERATED_ARTICLES


def _is_text(path: Path) -> bool:
    try:
        return len(path.read_text(encoding="utf-8").strip()) > 0
    except UnicodeDecodeError:
        return False


def measure_floor(jsonl: Path, folder: Path) -> float:
    """Return the seconds of the fastest of some plain loads by DuckDB."""
    seconds = []
    for _ in range(REPETITIONS):
        with duckdb.connect() as connection:
            began = time.monotonic()
            connection.execute(f"create table articles as select * from read_json_auto('{jsonl}')")
            connection.execute(f"copy articles to '{folder / 'floor.parquet'}' (format parquet, compression zstd)")
            seconds.append(time.monotonic() - began)
    return min(seconds)


def measure_road(jsonl: Path, warehouse: Path) -> tuple[float, dict[str, object], dict[str, int]]:
    """Run `rawi run` as a user would; return seconds, its summary, and the peak memory in bytes of each process."""
    began = time.monotonic()
    rawi = Path(sys.executable).with_name("rawi")
    command = [rawi, "run", jsonl, "--warehouse", warehouse, "--format", "json", "--quiet"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    with watch_memory(process.pid) as peaks:
        output, _ = process.communicate()
    seconds = time.monotonic() - began
    if process.returncode not in (0, 3):
        raise SystemExit(f"rawi run ended with {process.returncode}")
    return seconds, json.loads(output), peaks


@contextmanager
def watch_memory(root: int) -> Iterator[dict[str, int]]:
    """Note, ten times a second, the peak resident memory of every process below `root` (Linux only)."""
    peaks: dict[str, int] = {}
    stop = threading.Event()

    def look() -> None:
        while not stop.wait(0.1):
            for process in _list_descendants(root):
                peaks[str(process)] = max(peaks.get(str(process), 0), _read_peak(process))

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield peaks
    finally:
        stop.set()
        thread.join()


def _list_descendants(root: int) -> list[int]:
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        found.append(process)
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            try:
                waiting.extend(int(child) for child in children.read_text().split())
            except OSError:  # the process ended between the listing and the reading
                continue
    return found


def _read_peak(process: int) -> int:
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:  # it ended
        return 0
    line = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM: 0 kB")
    return int(line.split()[1]) * 1024


def print_road(
    label: str, count: int, size: float, floor: float, seconds: float, summary: dict[str, object], peaks: dict[str, int]
) -> None:
    """Print one run of the road."""
    peak = max(peaks.values(), default=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
    print(f"{label}: {seconds:.1f} s, {count / seconds:,.0f} articles/s, {size / seconds:.1f} MB/s")
    print(f"  {seconds / floor:.1f} times the floor; peak memory of one process {peak / 1e6:,.0f} MB")
    shown = (
        "status",
        "received",
        "loaded",
        "duplicate",
        "rejected",
        "quotes",
        "times",
        "mentions",
        "events",
        "conflicts",
    )
    print("  " + ", ".join(f"{name} {summary[name]}" for name in shown if name in summary))
    steps = summary.get("step_seconds")
    if isinstance(steps, dict):
        print("  seconds per step: " + ", ".join(f"{name} {value:.1f}" for name, value in steps.items()))


if __name__ == "__main__":
    sys.exit(main())
