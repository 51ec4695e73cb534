"""What the mentions of one happening lend one another."""

from tests.unit.events.test_mentions import read


def _find(text: str, trigger: str) -> dict[str, object]:
    return next(row for row in read(text) if trigger in row["trigger_text"])


def test_a_toll_has_the_attackers_of_its_attack_and_both_figures() -> None:
    text = "قُتل أربعة جنود وأصيب سبعة آخرون في هجوم شنه مسلحون قرب بلدة الرستن."
    for trigger in ("قُتل", "أصيب"):
        row = _find(text, trigger)
        assert row["actors"] == ["مسلحون"]
        assert {(count["kind"], count["low"]) for count in row["counts"]} == {("dead", 4), ("injured", 7)}


def test_a_definite_noun_points_back_to_who_met() -> None:
    text = "اجتمع الرئيس الفرنسي مع رئيس الوزراء اللبناني في باريس الاثنين. وتناول اللقاء أزمة اللاجئين."
    met, again = _find(text, "اجتمع"), _find(text, "اللقاء")
    assert met["event_id"] == again["event_id"]
    assert again["actors"] == met["actors"] != []


def test_who_fell_in_clashes_is_no_recipient_of_them() -> None:
    row = _find("قُتل ثلاثة مدنيين في اشتباكات بين الجيش السوري ومسلحين في حلب.", "اشتباكات")
    assert row["recipients"] == []


def test_a_definite_noun_points_back_to_where_it_was() -> None:
    text = "قصف الطيران الروسي مواقع المعارضة في حلب الأحد. وأكدت مصادر أن القصف تواصل حتى المساء."
    rows = [row for row in read(text) if "القصف" in row["trigger_text"]]
    assert [row["place"] for row in rows] == ["حلب"]
    assert rows[0]["actors"] == ["الطيران الروسي", "روسيا"]
