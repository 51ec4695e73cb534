"""Definites: a definite noun behind a definite word begins a noun phrase of its own."""

import pytest

from rawi.quotes.definites import begins_phrase
from tests.unit.quotes.articles import list_speakers


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["رجال", "الامن", "الحقيقه"], True),
        (["رجال", "الامن", "السابقين"], False),
        (["رجال", "الحقيقه"], False),
        (["قال", "الي", "الحقيقه"], False),
        (["الفريق", "الشرق", "اوسطي"], False),
    ],
)
def test_noun_is_told_from_adjective(words: list[str], *, expected: bool) -> None:
    index = next(place for place in range(len(words) - 1, 0, -1) if words[place].startswith("ال"))
    assert begins_phrase(words, index) is expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وكشف رجال الأمن الحقيقة وهي أن الموسم بدأ.", "رجال الأمن"),
        ("استنكر علماء المحافظة الجريمة الأخيرة، مؤكدين أن الموسم بدأ.", "علماء المحافظة"),
        ("نفذ الناتو الغارة أمس. وقال الناتو إن الموسم بدأ.", "الناتو"),
        ("وقال مدير التحالف الأمريكي الشرق أوسطي سامي حداد إن الموسم بدأ.", "سامي حداد"),
        ("وقالت والدة الطفل إن الموسم بدأ.", "والدة الطفل"),
    ],
)
def test_object_is_no_part_of_who_speaks(text: str, name: str) -> None:
    assert list_speakers(text) == [name]


@pytest.mark.parametrize("subject", ["أحد القادة المحليين", "الانفصاليون"])
def test_who_is_accused_stands_before_what_he_is_accused_of(subject: str) -> None:
    assert list_speakers(f"واتهم {subject} الجيش الوطني بقصف القرية.") == [subject]
