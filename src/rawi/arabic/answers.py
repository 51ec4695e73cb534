"""Answers that are found once per process: what a function without arguments gives, or what it tells of one word.

What is told of a word is kept here rather than by `functools.cache`, which takes any arguments and so twice the time:
articles ask so hundreds of times each. Without arguments `functools.cache` is the fastest there is.
"""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

_Answer = TypeVar("_Answer")


def once(find: Callable[[], _Answer]) -> Callable[[], _Answer]:
    """Return a function that finds something at its first call and gives the same from then on."""
    return cache(find)


class _Answers(dict[str, _Answer]):
    """What was told of each word so far; of a word that is new it is asked."""

    __slots__ = ("_ask",)

    def __init__(self, ask: Callable[[str], _Answer]) -> None:
        self._ask = ask

    def __missing__(self, word: str) -> _Answer:
        answer = self[word] = self._ask(word)
        return answer


def by_word(ask: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
    """Return a function of one word that asks the given one only when it meets the word for the first time."""
    return _Answers(ask).__getitem__
