"""Names in marks, names spelled like roles or other words, and what complements a source."""

import pytest

from tests.unit.quotes.articles import list_contents, list_speakers, read_quotes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال محلل النفط في بنك الدلتا الخبير المعروف «كارمن فرتوش» إن الموسم بدأ.", "كارمن فرتوش"),
        ("وقال مدير زنتورا «فنشنزو جوبريني» إن الموسم بدأ.", "فنشنزو جوبريني"),
        ("وقال موقع «رادار موج» الشهير إن الموسم بدأ.", "موقع «رادار موج»"),
        ("وقالت وكالة «دلفين» التركية للأنباء إن الموسم بدأ.", "وكالة «دلفين» التركية للأنباء"),
        ("وقالت شركة «موجة» ومنافستها «زورق» إن الموسم بدأ.", "شركة «موجة» ومنافستها «زورق»"),
    ],
)
def test_name_in_marks_is_that_of_person_or_body(text: str, name: str) -> None:
    assert list_speakers(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال مساعد شعبان المتحدث باسم الميناء إن الموسم بدأ.", "مساعد شعبان"),
        ("وقال الملا وكيل أحمد الحداد إن الموسم بدأ.", "وكيل أحمد الحداد"),
        ("وقال إقبال سامي الحداد إن الموسم بدأ.", "إقبال سامي الحداد"),
    ],
)
def test_role_right_before_a_name_is_a_first_name(text: str, name: str) -> None:
    assert list_speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال مساعد المدير إن الموسم بدأ.", "مساعد المدير"),
        ("وقال أمين الزنبور رئيس اللجنة المهندس سامي الحداد إن الموسم بدأ.", "سامي الحداد"),
    ],
)
def test_role_before_what_it_is_of_stays_a_role(text: str, name: str) -> None:
    assert list_speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال المتحدث باسم الميناء كمال خطيب زاده إن الموسم بدأ.", "كمال خطيب زاده"),
        ("وقال الرئيس الفنلندي سالم شيخ ماجد إن الموسم بدأ.", "سالم شيخ ماجد"),
    ],
)
def test_role_within_a_name_belongs_to_it(text: str, name: str) -> None:
    assert list_speakers(text) == [name]


def test_father_of_somebody_with_two_titles_is_not_that_one() -> None:
    assert list_speakers("وقال والد الشهيد الملازم سامي الحداد إن الموسم بدأ.") == ["والد الشهيد الملازم سامي الحداد"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وقال مصدران مطلعان في الهيئة البحرية إن الموسم بدأ.", "مصدران مطلعان في الهيئة البحرية"),
        ("وقالت محللة لدى زنتورا: «الموسم بدأ مبكرا هذا العام».", "محللة لدى زنتورا"),
        ("ويقول المشرفون على المسح إن الموسم بدأ.", "المشرفون على المسح"),
        ("وقالت مصادر بحرية موالية لرامز إن الموسم بدأ.", "مصادر بحرية موالية لرامز"),
        ("وقال مصدر موثوق به في الميناء إن الموسم بدأ.", "مصدر موثوق به في الميناء"),
        ("وقال وزير خارجيتها سامي الحداد إن الموسم بدأ.", "وزير خارجيتها سامي الحداد"),
        ("وقالت قوات الإنقاذ الدولية لإقرار السلام «زورق» إن الموسم بدأ.", "قوات الإنقاذ الدولية لإقرار السلام «زورق»"),
    ],
)
def test_what_complements_a_source_belongs_to_it(text: str, source: str) -> None:
    assert read_quotes(text)[0]["source_text"] == source


def test_when_a_source_speaks_is_no_part_of_it() -> None:
    assert read_quotes("وقال مسؤول لدى وصوله إن الموسم بدأ.")[0]["source_text"] == "مسؤول"


def test_an_agency_of_two_foreign_words_is_read_whole() -> None:
    assert read_quotes("وقالت الاسوشيتد برس إن الموسم بدأ.")[0]["source_text"] == "الاسوشيتد برس"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حددت الهيئة العامة للصيد خطوات لحفظ الشباك، مشيرة إلى أن الموسم بدأ.", "الهيئة العامة للصيد"),
        ("ونفى المصدر الأنباء المتداولة عن الميناء. وقال المصدر إن الموسم بدأ.", "المصدر"),
        ("وأخبر أحد الصيادين الشرطة أن الموسم بدأ.", "أحد الصيادين"),
        ("وتسعى السلطات البريطانية لكبح الصيد، وتقول إن الموسم بدأ.", "السلطات البريطانية"),
    ],
)
def test_object_or_aim_behind_a_source_told_in_full_is_no_part_of_it(text: str, name: str) -> None:
    assert list_speakers(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت مواقع الصيادين في الأيام الماضية إن الموسم بدأ.", "مواقع الصيادين"),
        ("ونقلت الإذاعة عن بحارة كانوا قرب الرصيف أن الموسم بدأ.", "بحارة"),
    ],
)
def test_period_or_verb_behind_a_source_is_no_part_of_it(text: str, name: str) -> None:
    assert list_speakers(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال أحمد سامي بالحصو، رئيس النادي، إن الموسم بدأ. وأضاف بالحصو أن الميناء جاهز.", "أحمد سامي بالحصو"),
        ("وقال المفكر البحري سامي العودة إن الموسم بدأ.", "سامي العودة"),
        ("وحضر معين افتخار حسين. وأوضح افتخار أن الموسم بدأ.", "معين افتخار حسين"),
        ("وقال المحلل السياسي الأوكراني أوليكس بالي إن الموسم بدأ.", "أوليكس بالي"),
        ("وقال سامي صلاح الدين مستشار الوزير للصحفيين إن الموسم بدأ.", "سامي صلاح الدين"),
        ("وقال المهندس كمال عمر أبو طالب إن الموسم بدأ.", "كمال عمر أبو طالب"),
        ("وقال زنبوري لهيئة الإذاعة: «الموسم بدأ مبكرا هذا العام».", "زنبوري"),
        ("وقال برودكن متهكما: «الموسم بدأ مبكرا هذا العام».", "برودكن"),
    ],
)
def test_surname_that_looks_like_another_word_belongs_to_the_name(text: str, name: str) -> None:
    assert list_speakers(text)[0] == name


def test_king_after_whom_a_place_is_called_is_nobody_who_speaks() -> None:
    name = "مدير القسم بمدينة الملك فهد البحرية"
    assert list_speakers(f"وقال {name} إن الموسم بدأ.") == [name]


def test_ruler_of_a_region_is_told_by_its_name_alone() -> None:
    text = "زار الأمير سامي بن فهد الحداد أمير منطقة عسير الميناء. وقال أمير عسير إن الموسم بدأ."
    assert list_speakers(text) == ["سامي بن فهد الحداد"]


def test_title_or_motto_behind_a_colon_is_not_said() -> None:
    text = "وذكر سالم الحداد، في ندوة أقيمت تحت شعار: «من أجل بحر بلا نفايات»، أن الصيد مستمر."
    assert list_contents(text) == ["الصيد مستمر"]
    text = "وأوردت صحيفة المرسى خبرا بعنوان: «سمكة نادرة في شباك صياد عجوز» عن الموسم."
    assert list_contents(text) == []
