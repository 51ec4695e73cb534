"""Where, when and to whom somebody said words in marks."""

import pytest

from tests.unit.quotes.articles import list_contents, read_quotes

SAID = "كان الجسر القديم آية في الجمال والقوة أيام جدي"


@pytest.mark.parametrize(
    "told",
    [
        "وكتب حازم البستاني في دفتره الموضوع على المكتب",
        "وتابع حازم البستاني في حضور أعضاء اللجنة كلهم",
        "وتابع حازم البستاني للصحف",
        "وروى حازم البستاني في محاولة لتفسير الحادث",
        "وتابع للصحف",
        "وواصل على هامش المعرض السنوي",
    ],
)
def test_long_words_in_marks_may_stand_behind_where_they_were_said(told: str) -> None:
    quote = read_quotes(f"قال حازم البستاني إن الطريق مغلق. {told} «{SAID}».")[-1]
    assert (quote["content_text"], quote["speaker"]) == (SAID, "حازم البستاني")


@pytest.mark.parametrize(
    "told",
    [
        "وكتب حازم البستاني المقدمة في كتابه",
        "وتحدث مدير مجلس تابع للبلدية أنشئ من أجل",
    ],
)
def test_titles_and_names_behind_it_are_not_said(told: str) -> None:
    assert SAID not in list_contents(f"قال حازم البستاني إن الطريق مغلق. {told} «{SAID}».")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ومضى البستاني للقول إن الجسر قديم جدا.", "الجسر قديم جدا"),
        ("ومضى البستاني للقول: «كان الجسر آية في الجمال».", "كان الجسر آية في الجمال"),
        ("وأكمل البستاني بأن الجسر قديم جدا.", "الجسر قديم جدا"),
        ("وواصل البستاني أن الجسر قديم جدا.", "الجسر قديم جدا"),
        ("وصرخ البستاني: «كان الجسر آية في الجمال».", "كان الجسر آية في الجمال"),
        ("وردد البستاني أن الجسر قديم جدا.", "الجسر قديم جدا"),
    ],
)
def test_whoever_goes_on_or_cries_says_it(text: str, content: str) -> None:
    quote = read_quotes(f"قال حازم البستاني إن الطريق مغلق. {text}")[-1]
    assert (quote["content_text"], quote["speaker"]) == (content, "حازم البستاني")


def test_who_hesitates_says_nothing() -> None:
    assert list_contents("قال حازم البستاني إن الطريق مغلق. وتردد أن يعبر الجسر وحده.") == ["الطريق مغلق"]
