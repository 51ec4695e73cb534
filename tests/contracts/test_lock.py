"""The lock holds an exact version of everything that the project asks for."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)$")


def read_pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith(("#", "-r"))]
    pins = {}
    for line in wanted:
        match = PIN.match(line)
        assert match, f"{name}: not an exact version: {line}"
        pins[match[1].lower().replace("_", "-").replace(".", "-")] = match[2]
    return pins


def test_every_direct_dependency_is_locked():
    pins = read_pins("requirements.txt")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=~! ]", dependency)[0].lower().replace("_", "-") for dependency in project["dependencies"]]
    assert [name for name in names if name not in pins] == []


def test_what_is_installed_is_what_is_locked():
    pins = read_pins("requirements.txt") | read_pins("requirements-dev.txt")
    assert {name: version(name) for name in pins} == pins
