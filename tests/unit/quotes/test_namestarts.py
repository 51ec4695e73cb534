"""Name starts: a surname that stands alone is led back over the word before it elsewhere, by learned weights."""

import pytest

from tests.unit.quotes.articles import list_speakers

SAID = "\nوأكد {} أن الجسر سيفتح قريبا."
LED_BACK = [
    ("وشكر المدير بير دورفان أمس.", "دورفان", "بير دورفان"),
    ("وتحدث رئيس الوفد أمير دورفان، عن الجسر.", "دورفان", "أمير دورفان"),
    ("وحضر الدكتور مساعد الدوسري، رئيس اللجنة، الحفل.", "الدوسري", "مساعد الدوسري"),
    ("وتعمل يو كانغ، المهندسة المعروفة، في القرية.", "كانغ", "يو كانغ"),
]
ALONE = [
    ("وشكر أهالي دورفان أمس.", "دورفان"),
    ("وكانت حملة دورفان قد بدأت أمس.", "دورفان"),
    ("وفاز أمس دورفان بالجائزة.", "دورفان"),
    ("وصل الوفد أمس\nدورفان في القرية.", "دورفان"),
]


@pytest.mark.parametrize(("text", "surname", "full"), LED_BACK)
def test_a_surname_is_led_back_over_a_first_name(text: str, surname: str, full: str) -> None:
    assert list_speakers(text + SAID.format(surname))[-1] == full


@pytest.mark.parametrize(("text", "surname"), ALONE)
def test_a_surname_stays_alone_behind_what_is_no_first_name(text: str, surname: str) -> None:
    assert list_speakers(text + SAID.format(surname))[-1] == surname
