"""What holds for every test."""

from hypothesis import settings

import flows.exits  # noqa: F401 (the test output ends without the list of DuckDB's binding)

# One commit, one verdict: `make test` tries the same examples each time, `make search` looks for new ones.
# No deadlines: they tell how busy the machine is.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile("same")
