"""Learning from judged quotes: what counts as right when the rules read something else today."""

import pytest

from rawi.arabic.reference import read_reference
from rawi.quotes.weights import CONTENT, FLOOR, RIGHT, SPEAKER
from tests.learning.examples import Example
from tests.learning.quote_examples import (
    JudgedQuote,
    is_same,
    judge_content,
    judge_speaker,
    measure_overlap,
    read_quote_judgements,
)
from tests.learning.quote_weights import learn_quotes

ROW = {"start": "100", "end": "200", "content": "ok", "right_end": "200", "speaker": "سامي الحداد"}
LONG = ROW | {"content": "long", "right_end": "160"}
# Every second one has the right words, every one of the first half the right speaker.
MADE = [
    JudgedQuote(
        Example(f"a{number:02}", "", {f"words {number % 2}": 1.0}, bool(number % 2)),
        Example(f"a{number:02}", "", {f"who {number < 40}": 1.0}, number < 40),
    )
    for number in range(80)
]


@pytest.mark.parametrize(
    ("span", "row", "expected"),
    [
        ((100, 200), ROW, True),
        ((100, 203), ROW, True),
        ((100, 150), ROW, False),
        ((100, 200), LONG, False),
        ((100, 162), LONG, True),
        ((100, 200), LONG | {"right_end": ""}, False),
        ((100, 150), LONG | {"right_end": ""}, None),
    ],
)
def test_contents_are_judged_by_where_they_should_end(span, row, expected):
    assert judge_content(span, row) is expected


@pytest.mark.parametrize(
    ("speaker", "verdict", "right", "expected"),
    [
        ("سامي الحداد", "ok", "", True),
        ("الحداد", "ok", "", True),
        ("وليد", "ok", "", False),
        ("سامي الحداد", "wrong", "وليد الساحلي", False),
        ("الساحلي", "wrong", "وليد الساحلي", True),
        ("", "missing", "وليد الساحلي", False),
        ("", "wrong", "", True),
        ("وليد", "?", "", None),
    ],
)
def test_speakers_are_judged_by_who_it_was(speaker, verdict, right, expected):
    row = ROW | {"speaker_verdict": verdict, "speaker_right": right}
    assert judge_speaker(speaker, row) is expected


def test_overlap_is_the_shared_part_of_both():
    assert measure_overlap((0, 10), (5, 10)) == 0.5
    assert measure_overlap((0, 10), (10, 20)) == 0.0


def test_nobody_is_only_nobody():
    assert is_same("", "")
    assert not is_same("", "وليد")


def test_the_judged_quotes_are_well_formed():
    rows = read_quote_judgements()
    assert len(rows) > 2000
    assert all(int(row["start"]) < int(row["end"]) for row in rows)
    assert {row["verdict"] for row in rows} == {"ok", "no"}
    assert {row["speaker"] for row in rows if row["verdict"] == "no"} <= {"", "-"}


def test_weights_are_of_signs_and_questions():
    rows = read_reference("quote_weights")
    assert {row["question"] for row in rows} == {"content", "speaker", "right"}
    assert all(abs(float(row["weight"])) < 10 for row in rows)


def test_chance_of_both_follows_from_those_of_words_and_speaker(capsys):
    learned = learn_quotes(MADE)
    assert list(learned) == [CONTENT, SPEAKER, RIGHT]
    assert not any(FLOOR in outcome.weights for outcome in learned.values())
    assert min(learned[RIGHT].weights[question] for question in (CONTENT, SPEAKER)) > 0
    assert learned[RIGHT].answers.sum() == 20
    printed = capsys.readouterr().out
    assert "from 0.00: 1.000 of all, right speaker 0.500, right words 0.500" in printed
    assert "from 0.60: 0.250 of all, right speaker 1.000, right words 1.000" in printed
