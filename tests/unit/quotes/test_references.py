"""Whom a phrase behind somebody's words refers to without his passing them on."""

import pytest

from tests.unit.quotes.articles import list_chains

SAID = "وقال النائب سامي الحداد إن السد القديم سيغلق غدا"


@pytest.mark.parametrize("phrase", ["حسب وصف الوزير كريم منصور", "وفقا لقدراتهم المالية", "بحسب كريم منصور"])
def test_one_person_or_what_is_theirs_passes_nothing_on(phrase: str) -> None:
    assert list_chains(f"{SAID}، {phrase}.")[0] == ["سامي الحداد"]


@pytest.mark.parametrize(
    ("phrase", "passer"), [("وفقا لصحيفة النهر", "صحيفة النهر"), ("حسب مصادر محلية", "مصادر محلية")]
)
def test_paper_or_source_passes_on(phrase: str, passer: str) -> None:
    assert list_chains(f"{SAID}، {phrase}.")[0] == ["سامي الحداد", passer]
