"""All spellings of a word with what Arabic writes on to it, so that a dictionary look-up needs no splitting.

The closed vocabularies of dates and numbers are small; writing out every spelling once per process is cheaper than
taking every word of every article apart.
"""

from typing import NamedTuple

_CONJUNCTIONS = ("", "\N{ARABIC LETTER WAW}", "\N{ARABIC LETTER FEH}")
_PREPOSITIONS = ("", "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER LAM}", "\N{ARABIC LETTER KAF}")
_LAM = "\N{ARABIC LETTER LAM}"
ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


class Attachment(NamedTuple):
    """What is written on to a word.

    Attributes:
        conjunction: the letter of the conjunction, or nothing.
        preposition: the letter of the preposition, or nothing.
        is_definite: whether the article was written.
        length: letters of conjunction and preposition; the article is not counted, nor is the alef it loses after lam.
    """

    conjunction: str
    preposition: str
    is_definite: bool
    length: int


def list_attached(form: str, *, with_article: bool = True, is_number: bool = False) -> list[tuple[str, Attachment]]:
    """Return every spelling of a folded form with conjunctions, prepositions and the article.

    Args:
        form: one folded word; when it begins with the article itself, no second one is added.
        with_article: whether the form may take the article.
        is_number: whether the form is a number word; thousand begins with the letters of the article by chance.
    """
    has_own = (
        form.startswith(ARTICLE) and len(form) > 4 and not is_number
    )  # shorter words begin with these letters by chance
    bases = [(form, has_own)]
    if with_article and not has_own:
        bases.append((ARTICLE + form, True))
    spellings = []
    for base, is_definite in bases:
        for conjunction in _CONJUNCTIONS:
            for preposition in _PREPOSITIONS:
                body = _LAM + base[1:] if preposition == _LAM and is_definite else preposition + base
                length = len(conjunction) + len(preposition)
                spellings.append((conjunction + body, Attachment(conjunction, preposition, is_definite, length)))
    return spellings
