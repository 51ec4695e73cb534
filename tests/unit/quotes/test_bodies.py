"""The full name of a body that comes back by its head word."""

import pytest

from tests.unit.quotes.articles import list_speakers


@pytest.mark.parametrize(
    ("told", "said", "name"),
    [
        ("تراجعت أسهم شركة كلورفين أمس.", "وقالت الشركة إن الموسم قريب.", "شركة كلورفين"),
        ("اهتمت صحيفة «نورد باند» بالمعرض.", "وأشارت الصحيفة إلى أن الموسم قريب.", "صحيفة «نورد باند»"),
        ("تعاونت شركة محلية مع الميناء.", "وقالت الشركة إن الموسم قريب.", "الشركة"),
        ("في المعرض شركة\nكلورفين سيد البحر.", "وقالت الشركة إن الموسم قريب.", "الشركة"),
        ("نشرت شركة كلورفين وشركة بلندين أرباحهما.", "وقالت الشركات إن الموسم قريب.", "الشركات"),
    ],
)
def test_body_comes_back_by_its_head_word(told: str, said: str, name: str) -> None:
    assert list_speakers(f"{told}\n{said}") == [name]


def test_ministry_told_in_short_has_its_further_offices_in_full() -> None:
    told = "افتتحت وزارة الأسماك وشؤون البلديات والتخطيط البحري معرضا أمس.\n"
    assert list_speakers(told + "وقالت الوزارة إن الموسم قريب.") == ["وزارة الأسماك وشؤون البلديات والتخطيط البحري"]


@pytest.mark.parametrize(
    ("told", "said", "name"),
    [
        pytest.param(
            "فتحت شركة كلورفين للأسماك والزيوت مصنعا.",
            "وقالت الشركة إن الموسم قريب.",
            "شركة كلورفين للأسماك والزيوت",
            id="a name that no list holds goes on with what the firm is for",
        ),
        pytest.param(
            "زارت اللجنة البحرية للرقابة على المصائد والزوارق الميناء.",
            "وقالت اللجنة إن الموسم قريب.",
            "اللجنة البحرية للرقابة على المصائد والزوارق",
            id="what a body is for takes a preposition",
        ),
        pytest.param(
            "افتتح مركز الإشراف على الزوارق أمس.",
            "وقال المركز إن الموسم قريب.",
            "مركز الإشراف",
            id="only behind li- the preposition is surely that of the name",
        ),
    ],
)
def test_body_in_short_has_all_that_it_is_for(told: str, said: str, name: str) -> None:
    assert list_speakers(f"{told}\n{said}") == [name]


def test_body_that_spoke_by_its_kind_alone_is_looked_for_anew() -> None:
    told = "قالت المنظمة إن الموسم قريب.\nثم ظهرت المنظمة البحرية للصيادين في الميناء.\nوقالت المنظمة إن الزوارق كثيرة."
    assert list_speakers(told) == ["المنظمة", "المنظمة البحرية للصيادين"]
