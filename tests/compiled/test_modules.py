import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.benchmarks.quotes import explain_load
from tests.compiled import build
from tests.compiled.modules import COMPILED, ROOMS, ROOT, explain_absence, hash_sources, list_modules


def test_listed_modules_are_those_of_the_rooms() -> None:
    modules = list_modules()
    assert {path.parts[1] for path in modules} == set(ROOMS)
    assert Path("rawi/quotes/resolution.py") in modules
    assert not any(path.name == "__init__.py" for path in modules)


def test_a_change_of_any_source_makes_the_machine_code_stale(tmp_path: Path) -> None:
    sources, record = tmp_path / "src", tmp_path / "record"
    (sources / "rawi").mkdir(parents=True)
    module = sources / "rawi" / "words.py"
    module.write_text("WORDS = 1\n")
    assert "nothing is compiled" in str(explain_absence(record, sources))
    record.write_text(hash_sources(sources))
    assert explain_absence(record, sources) is None
    module.write_text("WORDS = 2\n")
    assert "make compile" in str(explain_absence(record, sources))
    module.write_text("WORDS = 1\n")
    (sources / "rawi" / "added.py").touch()
    assert "make compile" in str(explain_absence(record, sources))


def test_a_change_of_how_sources_are_compiled_makes_the_machine_code_stale(tmp_path: Path) -> None:
    rewriting = tmp_path / "rewriting.py"
    rewriting.write_text("LEVEL = 2\n")
    before = hash_sources(tmp_path / "src", (rewriting,))
    assert hash_sources(tmp_path / "src", (rewriting,)) == before
    rewriting.write_text("LEVEL = 3\n")
    assert hash_sources(tmp_path / "src", (rewriting,)) != before


def test_a_missing_compiler_is_named_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CC", "no-such-compiler -pthread")
    assert build.main() == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert build.find_missing() == "no C compiler: no-such-compiler is not installed"


def test_missing_headers_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CC", sys.executable)
    monkeypatch.setattr(sysconfig, "get_path", lambda _: str(tmp_path))
    assert build.find_missing() == f"no headers of Python: Python.h is not in {tmp_path}"


@pytest.mark.parametrize(
    ("told", "profiling"), [("Copyright (C) 2022 Free Software Foundation, Inc.", True), ("clang version 17", False)]
)
def test_only_gcc_compiles_twice(told: str, profiling: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    compiler = tmp_path / "compiler"
    compiler.write_text(f"#!/bin/sh\necho '{told}'\n")
    compiler.chmod(0o755)
    monkeypatch.setenv("CC", f"{compiler} -pthread")
    assert build.is_profiling() is profiling


def test_compiled_modules_are_imported_as_machine_code() -> None:
    if (absence := explain_absence()) is not None:
        pytest.skip(absence)
    names = [".".join(path.with_suffix("").parts) for path in list_modules()]
    program = f"import importlib\nfor name in {names}: print(importlib.import_module(name).__file__)"
    environment = os.environ | {"PYTHONPATH": str(COMPILED)}
    ended = subprocess.run(
        [sys.executable, "-P", "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    files = ended.stdout.split()
    assert len(files) == len(names)
    assert all(file.startswith(str(COMPILED)) and Path(file).suffix in (".so", ".pyd") for file in files)


def test_the_ordinary_path_stays_without_machine_code() -> None:
    assert not list((ROOT / "src").rglob("*.so"))


def test_a_busy_machine_is_told_of_beside_the_rates() -> None:
    assert explain_load(1.2, 2) == ""
    assert "load 9.1 on 2 cores" in explain_load(9.13, 2)
