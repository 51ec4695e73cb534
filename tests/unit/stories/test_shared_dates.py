"""When an undated article can have come out, by the events that it shares with dated ones."""

from datetime import date

from rawi.stories.shared_dates import Shared, infer_from_events

SUNDAY, MONDAY, TUESDAY = (date(2024, 5, day) for day in (12, 13, 14))


def test_one_event_says_only_that_it_came_out_later():
    (found,) = infer_from_events([Shared("u", "blast", SUNDAY, "n", MONDAY)])
    assert found[:3] == ("u", SUNDAY, None)
    assert "blast of 2024-05-12 with n of 2024-05-13" in found[3]


def test_two_events_make_an_interval_whatever_their_order():
    shared = [Shared("u", "blast", SUNDAY, "n", MONDAY), Shared("u", "talks", MONDAY, "o", TUESDAY)]
    assert infer_from_events(shared)[0][:3] == ("u", MONDAY, date(2024, 5, 16))
    assert infer_from_events(shared) == infer_from_events(reversed(shared))


def test_events_that_do_not_fit_together_say_no_day_and_long_evidence_is_cut():
    shared = [Shared("u", "blast", SUNDAY, "n", MONDAY), Shared("u", "talks", date(2024, 9, 1), "o", date(2024, 9, 2))]
    assert infer_from_events(shared)[0][1:3] == (None, None)
    many = [Shared("u", "blast", SUNDAY, f"n{number}", MONDAY) for number in range(9)]
    assert infer_from_events(many)[0][3].endswith("and 4 more")
    assert infer_from_events([]) == []
