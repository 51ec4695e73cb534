"""Nouns that something before them governs are no subject: a preposition's, or what completes another noun."""

import pytest

from tests.unit.quotes.articles import list_speakers

FIRST = "قال وزير الصيد عادل ناصر إن الموسم بدأ.\n"


@pytest.mark.parametrize(
    "text",
    [
        "لكنه من ناحية أخرى يؤكد أن الأسعار معقولة.",
        "وعن الأسعار أو الرسوم بمعنى آخر قال: «ليست مرتفعة كما يظن كثير من الناس».",
        "وعن أولويات النقابة قال: «علينا أن نصلح المراكب قبل حلول الموسم».",
        "ولدى سؤاله عن تشكيلة اللجنة قال إن الأسماء لم تحسم.",
    ],
)
def test_noun_behind_a_preposition_or_noun_does_not_speak(text: str) -> None:
    assert list_speakers(FIRST + text)[-1] == "عادل ناصر"


def test_participle_behind_an_attempt_of_somebody_else_is_not_his() -> None:
    text = "ورفضت محاولة نقابة الصيادين لتأجيل الموسم، قائلة إنها ملتزمة بالقرار."
    assert "نقابة الصيادين" not in list_speakers("قالت القاضية ليلى البحري إن الطعن وصل.\n" + text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ولكن البيان الصادر عن نقابة الصيادين قال إن الموسم قصير.", "نقابة الصيادين"),
        ("فلائحة نقابة الصيادين توضح أن الموسم قصير.", "نقابة الصيادين"),
        ("ونقلت الإذاعة عن صيادين ذكروا أن الموسم قصير.", "صيادين"),
    ],
)
def test_who_made_a_document_or_has_a_clause_of_his_own_speaks(text: str, speaker: str) -> None:
    assert list_speakers(FIRST + text)[-1] == speaker
