"""Name ends: whether a person's name goes on with a word, by learned weights; see `seeds/reference/name_weights.csv`.

The log odds that it goes on are a sum: what the words before, at and behind the place may be, how long the name is by
then, what the word is told to follow elsewhere, how often the article has the two words together, or the one
without the other, and how often it has the word behind a cue, where surnames stand alone.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import repeat

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ARTICLE, FEH, YEH
from rawi.arabic.tokens import Analysis
from rawi.quotes.cues import compile_cues
from rawi.quotes.doublenames import is_led
from rawi.quotes.endings import load_weights
from rawi.quotes.lexicon import is_personal_title, is_title_word, read_given_names, read_heads
from rawi.quotes.namespans import HYPHEN, LEADERS, LEARNED, has_line_end, is_function_word, is_hyphen, rank_word
from rawi.quotes.weights import read_sign_weights
from rawi.quotes.wordkinds import OVER, PREPOSITIONS, read_kind

BASE = "base"
_OVER = frozenset(("comma", "stop", "mark", "bracket", "that", "who", "digit", "latin", "sign", OVER, *PREPOSITIONS))
_VERBS = frozenset(("verb", "cue"))
_COMMON = ("plain", "masdar", "owned", "accusative", "for", "by", *_VERBS)  # kinds of words that a name can run on into
_JOINED = ("for", "for the", "and", "and the")
_MEN = ("new def men", "plain def men")  # kinds of words that mean several, as a lone man's surname does not
_BEGINNINGS = ("وال", "بال", "لل", ARTICLE, *"وبلفيتنسمك")
_FAN, _HAMZA = (
    "\N{ARABIC LETTER FEH}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}",
)
_LONGEST, _COUNTED, _LETTERS = 8, 3, 3
_CUED = 2  # places behind a cue, where surnames stand alone
# Log odds that a name is told to go on at: with what can be a name, with a common word, with a title or a definite word
# behind a name that can be whole.
_SURE, _SURER, _SUREST = 0.6, 1.0, 2.8
_RUN_ON = 1.5  # log odds against, at which its last word is taken off
_NOT_LISTED = "?"

Places = Callable[[str], list[int]]


def is_over(analysis: Analysis, index: int) -> bool:
    """Tell whether no name goes on at a token, whatever the weights say: a sign, a preposition, the next line."""
    if index >= len(analysis.words) or read_kind(analysis.words[index]) in _OVER:
        return True
    return has_line_end(analysis, index - 1, index)


def list_signs(words: Sequence[str], first: int, index: int, find_places: Places) -> tuple[str, ...]:
    """Return the signs of a place where a name may end.

    Args:
        words: folded words of the article.
        first: first token of the name.
        index: token behind `first` with which it may go on.
        find_places: returns the tokens where a word stands in the article.
    """
    size, is_closed = _measure(words, first, index)
    by_words = _list_word_signs(words[index - 1], words[index], size, is_closed)
    return (*by_words, *_list_side_signs(words, first, index, size), *_list_counts(words, index, find_places))


def _measure(words: Sequence[str], first: int, index: int) -> tuple[int, bool]:
    """Return how many words a name has so far, those left out that lead to others, and whether one is definite."""
    size = min(_COUNTED, sum([other not in LEADERS for other in words[first:index]]))
    return size, any(other.startswith(ARTICLE) and len(other) > _LETTERS for other in words[first:index])


def _list_side_signs(words: Sequence[str], first: int, index: int, size: int) -> tuple[str, ...]:
    """Return the signs that the words around a place give."""
    behind = read_kind(words[index + 1]) if index + 1 < len(words) else OVER
    opening = read_kind(words[first - 1]) if first else OVER
    return (
        f"before {behind}",
        f"{read_kind(words[index])} > {behind}",
        f"in {opening} {size}",
        f"first {read_kind(words[first])} {size}",
    )


def _list_counts(words: Sequence[str], index: int, find_places: Places) -> tuple[str, ...]:
    """Return the signs that the article gives by how often it has the words of a place, and behind what."""
    word, before = words[index], words[index - 1]
    befores = [words[place - 1] for place in find_places(word) if place > 0]
    together = befores.count(before)
    pair, rest = min(together, _COUNTED), min(len(find_places(before)) - together, _COUNTED)
    cued = min(sum(map(compile_cues().__contains__, befores)), _CUED)
    return f"cued {cued}", f"cued {cued} {read_kind(word)}", f"together {pair} {rest}", f"without {rest}"


@lru_cache(maxsize=1 << 14)
def _list_word_signs(before: str, word: str, size: int, is_closed: bool) -> tuple[str, ...]:
    """Return the signs that the words beside a place give by themselves."""
    kind, follows = read_kind(word), load_weights().follows.get(word)
    told = _NOT_LISTED if follows is None else str(round(follows))
    beginning = next((start for start in _BEGINNINGS if word.startswith(start) and len(word) > len(start) + 1), "")
    return (
        f"is {kind}",
        f"{read_kind(before)} + {kind}",
        f"{kind} at {size}",
        f"follows {told}",
        f"closed {is_closed} {kind}",
        f"begins {beginning}",
        f"ranks {rank_word(before)} {rank_word(word)}",
        f"title {is_title_word(word)} {kind} {size}",
    )


@once
def _load() -> dict[str, float]:
    return read_sign_weights("name_weights")


@lru_cache(maxsize=1 << 14)
def _weigh_words(before: str, word: str, size: int, is_closed: bool) -> float:
    """Return the log odds of a place by the words beside it alone."""
    weights = _load()
    return weights[BASE] + sum(map(weights.get, _list_word_signs(before, word, size, is_closed), repeat(0.0)))


@by_word
def _weigh_counts(kind: str) -> float:
    """Return the most that counts in an article can say for a word of a kind."""
    look, counts = _load().get, range(_COUNTED + 1)
    cued = max(look(f"cued {cued}", 0.0) + look(f"cued {cued} {kind}", 0.0) for cued in range(_CUED + 1))
    rests = (
        look(f"without {rest}", 0.0) + max(look(f"together {pair} {rest}", 0.0) for pair in counts) for rest in counts
    )
    return cued + max(rests)


def weigh_joint(words: Sequence[str], first: int, index: int, find_places: Places, least: float) -> float:
    """Return the log odds that the name that begins at a token goes on with another one.

    Where they are below what is asked however often the article has the words, it is not looked through.

    Args:
        words: folded words of the article.
        first: first token of the name.
        index: the token with which it may go on.
        find_places: returns the tokens where a word stands in the article.
        least: the log odds that are asked.
    """
    look, (size, is_closed) = _load().get, _measure(words, first, index)
    said = _weigh_words(words[index - 1], words[index], size, is_closed)
    said += sum(map(look, _list_side_signs(words, first, index, size), repeat(0.0)))
    most = said + _weigh_counts(read_kind(words[index]))
    if most < least:
        return most
    return said + sum(map(look, _list_counts(words, index, find_places), repeat(0.0)))


def mend_end(analysis: Analysis, first: int, last: int, find_places: Places) -> int:
    """Return where a name ends that was read to end before a token: behind more words, or before its last ones.

    Args:
        analysis: the article, cut up.
        first: first token of the name.
        last: token behind it as it was read.
        find_places: returns the tokens where a word stands in the article.
    """
    stop = extend_name(analysis, first, last, find_places)
    return stop if stop > last else _cut_name(analysis, first, last, find_places)


def extend_name(analysis: Analysis, first: int, last: int, find_places: Places) -> int:
    """Return where a name ends of which some words are known.

    Args:
        analysis: the article, cut up.
        first: first token of the name.
        last: token behind what is known of it.
        find_places: returns the tokens where a word stands in the article.
    """
    words, stop = analysis.words, last
    while stop - first < _LONGEST:
        if stop + 1 < len(words) and words[stop] == HYPHEN and is_hyphen(analysis, stop):
            stop += 2
            continue
        if is_led(words, stop) and not is_over(analysis, stop):
            stop += 1
            continue
        if stop == first + 1 and _is_apposed(words, stop) and not is_over(analysis, stop):
            return stop + 1
        if not can_go_on(analysis, stop):
            break
        is_tied = words[stop - 1] in LEADERS
        margin = find_margin(words[stop], stop - first > 1)
        if not is_tied and weigh_joint(words, first, stop, find_places, margin) <= margin:
            break
        stop += 1
    while stop > last and words[stop - 1] in LEADERS:
        stop -= 1
    return stop


def _is_apposed(words: Sequence[str], index: int) -> bool:
    """Tell whether a word stands between a lone first name and a comma with a title: it must be the surname."""
    if index + 2 >= len(words) or read_kind(words[index + 1]) != "comma" or not words[index].isalpha():
        return False
    is_first = words[index - 1] in read_given_names()
    return (
        is_first
        and is_personal_title(words[index + 2])
        and len(words[index]) > 1
        and not is_function_word(words[index])
    )


def can_go_on(analysis: Analysis, index: int) -> bool:
    """Tell whether weights are asked whether a name goes on with a token."""
    if is_over(analysis, index):
        return False
    word = analysis.words[index]
    if len(word) < 2 or (word == _FAN and analysis.text[analysis.starts[index] + 1] == _HAMZA):
        return False
    if _can_be_part(word):
        return True
    return is_title_word(word) and not analysis.words[index - 1].startswith(ARTICLE) and is_over(analysis, index + 1)


@by_word
def _can_be_part(word: str) -> bool:
    """Tell whether a word can be one of a name: no verb, function word, plural or indefinite title, nor joined."""
    kind, head = read_kind(word), read_heads().get(word)
    if head is not None and head.kind == "person" and not head.is_definite:
        return False
    if rank_word(word) >= LEARNED:
        return True
    is_verb = kind in _VERBS or any(form in compile_cues() for form in (word, word.removeprefix(FEH)))
    return not is_verb and kind not in _JOINED and kind not in _MEN and not is_function_word(word)


@lru_cache(maxsize=1 << 14)
def find_margin(word: str, is_whole: bool) -> float:
    """Return how sure it must be that a name goes on with a word; a name of two words can be whole."""
    if rank_word(word):
        return _SURE
    return _SUREST if word in read_heads() or (is_whole and word.startswith(ARTICLE)) else _SURER


def _cut_name(analysis: Analysis, first: int, last: int, find_places: Places) -> int:
    """Return where a name ends without the common words that it runs on into."""
    words, stop = analysis.words, last
    while stop - 1 > first and is_run_on(words[stop - 1]) and words[stop - 2] not in LEADERS:
        if is_led(words, stop - 1) or weigh_joint(words, first, stop - 1, find_places, -_RUN_ON) >= -_RUN_ON:
            break
        stop -= 1
    return stop


@by_word
def is_run_on(word: str) -> bool:
    """Tell whether a word is of a kind that a name can run on into."""
    return rank_word(word) < LEARNED and not word.endswith(YEH) and read_kind(word).startswith(_COMMON)
