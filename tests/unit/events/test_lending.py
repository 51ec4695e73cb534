"""What the mentions of one happening lend one another."""

import pytest

from rawi.events import likelihood
from rawi.events.lending import lend_counts
from rawi.events.weights import load_weights
from tests.unit.events.test_likelihood import read_made
from tests.unit.events.test_mentions import read

FILLING = " " + " ".join(["وقال سكان إنهم سمعوا دوي الانفجارات."] * 10)


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


def test_a_doubtful_mention_lends_its_figures_and_no_more() -> None:
    _, drafts, _ = read_made("هاجم مسلحون دورية للشرطة في بغداد. وقتل في الهجوم خمسة جنود.")
    first, *others = drafts
    toll = next(draft for draft in others if draft.counts)
    lent = lend_counts([first._replace(counts=())], [toll])
    assert [draft.hit for draft in lent] == [first.hit]
    assert [row["kind"] for row in lent[0].counts] == ["dead"]
    assert lend_counts(lent, [toll]) == lent


def test_doubtful_mentions_are_those_with_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    _, drafts, topics = read_made("قصفت القوات الحكومية أحياء سكنية في حلب أمس وقتلت عشرة مدنيين." + FILLING)
    weights = load_weights("type")
    monkeypatch.setattr(likelihood, "load_weights", lambda _: weights._replace(floor=0.9))
    counted = next(draft for draft in drafts if draft.counts)._replace(confidence=0.5)
    assert not likelihood.is_likely(counted, topics)
    assert likelihood.may_count(counted, topics)
    assert not likelihood.may_count(counted._replace(confidence=0.3), topics)
    assert not likelihood.may_count(counted._replace(counts=()), topics)
