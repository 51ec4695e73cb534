"""Candidates: whom the words before a cue name, so that one of them may be who speaks though the cue names nobody."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import compress, count
from typing import NamedTuple

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ARTICLE, BEH, COMMAS, LAM, WAW
from rawi.quotes.cues import compile_cues
from rawi.quotes.lexicon import (
    Head,
    is_title_word,
    read_channels,
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_seats,
    read_states,
    read_words,
    spread_table,
)
from rawi.quotes.marks import MARK
from rawi.quotes.names import is_given_name
from rawi.quotes.namewords import read_name_words
from rawi.quotes.pages import STOPS, Page
from rawi.quotes.wordkinds import read_kind

_PREPOSITIONS = (LAM, BEH)  # written on to a noun
_REACH = 90  # tokens before a cue in which somebody is looked for
_SENTENCES = 2  # before that of the cue
_NAME_SIZE = 4  # tokens from a name to what still goes on with it
_TITLE = 9  # tokens from a title to the name that it is told of
_UNTOLD = ("attached", "word")  # of these words nothing else is known
_NEW = "new"  # kind of a word that no list holds
_NAME, _STATE = "name", "state"  # kinds of mentions


class Mention(NamedTuple):
    """Somebody named in the running text.

    Attributes:
        first: token at which the noun phrase begins.
        name: token at which the person's name in it begins, or -1.
        kind: name, person, organisation, press, group, anonymous, document or state.
        gender: `m`, `f` or empty.
        number: `s`, `d` or `p`.
        lemma: the head word without article, empty for a bare name.
        is_definite: whether the head word has the article.
        sentences: how many sentences before that of the cue.
        way: what stands before it.
    """

    first: int
    name: int
    kind: str
    gender: str
    number: str
    lemma: str
    is_definite: bool
    sentences: int
    way: str


@dataclass(frozen=True, slots=True, eq=False)
class _Opener:
    """What a word says that can begin a mention.

    Attributes:
        kind: that of the mention.
        gender: `m`, `f` or empty.
        number: `s`, `d` or `p`.
        lemma: of a head word.
        is_definite: whether it has the article, or is a name.
        is_head: whether it is a head word and no name.
        is_inner: whether it is a head word without article, of whose phrase the next word is a part.
        is_joined: whether a conjunction is written on to it.
        is_doubtful: whether it is a man's name that may be another word, by how it is written.
        is_verb: whether it is also a verb that somebody can be named right behind as its subject.
    """

    kind: str
    gender: str
    number: str
    lemma: str
    is_definite: bool
    is_head: bool
    is_inner: bool
    is_joined: bool
    is_doubtful: bool
    is_verb: bool


_UNLISTED = _Opener(_NAME, "", "s", "", True, False, False, False, False, False)
_VERB = _Opener("", "", "", "", False, False, False, False, False, True)  # a verb that begins no mention


@once
def _list_openers() -> dict[str, _Opener]:
    """Return every word that can begin the mention of somebody who speaks, or that he can be named right behind.

    One table for both, as all words before a cue are looked up in it.
    """
    names = dict.fromkeys(read_name_words(), "")
    states = dict.fromkeys((*read_states(), *read_seats()), "f")
    bare: dict[str, Head | str] = names | states | read_given_names() | read_heads()
    joined = {WAW + word: found for word, found in bare.items()}
    openers = {word: _make_opener(word, found, word not in bare) for word, found in (joined | bare).items()}
    return spread_table(dict.fromkeys(list_verbs(), _VERB) | openers)


def _make_opener(word: str, found: Head | str, is_joined: bool) -> _Opener:
    is_verb = word in list_verbs()
    if isinstance(found, Head):
        is_inner = not found.is_definite and not is_joined
        traits = found.kind, found.gender, found.number, found.lemma, found.is_definite
        return _Opener(*traits, True, is_inner, is_joined, False, is_verb)
    kind = _STATE if word in read_states() or word in read_seats() else _NAME
    is_doubtful = found == "m" and word in read_given_names()
    return _Opener(kind, found, "s", "", True, False, False, is_joined, is_doubtful, is_verb)


def can_open(word: str) -> bool:
    """Tell whether a word is one that can begin the mention of somebody; of others only a surname stands alone."""
    return _list_openers().get(word, _VERB) is not _VERB


@once
def list_verbs() -> frozenset[str]:
    """Return the words that somebody can be named right behind as their subject."""
    verbs = {word for word, cue in compile_cues().items() if cue.part == "verb"} | read_finite_verbs()
    return frozenset([*verbs, *(WAW + verb for verb in verbs)])


def list_mentions(page: Page, index: int, previous: Page | None, is_surname: Callable[[str], bool]) -> list[Mention]:
    """Return who is named in the sentence of a token, before it, and in the sentences before that, in order.

    Args:
        page: the paragraph of the token.
        index: the token.
        previous: the paragraph before it.
        is_surname: tells whether a word that no list holds ends a name of the article.
    """
    words = page.words
    starts = list_sentences(page, index, previous)
    first = starts[-1]
    near = list(map(_list_openers().get, words[first:index]))
    mentions: list[Mention] = []
    for place in _list_openings(words, first, near, is_surname):
        found = near[place - first]
        found = _UNLISTED if found is None or found is _VERB else found
        before = words[place - 1] if place > first else "."
        ahead = near[place - 1 - first] if place > first else None
        if found.is_head:
            if (ahead is not None and ahead.is_inner) or (found.kind == "person" and before in read_channels()):
                continue  # part of another role; the adjective of a press conference
        elif found.is_doubtful and not is_given_name(page.analysis, place):
            continue
        elif mentions and _is_name_of(page, mentions, place, found.kind == _STATE):
            continue  # goes on with the mention before it
        elif ahead is not None and ahead is not _VERB and not ahead.is_head and found.kind != _STATE:
            continue
        order = 0
        while starts[order] > place:  # how many sentences back; the last start is before all of them
            order += 1
        way = _read_way(page, place, before, starts[order], found.is_joined)
        mentions.append(
            Mention(
                place,
                -1 if found.is_head else place,
                found.kind,
                found.gender,
                found.number,
                found.lemma,
                found.is_definite,
                order,
                way,
            )
        )
    return mentions


def _list_openings(
    words: list[str], first: int, near: list[_Opener | None], is_surname: Callable[[str], bool]
) -> list[int]:
    """Return the tokens of a range that can begin a mention: listed words, and strange surnames behind verbs.

    Args:
        words: folded words of the article.
        first: first token of the range.
        near: what is listed of each of its tokens.
        is_surname: tells whether a word that no list holds ends a name of the article.
    """
    places: list[int] = []
    last = first + len(near) - 1
    for place, found in zip(compress(count(first), near), filter(None, near), strict=True):
        if found is not _VERB:
            places.append(place)
        if found.is_verb and place < last:
            behind = near[place + 1 - first]
            if (behind is None or behind is _VERB) and _is_strange(words[place + 1], is_surname):
                places.append(place + 1)
    return places


def _is_strange(word: str, is_surname: Callable[[str], bool]) -> bool:
    """Tell whether a word behind a verb is a surname that no list holds."""
    return read_kind(word).startswith(_NEW) and is_surname(word)


def list_sentences(page: Page, index: int, previous: Page | None) -> list[int]:
    """Return where the sentence of a token begins and those before it, the nearest first.

    Args:
        page: the paragraph of the token.
        index: the token.
        previous: the paragraph before it.
    """
    floor = max(0, index - _REACH)
    begin = page.find_begin(index)
    starts, around = [max(begin, floor)], page
    while len(starts) <= _SENTENCES and begin > floor:
        if begin == around.first:
            if previous is None or around is previous:
                break
            around = previous
            begin = around.last
        begin = around.find_begin(begin - 2) if begin - 2 > around.first else around.first
        starts.append(max(begin, floor))
    return starts


def _is_name_of(page: Page, mentions: list[Mention], place: int, is_state: bool) -> bool:
    """Join a name to the title that it follows; tell whether it has been joined, or goes on with a name."""
    last, words = mentions[-1], page.words
    if last.name >= 0 and place - last.name <= _NAME_SIZE:
        between = words[last.name + 1 : place]
        if all(w.isalpha() and w not in read_words().boundaries for w in between) and not words[place].startswith(WAW):
            return last.kind != _STATE
    if last.kind not in ("person", "anonymous") or last.name >= 0 or place - last.first > _TITLE:
        return False
    if is_state:
        return True
    between = words[last.first + 1 : place]
    if any(not w.isalpha() or w in read_words().boundaries or w in read_words().relatives for w in between):
        return False
    mentions[-1] = last._replace(name=place)
    return True


def _read_way(page: Page, place: int, before: str, begin: int, is_joined: bool) -> str:
    """Return what stands before a mention: nothing, a verb, a preposition, a noun that it completes and so on."""
    if before == MARK and place - 1 > begin:
        place -= 1
        before = page.words[place - 1]
    if place == begin or before in STOPS:
        return "opens"
    if is_joined:
        return "joined opens" if place == begin else "joined"
    way = _class_before(before)
    if way in ("comma", "preposition"):
        return way
    cue = page.cues.get(place - 1)
    if cue is not None:
        return "cue " + cue.part
    return "second" if place - 1 == begin and way in _UNTOLD else way


@by_word
def _class_before(before: str) -> str:
    """Return what a word before a mention is by itself."""
    vocabulary, bare = read_words(), before.removeprefix(WAW)
    if before in COMMAS:
        return "comma"
    if before in vocabulary.boundaries or bare in vocabulary.boundaries:
        return "preposition"
    if before in read_finite_verbs() or bare in read_finite_verbs():
        return "verb"
    if before in vocabulary.complementisers:
        return "that"
    if not before.isalpha():
        return "mark"
    if before.startswith(ARTICLE):
        return "definite"
    if is_title_word(before):
        return "noun"
    return "attached" if before.startswith(_PREPOSITIONS) else "word"
