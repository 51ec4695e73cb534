"""Rows as a table for people: one row a line, columns in line, long cells cut."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from itertools import zip_longest
from typing import Any

from rawi.cli.cells import clean_text, cut_cells, is_right_to_left, wrap_cells
from rawi.cli.terminal import PLAIN, Screen

# What is done with a cell that is too long: cut it, leave it whole, or go on below it.
CUT, FULL, WRAP = "cut", "full", "wrap"
_SEPARATOR = " │ "
_LEAST_WIDTH = 6  # cells below which no column is narrowed: a date would say nothing any more


def format_value(value: Any) -> str:
    """Return a value as one line of text; null is empty, lists and structs are JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.6g}" if abs(value) < 1e6 else f"{value:.2f}"
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return clean_text("، ".join(value) if any(map(is_right_to_left, value)) else ", ".join(value))
    if isinstance(value, list | dict | tuple):
        return clean_text(json.dumps(value, ensure_ascii=False, default=str))
    return clean_text(str(value))


def render_table(columns: Sequence[str], rows: Sequence[Sequence[Any]], screen: Screen, fit: str = CUT) -> list[str]:
    """Return the lines of a table: names, a rule, then one line per row.

    Args:
        columns: names.
        rows: values, one per column; may be empty.
        screen: how to write.
        fit: `cut`; `full`: cells stay whole, however wide the lines become; `wrap`: a row may take several lines.
    """
    cells = [[format_value(value) for value in row] for row in rows]
    names = [clean_text(name) for name in columns]
    wanted = [
        max([screen.measure(name), *(screen.measure(row[i]) for row in cells)], default=0)
        for i, name in enumerate(names)
    ]
    widths = (
        wanted
        if fit == FULL
        else fit_widths(wanted, screen.width - len(screen.margin) - len(_SEPARATOR) * (len(names) - 1))
    )
    numeric = [_is_numeric([row[i] for row in rows]) for i in range(len(names))]
    lines = [_render_row(names, widths, numeric, screen), "─┼─".join("─" * width for width in widths)]
    for row in cells:
        rows_below = _wrap_row(row, widths) if fit == WRAP else [row]
        lines.extend(_render_row(part, widths, numeric, screen) for part in rows_below)
    return [screen.margin + line for line in lines]


def _wrap_row(cells: Sequence[str], widths: Sequence[int]) -> list[list[str]]:
    """Return the lines of one row; columns that end earlier are empty in the later ones."""
    parts = [
        [cell[start:end] for start, end in wrap_cells(cell, max(width, _LEAST_WIDTH))]
        for cell, width in zip(cells, widths, strict=True)
    ]
    return [list(line) for line in zip_longest(*parts, fillvalue="")]


def fit_widths(wanted: Sequence[int], available: int) -> list[int]:
    """Return the width of each column: narrow ones keep theirs, the widest share what is left.

    Args:
        wanted: cells that each column would like.
        available: cells for all of them together; when it is too little, columns get their least width all the same.
    """
    widths = list(wanted)
    open_columns = sorted(range(len(widths)), key=lambda i: widths[i])
    left = available
    while open_columns:
        share = max(left // len(open_columns), _LEAST_WIDTH)
        column = open_columns[0]
        if widths[column] > share:
            for rest in open_columns:
                widths[rest] = share
            break
        left -= widths[column]
        open_columns.pop(0)
    return widths


def _is_numeric(values: Sequence[Any]) -> bool:
    known = [value for value in values if value is not None]
    return bool(known) and all(isinstance(value, int | float) and not isinstance(value, bool) for value in known)


def _render_row(cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool], screen: Screen) -> str:
    parts = []
    for cell, width, is_number in zip(cells, widths, numeric, strict=True):
        shown = cell if screen.measure(cell) <= width else cut_cells(cell, width)
        padding = " " * max(width - screen.measure(shown), 0)
        is_right = is_number or (screen.bidi != PLAIN and is_right_to_left(shown))
        rendered = screen.render(shown)
        parts.append(padding + rendered if is_right else rendered + padding)
    return _SEPARATOR.join(parts).rstrip()
