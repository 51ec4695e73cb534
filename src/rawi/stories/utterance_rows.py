"""Statements that are told twice, as tables: from quotes to their links, and from links to utterances."""

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from rawi.schemas import build_table
from rawi.stories.utterance_groups import Member, group_quotes
from rawi.stories.utterance_words import read_statements
from rawi.stories.utterances import Quoted, UtteranceLink, find_utterance_links

_STATEMENTS_AT_ONCE = 500
_LINKS = pa.schema([(name, pa.float64() if name.endswith("ratio") else pa.string()) for name in UtteranceLink._fields])
_MEMBERS = pa.schema([(name, pa.string()) for name in Member._fields])


def link_quoted(quotes: pa.Table) -> pa.Table:
    """Return the pairs of quotes that tell one statement, as rows of `stories.utterance_links`.

    Args:
        quotes: the fields of `Quoted`, with the words instead of the statement, those of one speaker together.
    """
    return build_table(find_utterance_links(_read_quotes(quotes)), _LINKS)


def group_linked(linked: pa.Table) -> pa.Table:
    """Return the utterances that links make up, as rows of `stories.utterance_members`.

    Args:
        linked: all links of the components that they make up, each with `article_a` and `article_b`.
    """
    rows = list(zip(*(column.to_pylist() for column in linked.columns), strict=True))
    articles = {row[0]: row[5] for row in rows} | {row[1]: row[6] for row in rows}
    return build_table(group_quotes((UtteranceLink._make(row[:5]) for row in rows), articles), _MEMBERS)


def _read_quotes(quotes: pa.Table) -> Iterator[Quoted]:
    for first in range(0, quotes.num_rows, _STATEMENTS_AT_ONCE):
        columns: list[list[Any]] = [column.to_pylist() for column in quotes.slice(first, _STATEMENTS_AT_ONCE).columns]
        statements = read_statements(words or "" for words in columns.pop())
        yield from map(Quoted._make, zip(*columns, statements, strict=True))
