"""Misprints: one letter more, less or other is the same word, two are another one."""

import pytest

from rawi.arabic.misprints import differ_by_letter


@pytest.mark.parametrize("other", ["سمير", "سامر", "ساميرا", "ساميل", "سامري", "سامير"])
def test_a_letter_less_more_other_or_misplaced_is_a_misprint(other: str) -> None:
    assert differ_by_letter("سامير", other)
    assert differ_by_letter(other, "سامير")


@pytest.mark.parametrize(("one", "other"), [("حداد", "جراد"), ("فارس", "فوارسي"), ("سالم", "نادر")])
def test_two_letters_are_another_word(one: str, other: str) -> None:
    assert not differ_by_letter(one, other)
