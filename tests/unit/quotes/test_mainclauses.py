"""Main clauses that end what somebody else says before them."""

import pytest

from tests.unit.quotes.articles import list_chains, list_contents

# a sentence, its chains and contents
SENTENCES = [
    (
        "وقال سامي الحداد: إن السد قديم «ولا بد من إصلاحه»، من ناحيتها نقلت صحيفة النهر عن مصادر أن الماء ارتفع.",
        [["سامي الحداد"], ["مصادر", "صحيفة النهر"]],
        ["إن السد قديم «ولا بد من إصلاحه»", "الماء ارتفع"],
    ),
    (
        "وقال سامي الحداد إن السد قديم جدا، من جانبه، أكد المدير فريد الكيالي أن الفحص سيبدأ غدا.",
        [["سامي الحداد"], ["فريد الكيالي"]],
        ["السد قديم جدا", "الفحص سيبدأ غدا"],
    ),
    (
        "وبينما قالت وزارة المياه إن السد قديم جدا، ذكرت مصادر محلية أن الماء ارتفع كثيرا.",
        [["وزارة المياه"], ["مصادر محلية"]],
        ["السد قديم جدا", "الماء ارتفع كثيرا"],
    ),
    (
        "وفي حين أكد سامي الحداد أن السد قديم جدا، قالت ليلى الكيالي إن الفحص سيبدأ غدا.",
        [["سامي الحداد"], ["ليلى الكيالي"]],
        ["السد قديم جدا", "الفحص سيبدأ غدا"],
    ),
]


@pytest.mark.parametrize(("text", "chains", "contents"), SENTENCES)
def test_main_clause_is_of_nobody_quoted_before_it(text: str, chains: list[list[str]], contents: list[str]) -> None:
    assert list_chains(text) == chains
    assert list_contents(text) == contents


def test_clause_behind_a_comma_stays_where_nothing_is_below_it() -> None:
    text = "وقال سامي الحداد إنه حتى قبل فتح السد، في الشهر الماضي، أعلنت بلدية النهر أنها فحصت الماء."
    assert list_chains(text)[1] == ["بلدية النهر", "سامي الحداد"]


def test_at_a_time_when_somebody_else_said_so() -> None:
    text = "وفي وقت ذكرت فيه وزيرة المياه ليلى النهري أن السد قديم، أكد المدير سامي الحداد أن السد آمن جدا."
    assert list_chains(text) == [["ليلى النهري"], ["سامي الحداد"]]
    assert list_contents(text) == ["السد قديم", "السد آمن جدا"]


def test_after_somebody_else_announced_it() -> None:
    text = "وبعد أن أعلنت وزيرة المياه ليلى النهري أن السد قديم، ذكر المدير سامي الحداد أن السد آمن جدا."
    assert list_contents(text) == ["السد قديم", "السد آمن جدا"]
