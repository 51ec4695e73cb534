"""Names folded with and without tokens, and lines cut with every line break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.tokens import cut_tokens
from rawi.documents.lines import find_lines, list_shown
from rawi.documents.vocabulary import fold_name, keep_letters


@pytest.mark.parametrize(
    "name", ["", "سامي الحدّاد", "ضفاف - بغداد", "إذاعة 103.5", "½ كوب", "a_b", "_", "«ضفاف»", "م.ع.س"]
)
def test_a_name_folds_to_the_words_of_its_tokens(name: str) -> None:
    assert fold_name(name) == " ".join(keep_letters(cut_tokens(name).words))


@given(st.text(alphabet="ابتةىأ ـَ٣3.-,:_ab½»«\u200f", max_size=30))
def test_any_name_folds_to_the_words_of_its_tokens(name: str) -> None:
    assert fold_name(name) == " ".join(keep_letters(cut_tokens(name).words))


@given(st.text(alphabet="اب \r\n\t\u200f\u2028.", max_size=30))
def test_lines_are_the_same_with_and_without_their_words(text: str) -> None:
    lines = find_lines(text, cut_tokens(text))
    assert [line.text for line in lines] == list_shown(text)
    assert [text[line.start : line.end].strip("\u200f \t\u2028") for line in lines] == [
        line.text.strip("\u200f \t\u2028") for line in lines
    ]
