"""Fingerprints on disk: what is found again, which groups count, and how they merge."""

import random
from datetime import date

import numpy as np
import pytest

from rawi.duplicates import (
    build_fingerprints,
    find_fingerprints,
    find_links,
    fingerprint_body,
    install_group,
    merge_groups,
    read_groups,
    write_group,
)
from rawi.duplicates import candidates as candidates_module
from rawi.duplicates import groups as groups_module
from tests.copies import make_vocabulary, make_words

CHANCE = random.Random(11)
VOCABULARY = make_vocabulary(CHANCE)


def make_rows(count, prefix):
    days = (None, date(2024, 3, 1))
    bodies = [" ".join(make_words(CHANCE, VOCABULARY, 90)) for _ in range(count)]
    return [fingerprint_body(f"{prefix}{place:03}", days[place % 2], body) for place, body in enumerate(bodies)]


def install(root, name, rows):
    write_group(root.parent / "working" / name, [name], [build_fingerprints(rows)])
    install_group(root.parent / "working" / name, root, name)


def test_fingerprints_are_found_again(tmp_path):
    rows = CHANCE.sample(rows := make_rows(9, "x"), len(rows))
    parts = write_group(tmp_path / "group", ["run"], [build_fingerprints(rows[:4]), build_fingerprints(rows[4:])])
    found = find_fingerprints(parts, [row[0] for row in rows] + ["missing"])
    assert set(found) == {row[0] for row in rows}
    for row in rows:
        one = found[row[0]]
        day = None if row[1] is None else (row[1] - date(1970, 1, 1)).days
        assert (one.article_id, one.day, one.length, one.key_count) == (row[0], day, row[2], row[3])
        assert one.shingles.tolist() == row[4].tolist()
        assert one.slots.tolist() == row[5].tolist()


def test_articles_without_a_body_are_stored_and_found_by_nobody(tmp_path):
    parts = write_group(tmp_path / "group", ["run"], [build_fingerprints([fingerprint_body("a", None, "")])])
    assert find_fingerprints(parts, ["a"])["a"].key_count == 0
    assert [link for links in find_links(parts, parts) for link in links] == []


def test_every_key_is_worth_looking_for_and_few_others(tmp_path):
    (part,) = write_group(tmp_path / "group", ["run"], [build_fingerprints(make_rows(50, "x"))])
    assert part.may_hold(part.keys).all()
    strangers = np.arange(0, 2**32 - 1, 2**32 // 10_000, dtype=np.uint32)
    assert part.may_hold(strangers).mean() < 0.2


def test_a_run_without_articles_is_a_group_without_parts(tmp_path):
    assert write_group(tmp_path / "group", ["run"], [build_fingerprints([])]) == []
    assert list(find_links([], [])) == []


def test_groups_of_runs_that_are_not_published_are_removed(tmp_path):
    root = tmp_path / "fingerprints"
    for name in ("one", "two"):
        install(root, name, make_rows(2, name))
    assert [group.folder.name for group in read_groups(root, ["two"])] == ["two"]
    assert not (root / "one").exists()


def test_a_merged_group_takes_the_place_of_its_parts(tmp_path):
    root = tmp_path / "fingerprints"
    names = [f"run{number}" for number in range(9)]
    rows = {name: make_rows(2, name) for name in names}
    for name in names[:8]:
        install(root, name, rows[name])
    merged = merge_groups(root, read_groups(root, names))
    assert [len(group.run_ids) for group in merged] == [8]
    install(root, "run3", rows["run3"])  # as a run leaves it that is killed before the old groups are removed
    assert [len(group.run_ids) for group in read_groups(root, names)] == [8]
    parts = [part for group in merged for part in group.parts]
    wanted = [row[0] for name in names[:8] for row in rows[name]]
    assert set(find_fingerprints(parts, wanted)) == set(wanted)


def test_groups_of_another_format_are_removed(tmp_path, monkeypatch):
    root = tmp_path / "fingerprints"
    install(root, "one", make_rows(1, "a"))
    monkeypatch.setattr(groups_module, "_FORMAT", -1)
    assert read_groups(root, ["one"]) == []
    assert not (root / "one").exists()


def test_unfinished_merges_are_removed(tmp_path):
    root = tmp_path / "fingerprints"
    install(root, "one+.tmp", make_rows(1, "a"))
    assert read_groups(root, ["one+.tmp"]) == []


@pytest.mark.parametrize("sharers", [64, 3])
def test_a_flood_of_copies_is_joined_through_a_few(tmp_path, monkeypatch, sharers):
    """Of a passage that too many share only some are compared, yet all come together."""
    monkeypatch.setattr(candidates_module, "_MOST_SHARERS", sharers)
    body = " ".join(make_words(CHANCE, VOCABULARY, 90))
    rows = [fingerprint_body(f"{number:03}", None, f"{body} {VOCABULARY[number]}") for number in range(20)]
    parts = write_group(tmp_path / "group", ["run"], [build_fingerprints(rows[:12]), build_fingerprints(rows[12:])])
    links = {(link.one, link.other) for found in find_links([], parts) for link in found}
    assert {name for link in links for name in link} == {row[0] for row in rows}
    assert len(links) == (190 if sharers == 64 else 4 * 16 + 6)
