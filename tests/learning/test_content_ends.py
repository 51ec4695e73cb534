"""Learning where contents end: judged quotes become examples, the committed tables hold every word and sign once."""

from typing import Any

from rawi.arabic.reference import read_reference
from rawi.quotes.contentends import BASE
from rawi.quotes.extraction import read_quotes
from rawi.quotes.turns import compile_turns
from tests.learning.content_ends import list_examples
from tests.learning.turn_odds import count_turns
from tests.unit.quotes.articles import make_article

TEXT = "قال سامي الحداد إن الموسم بدأ كما بدأ الصيد، متطرقا إلى الأسعار."


def _judge(right: str, content: str) -> list[bool]:
    article = make_article(TEXT)
    frame = read_quotes(article)[0].frame
    start = TEXT.index("الموسم")
    row: dict[str, Any] = {"start": start, "end": len(TEXT) - 1, "right_end": TEXT.index(right) + len(right)}
    assert frame is not None
    return [is_end for _, is_end in list_examples(article.analysis, frame, row | {"content": content})]


def test_every_turn_up_to_the_right_end_is_an_example():
    assert _judge("الصيد", "long") == [False, True]
    assert _judge("الأسعار", "ok") == [False, False]
    assert _judge("الموسم بدأ", "long") == [True]


def test_words_are_counted_at_heads_and_within_marks():
    said = "«الموسم بدأ باكرا هذا العام، لكن الصيد قليل في الموانئ كلها»"
    beginning, inside = count_turns([make_article(f"قال سامي {said}. وأضاف سامي شيئا.\nلكن الصيد بدأ.")])
    assert (beginning["واضاف"], beginning["لكن"], inside["لكن"], inside["الصيد"]) == (1.5, 0.5, 1, 0)


def test_the_committed_tables_tell_every_word_and_sign_once():
    signs = [row["sign"] for row in read_reference("content_end_weights")]
    assert len(signs) == len(set(signs)) > 100
    assert BASE in signs
    words = [row["word"] for row in read_reference("turn_odds")]
    assert len(words) == len(set(words)) > 100
    assert set(words) <= compile_turns().keys()
