"""Objects: what grammar shows to be the object of the verb ends the subject, whatever the weights say."""

import pytest

from rawi.arabic.folding import fold_text
from rawi.quotes.objects import is_object
from tests.unit.quotes.articles import list_speakers


def begins_object(text: str, index: int) -> bool:
    return is_object(fold_text(text).split(), 0, index)


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("مصادر مطلعة الجريدة", 2),
        ("مسؤولون فنلنديون هولندا", 2),
        ("دبلوماسيون الوفد", 1),
        ("مسؤولون فنلنديون شبكة التلفزيون", 2),
        ("وزارة الزراعة الفنلندية القرار", 3),
        ("الحكومة الفنلندية المزارعين", 2),
        ("المديرية العامة للمنارات الإغلاق", 3),
        ("وزارة الزراعة الفنلندية أسماء", 3),
        ("السلطة المحلية محامي", 2),
    ],
)
def test_a_noun_that_can_tell_nothing_of_the_subject_is_the_object(text: str, index: int) -> None:
    assert begins_object(text, index)


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("مسؤول رفيع المستوى", 2),
        ("أحد منظمي السباق", 2),
        ("مسؤول فنلندي الدكتور", 2),
        ("مراسل القناة لشؤون البيئة", 3),
        ("الهيئة العامة للاستثمار الصناعي", 3),
        ("الهيئة الوطنية العليا", 2),
        ("الادعاء العام", 1),
        ("وزارة الصحة الفنلندية", 2),
        ("المجلس الأعلى", 1),
    ],
)
def test_what_can_tell_of_the_subject_is_no_object(text: str, index: int) -> None:
    assert not begins_object(text, index)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأبلغت مصادر مطلعة الجريدة بأن الميناء سيغلق أسبوعا.", "مصادر مطلعة"),
        ("وأدانت وزارة الزراعة الفنلندية التلوث، وقالت إن النهر مات.", "وزارة الزراعة الفنلندية"),
    ],
)
def test_a_speaker_is_named_without_the_object(text: str, speaker: str) -> None:
    assert list_speakers(text) == [speaker]
