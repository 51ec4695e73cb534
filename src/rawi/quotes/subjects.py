"""Subjects that stand before their verb: X said, as for X he said, X who said."""

from itertools import compress

from rawi.arabic.letters import ALEF, ARTICLE, COMMAS, LAM, THAT, WAW
from rawi.quotes.boundaries import is_given
from rawi.quotes.cues import compile_phrases
from rawi.quotes.frames import find_apposition
from rawi.quotes.governance import is_annexed, is_governed
from rawi.quotes.lexicon import (
    is_title_word,
    read_channels,
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_masdars,
    read_seats,
    read_states,
    read_words,
)
from rawi.quotes.names import has_bearer, has_tanwin
from rawi.quotes.pages import Page
from rawi.quotes.relatives import find_antecedent, is_at_odds, is_owner
from rawi.quotes.sources import find_source
from rawi.quotes.topics import BEEN, find_enclosed, find_headed

_QAD = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER DAL}"
_PARTING = (*COMMAS, '"')
_LINKS = ("-", _QAD, *BEEN)  # may stand between a noun and the verb that it is the subject of
_MARKED = (_QAD, "\N{ARABIC LETTER FEH}" + _QAD)  # right before a verb: what stands before them is its subject
_GOVERNING = frozenset({"ان", "لكن", "ولكن", "بان", "فان", "وان"})  # the noun behind them stands in the accusative
_OBLIQUE = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_AMMA = ("اما", "واما")
_PLACE_SIZE = 10  # tokens of where the subject is from, between it and its verb
_NAME_SIZE = 3
_NOUN_SIZE = 5
_PLURAL = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"
_FEMININE = "\N{ARABIC LETTER HEH}"
_ADVERB = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER ALEF}"
_AFTER, _THAT = "بعد", "ذلك"
_AT_HEAD = ("في", "من", "حول", "عن")  # prepositions at a sentence's head: what follows is no subject
_CLEAR = 2  # strength of a verb that is mostly one of saying
_PRESENT = ("ي", "ت")
_SCENE_SIZE = 8  # tokens of where or when something happened, at a sentence's head
_SUBJECT_REACH = 7  # tokens from the beginning of a sentence in which its subject begins, behind its verb
_EARLIER = "سبق"
_HAYTHU = "\N{ARABIC LETTER HAH}\N{ARABIC LETTER YEH}\N{ARABIC LETTER THEH}"
_REACH = 22  # tokens from the subject's first word to its verb
_OPENERS = frozenset(
    {"ان", "لكن", "ولكن", "كان", "وكان", "كانت", "وكانت", "اما", "واما", "الا", "وقد", "قد", "بان", "فان", "وان"}
)


def find_subject(page: Page, index: int) -> tuple[int, int] | None:
    """Return the noun phrase before a verb that is its subject, or None.

    Args:
        page: the paragraph.
        index: the verb's token; it has no named subject behind it.
    """
    before = page.words[index - 1] if index > page.first else ""
    if before == _HAYTHU:
        return None
    if before == THAT and (forerunner := _find_forerunner(page, index - 1)) is not None:
        return forerunner
    if before[:1] == WAW and (before[1:] in read_states() or before[1:] in read_seats()):
        return index - 1, index
    if before in read_words().relatives:
        antecedent = find_antecedent(page, index - 1)
        if not is_at_odds(before, page.cues.get(index)) or is_owner(page, antecedent, index):
            return antecedent
        return find_main_subject(page, index, page.cues[index].gender, page.cues[index].number)
    begin = page.find_begin(index)
    if is_question(page, begin):
        return None
    if page.words[index].startswith("\N{ARABIC LETTER FEH}") and not _has_amma(page, begin, index):
        return None
    low = max(begin, index - _REACH)
    starts = [begin, *compress(range(low + 1, index + 1), map(_OPENERS.__contains__, page.words[low:index]))]
    for start in reversed(starts):
        if index - start <= _REACH and (subject := _read_subject(page, start, index, start == begin)) is not None:
            return subject
    return find_headed(page, begin, index) or find_enclosed(page, begin, index) or _find_adjacent(page, begin, index)


def is_question(page: Page, begin: int) -> bool:
    """Tell whether a sentence begins with what somebody was asked or speaks of; "from so-and-so" names who speaks."""
    begin += page.words[begin].removeprefix(WAW) == _AT_HEAD[0] and begin + 1 < page.last
    if page.words[begin].removeprefix(WAW) not in read_words().questions:
        return False
    return begin + 1 >= page.last or not is_given(page, begin + 1)


def _find_forerunner(page: Page, index: int) -> tuple[int, int] | None:
    """Return who "has before" done what the clause at a token tells: it went before to X that he said."""
    for place in range(index - 2, max(page.find_begin(index), index - _PLACE_SIZE) - 1, -1):
        word, following = page.words[place], page.words[place + 1]
        if word.removeprefix(WAW) == _EARLIER and following.startswith(LAM):
            source = find_source(page, place + 1, index, True)
            return source if source is not None and source[0] == place + 1 else None
    return None


def _find_adjacent(page: Page, begin: int, index: int) -> tuple[int, int] | None:
    """Return a noun phrase that reaches right up to the verb and begins with a word that can speak."""
    found = None
    for place in range(index - 1, max(begin, index - 9) - 1, -1):
        if page.words[place] in _PARTING or (place > begin and page.words[place - 1] in read_channels()):
            break
        if page.words[place] in read_heads() or is_given(page, place):
            source = find_source(page, place, index)
            if source is None or source[1] != index:
                break
            found = source
    return None if found is not None and is_governed(page, *found) else found


def find_head(page: Page, index: int) -> int:
    """Return the first token of the sentence of a token behind what only links it: for his part, after that."""
    words, begin = page.words, page.find_begin(index)
    while begin < index and words[begin] in read_words().links:
        begin += 1
    opener, following = words[begin].removeprefix(WAW), words[begin + 1] if begin + 2 < index else ""
    if (opener == _AT_HEAD[1] and following in read_words().sides) or (opener == _AFTER and following == _THAT):
        begin += 2
    elif opener in _AT_HEAD[:2]:
        begin = _skip_scene(page, begin, index)
    return begin + (words[begin] in COMMAS)


def _skip_scene(page: Page, begin: int, index: int) -> int:
    """Return the comma behind where or when something happened, when a verb follows it: at the end, X received."""
    words = page.words
    comma = next((place for place in range(begin, min(index - 2, begin + _SCENE_SIZE)) if words[place] in COMMAS), None)
    if comma is None or not read_words().complementisers.isdisjoint(words[begin:comma]):
        return begin
    following = words[comma + 1].removeprefix(WAW)
    return begin if following in read_words().boundaries or following in read_words().complementisers else comma


def find_main_subject(page: Page, index: int, gender: str, number: str = "") -> tuple[int, int] | None:
    """Return the first noun phrase of the sentence before a token that can speak and agrees in gender.

    Args:
        page: the paragraph.
        index: the token.
        gender: `m`, `f` or empty, of a cue that goes with any.
        number: `s`, `d`, `p` or empty, alike.

    In a sentence that begins with its verb this is the subject: the minister received a guest, stressing that …
    """
    begin = find_head(page, index)
    opener = page.words[begin].removeprefix(WAW)
    if opener in _AT_HEAD or opener in read_words().boundaries or opener in read_words().questions:
        return None
    if (source := _read_subject(page, begin, index, True)) is not None and page.words[source[1]] in COMMAS:
        return source
    if (
        begin + 1 < index
        and gender != "f"
        and number != "p"
        and (name := _find_bare(page, begin + 1, index)) is not None
    ):
        return name
    for place in range(begin, min(index, begin + _SUBJECT_REACH)):
        if page.find_outer(place) is not None:
            break
        head = read_heads().get(page.words[place])
        if number == "p" and page.words[place] in read_words().crowds:
            return find_source(page, place, index)
        if head is None and not is_given(page, place):
            if place <= begin + 2 and _is_agreeing_noun(page, place, gender, number):
                return find_source(page, place, index)
            continue
        if place > begin and _is_no_subject(page, place):
            continue
        if head is not None and (
            head.kind in ("document", "anonymous") or (gender and head.gender != gender and head.number == "s")
        ):
            continue
        if head is not None and head.number == "p" and page.words[place].endswith(_OBLIQUE):
            continue  # a verb's object
        if (number == "p" and (head is None or head.number != "p")) or (
            number == "s" and head is not None and head.number != "s"
        ):
            continue
        return find_source(page, place, index)
    return None


def _is_no_subject(page: Page, place: int) -> bool:
    """Tell whether a token is a preposition's or noun's, or the adjective of a press conference and no journalist."""
    before = page.words[place - 1]
    return before in read_channels() or before in read_words().prepositions or is_annexed(page, place)


def _is_agreeing_noun(page: Page, place: int, gender: str, number: str) -> bool:
    """Tell whether an unlisted definite noun right behind a verb shows by its ending that it can be its subject."""
    word, before = page.words[place], page.words[place - 1] if place > page.first else ARTICLE
    if not word.startswith(ARTICLE) or before.startswith(ARTICLE) or is_title_word(before) or len(word) < _NOUN_SIZE:
        return False
    if word in read_masdars() or word in read_words().times or before in read_words().boundaries:
        return False
    if word in read_words().events or word in read_words().mutes:
        return False
    if number == "p":
        return word.endswith(_PLURAL)
    if word.endswith(_OBLIQUE):
        return False
    is_verb = before in read_finite_verbs() or before.removeprefix(WAW) in read_finite_verbs()
    is_verb = is_verb or _takes(page, place)
    return is_verb and number == "s" and word.endswith(_FEMININE) == (gender == "f") and not word.endswith(_PLURAL)


def _takes(page: Page, place: int) -> bool:
    """Tell whether a verb stands before a noun and its preposition right behind: the guest commented on."""
    cue = page.cues.get(place - 1)
    return cue is not None and cue.part == "verb" and page.words[place + 1] in cue.complements


def _find_bare(page: Page, place: int, index: int) -> tuple[int, int] | None:
    """Return a name that no list holds and that stands right behind the sentence's first word, its verb."""
    word = page.words[place]
    if not word.isalpha() or place in page.cues or page.find_outer(place) is not None:
        return None
    if is_title_word(word) and not (word.startswith(ARTICLE) and has_bearer(page.analysis, word)):
        return None
    verb = page.words[place - 1]
    if verb.startswith(ARTICLE) or verb in read_heads() or is_given(page, place - 1):
        return None
    source = find_source(page, place, index)
    if source is None or source[0] != place or source[1] >= index:
        return None
    heads = (read_heads().get(each) for each in page.words[place + 1 : place + _NAME_SIZE + 1])
    is_titled = any(head is not None and head.kind == "person" for head in heads)
    return source if is_titled or source[1] - source[0] <= _NAME_SIZE else None


def _has_amma(page: Page, begin: int, index: int) -> bool:
    return any(page.words[i] in _AMMA for i in range(begin, min(begin + 4, index)))


def _read_subject(page: Page, start: int, index: int, is_first: bool) -> tuple[int, int] | None:
    """Return the noun phrase from `start` when nothing but asides and adverbs stands between it and the verb."""
    while start < index and (page.words[start] in _OPENERS or page.words[start] in read_words().links):
        start += 1
    if start >= index or page.words[start] in compile_phrases() or start in page.cues:
        return None
    is_topic = not is_first and _is_topic(page, start, index)
    source = find_source(page, start, index, is_topic)
    if source is None or source[0] != start or source[1] - source[0] > 16:
        return None
    word = page.words[start]
    is_joined_head = word.startswith(WAW) and _can_follow_waw(word[1:])
    is_known = word in read_heads() or is_given(page, start) or is_joined_head or is_topic
    is_known = is_known or word in read_states() or word in read_seats() or _is_framed(page, start, source[1], index)
    if not (is_known or _is_short_name(page, source)):
        return None
    is_closed = page.words[start - 1] in _AMMA and page.words[source[1]] in COMMAS
    if not (is_first or is_closed) and source[1] < index and page.words[source[1]] not in _LINKS:
        return None
    is_verb_marked = page.words[index - 1] in _MARKED and _is_plain(page, source[1], index - 1)
    return source if is_verb_marked or _is_gap(page, source[1], index) else None


def _is_framed(page: Page, start: int, stop: int, index: int) -> bool:
    """Tell whether a noun phrase fills the place before "had" and its verb: had X said, X had said."""
    words = page.words
    if start == page.first:
        return False
    if stop == index and start - 1 == page.find_begin(index) and page.cues[index].strength >= _CLEAR:
        return words[start - 1].removeprefix(WAW) in BEEN and words[index].lstrip(WAW)[:1] not in _PRESENT
    if words[index - 1] != _QAD:
        return False
    if stop == index - 1:
        return words[start - 1].removeprefix(WAW) in BEEN
    return stop == index - 2 and words[stop] in BEEN and words[start - 1] in _GOVERNING


def _is_topic(page: Page, start: int, index: int) -> bool:
    """Tell whether a noun behind "but", "that" and the like shows by its ending that it is the subject of a verb."""
    word, before, cue = page.words[start], page.words[start - 1], page.cues.get(index)
    is_marked = page.words[index - 1] == _QAD
    is_behind = before in _GOVERNING or (is_marked and before.removeprefix(WAW) in BEEN)
    if not is_behind or cue is None or word in read_masdars():
        return False
    head = read_heads().get(word[:-1]) if word.endswith(ALEF) else None
    if head is not None:
        return cue.number == "s" and head.number == "s" and cue.gender == head.gender
    if not word.startswith(ARTICLE) or word in read_words().mutes or word in read_words().nobodies:
        return False
    if word.endswith(_OBLIQUE):
        return cue.number == "p"
    return is_marked and cue.number == "s" and word.endswith(_FEMININE) == (cue.gender == "f")


def _can_follow_waw(word: str) -> bool:
    return word in read_heads() or (word in read_given_names() and word not in read_words().boundaries)


def _is_plain(page: Page, first: int, last: int) -> bool:
    """Tell whether a range holds neither cue nor clause nor comma, so that what stands before it is the subject."""
    vocabulary = read_words()
    return not any(
        index in page.cues
        or page.words[index] in COMMAS
        or page.words[index] in vocabulary.complementisers
        or page.words[index] in vocabulary.relatives
        for index in range(first, last)
    )


def _is_short_name(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether up to three words may be an unlisted name; a word with a conjunction may be a verb."""
    word = page.words[source[0]]
    source = source[0], find_apposition(page, source)
    if (
        source[1] - source[0] > _NAME_SIZE
        or not word.isalpha()
        or word.endswith(_ADVERB)
        or has_tanwin(page.analysis, source[0])
    ):
        return False
    if any(is_title_word(each) for each in page.words[source[0] + 1 : source[1]]):
        return False
    return not word.startswith("و") or word[1:].startswith("ال")


def _is_gap(page: Page, first: int, last: int) -> bool:
    """Tell whether only commas, adverbs and one aside between dashes or commas fill a range."""
    words, vocabulary = page.words, read_words()
    if words[first : first + 1] == [LAM] and words[first + 1 : first + 2] in (["("], ['"']):
        first = next((i + 1 for i in range(first + 2, last) if words[i] in (")", '"')), first)
    if words[first : first + 1] in (["من"], ["في"]) and last - first <= _PLACE_SIZE:
        return not any(
            word in COMMAS or word == ":" or word in vocabulary.complementisers for word in words[first:last]
        )
    if last - first <= 14 and words[last - 1] in COMMAS:
        return not any(word in vocabulary.complementisers or word == ":" for word in words[first:last])
    index = first
    while index < last:
        word = words[index]
        if word == "-" and "-" in words[index + 1 : last]:
            index = words.index("-", index + 1)
        elif not (word in COMMAS or word in vocabulary.adverbs or word in vocabulary.times or word in vocabulary.links):
            return False
        index += 1
    return True
