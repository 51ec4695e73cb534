"""Quotes of one article: paragraphs read in order, speakers, chains and channels carried along, rows written."""

from typing import Any, NamedTuple

from rawi.arabic.folding import fold_text
from rawi.documents.article import Article
from rawi.quotes.channels import find_channel
from rawi.quotes.confidence import rate
from rawi.quotes.contents import Content
from rawi.quotes.frames import Frame
from rawi.quotes.pages import Page, read_page
from rawi.quotes.paragraphs import Draft, list_lone_spans, read_paragraph
from rawi.quotes.speakers import Discourse, Speaker
from rawi.schemas import hash_id


class Link(NamedTuple):
    """One step of a chain: who it is, and the words of the article that say so."""

    name: str
    kind: str
    source_text: str | None


class Quote(NamedTuple):
    """One attribution, resolved; ranges are tokens, half-open."""

    frame: Frame | None
    content: Content
    speaker: Speaker | None
    chain: tuple[Link, ...]
    channel: str | None
    rule: str


def extract_quotes(article: Article) -> list[tuple[Any, ...]]:
    """Return the attributions of an article.

    Args:
        article: one article; its `body` segments are read.

    Returns:
        One row per attribution, in the order of `rawi.schemas.QUOTES`; none for an article without any.
    """
    reader = _Reader(article)
    for segment, (first, last) in zip(article.analysis.segments, article.analysis.ranges, strict=True):
        if segment.kind == "body" and last > first:
            reader.read(read_page(article.analysis, first, last))
    return [_write_row(article, quote) for quote in _fill_channels(reader.quotes)]


class _Reader:
    """Goes through an article's paragraphs and keeps what later ones need: speakers, chain, channel."""

    def __init__(self, article: Article) -> None:
        self.quotes: list[Quote] = []
        self._discourse = Discourse(article.analysis)
        self._tails: dict[str, tuple[Link, ...]] = {}
        self._last: Speaker | None = None

    def read(self, page: Page) -> None:
        """Read one paragraph."""
        drafts = read_paragraph(page)
        made: list[Quote] = []
        for draft in drafts:
            made.append(self._resolve(page, draft, made))
        self.quotes.extend(quote for quote in made if quote.content.spans)
        if not drafts and page.spans:
            self._read_lone(page, drafts)

    def _resolve(self, page: Page, draft: Draft, made: list[Quote]) -> Quote:
        frame = draft.frame
        speaker = self._find_speaker(page, draft, made)
        tail = self._find_tail(page, frame, speaker)
        if draft.parent is not None and draft.parent < len(made):
            outer = made[draft.parent]
            if outer.speaker is not None and speaker is not None and outer.speaker.name != speaker.name:
                tail = (*tail, *outer.chain)
        channel = self._find_channel(page, frame, speaker, tail)
        if speaker is not None and draft.parent is None:
            self._discourse.remember(speaker)
            self._last = speaker
            if frame.reporter is not None and frame.cue.sense == "press" or speaker.name not in self._tails:
                self._tails[speaker.name] = tail if frame.cue.sense == "press" else ()
        chain: tuple[Link, ...] = ()
        if speaker is not None:
            source = page.analysis.raw(*frame.source) if frame.source is not None else None
            chain = (Link(speaker.name, speaker.kind, source), *tail)
        return Quote(frame, draft.content, speaker, chain, channel, frame.rule)

    def _find_speaker(self, page: Page, draft: Draft, made: list[Quote]) -> Speaker | None:
        frame = draft.frame
        if frame.source is not None:
            return self._discourse.resolve(*frame.source, frame.cue)
        if frame.cue.part == "participle" and made:
            begin = page.find_begin(frame.first)
            near = made[-1]
            if near.frame is not None and near.frame.first >= begin - 2 and near.speaker is not None:
                return near.speaker
        return self._discourse.find_last(frame.cue.gender, frame.cue.number)

    def _find_tail(self, page: Page, frame: Frame, speaker: Speaker | None) -> tuple[Link, ...]:
        """Return who passed the words on: named here, or carried over from the speaker's last quote."""
        if frame.reporter is not None:
            reporter = self._discourse.resolve(*frame.reporter, frame.cue)
            if speaker is not None and reporter.name == speaker.name:
                return ()
            text = page.analysis.raw(*frame.reporter)
            if frame.cue.sense == "press" or reporter.is_press:
                self._discourse.remember(reporter)
            return (Link(reporter.name, reporter.kind, text),)
        if frame.cue.sense == "press" and frame.rule.startswith("press"):
            paper = self._discourse.find_press()
            return (
                ()
                if paper is None or (speaker and paper.name == speaker.name)
                else (Link(paper.name, paper.kind, None),)
            )
        if speaker is not None and speaker.kind == "anonymous":
            return self._tails.get(speaker.name, ())
        return ()

    def _find_channel(self, page: Page, frame: Frame, speaker: Speaker | None, tail: tuple[Link, ...]) -> str | None:
        first = max(page.find_begin(frame.first), frame.first - 25)
        first = max(
            [
                first,
                *(
                    q.frame.opening
                    for q in self.quotes[-1:]
                    if q.frame is not None and q.frame.opening < frame.first and q.frame.opening >= first
                ),
            ]
        )
        channel = find_channel(page, first, max(frame.scope))
        if channel is None and (tail or (speaker is not None and speaker.is_press)):
            return "press"
        return channel

    def _read_lone(self, page: Page, drafts: list[Draft]) -> None:
        """Read a paragraph that is nothing but words in marks as the last speaker's."""
        for span in list_lone_spans(page, drafts):
            outside = (page.last - page.first) - span.size - 2
            if self._last is None or outside > 3:
                continue
            content = Content(((span.first + 1, span.last),), "direct", span.is_balanced)
            chain = (Link(self._last.name, self._last.kind, None), *self._tails.get(self._last.name, ()))
            self.quotes.append(Quote(None, content, self._last, chain, None, "continuation"))


def _fill_channels(quotes: list[Quote]) -> list[Quote]:
    """Carry a speaker's channel on to his other quotes that name none: forward first, then back from the first."""
    first: dict[str, str] = {}
    for quote in quotes:
        if quote.channel is not None and quote.speaker is not None:
            first.setdefault(quote.speaker.name, quote.channel)
    held: dict[str, str] = {}
    filled = []
    for quote in quotes:
        name = quote.speaker.name if quote.speaker is not None else None
        channel = quote.channel
        if name is not None:
            if channel is None:
                channel = held.get(name) or first.get(name)
            if channel is not None:
                held[name] = channel
        filled.append(quote._replace(channel=channel))
    return filled


def _write_row(article: Article, quote: Quote) -> tuple[Any, ...]:
    """Turn a quote into the row of the table."""
    analysis, frame = article.analysis, quote.frame
    spans = [(analysis.starts[first], analysis.ends[last - 1]) for first, last in quote.content.spans]
    start, end = spans[0][0], spans[-1][1]
    cue = (analysis.starts[frame.first], analysis.ends[frame.last - 1]) if frame is not None else (None, None)
    source = frame.source if frame is not None else None
    place = (analysis.starts[source[0]], analysis.ends[source[1] - 1]) if source is not None else (None, None)
    speaker = quote.speaker
    name = fold_text(speaker.name) if speaker is not None else ""
    said = " ".join(analysis.words[quote.content.spans[0][0] : quote.content.spans[-1][1]])
    return (
        hash_id("quote", article.article_id, start, end, cue[0]),
        article.article_id,
        quote.content.quote_type,
        analysis.text[start:end],
        start,
        end,
        [{"start": a, "end": b} for a, b in spans],
        analysis.text[cue[0] : cue[1]] if cue[0] is not None else None,
        frame.cue.lemma if frame is not None else None,
        *cue,
        analysis.text[place[0] : place[1]] if place[0] is not None else None,
        *place,
        speaker.name if speaker is not None else None,
        hash_id("entity", name) if speaker is not None else None,
        speaker.kind if speaker is not None else None,
        speaker.role if speaker is not None else None,
        [
            {"level": level, "name": link.name, "kind": link.kind, "source_text": link.source_text}
            for level, link in enumerate(quote.chain)
        ],
        quote.channel,
        quote.content.is_balanced,
        hash_id("utterance", name, said),
        rate(quote.rule, quote.content, speaker is not None, source is not None),
        quote.rule,
    )
