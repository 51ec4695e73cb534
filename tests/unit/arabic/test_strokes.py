"""A stroke between a title and its bearer's name stands for nothing; others are tokens."""

import pytest

from rawi.arabic.tokens import Segment, analyse, cut_tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("الدكتور/ سالم الحداد", ["الدكتور", "سالم", "الحداد"]),
        ("والأستاذ / سالم", ["والاستاذ", "سالم"]),
        ("للشيخ/سالم", ["للشيخ", "سالم"]),
        ("د/ سالم الحداد", ["د", ".", "سالم", "الحداد"]),
        ("أ.د/سالم", ["ا", ".", "د", ".", "سالم"]),
        ("20 م/ثانية", ["20", "م", "/", "ثانيه"]),
        ("كم / د", ["كم", "/", "د"]),
        ("الشاعر/ الشاعرة", ["الشاعر", "/", "الشاعره"]),
        ("يناير/ كانون الثاني", ["يناير", "/", "كانون", "الثاني"]),
    ],
)
def test_stroke_behind_a_title_is_no_token(text: str, words: list[str]) -> None:
    assert cut_tokens(text).words == words


def test_text_is_shown_as_written() -> None:
    text = "قال الدكتور/ سالم الحداد"
    analysis = analyse(text, [Segment("body", 0, len(text))])
    assert (analysis.raw(1, 4), analysis.raw(2, 4)) == ("الدكتور/ سالم الحداد", "سالم الحداد")
