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
    assert join_letters("ab 12!") == tuple((c, i) for i, c in enumerate("ab 12!"))


@given(st.text(st.characters(min_codepoint=0x620, max_codepoint=0x6D5), max_size=20))
def test_the_forms_stand_for_the_letters_they_come_from(text: str) -> None:
    shown = "".join(character for character, _ in join_letters(text))
    assert normalize("NFKC", shown) == normalize("NFKC", text)


def test_a_joiner_joins_without_being_shown() -> None:
    assert [(name(c), index) for c, index in join_letters("ه\u200d ب\u200dا")] == [
        ("ARABIC LETTER HEH INITIAL FORM", 0),
        ("SPACE", 2),
        ("ARABIC LETTER BEH INITIAL FORM", 3),
        ("ARABIC LETTER ALEF FINAL FORM", 5),
    ]


def test_a_joiner_does_not_move_the_ligatures_behind_it() -> None:
    shown = [(name(c), index) for c, index in join_letters("\u200dب\u200dلادلا")]
    assert shown[1:] == [
        ("ARABIC LIGATURE LAM WITH ALEF FINAL FORM", 3),
        ("ARABIC LETTER DAL ISOLATED FORM", 5),
        ("ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM", 6),
    ]


def test_marks_between_lam_and_alef_stand_behind_the_ligature() -> None:
    assert [(name(c), index) for c, index in join_letters("لَأُم")] == [
        ("ARABIC LIGATURE LAM WITH ALEF WITH HAMZA ABOVE ISOLATED FORM", 0),
        ("ARABIC FATHA", 1),
        ("ARABIC DAMMA", 3),
        ("ARABIC LETTER MEEM ISOLATED FORM", 4),
    ]


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x6FF), max_size=30))
def test_every_character_but_joiners_and_taken_alefs_comes_once(text: str) -> None:
    places = [index for _, index in join_letters(text)]
    assert places == sorted(set(places))
    assert all(text[index] in "آأإا" for index in set(range(len(text))).difference(places))
