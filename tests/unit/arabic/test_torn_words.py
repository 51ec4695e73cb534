"""Words that a site tore when it lost its vowel and doubling marks are put together, the others are left alone."""

import re

import pytest

from rawi.arabic.folding import fold_text
from rawi.arabic.tokens import Segment, analyse, cut_all_tokens, cut_tokens

TORN = "وقالت  الوزيرة  إن   مجر د  سؤال  يؤك د  أن ه  قريب"
WORDS = ["وقالت", "الوزيره", "ان", "مجرد", "سوال", "يوكد", "انه", "قريب"]


def test_pieces_are_one_token_that_stands_where_both_stand() -> None:
    analysis = analyse(TORN, [Segment("body", 0, len(TORN))])
    assert analysis.words == WORDS
    assert analysis.raw(3, 4) == "مجر د"
    assert analysis.raw(5, 7) == "يؤك د  أن ه"
    assert (analysis.starts[-1], analysis.ends[-1]) == (len(TORN) - 4, len(TORN))


def test_texts_cut_together_are_mended_each_by_itself() -> None:
    whole = "قالت الوزيرة إن مجر د سؤال يؤك د أن ه قريب"
    together = cut_all_tokens([TORN, whole])
    assert [tokens.words for tokens in together] == [WORDS, cut_tokens(whole).words]
    assert together[0].starts.tolist() == cut_tokens(TORN).starts.tolist()
    assert together[0].ends.tolist() == cut_tokens(TORN).ends.tolist()


@pytest.mark.parametrize(
    "text",
    [
        "قالت الوزيرة إن مجر د سؤال يؤك د أن ه قريب",  # no mark was lost behind a word
        "قالت  الوزيرة  إن  الميناء  يؤك د  قريب",  # one pair may be a slip
        "قالت  الوزيرة  يؤك\nد  مجر،د  أن.ه  قريب",  # something stands between the pieces
        "قالت  الوزيرة  إن  كل  من  في  الميناء  قد  عاد",  # words, not pieces
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert cut_tokens(text).words == re.findall(r"\w+|[^\w\s]", fold_text(text))
