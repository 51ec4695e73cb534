"""Honours: whom "his highness" or "his excellency" means, by who is told of with that honour in the text."""

from collections.abc import Iterable

from rawi.arabic.answers import once
from rawi.arabic.folding import fold_text
from rawi.arabic.letters import COMMAS
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis
from rawi.quotes.agreement import Speaker
from rawi.quotes.candidates import list_verbs
from rawi.quotes.frames import Frame
from rawi.quotes.lexicon import read_words
from rawi.quotes.names import is_given_name
from rawi.quotes.namespans import find_name_stop, is_eponym
from rawi.quotes.pages import STOPS
from rawi.quotes.referents import Span
from rawi.quotes.speakers import Discourse

_REACH = 22  # tokens from an honour to the name of who bears it, over his role
_NAME_SIZE = 8
_MENTION_REACH = 160  # tokens before an honour of which nobody is told, in which somebody is named
_FULL_SIZE = 5  # tokens of a name that is looked for where nobody bears the honour
_OWNER = "صاحب"  # of highness, before that word
_OWNERS = ("صاحب", "اصحاب")  # to his highness, and his highness, their highnesses: nobody who goes on to speak
_KING = "الملك"
_ROYAL = "جلال"  # majesty, which is a king's alone
_OF = ("في", "عن", "علي", "بن")  # go on with a title or a name


@once
def _read_honours() -> dict[str, frozenset[str]]:
    """Return by what stands for somebody the words before his role or name that give him that honour."""
    found: dict[str, set[str]] = {}
    for row in read_reference("honours"):
        found.setdefault(fold_text(row["honorific"]), set()).add(fold_text(row["word"]))
    return {honorific: frozenset(words) for honorific, words in found.items()}


def find_honoured(discourse: Discourse, analysis: Analysis, place: int, frame: Frame) -> Speaker | None:
    """Return whom "his excellency" means, or None where a source is no honour.

    Where nobody of whom the honour is told has spoken, the last one who opens a sentence with it, or does something,
    comes before who spoke without it, and that one before anybody else whom the text tells of.

    Args:
        discourse: the speakers of the article.
        analysis: the article, cut up.
        place: first token of the source.
        frame: the cue with what belongs to it.
    """
    if analysis.words[place] not in read_words().honorifics:
        return None
    gender, memory = frame.cue.gender, discourse.memory
    honours = _read_honours().get(analysis.words[place], frozenset[str]())
    told, last = memory.find_told(gender, honours), memory.find_named(gender)
    if told is not None:
        return told if last is None or len(last.key) == 1 or _is_honoured_otherwise(last, honours) else last
    places = sorted(p for word in honours for p in memory.list_places(word) if p < frame.first)
    found = _find_bearer(analysis, [place for place in reversed(places) if _opens(analysis, place)])
    if found is None and (spoken := last or memory.find_person(gender)) is not None:
        return spoken
    found = found or _find_bearer(analysis, places)
    if found is not None:
        return discourse.read_person(*found, frame.cue)
    return _find_mentioned(discourse, analysis, frame.first, gender)


def _is_honoured_otherwise(speaker: Speaker, honours: frozenset[str]) -> bool:
    """Tell whether another honour is told of a speaker."""
    return honours.isdisjoint(speaker.words) and any(
        not others.isdisjoint(speaker.words) for others in _read_honours().values()
    )


def _find_bearer(analysis: Analysis, places: Iterable[int]) -> tuple[Span, Span] | None:
    """Return name and phrase of the first of those who are told of with an honour at some tokens."""
    names = ((place, _find_name(analysis, place)) for place in places)
    return next(((name, (place, name[1])) for place, name in names if name is not None), None)


def _opens(analysis: Analysis, place: int) -> bool:
    """Tell whether an honour begins a sentence or stands behind a verb."""
    words = analysis.words
    begin = place - (words[place - 1] == _OWNER) if place else 0
    before = words[begin - 1] if begin else "."
    return before in STOPS or before in list_verbs()


def _find_name(analysis: Analysis, place: int) -> Span | None:
    """Return the name of who bears the honour at a token, behind his titles."""
    words, last = analysis.words, min(len(analysis.words), place + _REACH)
    if words[place - 1].endswith(_OWNERS) and words[place - 1] != _OWNER:
        return None
    is_royal = _ROYAL in words[place]
    for index in range(place + 1, last):
        word = words[index]
        if is_given_name(analysis, index):
            if (words[index - 1] == _KING and not is_royal) or is_eponym(words, index):
                continue
            return index, find_name_stop(analysis, index, min(len(words), index + _NAME_SIZE))
        if (not word.isalpha() and word not in COMMAS) or word in list_verbs() or _is_bound(word):
            return None
    return None


def _is_bound(word: str) -> bool:
    """Tell whether no title goes on with a word: it opens what is said or what else there is; "of" and "for" may."""
    vocabulary = read_words()
    return word in vocabulary.complementisers or (word in vocabulary.boundaries and word not in _OF)


def _find_mentioned(discourse: Discourse, analysis: Analysis, index: int, gender: str) -> Speaker | None:
    """Return the last person of a gender named in full not far before a token."""
    for place in range(index - 1, max(0, index - _MENTION_REACH), -1):
        if is_given_name(analysis, place) and not is_given_name(analysis, place - 1):
            found = discourse.find_named(place, min(index, place + _FULL_SIZE), gender)
            if found is not None and len(found.key) > 1:
                return found
    return None
