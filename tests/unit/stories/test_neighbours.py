"""When an undated article came out, by the dated articles that pass on the same statements."""

from datetime import date

from rawi.stories.neighbours import Neighbour, infer_publication

SUNDAY = date(2024, 5, 12)
MONDAY = date(2024, 5, 13)
FRIDAY = date(2024, 5, 10)


def test_one_day_is_proved_by_weekday_neighbours_and_a_date_of_theirs():
    found = infer_publication(["غدا الاثنين"], [Neighbour("n", FRIDAY, 3, frozenset({MONDAY}))])
    assert found is not None
    assert (found.start, found.end, found.is_proved) == (SUNDAY, SUNDAY, True)
    assert "3 statements with n of 2024-05-10" in found.evidence
    assert '"غدا الاثنين" is 2024-05-13' in found.evidence


def test_without_a_weekday_or_a_date_there_is_only_an_interval():
    for texts, days in ((["مساء"], {MONDAY}), (["غدا الاثنين"], set())):
        found = infer_publication(texts, [Neighbour("n", FRIDAY, 3, frozenset(days))])
        assert found is not None
        assert (found.start, found.end, found.is_proved) == (date(2024, 5, 7), date(2024, 5, 13), False)


def test_several_neighbours_narrow_the_interval():
    found = infer_publication([], [Neighbour("n", FRIDAY, 2, frozenset()), Neighbour("o", MONDAY, 2, frozenset())])
    assert found is not None
    assert (found.start, found.end) == (FRIDAY, MONDAY)


def test_one_shared_statement_says_nothing_and_neighbours_months_apart_say_no_day():
    assert infer_publication([], [Neighbour("n", FRIDAY, 1, frozenset())]) is None
    apart = [Neighbour("n", FRIDAY, 2, frozenset()), Neighbour("o", date(2024, 9, 1), 2, frozenset())]
    found = infer_publication([], apart)
    assert found is not None
    assert (found.start, found.end, found.is_proved) == (None, None, False)


def test_weekdays_that_object_to_each_other_prove_nothing():
    found = infer_publication(["غدا الاثنين", "أمس الاثنين"], [Neighbour("n", FRIDAY, 2, frozenset({MONDAY}))])
    assert found is not None
    assert not found.is_proved
