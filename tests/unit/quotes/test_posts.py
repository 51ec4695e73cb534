"""Words that stand before who says them or around him: a whole sentence before, asides between dashes and commas."""

import pytest

from tests.unit.quotes.articles import list_contents, read_quotes

SHIPS = "غادرت السفن الرصيف الشمالي قبل الفجر"


def list_spans(text: str) -> list[str]:
    return [text[span["start"] : span["end"]] for quote in read_quotes(text) for span in quote["content_spans"]]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("ومن المتوقع -حسب هيئة المرافئ- أن تغادر السفن غدا.", ["ومن المتوقع", "أن تغادر السفن غدا"]),
        ("السفن -بحسب هيئة المرافئ- لا تتسع للركاب، بل للبضائع.", ["السفن", "لا تتسع للركاب، بل للبضائع"]),
        ("لكن هذه السفن -تقول هيئة المرافئ- لا تتسع للركاب.", ["لكن هذه السفن", "لا تتسع للركاب"]),
        ("لكن هذه السفن -تقول هيئة المرافئ-، لا تتسع للركاب.", ["لكن هذه السفن", "لا تتسع للركاب"]),
        ("هذه السفن قديمة -حسب هيئة المرافئ- وقد زارها الوزير أمس.", ["هذه السفن قديمة"]),
    ],
)
def test_clause_goes_on_behind_who_says_it_between_dashes(text: str, spans: list[str]) -> None:
    assert list_spans(text) == spans
    assert [quote["speaker"] for quote in read_quotes(text)] == ["هيئة المرافئ"]


@pytest.mark.parametrize("cue", ["وفقا لوكالة رويترز", "بحسب وكالة رويترز"])
def test_sentence_of_a_cue_alone_tells_of_the_sentence_before(cue: str) -> None:
    quotes = read_quotes(f"عاد الهدوء إلى المدينة أمس. {SHIPS}. {cue}.")
    assert [(quote["content_text"], quote["speaker"]) for quote in quotes] == [(SHIPS, "وكالة رويترز")]


@pytest.mark.parametrize(
    ("aside", "content"),
    [
        ("، على حد قوله، ستعود غدا", "السفن، على حد قوله، ستعود غدا"),
        (" القديمة -على حد قوله- ستعود غدا", "السفن القديمة -على حد قوله- ستعود غدا"),
        ("، وفقا لهيئة المرافئ، لا تتسع للركاب", "السفن، وفقا لهيئة المرافئ، لا تتسع للركاب"),
        ("، وفقا لهيئة المرافئ، لديها مكان للركاب", "السفن، وفقا لهيئة المرافئ، لديها مكان للركاب"),
        (" عادت إلى المرفأ، على حد قوله، وستغادر غدا", "السفن عادت إلى المرفأ"),
    ],
)
def test_aside_before_any_verb_ends_no_content(aside: str, content: str) -> None:
    assert list_contents(f"وقال سالم البستاني إن السفن{aside}.") == [content]
