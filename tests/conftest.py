"""What holds for every test."""

import flows.exits  # noqa: F401 (the test output ends without the list of DuckDB's binding)
