"""Openings: what opens a cue's content, found by walking from the cue over its source, asides and adverbials."""

from bisect import bisect_left
from typing import NamedTuple

from rawi.arabic.letters import BEH, COMMAS, ON, THAT
from rawi.quotes.cues import Cue
from rawi.quotes.echoes import find_echo, is_spelled_out
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import BODY_HEADS, read_heads, read_words
from rawi.quotes.marks import Span
from rawi.quotes.names import is_given_name
from rawi.quotes.pages import STOPS, Page, is_initial
from rawi.quotes.renewals import STRESSING, is_renewed
from rawi.quotes.sources import find_source

_REACH = 45  # tokens from cue to content; longer gaps in the corpus are other sentences run together
_WEAK_REACH = 30
_LABEL_SIZE = 6
_SENTENCE_SIZE = 8  # tokens; so many in marks can be a sentence, however far from a weak cue
_DASH = ("-", "–")
_PARTING = (*COMMAS, *_DASH)
_PHRASE = 9  # tokens; what an agency's name between commas holds at most
_ASIDE = 30  # tokens; dashes and brackets further apart do not belong together
_SAY = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BAN, _KI = "بان", "كي"  # the name Ban Ki-moon, whose first part is spelled like bi-anna
_COMPLEMENT_REACH = 12  # tokens from a verb to the preposition of its complement
_SLASH = "/"  # a colon before it belongs to an address
_TO_HIM = ("له", "لها", "لهم")
_EARLIER = "سبق"  # "he has before …": this an opens no content
_WITHIN = ("في", "خلال")
_LIKE = ("كما", "وكما")
_QUOTING = "نقلا"  # citing: names the source itself, between dashes too
_CITING = "press"  # kind of the phrase behind which the source itself is named, sense of verbs that pass on
_DESCRIBE, _THEM = "describe", ("ه", "ها", "هم", "هما")  # sense of a verb, and whom it describes
_PAST_DENIALS = ("لم", "ولم")


class Opening(NamedTuple):
    """What opens a content: its kind and token, and the cue or phrase that was met instead (kind `rival`)."""

    kind: str
    token: int


def find_opening(page: Page, index: int, cue: Cue, begin: int, passes: frozenset[int] = frozenset()) -> Opening | None:
    """Walk from a cue to what opens its content.

    Args:
        page: the paragraph.
        index: the cue's token, only to know the sentence.
        cue: its reading.
        begin: where to start walking.
        passes: tokens of cues that do not count as rivals.
    """
    words, vocabulary, steps = page.words, read_words(), page.steps
    end, furthest = page.find_end(index), begin + (_REACH if cue.strength >= 2 else _WEAK_REACH)
    end = end if end < furthest else furthest
    reached, pending = begin, 0
    for place in steps[bisect_left(steps, begin) : bisect_left(steps, end)]:
        if place < reached:
            continue
        word = words[place]
        if word == '"':
            span = page.spans.get(place)
            if span is not None and _can_be_marked(page, span, begin, end, cue):
                return Opening("marks", place)
            reached = span.last + 1 if span is not None else place + 1
            continue
        if word == ":" and words[place + 1 : place + 2] != [_SLASH] and not _is_before_title(page, place):
            return Opening("colon", place) if cue.marks else None
        if word in vocabulary.complementisers:
            if _is_elsewhere(page, cue, begin, place):
                pass
            elif pending and not (cue.lemma == _SAY and page.has_hamza_below(place)):
                pending -= 1
            elif cue.clause or _is_led(words, begin, place, cue):
                return Opening("clause", place)
        elif word == "(":
            reached = _skip_aside(words, place, end, ")") + 1
        elif word == "-" and words[place + 1 : place + 2] != [_QUOTING]:
            reached = _skip_aside(words, place, end, "-") + 1
        elif place in page.phrases and (echo := find_echo(page, place)) is not None:
            reached = echo + 1
        elif (behind := _skip_phrase(page, place, end)) is not None:
            reached = behind + 1
        elif place not in passes and _is_rival(page, place, end):
            if not _is_relative(page, place, begin) and not (cue.sense == _CITING and is_described_as(page, place)):
                return Opening("rival", place)
            pending += 1
        elif (word in vocabulary.relatives and place == begin) or (
            word in STOPS and not is_initial(words, begin, place)
        ):
            return None
    return None


def _is_led(words: list[str], begin: int, place: int, cue: Cue) -> bool:
    """Tell whether the preposition of a verb that mostly has nouns behind it leads to marks or a clause."""
    return place > begin and words[place - 1] in cue.complements


def _can_be_marked(page: Page, span: Span, begin: int, end: int, cue: Cue) -> bool:
    """Tell whether marks on the way from a cue hold its content."""
    can_open = cue.marks or _is_led(page.words, begin, span.first, cue)
    return can_open and not _is_label(page, span, begin, end, cue)


def open_frame(page: Page, frame: Frame, opening: Opening, family: str) -> Frame | None:
    """Return a frame with where its content begins behind what opens it and by which marks it is bound, or None.

    Args:
        page: the paragraph.
        frame: a frame whose content is not yet found.
        opening: what opens it.
        family: what the rule's name begins with.
    """
    words, token, kind = page.words, opening.token, opening.kind
    scope = (frame.last, token)
    if kind == "marks":
        rule = f"{family}-marks"
        return frame.open("marks", token + 1, page.spans[token], scope, rule)
    behind = token + 1
    skipped = ("", ":", ".", "…") if kind == "colon" else ("",)
    while behind < page.last and words[behind] in skipped:
        behind += 1
    if behind >= page.last:
        return None
    span = page.spans.get(behind)
    if span is None and words[behind] == ":" and behind + 1 in page.spans:
        behind, span = behind + 1, page.spans[behind + 1]
    if kind == "colon" and span is not None:
        rule = f"{family}-colon-marks"
        return frame.open("marks", behind + 1, span, scope, rule)
    return frame.open(kind, behind, span, scope, f"{family}-{kind}")


def _is_elsewhere(page: Page, cue: Cue, begin: int, place: int) -> bool:
    """Tell whether a complementiser belongs to another word than the cue."""
    words = page.words
    if place > begin and (words[place - 1] in read_words().governors or is_spelled_out(words, place)):
        return True
    if words[place] == THAT and place > begin and not read_words().occurrences.isdisjoint(words[place + 1 : place + 2]):
        return True  # if there is any
    if words[place] == _BAN and (words[place + 1 : place + 2] == [_KI] or words[place + 1 : place + 2] == [THAT]):
        return True
    if place > begin + 1 and words[place - 1] in _TO_HIM and words[place - 2].endswith(_EARLIER):
        return True
    if (
        cue.part != "noun"
        and words[place] == THAT
        and words[place - 1] == ON
        and words[place - 2] != STRESSING
        and not is_given_name(page.analysis, place - 1)
        and ON not in cue.complements
        and cue.sense != "show"
    ):
        return True  # on condition that, or the complement of another verb
    return words[place].startswith(BEH) and cue.lemma == _SAY and _has_relative(page, begin, place)


def _skip_aside(words: list[str], place: int, end: int, closer: str) -> int:
    """Return the token that closes an aside, or the token itself when nothing closes it soon."""
    for index in range(place + 1, min(end, place + _ASIDE)):
        if words[index] == closer:
            return index
    return place


def _skip_phrase(page: Page, place: int, end: int) -> int | None:
    """Return the comma that closes a prepositional cue between commas when the content opens right behind it."""
    comma = find_close(page, place, end)
    return None if comma is None or not _opens_content(page.words[comma + 1]) else comma


def find_close(page: Page, place: int, end: int) -> int | None:
    """Return the comma or dash that closes a prepositional cue between two of them, or None.

    Args:
        page: the paragraph.
        place: a token at which such a cue may begin.
        end: token behind the sentence.
    """
    parting = page.words[place - 1]
    if place not in page.phrases or page.phrases[place][0].kind == _CITING:
        return None
    if parting not in _PARTING:
        return _find_behind(page, place, end)
    closing = _DASH if parting in _DASH else COMMAS
    return next((i for i in range(place + 1, min(end - 1, place + _PHRASE)) if page.words[i] in closing), None)


def _find_behind(page: Page, place: int, end: int) -> int | None:
    """Return the last token of who is named by a prepositional cue that no commas enclose, or None."""
    phrase, begin = page.phrases[place]
    source = find_source(page, begin + (phrase.kind == "verb"), end, phrase.is_open)
    return None if source is None or source[1] >= end else source[1] - 1


def _opens_content(word: str) -> bool:
    return word in (":", '"') or word in read_words().complementisers


def _is_rival(page: Page, place: int, end: int) -> bool:
    """Tell whether another cue takes over what follows."""
    cue = page.cues.get(place)
    if cue is None:
        return place in page.phrases and page.words[place] not in _LIKE
    if page.words[place - 1] in _PAST_DENIALS:
        return False  # who did not reveal his name
    if page.words[place] == STRESSING and not is_renewed(page, place):
        return False
    if cue.part == "noun" and (page.words[place - 1] in _WITHIN or page.words[place - 1] in read_words().settings):
        return False
    behind = page.words[place + 1 : place + _COMPLEMENT_REACH]
    if not cue.clause and not cue.marks and cue.complements.isdisjoint(behind):
        return False  # a preposition with the letters of a verb that needs one
    if cue.strength >= 2 and (cue.part != "noun" or cue.has_pronoun):
        return cue.sense != "show"
    following = page.words[place + 1] if place + 1 < end else ""
    return (cue.part != "noun" and following in read_words().complementisers) or (
        cue.part == "noun" and cue.has_pronoun
    )


def _has_relative(page: Page, begin: int, place: int) -> bool:
    """Tell whether a relative clause has opened, whose own complementiser this is: X, who described it as …, said."""
    return not read_words().relatives.isdisjoint(page.words[begin:place])


def _is_relative(page: Page, place: int, begin: int) -> bool:
    """Tell whether a cue stands in a relative clause that hangs on the source."""
    return not read_words().relatives.isdisjoint(page.words[max(begin, place - 4) : place])


def is_described_as(page: Page, index: int) -> bool:
    """Tell whether a verb without relative pronoun tells what a paper calls whom it cites: sources it described as.

    Args:
        page: the paragraph.
        index: the verb's token.
    """
    cue, word = page.cues.get(index), page.words[index]
    if cue is None or cue.sense != _DESCRIBE or not word.endswith(_THEM) or index + 1 >= page.last:
        return False
    following = page.words[index + 1]
    return following.startswith(BEH) and following in read_words().complementisers


def _is_label(page: Page, span: Span, begin: int, end: int, cue: Cue) -> bool:
    """Tell whether marks hold a name on the way to the content rather than the content."""
    words, vocabulary = page.words, read_words()
    before = words[span.first - 1] if span.first > page.first else ""
    if before == ":" or before in vocabulary.complementisers:
        return before == ":" and _is_before_title(page, span.first - 1)
    if span.size > 2 * _LABEL_SIZE:
        return False
    if before in vocabulary.namings or before == "(":
        return True
    head = read_heads().get(before)
    if head is not None and head.kind in BODY_HEADS and span.size <= 4:
        return True
    if span.size <= _LABEL_SIZE and _opens_later(page, span.last + 1, end):
        return True
    if span.size <= 2 and span.first > begin:
        return not (before.endswith(BEH) or words[span.last + 1 : span.last + 2] in ([], ["."], ["،"]))
    if span.size >= _SENTENCE_SIZE or cue.lemma in vocabulary.standings:
        return False
    return cue.strength == 1 and span.first > begin + _LABEL_SIZE


def _is_before_title(page: Page, place: int) -> bool:
    """Tell whether a colon stands before marks that hold a title or motto, nothing said: under the title: "…"."""
    span = page.spans.get(place + 1)
    return span is not None and span.size <= 2 * _LABEL_SIZE and page.words[place - 1] in read_words().rubrics


def _opens_later(page: Page, begin: int, end: int) -> bool:
    """Tell whether a complementiser, a colon or another mark still follows before the sentence or next cue ends."""
    words, vocabulary = page.words, read_words()
    for index in range(begin, min(end, begin + 20)):
        word = words[index]
        if word == ":" or (word in vocabulary.complementisers and words[index - 1] not in vocabulary.governors):
            return True
        span = page.spans.get(index)
        if span is not None and span.size > _LABEL_SIZE:
            return True
        if index in page.cues and _is_rival(page, index, end):
            return False
    return False
