"""Tokens of several texts, cut in one go."""

from rawi.arabic.tokens import cut_all_tokens, cut_tokens

TEXTS = [
    "قالت الوزيرةُ: «كتابًا»",
    "",
    "ﷲ 3.5",
    "\u200f\u064b",
    "2.",
    "5 أمتار 😀\nسطر ثان\r\n",
    "كتابًا",
]


def test_texts_cut_together_have_the_tokens_that_each_has_alone() -> None:
    together = cut_all_tokens(TEXTS)
    assert len(together) == len(TEXTS)
    for text, tokens in zip(TEXTS, together, strict=True):
        alone = cut_tokens(text)
        assert tokens.words == alone.words
        assert tokens.starts.tolist() == alone.starts.tolist()
        assert tokens.ends.tolist() == alone.ends.tolist()
        assert tokens.starts.dtype == alone.starts.dtype


def test_no_texts_have_no_tokens() -> None:
    assert cut_all_tokens([]) == []
