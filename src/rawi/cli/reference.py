"""The pages of `docs/` that are generated: the command line's from its help, the data dictionary's from `sql/tables`.

`make docs`, or `python -m rawi.cli.reference`, writes them; a test fails when they are stale.
"""

import sys
from pathlib import Path

import click

from rawi.cli import COMMANDS, main
from rawi.cli.dictionary import write_dictionary
from rawi.cli.environment import find_checkout

_WIDTH = 100


def write_reference() -> str:
    """Return the help of every command as Markdown."""
    settings = {**main.context_settings, "terminal_width": _WIDTH}
    root = click.Context(main, info_name="rawi", **settings)
    parts = [
        "# Command line",
        "",
        "Generated from `--help` by `make docs`; a test fails when it is stale.",
        "",
        "Results go to stdout, progress and logs to stderr. Exit codes: 0 fine; 1 a critical check failed, nothing was",
        "published; 2 misuse (unknown option, no warehouse, source not found, an error in the SQL); 3 published, but",
        "some records were rejected (`rawi run` only).",
        "",
        *_write_help("rawi", main.get_help(root)),
    ]
    for name in COMMANDS:
        command = main.get_command(root, name)
        if command is not None:
            parts += _write_command(command, name, root)
    return "\n".join(parts).rstrip("\n") + "\n"


def _write_command(command: click.Command, name: str, parent: click.Context) -> list[str]:
    """Return the help of a command, and below it that of its own commands."""
    context = click.Context(command, info_name=name, parent=parent, terminal_width=_WIDTH)
    parts = _write_help(context.command_path, command.get_help(context))
    if isinstance(command, click.Group):
        for below, inner in sorted(command.commands.items()):
            parts += _write_command(inner, below, context)
    return parts


def _write_help(title: str, text: str) -> list[str]:
    return [f"## {title}", "", "```text", text, "```", ""]


def write_pages(folder: Path) -> list[Path]:
    """Write the generated pages into a folder and return their paths."""
    pages = {"cli.md": write_reference(), "data-dictionary.md": write_dictionary()}
    for name, content in pages.items():
        (folder / name).write_text(content, encoding="utf-8")
    return [folder / name for name in pages]


if __name__ == "__main__":
    if (checkout := find_checkout()) is None:
        sys.exit("rawi.cli.reference: the pages are written into the docs folder of a checkout, and this is none")
    for page in write_pages(checkout / "docs"):
        click.echo(page)
