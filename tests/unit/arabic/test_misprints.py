import pytest

from rawi.arabic.misprints import differ_by_letter


@pytest.mark.parametrize("other", ["سمير", "سامر", "ساميرا", "سامري"])
def test_a_letter_less_more_other_or_misplaced_is_a_misprint(other):
    assert differ_by_letter("سامير", other) or differ_by_letter(other, "سامير")


@pytest.mark.parametrize(("one", "other"), [("حداد", "جراد"), ("فارس", "فوارسي"), ("سالم", "نادر")])
def test_two_letters_are_another_word(one, other):
    assert not differ_by_letter(one, other)
