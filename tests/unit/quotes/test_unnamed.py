"""Where the phrase of somebody without a name goes on, and where it ends."""

import pytest

from tests.unit.quotes.articles import list_speakers, read_quotes


@pytest.mark.parametrize(
    "source",
    [
        "سكان في العاصمة نيقوسيا",
        "مسؤولون في العاصمة القبرصية نيقوسيا",
        "خبراء بحريون وباحثون اقتصاديون",
        "مصدر مطلع على أحوال الموانئ القبرصية",
        "مصادر على صلة بملف الميناء",
        "خبير في الإشراف على السفن",
        "القائمون على المشروع",
        "عدد من قادة القطاعات البحرية",
        "بعض مستخدمي أساطيل المركبات",
        "عاملون في تعدين العملات",
    ],
)
def test_phrase_holds_what_its_words_ask_for(source: str) -> None:
    assert list_speakers(f"وقال {source} إن الموسم قريب.") == [source]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("شهود لوسائل إعلام محلية", "شهود"),
        ("مصدر لصحيفة الميناء", "مصدر"),
        ("مصدر في الميناء لمراسل بي بي سي", "مصدر في الميناء"),
        ("مسؤول في وزارة الصيد القبرصية لمراسل الوكالة", "مسؤول في وزارة الصيد القبرصية"),
        ("صيادون قبارصة في السابق", "صيادون قبارصة"),
        ("محللون في الأيام الأخيرة", "محللون"),
    ],
)
def test_who_was_told_and_when_is_no_part_of_the_phrase(source: str, name: str) -> None:
    assert list_speakers(f"وقال {source} إن الموسم قريب.") == [name]


@pytest.mark.parametrize("source", ["مصدر عسكري", "المصدر"])
def test_outlet_without_article_behind_a_source_told_in_full_was_told(source: str) -> None:
    assert list_speakers(f"وأبلغ {source} وكالة رويترز أن الموسم قريب.") == [source]


def test_noun_annexed_to_a_definite_one_is_what_a_source_told_in_full_denied() -> None:
    told = "ونفى مصدر عسكري مسؤول مزاعم الصيادين بشأن الميناء.\nوأضاف المصدر أن الموسم قريب."
    assert list_speakers(told)[-1] == "مصدر عسكري مسؤول"


def test_nationality_before_a_preposition_is_no_object() -> None:
    assert list_speakers("وأشار باحثون بحريون فنلنديون إلى أن الموسم قريب.") == ["باحثون بحريون فنلنديون"]


def test_role_of_which_an_adjective_is_no_part_keeps_what_is_annexed() -> None:
    quotes = read_quotes("وقال ولي العهد إن الموسم قريب.")
    assert [quote["source_text"] for quote in quotes] == ["ولي العهد"]


def test_preposition_that_the_verb_asks_for_ends_the_phrase() -> None:
    assert list_speakers("وشدد مصدر مطلع على أن الموسم قريب.") == ["مصدر مطلع"]
