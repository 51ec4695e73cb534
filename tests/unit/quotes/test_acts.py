"""Acts: words that quote nothing, at which indirect words end all the same."""

import pytest

from tests.unit.quotes.articles import list_contents


@pytest.mark.parametrize(
    "act",
    [
        "، متمنيا للجميع موسما طيبا",
        "، داعيا الله أن يحفظ الصيادين",
        " داعيا المولى أن يحفظ الصيادين",
        "، وطالب التجار الوزارة بخفض الرسوم",
        "، وأثنى الصيادون على الوزير",
        "، سائلا الله التوفيق للصيادين",
        "، كما قدم الوزير شكره للحضور",
        "، وفي ختام الحفل أطلقت الألعاب النارية",
    ],
)
def test_indirect_words_end_where_somebody_acts(act: str) -> None:
    assert list_contents(f"أكد سالم الحداد أن الموسم بدأ باكرا في الموانئ{act}.")[0] == "الموسم بدأ باكرا في الموانئ"


@pytest.mark.parametrize(
    "rest",
    ["، وكشف حسابات الموانئ جاهز", " ونقل السمك إلى الأسواق", "، كما بدأ موسم الروبيان", " وهو موسم يعد بخير كثير"],
)
def test_nouns_and_other_verbs_do_not_end_them(rest: str) -> None:
    assert list_contents(f"أكد سالم الحداد أن الموسم بدأ باكرا{rest}.")[0] == f"الموسم بدأ باكرا{rest}"


def test_words_before_their_phrase_hold_what_somebody_did() -> None:
    text = "وصل الوزير أمس إلى الميناء والتقى الصيادين ودعا إلى الصبر، بحسب وكالة المرافئ."
    assert list_contents(text) == ["وصل الوزير أمس إلى الميناء والتقى الصيادين ودعا إلى الصبر"]


@pytest.mark.parametrize("name", ["www.mawani.example", "إم.إس.سي"])
def test_stop_inside_an_address_or_abbreviation_ends_nothing(name: str) -> None:
    assert list_contents(f"أكد سالم الحداد أن التسجيل لدى {name} يبدأ غدا.") == [f"التسجيل لدى {name} يبدأ غدا"]


def test_a_text_may_end_with_the_verb_of_an_act() -> None:
    assert list_contents("زار الوزير الموانئ وطالب") == []
