"""Where the sources of one event disagree: on figures, days, places and who did it.

Each source is taken at its fullest figure, so that a part of a whole is no disagreement. Two values are a conflict only
when two sources give them: copies are one source, and so is an article that rounds its own figure.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, product
from typing import Any

from rawi.arabic.folding import fold_text
from rawi.arabic.names import resolve_name
from rawi.schemas import CONFLICTS
from rawi.stories.accounts import are_of_two_happenings, is_told_again, share_figure
from rawi.stories.announcements import is_announced
from rawi.stories.days import are_other_days, is_relative, list_weekdays, names_other_day
from rawi.stories.event_links import measure_words
from rawi.stories.event_ordinals import list_ordinals
from rawi.stories.event_words import list_name_words, read_words, weigh
from rawi.stories.figures import RELEASES, Value, is_other_figure, list_totals, name_source, tells_rise
from rawi.stories.link_signs import LOOSE_MODES
from rawi.stories.told_days import is_day_near, is_day_of_deed
from rawi.stories.told_places import is_far, is_named_in, list_places

CONTRADICTION, REFINEMENT, UPDATE, WORDING = "contradiction", "refinement", "update", "wording"

_GROWING = frozenset(("dead", "injured", "detained", "missing", "displaced"))  # tolls rise from day to day
_SIDES = 2
_OTHER_EVENT = CONFLICTS.get_field_index("other_event_id")
# How alike the sentences of two accounts must be: reports of one front on one day are many, and their figures differ.
_LEAST_LIKENESS = {"counts": 0.38, "counts.detained": 0.5, "date": 0.5, "place": 0.45, "actor": 0.45}
_LEAST_OF_DAY = 0.22  # when both name the kind of attack and the same day
_LEAST_OF_NAMED = 0.15  # when both name the same two parties, the same rare place, or the same of a series
_LEAST_IN_SMALL = 0.17  # in a story that few tell, of an attack whose place and days are not against it
_FEW_MENTIONS, _CROWD = 10, 60
_LEAST_IN_CROWD = 0.7  # of a day or a place in a story of very many, who tell of more than one thing
_LEAST_OF_DAYS = 0.5  # of two figures that are told of two days
_SAME_BLOW = 0.7  # of two accounts without any figure in common, for their days or places to be those of one attack
_MEETING, _SAME_MEETING = "CONSULT", 0.9  # or the same two parties
_RARE_PLACE = 8.0
_REMEMBERED = 8_192  # sentences: one is compared with all others of its event
_FURTHEST_DAYS = 3  # days further apart belong to two happenings; the look-up in SQL has the same
_TOLD_TYPES = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"))
_PARTY_KINDS = frozenset(("group", "state"))
_RAIDS = frozenset(("aerial", "heavy-weapons"))  # told day by day in the same words
_VISIT, _LEAST_OF_VISIT = "visit", 0.65
_WHEN_AND_WHERE = frozenset(("date", "place"))
_BLOWS = frozenset(("ASSAULT", "COERCE"))
_TOLLS = frozenset(("counts.dead", "counts.injured"))
_DEEDS = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "RETREAT"))


def find_conflicts(rows: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    """Return the disagreements among the mentions of events, as rows of `schemas.CONFLICTS`.

    Args:
        rows: mentions with `source`, `cluster_id` and `published_date`, those of one event together in any order.
    """
    events: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        events.setdefault(row["event_id"], []).append(row)
    found = [conflict for mentions in events.values() for conflict in _compare_mentions(mentions)]
    return sorted(found, key=lambda row: row[:7])


def _compare_mentions(mentions: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Any, ...]]:
    real = sorted((row for row in mentions if row["aux"] != "hypothetical"), key=lambda row: str(row["mention_id"]))
    if len({name_source(row) for row in real}) < _SIDES:
        return
    kinds = {figure["kind"] for row in real for figure in row["counts"] or ()} - {"other"}
    if real[0]["event_type"] in _BLOWS:
        kinds.discard("troops")  # those who fight are counted as dead or missing, each report other ones
    for kind in sorted(kinds):
        yield from _compare(f"counts.{kind}", list_totals(real, kind), is_other_figure, len(real))
    released = [row for row in real if row["mode"] in RELEASES]
    yield from _compare("counts.other", list_totals(released, "other"), is_other_figure, len(real))
    if real[0]["event_type"] not in _TOLD_TYPES:
        yield from _compare("date", _list_days(real), _is_near_day, len(real))
        yield from _compare("place", list_places(real), is_far, len(real))
    yield from _compare("actor", _list_actors(real), _is_other_actor, len(real))


def _compare(
    field: str, values: Sequence[Value], is_apart: Callable[[Value, Value], bool], told: int
) -> Iterator[tuple[Any, ...]]:
    """Yield one conflict for every two values that two sources give, of an event that is told so many times."""
    groups: dict[tuple[float, float, str], list[Value]] = {}
    for value in values:
        groups.setdefault((value.low, value.high, value.shown if is_apart is _is_other_actor else ""), []).append(value)
    for key, other in combinations(sorted(groups), 2):
        pairs = sorted(product(*_drop_common(groups[key], groups[other])), key=_rank_pair)
        pair = next((pair for pair in pairs if is_apart(*pair) and _are_accounts(*pair, field, told)), None)
        if pair is not None:
            yield _build_row(field, *pair)


def _rank_pair(pair: tuple[Value, Value]) -> bool:
    """Put first what one article sets side by side."""
    return bool(pair[0].row["article_id"] != pair[1].row["article_id"])


def _drop_common(some: Sequence[Value], others: Sequence[Value]) -> tuple[list[Value], list[Value]]:
    """Return two groups of values without those of sources that give both."""
    these, those = ({name_source(value.row) for value in values} for values in (some, others))
    return (
        [value for value in some if name_source(value.row) not in those],
        [value for value in others if name_source(value.row) not in these],
    )


def _are_accounts(one: Value, other: Value, field: str, told: int) -> bool:
    """Tell whether two sources tell of the same thing, each in its own account of it."""
    if not _is_independent(one.row, other.row) or _is_other_mode(one.row, other.row):
        return False
    if field == "counts.attacks" and not _are_of_one_day(one.row, other.row):
        return False
    likeness = measure_words(*(read_words(value.row["sentence"]) for value in (one, other)))
    if field.startswith("counts.") and are_of_two_happenings(one, other, likeness):
        return False
    if _are_of_two_ordinals(one.row, other.row):
        return False
    if field == "date" and not _is_same_deed_named(one.row, other.row, likeness):
        return False
    if field in _WHEN_AND_WHERE:
        if _are_many(one.row, other.row, likeness) or (told > _CROWD and likeness < _LEAST_IN_CROWD):
            return False
        if one.row["event_type"] in _BLOWS and likeness < _SAME_BLOW and not share_figure(one.row, other.row):
            return False
    elif _are_of_two_days(one.row, other.row) and likeness < _LEAST_OF_DAYS:
        return False
    if likeness >= _LEAST_LIKENESS.get(field, _LEAST_LIKENESS[field.partition(".")[0]]):
        return True
    if field.startswith("counts.") and is_told_again(one.row, other.row):
        return True
    if field.startswith("counts.") and likeness >= _LEAST_OF_DAY and _is_same_deed(one.row, other.row):
        return True
    if field in _TOLLS and told <= _FEW_MENTIONS and likeness >= _LEAST_IN_SMALL and _can_be_one(one.row, other.row):
        return True
    return likeness >= _LEAST_OF_NAMED and _are_named_alike(one.row, other.row, field)


def _is_same_deed_named(one: Mapping[str, Any], other: Mapping[str, Any], likeness: float) -> bool:
    """Tell whether both accounts name a visit by one word, and a meeting by the same two who met.

    Who tells of a departure gives another day than who tells of the arrival, and one who receives calls receives many.
    """
    if _VISIT in (one["mode"], other["mode"]):
        return _name_lemma(one) == _name_lemma(other)
    if one["event_type"] != _MEETING or likeness >= _SAME_MEETING:
        return True
    if _read_ordinals(one["sentence"]) & _read_ordinals(other["sentence"]):
        return True
    return _count_met(_list_parties(one), _list_parties(other)) >= _SIDES


def _count_met(some: Iterable[tuple[int, ...]], others: Iterable[tuple[int, ...]]) -> int:
    """Return how many parties have a name that holds one of the others or is held by it, as with the father's name."""
    names = [set(other) for other in others]
    return sum(any(set(party) <= name or name <= set(party) for name in names) for party in some)


def _name_lemma(row: Mapping[str, Any]) -> str:
    """Return the word by which a mention was found, out of "noun:visit official+country"."""
    return str(row["rule"] or "").partition("+")[0].partition(":")[2].partition(" ")[0]


def _are_of_two_days(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two accounts give days, and none that both can mean."""
    days = [(row["date_start"], row["date_end"]) for row in (one, other) if row["date_start"] and is_day_near(row)]
    return len(days) == _SIDES and bool(days[0][1] < days[1][0] or days[1][1] < days[0][0])


def _can_be_one(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two accounts name no two places or days, and an attack of a kind that is not told day by day."""
    days = {(row["date_start"], row["date_end"]) for row in (one, other) if row["date_start"] and is_day_near(row)}
    places = [frozenset(list_name_words(row["place"] or "")) for row in (one, other)]
    modes = {one["mode"], other["mode"]} - {None}
    is_once = len(days) < _SIDES and bool(modes) and not _RAIDS & modes
    return is_once and (not all(places) or bool(places[0] & places[1]))


def _are_many(one: Mapping[str, Any], other: Mapping[str, Any], likeness: float) -> bool:
    """Tell whether a thing has many days or places: raids, a visit that lasts, calls of several to one."""
    modes = {one["mode"], other["mode"]}
    if _RAIDS & modes or (_VISIT in modes and likeness < _LEAST_OF_VISIT):
        return True
    parties = [_list_parties(row) for row in (one, other)]
    return min(map(len, parties)) >= _SIDES and len(parties[0] & parties[1]) < _SIDES


def _list_parties(row: Mapping[str, Any]) -> set[tuple[int, ...]]:
    return {list_name_words(name) for name in (*row["actors"], *row["recipients"])} - {()}


def _are_of_one_day(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two accounts may count the raids of one day in the same countries: there are others on the next."""
    days = [row["date_start"] or row["published_date"] for row in (one, other)]
    is_near = None in days or abs((days[0] - days[1]).days) <= 1
    return is_near and _list_states(one["sentence"]) == _list_states(other["sentence"])


@lru_cache(_REMEMBERED)
def _list_states(sentence: str) -> frozenset[str]:
    """Return the states that a sentence names by a single word."""
    known = (resolve_name(word) for word in fold_text(sentence).split())
    return frozenset(one.name for one in known if one is not None and one.kind == "state")


def _is_other_mode(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    modes = {row["mode"] for row in (one, other)}
    return None not in modes and len(modes) > 1 and not modes <= LOOSE_MODES


def _is_same_deed(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether both accounts name the kind of attack, and the same day."""
    days = {row["date_start"] for row in (one, other)} | {row["date_end"] for row in (one, other)}
    return None not in (one["mode"], other["mode"]) and len(days) == 1 and None not in days


def _are_named_alike(one: Mapping[str, Any], other: Mapping[str, Any], field: str) -> bool:
    """Tell whether two mentions name the same one of a series, the same two parties, or one place by a rare name.

    Those who fight each other do so on many days, and in one place: that tells nothing of the day.
    """
    if _read_ordinals(one["sentence"]) & _read_ordinals(other["sentence"]):
        return True
    if field == "date" and one["event_type"] in _DEEDS:
        return False
    parties = [_list_parties(row) for row in (one, other)]
    if len(parties[0] & parties[1]) >= _SIDES:
        return True
    places = [frozenset(list_name_words(row["place"] or "")) for row in (one, other)]
    return weigh(places[0] & places[1]) >= _RARE_PLACE


@lru_cache(_REMEMBERED)
def _read_ordinals(sentence: str) -> frozenset[int]:
    return frozenset(list_ordinals(fold_text(sentence)))


def _are_of_two_ordinals(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two accounts tell of two of a series: the third round is not the fourth."""
    ordinals = _read_ordinals(one["sentence"]), _read_ordinals(other["sentence"])
    return all(ordinals) and ordinals[0].isdisjoint(ordinals[1])


def _is_independent(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two mentions come from two sources; inside one article both must be somebody's claims."""
    if name_source(one) == name_source(other):
        return False
    if one["article_id"] == other["article_id"]:
        return one["quote_id"] is not None and other["quote_id"] is not None and bool(one["counts"] and other["counts"])
    return bool(one["cluster_id"] != other["cluster_id"])


def _build_row(field: str, one: Value, other: Value) -> tuple[Any, ...]:
    first, second = sorted((one, other), key=lambda value: str(value.row["mention_id"]))
    kind = _name_kind(field, first, second)
    return (
        first.row["event_id"],
        field,
        first.row["mention_id"],
        second.row["mention_id"],
        first.shown,
        second.shown,
        kind,
        name_source(first.row),
        name_source(second.row),
        first.row["quote_id"],
        second.row["quote_id"],
        *(None, None, None, None),
    )


def _name_kind(field: str, one: Value, other: Value) -> str:
    """Return whether two values exclude each other, can both be true, or the later one replaces the earlier."""
    is_reconciled = field.startswith("counts.") and one.low <= other.high and other.low <= one.high
    is_rounded = is_reconciled and any(value.low < value.told for value in (one, other))
    if field.removeprefix("counts.") in _GROWING and not is_rounded:
        lesser, greater = sorted((one, other), key=lambda value: value.low)
        days = [value.row["published_date"] for value in (lesser, greater)]
        if None not in days and (days[0] < days[1] or (days[0] == days[1] and tells_rise(greater))):
            return UPDATE
    return REFINEMENT if is_reconciled else CONTRADICTION


def _list_days(rows: Sequence[Mapping[str, Any]]) -> list[Value]:
    """Return the days that mentions tell; one told as past without a day was not later than its article."""
    values = []
    for row in rows:
        first = row["date_start"]
        is_day = first is not None and row["date_precision"] == "day" and first == row["date_end"]
        if is_day and is_day_of_deed(row):
            values.append(Value(first.isoformat(), float(first.toordinal()), float(first.toordinal()), row))
    latest = max((value.high for value in values), default=0.0)
    for row in rows:
        published = row["published_date"]
        is_bound = row["aux"] is None and row["date_start"] is None and published is not None
        if is_bound and published.toordinal() < latest:
            values.append(Value(f"not after {published.isoformat()}", 0.0, float(published.toordinal()), row))
    return values


def _is_near_day(one: Value, other: Value) -> bool:
    """Tell whether two accounts name two days that are near each other; "yesterday" and the like name none."""
    gap = max(one.low - other.high, other.low - one.high)
    if not 0 < gap <= _FURTHEST_DAYS:
        return False
    if 0.0 not in (one.low, other.low):
        return _name_other_days(one.row, other.row)
    bound, day = sorted((one, other), key=lambda value: value.low)
    # Who looks forward to it says not that it has been.
    is_plan = any(row["aux"] == "future" or is_announced(row) for row in (bound.row, day.row))
    return not (is_plan or is_relative(day.row["date_text"]) or list_weekdays(bound.row["sentence"]))


def _name_other_days(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return are_other_days(one["date_text"], one["date_start"], other["date_text"], other["date_start"])


def _list_actors(rows: Sequence[Mapping[str, Any]]) -> list[Value]:
    """Return the groups and states that are told to have done a deed."""
    values = []
    for row in rows:
        names = [] if row["event_type"] not in _DEEDS else _list_known(row["actors"] or ())
        if len(names) == 1:
            values.append(Value(names[0], 0.0, 0.0, row))
    return values


def _list_known(names: Iterable[str]) -> list[str]:
    known = [resolve_name(name) for name in names]
    return sorted({one.name for one in known if one is not None and one.kind in _PARTY_KINDS})


def _is_other_actor(one: Value, other: Value) -> bool:
    """Tell whether two accounts of a deed name two actors, and neither names the one of the other at all."""
    if is_named_in(one.shown, other) or is_named_in(other.shown, one):
        return False
    parties = [{*(value.row["actors"] or ()), *(value.row["recipients"] or ())} for value in (one, other)]
    return one.shown not in _list_known(parties[1]) and other.shown not in _list_known(parties[0])


def find_split_days(pairs: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    """Return where one source dates a thing otherwise than another one which tells as two what the first tells as one.

    Args:
        pairs: two mentions of two events in the same word, `one` and `other`, told with days that differ.

    Returns:
        Rows of `schemas.CONFLICTS`; each two days of two events once.
    """
    found: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for pair in sorted(pairs, key=_rank_sides):
        one, other = (_build_day(pair[side]) for side in ("one", "other"))
        if _is_independent(one.row, other.row) and _are_split(one, other):
            row = _build_row("date", one, other)
            other_id = next(side.row["event_id"] for side in (one, other) if side.row["mention_id"] == row[3])
            found.setdefault((row[0], other_id, *row[4:6]), (*row[:_OTHER_EVENT], other_id, None, None))
    return sorted(found.values())


def _rank_sides(pair: Mapping[str, Any]) -> tuple[Any, ...]:
    """Put first what the articles themselves say, not what somebody says in them."""
    sides = [pair["one"], pair["other"]]
    return (sum(side["quote_id"] is not None for side in sides), *(side["mention_id"] for side in sides))


def _build_day(row: Mapping[str, Any]) -> Value:
    number = float(row["date_start"].toordinal())
    return Value(row["date_start"].isoformat(), number, number, row)


def _are_split(one: Value, other: Value) -> bool:
    """Tell whether two mentions of two events tell of one thing: the same two parties in sentences that are alike."""
    if one.row["event_type"] in _DEEDS or (one.row["event_type"] in _TOLD_TYPES and not is_announced(one.row)):
        return False
    if _is_other_mode(one.row, other.row) or (one.row["aux"] == "historical") != (other.row["aux"] == "historical"):
        return False
    if any(names_other_day(value.row["sentence"], value.row["date_text"] or "") for value in (one, other)):
        return False
    if not (is_day_near(one.row) and is_day_near(other.row)):
        return False
    if not _name_other_days(one.row, other.row):
        return False
    likeness = measure_words(*(read_words(value.row["sentence"]) for value in (one, other)))
    return likeness >= _LEAST_OF_NAMED and _are_named_alike(one.row, other.row, "date")
