"""Saying of every line what it is: title, byline, dateline, caption, heading, body, credit or boilerplate.

A line is judged by its own features, its place, its neighbours, and whether it repeats another one. When in doubt it is
body: a reader who meets a caption among the paragraphs loses less than one who never sees a paragraph.
"""

from collections.abc import Sequence

from rawi.arabic.tokens import Segment, Tokens
from rawi.documents.bylines import is_address, is_link, is_person, is_tag_list, may_be_name, parse_byline, parse_opening
from rawi.documents.datelines import is_dateline
from rawi.documents.lines import Line, find_lines
from rawi.documents.vocabulary import Furniture, find_furniture, fold_name, keep_letters, list_names, list_role_words

_TITLE_SIZE = 200  # characters; the longest of 42,000 real titles that is no paragraph has about 180
_PARAGRAPH_SIZE = 130  # characters; a line as long as this is running text
_TEXT_SIZE = 90  # characters that a line below a heading has, when it does not end a sentence
_SHORT_SIZE = 100  # characters; links, heads and bylines are shorter
_HEADING_WORDS = 12
_MOST_CAPTIONS = 2
_HEAD_LINES = 6  # lines after the title among which bylines and captions stand
_TAIL_LINES = 4
_SENTENCE_ENDS = frozenset(".!?؟…")
_CLOSED = frozenset(".!?؟…\"'»”)’:؛")
_LIST_MARKS = frozenset("-*•·●○▪–—_>◄►■□+#")
_OPENING_SIZE = 120  # characters of a paragraph in which who reports from where may stand
_PICTURE = ("alt=", "<img")
_BUTTON_SIZE = 60  # characters; what stands on a button, with a name or number behind it
_WAW = "\N{ARABIC LETTER WAW}"  # "and", when it is not part of the word
_AGENCY_TAIL = 3  # words at the end of a caption among which its source stands


def read_segments(text: str, tokens: Tokens, title: str | None = None) -> list[Segment]:
    """Cut a text into its non-empty lines and give each its kind.

    Args:
        text: the article's text as received; may be empty.
        tokens: its tokens.
        title: the title that came with the record, if any.
    """
    lines = find_lines(text, tokens)
    kinds = label_lines(lines, title)
    return [Segment(kind, line.start, line.end) for kind, line in zip(kinds, lines, strict=True)]


def label_lines(lines: Sequence[Line], title: str | None = None) -> list[str]:
    """Return the kind of every line, in order."""
    kinds: list[str] = [""] * len(lines)
    _label_furniture(lines, kinds)
    place = _label_title(lines, kinds, title)
    is_broken = _is_broken_up([line for line, kind in zip(lines, kinds, strict=True) if not kind])
    _label_head(lines, kinds, place, is_broken)
    _label_pictures(lines, kinds)
    _label_tail(lines, kinds)
    if not is_broken:
        _label_middle(lines, kinds)
    return [kind or "body" for kind in kinds]


def _label_furniture(lines: Sequence[Line], kinds: list[str]) -> None:
    """Label what is certain from the line alone, and the links below a label that opens a list of them."""
    is_open = False
    for index, line in enumerate(lines):
        if not line.words or not any(word[0].isalnum() for word in line.words):
            kinds[index] = "boilerplate"
            continue
        if is_link(line.text) or is_tag_list(line.text):
            kinds[index] = "boilerplate"
            continue
        furniture = find_furniture(line.words)
        if furniture is not None and _is_in_place(furniture, index, len(lines), line):
            kinds[index] = furniture.kind
            is_open = furniture.opens
        elif line.size <= 160 and _is_edge(index, len(lines)) and is_dateline(line.words, line.text):
            kinds[index] = "dateline"
        elif is_open and _is_link(line):
            kinds[index] = "boilerplate"
        else:
            is_open = False


def _is_in_place(furniture: Furniture, index: int, count: int, line: Line) -> bool:
    """Tell whether a phrase of the page may stand here: a long line that happens to begin so is text."""
    if furniture.kind == "dateline":
        return index < 10 and is_dateline(line.words, line.text)
    if furniture.kind in ("credit", "byline"):
        return index >= count - 6 and line.size <= _PARAGRAPH_SIZE
    if furniture.place == "short":
        return index > 0 and line.size <= _BUTTON_SIZE
    if furniture.place == "tail" and index < count - 2:
        return False
    return index > 0 and (line.size <= 250 or index >= count - 3)


def _is_edge(index: int, count: int) -> bool:
    return index < 8 or index >= count - 3


def _is_link(line: Line) -> bool:
    return line.size <= _SHORT_SIZE and line.last_sign not in "." and _fold_line(line) not in list_names()


def _is_outlet(line: Line) -> bool:
    """Tell whether a line is the name of an outlet or agency and nothing else."""
    known = list_names().get(_fold_line(line)) if len(line.words) <= 6 else None
    return known is not None and not known.is_ambiguous


def _label_title(lines: Sequence[Line], kinds: list[str], given: str | None) -> int:
    """Label the title and its repeats; return the index of the line after it."""
    first = next((index for index, kind in enumerate(kinds) if not kind), len(lines))
    folded = fold_name(given) if given else None
    place = next(
        (i for i in range(first, min(first + 3, len(lines))) if folded and _fold_line(lines[i]) == folded), None
    )
    if place is None and _may_be_title(lines, first):
        place, folded = first, _fold_line(lines[first])
    if place is None:
        return first
    kinds[place] = "title"
    size = lines[place].size
    for index, line in enumerate(lines):
        if (
            index != place
            and kinds[index] in ("", "caption")
            and abs(line.size - size) <= 8
            and _fold_line(line) == folded
        ):
            kinds[index] = "boilerplate"
    return place + 1


def _may_be_title(lines: Sequence[Line], first: int) -> bool:
    """Tell whether the first line reads as a title: short, without a full stop, and something comes after it."""
    if first >= len(lines) - 1:
        return False
    line = lines[first]
    return line.size <= _TITLE_SIZE and (line.last_sign != "." or line.text.endswith(".."))


def _fold_line(line: Line) -> str:
    return " ".join(keep_letters(line.words))


def _is_broken_up(lines: Sequence[Line]) -> bool:
    """Tell whether the text is verse, a list or a table: most lines are short and end without a stop."""
    loose = sum(line.size < 70 and line.last_sign not in _CLOSED for line in lines)
    return len(lines) >= 8 and loose > 0.55 * len(lines)


def _is_paragraph(line: Line) -> bool:
    """Tell whether a line is running text: long, or a sentence with its end."""
    return line.size >= _PARAGRAPH_SIZE or (line.ends_sentence and len(line.words) > 8)


def _label_head(lines: Sequence[Line], kinds: list[str], place: int, is_broken: bool) -> None:
    """Label bylines and captions between the title and the first paragraph."""
    end = place
    while end < len(lines) and end < place + _HEAD_LINES and (kinds[end] or not _is_paragraph(lines[end])):
        end += 1
    paragraph = lines[end] if end < len(lines) and _is_paragraph(lines[end]) else None
    opens_with_agency = paragraph is not None and parse_opening(paragraph.text[:_OPENING_SIZE]) is not None
    captions = []
    for index in range(place, end):
        line = lines[index]
        if kinds[index] or line.size > _PARAGRAPH_SIZE:
            continue
        is_writer = is_person(line.text) and not opens_with_agency  # an agency's page names who is pictured
        is_writer = is_writer or (index == place and _is_outlet(line))
        if is_writer or parse_byline(line.text) or is_address(line.text) or _is_trade(line):
            kinds[index] = "byline"
        elif paragraph is not None and not is_broken and _may_be_caption(line, opens_with_agency):
            captions.append(index)
    if len(captions) <= _MOST_CAPTIONS:  # more short lines are no captions but a paragraph broken into lines
        for index in captions:
            is_name = kinds[index + 1] == "byline" and may_be_name(lines[index].text)  # above "OUTLET - PLACE"
            kinds[index] = "byline" if is_name else "caption"
    for index in range(place, min(end + 1, len(lines) - 1)):  # a long caption is seen by its source or its repeat
        if not kinds[index] and lines[index].words == lines[index + 1].words:
            kinds[index] = kinds[index + 1] = "caption"
        elif not kinds[index] and has_photo_credit(lines[index]):
            kinds[index] = "caption"


def _label_pictures(lines: Sequence[Line], kinds: list[str]) -> None:
    """Label the line below what is left of a picture's HTML: it is told there what the picture shows."""
    for index in range(1, len(lines)):
        line = lines[index]
        if not kinds[index] and lines[index - 1].text.startswith(_PICTURE):
            shared = set(keep_letters(line.words)) & set(keep_letters(lines[index - 1].words))
            if line.size <= _SHORT_SIZE or (line.size <= 250 and any(len(word) > 3 for word in shared)):
                kinds[index] = "caption"


def _may_be_caption(line: Line, opens_with_agency: bool) -> bool:
    """Tell whether a line before the first paragraph may describe a picture; a question, only where an agency opens."""
    last_sign = line.text.rstrip(" -\xa0")[-1:]
    if line.text[0] in _LIST_MARKS or last_sign in ".:" or len(line.words) < 2 or _opens_with_and(line.words):
        return False
    return last_sign not in "؟?" or opens_with_agency


def _opens_with_and(words: Sequence[str]) -> bool:
    return words[0][0] == _WAW and len(words) > 5 and words[0] not in list_role_words("waw")


def has_photo_credit(line: Line) -> bool:
    """Tell whether a line ends with the source of a photo: an agency or archive in brackets or after a dash."""
    tail = line.words[-8:]
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


def _is_trade(line: Line, is_last: bool = False) -> bool:
    """Tell whether a line describes an author: it begins with a profession, and with a star or bracket before it.

    A last line needs no star or bracket: what else would a profession and a few words without a stop be there.
    """
    letters = keep_letters(line.words)
    if not letters or line.last_sign in ".:؟" or letters[0] not in list_role_words("trade"):
        return False
    return len(letters) <= (6 if is_last else 10) and (is_last or line.text[0] in "*-(")


def _label_tail(lines: Sequence[Line], kinds: list[str]) -> None:
    """Label who wrote or supplied the text at its end."""
    open_lines = [index for index in range(1, len(lines)) if not kinds[index]]
    for index in reversed(open_lines[-_TAIL_LINES:]):
        line = lines[index]
        if line.size > _SHORT_SIZE or not _label_signature(lines, kinds, index):
            return


def _label_signature(lines: Sequence[Line], kinds: list[str], index: int) -> bool:
    line = lines[index]
    is_last = index == len(lines) - 1 and lines[index - 1].ends_sentence
    if is_address(line.text) or _is_trade(line, is_last):
        kinds[index] = "byline"
    elif (byline := parse_byline(line.text)) is not None:
        kinds[index] = "byline" if byline.authors or byline.places else "credit"
    elif _is_agency(line):
        kinds[index] = "credit"
    elif not line.ends_sentence and (is_person(line.text) or _is_signed(lines, index)):
        kinds[index] = "byline"
    else:
        return False
    return True


def _is_signed(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a last line behind a dash, which is no list's, names a writer, his office or his town."""
    line, previous = lines[index], lines[index - 1]
    if index != len(lines) - 1 or line.text[0] != "-" or line.last_sign == ":":
        return False
    return len(keep_letters(line.words)) <= 6 and previous.text[0] not in _LIST_MARKS and previous.ends_sentence


def _is_agency(line: Line) -> bool:
    known = list_names().get(_fold_line(line))
    return known is not None and known.is_agency


def _label_middle(lines: Sequence[Line], kinds: list[str]) -> None:
    """Label headings and captions among the paragraphs."""
    paragraphs = [line for line, kind in zip(lines, kinds, strict=True) if not kind and line.size >= 60]
    closed = sum(line.last_sign in _CLOSED for line in paragraphs)
    ends_sentences = closed >= 0.6 * max(1, len(paragraphs))
    for index in range(1, len(lines)):
        line = lines[index]
        if kinds[index] or line.ends_sentence:
            continue
        if has_photo_credit(line) and line.size < 250:
            kinds[index] = "caption"
        elif _is_heading(lines, kinds, index, ends_sentences):
            kinds[index] = "heading"
        elif ends_sentences and _is_caption(lines, index):
            kinds[index] = "caption"


def _is_heading(lines: Sequence[Line], kinds: list[str], index: int, ends_sentences: bool) -> bool:
    """Tell whether a short line without a stop stands between paragraphs and begins a new part."""
    line = lines[index]
    if index + 1 >= len(lines) or line.size > _SHORT_SIZE or kinds[index + 1] or not _may_be_heading(line):
        return False
    previous, following = lines[index - 1], lines[index + 1]
    least = max(_TEXT_SIZE, 1.5 * line.size)
    if following.size < least and not (following.ends_sentence and following.size >= max(40, 2 * line.size)):
        return False
    if kinds[index - 1] in ("", "body") and ends_sentences and previous.last_sign not in _CLOSED:
        return False
    return ends_sentences or (len(line.words) <= 6 and following.size >= 120 and previous.size >= 100)


def _may_be_heading(line: Line) -> bool:
    """Tell whether a line by itself reads as a heading: a few words, no list mark, no opening of a sentence."""
    letters = keep_letters(line.words)
    if not letters or len(letters) > _HEADING_WORDS or line.last_sign in ",،؛" or letters[0] in list_role_words("verb"):
        return False
    if line.text[0] in _LIST_MARKS:
        return line.text[0] == "*" and len(letters) <= 8 and line.last_sign != ":"
    if line.text[0] in '"«“(':  # a heading in quotation marks is short; a longer one is somebody's sentence
        return len(letters) <= 4
    if line.text[0].isdigit() and len(letters) < 3:
        return False
    if line.last_sign == ":":
        return len(letters) <= 4 and letters[0][0] not in "وفي"
    return not _opens_with_and(letters)


def _is_caption(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a longer line without a stop among sentences with stops describes a picture."""
    line = lines[index]
    if not 60 <= line.size <= 220 or line.last_sign in _CLOSED | {",", "،"}:
        return False
    if index + 1 >= len(lines) or lines[index - 1].last_sign not in _CLOSED:
        return False
    if _opens_with_and(line.words):
        return False  # a sentence that was broken into lines
    return any(word in list_role_words("photo") for word in line.words)
