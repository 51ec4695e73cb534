"""Name words: what the corpus tells of a word as part of a person's name; see `seeds/reference/name_words.csv`."""

from rawi.arabic.answers import by_word, once
from rawi.arabic.reference import read_reference
from rawi.quotes.lexicon import is_title_word


@by_word
def _read_class(name: str) -> frozenset[str]:
    rows = read_reference("name_words")
    return frozenset(word for row in rows if row["class"] == name for word in row["words"].split("|"))


@once
def read_name_words() -> frozenset[str]:
    """Return words that stand in persons' names, most of them surnames; given names are not among them."""
    return _read_class("name")


@once
def read_plain_words() -> frozenset[str]:
    """Return words that stand in no person's name, however they look."""
    return _read_class("plain")


def is_common_word(word: str) -> bool:
    """Tell whether a folded word is a noun or adjective of titles, or stands in no person's name."""
    return is_title_word(word) or word in read_plain_words()


@once
def read_name_uses() -> dict[str, str]:
    """Return what the words are used as that two or more people bear: given, surname or both."""
    return {row["name"]: row["use"] for row in read_reference("name_spellings")}
