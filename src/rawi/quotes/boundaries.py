"""Boundaries: where the noun phrase of a source ends.

Function words, signs, verbs and cues end it by rule. Whether a noun or adjective still belongs to it is weighed, see
`rawi.quotes.endings`.
"""

from rawi.arabic.letters import ABOUT, ARTICLE, BEH, FROM, IN, LAM, ON, PRONOUNS, SO_THAT, WAW
from rawi.quotes.endings import is_ending
from rawi.quotes.fragments import TODAY, is_inner, is_pursuit
from rawi.quotes.known import find_known_kind
from rawi.quotes.lexicon import (
    BODY_HEADS,
    PERSON_HEADS,
    has_kind,
    is_title_word,
    read_channels,
    read_given_names,
    read_heads,
    read_masdars,
    read_months,
    read_states,
    read_words,
)
from rawi.quotes.names import BAN, OWNED, has_tanwin, is_given_name
from rawi.quotes.namesakes import is_bearer
from rawi.quotes.namespans import LEES
from rawi.quotes.namewords import is_common_word
from rawi.quotes.objects import is_described, is_object
from rawi.quotes.pages import Page
from rawi.quotes.shapes import (
    ADVERBIAL,
    BEHIND_NAME,
    CLOSED,
    DECIDED,
    ENDING,
    JOINING,
    NAMED,
    RULED,
    TURNING,
    VERBAL,
    WITH_ARTICLE,
    WRITTEN,
)
from rawi.quotes.unnamed import is_capital, is_fellow, is_tie, is_told_to
from rawi.quotes.wordkinds import read_kind

_IMAM = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER MEEM}"
_AFAR = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER AIN}\N{ARABIC LETTER DAL}"
_NAMES = ("given", "surname", "new")  # kinds of words of names
_KUNYAS = ("ابو", "ابي")
_IN_IT = ("به", "بها", "بهم")  # behind an adjective that bi- completes
_WITH = "\N{ARABIC LETTER LAM}\N{ARABIC LETTER DAL}\N{ARABIC LETTER YEH}"
_NEAR = 400  # tokens around a word in which it is looked for
_GOVERNING = (ON, ABOUT)  # prepositions; what stands right behind one that is part of a phrase is so too
_DEFINITE = (ARTICLE, LAM + LAM, WAW + ARTICLE)  # begin definite words
_IN_THE = BEH + ARTICLE
_MINISTRY = "وزاره"
_OF_PAPERS = ("السعوديه", "للانباء")  # a state whose name tells where papers come from; for news: ends agencies' names
_TEN, _MONTH = "عشر", "الشهر"
_OFFICIAL = "مسوول"
_THEY, _MEN = "وا", ("ين", "ون")  # end verbs in the plural, and those who do something
_MOTHER = "ام"  # spelled like "or"
_SHORT, _LONGER = 3, 4  # letters; longer words can have a preposition written on


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
    if shape & RULED and (is_end := _read_rule(page, index, first, last, shape)) is not None:
        return is_end
    if index in page.cues and _is_strong_cue(page, index):
        return True
    if index == first:
        return _is_no_noun(page, index, shape)
    if index in page.phrases or (page.has_tanwin and has_tanwin(page.analysis, index)):
        return True
    if is_capital(page.words, index):
        return False
    if shape & WRITTEN and is_told_to(page.words, first, index):
        return True
    if shape & WRITTEN and is_fellow(page.words, first, index):
        return False
    if (shape & WRITTEN and _is_argument(page, index, first, shape & BEHIND_NAME != 0)) or _is_done_by(page, index):
        return True
    if page.words[index] in _OF_PAPERS and index > first + 1 and has_kind(page.words[first], "press"):
        return False
    if shape & DECIDED:
        return shape & VERBAL != 0 and page.words[index - 1] != NAMED
    if page.words[index - 1] in _GOVERNING:
        return False
    return is_object(page.words, first, index) or is_ending(page.words, first, index, page.last, page.cues)


def _read_rule(page: Page, index: int, first: int, last: int, shape: int) -> bool | None:
    """Tell whether a function word or sign ends the phrase; None when something else decides."""
    if shape & ENDING:
        word = page.words[index]
        is_name = (word in LEES and index > first and is_given(page, index - 1)) or (
            word == BAN and is_given(page, index)
        )
        is_name = is_name or (index > first and is_inner(page.words, first, index)) or _is_she_paper(page, index, first)
        return not (
            is_name or (word in _IN_IT and page.words[index - 1].removeprefix(ARTICLE) in read_words().concerns)
        )
    if shape & TURNING and _is_turn(page, index, first, last, shape & BEHIND_NAME != 0):
        return True
    return _read_joint(page, index, first, last, shape & BEHIND_NAME != 0) if shape & JOINING else None


def _is_she_paper(page: Page, index: int, first: int) -> bool:
    """Tell whether "today" ends the name of a paper told without "paper": behind a verb in the feminine it can."""
    cue = page.cues.get(first - 1)
    if cue is None or cue.gender != "f" or index != first + 1 or page.words[index] != TODAY:
        return False
    word = page.words[first]
    is_adjectival = word.startswith(ARTICLE) and word not in read_states()
    return is_adjectival and find_known_kind(page.analysis.raw(first, index + 1)) == "media"


def _is_no_noun(page: Page, index: int, shape: int) -> bool:
    """Tell whether a token cannot begin a noun phrase that is the subject: an adverb, or behind a preposition."""
    if not shape & WITH_ARTICLE and page.has_tanwin and has_tanwin(page.analysis, index):
        return True
    if shape & CLOSED or (shape & ADVERBIAL and not is_given(page, index)):
        return True
    if shape & WRITTEN == 0 or not is_prefixed(page, index):
        return False
    is_behind_verb = index - 1 in page.cues and page.cues[index - 1].part == "verb"
    return not (is_behind_verb and is_bearer(page.words, index, page.last))


def _is_strong_cue(page: Page, index: int) -> bool:
    cue = page.cues.get(index)
    if page.words[index - 1] in _KUNYAS:
        return False  # Abu Talib, whose name is a verb too
    return cue is not None and cue.strength >= 2 and (cue.part in ("verb", "participle") or cue.has_pronoun)


def _is_turn(page: Page, index: int, first: int, last: int, has_name: bool) -> bool:
    """Tell whether a word that begins another phrase in some places does so here."""
    words, vocabulary, word = page.words, read_words(), page.words[index]
    if word in vocabulary.spans and index + 1 < last and words[index + 1] in vocabulary.periods:
        return True
    if has_name and word in vocabulary.wholes:
        return True
    if index > first and word in vocabulary.refusals and index + 1 < last and _is_refused(words[index + 1]):
        return True
    if word == SO_THAT and index > first:  # a name that is spelled alike has no article behind it
        return page.has_hamza_below(index, 1) or (index + 1 < last and words[index + 1].startswith(ARTICLE))
    return word in vocabulary.demonstratives and index > first


def _read_joint(page: Page, index: int, first: int, last: int, has_name: bool) -> bool | None:
    """Tell whether a preposition or other word between phrases ends the phrase; None when something else decides."""
    words, word = page.words, page.words[index]
    if word in LEES and index > first and words[index - 1] == BAN:
        return False
    if index > first and word in (ON, ABOUT) and _is_charge(words[index - 1]):
        is_named = has_name and index - 1 > first and words[index - 1] not in read_heads()
        return is_named or word in _list_complements(page, first)
    if first < index < last - 1 and not has_name and is_tie(words, index):
        return False
    if index > first and (_is_remote(words, index, last) or _is_pursued(page, index, first, last)):
        return False
    if word == _MOTHER and index == first and index + 1 < last:
        cue = page.cues.get(index - 1)
        return cue is None or cue.part != "verb" or cue.gender != "f"
    if word in read_words().boundaries and not (word == ON and is_given(page, index)):
        if word == _WITH and index > first and not has_name and index + 1 < last:
            return not _can_serve(words[first]) or _is_setting(words[index + 1])
        return not (word == _IMAM and page.has_hamza_below(index))
    if word == IN:
        is_body = index == first + 1 and _is_complete_body(words[first])
        is_time = index + 2 < last and (words[index + 2] in read_words().periods or _is_date(words, index + 1, last))
        return index + 1 >= last or has_name or index == first or is_body or is_time or _is_setting(words[index + 1])
    if word == FROM:
        is_side = index + 1 < last and words[index + 1] in read_words().sides
        return (
            (index > first and (is_side or FROM in _list_complements(page, first)))
            or has_name
            or index == first
            or (index == first + 1 and _is_definite_head(words[first]))
        )
    return None


def _is_date(words: list[str], index: int, last: int) -> bool:
    """Tell whether a token is the day of a month: in the third of June, in the eleventh of this month."""
    if not words[index].startswith(ARTICLE) or index + 2 >= last:
        return False
    is_month = words[index + 2] == _MONTH or words[index + 2] in read_months()
    return words[index + 1] == _TEN or (words[index + 1] == FROM and is_month)


def _is_argument(page: Page, index: int, first: int, has_name: bool) -> bool:
    """Tell whether a word behind a name is what the verb asks for with bi-, or an outlet that is spoken to."""
    word = page.words[index]
    if word.startswith(BEH) and BEH in _list_complements(page, first) and _is_told(page, index, first, has_name):
        return True
    if index != first + 1:
        return False
    if page.words[first] in read_heads() or page.words[first].startswith(ARTICLE):
        speaker = page.words[first].removeprefix(ARTICLE)
        is_speaker = speaker == _OFFICIAL or speaker in read_words().repeats
        return page.words[first].startswith(ARTICLE) and is_speaker and _is_paper_told(word)
    if word.startswith(LAM):
        head = read_heads().get(word[1:])
        return head is not None and head.kind in BODY_HEADS and read_kind(page.words[first]).startswith(_NAMES)
    return word.startswith(BEH) and BEH in _list_complements(page, first) and is_prefixed(page, index)


def _is_paper_told(word: str) -> bool:
    """Tell whether a word is a paper told of before, with a preposition written on: to the agency."""
    return word.startswith(LAM + LAM) and has_kind(ARTICLE + word[len(LAM + LAM) :], "press")


def _is_done_by(page: Page, index: int) -> bool:
    """Tell whether a verb in the plural says what those did who are told of right before it: gunmen who arrived."""
    return page.words[index].endswith(_THEY) and page.words[index - 1].endswith(_MEN)


def _is_told(page: Page, index: int, first: int, has_name: bool) -> bool:
    """Tell whether all is told of a subject before a token with bi-: by name, by adjectives, by where it is."""
    words = page.words
    if has_name or is_described(words, first, index):
        return is_prefixed(page, index)
    if index == first + 1 and words[first].startswith(ARTICLE) and words[index] != NAMED:
        return words[index][1:] in read_masdars()
    return words[index].startswith(_IN_THE) and any(word.startswith(_IN_THE) for word in words[first + 1 : index])


def _is_charge(word: str) -> bool:
    """Tell whether a word is a role that on or about belongs to: in charge of."""
    return word.removeprefix(WAW).removeprefix(ARTICLE) in read_words().charges


def _is_definite_head(word: str) -> bool:
    """Tell whether a word alone tells who speaks: the sources; of "the many of" more is told."""
    return word in read_heads() and word.startswith(ARTICLE) and word not in read_words().crowds


def _is_pursued(page: Page, index: int, first: int, last: int) -> bool:
    """Tell whether ala or an goes on with what a body is for: the committee of control over."""
    word = page.words[index]
    if word not in (ON, ABOUT) or index + 1 >= last or word in _list_complements(page, first):
        return False
    head = read_heads().get(page.words[first])
    if head is not None and head.lemma in read_words().voices:
        return word == ABOUT and index == first + 1
    before = page.words[index - 1]
    is_inside = index - 2 > first and page.words[index - 2] == IN
    if head is None or (head.kind not in BODY_HEADS and not is_inside) or head.lemma == _MINISTRY:
        return False
    if before.startswith(ARTICLE) and page.words[index - 2].startswith(_DEFINITE):
        return False  # the ministry kept up its control over: what the verb has as its object
    return is_pursuit(before, word)


def _list_complements(page: Page, first: int) -> frozenset[str]:
    """Return the prepositions of the verb right before a noun phrase, or before an adverb such as "in it"."""
    place = first - 1 - (page.words[first - 1] in read_words().adverbs)
    cue = page.cues.get(place)
    return cue.complements if cue is not None else frozenset()


def _is_remote(words: list[str], index: int, last: int) -> bool:
    """Tell whether a token belongs to "from afar", as in remote teaching."""
    pair = words[index : index + 2] if words[index] == ABOUT else words[index - 1 : index + 1]
    return pair == [ABOUT, _AFAR] and index + 1 < last


def _is_refused(word: str) -> bool:
    """Tell whether a word names what somebody refuses who speaks without his name: to be named, to disclose it."""
    return word in read_words().disclosures or word.removeprefix(ARTICLE) in read_words().disclosures


def _can_serve(word: str) -> bool:
    """Tell whether a word is an embassy, or a role without article of which all that is told is where it serves."""
    head = read_heads().get(word)
    if head is None or head.is_definite:
        return False
    return head.kind in PERSON_HEADS or head.lemma in read_words().legations


def _is_complete_body(word: str) -> bool:
    """Tell whether a word alone names a body told of before: the ministry, the council."""
    head = read_heads().get(word)
    return head is not None and head.is_definite and head.kind not in PERSON_HEADS


def is_prefixed(page: Page, index: int) -> bool:
    """Tell whether a preposition is written on to the word that could begin a noun phrase."""
    word = page.words[index]
    if word.startswith(WAW):
        return word == WAW + IN
    if word in (LAM, BEH):
        return True
    return _is_behind_lam(page, index) if word.startswith(LAM) else _is_behind_beh(page, index)


def _is_behind_lam(page: Page, index: int) -> bool:
    word, listeners = page.words[index], read_words().listeners
    if word.startswith(LAM + LAM):
        return True
    rest = word[1:]
    if len(word) > _LONGER and word not in read_heads() and page.has_word(rest, index):
        return rest not in read_heads() and not is_title_word(rest) and not is_given(page, index)
    return len(word) >= _SHORT and (rest in listeners or ARTICLE + rest in listeners)


def _is_whole(page: Page, index: int) -> bool:
    """Tell whether the article writes a word again, and never without its first letter: a name, no preposition."""
    cue = page.cues.get(index - 1)
    if cue is not None and page.words[index][:1] in cue.complements:
        return False
    word, near = page.words[index], page.words[max(0, index - _NEAR) : index + _NEAR]
    return near.count(word) > 1 and word[1:] not in near and ARTICLE + word[1:] not in near


def _is_behind_beh(page: Page, index: int) -> bool:
    word = page.words[index]
    rest = word[1:]
    is_attached = word.startswith(BEH) and len(word) > _SHORT and word not in read_heads()
    if is_attached and is_common_word(rest) and not is_given(page, index):
        return rest in read_masdars() or not _is_whole(page, index)
    if not word.startswith(BEH) or (len(word) > _LONGER and rest.startswith(ARTICLE)):
        return False
    return rest in read_masdars() or has_kind(rest, "document")


def _is_setting(word: str) -> bool:
    """Tell whether a noun behind fi tells the setting or channel, not the source's own place."""
    vocabulary = read_words()
    is_known = word in vocabulary.settings or word in read_channels() or word in vocabulary.times
    is_known = is_known or word in vocabulary.wholes or word in read_months()
    bare = next((word.removesuffix(end) for end in PRONOUNS if word.endswith(end)), "")
    if bare and word in read_masdars():
        return True
    return is_known or word.isdigit() or word.endswith(OWNED) or bare in vocabulary.settings or bare in read_channels()
