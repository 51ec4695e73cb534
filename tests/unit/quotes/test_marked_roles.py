"""A role of something that is named in marks fits one person only: whoever goes on under it has spoken before."""

import pytest

from tests.unit.quotes.articles import read_quotes

FIRST = "وقال سالم الدنقير إن الميناء مغلق.\n"


@pytest.mark.parametrize("role", ["مدير «المرفأ»", "مخرج مسرحية «المرفأ»", "صاحب لقب «أسد المرفأ»"])
def test_role_of_something_in_marks_is_who_went_on(role: str) -> None:
    quotes = read_quotes(f"{FIRST}وأضاف {role} أن الطريق مفتوح.")
    assert [(quote["speaker"], quote["speaker_kind"]) for quote in quotes] == [("سالم الدنقير", "person")] * 2


@pytest.mark.parametrize("role", ["متحدث باسم «المرفأ»", "مدير في «المرفأ»"])
def test_somebody_at_what_is_named_in_marks_stays_unnamed(role: str) -> None:
    quotes = read_quotes(f"{FIRST}وأضاف {role} أن الطريق مفتوح.")
    assert quotes[-1]["speaker_kind"] == "anonymous"
