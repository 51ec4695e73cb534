"""Slots: names that stand where nothing else can, and what a name beside a title is told from."""

import pytest

from tests.unit.quotes.articles import list_speakers


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("المواطنة الأسترالية جودي فلور", "جودي فلور"),  # the second word is spelled like a common one
        ("محافظ البلدة عودة بن راجح البلوي", "عودة بن راجح البلوي"),
        ("المتحدث باسم وزارة الزراعة في غزة سالم الحداد", "سالم الحداد"),  # a town and a name behind it
        ("المهندس سعد بن عبد الرحمن المخرج", "سعد بن عبد الرحمن المخرج"),
        ("المهندس ياسر العمرة مدير عام الفرع", "ياسر العمرة"),
        ("مدير الصفحة السيد أليخاندرو كورتي", "أليخاندرو كورتي"),  # no article
        ("الجنرال ماك كريستال", "ماك كريستال"),
        ("رئيس شركة الموانئ الوطنية، أكبر إدارييها التنفيذيين، سالم حسن الحداد", "سالم حسن الحداد"),
        (
            "المتحدث الرسمي لهيئة الصيد عن القطاع بالمنطقة الغربية سالم بن راجح البلوي لـ «الميناء»",
            "سالم بن راجح البلوي",
        ),
    ],
)
def test_name_fills_the_place_behind_a_title(source: str, name: str) -> None:
    assert list_speakers(f"وقال {source} إن الموسم بدأ باكرا.") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("مسؤول تركي", "مسؤول تركي"),  # an adjective here, spelled like a first name
        ("متحدثة باسم شركة هولداي كولشا", "متحدثة باسم شركة هولداي كولشا"),  # a company's name
        ("السفير أحمد سالم سفير خادم الحرمين الشريفين", "أحمد سالم"),
    ],
)
def test_what_tells_of_a_role_is_no_name(source: str, name: str) -> None:
    assert list_speakers(f"وقال {source} إن الموسم بدأ باكرا.") == [name]


def test_that_with_its_preposition_is_nobody() -> None:
    told = "أبلغ الناطق بأن سالم الحداد سيصل غدا. وقال الناطق إن الموسم بدأ."
    assert list_speakers(told) == ["الناطق"] * 2


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("أحد سكان البلدة راجح البلوي", "راجح البلوي"),
        ("الجراح الإنجليزي الشهير «هالبيرن»", "هالبيرن"),
        ("القائمون على المعرض", "القائمون على المعرض"),
        ("باحثون قاموا بزيارة الميناء", "باحثون"),
        ("نادي الصيد برئاسة سالم الحداد", "نادي الصيد"),
        ("صحيفة الميناء الصادرة في لندن", "صحيفة الميناء"),
        ("المعهد الدولي لبحوث السياسات الغذائية", "المعهد الدولي لبحوث السياسات الغذائية"),
        ("الناشط سالم فتح", "سالم فتح"),
    ],
)
def test_phrase_ends_where_its_name_does(source: str, name: str) -> None:
    assert list_speakers(f"وقال {source} إن الموسم بدأ باكرا.") == [name]


def test_no_name_goes_on_in_the_next_line() -> None:
    told = "حديث جديد عن سالم\nسالم الحداد أول من صعد الجبل. وقال الحداد إن الموسم بدأ باكرا."
    assert list_speakers(told) == ["سالم الحداد"]


def test_town_before_a_name_is_no_part_of_it_elsewhere() -> None:
    told = "وصل وادي راشد سالم الحداد مساء. وقال المهندس سالم الحداد إن الموسم بدأ باكرا."
    assert list_speakers(told) == ["سالم الحداد"]
