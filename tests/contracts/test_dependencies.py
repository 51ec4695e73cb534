"""docs/dependencies.md says of every direct dependency what the installed package says, and why it is there."""

import re
import tomllib
from importlib.metadata import metadata, version
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = ("package", "version", "licence", "last release", "why")
PERMISSIVE = re.compile(r"MIT|BSD|Apache|ISC|PSF|Python|Zlib|CC0|0BSD|AND|OR|[-\d. ]|Clause|License|Software", re.I)


def read_table(heading: str) -> dict[str, dict[str, str]]:
    """Return the rows of the table under a heading, by normalised package name."""
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    _, _, section = text.partition(f"\n## {heading}\n")
    rows = [line.strip("|").split("|") for line in section.partition("\n## ")[0].splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in row] for row in rows[1:]]
    return {normalise(row[0]): dict(zip(COLUMNS, row, strict=True)) for row in cells}


def normalise(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def read_names(requirements: list[str]) -> set[str]:
    return {normalise(re.split(r"[\s<>=!~;\[]", requirement)[0]) for requirement in requirements}


def find_licence(name: str) -> str:
    """Return everything that the installed package says about its licence."""
    about = metadata(name)
    classifiers = [line for line in about.get_all("Classifier") or [] if line.startswith("License")]
    return " ".join([about.get("License-Expression") or "", (about.get("License") or "")[:100], *classifiers])


RUNTIME, DEVELOPMENT = read_table("What Rawi runs with"), read_table("What it is developed with")
MEASURED = read_table("What is only measured beside it")
# Used as it is installed, nothing of it copied: what the LGPL asks of a program that uses a library.
LESSER = {"python-bidi"}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_direct_dependency_is_listed_and_no_other() -> None:
    assert set(RUNTIME) == read_names(PROJECT["project"]["dependencies"])


def test_every_development_dependency_is_listed_and_no_other() -> None:
    assert set(DEVELOPMENT) == read_names(PROJECT["dependency-groups"]["dev"])


def test_everything_measured_beside_rawi_is_listed_and_no_other() -> None:
    assert set(MEASURED) == read_names(PROJECT["dependency-groups"]["bench"])


@pytest.mark.parametrize("name", [*RUNTIME, *DEVELOPMENT, *MEASURED])
def test_a_row_says_what_the_package_says(name: str) -> None:
    if name in MEASURED and find_spec(name) is None:
        pytest.skip(f"{name} is not installed")
    row = {**RUNTIME, **DEVELOPMENT, **MEASURED}[name]
    assert row["version"] == version(name)
    assert row["licence"] in find_licence(name)
    assert re.fullmatch(r"20\d\d-\d\d", row["last release"])
    assert len(row["why"]) > len("Tests")


@pytest.mark.parametrize("name", sorted(set(RUNTIME) - LESSER))
def test_what_rawi_runs_with_is_under_a_permissive_licence(name: str) -> None:
    assert PERMISSIVE.sub("", RUNTIME[name]["licence"]) == ""


def test_no_installed_licence_that_is_listed_is_copyleft_but_the_lesser_one() -> None:
    copyleft = {name for name in RUNTIME if re.search(r"GPL|MPL|EUPL|CDDL|SSPL", find_licence(name))}
    assert copyleft == LESSER
    assert all("Lesser" in find_licence(name) for name in LESSER)
