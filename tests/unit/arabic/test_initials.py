"""Initials that are written as English letters sound: the full stop behind one ends no sentence."""

import pytest

from rawi.arabic.tokens import Segment, analyse


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("جي. كي. هاريس", ["جيكي", "هاريس"]),
        ("إدوارد إم. هاريس", ["ادوارد", "ام", "هاريس"]),
        ("قناة إن. بي. سي المحلية", ["قناه", "انبيسي", "المحليه"]),
        ("إلى بي. بي. سي. وقال", ["الي", "بيبيسي", ".", "وقال"]),
        ("إلى بي بي سي. قال", ["الي", "بي", "بي", "سي", ".", "قال"]),
        ("جاء إلى كي.\nجي. هاريس", ["جاء", "الي", "كي", ".", "جي", ".", "هاريس"]),
        ("وصل إلى النادي. إن. أو", ["وصل", "الي", "النادي", ".", "ان", ".", "او"]),
    ],
)
def test_initials_are_one_token_with_their_stops(text: str, words: list[str]) -> None:
    assert analyse(text, [Segment("body", 0, len(text))]).words == words


def test_initials_are_shown_as_written() -> None:
    text = "قال جيمس إف. هاريس"
    analysis = analyse(text, [Segment("body", 0, len(text))])
    assert (analysis.raw(1, 4), len(analysis.sentences)) == ("جيمس إف. هاريس", 1)
