"""Titles written as one letter: right behind them stands the name of who bears them."""

import pytest

from tests.unit.quotes.articles import read_quotes


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("وأوضح د. البهلول الدنقير عميد الكلية أن الميناء مغلق.", "البهلول الدنقير"),
        ("وقال أ.د. البهلول الدنقير إن الميناء مغلق.", "البهلول الدنقير"),
        ("وقال م. البهلول الدنقير إن الميناء مغلق.", "البهلول الدنقير"),
        ("وقال د/ البهلول الدنقير إن الميناء مغلق.", "البهلول الدنقير"),
        ("وقال مدير الميناء المهندس/ سالم الحداد إن الميناء مغلق.", "سالم الحداد"),
        ("وقال د. سالم الحداد مدير مستشفى د. كمال الدنقير إن الميناء مغلق.", "سالم الحداد"),
    ],
)
def test_name_behind_an_abbreviated_title_is_a_person(said: str, name: str) -> None:
    assert [(quote["speaker"], quote["speaker_kind"]) for quote in read_quotes(said)] == [(name, "person")]


def test_letter_behind_a_first_name_is_no_title() -> None:
    quotes = read_quotes("وقال سالم م. الدنقير إن الميناء مغلق.")
    assert [(quote["speaker"].split()[0], quote["source_text"]) for quote in quotes] == [("سالم", "سالم م. الدنقير")]


def test_abbreviated_title_and_surname_lead_back_to_the_full_name() -> None:
    text = "زار المهندس سالم الدنقير الميناء.\nوأكد م. الدنقير أن الميناء مغلق."
    assert [quote["speaker"] for quote in read_quotes(text)] == ["سالم الدنقير"]
