"""Learning where names are told: the places of names that stand alone are examples; the table weighs each sign."""

from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Segment, analyse
from rawi.quotes.nameends import BASE
from tests.learning.told_names import list_examples


def test_every_place_of_a_surname_that_stands_alone_is_an_example():
    text = "وصل المدير سامي الحداد ثم قال الحداد شكرا"
    analysis = analyse(text, [Segment("body", 0, len(text))])
    examples = list(list_examples(analysis, ("سامي", "الحداد")))
    assert [belongs for _, belongs in examples] == [True, False]
    assert {"order 0", "size 1", "is given"} <= set(examples[0][0])
    assert "order 1" in examples[1][0]


def test_a_name_that_never_stands_alone_is_no_example():
    text = "وصل المدير سامي الحداد أمس"
    analysis = analyse(text, [Segment("body", 0, len(text))])
    assert list(list_examples(analysis, ("سامي", "الحداد"))) == []


def test_the_committed_table_weighs_every_sign_once():
    signs = [row["sign"] for row in read_reference("told_name_weights")]
    assert len(signs) == len(set(signs)) > 100
    assert BASE in signs
