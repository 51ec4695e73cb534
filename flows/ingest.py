"""`python -m flows.ingest`: run the flow once, here, and print its summary as one line of JSON.

Prefect is imported only inside `main`: worker processes import this module when they start, and need none of it.
"""

import argparse
import atexit
import json
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from flows.server import start_server

# What `rawi run` exits with.
_FINE, _GATE_FAILED, _MISUSE, _SOME_REJECTED = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the flow and return the exit code: 0 fine, 1 not published, 2 misuse, 3 published but records rejected."""
    options = _parse(arguments)
    server = start_server()
    atexit.register(server.stop)  # after Prefect's own exit handlers, which send it the last of the log
    from flows.ingest_articles import QualityGateError, ingest_articles  # noqa: PLC0415
    from rawi.landing import SourceNotFoundError  # noqa: PLC0415
    from rawi.warehouse import EngineError, WarehouseLockedError  # noqa: PLC0415

    if not server.is_ready:
        import_module("great_expectations")  # the audit would have to wait for it; here there is time
    server.wait()
    try:
        summary = ingest_articles(options.sources, options.warehouse, options.workers)
    except QualityGateError as error:
        summary = error.summary
    except SourceNotFoundError as error:
        print(f"rawi: {error}", file=sys.stderr)
        return _MISUSE
    except WarehouseLockedError as error:
        summary = {"status": "locked", "reason": str(error)}
    except (OSError, EngineError) as error:  # a full disk, a folder that cannot be written, a damaged file
        summary = {"status": "failed", "reason": f"{type(error).__name__}: {error}"}
    print(json.dumps(summary, ensure_ascii=False), flush=True)
    return _choose_exit_code(summary)


def _choose_exit_code(summary: dict[str, Any]) -> int:
    if summary["status"] not in ("published", "nothing_new"):
        return _GATE_FAILED
    return _SOME_REJECTED if summary.get("rejected") else _FINE


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m flows.ingest", description=__doc__)
    parser.add_argument("--warehouse", default="warehouse")
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("sources", nargs="+")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
