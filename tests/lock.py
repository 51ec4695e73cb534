"""Write requirements.txt and requirements-dev.txt anew: what pip resolves today from the bounds of pyproject.toml.

Versions only: no index addresses and no hashes of one platform's files. Run it with `make lock`, read the difference,
run `make check`, and give the reason in CHANGELOG.md.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
# pip's own tools are not ours to pin.
LEFT_OUT = ("pip", "setuptools", "wheel", "rawi")


def freeze(python: Path, wanted: list[str]) -> list[str]:
    """Install what is wanted and return every installed package with its version."""
    subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], check=True)
    frozen = subprocess.run([python, "-m", "pip", "freeze"], check=True, capture_output=True, text=True).stdout
    lines = [line for line in frozen.splitlines() if re.split("[= @]", line)[0].lower() not in LEFT_OUT]
    if strange := [line for line in lines if "==" not in line]:
        sys.exit(f"not an exact version: {strange}")
    return lines


def main() -> None:
    """Resolve in a fresh environment and write both files."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    # The build back end belongs to the run: setup installs Rawi without build isolation.
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"], "editables"]
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / "bin" / "python"
        run = freeze(python, wanted)
        added = [line for line in freeze(python, project["dependency-groups"]["dev"]) if line not in run]
    top = (
        "# Every package that Rawi runs with, exact and transitive. Made by make lock; reasons in docs/dependencies.md."
    )
    (ROOT / "requirements.txt").write_text("\n".join([top, *run, ""]), encoding="utf-8")
    top = "# What 'make check' needs on top of requirements.txt, exact.\n-r requirements.txt"
    (ROOT / "requirements-dev.txt").write_text("\n".join([top, *added, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
