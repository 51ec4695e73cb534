"""Mentions and pairs of quotes out of which disagreements are read."""

from datetime import date
from typing import Any

from rawi.stories.conflicts import find_conflicts

SENTENCE = "قتل {} في انهيار سقف محطة القطارات القديمة بمدينة الكوت جنوب شرق بغداد"
DAY = date(2024, 5, 12)
STAY = (
    "لن نغادر القرية أبدا ولو نضب البئر القديم وسنحرث الحقول كل ربيع",
    "سنبقى في القرية ولن نرحل مهما جف البئر القديم وستزرع الحقول كل ربيع",
)
QUOTED = {"type_a": "direct", "type_b": "direct"}


def tell(mention_id: str, source: str, dead: int | None = None, **changes: Any) -> dict[str, Any]:
    text = changes.pop("text", f"{dead} أشخاص")
    figure = {"kind": "dead", "low": dead, "best": dead, "high": dead, "modifier": None, "text": text}
    counts = [] if dead is None else [figure | changes.pop("figure", {})]
    return {
        "event_id": "e",
        "mention_id": mention_id,
        "article_id": changes.get("article_id", f"article-{mention_id}"),
        "cluster_id": changes.get("cluster_id", f"article-{mention_id}"),
        "quote_id": None,
        "event_type": "ASSAULT",
        "mode": None,
        "aux": None,
        "actors": [],
        "recipients": [],
        "place": None,
        "latitude": None,
        "longitude": None,
        "place_precision": None,
        "date_text": None,
        "date_start": None,
        "date_end": None,
        "date_precision": None,
        "counts": counts,
        "trigger_text": "قتل",
        "rule": "verb:قتل",
        "source": source,
        "published_date": DAY,
        "title": "",
        "before": "",
        "sentence": SENTENCE.format(text),
    } | changes


def list_found(*rows: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [(row[1], row[4], row[5], row[6]) for row in find_conflicts(rows)]


def pair(text_a: str, text_b: str, **changes: Any) -> dict[str, Any]:
    sides = {"type_a": "indirect", "type_b": "indirect", "source_a": "x", "source_b": "y"}
    told = dict.fromkeys(f"{name}_{side}" for name in ("said", "said_text", "published") for side in "ab")
    ids = {"quote_a": "p", "quote_b": "q", "utterance_id": "u", "cluster_a": "a", "cluster_b": "b"}
    row = {"text_a": text_a, "text_b": text_b, "relation": "paraphrase", "similarity_ratio": 0.7}
    row |= {"is_ahead_a": False, "is_ahead_b": False, "before_a": "", "before_b": ""}
    return row | sides | ids | told | changes
