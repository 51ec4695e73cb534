"""Resolution: the drafts of an article's paragraphs, each given its speaker, chain and channel.

Paragraphs are read in order; what holds on from one to the next is kept here: who spoke last, through whom an unnamed
source was heard, by which channel.
"""

from collections.abc import Callable
from typing import NamedTuple

from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import Speaker, drop_agreement, is_at_odds
from rawi.quotes.announcements import place_announcements
from rawi.quotes.antecedents import Candidate, Scene, Turn, list_agreeing, rank_candidates
from rawi.quotes.candidates import can_open
from rawi.quotes.carriers import find_teller
from rawi.quotes.chains import Link, is_remark, list_once, make_link
from rawi.quotes.choices import Choice
from rawi.quotes.citations import find_passer, is_passer, name_passer
from rawi.quotes.closings import find_closing_bearer
from rawi.quotes.contents import Content
from rawi.quotes.cues import Cue
from rawi.quotes.frames import Frame, is_barred, is_silent, is_source_like
from rawi.quotes.genders import is_he_for_her, name_her, read_gender
from rawi.quotes.headlines import read_headline
from rawi.quotes.hearsay import is_heard
from rawi.quotes.honours import find_honoured
from rawi.quotes.lexicon import BODY_HEADS, read_heads, read_words
from rawi.quotes.media import Media
from rawi.quotes.occasions import Telling, carry_channels, is_told_earlier
from rawi.quotes.pages import Page, walk_words
from rawi.quotes.paragraphs import Draft, list_lone_spans, read_paragraph, read_silence
from rawi.quotes.relays import can_pass_on
from rawi.quotes.reviews import is_printed
from rawi.quotes.sequences import read_frames
from rawi.quotes.sources import find_source
from rawi.quotes.speakers import Discourse
from rawi.quotes.standalones import find_standalones

_WRITTEN = ("statement", "report", "letter")
_COLON = ":"
_SIGNATURE = 10  # tokens of a line that names who is quoted above it
_SIGNED = Cue("", "headline", "say", True, True, frozenset(), 2, "", "", False, False)
_RECENT = 4  # quotes of the paragraphs before, in whose words somebody may be named
_NAME_REACH = 5  # tokens of a name
_BULLET = "*"
_GOING_ON = "continuation"
_OUTSIDE = 3  # tokens that may stand outside the marks of a paragraph that is one quote


class Quote(NamedTuple):
    """One attribution, resolved.

    `frame` is null for words in marks that continue the last speaker's, `choice` where learned weights chose nobody.
    `is_earlier` says that the words are told as said on an earlier occasion.
    """

    frame: Frame | None
    content: Content
    speaker: Speaker | None
    chain: tuple[Link, ...]
    channel: str | None
    rule: str
    choice: Choice | None = None
    is_earlier: bool = False

    @property
    def is_named(self) -> bool:
        """Whether a noun phrase beside the cue says who speaks."""
        return self.frame is not None and self.frame.source is not None


class _Waiting(NamedTuple):
    """Cues that quote nothing: their paragraph and tokens, the paragraph above, and what was made of those before."""

    page: Page
    unread: list[int]
    previous: Page | None
    made: list[Quote]


class Resolver:
    """Goes through an article's paragraphs in order and collects its quotes."""

    def __init__(self, analysis: Analysis) -> None:
        self.walk = walk_words(analysis.words, 0, len(analysis.words))
        self._quotes: list[Quote] = []
        self._spelled: list[int] = []
        self._discourse = Discourse(analysis)
        self._tails: dict[str, tuple[Link, ...]] = {}
        self._seen: Page | None = None  # the paragraph read last
        self._previous: Page | None = None  # the one above that whose cues are resolved
        self._last: Speaker | None = None
        self._media = Media()
        self._written: str | None = None
        self._lone = 0  # words in marks that the paragraph above was nothing but
        self._is_led = False  # whether a colon that nobody speaks before ends the paragraph above
        self._waiting: list[_Waiting] = []
        self._paper: Speaker | None = None  # whose words a review of the press gives

    def read(self, page: Page) -> None:
        """Read one paragraph; one that quotes nothing waits until another does that somebody in it may speak in."""
        made: list[Quote] = []
        previous, self._seen = self._seen, page
        self._spelled += page.spelled
        self._media.announce(page)
        if page.cues or page.spans or page.phrases:
            frames, unread = read_frames(page) if page.cues else ([], [])
            if unread and not frames and self._can_wait(page):
                self._waiting.append(_Waiting(page, unread, previous, []))
                self._is_led = False
                return
            self._catch_up()
            self._previous = previous
            drafts, rest = read_paragraph(page, frames, unread)
            made = self._resolve_all(page, drafts, [])
            if rest and any(page.cues[index].sense == "press" for index in rest):
                made += self._resolve_all(page, read_silence(page, rest), made)
            elif rest:
                self._waiting.append(_Waiting(page, rest, previous, made))
        if page.spans and made:
            told = find_standalones(page, [quote.content for quote in made])
            self._quotes += [
                made[i]._replace(frame=None, content=words, rule=_GOING_ON, choice=None) for words, i in told
            ]
        count = len(self._quotes)
        if not made and self._lone and not page.spans:
            self.sign(page)
        elif (
            page.spans and not (self._is_led and self._paper is None) and not any(quote.content.spans for quote in made)
        ):
            self._read_lone(page)
        self._lone = len(self._quotes) - count
        self._is_led = not made and page.words[page.last - 1] == _COLON and self._paper is None

    def open_section(self, paper: Speaker) -> None:
        """Begin the section of a review of the press that gives a paper's words."""
        self._catch_up()
        self._paper = self._last = paper
        self._discourse.memory.remember(paper)
        self._is_led = False

    def _can_wait(self, page: Page) -> bool:
        """Tell whether nothing can come of a paragraph but who its silent cues name, and nothing waits for that."""
        return not page.spans and not page.phrases and not self._lone and page.words[page.last - 1] != _COLON

    def _catch_up(self) -> None:
        """Read who speaks in the paragraphs that wait."""
        for page, unread, previous, made in self._waiting:
            self._previous = previous
            self._resolve_all(page, read_silence(page, unread), made)
        self._waiting.clear()

    def _resolve_all(self, page: Page, drafts: list[Draft], before: list[Quote]) -> list[Quote]:
        """Resolve the drafts of a paragraph, behind what was made of others, and keep what is made of them."""
        made = [*before]
        for draft in drafts:
            made.append(self._resolve(page, draft, made))
        new = made[len(before) :]
        self._quotes += new
        return new

    def read_title(self, page: Page, list_body_words: Callable[[], frozenset[str]]) -> None:
        """Read a headline, after the body."""
        found = read_headline(page, list_body_words)
        if found is not None:
            self._spelled += page.spelled
            self._catch_up()
            self._quotes.append(self._resolve(page, Draft(*found, None), []))

    def list_quotes(self) -> list[Quote]:
        """Return the quotes read so far, channels carried from each speaker's quotes to his others."""
        if self._quotes and (self._media.is_shared or any(each.page.channels for each in self._waiting)):
            self._catch_up()
        told = [quote.channel for quote in self._quotes]
        if self._media.announcements:
            spans = [_find_extent(quote) for quote in self._quotes]
            told = place_announcements(self._media.announcements, spans, told)
        channels = carry_channels([_read_telling(quote, road) for quote, road in zip(self._quotes, told, strict=True)])
        filled = [quote._replace(channel=channel) for quote, channel in zip(self._quotes, channels, strict=True)]
        return [quote for quote in filled if quote.content.spans]

    def list_places(self, word: str) -> list[int]:
        """Return the first tokens of the article that are a word."""
        return self._discourse.memory.list_places(word)

    def list_spelled(self) -> list[int]:
        """Return the tokens of the paragraphs read so far that are spelled like a cue, in order."""
        return sorted(self._spelled)

    def _resolve(self, page: Page, draft: Draft, made: list[Quote]) -> Quote:
        frame = draft.frame
        if frame.source is not None and is_silent(page, frame, frame.source):
            frame = frame._replace(source=None)
        roles = self._discourse.roles
        roles.forget_choice()
        speaker = self._find_speaker(page, frame, made)
        if speaker is not None and is_he_for_her(page, frame, speaker):
            roles.forget_choice()
            if (speaker := name_her(page, frame, speaker)) is None:  # a man told of as the verb's object
                frame = frame._replace(source=None)
                speaker = self._find_antecedent(page, frame, made)
        choice = roles.choice
        tail = self._find_tail(page, frame, speaker, made)
        is_passed_on = bool(tail) and (frame.reporter is not None or frame.cue.sense == "press")
        ends = made[-1].content.spans[-1][1] if made and made[-1].content.spans else 0
        channel = self._media.find(page, frame, speaker, is_passed_on, ends)
        if draft.parent is not None and draft.parent < len(made) and not is_remark(page, frame):
            tail = (*tail, *made[draft.parent].chain)
        if speaker is None:
            return Quote(frame, draft.content, None, (), channel, frame.rule)
        if channel in _WRITTEN:
            self._written = speaker.name
        if draft.parent is None:
            self._remember(page, frame, speaker, tail)
        source = page.analysis.raw(*frame.source) if frame.source is not None else None
        link = Link(speaker.name, speaker.kind, source)
        chain = list_once((link, *tail)) if tail else (link,)
        is_earlier = bool(draft.content.spans) and is_told_earlier(page, frame)
        return Quote(frame, draft.content, speaker, chain, channel, self._name_rule(frame, speaker), choice, is_earlier)

    def _name_rule(self, frame: Frame | None, speaker: Speaker) -> str:
        """Return what fired: where nobody is named the paper of a section, else the frame or what went before."""
        if speaker is self._paper and (frame is None or frame.source is None):
            return "review"
        return _GOING_ON if frame is None else frame.rule

    def _remember(self, page: Page, frame: Frame, speaker: Speaker, tail: tuple[Link, ...]) -> None:
        gender = read_gender(page, frame, speaker)
        self._discourse.memory.remember(speaker if gender == speaker.gender else speaker._replace(gender=gender))
        self._last = speaker
        self._discourse.sayings.note(frame.first, speaker)
        turn = self._discourse.turns.get(speaker.name)
        self._discourse.turns[speaker.name] = Turn(frame.first, 1 if turn is None else turn.times + 1)
        if frame.cue.sense == "press" or (frame.reporter is not None and frame.reporter[0] < frame.opening):
            self._tails[speaker.name] = tail
        elif frame.source is not None and speaker.kind == "person":
            self._tails[speaker.name] = () if frame.reporter is not None else tail

    def _find_speaker(self, page: Page, frame: Frame, made: list[Quote]) -> Speaker | None:
        """Return who speaks: the source, for a participle the subject of its sentence, else the last who agrees."""
        if self._paper is not None and is_printed(self._paper, page, frame):
            return self._paper
        if frame.source is not None:
            cue = frame.cue if frame.cue.sense != "press" else drop_agreement(frame.cue)
            first, last = frame.source
            if page.words[first] in read_words().demonstratives:
                first += 1
                if first == last:
                    return self._discourse.memory.find_many() or self._discourse.resolve(*frame.source, cue)
            if (named := find_honoured(self._discourse, page.analysis, first, frame)) is not None:
                return named
            if (bearer := find_closing_bearer(page.analysis, frame)) is not None:
                return self._discourse.read_person(bearer, (first, bearer[1]), frame.cue)
            return self._discourse.resolve(*frame.source, cue)
        if frame.cue.part in ("participle", "noun") and made:
            near = made[-1]
            is_same = near.frame is not None and near.frame.first >= page.find_begin(frame.first) - 2
            if is_same and near.speaker is not None and is_heard(frame, near.speaker):
                other = self._find_antecedent(page, frame, made) if is_at_odds(near.speaker, frame.cue) else None
                return other or near.speaker
        return None if frame.kind == "silent" else self._find_antecedent(page, frame, made)

    def _find_antecedent(self, page: Page, frame: Frame, made: list[Quote]) -> Speaker | None:
        """Return who is meant by a cue that names nobody and goes on with nobody's words in its own sentence."""
        scene = self._set_scene(page, made)
        if frame.cue.gender == "f" and not list_agreeing(scene, frame):
            issuer = self._discourse.find_issuing_body(frame.first)
            if issuer is not None:
                return issuer
        for candidate, margin in rank_candidates(scene, frame):
            if self._is_reporter(frame, candidate):
                continue
            if (speaker := self._read_candidate(page, frame, candidate)) is not None:
                self._discourse.roles.choice = Choice((), margin)
                return speaker
        self._discourse.roles.choice = None
        return self._last if frame.cue.number == "s" and self._is_statement() else None

    def _is_reporter(self, frame: Frame, candidate: Candidate) -> bool:
        """Tell whether a candidate is who passes the words on, and so not who says them."""
        if is_passer(frame, candidate):
            return True
        if frame.reporter is None or frame.reporter[0] >= frame.opening or not frame.rule.startswith("press"):
            return False
        speaker = candidate.speaker
        return speaker is not None and speaker.name == self._discourse.resolve(*frame.reporter, frame.cue).name

    def _is_statement(self) -> bool:
        """Tell whether the last words are a body's in writing, so that its statement or report can go on as a "he"."""
        if self._last is None or self._last.kind not in ("organisation", "group"):
            return False
        return self._written == self._last.name

    def _set_scene(self, page: Page, made: list[Quote]) -> Scene:
        """Return what stands before a cue of a paragraph."""
        recent = (*self._quotes[-_RECENT:], *made[-_RECENT:])
        inside = [span for quote in recent for span in quote.content.spans]
        speakers, turns = self._discourse.memory.list_recent(), self._discourse.turns
        return Scene(page, self._previous, speakers, turns, inside, self._discourse.is_surname)

    def _read_candidate(self, page: Page, frame: Frame, candidate: Candidate) -> Speaker | None:
        """Return who a candidate is, or None when what the text names turns out to be no name."""
        mention = candidate.mention
        if candidate.speaker is not None or mention is None:
            return candidate.speaker
        around = page if mention.first >= page.first or self._previous is None else self._previous
        last = min(frame.first, around.last)
        if mention.kind == "name":
            reach = _NAME_REACH if can_open(page.words[mention.first]) else 1
            return self._discourse.find_named(mention.first, min(last, mention.first + reach), frame.cue.gender)
        if mention.kind in BODY_HEADS and mention.number == "s" and page.words[mention.first] in read_heads():
            found = self._discourse.find_body(mention.first, last)
            if found is not None:
                return found
        source = find_source(around, mention.first, last)
        if source is None or source[0] != mention.first or is_barred(around, source):
            return None
        return self._discourse.resolve(*source, frame.cue)

    def _find_tail(self, page: Page, frame: Frame, speaker: Speaker | None, made: list[Quote]) -> tuple[Link, ...]:
        """Return who passed the words on: named here, or carried over from the speaker's last quote."""
        name = speaker.name if speaker is not None else ""
        if frame.reporter is not None and can_pass_on(page, frame.reporter):
            reporter = name_passer(page, frame.reporter, self._discourse.resolve(*frame.reporter, frame.cue))
            if frame.cue.sense == "press" or reporter.is_press:
                self._discourse.memory.remember(reporter)
            links = [] if reporter.name == name else [make_link(page, reporter, frame.reporter)]
            if frame.outer is not None:
                links.append(make_link(page, self._discourse.resolve(*frame.outer, frame.cue), frame.outer))
            return tuple(links)
        if frame.rule.startswith("press"):
            teller = find_teller(page, frame)
            paper = None if teller is None else self._find_antecedent(page, teller, made)
            paper = paper or find_passer(page, frame, self._discourse.memory, self._last)
            return () if paper is None or paper.name == name else (Link(paper.name, paper.kind, None),)
        is_same = frame.source is None or (speaker is not None and speaker.kind != "person")
        is_next = self._last is not None and self._last.name == name and not page.channels
        is_same = is_same or (is_next and frame.cue.lemma in read_words().resumptions)
        return self._tails.get(name, ()) if is_same else ()

    def sign(self, page: Page) -> None:
        """Give words in marks to whom a line names that stands below them and holds nothing else."""
        size = page.last - page.first
        source = find_source(page, page.first, page.last) if self._lone and size <= _SIGNATURE else None
        if source != (page.first, page.last) or not is_source_like(page, source):
            return
        speaker = self._discourse.resolve(*source, _SIGNED)
        if speaker.kind not in ("person", "organisation"):
            return
        chain = (Link(speaker.name, speaker.kind, None),)
        for place in range(len(self._quotes) - self._lone, len(self._quotes)):
            self._quotes[place] = self._quotes[place]._replace(speaker=speaker, chain=chain)

    def _read_lone(self, page: Page) -> None:
        """Read a paragraph that is nothing but words in marks as the last speaker's."""
        for span in list_lone_spans(page, []):
            outside = page.last - page.first - span.size - 2
            if self._last is None or page.words[page.first] == _BULLET or outside > _OUTSIDE:
                continue
            content = Content(((span.first + 1, span.last),), "direct", span.is_balanced)
            chain = (Link(self._last.name, self._last.kind, None), *self._tails.get(self._last.name, ()))
            self._quotes.append(Quote(None, content, self._last, chain, None, self._name_rule(None, self._last)))


def _read_telling(quote: Quote, channel: str | None) -> Telling:
    name = quote.speaker.name if quote.speaker is not None else ""
    return Telling(name, channel, quote.is_earlier, quote.is_named, len(quote.chain) > 1)


def _find_extent(quote: Quote) -> tuple[int, int] | None:
    spans = quote.content.spans
    return (spans[0][0], spans[-1][1]) if spans else None


def is_inferred(quote: Quote) -> bool:
    """Tell whether a chain's outer link is named behind the words, carried over or taken from the sentence around."""
    if len(quote.chain) < 2 or quote.frame is None or quote.rule.startswith("press"):
        return len(quote.chain) > 1 and quote.frame is None
    return quote.frame.reporter is None or quote.frame.reporter[0] >= quote.frame.opening
