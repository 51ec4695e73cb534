"""Prepositional cues: who may stand behind them, and how their content begins."""

import pytest

from tests.unit.quotes.articles import read_quotes

CALM = "عاد الهدوء إلى المدينة أمس."
SHIPS = "غادرت السفن الرصيف الشمالي قبل الفجر"


@pytest.mark.parametrize(
    ("head", "speaker"),
    [
        ("ووفقا للقبلي فإن", "القبلي"),
        ("وبحسب تقرير للأمم المتحدة فان", "الأمم المتحدة"),
        ("وبرأي الوزير سالم البستاني، فإن", "سالم البستاني"),
    ],
)
def test_clause_behind_so_that(head: str, speaker: str) -> None:
    quotes = read_quotes(f"{CALM}\n{head} السفن ستغادر الرصيف قبل الفجر.")
    content = "السفن ستغادر الرصيف قبل الفجر"
    assert [(quote["content_text"], quote["speaker"]) for quote in quotes] == [(content, speaker)]


@pytest.mark.parametrize(
    ("head", "speaker"), [("وبحسب «رويترز»", "رويترز"), ("وحسب وكالة أنباء «البحر»", "وكالة أنباء «البحر»")]
)
def test_verb_right_behind_a_paper_opens_the_content(head: str, speaker: str) -> None:
    quotes = read_quotes(f"{CALM}\n{head} {SHIPS}.")
    assert [(quote["content_text"], quote["speaker"]) for quote in quotes] == [(SHIPS, speaker)]


@pytest.mark.parametrize(
    ("tail", "speaker"),
    [
        ("وفق ما صرح به سفير المملكة أحمد بن صالح", "أحمد بن صالح"),
        ("حسب ما يرى محللون ومراقبون", "محللون ومراقبون"),
        ("وفق ما ذكرت مؤخرا منصة «بحار»", "منصة «بحار»"),
        ("كما أعلنت الاستخبارات الأفغانية", "الاستخبارات الأفغانية"),
        ("بحسب كورنلوفت الذي يعمل في المرفأ", "كورنلوفت"),
    ],
)
def test_who_is_named_behind_the_content(tail: str, speaker: str) -> None:
    quotes = read_quotes(f"{SHIPS}، {tail}.")
    assert [(quote["content_text"], quote["speaker"]) for quote in quotes] == [(SHIPS, speaker)]


@pytest.mark.parametrize(
    "clause", ["شريك مهم من وجهة نظر اقتصادية في هذه المدينة", "يهتم كثيرا برأي الناس في هذه المدينة"]
)
def test_view_within_a_clause_is_no_cue(clause: str) -> None:
    quotes = read_quotes(f"وقال سالم البستاني إن المرفأ {clause}.")
    assert [quote["content_text"] for quote in quotes] == [f"المرفأ {clause}"]
