"""Endings: the learned weights tell what belongs to a phrase from what follows it."""

import pytest

from rawi.arabic.folding import fold_text
from rawi.arabic.reference import read_reference
from rawi.quotes.cues import compile_cues
from rawi.quotes.endings import (
    CLOSES,
    FOLLOWS,
    Place,
    is_ending,
    list_kind_signs,
    load_weights,
    read_governor,
    read_opening,
)
from rawi.quotes.wordkinds import read_kind
from tests.unit.quotes.articles import list_speakers


def ends(verb: str, text: str, index: int) -> bool:
    words = fold_text(text).split()
    return is_ending(words, 0, index, len(words), {-1: compile_cues()[fold_text(verb)]})


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("وزارة الزراعة الفنلندية أن", 1),
        ("وزارة الزراعة الفنلندية أن", 2),
        ("رئيس الوزراء الفنلندي محمد العتيبي أن", 4),
        ("رئيس الوزراء الفنلندي محمد العتيبي أن", 3),
        ("المدير العام للشركة محمد العتيبي أن", 2),
    ],
)
def test_a_phrase_goes_on_with_what_belongs_to_it(text: str, index: int) -> None:
    assert not ends("قال", text, index)


@pytest.mark.parametrize(
    ("text", "index", "verb"),
    [
        ("وزارة الزراعة الفنلندية استعدادها للتعاون", 3, "أعلن"),
        ("الحكومة الفنلندية المتظاهرين إلى", 2, "دعا"),
        ("محمد العتيبي حرص الشركة على", 2, "أعلن"),
        ("فنلندا مقتل ثلاثة من", 1, "أعلن"),
        ("وزارة الداخلية الفنلندية بقرار المحكمة", 3, "ندد"),
    ],
)
def test_a_phrase_ends_before_the_object_of_its_verb(text: str, index: int, verb: str) -> None:
    assert ends(verb, text, index)


@pytest.mark.parametrize(
    ("text", "index", "opening"),
    [
        ("وزارة الزراعة الفنلندية", 1, "organisation"),
        ("الوزير محمد العتيبي", 1, "person def here"),
        ("الوزير محمد العتيبي", 2, "person def named"),
        ("مدير الشركة محمد العتيبي", 1, "person far"),
        ("مدير الشركة", 1, "person bare"),
        ("الزرقطون", 1, "def"),
    ],
)
def test_an_opening_tells_of_names_so_far_and_ahead(text: str, index: int, opening: str) -> None:
    words = fold_text(text).split()
    assert read_opening(words, 0, index, len(words)) == opening


def test_a_governor_is_what_a_verb_can_have_behind_its_subject() -> None:
    assert read_governor(None) == "none"
    assert read_governor(compile_cues()[fold_text("دعا")]) == "ask"
    assert read_governor(compile_cues()[fold_text("أعلن")]) == "object"
    assert read_governor(compile_cues()[fold_text("قال")]) == "say"


def test_every_weight_is_of_a_sign_that_can_be_told() -> None:
    singles = {sign.split()[0] for sign in list_kind_signs(Place("new", "new", "new", "other", "say", 1))[4:]}
    for sign in load_weights().signs:
        is_pair = any(joint in sign for joint in (" + ", " : ", " > ", " ? "))
        assert is_pair or sign.split()[0] in {*singles, FOLLOWS, CLOSES, "base"}


def test_every_class_of_words_has_a_weight() -> None:
    signs = load_weights().signs
    assert {row["class"] for row in read_reference("phrase_words")} <= signs.keys()


@pytest.mark.parametrize(
    "text",
    [
        "رئيس الوزراء الفنلندي محمد العتيبي حرص الشركة على",
        "وزارة الزراعة الفنلندية استعدادها للتعاون مع",
        "الحكومة الفنلندية المتظاهرين إلى",
        "مدير الشركة زرقطون الزرقومي أمس",
    ],
)
def test_a_phrase_ends_where_the_signs_that_are_learned_from_say(text: str) -> None:
    words, weights = fold_text(text).split(), load_weights()
    kinds = [read_kind(word) for word in words]
    for index in range(1, len(words) - 1):
        opening = read_opening(words, 0, index, len(words))
        place = Place(kinds[index - 1], kinds[index], kinds[index + 1], opening, "say", index)
        odds = weights.signs["base"] + sum(weights.signs.get(sign, 0.0) for sign in list_kind_signs(place))
        odds += weights.follows.get(words[index], weights.unknown) + weights.closes.get(
            words[index - 1], weights.unclosed
        )
        is_joined = kinds[index].startswith(("for", "by"))  # asked for more than to be likelier than not
        assert is_joined or ends("قال", text, index) == (odds > 0.1)


def test_an_outlet_behind_li_is_who_was_told() -> None:
    assert ends("قال", "مسؤول في الشركة لوكالة الأنباء أن", 3)
    assert not ends("قال", "القيادة المشتركة لقوات الشمال أن", 2)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقالت اللجنة النرويجية للتحقيق في الموانئ إن الموسم بدأ.", "اللجنة النرويجية للتحقيق في الموانئ"),
        ("وقالت اللجنة النرويجية للصحفيين إن الموسم بدأ.", "اللجنة النرويجية"),
        ("ويقول ممثلو الادعاء إن الموسم بدأ.", "ممثلو الادعاء"),
        ("وقال اتحاد منتجي القوارب في القطب إن الموسم بدأ.", "اتحاد منتجي القوارب في القطب"),
        ("وقال المتحدث باسم هيئة الغابات النرويجية إن الموسم بدأ.", "المتحدث باسم هيئة الغابات النرويجية"),
        ("وقال خمسة من الوزراء النرويجيين إن الموسم بدأ.", "خمسة من الوزراء النرويجيين"),
    ],
)
def test_phrase_goes_on_to_what_completes_it_before_the_content(text: str, speaker: str) -> None:
    assert list_speakers(text) == [speaker]
