"""Reading the articles of pages, which takes a hundred times as long as reading a line: on many cores, in order."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rawi.landing.received import Received

_PAGES = 32  # of one part: enough that handing them over costs nothing, few enough that all cores get some
_PART_BYTES = 4 << 20  # of its pages
_RECORDS = 2_000  # of one part, pages or not

_Tag = TypeVar("_Tag")


@dataclass(slots=True)
class _Part(Generic[_Tag]):
    """Some records in a row; those that are pages are read by a worker, or here when no worker was asked."""

    items: list[tuple[_Tag, Received]] = field(default_factory=list)
    page_count: int = 0
    byte_count: int = 0
    future: Future[list[Received]] | None = None

    def add(self, tag: _Tag, received: Received) -> None:
        self.items.append((tag, received))
        if is_unread(received):
            self.page_count += 1
            self.byte_count += received.size

    @property
    def is_full(self) -> bool:
        return self.page_count >= _PAGES or self.byte_count >= _PART_BYTES or len(self.items) >= _RECORDS

    def submit(self, executor: Executor) -> None:
        """Hand the pages to a worker, without the bytes that only identify them."""
        if self.future is None and self.page_count:
            self.future = executor.submit(finish_all, [received._replace(data=b"") for received in self._list_pages()])

    def finish(self) -> Iterator[tuple[_Tag, Received]]:
        finished = iter(finish_all(self._list_pages()) if self.future is None else self.future.result())
        for tag, received in self.items:
            yield tag, next(finished)._replace(data=received.data) if is_unread(received) else received

    def _list_pages(self) -> list[Received]:
        return [received for _, received in self.items if is_unread(received)]


def is_unread(received: Received) -> bool:
    """Tell whether a record's article has to be read out of a page first."""
    return received.reason is None and (received.page is not None or bool(received.record.get("html")))


def finish_all(received: list[Received]) -> list[Received]:
    """Read the articles of pages; this is what a worker does."""
    if not received:
        return []
    from rawi.landing.pages import finish_received  # noqa: PLC0415 (heavy)

    return [finish_received(one) for one in received]


def finish_in_order(
    items: Iterable[tuple[_Tag, Received]], executor: Executor | None = None, waiting_count: int = 0
) -> Iterator[tuple[_Tag, Received]]:
    """Yield records in their order, with the articles of pages read.

    Args:
        items: records, each with something that comes back with it.
        executor: reads pages when there are more than one part of them; null reads all here.
        waiting_count: parts that may be under way at once, one or more.
    """
    waiting: deque[_Part[_Tag]] = deque()
    part: _Part[_Tag] = _Part()
    is_busy = False
    for tag, received in items:
        if not (waiting or part.items or is_unread(received)):
            yield tag, received
            continue
        part.add(tag, received)
        if not part.is_full:
            continue
        waiting.append(part)
        part = _Part()
        is_busy = executor is not None and (is_busy or len(waiting) > 1)
        if executor is not None and is_busy:
            for one in waiting:
                one.submit(executor)
        while len(waiting) > (waiting_count if executor is not None else 0):
            yield from waiting.popleft().finish()
    if executor is not None and is_busy:
        part.submit(executor)
    for one in (*waiting, part):
        yield from one.finish()
