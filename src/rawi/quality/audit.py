"""The audit: Great Expectations over a run's new rows, before the warehouse has seen them."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from rawi.quality.conditions import SHAPE_TYPE, SUPPORTED_TYPES
from rawi.quality.results import CheckResult
from rawi.quality.suites import Expectation, ExpectationError, Suite, Where, list_suites
from rawi.quality.tables import Finding, build_result, check_shape, check_suite, describe_rows, list_columns


class AuditError(RuntimeError):
    """The audit could not be carried out; this is never a verdict on the data."""


def audit_tables(database: Path, run_id: str, docs_folder: Path | None = None) -> list[CheckResult]:
    """Run the suites over a DuckDB file that holds a run's new rows.

    The file must not be open in this process; it is closed again when this returns. A table that is missing fails its
    whole suite.

    Args:
        database: the file, with the tables of the contract in its default schema.
        run_id: noted in the results.
        docs_folder: where Great Expectations' Data Docs are written, readable from disk with no network; null for none.

    Returns:
        One result per expectation, suites by name.

    Raises:
        AuditError: when the file is missing, or an expectation raised instead of answering.
    """
    if not database.is_file():
        raise AuditError(f"nothing to audit: {database} is no file")
    present, results = _check_presence(database, run_id)
    verdicts = _validate(database, run_id, present, docs_folder)
    with duckdb.connect(str(database), read_only=True) as connection:
        for suite, outcomes in zip(present, verdicts, strict=True):
            now = datetime.now(UTC)
            for expectation, outcome in zip(suite.expectations, outcomes, strict=True):
                finding = _read_finding(connection, suite, expectation, outcome)
                results.append(build_result(run_id, now, suite.table, expectation, finding))
    return sorted(results, key=lambda result: result.suite)


def _check_presence(database: Path, run_id: str) -> tuple[list[Suite], list[CheckResult]]:
    """Return the suites whose table can be validated, and the results of those whose table or columns are missing."""
    present, results = [], []
    with duckdb.connect(str(database), read_only=True) as connection:
        for suite in list_suites():
            columns = list_columns(connection, suite.table)
            if all(column in columns for expectation in suite.expectations for column in expectation.columns):
                present.append(suite)
            else:
                results.extend(check_suite(connection, run_id, suite))
    return present, results


def _validate(database: Path, run_id: str, suites: Sequence[Suite], docs_folder: Path | None) -> list[list[Any]]:
    """Return, per suite, Great Expectations' results in the order of the suite's expectations."""
    from rawi.quality import data_docs, great_expectations_duckdb  # noqa: PLC0415 (takes seconds and 260 MB)

    context = great_expectations_duckdb.open_context()
    with TemporaryDirectory(prefix="rawi-docs-") as scratch, great_expectations_duckdb.reach_database(database) as path:
        data_docs.add_site(context, Path(scratch))
        datasource = great_expectations_duckdb.open_datasource(context, path)
        try:
            outcomes = [_run_suite(context, datasource, run_id, suite) for suite in suites]
        finally:
            great_expectations_duckdb.close_datasource(datasource)
        if docs_folder is not None:
            verdicts = [_summarise(*pair) for pair in zip(suites, outcomes, strict=True)]
            data_docs.build_site(context, Path(scratch), verdicts)
            shutil.rmtree(docs_folder, ignore_errors=True)
            shutil.copytree(scratch, docs_folder)
    return outcomes


def _summarise(suite: Suite, outcomes: Sequence[Any]) -> tuple[str, bool, int, int]:
    failed_count = sum(not outcome.success for outcome in outcomes)
    return suite.table, failed_count == 0, failed_count, len(outcomes)


def _run_suite(context: Any, datasource: Any, run_id: str, suite: Suite) -> list[Any]:
    import great_expectations as gx  # noqa: PLC0415 (takes seconds and 260 MB)

    asset = datasource.add_table_asset(name=suite.table, table_name=suite.table)
    batches = asset.add_batch_definition_whole_table(name=suite.table)
    expectations = [_translate(expectation, number) for number, expectation in enumerate(suite.expectations)]
    declared = context.suites.add(gx.ExpectationSuite(name=suite.table, expectations=expectations))
    validation = context.validation_definitions.add(
        gx.ValidationDefinition(name=suite.table, data=batches, suite=declared)
    )
    # Verdicts and a few values are enough: which rows offend is asked of DuckDB, with their keys. A checkpoint around
    # it would only add time.
    result = validation.run(
        result_format={"result_format": "SUMMARY", "partial_unexpected_count": 20},
        run_id=gx.RunIdentifier(run_name=run_id),
    )
    return sorted(result.results, key=lambda outcome: outcome.expectation_config.meta["number"])


def _translate(expectation: Expectation, number: int) -> dict[str, Any]:
    """Return the expectation as Great Expectations takes it; its place in the suite travels in `meta`."""
    if expectation.type not in SUPPORTED_TYPES:
        raise ExpectationError(f"{expectation.type} is not supported; supported: {', '.join(sorted(SUPPORTED_TYPES))}")
    kwargs = dict(expectation.kwargs)
    if "column_A" in kwargs:
        kwargs["ignore_row_if"] = "either_value_is_missing"  # null is neither greater nor smaller
    if expectation.where is not None:
        kwargs["row_condition"] = _translate_where(expectation.where)
    return {
        "type": expectation.type,
        "kwargs": kwargs,
        "severity": expectation.severity,
        "meta": {"number": number},
        "notes": expectation.why,
    }


def _translate_where(where: Where) -> dict[str, Any]:
    column = {"name": where.column}
    if where.is_null is not None:
        return {"type": "nullity", "column": column, "is_null": where.is_null}
    return {"type": "comparison", "column": column, "operator": "IN", "parameter": list(where.values)}


def _read_finding(
    connection: duckdb.DuckDBPyConnection, suite: Suite, expectation: Expectation, outcome: Any
) -> Finding:
    """Return what an expectation found, with examples of offending rows by their keys."""
    if message := _find_exception(outcome.exception_info):
        raise AuditError(f"{suite.table}, {expectation.label}, {expectation.column_name}: {message}")
    if expectation.type == SHAPE_TYPE:
        return check_shape(expectation, list(outcome.result["observed_value"]))
    # Of no rows at all Great Expectations counts null, not zero.
    element_count = int(outcome.result["element_count"] or 0)
    unexpected_count = int(outcome.result["unexpected_count"] or 0)
    if outcome.success != (unexpected_count == 0):
        raise AuditError(f"{suite.table}, {expectation.label}: success {outcome.success} with {unexpected_count} rows")
    return describe_rows(connection, suite, expectation, element_count, unexpected_count)


def _find_exception(info: Any) -> str | None:
    """Return the message of an exception that an expectation met; it is kept flat or under the metric's name."""
    if not info:
        return None
    entries = [info] if "raised_exception" in info else list(info.values())
    return next((str(entry["exception_message"]) for entry in entries if entry.get("raised_exception")), None)
