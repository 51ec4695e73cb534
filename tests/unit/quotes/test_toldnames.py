"""Told names: a name that stands alone is led to the place where the article tells more of it, by learned weights."""

import pytest

from tests.unit.quotes.articles import list_speakers

SAID = "\nوأكد {} أن الجسر سيفتح قريبا."
LED_BACK = [
    ("وتحدثت المديرة، آنا دورفان، عن الجسر.", "دورفان", "آنا دورفان"),
    ("وتحدث رئيس اللجنة تريان دورفان، عن الجسر.", "دورفان", "تريان دورفان"),
    ("وتحدث الفاتح المرواني، رئيس اللجنة، عن الجسر.", "المرواني", "الفاتح المرواني"),
    ("وتحدث رئيس اللجنة سامي نصر الله، عن الجسر.", "نصر الله", "سامي نصر الله"),
]
ALONE = [
    ("واستقبل الأهالي المهندس دورفان أمس.", "دورفان"),
    ("وزار الوفد مصنع دورفان أمس.", "دورفان"),
    ("ورافق الأهالي المحبوب سامي دورفان أمس.", "سامي دورفان"),
]


@pytest.mark.parametrize(("text", "told", "full"), LED_BACK)
def test_a_name_is_led_to_where_more_of_it_is_told(text: str, told: str, full: str) -> None:
    assert list_speakers(text + SAID.format(told))[-1] == full


@pytest.mark.parametrize(("text", "told"), ALONE)
def test_what_is_no_name_stays_away_from_one(text: str, told: str) -> None:
    assert list_speakers(text + SAID.format(told))[-1] == told
