"""Who has made a document: told behind it, where it is brought in, or where somebody speaks in it."""

import pytest

from tests.unit.quotes.articles import list_speakers

_SAID = "\nوأضاف التقرير أن الموسم قريب."


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("بث تلفزيون الشمال أمس تقريرا عن الصيد.", "تلفزيون الشمال"),
        ("وعرض تقرير بثته قناة الشمال حال الصيد.", "قناة الشمال"),
        ("وعرض تقرير أصدرته مؤخرا غرفة الصيادين حال الموانئ.", "غرفة الصيادين"),
        ("ونوقش تقرير وجهه رئيس الغرفة سالم الراشد إلى الصيادين.", "سالم الراشد"),
        ("ونوقش تقرير «حال الموانئ الصغيرة» الذي أصدرته غرفة الصيادين.", "غرفة الصيادين"),
    ],
)
def test_document_is_of_who_published_it_where_it_was_told_last(told: str, name: str) -> None:
    assert list_speakers(told + _SAID) == [name]


def test_document_in_which_a_body_speaks_is_its_own_though_another_has_issued_one_before() -> None:
    told = "وقال بيان لدائرة الموانئ إن الموسم بعيد.\nوقالت غرفة الصيادين في بيان إن البحر هادئ.\n"
    assert list_speakers(told + "وأضاف البيان أن الموسم قريب.")[-1] == "غرفة الصيادين"


def test_paper_only_prints_a_statement() -> None:
    told = "وقالت غرفة الصيادين في بيان نشرته صحيفة الميناء إن البحر هادئ.\n"
    assert list_speakers(told + "وأضاف البيان أن الموسم قريب.") == ["غرفة الصيادين", "غرفة الصيادين"]


def test_survey_of_a_paper_is_not_told_to_it() -> None:
    assert list_speakers("وأظهر استطلاع لصحيفة «الميناء» أن الموسم قريب.") == ["صحيفة «الميناء»"]


def test_document_brought_in_without_its_maker_is_of_who_made_the_same_one_later() -> None:
    said = "أفاد تقرير حديث أن الموسم قريب.\nوتناول التقرير الذي أصدرته غرفة الصيادين حال الموانئ."
    assert list_speakers(said) == ["غرفة الصيادين"]


def test_report_is_of_the_paper_that_spoke_last() -> None:
    told = "وكشفت صحيفة الميناء أن البحر هادئ.\n"
    assert list_speakers(told + "وأشار التقرير إلى أن الموسم قريب.") == ["صحيفة الميناء", "صحيفة الميناء"]


def test_document_is_not_of_who_made_another_that_it_shows() -> None:
    said = "وقالت غرفة الصيادين في تقرير إن البحر هادئ.\nوعرض التقرير رسالة بعثها الوزير سالم الراشد.\n"
    assert list_speakers(said + "وأضاف التقرير أن الموسم قريب.") == ["غرفة الصيادين", "غرفة الصيادين"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("وأفاد تحليل لمعهد الموانئ الشمالية أن الموسم قريب.", "معهد الموانئ الشمالية"),
        ("وأشارت معطيات غرفة الصيادين إلى أن الموسم قريب.", "غرفة الصيادين"),
        ("وأوضحت ورقة أعدتها غرفة الصيادين أن الموسم قريب.", "غرفة الصيادين"),
    ],
)
def test_analysis_paper_and_data_are_documents_too(said: str, name: str) -> None:
    assert list_speakers(said) == [name]


def test_report_is_of_who_wrote_it_and_not_of_the_paper_that_printed_it() -> None:
    said = "وأوضح تقرير كتبه سالم الراشد ونشرته مجلة الميناء أن الموسم قريب."
    assert list_speakers(said) == ["سالم الراشد"]
