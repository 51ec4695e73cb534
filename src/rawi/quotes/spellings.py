"""Spellings: names as the text writes them, but with their quotation marks in pairs and no stop before the last."""

from rawi.arabic.letters import COMMAS

_MARK = '"'
_CLOSING = (_MARK, "»", "”")
_STOPS = (".", *COMMAS)


def spell_name(text: str) -> str:
    """Return a name without the stop that some sites put within its closing mark, and without a mark that is alone.

    Args:
        text: the name as written.
    """
    if text.endswith(_CLOSING) and text[-2:-1] in _STOPS:
        text = text[:-2].rstrip() + text[-1]
    place = text.find(_MARK)
    if place < 0 or _MARK in text[place + 1 :]:
        return text
    if place > 0 and text[place - 1] == " " and place + 1 < len(text):
        return text + _MARK  # opened and not closed: the stop came before the mark
    return text[:place] + text[place + 1 :] if len(text) > 1 else text
