"""Properties of quotes on arbitrary strings of Arabic words, cues and punctuation."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.quotes import extract_quotes
from tests.unit.quotes.articles import make_article

WORDS = st.sampled_from(
    [
        "قال",
        "وقالت",
        "أكد",
        "مؤكدا",
        "مشيرا",
        "إلى",
        "أن",
        "إن",
        "أنه",
        "نقلت",
        "عن",
        "قولهم",
        "قوله",
        "بحسب",
        "وفقا",
        "لوكالة",
        "على",
        "حد",
        "تعبيره",
        "في",
        "بيان",
        "الوزير",
        "سامي",
        "الحداد",
        "صحيفة",
        "الصحيفة",
        "المصدر",
        "البيان",
        "أما",
        "فأكد",
        "الذي",
        "التي",
        "كما",
        "لكنه",
        "لم",
        "لا",
        "طالب",
        "بوقف",
        "دعا",
        "كشف",
        "بين",
        "مسؤول",
        "مصادر",
        "وأضاف",
        "العمل",
        "بدأ",
    ]
)
MARKS = ['"', "«", "»", "“", "”", "،", ".", ":", "(", ")", "-", "..", "؟", "'", '""']
PUNCTUATION = st.sampled_from([*MARKS, "\n", "\u200f", "\u0640"])
TEXTS = st.lists(st.one_of(WORDS, PUNCTUATION, st.text(max_size=4)), max_size=60).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_row_lies_in_the_text(text: str) -> None:
    for row in extract_quotes(make_article(text)):
        start, end, spans = row[4], row[5], row[6]
        assert 0 <= start < end <= len(text)
        assert row[3] == text[start:end]
        assert spans[0]["start"] == start
        assert spans[-1]["end"] == end
        edges = [edge for span in spans for edge in (span["start"], span["end"])]
        assert edges == sorted(edges)
        assert all(text[span["start"] : span["end"]].strip() for span in spans)
        for begin, stop, words in ((row[9], row[10], row[7]), (row[12], row[13], row[11])):
            assert words is None or words == text[begin:stop]
        assert 0 <= row[22] <= 1


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert extract_quotes(make_article(text)) == extract_quotes(make_article(text))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_identifiers_are_unique(text: str) -> None:
    identifiers = [row[0] for row in extract_quotes(make_article(text))]
    assert len(identifiers) == len(set(identifiers))
