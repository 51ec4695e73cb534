"""Signs of how else an article tells a name, and of how a speaker goes with his cue and his words."""

import pytest

from rawi.quotes.extraction import read_quotes
from rawi.quotes.likelihood import list_reasons
from rawi.quotes.mention_signs import class_neighbour
from rawi.quotes.resolution import Resolver
from tests.unit.quotes.articles import make_article


def _list_signs(text: str, *beginnings: str) -> list[set[str]]:
    article = make_article(text)
    resolver = Resolver(article.analysis)
    quotes = read_quotes(article, resolver)
    reasons = list_reasons(article.analysis, quotes, resolver)
    signs = [{sign for group in each.speaker for sign in group.signs} for each in reasons]
    return [{sign for sign in each if sign.startswith(beginnings)} for each in signs]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("محمد", "given"), ("،", "sign"), ("", "sign"), ("في", "preposition"), ("الوزير", "person"), ("زغطلب", "new")],
)
def test_neighbours_of_names_have_classes(word: str, expected: str) -> None:
    assert class_neighbour(word) == expected


def test_words_before_a_surname_tell_whether_it_stands_alone() -> None:
    first, second = _list_signs("وقال سامي الحداد إن الجسر سيفتح غدا. وقال الحداد إن العمل انتهى أمس.", "told")
    assert (
        first
        == second
        == {"told 2 behind own", "told 2 behind cue", "told 2 first 1 ways 1", "told 2 first behind other"}
    )


def test_body_is_told_by_how_often_it_comes_whole() -> None:
    text = "وأعلنت وزارة الصحة أن اللقاح متوفر. وتقع وزارة النقل قرب وزارة الصحة في المدينة."
    (signs,) = _list_signs(text, "told")
    assert signs == {
        "told organisation 2 heads 3",
        "told organisation whole 2",
        "told organisation before that",
        "told organisation before preposition",
    }


def test_stops_since_the_last_mention_are_counted_for_who_is_not_named() -> None:
    text = "وقال سامي الحداد إن الجسر سيفتح غدا. وبلغت الكلفة مليون دينار. وأضاف أن العمل انتهى أمس."
    first, second = _list_signs(text, "carried over", "carried untold")
    assert first == set()
    assert second == {"carried over 2 stops"}


def test_words_that_name_their_speaker_tell_it() -> None:
    text = "وقال سامي الحداد إن الجسر سيفتح غدا. وقال سامي الحداد إن الحداد نفسه كان غائبا."
    first, second = _list_signs(text, "names himself")
    assert first == {"names himself name named 0"}
    assert second == {"names himself name named 1"}


def test_speaker_is_told_by_cue_first_words_and_sentence() -> None:
    text = "وقال سامي الحداد إن الجسر سيفتح غدا. وفي العاصمة قال سامي الحداد إننا انتهينا وإن لدينا المال."
    first, second = _list_signs(text, "goes", "called", "says", "sentence")
    assert first == {
        "goes named ms name ms",
        "called name first given",
        "called name last surname",
        "says name plain",
        "says name s they",
        "sentence name named 0",
        "sentence name named silent",
    }
    assert "says name s we" in second
    assert "sentence name named silent" in second


def test_misspelt_mentions_of_a_surname_count_too() -> None:
    text = "ووصل سامي البركوني إلى الميناء. وأكد البركوبي أن الجسر سيفتح غدا. وأضاف أن العمل انتهى أمس."
    first, second = _list_signs(text, "who comes", "carried over")
    assert first == {"who comes 2"}
    assert second == {"who comes 2", "carried over 1 stops"}
