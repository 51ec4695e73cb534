"""Where two sources disagree, and where they only seem to."""

from datetime import date
from typing import Any

from rawi.stories.conflicts import find_conflicts, find_split_days
from rawi.stories.wordings import find_wordings

SENTENCE = "قتل {} في انهيار سقف محطة القطارات القديمة بمدينة الكوت جنوب شرق بغداد"
DAY = date(2024, 5, 12)


def tell(mention_id: str, source: str, dead: int | None = None, **changes: Any) -> dict[str, Any]:
    text = changes.pop("text", f"{dead} أشخاص")
    figure = {"kind": "dead", "low": dead, "best": dead, "high": dead, "modifier": None, "text": text}
    counts = [] if dead is None else [figure | changes.pop("figure", {})]
    return {
        "event_id": "e",
        "mention_id": mention_id,
        "article_id": changes.get("article_id", f"article-{mention_id}"),
        "cluster_id": changes.get("cluster_id", f"article-{mention_id}"),
        "quote_id": None,
        "event_type": "ASSAULT",
        "mode": None,
        "aux": None,
        "actors": [],
        "recipients": [],
        "place": None,
        "latitude": None,
        "longitude": None,
        "place_precision": None,
        "date_text": None,
        "date_start": None,
        "date_end": None,
        "date_precision": None,
        "counts": counts,
        "trigger_text": "قتل",
        "rule": "verb:قتل",
        "source": source,
        "published_date": DAY,
        "title": "",
        "before": "",
        "sentence": SENTENCE.format(text),
    } | changes


def list_found(*rows: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [(row[1], row[4], row[5], row[6]) for row in find_conflicts(rows)]


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


def pair(text_a: str, text_b: str, **changes: Any) -> dict[str, Any]:
    sides = {"type_a": "indirect", "type_b": "indirect", "source_a": "x", "source_b": "y"}
    told = dict.fromkeys(f"{name}_{side}" for name in ("said", "said_text", "published") for side in "ab")
    ids = {"quote_a": "p", "quote_b": "q", "utterance_id": "u", "cluster_a": "a", "cluster_b": "b"}
    row = {"text_a": text_a, "text_b": text_b, "relation": "paraphrase", "similarity_ratio": 0.7}
    row |= {"is_ahead_a": False, "is_ahead_b": False, "before_a": "", "before_b": ""}
    return row | sides | ids | told | changes


def test_renderings_of_different_strength_are_shown_with_the_two_words():
    rows = find_wordings([pair("الجسر الجديد سيظل ضروريا للمدينة", "أكد أهمية الجسر الجديد للمدينة")])
    assert [row[1:7] for row in rows] == [("wording", None, None, "ضروريا", "أهمية", "wording")]
    assert find_wordings([pair("الجسر مهم", "الجسر هام")]) == []
    far = "المستشفى ضروري لأن طريق الجبل يغلق كل شتاء، وستصل الأسرة في آذار، ثم سيفتح الجسر الجديد"
    assert find_wordings([pair(far, "سيفتح الجسر الجديد، وللمدرسة أهمية كبيرة")]) == []


def test_two_days_of_one_statement_contradict_each_other_when_both_quote_its_words():
    monday, tuesday = date(2024, 5, 13), date(2024, 5, 14)
    quoted = {"type_a": "direct", "type_b": "direct", "relation": "verbatim"}
    told = {"said_a": tuesday, "said_text_a": "الثلاثاء"}
    row = pair("لن نغادر القرية", "لن نغادر القرية أبدا", **quoted, **told, published_b=monday)
    assert [found[1:7] for found in find_wordings([row])] == [
        ("date", None, None, "2024-05-14", "not after 2024-05-13", "contradiction")
    ]
    both = row | {"said_b": monday, "said_text_b": "الاثنين"}
    assert len(find_wordings([both])) == 1
    assert find_wordings([both | {"said_text_b": "أمس الثلاثاء"}]) == [], "both name one weekday"
    assert find_wordings([row | {"said_text_a": "اليوم"}]) == [], "today is printed again"
    assert find_wordings([row | {"source_b": "x"}]) == [], "one outlet dated twice what it printed twice"
    late = {"said_b": tuesday, "said_text_b": "الثلاثاء"}
    assert find_wordings([row | late]) == [], "it names the day, and its page has another one"
    assert find_wordings([row | {"published_b": tuesday}]) == []
    assert find_wordings([row | {"published_a": monday}]) == [], "nobody prints what is said later"
    assert find_wordings([row | {"relation": "paraphrase", "similarity_ratio": 0.95}]) == []
    copied = {"said_b": monday, "said_text_a": "أمس", "said_text_b": "أمس"}
    assert find_wordings([row | copied]) == []


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


STAY = (
    "لن نغادر القرية أبدا ولو نضب البئر القديم وسنحرث الحقول كل ربيع",
    "سنبقى في القرية ولن نرحل مهما جف البئر القديم وستزرع الحقول كل ربيع",
)


def test_of_two_direct_quotes_that_differ_one_at_most_is_verbatim():
    quoted = {"type_a": "direct", "type_b": "mixed"}
    assert len(find_wordings([pair(*STAY, **quoted)])) == 1
    days = {"published_a": DAY, "published_b": date(2024, 5, 15)}
    assert find_wordings([pair(*STAY, **quoted, **days)]) == [], "who reports day by day says the like of it"
    assert find_wordings([pair("لن نغادر", "لن نغادر", **quoted, relation="verbatim")]) == []
    assert find_wordings([pair("لن نغادر القرية", "سنبقى", **quoted, cluster_b="a")]) == []


def test_a_quote_that_was_cut_or_goes_on_is_not_worded_otherwise():
    whole = "سنعيد طلاء الجسر قبل الشتاء ونغير مصابيحه كلها ثم نفتح الممشى أمام الزوار"
    cut = "أقول لكم إننا سنعيد طلاء الجسر قبل الشتاء ونغير مصابيحه كلها"
    quoted = {"type_a": "direct", "type_b": "direct"}
    assert find_wordings([pair(whole, cut, **quoted)]) == []
    assert len(find_wordings([pair(whole, "سندهن الجسر قبل الشتاء وتتبدل مصابيحه ثم يفتح الممشى", **quoted)])) == 1


def test_a_piece_of_a_quote_is_not_worded_otherwise():
    quoted = {"type_a": "direct", "type_b": "direct"}
    whole = "سندهن الجسر قبل الشتاء وتتبدل مصابيحه ثم يفتح الممشى أمام الزوار والباعة"
    assert find_wordings([pair(whole, "الجسر سيلمع ومعه الممشى", **quoted)]) == []
    assert find_wordings([pair(whole, "الجسر سيلمع ومعه الممشى والناس سيمشون عليه", **quoted)]) == []
    assert (
        len(
            find_wordings([pair(whole, "سيطلى الجسر قبل الشتاء بالأزرق وتتغير مصابيحه ثم يفتح الممشى للناس", **quoted)])
        )
        == 1
    )


def test_numbers_in_letters_misprints_and_names_in_one_word_are_no_other_wording():
    quoted = {"type_a": "direct", "type_b": "direct"}
    one = "نرجو أن يصل الجسر بين 4 قرى و5 مدارس قبل الشتاء كما وعد عبد المجيد الرماحي"
    other = "نرجو أن يصل الجسر بين أربع قرى وخمس مدارس قبل الستاء كما وعد عبدالمجيد الرماحي"
    assert find_wordings([pair(one, other, **quoted)]) == []
    anew = "نأمل أن يربط الجسر أربع قرى ويخدم خمس مدارس حين يحل الشتاء كما وعد عبدالمجيد الرماحي"
    assert len(find_wordings([pair(one, anew, **quoted)])) == 1


def test_two_excerpts_of_one_long_sentence_are_not_worded_otherwise():
    quoted = {"type_a": "direct", "type_b": "direct"}
    shared = "سنعيد طلاء الجسر قبل الشتاء ونغير مصابيحه كلها ثم نفتح الممشى"
    one, other = f"وعدنا أهل الضفتين وها نحن {shared} للباعة", f"لم ننس شيئا وقريبا {shared} بعد العيد بأسبوع"
    assert find_wordings([pair(one, other, **quoted)]) == []
    assert len(find_wordings([pair(one, other.replace("قبل الشتاء ونغير", "حين يصحو الجو ونبدل"), **quoted)])) == 1


def test_the_narrators_words_around_a_quote_are_no_other_wording():
    marked = 'الجولة ستتناول في يومها الأول "حالة الطرق بعد السيل" في الوادي'
    other = 'زيارته ترمي إلى تفقد "حالة الطرق بعد السيل" كما أعلن'
    mixed = {"type_a": "mixed", "type_b": "mixed"}
    assert find_wordings([pair(marked, other, **mixed)]) == []
    anew = 'الجولة ستتناول في يومها الأول "الدروب التي خربها السيل وأضر بها" في الوادي'
    assert len(find_wordings([pair(marked, anew, **mixed)])) == 1


def test_two_wordings_are_one_row_however_many_papers_print_them():
    rows = [pair(*STAY, type_a="direct", type_b="direct", quote_a=f"p{number}") for number in range(4)]
    assert [row[9] for row in find_wordings(reversed(rows))] == ["p0"]


def test_a_longer_list_refines_a_shorter_one():
    short = "تسليم قاعدتي النسر والمنارة للشرطة"
    longer = "تسليم قاعدة النسر وقاعدة المنارة وقاعدة الصقر للشرطة"
    rows = find_wordings([pair(short, longer)])
    assert [row[1:7] for row in rows] == [("list", None, None, "النسر, المنارة", "النسر, المنارة, الصقر", "refinement")]
    assert find_wordings([pair(short, longer, relation="verbatim")]) == [], "one was cut"
    assert find_wordings([pair(short, "تسليم قاعدتي الصقر والمنارة للشرطة")]) == []
    assert find_wordings([pair(short.replace("للشرطة", "ومخيم الصقر للشرطة"), longer)]) == []


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


QUOTED = {"type_a": "direct", "type_b": "direct"}


def test_statements_on_two_countries_are_two():
    one, other = STAY[0] + " كما في المغرب", STAY[1] + " كما في السودان"
    assert find_wordings([pair(one, other, **QUOTED)]) == []
    assert len(find_wordings([pair(one, STAY[1], **QUOTED)])) == 1


def test_a_sentence_of_the_narrator_with_some_words_in_marks_is_nobodys_wording():
    mixed = {"type_a": "mixed", "type_b": "direct", "is_ahead_a": True}
    marked = STAY[0].replace("كل ربيع", '"كل ربيع"')
    assert find_wordings([pair(marked, STAY[1], **mixed)]) == []
    assert len(find_wordings([pair(marked, STAY[1], **mixed | {"is_ahead_a": False})])) == 1


def test_what_stands_before_a_quote_is_not_that_quote_in_other_words():
    assert find_wordings([pair(*STAY, **QUOTED, before_b=STAY[0])]) == []
    assert len(find_wordings([pair(*STAY, **QUOTED, before_b="وقال شيخ القرية")])) == 1


def test_quotes_of_unknown_days_must_be_more_alike():
    days = {"published_a": DAY, "published_b": DAY}
    assert find_wordings([pair(*STAY, **QUOTED, similarity_ratio=0.65)]) == []
    assert len(find_wordings([pair(*STAY, **QUOTED, **days, similarity_ratio=0.65)])) == 1


def test_reprints_of_two_wordings_are_one_row():
    reprint = f"كلا {STAY[0]}"
    rows = [
        pair(*STAY, **QUOTED, quote_a="p"),
        pair(reprint, STAY[1], **QUOTED, quote_a="r"),
        pair(STAY[0], reprint, **QUOTED, quote_a="p", quote_b="r", relation="verbatim"),
    ]
    assert [row[9] for row in find_wordings(rows)] == ["p"]
    assert [row[9] for row in find_wordings(reversed(rows))] == ["p"]
    assert len(find_wordings(rows[:2])) == 2
