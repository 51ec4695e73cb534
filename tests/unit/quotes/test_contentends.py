"""Content ends: where learned weights tell that somebody else's clause, or another act of the speaker's, begins."""

import pytest

from rawi.quotes.contentends import list_places
from rawi.quotes.turns import compile_turns
from tests.unit.quotes.articles import list_contents, read_quotes

SAID = "الموسم بدأ باكرا في معظم الموانئ الشرقية"


@pytest.mark.parametrize(
    "turn",
    [
        "، متطرقا إلى أسعار السمك في الأسواق",
        "، مهيبا بالصيادين حمل سترات النجاة",
        "، واصفا الموسم بالأفضل منذ أعوام",
        "، وتوقع أن ترتفع كميات السمك قريبا",
        "، إلا أنه أشار إلى قلة القوارب",
        "، ورفض الحداد الإفصاح عن كميات السمك",
    ],
)
def test_words_end_where_something_else_begins(turn: str) -> None:
    assert list_contents(f"قال سامي الحداد إن {SAID}{turn}.")[0] == SAID


@pytest.mark.parametrize(
    "rest",
    [
        "، لكن الأسعار لم تنخفض بعد",
        "، فيما تأخر في الموانئ الغربية",
        " بينما تأخر في الموانئ الغربية",
        "، رغم أن المطر تأخر ولم تهدأ الرياح",
        "، كما بدأ موسم الروبيان",
    ],
)
def test_what_may_belong_to_them_stays(rest: str) -> None:
    assert list_contents(f"قال سامي الحداد إن {SAID}{rest}.")[0] == SAID + rest


def test_the_narrator_within_marks_ends_them() -> None:
    text = f"وقال سامي الحداد: «{SAID} وهذا يسر الجميع، مبينا أن الأسواق تنتظر المزيد من السمك»."
    first, second, *rest = read_quotes(text)
    assert first["content_text"] == f"{SAID} وهذا يسر الجميع"
    assert (second["content_text"], second["speaker"], rest) == ("الأسواق تنتظر المزيد من السمك", "سامي الحداد", [])


def test_places_stand_behind_what_was_said_and_before_a_turn() -> None:
    words = ["بدا", "الموسم", '"', "،", "مبينا", "قال", ".", "قال", "كما"]
    assert list_places(words, 0, range(1, 9)) == [(2, 4), (6, 7), (8, 8)]
    assert list_places(words, 4, range(5, 6)) == []


@pytest.mark.parametrize(
    ("word", "kind"),
    [("موكدا", "part"), ("متطرقه", "act"), ("ومهنيا", "wact"), ("ونصحت", "joined"), ("ورفع", None), ("لكن", "link")],
)
def test_turns_have_a_kind(word: str, kind: str | None) -> None:
    turn = compile_turns().get(word)
    assert (None if turn is None else turn.kind) == kind
