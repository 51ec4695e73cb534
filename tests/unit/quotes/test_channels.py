"""By which channel: events, documents that speak, meetings, sites, papers in titles."""

import pytest

from tests.unit.quotes.articles import read_quotes

CHANNELS = [
    ("وقال الوزير سامي الحداد خلال ورشة عن صيد السمك إن الموسم بدأ.", "speech"),
    ("وقال الوزير سامي الحداد في منتدى للمياه إن الموسم بدأ.", "speech"),
    ("وقالت المدربة سلمى الحداد خلال برنامج تدريبي للصيادين إن الموسم بدأ.", "speech"),
    ("وقال الوزير سامي الحداد في مؤتمر نظمه اتحاد البحارة إن الموسم بدأ.", "speech"),
    ("وقال الوزير سامي الحداد في ندوة صحفية إن الموسم بدأ.", "press_conference"),
    ("وقال المتحدث سامي الحداد خلال الإحاطة اليومية إن الموسم بدأ.", "press_conference"),
    ("وقال الوزير سامي الحداد في برنامج للصيادين إن الموسم بدأ.", None),
    ("وقال الوزير سامي الحداد عقب الورشة إن الموسم بدأ.", None),
    ("وكشف تقرير لوزارة الصيد أن الموسم بدأ.", "report"),
    ("وأظهرت إحصائية لوزارة الصيد أن الموسم بدأ.", "report"),
    ("وأظهرت وثائق لوزارة الصيد أن الموسم بدأ.", "report"),
    ("وأضاف البيان أن الموسم بدأ.", "statement"),
    ("وذكرت تقارير إعلامية أن الموسم بدأ.", "press"),
    ("وقالت وزارة الصيد على موقعها إن الموسم بدأ.", "statement"),
    ("وقال الوزير سامي الحداد في لقاء مع قناة البحر إن الموسم بدأ.", "interview"),
    ("وقال الوزير سامي الحداد في لقاء مع مدير الميناء إن الموسم بدأ.", None),
    ("وقال الوزير سامي الحداد في اتصال هاتفي مع «البحر» إن الموسم بدأ.", "interview"),
    ("وقال الوزير سامي الحداد في اتصال هاتفي بوزير الزراعة إن الموسم بدأ.", None),
    ("وقال المدير العام لقناة البحر سامي الحداد إن الموسم بدأ.", None),
    ("وقال الوزير سامي الحداد للمراسلين إن الموسم بدأ.", None),
    ("وقال الوزير سامي الحداد ردا على رسالة الصيادين إن الموسم بدأ.", None),
]


@pytest.mark.parametrize(("text", "channel"), CHANNELS)
def test_channel(text: str, channel: str | None) -> None:
    assert read_quotes(text)[0]["channel"] == channel


def test_words_of_what_is_quoted_before_are_no_channel() -> None:
    text = "وقال الوزير سامي الحداد إن الصيادين نشروا بيانا عن الموسم، مضيفا أن الميناء مفتوح."
    assert [quote["channel"] for quote in read_quotes(text)] == [None, None]


def test_joint_conference_holds_for_those_named_beside_it() -> None:
    text = (
        "وقال الوزير سامي الحداد في مؤتمر صحفي مشترك مع نظيره كريم الصباغ إن الميناء مفتوح.\n"
        "وأكد الصباغ أن السفن وصلت.\nورأى النائب زياد النجار أن السفن قليلة."
    )
    assert [quote["channel"] for quote in read_quotes(text)] == ["press_conference", "press_conference", None]
