"""Whom a definite noun means that tells again of somebody unnamed: the same source, the official source, the divers."""

import pytest

from tests.unit.quotes.articles import list_speakers

AGAIN = "وأضاف المصدر نفسه أن الموسم قريب."
SOURCE = "وقال مصدر طبي قبرصي إن الميناء مفتوح."


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (f"{SOURCE}\nوقال مسؤول في الميناء إن السفن عادت.", "مسؤول في الميناء"),
        (f"{SOURCE}\nوقال سالم الحمدان إن السفن عادت.", "مصدر طبي قبرصي"),
        ("وقال سالم الحمدان إن السفن عادت.", "سالم الحمدان"),
        ("وأكد الصيادون أن السفن عادت.", "الصيادون"),
    ],
)
def test_same_source_is_who_spoke_last_unnamed(told: str, name: str) -> None:
    assert list_speakers(f"{told}\n{AGAIN}")[-1] == name


def test_same_sources_are_the_many_who_spoke_last() -> None:
    told = "وقالت مصادر قبرصية إن الميناء مفتوح.\nوقال صيادون محليون إن السفن عادت.\n"
    assert list_speakers(told + "وأضافت المصادر نفسها أن الموسم قريب.")[-1] == "صيادون محليون"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("وقال مسؤول في وزارة الصيد القبرصية إن الميناء مفتوح.", "مسؤول في وزارة الصيد القبرصية"),
        (SOURCE, "المصدر الأمني"),
        ("وقال مصدر قبرصي إن الميناء مفتوح.", "مصدر قبرصي"),
        ("وقال سالم الحمدان إن الميناء مفتوح.", "المصدر الأمني"),
    ],
)
def test_source_with_an_adjective_is_the_one_of_whom_nothing_else_was_told(told: str, name: str) -> None:
    assert list_speakers(f"{told}\nوقال المصدر الأمني إن الموسم قريب.")[-1] == name


def test_source_of_another_state_is_another_one() -> None:
    said = "وقال المصدر النرويجي إن الموسم قريب."
    assert list_speakers(f"وقال مصدر قبرصي إن الميناء مفتوح.\n{said}")[-1] == "المصدر النرويجي"


def test_sources_in_the_plural_are_no_single_person() -> None:
    told = "وقال سالم الحمدان إن الميناء مفتوح.\n"
    assert list_speakers(told + "وقالت المصادر إن الموسم قريب.")[-1] == "المصادر"


def test_source_is_the_one_that_the_text_brings_in_before_anybody_named() -> None:
    told = "وقال سالم الحمدان إن الميناء مفتوح.\nوزار الميناء مصدر في وزارة الصيد.\n"
    assert list_speakers(told + "وقال المصدر إن الموسم قريب.")[-1] == "مصدر في وزارة الصيد"


def test_source_is_not_whom_it_is_close_to() -> None:
    told = "وقال مصدر مقرب من رئيس الميناء، سالم الحمدان، إن السفن عادت.\n"
    assert list_speakers(told + "وقال المصدر إن الموسم قريب.") == ["مصدر مقرب من رئيس الميناء"] * 2


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("وقال عدد كبير من الصيادين في محافظة الشمال إن الميناء مفتوح.", "عدد كبير من الصيادين في محافظة الشمال"),
        ("وعاد فريق من الصيادين في جامعة الشمال.", "فريق من الصيادين في جامعة الشمال"),
        ("وعادت سفن صيادين من جامعة الشمال.", "صيادين من جامعة الشمال"),
        ("وعاد فريق من الطباخين في جامعة الشمال.", "الصيادون"),
    ],
)
def test_many_told_of_again_are_the_team_that_was_told_of(told: str, name: str) -> None:
    assert list_speakers(f"{told}\nوقال الصيادون إن الموسم قريب.")[-1] == name
