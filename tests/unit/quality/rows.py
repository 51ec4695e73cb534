"""A small warehouse in which everything holds: four records, three texts, their quotes, times, mentions and events."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from rawi.schemas import TABLES, hash_id
from rawi.warehouse.connections import create_tables, open_database

RUN = "20240306T060000-aaaaaa"
READ_AT = datetime(2024, 3, 6, 6, tzinfo=UTC)
PUBLISHED = date(2024, 3, 5)
OPENED = date(2024, 3, 4)
MINISTER = "سامي الكرخي"
MINISTRY = "وزارة النقل"

# The first text has a character beyond the basic plane and vowel marks before everything that offsets point at.
_TEXTS = {
    "صحيفة الميزان": (
        "🏗️ افتتاح الجِسْر الجديد في المدينة",
        "قال وزير النقل سامي الكرخي إن الجسر افتتح الاثنين بعد عمل ثلاث سنوات.",
        'وأصيب عاملان في احتجاج قرب الجسر، وأضاف "سنعالج الأضرار" في وقت قريب.',
    ),
    "وكالة الضفاف": (
        "الجسر الجديد يفتح أبوابه",
        "نقلت صحيفة الميزان عن سامي الكرخي قوله إن الجسر افتتح الاثنين أمام السيارات.",
        "وذكر شهود أن أربعة عمال أصيبوا في احتجاج قرب المكان.",
    ),
    None: ("إعلان", "تغلق الطرق حول الجسر يوم الجمعة المقبل."),
}


_RECORD_RUN = """
    insert into runs by name
    select $1 as run_id, 'published' as status, 5 as received_count, 3 as loaded_count, 1 as duplicate_count,
        1 as rejected_count
"""


def _find(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _fill(table: str, **values: Any) -> dict[str, Any]:
    return {name: values.get(name) for name in TABLES[table].names}


class Story:
    """Collects the rows of the small warehouse."""

    def __init__(self) -> None:
        self.tables: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
        self.texts: dict[str, str] = {}

    def add_article(self, number: int, outlet: str | None, lines: tuple[str, ...]) -> str:
        text = "\n\n".join(lines)
        article_id = hash_id(text)
        self.texts[article_id] = text
        for index, line in enumerate(lines):
            start, end = _find(text, line)
            kind = "title" if index == 0 else "body"
            row = _fill("segments", article_id=article_id, segment_index=index, kind=kind)
            self.tables["segments"].append(row | {"segment_start": start, "segment_end": end})
        article = _fill(
            "articles", article_id=article_id, outlet=outlet, title=lines[0], authors=[], agencies=[], lang="ar",
            text=text, body="\n".join(lines[1:]), char_count=len(text), word_count=len(text.split()),
            published_date=PUBLISHED, published_basis="metadata", cluster_id=article_id, run_id=RUN,
        )  # fmt: skip
        self.tables["articles"].append(article)
        self.add_document(number, "loaded", article_id)
        return article_id

    def add_document(self, number: int, status: str, article_id: str | None = None, reason: str | None = None) -> None:
        row = _fill(
            "documents", document_id=hash_id("document", number), source_uri="news.jsonl", record_number=number,
            source_sha256="0" * 64, byte_count=100, encoding="utf-8", status=status, reason=reason,
            article_id=article_id, metadata='{"id": 1}', run_id=RUN, ingested_at=READ_AT,
        )  # fmt: skip
        self.tables["documents"].append(row)

    def add_quote(
        self, article_id: str, content: str, cue: str, source: str | None, names: list[str], **more: Any
    ) -> str:
        text, quote_id = self.texts[article_id], hash_id("quote", article_id, content)
        start, end = _find(text, content)
        cue_start, cue_end = _find(text, cue)
        source_start, source_end = _find(text, source) if source else (None, None)
        kinds = ["person" if name == MINISTER else "organisation" for name in names]
        chain = [
            {"level": level, "name": name, "kind": kind, "source_text": source}
            for level, (name, kind) in enumerate(zip(names, kinds, strict=True))
        ]
        row = _fill(
            "quotes", quote_id=quote_id, article_id=article_id, quote_type="indirect", content_text=content,
            content_start=start, content_end=end, content_spans=[{"start": start, "end": end}], cue_text=cue,
            cue_lemma=cue, cue_start=cue_start, cue_end=cue_end, source_text=source, source_start=source_start,
            source_end=source_end, speaker=names[0], speaker_id=hash_id("entity", names[0]), speaker_kind=kinds[0],
            chain=chain, is_balanced=True, utterance_id=hash_id("utterance", content), confidence=0.9,
            rule="written by hand",
        )  # fmt: skip
        self.tables["quotes"].append(row | more)
        return quote_id

    def add_mention(self, article_id: str, event: str, trigger: str, sentence: str, **more: Any) -> str:
        text, mention_id = self.texts[article_id], hash_id("mention", article_id, trigger)
        start, end = _find(text, trigger)
        sentence_start, sentence_end = _find(text, sentence)
        row = _fill(
            "mentions", mention_id=mention_id, event_id=hash_id("event", event), article_id=article_id,
            event_type="PROTEST", mode="demo", contexts=["crime"], trigger_text=trigger, trigger_start=start,
            trigger_end=end, sentence_start=sentence_start, sentence_end=sentence_end, actors=["عمال"],
            recipients=[], place="الجسر", country_code="IQ", latitude=33.3, longitude=44.4, place_precision=1,
            date_start=OPENED, date_end=OPENED,
            date_precision="day", counts=[], confidence=0.7, rule="written by hand",
        )  # fmt: skip
        self.tables["mentions"].append(row | more)
        return mention_id


def _count_injured(number: int, text: str) -> list[dict[str, Any]]:
    return [{"kind": "injured", "low": number, "best": number, "high": number, "modifier": None, "text": text}]


def build_tables() -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table, as mappings of column to value."""
    story = Story()
    articles = [story.add_article(number, outlet, lines) for number, (outlet, lines) in enumerate(_TEXTS.items())]
    first, second = articles[:2]
    story.add_document(3, "duplicate", first)
    story.add_document(4, "rejected", reason="no text: the record is empty")
    lines = list(_TEXTS.values())
    story.add_quote(
        first,
        "الجسر افتتح الاثنين بعد عمل ثلاث سنوات",
        "قال",
        "وزير النقل سامي الكرخي",
        [MINISTER],
        speaker_role="وزير النقل",
    )
    story.add_quote(first, "سنعالج الأضرار", "أضاف", None, [MINISTER], quote_type="direct")
    quote = story.add_quote(
        second, "الجسر افتتح الاثنين أمام السيارات", "قوله", "سامي الكرخي", [MINISTER, "صحيفة الميزان"], channel="press"
    )
    for article_id in (first, second):
        start, end = _find(story.texts[article_id], "الاثنين")
        values = {
            "time_text": "الاثنين",
            "time_start": start,
            "time_end": end,
            "date_start": OPENED,
            "date_end": OPENED,
        }
        time_id = hash_id("time", article_id)
        story.tables["times"].append(
            _fill("times", time_id=time_id, article_id=article_id, date_precision="day", rule="by hand", **values)
        )
    story.add_mention(
        second, "opening", "افتتح", lines[1][1], event_type="AGREE", mode=None, quote_id=quote, contexts=[]
    )
    story.add_mention(first, "protest", "احتجاج", lines[0][2], counts=_count_injured(2, "عاملان"))
    story.add_mention(second, "protest", "احتجاج", lines[1][2], counts=_count_injured(4, "أربعة عمال"))
    _add_merged(story)
    return story.tables


def _add_merged(story: Story) -> None:
    """Add what the load would build: events, their conflicts, entities."""
    for event_id in dict.fromkeys(mention["event_id"] for mention in story.tables["mentions"]):
        mentions = [mention for mention in story.tables["mentions"] if mention["event_id"] == event_id]
        row = {name: mentions[0].get(name) for name in TABLES["events"].names}
        article_ids = {mention["article_id"] for mention in mentions}
        story.tables["events"].append(
            row
            | {
                "quad_class": 4 if row["event_type"] == "PROTEST" else 1,
                "mention_count": len(mentions),
                "article_count": len(article_ids),
                "outlet_count": len(article_ids),
                "claim_count": sum(mention["quote_id"] is not None for mention in mentions),
                "source_count": len(article_ids),
                "counts": [figure for mention in mentions for figure in mention["counts"]],
            }
        )
        if len(mentions) > 1:
            sides = {"mention_a": mentions[0]["mention_id"], "mention_b": mentions[1]["mention_id"]}
            values = {"value_a": mentions[0]["counts"][0]["text"], "value_b": mentions[1]["counts"][0]["text"]}
            story.tables["conflicts"].append(
                _fill(
                    "conflicts",
                    event_id=event_id,
                    field="counts.injured",
                    kind="contradiction",
                    source_a="صحيفة الميزان",
                    source_b="وكالة الضفاف",
                    **sides,
                    **values,
                )
            )
    story.tables["entities"].append(
        _fill(
            "entities",
            entity_id=hash_id("entity", MINISTER),
            name=MINISTER,
            kind="person",
            aliases=[],
            country_code="IQ",
        )
    )


def insert_rows(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
    """Insert rows into the tables of a connection's default schema."""
    for table, rows in tables.items():
        arrow = pa.Table.from_pylist([dict(row) for row in rows], schema=TABLES[table])
        connection.register("new_rows", arrow)
        connection.execute(f"insert into {table} by name select * from new_rows")
        connection.unregister("new_rows")


def write_database(path: Path, tables: Mapping[str, Iterable[Mapping[str, Any]]] | None = None) -> Path:
    """Write a database file with the real tables and, unless others are given, the rows of the small warehouse."""
    with open_database(path) as connection:
        create_tables(connection)
        insert_rows(connection, build_tables() if tables is None else tables)
        if tables is None:
            connection.execute(_RECORD_RUN, [RUN])
    return path
