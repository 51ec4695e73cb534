"""What holds of every row."""

from rawi.quotes import extract_quotes
from rawi.schemas import QUOTES, build_table, hash_id
from tests.unit.quotes.articles import make_article, read_quotes

TEXT = (
    'قال وزير النقل سامي الحداد في بيان إن "الجسر جاهز منذ أمس"، مؤكداً أن الحركة طبيعية.\n'
    "ونقلت وكالة البحر عن مصدر ملاحي قوله إن السفينة عادت."
)


def test_rows_fit_the_schema() -> None:
    table = build_table(extract_quotes(make_article(TEXT)), QUOTES)
    assert table.num_rows == 3


def test_offsets_give_the_text_back() -> None:
    for quote in read_quotes(TEXT):
        assert TEXT[quote["content_start"] : quote["content_end"]] == quote["content_text"]
        assert TEXT[quote["cue_start"] : quote["cue_end"]] == quote["cue_text"]


def test_identifier_depends_on_article_content_and_cue() -> None:
    quote = read_quotes(TEXT)[0]
    expected = hash_id("quote", "a1", quote["content_start"], quote["content_end"], quote["cue_start"])
    assert quote["quote_id"] == expected


def test_same_words_of_the_same_speaker_are_one_utterance() -> None:
    quotes = read_quotes("قال الحداد إن الجسر جاهز.\nوأكد الحداد أن الجسر جاهز.")
    assert quotes[0]["utterance_id"] == quotes[1]["utterance_id"]
    assert quotes[0]["quote_id"] != quotes[1]["quote_id"]


def test_chain_begins_with_the_speaker_and_counts_outwards() -> None:
    chain = read_quotes(TEXT)[2]["chain"]
    assert [(link["level"], link["name"], link["kind"]) for link in chain] == [
        (0, "مصدر ملاحي", "anonymous"),
        (1, "وكالة البحر", "organisation"),
    ]


def test_only_body_lines_are_read() -> None:
    assert extract_quotes(make_article("قال الوزير إن الجسر جاهز.", kind="caption")) == []
    assert extract_quotes(make_article("قال الوزير إن الجسر جاهز.", kind="boilerplate")) == []


def test_empty_article_has_no_quotes() -> None:
    assert extract_quotes(make_article("")) == []


def test_confidence_falls_when_marks_are_broken() -> None:
    whole = read_quotes('وقال العمدة: "سنبني جسرا جديدا قبل الشتاء".')[0]
    broken = read_quotes('وقال العمدة: "سنبني جسرا جديدا قبل الشتاء.')[0]
    assert broken["confidence"] < whole["confidence"]
