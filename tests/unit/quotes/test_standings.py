"""What stands in a document."""

import pytest

from tests.unit.quotes.articles import list_contents, read_quotes

OPENING = "أصدرت لجنة الطرق بيانا عن الجسر القديم. "


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وجاء في البيان «كان الجسر آية في الجمال والقوة».", "كان الجسر آية في الجمال والقوة"),
        ("وجاء في البيان الذي وزع مساء الأحد في البلدة «كان الجسر آية في الجمال كله».", "كان الجسر آية في الجمال كله"),
        ("وورد ضمن البيان أن الجسر قديم جدا.", "الجسر قديم جدا"),
        ("وجاء أيضا في البيان أن الجسر قديم جدا.", "الجسر قديم جدا"),
        ("وجاء في البيان الذي وزع في ختام جلسة دامت قرابة أربع ساعات أن الجسر قديم جدا.", "الجسر قديم جدا"),
    ],
)
def test_what_stands_in_a_document_is_said_by_whoever_made_it(text: str, content: str) -> None:
    quotes = read_quotes(OPENING + text)
    assert [(quote["content_text"], quote["speaker"]) for quote in quotes] == [(content, "لجنة الطرق")]


@pytest.mark.parametrize(
    "text",
    [
        "وجاء في بيان بعنوان «حديث طويل عن الجسور القديمة في البلدة كلها وما يحتاج إليه كل واحد منها».",
        "وجاء في المرتبة الأولى «نادي الجسور القديمة في البلدة».",
    ],
)
def test_what_stands_elsewhere_is_not_said(text: str) -> None:
    assert list_contents(text) == []
