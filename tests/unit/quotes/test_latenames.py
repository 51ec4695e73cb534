"""Who bears a role where he is named behind the place of his service, and whose name in a phrase is another's."""

import pytest

from tests.unit.quotes.articles import list_speakers

FIRST = "قال وزير الصيد عادل ناصر إن الموسم بدأ.\n"


@pytest.mark.parametrize(
    "source",
    [
        "العضو في مجلس المرفأ عن حزب الصيادين، سالم الحداد",
        'الرئيس التنفيذي لـ"بحر نت" (Bahr)، سالم الحداد،',
        'المدير التنفيذي لـ "أي إن سي" العربية في المشرق الأستاذ سالم الحداد،',
        "مراسلنا في المرفأ سالم الحداد",
        "سالم الحداد كبير المهندسين في «لينا ماري»",
        "الدكتور سالم الحداد أستاذ علوم البحر بمختبر «لينا ماري»",
    ],
)
def test_who_serves_somewhere_is_named_behind_it(source: str) -> None:
    assert list_speakers(f"{FIRST}وأكد {source} أن الأسعار معقولة.")[-1] == "سالم الحداد"


def test_woman_who_is_our_correspondent_is_named_behind_her_place() -> None:
    assert list_speakers(FIRST + "وتقول مراسلتنا في المرفأ هدى الصائغ إن الأسعار معقولة.")[-1] == "هدى الصائغ"


def test_other_s_role_behind_an_object_names_nobody() -> None:
    text = FIRST + "وانتقد وزير الصيد السابق زيارة النائب عن المرفأ القديم، سالم الحداد، قائلا إن الموسم بدأ."
    assert list_speakers(text) == ["عادل ناصر", "وزير الصيد السابق"]


def test_aide_to_somebody_named_is_somebody_else() -> None:
    text = FIRST + "وقال مساعد للوزير سالم الحداد إن الأسعار معقولة."
    assert list_speakers(text)[-1] == "مساعد للوزير سالم الحداد"
