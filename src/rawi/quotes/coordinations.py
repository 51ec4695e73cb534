"""Coordinations: which of several who spoke together a later phrase means that tells one of them only."""

from collections.abc import Sequence
from itertools import pairwise

from rawi.arabic.folding import fold_text
from rawi.arabic.letters import ARTICLE, WAW
from rawi.arabic.names import load_demonyms
from rawi.quotes.agreement import Speaker, loosen
from rawi.quotes.lexicon import BODY_HEADS, Head, read_heads, read_states

_MANY = "p"


def is_joint(words: Sequence[str], index: int) -> bool:
    """Tell whether a word with "and" names somebody else who speaks, and no more of what the body before is for.

    Args:
        words: folded words of a phrase.
        index: the word, not the first.
    """
    word = words[index]
    if not word.startswith(WAW):
        return False
    bare = word[1:]
    if bare in read_states():
        return words[0].startswith(ARTICLE) or words[0] in read_states()
    head = read_heads().get(bare)
    if head is None or head.kind in ("press", "document", "none"):
        return False
    if not head.is_definite:
        return head.number == _MANY or head.kind == "group" or (head.kind in BODY_HEADS and bare in words[:index])
    is_known = words[0].startswith(ARTICLE) and head.kind != "person"
    return is_known or (head.kind == "organisation" and head.number == "s")


def pick_part(speaker: Speaker, words: Sequence[str], head: Head | None) -> Speaker:
    """Return the one of several who spoke together whom a phrase means; the speaker as he is where he is one.

    Args:
        speaker: who spoke.
        words: folded words of the phrase.
        head: its head word, none for a bare name.
    """
    if (
        speaker.kind == "person"
        or f" {WAW}" not in speaker.name
        or any(is_joint(words, i) for i in range(1, len(words)))
    ):
        return speaker
    written = speaker.name.split()
    folded = [fold_text(word) for word in written]
    is_told = not load_demonyms().keys().isdisjoint(words)
    joints = (i for i in range(1, len(folded)) if is_joint(folded, i) or (is_told and folded[i][1:] in load_demonyms()))
    cuts = [0, *joints, len(folded)]
    parts = [(first, last) for first, last in pairwise(cuts) if _fits(folded[first:last], words, head)]
    if len(cuts) == 2 or len(parts) != 1:
        return speaker
    first, last = parts[0]
    text = " ".join(written[first:last])
    text = text[1:] if first else text
    return speaker._replace(name=text, words=frozenset((folded[first][first > 0 :], *folded[first + 1 : last])))


def _fits(part: Sequence[str], words: Sequence[str], head: Head | None) -> bool:
    """Tell whether a phrase can mean one of several by his head word, or by the first word of his name."""
    opening = part[0].removeprefix(WAW) if part[0] not in read_heads() else part[0]
    if head is None:
        return opening.removeprefix(ARTICLE) == words[0].removeprefix(ARTICLE)
    own = read_heads().get(opening)
    if own is None or (own.lemma, own.number) != (head.lemma, head.number):
        return False
    return set(words[1:]) <= loosen(frozenset(part))
