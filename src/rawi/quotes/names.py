"""Names of persons: where one begins and ends in a noun phrase."""

from collections.abc import Sequence

from rawi.arabic.letters import ALEF, ARTICLE, ATTACHED, COMMAS, KAF, LAM, ON, PRONOUNS, WAW, YEH
from rawi.arabic.names import load_demonyms
from rawi.arabic.tokens import Analysis
from rawi.quotes.abbreviations import find_abbreviated
from rawi.quotes.courtesies import is_courtesy
from rawi.quotes.cues import compile_cues
from rawi.quotes.endings import is_tied
from rawi.quotes.eponyms import is_called
from rawi.quotes.labels import find_label
from rawi.quotes.lexicon import is_title_word, read_given_names, read_heads, read_states, read_surnames, read_words
from rawi.quotes.namesakes import is_bearer, is_namesake, take_namesake
from rawi.quotes.namespans import (
    HAMZAS,
    LEADERS,
    LEARNED,
    LEES,
    find_bearer_name,
    find_name_stop,
    has_article,
    is_eponym,
    rank_word,
)
from rawi.quotes.namewords import is_common_word, read_name_words, read_plain_words
from rawi.quotes.shapes import NAMED
from rawi.quotes.slots import find_enclosed_name, find_slot_name

_USUAL = 3  # words of a name behind which unknown words are no longer taken in
_MOST_PLACES = 60  # of a surname at which its bearer is looked for
_MAKSURA = "\N{ARABIC LETTER ALEF MAKSURA}"
_PREPOSITIONS = ("في", "من", "او", "ان")
_TITLED_SIZE = 2  # words of a courtesy title and a surname
OWNED = ("ته", "تها", "تهم", "تهما")  # a feminine noun with a pronoun: his word, her word
_MARK = '"'
_TANWIN = "\N{ARABIC FATHATAN}"
_BIN = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER NOON}"
PREFIXES = (*ATTACHED, KAF)  # of one letter, written on to a noun
_PREFIXED_SIZE = 4  # letters; longer unlisted words with these are no first names but have a preposition written on
_ALAN = "الان"  # spelled like "now" but for the sign on its first letter
BAN = "بان"  # of Ban Ki-moon; spelled like "that" with its preposition


def is_given_name(analysis: Analysis, index: int) -> bool:
    """Tell whether a token is a given name; Ali is told from the preposition ala, and Ban from "that", as written."""
    word = analysis.words[index]
    if word not in read_given_names():
        return word == _ALAN and analysis.text[analysis.starts[index]] != ALEF
    if word == ON:
        return analysis.text[analysis.ends[index] - 1] != _MAKSURA
    if word in read_words().refusals and index + 1 < len(analysis.words):
        return analysis.words[index + 1] not in read_words().disclosures  # preferred not to be named
    return word != BAN or analysis.text[analysis.starts[index] + 1] not in HAMZAS


def has_tanwin(analysis: Analysis, index: int) -> bool:
    """Tell whether a token is written with the ending of an indefinite accusative, which no name carries."""
    end = analysis.ends[index]
    ending = analysis.text[end - 2 : end]
    return _TANWIN in ending and (ending[-1] == _TANWIN or end - 2 >= analysis.starts[index])


def is_name_part(analysis: Analysis, index: int) -> bool:
    """Tell whether a token can continue a name that has begun."""
    word = analysis.words[index]
    if word in read_words().particles or is_given_name(analysis, index):
        return True
    if word in read_name_words() and index > 0 and _is_name_word(analysis, index - 1):
        return True
    if (
        word in read_plain_words()
        or not word.isalpha()
        or len(word) < 2
        or has_tanwin(analysis, index)
        or word in _PREPOSITIONS
        or word in read_words().boundaries
        or word in read_words().relatives
        or (len(word) > 3 and word.endswith(OWNED))
        or word.startswith(NAMED)
    ):
        return False
    if word.startswith("ب") and len(word) > 3 and is_title_word(word[1:]):
        return False
    if index > 0 and is_tied(analysis.words[index - 1], word):
        return False
    if word.endswith(ALEF) and len(word) > 4 and is_title_word(word[:-1]):
        return False
    if word.startswith("ل") and word[1:] in read_states():
        return False
    if len(word) > 3 and (word.startswith("و") or (word.startswith("ل") and word.endswith(PRONOUNS))):
        return False
    if word in LEES and index > 0 and is_given_name(analysis, index - 1):
        return True
    return not is_title_word(word) and word not in read_words().adverbs and word not in read_words().times


def _is_name_word(analysis: Analysis, index: int) -> bool:
    """Tell whether a token is a given name, a surname or a particle of names."""
    word = analysis.words[index]
    return word in read_name_words() or word in read_words().particles or is_given_name(analysis, index)


def find_name(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return the person's name inside a noun phrase, as a half-open range of tokens, or None.

    Args:
        analysis: the article, cut up.
        first: first token of the phrase.
        last: token behind it.
    """
    words = analysis.words
    is_role = words[first] in read_words().namesakes and is_namesake(words, first, last)
    if is_role or is_bearer(words, first, last):
        return first, find_name_stop(analysis, first, last)
    name = find_abbreviated(analysis, first, last) or _find_in_phrase(analysis, first, last)
    if name is None or name[0] == first:
        return name
    is_place = read_words().regions.issuperset(words[name[0] : name[1]])
    return None if is_place else take_namesake(words, first, name)


def _find_in_phrase(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    words = analysis.words
    head = read_heads().get(words[first])
    if head is not None and (head.kind != "person" or head.number != "s"):
        return _find_inhabitant(analysis, first, last) if head.number == "s" else None
    if head is not None and (label := find_label(analysis, first, last)) is not None:
        return label
    if head is None and first + 1 < last and words[first].startswith(ARTICLE) and _is_rank(words[first + 1]):
        head, first = read_heads()[words[first + 1]], first + 1
    if head is None and first + 1 < last and words[first] in load_demonyms() and words[first].startswith(ARTICLE):
        first += 1
    if head is None and has_article(analysis, first) and not is_title_word(words[first]):
        return _find_definite(analysis, first, last)
    if not read_words().calls.isdisjoint(words[first + 1 : last - 1]):
        start = next(place for place in range(first + 2, last) if words[place - 1] in read_words().calls)
        return start, find_name_stop(analysis, start, last)
    if head is not None and (_is_described(words, first, last, head.lemma) or _is_anothers(words, first, last)):
        return None
    if head is not None:
        if last - first == _TITLED_SIZE and _is_titled_surname(analysis, first):
            return first + 1, last
        bearer = find_bearer_name(analysis, first, last) or find_slot_name(analysis, first, last)
        if bearer is not None:
            return bearer
    name, is_eponymous = _find_listed(analysis, first, last, head is not None)
    if name is not None:
        is_label = head is None and name[0] > first + 1 and words[name[0] - 1] == _MARK
        return (_find_opening(analysis, first, name[0]) if is_label else None) or name
    if head is not None and not is_eponymous:
        is_titled = head.lemma in read_words().titles
        return find_enclosed_name(analysis, first, last) or _find_tail(analysis, first + 1, last, is_titled)
    if words[first].startswith(ARTICLE) and (trailing := _find_trailing(analysis, first, last)) is not None:
        return trailing
    return _find_bare(analysis, first, last)


def _find_opening(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return the words at the beginning of a phrase, two or three of them, that can all be names."""
    stop = next((i for i in range(first, last) if not is_name_part(analysis, i)), last)
    return (first, stop) if 1 < stop - first <= _USUAL and not is_title_word(analysis.words[first]) else None


def _find_bare(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return a name that no list holds at the beginning of a phrase: words that can all be names."""
    words = analysis.words
    stop = next((i for i in range(first, last) if not is_name_part(analysis, i)), last)
    if stop < last and words[stop].startswith(ARTICLE) and not _is_title(words[stop]):
        return None
    if (
        stop == first + 1
        and stop < last
        and _is_second_name(analysis, stop, last)
        and _is_closed(analysis, stop + 1, last)
    ):
        stop += 1
    is_cut = stop == first + 1 < last and is_common_word(words[first])
    if stop > first and stop - first <= 4 and not is_title_word(words[first]) and not is_cut:
        return first, stop
    return None


def _is_titled_surname(analysis: Analysis, first: int) -> bool:
    """Tell whether a common word with the article behind a courtesy title is a surname that somebody bears."""
    word = analysis.words[first + 1]
    return word.startswith(ARTICLE) and is_courtesy(analysis.words[first]) and has_bearer(analysis, word)


def _find_inhabitant(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return a name behind "one of" the inhabitants, guests, witnesses, or None."""
    if read_heads()[analysis.words[first]].kind != "anonymous":
        return None
    slot = find_slot_name(analysis, first, last)
    return slot if slot is not None and max(map(rank_word, analysis.words[slot[0] : slot[1]])) >= LEARNED else None


def _find_definite(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return the name in a phrase that begins with an unlisted word with the article: a surname, or an odd title."""
    words = analysis.words
    is_body = first + 1 < last and words[first + 1].startswith((ARTICLE, WAW + ARTICLE))
    if first + 1 < last and is_given_name(analysis, first + 1):
        end = find_name_stop(analysis, first + 1, last)
        return first + (end > first + 2 and rank_word(words[first]) < LEARNED), end
    return _find_trailing(analysis, first, last) if is_body else (first, first + 1)


def _find_listed(analysis: Analysis, first: int, last: int, has_title: bool) -> tuple[tuple[int, int] | None, bool]:
    """Return the name that begins with a given name, and whether one was passed over that is a place's or body's."""
    start, is_eponymous = first, False
    while start < last:
        if is_given_name(analysis, start):
            end = find_name_stop(analysis, start, last)
            if not _names_body(analysis, first, start, last):
                return (_find_name_start(analysis, first, start, has_title), end), is_eponymous
            start, is_eponymous = end - 1, True
        start += 1
    return None, is_eponymous


def _is_rank(word: str) -> bool:
    """Tell whether a word is a title without article that goes on with an unlisted one: Brigadier General."""
    head = read_heads().get(word)
    return head is not None and (head.kind, head.is_definite) == ("person", False) and head.lemma in read_words().titles


def _is_described(words: Sequence[str], first: int, last: int, lemma: str) -> bool:
    """Tell whether an indefinite role has an adjective spelled like a name behind it: a Turkish official."""
    if first + 1 >= last or words[first].startswith(ARTICLE) or lemma in read_words().titles:
        return False
    word = words[first + 1]
    is_adjective = word in load_demonyms() or word in read_words().ordinals
    return is_adjective and all(rank_word(word) < LEARNED for word in words[first + 2 : last])


def _is_anothers(words: Sequence[str], first: int, last: int) -> bool:
    """Tell whether an indefinite role belongs to somebody whose own role and name follow: an aide to the president."""
    if words[first].startswith(ARTICLE) or first + 1 >= last or not words[first + 1].startswith(LAM + LAM):
        return False
    head = read_heads().get(ARTICLE + words[first + 1][len(LAM + LAM) :])
    is_one = head is not None and head.kind == "person" and head.number == "s"
    return is_one and not any(comma in words[first:last] for comma in COMMAS)


def _find_trailing(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """Return a name behind an unlisted title and its adjectives: words of names only, two or three of them."""
    start = first + 1
    while start < last and analysis.words[start].startswith((ARTICLE, WAW + ARTICLE)):
        start += 1
    is_name = last - start in (2, 3) and all(is_name_part(analysis, index) for index in range(start, last))
    return (start, last) if is_name else None


def is_clean_name(analysis: Analysis, first: int, last: int) -> bool:
    """Tell whether no word of a name is also a common noun, a cue or a particle of the grammar."""
    for index in range(first, last):
        word = analysis.words[index]
        if index > first and analysis.words[index - 1] in LEADERS:
            continue
        if is_title_word(word) or word in compile_cues() or word in read_words().complementisers:
            return False
        if index > first and word in read_words().periods:
            return False  # last Ramadan
    return True


def _names_body(analysis: Analysis, first: int, start: int, last: int) -> bool:
    """Tell whether a name is that of a place or body: the university of so-and-so, of king so-and-so, Dr so-and-so."""
    words = analysis.words
    if start - 2 > first and is_called(words, first, start):
        return True
    if start > first and (_is_eponym(words[start - 1]) or (start - 2 > first and is_eponym(words, start))):
        return True
    if start - 1 <= first or not _is_title(words[start - 1]):
        return False
    before = words[start - 2]
    is_place = _is_eponym(before)
    is_followed = any(_is_title(words[i]) for i in range(start + 1, last - 1))
    return is_place and (is_followed or any(is_given_name(analysis, i) for i in range(start + _USUAL, last)))


def _is_eponym(word: str) -> bool:
    """Tell whether a name behind a word names a place or body: the university of so-and-so."""
    head = read_heads().get(word) or (read_heads().get(word[1:]) if word[:1] in ATTACHED else None)
    return head is not None and head.kind in ("organisation", "group") and not head.is_definite


def _is_closed(analysis: Analysis, index: int, last: int) -> bool:
    """Tell whether a phrase ends at a token, or goes on with a comma or a title."""
    return index >= last or analysis.words[index] in COMMAS or _is_title(analysis.words[index])


def _is_title(word: str) -> bool:
    head = read_heads().get(word)
    return head is not None and head.kind == "person"


def _find_name_start(analysis: Analysis, first: int, start: int, has_title: bool) -> int:
    """Take in an unlisted first name between the title and a name that the list holds."""
    if start - 2 > first - (not has_title) and analysis.words[start - 1] == _BIN:
        return start - 2 if is_name_part(analysis, start - 2) else start
    before = start - 1
    if (
        not has_title
        and before == first
        and is_name_part(analysis, first)
        and analysis.words[first] not in read_heads()
    ):
        word = analysis.words[first]
        if word in LEADERS:
            return first
        return start if word.startswith((ARTICLE, *PREFIXES)) else first
    if not has_title or before <= first or not is_name_part(analysis, before):
        return start
    ahead, word = analysis.words[before - 1], analysis.words[before]
    if word.startswith(PREFIXES) and len(word) > _PREFIXED_SIZE:
        return start
    is_annexed = ahead.isalpha() and not ahead.startswith(ARTICLE) and not _is_title(ahead)
    return start if word.startswith(ARTICLE) or before == first or is_annexed else before


def _is_titled(words: Sequence[str], index: int, last: int) -> bool:
    """Tell whether a title without article stands at a token: so-and-so, owner of the factory."""
    head = read_heads().get(words[index]) if index < last else None
    return head is not None and head.kind == "person" and not head.is_definite


def _is_second_name(analysis: Analysis, index: int, last: int) -> bool:
    """Tell whether a common noun right behind a given name is its second name."""
    word = analysis.words[index]
    if word in read_words().times or word in _PREPOSITIONS or word in read_words().relatives:
        return False
    if word.startswith(ARTICLE):
        head = read_heads().get(word)
        if head is not None and head.kind == "person" and head.number == "p":
            return False  # to whom somebody did what the verb says
        is_last = index + 1 >= last or not analysis.words[index + 1].isalpha()
        return is_last or word not in read_heads() or _is_titled(analysis.words, index + 1, last)
    if not word.isalpha() or word in read_heads() or word in read_words().boundaries or word in read_words().relatives:
        return False
    if word in read_words().adverbs or word in compile_cues():
        return False
    if word.startswith((WAW, "ل", "ب")):
        return _is_closed(analysis, index + 1, last) and not is_title_word(word) and word[1:] not in read_given_names()
    return True


def _find_tail(analysis: Analysis, first: int, last: int, is_titled: bool) -> tuple[int, int] | None:
    """Return an unlisted name at the end of a title: unknown words, the last of which may carry the article."""
    words = analysis.words
    start = last
    while start > first and is_name_part(analysis, start - 1):
        word = words[start - 1]
        if word.startswith(ARTICLE) and start < last:
            break
        start -= 1
    if start > first and (words[start - 1].isdigit() or (start - 1 > first and _is_eponym(words[start - 1]))):
        return None
    is_sole = last - start == 1 and words[start].startswith(ARTICLE)
    if is_sole and start - 1 > first and _is_plain_name(words[start - 2], words[start - 1], words[start]):
        return start - 1, last
    if last - start == 1 and start > first and not is_titled and _is_adjectival(analysis, start):
        return None
    if is_sole and not is_titled and words[start] not in read_surnames() and not has_bearer(analysis, words[start]):
        return None
    if start < last and not (is_sole and words[start] in load_demonyms() and not has_bearer(analysis, words[start])):
        return start, last
    return None


def _is_adjectival(analysis: Analysis, index: int) -> bool:
    """Tell whether a lone unlisted word goes on with an indefinite noun rather than names somebody."""
    before = analysis.words[index - 1]
    is_open = before.startswith(ARTICLE) or not before.isalpha() or before in read_states() or before in LEADERS
    return not is_open and not is_given_name(analysis, index) and not analysis.words[index].startswith(ARTICLE)


def _is_plain_name(before: str, word: str, surname: str) -> bool:
    """Tell whether a common word between a definite one and a nisba is a first name: the Tunisian minister Najim."""
    is_framed = before.startswith((ARTICLE, '"')) and surname.endswith(YEH) and not is_title_word(surname)
    return is_framed and word.isalpha() and not word.startswith((ARTICLE, WAW, "ل", "ب")) and word not in read_heads()


def has_bearer(analysis: Analysis, surname: str) -> bool:
    """Tell whether the article names somebody with a given name before a surname that is also a nationality."""
    words, place = analysis.words, -1
    for _ in range(_MOST_PLACES):
        try:
            place = words.index(surname, place + 1)
        except ValueError:
            return False
        if place > 0 and is_given_name(analysis, place - 1):
            return True
    return False
