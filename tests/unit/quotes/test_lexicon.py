"""Word lists: what steers the reading of attributions."""

import pytest

from rawi.quotes.lexicon import is_title_word, spread_table


@pytest.mark.parametrize(
    ("word", "is_title"),
    [("وزير", True), ("للوزير", True), ("والمجلس", True), ("الاقليميه", True), ("زرقطون", False), ("بزرقطون", False)],
)
def test_words_of_titles_are_told_with_what_is_written_on_to_them(word: str, is_title: bool) -> None:
    assert is_title_word(word) == is_title


@pytest.mark.parametrize("table", [{"برج": 1, "جسر": 2}, {}])
def test_a_spread_table_holds_the_same(table: dict[str, int]) -> None:
    assert spread_table(table) == table
