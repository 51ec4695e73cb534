"""Large pages: asked for where the system knows them, and nothing but speed depends on it."""

from rawi.batches import pages
from rawi.batches.pages import _list_ranges, gather_pages

KB = 1024
MAPPINGS = """\
00200000-00a00000 rw-p 00000000 00:00 0                          [heap]
Size:               8192 kB
KernelPageSize:        4 kB
Rss:                8000 kB
VmFlags: rd wr mr mw
01200001-01a00000 rw-p 00000000 00:00 0
Size:               8192 kB
Rss:                8000 kB
10000000-50000000 rw-p 00000000 00:00 0
Size:            1048576 kB
Rss:               10000 kB
60000000-60800000 r--p 00000000 08:01 77                         a library
Size:               8192 kB
Rss:                8192 kB
61000000-61001000 rw-p 00000000 00:00 0
Size:                  4 kB
Rss:                   4 kB
"""


def test_only_full_ranges_of_own_data_are_gathered_in_whole_large_pages():
    assert list(_list_ranges(MAPPINGS)) == [(0x200000, 0xA00000), (0x1400000, 0x1A00000)]


def test_gathering_leaves_what_memory_holds_alone():
    held = {str(number): number for number in range(100_000)}
    assert gather_pages() >= 0
    assert all(held[str(number)] == number for number in range(100_000))


def test_where_the_system_hides_its_mappings_nothing_is_gathered(monkeypatch, tmp_path):
    monkeypatch.setattr(pages, "_MAPPINGS", tmp_path / "hidden")
    assert gather_pages() == 0
