"""Sentences that tell by which channel the words around them came."""

from tests.unit.quotes.articles import read_quotes


def _list_channels(text: str) -> list[str | None]:
    return [quote["channel"] for quote in read_quotes(text)]


def test_channel_is_told_of_the_words_before() -> None:
    text = "أكد الوزير سامي الحداد أن الميناء مفتوح.\nجاء ذلك في كلمة ألقاها أمام البحارة.\nوأضاف الحداد أن السفن وصلت."
    assert _list_channels(text) == ["speech", "speech"]


def test_channel_is_told_of_the_words_behind_where_none_stand_before() -> None:
    text = "انتقد الوزير سامي الحداد الصيادين.\nجاء ذلك في بيان صدر أمس.\nوقال الحداد إن السفن وصلت."
    assert _list_channels(text) == ["statement"]


def test_what_came_by_no_channel_tells_nothing() -> None:
    text = "أكد الوزير سامي الحداد أن الميناء مفتوح.\nجاء ذلك خلال زيارة إلى الميناء."
    assert _list_channels(text) == [None]


def test_channel_told_beside_the_words_stays() -> None:
    text = "أكد الوزير سامي الحداد في مقابلة مع قناة البحر أن الميناء مفتوح.\nجاء ذلك في بيان صدر أمس."
    assert _list_channels(text) == ["interview"]
