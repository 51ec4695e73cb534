"""Misprints: whether two words are one, spelled with a letter more, less or other."""

from functools import lru_cache

_REMEMBERED = 100_000  # pairs of words


@lru_cache(_REMEMBERED)
def differ_by_letter(one: str, other: str) -> bool:
    """Tell whether two words differ in one letter, or in the order of their letters.

    Args:
        one: a word.
        other: another one.
    """
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) <= 1 or sorted(short) == sorted(long)
    index = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    return short[index:] == long[index + 1 :]
