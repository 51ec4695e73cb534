"""Likelihood: quotes are weighed by signs with learned weights, and the least likely ones left out of longer texts."""

import math

import pytest

from rawi.arabic.tokens import analyse
from rawi.quotes import extract_quotes
from rawi.quotes.extraction import read_quotes
from rawi.quotes.likelihood import find_share, keep_likely, read_chances
from rawi.quotes.pages import walk_words
from rawi.quotes.resolution import Resolver
from rawi.quotes.signs import list_signs, read_setting
from rawi.quotes.weights import load_weights, weigh
from rawi.schemas import QUOTES
from tests.unit.quotes.articles import make_article

CONFIDENCE = [field.name for field in QUOTES].index("confidence")
SURE = "وقال الوزير سامي الحداد إن الجسر الجديد سيفتح قبل نهاية العام."
DOUBTFUL = "نحن نرى أن أيامنا تبرز أن كل شيء ممكن لنا"
FILLING = "وتقع القرية على ضفة النهر بين تلين ويسكنها عدد قليل من الصيادين الذين يعملون في الميناء القديم. "


def test_chances_are_the_logistic_function_of_base_and_signs() -> None:
    for place, question in enumerate(("content", "right")):
        weights = load_weights(question)
        best = max(weights.signs, key=lambda sign: weights.signs[sign])
        nothing, more = read_chances([weigh("unknown")])[place], read_chances([weigh("unknown"), weigh(best)])[place]
        assert math.log(nothing / (1 - nothing)) == pytest.approx(weights.base)
        assert math.log(more / (1 - more)) == pytest.approx(weights.base + weights.signs[best])


def test_committed_weights_hold_both_questions() -> None:
    content, right = load_weights("content"), load_weights("right")
    assert 0 < content.floor < 1
    assert right.floor == 0
    assert min(len(content.signs), len(right.signs)) > 300


def test_plain_quote_of_a_named_minister_is_surer_than_a_writers_own_words() -> None:
    rows = extract_quotes(make_article(f"{SURE}\n{DOUBTFUL}"))
    assert rows
    assert rows[0][CONFIDENCE] == max(row[CONFIDENCE] for row in rows) > 0.6


def test_unlikely_quotes_are_left_out_of_long_texts_only() -> None:
    short = make_article(DOUBTFUL)
    long = make_article(f"{FILLING * 4}\n{DOUBTFUL}")
    assert len(read_quotes(short)) == len(read_quotes(long)) == len(extract_quotes(short)) == 1
    assert extract_quotes(long) == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (SURE, 1.0),
        ("وقال الوزير سامي الحداد: «الجسر الجديد سيفتح قبل نهاية العام».", 0.5),
        ("نقلت صحيفة النهر عن الوزير سامي الحداد قوله إن الجسر الجديد سيفتح قبل نهاية العام.", 0.5),
    ],
)
def test_words_in_marks_and_relayed_words_have_a_lower_floor(text: str, share: float) -> None:
    assert [find_share(quote) for quote in read_quotes(make_article(text))] == [share]


@pytest.mark.parametrize("text", ["", SURE])
def test_signs_of_an_article_without_punctuation_say_so(text: str) -> None:
    bare = analyse(" كلمة" * 80, [])
    assert read_setting(bare, 1, [], walk_words(bare.words, 0, len(bare.words))).is_bare
    article = make_article(SURE)
    resolver = Resolver(article.analysis)
    quotes = read_quotes(article, resolver)
    setting = read_setting(article.analysis, 1, resolver.list_spelled(), resolver.walk)
    assert not setting.is_bare
    groups = list_signs(article.analysis, quotes[0], setting)
    assert {"rule verb-clause", "speaker person", "speaker person named", "part verb"} <= {
        sign for group in groups for sign in group.signs
    }


def test_nothing_is_weighed_where_nothing_was_found() -> None:
    assert keep_likely(analyse("", []), [], [], walk_words([], 0, 0)) == []


def test_words_spelled_like_a_cue_are_counted_inside_a_content() -> None:
    article = make_article(
        "قال الوزير سامي الحداد إن المجلس أكد أن الجسر الجديد سيفتح قبل نهاية العام، وأضاف أنه طويل."
    )
    resolver = Resolver(article.analysis)
    quotes = read_quotes(article, resolver)
    setting = read_setting(article.analysis, len(quotes), resolver.list_spelled(), resolver.walk)
    signs = {sign for group in list_signs(article.analysis, quotes[0], setting) for sign in group.signs}
    assert {"inner 1", "commas 0"} <= signs
