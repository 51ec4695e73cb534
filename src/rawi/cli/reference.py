"""The reference of the command line, made from its own help: `python -m rawi.cli.reference > docs/cli.md`."""

import sys

import click

from rawi.cli import COMMANDS, main

_WIDTH = 100


def write_reference() -> str:
    """Return the help of every command as Markdown."""
    settings = {**main.context_settings, "terminal_width": _WIDTH}
    root = click.Context(main, info_name="rawi", **settings)
    parts = [
        "# Command line",
        "",
        "Generated from `--help` by `python -m rawi.cli.reference`; a test fails when it is stale.",
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
            context = click.Context(command, info_name=name, parent=root, terminal_width=_WIDTH)
            parts += _write_help(f"rawi {name}", command.get_help(context))
    return "\n".join(parts).rstrip("\n") + "\n"


def _write_help(title: str, text: str) -> list[str]:
    return [f"## {title}", "", "```text", text, "```", ""]


if __name__ == "__main__":
    sys.stdout.write(write_reference())
