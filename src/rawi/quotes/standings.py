"""Standings: what stands in a document, told by a verb of which that is no subject: it came in the statement that."""

from rawi.arabic.letters import IN
from rawi.quotes.cues import Cue
from rawi.quotes.lexicon import read_heads, read_words

_ANSWER = "رد"  # like "came", said of what stands in a document
_WITHIN = (IN, "ضمن")


def find_behind(words: list[str], index: int, cue: Cue) -> int:
    """Return where the source behind a verb begins; of what came in a document the document itself is it.

    Args:
        words: folded words of the text.
        index: the verb's token.
        cue: its reading.
    """
    document = find_told_document(words, index, cue)
    return index + 1 if document is None else document


def find_told_document(words: list[str], index: int, cue: Cue) -> int | None:
    """Return the head word of the document in which a verb of coming or answering says that something stands, or None.

    Args:
        words: folded words of the text.
        index: the verb's token.
        cue: its reading.
    """
    is_standing = cue.lemma == _ANSWER or cue.lemma in read_words().standings
    return find_document(words, index + 1) if is_standing else None


def find_document(words: list[str], index: int) -> int | None:
    """Return the head word of the document that "in" or "within" leads to, with or without an adverb before, or None.

    Args:
        words: folded words of the text.
        index: the token at which that may begin.
    """
    behind = words[index : index + 3]
    place = behind[:1] != [] and behind[0] in read_words().adverbs
    if len(behind) < place + 2 or behind[place] not in _WITHIN:
        return None
    head = read_heads().get(behind[place + 1])
    return index + place + 1 if head is not None and head.kind == "document" else None
