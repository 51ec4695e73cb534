"""`python -m flows.serve`: keep the deployment running on a schedule, in this one process, with no worker pool.

Cadence: that of `--cron`, in UTC. Cost: a Prefect server on the loopback as long as it serves, since the temporary one
that a single run starts for itself schedules nothing; then each run's own. Idempotence: that of the flow.
"""

import argparse
import asyncio
import ctypes
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

_HOST = "127.0.0.1"
_START_SECONDS = 90  # 9 to 21 were measured on two cores, the first time in a new warehouse
_STOP_SECONDS = 15
_PR_SET_PDEATHSIG = 1  # of prctl(2)


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the scheduled deployment until interrupted or terminated, which is its normal end."""
    options = _parse(arguments)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # scripts start what is in the background with it ignored
    signal.signal(signal.SIGTERM, _interrupt)
    with suppress(KeyboardInterrupt), run_server():
        _serve(options)
    return 0


def _interrupt(*_arguments: object) -> None:
    signal.raise_signal(signal.SIGINT)


def _serve(options: argparse.Namespace) -> None:
    # Imported here, when the address of the server stands in the environment: Prefect reads it only once.
    from prefect.runner import Runner  # noqa: PLC0415

    from flows.ingest_articles import ingest_articles  # noqa: PLC0415

    parameters = {
        "sources": options.sources,
        "warehouse_folder": options.warehouse,
        "worker_count": options.workers,
    }
    # limit=1: a run that is still going when the next is due is enough; the next finds what that one left.
    runner = Runner(name="rawi", limit=1)
    # Prefect's own handler leaves the event loop at once: run and server then wait for each other for a minute.
    runner.handle_sigterm = _interrupt  # type: ignore[method-assign]
    runner.add_flow(ingest_articles, name="rawi", cron=options.cron, parameters=parameters)
    print(f"waiting for '{options.cron}'", file=sys.stderr)
    asyncio.run(runner.start())


@contextmanager
def run_server() -> Iterator[None]:
    """Have a Prefect server while the block lasts: that of PREFECT_API_URL, or else one of our own, ended with it.

    Raises:
        RuntimeError: when it does not start.
    """
    if os.environ.get("PREFECT_API_URL"):
        yield
        return
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-P", "-m", "prefect", "server", "start"]
    options = ["--host", _HOST, "--port", str(port), "--log-level", "ERROR", "--analytics-off"]
    # In a session of its own: an interrupt from the terminal is for the runner, which needs the server to the end.
    server = subprocess.Popen(
        [*command, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=_end_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 (no threads yet)
    )
    try:
        address = f"http://{_HOST}:{port}"
        _wait_for(server, port)
        print(f"the runs are shown at {address}", file=sys.stderr)
        os.environ["PREFECT_API_URL"] = f"{address}/api"
        yield
    finally:
        _stop(server)


def _end_with_parent() -> None:
    """Let the kernel end the server when this process is killed and cannot."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _wait_for(server: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        if _is_healthy(port):
            return
        time.sleep(0.2)
    raise RuntimeError(f"the Prefect server did not start within {_START_SECONDS} s: exit code {server.poll()}")


def _is_healthy(port: int) -> bool:
    connection = http.client.HTTPConnection(_HOST, port, timeout=5)  # this one asks no proxy
    try:
        connection.request("GET", "/api/health")
        return connection.getresponse().status == http.client.OK
    except OSError:  # nobody listens yet
        return False
    finally:
        connection.close()


def _stop(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    try:
        server.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m flows.serve", description=__doc__)
    parser.add_argument("--warehouse", default="warehouse")
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--cron", default="*/15 * * * *")
    parser.add_argument("sources", nargs="+")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
