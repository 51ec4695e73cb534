"""Who informs somebody that a pronoun stands for, insists, or is told to hold something in what another one says."""

import pytest

from tests.unit.quotes.articles import list_chains, list_contents, list_speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأخبره الطبيب نبيل العطار أن العملية نجحت تماما.", "نبيل العطار"),
        ("وأبلغتهم البلدية أن الجسر سيغلق أسبوعا.", "البلدية"),
        ("وأصر نبيل العطار على أن الجسر آمن تماما.", "نبيل العطار"),
        ("لكن سويسرا تصر على أن الاتفاق لا يشمل الجسر.", "سويسرا"),
        ("وبينت أم نبيل أن الجسر آمن تماما.", "أم نبيل"),
    ],
)
def test_who_informs_or_insists_speaks(text: str, speaker: str) -> None:
    assert list_speakers(text) == [speaker]


def test_nobody_named_informs_nobody() -> None:
    assert list_contents("فأخبرهم أن الجسر قديم جدا.") == []


def test_who_is_told_of_before_the_verb_is_informed_by_who_stands_behind_it() -> None:
    assert list_speakers("وعندما كبرت الطفلة أخبرها والدها أن الجسر قديم جدا.") == ["والدها"]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("قال حازم البستاني إن نبيل العطار أبلغه بأن الجسر سيغلق.", "نبيل العطار"),
        ("قال حازم البستاني إن الجسر قديم حيث ترى وزارة الطرق أن كلفته عالية.", "وزارة الطرق"),
    ],
)
def test_who_is_told_to_say_something_in_what_another_says_is_passed_on_by_him(text: str, inner: str) -> None:
    assert list_chains(text) == [["حازم البستاني"], [inner, "حازم البستاني"]]


def test_what_is_hoped_for_in_what_another_says_is_no_saying_of_its_own() -> None:
    assert list_chains("قال حازم البستاني إنه يتوقع أن يغلق الجسر.") == [["حازم البستاني"]]
