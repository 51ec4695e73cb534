"""Which paper "the paper" means where the text names several."""

from tests.unit.quotes.articles import list_speakers

_FIRST = "وقالت صحيفة «نورد باند» إن الميناء مفتوح.\n"


def test_paper_is_the_one_named_last() -> None:
    told = _FIRST + "وزار الميناء مندوب صحيفة «سود باند».\n"
    assert list_speakers(told + "وقالت الصحيفة إن الموسم قريب.")[-1] == "صحيفة «سود باند»"


def test_paper_that_has_spoken_since_is_meant_all_the_same() -> None:
    told = _FIRST + "وزار الميناء مندوب صحيفة «سود باند».\nوأضافت أن السفن كثيرة.\n"
    assert list_speakers(told + "وقالت الصحيفة إن الموسم قريب.")[-1] == "صحيفة «نورد باند»"


def test_agency_that_is_no_paper_stays_who_it_is() -> None:
    told = "وقالت الوكالة الدولية للموانئ إن الميناء مفتوح.\nوزارها مندوب وكالة نورد باند.\n"
    assert list_speakers(told + "وقالت الوكالة إن الموسم قريب.")[-1] == "الوكالة الدولية للموانئ"
