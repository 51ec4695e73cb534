"""Shapes: what a word is for where a noun phrase ends."""

import pytest

from rawi.quotes.shapes import (
    COMMON,
    DEFINITE,
    ENDING,
    GIVEN,
    HEAD,
    INTERRUPTING,
    JOINING,
    LOOSE,
    OBLIQUE,
    PARTY,
    SPECIAL,
    STATE,
    TITLE,
    VERBAL,
    WITH_ARTICLE,
    read_shape,
)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("ان", ENDING),
        (":", ENDING),
        ("الازرق", DEFINITE | TITLE | WITH_ARTICLE),
        ("زرقطون", 0),
    ],
)
def test_most_words_have_one_property(word: str, shape: int) -> None:
    assert read_shape(word) == shape


@pytest.mark.parametrize(
    ("word", "facts"),
    [
        ("وزير", HEAD),
        ("وزاره", HEAD | PARTY | LOOSE),
        ("في", SPECIAL | JOINING),
        ("فرنسا", SPECIAL | STATE | PARTY),
        ("2020", SPECIAL | LOOSE),
        ("كلمتها", SPECIAL | VERBAL),
        ("الذي", INTERRUPTING | WITH_ARTICLE),
        ("احمد", GIVEN),
        ("مسوولين", OBLIQUE | TITLE),
    ],
)
def test_words_that_need_a_closer_look_say_what_to_look_for(word: str, facts: int) -> None:
    assert read_shape(word) & facts == facts


def test_a_role_is_no_loose_noun() -> None:
    assert not read_shape("وزير") & LOOSE


def test_an_adjective_of_titles_without_article_is_common() -> None:
    assert read_shape("نووي") == COMMON | TITLE
