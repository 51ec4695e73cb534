"""Roles whose bearer has a name that no list holds, told before the role elsewhere."""

import pytest

from tests.unit.quotes.articles import list_speakers

CASES = [
    pytest.param(
        "زار المصنع أمس ديرفان كولبت مدير شركة النسيج. وقال مدير شركة النسيج إن الآلات جاهزة.",
        "ديرفان كولبت",
        id="behind a time",
    ),
    pytest.param(
        "وصلت الكومندر ايزلا سترامب المتحدثة باسم الأسطول أمس. وأكدت المتحدثة باسم الأسطول أن السفينة غادرت.",
        "ايزلا سترامب",
        id="behind a rank that no list holds",
    ),
    pytest.param(
        "ويعلم راضي كولبت مدرب الفريق أن المباراة صعبة. وقال مدرب الفريق إن اللاعبين مستعدون.",
        "راضي كولبت",
        id="common word as a first name behind a verb",
    ),
    pytest.param(
        "افتتحت شركة ديرفان كولبت مدير المبيعات فرعا. وقال مدير المبيعات إن الفرع صغير.",
        "مدير المبيعات",
        id="name of a firm",
    ),
    pytest.param(
        "جاءت الزيارة في أعقاب وصف مدير المبيعات، وهو غائب، بالكريم. وقال مدير المبيعات إن الفرع صغير.",
        "مدير المبيعات",
        id="noun of an act",
    ),
    pytest.param(
        "شكر الوفد لديرفان كولبت مدير شركة النسيج جهوده. وقال مدير شركة النسيج إن الآلات جاهزة.",
        "مدير شركة النسيج",
        id="preposition written on to the name",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_role_leads_to_a_name_of_no_list(text: str, speaker: str) -> None:
    assert list_speakers(text)[-1] == speaker


def test_as_for_is_no_part_of_a_name() -> None:
    text = "ووصل الوفد أمس. أما ديرفان الدوسري مدير المبيعات فحضر الحفل. وقال مدير المبيعات إن الفرع صغير."
    assert list_speakers(text) == ["ديرفان الدوسري"]
