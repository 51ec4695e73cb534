"""`python -m flows.serve`: keep the deployment running on a schedule, in this one process, with no worker pool."""

import argparse
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the scheduled deployment until interrupted."""
    options = _parse(arguments)
    from flows.ingest_articles import ingest_articles  # noqa: PLC0415

    parameters = {
        "sources": options.sources,
        "warehouse_folder": options.warehouse,
        "worker_count": options.workers,
    }
    # limit=1: a run that is still going when the next is due is enough; the next finds what that one left.
    ingest_articles.serve(name="rawi", cron=options.cron, parameters=parameters, limit=1)
    return 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m flows.serve", description=__doc__)
    parser.add_argument("--warehouse", default="warehouse")
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--cron", default="*/15 * * * *")
    parser.add_argument("sources", nargs="+")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
