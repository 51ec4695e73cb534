"""The shared seeds: five articles on one subject are five articles. Skipped where the folder is absent."""

from itertools import combinations
from pathlib import Path

import pytest

from rawi.duplicates import Fingerprint, compare_fingerprints, fingerprint_body

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared seeds are not beside the checkout")
def test_the_seeds_stay_apart():
    rows = [fingerprint_body(path.name, None, path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    articles = [Fingerprint(row[0], None, row[2], row[4], row[5], row[3]) for row in rows]
    assert len(articles) == 5
    for one, other in combinations(articles, 2):
        likeness = compare_fingerprints(one, other)
        assert not likeness.is_copy
        assert not likeness.is_alike
