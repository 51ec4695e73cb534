"""Writing the rows of a query for machines: CSV, JSON, Parquet and Arrow, as a stream, in UTF-8, untouched.

The text of a value is never changed here, but for `safe-csv`: spreadsheets run a cell that begins with one of a few
signs as a formula, and an apostrophe in front stops that.
"""

import csv
import io
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, cast

if TYPE_CHECKING:
    import pyarrow as pa

TABLE = "table"
FORMATS = (TABLE, "csv", "json", "parquet", "arrow")
BINARY_FORMATS = frozenset({"parquet", "arrow"})
_ROWS_AT_ONCE = 10_000  # keeps memory flat whatever the size of the result
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


class Result(Protocol):
    """What is used of a DuckDB result."""

    @property
    def description(self) -> Sequence[Sequence[Any]] | None:
        """One entry per column, its name first; null when the statement gives no rows."""

    def fetchmany(self, size: int) -> list[tuple[Any, ...]]:
        """Return the next rows, an empty list at the end."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return all rows."""


class Relation(Protocol):
    """What is used of a DuckDB relation: a query that has not run yet."""

    def to_arrow_reader(self, batch_size: int) -> "pa.RecordBatchReader":
        """Return the rows as a stream of Arrow batches."""


def list_columns(result: Result) -> list[str]:
    """Return the column names; an empty list when the statement gives no rows."""
    return [str(column[0]) for column in result.description or ()]


def write_rows(result: Result, output_format: str, target: BinaryIO, is_safe: bool) -> None:
    """Write every row of a result.

    Args:
        result: executed, nothing fetched yet.
        output_format: `csv` or `json`.
        target: open for writing bytes; need not seek.
        is_safe: whether CSV cells that a spreadsheet would run are disarmed.
    """
    if output_format == "csv":
        _write_csv(result, target, is_safe)
    else:
        _write_json(result, target)


def _fetch_parts(result: Result) -> Iterator[list[tuple[Any, ...]]]:
    while result.description and (rows := result.fetchmany(_ROWS_AT_ONCE)):
        yield rows


def _write_csv(result: Result, target: BinaryIO, is_safe: bool) -> None:
    columns = list_columns(result)
    target.write(_format_csv([columns] if columns else []))
    for rows in _fetch_parts(result):
        cells = [[_to_cell(value) for value in row] for row in rows]
        target.write(_format_csv([[disarm_formula(cell) for cell in row] for row in cells] if is_safe else cells))


def _format_csv(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8")


def _to_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    plain = to_json(value)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)


def disarm_formula(cell: str) -> str:
    """Return a CSV cell that no spreadsheet runs; numbers stay numbers.

    >>> disarm_formula("=1+1"), disarm_formula("-3.5")
    ("'=1+1", '-3.5')
    """
    if not cell.startswith(_FORMULA_SIGNS):
        return cell
    try:
        float(cell)
    except ValueError:
        return f"'{cell}"
    return cell


def _write_json(result: Result, target: BinaryIO) -> None:
    """Write one array, an object a line."""
    columns = list_columns(result)
    target.write(b"[")
    separator = "\n"
    for rows in _fetch_parts(result):
        documents = (dict(zip(columns, map(to_json, row), strict=True)) for row in rows)
        text = ",\n".join(json.dumps(document, ensure_ascii=False) for document in documents)
        target.write(f"{separator}{text}".encode())
        separator = ",\n"
    target.write(b"\n]\n")


def to_json(value: Any) -> Any:
    """Return a value as JSON has it: days and times in ISO 8601, bytes in hexadecimal, no number as null."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): to_json(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [to_json(part) for part in value]
    return value.hex() if isinstance(value, bytes) else str(value)


def write_batches(relation: Relation, output_format: str, target: BinaryIO) -> None:
    """Write every row of a query as Arrow or Parquet.

    Args:
        relation: not run yet.
        output_format: `parquet` or `arrow` (an IPC stream).
        target: open for writing bytes; need not seek.
    """
    import pyarrow as pa  # noqa: PLC0415 (heavy)
    from pyarrow import parquet  # noqa: PLC0415

    reader = relation.to_arrow_reader(_ROWS_AT_ONCE)
    sink = pa.PythonFile(cast(io.IOBase, target), mode="w")
    writer = (
        parquet.ParquetWriter(sink, reader.schema, compression="zstd")
        if output_format == "parquet"
        else pa.ipc.new_stream(sink, reader.schema)
    )
    with writer:
        for batch in reader:
            writer.write_batch(batch)
