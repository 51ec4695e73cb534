"""How names with quotation marks are written."""

import pytest

from rawi.quotes.spellings import spell_name
from tests.unit.quotes.articles import list_chains

NAMES = [
    ('صحيفة "النهر."', 'صحيفة "النهر"'),
    ('صحيفة "النهر،"', 'صحيفة "النهر"'),
    ("صحيفة «النهر.»", "صحيفة «النهر»"),
    ('وكالة البحر "نهر', 'وكالة البحر "نهر"'),
    ('مصادر مطلعة" في البلدية', "مصادر مطلعة في البلدية"),
    ('صحيفة "النهر" المحلية', 'صحيفة "النهر" المحلية'),
    ("سامي الحداد", "سامي الحداد"),
    ('"', '"'),
]


@pytest.mark.parametrize(("written", "spelled"), NAMES)
def test_marks_of_a_name(written: str, spelled: str) -> None:
    assert spell_name(written) == spelled


def test_paper_is_the_same_with_a_stop_before_its_mark() -> None:
    text = 'وقال سامي الحداد إن السد قديم، وفقا لما ذكرته صحيفة "النهر."'
    assert list_chains(text) == [["سامي الحداد", 'صحيفة "النهر"']]


def test_paper_told_of_again_is_the_same() -> None:
    text = 'وقالت صحيفة "النهر،" إن السد قديم.\nوأضافت الصحيفة أن الجسر جديد.'
    assert list_chains(text) == [['صحيفة "النهر"'], ['صحيفة "النهر"']]
