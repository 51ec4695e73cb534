"""Identifiers and the building of tables."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.schemas import FAILURES, build_table, hash_id


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_different_parts_give_different_identifiers(first, second):
    if all("\x1f" not in part for part in (*first, *second)):
        assert (hash_id(*first) == hash_id(*second)) == ("\x1f".join(first) == "\x1f".join(second))


def test_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="rows of 1 values for a schema of 2 columns"):
        build_table([("a",)], FAILURES)


def test_a_value_of_another_type_is_refused():
    with pytest.raises((pa.ArrowInvalid, pa.ArrowTypeError)):
        build_table([("a", 5)], FAILURES)


def test_no_rows_give_an_empty_table():
    assert build_table([], FAILURES).schema == FAILURES
