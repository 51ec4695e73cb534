"""Citations: who took words from whom, told by a phrase behind or within them: as X reported from him, citing Y."""

from dataclasses import replace

from rawi.arabic.letters import ABOUT, ARTICLE, COMMAS, LAM
from rawi.quotes.agreement import Speaker
from rawi.quotes.antecedents import Candidate
from rawi.quotes.frames import Frame, is_bare_name
from rawi.quotes.known import find_known_kind, read_papers
from rawi.quotes.lexicon import has_kind, read_channels, read_heads, read_words
from rawi.quotes.memory import Memory
from rawi.quotes.pages import Page
from rawi.quotes.references import is_referred_to
from rawi.quotes.relays import can_pass_on
from rawi.quotes.sources import find_source

PRESS = "press"  # sense of a verb or phrase that tells of who passes something on, kind of a head word and of a rule
_MEDIA = "media"
_DOCUMENT = "document"
_OPENED = ("clause", "marks", "colon")  # kinds of frames whose words have been found
_BEHIND = "post"  # kind of a frame whose words stand before its cue
_BY_MOUTH = "علي لسان"  # of the body that speaks: nobody passes that on
_STATEMENT = "statement"  # a channel
_QUOTING = "نقلا"  # citing
_DESCRIBED = frozenset((*COMMAS, '"', "(", ")"))  # may stand between a paper's name and whom it cites
_GAP = 6  # tokens that describe a paper between its name and whom it cites
_JOINED_PERFECT = ("فقد", "وقد")
_FEMININE = ("f", "s")
_NAME_SIZE = 2  # tokens of an unlisted name before its bearer's role
_VERB_REACH = 40  # tokens from a press verb to the noun that tells of what somebody says

Span = tuple[int, int]


def find_cited_behind(page: Page, index: int, end: int, is_press: bool) -> Span | None:
    """Return whom a paper cites behind its name: as the agency reported, citing Y; as the paper took from Y.

    Args:
        page: the paragraph.
        index: token behind the name.
        end: token behind the sentence.
        is_press: whether a verb that passes on stands before the name.
    """
    words, times = page.words, read_words().times
    index, is_plain = _skip_time(page, index, end), True
    for place in range(index, min(end - 1, index + _GAP)):
        word = words[place]
        is_quoting = words[place - 1] == _QUOTING
        if word == ABOUT and (is_quoting or (is_press and is_plain)):
            source = find_source(page, place + 1, end)
            return _widen(page, source, end) if source is not None and _can_be_cited(page, source, is_press) else None
        if (word in COMMAS and place > index) or (place in page.cues and word != _QUOTING):
            return None
        is_enclosed = words[place - 1] == "(" and words[place + 1] == ")"
        is_plain = is_plain and (word.startswith(ARTICLE) or word in _DESCRIBED or word in times or is_enclosed)
    return None


def pass_on(page: Page, told: Frame, phrase: Frame) -> Frame:
    """Return a frame with what a phrase behind its words tells of who passed them on.

    Args:
        page: the paragraph.
        told: the frame.
        phrase: that of the phrase; its source is who passes on, or whom a paper that tells is citing.
    """
    if phrase.cue.lemma == _BY_MOUTH or _is_own_statement(page, told, phrase):
        return told
    if phrase.reporter is None and told.reporter is None and is_referred_to(page, phrase):
        return told
    outer = phrase.reporter or phrase.source
    if told.reporter is not None:
        return told._replace(outer=outer) if outer is not None and _is_further(page, told.reporter, outer) else told
    if told.kind == _BEHIND and (outer is None or not is_paper(page, outer)):
        return told
    is_citing = phrase.cue.sense == PRESS and phrase.reporter is None
    if not is_citing or told.source is None or phrase.source is None or not is_paper(page, told.source):
        if phrase.reporter is not None and phrase.source is not None and is_paper(page, phrase.source):
            return told._replace(reporter=phrase.source, outer=phrase.reporter)
        return told._replace(reporter=outer)
    family, _, kind = told.rule.partition("-")
    cue = replace(told.cue, gender="")
    rule = f"{PRESS}-{kind}" if family != PRESS else told.rule
    return told._replace(source=phrase.source, reporter=told.source, cue=cue, rule=rule)


def share_passers(page: Page, line: list[Frame]) -> list[Frame]:
    """Return the frames of a paragraph, who passes on the last words of a sentence given to all of its speaker.

    Args:
        page: the paragraph.
        line: its frames, in order.
    """
    shared = [*line]
    for place in range(len(line) - 1, 0, -1):
        last, before = shared[place], shared[place - 1]
        is_behind = last.reporter is not None and last.reporter[0] > last.opening
        is_one = last.cue.part == "participle" and last.source is None and before.kind in _OPENED
        if is_behind and is_one and before.reporter is None and before.first >= page.find_begin(last.first):
            shared[place - 1] = before._replace(reporter=last.reporter)
    return shared


def lead_back(page: Page, frame: Frame) -> Frame:
    """Return the frame of a noun behind a verb that passes on as one of that verb: reported from X his saying.

    Args:
        page: the paragraph.
        frame: a frame of what a paper passes on.
    """
    noun = page.cues.get(frame.first)
    if noun is None or noun.part != "noun":
        return frame
    for place in range(frame.first - 1, max(page.find_begin(frame.first), frame.first - _VERB_REACH) - 1, -1):
        cue = page.cues.get(place)
        if cue is not None and cue.sense == PRESS and cue.part == "verb":
            is_joined = cue.is_joined or page.words[place - 1] in _JOINED_PERFECT
            return frame._replace(first=place, cue=replace(cue, is_joined=is_joined), source=None)
    return frame


def find_passer(page: Page, frame: Frame, memory: Memory, last: Speaker | None) -> Speaker | None:
    """Return who passes words on by a verb that names nobody: a paper, or the body that spoke last.

    Args:
        page: the paragraph.
        frame: the frame of the words.
        memory: who has been told of.
        last: who spoke last.
    """
    cue = frame.cue
    paper = memory.find_press(cue.gender if cue.part == "verb" and cue.number == "s" else "")
    if paper is not None or last is None or last.kind != "organisation" or frame.source is None:
        return paper
    verb = page.cues.get(frame.source[0] - 2)
    is_she = verb is not None and verb.sense == PRESS and (verb.gender, verb.number) == _FEMININE
    return last if is_she and page.words[frame.source[0] - 1] == ABOUT and last.gender in ("", "f") else None


def name_passer(page: Page, phrase: Span, passer: Speaker) -> Speaker:
    """Return who passes words on; "the statement" of nobody known is itself, and no person who spoke before it.

    Args:
        page: the paragraph.
        phrase: its noun phrase.
        passer: whom that was found to mean.
    """
    head = read_heads().get(page.words[phrase[0]])
    is_lone = head is not None and head.kind == _DOCUMENT and head.is_definite and phrase[1] == phrase[0] + 1
    if head is None or not is_lone or passer.kind not in ("person", "anonymous"):
        return passer
    text, seen = page.analysis.raw(*phrase), frozenset(page.words[slice(*phrase)])
    return Speaker(text, _DOCUMENT, None, head.gender, head.number, head.lemma, seen, False)


def is_passer(frame: Frame, candidate: Candidate) -> bool:
    """Tell whether whom a pronoun could mean is a paper or whoever the frame names, who only passes on what is said.

    Args:
        frame: a frame that names nobody who speaks.
        candidate: whom it could mean.
    """
    reporter, mention, speaker = frame.reporter, candidate.mention, candidate.speaker
    if reporter is None and not frame.rule.startswith(PRESS):
        return False
    if (speaker is not None and speaker.is_press) or (mention is not None and mention.kind == PRESS):
        return True
    return mention is not None and reporter is not None and reporter[0] <= mention.first < reporter[1]


def _skip_time(page: Page, index: int, end: int) -> int:
    """Return the token behind a time between commas, when whom a paper cites follows it at once, or the token given."""
    words = page.words
    if index + 2 >= end or words[index] not in COMMAS or words[index + 1] not in read_words().times:
        return index
    close = next((place for place in range(index + 2, min(end - 1, index + _GAP)) if words[place] in COMMAS), index)
    return close + 1 if words[close + 1] == ABOUT else index


def _can_be_cited(page: Page, source: Span, is_press: bool) -> bool:
    """Tell whether a noun phrase behind "from" is somebody; behind a verb that passes on an unlisted name is too."""
    if has_kind(page.words[source[0]], _DOCUMENT):
        return False
    name = source[0], min(source[1], source[0] + _NAME_SIZE)
    return can_pass_on(page, source) or (is_press and is_bare_name(page, name))


def _is_further(page: Page, reporter: Span, outer: Span) -> bool:
    """Tell whether a noun phrase is a paper, and another one than who passes words on."""
    known = set(page.words[slice(*reporter)])
    return is_paper(page, outer) and not known.issubset(page.words[slice(*outer)])


def _widen(page: Page, source: Span, end: int) -> Span:
    """Return a noun phrase together with whose it is: the lawyer of these people."""
    first, last = source
    is_cut = last + 1 < end and last == first + 1 and page.words[last] in read_words().demonstratives
    return (first, last + 2) if is_cut else source


def _is_own_statement(page: Page, told: Frame, phrase: Frame) -> bool:
    """Tell whether a phrase names but "the statement", in which whoever is quoted said it himself."""
    if phrase.source is None or phrase.reporter is not None or told.cue.sense == PRESS:
        return False
    first, last = phrase.source
    return last == first + 1 and read_channels().get(page.words[first].removeprefix(LAM)) == _STATEMENT


def is_paper(page: Page, source: Span) -> bool:
    """Tell whether a noun phrase is a paper, or reports of papers.

    Args:
        page: the paragraph.
        source: the noun phrase.
    """
    head = read_heads().get(page.words[source[0]])
    if head is not None:
        return head.kind == PRESS
    is_known = find_known_kind(page.analysis.raw(*source)) == _MEDIA
    return is_known or " ".join(page.words[slice(*source)]) in read_papers()
