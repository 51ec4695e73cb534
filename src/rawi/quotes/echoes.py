"""Echoes: asides that say which paper passes on what "he" says, between a verb of saying and its words."""

from rawi.arabic.letters import ABOUT, ALEF, COMMAS, KAF, MEEM, PRONOUNS, SEEN, THAT, WAW, YEH
from rawi.quotes.cues import compile_phrases
from rawi.quotes.pages import Page

SPELLED = (SEEN + YEH, THAT, THAT)  # the letters of an American broadcaster, two of them spelled like "that"
AS = KAF + MEEM + ALEF
FROM_HIM = frozenset(ABOUT + pronoun for pronoun in PRONOUNS)


def find_echo(page: Page, index: int) -> int | None:
    """Return the last token before its name where a paper is said to pass on what "he" says, behind no comma.

    Args:
        page: the paragraph.
        index: the first token of the cue: as the agency reported from him.
    """
    phrase, begin = page.phrases[index]
    if phrase.kind == "verb" and begin + 1 < page.last and page.words[begin + 1] in FROM_HIM:
        return begin + 1
    word, is_parted = page.words[index], index > 0 and page.words[index - 1] in COMMAS
    if is_parted or (word.startswith(WAW) and word[1:] in compile_phrases()) or word == AS:
        return None
    return {"verb": begin, "source": begin - 1}.get(phrase.kind)


def find_interruption(page: Page, first: int, last: int) -> int:
    """Return where a range of tokens is interrupted by who passes on what "he" says, or its end.

    Args:
        page: the paragraph.
        first: a token.
        last: token behind the range.
    """
    places = range(first + 1, last)
    return next((i for i in places if i in page.phrases and find_echo(page, i) is not None), last)


def is_spelled_out(words: list[str], index: int) -> bool:
    """Tell whether a token spelled like "that" is a letter of a broadcaster's name.

    Args:
        words: those of an article.
        index: the token.
    """
    return words[index] == THAT and SPELLED in (
        tuple(words[index - 1 : index + 2]),
        tuple(words[index - 2 : index + 1]),
    )


def spell_out(page: Page, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return a noun phrase together with the rest of a broadcaster's letters, of which it holds but the first.

    Args:
        page: the paragraph.
        phrase: the noun phrase, or None.
    """
    if phrase is None or page.words[phrase[1] - 1] != SPELLED[0]:
        return phrase
    last = phrase[1] + len(SPELLED) - 1
    return (phrase[0], last) if tuple(page.words[phrase[1] - 1 : last]) == SPELLED else phrase
