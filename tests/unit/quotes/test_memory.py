"""Memory: where the words of an article stand is the same however long the article is."""

import pytest

from rawi.quotes import memory
from rawi.quotes.memory import Memory
from tests.unit.quotes.articles import list_speakers

WORDS = ["قال", "سالم", "ان", "سالم", "قال"] * 40


@pytest.mark.parametrize("word", ["سالم", "ان", "غايب"])
def test_places_of_a_word_do_not_depend_on_how_they_are_looked_up(monkeypatch, word):
    places = Memory(WORDS).list_places(word)
    monkeypatch.setattr(memory, "_LONG", 10)
    assert Memory(WORDS).list_places(word) == places
    assert places == [index for index, each in enumerate(WORDS) if each == word][: memory._MOST_PLACES]


def test_source_in_another_number_is_the_same_source() -> None:
    told = "وقالت مصادر قبرصية إن الميناء مفتوح.\n"
    assert list_speakers(told + "وأوضح المصدر أن الموسم قريب.")[-1] == "مصادر قبرصية"
