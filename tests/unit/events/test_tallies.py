"""How many: what numbers count and to which mention they belong, in sentences written for this project."""

import pytest

from rawi.events.tallies import PARTS_DIFFER
from tests.unit.events.test_mentions import read

Figure = tuple[str, int | None, int | None]


def list_figures(text: str, event_type: str = "ASSAULT") -> set[Figure]:
    rows = [row for row in read(text) if row["event_type"] == event_type]
    return {(count["kind"], count["low"], count["high"]) for row in rows for count in row["counts"]}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "ارتفع عدد قتلى التفجير الذي هز ثكنة للجيش في بيروت إلى تسعة، فيما بلغ عدد المصابين 27.",
            {("dead", 9, 9), ("injured", 27, 27)},
        ),
        (
            "شنت طائرات إسرائيلية غارتين على مواقع حركة حماس في غزة.",
            {("attacks", 2, 2)},
        ),
        (
            "وأصيب سبعة جنود على الأقل آخرين في الهجوم الذي شنه مسلحون على ثكنة للجيش.",
            {("injured", 7, 7)},
        ),
        (
            "أسفر الهجوم الذي شنته حركة الشباب على مقر للشرطة عن مقتل جنديين وإصابة أربعة بجروح.",
            {("dead", 2, 2), ("injured", 4, 4)},
        ),
        (
            "قتل تسعة عسكريين في كمين نصبه مسلحون للجيش الجزائري.",
            {("dead", 9, 9)},
        ),
        (
            "أطلقت كتائب القسام خمسة صواريخ على مواقع للجيش الإسرائيلي.",
            {("other", 5, 5)},
        ),
        (
            "أعلنت الشرطة العراقية مقتل أربعة رعاة بينهم امرأتان بانفجار عبوة ناسفة في بعقوبة.",
            {("dead", 4, 4)},
        ),
        (
            "هاجم مسلحون من تنظيم القاعدة موقعا للواء 35 في الجيش اليمني.",
            set(),
        ),
    ],
)
def test_numbers_of_an_attack(text: str, figures: set[Figure]):
    assert list_figures(text) == figures


@pytest.mark.parametrize(
    ("ending", "figures"),
    [
        ("دون وقوع إصابات", {("dead", 0, 0), ("injured", 0, 0)}),
        ("ولم يصب أحد بأذى", {("dead", 0, 0), ("injured", 0, 0)}),
        ("من دون خسائر بشرية", {("dead", 0, 0)}),
        ("ولم ترد أنباء عن وقوع إصابات", set()),
        ("ولم يعرف عدد الضحايا", set()),
        ("دون معلومات عن خسائر بشرية", set()),
        ("دون إصابات خطيرة", set()),
        ("دون خسائر مادية", set()),
    ],
)
def test_none_hurt_is_told_apart_from_none_known(ending: str, figures: set[Figure]):
    assert list_figures(f"قصفت المدفعية الإسرائيلية أطراف بلدة في جنوب لبنان {ending}.") == figures


def test_the_injured_of_the_next_sentence_belong_to_the_attack_before():
    text = "استهدف تفجير مقرا للجيش العراقي في الموصل أمس. وقال مدير المستشفى إن لديهم 34 جريحا من الجيش."
    rows = [row for row in read(text) if row["event_type"] == "ASSAULT"]
    assert len({row["event_id"] for row in rows}) == 1
    assert ("injured", 34, 34) in list_figures(text)


def test_the_size_of_a_council_is_no_number_of_participants():
    text = "ووافق مجلس الأمن الدولي المؤلف من 15 دولة على مقترح روسيا بشأن سوريا."
    assert list_figures(text, "AGREE") == set()


def test_the_two_states_that_meet_are_no_number_of_participants():
    text = "بحث وزير الخارجية المصري مع نظيره التركي خلال لقائهما في القاهرة العلاقات بين الدولتين."
    assert list_figures(text, "CONSULT") == set()


def test_two_estimates_of_one_crowd():
    text = "وشارك أكثر من ألفي شخص في تظاهرة ضد الحكومة في بغداد، في حين قدر مصدر في الشرطة عددهم بنحو 400."
    assert list_figures(text, "PROTEST") == {("participants", 2000, None), ("participants", 400, 400)}


def test_cases_are_counted_as_attacks():
    text = "رصد المركز 36 حالة اختطاف لصحفيين في اليمن على يد جماعة الحوثي."
    assert ("attacks", 36, 36) in list_figures(text)


@pytest.mark.parametrize(
    ("parts", "modifier"),
    [
        ("هم سبعة مدنيين وخمسة من موظفي الجمارك", None),
        ("هم سبعة مدنيين وستة من موظفي الجمارك", PARTS_DIFFER),
        ("بينهم ثلاثة أطفال", None),
        ("بينهم 15 طفلا", PARTS_DIFFER),
    ],
)
def test_parts_are_checked_against_their_total(parts: str, modifier: str | None):
    rows = read(f"أسفر هجوم شنه مسلحون على معبر حدودي في العراق عن مقتل 12 شخصا، {parts}.")
    dead = [count for row in rows for count in row["counts"] if count["kind"] == "dead"]
    assert {(count["best"], count["modifier"]) for count in dead} == {(12, modifier)}


def test_what_aid_is_made_of_is_counted_before_it_is_handed_out():
    text = "وصلت إلى الميناء شحنة من 80 طنا من الأدوية، وبدأ الهلال الأحمر توزيع تلك المساعدات على سكان عدن."
    assert ("other", 80, 80) in list_figures(text, "AID")
