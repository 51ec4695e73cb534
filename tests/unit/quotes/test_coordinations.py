"""One of several who spoke together, told alone later."""

import pytest

from tests.unit.quotes.articles import list_speakers


@pytest.mark.parametrize(
    ("told", "said", "name"),
    [
        (
            "وقالت النقابة والشركة الوطنية للموانئ إن الميناء مفتوح.",
            "وأكدت الشركة أن الموسم قريب.",
            "الشركة الوطنية للموانئ",
        ),
        (
            "وقال البلجيكيون إن الميناء مغلق.\nوقال الاتحاد الأوروبي واليابان إن الميناء مفتوح.",
            "وقالت اليابان إن الموسم قريب.",
            "اليابان",
        ),
        ("وقال مسؤولون وصيادون محليون إن الميناء مفتوح.", "وقال مسؤولون إن الموسم قريب.", "مسؤولون"),
        ("وقالت مصادر قبرصية ومالطية إن الميناء مفتوح.", "وقالت المصادر القبرصية إن الموسم قريب.", "مصادر قبرصية"),
    ],
)
def test_later_phrase_means_one_of_those_who_spoke_together(told: str, said: str, name: str) -> None:
    assert list_speakers(f"{told}\n{said}")[-1] == name


@pytest.mark.parametrize(
    ("told", "said", "name"),
    [
        ("وقالت وزارة الثقافة والإعلام إن الميناء مفتوح.", "وأكدت الوزارة أن الموسم قريب.", "وزارة الثقافة والإعلام"),
        ("وقالت مصادر قبرصية ومالطية إن الميناء مفتوح.", "وقالت المصادر إن الموسم قريب.", "مصادر قبرصية ومالطية"),
    ],
)
def test_who_speak_together_and_bodies_of_two_purposes_stay_one(told: str, said: str, name: str) -> None:
    assert list_speakers(f"{told}\n{said}")[-1] == name


def test_state_is_the_kingdom_that_is_called_by_its_name() -> None:
    told = "وأعلنت مملكة السويد أن الميناء مفتوح.\n"
    assert list_speakers(told + "وأكدت السويد أن الموسم قريب.") == ["مملكة السويد"] * 2


def test_state_is_not_the_agency_that_is_called_after_it() -> None:
    told = "وذكرت وكالة أنباء مالطا أن الميناء مفتوح.\n"
    assert list_speakers(told + "وأكدت مالطا أن الموسم قريب.")[-1] == "مالطا"
