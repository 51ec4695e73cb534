"""What the noun phrase of a source takes in: what its nouns ask for, appositions, what closes it."""

import pytest

from tests.unit.quotes.articles import read_quotes


def list_sources(text: str) -> list[str | None]:
    return [quote["source_text"] for quote in read_quotes(text)]


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("وذكر بيان صادر عن مكتب الحاكم أن الميناء مغلق.", "بيان صادر عن مكتب الحاكم"),
        ("وقال المشرف العام على بلدية الميناء إن الطريق مفتوح.", "المشرف العام على بلدية الميناء"),
        ("وقالت سلمى نوردال، سفيرة النرويج لدى فنلندا، إن الميناء مغلق.", "سلمى نوردال، سفيرة النرويج لدى فنلندا"),
        (
            "وقال سالم الحداد، النائب عن كتلة الصيادين في المجلس، إن الميناء مغلق.",
            "سالم الحداد، النائب عن كتلة الصيادين في المجلس",
        ),
        ("وقال زملاؤه من حزب الصيادين إن الميناء مغلق.", "زملاؤه من حزب الصيادين"),
    ],
)
def test_what_a_noun_asks_for_belongs_to_the_source(said: str, source: str) -> None:
    assert list_sources(said) == [source]


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("وقال سالم الحداد أحد سكان الجزيرة إن الميناء مغلق.", "سالم الحداد أحد سكان الجزيرة"),
        ("وقال سالم الحداد، كبير الملاحين في الأسطول، إن الميناء مغلق.", "سالم الحداد، كبير الملاحين في الأسطول"),
        ("وقال سالم الحداد، صديق مقرب من الربان، إن الميناء مغلق.", "سالم الحداد، صديق مقرب من الربان"),
    ],
)
def test_what_is_told_beside_a_name_belongs_to_the_source(said: str, source: str) -> None:
    assert list_sources(said) == [source]


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("وقال الوزير سالم الحداد، في بيان، إن الميناء مغلق.", "الوزير سالم الحداد"),
        ("وقال الوزير سالم الحداد، الخميس، إن الميناء مغلق.", "الوزير سالم الحداد"),
        ("وقال سالم الحداد، الذي زار الجزيرة، إن الميناء مغلق.", "سالم الحداد"),
        ("ووفقا للباحث سالم الحداد، فإن الميناء مغلق.", "للباحث سالم الحداد"),
        ("وتحدث النائب سالم الحداد عن الصيد وقال إن الميناء مغلق.", None),
        ("وقال السفير سالم الحداد لدى وصوله إن الميناء مغلق.", "السفير سالم الحداد"),
    ],
)
def test_when_where_and_to_whom_it_was_said_does_not(said: str, source: str | None) -> None:
    assert list_sources(said) == [source]


def test_the_chain_begins_with_the_whole_source() -> None:
    row = read_quotes("وعلمت «البحر» من مصدرين أمنيين مطلعين على الملف أن الميناء مغلق.")[0]
    assert row["source_text"] == row["chain"][0]["source_text"] == "مصدرين أمنيين مطلعين على الملف"
    assert (row["speaker"], row["speaker_kind"]) == ("مصدرين أمنيين مطلعين على الملف", "anonymous")
