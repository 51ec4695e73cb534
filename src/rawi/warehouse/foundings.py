"""Foundings of bodies while a run is loaded: those that its articles tell, and where they differ from others."""

from rawi.schemas import CONFLICTS, build_table
from rawi.stories.founding_conflicts import find_founding_conflicts
from rawi.stories.foundings import FOUNDINGS, build_pattern, read_foundings
from rawi.warehouse.connections import DuckDBPyConnection, insert_rows, read_table


def find_foundings(connection: DuckDBPyConnection) -> None:
    """Write which foundings a run's articles tell, and where articles disagree on those of the same bodies.

    It comes after the dating of articles and `link_events`, which tells what has changed of published articles.

    Args:
        connection: the run's own database, with the published one attached as `known`.
    """
    articles = read_table(connection, "loads/foundings_articles", {"pattern": build_pattern()}).to_pylist()
    found = [founding for article in articles for founding in read_foundings(article)]
    insert_rows(connection, "founding_rows", "loads/foundings_found", build_table(found, FOUNDINGS))
    compared = read_table(connection, "loads/foundings_compared").to_pylist()
    rows = build_table(find_founding_conflicts(compared), CONFLICTS)
    insert_rows(connection, "conflict_rows", "loads/conflicts_found", rows)
