"""Tables in web pages: those that hold figures stay tables, those that lay out the page become plain blocks.

Older sites set whole pages in tables. Left as they are, a whole article would be extracted as one cell.
"""

import re
from typing import Any

_TABLE_PARTS = ("tbody", "thead", "tfoot", "tr", "td", "th")
_LONGEST_CELL = 200  # characters; longer ones are no figures
_MOST_LINKED = 0.5  # of a table's text; above, it is a menu
_RULE = re.compile(r"[|:\s-]+")


def undo_layout(tree: Any) -> None:
    """Turn the tables of a page's layout into blocks and take out menus.

    Args:
        tree: the root of a parsed page; it is changed.
    """
    for table in list(tree.iter("table")):
        if _is_layout(table):
            _flatten(table)
        elif table.getparent() is not None and _is_menu(table):
            table.drop_tree()


def _is_layout(table: Any) -> bool:
    if table.find(".//table") is not None or table.find(".//p") is not None:
        return True
    return any(len(cell.text_content()) > _LONGEST_CELL for cell in table.iter("td"))


def _is_menu(table: Any) -> bool:
    linked = sum(len(link.text_content().strip()) for link in table.iter("a"))
    return linked > _MOST_LINKED * len(table.text_content().strip())


def _flatten(table: Any) -> None:
    """Rename a table's own parts; the tables inside it are looked at by themselves."""
    parts = [part for part in table.iter(*_TABLE_PARTS) if next(part.iterancestors("table"), None) is table]
    for part in (table, *parts):
        part.tag = "div"


def read_row(line: str) -> str:
    """Return a line of extracted text; a row of a table without the strokes at its ends, a rule as nothing.

    >>> read_row("| 2021 | 45 |")
    '2021 | 45'
    """
    if not line.startswith("|") or not line.endswith("|"):
        return line
    return "" if _RULE.fullmatch(line) else line.strip("| ").replace("\\|", "|")
