"""Whom a role means that is named only in the sentence behind it."""

import pytest

from tests.unit.quotes.articles import list_speakers

ROLE = "قال مسؤول كبير في هيئة الجسور إن الجسر سيغلق غدا.\n"
NAMED = ["سامي الحداد"] * 2


@pytest.mark.parametrize(
    "sequel",
    [
        "وأضاف سامي الحداد أن الإصلاح يستغرق أسبوعا.",
        "وقال الدكتور سامي الحداد إن الإصلاح يستغرق أسبوعا.",
        "وقال المسؤول سامي الحداد إن الإصلاح يستغرق أسبوعا.",
        "وأغلقت جسور أخرى. وأوضح سامي الحداد أن الإصلاح يستغرق أسبوعا.",
    ],
)
def test_role_is_who_goes_on_by_name(sequel: str) -> None:
    assert list_speakers(ROLE + sequel) == NAMED


@pytest.mark.parametrize(
    ("sequel", "speaker"),
    [
        ("وقال سامي الحداد مدير الميناء إن السفن تنتظر في البحر.", "سامي الحداد"),
        ("وقال المحامي سامي الحداد إن السكان سيشتكون إلى المحكمة.", "سامي الحداد"),
        ("وقالت سميرة الحداد إن السكان سيشتكون إلى المحكمة.", "سميرة الحداد"),
    ],
)
def test_somebody_of_another_role_or_sex_is_not_who_spoke(sequel: str, speaker: str) -> None:
    assert list_speakers(ROLE + sequel) == ["مسؤول كبير في هيئة الجسور", speaker]


def test_whose_name_was_told_before_is_not_brought_in_by_a_role() -> None:
    text = "زار سامي الحداد الجسر أمس.\n" + ROLE + "وقال سامي الحداد إن السكان سيشتكون إلى المحكمة."
    assert list_speakers(text) == ["مسؤول كبير في هيئة الجسور", "سامي الحداد"]


def test_behind_others_only_a_verb_of_going_on_leads_back() -> None:
    text = "قال كمال نصار إن الطريق طويل.\n" + ROLE
    assert list_speakers(text + "وقال سامي الحداد إن السكان سيشتكون.")[1] == "مسؤول كبير في هيئة الجسور"
    assert list_speakers(text + "وأضاف سامي الحداد أن الإصلاح يستغرق أسبوعا.")[1] == "سامي الحداد"
