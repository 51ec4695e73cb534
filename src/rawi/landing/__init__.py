"""Landing: from what was handed in to one row per record received.

This room finds the files, reads them as streams, decides their encoding and gives every record its identity. Nothing is
lost: what cannot be read becomes a row with a reason. It does not look into what a text says.
"""

from rawi.landing.records import read_all, read_records
from rawi.landing.sources import Source, SourceNotFoundError, find_sources, hash_source

__all__ = ["Source", "SourceNotFoundError", "find_sources", "hash_source", "read_all", "read_records"]
