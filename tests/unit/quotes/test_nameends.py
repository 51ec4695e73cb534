"""Name ends: names that go on with unlisted words, and names that had run on into what follows them."""

import pytest

from rawi.quotes.nameends import Places, extend_name, is_over, list_signs, mend_end
from tests.unit.quotes.articles import list_speakers, make_article


def find_places(words: list[str]) -> Places:
    return lambda word: [place for place, other in enumerate(words) if other == word]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال المكي دهروش، الباحث في التاريخ، إن الموسم بدأ.", "المكي دهروش"),
        ("وقال عبد الملك الدغموشي إن الموسم بدأ.", "عبد الملك الدغموشي"),
        ("وقال تركي بن راشد آل درعوب: الموسم بدأ.", "تركي بن راشد آل درعوب"),
        ("وقال جان-مارك دهروش إن الموسم بدأ.", "جان-مارك دهروش"),
        ("وقالت الشبكة الأفرو-متوسطية للصيد إن الموسم بدأ.", "الشبكة الأفرو-متوسطية للصيد"),
        ("وقال الأمين العام للمنظمة، بان كي-مون، إن الموسم بدأ.", "بان كي-مون"),
        ("وقال الرئيس التنفيذي لشركة الموج، كوبار ماشطك، إن الموسم بدأ.", "كوبار ماشطك"),
        ("وقال الأمين العام لأوبك سامي البدري إن الموسم بدأ.", "سامي البدري"),
        ("وقال المهندس المخرج إن الموسم بدأ. وكان حضر سامي المخرج.", "سامي المخرج"),
        ("وقال روبرت بادر، مدير الميناء، إن الموسم بدأ.", "روبرت بادر"),
        ("وقالت المصورة رهام إن الموسم بدأ. ثم حضرت السيدة رهام الخليفة، وشكرتها.", "رهام الخليفة"),
        ("وقال سامي العتيبي أمير المنطقة إن الموسم بدأ.", "سامي العتيبي"),
    ],
)
def test_name_ends_where_its_words_end(text: str, name: str) -> None:
    assert list_speakers(text)[0] == name


@pytest.mark.parametrize(
    ("text", "read", "end"),
    [
        ("شكر سامي العتيبي حضوره الحفل", 2, 3),
        ("شكر سامي العتيبي حضوره الحفل", 3, 3),
        ("شكر سامي العتيبي حضوره الحفل", 4, 3),
        ("وقال تركي بن راشد بن سعود العتيبي", 2, 7),
        ("وقال تركي بن راشد بن سعود العتيبي", 4, 7),
        ("وقال تركي بن راشد بن سعود العتيبي", 7, 7),
    ],
)
def test_name_is_mended_whether_cut_or_run_on(text: str, read: int, end: int) -> None:
    analysis = make_article(text).analysis
    assert mend_end(analysis, 1, read, find_places(analysis.words)) == end


def test_no_name_goes_on_behind_a_sign_or_on_the_next_line() -> None:
    analysis = make_article("قال سامي\nهادي، زيد").analysis
    assert [is_over(analysis, index) for index in range(1, 6)] == [False, True, True, False, True]
    assert extend_name(analysis, 1, 2, find_places(analysis.words)) == 2


def test_signs_tell_how_often_two_words_stand_together() -> None:
    words = ["قال", "سامي", "هادي", "وشكر", "سامي", "هادي", "ثم", "سامي"]
    signs = list_signs(words, 1, 2, find_places(words))
    assert {"together 2 1", "without 1"} <= set(signs)
