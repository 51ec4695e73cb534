"""What may stand between a weak cue and its content."""

import pytest

from tests.unit.quotes.articles import list_contents, read_quotes


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وكتب حازم البستاني «كان الجسر آية في الجمال والقوة».", "كان الجسر آية في الجمال والقوة"),
        ("وكتبت سلمى البستاني في تغريدة «كان الجسر آية في الجمال والقوة».", "كان الجسر آية في الجمال والقوة"),
        ("وانتقد حازم البستاني بشدة «غياب الصيانة عن الجسور كلها».", "غياب الصيانة عن الجسور كلها"),
        ("لكن حازم البستاني سجل أيضا أن الجسر قديم جدا.", "الجسر قديم جدا"),
        ("وختم حازم البستاني حديثه بقوله «كان الجسر آية في الجمال».", "كان الجسر آية في الجمال"),
        ("وشدد حازم البستاني، في رده على سؤال الصحف، أن الجسر قديم جدا.", "الجسر قديم جدا"),
    ],
)
def test_who_speaks_and_where_may_stand_before_the_words(text: str, content: str) -> None:
    quotes = read_quotes(text)
    assert [(quote["content_text"], quote["speaker"].split()[-1]) for quote in quotes] == [(content, "البستاني")]


@pytest.mark.parametrize(
    "text",
    [
        "وتحدث رجل يدعى حازم البستاني «كان الجسر آية في الجمال والقوة».",
        "وكتب حازم البستاني «تاريخ الجسر».",
    ],
)
def test_names_and_titles_in_marks_are_not_said(text: str) -> None:
    assert list_contents(text) == []


@pytest.mark.parametrize("topic", ["وعن ذلك", "وفي ذلك", "وإزاء هذا"])
def test_of_that_somebody_says_the_words(topic: str) -> None:
    quotes = read_quotes(f"{topic} يقول حازم البستاني «كان الجسر آية في الجمال والقوة».")
    assert [(quote["content_text"], quote["speaker"]) for quote in quotes] == [
        ("كان الجسر آية في الجمال والقوة", "حازم البستاني")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وعبر حازم البستاني عن «خشيته على الجسر القديم كله».", "خشيته على الجسر القديم كله"),
        ("وأعرب حازم البستاني عن أن «الجسر القديم في خطر».", "الجسر القديم في خطر"),
        ("وعبر حازم البستاني عن أن الجسر القديم في خطر.", "الجسر القديم في خطر"),
    ],
)
def test_words_in_marks_or_a_clause_may_stand_behind_the_preposition_of_a_verb(text: str, content: str) -> None:
    quotes = read_quotes(text)
    assert [(quote["content_text"], quote["speaker"]) for quote in quotes] == [(content, "حازم البستاني")]


def test_through_a_medium_opens_no_words() -> None:
    quotes = read_quotes("وقال حازم البستاني عبر الهاتف إن الجسر قديم جدا.")
    assert [(quote["content_text"], quote["cue_text"]) for quote in quotes] == [("الجسر قديم جدا", "قال")]


def test_and_that_behind_closed_marks_goes_on() -> None:
    text = "موضحا أن «الجسور كلها تحتاج إلى صيانة في هذا العام»، وأن «الطرق بخير»."
    assert list_contents(text) == ["«الجسور كلها تحتاج إلى صيانة في هذا العام»، وأن «الطرق بخير»"]


@pytest.mark.parametrize(
    "text",
    [
        "وقال د. حازم البستاني إن الجسر قديم جدا.",
        "وأشار مدير الطرق م. حازم البستاني إلى أن الجسر قديم جدا.",
        "وأكد المشرف العام على مشروع الطرق حازم البستاني أن الجسر قديم جدا.",
        "وأكد حازم البستاني -تحفظ على ذكر عمره- أن الجسر قديم جدا.",
        "وكشف حازم البستاني في تقرير سنوي صدر عن اللجنة، أن الجسر قديم جدا.",
        "إلى ذلك أوضح حازم البستاني أن الجسر قديم جدا.",
        "وعبر حازم البستاني عن اعتقاده بأن الجسر قديم جدا.",
        'وبين "حازم البستاني" أن الجسر قديم جدا.',
    ],
)
def test_stops_and_prepositions_of_other_words_part_nothing(text: str) -> None:
    quotes = read_quotes(text)
    assert [(quote["content_text"], quote["speaker"]) for quote in quotes] == [("الجسر قديم جدا", "حازم البستاني")]


def test_whoever_went_on_did_so_somewhere() -> None:
    text = "قال حازم البستاني إن الطريق مغلق. وتابع في منتدى الجسور أن الجسر قديم جدا."
    assert list_contents(text) == ["الطريق مغلق", "الجسر قديم جدا"]


def test_preposition_of_the_verb_itself_parts_it_from_a_later_clause() -> None:
    text = "وشدد حازم البستاني على ضيق الجسر لأن أهل القرية يعرفون أن الجسر قديم."
    assert list_contents(text) == []


def test_demonstrative_as_the_subject_quotes_nothing() -> None:
    assert list_contents("والجسر مغلق وذلك يؤكد أن الصيانة ضرورية.") == []


@pytest.mark.parametrize("prayer", ["داعيا الله", "سائلا المولى عز وجل"])
def test_who_is_prayed_to_stands_before_what_is_asked(prayer: str) -> None:
    text = f"وافتتح حازم البستاني الجسر، {prayer} أن يحفظ البلاد وأهلها."
    assert [(quote["content_text"], quote["speaker"]) for quote in read_quotes(text)] == [
        ("يحفظ البلاد وأهلها", "حازم البستاني")
    ]


def test_words_in_marks_behind_a_colon_are_quoted_by_a_weak_verb_with_an_aside() -> None:
    text = "الوزير سالم الحربي كتب، في رسالة عبر حسابه في موقع «منبر»: «نشكر العمال على صبرهم الطويل في الشتاء»."
    quotes = read_quotes(text)
    assert [(quote["content_text"], quote["speaker"]) for quote in quotes] == [
        ("نشكر العمال على صبرهم الطويل في الشتاء", "سالم الحربي")
    ]


def test_a_verb_behind_what_somebody_speaks_of_quotes_words_behind_a_colon() -> None:
    text = "عن ذلك يوضح المهندس سالم الحربي: «هناك سعي إلى نقل المصنع نحو الساحل قريبا»."
    assert list_contents(text) == ["هناك سعي إلى نقل المصنع نحو الساحل قريبا"]


def test_a_nearer_verb_quotes_the_words_behind_a_colon() -> None:
    text = "وقال سالم الحربي إن العمال يأملون في عقد جديد، وزاد: «المصنع لن يغلق بابه في وجه أحد»."
    assert list_contents(text) == ["العمال يأملون في عقد جديد", "المصنع لن يغلق بابه في وجه أحد"]
