"""A Prefect server of our own on the loopback, for one run or for as long as a schedule is served.

Prefect would start one itself for a single run, but only once it is imported, and by importing the whole server into
the run's own process as well. Started here it gets ready while the run imports what it needs. Nothing but the standard
library is imported: this module comes first.
"""

import ctypes
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flows.database import prepare_home

_HOST = "127.0.0.1"
_START_SECONDS = 90  # 9 to 21 were measured on two cores, the first time in a new warehouse
_STOP_SECONDS = 15
_LOOK_SECONDS = 0.1  # between two looks whether it answers
_PR_SET_PDEATHSIG = 1  # of prctl(2)

# The command that Prefect itself uses for its temporary server, and its own switches: no pages, and of the services
# only those that record what a run does.
_TEMPORARY = (
    "uvicorn",
    "--factory",
    "prefect.server.api.server:create_app",
    "--lifespan",
    "on",
    "--log-level",
    "error",
)
_TEMPORARY_SETTINGS = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}
_SCHEDULING = ("prefect", "server", "start", "--log-level", "ERROR", "--analytics-off")


@dataclass(frozen=True, slots=True)
class Server:
    """A server that may not answer yet.

    Attributes:
        address: of its pages; empty for a server that somebody else runs.
        process: null for a server that somebody else runs.
    """

    address: str = ""
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def is_ready(self) -> bool:
        """Whether it answers."""
        return self.process is None or _answers(self.address)

    def wait(self) -> None:
        """Wait until it answers.

        Raises:
            RuntimeError: when it does not in time, or has ended.
        """
        deadline = time.monotonic() + _START_SECONDS
        while not self.is_ready:
            code = self.process.poll() if self.process else None
            if code is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the Prefect server did not start within {_START_SECONDS} s: exit code {code}")
            time.sleep(_LOOK_SECONDS)

    def stop(self) -> None:
        """End it, if it is ours."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start_server(*, has_schedules: bool = False) -> Server:
    """Start a server, unless PREFECT_API_URL names one.

    Its address is put into the environment, where Prefect reads it once, when it is imported.

    Args:
        has_schedules: whether it starts runs by itself, and shows them on pages; this takes longer to start.
    """
    if os.environ.get("PREFECT_API_URL"):
        return Server()
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port = probe.getsockname()[1]
    if home := os.environ.get("PREFECT_HOME"):
        prepare_home(Path(home))
    command = _SCHEDULING if has_schedules else _TEMPORARY
    # In a session of its own: an interrupt from the terminal is for the run, which needs the server to the end.
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", *command, "--host", _HOST, "--port", str(port)],
        env=os.environ | ({} if has_schedules else _TEMPORARY_SETTINGS),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=_end_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 (no threads yet)
    )
    os.environ["PREFECT_API_URL"] = f"http://{_HOST}:{port}/api"
    return Server(f"http://{_HOST}:{port}", process)


@contextmanager
def run_server(*, has_schedules: bool = False) -> Iterator[Server]:
    """Have a server, as `start_server` gives it, while the block lasts."""
    server = start_server(has_schedules=has_schedules)
    try:
        yield server
    finally:
        server.stop()


def _end_with_parent() -> None:
    """Let the kernel end the server when this process is killed and cannot."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _answers(address: str) -> bool:
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=5)  # this one asks no proxy
    try:
        connection.request("GET", "/api/health")
        return connection.getresponse().status == http.client.OK
    except OSError:  # nobody listens yet
        return False
    finally:
        connection.close()
