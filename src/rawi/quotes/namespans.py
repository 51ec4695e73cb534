"""Name spans: of all that could be a name in the phrase of a title, the words that most likely are its bearer's.

Every word has a rank: how surely it stands in names. Words that can be names make runs; a run is rated by its words and
by what stands before it, because behind a definite word a name stands in apposition ("the minister X"), and behind an
indefinite noun it only tells which one is meant ("the university of king X").
"""

from typing import NamedTuple

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ALEF, ARTICLE, ATTACHED, COMMAS, IN, LAM, YEH
from rawi.arabic.tokens import Analysis
from rawi.quotes.courtesies import is_courtesy, is_post
from rawi.quotes.doublenames import DOUBLED, count_double
from rawi.quotes.eponyms import is_called
from rawi.quotes.known import find_known_kind
from rawi.quotes.lexicon import (
    is_personal_title,
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_modifiers,
    read_states,
    read_surnames,
    read_words,
    strip_listener,
)
from rawi.quotes.namewords import is_common_word, read_name_words, read_plain_words
from rawi.quotes.shapes import NAMED
from rawi.quotes.wordkinds import read_kind

_GIVEN, LEARNED, _UNKNOWN, _NONE = 3, 2, 1, 0
# Whatever follows belongs to the name.
LEADERS = frozenset({"بن", "ابن", "بنت", "ال", "ابو", "ابي", "ابا", "ام", "عبد", "دي", "فان", "فون", "ماك"})
_SONS = ("بن", "بنت")
_LONGEST = 10  # tokens in a name
# What a run is worth behind a definite word, a courtesy title, an indefinite noun.
_APPOSED, _TITLED, _ANNEXED = 2, 3, -4
_BEFORE = frozenset({*COMMAS, '"', ")"})  # a name can begin behind them
_CLOSED = 1  # what it is worth to stand at the end of the phrase or before a comma
WITH_ARTICLE = ("لل", "بال", "وال")
_WRITTEN_ON = (ARTICLE, *ATTACHED)
HAMZAS = ("\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}", "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}")
_STEM = 3  # letters of such a noun
_LETTERS = 2  # of a word of a name at least
_LEAST = 3  # what a run must be worth
_AHEAD = 1  # by how much a later run must be worth more than an earlier one
_INNER = ("شيخ", "صباح")  # sheikh, morning: names too where they stand between two others
_KUNYA = ("ابو", "ام")
_LINE = "\n"
_SHORT = 3  # tokens of a name behind which a common word can still be its surname
_ABD = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAL}"
PREPOSITIONS = frozenset({"في", "من", "الي", "عن", "مع", "او", "ان", "لا", "ما", "لي"})
_PARTING = (*COMMAS, "(", '"')
_ENDING = (*_PARTING, ":", LAM)
LEES = ("\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER KAF}\N{ARABIC LETTER YEH}")
# Names between two others (Lee, Ki), otherwise "to me" and "in order to".
HYPHEN = "-"


class _Run(NamedTuple):
    """Words that can be a name, as a half-open range, and how likely they are one."""

    first: int
    last: int
    worth: int


@by_word
def rank_word(word: str) -> int:
    """Return how surely a folded word stands in names: given, learned, unknown or not at all."""
    known = _list_ranks().get(word)
    if known is not None:
        return known
    if not word.isalpha() or len(word) < _LETTERS or is_common_word(word):
        return _NONE
    return _NONE if is_attached(word) or _is_accusative(word) or word.startswith(NAMED) else _UNKNOWN


def is_attached(word: str) -> bool:
    """Tell whether a word is another one with a preposition or conjunction written on."""
    return word.startswith(ATTACHED) and _is_known(word[1:])


def has_article(analysis: Analysis, index: int) -> bool:
    """Tell whether a token carries the article; the hamza as written tells names such as Alexander from it."""
    return analysis.words[index].startswith(ARTICLE) and analysis.text[analysis.starts[index]] not in HAMZAS


def has_line_end(analysis: Analysis, first: int, last: int) -> bool:
    """Tell whether a line ends between two tokens: no name goes on behind it.

    Args:
        analysis: the article, cut up.
        first: the first of the tokens.
        last: the second.
    """
    return analysis.text.find(_LINE, analysis.ends[first], analysis.starts[last]) >= 0


@once
def _list_ranks() -> dict[str, int]:
    """Return the ranks of all words that a list holds; of two ranks of a word the later one counts."""
    vocabulary = read_words()
    others = (vocabulary.boundaries, vocabulary.relatives, vocabulary.complementisers)
    return {
        **dict.fromkeys(
            (*read_finite_verbs(), *PREPOSITIONS, *vocabulary.times, *vocabulary.adverbs, *read_states()), _NONE
        ),
        **{word: _NONE for words in others for word in words},
        **dict.fromkeys(vocabulary.particles, _UNKNOWN),
        **dict.fromkeys(_KUNYA, LEARNED),
        **dict.fromkeys(read_name_words(), LEARNED),
        **dict.fromkeys(read_given_names(), _GIVEN),
        _ABD: _GIVEN,
    }


def _is_accusative(word: str) -> bool:
    """Tell whether a word is a common noun in the indefinite accusative."""
    return word.endswith(ALEF) and len(word) > _STEM and is_common_word(word[:-1])


def _is_known(word: str) -> bool:
    """Tell whether what is left of a word without its first letter is a word, so that the letter is a preposition."""
    if word.startswith(ARTICLE) or word in read_given_names() or word in read_name_words() or word in read_states():
        return True
    return is_common_word(word)


def find_bearer_name(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return the name of who bears the title that opens a phrase, or None when nothing in it is surely a name.

    Args:
        analysis: the article, cut up.
        first: first token of the phrase, its title.
        last: token behind the phrase.
    """
    best: _Run | None = None
    words, index = analysis.words, first + 1
    while index < last:
        if not _begins(analysis, index, last):
            index += 1
            continue
        stop = find_name_stop(analysis, index, last)
        run = _Run(index, stop, _rate(analysis, (first, last), index, stop))
        if run.worth >= _LEAST and (best is None or run.worth > best.worth + _AHEAD):
            best = run
            if stop + 1 < last and _is_apposed(words[stop]) and max(map(rank_word, words[index:stop])) >= LEARNED:
                break
        index = stop
    return None if best is None else (best.first, best.last)


@by_word
def _is_apposed(word: str) -> bool:
    """Tell whether a word is a definite role, which behind a name tells who bears it; further names are in the role."""
    head = read_heads().get(word)
    is_role = head is not None and head.is_definite and head.kind == "person" and head.number == "s"
    return is_role and head is not None and head.lemma not in read_words().titles


def find_closing_name(analysis: Analysis, index: int, last: int) -> int | None:
    """Return where a name of two words or more ends that begins at a token and closes a phrase, or None.

    Args:
        analysis: the article, cut up.
        index: the token.
        last: token behind the phrase at the furthest.
    """
    words = analysis.words
    before = words[index - 1]
    is_open = before.startswith((ARTICLE, *WITH_ARTICLE)) or _is_place(words, index - 1)
    if not is_open or not _begins(analysis, index, last):
        return None
    stop = find_name_stop(analysis, index, last)
    is_sure = rank_word(words[index]) >= LEARNED or _rank_all(words, index, stop)
    is_closed = stop >= last or words[stop] in _ENDING or _is_told(words[stop])
    return stop if is_sure and is_closed and stop - index > 1 else None


def _is_told(word: str) -> bool:
    """Tell whether a word is whom somebody spoke to, with li- written on."""
    return word.startswith(LAM) and strip_listener(word) in read_words().listeners


def _is_place(words: list[str], index: int) -> bool:
    """Tell whether a word is a state or town, or stands behind "in" and so tells where somebody serves."""
    word = words[index]
    if word in read_states() or word[1:] in read_states():
        return True
    is_behind = words[index - 1] in (IN, NAMED) and word.isalpha()
    return is_behind and (not is_common_word(word) or find_known_kind(word) in ("organisation", "group"))


def _rank_all(words: list[str], first: int, stop: int) -> bool:
    """Tell whether words can all be names."""
    return all(rank_word(word) for word in words[first:stop])


def _begins(analysis: Analysis, index: int, last: int) -> bool:
    """Tell whether a name can begin at a token."""
    words = analysis.words
    word, before, following = words[index], words[index - 1], words[index + 1] if index + 1 < last else ""
    rank = rank_word(word)
    if rank == _NONE:
        is_son = following in _SONS and word.isalpha() and not word.startswith(ARTICLE) and not is_attached(word)
        return is_son or is_framed(word, before, following)
    if rank == _UNKNOWN and rank_word(following) == _GIVEN and (word.startswith(ATTACHED) or _tells_place(before)):
        return False  # the office of some place, then the name
    if before == '"' and max(rank, rank_word(following)) < LEARNED:
        return False  # the name of a company in marks
    if word in ("بن", "ال") or is_preposition(analysis, index) or before == IN:
        return False
    is_titled = is_courtesy(before) and not (index > 1 and is_post(words[index - 2]))
    return not has_article(analysis, index) or word in read_given_names() or is_titled


def _tells_place(word: str) -> bool:
    """Tell whether an unlisted word behind a word is where somebody serves: in X, the health of X, a general of X."""
    if word in PREPOSITIONS or _is_annexed(word):
        return True
    if word.startswith((ARTICLE, *WITH_ARTICLE)) or not is_common_word(word):
        return False
    head = read_heads().get(word)
    return head is None or head.kind != "person"


def is_framed(word: str, before: str, following: str) -> bool:
    """Tell whether a common word between a definite word and a surname is a first name: the speaker Nabih Berri."""
    if word.startswith(_WRITTEN_ON) or not before.startswith(ARTICLE) or rank_word(word) != _NONE:
        return False
    is_plain = word in read_plain_words() or word in read_heads() or word in read_words().boundaries
    return word.isalpha() and not is_plain and word not in PREPOSITIONS and _looks_inherited(following)


@by_word
def _looks_inherited(word: str) -> bool:
    """Tell whether a word is a learned surname, or looks like one."""
    return rank_word(word) == LEARNED or read_kind(word) == "new def nisba"


def find_name_stop(analysis: Analysis, first: int, last: int) -> int:
    """Return where the name ends that begins at a token, not behind `last`."""
    words, index = analysis.words, first + 1
    end = last if last < first + _LONGEST else first + _LONGEST
    while index < end:
        before, word = words[index - 1], words[index]
        is_lee = word in LEES and before in read_given_names() and index + 1 < last and _is_behind_lee(words[index + 1])
        is_inner = word in read_words().namesakes or word in _INNER
        if is_inner and index + 1 < last and rank_word(before) == _GIVEN and rank_word(words[index + 1]) >= LEARNED:
            index += 2
            continue
        if before in DOUBLED and (more := count_double(words, index, last)):
            index += more
            continue
        if before in LEADERS or is_lee or _is_bracketed(words, first, index, last):
            index += 1
            continue
        rank = _NONE if is_preposition(analysis, index) else rank_word(word)
        if before.startswith(ARTICLE) and not (index == first + 1 and rank == _GIVEN):
            is_tribe = word in read_surnames() or (rank and word.startswith(ARTICLE) and word.endswith(YEH))
            if not is_tribe and word not in ("بن", "ال") and _is_closing(analysis, index - 1):
                break
        if rank == _NONE:
            is_near = index - first - _count_ties(words, first, index) <= _SHORT
            if not is_near or not _closes(words, first, index, last):
                break
        index += 1
    while index - 1 > first and words[index - 1] in LEADERS:
        index -= 1
    return index


def _is_behind_lee(word: str) -> bool:
    return word == HYPHEN or rank_word(word) > _NONE


def is_hyphen(analysis: Analysis, index: int) -> bool:
    """Tell whether a token is a hyphen without space on either side, which ties two words together."""
    words, starts, ends = analysis.words, analysis.starts, analysis.ends
    if words[index] != HYPHEN or index == 0 or index + 1 >= len(words):
        return False
    is_tight = ends[index - 1] == starts[index] and ends[index] == starts[index + 1]
    return is_tight and words[index - 1].isalpha() and words[index + 1].isalpha()


def _is_closing(analysis: Analysis, index: int) -> bool:
    """Tell whether a token with the article is a surname, which closes a name; Abd al-Rahman goes on."""
    word = analysis.words[index]
    is_whole = word not in read_given_names() and analysis.words[index - 1] != _ABD
    return is_whole and len(word) > 2 and word not in read_words().particles and has_article(analysis, index)


def _count_ties(words: list[str], first: int, index: int) -> int:
    """Return how many words of a name only tie others together: son of, servant of."""
    return sum(word in LEADERS for word in words[first:index])


def _is_bracketed(words: list[str], first: int, index: int, last: int) -> bool:
    """Tell whether a bracket closes inside a name: the (Iranian Hassan) Rouhani; not one that opens right before it."""
    is_inside = words[index] == ")" and words[first - 1] != "("
    return is_inside and index + 1 < last and rank_word(words[index + 1]) > _NONE


def is_preposition(analysis: Analysis, index: int) -> bool:
    """Tell whether a token is the preposition that is spelled like Ali but for the dots of its last letter."""
    word = analysis.words[index]
    return word in read_words().boundaries and not (word in read_given_names() and _has_dots(analysis, index))


def _has_dots(analysis: Analysis, index: int) -> bool:
    return analysis.text[analysis.ends[index] - 1] != "\N{ARABIC LETTER ALEF MAKSURA}"


def _closes(words: list[str], first: int, index: int, last: int) -> bool:
    """Tell whether a common word right behind a name ends the phrase, so that it must be the surname."""
    word = words[index]
    if len(word) < _LETTERS or is_function_word(word):
        return False
    if index + 1 >= last and rank_word(words[first]) >= LEARNED and _is_nisba(word):
        return True
    is_led = index > first + 1 or (first > 0 and is_courtesy(words[first - 1]))
    is_named = rank_word(words[index - 1]) >= (_UNKNOWN if is_led else LEARNED)
    is_named = is_named or words[index - 1] in read_words().particles
    if not is_named or not word.isalpha() or word in read_states() or _is_accusative(word):
        return False
    known = read_heads().get(word)
    is_origin = word.startswith(ARTICLE) and word.endswith(YEH) and (known is None or known.kind == "group")
    if word in read_words().ordinals or is_origin:
        return not words[index - 1].startswith(ARTICLE)
    if index == first + 1 and _is_nisba(word):
        return True
    if index + 1 < last and word not in read_heads() and _is_surname(words, index + 1, last):
        return index == first + 1 and not word.startswith((ARTICLE, *ATTACHED))
    head, is_free = read_heads().get(word), index == first + 1 or "بن" in words[first:index]
    if word.startswith(ARTICLE) and not is_free:
        return False  # a title behind the name, or the object of the verb
    if head is not None and head.kind != "person" and (head.is_definite or index > first + 1):
        return False
    if index + 1 >= last or words[index + 1] in COMMAS:
        return True
    if words[index + 1].startswith(ARTICLE) and index > first + 1:
        return False
    return is_personal_title(words[index + 1]) and (word.startswith(ARTICLE) or not is_personal_title(word))


@by_word
def is_function_word(word: str) -> bool:
    """Tell whether a word is a preposition, conjunction or adverb, or tells when."""
    vocabulary = read_words()
    kinds = (vocabulary.complementisers, vocabulary.times, vocabulary.adverbs, vocabulary.relatives)
    return word in PREPOSITIONS or any(word in kind for kind in kinds)


def _rate(analysis: Analysis, phrase: tuple[int, int], first: int, stop: int) -> int:
    words = analysis.words
    ranks = [rank_word(word) for word in words[first:stop]]
    worth = max(ranks) + (stop - first > 1)
    before = words[first - 1]
    if first - 2 > phrase[0] and (is_eponym(words, first) or is_called(words, phrase[0], first)):
        worth += _ANNEXED
    elif is_courtesy(before):
        worth += _TITLED
    elif before.startswith(ARTICLE) or before in _BEFORE or _is_place(words, first - 1) or before[:2] in ("با", "لل"):
        worth += _APPOSED if stop - first > 1 or ranks[0] >= LEARNED else 0
    elif _is_annexed(before):
        worth += _ANNEXED
    return worth + (_CLOSED if stop >= phrase[1] or words[stop] in _PARTING else 0)


def _is_surname(words: list[str], index: int, last: int) -> bool:
    """Tell whether a word behind a common one is a surname for certain, or can be one and ends the phrase."""
    rank = rank_word(words[index])
    return rank >= LEARNED or ((rank == _UNKNOWN or _is_nisba(words[index])) and index + 1 >= last)


def _is_nisba(word: str) -> bool:
    """Tell whether a word is an adjective of origin without article, which describes no name but can be one's end."""
    return word.endswith(YEH) and not word.startswith((ARTICLE, *ATTACHED)) and word not in read_heads()


def is_eponym(words: list[str], index: int) -> bool:
    """Tell whether a name is that of a king, prince or imam after whom a place or body is called."""
    return words[index - 1] in read_words().royals and _is_annexed(words[index - 2])


def _is_annexed(word: str) -> bool:
    """Tell whether a word is a common noun without article, no person's title: a name behind it completes it."""
    if word.startswith(ARTICLE) or word in read_words().courtesies:
        return False
    if word in read_words().eponyms or word in read_modifiers() or word in read_plain_words():
        return True
    rest = word[1:] if word.startswith(ATTACHED) else word
    if rest in read_words().eponyms or rest in read_words().directorates:
        return True
    head = read_heads().get(word) or read_heads().get(rest)
    is_body = head is not None and head.kind != "person" and not head.is_definite
    return is_body and find_known_kind(rest) is None
