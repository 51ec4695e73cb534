"""The body that a document comes from, where its phrase names one."""

import pytest

from tests.unit.quotes.articles import list_speakers


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("وجاء في بيان لدائرة الموانئ أن الموسم قريب.", "دائرة الموانئ"),
        ("وقال بيان للجنة التنظيمية إن الموسم قريب.", "اللجنة التنظيمية"),
        ("وأفاد التقرير السنوي لغرفة الصيادين أن الموسم قريب.", "غرفة الصيادين"),
        ("وقال بيان للوزارة إن الموسم قريب.", "الوزارة"),
        ("وأفاد تقرير مؤسسة «نورد باند» أن الموسم قريب.", "مؤسسة «نورد باند»"),
        ("وبحسب تقديرات الخبراء فإن الموسم قريب.", "الخبراء"),
    ],
)
def test_document_of_a_body_is_what_the_body_says(said: str, name: str) -> None:
    assert list_speakers(said) == [name]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "وأوضح بيان صادر عن مكتب الشؤون البحرية للموانئ الشمالية الصغيرة أن الموسم قريب.",
            "مكتب الشؤون البحرية للموانئ الشمالية الصغيرة",
        ),
        ("وأوضح بيان صحفي أصدرته غرفة الصيد بالأمس أن الموسم قريب.", "غرفة الصيد"),
        ("وحذر بيان صادر عن دائرة الموانئ من أن الموسم قريب.", "دائرة الموانئ"),
        (
            "وأوضح بيان صحفي أصدره قطاع الموانئ الصغيرة بالغرفة الشمالية أن الموسم قريب.",
            "قطاع الموانئ الصغيرة بالغرفة الشمالية",
        ),
        ("وأوضح بيان صادر عن غرفة الصيادين ممثلة بإدارة الموانئ أن الموسم قريب.", "غرفة الصيادين"),
        ("وبحسب بيان غرفة الصيادين ممثلة بإدارة الموانئ فإن الموسم قريب.", "غرفة الصيادين"),
        ("وبحسب تقرير غرفة الصيادين الصادر أمس فإن الموسم قريب.", "غرفة الصيادين"),
    ],
)
def test_body_that_issued_a_document_has_all_of_its_name(said: str, name: str) -> None:
    assert list_speakers(said) == [name]


def test_document_of_a_person_is_not_that_of_the_body_he_is_of() -> None:
    said = "وجاء في بيان رئيس الغرفة سالم الراشد أن الموسم قريب."
    assert list_speakers(said) == ["سالم الراشد"]


def test_issuer_by_its_head_word_with_li_has_the_name_that_the_text_gave_it() -> None:
    told = "وزار الميناء وفد من حلف شمال الأطلسي.\n"
    assert list_speakers(told + "وقال بيان للحلف إن الموسم قريب.") == ["حلف شمال الأطلسي"]


def test_letter_to_a_body_is_not_its_own() -> None:
    assert list_speakers("وجاء في رسالة لدائرة الموانئ أن الموسم قريب.") != ["دائرة الموانئ"]


def test_issuer_by_its_head_word_has_the_name_that_the_text_gave_it() -> None:
    told = "افتتحت منظمة الصيد الشمالي معرضا أمس.\n"
    assert list_speakers(told + "وأوضح بيان صادر عن المنظمة أن الموسم قريب.") == ["منظمة الصيد الشمالي"]


def test_report_of_the_media_is_not_what_a_woman_of_the_media_says() -> None:
    assert list_speakers("وقالت التقارير الإعلامية إن الموسم قريب.") == ["التقارير الإعلامية"]


def test_institution_is_no_foundress() -> None:
    quotes = list_speakers("وقالت المؤسسة إن الموسم قريب.\nوأضافت المعارضة أن السوق مغلق.")
    assert quotes == ["المؤسسة", "المعارضة"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأفاد تقرير فصلي صادر من إدارة الموانئ بأن الموسم قريب.", "إدارة الموانئ"),
        (
            "ونوقشت أمس الدراسة التي أعدتها الباحثة سميرة الراشد، في المكتبة.\nوقالت الدراسة إن الموسم قريب.",
            "سميرة الراشد",
        ),
        (
            "وقالت الدراسة إن الموسم قريب.\nوبينت الدراسة التي نشرها معهد الصيد الشمالي، أن السوق مغلقة.",
            "معهد الصيد الشمالي",
        ),
        ("وصل إلى المكتبة تقرير وكالة الصيد الشمالية.\nوقال التقرير إن الموسم قريب.", "وكالة الصيد الشمالية"),
    ],
)
def test_document_is_of_who_is_told_to_have_made_it(text: str, name: str) -> None:
    assert list_speakers(text)[-1] == name


def test_document_addressed_to_a_body_is_not_its_own() -> None:
    text = "وصلت أمس رسالة لدائرة الموانئ.\nوقالت الرسالة إن الموسم قريب."
    assert list_speakers(text) == ["الرسالة"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "وجاء في بيان صادر عن مكتب رئيس المقاطعة الفنلندية الشمالية أن الموسم قريب.",
            "مكتب رئيس المقاطعة الفنلندية الشمالية",
        ),
        (
            "وجاء في بيان صادر عن مرصد الجبال الثلجية بكلية العلوم الفنلندية أن الموسم قريب.",
            "مرصد الجبال الثلجية بكلية العلوم الفنلندية",
        ),
        ("وذكر بيان صادر عن وزارة الزراعة الفنلندية من العاصمة أن الموسم قريب.", "وزارة الزراعة الفنلندية"),
        ("وذكر بيان صادر عن الهيئة العامة لرعاية الصيادين أن الموسم قريب.", "الهيئة العامة لرعاية الصيادين"),
        (
            "وذكر بيان صادر عن الهيئة البحرية التابعة لوزارة الزراعة أن الموسم قريب.",
            "الهيئة البحرية التابعة لوزارة الزراعة",
        ),
    ],
)
def test_issuer_behind_a_statement_has_its_whole_name_and_no_more(said: str, name: str) -> None:
    assert list_speakers(said) == [name]


@pytest.mark.parametrize("told", ["جاء في بيان أصدرته الوكالة", "ورد في بيان صادر عن الوكالة"])
def test_issuer_has_all_that_it_is_for(told: str) -> None:
    assert list_speakers(f"{told} البحرية للرقابة على المصائد أن الموسم قريب.") == [
        "الوكالة البحرية للرقابة على المصائد"
    ]
