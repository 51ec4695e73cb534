"""Documents: from one record's text to an article with segments and metadata.

This room says of every line what it is, and reads title, authors, agencies, place, date and language from the text
where the record does not give them. It invents nothing: what the text does not prove stays null.
"""

from rawi.documents.article import Article
from rawi.documents.reading import read_article
from rawi.documents.segments import read_segments

__all__ = ["Article", "read_article", "read_segments"]
