"""Which quotes of somebody were said on one occasion, so that a channel told once holds for all of them."""

from tests.unit.quotes.articles import read_quotes


def _list_channels(text: str) -> list[str | None]:
    return [quote["channel"] for quote in read_quotes(text)]


def test_channel_holds_before_and_behind_where_it_is_told() -> None:
    text = "قال الوزير سامي الحداد إن الميناء مفتوح.\nوأوضح الحداد في بيان أن السفن وصلت.\nوأضاف الحداد أن الصيد وفير."
    assert _list_channels(text) == ["statement"] * 3


def test_what_somebody_had_said_is_of_another_occasion() -> None:
    text = (
        "وقال الوزير سامي الحداد في مقابلة مع قناة البحر إن الميناء مفتوح.\n"
        "وكان الحداد قد قال إن الميناء مغلق.\nوأكد الحداد أن السفن وصلت."
    )
    assert _list_channels(text) == ["interview", None, "interview"]


def test_channel_of_an_earlier_occasion_stays_with_it() -> None:
    text = (
        "وقال الوزير سامي الحداد إن الميناء مفتوح.\n"
        "وكان الوزير سامي الحداد قد قال في بيان إن الميناء مغلق، مضيفا أن السفن بعيدة.\nوأكد الحداد أن السفن وصلت."
    )
    assert _list_channels(text) == [None, "statement", "statement", None]


def test_had_before_is_of_another_occasion() -> None:
    text = "وقال الوزير سامي الحداد في مقابلة مع قناة البحر إن الميناء مفتوح.\nوسبق أن قال الحداد إن الميناء مغلق."
    assert _list_channels(text) == ["interview", None]


def test_paper_holds_only_for_what_it_passes_on() -> None:
    text = (
        "ونقلت وكالة البحر عن الوزير سامي الحداد قوله إن الميناء مفتوح.\nوأضاف أن السفن وصلت.\n"
        "وقال الوزير سامي الحداد إن الصيد وفير."
    )
    assert _list_channels(text) == ["press", "press", None]


def test_paper_that_speaks_itself_goes_on_as_press() -> None:
    text = "وقالت صحيفة البحر إن الميناء مفتوح.\nوأضافت الصحيفة أن السفن وصلت."
    assert _list_channels(text) == ["press", "press"]
