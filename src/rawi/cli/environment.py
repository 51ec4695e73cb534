"""What a flow finds in its environment: no telemetry, and Prefect's own state inside the warehouse."""

import os
from collections.abc import Mapping
from pathlib import Path

# A cold start of Prefect's own server takes 14 to 21 s on two cores; the default limit of 20 s would fail at random.
_STARTUP_SECONDS = 90

_FIXED = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "GX_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": str(_STARTUP_SECONDS),
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
    "PYTHONUTF8": "1",
}


def build_environment(warehouse: Path, inherited: Mapping[str, str], is_quiet: bool = False) -> dict[str, str]:
    """Return the environment for a flow.

    Args:
        warehouse: folder of the warehouse; need not exist yet.
        inherited: environment of this process; not changed.
        is_quiet: only errors are to be logged.
    """
    environment = {**inherited, **_FIXED}
    environment["PREFECT_HOME"] = str(warehouse.expanduser().absolute() / ".prefect")
    if not inherited.get("PREFECT_API_URL"):
        environment["PREFECT_SERVER_EPHEMERAL_ENABLED"] = "true"
    if is_quiet:
        environment["PREFECT_LOGGING_LEVEL"] = "ERROR"
        environment["RAWI_QUIET"] = "1"
    if checkout := find_checkout():
        paths = [str(checkout), *filter(None, [inherited.get("PYTHONPATH")])]
        environment["PYTHONPATH"] = os.pathsep.join(paths)
    return environment


def find_checkout() -> Path | None:
    """Return the checkout that this package runs from, where `flows` stands beside `src`; null when installed."""
    root = Path(__file__).resolve().parents[3]
    return root if (root / "flows").is_dir() and (root / "src" / "rawi").is_dir() else None
