"""`rawi check`: does what must hold still hold of the published data?"""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rawi.cli.formats import to_json
from rawi.cli.options import FAILED_CHECK, form_option, open_warehouse, screen_option, warehouse_option, write_examples
from rawi.cli.tables import WRAP, render_table
from rawi.cli.terminal import Screen

if TYPE_CHECKING:
    from rawi.quality import CheckResult
    from rawi.warehouse import DuckDBPyConnection

_COLUMNS = ("severity", "table", "column", "expectation", "rows", "seen", "why")
_SEVERITIES = ("critical", "warning", "info")
_EXAMPLES = (
    "rawi check",
    "rawi check --all --format json",
)


@click.command("check", epilog=write_examples(*_EXAMPLES))
@click.option("--all", "is_all", is_flag=True, help="List the checks that held too.")
@form_option("table")
@screen_option
@warehouse_option
@click.pass_context
def command(context: click.Context, *, is_all: bool, output_format: str, screen: Screen, warehouse: Path) -> None:
    """Check the published warehouse and list what does not hold.

    Exit code 1: a critical check failed.
    """
    from rawi.quality import has_critical_failure  # noqa: PLC0415 (heavy)

    with open_warehouse(warehouse) as connection:
        results = run_checks(connection, find_last_run(warehouse))
    shown = [result for result in order_results(results) if is_all or not result.is_success]
    if output_format == "json":
        fields = ("suite", "table_name", "column_name", "expectation", "severity", "is_success", "element_count",
                  "unexpected_count", "observed_value", "examples", "why")  # fmt: skip
        documents = [{name: to_json(getattr(result, name)) for name in fields} for result in shown]
        click.echo(json.dumps(documents, ensure_ascii=False, indent=1))
    else:
        for line in render_table(_COLUMNS, [_list_result(result) for result in shown], screen, WRAP) if shown else []:
            click.echo(line)
        click.echo(summarise_results(results))
    context.exit(FAILED_CHECK if has_critical_failure(results) else 0)


def find_last_run(warehouse: Path) -> str:
    """Return the identifier of the last published run; empty when none is remembered."""
    from rawi.warehouse import read_status  # noqa: PLC0415 (heavy)

    return next((run.run_id for run in read_status(warehouse).runs if run.status == "published"), "")


def run_checks(connection: "DuckDBPyConnection", run_id: str) -> list["CheckResult"]:
    """Run every check on an open warehouse."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    from rawi.quality import check_drift, check_relations, check_tables  # noqa: PLC0415 (heavy)

    drift = check_drift(connection, run_id) if run_id else []
    return [*check_tables(connection, run_id), *check_relations(connection, run_id), *drift]


def order_results(results: Sequence["CheckResult"]) -> list["CheckResult"]:
    """Return the results, failed ones first, the most severe of them first."""
    return sorted(
        results,
        key=lambda r: (r.is_success, _SEVERITIES.index(r.severity), r.table_name, r.column_name or "", r.expectation),
    )


def summarise_results(results: Sequence["CheckResult"]) -> str:
    """Return one line that says how many checks held and failed."""
    failed = [result.severity for result in results if not result.is_success]
    told = ", ".join(f"{failed.count(severity)} {severity}" for severity in _SEVERITIES if severity in failed)
    return f"{len(results):,} checks, {len(results) - len(failed):,} held, {len(failed):,} failed" + (
        f": {told}" if told else ""
    )


def _list_result(result: "CheckResult") -> tuple[object, ...]:
    return (
        result.severity if not result.is_success else "held",
        result.table_name,
        result.column_name,
        result.expectation,
        None if result.is_success else result.unexpected_count,
        result.observed_value,
        result.why,
    )
