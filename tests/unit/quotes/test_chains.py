"""Through whom we know it, and by which channel."""

import pytest

from tests.unit.quotes.articles import list_chains, list_contents, read_quotes


def test_paper_passes_on_from_officials() -> None:
    text = 'نقلت صحيفة "النهر" عن مسؤولين محليين بارزين قولهم إن السد يحتاج إلى إصلاح.'
    assert list_chains(text) == [["مسؤولين محليين بارزين", 'صحيفة "النهر"']]
    assert list_contents(text) == ["السد يحتاج إلى إصلاح"]


def test_paper_returns_as_the_paper_and_speaks_itself() -> None:
    text = 'نقلت صحيفة "النهر" عن مسؤول محلي قوله إن السد بخير.\nوأضافت الصحيفة أن الفحص سيبدأ غدا.'
    assert list_chains(text)[1] == ['صحيفة "النهر"']


def test_chain_is_carried_while_the_source_holds() -> None:
    text = "ونقلت وكالة البحر عن مصدر ملاحي أن السفينة غرقت.\nوأكد المصدر أن الطاقم بخير.\nوأضاف أن البحث انتهى."
    assert list_chains(text) == [["مصدر ملاحي", "وكالة البحر"]] * 3


def test_ascribed_to_a_source_by_the_last_paper() -> None:
    text = 'نقلت صحيفة "النهر" عن مسؤول محلي قوله إن السد بخير.\nونسبت إلى مصدر مطلع القول إن الفحص تأخر.'
    assert list_chains(text)[1] == ["مصدر مطلع", 'صحيفة "النهر"']


def test_quoting_behind_the_papers_own_verb() -> None:
    text = "وقالت الصحيفة نقلا عن خبراء محليين إن السد قديم."
    assert list_chains(text)[0][0] == "خبراء محليين"


def test_post_posed_agency_joins_the_chain() -> None:
    text = "وقال اللواء ماهر سالم: «الطريق آمن منذ صباح أمس»، وفقا لوكالة الأنباء المحلية."
    assert list_chains(text) == [["ماهر سالم", "وكالة الأنباء المحلية"]]


def test_outlet_that_carried_a_statement_joins_the_chain() -> None:
    text = "وقالت نقابة الصيادين في بيان نشرته وكالة البحر إن الموسم ضعيف."
    assert list_chains(text) == [["نقابة الصيادين", "وكالة البحر"]]


def test_quote_inside_a_quote_hangs_on_the_outer_chain() -> None:
    text = "وقالت وكالة البحر إن الوزير سامي الحداد قال إن الميناء مفتوح."
    assert ["سامي الحداد", "وكالة البحر"] in list_chains(text)


CHANNELS = [
    ("وقال الوزير في بيان إن العمل بدأ.", "statement"),
    ("وقال الوزير في مقابلة مع قناة البحر إن العمل بدأ.", "interview"),
    ("وقال الوزير لصحيفة النهر إن العمل بدأ.", "interview"),
    ("وقال الوزير في مؤتمر صحفي إن العمل بدأ.", "press_conference"),
    ("وكتب الوزير في تغريدة على تويتر: «العمل بدأ منذ الصباح».", "social_media"),
    ("وقال الوزير في كلمة أمام البرلمان إن العمل بدأ.", "speech"),
    ("وقال الوزير في حديث تلفزيوني إن العمل بدأ.", "broadcast"),
    ("وقال الوزير في رسالة إلى السكان إن العمل بدأ.", "letter"),
    ("وقال المركز في تقرير إن العمل بدأ.", "report"),
    ("وذكرت وكالة البحر أن العمل بدأ.", "press"),
    ("وقال الوزير إن العمل بدأ.", None),
]


@pytest.mark.parametrize(("text", "channel"), CHANNELS)
def test_channel(text: str, channel: str | None) -> None:
    assert read_quotes(text)[0]["channel"] == channel


def test_channel_is_carried_over_for_the_same_speaker() -> None:
    text = "وفي تغريدة على تويتر أكد الوزير سامي الحداد أن العمل بدأ.\nوأضاف الحداد: «لن نتوقف قبل نهاية الموسم»."
    assert [quote["channel"] for quote in read_quotes(text)] == ["social_media", "social_media"]


def test_outer_link_is_somebody_who_can_pass_on() -> None:
    assert list_chains("وقال سامي الحداد إن السعر يخضع للعرض والطلب، وفقا لتقلبات السوق.")[0] == ["سامي الحداد"]


def test_narrator_in_a_relative_clause_passes_nothing_on() -> None:
    text = "وقال سامي الحداد إن السد القديم، الذي كان قد قال المهندسون إنه متين جدا، سيغلق غدا."
    assert list_chains(text) == [["سامي الحداد"], ["المهندسون"]]
    assert list_chains("وقال سامي الحداد إن السد قديم حيث صرح الوزير فريد الكيالي بأن الماء ارتفع كثيرا.")[1] == [
        "فريد الكيالي",
        "سامي الحداد",
    ]


def test_paper_passes_on_what_somebody_named_again_goes_on_to_say() -> None:
    text = "ونقلت وكالة البحر عن سامي الحداد قوله إن السد قديم.\nوأضاف الحداد أن الفحص سيبدأ غدا."
    assert list_chains(text) == [["سامي الحداد", "وكالة البحر"]] * 2


def test_paper_is_left_where_somebody_else_has_spoken_since() -> None:
    text = (
        "ونقلت وكالة البحر عن سامي الحداد قوله إن السد قديم.\n"
        "وقالت ليلى النهري إن الماء ارتفع.\nوأكد سامي الحداد أن الفحص سيبدأ غدا.\nوأضاف أن الجسر جديد."
    )
    assert list_chains(text)[1:] == [["ليلى النهري"], ["سامي الحداد"], ["سامي الحداد"]]


def test_paper_named_behind_the_words_passes_on_nothing_else() -> None:
    text = "وقال سامي الحداد إن السد قديم، بحسب وكالة البحر.\nوأضاف الحداد أن الفحص سيبدأ غدا."
    assert list_chains(text) == [["سامي الحداد", "وكالة البحر"], ["سامي الحداد"]]


def test_paper_is_left_where_somebody_goes_on_at_a_conference() -> None:
    text = "ونقلت وكالة البحر عن سامي الحداد قوله إن السد قديم.\nوأضاف الحداد، في مؤتمر صحفي، أن الفحص سيبدأ غدا."
    assert list_chains(text)[1] == ["سامي الحداد"]
