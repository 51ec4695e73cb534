"""Long and hostile lines: the work grows with the text, not with its square."""

import time
from collections.abc import Callable

import pytest

from rawi.quotes import extract_quotes
from tests.unit.quotes.articles import make_article

REPEATED = [
    'قال: "',
    '"',
    "«",
    "وقال إن ",
    "قال X: ",
    "بحسب مصدر، ",
    "قال وزير النقل إن ",
    "وقال أحمد بن علي بن سالم ",
    "نقلت صحيفة عن مسؤول قوله إن ",
    "قال الوزير أحمد علي إن العمل بدأ، مضيفا أن ",
    '"بدأ العمل في الميناء" قال سامي الحداد، ',
    "ونسبت الصحيفة للوزير قوله إن ",
    "المساء\nكتبت صحيفة المساء تحت عنوان السفن\n",
    'قال سامي الحداد إن "العمل في الميناء بدأ" وأضاف أن "السفينة وصلت أمس"، ',
    "بحسب ما نقلت وكالة المساء عن مسؤول، ",
    "وقال سامي الحداد كما ذكر وزير النقل مضيفا أن العمل بدأ ",
    "وما نشرته صحيفة المساء نقلا عن وزير النقل ",
    "قال سامي إن العمل بدأ في مؤتمر صحفي مشترك مع سالم، ",
    'قال سامي إن العمل بدأ. "بدأ العمل في الميناء القديم عند الفجر." ',
    "السفن الكبيرة كلها وصلت إلى الميناء القديم، يقول سامي الحداد، العمل بدأ. ",
    "وشدد السفير سامي الحداد، وفقا لوكالة النهر، على ضرورة وقف البناء قرب السد ",
]
SIZE = 1500
LIMIT = 3.2  # times the work for twice the text; twice it is linear, four times quadratic
TRIALS = 5
FLOOR = 0.25  # seconds of processor time below which the clock says nothing


def _measure(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


@pytest.mark.parametrize("piece", REPEATED)
def test_one_line_of_repeated_cues_costs_no_more_than_its_length(piece: str) -> None:
    short, long = make_article(piece * SIZE), make_article(piece * 2 * SIZE)
    extract_quotes(short)
    measured = []
    for _ in range(TRIALS):  # a neighbour may disturb one; what grows by the square is slow in all of them
        measured.append((_measure(lambda: extract_quotes(short)), _measure(lambda: extract_quotes(long))))
        first, second = measured[-1]
        if second < FLOOR or second < LIMIT * first:
            return
    pytest.fail(f"seconds for a text and for twice as much: {measured}")


def test_attributions_within_words_whose_marks_never_close_cost_no_more_than_their_length() -> None:
    article = make_article('قال وزير النقل "' + "مضيفا أن " * 20_000)
    assert _measure(lambda: extract_quotes(article)) < 10


@pytest.mark.parametrize("piece", ['قال: "', '"', "وقال إن "])
def test_ten_thousand_cues_in_one_line_are_read_in_seconds(piece: str) -> None:
    article = make_article(piece * 10_000)
    assert _measure(lambda: extract_quotes(article)) < 10


def test_ordinary_text_in_one_long_line() -> None:
    text = "وصلت السفن إلى الميناء القديم عند الفجر. وقال سالم الحداد إن الموسم بدأ، وأضاف أن الريح هادئة. " * 2500
    article = make_article(text)
    assert _measure(lambda: extract_quotes(article)) < 15
    assert {row[14] for row in extract_quotes(article)} == {"سالم الحداد"}


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "«»", '""', "...", "؟!،", "قال", "إن", ":", "قال:", "قال إن", "«قال»", "وفقا ل", "السد، وفقا ل"],
)
def test_next_to_nothing_is_no_quote(text: str) -> None:
    assert extract_quotes(make_article(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        '"بدأ العمل في الميناء القديم" قال سامي في لقاء مع',
        '"بدأ العمل في الميناء القديم" قال سامي في اتصال ل',
        '"بدأ العمل في الميناء القديم" قال الوزير د. سامي',
        '"بدأ العمل في الميناء القديم"، قال سامي الحداد، مدير السد د. كمال',
        "من جهته، قال سامي الحداد إن العمل بدأ",
        "رسالة قال فيها إن العمل بدأ",
    ],
)
def test_article_may_end_behind_any_letter(text: str) -> None:
    for end in range(len(text) + 1):
        for quote in extract_quotes(make_article(text[:end])):
            assert 0 <= quote[4] < quote[5] <= end
