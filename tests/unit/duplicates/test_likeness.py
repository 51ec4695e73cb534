"""What counts as a copy, what as an excerpt, and what as two reports of one series."""

import random
from datetime import date, timedelta

import pytest

from rawi.duplicates import Fingerprint, compare_fingerprints, fingerprint_body
from tests.copies import make_vocabulary, make_words

CHANCE = random.Random(3)
VOCABULARY = make_vocabulary(CHANCE)
WORDS = make_words(CHANCE, VOCABULARY, 200)
SHIPMENT = (
    "وصلت إلى المرفأ {day} السفينة {ordinal} من جسر المعونة الذي تنظمه جمعية النجدة، وعلى متنها {tons} طنا من الطحين"
    " والأدوية ومستلزمات الإيواء. وقال مدير الجمعية إن التوزيع يبدأ فور انتهاء التفريغ، وإن الأولوية للأسر التي فقدت"
    " بيوتها، وشكر المتطوعين الذين سهروا على تجهيز الشحنة، مؤكدا أن الجسر مستمر حتى تنتهي الأزمة."
)
RATES = "سجل الدينار {a} للدولار و{b} لليورو و{c} للجنيه في مكاتب الصرافة بالعاصمة هذا الصباح، وسط حركة بيع وشراء هادئة"
CLOSING = (
    "أنهت سوق الأوراق المالية جلسة {day} على {move} بلغ {points} نقطة، ليقف المؤشر العام عند {index} نقطة، وسط تداولات"
    " بلغت قيمتها {value} مليون دينار عبر {deals} صفقة. وارتفعت أسهم {up} شركة وتراجعت أسهم {down}، وجاء قطاع المصارف"
    " في صدارة القطاعات من حيث قيمة التداول، تلاه قطاع الاتصالات."
)
FORECAST = (
    "طقس حار على السواحل ورياح نشطة مثيرة للغبار على {places}، مع سحب رعدية على المرتفعات مساء، وأمطار متفرقة"
    " قد تمتد إلى الأجزاء الداخلية، وحرارة معتدلة على الهضاب، وموج يعلو في الخليج"
)


def fingerprint(body, day=0):
    row = fingerprint_body("a", date(2024, 3, 1) + timedelta(days=day), body)
    return Fingerprint("a", row[1].toordinal(), row[2], row[4], row[5], row[3])


def compare(one, other, days=0):
    likeness = compare_fingerprints(fingerprint(one), fingerprint(other, days))
    assert likeness == compare_fingerprints(fingerprint(other, days), fingerprint(one))
    return likeness


def test_the_same_text_is_a_copy():
    likeness = compare(" ".join(WORDS), " ".join(WORDS))
    assert (likeness.jaccard, likeness.containment, likeness.kind, likeness.is_copy) == (1.0, 1.0, "near", True)


def test_marks_and_spelling_do_not_count():
    likeness = compare(
        "أعلنت الوزارة، أمس، فتح «المعبر» أمام المسافرين.", "اعلنت الوزاره امس فتح المعبر امام المسافرين"
    )
    assert likeness.jaccard == 1.0


def test_an_edited_text_is_near():
    edited = [*WORDS[:50], "جديد", *WORDS[55:], "وانتهى"]
    likeness = compare(" ".join(WORDS), " ".join(edited))
    assert likeness.is_copy
    assert likeness.kind == "near"
    assert likeness.ratio == likeness.jaccard


def test_an_excerpt_is_contained():
    likeness = compare(" ".join(WORDS), " ".join(WORDS[60:120]))
    assert likeness.is_copy
    assert (likeness.kind, likeness.ratio) == ("contained", 1.0)


def test_a_formula_of_a_few_words_is_no_excerpt():
    assert not compare(" ".join(WORDS), " ".join(WORDS[:15])).is_copy


def test_short_texts_that_differ_in_a_name_stay_apart():
    formula = "توفي صباح اليوم في المستشفى العام بعد مرض طويل الفنان المعروف"
    assert compare(f"{formula} سالم", f"{formula} جابر").jaccard >= 0.5
    assert not compare(f"{formula} سالم", f"{formula} جابر").is_copy
    assert compare(f"{formula} سالم", f"{formula} سالم").is_copy


def test_different_texts_have_nothing_in_common():
    other = make_words(random.Random(4), VOCABULARY, 200)
    assert compare(" ".join(WORDS), " ".join(other)) == (0.0, 0.0, 196, False)


@pytest.mark.parametrize("empty", ["", "كلمتان فقط"])
def test_texts_too_short_to_tell_stay_apart(empty):
    assert not compare(empty, empty).is_copy


@pytest.mark.parametrize(
    ("changes", "days"),
    [
        ({"ordinal": "الرابعة"}, 0),
        ({"ordinal": "الرابعة", "tons": "55"}, 3),
        ({"day": "الثلاثاء", "tons": "55"}, 0),
    ],
)
def test_reports_of_a_series_stay_apart(changes, days):
    first = {"day": "الأحد", "ordinal": "الثالثة", "tons": "40"}
    likeness = compare(SHIPMENT.format(**first), SHIPMENT.format(**(first | changes)), days)
    assert likeness.jaccard >= 0.5
    assert likeness.is_serial
    assert not likeness.is_copy
    assert not likeness.is_alike


def test_a_reprint_with_one_figure_corrected_is_a_copy():
    first = {"day": "الأحد", "ordinal": "الثالثة", "tons": "40"}
    assert compare(SHIPMENT.format(**first), SHIPMENT.format(**(first | {"tons": "41"})), 1).is_copy


def test_exchange_rates_of_two_days_stay_apart():
    one, other = RATES.format(a=310, b=335, c=392), RATES.format(a=312, b=336, c=390)
    assert not compare(one * 2, other * 2, 1).is_copy
    assert not compare(one * 2, other * 2, 1).is_alike


def test_closing_reports_of_two_days_stay_apart():
    sunday = {
        "day": "الأحد",
        "move": "ارتفاع",
        "points": "12.4",
        "index": "6,310",
        "value": 88,
        "deals": 940,
        "up": 21,
        "down": 9,
    }
    monday = sunday | {"day": "الإثنين", "points": "8.1", "index": "6,318", "value": 93, "deals": 1015, "up": 17}
    likeness = compare(CLOSING.format(**sunday), CLOSING.format(**monday), 1)
    assert likeness.containment >= 0.3
    assert not likeness.is_alike
    assert not likeness.is_copy
    assert compare(CLOSING.format(**sunday), CLOSING.format(**sunday), 1).is_copy


def test_flights_numbered_in_figures_stay_apart():
    first = {"day": "الأحد", "ordinal": "رقم 3", "tons": "40"}
    likeness = compare(SHIPMENT.format(**first), SHIPMENT.format(**(first | {"ordinal": "رقم 4", "tons": "36"})))
    assert not likeness.is_copy
    assert not likeness.is_alike


def test_forecasts_of_two_days_stay_apart():
    one, other = FORECAST.format(places="الشمال والوسط"), FORECAST.format(places="الجنوب والشرق والغرب")
    assert compare(one, other).is_copy
    assert not compare(one, other, 1).is_copy
