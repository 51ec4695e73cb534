"""Figures of two happenings, and of one."""

from datetime import date
from typing import Any

from tests.unit.stories.conflict_rows import DAY, list_found, tell


def count(mention_id: str, source: str, dead: int, sentence: str, **changes: Any) -> dict[str, Any]:
    return tell(mention_id, source, dead, **changes) | {"sentence": sentence.format(f"{dead} أشخاص")}


BUS = "قتل {} في انقلاب حافلة ركاب عند جسر الوادي بعدما انفجر إطارها"


def test_figures_of_two_weekdays_are_of_two_happenings():
    friday, monday = (BUS.replace("عند", f"{day} عند") for day in ("الجمعة", "الاثنين"))
    one = count("1", "one", 5, friday)
    assert list_found(one, count("2", "two", 7, monday)) == []
    assert len(list_found(one, count("2", "two", 7, friday))) == 1
    said = f"قال مسعف الاثنين إن {BUS.replace('قتل {}', '{} قتلوا')}"
    assert len(list_found(one, count("2", "two", 7, said, trigger_text="قتلوا"))) == 1, "it is the day of saying"
    inside = {"article_id": "a", "cluster_id": "a"}
    other = count("2", "two", 7, BUS, **inside, quote_id="q", before="وكان الاثنين يوم حداد في الوادي. ")
    assert list_found(count("1", "one", 5, friday, **inside, quote_id="p"), other) == []
    assert len(list_found(count("1", "one", 5, friday, **inside, quote_id="p"), other | {"before": ""})) == 1


def test_figures_of_two_countries_are_of_two_happenings():
    one = count("1", "one", 5, BUS, title="حافلة تنقلب في السودان")
    assert list_found(one, count("2", "two", 7, BUS, title="انقلاب حافلة بالمغرب")) == []
    assert len(list_found(one, count("2", "two", 7, BUS, before="عقدت الشرطة السودانية لقاء. "))) == 1
    crossing = {"place": "معبر الوادي", "place_precision": 1}
    assert len(list_found(one | crossing, count("2", "two", 7, BUS, **crossing, title="انقلاب حافلة بالمغرب"))) == 1


def test_what_came_out_days_later_is_another_toll_unless_it_tells_the_day_or_has_risen():
    later = {"published_date": date(2024, 5, 15)}
    assert list_found(count("1", "one", 5, BUS), count("2", "two", 7, BUS, **later)) == []
    told = {"date_start": DAY, "date_end": DAY, "date_text": "الأحد", "date_precision": "day"}
    sunday = BUS.replace("عند", "الأحد عند")
    assert [row[3] for row in list_found(count("1", "one", 5, sunday, **told), count("2", "two", 7, BUS, **later))] == [
        "update"
    ]
    assert list_found(count("1", "one", 9, sunday, **told), count("2", "two", 7, BUS, **later)) == []
    assert len(list_found(count("1", "one", 9, sunday, **told), count("2", "two", 7, sunday, **told, **later))) == 1


def test_a_place_that_only_one_tells_asks_for_another_sign():
    here = {"place": "بلدة الخضراء", "place_precision": 1, "mode": "explosives"}
    one = count("1", "one", 5, "قتل {} حين انفجرت عبوة في سوق بلدة الخضراء", **here)
    elsewhere = "سقط {} في انفجار عبوة زرعت قرب ملعب للأطفال وتضررت ثلاث سيارات"
    few = {"mode": "explosives"}
    assert list_found(one, count("2", "two", 7, elsewhere, **few)) == []
    assert len(list_found(one, count("2", "two", 7, elsewhere, **few, title="عبوة تهز الخضراء"))) == 1
    sunday = one | {"sentence": one["sentence"].replace("سوق", "سوق الأحد")}
    assert list_found(sunday, count("2", "two", 7, elsewhere.replace("زرعت", "زرعت الأحد"), **few)) != []


def test_two_means_in_one_article_are_two_attacks():
    inside = {"article_id": "a", "cluster_id": "a"}
    one = count("1", "one", 5, BUS, **inside, quote_id="p", mode="firearms")
    assert list_found(one, count("2", "two", 7, BUS, **inside, quote_id="q", mode="explosives")) == []
    assert len(list_found(one, count("2", "two", 7, BUS, **inside, quote_id="q", mode="firearms"))) == 1


def test_two_of_a_series_are_two():
    rounds = [f"قتل {{}} في الجولة {number} من سباق القوارب عند جسر الوادي" for number in ("الثالثة", "الرابعة")]
    assert list_found(count("1", "one", 5, rounds[0]), count("2", "two", 7, rounds[1])) == []
    assert len(list_found(count("1", "one", 5, rounds[0]), count("2", "two", 7, rounds[0]))) == 1


def test_one_number_is_no_conflict_however_it_is_bounded():
    about = {"modifier": "approx"}
    assert list_found(tell("1", "one", 10, figure=about), tell("2", "two", 10, text="عشرة أشخاص")) == []


def test_at_least_behind_a_figure_makes_it_a_bound_and_that_of_the_one_before_does_not():
    least = BUS.replace("{}", "{} على الأقل")
    assert [row[3] for row in list_found(count("1", "one", 5, least), count("2", "two", 7, BUS))] == ["refinement"]
    assert [row[3] for row in list_found(count("1", "one", 7, least), count("2", "two", 5, BUS))] == ["contradiction"]
    low = {"low": 20, "best": None, "high": None, "modifier": "at_least"}
    neighbour = tell("1", "one", 20, figure=low | {"text": "على الأقل و20 شخصا"})
    assert [row[3] for row in list_found(neighbour, tell("2", "two", 30, text="30 شخصا"))] == ["contradiction"]


def test_what_the_title_calls_the_least_is_the_least():
    four = {"figure": {"low": 4, "best": 4, "high": 4, "text": "الأربعة"}, "title": "أربعة قتلى على الأقل عند الجسر"}
    one = tell("1", "one", 4, **four)
    assert [row[3] for row in list_found(one, tell("2", "two", 6))] == ["refinement"]
    assert [row[3] for row in list_found(one | {"title": "حافلة"}, tell("2", "two", 6))] == ["contradiction"]


def test_a_title_that_tells_of_the_rise_to_a_figure_makes_it_an_update():
    risen = tell("2", "two", 9, title="ارتفاع عدد القتلى إلى 9")
    assert [row[3] for row in list_found(tell("1", "one", 5), risen)] == ["update"]
    other = risen | {"title": "ارتفاع أسعار التذاكر"}
    assert [row[3] for row in list_found(tell("1", "one", 5), other)] == ["contradiction"]
