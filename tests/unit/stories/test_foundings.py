"""Which foundings an article tells, and where two articles disagree on the founding of one body."""

from datetime import date

import pytest

from rawi.schemas import CONFLICTS
from rawi.stories.founding_conflicts import find_founding_conflicts
from rawi.stories.foundings import read_foundings

AGREED = (
    "وخلال زيارة وزير النقل الأردني راكان الفايز إلى بغداد في 3 مايو 2023 تم الاتفاق على تشكيل لجنة حدودية مع العراق."
)
ORDERED = "وجه رئيس الوزراء العراقي بعد لقاء راكان الفايز، بتشكيل لجنة حدودية برئاسة وزير النقل لبحث طلبات الأردن."
NAMED = "وتأسست جمعية الرواد الخيرية في حلب {} لمساعدة أيتام المدينة."


def read(text, published=date(2024, 2, 1), **days):
    times = [
        {"time_id": name, "time_start": text.index(name), "time_end": text.index(name) + len(name)}
        | {"date_start": first, "date_end": last}
        for name, (first, last) in days.items()
    ]
    return read_foundings({"article_id": text, "text": text, "published_date": published, "times": times})


def tell(text, source, **given):
    return [founding._asdict() | {"source": source, "cluster_id": source} for founding in read(text, **given)]


def year(number):
    return (date(number, 1, 1), date(number, 12, 31))


def test_a_body_that_was_agreed_on_has_the_day_that_stands_before_it():
    (founding,) = read(AGREED, **{"3 مايو 2023": (date(2023, 5, 3),) * 2})
    assert (founding.body, founding.stage, founding.is_named) == ("لجنة حدودية", "agreed", False)
    assert (founding.day_start, founding.day_basis) == (date(2023, 5, 3), "told")
    assert AGREED[founding.told_start : founding.told_end] == AGREED


def test_an_order_told_without_a_day_is_of_the_days_before_publication():
    (founding,) = read(ORDERED)
    assert (founding.stage, founding.day_basis) == ("ordered", "published")
    assert (founding.day_start, founding.day_end) == (date(2024, 1, 30), date(2024, 2, 1))


def test_an_order_of_an_undated_article_has_no_day():
    assert read(ORDERED, published=None) == []


@pytest.mark.parametrize(
    "text",
    [
        "طالب النواب في عام 2020 بتشكيل لجنة رقابية للنظر في العقود.",
        "ولم يتم تشكيل لجنة رقابية في عام 2020 رغم الوعود.",
        "وتم في عام 2020 تشكيل لجنة للنظر في العقود.",
        "شكلت الأمطار في عام 2020 خطرا على القرى.",
        "",
        "...!!!",
    ],
)
def test_what_was_only_asked_for_or_names_no_body_is_no_founding(text):
    assert read(text, **({"عام 2020": year(2020)} if "عام 2020" in text else {})) == []


@pytest.mark.parametrize(
    "text",
    [
        "وقال عضو في نقابة الصيادين اللبنانيين التي تأسست عام 1987 إن البحر هائج.",
        "تأسست نقابة الصيادين اللبنانيين عام 1987 في صيدا.",
        "أُنشئت نقابة الصيادين اللبنانيين عام 1987 في صيدا.",
    ],
)
def test_a_body_with_a_name_stands_before_or_behind_the_verb(text):
    (founding,) = read(text, **{"عام 1987": year(1987)})
    assert (founding.body, founding.is_named, founding.stage) == ("نقابة الصيادين اللبنانيين", True, "done")


def test_a_day_after_publication_is_no_day_of_a_founding():
    assert read(NAMED.format("عام 2030"), **{"عام 2030": year(2030)}) == []


def test_agreed_in_one_year_and_ordered_in_the_next_can_both_be_true():
    rows = tell(AGREED, "صدى", **{"3 مايو 2023": (date(2023, 5, 3),) * 2}) + tell(ORDERED, "نبض")
    (conflict,) = (dict(zip(CONFLICTS.names, row, strict=True)) for row in find_founding_conflicts(rows))
    assert (conflict["field"], conflict["kind"], conflict["event_id"]) == ("founding", "refinement", None)
    shown = {conflict["value_a"], conflict["value_b"]}
    assert shown == {"agreed 2023-05-03", "ordered 2024-01-30 to 2024-02-01"}
    assert {conflict["founding_a"], conflict["founding_b"]} == {row["founding_id"] for row in rows}


def test_two_years_of_one_named_body_exclude_each_other_and_order_does_not_matter():
    rows = [
        row
        for name, number in (("صدى", 1998), ("نبض", 1998), ("سهيل", 2001))
        for row in tell(NAMED.format(f"عام {number}") + f" قالت {name}.", name, **{f"عام {number}": year(number)})
    ]
    found = find_founding_conflicts(rows)
    assert [row[6] for row in found] == ["contradiction"]
    assert find_founding_conflicts(rows[::-1]) == found


def test_a_year_holds_its_days_and_copies_agree():
    day = "12 أيار 1998"
    some = tell(NAMED.format("عام 1998"), "صدى", **{"عام 1998": year(1998)})
    assert not find_founding_conflicts(some + tell(NAMED.format(f"في {day}"), "نبض", **{day: (date(1998, 5, 12),) * 2}))
    assert not find_founding_conflicts(some + tell(NAMED.format("عام 2001"), "صدى", **{"عام 2001": year(2001)}))


def test_committees_of_the_same_kind_are_many():
    other = "وفي 3 مايو 2023 قرر محافظ عدن تشكيل لجنة حدودية لترسيم أراضي الميناء مع الأهالي."
    rows = tell(other, "صدى", **{"3 مايو 2023": (date(2023, 5, 3),) * 2}) + tell(ORDERED, "نبض")
    assert len(rows) == 2
    assert find_founding_conflicts(rows) == []
