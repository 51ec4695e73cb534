import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.cli.cells import ELLIPSIS, clean_text, cut_cells, is_right_to_left, measure_cells, wrap_cells

LINES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=60)


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("abc", 3), ("كتب", 3), ("كَتَبَ", 3), ("日本", 4), ("می\u200cرود", 5), ("e\u0301", 1)],
)
def test_marks_fill_no_cell_and_wide_characters_two(text: str, cells: int) -> None:
    assert measure_cells(text) == cells


def test_controls_and_direction_marks_do_not_reach_the_terminal() -> None:
    assert clean_text("a\x1b[31m\u202eb\u2067c\r\nd\te\x85") == "a\ufffd[31mbc⏎d e\ufffd"


def test_zero_width_joiners_between_letters_stay() -> None:
    assert clean_text("می\u200cرود") == "می\u200cرود"


def test_only_letters_of_right_to_left_scripts_count() -> None:
    assert is_right_to_left("12 قال")
    assert is_right_to_left("שלום")
    assert not is_right_to_left("Said «12»")


def test_what_fits_is_not_cut() -> None:
    assert cut_cells("قال", 3) == "قال"


def test_a_cut_text_ends_with_an_ellipsis_and_keeps_marks_with_their_letter() -> None:
    assert cut_cells("كَتَبَ", 2) == "كَ" + ELLIPSIS


@given(LINES, st.integers(1, 30))
def test_a_cut_text_never_fills_more_than_its_limit(text: str, limit: int) -> None:
    assert measure_cells(cut_cells(text, limit)) <= limit


@given(LINES, st.integers(2, 30))
def test_wrapped_lines_fit_and_hold_every_word(text: str, limit: int) -> None:
    lines = [text[start:end] for start, end in wrap_cells(text, limit)]
    assert all(measure_cells(line) <= limit for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_lines_break_at_spaces_and_long_words_inside() -> None:
    text = "aa bb cccccc d"
    assert [text[start:end] for start, end in wrap_cells(text, 5)] == ["aa bb", "ccccc", "c d"]
    assert list(wrap_cells("", 5)) == [(0, 0)]
