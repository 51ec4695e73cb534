"""The joined forms of Arabic letters, for terminals that print every letter as it stands in the Unicode chart.

The forms are arabic-reshaper's; which character of the text each of them comes from is found here.
"""

from functools import cache, lru_cache

from arabic_reshaper import ArabicReshaper

_LAM = "\N{ARABIC LETTER LAM}"
_TATWEEL = "\N{ARABIC TATWEEL}"
_JOINER = "\N{ZERO WIDTH JOINER}"
_NON_JOINER = "\N{ZERO WIDTH NON-JOINER}"
_LAM_ALEFS = frozenset(map(chr, range(0xFEF5, 0xFEFD)))
_ALEFS = frozenset("\N{ARABIC LETTER ALEF}\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
                   "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER ALEF WITH HAMZA BELOW}")  # fmt: skip
_CACHED_LINES = 2_000  # a line is measured before it is written


@cache
def _make_reshaper() -> ArabicReshaper:
    # Of its ligatures only lam with alef, which every Arabic font has and readers expect.
    return ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})


@lru_cache(maxsize=_CACHED_LINES)
def join_letters(text: str) -> tuple[tuple[str, int], ...]:
    """Return the text in joined forms, in reading order.

    Args:
        text: one line in logical order.

    Returns:
        Pairs of a character to show and the index of the character of `text` that it comes from. Lam and alef become
        one character; joiners, which show nothing, are left out.
    """
    if text.isascii():
        return tuple((character, index) for index, character in enumerate(text))
    # A tatweel joins as a joiner does; the reshaper takes joiners out and then misplaces the ligatures behind them.
    shown = _make_reshaper().reshape(text.replace(_JOINER, _TATWEEL))
    forms: list[tuple[str, int]] = []
    place, taken = 0, -1
    for form in shown:
        place += place == taken  # the alef that the lam before it has taken in
        letter = text[place]
        if letter == _LAM and form in _LAM_ALEFS:
            taken = next(index for index in range(place + 1, len(text)) if text[index] in _ALEFS)
        if letter not in (_JOINER, _NON_JOINER):
            forms.append((form, place))
        place += 1
    return tuple(forms)
