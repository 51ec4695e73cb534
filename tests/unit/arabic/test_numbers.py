"""Numbers in digits and words, their modifiers and bounds, in sentences written for this project."""

import pytest

from rawi.arabic.numbers import NumberExpression, find_numbers, parse_digits
from rawi.arabic.tokens import Segment, analyse


def _find(text: str) -> list[tuple[str, int | None, int | None, int | None, str | None]]:
    analysis = analyse(text, [Segment("body", 0, len(text))])
    return [(analysis.raw(item.first, item.last), *item[2:]) for item in find_numbers(analysis)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("٢٥٠٠", 2500),
        ("2,500", 2500),
        ("1.250.000", 1250000),
        ("٣٬٢٠٠", 3200),
        ("15 ألفا", 15000),
        ("2.5 مليون", 2500000),
        ("2,5 مليون", 2500000),
        ("3 ملايين", 3000000),
        ("3 آلاف و500", 3500),
        ("مليون ونصف", 1500000),
        ("مليون ونصف المليون", 1500000),
        ("مليارين وربع المليار", 2250000000),
        ("ثلاثة", 3),
        ("ثماني", 8),
        ("عشرة", 10),
        ("أحد عشر", 11),
        ("اثنتي عشرة", 12),
        ("خمسة عشر", 15),
        ("تسع عشرة", 19),
        ("عشرين", 20),
        ("خمسة وعشرون", 25),
        ("ستة وستين", 66),
        ("مئة", 100),
        ("مائة", 100),
        ("مئتي", 200),
        ("مئتان وخمسون", 250),
        ("ثلاثمئة وخمسة وستين", 365),
        ("خمسمائة", 500),
        ("أربع مئة", 400),
        ("مئة وعشرين", 120),
        ("ألف", 1000),
        ("ألفي", 2000),
        ("ألفين وخمسمئة", 2500),
        ("ثلاثة آلاف ومئتين", 3200),
        ("خمسة وعشرون ألفا", 25000),
        ("مئة ألف", 100000),
        ("مئتي ألف", 200000),
        ("مئة وخمسين ألف", 150000),
        ("ثلاثة ملايين ومئتا ألف", 3200000),
        ("مليونين", 2000000),
        ("أربعة مليارات", 4000000000),
        ("ألف وأربعمئة وثلاثة وخمسون", 1453),
        ("8ر16 مليار", 16800000000),
        ("88ر3 ملايين", 3880000),
    ],
)
def test_value(text, value):
    assert _find(f"بلغ العدد {text} في المدينة") == [(text, value, value, value, None)]


@pytest.mark.parametrize(
    ("text", "low", "best", "high", "modifier"),
    [
        ("نحو 110", 110, 110, 110, "approx"),
        ("حوالي ثلاثين", 30, 30, 30, "approx"),
        ("قرابة 2500", 2500, 2500, 2500, "approx"),
        ("ما يقرب من 40", 40, 40, 40, "approx"),
        ("50 تقريبا", 50, 50, 50, "approx"),
        ("أكثر من 15", 15, None, None, "more_than"),
        ("ما يزيد على مئة", 100, None, None, "more_than"),
        ("ما لا يقل عن 12", 12, None, None, "at_least"),
        ("20 على الأقل", 20, None, None, "at_least"),
        ("أقل من 20", None, None, 20, "less_than"),
        ("لا يتجاوز 30", None, None, 30, "at_most"),
        ("10 على الأكثر", None, None, 10, "at_most"),
        ("10 إلى 15", 10, None, 15, "range"),
        ("10-15", 10, None, 15, "range"),
        ("خمسة أو ستة", 5, None, 6, "range"),
        ("عشرات", 20, None, 99, "vague"),
        ("مئات", 200, None, 999, "vague"),
        ("عشرات الآلاف", 20000, None, 99999, "vague"),
        ("بضعة آلاف", 3000, None, 9999, "vague"),
    ],
)
def test_bounds(text, low, best, high, modifier):
    assert _find(f"شارك {text} من السكان") == [(text, low, best, high, modifier)]


@pytest.mark.parametrize("word", ["قتيلان", "شخصين", "جنديان", "طفلتين", "الجنديان", "ومدنيان"])
def test_dual_is_two(word):
    assert _find(f"سقط {word} في الحادث") == [(word, 2, 2, 2, None)]


def test_between_two_numbers():
    assert _find("أصيب ما بين 10 و15 عاملا") == [("10 و15", 10, None, 15, "range")]


@pytest.mark.parametrize(
    "text",
    [
        "أحد المسؤولين",
        "بأحد المتاجر",
        "إحدى المدن",
        "المسؤولين",
        "وصل المدنيين",
        "يوم الاثنين",
        "في المئة",
        "حركة طالبان",
        "نصف الطريق",
        "",
    ],
)
def test_no_number(text):
    assert _find(text) == []


def test_two_scaled_numbers_are_a_range():
    found = _find("بين خمسة مليارات وستة مليارات يورو")
    assert found == [("خمسة مليارات وستة مليارات", 5000000000, None, 6000000000, "range")]


def test_range_of_tokens_is_kept():
    analysis = analyse("خمسة وعشرون", [Segment("body", 0, 11)])
    assert find_numbers(analysis, 0, 1) == [NumberExpression(0, 1, 5, 5, 5, None)]


@pytest.mark.parametrize(
    ("word", "value"), [("1" * 30, None), ("1.2.3", None), ("0.75", 0.75), ("x", None), ("", None)]
)
def test_parse_digits(word, value):
    assert parse_digits(word) == value


def test_fraction_is_no_count():
    assert [text for text, *_ in _find("ارتفع المؤشر 3.5 درجات")] == []
