"""Which body a definite noun with an adjective means that tells it in short."""

import pytest

from tests.unit.quotes.articles import list_speakers


@pytest.mark.parametrize(
    ("told", "said", "name"),
    [
        ("وافتتحت شركة كلورفين معرضا أمس.", "وقالت الشركة النرويجية إن الموسم قريب.", "شركة كلورفين"),
        ("وافتتحت شركة كلورفين معرضا أمس.", "وقالت الشركة العامة إن الموسم قريب.", "الشركة العامة"),
        ("وقالت منظمة الصيد الشمالي إن الميناء مفتوح.", "وأكدت المنظمة الدولية أن الموسم قريب.", "منظمة الصيد الشمالي"),
        ("وافتتحت الشركة الوطنية معرضا أمس.", "وقالت الشركة النرويجية إن الموسم قريب.", "الشركة النرويجية"),
        ("وقالت شركة الصيد الدنماركية إن الميناء مفتوح.", "وقالت الشركة النرويجية إن الموسم قريب.", "الشركة النرويجية"),
        ("وافتتحت وزارة الصيد معرضا أمس.", "وقالت الوزارة النرويجية إن الموسم قريب.", "الوزارة النرويجية"),
    ],
)
def test_body_told_by_its_origin_is_the_one_named_before(told: str, said: str, name: str) -> None:
    assert list_speakers(f"{told}\n{said}")[-1] == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("وزار وفد من وزارة الصيد النرويجية الميناء.", "وزارة الصيد النرويجية"),
        ("وزار الميناء وفد من وزارة الصيد النرويجية وآخر من وزارة الصيد الدنماركية.", "وزارة الصيد"),
    ],
)
def test_body_has_the_state_that_the_text_tells_of_it(told: str, name: str) -> None:
    assert list_speakers(f"وقالت وزارة الصيد إن الموسم قريب.\n{told}") == [name]
