"""Reading web pages: the article in a page, and what the page states about itself.

The text of the article is what trafilatura extracts when it favours recall: paragraphs, headings, quotations, lists and
tables, one a line; comments, navigation and scripts left out. The page's title becomes the first line unless one of the
text's lines is that title already, so that every such text begins like those of the other formats. A page whose text
has fewer than five words beside its title, or mostly lines that are links, holds no article. Fragments of HTML, as
feeds carry them, are turned into lines whole: nothing in them is furniture.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree, html

from rawi.landing.charsets import Markup, decode_markup
from rawi.landing.layout import read_row, undo_layout
from rawi.landing.received import Fetched, Received
from rawi.landing.repairs import repair_text
from rawi.landing.sources import Source, open_content
from rawi.landing.statements import read_statements, split_title
from rawi.landing.streams import LARGEST_RECORD, read_bounded

LARGEST_PAGE = 20 << 20  # bytes; real pages have at most a few million, and time grows faster than size
_FEWEST_WORDS = 5
_INDEX_SAMPLE, _MOST_LINKS = 10_000, 500  # characters and links by which a front page is known
_SHORTEST_HEADLINE = 15  # characters; names in an article are links, too
_MOST_LINKED = 0.5  # of a text's characters; articles have a related headline or two between their paragraphs
_LONGEST_NOTICE = 1500  # characters; what is longer is no notice, whatever its name
_SHORTEST_TEXT = (
    60  # characters; below, trafilatura gives up its own reading and takes the whole page, furniture and all
)
_ARABIC_SCRIPT = frozenset(("ar", "arb", "fa", "ur", "ps", "ku", "ckb", "ug", "sd", "prs"))
_SCRIPT_SAMPLE = 2000  # characters by which the script is known
_ARABIC_LETTER = re.compile(r"[\u0620-\u06ff]")
_LETTER = re.compile(r"[^\W\d_]")
_SILENT = frozenset(("script", "style", "template", "noscript", "iframe", "head", "svg", "object"))
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul",
))  # fmt: skip
# Without an article in the page, trafilatura takes the notice on cookies for one.
_NOTICE = " or ".join(
    f"contains(@{place}, '{word}')" for place in ("id", "class") for word in ("ookie", "onsent", "gdpr")
)
_find_notices = etree.XPath(f"//*[self::div or self::section or self::aside or self::dialog or self::p][{_NOTICE}]")
# What the extraction may raise on a page that nobody foresaw; the page is then rejected with it.
_EXTRACTION_ERRORS = (
    ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError, ArithmeticError,
    etree.LxmlError,
)  # fmt: skip


class Page(NamedTuple):
    """What became of a page: the fields of a record and what was noticed, or the reason why it holds no article."""

    record: dict[str, Any]
    reason: str | None
    notes: tuple[str, ...] = ()
    repair: str | None = None


def read_page_file(source: Source) -> Iterator[Received]:
    """Yield the one page of a file, its article still to be read; nothing when the file has no bytes.

    Raises:
        OSError: when the file or its archive is broken; a part of a page is no page.
    """
    data, size = read_bounded(partial(open_content, source))
    if size == 0:
        return
    if size > LARGEST_PAGE:
        yield Received(0, data, size, None, {}, f"the page has {size} bytes, more than {LARGEST_PAGE}")
        return
    yield Received(0, data, size, None, {}, page=Fetched(data))


def finish_received(received: Received) -> Received:
    """Read the article of a record that still is a page; every other record comes back as it is.

    Whatever happens on a page that nobody foresaw is the reason why this one record is rejected.
    """
    try:
        return read_html_field(received) if received.page is None else _read_fetched(received, received.page)
    except Exception as error:  # noqa: BLE001 - whatever it is, it becomes the reason of this record's rejection
        reason = f"the page cannot be read: {type(error).__name__}: {error}"
        return received._replace(record=_drop_html(received.record), reason=reason, page=None)


def _read_fetched(received: Received, page: Fetched) -> Received:
    markup = decode_markup(page.body, page.charset)
    if markup.text is None and page.packing:
        record = {**received.record, "url": page.url}
        reason = f"the page is packed in a way that is not read: Content-Encoding {page.packing}"
        return received._replace(record=record, reason=reason, page=None)
    read = read_page(markup, page.url)
    return received._replace(
        encoding=markup.encoding,
        record={**received.record, **read.record},
        reason=read.reason,
        notes=read.notes,
        repair=read.repair,
        page=None,
    )


def read_page(markup: Markup, url: str | None = None) -> Page:
    """Read the article in a decoded page.

    Args:
        markup: what became of the page's bytes.
        url: where the page was fetched; what it states as its own address goes before.
    """
    known = {"charset": markup.stated} if markup.stated else {}
    if markup.text is None:
        return Page({**known, "url": url}, markup.reason)
    try:
        tree = _parse_page(markup.text)
        if tree is None:
            return Page({**known, "url": url}, "the page is empty")
        statements = read_statements(tree)
        extracted = _extract_text(tree)
        is_index = _is_index(tree, extracted)
    except _EXTRACTION_ERRORS as error:
        return Page({**known, "url": url}, f"the page cannot be read: {type(error).__name__}: {error}", markup.notes)
    title = statements.title and repair_text(statements.title)[0]
    text, repair = repair_text(extracted)
    title = title and _find_part(title, text)
    notes = (*markup.notes, *dict.fromkeys(statements.rest.pop("notes", [])))
    lang = statements.lang if _fits_script(statements.lang, text) else None
    if lang != statements.lang:
        notes = (*notes, f"the page states the language {statements.lang}, in which it is not written")
    record = {
        **known,
        **statements.rest,
        "text": put_title_first(title, text),
        "title": title,
        "url": statements.url or url,
        "outlet": statements.outlet,
        "authors": statements.authors,
        "published": statements.published,
        "lang": lang,
    }
    record = {name: value for name, value in record.items() if value is not None}
    if is_index or _count_words(text, title) < _FEWEST_WORDS:
        del record["text"]
        reason = "no article text was found in the page"
        return Page(record, f"{reason}: it is a list of links" if is_index else reason, notes)
    return Page(record, None, notes, repair)


def read_html_field(received: Received) -> Received:
    """Read the article of a record that has `html` and no text; the fields that the record gives itself stand.

    Args:
        received: a record; returned as it is when it has a text, no html, or is rejected already.
    """
    given, text = received.record.get("html"), received.record.get("text")
    if received.reason or received.size > LARGEST_RECORD or not isinstance(given, str | bytes) or not given:
        return received
    if not (text is None or (isinstance(text, str) and not text.strip())):
        return received
    if len(given) > LARGEST_PAGE:
        return received._replace(record=_drop_html(received.record), reason="the record's html is too large")
    is_text = isinstance(given, str)
    markup = Markup(given, received.encoding, None, None) if isinstance(given, str) else decode_markup(given)
    page = read_page(markup)
    record = {
        **page.record,
        **{name: value for name, value in _drop_html(received.record).items() if value is not None},
    }
    return received._replace(
        encoding=received.encoding if is_text else markup.encoding or received.encoding,
        record=record,
        reason=page.reason,
        notes=(*received.notes, *page.notes),
        repair=page.repair,
    )


def read_fragment(markup: str) -> str:
    r"""Return the text of a piece of HTML, one block a line, without scripts; plain text stays, in one line.

    >>> read_fragment("<p>one <b>two</b></p><script>no()</script>three<br>four")
    'one two\nthree\nfour'
    """
    tree = _parse_page(f"<div>{markup}</div>")
    if tree is None:
        return ""
    parts: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if element.tag in _BLOCKS:
            parts.append("\n")
        if event == "end":
            parts.append(_join_words(element.tail))
        elif element.tag in _SILENT:
            walk.skip_subtree()
        else:
            parts.append(_join_words(element.text))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(filter(None, lines))


def _join_words(text: str | None) -> str:
    """Return text with its line breaks made blanks, as HTML reads them."""
    return text.replace("\n", " ").replace("\r", " ") if text else ""


def _drop_html(record: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in ("html", "text")}


def _parse_page(text: str) -> Any | None:
    """Return the root element of a page, or null when there is none."""
    # As UTF-8 bytes: lxml refuses a string that states an encoding, and would believe the statement in bytes.
    data = text.replace("\0", "").encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return html.document_fromstring(data, parser=parser)
    except etree.ParserError:  # nothing but white space or comments
        return None


def _extract_text(tree: Any) -> str:
    """Return the article's text, one paragraph a line, or an empty string."""
    for element in list(tree.iter("script", "style", "template", "noscript")):
        if (element.get("type") or "").strip().lower() != "application/ld+json":
            element.drop_tree()
    for element in _find_notices(tree):
        if element.getparent() is not None and len(element.text_content()) < _LONGEST_NOTICE:
            element.drop_tree()
    undo_layout(tree)
    document = _load_extraction()(tree)
    text = document.text if document is not None else None
    return "\n".join(filter(None, (read_row(line.strip()) for line in (text or "").splitlines())))


@cache
def _load_extraction() -> Any:
    """Import trafilatura when the first page is read: it takes half a second."""
    from trafilatura import bare_extraction  # noqa: PLC0415 (heavy)
    from trafilatura.settings import Extractor, use_config  # noqa: PLC0415

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_SHORTEST_TEXT))
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what they warn of is a row with a reason here
    options = Extractor(
        config=config, output_format="python", recall=True, comments=False, tables=True, with_metadata=False
    )
    return partial(bare_extraction, options=options)


def _is_index(tree: Any, text: str) -> bool:
    """Tell whether most of a text is the text of links, as on front pages."""
    beginning = " ".join(text[:_INDEX_SAMPLE].split())
    names = dict.fromkeys(" ".join(element.text_content().split()) for element in islice(tree.iter("a"), _MOST_LINKS))
    linked = sum(len(name) * beginning.count(name) for name in names if len(name) >= _SHORTEST_HEADLINE)
    return linked > _MOST_LINKED * len(beginning)


def _find_part(title: str, text: str) -> str:
    """Return the part of a page's title that is a line of the text, else the whole title."""
    lines = {" ".join(line.split()) for line in text.split("\n")}
    return title if title in lines else next((part for part in split_title(title) if part in lines), title)


def put_title_first(title: str | None, text: str) -> str:
    """Return a text whose first line is its title, unless one of its lines is that already."""
    return (
        text if title is None or title in (" ".join(line.split()) for line in text.split("\n")) else f"{title}\n{text}"
    )


def _count_words(text: str, title: str | None) -> int:
    return sum(len(line.split()) for line in text.split("\n") if " ".join(line.split()) != title)


def _fits_script(lang: str | None, text: str) -> bool:
    """Tell whether a text is written in the script of its stated language: templates state one for all pages."""
    if lang is None:
        return True
    beginning = text[:_SCRIPT_SAMPLE]
    letter_count = len(_LETTER.findall(beginning))
    is_arabic = 2 * len(_ARABIC_LETTER.findall(beginning)) > letter_count
    return letter_count == 0 or is_arabic == (lang in _ARABIC_SCRIPT)
