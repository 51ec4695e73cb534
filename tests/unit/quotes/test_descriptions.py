"""What somebody calls somebody or something is an attribution."""

import pytest

from tests.unit.quotes.articles import list_contents, list_speakers, read_quotes


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("ووصف حازم البستاني الجسر بأنه قديم جدا.", "حازم البستاني", "قديم جدا"),
        ("ونعت حازم البستاني الجسر بأنه قديم جدا.", "حازم البستاني", "قديم جدا"),
        ("ووصفت لجنة الطرق الجسر بأنه قديم جدا.", "لجنة الطرق", "قديم جدا"),
        ("وافتتح حازم البستاني المعرض، واصفا الجسر بأنه قديم جدا.", "حازم البستاني", "قديم جدا"),
        ("قال حازم البستاني إن الطريق مغلق. ووصف الجسر بأنه قديم جدا.", "حازم البستاني", "قديم جدا"),
        ("قال حازم البستاني إن الطريق مغلق. ووصف رئيس اللجنة بأنه بطيء جدا.", "حازم البستاني", "بطيء جدا"),
        ("ووصف رئيس اللجنة حازم البستاني المدير بأنه بطيء جدا.", "حازم البستاني", "بطيء جدا"),
        ("وجاء ذلك في خطوة وصفها حازم البستاني بأنها متأخرة جدا.", "حازم البستاني", "متأخرة جدا"),
    ],
)
def test_clause_behind_what_is_described_is_content(text: str, speaker: str, content: str) -> None:
    quote = read_quotes(text)[-1]
    assert (quote["speaker"], quote["content_text"]) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ووصف حازم البستاني الجسر بـ«التحفة القديمة».", "التحفة القديمة"),
        ("وافتتح حازم البستاني المعرض، واصفا الجسر بـ «التحفة القديمة».", "التحفة القديمة"),
        ('قال حازم البستاني إن الطريق مغلق. ووصفه بـ"العقبة الكبرى".', "العقبة الكبرى"),
    ],
)
def test_words_in_marks_by_which_somebody_calls_something_are_content(text: str, content: str) -> None:
    quote = read_quotes(text)[-1]
    assert (quote["speaker"], quote["content_text"], quote["quote_type"]) == ("حازم البستاني", content, "direct")


@pytest.mark.parametrize(
    "text",
    [
        "وانهار الجسر الذي وصفه حازم البستاني بـ«التحفة القديمة».",
        "وهو جسر يصفه حازم البستاني بـ«التحفة القديمة».",
        "والجسر الذي وصف بـ«التحفة القديمة» قريب.",
        "ووصف حازم البستاني الجسر بـ«التحفة».",
        "ووصف حازم البستاني العمال بـ«أبناء الجسر».",
    ],
)
def test_names_by_which_something_is_called_are_none(text: str) -> None:
    assert list_contents(text) == []


@pytest.mark.parametrize(
    "said",
    [
        "وانتقد اللجنة التي وصفها بأنها بطيئة جدا.",
        "وتحدث عن وزارة وصفها بأنها بطيئة جدا.",
    ],
)
def test_noun_before_a_pronoun_that_means_it_does_not_describe(said: str) -> None:
    assert list_speakers(f"قال حازم البستاني إن الطريق مغلق. {said}") == ["حازم البستاني", "حازم البستاني"]


@pytest.mark.parametrize(
    "text",
    [
        "والجسر يوصف بأنه قديم جدا.",
        "والجسور وصفت بأنها قديمة جدا.",
        "ورفض حازم البستاني ما وصفه بأنه تأخير كبير.",
        "ولم أجد غير وصف الجسر بأنه قديم جدا.",
    ],
)
def test_passives_and_the_noun_describe_nothing(text: str) -> None:
    assert list_contents(text) == []
