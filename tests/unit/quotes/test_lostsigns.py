"""Texts that lost their signs: two spaces stand where a colon and a mark stood."""

import pytest

from tests.unit.quotes.articles import read_quotes

LONG = "وكانت المدينة القديمة قد شهدت في الأيام الماضية أعمالا كثيرة في المرفأ والسوق والحديقة الكبيرة "
WORDS = "مشكلة المرفأ هي قلة السفن التي تصل إليه كل يوم"


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("وقال سالم البستاني إن المرفأ ضيق جدا وأضاف  ", "سالم البستاني"),
        ("وقال سالم البستاني  ", "سالم البستاني"),
        ("وأوضحت الوزيرة سلمى البستاني  ", "سلمى البستاني"),
    ],
)
def test_words_begin_behind_two_spaces(said: str, speaker: str) -> None:
    quotes = read_quotes(f"{LONG * 3}{said}{WORDS}")
    assert (quotes[-1]["content_text"], quotes[-1]["speaker"], quotes[-1]["rule"]) == (WORDS, speaker, "verb-bare")


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG * 3}وقال سالم البستاني  مدير المرفأ  إن السفن قليلة",
        f"{LONG * 3}، وأضاف  {WORDS}.",
        f"وأضاف  {WORDS}",
    ],
)
def test_two_spaces_elsewhere_begin_nothing(text: str) -> None:
    assert "verb-bare" not in [quote["rule"] for quote in read_quotes(text)]
