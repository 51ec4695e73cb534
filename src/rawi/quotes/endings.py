"""Endings: whether a noun phrase ends before a word, by learned weights; see `seeds/reference/phrase_weights.csv`.

The log odds of an ending are a sum: what the kinds of the word, its neighbours and the phrase's first word say, what
the word itself says (is it told behind complete phrases, or inside them) and what the word before it says (does it
close phrases).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.answers import by_word, once
from rawi.arabic.letters import ARTICLE
from rawi.arabic.reference import read_reference
from rawi.quotes.cues import Cue
from rawi.quotes.fragments import is_completing, needs_name
from rawi.quotes.lexicon import (
    BODY_HEADS,
    PERSON_HEADS,
    read_heads,
    read_masdars,
    read_states,
    read_words,
    strip_listener,
)
from rawi.quotes.namespans import LEADERS
from rawi.quotes.weights import read_sign_weights
from rawi.quotes.wordkinds import OVER, read_kind

NAMES = frozenset(("given", "surname", "surname def"))
_HEADS = frozenset(("organisation", "group", "press", "anonymous", "document", "state", "person", *NAMES))
_STRANGE = frozenset(("new", "new a", "new nisba", "new men"))  # two of them are a foreign name
_TELLING = frozenset(("comma", *NAMES))  # without one of these the phrase so far is one without a name
_COMMA, _NISBA = "comma", "new def nisba"
_CLOSERS = frozenset(("that", "stop", "mark", "who", "time", "verb", "cue", OVER))
_REACH = 10  # words in which a name is looked for
_FURTHEST = 5
_HEAD = "head "
_CERTAIN, _SURELY = 100.0, 50.0  # log odds where grammar tells, whatever the weights say, and where that is seen
_MARGIN = 0.1  # log odds; where it is as likely as not, a phrase goes on
_JOINED = frozenset(("for", "for the", "by", "by the"))  # of titles and bodies rather a part than what follows
_JOINED_MARGIN = 2.0
_SON = ["بن"]
_NAMING = frozenset(("by", "new", "new a", "new f", "new men", "new nisba", "new many", "plain"))
_CONTENT = frozenset(("that", "stop"))
_SURNAMES = frozenset(("plain", "plain def", "new", "new def", "masdar", "masdar def", "plain f", "plain many"))
_OBJECT, _BEH = "-", "\N{ARABIC LETTER BEH}"
_ASKING = frozenset(("ask", "by"))
_BEFORE_CONTENT = frozenset(("that", "bracket", "mark"))
_NEAR = 7  # tokens from what a body is for to the content
_DEFINITE = ("and the", "for the", "by the", "state")  # kinds of definite words, besides those that say so
_BARE = frozenset(("plain", "plain f", "plain many", "masdar", "masdar own"))  # indefinite nouns
_THINGS = frozenset(("organisation def", "group def", "anonymous def", "press def"))
_OBJECTS = _BARE | _THINGS | {"for"}
_ROLES = frozenset((*BODY_HEADS, "person"))  # kinds of roles and bodies without article
_THEIR_OFFICE = ("يتها", "يته", "يتهم")  # end an office with a pronoun: its foreign affairs
_UNNAMED, _PARTICIPLE = "anonymous def", "الم"
_OTHER, _VERBAL = "other", ("plain", "verb", "cue")
_CALLED = frozenset(("organisation", "group", "anonymous"))  # openings of phrases in which nobody's name stands
_ADJECTIVAL, _FEMININE = ("ي", "يه", "ين", "ون"), "ه"
_SELF, _ONESELF = ("ذات", "ذاتي"), ("نفسه", "نفسها", "ذاته", "ذاتها")
_HUMAN = ("ين", "ون", "ها", "هم")  # end those who are spoken to, and nouns with a pronoun
_LAM = "\N{ARABIC LETTER LAM}"
UNKNOWN = "unknown"  # of this word nothing is told
FOLLOWS, CLOSES = "follows", "closes"


class Place(NamedTuple):
    """Where a phrase may end, by kinds of words.

    Attributes:
        before: kind of the word before.
        kind: of the word before which it may end.
        behind: kind of the word behind that.
        opening: what the phrase is.
        governor: what the cue before the phrase can have behind its subject.
        size: how many words the phrase has so far.
    """

    before: str
    kind: str
    behind: str
    opening: str
    governor: str
    size: int


class Weights(NamedTuple):
    """The learned weights, log odds.

    Attributes:
        signs: by sign.
        follows: by word that may follow a phrase.
        closes: by word that may close one.
        unknown: of a word of which it is not known how it follows.
        unclosed: of one of which it is not known how it closes.
    """

    signs: dict[str, float]
    follows: dict[str, float]
    closes: dict[str, float]
    unknown: float
    unclosed: float


@once
def load_weights() -> Weights:
    """Return the weights."""
    signs = read_sign_weights("phrase_weights")
    words: dict[str, dict[str, float]] = {FOLLOWS: {}, CLOSES: {}}
    for row in read_reference("phrase_words"):
        weight = signs.get(row["class"], 0.0)
        words[row["class"].split()[0]].update(dict.fromkeys(row["words"].split("|"), weight))
    unknown = (signs[f"{name} {UNKNOWN}"] for name in (FOLLOWS, CLOSES))
    return Weights(signs, words[FOLLOWS], words[CLOSES], *unknown)


def read_governor(cue: Cue | None) -> str:
    """Return what the cue before a phrase can have behind its subject: a listener, an object, a phrase with bi-."""
    if cue is None:
        return "none"
    if cue.sense == "ask":
        return "ask"
    return "object" if _OBJECT in cue.complements else ("by" if _BEH in cue.complements else "say")


def read_opening(words: Sequence[str], first: int, index: int, last: int) -> str:
    """Return what a phrase is by its first word, whether a name stands in it so far, else whether one is ahead.

    Behind a comma a title or name stands in apposition, and what follows belongs to that.
    """
    is_named = False
    if not _TELLING.isdisjoint(map(read_kind, words[first:index])):
        for place in range(index - 1, first - 1, -1):
            kind = read_kind(words[place])
            if kind == _COMMA:
                first = place + 1
                break
            is_named = is_named or (kind in NAMES and (place == first or read_kind(words[place - 1]) not in BODY_HEADS))
    opening, is_role = _read_first(words[first])
    if is_named:
        return opening + " named"
    return opening + _look_ahead(words, index, last) if is_role else opening


@by_word
def _read_first(word: str) -> tuple[str, bool]:
    """Return what a phrase is by its first word, and whether that is a role that a name can follow."""
    kind = read_kind(word)
    base = kind.split()[0]
    if kind in NAMES or base in _HEADS:
        return kind.removesuffix(" nisba"), base in PERSON_HEADS
    return "def" if word.startswith(ARTICLE) else "other", base in PERSON_HEADS


def _look_ahead(words: Sequence[str], index: int, last: int) -> str:
    """Return whether a name stands at a token, further on before the phrase is over, or not at all."""
    before = ""
    for place in range(index, min(last, index + _REACH)):
        kind = read_kind(words[place])
        if kind in _CLOSERS:
            break
        if kind in NAMES:
            return " far" if place > index else " here"
        if (kind in _STRANGE and before in _STRANGE) or (kind == _NISBA and before == "plain"):
            return " far" if place > index + 1 else " here"
        before = kind
    return " bare"


def list_kind_signs(place: Place) -> tuple[str, ...]:
    """Return the signs of a place by kinds."""
    before, kind, behind, opening, governor, size = place
    pairs = f"{before} + {kind}", f"{opening} : {kind}", f"{kind} > {behind}", f"{governor} ? {kind}"
    singles = f"is {kind}", f"after {before}", f"before {behind}", f"head {opening}", f"place {min(size, _FURTHEST)}"
    return (*pairs, *singles)


# What the kinds of the words before and behind say, by kind; what the kind says by itself; the most that what stands
# far off can add to that.
_Kind = tuple[dict[str, float], dict[str, float], float, float]


@dataclass(slots=True, eq=False)  # read far more often than made: slots are read the fastest
class _Told:
    """What is told of a word where a phrase may end before it or behind it.

    Attributes:
        kind: what it may be.
        befores: what the kinds of the word before say for an ending before it.
        behinds: what those of the word behind say.
        said: what its own kind says.
        most: the most that what stands far off can add to that.
        follows: what the word itself says.
        margin: what is asked of all that.
        closes: what the word says for an ending behind it.
    """

    kind: str
    befores: dict[str, float]
    behinds: dict[str, float]
    said: float
    most: float
    follows: float
    margin: float
    closes: float


@by_word
def _weigh_kind(kind: str) -> _Kind:
    """Return what the kind of a word says for an ending before it."""
    signs = load_weights().signs
    openings, governors, places = _list_far()
    most = max(signs.get(f"{opening} : {kind}", 0.0) + weight for opening, weight in openings.items())
    most += max(signs.get(f"{governor} ? {kind}", 0.0) for governor in governors)
    said = signs["base"] + signs.get(f"is {kind}", 0.0)
    befores = {
        before: signs.get(f"{before} + {kind}", 0.0)
        + signs.get(f"after {before}", 0.0)
        + _CERTAIN * (kind in _OBJECTS and (before in _DEFINITE or " def" in before))
        for before in _list_beside()
    }
    behinds = {
        behind: signs.get(f"{kind} > {behind}", 0.0) + signs.get(f"before {behind}", 0.0) for behind in _list_beside()
    }
    return befores, behinds, said, most + places


@once
def _list_beside() -> frozenset[str]:
    """Return the kinds of words that say something where they stand beside another; all others weigh nothing."""
    signs = load_weights().signs
    before = {sign.split(" + ")[0].removeprefix("after ") for sign in signs if " + " in sign or sign[:6] == "after "}
    behind = {sign.split(" > ")[-1].removeprefix("before ") for sign in signs if " > " in sign or sign[:7] == "before "}
    return frozenset(before | behind)


@lru_cache(maxsize=1 << 15)
def _weigh_far(kind: str, opening: str, governor: str, size: int) -> float:
    """Return what the opening of a phrase, its cue and its size say for an ending before a word of a kind."""
    look = load_weights().signs.get
    said = look(f"{opening} : {kind}", 0.0) + look(f"{governor} ? {kind}", 0.0)
    return said + look(_HEAD + opening, 0.0) + look(f"place {size}", 0.0)


@once
def _list_far() -> tuple[dict[str, float], frozenset[str], float]:
    """Return the openings with their weights, the governors, and the largest weight of a size."""
    signs = load_weights().signs
    openings = {sign.split(" : ")[0]: 0.0 for sign in signs if " : " in sign} | {"": 0.0}
    openings |= {sign.removeprefix(_HEAD): weight for sign, weight in signs.items() if sign.startswith(_HEAD)}
    governors = frozenset(sign.split(" ? ")[0] for sign in signs if " ? " in sign) | {""}
    return openings, governors, max(weight for sign, weight in signs.items() if sign.startswith("place "))


@by_word
def _weigh_word(word: str) -> _Told:
    """Return what is told of a word where a phrase may end."""
    kind, weights = read_kind(word), load_weights()
    margin = _JOINED_MARGIN if kind in _JOINED and not _stands_apart(word) else _MARGIN
    follows, closes = weights.follows.get(word, weights.unknown), weights.closes.get(word, weights.unclosed)
    return _Told(kind, *_weigh_kind(kind), follows, margin, closes)


def is_ending(words: Sequence[str], first: int, index: int, last: int, cues: Mapping[int, Cue]) -> bool:
    """Tell whether the noun phrase which began at `first` rather ends before a token than goes on with it.

    Args:
        words: folded words of the text.
        first: first token of the phrase.
        index: the token, behind `first`.
        last: token behind the text that can be looked at.
        cues: the cues of the text; what the one before the phrase can have behind its subject counts.
    """
    here, before = _weigh_word(words[index]), _weigh_word(words[index - 1])
    behind = read_kind(words[index + 1]) if index + 1 < last else OVER
    near = here.behinds.get(behind, 0.0) + (here.follows + before.closes)
    said, margin = here.said + here.befores.get(before.kind, 0.0) + near, here.margin
    if said > _SURELY:
        if _is_object(words, first, index):
            return True
        said -= _CERTAIN
    if said + here.most <= margin:  # as often as not: nothing that stands further off can turn it
        return False
    opening = read_opening(words, first, index, last)
    governor = read_governor(cues.get(first - 1) or cues.get(first - 2))
    size = index - first
    if said + _weigh_far(here.kind, opening, governor, size if size < _FURTHEST else _FURTHEST) <= margin:
        return False
    return not _must_go_on(words, first, index, governor)


def _is_object(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether an indefinite noun behind a definite word follows a body told in full: it is the verb's object.

    The authority for food set down steps: nothing can be annexed to what is definite.
    """
    word, opening = words[index], words[first]
    if word.startswith(_LAM) and index == first + 2:
        head = read_heads().get(opening)
        return head is not None and head.lemma in read_words().powers and is_purpose(word)
    if word.startswith((_BEH, _LAM)) or word in _SELF or word.endswith(_ONESELF):
        return False
    if word.startswith(ARTICLE) and (word.endswith(_ADJECTIVAL) or _are_feminine(word, opening)):
        return False  # it rather tells which body is meant
    if read_kind(word) == _UNNAMED and word.startswith(_PARTICIPLE):
        return False  # the close source
    kind = _read_first(opening)[0].removesuffix(" def")
    return kind in _CALLED or (kind == _OTHER and read_kind(opening).startswith(_VERBAL))


def _are_feminine(*words: str) -> bool:
    return all(word.endswith(_FEMININE) for word in words)


def _must_go_on(words: Sequence[str], first: int, index: int, governor: str) -> bool:
    """Tell whether what stands before a token is incomplete without it, whatever the weights say."""
    before, word = words[index - 1], words[index]
    if is_completing(words, first, index):
        return True
    if before in LEADERS or words[index + 1 : index + 2] == _SON or is_tied(before, word, governor):
        return True
    if word.startswith(ARTICLE) and read_kind(before) == "for":
        return True  # for research into, for the fight against
    if read_kind(before) in _ROLES and word.endswith(_THEIR_OFFICE):
        return True  # the ministry of its foreign affairs
    if index == first + 1 and read_kind(before) in BODY_HEADS and governor != "by":
        return not word.startswith(ARTICLE) and read_kind(word) in _NAMING
    if index > first + 1 and needs_name(before):
        return read_kind(word) not in _CLOSERS
    return _tells_purpose(words, first, index, governor) or _closes_name(words, first, index)


def is_tied(before: str, word: str, governor: str = "") -> bool:
    """Tell whether a preposition is written on to a word that an adjective before it asks for: loyal to so-and-so.

    Args:
        before: the folded word before.
        word: the folded word.
        governor: what the cue before the phrase can have behind its subject.
    """
    if not word.startswith((_LAM, _BEH)) or len(word) == 1 or (word[0] == _BEH and governor in _ASKING):
        return False
    return before.removeprefix(ARTICLE) in (read_words().allies if word[0] == _LAM else read_words().concerns)


def _tells_purpose(words: Sequence[str], first: int, index: int, governor: str) -> bool:
    """Tell whether a noun with li- written on tells what a body is for, as the content stands behind it and no object.

    The committee for research said that; not what it said to somebody.
    """
    if governor in _ASKING or read_kind(words[index]) not in _JOINED or not is_purpose(words[index]):
        return False
    if read_kind(words[first]).split()[0] not in BODY_HEADS:
        return False
    for place in range(index + 1, min(len(words), index + _NEAR)):
        kind = read_kind(words[place])
        if kind in _BEFORE_CONTENT:
            return True
        if kind in _CLOSERS or kind == _COMMA:
            return False
    return False


@by_word
def is_purpose(word: str) -> bool:
    """Tell whether a word with li- written on is a thing or an act, and nobody who can be spoken to."""
    rest = strip_listener(word)
    if word[0] != _LAM or rest.endswith(_HUMAN):
        return False
    listeners = read_words().listeners
    return not any(
        form in read_heads() or form in listeners or form in read_states() for form in (rest, ARTICLE + rest)
    )


def _closes_name(words: Sequence[str], first: int, index: int) -> bool:
    """Tell whether a word stands between a first name by itself and the content: it must be the surname."""
    if index + 1 >= len(words) or read_kind(words[index + 1]) not in _CONTENT:
        return False
    if read_kind(words[index - 1]) != "given" or read_kind(words[index]) not in _SURNAMES:
        return False
    return index == first + 1 or (read_kind(words[index - 2]) not in NAMES and words[index - 2] not in LEADERS)


@by_word
def _stands_apart(word: str) -> bool:
    """Tell whether a word with a preposition written on is an outlet, which was told something, or an act."""
    rest = strip_listener(word)
    head = read_heads().get(rest) or read_heads().get(ARTICLE + rest)
    is_told = rest in read_words().listeners or ARTICLE + rest in read_words().listeners
    return is_told or rest in read_masdars() or (head is not None and head.kind == "press")
