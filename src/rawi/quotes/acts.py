"""Acts: what a speaker or somebody else does next, told by a verb or participle that quotes nothing.

In indirect speech nothing shows where the narrator takes over but what he tells: and the ministry demanded, wishing
everybody well, as his highness gave thanks. Of the contents read by hand in which such a word stands, nine in ten were
too long.
"""

from rawi.arabic.letters import ABOUT, ALEF, COMMAS, TEH, WAW
from rawi.quotes.cues import Cue
from rawi.quotes.echoes import AS
from rawi.quotes.lexicon import read_finite_verbs, read_heads, read_words
from rawi.quotes.mends import has_lost_signs
from rawi.quotes.names import has_tanwin, is_given_name
from rawi.quotes.pages import Page

_STRENGTH = 2  # of a verb that tells of an act of speech for certain
_SPOKEN = ("say", "press", "ask")
_GAVE = "قدم"  # thanks, a present; also the noun foot
_FROM = ("من", "ومن")
_LEAST = 3  # tokens of a content before an act


def find_acts(page: Page, framed: set[int]) -> list[int]:
    """Return the tokens at which an act begins that ends the indirect words before it.

    Args:
        page: the paragraph.
        framed: tokens of the cues that quote something themselves.
    """
    if has_lost_signs(page.words, page.first, page.last, page.stops[:-1]):
        return _find_turns(page, framed)
    acts = [index for index, cue in page.cues.items() if index not in framed and _is_act(page, index, cue)]
    for index in page.steps:  # of which "as" is one
        is_inner = page.words[index] == AS and page.first < index < page.last - _LEAST
        if is_inner and page.words[index - 1] in COMMAS and _has_subject(page, index + 1):
            acts.append(index - 1)
    return acts


def _find_turns(page: Page, framed: set[int]) -> list[int]:
    """Return where the narrator is heard again in a paragraph whose signs are lost: there nothing else shows it.

    Any verb of speech with a conjunction, any participle of one, and words that news goes on with behind a quote.
    """
    acts = [index for index, cue in page.cues.items() if index not in framed and _can_turn(cue)]
    words, turns, sides = page.words, read_words().turns, read_words().sides
    acts += [index for index in range(page.first, page.last) if words[index] in turns]
    sided = [index for index in range(page.first + 1, page.last) if words[index] in sides]
    return acts + [index - 1 for index in sided if words[index - 1] in _FROM]


def _can_turn(cue: Cue) -> bool:
    return cue.strength >= _STRENGTH and (cue.part == "participle" or (cue.part == "verb" and cue.is_joined))


def _is_act(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether a cue that quotes nothing tells of an act of its own rather than being another word."""
    word = page.words[index]
    if cue.part == "verb":
        if not cue.is_joined or not word.startswith(WAW) or not _is_past(word[1:], cue.lemma):
            return False
        is_sure = cue.strength >= _STRENGTH and cue.sense in _SPOKEN and not _is_noun(page, index, cue)
        return is_sure or cue.lemma in read_words().standings
    if cue.part != "participle" or cue.strength < _STRENGTH:
        return False
    before = page.words[index - 1] if index > page.first else ""
    behind = page.words[index + 1] if index + 1 < page.last else ""
    if before in read_words().negations:
        return False
    return (
        before in COMMAS
        or (cue.strength > _STRENGTH and has_tanwin(page.analysis, index))
        or behind in read_words().addressees
    )


def _is_noun(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether what looks like a verb is the noun of the same letters: no subject and no preposition follows."""
    if cue.lemma not in read_words().noun_lemmas or page.words[index][1:] != cue.lemma:
        return False
    behind = page.words[index + 1] if index + 1 < page.last else ""
    head = read_heads().get(behind)
    is_subject = head is not None and (head.is_definite or cue.lemma in read_words().role_lemmas)
    return not behind or not (is_subject or behind == ABOUT or is_given_name(page.analysis, index + 1))


def _is_past(word: str, lemma: str) -> bool:
    """Tell whether a form without conjunction is the past of a verb."""
    stem = lemma[:-1] if lemma.endswith((ALEF, "\N{ARABIC LETTER YEH}")) else lemma
    return word in (lemma, stem + TEH, lemma + WAW + ALEF)


def _has_subject(page: Page, index: int) -> bool:
    """Tell whether a verb with a person as its subject stands at a token: as the minister thanked."""
    word, following = page.words[index], page.words[index + 1]
    cue, head = page.cues.get(index), read_heads().get(following)
    is_verb = word in read_finite_verbs() or (cue is not None and cue.part == "verb") or word == _GAVE
    is_person = head is not None and head.kind == "person" and head.is_definite
    return is_verb and (is_person or following in read_words().honorifics)
