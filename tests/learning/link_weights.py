"""Learning whether two happenings are one from pairs that readers judged.

`python -m tests.learning.link_weights FILE.parquet` publishes the judged articles of the corpus in a warehouse of its
own, prints what cross-validation says, and writes `seeds/reference/link_weights.csv` anew. The same judgements and
rules give the same file.
"""

import csv
import io
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from rawi import warehouse
from rawi.batches.extraction import extract_batch
from rawi.rooms import find_room
from rawi.schemas import RECORDS, TABLES
from rawi.stories.event_columns import Columns
from rawi.stories.event_links import measure_days
from rawi.stories.happenings import HAPPENINGS
from rawi.stories.link_signs import KINDS, SCALES, Pairs, list_kinds, list_signs, read_shared
from rawi.stories.link_weights import ALL, BASE
from rawi.stories.number_sets import Ints
from rawi.warehouse import WarehousePaths
from tests.learning.examples import read_judgements, read_records
from tests.learning.fitting import Floats, cross_validate, fit_weights, list_reliability, measure_ranking
from tests.publishing import publish_batch

LINK_JUDGEMENTS = Path(__file__).with_name("link_judgements.csv")
_PENALTY = 8.0
_RAREST = 4  # a step that fewer pairs reach is left out
_SLIGHT = 0.0005  # what is rounded to nothing
# Signs that may say something else of each kind of happening.
_BY_KIND = ("sentence", "deed", "unshared", "strangers", "actors", "places", "crowd", "no modes", "same mode")
_BY_KIND_TOO = ("other mode", "same day", "same party and day", "same parties and day", "no shared place", "far")
# What few pairs have but nearly all of them speak for, so that the penalty would take most of it: nine of ten meetings
# of somebody on one day are one, and the penalty leaves three of four.
_PLAIN = ("same party and day", 1.0, "meeting")
_PLAIN_STRENGTH = 3.0
_HEADER = """\
# How likely two happenings of two articles are one: log odds by sign. Origin: learned for this project by `make learn`
# from {count} pairs that careful readers judged in articles of the corpus (tests/learning/link_judgements.csv); not
# kept by hand. sign: see rawi.stories.link_signs; base: without any sign. step: of a scale, the value from which on the
# weight counts, added to those of the lower steps; 1 for a mark. kind: speech, deed, meeting, other, or all of them.
# weight: log odds that it adds.
"""

Sign = tuple[str, float, str]


class Judged(NamedTuple):
    """Judged pairs with their signs.

    Attributes:
        signs: what the columns mean.
        table: a row per pair, one or nothing in every column.
        answers: whether they are one.
        stories: what is held together.
    """

    signs: list[Sign]
    table: Floats
    answers: Floats
    stories: list[str]


def read_link_judgements() -> list[dict[str, str]]:
    """Return what was judged of pairs."""
    return read_judgements(LINK_JUDGEMENTS)


def tabulate_signs(rows: Columns, ones: Ints, others: Ints) -> tuple[list[Sign], Floats]:
    """Return every step of every sign, of all kinds and of each, and which pairs reach it."""
    pairs = Pairs(rows, ones, others, np.maximum(measure_days(rows, ones, others), 0))
    kinds = list_kinds(rows)[ones]
    signs: list[Sign] = []
    columns = []
    for name, reached in list_signs(pairs, read_shared(pairs)):
        for place, step in enumerate(SCALES.get(name, (1.0,))):
            column = (reached > place).astype(np.float64)
            signs.append((name, step, ALL))
            columns.append(column)
            for number, kind in enumerate(KINDS if name in _BY_KIND + _BY_KIND_TOO else ()):
                signs.append((name, step, kind))
                columns.append(column * (kinds == number))
    return signs, np.stack(columns, axis=1)


def find_judged(happenings: pa.Table, starts: dict[str, int], judgements: list[dict[str, str]]) -> Judged:
    """Return the judged pairs that are still read as they were judged.

    Args:
        happenings: of the judged articles.
        starts: where the triggers of the mentions stand.
        judgements: rows of the judgements.
    """
    places = {}
    columns = (happenings[name].to_pylist() for name in ("article_id", "event_type", "mention_ids"))
    for place, (article_id, event_type, mention_ids) in enumerate(zip(*columns, strict=True)):
        places.update({(article_id, str(starts[mention]), event_type): place for mention in mention_ids})
    found: list[tuple[int, int, dict[str, str]]] = []
    for row in judgements:
        one, other = (places.get((row[f"article_{side}"], row[f"start_{side}"], row["type"])) for side in "ab")
        if one is not None and other is not None and one != other:
            found.append((min(one, other), max(one, other), row))
    found.sort(key=lambda pair: pair[:2])
    ones, others = np.array([pair[:2] for pair in found], np.int64).reshape(-1, 2).T
    signs, table = tabulate_signs(Columns(happenings), ones, others)
    answers = np.array([float(row["same"] == "yes") for *_, row in found])
    return Judged(signs, table, answers, [row["story"] for *_, row in found])


def learn_weights(judged: Judged) -> dict[Sign, float]:
    """Return the weights of the steps that enough pairs reach, and print what cross-validation says of them."""
    kept = np.flatnonzero(judged.table.sum(axis=0) >= _RAREST)
    strengths = np.array([_PLAIN_STRENGTH if judged.signs[place] == _PLAIN else 1.0 for place in kept.tolist()])
    table, answers = judged.table[:, kept] * strengths, judged.answers
    chances = cross_validate(table, answers, judged.stories, _PENALTY)
    print(f"links: {len(answers)} judged, {answers.mean():.3f} one, ranking {measure_ranking(chances, answers):.3f}")
    for begin, count, chance, share in list_reliability(chances, answers):
        print(f"  chance {begin:.1f}-: {count:5} mean {chance:.2f} one {share:.2f}")
    weights, base = fit_weights(table, answers, _PENALTY)
    named = {
        judged.signs[place]: float(weight) for place, weight in zip(kept.tolist(), weights * strengths, strict=True)
    }
    return {(BASE, 1.0, ALL): base} | named


def format_table(weights: dict[Sign, float], count: int) -> str:
    """Return the table of weights as it is written."""
    text = io.StringIO()
    text.write(_HEADER.format(count=f"{count:,}"))
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("sign", "step", "kind", "weight"))
    for (name, step, kind), weight in weights.items():
        if abs(weight) >= _SLIGHT:
            writer.writerow((name, f"{step:g}", kind, f"{weight:.3f}"))
    return text.getvalue()


def read_happenings(corpus: Path, judgements: list[dict[str, str]]) -> tuple[pa.Table, dict[str, int]]:
    """Return the happenings of the judged articles, and where the triggers of their mentions stand."""
    wanted = {row[f"article_{side}"] for row in judgements for side in "ab"}
    records = pa.Table.from_pylist(sorted(read_records(corpus, wanted), key=lambda row: row["article_id"]), RECORDS)
    with tempfile.TemporaryDirectory() as folder:
        paths = WarehousePaths.at(Path(folder))
        batch = paths.batches / "judged"
        batch.mkdir(parents=True)
        made = extract_batch(records)
        for name, schema in TABLES.items():
            pq.write_table(made.get(name, schema.empty_table()), batch / f"{name}.parquet")
        pq.write_table(made["failures"], batch / "failures.parquet")
        publish_batch(paths, batch, 0)
        with warehouse.open_published(paths.root) as connection:
            found = connection.sql("from stories.happenings order by happening_id").to_arrow_table()
            starts = connection.sql("select mention_id, trigger_start from mentions").fetchall()
    return found.select(HAPPENINGS.names).cast(HAPPENINGS), dict(starts)


def main() -> int:
    """Learn the weights and write the table."""
    judgements = read_link_judgements()
    judged = find_judged(*read_happenings(Path(sys.argv[1]), judgements), judgements)
    path = find_room("seeds") / "reference" / "link_weights.csv"
    path.write_text(format_table(learn_weights(judged), len(judgements)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
