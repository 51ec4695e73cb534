"""Media: the channel of each quote of an article, with what is told of several at once."""

from rawi.arabic.folding import fold_text
from rawi.quotes.agreement import Speaker
from rawi.quotes.announcements import Announcement, find_announcements
from rawi.quotes.channels import find_channel, find_written, is_joint_conference, read_document
from rawi.quotes.frames import Frame
from rawi.quotes.pages import Page

_SCOPE = 25  # tokens before a cue in which its channel can be named
_JOINT_SCOPE = 120  # tokens before a cue in which a conference of two can be told of
_CONFERENCE = "press_conference"
_PRESS = "press"


class Media:
    """Finds by which channel words came, one article long.

    Attributes:
        announcements: what sentences tell of the words around them, in order.
        is_shared: whether a conference is held by several.
    """

    def __init__(self) -> None:
        self.announcements: list[Announcement] = []
        self.is_shared = False
        self._partners: tuple[Page | None, frozenset[str]] = None, frozenset()  # paragraph that tells who share it

    def announce(self, page: Page) -> None:
        """Note what a paragraph tells of words that stand elsewhere, as "this came in a statement"."""
        if page.channels:
            self.announcements += find_announcements(page)

    def find(self, page: Page, frame: Frame, speaker: Speaker | None, is_passed_on: bool, ends: int) -> str | None:
        """Return the channel named near a cue; else press or a shared one.

        Args:
            page: the paragraph.
            frame: the cue.
            speaker: who speaks, if known.
            is_passed_on: whether somebody tells the words on.
            ends: token behind the words of the quote before, 0 where there is none.
        """
        channel = read_document(page, frame)
        if channel == "report" and speaker is not None and speaker.is_press:
            return _PRESS
        if channel is None and page.channels:
            channel = self._read(page, frame, ends)
        if channel is None and (is_passed_on or (speaker is not None and speaker.is_press)):
            return _PRESS
        if channel is None and self.is_shared and speaker is not None and speaker.kind == "person":
            return _CONFERENCE if fold_text(speaker.name).rpartition(" ")[2] in self._partners[1] else None
        return channel

    def _read(self, page: Page, frame: Frame, ends: int) -> str | None:
        """Return the channel named near the cue, and note whether a conference is held by two."""
        begin, last = page.find_begin(frame.first), max(frame.scope)
        first = max(begin, frame.first - _SCOPE)
        if first < ends <= frame.first:
            first = ends
        if is_joint_conference(page, max(begin, frame.first - _JOINT_SCOPE), last):
            self.is_shared = True
            if self._partners[0] is not page:
                self._partners = page, frozenset(page.words[page.first : page.last])
        return find_written(page, first, frame) or find_channel(page, first, last, frame.source)
