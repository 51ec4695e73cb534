"""Readings: the frame of one cue, by what kind of cue it is."""

from itertools import pairwise

from rawi.arabic.letters import ARTICLE, BEH, COMMAS, THAT, WAW
from rawi.quotes.bareclauses import read_bare, read_lost
from rawi.quotes.boundaries import is_given
from rawi.quotes.complements import read_complement
from rawi.quotes.cues import Cue
from rawi.quotes.descriptions import DESCRIBE, read_description
from rawi.quotes.echoes import find_interruption
from rawi.quotes.frames import Frame, is_band, is_bare_name, is_barred, is_nobody, is_object, is_source_like, make_frame
from rawi.quotes.gaps import is_bridged, is_filled, is_parted, is_speaker_like, is_spelled
from rawi.quotes.hearsay import name_interviewer, read_hearsay
from rawi.quotes.impersonals import is_impersonal
from rawi.quotes.insertions import read_inserted
from rawi.quotes.lexicon import has_kind, read_heads, read_masdars, read_words
from rawi.quotes.openings import Opening, find_close, find_opening, open_frame
from rawi.quotes.pages import Page
from rawi.quotes.relays import read_brought, read_press, read_relay
from rawi.quotes.renewals import STRESSING, is_renewed
from rawi.quotes.sources import find_source
from rawi.quotes.standings import find_behind, find_told_document

_ILA = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_SAYING = "القول"
_BY = "بال"  # by saying, by stressing
_WITHIN = ("في", "خلال", "حول", "وحول", "بشان")
_IBBAN = "ابان"  # with hamza below its alef the preposition "at the time of", no verb
_WHICH = ("ما", "مما")
_MEANWHILE = ("الي", "والي", "مع", "ومع", "بعد", "وبعد", "غضون")  # with "that" behind it: meanwhile
_DEEM = "اعتبر"
_BRING = "اورد"  # like "passed on" where somebody is named from whom
_DOCUMENT = "document"  # kind of a head word
_SURE = 3  # strength of a cue whose source and content may stand apart
_WEAK_GAP = 8  # tokens between the source of a weak cue and its content
_BLESSING_REACH = 8  # tokens from a cue to the blessing that shows that the Prophet is quoted
_BY_REACH = 3  # tokens from "by saying" to what is said
_BARE_REACH = 2  # tokens from a verb to its words when nothing stands between, not even who speaks
_ASK_REACH = 8  # tokens; a clause further off is not what was asked for


def read_frame(page: Page, index: int, cue: Cue) -> Frame | None:
    """Return the frame of a cue, or None when it governs nothing that can be quoted."""
    if cue.sense == DESCRIBE:
        return read_description(page, index, cue)
    if cue.sense == "press" and cue.part == "verb":
        frame = name_interviewer(page, index, read_press(page, index, cue))
        return frame or read_hearsay(page, index, cue) or read_relay(page, index, cue)
    if cue.lemma == _BRING and cue.part == "verb" and (frame := read_brought(page, index, cue)) is not None:
        return frame
    words, vocabulary = page.words, read_words()
    word, before = words[index], words[index - 1] if index > page.first else ""
    if before in vocabulary.worths or (
        cue.has_pronoun and (before in _WITHIN or (before in vocabulary.settings and not word.startswith(BEH)))
    ):
        return None
    if before == THAT and index - 1 > page.first and words[index - 2] in vocabulary.worths:
        return None
    if (cue.lemma == _IBBAN and page.has_hamza_below(index)) or (word == _SAYING and before != _ILA):
        return None
    if word == STRESSING and not is_renewed(page, index):
        return None
    is_said_of = before in _WHICH or (before in vocabulary.demonstratives and not _is_topic(page, index - 2))
    is_said_of = is_said_of and cue.part == "verb" and not cue.is_joined
    if is_said_of and before in _WHICH:
        return None
    begin = index + 1
    begin += begin < page.last and words[begin] in vocabulary.adverbs
    opening = find_opening(page, index, cue, begin)
    if is_said_of and not (opening is not None and is_spelled(page, index, opening)):
        return None
    nearest = 0 if opening is None else min(opening.token, index + _BARE_REACH)
    if nearest > index + 1 and (lost := read_lost(page, index, cue, nearest)) is not None:
        return lost
    if opening is not None and opening.kind != "rival" and not _is_unfit(page, index, cue, opening):
        is_far = opening.kind == "clause" and cue.sense == "ask" and opening.token > index + _ASK_REACH
        if (opening.kind == "marks" or is_far) and (
            noun := read_complement(page, index, cue, opening.token)
        ) is not None:
            return noun
        return _build(page, index, cue, opening)
    end = page.find_end(index)
    is_parted = opening is not None and find_close(page, opening.token, end) is not None
    limit = end if opening is None or is_parted else opening.token
    near = read_complement(page, index, cue, limit) or read_bare(page, index, cue, limit)
    return near or read_inserted(page, index, cue)


def _is_topic(page: Page, index: int) -> bool:
    """Tell whether a preposition governs "that" before a verb, so that it tells what somebody speaks of, or when."""
    word = page.words[index]
    return index >= page.first and (word in _MEANWHILE or word.removeprefix(WAW) in read_words().prepositions)


def _is_unfit(page: Page, index: int, cue: Cue, opening: Opening) -> bool:
    """Tell whether what opens is too weak a sign for this cue: an impersonal verb, or a few words in marks."""
    if is_impersonal(page, index, cue, opening) or _is_deemed(page, index, cue, opening):
        return True
    if is_spelled(page, index, opening):
        return False
    if cue.part == "noun" and page.words[index].startswith(_BY) and opening.token > index + _BY_REACH:
        return True
    if opening.kind == "marks":
        size = page.spans[opening.token].size
        near = opening.token - index
        if not cue.clause and cue.complements and page.words[opening.token - 1] not in cue.complements:
            return True
        if page.words[opening.token - 1] in cue.complements:
            return size < 3
        if size < 3 or (size < 6 and near > 8):
            return True
        return cue.strength == 1 and near > 2 and not is_filled(page, index, cue, opening)
    if cue.complements and opening.kind == "clause" and is_parted(page, index, cue, opening):
        return True
    if cue.strength == 1 and cue.part == "participle" and opening.kind == "clause":
        return any(a in COMMAS and b.startswith(WAW) for a, b in pairwise(page.words[index + 1 : opening.token]))
    if _is_circumstance(page, index, cue, opening):
        return True
    if cue.strength == 1 and cue.part == "verb" and opening.token > index + 1:
        if is_bridged(page, index, cue, opening):
            return False
        source = find_source(page, find_behind(page.words, index, cue), opening.token)
        if (
            source is not None
            and _is_far(page, source[1], opening)
            and find_told_document(page.words, index, cue) is None
        ):
            return True
        return source is None or not is_speaker_like(page, source)
    return False


def _is_circumstance(page: Page, index: int, cue: Cue, opening: Opening) -> bool:
    """Tell whether a verb only tells when something happened, or that the law or life shows something."""
    if cue.part != "verb" or cue.strength >= _SURE or cue.is_joined:
        is_shown = page.words[index - 1] in read_words().nobodies and page.words[index - 1].startswith(ARTICLE)
        return cue.part == "verb" and is_shown and index - page.find_begin(index) in (1, 2)
    is_bare = cue.strength == 1 or opening.token == index + 1
    return is_bare and page.words[index - 1] in read_words().subordinates


def _is_far(page: Page, first: int, opening: Opening) -> bool:
    """Tell whether too many tokens lie between a weak cue's source and its content; an aside between dashes may."""
    behind = page.words[first : opening.token]
    if any(word in COMMAS and after.startswith(WAW) for word, after in pairwise(behind)):
        return True
    if len(behind) <= _WEAK_GAP or "-" in behind:
        return False
    return opening.kind == "clause" or not read_words().relatives.isdisjoint(behind)


def _build(page: Page, index: int, cue: Cue, opening: Opening) -> Frame | None:
    """Make the frame of a cue whose content opens at a known token."""
    if _is_prayer(page, index, cue):
        return open_frame(page, make_frame(index, index + 1, cue, None), opening, cue.part)
    end = find_interruption(page, index, opening.token) if page.phrases else opening.token
    source = None if cue.has_pronoun else find_source(page, find_behind(page.words, index, cue), end)
    if source is not None and is_object(page, source, cue):
        source = None
    head = page.words[source[0]] if source is not None else ""
    is_shown = cue.sense == "show" or (source is not None and source[1] < opening.token and cue.strength < _SURE)
    if source is not None and is_shown and is_barred(page, source):
        return None
    if (
        (source is not None and is_nobody(page, source[0]))
        or is_nobody(page, index + 1)
        or not read_words().blessings.isdisjoint(page.words[index + 1 : min(opening.token, index + _BLESSING_REACH)])
        or (head in read_masdars() and not is_band(head) and not _is_told_of(cue, head))
        or (cue.part == "noun" and not cue.has_pronoun and not _can_utter(page, source))
    ):
        return None
    is_asked = cue.sense == "ask" or (head not in read_heads() and source is not None and not is_given(page, source[0]))
    if cue.part == "participle" and is_asked:
        source = None
    return open_frame(page, make_frame(index, index + 1, cue, source), opening, cue.part)


def _is_told_of(cue: Cue, head: str) -> bool:
    """Tell whether a verb of saying has a document as its subject that is spelled like a verbal noun: the decision."""
    return cue.part == "verb" and cue.sense == "say" and has_kind(head, _DOCUMENT)


def _is_prayer(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether somebody asks God, who stands behind the participle and does not speak."""
    return cue.sense == "ask" and cue.part == "participle" and page.words[index + 1] in read_words().addressees


def _can_utter(page: Page, source: tuple[int, int] | None) -> bool:
    """Tell whether the noun phrase behind a bare noun of saying is somebody: the statement of X that."""
    return source is not None and (is_source_like(page, source) or is_bare_name(page, source))


def _is_deemed(page: Page, index: int, cue: Cue, opening: Opening) -> bool:
    """Tell whether what stands behind "is deemed" is what is deemed something, because no clause follows it at once."""
    if cue.lemma != _DEEM or page.words[index].lstrip("وفس")[:1] not in ("ي", "ت") or opening.kind != "clause":
        return False
    source = find_source(page, index + 1, opening.token)
    return source is not None and not is_given(page, source[0]) and not _is_closed(page, source[1], opening.token)


def _is_closed(page: Page, first: int, last: int) -> bool:
    """Tell whether nothing stands in a range, or what ends in a comma."""
    behind = page.words[first:last]
    return not behind or behind[-1] in COMMAS
