"""Sources: the noun phrase that names who is quoted, found behind (or before) a cue."""

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ABOUT, ARTICLE, BEH, COMMAS, FROM, IN, LAM, ON, SO_THAT, WAW
from rawi.quotes.appositions import (
    LABEL_LIMIT,
    NAME_SIZE,
    is_apposition,
    is_enclosed_name,
    skip_titles,
)
from rawi.quotes.boundaries import is_boundary, is_given, is_prefixed
from rawi.quotes.cases import agrees_in_case, is_accusative
from rawi.quotes.echoes import spell_out
from rawi.quotes.latenames import LONGEST, find_late_name, is_addressee
from rawi.quotes.lexicon import (
    BODY_HEADS,
    is_title_word,
    read_given_names,
    read_heads,
    read_masdars,
    read_seats,
    read_words,
)
from rawi.quotes.namespans import find_bearer_name, find_closing_name, is_framed, is_hyphen
from rawi.quotes.namewords import is_common_word, read_plain_words
from rawi.quotes.pages import Page
from rawi.quotes.shapes import (
    BEARING,
    BEHIND_NAME,
    ENDING,
    GIVEN,
    INTERRUPTING,
    REFLEXIVE,
    TITLE,
    WITH_ARTICLE,
    read_shape,
)
from rawi.quotes.together import EACH, skip_each

_LISTENER_SIZE = 7  # tokens of an outlet's name between verb and source
_TITLED_SIZE = 4  # tokens; a title, a name of two words and an object are no fewer
_YESTERDAY, _FIRST = "امس", "الاول"
_MARK = '"'
_BLANK = ""  # what is left of an escaped mark or a mended word

_SPEAKING = INTERRUPTING | BEARING | GIVEN | ENDING  # shapes of words that can speak, or begin no phrase

_ENCLOSING = ('"', "(")
_LEADING = frozenset({*COMMAS, "-", "/", "*", "#", ")"})  # begin no noun phrase
_LOOSE = frozenset({IN, FROM, ON, ABOUT, *COMMAS, WAW, "-", "/", "؛", ".", "*", "#", "–"})  # end no noun phrase


def find_source(page: Page, first: int, last: int, is_open: bool = False) -> tuple[int, int] | None:
    """Return the noun phrase that begins at a token, as a half-open range, or None when the subject is not named.

    Args:
        page: the paragraph.
        first: token behind the cue.
        last: token that the phrase must not reach: the complementiser, colon, mark or end of sentence.
        is_open: whether a preposition is written on to the first word that belongs to the cue.
    """
    if first < last and page.words[first] == _BLANK:
        first, last = _skip_escape(page, first, last)
    if first >= last:
        return None
    key, sources = (first, last, is_open), page.sources
    if key not in sources:
        start: int | None = first
        if is_open:
            is_adverb = page.words[first] in read_words().adverbs and page.words[first][:-1] not in read_heads()
            start = None if is_adverb else first
        elif _may_be_skipped(page.words[first]):
            start = _find_start(page, first, last)
        elif page.words[first] == EACH:
            start = skip_each(page.words, first, last)
        sources[key] = None if start is None else spell_out(page, _read_source(page, start, last, is_open))
    return sources[key]


def _skip_escape(page: Page, first: int, last: int) -> tuple[int, int]:
    """Return a range without the escaped marks around what it begins with."""
    while first < last and page.words[first] == _BLANK:
        first += 1
    span = page.spans.get(first)
    return (first, last) if span is None or span.last > last else (first + 1, span.last)


def may_speak(page: Page, index: int, last: int) -> bool:
    """Tell whether at a token stands a word that speaks, or one that is passed over in looking for it.

    Args:
        page: the paragraph.
        index: the token.
        last: token that the phrase must not reach.
    """
    word = page.words[index] if index < last else ""
    is_known = word in read_heads() or word in read_seats() or word in read_given_names()
    return is_known or word in _LEADING or (word != "" and _may_be_skipped(word))


def opens_unlike(page: Page, index: int, last: int) -> bool:
    """Tell whether a noun phrase begins right at a token, with a word that never speaks, however far it goes.

    Args:
        page: the paragraph.
        index: the token.
        last: token that the phrase must not reach.
    """
    if index >= last:
        return False
    word = page.words[index]
    shape = read_shape(word)
    if shape & _SPEAKING or word in read_seats() or word in _LEADING or word in _LOOSE or _may_be_skipped(word):
        return False
    return not is_boundary(page, index, index, last, shape)


def _read_source(page: Page, first: int, last: int, is_open: bool) -> tuple[int, int] | None:
    """Return the noun phrase that begins right at a token."""
    words = page.words
    index, has_name, is_listed, shape = first, False, False, 0
    limit = last if last < first + LONGEST else first + LONGEST
    while index < limit:
        word = words[index]
        is_closed, shape = shape & REFLEXIVE, read_shape(word)
        if shape & INTERRUPTING:
            if word in COMMAS:
                is_named = is_listed or (has_name and not is_enclosed_name(page, index + 1, last, words[first]))
                if is_apposition(page, index + 1, last, is_named, words[first]):
                    index += 1
                    continue
                step = None if is_listed else skip_titles(page, index + 1, last, words[first])
                if step is None:
                    break
                index = step
                continue
            if (step := _skip_turn(page, index, first + is_open, last)) is not None:
                index = step
                if word == _MARK and _ends_behind_label(page, first, step, last):
                    break
                continue
            if word not in read_words().selfnames or word in read_words().relatives:
                break
        if index > first and (before := words[index - 1]).startswith(ARTICLE):
            if before == ARTICLE:
                index += 1
                continue
            if index > first + 1 and index + 1 < last and is_framed(word, before, words[index + 1]):
                has_name, index = True, index + 2
                continue
        if shape & ENDING and is_hyphen(page.analysis, index):
            index += 2
            continue
        is_free = (is_open and index == first) or (index == first + 1 and agrees_in_case(words[first], word))
        if not is_free and (is_closed or is_boundary(page, index, first, last, shape | BEHIND_NAME * has_name)):
            if is_listed or (step := find_late_name(page, index, first, last)) is None:
                break
            index, has_name = find_closing_name(page.analysis, step, last) or step, True
            continue
        if shape & BEARING:
            has_name = is_listed = False
        elif not is_listed:
            is_listed = shape & GIVEN != 0 and is_given(page, index) and not _is_eponym(page, index, first)
            has_name = has_name or is_listed
            has_name = has_name or (not shape & TITLE and _is_new_name(page, index, first, last, shape))
        index += 1
    return _trim(page, first, _drop_object(page, first, index))


def _drop_object(page: Page, first: int, last: int) -> int:
    """Return where a source ends whose name is followed by a common noun: the verb's object, no part of either."""
    head = read_heads().get(page.words[first]) if last - first >= _TITLED_SIZE else None
    if head is None or head.kind != "person" or head.number != "s":
        return last
    behind = page.words[first + 1 : last]
    if read_plain_words().isdisjoint(behind) and read_masdars().isdisjoint(behind):
        return last
    name = find_bearer_name(page.analysis, first, last)
    if name is None or name[1] >= last:
        return last
    word = page.words[name[1]]
    return name[1] if (word in read_plain_words() or word in read_masdars()) and word not in read_heads() else last


def _skip_turn(page: Page, index: int, first: int, last: int) -> int | None:
    """Return the token behind what is enclosed, or behind the name that a group calls itself, or None."""
    if page.words[index] in _ENCLOSING:
        return _skip_enclosed(page, index, first, last)
    return _skip_self_name(page, index, last)


def _skip_enclosed(page: Page, index: int, first: int, last: int) -> int | None:
    """Return the token behind a short name in marks or words in brackets that belong to the source, or None."""
    if page.words[index] == "(":
        close = _find_close(page, index, last)
        return None if close is None else close + 1
    return None if index > first and page.words[index - 1] == LAM else _skip_label(page, index, last)


def _ends_behind_label(page: Page, first: int, index: int, last: int) -> bool:
    """Tell whether a body or outlet whose name stands in marks is followed by something that is no adjective of it."""
    head = read_heads().get(page.words[first])
    if head is None or head.kind not in BODY_HEADS or index >= last:
        return False
    word = page.words[index]
    if not word.isalpha() or word.startswith((ARTICLE, LAM)) or word in read_heads():
        return False
    return word.startswith(BEH + ARTICLE) or is_common_word(word)


def _find_start(page: Page, first: int, last: int) -> int | None:
    """Return the token behind listener, times, adverbs and commas, or None when no source can begin there."""
    words, vocabulary = page.words, read_words()
    first = _skip_listener(page, first, last)
    if first + 1 < last and words[first] == _YESTERDAY and words[first + 1] == _FIRST:
        first += 2
    if first < last and words[first].isdigit() and (first + 1 >= last or words[first + 1] not in read_heads()):
        return None
    first = _skip_period(page, first, last)
    while first < last and (
        words[first].removeprefix(WAW) in vocabulary.times
        or words[first] in vocabulary.adverbs
        or words[first] in COMMAS
    ):
        if words[first] in COMMAS and (first + 1 >= last or not _is_subject_start(page, first + 1)):
            return None
        first += 1
        first = _skip_period(page, first, last)
    first = _skip_listener(page, first, last)
    if first >= last or is_addressee(words[first]):
        return None
    return None if first > page.first and words[first - 1] in vocabulary.addressings else first


def _skip_period(page: Page, first: int, last: int) -> int:
    """Return the token behind the rest of a time: (on Thursday) last, this week, last week."""
    words, vocabulary = page.words, read_words()
    if first < last and words[first] in vocabulary.periods:
        return first + 1
    if first + 1 >= last:
        return first
    is_past = words[first] in vocabulary.spans and words[first + 1] in vocabulary.periods
    is_this = words[first] in vocabulary.demonstratives and words[first + 1] in vocabulary.spans
    return first + 2 if is_past or is_this else first


@by_word
def _may_be_skipped(word: str) -> bool:
    """Tell whether a word before a source may be passed over, or shows that no source follows."""
    vocabulary = read_words()
    is_time = word.removeprefix(WAW) in vocabulary.times or word in vocabulary.adverbs or word == _YESTERDAY
    is_time = is_time or word in vocabulary.spans or word in vocabulary.demonstratives
    is_time = is_time or word in vocabulary.addressings
    return is_time or word.startswith(LAM) or word.isdigit() or word in COMMAS


def _is_new_name(page: Page, index: int, first: int, last: int, shape: int) -> bool:
    """Tell whether an unlisted word that no title holds is the source's own name, not a noun with its definite one."""
    if index == first:
        return not is_accusative(page.words[first])
    head = read_heads().get(page.words[first])
    if head is not None and (head.kind == "anonymous" or head.number != "s"):
        return False
    is_followed = index + 1 < last and page.words[index + 1].startswith(ARTICLE)
    return not shape & WITH_ARTICLE and not is_followed and not _is_eponym(page, index, first)


def _is_eponym(page: Page, index: int, first: int) -> bool:
    """Tell whether a name is that of a body: the spokesman of the centre of king so-and-so."""
    words = page.words
    title = read_heads().get(words[index - 1]) if index > first + 1 else None
    if title is None or title.kind != "person":
        return False
    word = words[index - 2]
    body = read_heads().get(word) or (read_heads().get(word[1:]) if word[:1] in (LAM, BEH) else None)
    return body is not None and body.kind == "organisation" and not body.is_definite


def _skip_listener(page: Page, first: int, last: int) -> int:
    """Return the token behind the outlet that was spoken to, when the source is named behind it."""
    words = page.words
    if first >= last or not words[first].startswith(LAM) or not is_prefixed(page, first):
        return first
    label = page.spans.get(first + 1)
    begin = first + 1 if label is None or label.size > NAME_SIZE else label.last + 1
    for index in range(begin, min(last, first + _LISTENER_SIZE)):
        head = read_heads().get(words[index])
        if words[index].startswith(ARTICLE) and index + 1 < last and is_given(page, index + 1):
            return index
        is_behind_mark = words[index - 1] in (")", '"')
        if (head is not None and (head.kind == "person" or (is_behind_mark and head.kind != "document"))) or (
            is_given(page, index) and is_behind_mark
        ):
            return index
        if words[index] in read_words().boundaries or (words[index] in COMMAS and not is_behind_mark):
            break
        is_name = index + 1 < last and (is_given(page, index + 1) or _begins_name(words[index + 1], is_behind_mark))
        if words[index] in COMMAS and is_name:
            return index + 1
    return first


def _begins_name(word: str, is_behind_mark: bool) -> bool:
    """Tell whether an unlisted word behind an outlet's name in marks and a comma can begin the name of who spoke."""
    vocabulary = read_words()
    is_function = word in vocabulary.complementisers or word in vocabulary.boundaries or word in vocabulary.times
    is_function = is_function or word in vocabulary.consequences or word == SO_THAT
    return is_behind_mark and word.isalpha() and not is_title_word(word) and not is_function


def _is_subject_start(page: Page, index: int) -> bool:
    if (
        index + 2 < page.last
        and page.words[index + 1] in COMMAS
        and page.words[index + 2] in read_words().complementisers
    ):
        return True
    return page.words[index] in read_heads() or is_given(page, index)


def _skip_label(page: Page, index: int, last: int) -> int | None:
    """Return the token behind a short name in marks, or None when the mark opens something longer."""
    span = page.spans.get(index)
    if span is None or span.size > LABEL_LIMIT or span.last >= last:
        return None
    return span.last + 1


def _find_close(page: Page, index: int, last: int) -> int | None:
    for place in range(index + 1, min(last, index + 14)):
        if page.words[place] == ")":
            return place
    return None


def _skip_self_name(page: Page, index: int, last: int) -> int | None:
    """Return the token behind the name in marks that a group is said to call itself, or None."""
    for place in range(index + 1, min(last, index + 7)):
        if page.words[place] == '"':
            is_named = any(word in read_words().selfnames for word in page.words[index:place])
            return _skip_label(page, place, last) if is_named else None
    return None


def _trim(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Drop commas, lone conjunctions and lone marks from the end of a phrase."""
    words = page.words
    while last > first and words[last - 1] in _LOOSE and not is_given(page, last - 1):
        last -= 1
    while first < last and words[first] in _LEADING:
        first += 1
    return (first, last) if last > first else None
