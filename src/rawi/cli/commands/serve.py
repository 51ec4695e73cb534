"""`rawi serve`: run again and again on a schedule."""

from pathlib import Path

import click

from rawi.cli.children import run_flow
from rawi.cli.options import warehouse_option, write_examples

_CRON_FIELDS = 5


def _check_cron(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if len(value.split()) != _CRON_FIELDS:
        raise click.BadParameter(f"{value!r} has not the five fields of a cron schedule")
    return value


_EXAMPLES = ('rawi serve inbox --cron "*/15 * * * *"',)


@click.command("serve", epilog=write_examples(*_EXAMPLES))
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--cron", default="*/15 * * * *", show_default=True, callback=_check_cron, help="When to run.")
@click.option("--workers", type=click.IntRange(min=0), default=0, help="Processes that extract.  [default: one a core]")
@warehouse_option
@click.pass_context
def command(context: click.Context, *, sources: tuple[str, ...], cron: str, workers: int, warehouse: Path) -> None:
    """Run SOURCEs on a schedule until interrupted.

    SOURCEs need not exist yet. With PREFECT_API_URL set, the runs are seen on that server.
    """
    click.echo(f"serving {', '.join(sources)} into {warehouse} on '{cron}' (UTC); Ctrl-C ends it", err=True)
    arguments = ["--warehouse", str(warehouse), "--workers", str(workers), "--cron", cron, "--", *sources]
    code, last_line = run_flow("flows.serve", arguments, warehouse, is_quiet=False)
    if last_line:
        click.echo(last_line, err=True)
    context.exit(code)
