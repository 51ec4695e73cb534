"""Writing the report: one content, three forms."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from rawi import __version__
from rawi.quality.results import CheckResult
from rawi.reports.changes import compare_runs, list_values
from rawi.reports.charts import HEIGHT, Trend, arrange_days, draw_trend
from rawi.reports.queries import Connection, Row, fetch_part, fetch_parts
from rawi.reports.surroundings import trim_after, trim_before
from rawi.reports.verdicts import judge_results, list_checks, list_failures

QUAD_CLASSES = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


def write_report(connection: Connection, folder: Path, run_id: str, results: Sequence[CheckResult]) -> Path:
    """Write the report on a published run: `index.html`, `report.md` and `report.json`.

    Args:
        connection: open on the database to report on; its default schema holds all data.
        folder: where to; made when it is not there. Data Docs are expected beside the page, in `data_docs/`.
        run_id: the run that the report is about; rows of other runs count into the totals only.
        results: what the checks of the run found.

    Returns:
        The HTML page.
    """
    content = {**_start_content(run_id, results, is_published=True), **fetch_parts(connection, run_id)}
    content["changes"] = compare_runs(content["measures"], run_id)
    return _write_forms(folder, content, {**content, **_arrange_days(content)})


def write_failure_report(
    folder: Path,
    run_id: str,
    results: Sequence[CheckResult],
    summary: Mapping[str, object],
    published: Connection | None = None,
) -> Path:
    """Write the report on a run that was not published, in the same three forms.

    Args:
        folder: where to; made when it is not there.
        run_id: the run.
        results: what its checks found.
        summary: whatever else is to be told of the run, shown as it stands; a `reason` is shown on top.
        published: open on the database that stays published; null when there is none yet.

    Returns:
        The HTML page.
    """
    measures = fetch_part(published, "measures", run_id) if published is not None else []
    content = {
        **_start_content(run_id, results, is_published=False),
        "summary": dict(summary),
        "measures": measures,
        "last_values": [{"measure": name, "value": values[-1]} for name, values in list_values(measures).items()],
    }
    return _write_forms(folder, content, {**content, "trends": _draw_trends(measures)})


def _start_content(run_id: str, results: Sequence[CheckResult], *, is_published: bool) -> dict[str, Any]:
    return {
        "run_id": run_id,
        "written_at": datetime.now(UTC).replace(microsecond=0),
        "rawi_version": __version__,
        "is_published": is_published,
        "verdict": judge_results(results, is_published),
        "failures": list_failures(results),
        "checks": list_checks(results),
    }


def _arrange_days(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return what only the page needs: charts, and the counts per outlet and day as a grid."""
    cells: list[Row] = content["outlet_days"]
    columns: list[date] = sorted({cell["day"] for cell in cells})
    grid: dict[str, dict[date, int]] = {}
    for cell in cells:
        grid.setdefault(cell["outlet"], {})[cell["day"]] = cell["article_count"]
    return {
        "article_chart": arrange_days([(row["day"], row["article_count"]) for row in content["days"]]),
        "event_chart": arrange_days([(row["day"], row["event_count"]) for row in content["event_days"]]),
        "chart_height": HEIGHT,
        "trends": _draw_trends(content["measures"]),
        "grid_days": columns,
        "grid": grid,
        "quad_classes": QUAD_CLASSES,
    }


def _draw_trends(measures: Sequence[Row]) -> dict[str, Trend | None]:
    return {name: draw_trend(values) for name, values in list_values(measures).items()}


def _write_forms(folder: Path, content: Mapping[str, Any], page_content: Mapping[str, Any]) -> Path:
    """Write the three files; the page last, so that a page that is there is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    document = json.dumps(content, ensure_ascii=False, indent=1, default=_to_json)
    (folder / "report.json").write_text(document + "\n", encoding="utf-8")
    (folder / "report.md").write_text(_render("report.md.j2", page_content), encoding="utf-8")
    page = folder / "index.html"
    page.write_text(_render("report.html.j2", page_content), encoding="utf-8")
    return page


def _to_json(value: object) -> object:
    """Return what JSON can hold of a value that it has no form for."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    fields = getattr(type(value), "__dataclass_fields__", None)
    return {name: getattr(value, name) for name in fields} if fields else str(value)


def _render(template: str, content: Mapping[str, Any]) -> str:
    return _open_environment().get_template(template).render(content)


@cache
def _open_environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("rawi.reports"),
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["before"] = trim_before
    environment.filters["after"] = trim_after
    environment.filters["number"] = _format_number
    environment.filters["percent"] = _format_percent
    environment.filters["cell"] = _format_cell
    environment.filters["measure"] = _format_measure
    return environment


def _format_number(value: float | None) -> str:
    """Return a number with thousands set apart, and nothing for null.

    >>> _format_number(12345)
    '12,345'
    """
    if value is None:
        return ""
    return f"{value:,.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"


def _format_percent(value: float | None) -> str:
    """Return a ratio as per cent, and a dash for null.

    >>> _format_percent(0.125)
    '12.5 %'
    """
    return "–" if value is None else f"{100 * value:.1f} %"


def _format_measure(value: float | None, measure: str) -> str:
    """Return a measure as its name says: a share as per cent, a count as it is.

    >>> _format_measure(0.5, "share rejected"), _format_measure(12.0, "documents received")
    ('50.0 %', '12')
    """
    return _format_percent(value) if measure.startswith("share ") else _format_number(value)


def _format_cell(value: object) -> str:
    r"""Return a value as one Markdown table cell: no line breaks, no cell borders, no markup.

    >>> _format_cell("a|b\nc <b>")
    'a\\|b c &lt;b>'
    """
    if value is None:
        return ""
    text = " ".join(str(value).split()).replace("\\", "\\\\").replace("|", "\\|").replace("`", "\\`")
    return text.replace("<", "&lt;").replace("[", "\\[").replace("*", "\\*").replace("_", "\\_")
