"""The text around a quote, cut at the line and between words, so that it reads like an excerpt."""

_WINDOW = 120  # characters that the query takes on either side
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def trim_before(text: str) -> str:
    r"""Return what stands before a quote in its own line, without a word that was cut in two.

    Args:
        text: up to 120 characters that end where the quote begins.

    >>> trim_before("a title\nshe said ")
    'she said '
    """
    line = text.rpartition("\n")[2]
    if len(line) < _WINDOW:
        return line
    return f"{_ELLIPSIS} {line.partition(' ')[2]}"


def trim_after(text: str) -> str:
    r"""Return what stands behind a quote in its own line, without a word that was cut in two.

    Args:
        text: up to 120 characters that begin where the quote ends.

    >>> trim_after(", he said.\nNext line")
    ', he said.'
    """
    line = text.partition("\n")[0]
    if len(line) < _WINDOW:
        return line
    return f"{line.rpartition(' ')[0]} {_ELLIPSIS}"
