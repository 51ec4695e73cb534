"""Which bodies an article says were founded, how far that had come, and on which days: the keys are their names.

What is told of the past comes up again after months and years, so these are not looked for among the events of the
same days. A committee may be agreed on in August and ordered in April; both are told as its founding.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

import pyarrow as pa

from rawi.arabic.folding import fold_text, fold_texts
from rawi.arabic.names import load_demonyms
from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Analysis, Segment, analyse
from rawi.schemas import hash_id
from rawi.stories.event_words import STATE_MARK, cut_stem, number_stem
from rawi.stories.happenings import PUBLISHED, TOLD
from rawi.stories.name_lists import ARTICLE, strip_article

AGREED, ORDERED, DONE, ASKED = "agreed", "ordered", "done", "asked"
STAGES = (AGREED, ORDERED, DONE)

_LETTERS = ("و", "ف")
_BY = "ب"
_ON = "علي"
_SPELLINGS = {"ا": "[اأإآ]", "ه": "[هة]", "ي": "[يىئ]", "و": "[وؤ]"}
_RELATIVES = frozenset(("التي", "الذي"))
_REACH = 16  # words between an order and what is ordered: its giver with all his offices
_NEAR = 3  # words between other verbs and what they are said of
_LONGEST = 4  # words of a body's name that are read
_FEWEST = 2  # a head alone names no body
_BEHIND = 45  # characters behind a name within which the day of its founding stands
_BEFORE = timedelta(days=2)  # news of an order are at most so old
_CLAUSE = 40  # words on each side that are compared

_FIELDS: list[tuple[str, pa.DataType]] = [
    ("founding_id", pa.string()),
    ("article_id", pa.string()),
    ("body", pa.string()),
    ("body_key", pa.uint32()),
    ("is_named", pa.bool_()),
    ("stage", pa.string()),
    ("day_start", pa.date32()),
    ("day_end", pa.date32()),
    ("day_basis", pa.string()),
    ("told_start", pa.int32()),
    ("told_end", pa.int32()),
    ("words", pa.list_(pa.uint32())),
]
FOUNDINGS = pa.schema(_FIELDS)


class Founding(NamedTuple):
    """One row of `stories.foundings`; the columns are explained there."""

    founding_id: str
    article_id: str
    body: str
    body_key: int
    is_named: bool
    stage: str
    day_start: date | None
    day_end: date | None
    day_basis: str
    told_start: int
    told_end: int
    words: tuple[int, ...]


class _Body(NamedTuple):
    """A half-open range of tokens that names a body, and whether it is a name of its own."""

    first: int
    last: int
    is_named: bool


@cache
def _read_roles() -> Mapping[str, str]:
    roles: dict[str, str] = {}
    for row in read_reference("founding_words"):
        roles.setdefault(row["word"], row["role"])
    return roles


@cache
def _list_ends() -> frozenset[str]:
    """Return the words behind which no name of a body goes on: particles, verbs, and what its members do."""
    ends = {fold_text(row["word"]) for row in read_reference("empty_words")}
    ends |= {row["word"] for row in read_reference("finite_verbs")}
    return frozenset(ends | {word for word, role in _read_roles().items() if role == "end"})


def _is_head(word: str) -> bool:
    return _read_roles().get(strip_article(word)) == "head"


@cache
def build_pattern() -> str:
    """Return a regular expression, as RE2 reads it, that an article matches when it may tell a founding.

    Most articles tell none, and to look for one expression takes a hundredth of the time of reading their words.
    """
    words, verbs, heads = (_join(_list_words(*roles)) for roles in (("noun", "verb", "founds"), ("verb",), ("head",)))
    return f'(?:{words})[\\s"«“]+(?:{ARTICLE})?(?:{heads})|(?:{"|".join(sorted(_RELATIVES))})\\s+(?:{verbs})'


@cache
def list_founding_numbers() -> frozenset[int]:
    """Return the numbers of the words that all foundings have in common."""
    return frozenset(map(_number_word, _list_words("noun", "verb", "founds")))


def _list_words(*roles: str) -> list[str]:
    return sorted(word for word, role in _read_roles().items() if role in roles)


def _join(words: Iterable[str]) -> str:
    """Return an expression for folded words, as they may be spelled."""
    return "|".join("".join(_SPELLINGS.get(letter, letter) for letter in word) for word in words)


def read_foundings(article: Mapping[str, Any]) -> list[Founding]:
    """Return the foundings that an article tells, in the order of the text.

    Args:
        article: `article_id`, `text`, `published_date`, and its `times` with offsets and days.
    """
    told: dict[str, Any] = {"article_id": article["article_id"], "published_date": article["published_date"]}
    past = [time for time in article["times"] if _is_past(time, article["published_date"])]
    told["times"] = sorted(past, key=lambda time: (time["time_start"], time["time_id"]))
    told["starts"] = [time["time_start"] for time in told["times"]]
    found = (
        _read_founding(told | {"shift": start}, analysis, sentence.first, sentence.last, place)
        for start, analysis in _read_lines(str(article["text"]))
        for sentence in analysis.sentences
        for place in range(sentence.first, sentence.last)
        if analysis.words[place] in _list_forms()
    )
    return [founding for founding in found if founding is not None]


@cache
def _list_forms() -> frozenset[str]:
    """Return the words by which foundings are told, with whatever may be attached in front."""
    heads = ("", *_LETTERS, _BY, *(letter + _BY for letter in _LETTERS))
    return frozenset(head + word for head in heads for word in _list_words("noun", "verb", "founds"))


def _read_lines(text: str) -> Iterator[tuple[int, Analysis]]:
    """Yield the lines that may tell a founding, with the code points where they begin."""
    lines, start = text.splitlines(keepends=True), 0
    words = _list_words("noun", "verb", "founds")
    for line, folded in zip(lines, fold_texts(lines), strict=True):
        if any(word in folded for word in words):
            yield start, analyse(line, [Segment("body", 0, len(line.rstrip()))])
        start += len(line)


def _read_founding(
    article: Mapping[str, Any], analysis: Analysis, first: int, last: int, place: int
) -> Founding | None:
    word = analysis.words[place]
    bare, is_given = _strip_attached(word)
    role = _read_roles().get(bare)
    if role == "noun":
        stage = _find_stage(analysis.words, first, place, is_given)
        body = _read_body(analysis.words, place + 1, last)
    elif role in ("verb", "founds") and not is_given:
        stage = _find_told(analysis.words, first, place)
        body = _find_founded(analysis.words, first, last, place, role)
    else:
        return None
    if stage is None or body is None:
        return None
    return _build(article, analysis, (first, last, place), stage, body)


def _strip_attached(word: str) -> tuple[str, bool]:
    """Return a word without an attached "and" or "by", and whether "by" was there."""
    word = _strip_and(word)
    return (word[1:], True) if word.startswith(_BY) and word not in _read_roles() else (word, False)


def _strip_and(word: str) -> str:
    return word[1:] if word.startswith(_LETTERS) and word not in _read_roles() else word


def _find_stage(words: Sequence[str], first: int, place: int, is_given: bool) -> str | None:
    """Return how far a founding told by a noun has come, or None when nobody says that it has."""
    is_agreed = words[place - 1] == _ON if place > first else False
    reach = _REACH if is_given or is_agreed else _NEAR
    for other in range(place - 1, max(first, place - reach) - 1, -1):
        role = _read_roles().get(_strip_and(words[other]))
        if role == ASKED:
            return None
        is_far = other < place - _NEAR
        if role in STAGES and not (is_far and role != (ORDERED if is_given else AGREED)):
            return role
    return None


def _find_told(words: Sequence[str], first: int, place: int) -> str | None:
    before = words[max(first, place - 2) : place]
    return None if any(_read_roles().get(word) == ASKED for word in before) else DONE


def _find_founded(words: Sequence[str], first: int, last: int, place: int, role: str) -> _Body | None:
    """Return the body behind a verb, or the one that a relative clause is about."""
    body = _read_body(words, place + 1, last)
    if body is not None:  # behind an active verb a body with the article is the one that founds
        return body if role == "verb" or not words[place + 1].startswith(ARTICLE) else None
    if role == "founds" or place == first or words[place - 1] not in _RELATIVES:
        return None
    for start in range(place - 1 - _FEWEST, max(first, place - 2 - _LONGEST) - 1, -1):
        if _is_head(words[start]):
            body = _read_body(words, start, place - 1)
            return body if body is not None and body.last == place - 1 and body.is_named else None
    return None


def _read_body(words: Sequence[str], start: int, last: int) -> _Body | None:
    """Return the name of a body that begins at a token; quotation marks stand around a part of it at most."""
    if start >= last or not _is_head(words[start]):
        return None
    end, is_quoted = start + 1, False
    while end < last and end - start < _LONGEST + is_quoted:
        if words[end] == '"' and end + 1 < last and not is_quoted:
            is_quoted = True
        elif not words[end].isalpha() or words[end] in _list_ends() or words[end].startswith("لل"):
            break
        end += 1
    names = [word for word in words[start:end] if word.isalpha()]
    if len(names) < _FEWEST:
        return None
    is_definite = any(word.startswith(ARTICLE) and len(word) > len(ARTICLE) + 1 for word in names)
    return _Body(start, end, is_quoted or is_definite)


def _build(
    article: Mapping[str, Any], analysis: Analysis, places: tuple[int, int, int], stage: str, body: _Body
) -> Founding | None:
    """Return a founding whose word stands at the last of three places, in the sentence between the others."""
    first, last, place = places
    sentence = first, last
    names = [word for word in analysis.words[body.first : body.last] if word.isalpha()]
    ends = (place, body.first, body.last - 1)
    told = _find_time(article, analysis, sentence, (analysis.starts[min(ends)], analysis.ends[max(ends)]))
    published, shift = article["published_date"], article["shift"]
    if told is not None:
        days, basis = (told["date_start"], told["date_end"]), TOLD
    elif published is not None and stage == ORDERED:
        days, basis = (published - _BEFORE, published), PUBLISHED
    else:
        return None
    start, end = analysis.starts[sentence[0]], analysis.ends[sentence[1] - 1]
    near = analysis.words[max(sentence[0], place - _CLAUSE) : min(sentence[1], place + _CLAUSE)]
    return Founding(
        hash_id("founding", article["article_id"], analysis.starts[place] + shift),
        article["article_id"],
        analysis.raw(body.first, body.last),
        _number_body(names if body.is_named else names[:_FEWEST]),
        body.is_named,
        stage,
        *days,
        basis,
        start + shift,
        end + shift,
        tuple(sorted(set(map(_number_word, near)))),
    )


def _number_body(names: Iterable[str]) -> int:
    """Return the number under which a body is found, whichever endings and articles its name has."""
    return number_stem(" ".join(cut_stem(strip_article(name)) for name in names))


def _number_word(word: str) -> int:
    """Return the number of a word; one for a state and all that is said of it."""
    code = load_demonyms().get(word)
    return number_stem(STATE_MARK + code if code else cut_stem(word))


def _is_past(time: Mapping[str, Any], published: date | None) -> bool:
    return time["date_start"] is not None and (published is None or time["date_start"] <= published)


def _find_time(
    article: Mapping[str, Any], analysis: Analysis, sentence: tuple[int, int], span: tuple[int, int]
) -> Mapping[str, Any] | None:
    """Return the time of a founding: the one right behind it, else in it, else the last one before it in the sentence.

    Args:
        article: its `times` in the order of the text, their `starts`, and the `shift` of the line that was analysed.
        analysis: of the line.
        sentence: its tokens.
        span: code points of the line in which the founding and the body stand.
    """
    times, starts, shift = article["times"], article["starts"], article["shift"]
    first, last = analysis.starts[sentence[0]] + shift, analysis.ends[sentence[1] - 1] + shift
    start, end = (place + shift for place in span)
    within, behind = bisect_left(starts, start), bisect_left(starts, end)
    place = within - 1 if within and starts[within - 1] >= first else None
    if behind < len(times) and starts[behind] < last and starts[behind] - end <= _BEHIND:
        place = behind
    elif within < behind:
        place = within
    found: Mapping[str, Any] | None = None if place is None else times[place]
    return found
