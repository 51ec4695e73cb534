"""Annexes: clubs, towns and offices between a role and the name of who bears it."""

import pytest

from tests.unit.quotes.articles import list_speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال مدير عام جمرك سلوى علي الغامدي إن الموسم بدأ.", "علي الغامدي"),
        ("وقال المشرف على الفنون بسوق دهران خالد الغامدي إن الموسم بدأ.", "خالد الغامدي"),
        ("وقال المقدم ركن خالد سعد الغامدي إن الموسم بدأ.", "خالد سعد الغامدي"),
        ("وقال رئيس نادي الموج سامي سعد الغامدي إن الموسم بدأ.", "سامي سعد الغامدي"),
    ],
)
def test_name_does_not_begin_with_what_completes_the_noun_before_it(text: str, name: str) -> None:
    assert list_speakers(text) == [name]
