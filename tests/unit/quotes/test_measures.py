"""What things go by in what somebody says: figures and rules behind "according to", which say nothing themselves."""

import pytest

from tests.unit.quotes.articles import list_chains, list_contents

# a sentence whose words run on over a phrase, and those words
RUNNING = [
    (
        "وقال سامي الحداد إن الأسعار سترتفع وفقا للبيانات المالية التي نشرت أمس.",
        "الأسعار سترتفع وفقا للبيانات المالية التي نشرت أمس",
    ),
    (
        "وقال سامي الحداد إن الأسعار سترتفع حسب الدراسات الجديدة في المدينة.",
        "الأسعار سترتفع حسب الدراسات الجديدة في المدينة",
    ),
    (
        "وأكد سامي الحداد أن الماء ملك الجميع، وفق قرارات مجلس البلدية.",
        "الماء ملك الجميع، وفق قرارات مجلس البلدية",
    ),
]


@pytest.mark.parametrize(("text", "content"), RUNNING)
def test_words_run_on_behind_what_they_go_by(text: str, content: str) -> None:
    assert (list_contents(text), list_chains(text)) == ([content], [["سامي الحداد"]])


def test_paper_within_a_sentence_passes_its_words_on() -> None:
    text = "وقال سامي الحداد إن الأسعار سترتفع بحسب صحيفة النهر."
    assert (list_contents(text), list_chains(text)) == (["الأسعار سترتفع"], [["سامي الحداد", "صحيفة النهر"]])


def test_name_in_marks_within_a_sentence_passes_its_words_on() -> None:
    text = 'وقال سامي الحداد إن الأسعار سترتفع بحسب "النهر".'
    assert list_chains(text) == [["سامي الحداد", "النهر"]]


def test_report_behind_a_comma_passes_the_words_on() -> None:
    text = "وقال سامي الحداد إن الأسعار سترتفع هذا العام، وفق تقرير."
    assert list_chains(text) == [["سامي الحداد", "تقرير"]]
