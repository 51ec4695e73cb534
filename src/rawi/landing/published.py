"""Reading the date of publication that came with a record."""

from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache


@lru_cache(maxsize=4096)  # many records share one day
def parse_published(value: str | None) -> date | None:
    """Read an ISO 8601 date or timestamp, or the date of an e-mail or feed header, as the day that is written there.

    Args:
        value: as given with the record; may be null.

    Returns:
        The day in the time zone of the value itself, or null when it cannot be read without guessing: `03/04/2021`
        is the third of April to one reader and the fourth of March to the next.

    >>> parse_published("2021-07-27T23:30:00Z")
    datetime.date(2021, 7, 27)
    """
    if not value or not value.strip():
        return None
    value = value.strip()
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        pass  # not ISO 8601 as a whole: try the two other ways
    try:
        return date.fromisoformat(value[:10]) if value[10:11] in ("T", " ") else parsedate_to_datetime(value).date()
    except (ValueError, IndexError, TypeError):
        return None
