"""The name that stands right beside a role or a body."""

import pytest

from tests.unit.quotes.articles import list_speakers


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("وقال وزير الصيد البلغاري، فلوديمار كرشوف، إن الموسم قريب.", "فلوديمار كرشوف"),
        ("وقال رئيس نادي الميناء، البلغاري فلوديمار كرشوف إن الموسم قريب.", "فلوديمار كرشوف"),
        ("وقالت منظمة حماية البحار، أوشن ليندرا، إن الموسم قريب.", "أوشن ليندرا"),
        ("ونقلت وكالة البحر عن نائب مدير الموانئ، كرشوف فلوديمار، قوله إن الموسم قريب.", "كرشوف فلوديمار"),
    ],
)
def test_name_between_role_and_content_is_who_speaks(said: str, name: str) -> None:
    assert list_speakers(said) == [name]


def test_time_between_commas_is_no_name() -> None:
    assert list_speakers("وقال وزير الصيد البلغاري، مساء أمس، إن الموسم قريب.") == ["وزير الصيد البلغاري"]


def test_role_behind_a_name_is_that_of_its_bearer() -> None:
    told = "أكد ذلك عادل ناصر رئيس مجلس إدارة شركة المراكب، الذي أشار إلى أن الموسم قريب."
    assert list_speakers(told) == ["عادل ناصر"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("وصل وزير الصيد البلغاري، فلوديمار كرشوف، إلى المعرض.", "فلوديمار كرشوف"),
        ("استقبل المعرض الوزير البلغاري، الدكتور عادل ناصر، في المعرض.", "عادل ناصر"),
    ],
)
def test_running_text_names_the_bearer_behind_a_comma(told: str, name: str) -> None:
    assert list_speakers(f"{told}\nوقال الوزير البلغاري إن الموسم قريب.") == [name]
