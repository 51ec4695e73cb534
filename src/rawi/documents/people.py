"""Telling personal names from other short lines."""

from rawi.documents.vocabulary import fold_name, list_given_names, list_role_words

LONGEST_NAME = 4  # words of a writer's or place's name
_AND_THE = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_THE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def is_person(text: str) -> bool:
    """Tell whether a short line is a personal name: two to five words of letters, the first one a known given name."""
    words = fold_name(text).split()
    if not 2 <= len(words) <= LONGEST_NAME + 1 or not all(word.isalpha() for word in words):
        return False
    if any(
        not (sign.isalpha() or sign.isspace() or sign in ".\u0640" or "\u064b" <= sign <= "\u0652") for sign in text
    ):
        return False
    if any(word in list_role_words(role) for word in words for role in ("verb", "photo", "writer")):
        return False
    if len(words) > LONGEST_NAME and list_role_words("kin").isdisjoint(words):
        return False  # a verse or a headline that begins with a name
    return words[0] in list_given_names() and not words[1].startswith(_AND_THE)


def may_be_name(text: str) -> bool:
    """Tell whether a line has the shape of a personal name: two to four words of letters, none of them a profession."""
    words = text.split()
    if not 2 <= len(words) <= LONGEST_NAME or not all(word.isalpha() for word in words):
        return False
    folded = set(fold_name(text).split())
    return not any(folded & list_role_words(role) for role in ("trade", "verb", "photo", "desk", "writer"))


def may_be_surname(word: str) -> bool:
    """Tell whether a folded word has the article, as most family names have."""
    return word.startswith(_THE)
