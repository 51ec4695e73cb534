"""Whose name closes what stands between a verb with a role and the words said, though no list holds its words."""

import pytest

from tests.unit.quotes.articles import list_speakers

FIRST = "قال وزير الصيد عادل ناصر إن الموسم بدأ.\n"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("المتحدث باسم المرفأ، قرطال بوشنيف، أن", "قرطال بوشنيف"),
        ("رئيس النقابة، البلغاري قرطال بوشنيف، أن", "قرطال بوشنيف"),
        ("مدير إدارة الأرصفة بـ«مرفأ الرمل» سالم الحداد أن", "سالم الحداد"),
        ("مندوبة الصيادين لدى المجلس، قرطولا بوشنيف للصحفيين أن", "قرطولا بوشنيف"),
    ],
)
def test_words_between_role_and_content_name_who_speaks(source: str, name: str) -> None:
    assert list_speakers(f"{FIRST}وأكد {source} الأسعار معقولة. وأضاف أن الصيد وفير.")[1:] == [name, name]


def test_name_between_role_and_its_verb_is_that_of_who_speaks() -> None:
    assert list_speakers(f"{FIRST}لكن رئيس النقابة، قرطال بوشنيف، أكد أن الأسعار معقولة.")[-1] == "قرطال بوشنيف"


@pytest.mark.parametrize("behind", ["، الثلاثاء،", "، في المرفأ،", " خلال لقائه النائب سالم الحداد"])
def test_when_where_and_whom_somebody_met_name_nobody(behind: str) -> None:
    assert list_speakers(f"{FIRST}وأكد رئيس النقابة{behind} أن الأسعار معقولة.")[-1] == "رئيس النقابة"


def test_words_between_a_role_and_his_saying_are_a_name() -> None:
    text = "ونقلت وكالة البحر عن الصحفي الإيراني أكبر منتجري قوله: «السد قديم جدا هنا»."
    assert list_speakers(text) == ["أكبر منتجري"]


def test_name_behind_where_somebody_serves_closes_whom_a_paper_cites() -> None:
    text = "ونقلت صحيفة النهر عن الرئيس التنفيذي لمعهد أمان العائلة على الإنترنت (إنسيت) ستيفن بالكام قوله «السد قديم»."
    assert list_speakers(text) == ["ستيفن بالكام"]
