"""Words in marks that are a sentence of their own behind what somebody says."""

import pytest

from tests.unit.quotes.articles import list_contents, read_quotes

SAID = "وقال سالم الحربي إن الجسر القديم يحتاج إلى صيانة عاجلة"


@pytest.mark.parametrize("stop", [".", ".."])
def test_who_said_the_sentence_before_goes_on(stop: str) -> None:
    text = f"{SAID}{stop} «نخشى أن تسقط أعمدته في الشتاء القادم». وعاد السكان إلى بيوتهم."
    quotes = read_quotes(text)
    assert [(quote["content_text"], quote["speaker"], quote["quote_type"]) for quote in quotes] == [
        ("الجسر القديم يحتاج إلى صيانة عاجلة", "سالم الحربي", "indirect"),
        ("نخشى أن تسقط أعمدته في الشتاء القادم", "سالم الحربي", "direct"),
    ]
    assert (quotes[1]["rule"], quotes[1]["cue_text"]) == ("continuation", None)


@pytest.mark.parametrize(
    "rest",
    [
        "«حكاية الجسر القديم والنهر الكبير» عنوان كتاب جديد.",
        "وكتب على الباب القديم كلمات. «نخشى أن تسقط أعمدته في الشتاء القادم».",
        "«النهر الكبير».",
    ],
)
def test_titles_and_what_stands_further_off_do_not_go_on(rest: str) -> None:
    assert list_contents(f"{SAID}. {rest}") == ["الجسر القديم يحتاج إلى صيانة عاجلة"]
