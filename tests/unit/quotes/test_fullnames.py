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
def test_a_surname_spelled_one_letter_otherwise_is_led_to_the_full_name(text, speaker):
    assert list_speakers(text)[-1] == speaker


@pytest.mark.parametrize(("text", "speaker"), APART)
def test_two_letters_or_two_such_names_leave_it_as_it_is(text, speaker):
    assert list_speakers(text)[-1] == speaker
