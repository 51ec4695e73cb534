"""Who says it, told between commas in the midst of what he says, or behind it."""

import pytest

from tests.unit.quotes.articles import read_quotes

HEAD = "المرفأ القديم في هذه المدينة"


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (f"{HEAD}، يقول حازم البستاني، لا يتسع للسفن الكبيرة.", [HEAD, "لا يتسع للسفن الكبيرة"]),
        (f"{HEAD} لا يتسع للسفن، قال حازم البستاني.", [f"{HEAD} لا يتسع للسفن"]),
        ("وإذا فتح الحوض، يضيف حازم البستاني، فقد تصل السفن الكبيرة.", ["وإذا فتح الحوض", "فقد تصل السفن الكبيرة"]),
        (f"{HEAD} ضيق، يتابع حازم البستاني، مشددا على أن الحوض آمن.", [f"{HEAD} ضيق", "الحوض آمن"]),
        ("«كان المرفأ أجمل مرافئ الساحل كلها»، تقول سلمى البستاني.", ["كان المرفأ أجمل مرافئ الساحل كلها"]),
    ],
)
def test_words_stand_around_who_says_them(text: str, contents: list[str]) -> None:
    quotes = read_quotes(text)
    spans = [text[span["start"] : span["end"]] for quote in quotes for span in quote["content_spans"]]
    assert spans == contents
    assert {quote["speaker"].split()[-1] for quote in quotes} == {"البستاني"}


@pytest.mark.parametrize(
    "text",
    [
        "وفي هذا السياق، قال حازم البستاني، مدير المرفأ منذ عام، كلمة قصيرة.",
        "في هذه المدينة القديمة، يقول حازم البستاني، الذي يعمل هنا منذ عام، حين بدأ العمل.",
        "من جهة أخرى، يقول حازم البستاني، مدير المرفأ منذ عام، كلمة قصيرة.",
        f"وأكد نبيل العطار ضيق المرفأ، يقول حازم البستاني، {HEAD}.",
        f"{HEAD} ضيق، ويقول حازم البستاني ذلك.",
    ],
)
def test_scene_or_other_speech_before_the_verb_is_not_its_own(text: str) -> None:
    assert "verb-inserted" not in [quote["rule"] for quote in read_quotes(text)]
