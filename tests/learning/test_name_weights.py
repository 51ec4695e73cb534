"""Learning where names end: right names become examples, and the committed table is one of weights."""

import pytest

from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Segment, analyse
from rawi.quotes.nameends import BASE
from tests.learning.name_weights import list_examples
from tests.learning.right_names import read_right_name

ROW = {"speaker_verdict": "ok", "speaker": "سامي بن وليد الحداد", "speaker_right": ""}


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (ROW, ("سامي", "بن", "وليد", "الحداد")),
        (ROW | {"speaker_verdict": "wrong", "speaker_right": "وليد الحداد"}, ("وليد", "الحداد")),
        (ROW | {"speaker_verdict": "?"}, ()),
        (ROW | {"speaker": "وزارة الصيد"}, ()),
        (ROW | {"speaker": "سامي، وليد"}, ()),
    ],
)
def test_a_judgement_tells_the_right_name(row, name):
    assert read_right_name(row) == name


def test_every_place_of_a_name_is_an_example():
    text = "قال سامي الحداد شكرا ثم قال الحداد شكرا"
    analysis = analyse(text, [Segment("body", 0, len(text))])
    examples = list(list_examples(analysis, ("سامي", "الحداد")))
    assert [goes_on for _, goes_on in examples] == [True, False, False]
    assert "together 1 0" in examples[0][0]


def test_the_committed_table_weighs_every_sign_once():
    signs = [row["sign"] for row in read_reference("name_weights")]
    assert len(signs) == len(set(signs)) > 100
    assert BASE in signs
