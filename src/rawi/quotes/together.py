"""Together: two or more persons named one after the other who say the same."""

from rawi.arabic.letters import ARTICLE, COMMAS, FROM, WAW
from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import is_title_word, read_given_names
from rawi.quotes.namespans import find_name_stop

EACH = "كل"
_REACH = 40  # tokens of all of their names
_LEAST = 2  # words of a name


def find_together(analysis: Analysis, name: tuple[int, int]) -> tuple[int, int] | None:
    """Return the names of all who are joined to somebody named by "and" right behind his name, or None.

    Args:
        analysis: the article, cut up.
        name: the first of them.
    """
    words, (first, stop) = analysis.words, name
    limit = min(len(words), first + _REACH)
    while stop < limit:
        start = stop + (words[stop] in COMMAS)
        if start + 1 >= limit or not _is_joined(words[start]):
            break
        end = find_name_stop(analysis, start, limit)
        end = next((place for place in range(start + 1, end) if words[place] in compile_cues()), end)
        if end - start < _LEAST or any(map(_is_role, words[start + 1 : end])):
            break
        stop = end
    return (first, stop) if stop > name[1] else None


def _is_role(word: str) -> bool:
    """Tell whether a word is a role or other common noun without article, which is no surname."""
    return is_title_word(word) and not word.startswith(ARTICLE)


def _is_joined(word: str) -> bool:
    """Tell whether a word is a given name with "and" written on, and no given name by itself."""
    return word.startswith(WAW) and word[1:] in read_given_names() and word not in read_given_names()


def skip_each(words: list[str], first: int, last: int) -> int:
    """Return the token behind "each of", at which a phrase may begin, else its first token.

    Args:
        words: folded words of the article.
        first: first token of the phrase.
        last: token that the phrase must not reach.
    """
    return first + 2 if words[first : first + 2] == [EACH, FROM] and first + 2 < last else first
