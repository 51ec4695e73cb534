import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from click.testing import CliRunner, Result
from pyarrow import parquet

from rawi.cli import main
from rawi.cli.formats import disarm_formula
from tests.unit.cli.conftest import ARTICLE_ID, CONTENT, SPEAKER, Caller

QUOTES = "select speaker, content_text from quotes"


def test_a_table_goes_to_stdout_and_the_count_to_stderr(rawi: Caller) -> None:
    result = rawi("sql", QUOTES)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[2] == f"{SPEAKER} │ {CONTENT}"
    assert result.stderr == "1 row\n"


def test_a_piped_table_has_no_control_character(rawi: Caller) -> None:
    result = rawi("sql", "select * from quotes", "--full", env={"RAWI_BIDI": "logical", "VTE_VERSION": "7006"})
    assert not {"\u2066", "\u2067", "\u2068", "\u2069", "\x1b"} & set(result.stdout)


def test_isolates_are_given_to_a_pipe_when_asked_for(rawi: Caller) -> None:
    assert f"\u2068{SPEAKER}\u2069\u200e" in rawi("sql", QUOTES, "--bidi", "logical").stdout


def test_rows_are_limited_and_it_is_said(rawi: Caller) -> None:
    result = rawi("sql", "from range(5)", "--rows", "2")
    assert len(result.stdout.splitlines()) == 4
    assert "--rows 0" in result.stderr
    assert len(rawi("sql", "from range(5)", "--rows", "0").stdout.splitlines()) == 7


def test_csv_is_utf8_and_untouched(rawi: Caller) -> None:
    result = rawi(
        "sql", "select outlet, authors, published_date from articles order by article_id desc", "--format", "csv"
    )
    rows = list(csv.reader(io.StringIO(result.stdout_bytes.decode("utf-8"))))
    assert rows == [["outlet", "authors", "published_date"], ["", '["ليلى", "عمر"]', ""], ["=الضفة", "", "2023-08-14"]]


def test_csv_of_every_kind_of_value(rawi: Caller) -> None:
    query = "select true as a, 7 as b, 0.5::double as c, null as d, 'x,\"y\"' as e, {'k': [1]} as f, 'a\nb' as g"
    text = rawi("sql", query, "--format", "csv").stdout_bytes.decode()
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == ["true", "7", "0.5", "", 'x,"y"', '{"k": [1]}', "a\nb"]


def test_safe_csv_disarms_formulas_only(rawi: Caller) -> None:
    query = "select '=1+1' as a, -3.5 as b, '-3' as c, '@x' as d, 'x=1' as e"
    result = rawi("sql", query, "--format", "csv", "--safe-csv")
    assert result.stdout.splitlines()[1] == "'=1+1,-3.5,-3,'@x,x=1"


@pytest.mark.parametrize("cell", ["=cmd()", "+1+1", "@sum", "\t=1", "-2+3"])
def test_every_sign_that_starts_a_formula_is_disarmed(cell: str) -> None:
    assert disarm_formula(cell) == f"'{cell}"


def test_json_is_one_array_with_nested_values(rawi: Caller) -> None:
    result = rawi(
        "sql", "select speaker, chain, 'nan'::double as x, 1.50::decimal(4,2) as y from quotes", "--format", "json"
    )
    (row,) = json.loads(result.stdout)
    assert row["speaker"] == SPEAKER
    assert [link["level"] for link in row["chain"]] == [0, 1]
    assert (row["x"], row["y"]) == (None, 1.5)
    assert SPEAKER in result.stdout


def test_no_rows_are_an_empty_array(rawi: Caller) -> None:
    assert json.loads(rawi("sql", "from range(0)", "--format", "json").stdout) == []


def test_parquet_and_arrow_hold_the_same_rows(rawi: Caller, tmp_path: Path) -> None:
    target = tmp_path / "answer.parquet"
    assert rawi("sql", QUOTES, "--format", "parquet", "--output", str(target)).exit_code == 0
    streamed = pa.ipc.open_stream(rawi("sql", QUOTES, "--format", "arrow").stdout_bytes).read_all()
    assert (
        parquet.read_table(target).to_pylist()
        == streamed.to_pylist()
        == [{"speaker": SPEAKER, "content_text": CONTENT}]
    )


@pytest.mark.parametrize("output_format", ["table", "csv", "parquet"])
def test_a_query_of_comments_alone_is_misuse(rawi: Caller, output_format: str) -> None:
    result = rawi("sql", "-- nothing", "--format", output_format)
    assert (result.exit_code, result.stdout_bytes) == (2, b"")


def test_a_failed_query_leaves_no_file(rawi: Caller, tmp_path: Path) -> None:
    target = tmp_path / "answer.csv"
    assert rawi("sql", "select nonsense", "--format", "csv", "--output", str(target)).exit_code == 2
    assert list(tmp_path.glob("*answer*")) == []


def test_an_unwritable_output_is_misuse(rawi: Caller, tmp_path: Path) -> None:
    result = rawi("sql", QUOTES, "--output", str(tmp_path / "none" / "x.csv"))
    assert result.exit_code == 2
    assert "cannot write" in result.stderr


@pytest.mark.parametrize(
    "query", ["selec 1", "select nonsense from quotes", "drop table quotes", "from range(1) where 1/0 = 'a'"]
)
def test_errors_of_the_query_are_messages(rawi: Caller, query: str) -> None:
    result = rawi("sql", query)
    assert result.exit_code == 2
    assert result.stderr.startswith("rawi: ")
    assert "Traceback" not in result.output
    assert result.stdout == ""


def test_the_query_comes_from_stdin_or_a_file(rawi: Caller, tmp_path: Path) -> None:
    file = tmp_path / "query.sql"
    file.write_text(QUOTES, encoding="utf-8")
    answers = {
        rawi("sql", QUOTES).stdout,
        rawi("sql", "-", input=QUOTES).stdout,
        rawi("sql", "-f", str(file)).stdout,
        rawi("sql", "-f", "-", input=QUOTES).stdout,
    }
    assert len(answers) == 1


@pytest.mark.parametrize(
    "arguments", [[], ["  "], ["select 1", "-f", "-"], ["-f", "missing.sql"], ["x", "--format", "xml"]]
)
def test_misuse_of_the_command(rawi: Caller, arguments: list[str]) -> None:
    assert rawi("sql", *arguments).exit_code == 2


def test_no_warehouse_is_one_line(empty_rawi: Callable[..., Result]) -> None:
    result = empty_rawi("sql", "select 1")
    assert result.exit_code == 2
    assert result.stderr.startswith("rawi: no warehouse in ")
    assert len(result.stderr.splitlines()) == 1


def test_a_file_that_is_no_database_is_misuse(rawi: Caller) -> None:
    (rawi.warehouse / "rawi.duckdb").write_bytes(b"no database at all" * 1000)
    result = rawi("sql", "select 1")
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_the_warehouse_of_the_command_goes_before_that_of_rawi(rawi: Caller, empty_rawi: Callable[..., Result]) -> None:
    result = empty_rawi("sql", "select article_id from documents", "--warehouse", str(rawi.warehouse))
    assert ARTICLE_ID in result.stdout


def test_the_warehouse_comes_from_the_environment(rawi: Caller) -> None:
    result = CliRunner().invoke(main, ["sql", "select 41 + 1"], env={"RAWI_WAREHOUSE": str(rawi.warehouse)})
    assert "42" in result.stdout
