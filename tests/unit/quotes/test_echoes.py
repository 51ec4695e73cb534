"""Who passes on what "he" says, named between a verb of saying and its words."""

import pytest

from tests.unit.quotes.articles import list_chains, list_contents

BEFORE = "قال النائب سامي الحداد إن السد قديم.\n"
CHAIN = ["سامي الحداد", "وكالة البحر"]

ASIDES = [
    "وقال كما نقلت عنه وكالة البحر إن الفحص سيبدأ غدا.",
    "وقال الحداد وفقا لما نقلته عنه وكالة البحر إن الفحص سيبدأ غدا.",
    "وقال وفقا لما نقلته وكالة البحر: «الفحص سيبدأ غدا ولن يطول».",
    "وأشار وفقا لما أوردته وكالة البحر، إلى أن الفحص سيبدأ غدا.",
    "وأكد الحداد حسبما أفادت وكالة البحر أن الفحص سيبدأ غدا.",
]


@pytest.mark.parametrize("text", ASIDES)
def test_speaker_is_not_who_passes_on(text: str) -> None:
    assert list_chains(BEFORE + text)[1] == CHAIN


def test_new_clause_is_no_aside() -> None:
    text = "وقال الحداد كلمة، وبحسب وكالة البحر فإن الفحص سيبدأ غدا."
    assert list_chains(BEFORE + text)[1:] == [["وكالة البحر"]]


def test_letters_of_a_broadcaster_open_no_content() -> None:
    assert list_contents("وقال سامي الحداد لشبكة سي إن إن إن السد قديم جدا.") == ["السد قديم جدا"]
