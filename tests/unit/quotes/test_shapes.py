"""Shapes: what a word is for where a noun phrase begins and ends."""

import pytest

from rawi.quotes.shapes import (
    ADVERBIAL,
    BEARING,
    CLOSED,
    ENDING,
    GIVEN,
    INTERRUPTING,
    JOINING,
    LINKING,
    TITLE,
    TURNING,
    VERBAL,
    WITH_ARTICLE,
    WRITTEN,
    read_shape,
)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("ان", ENDING),
        (":", ENDING),
        ("الازرق", TITLE | WITH_ARTICLE),
        ("زرقطون", 0),
        ("في", JOINING | LINKING),
        ("كل", TURNING),
    ],
)
def test_most_words_have_one_property(word: str, shape: int) -> None:
    assert read_shape(word) & ~TITLE == shape & ~TITLE


@pytest.mark.parametrize(
    ("word", "facts"),
    [
        ("وزاره", BEARING | TITLE),
        ("الذي", INTERRUPTING | WITH_ARTICLE),
        ("احمد", GIVEN),
        ("بيانا", CLOSED),
        ("استمرارا", ADVERBIAL),
        ("بزرقطون", WRITTEN),
        ("وصلت", VERBAL),
    ],
)
def test_words_say_what_to_look_for(word: str, facts: int) -> None:
    assert read_shape(word) & facts == facts


def test_the_first_letter_of_a_head_is_no_preposition() -> None:
    assert not read_shape("بيان") & WRITTEN
