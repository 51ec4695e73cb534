"""Where copies stand, on disk: what is found, and which row of several holds."""

import pytest

from rawi.duplicates import Place, Places, find_components, merge_groups, read_groups, write_group, write_places
from rawi.duplicates import groups as groups_module


def install(root, run_id, places):
    """Make the group of a run that found these places."""
    write_group(root / run_id, [run_id], [])
    write_places(root / run_id, run_id, places)
    return Places(root / run_id)


def test_the_whole_component_is_found_by_one_of_its_articles(tmp_path):
    kept, copy = Place("a", "a", "a", None, None), Place("b", "a", "a", "contained", 0.875)
    group = install(tmp_path, "1", [copy, Place("y", "x", "y", None, None), kept])
    assert find_components([group], ["b", "stranger"]) == {"a": kept, "b": copy}
    assert find_components([group], ["stranger"]) == {}
    assert find_components([group], []) == find_components([], ["a"]) == {}


def test_the_row_of_the_latest_run_holds_whatever_the_order_of_groups(tmp_path):
    old = install(tmp_path, "1", [Place("b", "b", "b", None, None), Place("c", "b", "b", "near", 0.5)])
    joined = [Place("a", "a", "a", None, None), Place("b", "a", "a", "near", 0.75), Place("c", "a", "a", "near", 0.5)]
    new = install(tmp_path, "2", joined)
    expected = {place.article_id: place for place in joined}
    assert find_components([old, new], ["c"]) == find_components([new, old], ["a"]) == expected


def test_an_article_that_left_a_component_is_not_found_with_it(tmp_path):
    stays = Place("c", "b", "b", "near", 0.5)
    old = install(tmp_path, "1", [Place("b", "b", "b", None, None), stays])
    new = install(tmp_path, "2", [Place("b", "a", "a", "near", 0.75)])
    assert find_components([old, new], ["c"]) == {"c": stays}


def test_merged_groups_keep_the_latest_rows(tmp_path, monkeypatch):
    monkeypatch.setattr(groups_module, "_MERGED_AT_ONCE", 3)
    for number in range(3):
        install(
            tmp_path, str(number), [Place("a", "a", "a", "near", number / 4), Place(f"x{number}", "x", "x", None, None)]
        )
    (group,) = merge_groups(tmp_path, read_groups(tmp_path, "012"))
    assert find_components([group.places], ["a"])["a"].ratio == pytest.approx(0.5)
    assert set(find_components([group.places], ["x1"])) == {"x0", "x1", "x2"}
    assert group.latest == "2"


def test_a_group_that_tells_of_a_run_that_is_not_published_is_removed(tmp_path):
    write_group(tmp_path / "1", ["1"], [], latest="2")
    assert read_groups(tmp_path, ["1"]) == []
    assert not (tmp_path / "1").exists()
