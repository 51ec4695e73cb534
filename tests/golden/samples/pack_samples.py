"""Write the packed files of seeds/samples from the plain ones in `packed/`, byte for byte the same each time.

Run `python tests/golden/samples/pack_samples.py` after a change there; until then `tests/unit/test_samples.py` fails.
"""

import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

PLAIN = Path(__file__).parent / "packed"
SAMPLES = Path(__file__).parents[3] / "seeds" / "samples"
# Where each plain file goes.
PACKED = {
    "waha.jsonl": "waha/waha.jsonl.gz",
    "miqyas.jsonl": "miqyas/miqyas.parquet",
    "2024-03-09-retreat.txt": "manara/2024-03-09-retreat.txt.gz",
    "2024-03-10-awda.txt": "melwiya/2024-03-10-awda.txt.zst",
}


def read_plain_records(name: str) -> list[dict[str, Any]]:
    """Return the records of a plain JSON-lines file."""
    return [json.loads(line) for line in (PLAIN / name).read_text("utf-8").splitlines()]


def pack_file(name: str, target: Path) -> None:
    """Write one plain file in the format that the target's ending asks for."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix == ".gz":
        target.write_bytes(gzip.compress((PLAIN / name).read_bytes(), mtime=0))
    elif target.suffix == ".zst":
        plain = (PLAIN / name).read_bytes()
        target.write_bytes(pa.Codec("zstd", compression_level=9).compress(plain, asbytes=True))
    elif target.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(read_plain_records(name)), target, compression="zstd")
    else:
        raise ValueError(f"no way to pack into {target.name}")


def main() -> None:
    """Write every packed file."""
    for name, place in PACKED.items():
        pack_file(name, SAMPLES / place)


if __name__ == "__main__":
    main()
