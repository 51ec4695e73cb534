"""The people, bodies, groups and states that quotes and events name, as rows of the table `entities`."""

from typing import Any

from rawi import schemas
from rawi.arabic.folding import fold_text
from rawi.arabic.names import resolve_name
from rawi.documents.article import Article

_QUOTE = {name: index for index, name in enumerate(schemas.QUOTES.names)}
_MENTION = {name: index for index, name in enumerate(schemas.MENTIONS.names)}


def list_entities(
    article: Article, quotes: list[tuple[Any, ...]], mentions: list[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """Return one row of `schemas.ENTITIES` per speaker, actor and recipient of an article.

    Args:
        article: the article that the rows come from.
        quotes: its rows of `schemas.QUOTES`.
        mentions: its rows of `schemas.MENTIONS`.
    """
    del article  # entities are told apart by name alone; the parameter keeps the signature of all steps alike
    names: dict[str, tuple[str | None, str | None]] = {}
    for row in quotes:
        speaker = row[_QUOTE["speaker"]]
        if speaker and row[_QUOTE["speaker_id"]]:  # the unnamed have no identifier: two of them may be two people
            names.setdefault(speaker, (row[_QUOTE["speaker_kind"]], row[_QUOTE["speaker_role"]]))
    for row in mentions:
        for name in (*row[_MENTION["actors"]], *row[_MENTION["recipients"]]):
            names.setdefault(name, (None, None))
    return _merge(names)


def _merge(names: dict[str, tuple[str | None, str | None]]) -> list[tuple[Any, ...]]:
    merged: dict[str, list[Any]] = {}
    for name, (kind, role) in names.items():
        known = resolve_name(name)
        canonical = known.name if known else name
        key = fold_text(canonical)
        row = merged.get(key)
        if row is None:
            name_en, country = (known.name_en, known.country_code) if known else (None, None)
            kept = known.kind if known else kind
            merged[key] = row = [schemas.hash_id("entity", key), canonical, name_en, kept, role, country, []]
        row[4] = row[4] or role
        if name != canonical and name not in row[6]:
            row[6].append(name)
    return [tuple(row) for row in merged.values()]
