"""Cues that quote nothing: what is spelled like a verb and is a preposition or noun names nobody who speaks later."""

import pytest

from rawi.quotes.pages import read_page
from rawi.quotes.sources import opens_unlike
from tests.unit.quotes.articles import list_speakers, make_article

FIRST = "قال وزير الصيد عادل ناصر إن الموسم بدأ.\n"


@pytest.mark.parametrize(
    "text",
    [
        "ودافع سالم الحداد عن الاتفاق بين النقابة والوزارة، قائلا: «هذا أفضل ما يمكن أن نحصل عليه».",
        "وشرح سالم الحداد فكرته عبر موقع النقابة، قائلا: «هذا أفضل ما يمكن أن نحصل عليه».",
        "وطالب سالم الحداد الصيادين بالدقة في نقل الأخبار، مضيفا أن الموسم قصير.",
    ],
)
def test_preposition_or_noun_spelled_like_a_verb_lends_no_subject(text: str) -> None:
    assert list_speakers(FIRST + text)[-1] == "سالم الحداد"


def test_who_is_told_of_behind_between_does_not_go_on() -> None:
    text = FIRST + "واستمرت المحادثات بين النقابة والوزارة طوال الليل.\nوأضافت أن الموسم قصير."
    assert list_speakers(text)[-1] is None


@pytest.mark.parametrize(
    "text",
    ["كما بين سالم الحداد أهمية الموسم.", "وقد بيّن سالم الحداد أهمية الموسم.", "عبر سالم الحداد عن سروره."],
)
def test_the_verb_itself_names_who_goes_on(text: str) -> None:
    assert list_speakers(FIRST + text + "\nوأضاف أن الأسعار معقولة.")[-1] == "سالم الحداد"


def test_mention_behind_a_preposition_is_no_verb() -> None:
    text = FIRST + "ثم قال سالم الحداد بعد ذكر الأسعار إن الموسم قصير."
    assert list_speakers(text)[-1] == "سالم الحداد"


def test_article_may_end_right_behind_a_preposition_spelled_like_a_verb_and_its_noun() -> None:
    assert list_speakers(FIRST + "ونشر على تويتر الاتفاق بين وزير الصيد") == ["عادل ناصر"]


def test_no_noun_phrase_opens_behind_the_end_of_an_article() -> None:
    analysis = make_article("زار سالم الحداد الميناء يومًا كاملًا ورحل").analysis
    page = read_page(analysis, 0, len(analysis.words))
    assert opens_unlike(page, page.last - 1, page.last)
    assert not opens_unlike(page, page.last, page.last)
