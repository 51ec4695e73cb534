"""What two happenings have in common as signs, and the chance that these give."""

import numpy as np
import pytest

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.stories.event_columns import Columns
from rawi.stories.event_keys import find_pairs
from rawi.stories.event_links import find_links, measure_days
from rawi.stories.event_words import list_words, read_deed
from rawi.stories.happenings import Happening, build_happenings
from rawi.stories.link_signs import KINDS, SCALES, Pairs, list_kinds, list_signs, read_shared
from rawi.stories.link_weights import ALL, BASE, read_chances
from tests.unit.stories.accounts import BLAST, OTHER_BLAST, SAME_BLAST, are_one, compare, make, store, tell

LATER = "أعلنت دائرة الصحة أن جريحا من انفجار جسر الخابور غادر المستشفى"


def read_pairs(*happenings: Happening) -> Pairs:
    """Return the first of some happenings beside each of the others."""
    rows = Columns(store(*happenings))
    ones, others = np.zeros(len(happenings) - 1, np.int64), np.arange(1, len(happenings))
    return Pairs(rows, ones, others, np.maximum(measure_days(rows, ones, others), 0))


def read_signs(one: Happening, other: Happening) -> dict[str, int]:
    pairs = read_pairs(one, other)
    return {name: int(steps[0]) for name, steps in list_signs(pairs, read_shared(pairs)) if steps[0]}


def read_chance(one: Happening, other: Happening) -> float:
    pairs = read_pairs(one, other)
    return float(read_chances(pairs, read_shared(pairs))[0])


def test_two_reports_of_one_blast_share_words_victims_place_mode_and_day():
    signs = read_signs(make("a", BLAST), make("b", SAME_BLAST))
    assert {"same day", "same mode", "same party and day", "recipients", "places", "sentence", "deed"} <= signs.keys()
    assert "far" not in signs
    assert "other mode" not in signs


def test_a_blast_elsewhere_has_another_place_and_nobody_in_common():
    elsewhere = {"latitude": 14.5, "longitude": 49.1, "place": "المكلا", "recipients": ["البائعون"]}
    signs = read_signs(make("a", BLAST), make("b", OTHER_BLAST, **elsewhere))
    assert {"far", "no shared place", "no shared recipient", "no shared party", "strangers"} <= signs.keys()


@pytest.mark.parametrize(
    "changes",
    [
        {"date_start": None, "date_end": None, "recipients": []},
        {"recipients": ["حرس المصرف"], "place": "ساحة العباسيين", "latitude": 33.5, "longitude": 36.3},
        {"mode": "arrest"},
    ],
    ids=["nothing told", "others elsewhere", "mode"],
)
def test_what_is_told_otherwise_is_less_likely_one(changes):
    assert read_chance(make("a", BLAST), make("b", SAME_BLAST)) > read_chance(
        make("a", BLAST), make("b", LATER, **changes)
    )


def test_every_day_between_two_accounts_takes_from_the_chance():
    days = [
        {"date_start": day, "date_end": day} for day in np.arange("2024-05-12", "2024-05-15", dtype="M8[D]").tolist()
    ]
    chances = [read_chance(make("a", BLAST), make("b", BLAST, **day)) for day in days]
    assert chances == sorted(chances, reverse=True)
    assert len(set(chances)) == 3


def test_a_chance_is_the_same_whatever_else_is_compared():
    happenings = [make("a", BLAST), make("b", SAME_BLAST), make("c", LATER), make("d", OTHER_BLAST)]
    pairs = read_pairs(*happenings)
    together = read_chances(pairs, read_shared(pairs)).tolist()
    assert together == [read_chance(happenings[0], other) for other in happenings[1:]]
    assert all(0 < chance < 1 for chance in together)


def test_what_lies_apart_is_one_only_when_the_sentences_are_alike():
    elsewhere = {"latitude": 14.5, "longitude": 49.1, "place": "المكلا"}
    assert not are_one(make("a", BLAST), make("b", LATER, **elsewhere))
    assert compare(make("a", BLAST), make("b", BLAST, **elsewhere)) is not None


def test_a_deed_is_what_stands_around_its_trigger():
    sentence = fold_text("قال مصدر في بلدية المدينة الساحلية صباح اليوم إن عبوة انفجرت قرب الميناء القديم")
    before, trigger, _ = sentence.partition("انفجرت")
    deed = read_deed(sentence, before, trigger)
    assert deed.triggers == set(list_words("انفجرت"))
    assert set(list_words("انفجرت عبوة الميناء صباح")) <= deed.words
    assert deed.words.isdisjoint(list_words("مصدر بلدية"))
    assert read_deed("", "", "").words == frozenset()


def test_the_crowd_of_a_happening_is_what_its_article_tells_of_its_type():
    mentions = [
        tell("a", BLAST, mention_id="a-1", event_id="one"),
        tell("a", OTHER_BLAST, mention_id="a-2", event_id="two"),
        tell("a", BLAST, mention_id="a-3", event_id="three", event_type="PROTEST"),
        tell("b", BLAST),
    ]
    crowds = {one.happening_id: one.crowd for one in build_happenings(mentions)}
    assert crowds == {"a-1": 2, "a-2": 2, "a-3": 1, "b-1": 1}


def test_the_trigger_and_the_country_find_what_names_nothing_else():
    bare = {"place": None, "latitude": None, "longitude": None, "recipients": [], "rule": "verb:انفجر+country_inferred"}
    sentences = ("قتل في اليوم", "قتل من قبل", "قتل على يد")
    countries = ("SY", "SY", "YE")
    told = zip("abc", sentences, countries, strict=True)
    made = [make(name, sentence, **bare | {"country_code": country}) for name, sentence, country in told]
    assert np.column_stack(find_pairs(Columns(store(*made)))).tolist() == [[0, 1]]
    assert (made[0].setting, made[0].country_code) == ("SY", None)


def test_happenings_are_of_one_kind_each():
    types = ("ACCUSE", "ASSAULT", "CONSULT", "PROTEST")
    rows = Columns(store(*(make(name, BLAST, event_type=name) for name in types)))
    assert [KINDS[place] for place in list_kinds(rows)] == ["speech", "deed", "meeting", "other"]


def test_the_weights_are_of_signs_and_steps_that_are_read():
    pairs = read_pairs(make("a", BLAST), make("b", SAME_BLAST))
    read = {name for name, _ in list_signs(pairs, read_shared(pairs))}
    rows = [row for row in read_reference("link_weights") if row["sign"] != BASE]
    assert {row["sign"] for row in rows if not row["sign"].startswith("type ")} <= read
    assert {row["kind"] for row in rows} == {ALL, *KINDS}
    assert all(float(row["step"]) in SCALES.get(row["sign"], (1.0,)) for row in rows)
    assert len({(row["sign"], row["step"], row["kind"]) for row in rows}) == len(rows) > 100


def test_nothing_is_compared_where_there_is_nothing():
    rows = Columns(store())
    assert list(find_links(rows, *find_pairs(rows))) == []
