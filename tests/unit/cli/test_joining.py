from unicodedata import name, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.cli.joining import join_letters


@pytest.mark.parametrize(
    ("word", "places"),
    [
        ("بيت", ["INITIAL", "MEDIAL", "FINAL"]),
        ("دار", ["ISOLATED", "ISOLATED", "ISOLATED"]),
        ("باب", ["INITIAL", "FINAL", "ISOLATED"]),
        ("و", ["ISOLATED"]),
        ("چاپ", ["INITIAL", "FINAL", "ISOLATED"]),
    ],
)
def test_letters_take_the_form_of_their_place(word: str, places: list[str]) -> None:
    expected = [f"{name(letter)} {place} FORM" for letter, place in zip(word, places, strict=True)]
    assert [name(character) for character, _ in join_letters(word)] == expected


def test_lam_and_alef_become_one_character_that_leads_to_the_lam() -> None:
    assert [(name(c), index) for c, index in join_letters("كلام")] == [
        ("ARABIC LETTER KAF INITIAL FORM", 0),
        ("ARABIC LIGATURE LAM WITH ALEF FINAL FORM", 1),
        ("ARABIC LETTER MEEM ISOLATED FORM", 3),
    ]


def test_marks_do_not_break_the_joining() -> None:
    assert [name(c) for c, _ in join_letters("بَت")] == [
        "ARABIC LETTER BEH INITIAL FORM",
        "ARABIC FATHA",
        "ARABIC LETTER TEH FINAL FORM",
    ]


def test_a_non_joiner_breaks_it_and_is_left_out() -> None:
    assert [name(c) for c, _ in join_letters("ب\u200cت")] == [
        "ARABIC LETTER BEH ISOLATED FORM",
        "ARABIC LETTER TEH ISOLATED FORM",
    ]


def test_words_do_not_join_over_spaces_digits_or_latin_letters() -> None:
    shown = [name(character) for character, _ in join_letters("ب 1ب2 xبy")]
    assert [form for form in shown if "ARABIC" in form] == ["ARABIC LETTER BEH ISOLATED FORM"] * 3


def test_other_scripts_stay_as_they_are() -> None:
    assert join_letters("ab 12!") == [(c, i) for i, c in enumerate("ab 12!")]


@given(st.text(st.characters(min_codepoint=0x620, max_codepoint=0x6D5), max_size=20))
def test_the_forms_stand_for_the_letters_they_come_from(text: str) -> None:
    shown = "".join(character for character, _ in join_letters(text))
    assert normalize("NFKC", shown) == normalize("NFKC", text)
