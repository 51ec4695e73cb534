"""Large pages of memory for the tables that extraction looks words up in.

The tables take some hundred megabytes, and a look-up reads a few bytes anywhere in them. With pages of 4 KB nearly each
of them waits for its address to be translated too; gathered into pages of 2 MB the same look-ups take about a twentieth
off the whole extraction. Linux does so on request since 6.1; everywhere else nothing happens.
"""

import ctypes
import re
import sys
from collections.abc import Iterator
from pathlib import Path

_LARGE = 2 * 1024 * 1024
_ADVICE = 25  # MADV_COLLAPSE, which the module mmap does not name yet
_DENSE = 2  # a range that is resident to less than one part in so many would grow
_MAPPINGS = Path("/proc/self/smaps")
_RANGE = re.compile(
    r"^([0-9a-f]+)-([0-9a-f]+) rw-p \S+ \S+ 0\b.*(?:\n(?![0-9a-f]+-).*)*?\nRss: +(\d+) kB", re.MULTILINE
)


def gather_pages() -> int:
    """Gather the memory of this process into large pages; return how many bytes now lie in ranges of such.

    What it holds, and how much memory it takes, stays the same. Where the system cannot or will not do it, nothing
    changes.
    """
    if not sys.platform.startswith("linux"):
        return 0
    try:
        mappings = _MAPPINGS.read_text(encoding="utf-8")
    except OSError:  # a container or sandbox may hide it: then the pages stay as they are
        return 0
    advise = ctypes.CDLL(None).madvise
    advise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    ranges = list(_list_ranges(mappings))
    return sum(stop - start for start, stop in ranges if advise(start, stop - start, _ADVICE) == 0)


def _list_ranges(mappings: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of whole large pages that the process has filled with data of its own."""
    for begin, end, resident in _RANGE.findall(mappings):
        start, stop = int(begin, 16), int(end, 16)
        if int(resident) * 1024 * _DENSE < stop - start:
            continue
        start, stop = -(-start // _LARGE) * _LARGE, stop // _LARGE * _LARGE
        if start < stop:
            yield start, stop
