"""Which reading of a word is meant, in sentences written for this project."""

import pytest

from tests.unit.events.test_mentions import read


def list_types(text: str) -> list[str]:
    return [row["event_type"] for row in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فتح مسلحون النار على دورية للجيش اللبناني في طرابلس.", ["ASSAULT"]),
        ("فتحت النيابة الكويتية تحقيقا مع نائب في البرلمان.", ["ACCUSE"]),
        ("فتحت السلطات المصرية معبر رفح أمام الجرحى الفلسطينيين.", ["RETREAT"]),
        ("أعلنت السعودية دعمها للحكومة اليمنية.", ["SUPPORT"]),
        ("أعلنت السعودية رفضها للمقترح الإيراني.", ["REJECT"]),
        ("أعرب الأمين العام للأمم المتحدة عن قلقه إزاء الوضع في ليبيا.", ["ACCUSE"]),
        ("سلم الجيش الإسرائيلي جثامين ثلاثة فلسطينيين إلى السلطة الفلسطينية.", ["RETREAT"]),
        ("شن الرئيس التركي هجوما لاذعا على الحكومة اليونانية.", ["ACCUSE"]),
    ],
)
def test_one_verb_means_what_its_company_says(text: str, expected: list[str]):
    assert sorted(set(list_types(text))) == expected


def test_what_counts_is_no_verb():
    assert list_types("وتضم الجامعة العراقية 8000 طالب من أبناء الشهداء، بحسب وزير التعليم في الحكومة.") == []


def test_what_may_be_discussed_is_no_event():
    assert "RETREAT" not in list_types("بحث الرئيس اللبناني مع السفير الفرنسي اتفاقا بشأن رفع الحصار عن المدينة.")


def test_an_order_lends_its_giver_to_what_is_ordered():
    rows = read("وأمر الرئيس المصري عبد الفتاح السيسي بفتح معبر رفح أمام المساعدات.")
    assert [row["event_type"] for row in rows] == ["RETREAT"]
    assert "عبد الفتاح السيسي" in rows[0]["actors"]


def test_the_subject_of_the_clause_acts_when_nobody_else_is_named():
    rows = read("وقال المفوض إن كتائب الحركة، انسحبت ليلا من الوادي كله، في حين تقدم الجيش في باكستان.")
    withdrawn = [(row["event_type"], row["actors"]) for row in rows if row["trigger_text"] == "انسحبت"]
    assert withdrawn == [("RETREAT", ["كتائب الحركة"])]


def test_an_announced_meeting_stays_a_plan():
    rows = read("يلتقي الرئيس السوري غدا نظيره اللبناني في دمشق. ويأتي اللقاء بعد قطيعة دامت أعواما.")
    assert {row["event_type"] for row in rows} == {"AGREE"}


def test_a_year_in_what_is_told_does_not_date_the_telling():
    rows = read("انتقد الرئيس الإيراني انسحاب الولايات المتحدة من الاتفاق النووي عام 2018.")
    told = next(row for row in rows if row["event_type"] == "ACCUSE")
    assert told["aux"] is None


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("اعتقلت الشرطة الجزائرية وزيرا سابقا بتهمة اختلاس المال العام.", "corruption"),
        ("اتهمت المعارضة الحكومة الصربية بتزوير صناديق الاقتراع.", "election"),
        ("اتهمت روسيا بريطانيا بنشر معلومات مضللة عن الحرب.", "misinformation"),
    ],
)
def test_contexts_come_from_the_words_around(text: str, context: str):
    assert context in read(text)[0]["contexts"]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("واصلت الحكومة الفرنسية دعم الجيش اللبناني رغم الأزمة.", "الجيش اللبناني"),
        ("جددت موسكو أمس دعمها للحكومة السورية في دمشق.", "الحكومة السورية"),
    ],
)
def test_after_a_finite_verb_stands_a_verbal_noun(text: str, recipient: str):
    assert recipient in [name for row in read(text) if row["event_type"] == "SUPPORT" for name in row["recipients"]]


def test_a_perfect_with_its_object_opens_a_clause_or_has_its_subject_behind():
    rows = read("وأدانت الأمم المتحدة رفضها تجميد البرنامج النووي. ورفضه الرئيس الفرنسي إيمانويل ماكرون.")
    assert [row["trigger_text"] for row in rows if "إيمانويل ماكرون" in row["actors"]] == ["ورفضه"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وحذرت المنظمة من الجوع في غزة، مطالبة السلطات الإسرائيلية بفتح المعابر.", True),
        ("وتأتي مطالبة في غير وقتها، كما قالت الحكومة العراقية.", False),
    ],
)
def test_a_feminine_participle_demands_after_a_comma_only(text: str, expected: bool):
    assert any(row["rule"].startswith("participle:") for row in read(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نفذت السلطات الإيرانية عقوبة الإعدام بحق ثلاثة معارضين في طهران.", "COERCE"),
        ("أجلت القاهرة جولة الحوار بين حركتي فتح وحماس.", "REJECT"),
        ("تلقى وزير الخارجية المصري اتصالين هاتفيين من نظيره الروسي ونظيره الأميركي.", "CONSULT"),
    ],
)
def test_expressions_of_several_words(text: str, expected: str):
    assert expected in list_types(text)


def test_what_is_threatened_after_a_colon_gives_the_mode():
    rows = read("وهدد المتحدث باسم جماعة الحوثي: إذا لم يصل الوقود فإن المعبر لن يفتح أمام القوات الحكومية.")
    assert [row["mode"] for row in rows if row["event_type"] == "THREATEN"] == ["restrict"]
