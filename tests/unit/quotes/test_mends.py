"""Mends: cues that a site broke in two when it lost its doubling marks, and the turns that end words without stops."""

import pytest

from rawi.quotes import likelihood
from rawi.quotes.mends import has_lost_signs, is_broken, mend_words
from tests.unit.quotes.articles import read_quotes

FILLING = "بدأ الموسم في الميناء القديم مبكرا هذا العام وعادت القوارب إلى البحر بعد شهور طويلة من الانتظار "
TAIL = " وفي القرية سوق كبير يبيع فيه الناس ما عاد به الصيادون من البحر كل صباح وكل مساء في أيام الموسم كلها"


@pytest.fixture(autouse=True)
def keep_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the least likely quotes too: how likely one is in text without signs is learned, not mended."""
    monkeypatch.setattr(likelihood, "LEAST", 0.0)


def test_pieces_of_a_cue_are_put_together_at_the_second_one() -> None:
    assert mend_words(["ثم", "اك", "د", "الوزير"], 0, 4) == ["ثم", "", "اكد", "الوزير"]


@pytest.mark.parametrize("words", [["في", "صف"], ["قال", "ت"], ["من", "بها"], ["كتب", "الوزير"]])
def test_whole_words_are_left_alone(words: list[str]) -> None:
    assert not is_broken(words, 1)
    assert mend_words(words, 0, 2) is words


def test_a_pronoun_broken_off_is_put_back() -> None:
    assert mend_words(["قال", "ان", "ه", "عاد"], 0, 4) == ["قال", "", "انه", "عاد"]


def test_a_long_line_without_stops_and_commas_has_lost_its_signs() -> None:
    assert has_lost_signs(["كلمه"] * 40, 0, 40, [])
    assert not has_lost_signs(["كلمه"] * 39, 0, 39, [])
    assert not has_lost_signs(["كلمه"] * 40, 0, 40, [12])
    assert not has_lost_signs(["كلمه", "،"] * 20, 0, 40, [])


def test_a_broken_cue_is_read_and_shown_as_written() -> None:
    quote = read_quotes(f"{FILLING}وأك د الوزير سامي الحداد أن الجسر سيفتح قريبا{TAIL}")[0]
    assert quote["cue_text"] == "أك د"
    assert quote["cue_lemma"] == "اكد"
    assert quote["speaker"] == "سامي الحداد"


@pytest.mark.parametrize(
    "turn", [" ويضيف أن الناس فرحون", " وعن السوق القديم لا أحد يعرف", " من جانبه شكر المدير الصيادين"]
)
def test_words_without_stops_end_where_the_narrator_turns(turn: str) -> None:
    quote = read_quotes(f"{FILLING}وقال الوزير سامي الحداد إن الجسر سيفتح قبل الشتاء{turn}{TAIL}")[0]
    assert quote["content_text"] == "الجسر سيفتح قبل الشتاء"


def test_somebody_at_his_side_is_no_turn() -> None:
    quote = read_quotes(f"{FILLING}وقال الوزير سامي الحداد إن الشعب يقف إلى جانبه كل يوم ويضيف أن الناس فرحون{TAIL}")[0]
    assert quote["content_text"] == "الشعب يقف إلى جانبه كل يوم"
