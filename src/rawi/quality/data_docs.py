"""Data Docs that can be read from disk with no network.

Great Expectations writes pages that load fourteen files from other hosts, a logo whose address carries an identifier,
and a newsletter line; its index is filled by a script. Here everything that would leave the page is taken out, scripts
are forbidden, one style sheet of ours is put in, and the index is written anew as plain links.
"""

import re
import shutil
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any

_SITE = "rawi"
# What the browser is told: nothing may be loaded or run, so that not even a value of the data that is markup can.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_DROPPED = (
    re.compile(r"<(script|style|footer|iframe|object|form)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE),
    re.compile(r"<(link|img|base|meta|script|embed)\b[^>]*>", re.DOTALL | re.IGNORECASE),
    # The switch between all and failed expectations, and the box around the table of contents, work by script alone.
    re.compile(
        r'<div class="card mb-3">\s*<div class="card-header p-2">\s*<strong>Actions</strong>.*?</label>\s*</div>'
        r"\s*</div>\s*</div>\s*</div>\s*</div>",
        re.DOTALL,
    ),
    re.compile(r"\son\w+=(\"[^\"]*\"|'[^']*')", re.IGNORECASE),
)
_EXTERNAL_LINK = re.compile(r"""\s(?:href|src)\s*=\s*(["'])\s*(?:[a-z][a-z0-9+.-]*:|//)[^"']*\1""", re.IGNORECASE)
_HEAD = re.compile(r"<head>", re.IGNORECASE)


def add_site(context: Any, folder: Path) -> None:
    """Make the context keep what is needed to build Data Docs into a folder, and no site of its own."""
    for name in list(context.list_data_docs_sites()):
        context.delete_data_docs_site(name)
    store = {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder)}
    config = {
        "class_name": "SiteBuilder",
        "store_backend": store,
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
    }
    context.add_data_docs_site(site_name=_SITE, site_config=config)


def build_site(context: Any, folder: Path, verdicts: Sequence[tuple[str, bool, int, int]]) -> Path:
    """Build the pages of all validations of the context, fit for reading offline.

    Args:
        context: with the site of `add_site`.
        folder: the same folder, empty.
        verdicts: per suite its name, whether it held, and how many expectations failed of how many.

    Returns:
        The index page.
    """
    context.build_data_docs(site_names=[_SITE])
    shutil.rmtree(folder / "static", ignore_errors=True)
    index = folder / "index.html"
    for page in folder.rglob("*.html"):
        if page != index:
            page.write_text(clean_page(page.read_text(encoding="utf-8")), encoding="utf-8")
    index.write_text(_write_index(folder, verdicts), encoding="utf-8")
    return index


def clean_page(page: str) -> str:
    """Return a page of Data Docs without scripts and without anything from another host, with our style sheet."""
    for pattern in _DROPPED:
        page = pattern.sub("", page)
    page = _EXTERNAL_LINK.sub("", page)
    return _HEAD.sub(lambda _: f"<head>{_write_head()}", page, count=1)


def _write_head() -> str:
    style = Path(__file__).with_name("data_docs.css").read_text(encoding="utf-8")
    return (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><style>{style}</style>'
    )


def _find_page(folder: Path, kind: str, suite: str) -> str:
    """Return the newest page about a suite, relative to the folder: `validations` lie deeper than `expectations`."""
    pages = [*sorted((folder / kind / suite).rglob("*.html")), folder / kind / f"{suite}.html"]
    return next(page for page in pages if page.is_file()).relative_to(folder).as_posix()


def _write_index(folder: Path, verdicts: Iterable[tuple[str, bool, int, int]]) -> str:
    rows = []
    for suite, is_success, failed_count, count in verdicts:
        validation = _find_page(folder, "validations", suite)
        declared = _find_page(folder, "expectations", suite)
        verdict = "all hold" if is_success else f"{failed_count} failed"
        rows.append(
            f'<tr><td class="{"text-success" if is_success else "text-danger"}">{verdict}</td>'
            f'<td><a href="{escape(validation)}">{escape(suite)}</a></td><td>{count}</td>'
            f'<td><a href="{escape(declared)}">what is expected</a></td></tr>'
        )
    return (
        f'<!DOCTYPE html><html lang="en"><head>{_write_head()}<title>Data Docs</title></head><body><main>'
        "<h1>Data Docs</h1><p>What Great Expectations found in the new rows of this run, table by table.</p>"
        "<table><thead><tr><th>Verdict</th><th>Table</th><th>Expectations</th><th>Suite</th></tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></main></body></html>\n"
    )
