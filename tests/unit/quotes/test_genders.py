"""Who is certainly a man, and whom a verb in the feminine then means."""

import pytest

from rawi.quotes.genders import is_man
from tests.unit.quotes.articles import list_speakers

PORT = "قالت شركة الموانئ إن الرصيف جاهز.\n"


@pytest.mark.parametrize(
    ("name", "expected"), [("سامي الكيالي", True), ("عبدالودود ناصر", True), ("نور الكيالي", False), ("", False)]
)
def test_a_first_name_tells_a_man(name: str, expected: bool) -> None:
    assert is_man(tuple(name.split())) is expected


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("وأعلنت مدينة الأمير منصور البحرية أن الحوض جاهز.", "مدينة الأمير منصور البحرية"),
        ("وأوضحت والدة البحار سامي الكيالي أن ابنها بخير.", "والدة البحار سامي الكيالي"),
    ],
)
def test_what_is_called_after_a_man_speaks_by_itself(sentence: str, speaker: str) -> None:
    assert list_speakers(f"{PORT}{sentence}") == ["شركة الموانئ", speaker]


def test_a_man_behind_a_verb_in_the_feminine_is_told_and_does_not_tell() -> None:
    text = f"{PORT}وأبلغت سامي الكيالي بأنه لا يستطيع دخول الحوض الجديد هذا العام."
    assert list_speakers(text) == ["شركة الموانئ", "شركة الموانئ"]


def test_a_man_does_not_go_on_as_she() -> None:
    text = f"{PORT}وتحدث سامي الكيالي عن أمله بأن يبدأ الموسم. وأضافت أن السفن تأخرت."
    assert list_speakers(text)[-1] == "شركة الموانئ"
