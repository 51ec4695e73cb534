"""Learning: a made set with a plain answer is learned, and the judgements are what the committed weights came from."""

import numpy as np
import pytest

from rawi.arabic.reference import read_reference
from rawi.events.drafts import Party
from rawi.events.weights import PLACES
from tests.learning.examples import Example, is_one_name, judge_party, load_names, read_judgements, split_name
from tests.learning.fitting import cross_validate, find_cut, fit_weights, list_reliability, measure_ranking, read_odds
from tests.learning.sign_tables import fill_table, list_common
from tests.learning.weights import Question, format_table, learn_weights

MADE = [
    Example(f"a{number:02}", "", {"common": 1.0, "good" if number % 2 else "bad": 1.0}, bool(number % 2))
    for number in range(40)
]
QUESTION = Question("type", 1.0, 0.5, 1.0, 2, 4)


def test_the_weights_of_a_made_set_tell_right_from_wrong():
    learned = learn_weights(QUESTION, MADE)
    assert learned.weights["good"] > 1
    assert learned.weights["bad"] < -1
    assert abs(learned.weights["common"]) < 0.1
    assert measure_ranking(learned.chances, learned.answers) == 1.0
    assert learned.cut.precision == 1.0
    assert learned.cut.kept_right == 1.0


def test_learning_twice_gives_the_same_table():
    tables = {format_table({"type": learn_weights(QUESTION, MADE)}, len(MADE)) for _ in range(2)}
    assert len(tables) == 1


def test_rare_signs_have_no_column_and_strength_stands_in_its_own():
    rows = [{"near": 1.0, "word rain": 0.5}, {"near": 1.0}, {"far": 1.0}]
    signs = list_common(rows, 2)
    assert signs == ["near"]
    assert fill_table(rows, signs).tolist() == [[1.0], [1.0], [0.0]]
    assert fill_table(rows, ["word rain", "near"], np.float32).tolist() == [[0.5, 1.0], [0.0, 1.0], [0.0, 0.0]]


def test_a_fit_is_where_the_slope_is_level():
    random = np.random.default_rng(7)
    table = random.normal(size=(60, 4))
    answers = (table[:, 0] + random.normal(size=60) > 0).astype(float)
    weights, base = fit_weights(table, answers, 2.0)
    slope = table.T @ (read_odds(table @ weights + base) - answers) + 2.0 * weights
    assert np.abs(slope).max() < 1e-3


def test_an_article_is_never_judged_by_weights_learned_from_it():
    table = np.eye(20)
    answers = np.array([1.0, 0.0] * 10)
    groups = [str(number // 2) for number in range(20)]
    chances = cross_validate(table, answers, groups, 1.0)
    assert chances == pytest.approx(np.full(20, 0.5))  # nothing is known of a sign that stands in one article only


def test_a_cut_keeps_as_many_right_ones_as_it_has_to():
    chances, answers = np.array([0.9, 0.8, 0.7, 0.6, 0.5]), np.array([1.0, 0.0, 1.0, 0.0, 1.0])
    assert find_cut(chances, answers, 1.0, 0.1).floor == 0.9
    assert find_cut(chances, answers, 1.0, 0.6).floor == 0.7
    assert find_cut(chances, answers, 0.6, 0.1).kept == 1.0


def test_reliability_counts_every_example_once():
    chances = np.array([0.0, 0.05, 0.55, 1.0])
    rows = list_reliability(chances, np.array([0.0, 0.0, 1.0, 1.0]))
    assert [(begin, count) for begin, count, _, _ in rows] == [(0.0, 2), (0.5, 1), (0.9, 1)]


@pytest.mark.parametrize(
    ("name", "verdict", "right", "expected"),
    [
        ("مصر", "ok", "", True),
        ("مصر", "missing", "السودان", True),
        ("السودان", "missing", "السودان", True),
        ("مصر", "wrong", "السودان", False),
        ("السودان", "wrong", "السودان", True),
        ("الجيش الليبي", "wrong", "الجيش", True),
        ("ليبيا", "ok", "", False),
        ("مصر", "empty-ok", "", False),
        ("مصر", "-", "", None),
    ],
)
def test_a_party_is_judged_by_who_it_was_whatever_the_rules_read_then(name, verdict, right, expected):
    given = "" if verdict == "empty-ok" else "مصر"
    row = {"verdict": "ok", "actors": given, "actors_verdict": verdict, "actors_right": right}
    assert judge_party(Party(name, frozenset()), row, "actors") is expected


def test_one_name_is_known_by_its_part_its_end_or_its_beginning():
    names = ("سالم الراوي", "سالم بن عمر الراوي", "نادر الراوي", "سالم الهاشمي", "قوات الأمن", "قوات الحدود")
    full, long, kin, namesake, guards, patrol = map(split_name, names)
    assert is_one_name(full, long)
    assert is_one_name(full, kin)
    assert is_one_name(full, namesake)
    assert not is_one_name(guards, patrol)
    assert not is_one_name(full, [])


def test_the_judgements_are_well_formed():
    rows = read_judgements()
    assert len({(row["article_id"], row["start"], row["type"]) for row in rows}) == len(rows) > 1000
    assert all(row["start"].isdigit() and row["verdict"] for row in rows)


def test_no_word_of_a_name_carries_weight():
    signs = [row["sign"].partition(" ") for row in read_reference("event_weights")]
    words = {word for kind, _, word in signs if kind in PLACES}
    assert words
    assert words.isdisjoint(load_names())
