"""The judged mentions as examples: what the rules read in them today, and whether a reader found it right."""

import csv
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.documents import read_article
from rawi.documents.article import Article
from rawi.events import extract_times
from rawi.events.drafts import Party
from rawi.events.likelihood import find_tokens
from rawi.events.mentions import list_happenings, read_drafts
from rawi.events.party_signs import list_party_signs, list_role_signs
from rawi.events.signs import list_article_signs, list_mention_signs, list_word_signs
from rawi.quotes import extract_quotes
from rawi.schemas import RECORDS, hash_id

JUDGEMENTS = Path(__file__).with_name("judgements.csv")
_NAME_TABLES = (
    *("agencies", "first_names", "given_names", "groups", "known_bodies", "months", "office_holders"),
    *("organisations", "outlets", "places", "public_figures", "states", "surnames", "common_surnames", "weekdays"),
)
_JUDGED = frozenset(("ok", "wrong", "missing", "empty-ok"))
_LONG = 4  # letters; in a shorter word the article may be its own letters
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(fold_text("^(?:و?ال|لل)"))
_PART = re.compile(r"[،,;/()؛|+]| و |\bو(?=ال)")
_EMPTY = frozenset(map(fold_text, ("من", "في", "على", "إلى", "بن", "عن", "مع", "أو", "التي", "الذي", "و")))
_SHARED = frozenset(  # words that names of different parties begin or end with
    map(fold_text, ("قوات", "مجلس", "وزير", "رئيس", "محمد", "عبدالله", "وزارة", "حركة", "تنظيم", "جماعة", "مسلحين"))
) | frozenset(map(fold_text, ("عناصر", "مدينة", "دول", "دولة", "رجال", "محكمة")))
_IN_SENTENCE, _NEAR = 0.5, 0.7  # strength of a word: there are many, and each says little


class Example(NamedTuple):
    """One judged answer.

    Attributes:
        article_id: its article.
        outlet: who published it.
        signs: what speaks for and against it, with strength.
        is_right: what the reader found.
    """

    article_id: str
    outlet: str
    signs: dict[str, float]
    is_right: bool


def read_judgements(path: Path = JUDGEMENTS) -> list[dict[str, str]]:
    """Return the rows of the judgements."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def read_examples(corpus: Path, judgements: list[dict[str, str]]) -> dict[str, list[Example]]:
    """Return the examples of type, actors and recipients, in an order that does not depend on that of the corpus.

    Args:
        corpus: the articles, as Parquet.
        judgements: what was judged of them.
    """
    examples: dict[str, list[Example]] = {question: [] for question in ("type", "actors", "recipients")}
    for article, rows in read_judged(corpus, judgements):
        for question, example in _judge_article(article, rows):
            examples[question].append(example)
    return {
        question: sorted(found, key=lambda e: (e.article_id, sorted(e.signs))) for question, found in examples.items()
    }


def read_judged(corpus: Path, judgements: list[dict[str, str]]) -> Iterator[tuple[Article, list[dict[str, str]]]]:
    """Yield every judged article of a corpus with its judgements."""
    by_article: dict[str, list[dict[str, str]]] = {}
    for row in judgements:
        by_article.setdefault(row["article_id"], []).append(row)
    for article in read_articles(corpus, by_article.keys()):
        yield article, by_article[article.article_id]


def read_articles(corpus: Path, wanted: Collection[str] | None = None) -> Iterator[Article]:
    """Yield the wanted articles of a corpus in Parquet, by their identifiers, or all; each text once."""
    return map(read_article, read_records(corpus, wanted))


def read_records(corpus: Path, wanted: Collection[str] | None = None) -> Iterator[dict[str, Any]]:
    """Yield the wanted articles of a corpus as they are received: rows of `RECORDS`."""
    columns = [field.name for field in RECORDS]
    file = pq.ParquetFile(corpus)
    shared = [name for name in file.schema_arrow.names if name in columns]
    seen = set()
    for batch in file.iter_batches(batch_size=2_000, columns=shared):
        for row in batch.to_pylist():
            article_id = hash_id(row["text"] or "")
            if article_id not in seen and (wanted is None or article_id in wanted):
                seen.add(article_id)
                yield dict.fromkeys(columns) | row | {"article_id": article_id, "metadata": "{}"}


def _judge_article(article: Article, rows: list[dict[str, str]]) -> Iterator[tuple[str, Example]]:
    quotes = extract_quotes(article)
    drafts, topics = read_drafts(article, quotes, extract_times(article))
    if topics is None:
        return
    analysis, names = article.analysis, load_names()
    read = {(str(analysis.starts[draft.hit.first]), draft.event_type): draft for draft in drafts}
    told = {(draft.hit, draft.event_type): draft for group in list_happenings(drafts) for draft in group}
    common = dict(list_article_signs(topics, len(drafts)))
    for row in rows:
        draft = read.get((row["start"], row["type"]))
        if draft is None:
            continue
        first, last = find_tokens(analysis, draft.span)
        signs = common | dict.fromkeys(list_mention_signs(draft), 1.0)
        near = list_word_signs(analysis.words, (first, last), draft.hit)
        signs |= {f"{place} {word}": _NEAR for place, found in near.items() for word in found if word not in names}
        signs |= {f"word {word}": _IN_SENTENCE for word in set(analysis.words[first:last]) - names if len(word) > 1}
        outlet = article.outlet or ""
        yield "type", Example(article.article_id, outlet, signs, row["verdict"] == "ok")
        draft = told.get((draft.hit, draft.event_type), draft)
        for role in ("actors", "recipients"):
            common_signs: list[str] | None = None
            for index, party in enumerate(draft.actors if role == "actors" else draft.recipients):
                is_right = judge_party(party, row, role)
                if is_right is None:
                    break
                common_signs = common_signs or list_role_signs(draft, role)
                own = dict.fromkeys((*common_signs, *list_party_signs(draft, role, index)), 1.0)
                yield role, Example(article.article_id, outlet, own, is_right)


def judge_party(party: Party, row: dict[str, str], role: str) -> bool | None:
    """Tell whether a party is right; null when the reader found no event.

    Args:
        party: who the rules take for one today.
        row: the judgement.
        role: actors or recipients.
    """
    verdict = row[f"{role}_verdict"]
    if row["verdict"] == "none" or verdict not in _JUDGED:
        return None
    right = [] if verdict == "wrong" else [split_name(name) for name in row[role].split("|") if name]
    if verdict in ("wrong", "missing"):
        right += [words for part in _PART.split(row[f"{role}_right"]) if (words := split_name(part))]
    return any(is_one_name(split_name(party.name), other) for other in right)


def split_name(name: str) -> list[str]:
    """Return the words of a name without articles and what says nothing of whom it names."""
    words = (_ARTICLE.sub("", word) if len(word) > _LONG else word for word in _WORD.findall(fold_text(name)))
    return [word for word in words if word not in _EMPTY and not word.isascii()]


def is_one_name(one: list[str], other: list[str]) -> bool:
    """Tell whether two names can be of one party: one is part of the other, or they end or begin alike.

    Args:
        one: the words of a name.
        other: those of another one.
    """
    if not one or not other:
        return False
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    ends_alike = one[-1] == other[-1] and one[-1] not in _SHARED
    begins_alike = one[0] == other[0] and one[0] not in _SHARED and min(len(one), len(other)) > 1
    return ends_alike or (begins_alike and len(one[0]) >= _LONG)


def load_names() -> frozenset[str]:
    """Return the words of names, which say more of a month's news than of events."""
    words: set[str] = set()
    for table in _NAME_TABLES:
        for row in read_reference(table):
            for value in row.values():
                words.update(fold_text(value.replace("|", " ")).split())
    return frozenset(words)
