"""When an event was: which time of a sentence is its own, in sentences written for this project."""

from datetime import date

import pytest

from tests.unit.events.test_mentions import read

Days = tuple[date | None, date | None]


def find_days(text: str, event_type: str) -> Days:
    row = next(row for row in read(text) if row["event_type"] == event_type)
    return row["date_start"], row["date_end"]


@pytest.mark.parametrize(
    ("text", "event_type", "days"),
    [
        (
            "يعد مقتل الجنود الفرنسيين الستة أفدح خسارة للجيش الفرنسي منذ بدء الحرب في مالي عام 2013.",
            "ASSAULT",
            (None, None),
        ),
        (
            "دعا الرئيس التركي السويد إلى رفع الحظر المفروض على بلاده منذ العملية التي شنها الجيش عام 2019.",
            "REQUEST",
            (None, None),
        ),
        (
            "تعرضت قوات الجيش العراقي لهجمات شنها مسلحون من تنظيم داعش منذ عام 2014.",
            "ASSAULT",
            (date(2014, 1, 1), date(2014, 12, 31)),
        ),
        (
            "قصفت القوات الروسية مواقع عسكرية في أوكرانيا، كما أعلن متحدث عسكري أمس الأحد.",
            "ASSAULT",
            (None, None),
        ),
        (
            "قصفت القوات الروسية أمس الأحد مواقع عسكرية في أوكرانيا، كما أعلن متحدث عسكري.",
            "ASSAULT",
            (date(2022, 5, 15), date(2022, 5, 15)),
        ),
        (
            "قتل أربعة جنود عراقيين في هجوم شنه مسلحون قبل الاحتفال الذي يقام الأحد المقبل.",
            "ASSAULT",
            (None, None),
        ),
        (
            "زار الرئيس التركي أمس الأحد الجرحى بعد ثلاثة أيام على هجوم شنه تنظيم داعش.",
            "ASSAULT",
            (date(2022, 5, 12), date(2022, 5, 12)),
        ),
        (
            "صادرت الشرطة الباكستانية أسلحة ومتفجرات في حملة نفذتها السبت والأحد في لاهور.",
            "COERCE",
            (date(2022, 5, 14), date(2022, 5, 15)),
        ),
    ],
)
def test_which_time_is_the_events_own(text: str, event_type: str, days: Days):
    assert find_days(text, event_type) == days
