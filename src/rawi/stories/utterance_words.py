"""The words of a statement as they are compared: roots, known names, numbers, and how much each tells.

Two renderings of one statement share its matter, not its forms: verbs become verbal nouns, a capital stands for its
government, a war for a fight. So words are cut to what their forms share, names of states and bodies become one word
each, and words of `paraphrases.csv` become the first of their row. It is rough, and only ever used to compare
statements of one speaker.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rawi.arabic.folding import fold_text, fold_texts
from rawi.arabic.names import load_demonyms, load_names
from rawi.arabic.reference import read_reference

_WORD = re.compile(r"[^\W_]+")
_WEAK = str.maketrans("", "", "اويءئؤه")
_HEADS = ("وال", "فال", "بال", "كال", "ولل", "فلل", "ال", "لل", "سي", "ست", "سن")
_TAILS = (
    "كما",
    "هما",
    "تها",
    "تهم",
    "ته",
    "ها",
    "هم",
    "نا",
    "كم",
    "تين",
    "تان",
    "ات",
    "ون",
    "ين",
    "ان",
    "يه",
    "تي",
    "ه",
)
# Most words end here: they are asked for those only that have their first or last letter.
_HEADS_BY_LETTER = {one[0]: tuple(head for head in _HEADS if head[0] == one[0]) for one in _HEADS}
_TAILS_BY_LETTER = {one[-1]: tuple(tail for tail in _TAILS if tail[-1] == one[-1]) for one in _TAILS}
_TEH = "\N{ARABIC LETTER TEH}"
_FORMERS = ("مست", "است", "م", "ت", "ن", "ي", "س")
_SHORTEST = 3  # letters that are left of a word
_LONGEST_TEXT = 6_000  # characters of a statement that are compared: a page and a half
_LONGEST_NAME = 4  # words of a known name that is taken for one word
_CACHE_SIZE = 200_000
_RAREST = 7.0  # weight of a root that stands in less than one sentence of a thousand
_NAME_WEIGHT = 3.5
_STATE_WEIGHT = 2.5
_NUMBER_WEIGHT = 5.0
STATE, NAME, NUMBER = "@", "=", "#"

# What may follow a word to make a name of them: by the second word, all that follow the first, and the name's one word.
Names = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


class Statement(NamedTuple):
    """The words of a statement.

    Attributes:
        roots: in the order of the text.
        words: the folded words in order, to tell whether they are the same.
        kinds: the roots, each once.
        weight: of all kinds together.
    """

    roots: tuple[str, ...]
    words: tuple[str, ...]
    kinds: frozenset[str]
    weight: float


@lru_cache(_CACHE_SIZE)
def cut_root(word: str) -> str:
    """Return the consonants that the forms of a folded word share, roughly.

    What may be attached in front is taken off when the rest is a root that the news uses, and the whole is none.

    >>> cut_root("وسيصدر") == cut_root("اصدار")
    True
    """
    if not word.isalpha() or word.isascii():
        return word
    whole = _cut_forms(word)
    if whole in _load_weights():
        return whole
    rest = word
    for joined in ("وف", "بلك"):
        if rest[0] in joined and len(rest) > _SHORTEST:
            rest = rest[1:]
            if (root := _cut_forms(rest)) in _load_weights():
                return root
    return whole


def _cut_forms(word: str) -> str:
    """Return a word without article, endings, long vowels and the letters that forms of a root begin with."""
    stem = word
    for head in _HEADS_BY_LETTER.get(word[0], ()):
        if word.startswith(head) and len(word) - len(head) >= _SHORTEST:
            stem = word[len(head) :]
            break
    for tail in _TAILS_BY_LETTER.get(stem[-1], ()):
        if stem.endswith(tail) and len(stem) - len(tail) >= _SHORTEST:
            stem = stem[: -len(tail)]
            break
    bare = stem.translate(_WEAK)
    if len(bare) < _SHORTEST:
        return stem
    for former in _FORMERS:
        if bare.startswith(former) and len(bare) - len(former) >= _SHORTEST:
            bare = bare[len(former) :]
            break
    if len(bare) == _SHORTEST + 1 and bare[1] == _TEH:
        bare = bare[0] + bare[2:]
    return bare


@cache
def _read_paraphrases() -> Mapping[str, str]:
    """Return the first root of its row for every root of `paraphrases.csv`."""
    found: dict[str, str] = {}
    for row in read_reference("paraphrases"):
        roots = [cut_root(fold_text(word)) for word in row["words"].split("|")]
        for root in roots:
            found.setdefault(root, f"~{roots[0]}")
    return found


@cache
def _read_empty() -> frozenset[str]:
    return frozenset(fold_text(row["word"]) for row in read_reference("empty_words"))


@cache
def _load_weights() -> Mapping[str, float]:
    return {row["root"]: -math.log(int(row["per_ten_thousand"]) / 10_000) for row in read_reference("root_frequencies")}


@cache
def _list_names() -> tuple[Mapping[tuple[str, ...], str], Mapping[str, Sequence[tuple[tuple[str, ...], str]]]]:
    """Return the one word that stands for each known name; and by first word, those of several words with the rest."""
    names: dict[tuple[str, ...], str] = {}
    for words, known in load_names().items():
        if known.kind == "state":
            names[words] = STATE + (known.country_code or known.name)
        else:
            names[words] = NAME + known.name
    longer: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for words, name in names.items():
        if 1 < len(words) <= _LONGEST_NAME:
            longer[words[0]].append((words[1:], name))
    return names, longer


@lru_cache(_CACHE_SIZE)
def weigh_root(root: str) -> float:
    """Return how much a root tells: the more, the fewer sentences hold it."""
    mark = root[0]
    if mark == STATE:
        return _STATE_WEIGHT
    if mark == NAME:
        return _NAME_WEIGHT
    if mark == NUMBER:
        return _NUMBER_WEIGHT
    return _load_weights().get(root.removeprefix("~"), _RAREST)


def weigh_roots(roots: Iterable[str]) -> float:
    """Return the sum of the weights of roots."""
    return sum(map(weigh_root, roots))


def _read_word(word: str) -> str:
    """Return the root, number or demonym that a single word is; empty for words that say nothing."""
    if word in _read_empty():
        return ""
    if word[0].isdigit():
        return NUMBER + word
    for form in _list_forms(word):
        if form in load_demonyms():
            return STATE + load_demonyms()[form]
        if (name := _list_names()[0].get((form,))) is not None:
            return name
    root = cut_root(word)
    return _read_paraphrases().get(root, root) if len(root) > 1 else ""


def _list_forms(word: str) -> tuple[str, ...]:
    """Return a word with and without what may be attached in front."""
    forms = [word]
    rest = word
    for joined in ("وف", "بلك"):
        if rest[0] in joined and len(rest) > _SHORTEST + 1:
            rest = rest[1:]
            forms.append(rest)
    if rest.startswith("ل") and rest != word:
        forms.append("ال" + rest[1:])
    return tuple(forms)


def read_statement(text: str) -> Statement:
    """Return the words of a statement.

    Args:
        text: as written, the narrator's words left out; only the beginning of a very long one is read.
    """
    return read_statements((text,))[0]


def read_statements(texts: Iterable[str]) -> list[Statement]:
    """Return the words of several statements, folded in one go since folding costs by the call.

    Args:
        texts: as for one statement.
    """
    kept = [text[:_LONGEST_TEXT] for text in texts]
    return list(map(_read_folded, fold_texts(kept)))


def read_words(text: str) -> list[tuple[str, str]]:
    """Return the folded words of a text that say something, each with the root, number or name that it is.

    Args:
        text: as for `read_statement`.
    """
    words = _WORD.findall(fold_text(text[:_LONGEST_TEXT]))
    return [(word, root) for word in words if (root := _open_readings()[word][0])]


def _read_folded(text: str) -> Statement:
    words = tuple(_WORD.findall(text))
    readings = list(map(_open_readings().__getitem__, words))
    roots = tuple(filter(None, _join_names(words, readings)))
    kinds = frozenset(roots)
    return Statement(roots, words, kinds, weigh_roots(kinds))


def _join_names(words: Sequence[str], readings: Sequence[tuple[str, Names | None]]) -> list[str]:
    """Return what the words are read as, those of a known name as its one word and nothing."""
    read = [reading[0] for reading in readings]
    behind = 0  # the name found last
    for place, (_, names) in enumerate(readings[:-1]):
        if names is not None and place >= behind:
            for rest, name in names.get(words[place + 1], ()):
                end = place + 1 + len(rest)
                if words[place + 1 : end] == rest:
                    read[place:end] = [name, *[""] * len(rest)]
                    behind = end
                    break
    return read


class _Readings(dict[str, tuple[str, Names | None]]):
    """What single words are read as, and the names that they begin: each word is read once.

    A plain dictionary is asked in half the time of a cache that knows what was asked last.
    """

    def __missing__(self, word: str) -> tuple[str, Names | None]:
        if len(self) >= _CACHE_SIZE:
            self.clear()
        reading = self[word] = (_read_word(word), _list_names_of(word))
        return reading


@cache
def _open_readings() -> _Readings:
    return _Readings()


def _list_names_of(word: str) -> Names | None:
    """Return the names of several words that a word begins, by their second word, longer ones first."""
    forms = _list_forms(word)
    if _list_names()[1].keys().isdisjoint(forms):
        return None
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for form in forms:
        for rest, name in _list_names()[1].get(form, ()):
            found[rest[0]].append((rest, name))
    # Sorting keeps the order of the forms among names of one length.
    return {second: tuple(sorted(names, key=lambda one: -len(one[0]))) for second, names in found.items()}
