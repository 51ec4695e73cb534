"""Folding and tokens hold for any text: idempotent, placed exactly, nothing out of bounds."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.arabic.folding import fold, fold_text
from rawi.arabic.tokens import Segment, analyse, cut_tokens

# Letters that folding changes stand close together in Arabic; plain `st.text()` would hardly ever draw two of them.
LETTERS = st.sampled_from(
    "اأإآٱىيئؤةهـًَُّْٰ،؛؟٠٩۴“”«»‘’'\"-–—…\u200f\u202b\u00a0\ufeff\ufefb\ufdf2\ufe8d\ufe94گپچکیێە. \n\r\t1٫,a"
)
relaxed = settings(deadline=None)  # the first call builds the tables, which takes longer than one example may
TEXTS = st.one_of(st.text(LETTERS), st.text(), st.text(st.characters(exclude_categories=[])))


@relaxed
@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    folded = fold_text(text)
    assert fold_text(folded) == folded


@relaxed
@given(TEXTS)
def test_offsets_rise_and_end_at_the_length(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.folded) + 1
    assert folded.offsets[-1] == len(text)
    assert (np.diff(folded.offsets) >= 0).all()
    assert (folded.offsets[:-1] < len(text)).all() or not text


@relaxed
@given(TEXTS)
def test_every_folded_character_comes_from_its_original(text: str) -> None:
    folded = fold(text)
    for character, offset in zip(folded.folded, folded.offsets.tolist(), strict=False):
        assert character in fold_text(text[offset])


@relaxed
@given(TEXTS, TEXTS)
def test_folding_works_character_by_character(one: str, other: str) -> None:
    assert fold_text(one + other) == fold_text(one) + fold_text(other)


@relaxed
@given(TEXTS)
def test_line_breaks_stay(text: str) -> None:
    assert [c for c in fold_text(text) if c in "\n\r"] == [c for c in text if c in "\n\r"]


@relaxed
@given(TEXTS)
def test_tokens_lie_in_order_inside_the_text(text: str) -> None:
    words, starts, ends = cut_tokens(text)
    assert len(words) == len(starts) == len(ends)
    previous = 0
    for word, start, end in zip(words, starts.tolist(), ends.tolist(), strict=True):
        assert word
        assert not word.isspace()
        assert 0 <= start < end <= len(text)
        assert start >= previous or fold_text(text[start])[1:]  # a ligature may give several tokens
        assert fold_text(text[start:end]).strip().startswith(word[:1]) or word in fold_text(text[start:end])
        previous = start


@relaxed
@given(TEXTS)
def test_nothing_but_space_lies_between_tokens(text: str) -> None:
    words, _, _ = cut_tokens(text)
    assert "".join(words) == "".join(fold_text(text).split())


@relaxed
@given(TEXTS)
def test_sentences_cover_every_token_of_their_line_once(text: str) -> None:
    analysis = analyse(text, [Segment("body", 0, len(text))] if text else [])
    covered = [index for sentence in analysis.sentences for index in range(sentence.first, sentence.last)]
    assert covered == list(range(len(analysis.words)))
