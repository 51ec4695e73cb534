"""The rooms hold what they may hold, and the wheel carries them."""

import ast
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PYTHON_FILES = sorted((ROOT / "src").rglob("*.py")) + sorted((ROOT / "flows").rglob("*.py"))
LINE_CEILING, FUNCTION_CEILING = 400, 50
EDGE_OF_PREFECT = "prefect"


@pytest.mark.parametrize("path", PYTHON_FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_readable(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LINE_CEILING
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < FUNCTION_CEILING, f"{node.name} is too long"


def test_import_rules_hold():
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout


def test_every_flow_file_imports_and_is_no_importable_module_elsewhere():
    for path in sorted((ROOT / "flows").glob("*.py")):
        if path.stem != "__init__":
            assert path.stem not in sys.stdlib_module_names
            __import__(f"flows.{path.stem}")


def test_every_deployment_names_a_flow_that_exists():
    deployments = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    assert deployments
    for deployment in deployments:
        file, name = deployment["entrypoint"].split(":")
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert deployment["schedules"]


def test_the_wheel_carries_the_rooms(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    for room, suffix in (("sql", ".sql"), ("expectations", ".yml"), ("seeds", ".csv")):
        expected = {f"rawi/_bundled/{path.relative_to(ROOT)}" for path in (ROOT / room).rglob(f"*{suffix}")}
        assert expected
        assert expected <= names
    assert "flows/ingest_articles.py" in names
    assert "rawi/py.typed" in names


def test_no_tracked_file_names_a_machine_or_an_index():
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode != 0:
        pytest.skip("not a git checkout")
    own = str(ROOT.parent) + "/"
    for name in filter(None, tracked.stdout.split("\0")):
        path = ROOT / name
        content = path.read_bytes() if path.is_file() else b""
        assert own.encode() not in content or own == "//", f"{name} names a folder of this machine"
        if name.startswith("requirements"):
            assert b"://" not in content, f"{name} carries an address"
