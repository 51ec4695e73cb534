"""Homographs: forms of reporting verbs that the words next to them show to be a noun, a name or a preposition."""

from collections.abc import Mapping

from rawi.arabic.answers import once
from rawi.arabic.letters import ARTICLE, PRONOUNS, WAW, YEH
from rawi.quotes.cues import Cue, compile_cues
from rawi.quotes.lexicon import is_title_word, read_channels, read_given_names, read_heads, read_masdars, read_words
from rawi.quotes.namewords import is_common_word
from rawi.quotes.standings import find_document

_BETWEEN = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_BEHIND = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER QAF}\N{ARABIC LETTER BEH}"
_THROUGH = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER REH}"
_STUDENT = "\N{ARABIC LETTER TAH}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER BEH}"
_DUAL = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_IN_IT = ("فيه", "فيها")
_NOT = ("غير", "الغير")  # before a participle that is an adjective
_MENTION = "تذكر"  # behind a noun: worth mentioning
_PLURAL = "ات"
_FROM = ("من", "ومن")
_SURE = 2  # strength of a verb whose subject the next word can be
_EXPECT, _ON = "توقع", "علي"
_FEMININE = "\N{ARABIC LETTER HEH}"
_OPENERS = (":", '"')
VIEW = "راي"  # the noun, or without the last dot the verb "saw"


@once
def list_doubtful() -> frozenset[str]:
    """Return the cues that the words next to them may show to be something else; of no other need it be asked."""
    return frozenset({VIEW, *(word for word, cue in compile_cues().items() if _is_doubtful(word, cue))})


def _is_doubtful(word: str, cue: Cue) -> bool:
    if cue.part != "verb" or cue.strength > _SURE:
        return cue.part == "participle"
    bare = word.removeprefix(WAW)
    is_known = bare == _BETWEEN or word == _MENTION or cue.lemma in read_words().standings or bare in _READERS
    return is_known or word == cue.lemma or (cue.strength == 1 and not cue.is_joined)


def is_homograph(words: list[str], index: int, cues: Mapping[int, Cue], first: int) -> bool:
    """Tell whether a token with the letters of a reporting verb is something else where it stands.

    Args:
        words: the article's folded tokens.
        index: the token.
        cues: the readings of all tokens of the paragraph that may be a cue.
        first: first token of the paragraph.
    """
    cue = cues[index]
    if cue.part == "participle":
        return index > 0 and (words[index - 1] in _NOT or (cue.strength <= _SURE and _is_adjective(words, index)))
    if cue.part != "verb" or cue.strength > _SURE:
        return False
    word, before = words[index], words[index - 1] if index > first else ""
    behind = words[index + 1] if index + 1 < len(words) else ""
    if word == cue.lemma and (before in read_words().noun_leads or _is_governing(before)):
        return True
    bare = word.removeprefix(WAW)
    if bare == _BETWEEN:
        return before in _FROM or _is_many(behind)
    if word == _MENTION:
        return before.isalpha() and is_title_word(before) and behind not in read_heads()
    if cue.lemma in read_words().standings:
        return not _is_standing(words, index)
    reader = _READERS.get(bare)
    if reader is not None:
        return reader(behind)
    return cue.strength == 1 and not cue.is_joined and _is_name(cues.get(index - 1), behind)


def _is_governing(before: str) -> bool:
    """Tell whether a word is a preposition, behind which no verb stands; on is also a man's name."""
    return before in read_words().prepositions and before != _ON


def _is_adjective(words: list[str], index: int) -> bool:
    """Tell whether a feminine participle describes the indefinite noun right before it: promising jobs."""
    word, before = words[index], words[index - 1]
    if not word.endswith(_FEMININE) or not before.isalpha() or word.startswith(WAW):
        return False
    if before.startswith(ARTICLE) or before.endswith(PRONOUNS[1:]):
        return False
    return is_common_word(before)


def _is_imposed(behind: str) -> bool:
    """Tell whether "expected" is the passive of "to impose", which has its own preposition."""
    return behind == _ON


def _is_standing(words: list[str], index: int) -> bool:
    """Tell whether "came" is said of words: it came in the statement that, it came in it that."""
    return words[index + 1 : index + 2] != [] and (
        words[index + 1] in _IN_IT or find_document(words, index + 1) is not None
    )


def _is_many(behind: str) -> bool:
    """Tell whether a word is a dual or plural, behind which "between" is meant."""
    is_plural = behind.startswith(ARTICLE) and behind.endswith(_PLURAL) and behind not in read_heads()
    return is_plural or behind.endswith(_DUAL)


def _is_behind(behind: str) -> bool:
    """Tell whether "after" is meant: before a verbal noun or a noun with a pronoun."""
    return behind in read_masdars() or behind.endswith(PRONOUNS)


def _is_through(behind: str) -> bool:
    """Tell whether "through" is meant: before a medium, with a pronoun or without."""
    stem = next((behind.removesuffix(end) for end in PRONOUNS if behind.endswith(end)), behind)
    return behind in read_channels() or stem in read_channels() or behind in read_words().settings


def _is_student(behind: str) -> bool:
    """Tell whether "student" is meant: before an indefinite nationality."""
    return behind.endswith(YEH) and not behind.startswith(ARTICLE) and behind not in read_given_names()


_READERS = {_EXPECT: _is_imposed, _BEHIND: _is_behind, _THROUGH: _is_through, _STUDENT: _is_student}


def _is_name(cue: Cue | None, behind: str) -> bool:
    """Tell whether a surname stands between a sure verb of saying and what is said: then added so-and-so that."""
    if cue is None or cue.part != "verb" or cue.strength < _SURE:
        return False
    return behind in read_words().complementisers or behind in _OPENERS
