"""Data Docs that need no network and run nothing."""

import re
from html.parser import HTMLParser

import pytest

from rawi.quality.data_docs import clean_page
from rawi.schemas import TABLES

pytestmark = pytest.mark.usefixtures("broken_results")


class Attributes(HTMLParser):
    """Collects the tags of a page and every attribute's value."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs


def parse(page):
    parser = Attributes()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser


def test_every_table_has_its_pages_and_the_index_leads_to_them(docs_folder):
    links = [value for name, value in parse(docs_folder / "index.html").attributes if name == "href"]
    assert len(links) == 2 * len(TABLES)
    assert all((docs_folder / link).is_file() for link in links)


def test_nothing_is_loaded_and_nothing_is_run(docs_folder):
    pages = sorted(docs_folder.rglob("*.html"))
    assert len(pages) == 2 * len(TABLES) + 1
    assert [path.suffix for path in docs_folder.rglob("*") if path.is_file() and path.suffix != ".html"] == []
    for page in pages:
        parser = parse(page)
        assert not set(parser.tags) & {"script", "link", "img", "iframe", "form", "footer"}, page.name
        links = [value for name, value in parser.attributes if name in ("href", "src", "action", "data", "poster")]
        external = [value for value in links if re.match(r"(?i)\s*([a-z]+:|//)", value)]
        assert external == [], page.name
        assert [name for name, _ in parser.attributes if name.startswith("on")] == []
        assert "url(" not in page.read_text(encoding="utf-8")


def test_every_page_forbids_what_it_does_not_need(docs_folder):
    for page in docs_folder.rglob("*.html"):
        assert "default-src 'none'" in page.read_text(encoding="utf-8")


def test_verdicts_are_on_the_index(docs_folder):
    index = (docs_folder / "index.html").read_text(encoding="utf-8")
    assert index.count("failed</td>") == len(TABLES)


@pytest.mark.parametrize(
    ("markup", "rest"),
    [
        ('<a href="https://host.invalid/x">text</a>', "<a>text</a>"),
        ("<a href='//host.invalid'>text</a>", "<a>text</a>"),
        ('<a href="JavaScript:run()">text</a>', "<a>text</a>"),
        ('<a href="../index.html#top">text</a>', '<a href="../index.html#top">text</a>'),
        ("<SCRIPT src='x'>run()</SCRIPT >text", "text"),
        ("<script src='never closed'>text", "text"),
        ('<p onclick="run()">text</p>', "<p>text</p>"),
        ("<footer><p>Subscribe</p></footer>text", "text"),
        ("https://host.invalid as text stays", "https://host.invalid as text stays"),
    ],
)
def test_what_leaves_the_page_is_taken_out(markup, rest):
    assert clean_page(f"<body>{markup}</body>") == f"<body>{rest}</body>"
