"""Whom a name denotes, by itself, by its article and by the tables."""

from datetime import date

import pytest

from rawi.stories.entities import NameUse, Surroundings, link_names
from rawi.stories.entity_rows import EntityForm, describe_entities
from rawi.stories.name_lists import find_holder, find_outlet_country
from rawi.stories.name_reading import read_name, read_role
from rawi.stories.romanisation import romanise_name
from rawi.stories.spelling import is_slip, simplify_foreign

HERE = Surroundings("article", date(2021, 5, 1), "IQ")


def link(*uses, where=HERE):
    found = link_names([use if isinstance(use, NameUse) else NameUse(*use) for use in uses], where)
    return {one.name: one for one in found}


def are_one(*uses, where=HERE):
    return len({one.entity_id for one in link(*uses, where=where).values()}) == 1


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("أسوشيتد برس", "أسوشيتيد برس", "وكالة أسوشيتدبرس", "AP", 'وكالة "أسوشيتد برس" (AP)'), "organisation"),
        (("داعش", "تنظيم الدولة", "تنظيم الدولة الإسلامية", "تنظيم داعش الإرهابي"), "group"),
        (("صحيفة «وول ستريت جورنال»", "صحيفة وول ستريت جورنال الأميركية", "وول ستريت جورنال"), "organisation"),
        (("عبد الفتاح السيسي", "عبدالفتاح السيسي"), "person"),
        (("محمد بن سلمان", "محمد بن سلمان بن عبدالعزيز آل سعود"), "person"),
        (("وزارة النقل الأميركية", "وزارة النقل الأمريكية"), "organisation"),
        (("الداخلية التونسية", "وزارة الداخلية التونسية"), "organisation"),
        (
            (
                "الهيئة التنسيقية لفصائل المقاومة العراقية",
                'الهيئة التنسيقية لفصائل ما تسمى "المقاومة العراقية"',
                "الهيئة التنسيقية للمقاومة العراقية",
                "تشكيلات مسلحة تطلق على نفسها اسم «الهيئة التنسيقية لفصائل المقاومة العراقية»",
                "الهئية التنسيقية للمقاومة العراقية",
            ),
            "group",
        ),
    ],
)
def test_forms_of_one_name_are_one(names, kind):
    assert len({read_name(name, kind).key for name in names}) == 1


def test_full_name_surname_and_role_are_one():
    uses = ("مصطفى الكاظمي", "person", "رئيس الوزراء العراقي"), ("الكاظمي", "person", None)
    assert are_one(*uses, ("رئيس الوزراء العراقي", "person", None))
    found = link(*uses)
    assert found["الكاظمي"].rule == "surname_in_article"
    assert found["الكاظمي"].evidence == "مصطفى الكاظمي"


def test_a_surname_of_two_people_in_one_article_is_neither():
    uses = ("سالم الدهامي", "person", None), ("نايف الدهامي", "person", None), ("الدهامي", "person", None)
    assert len({one.entity_id for one in link(*uses).values()}) == 3


def test_a_known_surname_means_the_one_whom_the_article_names():
    found = link(("هلال الأسد", "person", None), ("الأسد", "person", None))
    assert found["الأسد"].entity_id == found["هلال الأسد"].entity_id
    assert link(("الأسد", "person", None))["الأسد"].canonical == "بشار الأسد"


def test_a_common_surname_alone_means_somebody_only_in_its_article():
    other = Surroundings("another", HERE.day, "SA")
    name = ("القحطاني", "person", None)
    assert link(name)["القحطاني"].entity_id != link(name, where=other)["القحطاني"].entity_id
    assert link(name)["القحطاني"].looks_for is None


def test_an_office_is_who_holds_it_on_that_day():
    role = ("رئيس الوزراء العراقي", "person", None)
    holders = {day: link(role, where=Surroundings("a", day, None)) for day in (date(2016, 1, 1), date(2021, 1, 1))}
    assert [found["رئيس الوزراء العراقي"].canonical for found in holders.values()] == ["حيدر العبادي", "مصطفى الكاظمي"]
    undated = link(role, where=Surroundings("a", None, None))["رئيس الوزراء العراقي"]
    assert (undated.canonical, undated.looks_for) == (None, "r:head_of_government IQ")


def test_an_office_goes_to_whom_the_article_gives_it():
    found = link(("قيس الرماحي", "person", "وزير النقل العراقي"), ("وزير النقل العراقي", "person", None))
    assert found["وزير النقل العراقي"].rule == "role_in_article"
    assert found["وزير النقل العراقي"].entity_id == found["قيس الرماحي"].entity_id


def test_nobody_holds_an_office_on_a_day_that_two_share():
    assert find_holder("head_of_government", "TR", date(2014, 8, 28)) is None
    assert find_holder("head_of_state", "FR", date(2013, 3, 1)) == "فرنسوا هولاند"
    assert find_holder("head_of_state", "FR", date(1920, 1, 1)) is None


def test_a_slip_of_the_pen_is_the_name_of_the_article_or_the_tables():
    found = link(("فهد الشليمي", "person", None), ("الشيلمي", "person", None))
    assert found["الشيلمي"].rule == "slip_in_article"
    assert read_name("بلبنكن", "person").known.name_en == "Antony Blinken"
    assert read_name("رئيس الوزارء العراقي", "person").key == "head_of_government IQ"


def test_names_that_differ_by_a_letter_are_two_when_both_are_names():
    assert not is_slip("محمود الكعبي", "محمد الكعبي")
    assert not is_slip("سعيد", "سعد")
    assert is_slip("لافورف", "لافروف")


def test_foreign_names_are_compared_without_what_spellings_choose_freely():
    assert simplify_foreign("بييلزكا") == simplify_foreign("بيلزغا")
    assert simplify_foreign("الحمزي") != simplify_foreign("الحميزي")


def test_a_bare_head_is_the_only_body_of_that_kind_in_the_article():
    uses = ("هيئة المياه", "organisation", None), ("الهيئة", "organisation", None)
    assert are_one(*uses)
    assert len({one.entity_id for one in link(*uses, ("هيئة السكك", "organisation", None)).values()}) == 3


def test_a_part_of_a_name_is_the_body_that_has_all_of_it():
    uses = ("الهيئة التنسيقية للمقاومة العراقية", "group", None), ("تنسيقيات المقاومة", "organisation", None)
    assert are_one(*uses)
    assert link(*uses)["تنسيقيات المقاومة"].rule == "part_of_name_in_article"


def test_a_part_of_a_name_begins_where_the_name_begins():
    uses = ("اتحاد غرف دول البحيرات", "organisation", None), ("دول البحيرات", "organisation", None)
    assert not are_one(*uses)


def test_agencies_and_papers_of_two_countries_are_two():
    for one, other in (("وكالة الأنباء السودانية", "وكالة الأنباء البلجيكية"), ("صحيفة الوطن", "صحيفة الوطن الكويتية")):
        assert read_name(one, "organisation").key != read_name(other, "organisation").key


def test_a_ministry_without_country_is_that_of_the_outlet():
    cairo, riyadh = Surroundings("a", None, "EG"), Surroundings("b", None, "SA")
    name = ("وزارة الصحة", "organisation", None)
    assert link(name, where=cairo)["وزارة الصحة"].entity_id != link(name, where=riyadh)["وزارة الصحة"].entity_id
    assert are_one(name, ("وزارة الصحة المصرية", "organisation", None), where=cairo)


def test_the_anonymous_are_somebody_only_in_their_article():
    name = ("مسؤول كبير", "anonymous", None)
    other = Surroundings("another", HERE.day, "IQ")
    assert link(name)["مسؤول كبير"].entity_id != link(name, where=other)["مسؤول كبير"].entity_id


def test_short_and_long_name_look_for_each_other_by_role():
    long = link(("سعيد بن علي القحطاني", "person", "مدير المرور"))["سعيد بن علي القحطاني"]
    short = link(("سعيد القحطاني", "person", "مدير المرور"))["سعيد القحطاني"]
    assert short.looks_for in long.answers_to
    assert link(("سعيد القحطاني", "person", "مدرب الفريق"))["سعيد القحطاني"].looks_for not in long.answers_to


@pytest.mark.parametrize("name", ["", " ", '"', "()", "...", "ـ", "\u00a0", "a" * 5000, "و", "ال", "(" * 300])
@pytest.mark.parametrize("kind", ["person", "organisation", "anonymous", None])
def test_any_name_can_be_read(name, kind):
    assert link((name, kind, name))[name].entity_id


def test_roles_are_compared_without_country_and_titles():
    assert read_role("معالي وزير الخارجية الأميركي") == ("foreign_minister", "US")
    assert read_role("رئيس مجلس الوزراء العراقي") == read_role("رئيس الوزراء العراقي")


def test_the_country_of_an_outlet_is_found_by_name_and_address():
    assert find_outlet_country("الأهرام") == "EG"
    assert find_outlet_country("www.alriyadh.com") == "SA"
    assert find_outlet_country("nobody") is None
    assert find_outlet_country(None) is None


def form(name, count, canonical=None, role=None, kind="person"):
    return EntityForm("e", name, kind, role, canonical, None, count)


def test_an_entity_is_called_by_the_fullest_name_that_is_used_often():
    forms = [form("الدهامي", 50), form("سالم الدهامي", 20), form("سالم بن نايف الدهامي", 1, role="مدير النقل التونسي")]
    (entity,) = describe_entities(forms)
    assert entity.name == "سالم الدهامي"
    assert entity.aliases == ["الدهامي", "سالم بن نايف الدهامي"]
    assert (entity.role, entity.country_code) == ("مدير النقل التونسي", "TN")


def test_a_known_entity_has_the_names_of_the_tables():
    (entity,) = describe_entities([form("بايدن", 3, "جو بايدن")])
    assert (entity.name, entity.name_en, entity.basis) == ("جو بايدن", "Joe Biden", "table")


def test_english_names_tell_whether_they_are_attested_or_guessed():
    assert romanise_name("خالد الكبيسي") == ("Khalid Al-Kubaisi", "words")
    spelled, basis = romanise_name("خالد الزعطوري")
    assert basis == "letters"
    assert spelled.startswith("Khalid al-Za")
