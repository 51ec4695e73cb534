"""What several commands have in common: where the warehouse is, how to print, how to fail."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from rawi.cli.terminal import AUTO, BIDI_CHOICES, Screen, find_screen

if TYPE_CHECKING:
    from rawi.warehouse import DuckDBPyConnection

DEFAULT_WAREHOUSE = "warehouse"
FAILED_CHECK, MISUSE = 1, 2
Command = TypeVar("Command", bound=Callable[..., Any])


class MisuseError(click.ClickException):
    """Something the user can put right; told in one line on stderr."""

    exit_code = MISUSE

    def show(self, file: Any = None) -> None:
        """Print the message."""
        click.echo(f"rawi: {self.format_message()}", file=file, err=True)


def shorten_path(path: Path) -> Path:
    """Return a path as seen from the working folder when it lies below it, else as it is."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _find_warehouse(context: click.Context, _parameter: click.Parameter, value: str | None) -> Path:
    """Return the folder given to the command, else the one given before the command's name."""
    return Path(value or (context.obj or {}).get("warehouse") or DEFAULT_WAREHOUSE)


def warehouse_option(command: Command) -> Command:
    """Add `--warehouse` to a command."""
    return click.option(
        "--warehouse",
        metavar="DIR",
        callback=_find_warehouse,
        help=f"Folder of the warehouse (environment: RAWI_WAREHOUSE).  [default: {DEFAULT_WAREHOUSE}]",
    )(command)


def screen_option(command: Command) -> Command:
    """Add `--bidi` to a command; it gets a `screen`."""
    return click.option(
        "--bidi",
        "screen",
        type=click.Choice(BIDI_CHOICES),
        default=AUTO,
        show_default=True,
        envvar="RAWI_BIDI",
        callback=_find_screen,
        help="Who turns right-to-left text round: the terminal (logical) or rawi (visual). Environment: RAWI_BIDI.",
    )(command)


def form_option(plain: str) -> Callable[[Command], Command]:
    """Return what adds `--format` to a command: its plain form, which is the default, or json."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice([plain, "json"]),
        default=plain,
        show_default=True,
        help="Form of the answer.",
    )


def _find_screen(context: click.Context, parameter: click.Parameter, value: str) -> Screen:
    source = context.get_parameter_source(str(parameter.name))
    is_forced = source is click.core.ParameterSource.COMMANDLINE
    return find_screen(value, is_forced, sys.stdout.isatty(), os.environ)


def open_warehouse(warehouse: Path) -> "DuckDBPyConnection":
    """Open the published file for reading.

    Raises:
        MisuseError: when nothing has been published in the folder, or the file cannot be read.
    """
    from rawi.warehouse import WarehouseNotFoundError, open_published  # noqa: PLC0415 (heavy)

    with explain_engine_errors():
        try:
            return open_published(warehouse)
        except WarehouseNotFoundError as error:
            raise MisuseError(str(error)) from error


@contextmanager
def explain_engine_errors() -> Iterator[None]:
    """Turn an error of DuckDB, whose message tells the user what is wrong, into that message; let others through.

    Its classes are known by their module, since only the warehouse room may import DuckDB.
    """
    try:
        yield
    except Exception as error:
        if type(error).__module__.partition(".")[0] in ("duckdb", "_duckdb"):
            raise MisuseError(str(error).strip()) from error
        raise


def read_query(name: str) -> str:
    """Return the text of `sql/queries/NAME.sql`."""
    from rawi.rooms import find_room  # noqa: PLC0415

    return (find_room("sql") / "queries" / f"{name}.sql").read_text(encoding="utf-8")


def write_examples(*examples: str) -> str:
    """Return the end of a command's help: commands that can be copied."""
    return "\b\nExample:\n" + "\n".join(f"  {example}" for example in examples)
