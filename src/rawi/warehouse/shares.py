"""The part of a load that is Python's, on all cores: rows go to the processes of a pool in shares."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from itertools import chain, islice
from typing import TypeVar

_MOST_WAITING = 8  # shares that are held at once

Share = TypeVar("Share")
Result = TypeVar("Result")


def run_shares(
    executor: Executor | None, function: Callable[[Share], Result], shares: Iterable[Share]
) -> Iterator[Result]:
    """Yield what a function makes of each share, in the order of the shares.

    Args:
        executor: where to call it; here when it is null, or when there is but one share.
        function: of a module that processes can import; the shares and what it returns travel to them and back.
        shares: read only as fast as they are worked on.
    """
    remaining = iter(shares)
    first = list(islice(remaining, 2))
    if executor is None or len(first) < 2:
        yield from map(function, chain(first, remaining))
        return
    waiting: deque[Future[Result]] = deque()
    for share in chain(first, remaining):
        waiting.append(executor.submit(function, share))
        if len(waiting) >= _MOST_WAITING:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
