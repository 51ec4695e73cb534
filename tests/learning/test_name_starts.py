"""Learning where names begin: right names become examples, and the committed table is one of weights."""

from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Segment, analyse
from rawi.quotes.nameends import BASE
from tests.learning.name_starts import list_examples


def test_every_place_of_a_name_is_an_example():
    text = "قال المدير سامي الحداد شكرا ثم قال الحداد شكرا"
    analysis = analyse(text, [Segment("body", 0, len(text))])
    examples = list(list_examples(analysis, ("سامي", "الحداد")))
    assert [goes_back for _, goes_back in examples] == [True, False, False]
    assert "together 1 0" in examples[0][0]
    assert "opens cue" not in examples[0][0]
    assert "is given" in examples[0][0]


def test_no_name_goes_back_over_the_end_of_a_line():
    text = "شكرا\nسامي الحداد"
    analysis = analyse(text, [Segment("body", 0, 4), Segment("body", 5, len(text))])
    assert [goes_back for _, goes_back in list_examples(analysis, ("سامي", "الحداد"))] == [True]


def test_the_committed_table_weighs_every_sign_once():
    signs = [row["sign"] for row in read_reference("name_start_weights")]
    assert len(signs) == len(set(signs)) > 100
    assert BASE in signs
