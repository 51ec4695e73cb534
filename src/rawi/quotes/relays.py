"""Relays: the frames of who passes on what somebody else says, with both of them: X cites Y, X said citing Y."""

from dataclasses import replace

from rawi.arabic.letters import ABOUT, ALEF, ARTICLE, BEH, COMMAS, FROM, HEH, IN, LAM, ON, OUR, PRONOUNS, TEH
from rawi.quotes.complements import find_noun
from rawi.quotes.cues import Cue
from rawi.quotes.echoes import FROM_HIM, is_spelled_out
from rawi.quotes.frames import Frame, is_bare_name, is_source_like, make_frame
from rawi.quotes.known import find_known_kind, read_papers
from rawi.quotes.lexicon import (
    is_title_word,
    read_given_names,
    read_heads,
    read_masdars,
    read_seats,
    read_words,
    strip_prefix,
)
from rawi.quotes.names import has_bearer
from rawi.quotes.openings import find_opening, is_described_as, open_frame
from rawi.quotes.pages import Page
from rawi.quotes.sources import find_source
from rawi.quotes.subjects import find_subject
from rawi.quotes.topics import find_label

_ILA = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_ACCUSATIVE = "\N{ARABIC LETTER ALEF}"
_MARK = '"'
_LEARN = "علمت"  # a paper learns from somebody
_ASCRIBE = "\N{ARABIC LETTER NOON}\N{ARABIC LETTER SEEN}\N{ARABIC LETTER BEH}"
CITING = ("نقلا", "ناقلا", "ناقله")  # citing somebody: whoever tells stands before it
_SAYING = (ARTICLE, BEH)  # what "the saying" and "by his saying" begin with
_PRESS = ("الصحافه", "الاعلام")  # pass things on; no papers by themselves
_MARKED = (_MARK, *_PRESS)
_ISSUED = ("صادر", "الصادر", "صادره", "الصادره")  # issued by: this "from" is the document's own
_WHAT = "ما"
_REPORT = "تقرير"
_ANY = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER YEH}"
_IN_IT = ("فيه", "فيها")
_WHERE = (IN, ON)
_INITIALS = 9  # tokens of a name in letters with full stops
_MANY = ALEF + TEH  # ends a plural that a verb in the feminine agrees with
_OWN = (HEH, PRONOUNS[1])  # its
_OWNERS = (OUR, *PRONOUNS)  # whose sources or correspondent somebody is
_NOUN_SIZE = 3  # letters of a noun that can be content
_CALLING = 3  # tokens at least from "from" over "what it described as" to the mark
_JOINT_REACH = 16  # tokens from a press verb to the preposition before its source
_SOURCE_REACH = 24
_OBJECT_REACH = 9  # tokens from a press verb to the words of somebody that it has as its object
_TELLER_REACH = 24  # tokens from the verb of who tells to "citing"
_ASIDE_SIZE = 6  # tokens between commas, behind a source
_NAME_REST = 2  # tokens of a paper's name that may have been cut: for news


def read_press(page: Page, index: int, cue: Cue) -> Frame | None:
    """Read the frame in which X passes on from Y what Y says, with X as reporter and Y as source.

    Args:
        page: the paragraph.
        index: the token of the verb that passes on.
        cue: its reading.
    """
    words, end = page.words, page.find_end(index)
    limit = min(end, index + _JOINT_REACH)
    joints = (_ILA, ABOUT) if cue.lemma == _ASCRIBE else (FROM,) if cue.lemma == _LEARN else (ABOUT,)
    places = (i for i in range(index + 1, limit) if words[i] in joints or words[i] in FROM_HIM)
    joint = next((i for i in places if words[i - 1] not in _ISSUED), None)
    if joint is None or words[joint] in FROM_HIM or _find_passed(page, index + 1, joint) is not None:
        return _read_echo(page, index, cue, joint) or _read_object(page, index, cue)
    if joint + 1 >= end:
        return None
    paper_end, joint = joint, _skip_calling(page, joint, end)
    passed = _find_passed(page, joint + 1, min(end, joint + _SOURCE_REACH))
    passes = frozenset() if passed is None else frozenset((passed,))
    begin = (_skip_label(page, joint) if passed is None else passed) + 1
    is_told_of = joint + 1 < begin < end and words[begin] in read_words().relatives
    opening = find_opening(page, index, cue, begin + is_told_of, passes)
    if opening is None or opening.kind == "rival" or (is_told_of and opening.kind != "clause"):
        if passed is None:
            return _read_cited_noun(page, index, joint)
        return _read_press_noun(page, index, cue, joint, passed)
    stop = passed if passed is not None and passed < opening.token else opening.token
    described = (place for place in range(joint + 2, stop) if is_described_as(page, place))
    source = find_source(page, joint + 1, next(described, stop))
    if source is None:
        return None
    first, last = (passed, passed + 1) if passed is not None and passed < opening.token else (index, index + 1)
    frame = make_frame(first, last, cue if first == index else replace(cue, is_joined=False), source)
    opened = open_frame(page, frame, opening, "press")
    if opened is None or cue.lemma == _LEARN:
        return opened
    return opened._replace(reporter=find_reporter(page, index, paper_end, cue))


def read_relay(page: Page, index: int, cue: Cue) -> Frame | None:
    """Read the frame of a paper that passes on a clause without saying from whom."""
    opening = find_opening(page, index, cue, index + 1)
    if opening is None or opening.kind == "rival" or page.words[index + 1] in FROM_HIM:
        return None
    if opening.kind == "marks" and _is_name(page, opening.token):
        return None
    source = find_source(page, index + 1, opening.token)
    if source is None or not _can_report(page, source, cue):
        return None
    return open_frame(page, make_frame(index, index + 1, cue, source), opening, cue.part)


def _can_report(page: Page, source: tuple[int, int], cue: Cue) -> bool:
    """Tell whether a paper, sources or reports can pass on a clause; only a paper tells what it learned."""
    head = read_heads().get(page.words[source[0]])
    if cue.lemma == _LEARN or (head is not None and head.kind == "press"):
        return head is not None and head.kind == "press"
    if head is None:
        return find_known_kind(page.analysis.raw(*source)) == "media"
    return head.kind == "anonymous" or (head.lemma == _REPORT and head.number == "p")


def read_brought(page: Page, index: int, cue: Cue) -> Frame | None:
    """Read the frame of a paper that brings what somebody says, named behind "from" right behind its own name.

    Args:
        page: the paragraph.
        index: the token of the verb.
        cue: its reading.
    """
    reporter = find_source(page, index + 1, page.find_end(index))
    if reporter is None or reporter[1] + 1 >= page.last:
        return None
    if page.words[reporter[1]] != ABOUT and _find_uttered(page, reporter[1]) is None:
        return None
    frame = read_press(page, index, cue)
    is_named = frame is not None and frame.source is not None and can_pass_on(page, frame.source)
    return frame if is_named and can_pass_on(page, reporter) else None


def find_cited(page: Page, frame: Frame) -> tuple[int, int] | None:
    """Return Y where X reports from Y "his saying", by whatever verb: the noun phrase between "from" and the noun."""
    words, index = page.words, frame.first
    if frame.cue.part != "noun" or not frame.cue.has_pronoun or words[index].startswith(_SAYING):
        return None
    for place in range(index - 2, max(page.find_begin(index), index - _SOURCE_REACH), -1):
        if words[place] == ABOUT:
            source = find_source(page, place + 1, index)
            is_whole = source is not None and source[0] == place + 1 and _is_aside(page, source[1], index)
            return source if source is not None and is_whole and is_source_like(page, source) else None
        if words[place] in read_words().complementisers or words[place] == ":":
            return None
    return None


def can_pass_on(page: Page, phrase: tuple[int, int]) -> bool:
    """Tell whether a noun phrase can be an outer link: a role, body, outlet, document or name, with li- or without."""
    if page.words[phrase[0]] in read_words().demonstratives and phrase[1] > phrase[0] + 1:
        phrase = phrase[0] + 1, phrase[1]
    word, text = page.words[phrase[0]], page.analysis.raw(*phrase)
    if (
        word in _MARKED
        or is_source_like(page, phrase)
        or is_bare_name(page, phrase)
        or find_known_kind(text) is not None
        or " ".join(page.words[slice(*phrase)]) in read_papers()
    ):
        return True
    if (phrase[1] == phrase[0] + 1 and has_bearer(page.analysis, word)) or _is_subject(page, phrase):
        return True
    if _find_initials(page, *phrase) is not None:
        return True
    if not word.startswith(LAM):
        return any(word.endswith(owner) and word.removesuffix(owner) in read_heads() for owner in _OWNERS)
    bare = strip_prefix(word)
    if bare in read_heads() or bare in read_given_names() or bare in read_seats():
        return True
    return find_known_kind(text[1:]) is not None or (phrase[1] - phrase[0] > 1 and is_bare_name(page, phrase))


def _is_subject(page: Page, phrase: tuple[int, int]) -> bool:
    """Tell whether a noun phrase stands between a verb that passes on, which agrees with it, and "from"."""
    cue, word = page.cues.get(phrase[0] - 1), page.words[phrase[0]]
    if cue is None or cue.sense != "press" or cue.part != "verb" or page.words[phrase[0] - 1] in CITING:
        return False
    if ABOUT not in page.words[phrase[1] : phrase[1] + _ASIDE_SIZE] or word in read_words().burdens:
        return False
    if cue.gender == "f" and page.words[phrase[1]] == ABOUT and word != ARTICLE and not is_title_word(word):
        return True  # a paper's name, whatever it ends in
    return word.endswith((HEH, _MANY)) == (cue.gender == "f") and not word.endswith(_ACCUSATIVE)


def _find_passed(page: Page, first: int, last: int) -> int | None:
    """Return the first noun with the pronoun of who speaks in a range: his saying."""
    return next((i for i in range(first, last) if i in page.cues and page.cues[i].has_pronoun), None)


def _is_aside(page: Page, first: int, last: int) -> bool:
    """Tell whether nothing stands in a range but commas and a few words between them."""
    return first == last or (page.words[first] in COMMAS and last - first <= _ASIDE_SIZE)


def _read_echo(page: Page, index: int, cue: Cue, joint: int | None) -> Frame | None:
    """Read a frame whose speaker is a pronoun: X cited from him his saying, X cited his saying."""
    end = page.find_end(index)
    begin = index + 1 if joint is None else joint + 1
    passed = _find_passed(page, index + 1, min(end, begin + _OBJECT_REACH))
    if passed is None:
        return None
    opening = find_opening(page, index, cue, passed + 1, frozenset((passed,)))
    if opening is None or opening.kind == "rival":
        return None
    source, edge = _find_ascribed(page, index, passed) if cue.lemma == _ASCRIBE and joint is None else (None, passed)
    reporter = find_source(page, index + 1, edge if joint is None or joint > passed else joint)
    if reporter is None and joint is not None and joint < passed:
        reporter = find_source(page, joint + 1, passed)
    if reporter is not None and not can_pass_on(page, reporter):
        return None
    family = "press" if reporter is not None or cue.gender == "f" else "noun"
    frame = open_frame(page, make_frame(passed, passed + 1, page.cues[passed], source), opening, family)
    return None if frame is None else frame._replace(reporter=reporter)


def _find_ascribed(page: Page, index: int, last: int) -> tuple[tuple[int, int] | None, int]:
    """Return whom words are ascribed to by a letter written on to his name, and where the paper's own name ends."""
    words = page.words
    places = (i for i in range(index + 2, last) if words[i][:1] == LAM and strip_prefix(words[i]) in read_heads())
    place = next(places, last)
    return find_source(page, place, last, True) if place < last else None, place


def _read_object(page: Page, index: int, cue: Cue) -> Frame | None:
    """Read a verb that has somebody's words as its object: X carried the saying of Y, what Y said, a letter of Y."""
    end = page.find_end(index)
    for place in range(index + 2, min(end - 1, index + _OBJECT_REACH)):
        begin = _find_uttered(page, place)
        if begin is None:
            continue
        reporter = find_source(page, index + 1, place)
        opening = find_opening(page, index, cue, begin, _list_inner(page, begin, end))
        if reporter is None or not 0 <= place - reporter[1] <= _NAME_REST or not can_pass_on(page, reporter):
            return None
        if opening is None:
            return None
        is_open = page.words[begin].startswith(LAM) and page.words[place].endswith(_ACCUSATIVE)
        source = find_source(page, begin, opening.token, is_open) if opening.kind != "rival" else None
        if source is None or source[0] != begin or not can_pass_on(page, source):
            return None
        frame = open_frame(page, make_frame(index, index + 1, cue, source), opening, "press")
        return None if frame is None else frame._replace(reporter=reporter)
    return None


def _find_uttered(page: Page, place: int) -> int | None:
    """Return where somebody is named whose words a token begins to tell of: the saying of, what … said."""
    cue = page.cues.get(place)
    if cue is not None and cue.part == "noun" and not cue.has_pronoun:
        return place + 1
    following = page.cues.get(place + 1)
    if page.words[place] == _WHAT and following is not None and following.part == "verb":
        return place + 2
    word = page.words[place]
    head = read_heads().get(word.removesuffix(_ACCUSATIVE))
    is_document = head is not None and head.kind == "document" and not head.is_definite
    is_issued = is_document and word.endswith(_ACCUSATIVE) and page.words[place + 1].startswith(LAM)
    return place + 1 if is_issued else None


def _list_inner(page: Page, first: int, last: int) -> frozenset[int]:
    """Return the cues that tell what stands in a document: said in it."""
    return frozenset(i for i in range(first, last - 1) if i in page.cues and page.words[i + 1] in _IN_IT)


def _read_press_noun(page: Page, index: int, cue: Cue, joint: int, passed: int) -> Frame | None:
    """Read what a paper passes on as a noun behind "his stressing": X cites Y's stress on the importance of."""
    behind = passed + 1
    behind += page.words[behind : behind + 1] == [_ANY]
    if behind >= page.find_end(index) or len(page.words[behind]) < _NOUN_SIZE or not page.words[behind].isalpha():
        return None
    source = find_source(page, joint + 1, passed)
    if source is None or (page.words[behind] in read_words().boundaries and page.words[behind] not in read_masdars()):
        return None
    frame = make_frame(passed, behind, page.cues[passed], source)
    reporter = find_reporter(page, index, joint, cue)
    opening = behind - (page.words[behind - 1] == _ANY)
    return frame._replace(
        kind="complement", opening=opening, scope=(behind, behind), rule="press-complement", reporter=reporter
    )


def _read_cited_noun(page: Page, index: int, joint: int) -> Frame | None:
    """Read a verbal noun as what somebody tells while citing another: the paper revealed, citing Y, about contacts."""
    found = _find_teller(page, index) if page.words[index] in CITING else None
    source = find_source(page, joint + 1, page.find_end(index)) if found is not None else None
    if found is None or source is None:
        return None
    place, reporter = found
    begin = source[1] + (page.words[source[1] : source[1] + 1] == [COMMAS[0]])
    end = page.find_end(index)
    opening = find_noun(page, begin, end, page.cues[place]) if begin < end else None
    if opening is None:
        return None
    frame = make_frame(index, index + 1, page.cues[index], source)._replace(reporter=reporter)
    return frame._replace(kind="complement", opening=opening, scope=(index + 1, opening), rule="press-complement")


def _is_name(page: Page, token: int) -> bool:
    """Tell whether marks hold a name: whom a paper cites, or a short one that ends the paper's own."""
    return page.words[token - 1] == ABOUT or page.spans[token].size <= _NAME_REST


def _skip_calling(page: Page, joint: int, end: int) -> int:
    """Return the token before the marks around whom a paper cites as it calls him: from what it described as "…"."""
    if page.words[joint + 1] != _WHAT:
        return joint
    marks = (place for place in range(joint + _CALLING, min(end, joint + 2 * _CALLING)) if place in page.spans)
    return next(marks, joint + 1) - 1


def _skip_label(page: Page, joint: int) -> int:
    """Return the last token of a name in marks right behind a preposition, or the preposition."""
    span = page.spans.get(joint + 1)
    if span is None or span.last + 1 >= page.last:
        return joint
    return span.last if span.size <= 2 * _ASIDE_SIZE else joint


def find_reporter(page: Page, index: int, joint: int, cue: Cue) -> tuple[int, int] | None:
    """Return who passes on: behind the verb, before it, or who tells while he is citing.

    Args:
        page: the paragraph.
        index: the token of the verb that passes on.
        joint: that of the preposition before who is cited.
        cue: the verb's reading.
    """
    found = _trim(page, _find_initials(page, index + 1, joint) or find_source(page, index + 1, joint))
    if found is not None and page.words[index - 1] in read_words().relatives and index > page.first:
        return find_subject(page, index) or found  # the magazine, which took the news from
    if (found is not None and can_pass_on(page, found)) or (cue.is_joined and page.words[index] not in CITING):
        return found
    if page.words[index] in CITING and (teller := _find_teller(page, index)) is not None:
        return teller[1]
    return find_subject(page, index) or find_label(page, index) or found


def _find_initials(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Return the name of a broadcaster or firm in letters with full stops between them, which fills a range."""
    words = page.words[first:last]
    is_name = 2 < len(words) <= _INITIALS and all(word == "." for word in words[1::2])
    return (first, last) if is_name and len(words) % 2 and all(map(str.isalpha, words[::2])) else None


def _trim(page: Page, source: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return who passes on without where he does so: in its issue, on its site."""
    if source is None:
        return None
    first, last = source
    places = (i for i in range(first + 1, last - 1) if page.words[i] in _WHERE and _is_its(page, i + 1))
    return first, next(places, last)


def _is_its(page: Page, index: int) -> bool:
    """Tell whether a token ends in "his" or "her", which is not the ending of the feminine."""
    return page.words[index].endswith(_OWN) and page.analysis.text[page.analysis.ends[index] - 1] in _OWN[0] + ALEF


def _find_teller(page: Page, index: int) -> tuple[int, tuple[int, int]] | None:
    """Return the verb before "citing" and its subject, when what he tells has not been opened yet."""
    words, vocabulary = page.words, read_words()
    for place in range(index - 1, max(page.find_begin(index), index - _TELLER_REACH) - 1, -1):
        is_that = words[place] in vocabulary.complementisers and not is_spelled_out(words, place)
        if words[place] == ":" or (is_that and page.find_outer(place) is None):
            return None
        cue = page.cues.get(place)
        if cue is None or cue.part != "verb":
            continue
        source = _trim(page, _find_initials(page, place + 1, index) or find_source(page, place + 1, index))
        if source is None or not can_pass_on(page, source):
            source = find_subject(page, place)
        return (place, source) if source is not None and can_pass_on(page, source) else None
    return None
