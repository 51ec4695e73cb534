"""Happenings of invented articles, told and compared, for the tests of stories."""

from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

from rawi.arabic.folding import fold_text
from rawi.schemas import build_table
from rawi.stories.event_clusters import Events, join_links
from rawi.stories.event_columns import Columns
from rawi.stories.event_keys import find_pairs
from rawi.stories.event_links import Link, find_links
from rawi.stories.event_words import read_deed
from rawi.stories.happening_rows import place_happenings
from rawi.stories.happenings import HAPPENINGS, Happening, Told, build_happenings, list_values

BLAST = "انفجرت عبوة ناسفة قرب جسر الخابور صباح الأحد وقتل أربعة من عمال الصيانة"
SAME_BLAST = "قتل أربعة عمال صيانة في انفجار عبوة ناسفة استهدفت جسر الخابور"
OTHER_BLAST = "انفجرت سيارة ملغومة أمام سوق السمك في مدينة المكلا وأصابت بائعين"
DAY = date(2024, 5, 12)


def tell(article_id: str, sentence: str, **changes: Any) -> Told:
    """Return one mention of an article."""
    row = {
        "mention_id": f"{article_id}-1",
        "event_id": "local",
        "article_id": article_id,
        "event_type": "ASSAULT",
        "mode": "explosives",
        "aux": None,
        "trigger_start": 0,
        "actors": [],
        "recipients": ["عمال الصيانة"],
        "place": "جسر الخابور",
        "country_code": "SY",
        "latitude": 36.5,
        "longitude": 40.7,
        "place_precision": 1,
        "date_start": DAY,
        "date_end": DAY,
        "rule": "verb:انفجر",
    } | changes
    folded = fold_text(sentence)
    before, trigger, _ = folded.partition(fold_text(changes.get("trigger", folded.split()[0])))
    return Told(
        row, changes.get("published", DAY), folded, read_deed(folded, before, trigger), changes.get("entities", {})
    )


def make(article_id: str, sentence: str, **changes: Any) -> Happening:
    return build_happenings([tell(article_id, sentence, **changes)])[0]


def store(*happenings: Happening) -> pa.Table:
    return build_table(map(list_values, happenings), HAPPENINGS)


def find_all(*happenings: Happening) -> dict[tuple[int, int], Link]:
    rows = Columns(store(*happenings))
    return dict(find_links(rows, *find_pairs(rows)))


def compare(one: Happening, other: Happening) -> Link | None:
    """Return the link of two happenings, wherever they would be looked for."""
    found = dict(find_links(Columns(store(one, other)), np.array([0]), np.array([1])))
    return found.get((0, 1))


def are_one(one: Happening, other: Happening) -> bool:
    return compare(one, other) is not None


def join(happenings: list[Happening], links: dict[tuple[int, int], Link]) -> Events:
    return join_links([one.happening_id for one in happenings], [hash(one.article_id) for one in happenings], links)


def list_groups(*happenings: Happening) -> list[list[str]]:
    """Return the happenings of each event that two articles tell."""
    placed = place_happenings([store(*happenings)]).happenings.to_pylist()
    events: dict[str, list[str]] = {}
    for row in placed:
        events.setdefault(row["event_id"], []).append(row["happening_id"])
    return sorted(group for group in events.values() if len(group) > 1)
