"""What a line looks like by itself: running text, the name of an outlet, a photo's caption, an author's description."""

from collections.abc import Sequence

from rawi.documents.lines import Line
from rawi.documents.vocabulary import keep_letters, list_names, list_role_words

PARAGRAPH_SIZE = 130  # characters; a line as long as this is running text
SHORT_SIZE = 100  # characters; links, heads and bylines are shorter
CLOSED = frozenset(".!?؟…\"'»”)’:؛")
LIST_MARKS = frozenset("-*•·●○▪–—_>◄►■□+#")
_AGENCY_TAIL = 3  # words at the end of a caption among which its source stands
_WAW = "\N{ARABIC LETTER WAW}"  # "and", when it is not part of the word


def fold_line(line: Line) -> str:
    """Return a line's folded words, one space between them and no marks, so that spellings compare equal."""
    return " ".join(keep_letters(line.words))


def is_paragraph(line: Line) -> bool:
    """Tell whether a line is running text: long, or a sentence with its end."""
    return line.size >= PARAGRAPH_SIZE or (line.ends_sentence and len(keep_letters(line.words)) > 7)


def is_outlet(line: Line) -> bool:
    """Tell whether a line is the name of an outlet or agency and nothing else."""
    known = list_names().get(fold_line(line)) if len(line.words) <= 6 else None
    return known is not None and not known.is_ambiguous


def is_agency(line: Line) -> bool:
    """Tell whether a line is the name of an agency and nothing else."""
    known = list_names().get(fold_line(line))
    return known is not None and known.is_agency


def opens_with_and(words: Sequence[str]) -> bool:
    """Tell whether a line of more than five words begins with the conjunction: then it goes on with a sentence."""
    return words[0][0] == _WAW and len(words) > 5 and words[0] not in list_role_words("waw")


def has_photo_credit(line: Line) -> bool:
    """Tell whether a line ends with the source of a photo: an agency or archive in brackets or after a dash."""
    if len(line.words) <= 8 and line.words[0] in list_role_words("camera") and ":" in line.words[1:3]:
        return True
    tail = line.words[-8:]
    if opens_with_and(line.words):
        return False  # a sentence that names its source at the end
    for mark in ("(", "-"):
        if mark in tail:
            source = tail[len(tail) - tail[::-1].index(mark) :]
            names = keep_letters(source)
            if 1 <= len(names) <= _AGENCY_TAIL + 1 and line.size < 300 and _names_photo_source(names):
                return True
    return False


def _names_photo_source(names: Sequence[str]) -> bool:
    known = list_names()
    if " ".join(names) in known:
        return True
    return any(name in known and known[name].is_agency and not known[name].is_ambiguous for name in names) or any(
        name in list_role_words("archive") for name in names
    )


def is_trade(line: Line, is_last: bool = False) -> bool:
    """Tell whether a line describes an author: it begins with a profession, and with a star or bracket before it.

    A last line needs no star or bracket: what else would a profession and a few words without a stop be there.
    """
    letters = keep_letters(line.words)
    if not letters or line.last_sign in ".:؟" or letters[0] not in list_role_words("trade"):
        return False
    return len(letters) <= 10 if line.text[0] in "*-(•" else is_last and len(letters) <= 6
