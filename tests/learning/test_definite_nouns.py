"""Which definite words are nouns."""

import pytest

from tests.learning.definite_nouns import list_nouns

BEHIND_PREPOSITION, BEHIND_VERB, BEHIND_NOUN = ["في", "البيدر"], ["فتح", "البيدر"], ["الحقل", "البيدر"]


@pytest.mark.parametrize(
    ("texts", "nouns"),
    [
        ([*[BEHIND_PREPOSITION] * 5, *[BEHIND_VERB] * 25], ["البيدر"]),
        ([*[BEHIND_PREPOSITION] * 5, *[BEHIND_VERB] * 24], []),
        ([BEHIND_VERB] * 30, []),
        ([*[BEHIND_PREPOSITION] * 25, *[BEHIND_NOUN] * 5], []),
        ([["في", "المدير"]] * 40, []),
    ],
)
def test_noun_stands_behind_prepositions_and_hardly_behind_definite_words(
    texts: list[list[str]], nouns: list[str]
) -> None:
    assert list_nouns(texts) == nouns
