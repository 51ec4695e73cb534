"""`python -m flows.serve`: keep the deployment running on a schedule, in this one process, with no worker pool.

Cadence: that of `--cron`, in UTC. Cost: a Prefect server on the loopback as long as it serves, since the temporary one
that a single run starts for itself schedules nothing; then each run's own. Idempotence: that of the flow.
"""

import argparse
import asyncio
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

from flows.server import run_server


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the scheduled deployment until interrupted or terminated, which is its normal end."""
    options = _parse(arguments)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # scripts start what is in the background with it ignored
    signal.signal(signal.SIGTERM, _interrupt)
    with suppress(KeyboardInterrupt), run_server(has_schedules=True) as server:
        server.wait()
        if server.address:
            print(f"the runs are shown at {server.address}", file=sys.stderr)
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


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m flows.serve", description=__doc__)
    parser.add_argument("--warehouse", default="warehouse")
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--cron", default="*/15 * * * *")
    parser.add_argument("sources", nargs="+")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
