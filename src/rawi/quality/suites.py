"""Reading what must hold: the YAML suites, one per table, and the register of cross-table checks.

The suites name Great Expectations' expectation types but belong to no engine: `audit` hands them to Great Expectations,
`tables` compiles them to SQL, and both must come to the same verdict.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast, get_args

import yaml

from rawi.quality.results import Severity
from rawi.rooms import find_room

RELATIONS_NAME, DRIFT_NAME = "relations", "drift"
# Tables from which single rows can be set aside, and what goes with a row: a wrong segment takes its whole article.
UNITS: Mapping[str, str] = {
    "articles": "articles",
    "segments": "articles",
    "quotes": "quotes",
    "times": "times",
    "mentions": "mentions",
}

_EXPECTATION_FIELDS = {"type", "kwargs", "each", "where", "severity", "tolerated_ratio", "why"}
_RELATION_FIELDS = {"check", "tables", "severity", "why"}
_RELATION_OPTIONS = {"sets_aside"}
_SUITE_FIELDS = {"table", "key", "expectations"}
_BOUND_FIELDS = {"ratio", "rows", "why"}
_BOUNDS = {"min_value": "from", "max_value": "to"}


class ExpectationError(ValueError):
    """A suite or the register says something that cannot be carried out; the message names file and place."""


@dataclass(frozen=True, slots=True)
class Where:
    """The rows that an expectation is about: those whose column holds one of the values, or is null, or is not.

    Attributes:
        column: the column looked at.
        values: text values, any of which qualifies a row; empty when nullness is what counts.
        is_null: true or false when nullness is what counts, else null.
    """

    column: str
    values: tuple[str, ...]
    is_null: bool | None

    def describe(self) -> str:
        """Return the condition in words that fit behind `where`."""
        if self.is_null is None:
            return f"{self.column} is {' or '.join(self.values)}"
        return f"{self.column} is {'null' if self.is_null else 'not null'}"


@dataclass(frozen=True, slots=True)
class Expectation:
    """One thing that must hold of one table.

    Attributes:
        type: name of a Great Expectations expectation, in snake case.
        kwargs: its parameters.
        where: which rows it is about; null for all.
        severity: what happens when it does not hold.
        why: why it must.
        tolerated_ratio: share of offending rows up to which a critical expectation only warns; null for none.
    """

    type: str
    kwargs: Mapping[str, Any]
    where: Where | None
    severity: Severity
    why: str
    tolerated_ratio: float | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it looks at, the condition's not included."""
        if "column" in self.kwargs:
            return (str(self.kwargs["column"]),)
        if "column_A" in self.kwargs:
            return (str(self.kwargs["column_A"]), str(self.kwargs["column_B"]))
        return tuple(self.kwargs.get("column_list", ()))

    @property
    def column_name(self) -> str | None:
        """The columns as `quality.results` names them; null for an expectation about the table's shape."""
        is_about_shape = self.type == "expect_table_columns_to_match_ordered_list"
        return None if is_about_shape else ",".join(self.columns) or None

    @property
    def label(self) -> str:
        """The expectation with its bounds and condition, as `quality.results` names it."""
        bounds = [f"{name} {self.kwargs[key]}" for key, name in _BOUNDS.items() if key in self.kwargs]
        where = [] if self.where is None else [f"where {self.where.describe()}"]
        return " ".join([self.type, *bounds, *where])


@dataclass(frozen=True, slots=True)
class Bound:
    """How many rows of a table may be set aside before the table as a whole cannot be trusted.

    Attributes:
        ratio: share of a run's new rows.
        rows: so many may go in any case, or one odd row would hold back a small run.
        why: how the bound was set, and when to move it.
    """

    ratio: float
    rows: int
    why: str


@dataclass(frozen=True, slots=True)
class Suite:
    """All that must hold of one table.

    Attributes:
        table: the table's name, which is the file's.
        key: the columns by which an offending row is named.
        expectations: in the order of the file.
        bound: how many rows may be set aside; null where none can.
    """

    table: str
    key: tuple[str, ...]
    expectations: tuple[Expectation, ...]
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """One cross-table or row-level check: a query of `sql/checks` that returns the offending rows.

    Attributes:
        check: file name without ending.
        tables: the tables that it touches, the one whose rows are counted first.
        severity: what happens when rows come back.
        why: why none may.
        sql: the query.
        sets_aside: whether the rows that it returns can be set aside, so that the run goes on without them.
    """

    check: str
    tables: tuple[str, ...]
    severity: Severity
    why: str
    sql: str
    sets_aside: bool = False

    @property
    def is_final(self) -> bool:
        """Whether it is settled once bad rows are set aside: it looks at nothing that is built later."""
        return self.sets_aside and set(self.tables) <= set(UNITS)


def _read_yaml(path: Path) -> Mapping[str, Any]:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(content, Mapping):
        raise ExpectationError(f"{path.name}: not a mapping")
    return content


def _read_severity(entry: Mapping[str, Any], place: str) -> tuple[Severity, str]:
    severity, why = entry.get("severity"), entry.get("why")
    if severity not in get_args(Severity):
        raise ExpectationError(f"{place}: severity {severity!r} is none of {', '.join(get_args(Severity))}")
    if not isinstance(why, str) or not why.strip():
        raise ExpectationError(f"{place}: no reason given (why)")
    return cast(Severity, severity), " ".join(why.split())


def _read_ratio(entry: Mapping[str, Any], place: str) -> float | None:
    ratio = entry.get("tolerated_ratio")
    if ratio is not None and not (entry.get("severity") == "critical" and 0 < float(ratio) < 1):
        raise ExpectationError(f"{place}: tolerated_ratio is for critical checks, and between 0 and 1, not {ratio}")
    return None if ratio is None else float(ratio)


def _read_where(entry: Mapping[str, Any] | None, place: str) -> Where | None:
    if entry is None:
        return None
    if set(entry) not in ({"column", "values"}, {"column", "is_null"}):
        raise ExpectationError(f"{place}: where takes a column and either values or is_null, not {dict(entry)}")
    return Where(str(entry["column"]), tuple(map(str, entry.get("values", ()))), entry.get("is_null"))


def _list_expectations(entry: Mapping[str, Any], place: str) -> Iterator[Expectation]:
    """Yield the expectation of one entry, or one per column where it says `each`."""
    if unknown := set(entry) - _EXPECTATION_FIELDS:
        raise ExpectationError(f"{place}: unknown fields {sorted(unknown)}")
    severity, why = _read_severity(entry, place)
    where = _read_where(entry.get("where"), place)
    kwargs = dict(entry.get("kwargs", {}))
    for extra in [{"column": column} for column in entry["each"]] if "each" in entry else [{}]:
        yield Expectation(str(entry["type"]), {**kwargs, **extra}, where, severity, why, _read_ratio(entry, place))


def read_suite(path: Path) -> Suite:
    """Read one suite.

    Args:
        path: a file named after its table.

    Raises:
        ExpectationError: when the file says what cannot be carried out.
    """
    content = _read_yaml(path)
    if content.get("table") != path.stem:
        raise ExpectationError(f"{path.name}: table is {content.get('table')!r}, the file says {path.stem!r}")
    expectations = tuple(
        expectation
        for number, entry in enumerate(content["expectations"], start=1)
        for expectation in _list_expectations(entry, f"{path.name}, expectation {number}")
    )
    return Suite(path.stem, tuple(content["key"]), expectations, _read_bound(content, path))


def _read_bound(content: Mapping[str, Any], path: Path) -> Bound | None:
    """Return how many rows of the table may be set aside.

    Raises:
        ExpectationError: when a bound is given for a table that rows cannot be set aside from, or is none.
    """
    if unknown := set(content) - _SUITE_FIELDS - {"quarantine"}:
        raise ExpectationError(f"{path.name}: unknown fields {sorted(unknown)}")
    entry = content.get("quarantine")
    if entry is None:
        return None
    if path.stem not in UNITS.values():
        raise ExpectationError(f"{path.name}: quarantine is for the tables {', '.join(sorted(set(UNITS.values())))}")
    if set(entry) != _BOUND_FIELDS or not 0 <= float(entry["ratio"]) < 1 or int(entry["rows"]) < 0:
        raise ExpectationError(f"{path.name}: quarantine takes {', '.join(sorted(_BOUND_FIELDS))}, not {dict(entry)}")
    return Bound(float(entry["ratio"]), int(entry["rows"]), " ".join(str(entry["why"]).split()))


@cache
def list_suites() -> tuple[Suite, ...]:
    """Return the suites of all tables, by table name."""
    paths = sorted(find_room("expectations").glob("*.yml"))
    return tuple(read_suite(path) for path in paths if path.stem not in (RELATIONS_NAME, DRIFT_NAME))


@cache
def read_relations() -> tuple[Relation, ...]:
    """Return the registered checks of `sql/checks`, in the order of `relations.yml`.

    Raises:
        ExpectationError: when a check has no query, a query is not registered, or an entry lacks severity or reason.
    """
    folder = find_room("sql") / "checks"
    path = find_room("expectations") / f"{RELATIONS_NAME}.yml"
    relations = []
    for entry in _read_yaml(path)["checks"]:
        place = f"{path.name}, {entry.get('check')}"
        if set(entry) - _RELATION_OPTIONS != _RELATION_FIELDS:
            raise ExpectationError(f"{place}: fields are {sorted(entry)}, should be {sorted(_RELATION_FIELDS)}")
        severity, why = _read_severity(entry, place)
        query = folder / f"{entry['check']}.sql"
        if not query.is_file():
            raise ExpectationError(f"{place}: sql/checks/{query.name} is missing")
        sql = query.read_text(encoding="utf-8")
        if entry.get("sets_aside") and severity != "critical":
            raise ExpectationError(f"{place}: sets_aside is for critical checks")
        tables, sets_aside = tuple(entry["tables"]), bool(entry.get("sets_aside"))
        relations.append(Relation(query.stem, tables, severity, why, sql, sets_aside))
    if unregistered := {query.stem for query in folder.glob("*.sql")} - {relation.check for relation in relations}:
        raise ExpectationError(f"{path.name}: not registered, so never run: {sorted(unregistered)}")
    return tuple(relations)
