"""`python -m flows.database`: make Prefect's empty database once, for every new warehouse to begin with a copy.

Prefect keeps its state in a database of its own in each warehouse. Bringing a new one through all its migrations takes
longer than everything else that a first run waits for; copying one that went through them takes no time. `make setup`
calls this. Where it was not called, the server makes its database itself, as it would anyway.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

_NAME = "prefect.db"


def main() -> int:
    """Make the database of this installation, unless it is there; return 0."""
    template = find_template()
    if not template.is_file():
        template.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=template.parent) as folder:
            _migrate(Path(folder)).replace(template)
    return 0


def find_template() -> Path:
    """Return where this installation's empty database is kept, one for each version of Prefect."""
    return Path(sys.prefix) / "share" / "rawi" / f"prefect-{version('prefect')}.db"


def _migrate(home: Path) -> Path:
    """Return an empty database with all migrations, in one file."""
    command = [sys.executable, "-P", "-m", "prefect", "server", "database", "upgrade", "--yes"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_API_")}
    subprocess.run(command, env=environment | {"PREFECT_HOME": str(home)}, check=True, stdout=subprocess.DEVNULL)
    with closing(sqlite3.connect(home / _NAME)) as connection:
        connection.execute("pragma journal_mode = delete")
    return home / _NAME


def prepare_home(home: Path) -> None:
    """Give a folder without a Prefect database a copy of the empty one, if this installation has it."""
    template, database = find_template(), home / _NAME
    if template.is_file() and not database.exists():
        home.mkdir(parents=True, exist_ok=True)
        temporary = database.with_name(f"{_NAME}.tmp-{os.getpid()}")
        shutil.copyfile(template, temporary)
        temporary.replace(database)


if __name__ == "__main__":
    sys.exit(main())
