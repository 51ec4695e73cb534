"""Finding the files to read: files, folders, globs and fsspec URLs become sources with a stable name."""

import glob
import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

import fsspec
import pyarrow as pa

FORMATS = {
    ".txt": "txt", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet", ".html": "html", ".htm": "html",
    ".warc": "warc", ".rss": "feed", ".atom": "feed", ".xml": "feed",
}  # fmt: skip
COMPRESSIONS = {".gz": "gz", ".zst": "zst"}
UNKNOWN_FORMAT = "unknown"
_EXPLANATION = ".md"
_GLOB_SIGNS = frozenset("*?[")
_CHUNK_SIZE = 1 << 20  # bytes; large enough that the cost of a call does not count


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read.

    Attributes:
        uri: where it is, as the user wrote it.
        name: what identifies it, wherever its folder stands: the folder's name and the path inside it.
        format: `txt`, `jsonl`, `parquet`, `html`, `warc`, `feed`, or `unknown`.
        compression: `gz`, `zst`, or null.
    """

    uri: str
    name: str
    format: str
    compression: str | None


class SourceNotFoundError(FileNotFoundError):
    """Some of the places to read do not exist; the message names all of them."""


def find_sources(arguments: Sequence[str]) -> list[Source]:
    """List the files that the arguments stand for, each once, in the order of the arguments, folders sorted by path.

    Args:
        arguments: files, folders (walked; hidden files are left out), globs, or fsspec URLs.

    Raises:
        SourceNotFoundError: when any argument leads to nothing; an existing but empty folder is fine.
    """
    missing: list[str] = []
    found: dict[str, Source] = {}
    for argument in arguments:
        pairs = _find_remote(argument) if "://" in argument else _find_local(argument)
        if pairs is None:
            missing.append(argument)
            continue
        for key, source in pairs:
            found.setdefault(key, source)
    if missing:
        raise SourceNotFoundError(f"nothing to read at: {', '.join(missing)}")
    return list(found.values())


def open_source(source: Source) -> BinaryIO:
    """Open the stored bytes of a source.

    Raises:
        OSError: when it cannot be opened or is not a regular file.
    """
    if "://" in source.uri:
        return cast(BinaryIO, fsspec.open(source.uri, "rb").open())
    path = Path(source.uri)
    if path.exists() and not path.is_file():  # a pipe would block for ever
        raise OSError("it is not a regular file")
    return path.open("rb")


def open_content(source: Source) -> BinaryIO:
    """Open the bytes of a source after decompression, as a stream that is read forward only.

    Raises:
        OSError: when it cannot be opened.
    """
    stored = open_source(source)
    if source.compression is None:
        return stored
    return cast(BinaryIO, pa.CompressedInputStream(cast(Any, stored), "gzip" if source.compression == "gz" else "zstd"))


def hash_source(source: Source) -> str:
    """Return the SHA-256 of the stored bytes as 64 hexadecimal digits; the file is read as a stream.

    Raises:
        OSError: when it cannot be read.
    """
    digest = hashlib.sha256()
    with open_source(source) as stored:
        while chunk := stored.read(_CHUNK_SIZE):
            digest.update(chunk)
    return digest.hexdigest()


def read_sidecar(source: Source) -> bytes | None:
    """Return the bytes of `NAME.json` beside `NAME.txt`, or null when there is none.

    Raises:
        OSError: when it is there and cannot be read.
    """
    uri = _cut_endings(source.uri) + ".json"
    if "://" in uri:
        filesystem, path = fsspec.core.url_to_fs(uri)
        return cast(bytes, filesystem.cat_file(path)) if filesystem.isfile(path) else None
    path = Path(uri)
    return path.read_bytes() if path.is_file() else None


def _find_local(argument: str) -> list[tuple[str, Source]] | None:
    """Return the sources of a path or glob with their absolute paths, or null when there is nothing."""
    path = Path(argument)
    if path.is_dir():
        folder_name = Path(os.path.abspath(argument)).name  # noqa: PTH100 - resolve() would follow links
        return [
            _build_local(f"{argument.rstrip('/')}/{relative}", f"{folder_name}/{relative}")
            for relative in _walk_folder(argument)
        ]
    if path.exists():
        parent_name = Path(os.path.abspath(argument)).parent.name  # noqa: PTH100
        return [_build_local(argument, f"{parent_name}/{path.name}")]
    if not _GLOB_SIGNS.intersection(argument):
        return None
    prefix = _find_fixed_prefix(argument)
    prefix_name = Path(os.path.abspath(prefix)).name  # noqa: PTH100
    matches = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 - keeps the path as it was written
    paths = [match for match in matches if Path(match).is_file()]
    kept = _drop_companions([PurePosixPath(path).as_posix() for path in paths])
    return [_build_local(path, f"{prefix_name}/{os.path.relpath(path, prefix or '.')}") for path in kept] or None


def _build_local(uri: str, name: str) -> tuple[str, Source]:
    return os.path.abspath(uri), _build_source(PurePosixPath(uri).as_posix(), name)  # noqa: PTH100


def _build_source(uri: str, name: str) -> Source:
    endings = [suffix.lower() for suffix in PurePosixPath(uri.rpartition("/")[2]).suffixes]
    compression = COMPRESSIONS.get(endings[-1]) if endings else None
    kind = endings[-2:-1] if compression else endings[-1:]
    return Source(uri, name, FORMATS.get(kind[0], UNKNOWN_FORMAT) if kind else UNKNOWN_FORMAT, compression)


def _walk_folder(folder: str) -> list[str]:
    """Return the relative POSIX paths of the visible files below a folder, sorted; folders that lead back end there."""
    visited: set[str] = set()
    unreadable: list[str] = []
    relatives: list[str] = []

    def note_unreadable(error: OSError) -> None:
        unreadable.append(os.path.relpath(error.filename, folder))

    for here, folders, files in os.walk(folder, onerror=note_unreadable, followlinks=True):
        real = os.path.realpath(here)
        if real in visited:
            folders.clear()
            continue
        visited.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = Path(os.path.relpath(here, folder))
        relatives.extend((inside / name).as_posix() for name in files if not name.startswith("."))
    return sorted(_drop_companions(relatives) + unreadable)


def _drop_companions(paths: Sequence[str]) -> list[str]:
    """Leave out what accompanies a delivery: every `NAME.json` that stands beside a `NAME.txt`, and pages in Markdown.

    A Markdown page in a folder of articles explains them. Given by name, it is a source like any other.
    """
    texts = {_cut_endings(path) for path in paths if _build_source(path, path).format == "txt"}
    sources = [path for path in paths if not path.lower().endswith(_EXPLANATION)]
    return [path for path in sources if not (path.endswith(".json") and path[: -len(".json")] in texts)]


def _cut_endings(path: str) -> str:
    """Take the compression's and the format's endings off a path."""
    for endings in (COMPRESSIONS, FORMATS):
        stem, dot, ending = path.rpartition(".")
        if dot and f".{ending.lower()}" in endings:
            path = stem
    return path


def _find_fixed_prefix(pattern: str) -> str:
    """Return the folder before the first part of a glob that has a sign in it."""
    fixed: list[str] = []
    for part in pattern.split("/"):
        if _GLOB_SIGNS.intersection(part):
            break
        fixed.append(part)
    return "/".join(fixed) or ("/" if pattern.startswith("/") else "")


def _find_remote(argument: str) -> list[tuple[str, Source]] | None:
    """Return the sources behind an fsspec URL, or null when there is nothing or the protocol is not known."""
    try:
        filesystem, root = fsspec.core.url_to_fs(argument)
    except (ValueError, ImportError) as error:
        raise SourceNotFoundError(f"nothing to read at: {argument} ({error})") from error
    chain = argument.partition("::")[1:]
    if _GLOB_SIGNS.intersection(root):
        prefix = _find_fixed_prefix(root)
        paths = [path for path in filesystem.glob(root) if filesystem.isfile(path)]
    elif filesystem.isdir(root):
        prefix = root.rstrip("/")
        paths = list(_list_visible(filesystem, prefix))
    elif filesystem.isfile(root):
        return [_build_remote(filesystem, root, root.rpartition("/")[0], chain)]
    else:
        return None
    return [_build_remote(filesystem, path, prefix, chain) for path in _drop_companions(sorted(paths))] or None


def _list_visible(filesystem: Any, prefix: str) -> Iterator[str]:
    for path in filesystem.find(prefix):
        if not any(part.startswith(".") for part in path[len(prefix) :].split("/")):
            yield path


def _build_remote(filesystem: Any, path: str, prefix: str, chain: Sequence[str]) -> tuple[str, Source]:
    name = f"{prefix.rstrip('/').rpartition('/')[2]}/{path[len(prefix) :].lstrip('/')}"
    uri = str(filesystem.unstrip_protocol(path)) + "".join(chain)
    source = _build_source(path, name)
    return uri, Source(uri, name, source.format, source.compression)
