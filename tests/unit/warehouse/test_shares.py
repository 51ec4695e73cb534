"""Work in shares: the same results in the same order, wherever the shares are worked on."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest

from rawi import warehouse
from rawi.warehouse import RunRecord, WarehousePaths, entities, stories, utterances
from rawi.warehouse.shares import run_shares
from tests.unit.warehouse.conftest import STARTED, make_article, make_document, make_mention

TABLES = (
    "stories.entity_names",
    "entities",
    "stories.happenings",
    "stories.event_links",
    "stories.event_keys",
    "events",
)


def double(number: int) -> int:
    return 2 * number


@pytest.mark.parametrize("count", [0, 1, 2, 30])
def test_results_come_in_the_order_of_the_shares(count: int):
    expected = [2 * number for number in range(count)]
    assert list(run_shares(None, double, range(count))) == expected
    with ThreadPoolExecutor(3) as pool:
        assert list(run_shares(pool, double, range(count))) == expected


def test_a_single_share_is_worked_on_here():
    assert list(run_shares(ThreadPoolExecutor(1), double, [4])) == [8]


def test_shares_are_read_only_as_fast_as_they_are_worked_on():
    taken: list[int] = []

    def take() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    with ThreadPoolExecutor(1) as pool:
        results = run_shares(pool, double, take())
        assert next(results) == 0
        assert len(taken) <= 10
        assert sum(1 for _ in results) == 99


def test_what_shares_raise_ends_the_work():
    with ThreadPoolExecutor(1) as pool, pytest.raises(TypeError):
        list(run_shares(pool, len, [3, 4]))


def test_a_load_in_shares_gives_the_same_rows(paths: WarehousePaths, write_batch, monkeypatch):
    names = [f"a{number}" for number in range(7)]
    batch_id = write_batch(
        "one",
        documents=[make_document(name) for name in names],
        articles=[make_article(name) for name in names],
        mentions=[make_mention(f"{name}-1", name, 4, actors=["سليم الراوي", f"فرقة {name}"]) for name in names],
    )
    record = RunRecord("20240305T060000-000000", STARTED.isoformat(), status="published")

    def load(pool: ThreadPoolExecutor | None) -> list[list[tuple[object, ...]]]:
        database = warehouse.build_incoming(paths, record.run_id, STARTED, [batch_id], executor=pool)
        with duckdb.connect(str(database), read_only=True) as connection:
            return [connection.execute(f"from {table} order by all").fetchall() for table in TABLES]

    here = load(None)
    assert len(here[-1]) == 1, "one event: otherwise the shares are not told apart"
    for module, name in (
        (entities, "_ARTICLES_IN_SHARE"),
        (stories, "_ARTICLES_IN_SHARE"),
        (utterances, "_QUOTES_IN_SHARE"),
    ):
        monkeypatch.setattr(module, name, 2)
    with ThreadPoolExecutor(2) as pool:
        assert load(pool) == here
