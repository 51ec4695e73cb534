"""What a web page states about itself: JSON-LD, Open Graph and meta elements, and nothing that has to be guessed.

A date is taken only from where the page names it as the date of publication. trafilatura's own date search also takes
days out of footers, addresses and the running text; those would be invented dates, and the dates that a text states are
read by `documents`. Nor is a host name taken for an outlet.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any, NamedTuple

from rawi.landing.published import parse_published

_ARTICLE_TYPES = ("Article", "Posting", "Report")  # how the names of schema.org's types of articles end
_SUFFIX = re.compile(r"\s+[-\u2013\u2014|\u2022\u00b7»:]+\s+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=[-_]|$)", re.I)
_DEEPEST = 4  # levels of JSON-LD below which no page describes itself
_MOST_NODES = 200
_LONGEST_NAME = 120  # characters of an author's or an outlet's name
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published_time",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_AUTHORS = ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher", "article:publisher")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_DESCRIPTIONS = ("og:description", "description", "twitter:description")


class Statements(NamedTuple):
    """What a page states about itself; `rest` goes to the metadata."""

    title: str | None
    url: str | None
    outlet: str | None
    authors: list[str] | None
    published: str | None
    lang: str | None
    rest: dict[str, Any]


def read_statements(tree: Any) -> Statements:
    """Read what a page states about itself.

    Args:
        tree: the root of a page parsed by lxml, scripts included.
    """
    metas = _list_metas(tree)
    node, notes = _find_article(tree)
    outlet = _first_name([_read_name(node.get("publisher")), *_select(metas, _OUTLETS)])
    title = _find_title(tree, node, metas)
    published = _find_published(tree, node, metas)
    modified = [_read_string(node.get("dateModified")), *_select(metas, _MODIFIED)]
    section = [_read_string(node.get("articleSection")), *_select(metas, ["article:section"])]
    rest = {
        "description": next(_select(metas, _DESCRIPTIONS), None),
        "modified": next(filter(None, modified), None),
        "section": next(filter(None, section), None),
        "keywords": next(_select(metas, ["keywords", "news_keywords"]), None),
        "notes": notes,
    }
    return Statements(
        title and strip_outlet(title, outlet),
        _find_url(tree, metas),
        outlet,
        _find_authors(tree, node, metas) or None,
        published,
        _find_language(tree, node, metas),
        {name: value for name, value in rest.items() if value},
    )


def write_iso(value: str | None) -> str | None:
    """Return a date or timestamp in ISO 8601, from that or from the form of mail headers; null when it is neither."""
    value = value.strip() if value else None
    if not value or parse_published(value) is None:
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return value if value[:4].isdigit() else parsedate_to_datetime(value).isoformat()
    return value


def read_language(value: str | None) -> str | None:
    """Return the ISO 639 code that a language tag begins with, or null."""
    match = _LANGUAGE.match(value.strip()) if value else None
    return match[0].lower() if match else None


def strip_outlet(title: str, outlet: str | None) -> str:
    """Take an outlet's name off the beginning or end of a title.

    >>> strip_outlet("A new bridge | The Daily", "The Daily")
    'A new bridge'
    """
    parts = _SUFFIX.split(title)
    if outlet is None or len(parts) < 2:
        return title
    if parts[-1].casefold() == outlet.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" \t\n-\u2013\u2014|\u2022\u00b7»:")
    if parts[0].casefold() == outlet.casefold():
        return title[len(parts[0]) :].lstrip(" \t\n-\u2013\u2014|\u2022\u00b7»:")
    return title


def split_title(title: str) -> list[str]:
    """Return the parts of a title between strokes, dashes and the like: headline, section, site."""
    return _SUFFIX.split(title)


def _list_metas(tree: Any) -> dict[str, list[str]]:
    """Return the contents of all meta elements by their names in lower case."""
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = _read_string(element.get("content"))
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if content and name:
            metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _select(metas: Mapping[str, Sequence[str]], names: Sequence[str]) -> Iterator[str]:
    return (content for name in names for content in metas.get(name, ()))


def _find_article(tree: Any) -> tuple[Mapping[str, Any], list[str]]:
    """Return the JSON-LD node that describes the article, empty when there is none, and what was wrong."""
    notes: list[str] = []
    for element in tree.iter("script"):
        if (element.get("type") or "").strip().lower() != "application/ld+json" or not element.text:
            continue
        try:
            value = json.loads(element.text, strict=False)
        except (ValueError, RecursionError):
            notes.append("JSON-LD of the page is no JSON")
            continue
        for node in _list_nodes(value, 0):
            kinds = node.get("@type")
            if any(str(kind).endswith(_ARTICLE_TYPES) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return node, notes
    return {}, notes


def _list_nodes(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield the nodes that stand at the top, in a graph, or as what the page is mainly about."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for part in value[:_MOST_NODES]:
            yield from _list_nodes(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity"):
            yield from _list_nodes(value.get(name), depth + 1)


def _read_string(value: Any) -> str | None:
    """Return a string in one line without entities, or null when it is blank or no string."""
    return (" ".join(unescape(value).split()) or None) if isinstance(value, str) else None


def _read_name(value: Any) -> str | None:
    """Return the name of a JSON-LD person or organisation."""
    if isinstance(value, list):
        value = next(iter(value), None)
    return _read_string(value.get("name") if isinstance(value, dict) else value)


def _is_name(name: str | None) -> bool:
    return bool(name) and "://" not in str(name) and not str(name).startswith("@") and len(str(name)) <= _LONGEST_NAME


def _first_name(names: Sequence[str | None]) -> str | None:
    return next((name for name in names if _is_name(name)), None)


def _find_title(tree: Any, node: Mapping[str, Any], metas: Mapping[str, Sequence[str]]) -> str | None:
    """Return the headline that is stated, else the only heading of the first level, else the page's title."""
    headings = [_read_string(element.text_content()) for element in tree.iter("h1")]
    only = headings[0] if len(headings) == 1 else None
    page_title = next((_read_string(element.text_content()) for element in tree.iter("title")), None)
    candidates = [_read_string(node.get("headline")), *_select(metas, _TITLES), only, page_title]
    return next(filter(None, candidates), None)


def _find_published(tree: Any, node: Mapping[str, Any], metas: Mapping[str, Sequence[str]]) -> str | None:
    marked = [
        element.get("datetime") or element.get("content")
        for element in tree.xpath("//*[@itemprop='datePublished' or (self::time and @pubdate)]")
    ]
    candidates = [_read_string(node.get("datePublished")), *_select(metas, _PUBLISHED), *marked]
    if found := next(filter(None, map(write_iso, candidates)), None):
        return found
    # Other time elements may belong to a comment or a related article: they count when they agree on the day.
    times = [write_iso(value) for value in tree.xpath("//article//time/@datetime | //main//time/@datetime")]
    days = {parse_published(value) for value in times}
    return times[0] if len(days) == 1 else None


def _find_authors(tree: Any, node: Mapping[str, Any], metas: Mapping[str, Sequence[str]]) -> list[str]:
    given = node.get("author")
    described = [_read_name(part) for part in (given if isinstance(given, list) else [given])]
    for names in (
        described,
        list(_select(metas, _AUTHORS)),
        [_read_string(element.text_content()) for element in tree.xpath("//*[@rel='author' or @itemprop='author']")],
    ):
        if fit := [str(name) for name in names if _is_name(name)]:
            return list(dict.fromkeys(fit))
    return []


def _find_url(tree: Any, metas: Mapping[str, Sequence[str]]) -> str | None:
    links = ((element.get("href"), (element.get("rel") or "").lower().split()) for element in tree.iter("link"))
    canonical = [address for address, relations in links if "canonical" in relations]
    candidates = map(_read_string, [*canonical, *_select(metas, ["og:url", "twitter:url"])])
    return next((url for url in candidates if url and url.startswith(("http://", "https://"))), None)


def _find_language(tree: Any, node: Mapping[str, Any], metas: Mapping[str, Sequence[str]]) -> str | None:
    stated = [_read_string(node.get("inLanguage")), tree.get("lang"), *_select(metas, ["og:locale", "dc.language"])]
    return next(filter(None, map(read_language, stated)), None)
