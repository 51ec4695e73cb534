"""`rawi run`: take raw articles to a published warehouse."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from rawi.cli.children import run_flow
from rawi.cli.options import FAILED_CHECK, MisuseError, form_option, shorten_path, warehouse_option, write_examples

_HEADLINES = {
    "published": "published",
    "nothing_new": "nothing new: the warehouse is as it was",
    "failed": "NOT published: the warehouse is as it was",
    "locked": "not started: another run is writing to this warehouse",
}
_OUTCOMES = ("loaded", "duplicate", "rejected")
_ROWS = ("articles", "quotes", "times", "mentions", "events", "conflicts")
_EXAMPLES = (
    "rawi run seeds/samples",
    'rawi run "news/2024-*.jsonl.gz" --warehouse /data/rawi --workers 4',
)


@click.command("run", epilog=write_examples(*_EXAMPLES))
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--workers", type=click.IntRange(min=0), default=0, help="Processes that extract.  [default: one a core]")
@click.option("--quiet", is_flag=True, help="No progress on stderr; errors are shown.")
@form_option("text")
@warehouse_option
@click.pass_context
def command(
    context: click.Context, *, sources: tuple[str, ...], workers: int, quiet: bool, output_format: str, warehouse: Path
) -> None:
    """Read SOURCEs, extract, check and publish.

    A SOURCE is a file, a folder, a glob or an fsspec URL: .txt, .jsonl, .parquet, .html, .warc, .rss, .atom, each also
    as .gz or .zst. What was read before is not read again. Exit code 1: not published; 3: published, but some records
    were rejected.
    """
    check_sources(sources)
    arguments = ["--warehouse", str(warehouse), "--workers", str(workers), "--", *sources]
    code, last_line = run_flow("flows.ingest", arguments, warehouse, quiet)
    summary = _read_summary(last_line)
    if summary is None:
        click.echo(f"rawi: the run ended without a summary (exit code {code})", err=True)
        context.exit(code or FAILED_CHECK)
    click.echo(last_line if output_format == "json" else render_summary(summary))
    context.exit(code)


def check_sources(sources: tuple[str, ...]) -> None:
    """Make sure that there is something to read before a server is started for it.

    Raises:
        MisuseError: naming what does not exist.
    """
    from rawi.landing import SourceNotFoundError, find_sources  # noqa: PLC0415 (heavy)

    try:
        find_sources(sources)
    except SourceNotFoundError as error:
        raise MisuseError(str(error)) from error


def _read_summary(line: str) -> dict[str, Any] | None:
    try:
        summary = json.loads(line)
    except ValueError:
        return None
    return summary if isinstance(summary, dict) and "status" in summary else None


def render_summary(summary: Mapping[str, Any]) -> str:
    """Return the summary of a run for people.

    Args:
        summary: as `python -m flows.ingest` prints it; counts may be missing.
    """
    status = str(summary["status"])
    lines = [f"run {summary['run_id']}" if summary.get("run_id") else "run", f"  {_HEADLINES.get(status, status)}"]
    if summary.get("reason"):
        lines.append(f"  why: {summary['reason']}")
    if summary.get("received"):
        outcomes = " + ".join(f"{_count(summary, name)} {name}" for name in _OUTCOMES)
        lines.append(f"  {_count(summary, 'received')} records received = {outcomes}")
        lines.append("  " + ", ".join(f"{_count(summary, name)} {name}" for name in _ROWS if name in summary))
    if summary.get("critical") or summary.get("warning"):
        warnings = f"{_count(summary, 'warning')} warning{'' if summary.get('warning') == 1 else 's'}"
        lines.append(f"  checks failed: {_count(summary, 'critical')} critical, {warnings}")
    lines += [f"  report: {shorten_path(Path(summary['report']))}"] if summary.get("report") else []
    lines += [f"  {summary['seconds']} s"] if summary.get("seconds") is not None else []
    return "\n".join(lines)


def _count(summary: Mapping[str, Any], name: str) -> str:
    return f"{summary.get(name) or 0:,}"
