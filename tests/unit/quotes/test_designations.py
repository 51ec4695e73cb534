"""The words of a source's noun phrase that say who it is."""

import pytest

from rawi.arabic.tokens import analyse
from rawi.quotes.designations import cite, drop_brackets, find_cut, strip_source


@pytest.mark.parametrize(
    ("phrase", "kept"),
    [
        ("هذا الصياد", "الصياد"),
        ("الصياد نفسه", "الصياد"),
        ('الصياد "', "الصياد"),
        ("الصياد", "الصياد"),
        ('جمعية "المرفأ"', 'جمعية "المرفأ"'),
    ],
)
def test_what_says_nothing_of_who_it_is_is_left_out(phrase: str, kept: str) -> None:
    analysis = analyse(phrase, [])
    first, last = strip_source(analysis.words, 0, len(analysis.words))
    assert analysis.raw(first, last) == kept


@pytest.mark.parametrize(
    ("phrase", "kept"),
    [
        ("جمعية المرفأ، في البلدة", "جمعية المرفأ"),
        ("جمعية المرفأ القديم", "جمعية المرفأ القديم"),
        ("بوركا-نيت", "بوركا-نيت"),
    ],
)
def test_a_name_ends_before_a_comma_and_goes_on_behind_a_hyphen(phrase: str, kept: str) -> None:
    analysis = analyse(phrase, [])
    assert analysis.raw(0, find_cut(analysis, 0, len(analysis.words))) == kept


@pytest.mark.parametrize(
    ("phrase", "word", "cited"),
    [
        ("للصيادين القدامى", "الصيادين", "الصيادين القدامى"),
        ("لصياد قديم", "صياد", "صياد قديم"),
        ("لبنان", "لبنان", "لبنان"),
    ],
)
def test_a_preposition_is_cut_off_and_the_article_behind_it_restored(phrase: str, word: str, cited: str) -> None:
    analysis = analyse(phrase, [])
    assert cite(analysis, 0, len(analysis.words), word) == cited


def test_brackets_go_and_what_they_hold_stays() -> None:
    assert drop_brackets("جمعية (المرفأ)  القديم") == "جمعية المرفأ القديم"
