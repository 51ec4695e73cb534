"""What the pages claim and a program can check: links, paths, names, commands, reasons, examples."""

import csv
import importlib.util
import re
import shlex
from datetime import date
from functools import cache
from pathlib import Path

import click
import pytest

from rawi.arabic.dates import find_dates
from rawi.arabic.tokens import Segment, analyse
from rawi.cli import main
from rawi.warehouse.connections import create_tables, open_database

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "tests").rglob("*.md")])
ROOMS = ("src", "flows", "sql", "expectations", "seeds", "tests", "docs", ".ci")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)?(?:#([\w-]+))?\)")
SCHEMAS = ("quality", "stories", "furniture", "duplicates")
SUFFIXES = (".py", ".sql", ".yml", ".csv", ".md", ".toml")


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def list_codes(page: Path) -> list[str]:
    """Return what stands in backticks outside of blocks."""
    return CODE.findall(FENCE.sub("", read(page)))


def list_commands(page: Path) -> list[str]:
    """Return the commands of a page's blocks that a reader can copy: lines that begin with rawi, make or python."""
    text = "\n".join(body for _, body in FENCE.findall(read(page)))
    lines = [line.strip().removeprefix("$ ").removeprefix(".venv/bin/") for line in text.splitlines()]
    named = [code.removeprefix(".venv/bin/") for code in list_codes(page)]
    return [line for line in (*lines, *named) if line.split(" ")[0] in ("rawi", "make", "python")]


@cache
def read_sources() -> str:
    """Return everything that is not a page: code, statements, suites, tables of words, settings."""
    files = [path for room in ROOMS for path in (ROOT / room).rglob("*") if path.suffix in SUFFIXES]
    files = [path for path in files if path.suffix != ".md" and path != Path(__file__)]
    files += [ROOT / name for name in ("Makefile", "pyproject.toml", "prefect.yaml")]
    return "\n".join(read(path) for path in files)


@pytest.fixture(scope="module")
def tables(tmp_path_factory) -> dict[str, set[str]]:
    """Columns of every table and view, by name and by the name with its schema."""
    with open_database(tmp_path_factory.mktemp("docs") / "rawi.duckdb") as connection:
        create_tables(connection)
        rows = connection.execute(
            "select table_schema, table_name, column_name from information_schema.columns"
        ).fetchall()
    found: dict[str, set[str]] = {}
    for schema, table, column in rows:
        for name in (table, f"{schema}.{table}"):
            found.setdefault(name, set()).add(column)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    broken = []
    for target, anchor in LINK.findall(FENCE.sub("", read(page))):
        if "://" in target:
            continue
        path = (page.parent / target).resolve() if target else page
        headings = re.findall(r"^#+ (.+)$", read(path), re.MULTILINE) if anchor and path.is_file() else []
        slugs = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
        if not path.exists() or (anchor and anchor not in slugs):
            broken.append(f"{target}#{anchor}")
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_and_modules_that_are_named_are_there(page):
    names = [code.rstrip("/").split(" ")[0] for code in list_codes(page)]
    assert [name for name in names if not re.search("[A-Z]", name) and not is_there(name)] == []


def is_there(name: str) -> bool:
    """Tell whether a file or module is there; what is named otherwise counts as there."""
    if name.split("/", maxsplit=1)[0] in ROOMS and "/" in name:
        return any(ROOT.glob(name))
    if re.fullmatch(r"[a-z_]+/[a-z_]+\.py", name):
        return any(ROOT.glob(f"src/rawi/{name}"))
    return not re.fullmatch(r"(rawi|tests|flows)(\.[a-z_]+)+", name) or is_importable(name)


def is_importable(name: str) -> bool:
    """Tell whether a dotted name is a module, or something in one, or a file such as rawi.duckdb."""
    if name.endswith((".duckdb", ".md")):
        return True
    folder, _, leaf = name.rpartition(".")
    return importlib.util.find_spec(name) is not None or hasattr(importlib.import_module(folder), leaf)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_columns_that_are_named_are_there(page, tables):
    dotted = [
        code for code in list_codes(page) if re.fullmatch(r"[a-z_]+(\.[a-z_]+){1,2}", code) and code not in tables
    ]
    parts = [code.rpartition(".") for code in dotted]
    unknown = [code for code in dotted if code.split(".")[0] in SCHEMAS and code.rpartition(".")[0] not in tables]
    assert unknown == []
    assert [(table, name) for table, _, name in parts if table in tables and name not in tables[table]] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_names_with_an_underscore_are_names_of_something(page):
    names = {code for code in list_codes(page) if re.fullmatch(r"\$?[A-Za-z]+(_[A-Za-z]+)+", code)}
    assert {name for name in names if name.strip("$") not in read_sources()} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_that_are_shown_exist(page):
    wrong = [line for line in list_commands(page) if not is_command(line)]
    assert wrong == []


def is_command(line: str) -> bool:
    words = shlex.split(line.replace("…", ""), comments=True)
    if words[0] == "make":
        return len(words) == 1 or re.search(rf"^{words[1]}:", read(ROOT / "Makefile"), re.MULTILINE) is not None
    if words[0] == "python":
        return words[1] != "-m" or importlib.util.find_spec(words[2]) is not None
    command: click.Command = main
    options = {"-h", "--help", "--version"}
    for word in words[1:]:
        options |= {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
        if isinstance(command, click.Group) and not word.startswith("-"):
            found = command.get_command(click.Context(command), word)
            if found is None:
                return word.isupper() or "|" in word
            command = found
        elif re.match(r"--?[a-z]", word) and word.partition("=")[0] not in options:
            names = {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
            if word.partition("=")[0] not in names:
                return False
    return True


def test_reasons_of_rejection_are_those_of_the_code():
    told = re.findall(r"^\| (`[^|]+) \|", read(ROOT / "docs" / "input.md"), re.MULTILINE)
    reasons = [code for cell in told for code in CODE.findall(cell) if " " in code]
    assert len(reasons) >= 8
    source = re.sub(r'"\s*\n\s*f?"', "", "".join(read(path) for path in (ROOT / "src/rawi/landing").glob("*.py")))
    parts = [part.strip(" :") for reason in reasons for part in re.split(r"…|\d+", reason)]
    assert [part for part in parts if part not in source] == []


TOLD = "وصل الوفد في 3 مايو 2010. ثم سافر {} عائدا."  # some examples are counted from a date told before


def list_dates(text: str) -> list[str]:
    analysis = analyse(text, [Segment("body", 0, len(text))])
    return [analysis.raw(item.first, item.last) for item in find_dates(analysis, date(2021, 7, 27))]


def test_examples_of_dates_are_read_as_the_page_says():
    page = read(ROOT / "docs" / "dates.md")
    table = page.partition("## What is read")[2].partition("## What the value is")[0]
    examples = CODE.findall(table)
    assert len(examples) >= 35
    assert [example for example in examples if len(list_dates(TOLD.format(example))) < 2] == []
    left_out = CODE.findall(page.partition("## What is not taken")[2].partition("## How to add")[0])
    assert [example for example in left_out if re.search("[ء-ي]", example) and list_dates(f"جاء {example} هنا")] == []


def test_tables_of_the_readme_are_those_of_the_warehouse(tables):
    told = re.findall(r"^\| ((?:`[a-z_.]+`(?:, )?)+) \|", read(ROOT / "README.md"), re.MULTILINE)
    assert {name for cell in told for name in CODE.findall(cell)} <= set(tables)


def test_every_page_is_linked_from_the_readme():
    assert [
        page.name for page in (ROOT / "docs").glob("*.md") if f"(docs/{page.name})" not in read(ROOT / "README.md")
    ] == []


def test_words_of_the_tables_are_explained():
    """Every table of words tells in its head what each of its columns means."""
    silent = []
    for path in sorted((ROOT / "seeds" / "reference").glob("*.csv")):
        lines = read(path).splitlines()
        head = " ".join(line for line in lines if line.startswith("#"))
        columns = next(csv.reader([next(line for line in lines if not line.startswith("#"))]))
        silent += [f"{path.name}: {column}" for column in columns if not re.search(rf"\b{re.escape(column)}\b", head)]
    assert silent == []
