"""Word kinds: every word has one, by the lists first and by its letters last."""

import pytest

from rawi.quotes.wordkinds import OVER, read_kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("", OVER),
        ("،", "comma"),
        ("12", "digit"),
        ("xy", "latin"),
        ("ان", "that"),
        ("في", "preposition في"),
        ("فرنسا", "state"),
        ("محمد", "given"),
        ("الوزير", "person def"),
        ("وزاره", "organisation"),
        ("العتيبي", "surname def"),
        ("والوزير", "and the"),
        ("وزرقوم", "new"),
        ("بالزرقوم", "by the"),
        ("للزرقوم", "for the"),
        ("زرقومها", "owned"),
        ("الزرقومي", "new def nisba"),
        ("البحريه", "organisation def nisba"),
        ("زرقوم", "new"),
    ],
)
def test_a_word_has_one_kind(word: str, kind: str) -> None:
    assert read_kind(word) == kind
