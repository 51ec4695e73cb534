"""What stands above and below the text: bylines, captions, signatures, source lines."""

from collections.abc import Sequence

from rawi.documents.addresses import is_address, is_contact
from rawi.documents.bylines import parse_byline, parse_opening
from rawi.documents.features import (
    LIST_MARKS,
    PARAGRAPH_SIZE,
    SHORT_SIZE,
    has_photo_credit,
    is_agency,
    is_outlet,
    is_paragraph,
    is_trade,
    opens_with_and,
)
from rawi.documents.lines import Line
from rawi.documents.people import is_person, may_be_name
from rawi.documents.vocabulary import keep_letters, list_story_verbs

HEAD_LINES = 6  # lines after the title among which bylines and captions stand
_MOST_CAPTIONS = 2
_TAIL_LINES = 4
_OPENING_SIZE = 120  # characters of a paragraph in which who reports from where may stand
_OPENING_WORDS = 40  # of the first paragraph, in which whom it is about is named
_CAPTION_SIZE = 250  # characters
_SAME_SHARE = 0.6  # of a caption's words that stand in the description of its picture, too
_MOST_INITIALS = 8  # letters
_PICTURE = ("alt=", "<img")
_AND = "\N{ARABIC LETTER WAW}"
_SHORTEST_VERB = 4  # letters, "and" included


def label_head(lines: Sequence[Line], kinds: list[str], place: int, is_broken: bool, outlet: str | None) -> None:
    """Label bylines and captions between the title and the first paragraph."""
    end = place
    while end < len(lines) and end < place + HEAD_LINES and (kinds[end] or not is_paragraph(lines[end])):
        end += 1
    paragraph = lines[end] if end < len(lines) and is_paragraph(lines[end]) else None
    opens_with_agency = paragraph is not None and parse_opening(paragraph.text[:_OPENING_SIZE], outlet) is not None
    captions = []
    for index in range(place, end):
        line = lines[index]
        if kinds[index] or line.size > PARAGRAPH_SIZE:
            continue
        is_writer = (
            is_person(line.text)
            and not opens_with_agency
            and not _is_subject(line, lines[max(place - 1, 0)], paragraph)
        )
        is_writer = is_writer or (index == place and is_outlet(line))
        if is_writer or parse_byline(line.text, outlet) or is_address(line.text) or is_trade(line):
            kinds[index] = "byline"
        elif paragraph is not None and not is_broken and _may_be_caption(line, opens_with_agency):
            if index + 1 == end and _goes_on(paragraph):
                kinds[index] = "body"
            else:
                captions.append(index)
    if len(captions) <= _MOST_CAPTIONS:  # more short lines are no captions but a paragraph broken into lines
        for index in captions:
            is_name = kinds[index + 1] == "byline" and may_be_name(lines[index].text)  # above "OUTLET - PLACE"
            kinds[index] = "byline" if is_name else "caption"
    for index in range(place, min(end + 1, len(lines) - 1)):  # a long caption is seen by its source or its repeat
        is_sentence = is_paragraph(lines[index]) and lines[index].ends_sentence
        if not kinds[index] and not is_sentence and lines[index].words == lines[index + 1].words:
            kinds[index] = kinds[index + 1] = "caption"
        elif not kinds[index] and has_photo_credit(lines[index]):
            kinds[index] = "caption"


def _is_subject(line: Line, title: Line, paragraph: Line | None) -> bool:
    """Tell whether the person named in a line is whom title or first paragraph speak of: then a picture shows him.

    A column's title that begins with a name and a colon names its writer.
    """
    names = list(keep_letters(line.words))
    if title.words[: len(names) + 1] == [*names, ":"]:
        return False
    opening = paragraph.words[:_OPENING_WORDS] if paragraph is not None else []
    is_told = any(opening[index : index + len(names)] == names for index in range(len(opening)))
    return is_told or set(names) <= set(title.words)


def label_pictures(lines: Sequence[Line], kinds: list[str]) -> None:
    """Label the line below what is left of a picture's HTML: it is told there what the picture shows."""
    for index in range(1, len(lines)):
        if (
            not kinds[index]
            and lines[index - 1].text.startswith(_PICTURE)
            and _tells_picture(*lines[index - 1 : index + 1])
        ):
            kinds[index] = "caption"


def _tells_picture(picture: Line, line: Line) -> bool:
    """Tell whether a line says what the picture above it shows; sentences below a picture go on with the story."""
    words = set(keep_letters(line.words))
    shared = words & set(keep_letters(picture.words))
    if len(shared) >= _SAME_SHARE * len(words):
        return True
    if line.ends_sentence:
        return False
    return line.size <= SHORT_SIZE or (line.size <= _CAPTION_SIZE and any(len(word) > 3 for word in shared))


def _may_be_caption(line: Line, opens_with_agency: bool) -> bool:
    """Tell whether a line before the first paragraph may describe a picture; a question, only where an agency opens."""
    last_sign = line.text.rstrip(" -\xa0")[-1:]
    if line.text[0] in LIST_MARKS or last_sign in ".:" or len(line.words) < 2 or opens_with_and(line.words):
        return False
    return last_sign not in "؟?" or opens_with_agency


def _goes_on(paragraph: Line) -> bool:
    """Tell whether a paragraph begins with "and" and a verb: then the line above it is the beginning of the story."""
    word = paragraph.words[0]
    return len(word) >= _SHORTEST_VERB and word[0] == _AND and word[1:] in list_story_verbs()


def label_tail(lines: Sequence[Line], kinds: list[str], outlet: str | None) -> None:
    """Label who wrote or supplied the text at its end."""
    open_lines = [index for index in range(1, len(lines)) if not kinds[index]]
    for index in reversed(open_lines[-_TAIL_LINES:]):
        line = lines[index]
        if line.size > SHORT_SIZE or not _label_signature(lines, kinds, index, outlet):
            break
    for index in open_lines[-_TAIL_LINES:]:
        if not kinds[index] and is_contact(lines[index].text):
            kinds[index] = "byline"


def _label_signature(lines: Sequence[Line], kinds: list[str], index: int, outlet: str | None) -> bool:
    line = lines[index]
    is_last = index == len(lines) - 1 and lines[index - 1].ends_sentence
    if is_address(line.text) or is_trade(line, is_last) or (is_last and _are_initials(line)):
        kinds[index] = "byline"
    elif (byline := parse_byline(line.text, outlet)) is not None:
        is_note = line.text[0] == "(" and line.text[-1] == ")"  # who wrote and edited it for which service
        kinds[index] = "credit" if is_note or not (byline.authors or byline.places) else "byline"
    elif is_agency(line):
        kinds[index] = "credit"
    elif not line.ends_sentence and (is_person(line.text) or _is_signed(lines, index)):
        kinds[index] = "byline"
    else:
        return False
    return True


def _are_initials(line: Line) -> bool:
    """Tell whether a line is nothing but the initials of two or more people who wrote and edited it."""
    letters = keep_letters(line.words)
    return (
        2 <= len(letters) <= _MOST_INITIALS
        and all(len(word) <= 2 and word.isalpha() for word in letters)
        and (any(sign in line.text for sign in "/.\u060c,"))
    )


def _is_signed(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a last line behind a dash, which is no list's, names a writer, his office or his town."""
    line, previous = lines[index], lines[index - 1]
    if index != len(lines) - 1 or line.text[0] != "-" or line.last_sign == ":":
        return False
    return len(keep_letters(line.words)) <= 6 and previous.text[0] not in LIST_MARKS and previous.ends_sentence
