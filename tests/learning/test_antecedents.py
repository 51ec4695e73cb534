"""Learning whom a cue means: a made set with a plain answer is learned, and judgements become choices."""

import pytest

from rawi.arabic.reference import read_reference
from tests.learning.antecedents import Choice, choose, cross_validate, format_weights, judge_choice, learn_choices

MADE = [
    Choice(f"a{number:02}", [["near"], ["far", "titled"], ["nobody"]], [False, True, False], 1.0, True)
    for number in range(20)
]
NAMED = [("سامي الحداد", ["near"]), ("وليد الساحلي", ["far"]), ("", ["nobody"])]
ROW = {"verdict": "ok", "speaker": "سامي الحداد", "speaker_verdict": "wrong", "speaker_right": "الساحلي"}


def test_the_weights_of_a_made_set_choose_the_right_one():
    weights = learn_choices(MADE)
    assert weights["titled"] > 0 > weights["near"]
    assert choose(MADE[0], weights) == 1
    assert set(cross_validate(MADE)) == {1}


def test_learning_twice_gives_the_same_table():
    assert format_weights(learn_choices(MADE)) == format_weights(learn_choices(MADE))


@pytest.mark.parametrize(
    ("row", "is_right"),
    [
        (ROW, [False, True, False]),
        (ROW | {"speaker_verdict": "ok"}, [True, False, False]),
        (ROW | {"speaker_verdict": "null-ok", "speaker": ""}, [False, False, True]),
        (ROW | {"speaker_right": "هدى"}, [False, False, True]),
        (ROW | {"verdict": "no"}, [False, False, True]),
    ],
)
def test_a_judgement_tells_which_candidate_is_right(row, is_right):
    choice = judge_choice("a1", NAMED, row)
    assert choice is not None
    assert choice.is_right == is_right


def test_what_no_reader_could_tell_teaches_nothing():
    assert judge_choice("a1", NAMED, ROW | {"speaker_verdict": "?"}) is None


def test_the_committed_table_weighs_every_sign_once():
    signs = [row["sign"] for row in read_reference("antecedent_weights")]
    assert len(signs) == len(set(signs)) > 100
