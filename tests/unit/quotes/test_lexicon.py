"""Word lists: what steers the reading of attributions."""

from dataclasses import fields

import pytest

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.quotes.lexicon import Words, is_title_word, read_words, spread_table


@pytest.mark.parametrize(
    ("word", "is_title"),
    [("وزير", True), ("للوزير", True), ("والمجلس", True), ("الاقليميه", True), ("زرقطون", False), ("بزرقطون", False)],
)
def test_words_of_titles_are_told_with_what_is_written_on_to_them(word: str, is_title: bool) -> None:
    assert is_title_word(word) == is_title


@pytest.mark.parametrize("table", [{"برج": 1, "جسر": 2}, {}])
def test_a_spread_table_holds_the_same(table: dict[str, int]) -> None:
    assert spread_table(table) == table


def test_each_field_holds_the_words_of_the_class_of_its_name() -> None:
    words = read_words()
    held = {fold_text(row["word"]) for row in read_reference("quote_words") if row["class"] == "courtesy"}
    assert words.courtesies == held
    assert not words.courtesies & words.kin


def test_no_field_is_empty() -> None:
    words = read_words()
    assert [field.name for field in fields(Words) if not getattr(words, field.name)] == []
