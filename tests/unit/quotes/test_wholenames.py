"""Whole names: a name that was read cut short or run on is mended by learned weights."""

import pytest

from tests.unit.quotes.articles import list_speakers

LATER = [
    ("وقال محاميهما خالد المرواني إن الجسر سيفتح قريبا.", "خالد المرواني"),
]
EARLIER = [
    ("وأوضح المتحدث الرسمي للإدارة مساعد غالي المرواني أن الجسر سيفتح قريبا.", "مساعد غالي المرواني"),
    ("وقال وزير الخارجية التشادي أمير خان دورفي إن الجسر سيفتح قريبا.", "أمير خان دورفي"),
]
TOLD_IN_FULL = [
    ("ووصلت سهى دورفي إلى القرية أمس.\nوأكدت سهى أن الجسر سيفتح قريبا.", "سهى دورفي"),
    ("ولم ينل أنطوان دورفي شهادته الجامعية.\nوقال أنطوان إن الجسر سيفتح قريبا.", "أنطوان دورفي"),
]


@pytest.mark.parametrize(("text", "name"), [*LATER, *EARLIER, *TOLD_IN_FULL])
def test_a_name_is_whole(text: str, name: str) -> None:
    assert list_speakers(text)[-1] == name


@pytest.mark.parametrize("name", ["معلوي المرواني", "قوباد جلال المرواني"])
def test_an_unlisted_first_name_stays(name: str) -> None:
    assert list_speakers(f"وقال المدير {name} إن الجسر سيفتح قريبا.") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال دهروش إن الموسم بدأ. وكان ناقش دهروش ماشطك، رئيس الغرفة، الأمر.", "دهروش ماشطك"),
        ("وقالت شوبار إن الموسم بدأ. وكانت حضرت المصورة شوبار العتيبي الحفل.", "شوبار العتيبي"),
        ("وقال كروبتش إن الموسم بدأ. وشكر المخرج كروبتش ماشطك الجمهور.", "كروبتش ماشطك"),
        ("وقالت تويتشر إن الموسم بدأ. وكان رئيس تويتشر سامي دورسك حضر الحفل.", "تويتشر"),
        ("وقال دهروش إن الموسم بدأ. وفاز دهروش الهولندي، بطل الدوري، أمس.", "دهروش"),
    ],
)
def test_unlisted_first_name_is_led_to_its_surname(text: str, name: str) -> None:
    assert list_speakers(text)[0] == name
