"""Who speaks where a cue names nobody, and what has the look of a cue or source without being one."""

import pytest

from rawi.quotes.candidates import list_mentions
from rawi.quotes.pages import read_page
from tests.unit.quotes.articles import list_contents, list_speakers, make_article, read_quotes

FIRST = "قالت مديرة الميناء هدى الصائغ إن الرصيف جاهز.\n"


def test_only_person_of_the_sentence_speaks() -> None:
    text = FIRST + "وتأتي زيارة وليد الحداد بعد أسبوع من افتتاح الرصيف، حيث قال إن العمل مستمر."
    assert list_speakers(text)[-1] == "وليد الحداد"


def test_subject_of_the_sentence_before_speaks() -> None:
    text = "وزار وليد الحداد سوق السمك صباحا. وقال إن الأسعار معقولة."
    assert list_speakers(text) == ["وليد الحداد"]


def test_surname_that_no_list_holds_is_a_subject_behind_a_verb() -> None:
    text = "استقبل الصيادون سامي زرطلوب عند المرفأ. وهبت رياح قوية. وتجنب زرطلوب السوق صباحا. وقال إن الأسعار معقولة."
    assert list_speakers(text) == ["سامي زرطلوب"]
    assert list_speakers(text.replace("سامي زرطلوب", "زرطلوب")) == [None]


def test_verb_s_gender_tells_who_of_two_goes_on() -> None:
    text = "قال عادل ناصر إن الموسم بدأ.\nوقالت هدى الصائغ إن السوق مفتوح.\nوأضاف أن الأسعار معقولة."
    assert list_speakers(text)[-1] == "عادل ناصر"


def test_nobody_speaks_where_nobody_is_named() -> None:
    assert list_speakers("هبت رياح قوية على الميناء. وقال إن السفن لن تبحر.") == [None]


def test_the_reading_of_a_name_s_place_tells_what_stands_before_it() -> None:
    text = "وزار وليد الحداد سوق السمك مع وزير الصيد سالم الكيالي. وقال إن الأسعار معقولة."
    analysis = make_article(text).analysis
    page = read_page(analysis, 0, len(analysis.words))
    found = [
        (page.words[each.first], each.kind, each.sentences, each.way)
        for each in list_mentions(page, page.words.index("وقال"), None, lambda _: False)
    ]
    assert found == [("وليد", "name", 1, "verb"), ("وزير", "person", 1, "preposition")]


def test_who_goes_on_is_who_spoke_last() -> None:
    text = "قال عادل ناصر إن الموسم بدأ.\nوزار وليد الحداد سوق السمك صباحا. وأضاف أن الأسعار معقولة."
    assert list_speakers(text)[-1] == "عادل ناصر"


@pytest.mark.parametrize(
    "asked",
    [
        "وعن أعمال التوسعة في المرفأ القديم قال إن العمل مستمر.",
        "وبسؤاله عن علاقة البلدية بالمرفأ قال «نحن نعمل معا منذ سنوات طويلة».",
        "وحول لقاء سمير الكيالي بالصيادين قال إن النتائج طيبة.",
    ],
)
def test_what_somebody_was_asked_names_no_speaker(asked: str) -> None:
    assert list_speakers("قال عادل ناصر إن الموسم بدأ.\n" + asked)[-1] == "عادل ناصر"


def test_answer_ends_what_was_said_before() -> None:
    text = "قال عادل ناصر: الموسم بدأ باكرا. وعن حال المرفأ القديم بعد أعمال الصيانة قال: لا ينقصه شيء أبدا."
    assert list_contents(text) == ["الموسم بدأ باكرا", "لا ينقصه شيء أبدا"]


def test_line_below_signs_words_in_marks() -> None:
    text = FIRST + "«لن نترك أحدا في البحر مهما طال الليل علينا»\nوزير الصيد سالم الحداد"
    assert list_speakers(text)[-1] == "سالم الحداد"


def test_words_that_were_found_are_nobody_s() -> None:
    text = FIRST + "وفتح الصندوق القديم فوجد فيه:\n«من يقرأ هذه الورقة يرجع سالما إلى أهله»"
    assert len(read_quotes(text)) == 1


def test_colon_before_a_paragraph_names_who_writes() -> None:
    text = FIRST + "وكتبت المرفأ البحرينية تقول:\n«عاد الصيادون أمس إلى الشاطئ بعد غياب طويل»"
    assert list_speakers(text)[-1] == "المرفأ البحرينية"


@pytest.mark.parametrize(
    "text",
    [
        "كتبت الأديبة روايتها «ليال طويلة في الميناء» وهي في بيتها.",
        "وإن رأى الصياد أن البحر هائج فليرجع.",
        "وعند وصول الفرق تبين أن الحريق محدود.",
        "وتعتبر السفينة من أكبر السفن في البحر، ومع ذلك فإن حركتها سهلة.",
        "وينص القانون على ذلك، ويقول القانون إن الصيد ممنوع في الشتاء.",
        "جاءت ناقلة النفط «نجمة البحر الكبيرة» إلى المرفأ.",
    ],
)
def test_nobody_is_quoted(text: str) -> None:
    assert read_quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأضاف تامر أن الحل قريب.", "تامر"),
        ("قال مسؤول في المرفأ طلب عدم ذكر اسمه إن السعر ارتفع.", "مسؤول في المرفأ"),
        ("قال موظف في البلدية رفض الكشف عن هويته: «لن نرجع إلى الوراء أبدا».", "موظف في البلدية"),
        ("هاجم الرئيس البحريني فيليب كالديرو بعض النصوص، قائلا إن القانون ظالم.", "فيليب كالديرو"),
        ("أعلنت الرابطة البحرية بسط نفوذها، مشيرة إلى أن الطريق مفتوح.", "الرابطة البحرية"),
        ("وقال الربان سعيد علي إن العمل جار.", "سعيد علي"),
        ("حضر الدكتور نايف التميمي. وأوضح الدكتور نايف أن العمل جار.", "نايف التميمي"),
        ("وكشف الشيخ عادل الكندي عبر حسابه في تويتر عن عدم وجود إصابات.", "عادل الكندي"),
    ],
)
def test_speaker_is_whole_and_no_more(text: str, speaker: str) -> None:
    assert list_speakers(text) == [speaker]


def test_noun_with_a_pronoun_is_no_source() -> None:
    text = "قال عادل ناصر إن الموسم بدأ.\nوحسب رأيه فإن الأسعار سترتفع."
    assert list_speakers(text) == ["عادل ناصر"] * 2


def test_according_to_with_a_conjunction_looks_ahead() -> None:
    text = "يواصل الحارس تدريباته في مركز متخصص، وحسب المركز فإنه سيعود قريبا."
    assert list_contents(text) == ["سيعود قريبا"]


def test_same_source_is_who_was_meant_before() -> None:
    text = "قال مصدر في المرفأ إن الرصيف جاهز.\nوأكد ذات المصدر أن السفن قادمة."
    assert len(set(list_speakers(text))) == 1


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وجاء في بيان النقابة أن السفن قادمة.", "السفن قادمة"),
        ("وورد في التقرير أن الخسائر كبيرة.", "الخسائر كبيرة"),
        ("كما جاء في بيان أصدره الاتحاد: «نجدد التزامنا برفض كل القيود على الصيد».", None),
        ("ووفق دراسة حديثة فقد زادت السفن.", "زادت السفن"),
        ("وبحسب البيانات الصادرة عن الاتحاد البحري، فقد زادت السفن.", "زادت السفن"),
        ("ووفقا للخبراء في «مركز البحار»، الذين تحدثوا لمجلة الصيد، زادت السفن كثيرا.", "زادت السفن كثيرا"),
        ("ووفقا لـ «المرفأ»، فقد زادت السفن.", "زادت السفن"),
        ("ووفقا لمصادر الشرطة المحلية ينتمي البحارة إلى نقابة واحدة.", "ينتمي البحارة إلى نقابة واحدة"),
    ],
)
def test_what_stands_in_a_document_or_comes_behind_its_source(text: str, content: str | None) -> None:
    expected = "نجدد التزامنا برفض كل القيود على الصيد" if content is None else content
    assert list_contents(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "جاء اللاعب في الموعد.",
        "وما زالت الأرقام غير مؤكدة في معظم البلدان، إضافة إلى أنه لا يعرف عنها شيء.",
        "ورقصات قديمة تعبر عن فرحة الصيادين.",
        "هذا الواقع يؤكد أن الأمر صعب.",
        "وبعدما لاحظ أن البحر هائج رجع.",
    ],
)
def test_words_of_the_narrator(text: str) -> None:
    assert read_quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("نفى لـ «المرفأ» مصدر مسؤول في النادي، أن يكون هناك توقيع.", "مصدر مسؤول في النادي"),
        ("وأوضح مخرج العرض والمشرف على الفعاليات المخرج ممدوح سالم أن العرض جميل.", "ممدوح سالم"),
        ("وحذرت الوكالة البحرية من الألعاب التي تضر بالبيئة وأضافت أن الأمر خطير.", "الوكالة البحرية"),
        ("وقال باهور ناكيان مدير المرفأ إن السفن قادمة.", "باهور ناكيان"),
        ("وأوضحت مديرة الجمعية التعاونية «إحساس» نداء القصيبي أن الحفل كبير.", "نداء القصيبي"),
    ],
)
def test_source_ends_where_its_name_ends(text: str, speaker: str) -> None:
    assert list_speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أكد عميد عمادة التعليم عن بعد الدكتور يحيى الدرعوبي أن العمل جار.", "يحيى الدرعوبي"),
        ("وقالت صحة المدينة المنورة إن الطفل بخير.", "صحة المدينة المنورة"),
        ("وطالب الوردي مدراء المعاهد بـ«العمل على حل المشكلة سريعا».", "الوردي"),
        ("دعت اللجنة المساهمين إلى تقديم أوراقهم.", "اللجنة"),
        ("قال محمد بن سعيد المخرج أمين البلدة إن المعرض جميل.", "محمد بن سعيد المخرج"),
        ("وقال عبدالرحمن بن سلطان الدرعوب مالك المصنع إن الفكرة بسيطة.", "عبدالرحمن بن سلطان الدرعوب"),
        ("وقالت والدة «عبدالرحمن» إن الطفل بخير.", "والدة «عبدالرحمن»"),
        ("أعلن مركز البحار أن السفن وصلت. وتشير المعلومات الأولية إلى أن المركب صغير.", "المعلومات الأولية"),
    ],
)
def test_office_name_and_data(text: str, speaker: str) -> None:
    assert list_speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "وكان هذا رأي نقاد كثيرين، ومن يصدق أن الفريق يخسر.",
        "ومر شابان أظهرت تصرفاتهما أنهما من الحي.",
    ],
)
def test_noun_view_and_what_deeds_show(text: str) -> None:
    assert read_quotes(text) == []


def test_foreign_name_is_no_noun_with_a_pronoun() -> None:
    assert list_speakers("وقال فورته في بيان إن العمل جار.") == ["فورته"]
