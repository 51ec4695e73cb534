"""The command line: `rawi run | sql | show | explain | check | report | status | quarantine | describe | serve`.

Results go to stdout, progress and logs to stderr. Exit code 0: fine; 1: a critical check failed; 2: misuse; 3:
published, but some records were rejected. Commands are imported when they are called, so that help
answers at once; nothing here knows of Prefect: flows are run as processes.
"""

import sys
from importlib import import_module

import click

from rawi.cli.options import write_examples

COMMANDS = ("run", "sql", "show", "explain", "check", "report", "status", "quarantine", "describe", "serve")


class LazyGroup(click.Group):
    """A group whose commands are modules of this package: command NAME is the function of that name in `commands`."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """Return the names in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """Import one command; null when there is none of that name."""
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"rawi.cli.commands.{name}").command
        return command


_EXAMPLES = ("rawi run seeds/samples", 'rawi sql "select speaker, content_text from quotes limit 5"')


@click.command(
    cls=LazyGroup,
    epilog=write_examples(*_EXAMPLES),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="rawi", message="rawi %(version)s")
@click.option(
    "--warehouse",
    metavar="DIR",
    envvar="RAWI_WAREHOUSE",
    help="Folder of the warehouse (environment: RAWI_WAREHOUSE).  [default: warehouse]",
)
@click.pass_context
def main(context: click.Context, warehouse: str | None) -> None:
    """Raw Arabic news text in; articles, quotes, events and their sources out."""
    context.obj = {"warehouse": warehouse}
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Arabic in a terminal whose locale is not UTF-8 must not raise
            stream.reconfigure(encoding="utf-8", errors="replace")
