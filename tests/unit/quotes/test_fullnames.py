"""Full names: a surname that is spelled one letter otherwise is led to the full name at the head of the article."""

import pytest

from tests.unit.quotes.articles import list_speakers

FULL = [
    ("وزار المدينة أنطوان بولتنر أمس.\nوأكد بولتفر أن السد بخير.", "أنطوان بولتنر"),
    ("وزار المدينة أنطوان بولتنر أمس.\nوأكد بولنتر أن السد بخير.", "أنطوان بولتنر"),
]
APART = [
    ("وزار المدينة أنطوان بولتنر أمس.\nوأكد بولسفر أن السد بخير.", "بولسفر"),
    ("وزار المدينة أنطوان بولتنر أمس، ثم زارها أنطوان بولتقر.\nوأكد بولتفر أن السد بخير.", "بولتفر"),
]


@pytest.mark.parametrize(("text", "speaker"), FULL)
def test_a_surname_spelled_one_letter_otherwise_is_led_to_the_full_name(text: str, speaker: str) -> None:
    assert list_speakers(text)[-1] == speaker


@pytest.mark.parametrize(("text", "speaker"), APART)
def test_two_letters_or_two_such_names_leave_it_as_it_is(text: str, speaker: str) -> None:
    assert list_speakers(text)[-1] == speaker


def test_only_the_head_of_a_long_article_is_searched_for_misspelt_names() -> None:
    full, said = "وزار المدينة أنطوان بولتنر أمس.\n", "وقال بولتفر: «السد الجديد سيفتح قبل نهاية العام»."
    filling = "وتقع القرية على ضفة النهر.\n" * 200
    assert list_speakers(full + filling + said)[-1] == "أنطوان بولتنر"
    assert list_speakers(filling + full + said)[-1] == "بولتفر"


@pytest.mark.parametrize(
    ("full", "alone"),
    [("سليمان بولتني", "البولتني"), ("سليمان البولتني", "بولتني"), ("سليمان آل بولتن", "البولتن")],
)
def test_a_surname_with_or_without_the_article_is_the_same(full: str, alone: str) -> None:
    assert list_speakers(f"وزار المدينة {full} أمس.\nوأكد {alone} أن السد بخير.")[-1] == full


def test_a_listed_surname_one_letter_off_is_that_of_who_has_spoken() -> None:
    first = "وقال مدير السد سليمان الحداد إن السد بخير.\n"
    assert list_speakers(f"{first}وأكد الحدادي أن النهر هادئ.")[-1] == "سليمان الحداد"
    other = "وقالت مديرة النهر منى الحدادة إن النهر هادئ.\n"
    assert list_speakers(f"{first}{other}وأكد الحدادي أن النهر هادئ.")[-1] == "الحدادي"


@pytest.mark.parametrize("name", ["آلان", "ألان"])
def test_alan_is_told_from_now_by_its_first_letter(name: str) -> None:
    assert list_speakers(f"وقال المدعي العام {name} بولتنر إن السد بخير.") == [f"{name} بولتنر"]
    assert list_speakers("وقال المدعي العام الآن إن السد بخير.") == ["المدعي العام"]
