from bisect import bisect_left, bisect_right

import pytest

from rawi.quotes import memory, pages
from tests.compiled import natives
from tests.compiled.modules import SOURCES
from tests.compiled.rewriting import rewrite_source

_TEXT = 'قال الوزير ان القطار وصل . واضاف الوزير : " وصل القطار " و ذكر ان القطار جديد'
_WORDS = _TEXT.split()
_KEYED = '''"""A module."""

from bisect import bisect_left, insort


def find(places: list[int], index: int) -> int:
    return bisect_left(places, index, key=abs)
'''


@pytest.mark.parametrize(("first", "last"), [(0, len(_WORDS)), (3, 9), (4, 4)])
def test_words_are_walked_as_in_python(first: int, last: int) -> None:
    assert natives.walk_words(_WORDS, first, last) == pages.walk_words(_WORDS, first, last)


@pytest.mark.parametrize("word", ["القطار", "الوزير", "قطار"])
def test_places_are_found_as_in_python(word: str) -> None:
    assert natives._find_places(_WORDS, word) == memory._find_places(_WORDS, word)


def test_no_more_places_are_found_than_in_python() -> None:
    words = ["سطر"] * 500
    assert natives._find_places(words, "سطر") == memory._find_places(words, "سطر")


@pytest.mark.parametrize("places", [[], [4], [2, 4, 4, 4, 9], (1, 2, 4, 8, 16)])
def test_numbers_are_searched_as_in_python(places: list[int]) -> None:
    for sought in range(18):
        assert natives.bisect_left(places, sought) == bisect_left(places, sought)
        assert natives.bisect_right(places, sought) == bisect_right(places, sought)
        assert natives.bisect_left(places, sought, len(places) // 2) == bisect_left(places, sought, len(places) // 2)


def test_other_things_than_numbers_are_searched_by_python() -> None:
    runs = [(1, 5, 0), (3, 4, 1), (7, 9, 2)]
    assert natives.bisect_right(runs, (3, 9, 0)) == bisect_right(runs, (3, 9, 0)) == 2
    assert natives.bisect_right([0.5, 1.5], 1.0) == 1


@pytest.mark.parametrize(("module", "name"), [("pages", "walk_words"), ("memory", "_find_places")])
def test_natives_stand_in_place_of_functions(module: str, name: str) -> None:
    rewritten = rewrite_source((SOURCES / "rawi" / "quotes" / f"{module}.py").read_text(encoding="utf-8"))
    assert rewritten.count(f"def {name}(") == 1
    assert rewritten.count(f"def _pure_{name}(") == 1


def test_searches_stand_in_place_of_what_is_imported() -> None:
    names: dict[str, object] = {}
    exec(rewrite_source((SOURCES / "rawi" / "quotes" / "openings.py").read_text(encoding="utf-8")), names)
    assert names["_pure_bisect_left"] is bisect_left
    assert names["bisect_left"] is not bisect_left


def test_searches_by_a_key_are_left_to_python() -> None:
    assert "from bisect import bisect_left, insort\n" in rewrite_source(_KEYED)
