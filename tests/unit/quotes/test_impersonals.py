"""Verbs of saying with one word, or nothing, between them and "that"."""

import pytest

from tests.unit.quotes.articles import list_speakers, read_quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ويرى مراقبون أن القرار جاء متأخرا كثيرا.", "مراقبون"),
        ("ويتوقع خبراء أن تهبط الأسعار في الربيع.", "خبراء"),
        ("قال حازم البستاني إن الطريق مغلق. ويرى البستاني أن الجسر قديم جدا.", "حازم البستاني"),
        ("قال حازم البستاني إن الطريق مغلق. وتابع البستاني أن الجسر قديم جدا.", "حازم البستاني"),
        ("قال حازم البستاني إن الطريق مغلق. وتابع أن الجسر قديم جدا.", "حازم البستاني"),
        ("قال حازم البستاني إن الطريق مغلق. وتوقع أن يفتح الجسر في الربيع.", "حازم البستاني"),
    ],
)
def test_who_says_it_stands_before_that_or_was_told_before(text: str, speaker: str) -> None:
    assert list_speakers(text)[-1] == speaker
    assert [quote["rule"] for quote in read_quotes(text)][-1] == "verb-clause"


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("ويرى أن الجسر قديم جدا.", ["الجسر قديم جدا"]),
        ("ويعتبر أن الجسر قديم جدا.", ["الجسر قديم جدا"]),
        ("ويتمنى أن يفتح الجسر في الربيع.", ["يفتح الجسر في الربيع"]),
        ("وربما يرى أن الجسر قديم جدا.", []),
    ],
)
def test_avowal_in_the_present_is_of_who_spoke_unless_it_is_only_possible(said: str, content: list[str]) -> None:
    quotes = read_quotes(f"قال حازم البستاني إن الطريق مغلق. {said}")
    assert [quote["content_text"] for quote in quotes] == ["الطريق مغلق", *content]
    assert {quote["speaker"] for quote in quotes} == {"حازم البستاني"}


@pytest.mark.parametrize(
    "text",
    [
        "ويتوقع أن تهبط الأسعار في الربيع.",
        "ويذكر أيضا أن الجسر بني قبل عامين.",
        "ربما يرى البعض أن الجسر قديم جدا.",
        "ويذكر التاريخ أن الجسر هدم مرتين.",
        "وتبين أن الجسر قديم جدا.",
    ],
)
def test_what_is_only_expected_or_supposed_is_nobodys(text: str) -> None:
    assert read_quotes(text) == []
