"""Who presents a document: says something in it, or publishes it, where the text brings it in."""

import pytest

from tests.unit.quotes.articles import list_speakers

SAID = "\nوأضاف التقرير أن الحقول جافة."


@pytest.mark.parametrize(
    "told",
    [
        "وقالت جمعية الزراع خلال تقرير إن المطر قليل.",
        "وفي تقرير وزع أمس، قالت جمعية الزراع إن المطر قليل.",
        "وأكدت جمعية الزراع أن المطر قليل بتقرير من عشرين صفحة.",
    ],
)
def test_document_is_of_the_body_that_speaks_in_it(told: str) -> None:
    assert list_speakers(told + SAID) == ["جمعية الزراع"] * 2


def test_document_is_of_the_body_that_distributes_it() -> None:
    assert list_speakers("وزعت جمعية الزراع تقريرا من عشرين صفحة." + SAID) == ["جمعية الزراع"]


def test_somebody_asked_who_speaks_in_the_document_has_not_made_it() -> None:
    told = "ونشرت جمعية الزراع تقريرا عن المطر.\nوقال الفلاح حسان المرعي في التقرير إن البئر عميقة."
    assert list_speakers(told + SAID) == ["حسان المرعي", "جمعية الزراع"]


def test_who_speaks_in_another_sentence_does_not_present_the_document() -> None:
    told = "وقالت بلدية السهل إن البئر عميقة. ووزعت جمعية الزراع تقريرا من عشرين صفحة."
    assert list_speakers(told + SAID) == ["بلدية السهل", "جمعية الزراع"]
