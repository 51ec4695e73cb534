"""Reading suites: what cannot be carried out is refused with its place."""

import pytest

from rawi.quality.suites import ExpectationError, read_suite

NOT_NULL = "  - type: expect_column_values_to_not_be_null\n"


@pytest.fixture
def write_suite(tmp_path):
    def write(expectations, head="table: quotes\nkey: [quote_id]\n"):
        path = tmp_path / "quotes.yml"
        path.write_text(f"{head}expectations:\n{expectations}", encoding="utf-8")
        return path

    return write


def test_each_gives_one_expectation_per_column(write_suite):
    suite = read_suite(
        write_suite(f"{NOT_NULL}    each: [quote_id, rule]\n    severity: critical\n    why: They are keys.\n")
    )
    assert [expectation.column_name for expectation in suite.expectations] == ["quote_id", "rule"]
    assert {expectation.why for expectation in suite.expectations} == {"They are keys."}


def test_a_condition_is_part_of_the_name(write_suite):
    rest = "    kwargs: {column: rule}\n    severity: info\n    why: Reasons.\n"
    by_value = f"{NOT_NULL}    where: {{column: channel, values: [press, speech]}}\n{rest}"
    by_null = f"{NOT_NULL}    where: {{column: channel, is_null: false}}\n{rest}"
    labels = [expectation.label for expectation in read_suite(write_suite(by_value + by_null)).expectations]
    assert labels == [
        "expect_column_values_to_not_be_null where channel is press or speech",
        "expect_column_values_to_not_be_null where channel is not null",
    ]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("    kwargs: {column: rule}\n    severity: fatal\n    why: Reasons.\n", "severity 'fatal'"),
        ("    kwargs: {column: rule}\n    severity: critical\n", "no reason"),
        (
            "    kwargs: {column: rule}\n    severity: critical\n    why: R.\n    mostly: 0.9\n",
            "unknown fields .'mostly'",
        ),
        ("    kwargs: {column: rule}\n    where: {column: a}\n    severity: info\n    why: R.\n", "where takes"),
    ],
)
def test_an_entry_that_says_nonsense_is_refused_with_its_place(write_suite, entry, message):
    with pytest.raises(ExpectationError, match=f"quotes.yml, expectation 1: .*{message}"):
        read_suite(write_suite(NOT_NULL + entry))


def test_bounds_are_part_of_the_name(write_suite):
    entry = (
        "  - type: expect_column_values_to_be_between\n    kwargs: {column: confidence, min_value: 0, max_value: 1}\n"
        "    severity: info\n    why: Reasons.\n"
    )
    (expectation,) = read_suite(write_suite(entry)).expectations
    assert expectation.label == "expect_column_values_to_be_between from 0 to 1"


@pytest.mark.parametrize(("severity", "ratio"), [("warning", 0.1), ("critical", 1.5), ("critical", 0)])
def test_a_tolerance_that_means_nothing_is_refused(write_suite, severity, ratio):
    entry = f"    kwargs: {{column: rule}}\n    severity: {severity}\n    tolerated_ratio: {ratio}\n    why: Reasons.\n"
    with pytest.raises(ExpectationError, match="tolerated_ratio is for critical checks"):
        read_suite(write_suite(NOT_NULL + entry))


def test_a_file_named_otherwise_than_its_table_is_refused(write_suite):
    with pytest.raises(ExpectationError, match="table is 'times'"):
        read_suite(write_suite("", head="table: times\nkey: []\n"))


def test_a_file_that_is_a_list_is_refused(tmp_path):
    path = tmp_path / "quotes.yml"
    path.write_text("- quotes\n", encoding="utf-8")
    with pytest.raises(ExpectationError, match="not a mapping"):
        read_suite(path)
