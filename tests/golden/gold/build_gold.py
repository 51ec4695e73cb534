"""Turn the hand-written marks in `marked/*.yml` into gold files with offsets, one JSON file per article.

A mark is words of the article, so that nobody counts characters: `first words … last words` stands for everything from
the one to the other. Words are looked for below the title. Cue and source are the occurrences nearest to the content.
Anything that is absent, or stands in several places where one is meant, is an error. The shape of the files is that of
the shared gold set, and so are the rules; run `python tests/golden/gold/build_gold.py` after a change.
"""

import gzip
import hashlib
import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
import yaml

HERE = Path(__file__).parent
SAMPLES = HERE.parents[2] / "seeds" / "samples"
ELLIPSIS = " … "
WINDOWS_1256 = frozenset({"hidab/2024-03-06-majlis-amn.txt"})
Span = list[int]


class MarkError(ValueError):
    """Marked words that are not in the article, or not in one place only."""


class Line(NamedTuple):
    """One line of the article that is not blank."""

    start: int
    end: int
    kind: str


def read_article(file: str, url: str | None) -> str:
    """Return the text of a sample as the warehouse holds it; `url` chooses among the records of one file."""
    path = SAMPLES / file
    if file.endswith(".parquet"):
        records = pq.read_table(path).to_pylist()
    elif file.endswith((".jsonl", ".jsonl.gz")):
        data = gzip.decompress(path.read_bytes()) if file.endswith(".gz") else path.read_bytes()
        records = [json.loads(line) for line in data.decode().splitlines()]
    else:
        data = path.read_bytes()
        if file.endswith(".zst"):
            data = bytes(pa.CompressedInputStream(pa.BufferReader(data), "zstd").read())
        if file.endswith(".gz"):
            data = gzip.decompress(data)
        return data.decode("cp1256" if file in WINDOWS_1256 else "utf-8-sig")
    return str(next(record["text"] for record in records if record["url"] == url))


def split_lines(text: str, marks: list[str]) -> list[Line]:
    """Give every line that is not blank its kind; `body*3` stands for three lines.

    Raises:
        MarkError: when there are more or fewer lines than kinds.
    """
    kinds: list[str] = []
    for mark in marks:
        kind, _, count = mark.partition("*")
        kinds.extend([kind] * int(count or 1))
    spans, start = [], 0
    for piece in text.split("\n"):
        if piece.strip():
            spans.append((start, start + len(piece)))
        start += len(piece) + 1
    if len(spans) != len(kinds):
        raise MarkError(f"{len(spans)} lines, {len(kinds)} kinds")
    return [Line(first, last, kind) for (first, last), kind in zip(spans, kinds, strict=True)]


def find_places(text: str, words: str, first: int, last: int) -> list[int]:
    """Return every start of the words in a stretch of the text."""
    places, at = [], text.find(words, first, last)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1, last)
    return places


def find_stretch(
    text: str, lines: list[Line], words: str, after: str | None = None, kinds: tuple[str, ...] = ("body", "title")
) -> Span:
    """Return the one stretch that the words name, in a title or body line; titles only when no body line has it.

    Raises:
        MarkError: when there is none, or more than one.
    """
    first_words, _, last_words = words.partition(ELLIPSIS)
    for kind in kinds:
        stretches = []
        for line in lines:
            if line.kind != kind:
                continue
            begin = line.start
            if after is not None:
                begin = text.find(after, line.start, line.end)
                if begin < 0:
                    continue
                begin += len(after)
            for start in find_places(text, first_words, begin, line.end):
                end = start + len(first_words)
                if last_words:
                    at = text.find(last_words, end, line.end)
                    if at < 0:
                        continue
                    end = at + len(last_words)
                stretches.append([start, end])
        if after is not None:
            stretches = stretches[:1]
        if len(stretches) > 1:
            raise MarkError(f"in {len(stretches)} places: {words}")
        if stretches:
            return list(stretches[0])
    raise MarkError(f"nowhere: {words}")


def find_nearest(text: str, lines: list[Line], words: str, content: Span) -> Span:
    """Return the occurrence of the words that is nearest to the content, in its own line if there is one.

    Raises:
        MarkError: when there is none.
    """
    here = next(line for line in lines if line.start <= content[0] < line.end)
    for first, last in ((here.start, here.end), (0, len(text))):
        places = find_places(text, words, first, last)
        if places:
            nearest = min(places, key=lambda at: min(abs(at + len(words) - content[0]), abs(at - content[1])))
            return [nearest, nearest + len(words)]
    raise MarkError(f"nowhere: {words}")


def build_quote(text: str, lines: list[Line], mark: dict[str, Any]) -> dict[str, Any]:
    """Return one quote with its offsets."""
    parts = mark["content"] if isinstance(mark["content"], list) else [mark["content"]]
    content = [find_stretch(text, lines, part) for part in parts]
    speaker_names = mark["speaker"]
    return {
        "type": mark["type"],
        "core": mark.get("core", True),
        "content": content,
        "cue": find_nearest(text, lines, mark["cue"], content[0]),
        "source": find_nearest(text, lines, mark["source"], content[0]) if "source" in mark else None,
        "speaker": speaker_names[0],
        "speaker_names": speaker_names,
        "speaker_kind": mark["kind"],
        "chain": mark.get("chain", [speaker_names[0]]),
        "channel": mark.get("channel"),
    }


def build_event(text: str, lines: list[Line], mark: dict[str, Any]) -> dict[str, Any]:
    """Return one event with the offsets of its evidence."""
    date = mark.get("date")
    return {
        "type": mark["type"],
        "mode": mark.get("mode"),
        "aux": mark.get("aux"),
        "actors": mark.get("actors", []),
        "recipients": mark.get("recipients", []),
        "place": mark.get("place"),
        "country": mark.get("country"),
        "date": date and {"start": str(date[0]), "end": str(date[1]), "precision": date[2]},
        "counts": [
            {"kind": kind, "low": low, "high": high, "approx": bool(rest)}
            for kind, low, high, *rest in mark.get("counts", [])
        ],
        "evidence": [find_stretch(text, lines, words) for words in mark["evidence"]],
    }


def build_time(text: str, lines: list[Line], mark: list[Any]) -> dict[str, Any]:
    """Return one time expression; a fourth part, `{after: words}` or `{in: title}`, says which of several is meant."""
    words, start, end, *rest = mark
    which = rest[0] if rest else {}
    kinds = (which["in"],) if "in" in which else ("body", "title")
    span = find_stretch(text, lines, words, which.get("after"), kinds)
    return {"span": span, "start": start and str(start), "end": end and str(end)}


def build_gold(path: Path) -> dict[str, Any]:
    """Return the gold record of one marked article.

    Raises:
        MarkError: with the file's name, when a mark does not fit the article.
    """
    marked = yaml.safe_load(path.read_text("utf-8"))
    text = read_article(marked["file"], marked.get("url"))
    try:
        lines = split_lines(text, marked["segments"])
        return {
            "id": path.stem,
            "published": str(marked["published"]),
            "published_basis": marked.get("published_basis", "metadata"),
            "outlet": marked["outlet"],
            "authors": marked.get("authors", []),
            "agencies": marked.get("agencies", []),
            "segments": [list(line) for line in lines],
            "quotes": [build_quote(text, lines, mark) for mark in marked["quotes"]],
            "events": [build_event(text, lines, mark) for mark in marked["events"]],
            "times": [build_time(text, lines, mark) for mark in marked["times"]],
            "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        }
    except MarkError as error:
        raise MarkError(f"{path.name}: {error}") from error


def write_gold(record: dict[str, Any]) -> str:
    """Return the file's content: one quote, event, time or segment a line, so that changes can be read."""
    pieces = []
    for key, value in record.items():
        if isinstance(value, list) and value and not isinstance(value[0], str):
            rows = ",\n".join(" " + json.dumps(item, ensure_ascii=False) for item in value)
            pieces.append(f"{json.dumps(key)}: [\n{rows}\n]")
        else:
            pieces.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(pieces) + "\n}\n"


def main() -> int:
    """Write all gold files; say what does not fit and return 1 if anything does not."""
    faults = 0
    for path in sorted((HERE / "marked").glob("*.yml")):
        try:
            (HERE / f"{path.stem}.json").write_text(write_gold(build_gold(path)), "utf-8")
        except MarkError as error:
            print(error, file=sys.stderr)
            faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
