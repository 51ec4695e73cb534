"""Who bears a role: names found in the running text, before and behind roles, and where they end."""

import pytest

from tests.unit.quotes.articles import list_speakers, read_quotes


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("افتتح وزير الصيد المهندس عادل ناصر المعرض أمس.", "وقال وزير الصيد إن المعرض كبير."),
        ("افتتح وزير الصيد المهندس عادل ناصر المعرض أمس.", "وقال الوزير إن المعرض كبير."),
        ("وصل عادل ناصر، وزير الصيد، إلى المعرض أمس.", "وقال وزير الصيد إن المعرض كبير."),
    ],
)
def test_role_leads_to_whom_the_running_text_names_with_it(told: str, said: str) -> None:
    assert list_speakers(f"{told}\n{said}") == ["عادل ناصر"]


def test_role_of_somebody_else_does_not() -> None:
    told = "استقبل وزير الصيد العراقي عادل ناصر وفدا أمس.\n"
    assert list_speakers(told + "وقال وزير الصيد الإسباني إن اللقاء مفيد.") == ["وزير الصيد الإسباني"]


def test_title_behind_a_name_is_remembered() -> None:
    quotes = read_quotes("أكد عادل ناصر، وزير الصيد، أن الأسطول جاهز.\nوأوضح الوزير أن الموسم قريب.")
    assert [quote["speaker"] for quote in quotes] == ["عادل ناصر", "عادل ناصر"]
    assert quotes[1]["speaker_role"] == "وزير الصيد"


def test_unlisted_first_name_stands_between_title_and_surname() -> None:
    told = "استقبل الرئيس البلغاري فلوديمار كرشوف وفدا.\n"
    assert list_speakers(told + "وقال كرشوف إن اللقاء مفيد.") == ["فلوديمار كرشوف"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("وكيل الرئاسة العامة للأمر بالمعروف والنهي عن المنكر الشيخ عادل ناصر", "عادل ناصر"),
        ("المشرف العام على الفريق الأول سالم الحداد", "سالم الحداد"),
        ("مندوب البلاد لدى المنظمة البحرية الدولية سالم الحداد", "سالم الحداد"),
        ("النجم الدولي السابق كورتس فيندل", "كورتس فيندل"),
        ("البرتغالي سالم الحداد، مدرب الفريق،", "سالم الحداد"),
        ("مدير جمعية الصيد بمنطقة عسير", "مدير جمعية الصيد بمنطقة عسير"),
        ("مصدر في الوزارة", "مصدر في الوزارة"),
        ("سائق شاحنة يدعى فرزان كلداني", "فرزان كلداني"),
    ],
)
def test_name_at_the_end_of_a_long_title(source: str, name: str) -> None:
    assert list_speakers(f"وقال {source} إن العمل بدأ اليوم.") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("تقرير صدر في المدينة أمس", "تقرير"),
        ("خبراء محليون استطلعت الصحيفة آراءهم", "خبراء محليون"),
        ("الوزارة في استعراضها للموسم", "الوزارة"),
        ("المتظاهرون لحظة وصولهم", "المتظاهرون"),
        ("مسؤول محلي يعمل في الميناء", "مسؤول محلي"),
    ],
)
def test_verbs_and_settings_are_no_part_of_a_name(source: str, name: str) -> None:
    assert list_speakers(f"وقال {source} إن العمل بدأ اليوم.") == [name]


def test_report_leads_to_who_published_it() -> None:
    text = "وارتفعت الأسعار في الأسواق القديمة هذا الشهر، وفقا لتقرير نشره موقع المرفأ الأزرق."
    assert list_speakers(text) == ["موقع المرفأ الأزرق"]


def test_two_states_before_a_verb_with_and() -> None:
    assert list_speakers("باريس تقترح نفقا، ولندن ترى أن النفق سابق لأوانه.")[-1] == "الحكومة البريطانية"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال المتحدث باسم مركز الملك سالم للإغاثة والأعمال الإنسانية عادل ناصر إن القافلة وصلت.", "عادل ناصر"),
        ("وسبق لصحيفة «المرفأ» أن ذكرت أن السفن تأخرت.", "صحيفة «المرفأ»"),
        ("وكتبت صحيفة الساحل تحت عنوان طويل أن السفن تأخرت.", "صحيفة الساحل"),
        ("وقال أمس الأول سالم الحداد إن السفن تأخرت.", "سالم الحداد"),
        ('ويقول لـ "المرفأ"، سالم الحداد، إن السفن تأخرت.', "سالم الحداد"),
        ("إلا أن النقابة حثت المجلس أمس على تأجيل القرار.", "النقابة"),
        ("وتأخرت السفن كما أن سالم الحداد قد أكد أن الريح قوية.", "سالم الحداد"),
    ],
)
def test_who_speaks_among_what_stands_around(text: str, name: str) -> None:
    assert list_speakers(text) == [name]


def test_share_of_people_is_no_name() -> None:
    assert list_speakers("ورأى 32 في المائة أن الأوضاع ستبقى كما هي.") == [None]


def test_paper_that_carried_the_words_bears_no_role() -> None:
    text = "وقال مندوب النرويج لدى وكالة الصيد في أحاديث نقلتها وكالة أنباء فارس إن الموسم قريب."
    assert list_speakers(text) == ["مندوب النرويج لدى وكالة الصيد"]
