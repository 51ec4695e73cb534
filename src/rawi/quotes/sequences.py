"""Sequences: the cues of a paragraph in order, each with its source, taken from its neighbours where it names none."""

from itertools import takewhile

from rawi.arabic.answers import once
from rawi.arabic.letters import ARTICLE, COMMAS, FEH, FROM, PRONOUNS, WAW
from rawi.quotes.carriers import add_passer, find_printer
from rawi.quotes.cues import Cue
from rawi.quotes.descriptions import DESCRIBE, is_described
from rawi.quotes.frames import Frame, is_bare_name, is_barred, is_nobody, is_object, is_source_like, make_frame
from rawi.quotes.lexicon import read_heads, read_masdars, read_words
from rawi.quotes.marks import Span
from rawi.quotes.names import has_bearer
from rawi.quotes.pages import Page
from rawi.quotes.readings import read_frame
from rawi.quotes.relays import CITING, find_cited
from rawi.quotes.renewals import STRESSING
from rawi.quotes.sources import find_source, may_speak, opens_unlike
from rawi.quotes.subjects import find_head, find_main_subject, find_subject
from rawi.quotes.topics import IN_IT, find_dashed, find_sender
from rawi.quotes.wordkinds import read_kind

_PAUSES = ("،", ",", "-")
_TOLD_REACH = 200  # tokens before "he said in it" in which a pause parts it from what it is said in
_DENIALS = ("لا", "ولا", "فلا", "لن", "ولن", "فلن")
_PAST_DENIALS = ("لم", "ولم", "فلم")
_QAD = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER DAL}"
_BETWEEN = "بين"
_BEFORE_VERBS = (_QAD, "وقد", "كما")
_SHADDA = "\N{ARABIC SHADDA}"
_AND_BETWEEN = "\N{ARABIC LETTER WAW}" + _BETWEEN
_BETWEEN_REACH = 8  # tokens
_SUBJECT_PLACE = 2  # tokens from a sentence's beginning to its subject, which a later verb with a conjunction takes up
_DEEM = "اعتبر"
_JOINED_SIZE = 4  # tokens before a verb with a conjunction that can hold another verb and its subject
_QUOTED_SIZE = 4  # tokens; fewer in marks before a verb are a name or title
_SOURCE_SIZE = 4
_SURE = 3  # strength of a verb that can only be one of saying
_FAIR = 2  # strength of one that needs its frame
_BY = "\N{ARABIC LETTER BEH}"
_BY_THE = _BY + ARTICLE
_NOUNS = (_BY, STRESSING)  # what nouns of saying begin with whose speaker stands before them
_PREPOSITIONS = ("في", "من", "علي", "الي", "عن", "مع")
_ECHOES = frozenset({"اليه", "اليها", "عليه", "عليها", "عنه", "عنها", "به", "بها"})  # what somebody has pointed to
_ECHO_PLACE = 3  # tokens from a sentence's beginning to such a verb
_FROM_WHOM = ("عنه", "عنها")
_LEAD_SIZE = 3  # tokens between who speaks and the colon that ends a paragraph, the words standing in the next one
_SURNAMES = ("surname", "new")  # kinds of words that can be somebody's surname
_SILENT_SCOPE = 20  # tokens behind a cue without content in which its channel is named


def read_frames(page: Page) -> tuple[list[Frame], list[int]]:
    """Return the frames of verbs, participles and nouns, with silent ones for who speaks without being quoted.

    Args:
        page: the paragraph.

    Returns:
        The frames, silent ones only where the next cue names nobody and may take its source from them, and the tokens
        of all other cues that may be silent, see `read_silent`: most of them stand in what somebody else says.
    """
    frames: list[Frame] = []
    unread: list[int] = []
    waiting: list[int] = []
    quoted: set[Span] = set()
    words, barriers, taken = page.words, _list_barriers(), -1
    for index, cue in page.cues.items():
        if index < taken:
            continue
        before = words[index - 1] if index > page.first else ""
        is_barred = before in barriers
        if (is_barred and _is_denied(before, cue)) or (words[index] == _AND_BETWEEN and _is_between(page, index)):
            continue
        frame = None
        if not is_barred or before not in _PAST_DENIALS:
            frame = read_frame(page, index, cue)
            if frame is None and page.spans:
                frame = _read_behind(page, index, cue, quoted)
        if frame is None:
            waiting.append(index)
            continue
        if waiting and frame.source is None:
            frames += read_silent(page, _drop_asides(page, waiting, frame, frames[-1]) if frames else waiting)
        else:
            unread += waiting
        waiting = []
        frame = add_passer(page, _find_relay(page, _find_missing(page, frame, frames)))
        taken = frame.last
        if _is_told_him(page, index, cue) and not _is_told_by(page, frame):
            continue
        if frame.source is None or not _is_nobody(page, frame.source[0]):
            frames.append(frame)
            if frame.span is not None:
                quoted.add(frame.span)
    return frames, unread + waiting


def read_silent(page: Page, waiting: list[int]) -> list[Frame]:
    """Return the frames of cues, given by their tokens, that quote nothing but name who acts."""
    return [frame for index in waiting if (frame := _read_silent(page, index, page.cues[index])) is not None]


def _drop_asides(page: Page, waiting: list[int], frame: Frame, before: Frame) -> list[int]:
    """Return cues without those of phrases between a participle and who speaks before it: X said, as Y told, adding."""
    if frame.cue.part != "participle" or not page.phrases:
        return waiting
    begin = page.find_begin(frame.first)
    if before.first < begin:
        return waiting
    return [index for index in waiting if not page.ends_phrase(index, begin + 1)]


@once
def _list_barriers() -> frozenset[str]:
    """Return the words behind which a cue is denied, or only supposed."""
    return frozenset({*_DENIALS, *_PAST_DENIALS, *read_words().conditionals})


def _is_denied(before: str, cue: Cue) -> bool:
    return before in _DENIALS or (cue.part == "verb" and before in read_words().conditionals)


def _is_told_him(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether a verb of informing has whom it informs written on to it: he informed him that.

    Args:
        page: the paragraph.
        index: the verb's token.
        cue: its reading.
    """
    return cue.part == "verb" and cue.lemma in read_words().informs and page.words[index].endswith(PRONOUNS)


def _is_told_by(page: Page, frame: Frame) -> bool:
    """Tell whether who informs is named: behind the verb, or before it with nothing behind but the words."""
    if frame.source is None or is_barred(page, frame.source):
        return False
    return frame.source[0] == frame.last or (frame.source[1] <= frame.first and frame.opening <= frame.last + 1)


def _is_nobody(page: Page, index: int) -> bool:
    """Tell whether God, the law or history speaks, and nobody whose surname is spelled like that."""
    words = page.words
    vocabulary, word = read_words(), words[index]
    if word in vocabulary.demonstratives and index + 1 < page.last:
        word = words[index + 1]
    if word not in vocabulary.nobodies or not is_nobody(page, words.index(word, index)):
        return False
    return not has_bearer(page.analysis, word)


def _is_between(page: Page, index: int) -> bool:
    """Tell whether what looks like a verb is the second half of "between him and": bayn … wa-bayn."""
    return any(word.startswith(_BETWEEN) for word in page.words[max(page.first, index - _BETWEEN_REACH) : index])


def _read_silent(page: Page, index: int, cue: Cue) -> Frame | None:
    """Read a verb that quotes nothing but names who acts: he is the subject of what follows."""
    if cue.part != "verb" or _is_weak(cue) or page.find_outer(index) is not None:
        return None
    if cue.lemma == _DEEM and page.words[index].lstrip("وفس")[:1] in ("ي", "ت"):
        return None  # is held to be: a passive
    end, is_sure = page.find_end(index), _is_sure(page, index, cue)
    begin = index + 1 + _is_echo(page, index, end)
    goes_on = cue.is_joined and not page.words[index].startswith(FEH)  # who acts can only stand behind
    is_borne = begin < end and not is_sure and _is_borne(page, begin)
    if not (is_sure or is_borne) and page.words[page.last - 1] != ":":  # then only who is known to speak counts
        is_idle = not may_speak(page, begin, end) if goes_on else _is_acted(page, begin, end, cue)
        if is_idle:
            return None
    source = find_source(page, begin, end)
    if page.words[index] in read_words().lookalikes and not _is_verb(page, index, source):
        return None
    if source is not None and cue.sense == "ask" and not cue.is_joined:
        subject = find_subject(page, index)
        source = subject if subject is not None and subject[1] == index else source
    if source is not None and is_object(page, source, cue):
        source = None
    if source is None and not goes_on:
        source = find_subject(page, index)
    is_leading = source is not None and page.words[page.last - 1] == ":" and page.last - source[1] <= _LEAD_SIZE
    is_body = source is not None and is_sure and _is_doer(page, index, source)
    if source is None or not (
        is_leading
        or is_body
        or is_source_like(page, source)
        or ((is_sure or (is_borne and source[0] == begin)) and is_bare_name(page, source))
    ):
        return None
    scope = index + 1, min(end, index + _SILENT_SCOPE)
    return make_frame(index, index + 1, cue, source).open("silent", index + 1, None, scope, "silent")


def _is_verb(page: Page, index: int, source: tuple[int, int] | None) -> bool:
    """Tell whether what mostly is a preposition is a verb: by its signs, what stands before it or its own preposition.

    Args:
        page: the paragraph.
        index: the token.
        source: the noun phrase behind it.
    """
    start, end = page.analysis.starts[index], page.analysis.ends[index]
    if index == page.find_begin(index) or page.words[index - 1] in _BEFORE_VERBS:
        return True
    behind = page.words[source[1]] if source is not None and source[1] < page.last else None
    if behind in page.cues[index].complements:
        return True
    return _SHADDA in page.analysis.text[start:end]


def _is_borne(page: Page, index: int) -> bool:
    """Tell whether a token is a surname that no word of the language looks like and that somebody bears."""
    word = page.words[index]
    return read_kind(word).startswith(_SURNAMES) and has_bearer(page.analysis, word)


def _is_weak(cue: Cue) -> bool:
    """Tell whether a verb that quotes nothing is no sign of who acts."""
    return cue.strength < _FAIR and cue.clause and not cue.marks and cue.sense != DESCRIBE


def _is_acted(page: Page, begin: int, end: int, cue: Cue) -> bool:
    """Tell whether the noun behind a verb is its subject but nothing that speaks, whatever else is told of it."""
    if cue.is_joined or cue.sense == "ask" or not opens_unlike(page, begin, end):
        return False
    return not is_object(page, (begin, begin + 1), cue)


def _is_echo(page: Page, index: int, end: int) -> bool:
    """Tell whether a sentence begins with what somebody has pointed to, who is named behind "to it"."""
    is_at_head = index <= page.find_begin(index) + _ECHO_PLACE
    return is_at_head and index + 2 < end and page.words[index + 1] in _ECHOES


def _is_sure(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether what stands behind a verb acts for certain, whatever word it is."""
    if cue.strength == 3 or page.words[index - 1] == _QAD:
        return True
    return cue.strength == 2 and index - page.find_begin(index) <= 1


def _is_doer(page: Page, index: int, source: tuple[int, int]) -> bool:
    """Tell whether a definite noun right behind a feminine verb, with more behind it, is who does something."""
    cue, words, (first, last) = page.cues[index], page.words, source
    if first != index + 1 or last < first + 2 or cue.gender != "f" or cue.strength < _SURE:
        return False
    return words[first].startswith(ARTICLE) and words[first] not in read_masdars() and not is_barred(page, source)


def _find_missing(page: Page, frame: Frame, frames: list[Frame]) -> Frame:
    """Give a frame without source the subject before it, one lent by a silent verb, or that of the sentence."""
    if frame.rule.startswith("press"):
        return frame
    is_behind = frame.cue.part == "verb" and page.words[frame.first - 1] == _QAD and frame.first > page.first
    if is_behind and (subject := find_subject(page, frame.first)) is not None:
        return frame._replace(source=subject)
    is_told = frame.cue.part == "verb" and (frame.cue.sense == "ask" or _has_object(page, frame))
    if frame.source is not None and is_told and not frame.cue.is_joined:
        subject = find_subject(page, frame.first)
        is_right_before = subject is not None and _reaches(page, subject, frame.first)
        return frame._replace(source=subject) if is_right_before else frame
    if frame.source is not None:
        return frame
    cue, index = frame.cue, frame.first
    if cue.part != "noun" and (sender := find_sender(page, index)) is not None:
        return frame._replace(source=sender)
    if cue.part == "verb" and (not cue.is_joined or page.words[index].startswith(FEH)):
        subject = find_main_subject(page, index, cue.gender, cue.number) if _is_told_in(page, index) else None
        subject = subject or find_subject(page, index)
        if subject is not None and not is_described(page, frame, subject):
            frame = frame._replace(source=subject)
    if cue.part == "participle" and (dashed := find_dashed(page, index)) is not None:
        return frame._replace(source=dashed)
    before = frames[-1] if frames else None
    if (cited := find_cited(page, frame)) is not None:
        is_lent = before is not None and (before.kind == "silent" or page.words[cited[0] - 2] in CITING)
        is_told_of = is_lent and before is not None and before.first >= page.find_begin(index)
        reporter = before.source if before is not None and is_told_of else None
        return frame._replace(source=cited, reporter=reporter)
    if frame.source is None and cue.part != "verb" and before is not None and before.kind == "silent":
        begin = page.find_begin(index)
        near = takewhile(lambda other: other.first >= begin, reversed(frames))
        is_quoting = any(other.kind != "silent" for other in near)
        is_lent = before.source is not None and before.source[1] <= index
        is_quoting = is_quoting and not (is_lent and before.source is not None and before.source[1] == index)
        if before.first >= begin and not is_quoting and is_lent:
            frame = frame._replace(source=before.source)
    is_passed_on = cue.has_pronoun and any(
        word in _FROM_WHOM for word in page.words[max(page.first, index - 4) : index]
    )
    if frame.source is None and is_passed_on and not (frames and frames[-1].first >= page.find_begin(index)):
        frame = frame._replace(source=find_main_subject(page, index, cue.gender, cue.number))
    is_by = cue.part == "noun" and page.words[index].startswith(_NOUNS)
    is_by = is_by and (index - 1 not in page.cues or page.words[index].startswith(_BY_THE))
    if frame.source is None and (is_by or not cue.has_pronoun) and _needs_subject(page, frame, frames):
        subject = find_main_subject(page, index, cue.gender, cue.number)
        is_near = subject is not None and subject[0] <= find_head(page, index) + _SUBJECT_PLACE
        frame = frame._replace(source=subject if is_near or not cue.is_joined else None)
    return frame


def _find_relay(page: Page, frame: Frame) -> Frame:
    """Add as reporter the outlet that carried the statement which the words stood in."""
    words, relays = page.words, read_words().relays
    first, last = frame.scope[0] + 1, frame.scope[1] - 1
    if frame.reporter is None and page.channels and (printer := find_printer(page, frame.first)) is not None:
        return frame._replace(reporter=printer)
    if last <= first or frame.reporter is not None or relays.isdisjoint(words[first:last]):
        return frame
    for place in range(first, last):
        if words[place] not in relays:
            continue
        for start in (place + 1, place + 2):
            head = read_heads().get(words[start])
            if head is not None and head.kind in ("press", "anonymous") and start <= last:
                return frame._replace(reporter=find_source(page, start, last + 1))
    return frame


def _reaches(page: Page, subject: tuple[int, int], index: int) -> bool:
    """Tell whether a subject reaches a verb, but for the comma behind his name, and no preposition governs it."""
    stop = subject[1] + (page.words[subject[1]] in COMMAS)
    return stop == index and not _is_ruled(page, subject[0])


def _has_object(page: Page, frame: Frame) -> bool:
    """Tell whether behind a verb of saying may stand whom it is said to: informed him, accused him of."""
    cue = frame.cue
    if _is_told_him(page, frame.first, cue):
        return False  # he is written on to it
    return cue.lemma in read_words().informs or (cue.lemma in read_words().transitives and bool(cue.complements))


def _is_ruled(page: Page, index: int) -> bool:
    """Tell whether a preposition stands right before a token, with or without a conjunction."""
    if index == page.first:
        return False
    return page.words[index - 1].lstrip(FEH + WAW) in _PREPOSITIONS or page.words[index - 1] in _PREPOSITIONS


def _is_told_in(page: Page, index: int) -> bool:
    """Tell whether a verb goes on with a noun right before it: gave a speech, he said in it."""
    if page.words[index + 1 : index + 2] == [] or page.words[index + 1] not in IN_IT:
        return False
    if any(word in _PAUSES for word in page.words[max(page.find_begin(index), index - _TOLD_REACH) : index]):
        return False
    subject = find_subject(page, index)
    if subject is not None and subject[0] > page.first and page.words[subject[0] - 1] == FROM:
        return False  # had a call from somebody in which he said
    return page.words[index - 1] not in _PAUSES and page.words[index - 1] not in read_words().relatives


def _needs_subject(page: Page, frame: Frame, frames: list[Frame]) -> bool:
    """Tell whether a cue without source opens no new sentence and follows no other cue in its sentence."""
    if frame.cue.part not in ("participle", "verb") and not page.words[frame.first].startswith(_NOUNS):
        return False
    begin = page.find_begin(frame.first)
    least = _JOINED_SIZE if frame.cue.is_joined else 2
    return frame.first > begin + least and not (frames and frames[-1].first >= begin)


def _read_behind(page: Page, index: int, cue: Cue, quoted: set[Span]) -> Frame | None:
    """Read a verb whose words stand before it, closed by a mark, and are not quoted yet: the words, then said X."""
    if cue.part != "verb" or cue.sense == "press" or not cue.marks or cue.is_joined:
        return None
    words, close = page.words, index - 1
    while close > page.first and words[close] in _PAUSES:
        close -= 1
    if words[close] != '"':
        return None
    span = page.closings.get(close)
    if span is None or span.size < _QUOTED_SIZE or words[span.first - 1] in read_words().namings or span in quoted:
        return None
    source = find_source(page, index + 1, page.find_end(index))
    if source is not None and not is_source_like(page, source) and source[1] - source[0] > _SOURCE_SIZE:
        source = None
    frame = make_frame(index, index + 1, cue, source)
    return frame._replace(kind="marks", opening=span.first + 1, span=span, scope=(index, index + 1), rule="marks-verb")
