import json
from collections.abc import Callable

import pytest
from click.testing import Result

from rawi.cli.cells import measure_cells
from rawi.cli.marking import EVENT, QUOTE, STYLES, Mark, list_marks, render_text
from rawi.cli.terminal import LOGICAL, PLAIN, VISUAL, Screen
from tests.unit.cli.conftest import ARTICLE_ID, CONTENT, SOURCE, SPEAKER, TEXT, TIME, TITLE, Caller


def test_everything_found_is_marked_and_listed(rawi: Caller) -> None:
    result = rawi("show", ARTICLE_ID, "--full")
    assert result.exit_code == 0
    body = " ".join(result.stdout.split())
    assert f"⟦{CONTENT}⟧¹" in body
    assert f"⟨{SOURCE}⟩" in body
    assert f"{{{TIME}}}" in body
    assert "⟪تظاهروا⟫" in body
    assert " 1 quote " in body
    assert "صحيفة الضفة" in body
    assert "PROTEST/demo" in body
    assert "participants ≥20" in body
    assert "2023-08-12 – 2023-08-13" in body
    assert "quote 1" in body


@pytest.mark.parametrize("identifier", ["aa11", ARTICLE_ID, "d0c1", "d0"])
def test_the_beginning_of_an_identifier_is_enough(rawi: Caller, identifier: str) -> None:
    assert TITLE in rawi("show", identifier).stdout


@pytest.mark.parametrize(
    ("identifier", "message"),
    [("aa", "beginning of several"), ("ff", "no article"), ("", "no article"), ("%", "no article")],
)
def test_an_unclear_identifier_is_misuse(rawi: Caller, identifier: str, message: str) -> None:
    result = rawi("show", identifier)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_an_article_in_which_nothing_was_found(rawi: Caller) -> None:
    result = rawi("show", "aa99")
    assert result.exit_code == 0
    assert "no quotes" in result.stdout


def test_json_holds_the_rows_as_they_are(rawi: Caller) -> None:
    document = json.loads(rawi("show", "aa11", "--format", "json").stdout)
    assert document["article"]["text"] == TEXT
    assert document["quotes"][0]["speaker"] == SPEAKER
    assert document["times"][0]["date_start"] == "2023-08-12"
    assert len(document["segments"]) == 2
    assert document["mentions"][0]["counts"][0]["low"] == 20


def test_no_warehouse(empty_rawi: Callable[..., Result]) -> None:
    assert empty_rawi("show", "aa").exit_code == 2


def test_a_quote_in_two_stretches_has_its_number_once() -> None:
    spans = [{"start": 0, "end": 1}, {"start": 2, "end": 3}]
    quote = {"content_start": 0, "content_end": 3, "content_spans": spans}
    places = {f"{part}_{edge}": None for part in ("source", "cue") for edge in ("start", "end")}
    assert list_marks([quote | places], [], []) == [Mark(QUOTE, 0, 1), Mark(QUOTE, 2, 3, 1)]


def test_marks_that_begin_together_nest() -> None:
    marks = [Mark(EVENT, 0, 1), Mark(QUOTE, 0, 3, 12)]
    assert list(render_text("abc", [], marks, Screen(PLAIN))) == ["⟦⟪a⟫bc⟧¹²"]


def test_colours_take_the_place_of_signs() -> None:
    lines = list(render_text("abc", [], [Mark(EVENT, 0, 1)], Screen(LOGICAL, has_colour=True)))
    assert lines == [f" \x1b[{STYLES[EVENT]}ma\x1b[0mbc"]


def test_arabic_lines_end_at_the_right_edge_of_a_terminal() -> None:
    (line,) = render_text("در", [], [], Screen(VISUAL, 40))
    assert measure_cells(line) == 40
    assert line.startswith(" " * 38)


def test_controls_in_a_text_do_not_reach_the_terminal() -> None:
    assert list(render_text("a\x1b[2J\u202eb\tc", [], [], Screen(PLAIN))) == ["a\ufffd[2Jb c"]


def test_long_paragraphs_are_wrapped() -> None:
    lines = list(render_text("كلمة " * 30, [], [], Screen(PLAIN, 40)))
    assert len(lines) == 4
    assert all(measure_cells(line) <= 40 for line in lines)
