"""Headings and captions among the paragraphs of a text."""

from collections.abc import Sequence

from rawi.documents.features import CLOSED, LIST_MARKS, SHORT_SIZE, has_photo_credit, opens_with_and
from rawi.documents.lines import Line
from rawi.documents.vocabulary import keep_letters, list_role_words

_TEXT_SIZE = 90  # characters that a line below a heading has, when it does not end a sentence
_QUESTION_WORDS = 6
_AND = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"  # with these a question goes on from the one before
_YOUR = "\N{ARABIC LETTER KAF}"
_QUOTED_WORDS = 6  # of a heading in quotation marks
_DISPLAY_SIZE = 250  # characters of a quotation that is set off from the text
_HEADING_WORDS = 12


def label_middle(lines: Sequence[Line], kinds: list[str]) -> None:
    """Label headings and captions among the paragraphs."""
    paragraphs = [line for line, kind in zip(lines, kinds, strict=True) if not kind and line.size >= 60]
    closed = sum(line.last_sign in CLOSED for line in paragraphs)
    ends_sentences = closed >= 0.6 * max(1, len(paragraphs))
    for index in range(1, len(lines)):
        line = lines[index]
        if kinds[index] or (
            line.ends_sentence and not (ends_sentences and not kinds[index - 1] and _may_be_question(line))
        ):
            continue
        if has_photo_credit(line) and line.size < 250:
            kinds[index] = "caption"
        elif _is_heading(lines, kinds, index, ends_sentences):
            kinds[index] = "caption" if _is_quoted(lines[index - 1]) else "heading"
        elif ends_sentences and _is_caption(lines, index):
            kinds[index] = "caption"


def _is_heading(lines: Sequence[Line], kinds: list[str], index: int, ends_sentences: bool) -> bool:
    """Tell whether a short line without a stop stands between paragraphs and begins a new part."""
    line = lines[index]
    if index + 1 >= len(lines) or line.size > SHORT_SIZE or kinds[index + 1] or not _may_be_heading(line):
        return False
    previous, following = lines[index - 1], lines[index + 1]
    least = max(_TEXT_SIZE, 1.5 * line.size)
    if following.size < least and not (following.ends_sentence and following.size >= max(40, 2 * line.size)):
        return False
    if kinds[index - 1] in ("", "body") and ends_sentences and previous.last_sign not in CLOSED:
        return False
    return ends_sentences or (len(line.words) <= 6 and following.size >= 120 and previous.size >= 100)


def _may_be_question(line: Line) -> bool:
    """Tell whether a line is a short question put to no one, as headings are; an interviewer addresses somebody."""
    if line.last_sign not in "؟?":
        return False
    letters = keep_letters(line.words)
    if not 3 <= len(letters) <= _QUESTION_WORDS or not line.text[0].isalpha():
        return False
    return letters[0][0] not in _AND and not any(word[-1] == _YOUR and len(word) > 3 for word in letters)


def _is_quoted(line: Line) -> bool:
    """Tell whether a line is one quotation and nothing else, as one that is set off with its speaker's name below."""
    return line.size <= _DISPLAY_SIZE and line.words[0] == line.words[-1] == '"' and line.words.count('"') == 2


def _may_be_heading(line: Line) -> bool:
    """Tell whether a line by itself reads as a heading: a few words, no list mark, no opening of a sentence."""
    letters = keep_letters(line.words)
    if not letters or len(letters) > _HEADING_WORDS or line.last_sign in ",،؛" or letters[0] in list_role_words("verb"):
        return False
    if line.text[0] in LIST_MARKS:
        return line.text[0] == "*" and len(letters) <= 8 and line.last_sign != ":"
    if line.text[0] in '"«“(':  # a heading in quotation marks is short; a longer one is somebody's sentence
        return len(letters) <= _QUOTED_WORDS
    if line.text[0].isdigit() and len(letters) < 3:
        return False
    if line.last_sign == ":":
        return len(letters) <= 4 and letters[0][0] not in "وفي"
    return not opens_with_and(letters)


def _is_caption(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a longer line without a stop among sentences with stops describes a picture."""
    line = lines[index]
    if not 60 <= line.size <= 220 or line.last_sign in CLOSED | {",", "،"}:
        return False
    if index + 1 >= len(lines) or lines[index - 1].last_sign not in CLOSED:
        return False
    if opens_with_and(line.words):
        return False  # a sentence that was broken into lines
    return any(word in list_role_words("photo") for word in line.words)
