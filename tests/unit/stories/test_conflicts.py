"""Where two sources disagree, and where they only seem to."""

from datetime import date
from typing import Any

from rawi.stories.conflicts import find_conflicts, find_split_days
from tests.unit.stories.conflict_rows import DAY, SENTENCE, list_found, tell


def test_two_sources_with_two_figures_contradict_each_other():
    found = list_found(tell("1", "one", 5), tell("2", "two", 7))
    assert found == [("counts.dead", "5 أشخاص", "7 أشخاص", "contradiction")]


def test_one_source_and_copies_of_one_article_do_not():
    assert list_found(tell("1", "one", 5), tell("2", "one", 7)) == []
    assert list_found(tell("1", "one", 5, cluster_id="c"), tell("2", "two", 7, cluster_id="c")) == []


def test_an_article_rounding_its_own_figure_does_not_but_two_speakers_in_it_do():
    inside = {"article_id": "a", "cluster_id": "a"}
    assert list_found(tell("1", "outlet", 5, **inside), tell("2", "speaker", 7, quote_id="q", **inside)) == []
    both = list_found(tell("1", "one", 5, quote_id="p", **inside), tell("2", "two", 7, quote_id="q", **inside))
    assert [row[3] for row in both] == ["contradiction"]


def test_another_source_on_the_blast_that_the_article_told_does_too_however_it_words_it():
    inside = {"article_id": "a", "cluster_id": "a", "mode": "explosives", "trigger_text": "تفجير"}
    health = tell("1", "one", 5, quote_id="p", **inside)
    watchers = inside | {"quote_id": "q", "sentence": "ويعد راصدون محليون 7 أسماء سقط أصحابها في التفجير"}
    assert list_found(health, tell("2", "two", 7, **watchers)) == []
    assert list_found(health, tell("2", "two", 7, **watchers | {"trigger_text": "التفجير"}))[0][3] == "contradiction"
    elsewhere = {"trigger_text": "التفجير", "article_id": "b", "cluster_id": "b"}
    assert list_found(health, tell("2", "two", 7, **watchers | elsewhere)) == []


def test_bounds_that_can_both_hold_are_a_refinement():
    bound = {"best": None, "high": None, "modifier": "more_than"}
    assert list_found(tell("1", "one", 5, figure=bound), tell("2", "two", 7))[0][3] == "refinement"
    about = {"modifier": "approx"}
    assert list_found(tell("1", "one", 100, figure=about), tell("2", "two", 105))[0][3] == "refinement"


def test_a_later_and_greater_toll_is_an_update():
    later = date(2024, 5, 13)
    assert list_found(tell("1", "one", 5), tell("2", "two", 9, published_date=later))[0][3] == "update"
    assert list_found(tell("1", "one", 9), tell("2", "two", 5, published_date=later))[0][3] == "contradiction"
    risen = "ارتفع عدد القتلى إلى 9 أشخاص في انهيار سقف محطة القطارات القديمة بمدينة الكوت"
    assert list_found(tell("1", "one", 5), tell("2", "two", 9, sentence=risen))[0][3] == "update"


def test_parts_of_a_whole_and_figures_of_others_are_no_disagreement():
    inside = {"article_id": "a", "cluster_id": "a"}
    whole_and_part = tell("1", "one", 9, **inside), tell("2", "one", 4, **inside)
    assert list_found(*whole_and_part, tell("3", "two", 9)) == []
    assert list_found(tell("1", "one", 3, text="3 جنود"), tell("2", "two", 8, text="8 تلاميذ")) == []


def test_reports_of_other_things_in_one_event_are_not_compared():
    other = "سقط 7 أشخاص حين غرق قارب نزهة عند مصب النهر وواصلت فرق الغوص بحثها"
    assert list_found(tell("1", "one", 5), tell("2", "two", 7, sentence=other)) == []


def dated(mention_id: str, source: str, day: date | None, **changes: Any) -> dict[str, Any]:
    precision = None if day is None else "day"
    text = None if day is None else f"{day.day} مايو"
    told = {"date_text": text, "date_start": day, "date_end": day, "date_precision": precision}
    row = tell(mention_id, source, **(told | changes))
    when = f"قتل ركاب {row['date_text']} في" if row["date_text"] else "قتل ركاب في"
    return row | {"sentence": changes.get("sentence", SENTENCE.replace("قتل {} في", when))}


def test_days_that_differ_are_a_conflict_and_a_month_is_not():
    days = date(2024, 5, 11), date(2024, 5, 12)
    assert list_found(dated("1", "one", days[0]), dated("2", "two", days[1])) == [
        ("date", "2024-05-11", "2024-05-12", "contradiction")
    ]
    month = dated("2", "two", date(2024, 5, 1), date_precision="month", date_end=date(2024, 5, 31))
    assert list_found(dated("1", "one", days[0]), month) == []
    assert list_found(dated("1", "one", days[0]), dated("2", "two", date(2024, 6, 20))) == []


def test_only_days_by_their_names_contradict_each_other():
    days = date(2024, 5, 11), date(2024, 5, 12)
    vague = [dated(source, source, day, date_text="مساء أمس") for source, day in zip("ab", days, strict=True)]
    assert list_found(*vague) == []
    assert list_found(vague[0], dated("2", "two", days[1], date_text="الأحد")) == [], "yesterday is printed again"
    named = [
        dated(source, source, day, date_text=text)
        for source, day, text in zip("ab", days, ("السبت", "الأحد"), strict=True)
    ]
    assert [row[0] for row in list_found(*named)] == ["date"]
    dated_alike = [row | {"date_text": "أمس السبت"} for row in named]
    alike = [row | {"sentence": SENTENCE.replace("قتل {} في", "قتل ركاب أمس السبت في")} for row in dated_alike]
    assert list_found(*alike) == [], "both name the same weekday, whatever the days of their pages are"


def test_those_who_fight_each_other_do_so_on_many_days():
    sides = {"actors": ["حركة طالبان"], "recipients": ["الجيش الأفغاني"]}
    one = dated("1", "one", date(2024, 5, 11), sentence="هاجمت حركة طالبان حاجزا للجيش الأفغاني شرق غزني", **sides)
    other = dated("2", "two", DAY, sentence="صد الجيش الأفغاني حركة طالبان عند جسر في قندوز", **sides)
    assert list_found(one, other) == []


def test_the_day_and_place_of_a_demand_are_often_those_of_its_matter():
    days = [
        dated(source, source, date(2024, 5, number), event_type="ACCUSE") for source, number in (("a", 11), ("b", 12))
    ]
    assert list_found(*days) == []


def test_sums_over_many_happenings_are_no_tolls_of_one():
    summed = "قتل 9 أشخاص في حوادث متفرقة بينها انهيار سقف محطة القطارات القديمة بمدينة الكوت جنوب شرق بغداد"
    assert list_found(tell("1", "one", 5), tell("2", "two", 9, sentence=summed)) == []
    months = {"date_start": date(2024, 1, 1), "date_end": date(2024, 3, 31)}
    assert list_found(tell("1", "one", 5), tell("2", "two", 9, **months)) == []
    attacks = "قتل 9 أشخاص في تفجيرين عند محطة القطارات القديمة بمدينة الكوت جنوب شرق بغداد"
    assert list_found(tell("1", "one", 5), tell("2", "two", 9, sentence=attacks)) == []


def test_figures_side_by_side_are_not_less_than_their_sum():
    row = tell("1", "one", 3, text="ثلاثة حراس")
    row["counts"].append(row["counts"][0] | {"low": 7, "best": 7, "high": 7, "text": "وسبعة ركاب"})
    assert list_found(row, tell("2", "two", 10)) == []
    assert len(list_found(row, tell("2", "two", 14))) == 1


def test_one_more_behind_a_figure_is_counted_with_it():
    officers = "قتل ضابطان ومجند في انهيار سقف محطة القطارات القديمة بمدينة الكوت جنوب شرق بغداد"
    named = {"text": "ضابطان", "sentence": officers}
    assert list_found(tell("1", "one", 2, **named), tell("2", "two", 3)) == []
    assert len(list_found(tell("1", "one", 2, **named), tell("2", "two", 4))) == 1


def test_a_number_behind_a_figure_is_counted_with_it_unless_it_is_of_others():
    guards = "قتل 7 ركاب وثلاثة من الحراس في انهيار سقف محطة القطارات القديمة بمدينة الكوت جنوب شرق بغداد"
    ten = tell("2", "two", 10)
    assert list_found(tell("1", "one", 7, text="7 ركاب", sentence=guards), ten) == []
    hurt = guards.replace("وثلاثة من الحراس", "وثلاثة جرحى")
    assert len(list_found(tell("1", "one", 7, text="7", sentence=hurt.replace("7 ركاب", "7")), ten)) == 1


def test_the_dead_and_injured_together_are_neither_alone():
    both = "سقط 9 قتلى وجرحى في انهيار سقف محطة القطارات القديمة بمدينة الكوت جنوب شرق بغداد"
    assert list_found(tell("1", "one", 5), tell("2", "two", 9, text="9 قتلى", sentence=both)) == []
    dead = both.replace("قتلى وجرحى", "قتلى وعدة جرحى")
    assert len(list_found(tell("1", "one", 5), tell("2", "two", 9, text="9 قتلى", sentence=dead))) == 1


def test_soldiers_may_be_some_of_the_people_who_died():
    soldiers = tell("1", "one", 3, text="3 جنود")
    assert list_found(soldiers, tell("2", "two", 8)) == []
    assert len(list_found(soldiers, tell("2", "two", 2, text="شخصين"))) == 1


def test_the_tolls_of_two_days_are_two():
    one = dated("1", "one", date(2024, 5, 11), date_text="السبت")
    other = dated("2", "two", DAY, date_text="الأحد")
    figures = tell("1", "one", 5)["counts"], tell("2", "two", 7)["counts"]
    sentence = "قتل {} ركاب {} عند محطة القطارات في الكوت"
    apart = (
        one | {"counts": figures[0], "sentence": sentence.format("خمسة", "السبت") + " حين سقط سقفها القديم على الباعة"},
        other | {"counts": figures[1], "sentence": sentence.format("سبعة", "الأحد") + " بعدما خرجت عربة شحن عن سكتها"},
    )
    assert [row for row in list_found(*apart) if row[0] != "date"] == []
    same = {"date_start": DAY, "date_end": DAY, "date_text": "الأحد"}
    named = apart[0]["sentence"].replace("السبت", "الأحد")
    assert [row[0] for row in list_found(apart[0] | same | {"sentence": named}, apart[1])] == ["counts.dead"]
    twice = SENTENCE.replace("قتل {} في", "قتل 7 أشخاص السبت والأحد في")
    assert list_found(tell("1", "one", 5), tell("2", "two", 7, sentence=twice)) == []


def test_few_who_tell_of_one_attack_may_word_it_otherwise():
    one = tell("1", "one", 5, mode="explosives", sentence="قتل 5 أشخاص حين انفجرت قنبلة في سوق الخضار بمدينة الكوت")
    said = "وقال شهود إن القنبلة التي خبئت بين عربات الباعة قرب سوق الخضار أودت بحياة 7 أشخاص وهدمت متاجر كثيرة"
    other = tell("2", "two", 7, sentence=said)
    assert [row[0] for row in list_found(one, other)] == ["counts.dead"]
    assert list_found(one | {"mode": None}, other) == []
    assert list_found(one | {"place": "الكوت"}, other | {"place": "البصرة"}) == []
    others = [tell(str(number), f"source{number}", sentence="سوق") for number in range(3, 14)]
    assert list_found(one, other, *others) == []


def test_a_day_of_saying_or_of_another_clause_is_not_that_of_the_deed():
    days = date(2024, 5, 11), date(2024, 5, 12)
    one, other = dated("1", "one", days[0]), dated("2", "two", days[1], date_text="الأحد")
    assert [row[0] for row in list_found(one, other)] == ["date"]
    rest = "انهيار سقف محطة القطارات القديمة بمدينة الكوت جنوب شرق بغداد"
    for sentence in (
        f"أعلن المحافظ الأحد أن ركابا قتل بعضهم في {rest}",
        f"قتل ركاب في {rest} ووصل الأحد",
        f"قتل ركاب الأحد في {rest} ثم زارها الوزير يوم الاثنين",
    ):
        assert list_found(one, other | {"sentence": sentence}) == [], sentence


def test_attacks_with_other_figures_are_of_other_days_and_places():
    days = date(2024, 5, 11), date(2024, 5, 12)
    one, other = dated("1", "one", days[0]), dated("2", "two", days[1])
    changed = other | {"sentence": "قتل ركاب 12 مايو عند محطة القطارات القديمة بمدينة الكوت لما وقع سقفها"}
    figures = tell("1", "one", 5)["counts"], tell("2", "two", 5)["counts"], tell("3", "three", 6)["counts"]
    counted = [one | {"counts": figures[0]}, changed | {"counts": figures[1]}]
    assert [row[0] for row in list_found(*counted)] == ["date"]
    assert "date" not in [row[0] for row in list_found(counted[0], changed | {"counts": figures[2]})]


def test_what_was_told_before_the_day_that_another_account_names_was_earlier():
    early = dated("2", "two", None, published_date=date(2024, 5, 11))
    found = list_found(dated("1", "one", DAY), early)
    assert found == [("date", "2024-05-12", "not after 2024-05-11", "contradiction")]
    assert list_found(dated("1", "one", DAY), early | {"aux": "future"}) == []
    assert list_found(dated("1", "one", DAY, date_text="اليوم"), early) == [], "today is that of a page"
    sunday = early["sentence"].replace("قتل ركاب في", "قتل ركاب الأحد في")
    assert list_found(dated("1", "one", DAY), early | {"sentence": sunday}) == [], (
        "its page has another day than it tells"
    )


def test_places_far_apart_are_a_conflict_unless_a_sentence_names_both():
    def at(mention_id: str, source: str, place: str, latitude: float, sentence: str) -> dict[str, Any]:
        spot = {"place": place, "latitude": latitude, "longitude": 44.0, "place_precision": 1}
        return tell(mention_id, source, sentence=sentence, **spot)

    told = "تظاهر عمال مصنع الإسمنت في {} احتجاجا على تأخر رواتبهم ثلاثة أشهر"
    one = at("1", "one", "كربلاء", 32.6, told.format("كربلاء"))
    other = at("2", "two", "الموصل", 36.3, told.format("الموصل"))
    both = at("3", "three", "الموصل", 36.3, told.format("كربلاء والموصل"))
    assert [row[0] for row in list_found(one, other)] == ["place"]
    assert list_found(one, both) == []
    near = at("4", "four", "النجف", 31.2, told.format("النجف"))
    assert [row[0] for row in list_found(one, near)] == ["place"]
    assert list_found(one, near | {"place_precision": 4}) == [], "the town may lie in that province"


SPLIT = {
    "event_type": "CONSULT", "mode": "visit", "actors": ["سامي الزهيري"], "recipients": ["هند القاضي"],
    "sentence": "يبدأ سامي الزهيري {} زيارة إلى الكوت للقاء هند القاضي", "trigger_text": "زيارة",
}  # fmt: skip


def split(mention_id: str, source: str, event_id: str, day: date, text: str) -> dict[str, Any]:
    row = tell(mention_id, source, **SPLIT, event_id=event_id, date_start=day, date_text=text)
    return row | {"sentence": SPLIT["sentence"].format(text)}


def test_a_day_of_a_thing_that_another_source_tells_as_two_events():
    one = split("1", "x", "e1", date(2024, 5, 13), "الاثنين")
    other = split("2", "y", "e2", date(2024, 5, 11), "السبت")
    row = find_split_days([{"one": one, "other": other}])[0]
    assert (row[0], row[1], row[4], row[5], row[6], row[12]) == (
        "e1", "date", "2024-05-13", "2024-05-11", "contradiction", "e2",
    )  # fmt: skip
    assert find_split_days([{"one": one, "other": other | {"source": "x"}}]) == []
    assert find_split_days([{"one": one | {"event_type": "ASSAULT"}, "other": other | {"event_type": "ASSAULT"}}]) == []
    assert find_split_days([{"one": one, "other": other | {"actors": [], "recipients": []}}]) == []
    unsure = other | {"sentence": f"{other['sentence']} وكان وصل أمس"}
    assert find_split_days([{"one": one, "other": unsure}]) == []


def test_a_meeting_is_dated_by_those_who_met_and_a_visit_by_one_word():
    said = "التقى الوزير سامي الزهيري {} هند القاضي في مكتبه"
    met = {"event_type": "CONSULT", "trigger_text": "التقى", "rule": "verb:التقى"}
    parties = {"actors": ["سامي الزهيري"], "recipients": ["هند القاضي"]}
    one = dated("1", "one", date(2024, 5, 11), **met, **parties, sentence=said.format("11 مايو"))
    told = "التقى الوزير سامي الزهيري {} هند القاضي وبحثا فتح الجسر وإصلاح الدروب".format("12 مايو")
    other = dated("2", "two", DAY, **met, **parties, sentence=told)
    assert [row[0] for row in list_found(one, other)] == ["date"]
    assert list_found(one, other | {"recipients": []}) == []
    visits = [row | {"mode": "visit", "sentence": said.format(row["date_text"])} for row in (one, other)]
    assert [row[0] for row in list_found(*visits)] == ["date"]
    assert list_found(visits[0], visits[1] | {"rule": "verb:غادر"}) == []


def test_raids_are_counted_day_by_day():
    figure = {"kind": "attacks"}
    one = tell("1", "x", 7, figure=figure, text="7 غارات", sentence=SENTENCE)
    other = tell("2", "y", 4, figure=figure, text="4 غارات", sentence=SENTENCE)
    assert [row[1] for row in find_conflicts([one, other])] == ["counts.attacks"]
    assert find_conflicts([one, other | {"published_date": date(2024, 5, 14)}]) == []
