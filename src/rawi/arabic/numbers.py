"""Numbers in running text: digits, words in all cases and genders, duals, approximations and bounds.

A number is read as what the text says of it: the lowest, the likeliest and the highest count. Years and days of the
month are numbers here too; who reads dates takes those away first.
"""

from functools import lru_cache
from itertools import compress
from operator import or_
from typing import NamedTuple

from rawi.arabic.number_lexicon import NumberLexicon, NumberWord, load_number_lexicon
from rawi.arabic.tokens import Analysis

_WAW = "\N{ARABIC LETTER WAW}"
_ALEF, _HAH, _DAL, _YEH, _BEH, _NOON = (
    "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER HAH}",
    "\N{ARABIC LETTER DAL}",
    "\N{ARABIC LETTER YEH}",
    "\N{ARABIC LETTER BEH}",
    "\N{ARABIC LETTER NOON}",
)
_RANGE_LINKS = frozenset(("-", _ALEF + "\N{ARABIC LETTER LAM}" + _YEH, _ALEF + _WAW))  # dash, to, or
_BETWEEN = frozenset((_BEH + _YEH + _NOON, _WAW + _BEH + _YEH + _NOON))
_SOMEONE = frozenset((1, 2))  # one and two with the article, and one of, name days and people, not counts
_HUNDRED = 100  # with the article alone it is the sign of a percentage
_RA = "\N{ARABIC LETTER REH}"  # decimal mark of some agencies, the fraction written before it
# What may follow what: standing together (three hundred, fifteen), and joined by the conjunction (five and twenty).
_TOGETHER = {
    "unit": {"teen", "hundred", "scale"},
    "teen": {"scale"},
    "ten": {"scale"},
    "hundred": {"scale"},
    "fused": {"scale"},
}
_SMALLER = {"unit", "ten", "hundred", "fused", "scale", "fused_scale", "part"}
_JOINED = {
    "unit": {"ten"},
    "hundred": {"unit", "ten"},
    "fused": {"unit", "ten"},
    "scale": _SMALLER,
    "fused_scale": _SMALLER,
}
_BEHIND_DIGITS = ":"  # the character after the nine; what sorts before it begins with a digit or is a mark
_LONGEST_DIGITS = 18  # more are identifiers, not counts, and would not fit the column
_GROUP = 3  # digits between thousands separators


class NumberExpression(NamedTuple):
    """A number as the text tells it.

    Attributes:
        first: first token, modifier included.
        last: token after the last one.
        low: least count that the words allow; null when they set no lower bound.
        best: the count named; null when only bounds are named.
        high: greatest count that the words allow; null when they set no upper bound.
        modifier: approx, more_than, at_least, less_than, at_most, range, vague; null for a plain number.
    """

    first: int
    last: int
    low: int | None
    best: int | None
    high: int | None
    modifier: str | None


class Cardinal(NamedTuple):
    """A plain number: its value and the token after it."""

    value: int
    last: int


@lru_cache(maxsize=65_536)
def parse_digits(word: str, *, is_scaled: bool = False) -> float | None:
    """Return what a number token of folded digits says; null when it is no number or too long for a count.

    Args:
        word: one token.
        is_scaled: whether a word like thousand or million follows, so that three digits after a point are a fraction.
    """
    if word.isdigit() and word.isascii():
        return int(word) if len(word) <= _LONGEST_DIGITS else None
    parts = word.replace("\N{ARABIC THOUSANDS SEPARATOR}", ",").replace("\N{ARABIC DECIMAL SEPARATOR}", ".")
    groups = parts.replace(".", ",").split(",")
    if (
        len(groups) < 2
        or len(word) > _LONGEST_DIGITS
        or not all(group.isdigit() and group.isascii() for group in groups)
    ):
        return None
    is_grouped = all(len(group) == _GROUP for group in groups[1:]) and len(groups[0]) <= _GROUP
    if is_grouped and groups[0] != "0" and not (is_scaled and len(groups) == 2 and "." in parts):
        return int("".join(groups))
    if len(groups) == 2:
        return float(f"{groups[0]}.{groups[1]}")
    return None


def read_cardinal(words: list[str], first: int, last: int) -> Cardinal | None:
    """Read one number in digits or words that begins at a token.

    Args:
        words: folded tokens.
        first: where it begins.
        last: token that it must not reach.

    Returns:
        Its value, fractions rounded down, and the token after it; null when no number begins here.
    """
    if first >= last:
        return None
    lexicon = load_number_lexicon()
    if words[first][0].isdigit():
        return _read_scaled_digits(words, first, last, lexicon)
    return _read_words(words, first, last, lexicon)


def _read_scaled_digits(words: list[str], first: int, last: int, lexicon: NumberLexicon) -> Cardinal | None:
    """Read `15`, `2,500`, `2.5 million`, `3 million and a half`."""
    end = first + 1
    fraction = words[first] if words[end : end + 1] == [_RA] and end + 1 < last and words[end + 1].isdigit() else ""
    end += 2 if fraction else 0
    following = lexicon.words.get(words[end]) if end < last else None
    is_scaled = following is not None and following.kind in ("scale", "hundred") and not following.attachment.length
    figure = f"{words[end - 1]}.{fraction}" if fraction.isdigit() else words[first]
    number = parse_digits(figure, is_scaled=is_scaled)
    if number is None:
        return None
    if not is_scaled or following is None:
        return Cardinal(int(number), end) if number == int(number) else None  # 3.5 counts nothing
    total, end = number * following.value, end + 1
    part = _read_part(words, end, last, following.value, lexicon)
    if part is not None:
        return Cardinal(int(total) + part.value, part.last)
    rest = _read_smaller(words, end, last, following.value, lexicon)
    return rest._replace(value=int(total) + rest.value) if rest else Cardinal(round(total), end)


def _read_smaller(words: list[str], first: int, last: int, scale: int, lexicon: NumberLexicon) -> Cardinal | None:
    """Read what is added to a scaled number: `3 thousand and 500`, when it is smaller than the scale."""
    if first + 1 < last and words[first] == _WAW and words[first + 1][0].isdigit():
        rest = _read_scaled_digits(words, first + 1, last, lexicon)
        return rest if rest and rest.value < scale and rest.value * 10 >= scale // 10 else None
    if first < last and (word := lexicon.words.get(words[first])) and word.attachment.conjunction == _WAW:
        rest = _read_words(words, first, last, lexicon)
        return rest if rest and rest.value < scale else None
    return None


def _read_part(words: list[str], first: int, last: int, scale: int, lexicon: NumberLexicon) -> Cardinal | None:
    """Read `and a half` after a scale, and the scale repeated after it."""
    word = lexicon.words.get(words[first]) if first < last else None
    if word is None or word.kind != "part" or word.attachment.conjunction != _WAW:
        return None
    end = first + 1
    repeated = lexicon.words.get(words[end]) if end < last else None
    if repeated and repeated.kind == "scale" and repeated.value == scale and repeated.attachment.is_definite:
        end += 1
    return Cardinal(scale // word.value, end)


def _read_words(words: list[str], first: int, last: int, lexicon: NumberLexicon) -> Cardinal | None:
    """Read a number in words: units, tens, hundreds, scales, joined by the conjunction or by standing together."""
    total, current, previous, scale, index = 0, 0, "", 0, first
    while index < last:
        word = lexicon.words.get(words[index])
        kind = _find_kind(previous, word, index == first) if word else None
        if word is None or kind is None:
            break
        if kind == "part":
            part = _read_part(words, index, last, scale, lexicon)
            return Cardinal(total + current + part.value, part.last) if part else Cardinal(total + current, index)
        if scale and not current and _begins_another(words, index, last, scale, lexicon):
            break
        if kind == "hundred" and previous == "unit":
            current *= word.value
        elif kind == "scale":
            if scale and word.value >= scale:
                break
            is_product = current > 0 and not word.attachment.conjunction
            total += current * word.value if is_product else current + word.value
            current, scale = 0, word.value
        else:
            current += word.value
            scale = _find_scale(word.value) if kind == "fused_scale" else scale
        previous, index = kind, index + 1
    return Cardinal(total + current, index) if index > first else None


def _begins_another(words: list[str], index: int, last: int, scale: int, lexicon: NumberLexicon) -> bool:
    """Tell whether a scale as large as the one read follows the next word: five billions and six billions."""
    following = lexicon.words.get(words[index + 1]) if index + 1 < last else None
    return following is not None and following.kind == "scale" and following.value >= scale


def _find_scale(value: int) -> int:
    """Return the thousand, million, ... that a dual of it doubles."""
    return value // 2


def _find_kind(previous: str, word: NumberWord, is_first: bool) -> str | None:
    """Return the part that a word plays after what came before; null when it does not go on with the number."""
    if is_first:
        return None if word.kind == "part" else word.kind
    if word.attachment.preposition:
        return None
    if word.attachment.conjunction:
        is_joined = word.attachment.conjunction == _WAW and word.kind in _JOINED.get(previous, ())
        return word.kind if is_joined else None
    kind = "teen" if word.kind == "unit" and word.value == 10 else word.kind
    return kind if kind in _TOGETHER.get(previous, ()) else None


def find_numbers(analysis: Analysis, first: int = 0, last: int | None = None) -> list[NumberExpression]:
    """Find the numbers of a token range, in order, none overlapping.

    Args:
        analysis: an article's tokens.
        first: first token to look at.
        last: token to stop before; null for all.
    """
    words, stop = analysis.words, len(analysis.words) if last is None else min(last, len(analysis.words))
    lexicon = load_number_lexicon()
    found: list[NumberExpression] = []
    floor = first
    read = words[first:stop]
    may_begin = map(or_, map(lexicon.triggers.__contains__, read), map(_BEHIND_DIGITS.__gt__, read))
    for index in compress(range(first, stop), may_begin):
        if index < floor or not (words[index] >= "0" or words[index] in lexicon.triggers):
            continue
        number = _read_number(words, index, stop, lexicon)
        if number is not None:
            number = _extend(words, number, floor, stop, lexicon)
            found.append(number)
            floor = number.last
    return found


def _read_number(words: list[str], first: int, last: int, lexicon: NumberLexicon) -> NumberExpression | None:
    """Read the number or range of numbers that begins at a token, without its modifiers."""
    for vague in lexicon.vague.get(words[first], ()):
        end = first + len(vague.words)
        if tuple(words[first + 1 : min(end, last)]) == vague.words[1:]:
            return NumberExpression(first, end, vague.low, None, vague.high, "vague")
    if words[first] in lexicon.duals:
        return NumberExpression(first, first + 1, 2, 2, 2, None)
    number = read_cardinal(words, first, last)
    if number is None or (number.last == first + 1 and _is_no_count(words[first], lexicon)):
        return None
    high = _read_range(words, first, number, last)
    if high is not None:
        return NumberExpression(first, high.last, number.value, None, high.value, "range")
    return NumberExpression(first, number.last, number.value, number.value, number.value, None)


def _is_no_count(word: str, lexicon: NumberLexicon) -> bool:
    """Tell whether a number word alone is something else: Sunday and Monday, one of several, a percentage."""
    number = lexicon.words.get(word)
    if number is None:
        return False
    if number.attachment.is_definite:
        return number.value in _SOMEONE or number.value == _HUNDRED
    return number.value == 1 and word.endswith((_ALEF + _HAH + _DAL, _ALEF + _HAH + _DAL + _YEH))


def _read_range(words: list[str], first: int, low: Cardinal, last: int) -> Cardinal | None:
    """Read `to 15`, `or 15`, `-15` after a number, and `and 15` when `between` stands before it."""
    link = words[low.last] if low.last + 1 < last else ""
    if link in _RANGE_LINKS:
        start = low.last + 1
    elif first > 0 and words[first - 1] in _BETWEEN and low.last < last and words[low.last].startswith(_WAW):
        start = low.last + (words[low.last] == _WAW)
    else:
        return None
    high = read_cardinal(words, start, last)
    return high if high is not None and high.value > low.value else None


def _extend(
    words: list[str], number: NumberExpression, floor: int, last: int, lexicon: NumberLexicon
) -> NumberExpression:
    """Take in the modifier before or after a number and apply it to the bounds."""
    for modifier in lexicon.before.get(words[number.first - 1], ()) if number.first > floor else ():
        start = number.first - len(modifier.words)
        if start >= floor and tuple(words[start : number.first]) == modifier.words:
            return _apply(number._replace(first=start), modifier.meaning)
    for modifier in lexicon.after.get(words[number.last], ()) if number.last < last else ():
        end = number.last + len(modifier.words)
        if end <= last and tuple(words[number.last : end]) == modifier.words:
            return _apply(number._replace(last=end), modifier.meaning)
    return number


def _apply(number: NumberExpression, meaning: str) -> NumberExpression:
    """Return the number with the bounds that a modifier leaves."""
    if meaning == "approx":
        return number._replace(modifier=number.modifier or meaning)
    if meaning in ("more_than", "at_least"):
        return number._replace(best=None, high=None, modifier=meaning)
    return number._replace(low=None, best=None, modifier=meaning)
