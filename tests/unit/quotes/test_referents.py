"""Whom a role, a kin word, a document or a missing subject leads back to."""

import pytest

from tests.unit.quotes.articles import read_quotes

# Text, and the speaker of each of its quotes, in their order.
CASES = [
    pytest.param(
        "قال الباحث سامي بن علي الحداد إن الجسر قديم. وأضاف المصرح ذاته أن العمل بدأ. وأكد المتدخل أن المدينة كبيرة.",
        ["سامي بن علي الحداد"] * 3,
        id="who declares and who takes the floor are who spoke",
    ),
    pytest.param(
        "اجتمعت أمس تنسيقية «وديان» في المدينة. وأعلنت التنسيقية أن الجسر قديم.",
        ["تنسيقية «وديان»"],
        id="coordination, told with its name before",
    ),
    pytest.param(
        "قال مكتب الادعاء العام الشمالي إن الملف مفتوح.",
        ["مكتب الادعاء العام الشمالي"],
        id="office of the prosecution",
    ),
    pytest.param(
        "وقع الاتفاق مدير جامعتي الملك فيصل والواحة المكلف الدكتور نبيل بن سالم الراشد. وأوضح مدير جامعتي الملك فيصل"
        " والواحة المكلف أن العمل بدأ.",
        ["نبيل بن سالم الراشد"],
        id="two universities called after a king",
    ),
    pytest.param(
        "حضر الأمير طلال بن نواف الحفل. وقال الأمير طلال إن المدينة كبيرة.",
        ["طلال بن نواف"],
        id="prince by his given name, told in full before",
    ),
    pytest.param(
        "توصل مخترع فنلندي إلى جهاز جديد. وقال المخترع إن الجهاز يباع قريبا.",
        ["مخترع فنلندي"],
        id="definite noun, brought in without article",
    ),
    pytest.param(
        "نجح باحثون في جامعة الشمال التقنية أمس. وقال الباحثون إن التجربة سهلة.",
        ["باحثون في جامعة الشمال التقنية"],
        id="many, brought in with where they work",
    ),
    pytest.param(
        "أقامت الهيئة الوطنية للجسور والأنفاق معرضا. وأكدت الهيئة أن الدخول مجاني.",
        ["الهيئة الوطنية للجسور والأنفاق"],
        id="body in short, told in full with the article",
    ),
    pytest.param(
        "رفع الاتحاد المحلي لكرة الطاولة الحظر عن النادي. ورأى الاتحاد المحلي أن اللاعبين ملتزمون.",
        ["الاتحاد المحلي لكرة الطاولة"],
        id="body in short, which goes on with li- elsewhere",
    ),
    pytest.param(
        "راجع الموظف الأوراق. وأعلنت الوزارة أن السوق ستفتح. وجاء ذلك بعد زيارة وزارة الأشغال العامة أمس.",
        ["وزارة الأشغال العامة"],
        id="body in short, told in full later",
    ),
    pytest.param(
        "أكدت نيوفارم أن المصنع سيفتح غدا. وأضافت الشركة أن الإنتاج سيتضاعف.",
        ["نيوفارم"] * 2,
        id="the firm is the one known by name alone",
    ),
    pytest.param(
        "تعتزم الهيئة دراسة الأمر. وقالت الهيئة إن القرار قريب.",
        ["الهيئة"],
        id="a verbal noun behind a body is no part of its name",
    ),
    pytest.param(
        "عاد الملحن رامي طنبور إلى بيته أمس. وقال رامي إن الرحلة كانت شاقة.",
        ["رامي طنبور"],
        id="first name alone, told in full behind a title",
    ),
    pytest.param(
        "قدم نضال الحداد عرضا جديدا. وقال نضال إن المسرح مفتوح للجميع.",
        ["نضال الحداد"],
        id="first name alone, told in full without title",
    ),
    pytest.param(
        "زوجة سامي تطبخ كل يوم. وقال سامي إن البيت صغير.",
        ["سامي"],
        id="a verb behind a first name is no surname",
    ),
    pytest.param(
        "برنادا كيرشن تعرض لوحاتها في الميناء. ووصلت برنادا كيرشن أمس. وقالت كيرشن إن الألوان من صنعها.",
        ["برنادا كيرشن"],
        id="surname with a first name that no list holds, told twice",
    ),
    pytest.param(
        "حضر الافتتاح عميد كلية الآداب، ومدير مسرح السنابل طارق الحداد، وعدد من الممثلين. وأوضح مدير مسرح السنابل أن"
        " الموسم يبدأ غدا.",
        ["طارق الحداد"],
        id="office of a place, named with a conjunction written on",
    ),
    pytest.param(
        "استقبل أمين بلدية الواحة سعيد الخوري الوفد. وقال أمين بلدية الواحة إن السوق ستفتح غدا.",
        ["سعيد الخوري"],
        id="office of one person without article",
    ),
    pytest.param(
        "عقد الاجتماع برئاسة مدير عام التعليم بالواحة نبيل الفاسي. وأكد المدير العام للتعليم بالواحة أن المدارس جاهزة.",
        ["نبيل الفاسي"],
        id="article of an office told by li-",
    ),
    pytest.param(
        "بحث وزير الزراعة الأستاذ ناصر بن حمد الراشد التعاون مع وزير الزراعة الهولندي يان دي بور. وقال معالي وزير"
        " الزراعة إن الموسم جيد. وأضاف معاليه أن الأسعار ثابتة.",
        ["ناصر بن حمد الراشد"] * 2,
        id="honorific before a role; the minister is not that of another country",
    ),
    pytest.param(
        "افتتح رئيس الوزراء الفنلندي ناصر الراشد الميناء. وقال رئيس الحكومة الفنلندية إن السفن جاهزة.",
        ["ناصر الراشد"],
        id="head of government is the prime minister",
    ),
    pytest.param(
        "افتتح رئيس الولايات المتحدة ناصر الراشد الميناء. وقال الرئيس الأمريكي إن السفن جاهزة.",
        ["ناصر الراشد"],
        id="president of the United States is the American one",
    ),
    pytest.param(
        "زار المبعوث الأممي ناصر الراشد الميناء. وقال مبعوث الأمم المتحدة إن السفن جاهزة.",
        ["ناصر الراشد"],
        id="envoy of the United Nations",
    ),
    pytest.param(
        "زار مدير الشؤون الصحية ناصر الراشد الميناء. وقال مدير الصحة إن السفن جاهزة.",
        ["ناصر الراشد"],
        id="director of health",
    ),
    pytest.param(
        "زار الباحثة سميرة الحداد وفد من الجامعة. وقالت الباحثة إن الوفد كبير.",
        ["سميرة الحداد"],
        id="woman's role",
    ),
    pytest.param(
        "أغلق الجسر أمس، وفقا لبيان صادر عن هيئة الطرق. وأوضح البيان أن الإصلاح يستغرق أسبوعا.",
        ["هيئة الطرق"] * 2,
        id="issuer named behind the document",
    ),
    pytest.param(
        "ورفض والد منير، كمال الحداد، الحكم قائلا إنه صدر على عجل. وقال للإذاعة إن ابنه لم يغادر بيته.",
        ["كمال الحداد"] * 2,
        id="father with a name of his own",
    ),
    pytest.param(
        "وقالت والدة منير إن ابنها يدرس الطب. وأضافت أنها تنتظر عودته.",
        ["والدة منير"] * 2,
        id="mother without a name is not her son",
    ),
    pytest.param(
        "قال النحات سالم الهاجري إن المعرض تأجل. ودعا مؤيدو الهاجري البلدية إلى فتحه. وقال إنه سينتظر شهرا."
        " واليوم الثلاثاء قال إن الموعد تغير.",
        ["سالم الهاجري"] * 3,
        id="neither a crowd nor a day is who said",
    ),
    pytest.param(
        'وقالت البلدية إن العمل بدأ. وأضافت أن الطريق مغلق، مطالبة السكان بـ"الصبر والبقاء في بيوتهم هذا المساء".',
        ["البلدية"] * 3,
        id="whom a participle asks does not speak",
    ),
    pytest.param(
        "وكشف مصدر قيادي في الحزب أن الاجتماع تأجل. وأوضح القيادي أن الموعد الجديد لم يحدد. وأضاف أن السبب فني.",
        ["مصدر قيادي في الحزب"] * 3,
        id="the leader is the leading source",
    ),
    pytest.param(
        "أكد كريم الفاسي، الوزير المنتدب لدى رئيس الحكومة المكلف بالماء، الناطق الرسمي باسم الحكومة، أن السدود امتلأت."
        " وشدد الناطق الرسمي باسم الحكومة على أن الري مضمون. وقال المسؤول الحكومي ذاته إن الخطة جاهزة.",
        ["كريم الفاسي"] * 3,
        id="second title behind a name",
    ),
    pytest.param(
        'وبحسب رامي الخوري فإنه "لا يمكن فصل الحادثتين، فهما من صنع جماعة واحدة"، مؤكدا أن الملف سيفتح.',
        ["رامي الخوري"] * 2,
        id="consequence with pronoun behind a preposition",
    ),
    pytest.param(
        "وقال وزير الطاقة ألكسندر نوفيتش إن الإنتاج سيرتفع. وأضاف نوفيتش أن السوق هادئة.",
        ["ألكسندر نوفيتش"] * 2,
        id="a name that begins with the letters of the article",
    ),
]


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_later_mentions_lead_to_who_was_named(text: str, speakers: list[str]) -> None:
    assert [quote["speaker"] for quote in read_quotes(text)] == speakers


def test_a_measure_that_ends_the_article_is_no_source() -> None:
    assert read_quotes("بدأ العمل في الطريق صباح أمس وفق خطة") == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "قال المدرب سامي الحداد إن الفريق جاهز. وأضاف الحداد أن الموسم طويل.\n"
            "وأكد مدير الفريق، وليد الساحلي، أن العقد جدد.",
            ["سامي الحداد", "سامي الحداد", "وليد الساحلي"],
        ),
        (
            "وقال سامي الحداد إن السوق مغلقة.\nوقال وزير الزراعة المحلي إن الموسم جيد.",
            ["سامي الحداد", "وزير الزراعة المحلي"],
        ),
        (
            "قال عضو المجلس البلدي نبيل الراشد إن الطريق مغلق.\nوقال عضو المجلس البلدي سالم الحداد إن الجسر مفتوح.\n"
            "وذكر عضو في المجلس البلدي أن الخلاف قديم.",
            ["نبيل الراشد", "سالم الحداد", "عضو في المجلس البلدي"],
        ),
        (
            "قال السفير الفرنسي بيير لوران إن اللقاء مفيد.\nوقال المتحدث باسم الخارجية التركية إن الحوار مستمر.",
            ["بيير لوران", "المتحدث باسم الخارجية التركية"],
        ),
    ],
)
def test_role_is_not_led_to_somebody_else(text: str, speakers: list[str]) -> None:
    assert [quote["speaker"] for quote in read_quotes(text)] == speakers


def test_a_known_surname_that_is_also_a_title_is_a_name() -> None:
    text = "قالت الباحثة سميرة السلطان إن النتائج جيدة.\nوأكدت السلطان أن العمل مستمر."
    assert [quote["speaker"] for quote in read_quotes(text)] == ["سميرة السلطان"] * 2
