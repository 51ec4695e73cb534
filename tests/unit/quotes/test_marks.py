"""Quotation marks: pairing and repair, never beyond the paragraph."""

from rawi.quotes.pages import read_page
from tests.unit.quotes.articles import list_contents, make_article, read_quotes


def list_spans(text: str) -> list[tuple[str, bool]]:
    analysis = make_article(text).analysis
    page = read_page(analysis, 0, len(analysis.words))
    return [(analysis.raw(span.first + 1, span.last), span.is_balanced) for span in page.spans.values()]


def test_a_closing_mark_used_to_open_is_taken_as_opening() -> None:
    assert list_spans("ووصفهم بـ”اللصوص الصغار”، ثم مضى.") == [("اللصوص الصغار", True)]


def test_a_name_in_marks_inside_a_quote_is_nested() -> None:
    assert list_spans('قال "زرت مقر "الفجر" أمس وعدت" ومضى.') == [('زرت مقر "الفجر" أمس وعدت', True), ("الفجر", True)]


def test_a_missing_closing_mark_ends_with_the_paragraph_and_is_flagged() -> None:
    text = 'وقال العمدة: "سنبني جسرا جديدا قبل الشتاء القادم.\nوعاد السكان إلى بيوتهم في المساء.'
    quotes = read_quotes(text)
    assert [quote["content_text"] for quote in quotes] == ["سنبني جسرا جديدا قبل الشتاء القادم"]
    assert quotes[0]["is_balanced"] is False


def test_a_stray_closing_mark_does_not_swallow_what_follows() -> None:
    text = "وقال العمدة إن الجسر آمن للسيارات”، مشيراً إلى أن “الشاحنات تمر من الطريق القديم”."
    assert list_contents(text) == ["الجسر آمن للسيارات", "الشاحنات تمر من الطريق القديم"]


def test_broken_marks_of_two_paragraphs_do_not_pair() -> None:
    text = 'قال سالم "الماء وصل إلى البيوت كلها.\nوقالت هند إن المدارس ستفتح غدا".'
    assert list_contents(text) == ["الماء وصل إلى البيوت كلها", "المدارس ستفتح غدا"]


def test_balanced_marks_are_not_flagged() -> None:
    assert read_quotes("وقال العمدة: «الجسر جاهز منذ أمس».")[0]["is_balanced"] is True


def test_marks_left_as_escapes_are_read_as_marks() -> None:
    text = "وقال العمدة: &#34;الجسر جاهز منذ صباح أمس&#34;.\nوقال المدير إن &quot;الماء عاد إلى البيوت كلها&quot;."
    quotes = read_quotes(text)
    assert [quote["content_text"] for quote in quotes] == ["الجسر جاهز منذ صباح أمس", "الماء عاد إلى البيوت كلها"]
    assert {quote["quote_type"] for quote in quotes} == {"direct"}


def test_curved_marks_left_as_escapes_are_read_as_marks() -> None:
    text = "وقال العمدة &#8220;الجسر جاهز منذ صباح أمس&#8221;."
    assert [(quote["content_text"], quote["quote_type"]) for quote in read_quotes(text)] == [
        ("الجسر جاهز منذ صباح أمس", "direct")
    ]


def test_a_closing_mark_behind_a_space_closes_before_a_comma() -> None:
    text = 'وقال العمدة إن "الجسر آمن للسيارات والشاحنات "، موضحا أن الطريق مغلق.'
    assert list_contents(text) == ["الجسر آمن للسيارات والشاحنات", "الطريق مغلق"]


def test_an_opening_mark_with_spaces_around_it_closes_what_is_open() -> None:
    assert list_spans("وقال “ الجسر آمن للسيارات “ ومضى.") == [("الجسر آمن للسيارات", True)]


def test_a_mark_behind_a_colon_opens_before_a_space() -> None:
    text = 'وقال «سالم» أمس. وأضاف:" الجسر جاهز منذ صباح أمس".'
    assert list_spans(text) == [("سالم", True), ("الجسر جاهز منذ صباح أمس", True)]


def test_a_mark_right_behind_a_verb_of_speech_opens() -> None:
    text = 'زار "سالم" المدينة. وأضاف" الجسر جاهز منذ صباح أمس".'
    assert list_spans(text) == [("سالم", True), ("الجسر جاهز منذ صباح أمس", True)]


def test_an_unclosed_quote_goes_on_behind_a_name_in_marks() -> None:
    text = "وقال العمدة «إن العمال أصلحوا جسر «الفجر» قبل الشتاء. وعاد السكان إلى «السوق»."
    assert list_spans(text) == [
        ("إن العمال أصلحوا جسر «الفجر» قبل الشتاء", False),
        ("الفجر", True),
        ("السوق", True),
    ]


def test_a_word_with_a_stray_mark_before_it_is_no_unclosed_quote() -> None:
    text = 'وقع ذلك في "حي "النخيل الجديد" صباح أمس، بحسب الشرطة.'
    assert list_spans(text)[0] == ("حي", False)
