"""Reviews of the press: whose words stand below the name of a paper."""

import pytest

from rawi.quotes import likelihood
from rawi.quotes.reviews import list_papers
from tests.unit.quotes.articles import list_speakers, make_article, read_quotes

HARBOUR = (
    "المرفأ الجديد\n"
    "وكتبت المرفأ الجديد تحت عنوان “أسماك نافقة على الرصيف” تقول:\n"
    "“عثر الصيادون فجر أمس على أطنان من السردين النافق قرب الحاجز الشمالي.”\n"
    "وأضافت: “وقال مدير المسمكة عادل ناصر إن العينات أرسلت إلى المختبر.”\n"
    "وتابعت: “ولم تعلن البلدية بعد نتائج الفحوص الأولى.”\n"
)
VALLEY = (
    "صدى الوادي\n"
    "أما صحيفة صدى الوادي فنشرت خبرا بعنوان “جسر بلا طريق” وجاء فيه:\n"
    "“اكتمل بناء الجسر منذ عامين ولا طريق يصل إليه.”\n"
    "وذكرت الصحيفة أن الكلفة بلغت ضعف ما قدر لها.\n"
)


@pytest.fixture(autouse=True)
def keep_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the least likely quotes too: how likely one is below a paper's name is learned, not read."""
    monkeypatch.setattr(likelihood, "LEAST", 0.0)


def test_words_below_a_paper_s_name_are_the_paper_s() -> None:
    speakers = list_speakers(HARBOUR + VALLEY)
    assert "عادل ناصر" in speakers
    others = [speaker for speaker in speakers if speaker != "عادل ناصر"]
    assert others[:3] == ["المرفأ الجديد"] * 3
    assert set(others[3:]) == {"صحيفة صدى الوادي"}


def test_the_rule_tells_of_a_review_where_nobody_is_named() -> None:
    rules = [quote["rule"] for quote in read_quotes(HARBOUR + VALLEY)]
    assert rules == ["review", "review", "verb-clause", "review", "review", "verb-clause"]


def test_a_paper_is_told_in_full_below_its_line() -> None:
    papers = list_papers(make_article(HARBOUR + VALLEY).analysis)
    assert [paper.name for paper in papers.values()] == ["المرفأ الجديد", "صحيفة صدى الوادي"]


@pytest.mark.parametrize(
    ("line", "is_paper"),
    [
        ("نداء الشاطئ الهولندية", True),
        ("المصري اليوم", True),
        ("أسعار القمح اليوم", False),
        ("السفن الهولندية.", False),
    ],
)
def test_in_a_review_a_nationality_or_a_known_name_tells_of_a_paper_too(line: str, is_paper: bool) -> None:
    below = "“غرق قارب صغير قبالة المنارة مساء الأحد.”\nوأضافت: “ونجا ركابه الثلاثة جميعا بفضل حارس المنارة.”\n"
    speakers = list_speakers(f"{HARBOUR}{VALLEY}{line}\n{below}")
    assert speakers[-1] == (line if is_paper else "صحيفة صدى الوادي")


@pytest.mark.parametrize(
    "text",
    [
        HARBOUR,
        "سوق السمك\nصدر كتاب تحت عنوان “سوق السمك”.\nأسعار القمح\nبلغت الأسعار حدا قال عنه التجار إنه بلا عنوان.",
        "",
    ],
)
def test_lines_above_other_paragraphs_name_no_papers(text: str) -> None:
    assert list_papers(make_article(text).analysis) == {}
