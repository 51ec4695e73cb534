"""What a paper passes on from somebody told of as a pronoun."""

import pytest

from tests.unit.quotes.articles import list_chains, list_contents

BEFORE = "وقال النائب سامي الحداد إن السد قديم.\n"

# a sentence behind `BEFORE`, and the chain of its quote
HEARD = [
    ("ونقلت عنه صحيفة النهر أن الفحص سيبدأ غدا.", ["سامي الحداد", "صحيفة النهر"]),
    ("ونقل عنه موقع البحر الإخباري أمس: «الفحص سيبدأ غدا ولن يطول كثيرا».", ["سامي الحداد", "موقع البحر الإخباري"]),
    (
        "وجاء الكلام في مقابلة مع صحيفة النهر التي نقلت عنه قوله إن الفحص سيبدأ غدا.",
        ["سامي الحداد", "صحيفة النهر"],
    ),
]


@pytest.mark.parametrize(("text", "chain"), HEARD)
def test_he_speaks_and_the_paper_passes_on(text: str, chain: list[str]) -> None:
    assert list_chains(BEFORE + text)[1] == chain


def test_from_her_is_the_woman_who_spoke_last() -> None:
    text = "وقالت المهندسة ليلى الكيالي إن الماء قليل.\n" + BEFORE + "ونقلت عنها صحيفة النهر أن الفحص سيبدأ غدا."
    assert list_chains(text)[2] == ["ليلى الكيالي", "صحيفة النهر"]


def test_clause_behind_the_paper_is_what_he_says() -> None:
    assert list_contents("ونقلت عنه صحيفة النهر أن الفحص سيبدأ غدا.") == ["الفحص سيبدأ غدا"]


def test_paper_that_spoke_right_before_is_not_he() -> None:
    text = "وقالت صحيفة النهر إن السؤال مفتوح، ونقلت عنه قوله إن الفحص سيبدأ غدا."
    assert list_chains(BEFORE + text)[2] == ["سامي الحداد", "صحيفة النهر"]
