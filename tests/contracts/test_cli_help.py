"""Every command explains itself, and what is generated from it is current."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawi.cli import COMMANDS, main
from rawi.cli.reference import write_pages

DOCS = Path(__file__).resolve().parents[2] / "docs"
# `rawi --help` takes about 0.1 s. Processor time, since what else the machine does is none of its business.
SLOWEST_HELP = 1.5


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)])
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_ends_with_an_example(arguments: list[str], option: str) -> None:
    result = CliRunner().invoke(main, [*arguments, option])
    assert result.exit_code == 0
    _, _, example = result.stdout.partition("\n  Example:\n")
    assert [line for line in example.splitlines() if not line.startswith("    rawi ")] == []
    assert example


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_listed_with_a_whole_sentence(name: str) -> None:
    listed = CliRunner().invoke(main, ["--help"]).stdout
    (line,) = [line for line in listed.splitlines() if line.startswith(f"  {name} ")]
    assert line.endswith(".")
    assert not line.endswith("...")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    command = main.get_command(main.make_context("rawi", [name], resilient_parsing=True), name)
    assert command is not None
    silent = [
        option.name for option in command.params if option.param_type_name == "option" and not vars(option)["help"]
    ]
    assert silent == []


def test_an_unknown_command_is_misuse() -> None:
    assert CliRunner().invoke(main, ["publish"]).exit_code == 2


def test_generated_pages_are_current(tmp_path: Path) -> None:
    pages = write_pages(tmp_path)
    assert {page.name for page in pages} == {"cli.md", "data-dictionary.md"}
    stale = [page.name for page in pages if page.read_bytes() != (DOCS / page.name).read_bytes()]
    assert stale == [], "run 'make docs'"


def test_help_answers_at_once() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(
        [sys.executable, "-c", "from rawi.cli import main; main(['--help'])"],
        capture_output=True,
        text=True,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert result.returncode == 0, result.stderr
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < SLOWEST_HELP


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from rawi.cli import main\n"
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0\n"
        "heavy = ('duckdb', 'pyarrow', 'numpy', 'prefect', 'great_expectations')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
