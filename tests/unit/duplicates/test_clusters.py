"""Components, clusters, and which article is kept."""

import random

import numpy as np
import pytest

from rawi.duplicates import (
    Assignment,
    Fingerprint,
    Likeness,
    Link,
    cluster_component,
    extend_component,
    join_components,
)
from rawi.duplicates.hashing import hash_shingles, hash_words
from tests.copies import make_vocabulary, make_words

CHANCE = random.Random(9)
VOCABULARY = make_vocabulary(CHANCE)
ONE, OTHER = make_words(CHANCE, VOCABULARY, 120), make_words(CHANCE, VOCABULARY, 120)


def fingerprint(name, words, day=None, length=None):
    shingles = hash_shingles(hash_words(words)[0])
    return Fingerprint(name, day, length or len(words), shingles, np.empty(0, np.uint64), len(shingles))


def assign(*articles):
    found = cluster_component(articles)
    assert sorted(one.article_id for one in found) == sorted(one.article_id for one in articles)
    for _ in range(3):
        shuffled = CHANCE.sample(articles, len(articles))
        assert sorted(cluster_component(shuffled)) == sorted(found)
    return {one.article_id: one.cluster_id for one in found}


@pytest.mark.parametrize(
    ("pairs", "components"),
    [
        ([], {}),
        ([("b", "c"), ("a", "b")], {"a": "a", "b": "a", "c": "a"}),
        ([("d", "c"), ("a", "b")], {"a": "a", "b": "a", "c": "c", "d": "c"}),
        ([("a", "b"), ("c", "d"), ("b", "d"), ("a", "c")], dict.fromkeys("abcd", "a")),
    ],
)
def test_components_are_named_after_their_least(pairs, components):
    assert join_components(pairs) == components


def test_the_earliest_is_kept():
    assert assign(fingerprint("a", ONE, 5), fingerprint("b", ONE, 3), fingerprint("c", ONE)) == dict.fromkeys(
        "abc", "b"
    )


def test_of_one_day_the_fullest_is_kept_and_then_the_least_identifier():
    longer = [*ONE, *OTHER[:20]]
    assert assign(fingerprint("a", ONE, 3), fingerprint("b", longer, 3)) == {"a": "b", "b": "b"}
    assert assign(fingerprint("b", ONE), fingerprint("a", ONE)) == {"a": "a", "b": "a"}


def test_a_round_up_does_not_join_what_has_nothing_in_common():
    clusters = assign(fingerprint("a", ONE, 1), fingerprint("b", OTHER, 1), fingerprint("roundup", [*ONE, *OTHER], 2))
    assert clusters["a"] != clusters["b"]
    assert clusters["roundup"] in ("a", "b")


def test_copies_carry_kind_and_ratio():
    found = cluster_component([fingerprint("a", ONE, 1), fingerprint("b", ONE[:50], 2), fingerprint("c", ONE, 2)])
    assert sorted(found) == [
        Assignment("a", "a", None, None),
        Assignment("b", "a", "contained", 1.0),
        Assignment("c", "a", "near", 1.0),
    ]


def test_a_flood_of_copies_is_extended_and_what_was_settled_stays():
    likeness = Likeness(1.0, 1.0, 100, False)
    articles = [
        fingerprint("a", ONE, 5),
        fingerprint("b", ONE, 6),
        fingerprint("c", ONE, 1),
        fingerprint("d", OTHER, 1),
    ]
    known = {"a": Assignment("a", "a", None, None), "b": Assignment("b", "a", "near", 1.0)}
    links = [Link("a", "c", likeness), Link("b", "d", likeness), Link("b", "elsewhere", likeness)]
    found = {one.article_id: one.cluster_id for one in extend_component(articles, known, links)}
    assert found == {"a": "a", "b": "a", "c": "a", "d": "d"}
