"""Frames: a cue together with its source and the place where its content opens.

For each cue a small state machine walks from the cue to what opens its content: a complementiser, a colon, a quotation
mark, or the preposition of a verbal noun. What it passes on the way is the source, asides and adverbials.
"""

from typing import NamedTuple

from rawi.quotes.cues import Cue, find_phrase
from rawi.quotes.lexicon import ARTICLE, is_title_word, read_heads, read_masdars, read_seats, read_words
from rawi.quotes.marks import Span
from rawi.quotes.pages import STOPS, Page
from rawi.quotes.sources import find_source, is_given

_REACH = 45  # tokens from cue to content; longer gaps in the corpus are other sentences run together
_WEAK_REACH = 30
_LABEL_SIZE = 6
_COMMAS = ("،", ",")
_SAY = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM = "\N{ARABIC LETTER LAM}"
_BEH = "\N{ARABIC LETTER BEH}"
_ASCRIBE = "\N{ARABIC LETTER NOON}\N{ARABIC LETTER SEEN}\N{ARABIC LETTER BEH}"
_SETTINGS = ("في", "خلال", "بعد", "عقب", "قبل")
DENIALS = ("لا", "ولا", "لن", "ولن")
_AN = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_ILA = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"


class Frame(NamedTuple):
    """A cue with what it governs; all numbers are tokens, ranges half-open.

    Attributes:
        first: first token of the cue.
        last: token behind the cue.
        cue: its reading.
        kind: clause, marks, colon, complement, or post (the content stands before the cue).
        opening: where the content begins; for `post` where the cue's phrase begins.
        span: the quotation marks that the content stands in, if that decides its extent.
        source: the noun phrase that is quoted.
        reporter: the noun phrase of whoever passed it on.
        scope: the tokens between cue and content, where channel words stand.
        rule: what was found, for the column `rule`.
    """

    first: int
    last: int
    cue: Cue
    kind: str
    opening: int
    span: Span | None
    source: tuple[int, int] | None
    reporter: tuple[int, int] | None
    scope: tuple[int, int]
    rule: str


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
    words, vocabulary = page.words, read_words()
    end = min(page.find_end(index), begin + (_REACH if cue.strength >= 2 else _WEAK_REACH))
    place, pending = begin, 0
    while place < end:
        word = words[place]
        if word == '"':
            span = page.spans.get(place)
            if span is not None and cue.marks and not _is_label(page, span, begin, end, cue):
                return Opening("marks", place)
            place = span.last + 1 if span is not None else place + 1
            continue
        if word == ":":
            return Opening("colon", place) if cue.marks else None
        if word in vocabulary.complementisers and (place == begin or words[place - 1] not in vocabulary.governors):
            if pending and not (cue.lemma == _SAY and page.has_hamza_below(place)):
                pending -= 1
            elif cue.clause:
                return Opening("clause", place)
        elif word == "(":
            place = _skip_aside(words, place, end, ")")
        elif word == "-":
            place = _skip_aside(words, place, end, "-")
        elif place not in passes and _is_rival(page, place, end):
            if not _is_relative(page, place, begin):
                return Opening("rival", place)
            pending += 1
        elif word in STOPS or (word in vocabulary.relatives and place == begin):
            return None
        place += 1
    return None


def _skip_aside(words: list[str], place: int, end: int, closer: str) -> int:
    """Return the token that closes an aside, or the token itself when nothing closes it soon."""
    for index in range(place + 1, min(end, place + 30)):
        if words[index] == closer:
            return index
    return place


def _is_rival(page: Page, place: int, end: int) -> bool:
    """Tell whether another cue takes over what follows."""
    cue = page.cues.get(place)
    if cue is None:
        return find_phrase(page.words, place, end) is not None and page.words[place] not in ("كما", "وكما")
    if cue.part == "noun" and page.words[place - 1] in _SETTINGS:
        return False
    if cue.strength >= 2 and (cue.part != "noun" or cue.has_pronoun):
        return cue.sense != "show"
    following = page.words[place + 1] if place + 1 < end else ""
    return cue.part != "noun" and following in read_words().complementisers or (cue.part == "noun" and cue.has_pronoun)


def _is_relative(page: Page, place: int, begin: int) -> bool:
    """Tell whether a cue stands in a relative clause that hangs on the source: who announced that …"""
    return any(page.words[index] in read_words().relatives for index in range(max(begin, place - 4), place))


def _is_label(page: Page, span: Span, begin: int, end: int, cue: Cue) -> bool:
    """Tell whether marks hold a name on the way to the content rather than the content."""
    words, vocabulary = page.words, read_words()
    before = words[span.first - 1] if span.first > page.first else ""
    if before == ":" or before in vocabulary.complementisers:
        return False
    if span.size > 2 * _LABEL_SIZE:
        return False
    if before in vocabulary.namings or before == "(":
        return True
    if span.size <= _LABEL_SIZE and _opens_later(page, span.last + 1, end):
        return True
    if span.size <= 2 and span.first > begin:
        return not (before.endswith(_BEH) or words[span.last + 1 : span.last + 2] in ([], ["."], ["،"]))
    return cue.strength == 1 and span.first > begin + 6


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


def read_frame(page: Page, index: int, cue: Cue) -> Frame | None:
    """Return the frame of a cue, or None when it governs nothing that can be quoted."""
    if cue.sense == "press" and cue.part == "verb":
        return _read_press(page, index, cue) or _read_relay(page, index, cue)
    begin = index + 1
    begin += begin < page.last and page.words[begin] in read_words().adverbs
    opening = find_opening(page, index, cue, begin)
    if opening is not None and opening.kind != "rival" and not _is_unfit(page, index, cue, opening):
        return _build(page, index, index + 1, cue, opening, cue.lemma)
    return _read_complement(page, index, cue, opening.token if opening else page.find_end(index))


def _is_unfit(page: Page, index: int, cue: Cue, opening: Opening) -> bool:
    """Tell whether what opens is too weak a sign for this cue: an impersonal verb, or a few words in marks."""
    if _is_impersonal(page, index, cue, opening):
        return True
    if opening.kind == "marks":
        size = page.spans[opening.token].size
        near = opening.token - index
        if page.words[opening.token - 1] in cue.complements:
            return size < 3
        return size < 3 or (cue.strength == 1 and near > 4) or (size < 6 and near > 8)
    if cue.strength == 1 and cue.part == "verb" and opening.token > index + 1:
        source = find_source(page, index + 1, opening.token)
        return source is None or not (is_source_like(page, source) or is_bare_name(page, source))
    return False


def is_bare_name(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase can be a person's name that no list holds."""
    words = page.words[source[0] : source[1]]
    return len(words) <= 3 and words[0].isalpha() and not any(is_title_word(word) or word.startswith("و") for word in words)


def _read_relay(page: Page, index: int, cue: Cue) -> Frame | None:
    """Read the frame of a paper that passes on a clause without saying from whom."""
    opening = find_opening(page, index, cue, index + 1)
    if opening is None or opening.kind == "rival":
        return None
    source = find_source(page, index + 1, opening.token)
    head = read_heads().get(page.words[source[0]]) if source is not None else None
    if head is None or head.kind != "press":
        return None
    return _build(page, index, index + 1, cue, opening, cue.lemma)


def _build(page: Page, first: int, last: int, cue: Cue, opening: Opening, rule: str) -> Frame | None:
    """Make the frame of a cue whose content opens at a known token."""
    source = None if cue.has_pronoun else find_source(page, last, opening.token)
    if cue.part == "noun" and not cue.has_pronoun and source is None:
        return None
    if cue.part == "participle":
        source = None if source is None or not _is_participle_subject(page, source) else source
    return _open_frame(page, first, last, cue, opening, source, None, rule)


def _open_frame(
    page: Page,
    first: int,
    last: int,
    cue: Cue,
    opening: Opening,
    source: tuple[int, int] | None,
    reporter: tuple[int, int] | None,
    rule: str,
) -> Frame | None:
    """Decide where the content begins behind its opening, and by which marks it is bound."""
    token, kind = opening.token, opening.kind
    scope = (last, token)
    if kind == "marks":
        return Frame(
            first, last, cue, "marks", token + 1, page.spans[token], source, reporter, scope, f"{cue.part}-marks"
        )
    behind = token + 1
    while behind < page.last and page.words[behind] in (":", ".", "…") and kind == "colon":
        behind += 1
    if behind >= page.last:
        return None
    span = page.spans.get(behind)
    if span is None and page.words[behind] == ":" and behind + 1 in page.spans:
        behind, span = behind + 1, page.spans[behind + 1]
    if kind == "colon" and span is not None:
        return Frame(first, last, cue, "marks", behind + 1, span, source, reporter, scope, f"{cue.part}-colon-marks")
    return Frame(first, last, cue, kind, behind, span, source, reporter, scope, f"{cue.part}-{kind}")


def _is_participle_subject(page: Page, source: tuple[int, int]) -> bool:
    return page.words[source[0]] in read_heads() or is_given(page, source[0])


def _is_impersonal(page: Page, index: int, cue: Cue, opening: Opening) -> bool:
    """Tell whether a present form without subject is meant as a passive: it is expected that, it is worth mention that."""
    if cue.part != "verb" or opening.kind != "clause":
        return False
    bare = page.words[index].lstrip("وفس")
    is_near = opening.token <= index + 2
    is_present = bare[:1] in ("ي", "ت")
    if is_near and is_present and (cue.sense in ("hold", "show") or cue.strength == 1 or bare in ("يذكر", "يفيد")):
        before = page.words[index - 1] if index > page.first else ""
        return before in (*_COMMAS, ".", "") or index == page.find_begin(index) or before in read_words().links
    return False


def _read_press(page: Page, index: int, cue: Cue) -> Frame | None:
    """Read the frame X passed on from Y his saying that …, with X as reporter and Y as source."""
    words, end = page.words, page.find_end(index)
    limit = min(end, index + 16)
    joints = (_ILA, _AN) if cue.lemma == _ASCRIBE else (_AN,)
    joint = next((i for i in range(index + 1, limit) if words[i] in joints), None)
    if joint is None or joint + 1 >= end:
        return None
    passed = next(
        (i for i in range(joint + 1, min(end, joint + 24)) if i in page.cues and page.cues[i].has_pronoun), None
    )
    passes = frozenset() if passed is None else frozenset((passed,))
    opening = find_opening(page, index, cue, joint + 1, passes)
    if opening is None or opening.kind == "rival":
        return None
    reporter = find_source(page, index + 1, joint)
    stop = passed if passed is not None and passed < opening.token else opening.token
    source = find_source(page, joint + 1, stop)
    if source is None:
        return None
    first, last = (passed, passed + 1) if passed is not None and passed < opening.token else (index, index + 1)
    frame = _open_frame(page, first, last, cue, opening, source, reporter, "press-chain")
    return None if frame is None else frame._replace(rule=f"press-{frame.kind}")


def _read_complement(page: Page, index: int, cue: Cue, limit: int) -> Frame | None:
    """Read a verbal noun as content, with or without its preposition, behind the source."""
    if not cue.complements or cue.part == "noun":
        return None
    words, end = page.words, min(limit, page.find_end(index))
    source = find_source(page, index + 1, end)
    if source is not None and cue.part == "participle":
        source = None
    begin = source[1] if source is not None else index + 1
    if source is not None:
        cut = _find_object(page, source[0], source[1], cue)
        if cut is not None:
            return _complete(page, index, cue, (source[0], cut) if cut > source[0] else None, cut)
    while begin < end and (
        words[begin] in _COMMAS or words[begin] in read_words().times or words[begin] in read_words().adverbs
    ):
        begin += 1
    if begin >= end:
        return None
    word = words[begin]
    begin = _skip_setting(page, begin, end, cue)
    word = words[begin]
    for preposition in cue.complements - {"-"}:
        if word == preposition and begin + 1 < end and len(preposition) > 1 and _is_content_noun(words[begin + 1]):
            return _complete(page, index, cue, source, begin + 1)
        if len(preposition) == 1 and word.startswith(preposition) and len(word) > 3 and word[1:] in read_masdars():
            return _complete(page, index, cue, source, begin)
    if "-" in cue.complements and word in read_masdars():
        return _complete(page, index, cue, source, begin)
    return None


def _skip_setting(page: Page, begin: int, end: int, cue: Cue) -> int:
    """Return the complement's preposition behind an adverbial such as "during the conference", or `begin`."""
    words = page.words
    if words[begin] not in _SETTINGS:
        return begin
    for index in range(begin + 2, min(end - 1, begin + 14)):
        if words[index] in cue.complements and _is_content_noun(words[index + 1]):
            return index
        if words[index] in read_words().relatives:
            break
    return begin


def _find_object(page: Page, first: int, last: int, cue: Cue) -> int | None:
    """Return where a verbal noun as direct object begins inside what looked like the source."""
    if "-" not in cue.complements:
        return None
    return next((i for i in range(first, last) if page.words[i] in read_masdars()), None)


def _is_content_noun(word: str) -> bool:
    """Tell whether a noun behind a preposition can stand for a proposition."""
    masdars = read_masdars()
    return word in masdars or (word.startswith(ARTICLE) and word[2:] in masdars)


def _complete(page: Page, index: int, cue: Cue, source: tuple[int, int] | None, begin: int) -> Frame:
    return Frame(
        index, index + 1, cue, "complement", begin, None, source, None, (index + 1, begin), f"{cue.part}-complement"
    )


def is_source_like(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase can speak: its head is a role, body, paper, group or document, or it is a name."""
    word = page.words[source[0]]
    return word in read_heads() or word in read_seats() or is_given(page, source[0])
