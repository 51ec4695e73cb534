"""Which mentions are one happening, in sentences written for this project."""

import pytest

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
