"""Documents: from one record's text to an article with segments and metadata.

This room says of every line what it is, and reads title, authors, agencies, place, date and language from the text
where the record does not give them. It invents nothing: what the text does not prove stays null.
"""

from rawi.documents.article import Article
from rawi.documents.furniture import (
    FEWEST,
    NOTHING_LEARNED,
    Learned,
    LearnedLines,
    Recurrence,
    group_lines,
    learn_lines,
    select_lines,
)
from rawi.documents.reading import read_article
from rawi.documents.recurrence import hash_line, name_outlet, read_sightings
from rawi.documents.segments import read_segments

__all__ = [
    "FEWEST",
    "NOTHING_LEARNED",
    "Article",
    "Learned",
    "LearnedLines",
    "Recurrence",
    "group_lines",
    "hash_line",
    "learn_lines",
    "name_outlet",
    "read_article",
    "read_segments",
    "read_sightings",
    "select_lines",
]
