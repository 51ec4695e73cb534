"""The small warehouse as a file, sound and broken, each audited once: an audit takes seconds."""

import pytest

from rawi.quality import audit_tables
from tests.unit.quality.faults import build_broken_tables
from tests.unit.quality.rows import RUN, write_database

HOSTILE = '<script>alert(1)</script><img src="https://host.invalid/x" onerror="alert(2)"><a href="//host.invalid">x</a>'


@pytest.fixture(scope="session")
def sound(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sound") / "مستودع $HOME ${NOPE} %41 #1 it's"
    folder.mkdir()
    return write_database(folder / "incoming.duckdb")


@pytest.fixture(scope="session")
def broken(tmp_path_factory):
    tables = build_broken_tables()
    for quote in tables["quotes"]:
        if quote["quote_type"] == "nonsense":
            quote["quote_type"] = HOSTILE
    return write_database(tmp_path_factory.mktemp("broken") / "incoming.duckdb", tables)


@pytest.fixture(scope="session")
def docs_folder(tmp_path_factory):
    """The folder of the broken warehouse's Data Docs; they are there once `broken_results` is."""
    return tmp_path_factory.mktemp("data_docs") / "$HOME"


@pytest.fixture(scope="session")
def sound_results(sound):
    return audit_tables(sound, RUN)


@pytest.fixture(scope="session")
def broken_results(broken, docs_folder):
    return audit_tables(broken, RUN, docs_folder)
