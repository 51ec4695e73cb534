import ast
from typing import Any

import pytest

from tests.compiled.modules import SOURCES, list_modules
from tests.compiled.rewriting import rewrite_source

_SOURCE = '''"""A module."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from rawi.arabic.answers import by_word, once

LIMIT = 3  # words
_SHORT, LONG = (
    "a",
    "b",
)
_ENDINGS = ("ed", "ing")
_SIZES: dict[str, int] = {"a": 1}
asked = []


@once
def read_all() -> dict[str, int]:
    """Return everything."""
    asked.append("all")
    return {"a": LIMIT}


@by_word
def is_past(word: str) -> bool:
    asked.append(word)
    return word.endswith(_ENDINGS)


@lru_cache(maxsize=8)
def add(one: int, other: int) -> int:
    asked.append("add")
    return one + other + len(_SHORT + LONG) + _SIZES["a"]


class Opening(NamedTuple):
    """Where words begin."""

    kind: str
    token: int = 3

    @property
    def behind(self) -> int:
        return self.token + 1


class Other(NamedTuple):
    kind: str


@dataclass(slots=True, eq=False)
class Page:
    """A paragraph."""

    words: list[str]
    first: int


def fail() -> None:
    raise ValueError("here")
'''


def run(source: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(source, names)
    return names


def use(names: dict[str, Any]) -> list[Any]:
    found = [names["read_all"](), names["read_all"](), names["is_past"]("sing"), names["is_past"]("sing")]
    return [*found, names["is_past"]("b"), names["add"](1, 2), names["add"](1, 2), names["asked"]]


def test_what_is_compiled_gives_what_the_source_gives_and_asks_as_often() -> None:
    assert use(run(rewrite_source(_SOURCE))) == use(run(_SOURCE))


def test_constants_are_final_and_tuples_are_not_copied() -> None:
    rewritten = rewrite_source(_SOURCE)
    for line in (
        "LIMIT: Final = 3  # words",
        "_SHORT: Final = 'a'; LONG: Final = 'b'",
        '_ENDINGS: Final[tuple[str, ...]] = ("ed", "ing")',
        '_SIZES: Final[dict[str, int]] = {"a": 1}',
        "asked = []",
    ):
        assert f"\n{line}\n" in rewritten


def test_records_are_made_changed_and_compared_as_tuples_with_names_are() -> None:
    told = []
    for names in (run(_SOURCE), run(rewrite_source(_SOURCE))):
        opening = names["Opening"]("marks")
        other = opening._replace(token=5)
        same = opening == names["Opening"](token=3, kind="marks"), hash(opening) == hash(other), opening == other
        told.append((opening.kind, opening.token, opening.behind, other.kind, other.token, *same))
        page = names["Page"](["a"], 0)
        told[-1] += (page.words, page.first, page == names["Page"](["a"], 0))
    assert told[0] == told[1]


def test_only_listed_tuples_and_dataclasses_that_compare_nothing_become_native() -> None:
    names = run(rewrite_source(_SOURCE))
    assert [issubclass(names[name], tuple) for name in ("Opening", "Other", "Page")] == [False, True, False]
    assert not hasattr(names["Page"], "__dataclass_fields__")


def test_names_that_are_set_again_stay_as_they_are() -> None:
    source = "import os\nLEVEL = 1\nLEVEL = 2\n"
    assert "Final =" not in rewrite_source(source)


def test_names_that_share_a_value_stay_as_they_are() -> None:
    source = 'import os\nDASH = OBJECT = "-"\n'
    assert "Final =" not in rewrite_source(source)
    names = run(rewrite_source(source))
    assert (names["DASH"], names["OBJECT"]) == ("-", "-")


def test_lines_keep_their_numbers() -> None:
    rewritten = run(rewrite_source(_SOURCE))
    with pytest.raises(ValueError, match="here") as raised:
        rewritten["fail"]()
    assert raised.traceback[-1].lineno + 1 == _SOURCE.splitlines().index('    raise ValueError("here")') + 1


def test_nothing_remembered_is_left_to_a_decorator() -> None:
    remembering = {"once", "by_word", "cache", "lru_cache"}
    for module in list_modules():
        tree = ast.parse(rewrite_source((SOURCES / module).read_text(encoding="utf-8")))
        functions = (node for node in tree.body if isinstance(node, ast.FunctionDef))
        decorators = {ast.unparse(each).split("(")[0] for node in functions for each in node.decorator_list}
        assert remembering.isdisjoint(decorators), module
