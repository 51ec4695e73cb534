"""The Arrow schema of every table, and how identifiers are made.

The same names, order and types stand in `sql/tables/*.sql`; a contract test compares the two. Offsets are Unicode code
points into `articles.text`, half-open. `_date` is a day, `_at` a UTC timestamp, `_ratio` is between 0 and 1.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyarrow as pa

_HASHER = hashlib.blake2b(digest_size=10)

TEXT: pa.DataType = pa.string()
TEXTS: pa.DataType = pa.list_(pa.string())
OFFSET: pa.DataType = pa.int32()
COUNT: pa.DataType = pa.int64()
RATIO: pa.DataType = pa.float64()
INSTANT: pa.DataType = pa.timestamp("us", tz="UTC")
DAY: pa.DataType = pa.date32()

SPANS: pa.DataType = pa.list_(pa.struct([("start", OFFSET), ("end", OFFSET)]))
CHAIN: pa.DataType = pa.list_(pa.struct([("level", OFFSET), ("name", TEXT), ("kind", TEXT), ("source_text", TEXT)]))
COUNTS: pa.DataType = pa.list_(
    pa.struct([("kind", TEXT), ("low", COUNT), ("best", COUNT), ("high", COUNT), ("modifier", TEXT), ("text", TEXT)])
)

# One row per record that landing read. `text` is null exactly when `reason` says why the record is rejected.
RECORDS = pa.schema(
    [
        ("document_id", TEXT),
        ("source_uri", TEXT),
        ("record_number", COUNT),
        ("source_sha256", TEXT),
        ("byte_count", COUNT),
        ("encoding", TEXT),
        ("reason", TEXT),
        ("article_id", TEXT),
        ("text", TEXT),
        ("title", TEXT),
        ("url", TEXT),
        ("outlet", TEXT),
        ("authors", TEXTS),
        ("published", TEXT),  # as given: an ISO 8601 date or timestamp, or something that could not be read
        ("lang", TEXT),
        ("metadata", TEXT),  # JSON object: everything else that came with the record
    ]
)

DOCUMENTS = pa.schema(
    [
        ("document_id", TEXT),
        ("source_uri", TEXT),
        ("record_number", COUNT),
        ("source_sha256", TEXT),
        ("byte_count", COUNT),
        ("encoding", TEXT),
        ("status", TEXT),
        ("reason", TEXT),
        ("article_id", TEXT),
        ("metadata", TEXT),
        ("run_id", TEXT),
        ("ingested_at", INSTANT),
    ]
)

ARTICLES = pa.schema(
    [
        ("article_id", TEXT),
        ("outlet", TEXT),
        ("url", TEXT),
        ("title", TEXT),
        ("authors", TEXTS),
        ("agencies", TEXTS),
        ("dateline_place", TEXT),
        ("published_date", DAY),
        ("published_basis", TEXT),
        ("lang", TEXT),
        ("text", TEXT),
        ("body", TEXT),
        ("char_count", COUNT),
        ("word_count", COUNT),
        ("duplicate_of", TEXT),
        ("duplicate_kind", TEXT),
        ("similarity_ratio", RATIO),
        ("cluster_id", TEXT),
        ("run_id", TEXT),
    ]
)

SEGMENTS = pa.schema(
    [
        ("article_id", TEXT),
        ("segment_index", OFFSET),
        ("kind", TEXT),
        ("segment_start", OFFSET),
        ("segment_end", OFFSET),
    ]
)

QUOTES = pa.schema(
    [
        ("quote_id", TEXT),
        ("article_id", TEXT),
        ("quote_type", TEXT),
        ("content_text", TEXT),
        ("content_start", OFFSET),
        ("content_end", OFFSET),
        ("content_spans", SPANS),
        ("cue_text", TEXT),
        ("cue_lemma", TEXT),
        ("cue_start", OFFSET),
        ("cue_end", OFFSET),
        ("source_text", TEXT),
        ("source_start", OFFSET),
        ("source_end", OFFSET),
        ("speaker", TEXT),
        ("speaker_id", TEXT),
        ("speaker_kind", TEXT),
        ("speaker_role", TEXT),
        ("chain", CHAIN),
        ("channel", TEXT),
        ("is_balanced", pa.bool_()),
        ("utterance_id", TEXT),
        ("confidence", RATIO),
        ("rule", TEXT),
    ]
)

TIMES = pa.schema(
    [
        ("time_id", TEXT),
        ("article_id", TEXT),
        ("time_text", TEXT),
        ("time_start", OFFSET),
        ("time_end", OFFSET),
        ("date_start", DAY),
        ("date_end", DAY),
        ("date_precision", TEXT),
        ("date_mod", TEXT),
        ("anchor_date", DAY),
        ("rule", TEXT),
    ]
)

MENTIONS = pa.schema(
    [
        ("mention_id", TEXT),
        ("event_id", TEXT),
        ("article_id", TEXT),
        ("quote_id", TEXT),
        ("event_type", TEXT),
        ("mode", TEXT),
        ("aux", TEXT),
        ("contexts", TEXTS),
        ("trigger_text", TEXT),
        ("trigger_start", OFFSET),
        ("trigger_end", OFFSET),
        ("sentence_start", OFFSET),
        ("sentence_end", OFFSET),
        ("actors", TEXTS),
        ("recipients", TEXTS),
        ("place", TEXT),
        ("country_code", TEXT),
        ("latitude", RATIO),
        ("longitude", RATIO),
        ("place_precision", OFFSET),
        ("date_text", TEXT),
        ("date_start", DAY),
        ("date_end", DAY),
        ("date_precision", TEXT),
        ("counts", COUNTS),
        ("confidence", RATIO),
        ("rule", TEXT),
    ]
)

EVENTS = pa.schema(
    [
        ("event_id", TEXT),
        ("event_type", TEXT),
        ("mode", TEXT),
        ("aux", TEXT),
        ("quad_class", OFFSET),
        ("actors", TEXTS),
        ("recipients", TEXTS),
        ("place", TEXT),
        ("country_code", TEXT),
        ("latitude", RATIO),
        ("longitude", RATIO),
        ("date_start", DAY),
        ("date_end", DAY),
        ("date_precision", TEXT),
        ("counts", COUNTS),
        ("mention_count", COUNT),
        ("article_count", COUNT),
        ("outlet_count", COUNT),
        ("claim_count", COUNT),
        ("source_count", COUNT),
    ]
)

CONFLICTS = pa.schema(
    [
        ("event_id", TEXT),
        ("field", TEXT),
        ("mention_a", TEXT),
        ("mention_b", TEXT),
        ("value_a", TEXT),
        ("value_b", TEXT),
        ("kind", TEXT),
        ("source_a", TEXT),
        ("source_b", TEXT),
        ("quote_a", TEXT),
        ("quote_b", TEXT),
        ("utterance_id", TEXT),
        ("other_event_id", TEXT),
        ("founding_a", TEXT),
        ("founding_b", TEXT),
    ]
)

ENTITIES = pa.schema(
    [
        ("entity_id", TEXT),
        ("name", TEXT),
        ("name_en", TEXT),
        ("kind", TEXT),
        ("role", TEXT),
        ("country_code", TEXT),
        ("aliases", TEXTS),
    ]
)

# Articles on which a step raised: they are rejected with the reason, the rest of the batch goes on.
FAILURES = pa.schema([("article_id", TEXT), ("reason", TEXT)])

TABLES: Mapping[str, pa.Schema] = {
    "documents": DOCUMENTS,
    "articles": ARTICLES,
    "segments": SEGMENTS,
    "quotes": QUOTES,
    "times": TIMES,
    "mentions": MENTIONS,
    "events": EVENTS,
    "conflicts": CONFLICTS,
    "entities": ENTITIES,
}


def hash_id(*parts: object) -> str:
    """Return an identifier of 20 hexadecimal digits that depends on nothing but the parts and their order.

    80 bits: among a thousand million rows the chance of any collision is below one in a million.

    >>> hash_id("quote", 1) == hash_id("quote", "1")
    True
    >>> hash_id("ab", "c") == hash_id("a", "bc")
    False
    """
    hasher = _HASHER.copy()  # in half the time that a new one takes
    hasher.update("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"))
    return hasher.hexdigest()


def build_table(rows: Iterable[Sequence[Any]], schema: pa.Schema) -> pa.Table:
    """Turn row tuples, in the order of the schema's fields, into an Arrow table.

    Args:
        rows: one sequence per row; may be empty.
        schema: one of the schemas of this module.

    Raises:
        ValueError: when a row has another number of values than the schema has fields.
        pyarrow.ArrowInvalid: when a value does not fit its column's type.
    """
    columns = list(zip(*rows, strict=True))
    if not columns:
        return schema.empty_table()
    if len(columns) != len(schema):
        raise ValueError(f"rows of {len(columns)} values for a schema of {len(schema)} columns")
    arrays = [pa.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)
