"""Fragments: words of a noun phrase that say nothing without the word behind them."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ABOUT, ARTICLE, BEH, FROM, HEH, IN, LAM, NOON, ON, TEH, WAW, YEH
from rawi.arabic.names import load_demonyms, load_names
from rawi.quotes.doublenames import is_led
from rawi.quotes.known import find_known_kind, read_papers
from rawi.quotes.lexicon import BODY_HEADS, read_given_names, read_heads, read_seats, read_states, read_words
from rawi.quotes.namespans import LEARNED, rank_word
from rawi.quotes.namewords import is_common_word, read_name_uses
from rawi.quotes.shapes import NAMED
from rawi.quotes.unnamed import CAPITAL
from rawi.quotes.wordkinds import read_kind

TODAY = "اليوم"
_FIRST = "اول"
_GIVEN = "given"  # use of a name's word
_STAFF = _FIRST, "ركن"  # first general of the staff
_BEFORE_YESTERDAY = (["امس"], [FROM])  # behind "first": the day before yesterday
_NOUNS = ("plain", "new")
_CAUSING = 5  # letters of such a verbal noun
_ANNEXED = (YEH, WAW)  # end sound plurals before what they are annexed to


def is_completing(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether a token completes what stands before it: of a known name, whose it is, of which state a body is.

    Args:
        words: folded words of the text.
        first: first token of the phrase.
        index: the token, behind `first`.
    """
    before, word = words[index - 1], words[index]
    if (before.removeprefix(ARTICLE), word) in _list_pairs():
        return True
    if (before == CAPITAL and word in read_seats()) or is_led(words, index):
        return True
    if before == NAMED or (before, word) == _STAFF or _tells_state(words, first, index):
        return True
    if not word.startswith(ARTICLE):
        return False
    return _is_annexed(before, index > first + 1) or _is_share(words, first, index) or _is_chain(words, first, index)


def is_inner(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether a word that else tells when belongs to what stands before it: Egypt Today, first lieutenant.

    Args:
        words: folded words of the text.
        first: first token of the phrase.
        index: the token, behind `first`.
    """
    if words[index] == _FIRST:
        head = read_heads().get(words[index - 1])
        is_rank = head is not None and head.kind == "person" and head.lemma in read_words().titles
        return is_rank and words[index + 1 : index + 2] not in _BEFORE_YESTERDAY
    return _is_second_name(words, index) or (words[index] == TODAY and _ends_paper(words, first, index))


def _is_second_name(words: Sequence[str], index: int) -> bool:
    """Tell whether a time that is also a first name stands between a first name and a surname: Nasser Sabah Ahmad."""
    if read_name_uses().get(words[index]) != _GIVEN or words[index - 1] not in read_given_names():
        return False
    return index + 1 < len(words) and rank_word(words[index + 1]) >= LEARNED


def _ends_paper(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether "today" ends the name of a paper; right behind "paper" without article it can be nothing else."""
    head = read_heads().get(words[first])
    if head is None or head.kind != "press" or head.is_definite:
        return False
    if index == first + 1:
        return head.number == "s" and find_known_kind(words[first]) is None
    return (words[index - 1].removeprefix(ARTICLE), TODAY) in _list_pairs()


@once
def _list_pairs() -> frozenset[tuple[str, str]]:
    """Return the words that stand together in known names of bodies, the first without article."""
    listed = (words for words, known in load_names().items() if known.kind in ("organisation", "group", "media"))
    names = chain(listed, (name.split() for name in read_papers()))
    return frozenset((first.removeprefix(ARTICLE), word) for words in names for first, word in pairwise(words))


@lru_cache(maxsize=1 << 14)
def _is_annexed(word: str, is_inside: bool) -> bool:
    """Tell whether a word is annexed to the definite one behind it: an indefinite body inside a phrase, members of."""
    if word.startswith(ARTICLE):
        return False
    if read_kind(word) in BODY_HEADS:
        return is_inside and find_known_kind(word) is None
    return word.endswith(_ANNEXED) and is_common_word(word + NOON)


def _tells_state(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether a feminine adjective behind a definite word says of which state, or which, a feminine body is."""
    word, head = words[index], read_heads().get(words[first])
    if head is None or (head.gender, head.number) != ("f", "s") or head.kind not in BODY_HEADS:
        return False
    return words[index - 1].startswith(ARTICLE) and _is_feminine(word)


@by_word
def _is_feminine(word: str) -> bool:
    """Tell whether a definite word is a feminine adjective, and not the name of a state too."""
    if not word.startswith(ARTICLE) or word in read_states():
        return False
    return (word in load_demonyms() and word.endswith(HEH)) or word.removeprefix(ARTICLE) in read_words().feminines


def _is_share(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether a sound plural annexed to what follows stands right behind some of or one of: some critics of."""
    before = words[index - 1]
    return index == first + 2 and before.endswith(_ANNEXED[0]) and words[first] in read_words().shares


def _is_chain(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether the noun before a token says nothing alone: leaders of, behind from; work of, behind in."""
    before, governor = words[index - 1], words[index - 2]
    if index < first + 3 or before.startswith(ARTICLE):
        return False
    if governor == FROM:
        head = read_heads().get(before)
        return head is not None and (head.kind, head.number) == ("person", "p")
    if governor == IN:
        return read_kind(before) == "masdar" or _is_causing(before)
    return read_kind(before) in _NOUNS and _is_annexed(governor, True)


def _is_causing(word: str) -> bool:
    """Tell whether a word has the form of the verbal noun of a verb with a doubled second letter."""
    return len(word) == _CAUSING and word[0] == TEH and word[3] == YEH


@by_word
def needs_name(word: str) -> bool:
    """Tell whether a word is an indefinite body with bi- or li- written on, which says nothing without its name.

    Args:
        word: the folded word.
    """
    if not word.startswith((BEH, LAM)) or word in read_heads():
        return False
    head = read_heads().get(word[1:])
    return head is not None and head.kind in BODY_HEADS and head.number == "s" and not head.is_definite


def is_pursuit(before: str, word: str) -> bool:
    """Tell whether ala or an goes on with what the noun before it says that a body is for: control over, search for.

    Args:
        before: the folded noun.
        word: the folded word behind it.
    """
    if word not in (ON, ABOUT):
        return False
    bare = (before[2:] if before.startswith(LAM + LAM) else before).removeprefix(ARTICLE)
    return bare in (read_words().upkeeps if word == ON else read_words().quests)


def tells_purpose(words: Sequence[str], index: int) -> bool:
    """Tell whether a preposition goes on with what a body is told to be for with li-: the agency for control over this.

    Args:
        words: folded words of the text.
        index: the preposition, not the first token.
    """
    before = words[index - 1]
    if not before.startswith(LAM + LAM) or index + 1 >= len(words) or not words[index + 1].startswith(ARTICLE):
        return False
    return is_pursuit(before, words[index])
