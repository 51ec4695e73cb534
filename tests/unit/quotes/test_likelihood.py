"""Likelihood: quotes are weighed by signs with learned weights, and the least likely ones left out of longer texts."""

import pytest

from rawi.arabic.tokens import Segment, analyse
from rawi.quotes import extract_quotes
from rawi.quotes.extraction import read_quotes
from rawi.quotes.likelihood import (
    WORDS,
    find_share,
    keep_likely,
    list_reasons,
    rate,
    read_confidence,
    read_log_odds,
)
from rawi.quotes.resolution import Resolver
from rawi.quotes.signs import Reasons, read_setting
from rawi.quotes.weights import load_weights, weigh
from rawi.schemas import QUOTES
from tests.unit.quotes.articles import make_article

CONFIDENCE = [field.name for field in QUOTES].index("confidence")
SURE = "وقال الوزير سامي الحداد إن الجسر الجديد سيفتح قبل نهاية العام."
DOUBTFUL = "نحن نرى أن أيامنا تبرز أن كل شيء ممكن لنا"
FILLING = "وتقع القرية على ضفة النهر بين تلين ويسكنها عدد قليل من الصيادين الذين يعملون في الميناء القديم. "


def test_log_odds_are_the_sum_of_base_and_signs() -> None:
    for place, question in enumerate(("content", "speaker")):
        weights = load_weights(question)
        best = max(weights.signs, key=lambda sign: weights.signs[sign])
        nothing = read_log_odds(Reasons([weigh("unknown")], [], []))[place]
        more = read_log_odds(Reasons([weigh("unknown"), weigh(best)], [], []))[place]
        assert nothing == pytest.approx(weights.base)
        assert more == pytest.approx(weights.base + weights.signs[best])


def test_signs_of_the_words_say_nothing_of_the_speaker() -> None:
    content, speaker = read_log_odds(Reasons([], [weigh("inner 3")], []))
    assert content != pytest.approx(load_weights("content").base)
    assert speaker == pytest.approx(load_weights("speaker").base)


def test_committed_weights_hold_all_questions() -> None:
    content, speaker, right, kept = map(load_weights, ("content", "speaker", "right", "kept"))
    assert 0 < kept.floor < 1
    assert content.floor == speaker.floor == right.floor == 0
    assert min(len(content.signs), len(speaker.signs)) > 300
    assert right.signs.keys() == {"content", "speaker"}
    assert min(right.signs.values()) > 0


def test_confidence_and_rating_rise_with_both_chances() -> None:
    assert read_confidence(1, 1) < read_confidence(2, 1) < read_confidence(2, 2)
    assert rate(0, 0) == pytest.approx(0.5)
    assert rate(0, 0) < rate(1, 0) < rate(1, 1)


def test_rating_counts_the_speaker_four_times_as_much_as_the_words() -> None:
    assert rate(0, 2) - rate(0, 0) == pytest.approx(4 * (rate(2, 0) - rate(0, 0)))
    assert pytest.approx(1 / 5) == WORDS


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
        ("وقال الوزير سامي الحداد: «الجسر الجديد سيفتح قبل نهاية العام».", 0.8),
        ("وقال الوزير سامي الحداد إن الجسر الجديد «سيفتح قبل نهاية العام».", 1.0),
        ("نقلت صحيفة النهر عن الوزير سامي الحداد قوله إن الجسر الجديد سيفتح قبل نهاية العام.", 0.8),
        ("قال الوزير سامي الحداد إن الجسر الجديد سيفتح قبل نهاية العام، وفق صحيفة النهر.", 1.0),
    ],
)
def test_words_in_marks_and_relayed_words_have_a_lower_floor(text: str, share: float) -> None:
    assert [find_share(quote) for quote in read_quotes(make_article(text))] == [share]


@pytest.mark.parametrize(("text", "is_bare"), [("", False), (" كلمة" * 80, True), (" كلمة،" * 80, False)])
def test_signs_of_an_article_without_punctuation_say_so(text: str, is_bare: bool) -> None:
    analysis = analyse(text, [Segment("body", 0, len(text))])
    setting = read_setting(analysis, 1, Resolver(analysis))
    assert (setting.is_bare, "bare" in setting.group.signs) == (is_bare, is_bare)


def test_signs_of_a_quote_say_its_rule_its_cue_and_its_speaker() -> None:
    article = make_article(SURE)
    resolver = Resolver(article.analysis)
    quotes = read_quotes(article, resolver)
    reasons = next(list_reasons(article.analysis, quotes, resolver))
    assert {"rule verb-clause", "speaker person", "speaker person named", "part verb"} <= {
        sign for group in (*reasons.shared, *reasons.content) for sign in group.signs
    }


def test_nothing_is_weighed_where_nothing_was_found() -> None:
    analysis = analyse("", [])
    assert keep_likely(analysis, [], Resolver(analysis)) == []


def test_words_spelled_like_a_cue_are_counted_inside_a_content() -> None:
    article = make_article(
        "قال الوزير سامي الحداد إن المجلس أكد أن الجسر الجديد سيفتح قبل نهاية العام، وأضاف أنه طويل."
    )
    resolver = Resolver(article.analysis)
    quotes = read_quotes(article, resolver)
    reasons = next(list_reasons(article.analysis, quotes, resolver))
    signs = {sign for group in reasons.content for sign in group.signs}
    assert {"inner 1", "commas 0"} <= signs
