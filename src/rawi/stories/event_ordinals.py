"""Which of a series a sentence tells of: the third round is not the fourth."""

import re
from functools import cache

from rawi.arabic.folding import fold_text
from rawi.arabic.number_lexicon import load_number_lexicon
from rawi.arabic.reference import read_reference
from rawi.stories.event_words import cut_stem

_WORD = re.compile(r"\w+")
_REACH = 2  # words that may stand between the thing and its ordinal: the relief plane, the third


@cache
def _load_stems(kind: str) -> frozenset[str]:
    return frozenset(cut_stem(fold_text(row["word"])) for row in read_reference("series_nouns") if row["kind"] == kind)


@cache
def _load_ordinals() -> dict[str, int]:
    ordinals = load_number_lexicon().ordinals.items()
    return {word: found.value for word, found in ordinals if found.attachment.is_definite}


def list_ordinals(sentence: str) -> list[int]:
    """Return the ordinals that stand behind something that comes in series, in ascending order.

    Args:
        sentence: folded.
    """
    ordinals, series, others = _load_ordinals(), _load_stems("series"), _load_stems("other")
    words = _WORD.findall(sentence)
    if ordinals.keys().isdisjoint(words):
        return []
    found = set()
    for index, word in enumerate(words):
        if word in ordinals:
            before = [cut_stem(other) for other in words[max(0, index - 1 - _REACH) : index]]
            if not series.isdisjoint(before) and before[-1] not in others:
                found.add(ordinals[word])
    return sorted(found)
