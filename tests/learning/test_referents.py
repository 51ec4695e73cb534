"""Learning whom a role means: judgements become choices, and the committed table is one of weights."""

import pytest

from rawi.arabic.reference import read_reference
from tests.learning.antecedents import Choice, learn_choices
from tests.learning.referents import judge_choice

NAMED = [("وزير الصيد", ["self"]), ("سامي الحداد", ["spoke"]), ("سامي بن وليد الحداد", ["bears"])]
ROW = {"verdict": "ok", "speaker": "وزير الصيد", "speaker_verdict": "wrong", "speaker_right": "سامي الحداد"}
MADE = [Choice(f"a{number:02}", [["self"], ["spoke", "proposed"]], [False, True], 1.0, True) for number in range(20)]


@pytest.mark.parametrize(
    ("row", "is_right"),
    [
        (ROW, [False, True, False]),
        (ROW | {"speaker_verdict": "ok"}, [True, False, False]),
        (ROW | {"speaker_right": "وليد الحداد"}, [False, False, True]),
        (ROW | {"speaker_right": "هدى"}, [True, False, False]),
    ],
)
def test_a_judgement_tells_which_candidate_is_right(row, is_right):
    choice = judge_choice("a1", NAMED, row)
    assert choice is not None
    assert choice.is_right == is_right


@pytest.mark.parametrize("verdict", ["?", "-", "null-ok"])
def test_what_names_nobody_teaches_nothing(verdict):
    assert judge_choice("a1", NAMED, ROW | {"speaker_verdict": verdict}) is None


def test_a_trusted_sign_is_held_back_less():
    assert learn_choices(MADE, "proposed")["proposed"] > learn_choices(MADE)["proposed"]


def test_the_committed_table_weighs_every_sign_once():
    signs = [row["sign"] for row in read_reference("referent_weights")]
    assert len(signs) == len(set(signs)) > 100
