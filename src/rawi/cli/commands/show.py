"""`rawi show`: read one article with everything that was found in it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rawi.cli.cells import clean_text
from rawi.cli.formats import list_columns, to_json
from rawi.cli.marking import SIGNS, STYLES, list_marks, render_text
from rawi.cli.options import (
    MisuseError,
    form_option,
    open_warehouse,
    read_query,
    screen_option,
    warehouse_option,
    write_examples,
)
from rawi.cli.tables import CUT, FULL, render_table
from rawi.cli.terminal import Screen

if TYPE_CHECKING:
    from rawi.warehouse import DuckDBPyConnection

Row = Mapping[str, Any]
_PARTS = ("segments", "quotes", "times", "mentions")
_SHOWN_METADATA = ("article_id", "outlet", "published_date", "published_basis", "authors", "agencies", "dateline_place",
                   "url", "duplicate_of", "duplicate_kind")  # fmt: skip

_EXAMPLES = (
    'rawi sql "select article_id, title from articles limit 5"',
    "rawi show 5f1c",
)


@click.command("show", epilog=write_examples(*_EXAMPLES))
@click.argument("article_id")
@form_option("text")
@click.option("--full", "is_full", is_flag=True, help="Do not cut long cells of the lists.")
@screen_option
@warehouse_option
def command(*, article_id: str, output_format: str, is_full: bool, screen: Screen, warehouse: Path) -> None:
    """Print one article with everything that was found in it.

    Quotes, speakers, times and events are marked in the text and listed below it. ARTICLE_ID is the
    identifier of an article or of a document, or the beginning of one.
    """
    with open_warehouse(warehouse) as connection:
        found = find_article(connection, article_id)
        article = _read_rows(connection, "article", found)[0]
        parts = {name: _read_rows(connection, name, found) for name in _PARTS}
    if output_format == "json":
        click.echo(json.dumps(to_json({"article": article, **parts}), ensure_ascii=False, indent=1))
        return
    for line in _render_article(article, parts, screen, FULL if is_full else CUT):
        click.echo(line)


def find_article(connection: "DuckDBPyConnection", identifier: str) -> str:
    """Return the article that an identifier, or the beginning of one, means.

    Raises:
        MisuseError: when there is none, or more than one.
    """
    rows = (
        connection.execute(read_query("find_article_ids"), {"identifier": identifier}).fetchall() if identifier else []
    )
    candidates = [str(row[0]) for row in rows]
    if len(candidates) == 1 or identifier in candidates:
        return identifier if identifier in candidates else candidates[0]
    if not candidates:
        raise MisuseError(f"no article or document begins with {clean_text(identifier)!r}")
    listed = ", ".join(candidates[:5]) + (", …" if len(candidates) > 5 else "")
    raise MisuseError(f"{clean_text(identifier)!r} is the beginning of several: {listed}")


def _read_rows(connection: "DuckDBPyConnection", name: str, article_id: str) -> list[Row]:
    result = connection.execute(read_query(f"show_{name}"), {"article_id": article_id})
    columns = list_columns(result)
    return [dict(zip(columns, row, strict=True)) for row in result.fetchall()]


def _render_article(article: Row, parts: Mapping[str, Sequence[Row]], screen: Screen, fit: str) -> Iterator[str]:
    """Yield the lines as they are made: of a long article the first page is there at once."""
    numbers = {quote["quote_id"]: number for number, quote in enumerate(parts["quotes"], start=1)}
    known = [(name, article[name]) for name in _SHOWN_METADATA if article[name] not in (None, [])]
    yield from render_table(("article", clean_text(article["title"] or "")), known, screen, fit)
    yield ""
    yield from render_text(article["text"], parts["segments"], list_marks(*(parts[n] for n in _PARTS[1:])), screen)
    yield from ("", _render_legend(screen))
    lists = (
        ("quotes", ("", "type", "speaker", "through", "cue", "content"), map(_list_quote, parts["quotes"])),
        ("times", ("text", "from", "to", "precision", "mod"), map(_list_time, parts["times"])),
        ("events", ("event", "words", "who", "to whom", "where", "when", "counts", "claim"),
         (_list_mention(mention, numbers) for mention in parts["mentions"])),
    )  # fmt: skip
    for name, columns, rows in lists:
        listed = list(rows)
        count = f"no {name}" if not listed else f"1 {name[:-1]}" if len(listed) == 1 else f"{len(listed)} {name}"
        yield from ("", count, *(render_table(columns, _number(listed, columns), screen, fit) if listed else []))


def _number(rows: Sequence[tuple[Any, ...]], columns: Sequence[str]) -> list[tuple[Any, ...]]:
    """Put the row number in front where the columns leave room for it."""
    return [(number, *row) if not columns[0] else row for number, row in enumerate(rows, start=1)]


def _render_legend(screen: Screen) -> str:
    if screen.has_colour:
        return "  ".join(f"\x1b[{style}m{kind}\x1b[0m" for kind, style in STYLES.items())
    return "  ".join(f"{opening}{kind}{closing}" for kind, (opening, closing) in SIGNS.items())


def _list_quote(quote: Row) -> tuple[Any, ...]:
    reporters = [str(link["name"]) for link in sorted(quote["chain"] or [], key=lambda link: link["level"])][1:]
    speaker = quote["speaker"] or quote["source_text"] or "?"
    role = f"{speaker}، {quote['speaker_role']}" if quote["speaker_role"] else speaker
    return quote["quote_type"], role, " ← ".join(reporters) or None, quote["cue_text"], quote["content_text"]


def _list_time(time: Row) -> tuple[Any, ...]:
    return time["time_text"], time["date_start"], time["date_end"], time["date_precision"], time["date_mod"]


def _list_mention(mention: Row, numbers: Mapping[str, int]) -> tuple[Any, ...]:
    event = "/".join(part or "–" for part in (mention["event_type"], mention["mode"], mention["aux"])).rstrip("/–")
    counts = "; ".join(_write_count(count) for count in mention["counts"] or [])
    days = sorted({day.isoformat() for day in (mention["date_start"], mention["date_end"]) if day})
    return (
        event,
        mention["trigger_text"],
        mention["actors"] or None,
        mention["recipients"] or None,
        " ".join(part for part in (mention["place"], mention["country_code"]) if part) or None,
        " – ".join(days) or None,
        counts or None,
        f"quote {numbers[mention['quote_id']]}" if mention["quote_id"] in numbers else None,
    )


def _write_count(count: Row) -> str:
    """Return a figure with its bounds: `dead 5`, `dead 5–7`, `dead ≥5`."""
    low, best, high = count["low"], count["best"], count["high"]
    if low is not None and low == high:
        figure = str(low)
    elif low is not None and high is not None:
        figure = f"{low}–{high}"
    elif low is not None:
        figure = f"≥{low}"
    else:
        figure = f"≤{high}" if high is not None else str(best if best is not None else "?")
    return f"{count['kind']} {figure}"
