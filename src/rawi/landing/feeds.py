"""Reading RSS and Atom feeds: every item or entry is a record, its text what the feed carries of it.

The text is the item's full content where it is given, else its description or summary: often no more than the first
sentences of the article. The title becomes its first line unless it stands there already. Feeds are read as a stream,
one item in memory at a time. They come from anywhere, so entities that a feed defines itself are refused, nothing
outside is fetched, and libxml2's bounds on depth and size stay in force. What is no well-formed XML is read up to the
fault, and rejected from there.
"""

import codecs
from collections.abc import Iterator, Mapping
from functools import partial
from html.entities import html5
from typing import Any, NamedTuple

from lxml import etree

from rawi.landing.charsets import decode_markup
from rawi.landing.pages import put_title_first, read_fragment
from rawi.landing.received import Received
from rawi.landing.sources import Source, open_content
from rawi.landing.statements import read_language, write_iso
from rawi.landing.streams import read_chunks

_ITEMS = frozenset(("item", "entry"))
_CHANNELS = frozenset(("channel", "feed"))
_ROOTS = frozenset(("rss", "feed", "rdf"))
_SAMPLE_SIZE = 1 << 16  # bytes by which the encoding is decided
_CONTENTS = ("encoded", "content", "description", "summary")  # the fullest first
_FOREIGN = ("mrss", "itunes", "{http://purl.org/rss/1.0/modules/slash")  # titles and texts of pictures and films
_DATES = ("pubdate", "published", "issued", "date", "updated", "modified")
_AUTHORS = ("creator", "author")


class _FeedError(ValueError):
    """The bytes are no feed that may be read; the message says why."""


class _Channel(NamedTuple):
    """What a feed says about all of its items."""

    outlet: str | None
    lang: str | None


def read_feed(source: Source) -> Iterator[Received]:
    """Yield one record per item of a feed; a fault is a rejected record after those before it.

    Raises:
        OSError: when the file cannot be opened or its archive is broken.
    """
    chunks = read_chunks(partial(open_content, source))
    first = next(chunks, b"")
    if not first:
        return
    markup = decode_markup(_cut_sample(first))
    if markup.text is None or markup.encoding is None:
        yield Received(0, first, len(first), None, {}, f"no feed: {markup.reason}")
        return
    number = 0
    try:
        for element, channel in _list_items(_transcode(first, chunks, markup.encoding)):
            yield _read_item(number, element, channel, markup.encoding)
            number += 1
    except (_FeedError, etree.LxmlError, UnicodeError) as error:
        reason = f"no feed that can be read{f' beyond item {number - 1}' if number else ''}: {error}"
        yield Received(number, b"" if number else first, 0 if number else len(first), None, {}, reason)
        return
    if number == 0:
        yield Received(0, first, len(first), markup.encoding, {}, "the feed has no items")


def _cut_sample(first: bytes) -> bytes:
    """Return the bytes by which the encoding is decided, up to the end of a tag: a cut character would be a fault."""
    sample = first[:_SAMPLE_SIZE]
    if len(first) == len(sample) or b"\0" in sample:
        return sample[: len(sample) // 4 * 4] if len(first) > len(sample) else sample
    return sample[: sample.rfind(b">") + 1] or sample


def _transcode(first: bytes, chunks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """Turn a feed into UTF-8 without a byte order mark."""
    errors = "replace" if encoding == "utf-8" else "strict"
    pieces = (piece for pieces in ((first,), chunks) for piece in pieces)
    is_first = True
    for text in codecs.iterdecode(pieces, encoding, errors):
        yield (text.removeprefix("\ufeff") if is_first else text).encode("utf-8", "replace")
        is_first = False


def _list_items(pieces: Iterator[bytes]) -> Iterator[tuple[Any, _Channel]]:
    """Yield the items of a feed, each with what the feed has said about itself so far.

    Raises:
        _FeedError: when it is XML of another kind or defines entities.
        lxml.etree.LxmlError: when it is no XML, after the last whole item.
    """
    parser = etree.XMLPullParser(
        events=("start", "end"), encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True,
        huge_tree=False, dtd_validation=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    channel, is_begun = _Channel(None, None), False
    for piece in pieces:
        fault = _feed(parser, piece)
        for event, element in parser.read_events():
            if not is_begun:
                _check_root(element)
                is_begun = True
            if event == "end":
                channel = _read_channel(element, channel)
                if _name(element) in _ITEMS:
                    yield element, channel
                    _forget(element)
        if fault is not None:
            raise fault
    parser.close()


def _feed(parser: Any, piece: bytes) -> etree.LxmlError | None:
    """Feed a parser; return the fault, so that what was read before it can be handed on first."""
    try:
        parser.feed(piece)
    except etree.LxmlError as error:
        return error
    return None


def _check_root(root: Any) -> None:
    if _name(root) not in _ROOTS:
        raise _FeedError(f"it is XML, but its root is <{_name(root)}>")
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise _FeedError("it defines entities, which are refused: they can grow without bound or name files")


def _forget(element: Any) -> None:
    """Free an item that was read, and everything that stands before it."""
    element.clear(keep_tail=False)
    while element.getprevious() is not None:
        del element.getparent()[0]


def _name(element: Any) -> str:
    """Return an element's name without its namespace, in lower case."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _read_channel(element: Any, channel: _Channel) -> _Channel:
    """Take in what an element that just ended says about the whole feed."""
    parent = element.getparent()
    if parent is None or _name(parent) not in _CHANNELS:
        return channel
    if _name(element) == "title" and channel.outlet is None:
        return channel._replace(outlet=_read_line(element))
    if _name(element) == "language" and channel.lang is None:
        return channel._replace(lang=read_language(_read_line(element)))
    return channel


def _read_item(number: int, element: Any, channel: _Channel, encoding: str) -> Received:
    data = etree.tostring(element, encoding="utf-8", with_tail=False)
    parts: dict[str, list[Any]] = {}
    for part in element:
        if not any(mark in str(part.tag) for mark in _FOREIGN):
            parts.setdefault(_name(part), []).append(part)
    title = _read_line(next(iter(parts.get("title", ())), None))
    text = next(filter(None, map(_read_text, _select(parts, _CONTENTS))), "")
    source = next(filter(None, map(_find_source, parts.get("source", ()))), None)
    dates = [(name, _read_line(part)) for name in _DATES for part in parts.get(name, ())]
    dated = next(((name, iso) for name, value in dates if (iso := write_iso(value))), None)
    words = [part.get("term") or _read_line(part) for part in parts.get("category", ())]
    record: dict[str, Any] = {
        "title": title,
        "url": _find_link(parts),
        "outlet": source or channel.outlet,
        "authors": [name for part in _select(parts, _AUTHORS) if (name := _find_author(part))] or None,
        "published": dated[1] if dated else next((value for _, value in dates if value), None),
        "lang": channel.lang or _find_language(element),
        "id": _read_line(next(_select(parts, ("guid", "id")), None)),
        "keywords": list(filter(None, words)) or None,
        "text": put_title_first(title, text),
    }  # fmt: skip
    notes = ("published is when the entry was updated: nothing else is stated",) if _is_update(dated) else ()
    reason = None if text else "the item has no text"
    record = {name: value for name, value in record.items() if value is not None and (name != "text" or text)}
    return Received(number, data, len(data), encoding, record, reason, notes)


def _select(parts: Mapping[str, list[Any]], names: tuple[str, ...]) -> Iterator[Any]:
    return (part for name in names for part in parts.get(name, ()))


def _is_update(dated: tuple[str, str] | None) -> bool:
    return dated is not None and dated[0] in ("updated", "modified")


def _read_string(element: Any) -> str:
    """Return all text of an element; HTML's named entities are replaced, which XML does not define."""
    parts = [element.text or ""]
    for child in element:
        parts += [_replace_entity(child) if child.tag is etree.Entity else _read_string(child), child.tail or ""]
    return "".join(parts)


def _replace_entity(entity: Any) -> str:
    return html5.get(f"{entity.name};", str(entity.text))


def _read_line(element: Any | None) -> str | None:
    """Return an element's text in one line, without the markup that feeds put into titles, or null."""
    text = "" if element is None else _read_string(element)
    return " ".join((read_fragment(text) if "<" in text or "&" in text else text).split()) or None


def _read_text(element: Any) -> str:
    """Return the text of a content, one block a line: escaped HTML, XHTML as elements, or plain text."""
    kind = (element.get("type") or "").lower()
    if kind == "xhtml":
        return read_fragment("".join(etree.tostring(child, encoding="unicode") for child in element))
    text = _read_string(element)
    if "<" in text or "&" in text:
        return read_fragment(text)
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))


def _find_link(parts: Mapping[str, list[Any]]) -> str | None:
    """Return the address of an item: its link's text, the target of the link that leads to it, or its identifier."""
    for link in parts.get("link", ()):
        address = link.get("href") or _read_line(link)
        if address and (link.get("rel") or "alternate") == "alternate":
            return str(address).strip()
    guid = next(iter(parts.get("guid", ())), None)
    address = _read_line(guid) if guid is not None and guid.get("isPermaLink", "true") == "true" else None
    return address if address and address.startswith("http") else None


def _find_author(element: Any) -> str | None:
    """Return an author's name: the name element of Atom, or the name beside the mail address of RSS."""
    named = next((part for part in element if _name(part) == "name"), None)
    text = _read_line(element if named is None else named)
    if text and "@" in text and "(" in text:
        text = text.partition("(")[2].partition(")")[0].strip()
    return text or None


def _find_source(element: Any) -> str | None:
    """Return the outlet that an item was taken over from."""
    titled = next((part for part in element if _name(part) == "title"), None)
    return _read_line(element if titled is None else titled)


def _find_language(element: Any) -> str | None:
    name = "{http://www.w3.org/XML/1998/namespace}lang"
    given = (node.get(name) for node in (element, *element.iterancestors()))
    return next(filter(None, map(read_language, given)), None)
