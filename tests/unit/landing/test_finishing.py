"""Pages are read on workers, and come back in their order with all that identifies them."""

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pyarrow as pa
import pytest

from rawi.landing import find_sources, pages, read_all, read_records
from rawi.landing.finishing import finish_in_order
from rawi.landing.received import Fetched, Received

PARAGRAPH = "<p>وصلت الحافلات الجديدة صباح اليوم إلى المحطة، وتبدأ العمل في الأسبوع القادم على خط النهر.</p>"


def make_page(number: int) -> bytes:
    return f"<html><body><article><h1>خبر رقم {number}</h1>{PARAGRAPH * 3}</article></body></html>".encode()


def make_received(number: int, is_page: bool = True) -> Received:
    data = make_page(number)
    if is_page:
        return Received(number, data, len(data), None, {"number": number}, page=Fetched(data))
    return Received(number, data, len(data), "utf-8", {"text": f"خبر {number}"})


class CountingExecutor(ThreadPoolExecutor):
    """Counts what it is given, and fails when pages come with the bytes that identify them."""

    def __init__(self) -> None:
        super().__init__(2)
        self.count = 0

    def submit(self, function: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        self.count += 1
        assert all(received.data == b"" for received in args[0])
        return super().submit(function, *args, **kwargs)


@pytest.mark.parametrize("waiting_count", [1, 8])
def test_records_keep_their_order_and_their_bytes(waiting_count: int) -> None:
    given = [(f"tag {n}", make_received(n, is_page=n % 7 != 3)) for n in range(150)]
    with CountingExecutor() as executor:
        finished = list(finish_in_order(iter(given), executor, waiting_count))
        assert executor.count > 2
    assert [tag for tag, _ in finished] == [tag for tag, _ in given]
    assert [received.data for _, received in finished] == [received.data for _, received in given]
    assert all(received.page is None and received.record["text"] for _, received in finished)
    assert all(f"رقم {n}" in finished[n][1].record["text"] for n in range(150) if n % 7 != 3)
    assert finished == list(finish_in_order(iter(given)))


def test_a_few_pages_are_read_here() -> None:
    with CountingExecutor() as executor:
        finished = list(finish_in_order(((n, make_received(n)) for n in range(5)), executor, 8))
        assert executor.count == 0
    assert [received.record["number"] for _, received in finished] == list(range(5))


def test_records_that_are_no_pages_do_not_wait() -> None:
    taken: list[int] = []

    def give() -> Any:
        for number in range(3):
            taken.append(number)
            yield number, make_received(number, is_page=False)

    assert next(finish_in_order(give()))[0] == 0
    assert taken == [0]


def test_a_page_that_breaks_the_reading_is_rejected_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_on_two(markup: Any, url: str | None = None) -> Any:
        if "رقم 2" in markup.text:
            raise MemoryError("planted")
        return whole(markup, url)

    whole = pages.read_page
    monkeypatch.setattr(pages, "read_page", break_on_two)
    finished = [received for _, received in finish_in_order((n, make_received(n)) for n in range(4))]
    assert [received.reason for received in finished] == [
        None, None, "the page cannot be read: MemoryError: planted", None,
    ]  # fmt: skip


def test_pages_of_many_files_are_read_together(tmp_path) -> None:
    for number in range(80):
        (tmp_path / f"{number:02}.html").write_bytes(make_page(number))
    (tmp_path / "30b.txt").write_text("خبر بين الصفحات", encoding="utf-8")
    sources = find_sources([str(tmp_path)])
    with CountingExecutor() as executor:
        together = pa.concat_tables(read_all(((source, None) for source in sources), 2_000, executor))
        assert executor.count == 3
    assert together.num_rows == 81
    apart = pa.concat_tables(table for source in sources for table in read_records(source))
    assert together.equals(apart)
