"""The processes of a pool end with the one that started them, however that ends."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

KILLED = """
import os, signal
from rawi.batches import WorkerPool

if __name__ == "__main__":
    pool = WorkerPool(2)
    print(pool.submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""
PATIENCE = 60  # seconds; it takes less than one


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks for the process in /proc")
def test_workers_of_a_killed_run_end(tmp_path: Path):
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    command = [sys.executable, script]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    worker = Path("/proc", done.stdout.strip())
    assert worker.name.isdecimal()
    deadline = time.monotonic() + PATIENCE
    while _is_running(worker) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _is_running(worker)


def _is_running(process: Path) -> bool:
    try:
        return ") Z " not in (process / "stat").read_text(encoding="utf-8")
    except OSError:  # it has ended
        return False
