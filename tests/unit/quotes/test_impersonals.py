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
