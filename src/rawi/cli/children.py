"""Running a flow as a process of its own: the library knows nothing of Prefect."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import click

from rawi.cli.environment import build_environment
from rawi.cli.options import MisuseError

_SIGNAL_BASE = 128  # what shells add to the number of the signal that ended a process


def run_flow(module: str, arguments: Sequence[str], warehouse: Path, is_quiet: bool) -> tuple[int, str]:
    """Run a flow's module to its end.

    Args:
        module: such as `flows.ingest`.
        arguments: its command line.
        warehouse: folder; Prefect keeps its state in it.
        is_quiet: only errors are to be logged.

    Returns:
        The exit code and the last line that it wrote to stdout. Its other lines, and its stderr, go to our stderr.

    Raises:
        MisuseError: when the warehouse folder cannot be made.
    """
    # -P: a folder named flows in the current directory must not be taken for ours.
    call = [sys.executable, "-P", "-m", module, *arguments]
    environment = build_environment(warehouse, os.environ, is_quiet)
    try:
        Path(environment["PREFECT_HOME"]).mkdir(parents=True, exist_ok=True)  # Prefect itself makes no parents
    except OSError as error:
        raise MisuseError(f"cannot use {warehouse} as a warehouse: {error.strerror or error}") from error
    last = ""
    child = subprocess.Popen(call, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    with child, _pass_on_signals(child):
        for line in child.stdout or ():
            if last:
                click.echo(last, err=True)
            last = line.rstrip("\n")
        code = child.wait()
    return (code if code >= 0 else _SIGNAL_BASE - code), last


@contextmanager
def _pass_on_signals(child: "subprocess.Popen[str]") -> Iterator[None]:
    """Let the child end first: it gets an interrupt from the terminal itself, and a termination from us."""

    def terminate(_number: int, _frame: FrameType | None) -> None:
        child.terminate()

    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, terminate)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
