"""Capital letters stand for Arabic ones in the cases below, as in the examples of UAX 9."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.cli.reordering import find_direction, reorder_line

ARABIC = dict(zip("ABCDEF", "ابتثجح", strict=True))
LATIN = {arabic: latin for latin, arabic in ARABIC.items()}


def show(text: str, base: int) -> str:
    """Reorder a line in which capitals are Arabic letters."""
    written = "".join(ARABIC.get(character, character) for character in text)
    return "".join(LATIN.get(character, character) for character, _ in reorder_line(written, base))


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        ("", 0, ""),
        ("abc", 0, "abc"),
        ("ABC", 0, "CBA"),
        ("abc ABC def", 0, "abc CBA def"),
        ("ABC abc DEF", 1, "FED abc CBA"),
        ("ABC 123 DEF", 1, "FED 123 CBA"),
        ("ABC 12.5% DEF", 1, "FED %12.5 CBA"),  # after Arabic letters the sign stands on the left, as Unicode has it
        ("ABC 3,000-5 DEF", 1, "FED 5-3,000 CBA"),
        ("ABC 1/2/2021", 1, "1/2/2021 CBA"),
        ("$20 a", 0, "$20 a"),
        ("AB (CD) EF", 1, "FE (DC) BA"),  # brackets are mirrored
        ("AB «CD» ab", 1, "ab «DC» BA"),
        ("a (AB) c", 0, "a (BA) c"),
        ("AB (ab) CD", 0, "BA (ab) DC"),
        ("AB (ab) CD", 1, "DC (ab) BA"),
        ("AB!", 0, "BA!"),  # at the end of a left-to-right line
        ("AB!", 1, "!BA"),
        ("ab!", 1, "!ab"),
        ("AB ab  ", 1, "  ab BA"),
        ("[AB] [ab", 1, "ab] [BA]"),  # an opening bracket without its partner is mirrored too
    ],
)
def test_lines_come_in_the_order_of_the_screen(text: str, base: int, shown: str) -> None:
    assert show(text, base) == shown


def test_marks_come_after_their_letter() -> None:
    assert "".join(c for c, _ in reorder_line("بَتُ", 1)) == "تُبَ"


def test_the_first_letter_decides_the_direction() -> None:
    assert find_direction("12 «قال» abc") == 1
    assert find_direction("12 abc قال") == 0
    assert find_direction("12") == 0


@given(st.text(st.sampled_from("ab ابت12٣.,:-+%$()[]«»<> \u064b!/⟦⟧"), max_size=20), st.sampled_from([0, 1]))
def test_every_character_comes_exactly_once(text: str, base: int) -> None:
    assert sorted(index for _, index in reorder_line(text, base)) == list(range(len(text)))


@given(st.text(st.sampled_from("ab ابت12٣.,:-+%$()[]<> !/"), max_size=20), st.sampled_from([0, 1]))
def test_the_order_is_that_of_another_implementation(text: str, base: int) -> None:
    bidi = pytest.importorskip("bidi", reason="python-bidi, only compared with, is not installed")
    mine = "".join(text[index] for _, index in reorder_line(text, base))
    assert mine == bidi.get_display(text, base_dir="LR"[base])


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        ("AB ab (cd) EF", 1, "FE ab (cd) BA"),  # a bracket after letters of its own direction goes with its partner
        ("AB ab (cd (ef)) CD", 1, "DC ab (cd (ef)) BA"),
        ("ab AB (c) 12", 0, "ab BA (c) 12"),
        ("AB ab) CD", 1, "DC (ab BA"),
    ],
)
def test_both_brackets_of_a_pair_go_one_way(text: str, base: int, shown: str) -> None:
    assert show(text, base) == shown


@pytest.mark.parametrize("character", ["\U0001faff", "\u0378", "\U000f0000"])
def test_a_character_that_unicode_does_not_know_yet_goes_like_a_latin_letter(character: str) -> None:
    assert [index for _, index in reorder_line(f"{character}ab ق", 1)] == [4, 3, 0, 1, 2]
    assert [index for _, index in reorder_line(f"ق{character}", 1)] == [1, 0]
