"""Boundaries: where the noun phrase of a source ends."""

from rawi.quotes.lexicon import (
    ARTICLE,
    is_title_word,
    read_channels,
    read_finite_verbs,
    read_given_names,
    read_heads,
    read_masdars,
    read_modifiers,
    read_states,
    read_words,
)
from rawi.quotes.names import LEE, OWNED, has_tanwin, is_given_name
from rawi.quotes.pages import Page
from rawi.quotes.shapes import (
    ACCUSATIVE,
    ADVERBIAL,
    BEHIND_NAME,
    CLOSED,
    COMMON,
    DEFINITE,
    DESCRIBING,
    ENDING,
    HEAD,
    JOINING,
    LOOSE,
    NAMED,
    PARTING,
    PARTY,
    SAYING,
    SPECIAL,
    STATE,
    TURNING,
    VERBAL,
    WRITTEN,
    YEARS,
)

_LAM = "\N{ARABIC LETTER LAM}"
_BEH = "\N{ARABIC LETTER BEH}"
_WAW = "\N{ARABIC LETTER WAW}"
_YEH = "\N{ARABIC LETTER YEH}"
_FI = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_ALA = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_IMAM = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER MEEM}"
_ABD = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAL}"
_AN = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_NISBA = "يه"  # ends adjectives such as naval, which are bodies by themselves too
_ASKED_SIZE = 6  # letters of a plural whom a body asks
_AFAR = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER AIN}\N{ARABIC LETTER DAL}"
_CHARGED = ("مشرف", "مشرفه", "مسوول", "مسووله", "قايم")  # in charge of: the preposition belongs to the title
_FAN = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}"
_OWN = ("هما", "هم", "ها", "ه")  # pronouns on a noun
_MIN = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"


def is_given(page: Page, index: int) -> bool:
    """Tell whether a token begins a person's name."""
    return page.words[index] in read_given_names() and is_given_name(page.analysis, index)


def is_boundary(page: Page, index: int, first: int, last: int, shape: int) -> bool:
    """Tell whether a token ends the noun phrase that began at `first`.

    Args:
        page: the paragraph.
        index: the token.
        first: first token of the phrase.
        last: token that the phrase must not reach.
        shape: that of the token's word, with `BEHIND_NAME` when the phrase holds a name by now.
    """
    if shape & SPECIAL or (shape & HEAD and index > first):
        return _is_special_boundary(page, index, first, last, shape)
    if shape & ENDING:
        return not (page.words[index] == LEE and index > first and is_given(page, index - 1))
    if index in page.cues and _is_strong_cue(page, index):
        return True
    if index == first:
        return not shape & DEFINITE and page.has_tanwin and has_tanwin(page.analysis, index)
    if index in page.phrases:
        return True
    if shape & DEFINITE:
        return _is_disagreeing(page.words[first], page.words[index])
    if page.has_tanwin and has_tanwin(page.analysis, index):
        return True
    return (
        _is_loose_noun(page, index) if shape & COMMON else shape & BEHIND_NAME != 0 and _is_behind_surname(page, index)
    )


def _is_strong_cue(page: Page, index: int) -> bool:
    cue = page.cues.get(index)
    return cue is not None and cue.strength >= 2 and (cue.part in ("verb", "participle") or cue.has_pronoun)


def _is_special_boundary(page: Page, index: int, first: int, last: int, shape: int) -> bool:
    """Tell whether a token that needs a closer look ends the noun phrase that began at `first`."""
    if shape & CLOSED or (page.has_tanwin and has_tanwin(page.analysis, index)):
        return True
    has_name = shape & BEHIND_NAME != 0
    if index > first and (has_name or shape & PARTING) and _is_foreign(page, index, first, has_name, shape):
        return True
    if shape & ADVERBIAL and index == first and not is_given(page, index):
        return True
    if shape & TURNING and _is_turn(page, index, first, last, has_name):
        return True
    if shape & JOINING and (is_end := _read_joint(page, index, first, last, has_name)) is not None:
        return is_end
    if index in page.cues and _is_strong_cue(page, index):
        return True
    if index > first:
        if shape & VERBAL:
            return not is_given(page, index) and page.words[index - 1] != NAMED[0]
        if shape & SAYING or index in page.phrases:
            return True
    return shape & WRITTEN != 0 and is_prefixed_boundary(page, index, first, has_name)


def _is_foreign(page: Page, index: int, first: int, has_name: bool, shape: int) -> bool:
    """Tell whether a noun can be no part of the phrase before it: it disagrees, is an object or begins another one."""
    words = page.words
    if shape & STATE and index == first + 1 and words[first] in read_states():
        return True
    if shape & DESCRIBING and _is_disagreeing(words[first], words[index]):
        return True
    if shape & ACCUSATIVE and words[index - 1].startswith(ARTICLE):
        return True
    if shape & PARTY and _is_object(page, index, first):
        return True
    return (shape & LOOSE != 0 and _is_loose_noun(page, index)) or (has_name and _is_behind_surname(page, index))


def _is_turn(page: Page, index: int, first: int, last: int, has_name: bool) -> bool:
    """Tell whether a word that begins another phrase in some places does so here."""
    words, vocabulary, word = page.words, read_words(), page.words[index]
    if word in vocabulary.spans and index + 1 < last and words[index + 1] in vocabulary.periods:
        return True
    if has_name and word in vocabulary.wholes:
        return True
    if index > first and word in vocabulary.refusals and index + 1 < last and _is_refused(words[index + 1]):
        return True
    return (word in vocabulary.demonstratives and index > first) or (word == _FAN and page.has_hamza_below(index, 1))


def _read_joint(page: Page, index: int, first: int, last: int, has_name: bool) -> bool | None:
    """Tell whether a preposition or other word between phrases ends the phrase; None when something else decides."""
    words, word = page.words, page.words[index]
    if index > first and word in (_ALA, _AN) and words[index - 1].removeprefix(_WAW).removeprefix(ARTICLE) in _CHARGED:
        return has_name and words[index - 1] not in read_heads()
    if index > first and _is_remote(words, index, last):
        return False
    if word in read_words().boundaries and not (word == _ALA and is_given(page, index)):
        return not (word == _IMAM and page.has_hamza_below(index))
    if word == _FI:
        is_body = index == first + 1 and _is_complete_body(words[first])
        return index + 1 >= last or has_name or index == first or is_body or _is_setting(words[index + 1])
    if word == _MIN:
        return (
            (index > first and _MIN in _list_complements(page, first))
            or has_name
            or index == first
            or (index == first + 1 and words[first] in read_heads() and words[first].startswith(ARTICLE))
        )
    return None


def _list_complements(page: Page, first: int) -> frozenset[str]:
    """Return the prepositions of the verb right before a noun phrase, or before an adverb such as "in it"."""
    place = first - 1 - (page.words[first - 1] in read_words().adverbs)
    cue = page.cues.get(place)
    return cue.complements if cue is not None else frozenset()


def _is_remote(words: list[str], index: int, last: int) -> bool:
    """Tell whether a token belongs to "from afar", as in remote teaching."""
    pair = words[index : index + 2] if words[index] == _AN else words[index - 1 : index + 1]
    return pair == [_AN, _AFAR] and index + 1 < last


def _is_object(page: Page, index: int, first: int) -> bool:
    """Tell whether whom somebody asks, accuses or tells follows who does so."""
    if _is_second_party(page, index, first) or _is_behind_bare_surname(page, index, first):
        return True
    return _is_foreign_press(page, index, first)


def _is_foreign_press(page: Page, index: int, first: int) -> bool:
    """Tell whether an outlet follows an indefinite source with its adjective: whom it told, no part of its name."""
    words = page.words
    head, opening = read_heads().get(words[index]), read_heads().get(words[first])
    if head is None or head.kind != "press" or head.is_definite or opening is None or index < first + 2:
        return False
    before = words[index - 1]
    is_closed = before.endswith(_YEH) and len(before) > 2 and not before.startswith((ARTICLE, _BEH, _LAM))
    return opening.kind in ("anonymous", "person") and not opening.is_definite and is_closed


def _is_refused(word: str) -> bool:
    """Tell whether a word names what somebody refuses who speaks without his name: to be named, to disclose it."""
    return word in read_words().disclosures or word.removeprefix(ARTICLE) in read_words().disclosures


def _is_complete_body(word: str) -> bool:
    """Tell whether a word alone names a body told of before: the ministry, the council."""
    head = read_heads().get(word)
    return head is not None and head.is_definite and head.kind not in ("person", "anonymous")


def is_loose_object(page: Page, index: int, first: int) -> bool:
    """Tell whether a definite noun behind a bare name is no part of it: X called on the parties."""
    words = page.words
    cue = page.cues.get(first - 1)
    if cue is not None and cue.sense == "ask" and index == first + 1 and _is_complete_body(words[first]):
        return words[index].startswith(ARTICLE) and words[index].endswith("ين") and len(words[index]) > _ASKED_SIZE
    if not words[index].endswith("ين"):
        return False
    head = read_heads().get(words[index])
    if (
        words[first] in read_heads()
        or not words[index].startswith(ARTICLE)
        or (head is not None and head.kind == "person")
    ):
        return False
    return is_title_word(words[index]) and not is_given(page, index - 1) and not words[index - 1].startswith(ARTICLE)


def _is_disagreeing(head: str, word: str) -> bool:
    """Tell whether a definite word cannot describe a definite head, so that it is the verb's object instead."""
    if not head.startswith(ARTICLE) or word in read_heads():
        return False
    is_plural = head.endswith("ون") and not head.endswith(tuple(read_words().root_ends))
    return word.endswith("ات") or (is_plural and not word.endswith(("ون", "ين", "ي")))


def _is_second_party(page: Page, index: int, first: int) -> bool:
    """Tell whether a state or body follows what is complete without it: the verb's object, X urges Y to."""
    words, word = page.words, page.words[index]
    before, head = words[index - 1], read_heads().get(word)
    if word.startswith(ARTICLE):
        cue = page.cues.get(first - 1)
        if cue is None or cue.part != "verb" or head is None or is_given(page, index - 1):
            return False
        is_transitive = (
            cue.lemma in read_words().transitives and before.startswith(ARTICLE) and not word.endswith(_NISBA)
        )
        if cue.sense != "ask" and not is_transitive:
            return False
        is_behind_body = index == first + 1 and words[first] in read_heads() and words[first].startswith(ARTICLE)
        is_complete = is_behind_body or not any(is_title_word(each) for each in words[first:index])
        if head.kind == "person" and index > first + 1 and before.startswith(ARTICLE):
            return _is_body_head(words[first])
        return is_complete and head.kind in ("organisation", "group")
    is_state = word in read_states() and before not in read_heads() and not is_given(page, index)
    return is_state and before.startswith(ARTICLE) and len(before) > 2 and words[first] not in read_words().particles


def _is_behind_bare_surname(page: Page, index: int, first: int) -> bool:
    """Tell whether a definite body follows a surname alone, which is the verb's object: X accused the ministry."""
    word, surname = page.words[index], page.words[first]
    if index != first + 1 or not surname.startswith(ARTICLE):
        return False
    cue = page.cues.get(first - 1)
    is_asked = cue is not None and cue.sense == "ask" and word in read_heads() and not is_given(page, index)
    if is_asked and surname not in read_heads() and not is_title_word(surname):
        return True
    if not word.startswith(ARTICLE):
        return False
    return _is_body_head(word) and surname not in read_heads() and not is_title_word(surname)


def _is_behind_surname(page: Page, index: int) -> bool:
    """Tell whether an unknown word follows a surname with the article: it begins something else."""
    word, before = page.words[index], page.words[index - 1]
    if len(before) < 3 or not before.startswith(ARTICLE) or is_title_word(before) or before in read_words().particles:
        return False
    if is_given(page, index - 1):  # Alexander begins with the letters of the article
        return False
    if word in read_words().shares and word.endswith(_YEH) and before not in read_heads():
        return True
    if word.startswith((ARTICLE, _LAM, _WAW)) or is_given(page, index) or is_title_word(word):
        return False
    if index - 2 >= page.first and page.words[index - 2] == _ABD:
        return False
    return word.isalpha() and word not in read_words().particles and word not in (_FI, _MIN)


def _is_loose_noun(page: Page, index: int) -> bool:
    """Tell whether an indefinite common noun follows a definite word: it can be no part of the same phrase."""
    word, before = page.words[index], page.words[index - 1]
    if word.startswith(ARTICLE) and is_given(page, index - 1):
        return False
    if word.startswith(ARTICLE) and before.startswith(ARTICLE) and word in read_masdars() and word not in read_heads():
        return True
    is_free = not is_title_word(before) or (before.startswith(ARTICLE) and not word.startswith(ARTICLE))
    if word in read_masdars() and before not in read_heads() and is_free and word not in read_heads():
        return not is_given(page, index)
    if word.isdigit() and not _is_channel(before):
        return True
    if index + 1 < page.last and word in YEARS and page.words[index + 1].isdigit():
        return True
    if not before.startswith(ARTICLE) or word.startswith(ARTICLE) or is_given(page, index):
        return False
    head = read_heads().get(word)
    if head is not None:
        return head.kind != "person"
    following = page.words[index + 1] if index + 1 < page.last else ""
    is_nisba = len(following) > 4 and following.startswith(ARTICLE) and following.endswith(_YEH)
    return (
        word in read_modifiers()
        and word not in NAMED
        and not is_given(page, index - 1)
        and not (is_nisba and not is_title_word(following))
    )


def _is_channel(word: str) -> bool:
    """Tell whether a word can bear a number as its name: channel 7."""
    head = read_heads().get(word)
    return head is not None and head.kind == "press"


def _is_body_head(word: str) -> bool:
    head = read_heads().get(word)
    return head is not None and head.kind in ("organisation", "group")


def _is_bare(page: Page, first: int, last: int) -> bool:
    """Tell whether a range is a name of one or two words without title, to which no phrase with bi- belongs."""
    words = page.words[first:last]
    is_titled = any(is_title_word(word) or word in read_heads() or not word.isalpha() for word in words)
    return len(words) < 3 and not is_titled and not words[-1].startswith(ARTICLE)


def is_prefixed_boundary(page: Page, index: int, first: int, has_name: bool) -> bool:
    """Tell whether a word with a preposition or conjunction written on ends the phrase."""
    word = page.words[index]
    if word.startswith(_WAW):
        return word == _WAW + _FI or (has_name and word.startswith(_WAW + _BEH) and len(word) > 5)
    if word in (_LAM, _BEH):
        return True
    if word.startswith(_LAM):
        return _is_lam_boundary(page, index, first, has_name)
    return word.startswith(_BEH) and _is_beh_boundary(page, index, first, has_name)


def _is_lam_boundary(page: Page, index: int, first: int, has_name: bool) -> bool:
    word, vocabulary = page.words[index], read_words()
    is_definite = word.startswith(_LAM + _LAM)
    if index == first and is_definite:
        return True
    if index == first + 1 and word[1:] in read_masdars() and _is_complete_body(page.words[first]):
        return True
    if len(word) > 4 and word not in read_heads() and page.has_word(word[1:], index):
        return word[1:] not in read_heads() and not is_title_word(word[1:]) and not is_given(page, index)
    if index > first and word[1:] in read_finite_verbs():
        return True
    if len(word) < 3:
        return False
    rest = word[2:] if is_definite else word[1:]
    if rest in vocabulary.listeners or ARTICLE + rest in vocabulary.listeners:
        return True
    return has_name and (is_definite or is_title_word(rest))


def _is_beh_boundary(page: Page, index: int, first: int, has_name: bool) -> bool:
    word = page.words[index]
    rest, is_long = word[1:], len(word) > 4
    is_attached = index == first and len(word) > 3 and word not in read_heads()
    if is_attached and is_title_word(rest) and not is_given(page, index):
        return True
    if is_long and rest.startswith(ARTICLE):
        return has_name
    if rest in read_masdars() or _is_document(rest):
        return True
    is_behind_body = index == first + 1 and _is_complete_body(page.words[first])
    if is_behind_body and _BEH in _list_complements(page, first) and rest not in read_heads():
        return True
    if index > first and is_long and _is_bare(page, first, index):
        return rest not in read_heads() and (is_title_word(rest) or word.endswith("ات"))
    return False


def _is_document(word: str) -> bool:
    head = read_heads().get(word)
    return head is not None and head.kind == "document"


def _is_setting(word: str) -> bool:
    """Tell whether a noun behind fi tells the setting or channel, not the source's own place."""
    vocabulary = read_words()
    is_known = word in vocabulary.settings or word in read_channels() or word in vocabulary.times
    bare = next((word.removesuffix(end) for end in _OWN if word.endswith(end)), "")
    if bare and word in read_masdars():
        return True
    return is_known or word.isdigit() or word.endswith(OWNED) or bare in vocabulary.settings or bare in read_channels()
