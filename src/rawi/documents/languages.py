"""Recognising the language of a text by its script and its most frequent words."""

import re
from collections.abc import Sequence
from functools import cache

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference

_SAMPLE = 3000  # characters
_SCRIPTS = {
    "ar": re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
    "la": re.compile(r"[A-Za-z\u00c0-\u024f]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
}
_MIN_LETTERS = 3
_ALEF = "\N{ARABIC LETTER ALEF}"
_ALEF_SHARE = 0.03  # of all characters; every language of the Arabic script has more, no other script has any
_MIN_LETTER_SHARE = 0.01  # of all letters: names of one language stand in texts of another


@cache
def _compile_signs() -> tuple[dict[str, str], dict[str, dict[str, frozenset[str]]]]:
    """Return the letters by which languages of the Arabic script differ, and function words by script and language."""
    letters: dict[str, str] = {}
    words: dict[str, dict[str, set[str]]] = {"ar": {}, "la": {}}
    for row in read_reference("language_signs"):
        if row["kind"] == "letter":
            letters[row["lang"]] = letters.get(row["lang"], "") + row["sign"]
        else:
            words[row["script"]].setdefault(row["lang"], set()).add(fold_text(row["sign"]))
    return letters, {
        script: {lang: frozenset(signs) for lang, signs in group.items()} for script, group in words.items()
    }


def detect_language(text: str, words: Sequence[str]) -> str | None:
    """Return the ISO 639 code of the language of most of a text, or null when it has hardly any letters.

    Args:
        text: as received; only its beginning is looked at.
        words: its folded tokens.
    """
    sample = text[:_SAMPLE]
    if sample.count(_ALEF) > _ALEF_SHARE * len(sample):
        return _tell_arabic_script(sample, words)
    counts = {script: len(pattern.findall(sample)) for script, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda name: counts[name])
    if counts[script] < _MIN_LETTERS:
        return None
    if script == "ar":
        return _tell_arabic_script(sample, words)
    return _count_words("la", words) or "und" if script == "la" else script


def _tell_arabic_script(sample: str, words: Sequence[str]) -> str:
    letters, _ = _compile_signs()
    if _find_foreign().search(sample) is None:
        return "ar"
    letter_count = len(_SCRIPTS["ar"].findall(sample))
    shares = {lang: sum(map(sample.count, signs)) / letter_count for lang, signs in letters.items()}
    lang = max(shares, key=lambda name: shares[name])
    if shares[lang] < _MIN_LETTER_SHARE:
        return "ar"
    return _count_words("ar", words) or lang


@cache
def _find_foreign() -> re.Pattern[str]:
    """Return the pattern of any letter of the Arabic script that Arabic itself does not use."""
    return re.compile(f"[{''.join(_compile_signs()[0].values())}]")


def _count_words(script: str, words: Sequence[str]) -> str | None:
    """Return the language whose function words are most frequent, or null when none occurs twice."""
    counts = {lang: sum(word in signs for word in words[:600]) for lang, signs in _compile_signs()[1][script].items()}
    lang = max(counts, key=lambda name: counts[name])
    return lang if counts[lang] >= 2 else None
