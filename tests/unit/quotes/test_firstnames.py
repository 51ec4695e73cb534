"""First names that no list holds: a surname that stands alone is led to the words before it elsewhere."""

import pytest

from tests.unit.quotes.articles import list_speakers

SAID = "\nوأكد {} أن الجسر سيفتح قريبا."
FULL = [
    ("وزار المهندس البولندي زبغنيو كرازنسكي القرية أمس.", "كرازنسكي", "زبغنيو كرازنسكي"),
    ("وقالت مديرة المتحف الهولندي، فرينكه دوسترفالد، إن الأبواب مفتوحة.", "دوسترفالد", "فرينكه دوسترفالد"),
    ("وتحدثت أمس شيلدا برونتاي، مديرة المتحف.", "برونتاي", "شيلدا برونتاي"),
    ("ووصل المدرب الهولندي ألكسيو دورفان إلى القرية.", "دورفان", "ألكسيو دورفان"),
    ("وصرح عز الدين بلمحجوز، رئيس البلدية، بأن العمل جار.", "بلمحجوز", "عز الدين بلمحجوز"),
    ("واعتبر وزير البيئة يوهنان كرازنسكي أن العمل جار.", "كرازنسكي", "يوهنان كرازنسكي"),
    ("وزارت القرية أمس الكاتبة أوديلا بروغتا بنثاليس.", "بنثاليس", "أوديلا بروغتا بنثاليس"),
]
WRITTEN_ON = [
    ("وبالنسبة لسعيد الفنزاري، الباحث في العمارة، فإن الجسر آمن.", "الفنزاري", "سعيد الفنزاري"),
    ("وفي الكتاب الجديد لكريستوف فنكلباو، المهندس المعروف، وصف للجسر.", "فنكلباو", "كريستوف فنكلباو"),
    ("وحضر الحفل المدير الهولندي، وسمير الفنزاري، صاحب المكتبة.", "الفنزاري", "سمير الفنزاري"),
    ("ووصل المهندس الهولندي لازيوس فنكلباو إلى القرية.", "فنكلباو", "لازيوس فنكلباو"),
]
ALONE = [
    ("وترفض كرازنسكي، التي شيدت الجسر، كل ذلك.", "كرازنسكي"),
    ("وجرت على شاشة كرازنسكي أفلام عن الجسر.", "كرازنسكي"),
    ("أما كرازنسكي فلم يحضر، أما كرازنسكي فغاب.", "كرازنسكي"),
    ("وتأخر الحفل. وأمل الفنزاري، صاحب المكتبة، خيرا.", "الفنزاري"),
    ("ومدد كرازنسكي تعاقده مع البلدية.", "كرازنسكي"),
]
COMMON = [
    ("وصرحت مشيرة خطاب، وزيرة البيئة، بأن العمل جار.", "خطاب", "مشيرة خطاب"),
    ("وشكر الدكتور سعدون السعدون أهالي القرية.", "السعدون", "سعدون السعدون"),
]


@pytest.mark.parametrize(("text", "surname", "full"), FULL + COMMON)
def test_a_surname_is_led_to_the_unlisted_first_name_before_it(text: str, surname: str, full: str) -> None:
    assert list_speakers(text + SAID.format(surname))[-1] == full


@pytest.mark.parametrize(("text", "surname", "full"), WRITTEN_ON)
def test_what_is_written_on_to_a_first_name_is_no_part_of_it(text: str, surname: str, full: str) -> None:
    assert list_speakers(text + SAID.format(surname))[-1] == full


@pytest.mark.parametrize(("text", "surname"), ALONE)
def test_a_verb_or_a_noun_before_a_surname_is_no_first_name(text: str, surname: str) -> None:
    assert list_speakers(text + SAID.format(surname))[-1] == surname


def test_common_noun_with_the_article_is_no_surname() -> None:
    text = "وزار المهندس البولندي زبغنيو الميناء أمس."
    assert list_speakers(text + SAID.format("الميناء"))[-1] == "الميناء"


LISTED = [
    ("وزارت القرية أمس الكاتبة أوديلا سميرة بنثاليس.", "بنثاليس", "أوديلا سميرة بنثاليس"),
    ("وزار القرية أمس الكاتب الفرنسي بروغتان سيلفاتور بنثاليس.", "سيلفاتور بنثاليس", "بروغتان سيلفاتور بنثاليس"),
]
SONS = [
    ("ووصل أمس رجدان بن حبشان الفنزاري، صاحب المكتبة.", "رجدان بن حبشان الفنزاري"),
    ("ووصل أمس علي بن ربيع الفنزاري، صاحب المكتبة.", "علي بن ربيع الفنزاري"),
]


@pytest.mark.parametrize(("text", "surname", "full"), LISTED)
def test_an_unlisted_first_name_before_a_listed_one_is_part_of_the_name(text: str, surname: str, full: str) -> None:
    assert list_speakers(text + SAID.format(surname))[-1] == full


@pytest.mark.parametrize(("text", "full"), SONS)
def test_what_stands_on_either_side_of_son_of_is_a_name(text: str, full: str) -> None:
    assert list_speakers(text + SAID.format("الفنزاري"))[-1] == full


def test_no_verb_stands_between_two_names() -> None:
    text = "سمير يلتقي كرازنسكي غدا.\nووصل أمس زبغنيو كرازنسكي، صاحب المكتبة."
    assert list_speakers(text + SAID.format("كرازنسكي"))[-1] == "زبغنيو كرازنسكي"
