"""Paths as they are shown to people."""

from pathlib import Path

from rawi.cli.options import shorten_path


def test_a_path_below_the_working_folder_is_shown_from_there(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shorten_path(tmp_path / "warehouse" / "report") == Path("warehouse/report")
    assert shorten_path(tmp_path.parent / "elsewhere") == tmp_path.parent / "elsewhere"
