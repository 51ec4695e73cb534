"""Learning where something goes on or ends: the weights of signs, and the table as it is written."""

from rawi.quotes import contentends, nameends
from tests.learning.examples import Example
from tests.learning.joints import BASE, format_joints, learn_joints

MADE = [
    Example(f"a{number:02}", "", {f"comma {number % 2}": 1.0, f"rare {number}": 1.0}, bool(number % 2))
    for number in range(40)
]


def test_signs_that_tell_have_weights_and_rare_ones_none():
    learned = learn_joints(MADE, 3, 1.0)
    assert list(learned.weights) == ["comma 0", "comma 1"]
    assert learned.weights["comma 0"] < 0 < learned.weights["comma 1"]
    assert ((learned.chances > 0.5) == learned.answers).all()


def test_table_begins_with_the_base_and_leaves_slight_weights_out():
    learned = learn_joints(MADE, 3, 1.0)._replace(weights={"comma 0": -1.234, "comma 1": 0.001}, base=0.5)
    assert format_joints("sign,weight\n", learned) == "sign,weight\nbase,0.50\ncomma 0,-1.23\n"
    assert BASE == contentends.BASE == nameends.BASE
