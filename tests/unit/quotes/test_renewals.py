"""What somebody renews, or is keen on stressing; what all are agreed on."""

import pytest

from tests.unit.quotes.articles import read_quotes


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وجدد حازم البستاني التأكيد على أن الحوض آمن تماما.", "حازم البستاني", "الحوض آمن تماما"),
        ("وأعاد حازم البستاني خلال كلمته التأكيد أن الحوض آمن.", "حازم البستاني", "الحوض آمن"),
        ("وتحرص وزارة الطرق على التأكيد بأن الحوض آمن.", "وزارة الطرق", "الحوض آمن"),
        ("وأجمع المشاركون على أن الحوض آمن.", "المشاركون", "الحوض آمن"),
    ],
)
def test_what_is_renewed_is_said(text: str, speaker: str, content: str) -> None:
    assert [(quote["speaker"], quote["content_text"]) for quote in read_quotes(text)] == [(speaker, content)]


def test_participle_before_it_tells_of_what_is_said() -> None:
    quotes = read_quotes("أكد حازم البستاني أن الحوض واسع، مجددا التأكيد على أن الحوض آمن.")
    assert [quote["content_text"] for quote in quotes] == ["الحوض واسع", "الحوض آمن"]


@pytest.mark.parametrize(
    "text",
    [
        "ويجب التأكيد على أن الحوض آمن.",
        "وأعاد حازم البستاني فتح الحوض بعد أن طلب منه التأكيد على أن البوابة مغلقة.",
        "شكرا للعالم أجمع أن الحوض آمن.",
    ],
)
def test_what_ought_to_be_stressed_is_not_said(text: str) -> None:
    assert read_quotes(text) == []
