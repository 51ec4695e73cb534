"""Channels: by which road words reached the public."""

from bisect import bisect_left

from rawi.arabic.answers import once
from rawi.arabic.letters import ARTICLE, LAM
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import has_kind, read_channels, read_words, strip_listener, strip_prefix
from rawi.quotes.pages import Page
from rawi.quotes.settings import PAIRED_LISTENERS, read_document_words, read_events, read_press_events

_CONFERENCE = "press_conference"
_JOINT = "مشترك"
_MAKERS = ("في", "عبر", "خلال", "ب", "ضمن")
_PARTS = (
    *("هذا", "هذه", "ذلك", "تلك", "نفس", "ذات", "احد", "احدي", "بعض", "سلسله", "اول", "اخر", "احدث", "نص"),
    *("بدايه", "مستهل", "مقدمه", "ختام", "نهايه", "معرض", "ثنايا", "صدر"),
)  # between a preposition and the channel: at the end of his speech, in one of the tweets
_INSIDE = ("فيه", "فيها", "فيهما", "خلاله", "خلالها")  # behind a cue: "a letter in which he says"
_WHICH = ("التي", "الذي", "والتي", "والذي")  # before a cue: what the words stand in is only mentioned
_BY = ("بحسب", "حسب", "وفق")  # inside a sentence a report behind it is another's
_ISSUING = (
    *("صدر", "اصدر", "اصدرت", "نشر", "نشرت", "وجه", "وجهت", "تلا", "تلت", "اطلق", "اطلقت", "ادلي", "ادلت"),
    *("القي", "القت", "اجري", "اجرت"),
)
_PLACES = ("في", "خلال", "اثناء", "ضمن", "امام")
_SITES = ("موقعه", "موقعها", "موقعهم")  # "on its site" a body publishes what it states
_ON = ("علي", "عبر", "في")
_ANYHOW = ("social_media", "broadcast")  # channels whose words tell of them wherever they stand
_HOLDING = frozenset(("اجري", "اجرت", "واجري", "واجرت", "اجرينا"))  # verbs before an interview that is held
_SPEAKING = ("statement", "report", "letter", "social_media")  # channels that can themselves be said to tell
_MEETINGS = ("لقاء", "اتصال")  # what can be with the press as with anybody else
_WITH = ("مع", "ل", "ب")
_BOOKED = ("اجرته", "اجراه", "اجرتها", "اجراها", "تلفزيوني", "متلفز", "اذاعي")
_PRESS = ("صحفي", "صحافي", "اعلام", "اخباري")
_MEDIA = ("وسايل", "وسيله")
_ROUTINE = ("يومي", "اسبوعي")
_ALL_REPORTERS = ("صحفيين", "صحافيين", "اعلاميين", "مراسلين", "وسايل", "اعلام")
_POSTS = ("العام", "التنفيذي", "الاقليمي", "مدير", "المدير", "مراسل", "المراسل", "محرر", "المحرر", "مندوب", "المندوب")
_NET = "نت"
_BRACKETS = ("(", "[")
_CORRESPONDENCE = "مراسله"  # what is quoted itself is a reporter
_JOINED = "وف"  # conjunctions
_LEADS = frozenset((*_MAKERS, *_PLACES, *_ISSUING, *_BY, *_ON))  # what tells of a channel right before it
_SIDE = 6  # tokens behind a meeting in which it can be told with whom
_NEAR = 3  # tokens from a word to an adjective that tells that it was for the press
_HELD = 6  # tokens from the verb to the interview that is held
_SHORT = 4  # tokens in marks behind li- that can be a paper's name


def find_channel(page: Page, first: int, last: int, source: tuple[int, int] | None = None) -> str | None:
    """Return the channel that the words of a token range name, or None.

    Args:
        page: the paragraph.
        first: first token to look at: the beginning of the sentence.
        last: token behind the last one: where the content opens.
        source: the noun phrase that is quoted: a paper in it is somebody's office, no listener.
    """
    found: str | None = None
    for index in page.channels[bisect_left(page.channels, first) : bisect_left(page.channels, last)]:
        channel = _read_word(page, index, last)
        if channel is None and _is_listener(page, index, last, source) and not _is_office(page, index, source):
            channel = "interview"
        if channel is not None and (found is None or channel == "broadcast"):
            found = channel
    return found


def read_document(page: Page, frame: Frame) -> str | None:
    """Return the channel that a source is itself, as "the report of the ministry"."""
    if frame.source is None:
        return None
    first, last = frame.source
    head = first + 1 if page.words[first] in read_words().demonstratives and last > first + 1 else first
    if _are_media(page, first, last):
        return "press"
    word = page.words[head]
    word = strip_prefix(word) if word.startswith(LAM + LAM) else word
    channel = _read_speaking().get(word)
    return "press" if channel == "report" and _is_for_press(page, head, last) else channel


def _are_media(page: Page, first: int, last: int) -> bool:
    """Tell whether a source is the media or one of the papers, without a name."""
    word, behind = page.words[first], page.words[first + 1] if first + 1 < last else ""
    if word.removeprefix(ARTICLE) in _MEDIA:
        return behind.removeprefix(ARTICLE).startswith(_PRESS)
    return word in _PARTS and has_kind(behind.removeprefix(ARTICLE), "press")


@once
def _read_speaking() -> dict[str, str]:
    """Return the words of channels and documents that can themselves be said to tell, and the channel of each."""
    channels = {**read_document_words(), **read_channels()}
    return {word: channel for word, channel in channels.items() if channel in _SPEAKING and word != _CORRESPONDENCE}


def find_written(page: Page, first: int, frame: Frame) -> str | None:
    """Return the channel of what the words are said to stand in, as "a letter in which he says"."""
    if frame.last >= page.last or page.words[frame.last] not in _INSIDE:
        return None
    if frame.first > page.first and page.words[frame.first - 1] in _WHICH:
        return None
    near = page.channels[bisect_left(page.channels, first) : bisect_left(page.channels, frame.first)]
    told = [read_channels()[page.words[index]] for index in near if page.words[index] in read_channels()]
    return told[-1] if told else None


def _read_word(page: Page, index: int, last: int) -> str | None:
    """Return the channel that a word tells of where it stands."""
    word, before = page.words[index], _find_before(page, index)
    channel = read_channels().get(word)
    event = _read_event(page, index)
    if event is not None and (channel is None or not _is_for_press(page, index, page.last)):
        return event if before in _PLACES else None
    if channel is None or channel in _ANYHOW:
        return channel
    if word in _SITES:
        return channel if before in _ON else None
    if channel == "interview" and not _is_interview(page, index, last):
        return None
    if before in _BY:
        return channel if channel != "report" or page.find_begin(index) >= index - 1 else None
    is_joined = word[0] in "بل" and word[1:].removeprefix(LAM) in read_channels()
    return channel if is_joined or before in _MAKERS or before in _ISSUING or _is_made(page, index, channel) else None


def _find_before(page: Page, index: int) -> str:
    """Return the word before a channel, without a conjunction; that before its beginning, the end or one of several."""
    place = index - 1
    if place > page.first and page.words[place] in _PARTS:
        place -= 1
    if place < page.first:
        return ""
    word = page.words[place]
    return word[1:] if word[1:] in _LEADS and word[0] in _JOINED else word


def _is_made(page: Page, index: int, channel: str) -> bool:
    """Tell whether a channel stands as what somebody made: he gave a statement, the paper held an interview."""
    if channel == "interview":
        return not _HOLDING.isdisjoint(page.words[max(page.first, index - _HELD) : index])
    if not page.words[index].endswith("ا"):
        return False
    return channel in _SPEAKING or (channel == _CONFERENCE and _is_for_press(page, index, page.last))


def _read_event(page: Page, index: int) -> str | None:
    """Return the channel of what is said at an event, None for a word that is none here."""
    word = page.words[index]
    adjectives = read_events().get(word)
    if adjectives is None:
        return None
    behind = page.words[index + 1].removeprefix(ARTICLE) if index + 1 < page.last else ""
    if word in read_press_events() and (behind.startswith(_ROUTINE) or _is_for_press(page, index, page.last)):
        return read_press_events()[word]
    return "speech" if behind.startswith(adjectives) else None


def _is_for_press(page: Page, index: int, last: int) -> bool:
    """Tell whether an adjective right behind a word says that what it tells of was for the press."""
    behind = page.words[index + 1 : min(last, index + _NEAR)]
    return any(word.removeprefix(ARTICLE).startswith(_PRESS) for word in behind)


def _is_interview(page: Page, index: int, last: int) -> bool:
    """Tell whether a talk was with the press; a meeting has to be told as such, a call not otherwise."""
    word, end = page.words[index], min(last, index + _SIDE)
    if word.removeprefix("ب") not in _MEETINGS:
        return word[0] != LAM or word[1:] not in _MEETINGS
    if _is_for_press(page, index, page.last):
        return True
    for place in range(index + 1, end):
        near = page.words[place]
        if near in _WITH:
            return place + 1 < page.last and (place + 1 in page.spans or _is_outlet(page.words[place + 1]))
        if near in _BOOKED or _is_listener(page, place, last, None):
            return True
        if near[0] in "بل" and has_kind(strip_listener(near), "person"):
            return False
    return word.endswith("اتصال")


def _is_outlet(word: str) -> bool:
    """Tell whether a word begins the name of a news outlet or of who works there."""
    bare = word.removeprefix(ARTICLE)
    return word in read_words().listeners or bare in read_words().listeners or bare in ("مراسل", "مراسلنا", "مراسلتنا")


def _is_office(page: Page, index: int, source: tuple[int, int] | None) -> bool:
    """Tell whether a paper behind li- belongs to the title of who is quoted, as "the director of the channel"."""
    return source is not None and source[0] < index < source[1] and page.words[index - 1] in _POSTS


def _is_listener(page: Page, index: int, last: int, source: tuple[int, int] | None) -> bool:
    """Tell whether a token says that the words were spoken to a news outlet."""
    word, listeners = page.words[index], read_words().listeners
    behind = page.words[index + 1] if index + 1 < page.last else ""
    if word == LAM:
        span = page.spans.get(index + 1)
        name = page.words[index + 2] if behind in _BRACKETS and index + 2 < last else behind
        return (span is not None and span.size <= _SHORT) or (index + 1 < last and name in listeners)
    if word in PAIRED_LISTENERS:
        return behind == PAIRED_LISTENERS[word] and (behind == _NET or _is_spoken(page, index, source))
    rest = strip_listener(word)
    return len(word) > _NEAR and rest in listeners and rest not in _ALL_REPORTERS


def _is_spoken(page: Page, index: int, source: tuple[int, int] | None) -> bool:
    """Tell whether a token stands right behind a cue, who speaks or a channel, as "he told", "in remarks to"."""
    if index == page.first or (source is not None and index == source[1]):
        return index > page.first
    return index - 1 in page.cues or page.words[index - 1] in read_channels()


def is_joint_conference(page: Page, first: int, last: int) -> bool:
    """Tell whether a token range tells of a press conference held by two, so that its channel holds for both."""
    near = page.channels[bisect_left(page.channels, first) : bisect_left(page.channels, last)]
    if not near or not any(read_channels().get(page.words[index]) == _CONFERENCE for index in near):
        return False
    words = page.words[first:last]
    return any(word.startswith(_JOINT) for word in words) or "مع" in words
