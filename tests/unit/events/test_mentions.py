"""Events in sentences written for this project: every rule family on its own."""

from datetime import date
from typing import Any

import pytest

from rawi import schemas
from rawi.arabic.tokens import Segment, analyse
from rawi.documents.article import Article
from rawi.events import extract_mentions, extract_times
from rawi.quotes import extract_quotes

MONDAY = date(2022, 5, 16)


def build_article(text: str, published: date | None = MONDAY) -> Article:
    segments, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            segments.append(Segment("body", start, start + len(line)))
        start += len(line) + 1
    basis = "metadata" if published else None
    return Article("a1", None, None, None, (), (), None, published, basis, "ar", text, analyse(text, segments))


def read(text: str, published: date | None = MONDAY) -> list[dict[str, Any]]:
    article = build_article(text, published)
    rows = extract_mentions(article, extract_quotes(article), extract_times(article))
    return [dict(zip(schemas.MENTIONS.names, row, strict=True)) for row in rows]


def only(text: str, event_type: str, published: date | None = MONDAY) -> dict[str, Any]:
    found = [row for row in read(text, published) if row["event_type"] == event_type]
    assert len({row["event_id"] for row in found}) == 1, [(row["event_type"], row["trigger_text"]) for row in found]
    return found[0]


def test_a_bombardment_has_actor_target_place_and_day():
    row = only("قصفت القوات الروسية أمس الأحد مواقع عسكرية في مدينة حلب شمال سوريا.", "ASSAULT")
    assert row["actors"][0] == "القوات الروسية"
    assert "روسيا" in row["actors"]
    assert row["place"] == "مدينة حلب"
    assert row["country_code"] == "SY"
    assert row["place_precision"] == 1
    assert (row["date_start"], row["date_end"]) == (date(2022, 5, 15), date(2022, 5, 15))
    assert row["aux"] is None


def test_offsets_lead_back_to_the_text():
    text = "أفاد مصدر أمني.\nواعتقلت الشرطة العراقية عشرة مسلحين في بغداد."
    row = only(text, "COERCE")
    assert text[row["trigger_start"] : row["trigger_end"]] == row["trigger_text"] == "واعتقلت"
    assert text[row["sentence_start"] : row["sentence_end"]].startswith("واعتقلت")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("شنت طائرات التحالف غارة على مواقع الحوثيين في صنعاء.", "aerial"),
        ("فجر انتحاري نفسه وسط جنود الجيش في كابول.", "suicide-attack"),
        ("استهدف هجوم بطائرة بدون طيار قاعدة للقوات الأميركية في العراق.", "drone"),
        ("أطلق مسلحون النار على دورية للجيش في كركوك.", "firearms"),
        ("اختطف مسلحون من حركة طالبان خمسة جنود في قندهار.", "abduct"),
    ],
)
def test_the_mode_of_an_assault_comes_from_its_words(text: str, mode: str):
    rows = [row for row in read(text) if row["event_type"] == "ASSAULT"]
    assert mode in {row["mode"] for row in rows}


def test_passive_with_agent():
    row = only("قتل ثلاثة جنود على يد مسلحين من تنظيم داعش في الموصل.", "ASSAULT")
    assert any("داعش" in name or "مسلحين" in name for name in row["actors"])
    assert any("جنود" in name for name in row["recipients"])


def test_casualties_and_attack_of_one_sentence_are_one_event():
    rows = read("استهدف هجوم انتحاري مقرا للشرطة في مقديشو وأسفر عن مقتل سبعة جنود وإصابة 12 شخصا.")
    assaults = [row for row in rows if row["event_type"] == "ASSAULT"]
    assert len({row["event_id"] for row in assaults}) == 1
    counts = {(count["kind"], count["best"]) for row in assaults for count in row["counts"]}
    assert {("dead", 7), ("injured", 12)} <= counts


def test_one_dead_told_by_a_singular_noun():
    row = only("أعلن الجيش الباكستاني مقتل جندي في كمين نصبه مسلحون في وزيرستان.", "ASSAULT")
    assert [(count["kind"], count["low"], count["high"]) for count in row["counts"]] == [("dead", 1, 1)]


def test_nobody_hurt_is_an_explicit_zero():
    row = only("قصفت المدفعية الإسرائيلية أطراف بلدة في جنوب لبنان دون سقوط ضحايا.", "ASSAULT")
    assert ("dead", 0) in {(count["kind"], count["best"]) for count in row["counts"]}


def test_bounds_of_a_count():
    row = only("اعتقلت السلطات التركية أكثر من 40 شخصا في إسطنبول.", "COERCE")
    count = row["counts"][0]
    assert (count["kind"], count["low"], count["high"], count["modifier"]) == ("detained", 40, None, "more_than")


def test_a_visitor_acts_and_the_host_receives():
    row = only("زار وزير الخارجية الفرنسي جان لوك مارتان الأسبوع الماضي بيروت.", "CONSULT")
    assert row["mode"] == "visit"
    assert "جان لوك مارتان" in row["actors"]
    assert "لبنان" in row["recipients"]


def test_a_reception_turns_host_and_guest_round():
    row = only("استقبل الرئيس التونسي قيس سعيد أمس وزير الخارجية الألماني هايكو ماس.", "CONSULT")
    assert "هايكو ماس" in row["actors"]
    assert "قيس سعيد" in row["recipients"]


def test_both_sides_of_talks_are_actors():
    row = only("جرت محادثات بين الولايات المتحدة وروسيا في جنيف حول الأزمة.", "CONSULT")
    assert {"الولايات المتحدة", "روسيا"} <= set(row["actors"])
    assert row["place"] == "جنيف"


def test_a_future_meeting_is_an_agreement():
    row = only("سيلتقي رئيس الوزراء العراقي مصطفى الكاظمي غدا الرئيس الإيراني في طهران.", "AGREE")
    assert row["aux"] is None
    assert row["mode"] is None


def test_a_denied_plan_is_no_withdrawal_that_happened():
    rows = read("نفت وزارة الدفاع الأميركية وجود خطط لسحب قواتها من سوريا.")
    assert all(row["aux"] is not None or row["event_type"] != "RETREAT" for row in rows)


def test_a_withdrawal_to_come_is_a_concession():
    rows = read("أعلنت فرنسا انسحاب قواتها من مالي. وقال وزير الدفاع إن الجيش سينسحب من مالي نهاية العام.")
    assert "CONCEDE" in {row["event_type"] for row in rows}


def test_refusing_to_support_is_a_rejection():
    row = only("قالت الحكومة المصرية إنها لا تؤيد قرار مجلس الأمن بشأن ليبيا.", "REJECT")
    assert row["aux"] is None


def test_a_demand_has_target_and_mode_and_its_content_is_no_event():
    rows = read("طالبت تركيا الحكومة السورية بوقف إطلاق النار في إدلب.")
    assert [row["event_type"] for row in rows] == ["REQUEST"]
    assert rows[0]["actors"] == ["تركيا"]
    assert rows[0]["recipients"][0] == "الحكومة السورية"
    assert rows[0]["mode"] == "yield"


def test_a_threat_tells_its_content_as_mode():
    row = only("هدد زعيم حركة الشباب الصومالية بشن هجمات على القوات الكينية.", "THREATEN")
    assert row["mode"] == "violence"


def test_an_accusation_and_what_it_accuses_of_are_both_told():
    rows = read("اتهمت منظمة هيومن رايتس ووتش جماعة الحوثي باختطاف ثلاثة صحفيين في صنعاء.")
    assert {"ACCUSE", "ASSAULT"} <= {row["event_type"] for row in rows}
    accusation = next(row for row in rows if row["event_type"] == "ACCUSE")
    assert any("هيومن رايتس ووتش" in name for name in accusation["actors"])
    assert any("الحوثي" in name for name in accusation["recipients"])


def test_a_capital_stands_for_its_government_as_actor_but_is_a_place_after_in():
    row = only("اتهمت طهران واشنطن بدعم جماعات مسلحة.", "ACCUSE")
    assert row["actors"] == ["إيران"]
    assert row["recipients"] == ["الولايات المتحدة"]
    row = only("اندلعت اشتباكات بين الجيش ومسلحين في طهران.", "ASSAULT")
    assert row["country_code"] == "IR"
    assert row["latitude"] == pytest.approx(35.69)


def test_long_past_is_background():
    row = only("قصفت الطائرات الأميركية مواقع تنظيم القاعدة في أفغانستان عام 2001.", "ASSAULT")
    assert row["aux"] == "historical"
    assert row["date_precision"] == "year"


def test_who_claims_it_is_the_quote_around_it():
    text = 'قال المتحدث باسم الجيش العراقي يحيى رسول: "قصفت طائراتنا مواقع تنظيم داعش في الأنبار".'
    article = build_article(text)
    quotes = extract_quotes(article)
    rows = [
        dict(zip(schemas.MENTIONS.names, row, strict=True))
        for row in extract_mentions(article, quotes, extract_times(article))
    ]
    assert quotes
    assert {row["quote_id"] for row in rows} == {quotes[0][0]}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...!؟",
        "سجل اللاعب هدفين في المباراة وقاد المنتخب إلى الفوز بكأس البطولة بعد هجوم سريع على المرمى.",
        "ارتفع مؤشر البورصة وتراجعت أسعار النفط وسط تداولات الأسهم وأرباح الشركات والبنوك.",
        "تشهد المنطقة أمطارا رعدية ورياحا نشطة مثيرة للغبار.",
        "سأحكي لك عن رحلتي إلى البحر مع أصدقائي.",
    ],
)
def test_sport_markets_weather_and_chat_tell_of_no_event(text: str):
    assert read(text) == []


def test_a_road_accident_is_no_assault():
    text = "قتل خمسة أشخاص وأصيب عشرة في حادث مروري على طريق القاهرة. وقال وزير الصحة إن الحكومة ستساعدهم."
    assert [row for row in read(text) if row["event_type"] == "ASSAULT"] == []


def test_one_determined_happening_has_one_identifier_in_two_articles():
    first = build_article("قصفت القوات الروسية أمس الأحد مدينة حلب في سوريا.")
    second = build_article("مقدمة أخرى عن الحرب والجيش.\nوقصفت القوات الروسية أمس الأحد مدينة حلب في سوريا.")
    ids = []
    for article in (first, second):
        rows = extract_mentions(article, [], extract_times(article))
        ids.append(next(row[1] for row in rows if row[4] == "ASSAULT"))
    assert ids[0] == ids[1]


def test_an_undated_happening_stays_its_article_s_own():
    text = "قصفت القوات الروسية مدينة حلب في سوريا."
    one, other = build_article(text, None), build_article(text, None)
    other = Article("a2", None, None, None, (), (), None, None, None, "ar", text, other.analysis)
    assert extract_mentions(one, [], [])[0][1] != extract_mentions(other, [], [])[0][1]


def test_a_name_that_holds_a_trigger_is_no_event():
    rows = read("تجمع جنود من الجيش في ميدان التحرير. وقال رئيس الحكومة إن الوضع في القاهرة هادئ.")
    assert all(row["event_type"] != "ASSAULT" for row in rows)


def test_columns_fit_the_schema():
    rows = extract_mentions(
        article := build_article("قصفت القوات الروسية أمس الأحد مدينة حلب وقتلت 20 مدنيا."), [], extract_times(article)
    )
    table = schemas.build_table(rows, schemas.MENTIONS)
    assert table.num_rows == len(rows) >= 1
