"""The non-empty lines of a text, with their tokens."""

from typing import NamedTuple

from rawi.arabic.tokens import Tokens

_SENTENCE_ENDS = frozenset(".!?؟…")
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u061c"
_HIDDEN = frozenset(_INVISIBLE) | {sign for sign in map(chr, range(0x3001)) if sign.isspace()}
_CLOSERS = _INVISIBLE + " \t\xa0\"'»”’)]"


class Line(NamedTuple):
    """One line that shows something.

    Attributes:
        start: code point of its first character, white space included.
        end: code point after its last one; the line break is left out.
        words: its folded tokens.
        text: the line without white space and invisible characters around it.
        first: index of its first token in the whole text.
    """

    start: int
    end: int
    words: list[str]
    text: str
    first: int

    @property
    def size(self) -> int:
        """Length in characters of what is shown."""
        return len(self.text)

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends with a stop, inside or outside of closing quotation marks and brackets."""
        return self.text.rstrip(_CLOSERS)[-1:] in _SENTENCE_ENDS

    @property
    def last_sign(self) -> str:
        """The last visible character."""
        return self.text[-1]


def list_shown(text: str) -> list[str]:
    """List what the lines of a text show, those that show nothing left out."""
    return [shown for line in _split_lines(text) if line and (shown := _strip(line))]


def _split_lines(text: str) -> list[str]:
    r"""Split at `\n` and `\r`; between the two of `\r\n` there is an empty line."""
    return (text.replace("\r", "\n") if "\r" in text else text).split("\n")


def _strip(line: str) -> str:
    """Return a line without the white space and invisible characters around it; most lines have none."""
    if line[0] in _HIDDEN or line[-1] in _HIDDEN:
        return line.strip().strip(_INVISIBLE).strip()
    return line


def find_lines(text: str, tokens: Tokens) -> list[Line]:
    r"""List the lines of a text that hold more than white space and invisible characters.

    Args:
        text: the text as received; lines end at `\n`, `\r\n` and `\r` only.
        tokens: its tokens.
    """
    spans = []
    start = 0
    for line in _split_lines(text):
        end = start + len(line)
        if line and (shown := _strip(line)):
            spans.append((start, end, shown))
        start = end + 1
    bounds = tokens.starts.searchsorted([edge for span in spans for edge in span[:2]]).tolist()
    return [
        Line(start, end, tokens.words[first:last], shown, first)
        for (start, end, shown), first, last in zip(spans, bounds[::2], bounds[1::2], strict=True)
    ]
