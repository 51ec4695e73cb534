"""Which mentions are one happening, in sentences written for this project."""

from datetime import date

import pytest

from rawi.events.clusters import group_drafts
from rawi.events.drafts import When
from tests.unit.events.test_likelihood import read_made
from tests.unit.events.test_mentions import read


def group(text: str, event_type: str) -> list[list[str]]:
    """Return the trigger words of every happening of one type, in the order of the text."""
    groups: dict[str, list[str]] = {}
    for row in read(text):
        if row["event_type"] == event_type:
            groups.setdefault(row["event_id"], []).append(row["trigger_text"])
    return list(groups.values())


def test_a_definite_attack_points_back_over_sentences():
    text = (
        "هاجم مسلحون من حركة طالبان قاعدة للجيش الأفغاني في قندوز.\nوعززت الحكومة إجراءاتها.\nوقتل في الهجوم ستة جنود."
    )
    assert group(text, "ASSAULT") == [["هاجم", "وقتل", "الهجوم"]]


def test_a_blow_and_the_answer_to_it_are_two():
    text = "قصفت إسرائيل مواقع لحركة حماس في غزة. وأطلقت حماس صواريخ على إسرائيل."
    assert len(group(text, "ASSAULT")) == 2


def test_a_round_of_talks_is_one_expression():
    assert group("عقدت الهند وباكستان جولة محادثات في دبي.", "CONSULT") == [["عقدت", "جولة", "محادثات"]]


def test_different_modes_of_repression_are_two():
    text = "اعتقلت السلطات المصرية صحفيا في القاهرة. وأغلقت السلطات المصرية صحيفة معارضة."
    assert len(group(text, "COERCE")) == 2


def test_demands_of_two_parties_are_two():
    text = "دعت فرنسا الحكومة اللبنانية إلى إجراء إصلاحات. ودعت ألمانيا الحكومة اللبنانية إلى إجراء إصلاحات."
    assert len(group(text, "REQUEST")) == 2


@pytest.mark.parametrize("count", [1, 400])
def test_many_mentions_stay_fast_and_whole(count: int):
    text = " ".join(["اتهمت تركيا سوريا بقصف قرية. وقصفت القوات الروسية مدينة حلب في سوريا."] * count)
    rows = read(text)
    assert len({row["mention_id"] for row in rows}) == len(rows)
    assert len(group(text, "ACCUSE")) == 1


def test_a_deed_with_a_pronoun_goes_on_with_the_one_before():
    text = (
        "قصف طيران التحالف الدولي رتلا لتنظيم داعش قرب الموصل في العراق. "
        "وقال الضابط إن طيران التحالف الدولي تمكن من قصفه بالكامل."
    )
    assert group(text, "ASSAULT") == [["قصف", "قصفه"]]


def test_a_town_lies_in_its_province():
    text = "هاجم مسلحون ثكنة للجيش في محافظة الأنبار. وأكد الجيش وقوع الهجوم في الرمادي."
    assert len(group(text, "ASSAULT")) == 1


def test_a_protest_is_one_whatever_its_crowd_is_called():
    text = (
        "تظاهر مئات من المعلمين في عمّان احتجاجا على الأجور، وقطع آخرون الطريق بين عمّان وإربد. "
        "وردد المتظاهرون هتافات ضد الحكومة. وشارك في تظاهرة عمّان نحو ثلاثة آلاف شخص."
    )
    assert group(text, "PROTEST")[0] == ["تظاهر", "تظاهرة"]


def test_what_has_another_day_does_not_go_on_with_a_happening():
    _, drafts, _ = read_made(
        "قصف طيران التحالف الدولي رتلا لتنظيم داعش قرب الموصل الخميس. وقال الضابط إن طيران التحالف الدولي تمكن من قصفه."
    )
    first, second = (draft for draft in drafts if draft.event_type == "ASSAULT")
    days = [When("", date(year, 8, 18), date(year, 8, 18), "day") for year in (2021, 2020)]
    first, second = first._replace(when=days[0]), second._replace(when=None)
    later = second._replace(when=days[1], sentence=second.sentence + 1)
    assert [len(found) for found in group_drafts([first, second, later])] == [2, 1]
