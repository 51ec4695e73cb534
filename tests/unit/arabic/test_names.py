"""Known names: every spelling leads to one canonical form, and the tables hold together."""

import pytest

from rawi.arabic.folding import fold_text
from rawi.arabic.names import load_demonyms, load_names, load_states, resolve_name
from rawi.arabic.places import find_known_place, load_places
from rawi.arabic.reference import read_reference


@pytest.mark.parametrize(
    ("written", "name", "kind", "country"),
    [
        ("واشنطن", "الولايات المتحدة", "state", "US"),
        ("أمريكا", "الولايات المتحدة", "state", "US"),
        ("للولايات المتحدة الأميركية", "الولايات المتحدة", "state", "US"),
        ("وطهران", "إيران", "state", "IR"),
        ('تنظيم "داعش"', "تنظيم الدولة الإسلامية", "group", None),
        ("حركة «حماس»", "حماس", "group", "PS"),
        ("الناتو", "حلف شمال الأطلسي", "organisation", None),
        ("بلينكن", "أنتوني بلينكن", "person", "US"),
        ("وكالة رويترز", "رويترز", "media", None),
    ],
)
def test_every_spelling_leads_to_one_name(written, name, kind, country):
    known = resolve_name(written)
    assert known is not None
    assert (known.name, known.kind, known.country_code) == (name, kind, country)


@pytest.mark.parametrize("written", ["", "   ", '""', "كلمة لا يعرفها أحد", "12"])
def test_what_no_table_holds_is_unknown(written):
    assert resolve_name(written) is None


def test_all_forms_of_a_demonym_lead_to_its_state():
    forms = load_demonyms()
    for word in ("أميركي", "الأمريكية", "أمريكيين", "الأميركيون", "عراقية", "الأتراك", "الروس"):
        assert fold_text(word) in forms
    assert forms[fold_text("الأفغان")] == "AF"


def test_states_are_whole():
    rows = read_reference("states")
    codes = [row["code"] for row in rows]
    assert len(codes) == len(set(codes)) > 150
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert all(-90 <= float(row["latitude"]) <= 90 and -180 <= float(row["longitude"]) <= 180 for row in rows)
    assert set(codes) == set(load_states())


def test_places_are_whole():
    kinds = {"state", "city", "province", "region", "site", "base", "crossing", "water"}
    for place in load_places().values():
        assert place.kind in kinds
        assert 1 <= place.precision <= 7
        assert -90 <= place.latitude <= 90
        assert -180 <= place.longitude <= 180
        assert place.country_code is None or place.country_code in load_states()


def test_a_place_by_name():
    place = find_known_place("الموصل")
    assert place is not None
    assert (place.country_code, place.kind) == ("IQ", "city")
    assert find_known_place("لا مكان كهذا") is None


def test_names_point_to_known_states():
    assert all(known.country_code is None or known.country_code in load_states() for known in load_names().values())
