"""What a run leaves in Prefect for people to look at: row counts, the checks that failed, and the report's place."""

from collections.abc import Sequence
from pathlib import Path

from prefect.artifacts import create_link_artifact, create_table_artifact

from rawi.quality import CheckResult
from rawi.warehouse import RunRecord


def publish_artifacts(record: RunRecord, results: Sequence[CheckResult], page: Path) -> None:
    """Create the artifacts of a run that had something to load."""
    counts = [{"rows": name, "count": value} for name, value in record.list_counts().items()]
    create_table_artifact(key="row-counts", table=counts, description=f"Run {record.run_id}: {record.status}")
    create_table_artifact(key="quality", table=_list_checks(results), description="Failed checks first")
    create_link_artifact(key="report", link=page.as_uri(), link_text="Report", description=record.reason)


def _list_checks(results: Sequence[CheckResult]) -> list[dict[str, object]]:
    ordered = sorted(results, key=lambda result: (result.is_success, result.severity, result.table_name))
    return [
        {
            "table": result.table_name,
            "column": result.column_name,
            "expectation": result.expectation,
            "severity": result.severity,
            "held": result.is_success,
            "broken by": result.unexpected_count,
        }
        for result in ordered
    ]
