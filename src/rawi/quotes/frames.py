"""Frames: a cue together with its source and the place where its content opens."""

from typing import NamedTuple

from rawi.arabic.letters import ARTICLE, COMMAS, HEH, KAF, TEH
from rawi.quotes.boundaries import is_given
from rawi.quotes.cues import Cue
from rawi.quotes.lexicon import (
    BODY_HEADS,
    Head,
    is_common_noun,
    is_title_word,
    read_finite_verbs,
    read_heads,
    read_masdars,
    read_modifiers,
    read_seats,
    read_states,
    read_words,
)
from rawi.quotes.marks import Span
from rawi.quotes.names import has_bearer, has_tanwin
from rawi.quotes.namewords import read_plain_words
from rawi.quotes.pages import Page

_ACCUSATIVE = "\N{ARABIC LETTER ALEF}"
_BEARING = ("الصادر", "الدين")  # issued by; of the faith, which ends a given name
_VERBAL = ("\N{ARABIC LETTER YEH}", "سي", "ست")
_PREFIXES = "بلك"  # prepositions written on to a noun
_PREFIXED_SIZE = 5  # letters; shorter words with these letters are more often names
_OBLIQUE = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_NOMINATIVE = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"
_NISBAS = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"  # the oblique plural of a people
_HE_STATES = ("لبنان",)  # masculine without an article
_SOUND_FEMININE = "ات"
_PARTICIPLE = ARTICLE + "\N{ARABIC LETTER MEEM}"
_PARTICIPLE_SIZE = 7  # letters
_NAME_SIZE = 3  # words in an unlisted name
_HAMZA = "\N{ARABIC LETTER HAMZA}"
_PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", HEH, KAF)  # attached to a noun
_LINK_SIZE = 3  # tokens that another verb with its subject takes at least
_STEM_SIZE = 3  # letters
_NO_HOUSES = ("غير", "ذات", "نفس")  # more than once, the same
_SURE = 3  # strength of a verb that can only be one of saying


class Frame(NamedTuple):
    """A cue with what it governs; all numbers are tokens, ranges half-open.

    Attributes:
        first: first token of the cue.
        last: token behind the cue.
        cue: its reading.
        kind: clause, marks, colon, complement, post (the content stands before the cue), silent (somebody speaks
            without being quoted) or stop (only ends the content before it).
        opening: where the content begins; for `post` where the cue's phrase begins.
        span: the quotation marks that the content stands in, if that decides its extent.
        source: the noun phrase that is quoted.
        reporter: the noun phrase of whoever passed it on.
        scope: the tokens between cue and content, where channel words stand.
        rule: what was found, for the column `rule`.
        outer: the noun phrase of whoever has it from the reporter.
    """

    first: int
    last: int
    cue: Cue
    kind: str
    opening: int
    span: Span | None
    source: tuple[int, int] | None
    reporter: tuple[int, int] | None
    scope: tuple[int, int]
    rule: str
    outer: tuple[int, int] | None = None

    def open(self, kind: str, opening: int, span: Span | None, scope: tuple[int, int], rule: str) -> "Frame":
        """Return the frame with its content found."""
        return Frame(self.first, self.last, self.cue, kind, opening, span, self.source, self.reporter, scope, rule)


def get_first(frame: Frame) -> int:
    """Return the first token of a frame's cue, by which the frames of a paragraph are ordered."""
    return frame.first


def make_frame(first: int, last: int, cue: Cue, source: tuple[int, int] | None) -> Frame:
    """Return a frame whose content is not yet found.

    Args:
        first: first token of the cue.
        last: token behind it.
        cue: its reading.
        source: the noun phrase that is quoted.
    """
    scope = (last, source[1] if source is not None else last)
    return Frame(first, last, cue, "silent", last, None, source, None, scope, "silent")


def is_source_like(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase can speak: its head is a role, body, paper, group or document, or it is a name."""
    word = page.words[source[0]]
    return word in read_heads() or word in read_seats() or is_given(page, source[0])


def is_mute(page: Page, source: tuple[int, int], cue: Cue | None) -> bool:
    """Tell whether a noun phrase begins with an indefinite common noun, which is a verb's object and never speaks.

    Args:
        page: the paragraph.
        source: the noun phrase.
        cue: the reading of the verb when it quotes something, so that its object is what it quotes.
    """
    word = page.words[source[0]]
    if cue is not None and _is_house(page, source, cue):
        return False
    if is_verb_like(word) and not is_source_like(page, source):
        return True
    if word.startswith(ARTICLE) or not is_common_noun(word) or is_source_like(page, source):
        return False
    if source[1] > source[0] + 1 and (word in read_words().directorates or _is_surname(page, source[0] + 1)):
        return False
    counted = read_heads().get(page.words[source[0] + 1]) if source[1] > source[0] + 1 else None
    return counted is None or counted.number == "s"  # three sources speak


def _is_house(page: Page, source: tuple[int, int], cue: Cue) -> bool:
    """Tell whether a noun completed by a definite one is the subject of a verb of saying: the palace of so-and-so."""
    first, last = source
    word = page.words[first]
    if (
        word in _NO_HOUSES
        or last - first < 2
        or cue.strength < _SURE
        or cue.sense != "say"
        or cue.number != "s"
        or word in read_masdars()
    ):
        return False
    if word.endswith((_ACCUSATIVE, *_PRONOUNS[:-1])) and not word.endswith(HEH):
        return False
    return first - 1 >= page.first and page.cues.get(first - 1) is cue and word.endswith(HEH) == (cue.gender == "f")


def is_enclosed(page: Page, frame: Frame, source: tuple[int, int]) -> bool:
    """Tell whether a noun fills the place between a verb of saying and "that", so that it can only be who says it.

    Args:
        page: the paragraph.
        frame: that of the verb.
        source: the noun phrase.
    """
    cue, (first, last) = frame.cue, source
    if cue.part != "verb" or frame.kind != "clause" or first != frame.last or cue.number != "s":
        return False
    last += last < page.last and page.words[last] in cue.complements
    word = page.words[first]
    if last >= page.last or page.words[last] not in read_words().complementisers or not is_common_noun(word):
        return False
    if cue.lemma in read_words().informs or word in _NO_HOUSES or word in read_words().times or cue.sense == "show":
        return False
    if source[1] - first < 2 or word.endswith((_ACCUSATIVE, *_PRONOUNS[:-2])):
        return False
    return cue.gender == "f" or not word.endswith((HEH, _SOUND_FEMININE))


def is_silent(page: Page, frame: Frame, source: tuple[int, int]) -> bool:
    """Tell whether a frame's source is nobody who can speak; whom a paper cites by a preposition is somebody.

    Args:
        page: the paragraph.
        frame: the frame.
        source: its noun phrase.
    """
    if is_enclosed(page, frame, source):
        return False
    if is_barred(page, source):
        return True
    is_subject = frame.cue.part == "verb" and not frame.rule.startswith("press")
    may_be_object = frame.kind == "silent" or (frame.kind == "complement" and frame.cue.gender != "f")
    if not is_subject or not is_mute(page, source, None if may_be_object else frame.cue):
        return False
    word = page.words[source[0]]
    if source[1] <= frame.first and word[:-1] in read_heads():
        return False  # the accusative behind "but"
    return source[1] > source[0] + 1 or not has_bearer(page.analysis, word)


def is_nobody(page: Page, index: int) -> bool:
    """Tell whether a token is God, the law, history or the figures, which nobody issued and nobody is called after."""
    if index >= len(page.words) or page.words[index] not in read_words().nobodies:
        return False
    return index + 1 >= page.last or not page.words[index + 1].startswith(_BEARING)


def is_band(word: str) -> bool:
    """Tell whether a word that is also a verbal noun is a group that speaks: an organisation, its organising."""
    head = read_heads().get(word)
    return head is not None and head.kind == "group"


def is_verb_like(word: str) -> bool:
    """Tell whether a word is a verb in the present or future, or an adverb in the accusative: never a subject."""
    if word in read_words().governors:
        return True
    is_adverb = word.endswith(_ACCUSATIVE) and not word.endswith(_PRONOUNS) and len(word) > _PREFIXED_SIZE - 1
    return (word in read_plain_words() or word in read_finite_verbs()) and (word.startswith(_VERBAL) or is_adverb)


def is_barred(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase begins with a word that never speaks, or with a noun and pronoun that is no role."""
    return page.words[source[0]] in read_words().mutes or _is_owned(page, source[0])


def _is_owned(page: Page, index: int) -> bool:
    """Tell whether a token is a common noun with a pronoun, such as "its writer's novel"; roles with one may speak."""
    word = page.words[index]
    if not word.endswith(_PRONOUNS):
        return False
    ending = next(end for end in _PRONOUNS if word.endswith(end))
    stem = word.removesuffix(ending)
    if len(stem) < _STEM_SIZE or word in read_heads() or stem in read_heads() or is_given(page, index):
        return False
    if word in read_words().honorifics:
        return False
    if ending == KAF and page.words[index + 1 : index + 2] and page.words[index + 1].startswith(ARTICLE):
        return False  # a name that ends like "your"
    if ending == HEH and page.analysis.text[page.analysis.ends[index] - 1] != HEH:
        return False
    bare = stem[:-1] + HEH if stem.endswith(TEH) else stem
    if bare in read_heads() or bare.removesuffix("\N{ARABIC LETTER YEH}") in read_heads():
        return False
    is_noun = is_title_word(stem) or bare in read_modifiers() or bare in read_masdars()
    return is_noun or _restore(stem) in read_masdars()


def _restore(stem: str) -> str:
    """Return a stem with the hamza that a pronoun turned into ya or waw."""
    return stem[:-1] + _HAMZA if stem.endswith(("\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER WAW}")) else stem


def _is_surname(page: Page, index: int) -> bool:
    """Tell whether a word behind a common noun is no word of the language, so that both are a name: Pocket Bush."""
    word = page.words[index]
    is_attached = word.startswith((ARTICLE, "و", "ب", "ل"))
    return word.isalpha() and len(word) > 2 and not is_attached and not is_title_word(word) and index not in page.cues


def is_object(page: Page, source: tuple[int, int], cue: Cue) -> bool:
    """Tell whether the noun phrase behind a verb is its object, because a verb before its subject agrees otherwise.

    Args:
        page: the paragraph.
        source: the noun phrase.
        cue: the verb's reading.

    A verb before its subject stands in the singular; one that asks somebody agrees with who asks.
    """
    if cue.part != "verb":
        return False
    if cue.number in ("p", "d"):
        return True
    word = page.words[source[0]]
    head = read_heads().get(word)
    if cue.gender == "f" and cue.lemma in read_words().informs and _is_he(head):
        return True
    if word.endswith(_OBLIQUE) and word.startswith(ARTICLE):
        if head is not None or is_title_word(word):
            return head is None or head.number == "p"
        if word.startswith(_PARTICIPLE) and len(word) > _PARTICIPLE_SIZE:
            return not is_given(page, source[0])
    is_transitive = cue.lemma in read_words().transitives
    if is_transitive and head is not None and head.number == "s" and cue.gender == "m":
        return head.gender == "f" and head.kind in BODY_HEADS
    if word.startswith(ARTICLE) and word.endswith(_NISBAS):
        return True
    is_asking = cue.sense == "ask" or (is_transitive and bool(cue.complements))
    is_state = is_asking and (word in read_states() or word in read_seats())
    if is_asking and cue.gender == "m" and _is_she(word, head, is_state):
        return True
    if is_state and cue.is_joined and source[1] == source[0] + 1 and _is_linked(page, source[0] - 1):
        return True
    if cue.sense != "ask":
        return False
    if word in read_words().audiences:
        return True
    if cue.is_joined and word in read_words().wholes:
        return True
    if head is None:
        return cue.is_joined and cue.gender == "m" and word.startswith(ARTICLE) and word.endswith(_SOUND_FEMININE)
    if cue.is_joined and head.number == "p" and word.startswith(ARTICLE) and not word.endswith(_NOMINATIVE):
        return True
    if cue.gender == "f" and head.kind == "person" and (head.gender, head.number) == ("m", "s"):
        return True
    if cue.gender == "m":
        return head.gender == "f" and head.number == "s" and head.kind in BODY_HEADS
    return head.gender == "m" and head.kind in ("person", "group") and page.words[source[0]].startswith(ARTICLE)


def _is_he(head: Head | None) -> bool:
    """Tell whether a verb in the feminine cannot have somebody as its subject, whom she tells something."""
    return head is not None and head.kind == "person" and (head.gender, head.number) == ("m", "s")


def _is_she(word: str, head: Head | None, is_state: bool) -> bool:
    """Tell whether a verb in the masculine cannot have a state or bodies as its subject; some states are masculine."""
    if is_state:
        return word not in _HE_STATES and (not word.startswith(ARTICLE) or word.endswith(HEH))
    return head is not None and head.number == "p" and head.kind == "organisation"


def _is_linked(page: Page, index: int) -> bool:
    """Tell whether a verb goes on, without a comma, with what the subject of another one does."""
    return index > page.find_begin(index) + _LINK_SIZE and page.words[index - 1] not in ("،", ",", '"')


def _is_open(word: str) -> bool:
    """Tell whether a word without article, or a plural of things with it, cannot be somebody told of before."""
    return not word.startswith(ARTICLE) or word.endswith(_SOUND_FEMININE)


def _is_alone(words: list[str], index: int) -> bool:
    """Tell whether a word of an article stands nowhere else in it; one that does is mostly found at once."""
    return words.index(words[index]) == index and words[index] not in words[index + 1 :]


def find_apposition(page: Page, source: tuple[int, int]) -> int:
    """Return the comma in a noun phrase behind which a title tells what the name before it is, or the phrase's end.

    Args:
        page: the paragraph.
        source: the noun phrase.
    """
    first, last = source
    comma = next((place for place in range(first + 1, last - 1) if page.words[place] in COMMAS), last)
    head = read_heads().get(page.words[comma + 1]) if comma < last else None
    return comma if head is not None and head.kind == "person" else last


def is_bare_name(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase can be a person's name that no list holds."""
    words = page.words[source[0] : find_apposition(page, source)]
    if len(words) > _NAME_SIZE or not words[0].isalpha():
        return False
    if words[0].endswith(_ACCUSATIVE) and is_title_word(words[0][:-1]):
        return False
    is_prefixed = words[0][0] in _PREFIXES and len(words[0]) > _PREFIXED_SIZE and not is_given(page, source[0])
    if has_tanwin(page.analysis, source[0]) or (is_prefixed and len(words) == 1 and _is_alone(page.words, source[0])):
        return False
    if any(word in read_plain_words() and _is_open(word) for word in words):
        return False
    return not any(is_title_word(word) or word.startswith("\N{ARABIC LETTER WAW}") for word in words)
