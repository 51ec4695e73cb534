"""Whatever the text, events keep to it: no exception, offsets inside, the same answer twice."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from rawi import schemas
from rawi.arabic.tokens import Segment, analyse
from rawi.documents.article import Article
from rawi.events import extract_mentions, extract_times

SALAD = (
    "قصفت القوات الروسية مدينة حلب أمس مقتل جنديين الحكومة العراقية طالبت بوقف إطلاق النار اتهم الرئيس واشنطن "
    'و في من على بين ضد لن لم " « » . ، ( ) : \n 12 عام 2001 زيارة وزير الخارجية محادثات مع إيران داعش سيلتقي '
    "انسحاب هجوم انتحاري اعتقلت الشرطة عددا من المتظاهرين الذي التي أن إنه قال وأضاف هدد بشن ب ل للقوات"
)
TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
FLAGS = {None, "historical", "future", "hypothetical", "negation"}


def build_article(text: str) -> Article:
    segments, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            segments.append(Segment("body", start, start + len(line)))
        start += len(line) + 1
    day = date(2020, 3, 4)
    return Article("x", None, None, None, (), (), None, day, "metadata", "ar", text, analyse(text, segments))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SALAD.split(" ")), max_size=60).map(" ".join))
def test_events_of_word_salad_keep_to_the_text(text: str):
    article = build_article(text)
    times = extract_times(article)
    rows = extract_mentions(article, [], times)
    assert rows == extract_mentions(article, [], times)
    schemas.build_table(rows, schemas.MENTIONS)
    for row in rows:
        mention = dict(zip(schemas.MENTIONS.names, row, strict=True))
        assert mention["event_type"] in TYPES
        assert mention["aux"] in FLAGS
        assert 0 <= mention["sentence_start"] <= mention["trigger_start"]
        assert mention["trigger_start"] < mention["trigger_end"] <= mention["sentence_end"] <= len(text)
        assert text[mention["trigger_start"] : mention["trigger_end"]] == mention["trigger_text"]
        assert 0 < mention["confidence"] <= 1
        assert not set(mention["actors"]) & set(mention["recipients"])
    assert len({row[0] for row in rows}) == len(rows)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=300))
def test_any_text_goes_through(text: str):
    article = build_article(text)
    extract_mentions(article, [], extract_times(article))


def test_a_very_long_line_goes_through():
    article = build_article("قصفت القوات الروسية مدينة حلب في سوريا و" * 1500)
    assert extract_mentions(article, [], [])
