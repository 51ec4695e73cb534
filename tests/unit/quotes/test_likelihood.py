"""Likelihood: quotes are weighed by signs with learned weights, and the least likely ones left out of longer texts."""

import pytest

from rawi.arabic.tokens import Segment, analyse
from rawi.quotes import extract_quotes
from rawi.quotes.extraction import read_quotes
from rawi.quotes.likelihood import LEAST, keep_likely, list_reasons, read_confidence, read_log_odds
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
    content, speaker, right = map(load_weights, ("content", "speaker", "right"))
    assert min(len(content.signs), len(speaker.signs)) > 300
    assert right.signs.keys() == {"content", "speaker"}
    assert min(right.signs.values()) > 0


def test_confidence_rises_with_both_chances() -> None:
    assert 0 < read_confidence(1, 1) < read_confidence(2, 1) < read_confidence(2, 2) < 1


def test_plain_quote_of_a_named_minister_is_surer_than_a_writers_own_words() -> None:
    rows = extract_quotes(make_article(f"{SURE}\n{DOUBTFUL}"))
    assert rows
    assert rows[0][CONFIDENCE] == max(row[CONFIDENCE] for row in rows) > 0.6


def test_unlikely_quotes_are_left_out_of_long_texts_only() -> None:
    short = make_article(DOUBTFUL)
    long = make_article(f"{FILLING * 4}\n{DOUBTFUL}")
    assert len(read_quotes(short)) == len(read_quotes(long)) == len(extract_quotes(short)) == 1
    assert extract_quotes(long) == []


def test_no_quote_of_a_long_text_has_less_than_the_least_chance() -> None:
    article = make_article("\n".join([FILLING * 4, SURE, DOUBTFUL]))
    resolver = Resolver(article.analysis)
    quotes = read_quotes(article, resolver)
    kept = keep_likely(article.analysis, quotes, resolver)
    assert [quote for quote, _ in kept] == quotes[:1]
    assert len(quotes) == 2
    assert min(chance for _, chance in kept) >= LEAST


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
