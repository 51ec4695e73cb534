from datetime import UTC, date, datetime
from typing import Any

import pytest

from rawi.cli.cells import measure_cells
from rawi.cli.tables import FULL, WRAP, fit_widths, format_value, render_table
from rawi.cli.terminal import LOGICAL, PLAIN, VISUAL, Screen

ROWS = [(1, "كَتَبَ", "Baghdad"), (20, "日本", None)]


def test_columns_stand_in_line_whatever_the_script() -> None:
    lines = render_table(["n", "word", "place"], ROWS, Screen(PLAIN))
    assert lines == [
        " n │ word │ place",
        "───┼──────┼────────",
        " 1 │ كَتَبَ  │ Baghdad",
        "20 │ 日本 │",
    ]


def test_cells_are_isolated_on_terminals_that_turn_text() -> None:
    assert (
        render_table(["a", "b"], [("قال", "و")], Screen(LOGICAL))[2] == " \u2068قال\u2069\u200e │ \u2068و\u2069\u200e"
    )


def test_cells_are_turned_one_by_one_on_terminals_that_do_not() -> None:
    line = render_table(["a", "b"], [("در", "و1")], Screen(VISUAL))[2]
    reh, dal = "\N{ARABIC LETTER REH ISOLATED FORM}", "\N{ARABIC LETTER DAL ISOLATED FORM}"
    assert line == f"{reh}{dal} │ 1\N{ARABIC LETTER WAW ISOLATED FORM}"


@pytest.mark.parametrize("bidi", [PLAIN, VISUAL])
def test_long_cells_are_cut_to_the_width(bidi: str) -> None:
    lines = render_table(["n", "text", "more"], [(1, "لا " * 60, "b" * 60)], Screen(bidi, 60))
    assert all(measure_cells(line) <= 60 for line in lines)
    assert "…" in lines[2]


def test_a_cell_that_fits_once_joined_is_not_cut() -> None:
    line = render_table(["text"], [("لالالا",)], Screen(VISUAL, 200))[2]
    assert "…" not in line
    assert measure_cells(line) == 4


def test_full_cells_are_not_cut() -> None:
    assert "ك" * 200 in render_table(["text"], [("ك" * 200,)], Screen(PLAIN, 60), FULL)[2]


def test_cells_between_numbers_keep_their_place_in_a_pipe() -> None:
    assert render_table(["a", "b"], [("قال", 12)], Screen(PLAIN))[2] == "قال │ 12"


def test_wrapped_cells_go_on_below() -> None:
    lines = render_table(["name", "meaning"], [("a", "one two three")], Screen(PLAIN, 15), WRAP)
    assert lines[2:] == ["a    │ one two", "     │ three"]


def test_no_rows_give_the_names_alone() -> None:
    assert render_table(["a", "bc"], [], Screen(PLAIN)) == ["a │ bc", "──┼───"]


@pytest.mark.parametrize(
    ("wanted", "available", "widths"),
    [
        ([3, 4], 20, [3, 4]),
        ([3, 40, 50], 43, [3, 20, 20]),
        ([40, 3, 10], 33, [20, 3, 10]),
        ([40, 50], 4, [6, 6]),
        ([], 10, []),
    ],
)
def test_wide_columns_share_what_narrow_ones_leave(wanted: list[int], available: int, widths: list[int]) -> None:
    assert fit_widths(wanted, available) == widths


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (1234567, "1234567"),
        (0.5, "0.5"),
        (date(2023, 8, 12), "2023-08-12"),
        (datetime(2023, 8, 12, 1, 2, 3, 4, tzinfo=UTC), "2023-08-12 01:02:03+00:00"),
        (["ليلى", "عمر"], "ليلى، عمر"),
        (["a", "b"], "a, b"),
        ([{"level": 0, "name": "ليلى"}], '[{"level": 0, "name": "ليلى"}]'),
        ("a\n\x1b[2Jb", "a⏎\ufffd[2Jb"),
    ],
)
def test_values_become_one_safe_line(value: Any, text: str) -> None:
    assert format_value(value) == text
