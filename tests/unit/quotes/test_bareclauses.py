"""What is said right behind the verb or behind who says it, without "that", colon or marks."""

import pytest

from tests.unit.quotes.articles import list_contents, read_quotes

FIRST = "قال رئيس المرفأ حازم البستاني إن الموسم بدأ.\n"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأضاف سنفتح الحوض الجديد في الربيع.", "سنفتح الحوض الجديد في الربيع"),
        ("وأضاف لقد غادرت السفن كلها صباحا.", "لقد غادرت السفن كلها صباحا"),
        ("وأضاف بلغت كلفة الحوض مليوني دينار.", "بلغت كلفة الحوض مليوني دينار"),
        ("وقال نطالب بحوض جديد للسفن الصغيرة.", "نطالب بحوض جديد للسفن الصغيرة"),
        ("وقال البستاني لا أعرف متى تصل السفن.", "لا أعرف متى تصل السفن"),
        ("وأضاف البستاني في تصريح لإذاعة المرفأ سيتمكن الزوار من الدخول.", "سيتمكن الزوار من الدخول"),
    ],
)
def test_clause_begins_without_that(text: str, content: str) -> None:
    quotes = read_quotes(FIRST + text)
    assert [(quote["content_text"], quote["speaker"]) for quote in quotes[1:]] == [(content, "حازم البستاني")]
    assert quotes[-1]["rule"] == "verb-bare"


@pytest.mark.parametrize(
    "text",
    [
        "وقال مصدر لن يكشف عن اسمه للصحف أبدا.",  # a relative clause
        "وأضاف البستاني حوضا جديدا إلى المرفأ القديم.",
        "والحوض كما قال البستاني لن يفتح قبل الربيع.",
        "وقال لزملائه لن أغادر المرفأ قبل الربيع.",
    ],
)
def test_what_tells_of_the_source_or_of_what_is_done_is_not_said(text: str) -> None:
    assert "verb-bare" not in [quote["rule"] for quote in read_quotes(FIRST + text)]


def test_that_further_on_belongs_to_the_verb_of_saying() -> None:
    assert list_contents("وقال البستاني في المرفأ إن السفن لن تغادر.") == ["السفن لن تغادر"]
