"""Signs of who speaks: what his name is made of, how clearly he was chosen, who spoke before."""

import pytest

from rawi.arabic.folding import fold_text
from rawi.quotes.choices import Choice, rank_margin
from rawi.quotes.extraction import read_quotes
from rawi.quotes.likelihood import list_reasons
from rawi.quotes.resolution import Resolver
from rawi.quotes.speaker_signs import class_name_word
from tests.unit.quotes.articles import make_article


def _list_signs(text: str) -> list[set[str]]:
    article = make_article(text)
    resolver = Resolver(article.analysis)
    quotes = read_quotes(article, resolver)
    reasons = list_reasons(article.analysis, quotes, resolver)
    return [{sign for group in each.speaker for sign in group.signs} for each in reasons]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("محمد", "given"),
        ("بن", "part"),
        ("آل", "part"),
        ("الذي", "junk"),
        ("وزير", "head"),
        ("،", "sign"),
        ("زغطلب", "new"),
    ],
)
def test_words_of_names_have_classes(word: str, expected: str) -> None:
    assert class_name_word(fold_text(word)) == expected


def test_named_speaker_is_told_by_the_words_of_his_name() -> None:
    (signs,) = _list_signs("وقال الوزير سامي الحداد إن الجسر الجديد سيفتح قبل نهاية العام.")
    assert {"who units 2", "who comes 1"} <= signs
    assert not any(sign.startswith("carried") for sign in signs)


def test_carried_speaker_is_told_by_when_he_spoke_and_how_clearly_he_was_chosen() -> None:
    first, second = _list_signs("وقال الوزير سامي الحداد إن الجسر سيفتح غدا. وأضاف أن العمل انتهى أمس.")
    assert "carried name same goes on" in second
    assert {"carried since 1", "carried hops 0"} <= second
    assert any(sign.startswith("carried margin") for sign in second)
    assert "carried margin -1" not in second
    assert not any(sign.startswith("carried") for sign in first)


def test_unnamed_speaker_is_told_by_his_words() -> None:
    (signs,) = _list_signs("وقالت مصادر مطلعة إن الجسر الجديد سيفتح قبل نهاية العام.")
    assert {"what anonymous a 2", "what anonymous p a named"} <= signs


def test_margin_is_ranked_against_the_best_of_the_others() -> None:
    assert rank_margin(1.0, [2.0, 0.0]) < rank_margin(1.0, [0.9]) < rank_margin(1.0, [])
    assert rank_margin(1.0, [0.9]) == rank_margin(1.0, [0.9, -5.0])


def test_choice_among_whom_a_role_can_mean_is_kept_with_the_quote() -> None:
    text = "وصل الوزير سامي الحداد إلى المدينة أمس. وقال الوزير إن الجسر الجديد سيفتح قبل نهاية العام."
    (quote,) = read_quotes(make_article(text))
    assert isinstance(quote.choice, Choice)
    assert quote.choice.way[:2] == ("the", "bears")
    (signs,) = _list_signs(text)
    assert "role the bears" in signs


def test_named_speaker_is_told_by_how_far_his_name_is_that_of_the_phrase() -> None:
    same, fuller, within = _list_signs(
        "وقال سامي الحداد إن الجسر سيفتح غدا. وذكر الحداد أن العمل انتهى أمس. وقال الوزير سامي الحداد إن الطريق جاهز."
    )
    assert "led name same" in same
    assert "led name fuller" in fuller
    assert "led name within" in within


def test_carried_speaker_keeps_the_doubt_of_an_earlier_choice() -> None:
    named, second, third = _list_signs(
        "وقال الوزير سامي الحداد إن الجسر سيفتح غدا. وأضاف أن العمل انتهى أمس، مؤكدا أن الطريق جاهز للناس."
    )
    assert not any(sign.startswith("carried least") for sign in named)
    (doubt,) = (sign for sign in second if sign.startswith("carried least"))
    assert doubt in third
