"""Leftovers: the word between a person's name and what closes the phrase of the source."""

import pytest

from tests.unit.quotes.articles import list_speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال الكاتب سعيد مسعود الإمام، إن الموسم بدأ.", "سعيد مسعود الإمام"),
        ("وقال منصور حاج أمين إن الموسم بدأ.", "منصور حاج أمين"),
        ("واعتبر عبد الكريم الأمين، عضو الجمعية، أن الموسم بدأ.", "عبد الكريم الأمين"),
        ("وقال الناشط أبو العبد الغربي، إن الموسم بدأ.", "أبو العبد الغربي"),
        ("وقال سعيد نجم الدم، المبعوث السابق، إن الموسم بدأ.", "سعيد نجم الدم"),
    ],
)
def test_last_word_before_what_closes_a_phrase_is_the_surname(text: str, name: str) -> None:
    assert list_speakers(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "وقال سامي مسعود نائب رئيس الشركة إن الموسم بدأ.",
        "وقال سامي مسعود السيد إن الموسم بدأ.",
        "وقال سامي مسعود للصحيفة إن الموسم بدأ.",
        "وقال سامي مسعود اليوم إن الموسم بدأ.",
        "وافتتح سامي مسعود المعرض، وقال إن الموسم بدأ.",
    ],
)
def test_titles_and_listeners_are_no_surnames(text: str) -> None:
    assert list_speakers(text) == ["سامي مسعود"]
