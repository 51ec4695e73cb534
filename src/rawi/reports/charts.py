"""The geometry of the report's charts; the page draws them as plain SVG, with no library and no script."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

HEIGHT = 150  # of the plot, in the chart's own units; the page scales it
_STEP = 12  # from one day's column to the next
_LEAST_DAYS = 31  # fewer are not blown up to fill the page
_LABELS = 6  # more days with a label would run into one another on a phone, and so would labels closer than six columns


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a chart.

    Attributes:
        x: its left edge.
        height: of the plot's 150.
        day: what it stands for.
        count: how many.
        is_labelled: whether the day is written below it.
    """

    x: int
    height: float
    day: date
    count: int
    is_labelled: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Counts per day as columns.

    Attributes:
        width: of the whole, in the chart's own units.
        highest: the largest count, which fills the plot's height.
        columns: by day; days without any have a column of height 0.
    """

    width: int
    highest: int
    columns: tuple[Column, ...]


def arrange_days(counts: Sequence[tuple[date, int]]) -> Chart | None:
    """Return the chart of counts per day, and null for fewer than two days, which a table shows better.

    Args:
        counts: day and count, above zero, in any order.
    """
    if len(counts) < 2:
        return None
    by_day = dict(counts)
    first, last = min(by_day), max(by_day)
    # A long silence between two days would press the columns to lines: then only days with counts stand side by side.
    is_dense = (last - first).days < 2 * len(by_day) + 14
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)] if is_dense else sorted(by_day)
    highest, every = max(by_day.values()), max(_LABELS, -(-len(days) // _LABELS))
    columns = [
        Column(
            index * _STEP, round(HEIGHT * by_day.get(day, 0) / highest, 1), day, by_day.get(day, 0), index % every == 0
        )
        for index, day in enumerate(days)
    ]
    return Chart(max(len(days), _LEAST_DAYS) * _STEP + 48, highest, tuple(columns))


TREND_WIDTH, TREND_HEIGHT = 160, 32
_MARGIN = 4  # so that the last dot is whole


@dataclass(frozen=True, slots=True)
class Trend:
    """A small line that shows how one measure went over the runs.

    Attributes:
        points: as the `points` of an SVG polyline.
        x: of the last point, which is this run.
        y: likewise.
        lowest: least value.
        highest: largest value.
    """

    points: str
    x: float
    y: float
    lowest: float
    highest: float


def draw_trend(values: Sequence[float]) -> Trend | None:
    """Return the line through values, oldest first, and null for fewer than two, which are no trend."""
    if len(values) < 2:
        return None
    lowest, highest = min(values), max(values)
    width, height = TREND_WIDTH - 2 * _MARGIN, TREND_HEIGHT - 2 * _MARGIN
    # A measure that does not move runs through the middle.
    shares = [(value - lowest) / (highest - lowest) if highest > lowest else 0.5 for value in values]
    places = [
        (round(_MARGIN + width * index / (len(values) - 1), 1), round(_MARGIN + height * (1 - share), 1))
        for index, share in enumerate(shares)
    ]
    return Trend(" ".join(f"{x},{y}" for x, y in places), *places[-1], lowest, highest)
