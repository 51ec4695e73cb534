"""Whole names: whether a name of a person was read whole, by the learned weights of where names begin and go on.

A name of several words may begin later than it was read to, or earlier than what no list holds of it; a first name that
stands alone may be told with its surname elsewhere in the article.
"""

from itertools import islice

from rawi.arabic.answers import by_word
from rawi.arabic.letters import ARTICLE, FEH, LAM, WAW
from rawi.arabic.tokens import Analysis
from rawi.quotes.annexes import skip_annex
from rawi.quotes.known import find_known_kind
from rawi.quotes.leftovers import take_leftover
from rawi.quotes.lexicon import read_given_names, read_heads
from rawi.quotes.nameends import Places, can_go_on, extend_name, find_margin, is_run_on, mend_end, weigh_joint
from rawi.quotes.namespans import LEADERS, is_preposition
from rawi.quotes.namestarts import go_back, is_start, weigh_start
from rawi.quotes.namewords import read_name_uses
from rawi.quotes.toldnames import find_told
from rawi.quotes.wordkinds import read_kind

_LATER = -0.5  # log odds of a common first word below which the name begins behind it
_LENIENT = 1.5  # less sure than elsewhere that a name goes on, since a first name alone must have been told in full
_MOST_PLACES = 40  # where a name is looked at
_NEW = "new"
_STRANGE = (_NEW, "surname")  # kinds of words that no list of common ones holds
_SURNAMES = (*_STRANGE, "given", "particle", "plain")  # kinds of words behind a strange first name
_LETTERS = 3  # of a first name that is surely the first

Span = tuple[int, int]


def mend_name(analysis: Analysis, name: Span, phrase: Span, find_places: Places) -> Span:
    """Return where a person's name stands that was read in a phrase: it may begin later and end elsewhere.

    Args:
        analysis: the article, cut up.
        name: where it was read.
        phrase: the name with the titles around it.
        find_places: returns the tokens where a word stands in the article.
    """
    words, stop = analysis.words, mend_end(analysis, *name, find_places)
    if stop >= name[1]:
        stop = take_leftover(analysis, (name[0], stop), phrase, find_places)
    first, stop = skip_annex(analysis, (name[0], stop), phrase[0])
    while first + 1 < stop and _is_no_name(words[first]) and words[first + 1] in read_given_names():
        if weigh_start(words, first + 1, stop, find_places, _LATER) >= _LATER:
            break
        first += 1
    return first, stop


@by_word
def _is_no_name(word: str) -> bool:
    """Tell whether a word is a verb or common noun that nobody is known to bear as a name."""
    return is_run_on(word) and word not in LEADERS and word not in read_name_uses()


@by_word
def _is_strange_first(word: str) -> bool:
    """Tell whether a word may be a first name that no list holds, not a surname or a body that goes by one word."""
    return len(word) >= _LETTERS and read_kind(word).startswith(_NEW) and find_known_kind(word) is None


@by_word
def _is_behind_strange(word: str) -> bool:
    """Tell whether a word can be the surname behind an unlisted first name: no origin, nothing joined."""
    return read_kind(word).startswith(_SURNAMES) and not word.startswith(WAW)


@by_word
def _is_doubtful(word: str) -> bool:
    """Tell whether a word may as well be a common noun, or a verb with "then" written on."""
    return word.startswith(FEH) or not read_kind(word).startswith(_STRANGE)


@by_word
def _is_borne(word: str) -> bool:
    """Tell whether a word is a known name, or looks like nothing else."""
    return word in read_given_names() or word in read_name_uses() or read_kind(word).startswith(_STRANGE)


def _opens_name(word: str) -> bool:
    """Tell whether a word is a first name, listed or strange, or leads to one, as servant of."""
    return word in LEADERS or word in read_given_names() or _is_strange_first(word)


def find_surnamed(analysis: Analysis, first: int, last: int, find_places: Places) -> Span:
    """Return where a first name that stands alone is surest told with more words behind it, else where it stands.

    Args:
        analysis: the article, cut up.
        first: first token of the name, which may be one of two words.
        last: token behind it.
        find_places: returns the tokens where a word stands in the article.
    """
    words = analysis.words
    best, odds = (first, last), 0.0
    if last - first - (words[first] in LEADERS) != 1 or not _opens_name(words[first]):
        return best
    is_strange = _is_strange_first(words[first])
    for place in islice(find_places(words[first]), _MOST_PLACES):
        stop = place + last - first
        if place == first or words[place:stop] != words[first:last] or not _is_first(analysis, place, stop):
            continue
        lenience = 0.0 if is_strange and _is_doubtful(words[stop]) else _LENIENT
        more = weigh_joint(words, place, stop, find_places, -lenience)
        more += lenience - find_margin(words[stop], last - first > 1)
        if more > odds and (is_start(analysis, place) or weigh_start(words, place, stop, find_places, 0) <= 0):
            best, odds = (place, extend_name(analysis, place, stop + 1, find_places)), more
    return best


def _is_first(analysis: Analysis, place: int, stop: int) -> bool:
    """Tell whether words can open a name that goes on behind them; with what it is for, a thing called after it.

    What no list holds completes a role without article before it: the head of Twitter.
    """
    words = analysis.words
    is_open = can_go_on(analysis, stop) and not words[stop].startswith(LAM + LAM)
    is_open = is_open and not is_preposition(analysis, place)
    if not is_open or (place > 0 and words[place - 1] in LEADERS):
        return False
    is_other = place > 0 and (words[place - 1] in read_heads() and not words[place - 1].startswith(ARTICLE))
    return not _is_strange_first(words[place]) or (_is_behind_strange(words[stop]) and not is_other)


def lead_over(analysis: Analysis, name: Span, full: Span, find_places: Places) -> Span:
    """Return the fullest form of a name, led over the words that stand around it in the article.

    Args:
        analysis: the article, cut up.
        name: where it was read.
        full: the fullest form that was found of it by its words.
        find_places: returns the tokens where a word stands in the article.
    """
    if full[1] - full[0] < name[1] - name[0]:
        full = name
    is_lone = name[1] - name[0] == 1
    if is_lone == (full == name):
        return full
    if not is_lone:
        full = find_surnamed(analysis, *full, find_places)
    told = find_told(analysis, tuple(analysis.words[slice(*full)]), find_places) if full[1] - full[0] > 1 else None
    return told or _lead_back(analysis, full, find_places)


def _lead_back(analysis: Analysis, name: Span, find_places: Places) -> Span:
    """Return the place where a name that opens with no listed first name is surest to begin earlier, else its own."""
    words, best, odds = analysis.words, name, 0.0
    opening, size = words[name[0]], name[1] - name[0]
    is_given = opening in read_given_names() or opening.removeprefix(WAW) in read_given_names()
    if is_given and len(opening) >= _LETTERS and opening not in LEADERS:
        return best
    for place in islice(find_places(opening), _MOST_PLACES):
        if words[place : place + size] != words[name[0] : name[1]] or is_preposition(analysis, place):
            continue
        first, more = go_back(analysis, place, place + size, find_places)
        if first < place and more > odds and _is_borne(words[first]):
            best, odds = (first, place + size), more
    return best
