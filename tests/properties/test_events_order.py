"""Events, sources, conflicts and inferred dates come out the same whatever the order and batching of the articles."""

import random
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.schemas import hash_id
from tests.publishing import Made, publish_in_runs

FIRST = date(2024, 3, 4)
# What is told, of which type and mode, by whom to whom, where; one thing in several wordings.
TOLD = [
    ("انهار سقف محطة القطارات القديمة في مدينة الكوت وأصيب {} من الركاب", "ASSAULT", "explosives", None, None, "الكوت"),
    ("أصيب {} من ركاب القطار حين انهار سقف محطة القطارات القديمة بالكوت", "ASSAULT", None, None, None, "الكوت"),
    ("سقط سقف المحطة القديمة على ركاب القطار فأصيب {} منهم في الكوت", "ASSAULT", None, None, None, "الكوت"),
    ("استقبل سامي الزهيري نظيره جون أوكيلو في عمان وبحثا أسعار الشاي", "CONSULT", "visit", 0, 1, "عمان"),
    ("يصل جون أوكيلو إلى عمان للقاء نظيره سامي الزهيري وبحث أسعار الشاي", "AGREE", None, 0, 1, "عمان"),
    ("يزور جون أوكيلو عمان ويستقبله سامي الزهيري لبحث أسعار الشاي", "CONSULT", "visit", 1, 0, "عمان"),
    ("اتهم سامي الزهيري شركات النقل بتأخير شحنات الشاي عمدا", "ACCUSE", None, 0, None, None),
    ("سامي الزهيري يتهم شركات النقل بأنها تؤخر شحنات الشاي", "ACCUSE", None, 0, None, None),
]
PEOPLE = ("سامي الزهيري", "جون أوكيلو")
PLACES = {"الكوت": ("IQ", 32.5, 45.8), "عمان": ("JO", 31.9, 35.9), None: (None, None, None)}
SAID = [
    "سنفتح الجسر الجديد أمام المركبات قبل نهاية الصيف بعد اكتمال فحص الأعمدة",
    "موسم القمح هذا العام أضعف من سابقه بسبب تأخر الأمطار في السهول الشمالية",
]
RESULTS = {
    "events": "from events order by all",
    "mentions": "select mention_id, event_id from mentions order by all",
    "links": "from stories.event_links order by all",
    "refused": "from stories.refused_links order by all",
    "conflicts": "from conflicts order by all",
    "dates": "from stories.article_dates order by all",
    "event_dates": "from stories.event_dates order by all",
    "articles": "select article_id, published_date, published_basis from articles order by all",
    "corroboration": "from corroboration order by all",
    "plans": "from plans order by all",
}


def make_article(chance: random.Random, number: int) -> Made:
    """Return the rows of an article that tells two or three things, some in quotes, and passes on statements."""
    article_id, outlet = hash_id("made", number), chance.choice(["okaz", "الأهرام", "سهيل"])
    day = FIRST + timedelta(days=chance.randrange(4)) if number % 5 else None
    article = {
        "article_id": article_id, "cluster_id": article_id, "body": "نص", "authors": [], "outlet": outlet, "lang": "ar",
        "agencies": chance.choice([[], [], ["رويترز"]]), "published_date": day, "published_basis": day and "metadata",
    }  # fmt: skip
    made: Made = {"articles": [article], "mentions": [], "quotes": [], "times": []}
    text = ""
    for place, (sentence, *rest) in enumerate(chance.sample(TOLD, 3)):
        told = sentence.format(chance.choice(["سبعة", "9"]))
        made["mentions"].append(make_mention(chance, article, place, (told, *rest), len(text)))
        text += f"{told}. "
    for place, said in enumerate(SAID):
        made["quotes"].append(make_quote(article_id, place, said, PEOPLE[place], len(text)))
        text += f"{said}. "
    if day is None:
        made["times"].append({"time_id": hash_id(article_id), "article_id": article_id, "time_text": "غدا الاثنين"})
    else:
        dated = {"date_start": date(2024, 3, 4), "date_end": date(2024, 3, 4), "date_precision": "day"}
        made["times"].append({"time_id": hash_id(article_id), "article_id": article_id, "time_text": "4 مارس"} | dated)
        said = dict.fromkeys(("date_start", "date_end"), day - timedelta(days=chance.choice([0, 0, 1])))
        places = {"time_start": made["quotes"][0]["cue_end"], "time_end": made["quotes"][0]["cue_end"] + 1}
        told_day = {"time_id": hash_id(article_id, "said"), "time_text": "الثلاثاء", "date_precision": "day"}
        made["times"].append({"article_id": article_id} | told_day | said | places)
    return made | {"articles": [article | {"text": text}]}


def make_mention(chance: random.Random, article: dict[str, Any], place: int, told: Any, start: int) -> dict[str, Any]:
    sentence, event_type, mode, actor, recipient, where = told
    figure = next((word for word in sentence.split() if word in ("سبعة", "9")), None)
    number = {"سبعة": 7, "9": 9}.get(figure or "")
    count = {"kind": "injured", "low": number, "best": number, "high": number, "modifier": None, "text": figure}
    day = FIRST + timedelta(days=chance.choice([0, 0, 1]))
    is_dated = article["published_date"] or place == 0  # an undated article may give a day with its year
    day_told = chance.choice([day, None]) if is_dated else None
    country, latitude, longitude = PLACES[where]
    parties = [[] if party is None else [PEOPLE[party]] for party in (actor, recipient)]
    return {
        "mention_id": hash_id(article["article_id"], place), "article_id": article["article_id"],
        "event_id": hash_id(article["article_id"], "event", place), "event_type": event_type, "mode": mode,
        "trigger_start": start, "trigger_end": start + 4, "sentence_start": start,
        "sentence_end": start + len(sentence), "actors": parties[0], "recipients": parties[1],
        "place": where, "country_code": country, "latitude": latitude, "longitude": longitude,
        "place_precision": where and 1, "date_start": day_told, "date_end": day_told,
        "date_precision": day_told and "day", "counts": [] if number is None else [count], "contexts": [],
        "rule": "noun:لقاء" if event_type == "AGREE" else "verb:قال", "confidence": 0.5,
    }  # fmt: skip


def make_quote(article_id: str, place: int, said: str, speaker: str, start: int) -> dict[str, Any]:
    return {
        "quote_id": hash_id(article_id, "quote", place), "article_id": article_id, "quote_type": "direct",
        "content_text": said, "content_start": start, "content_end": start + len(said), "cue_end": start,
        "content_spans": [{"start": start, "end": start + len(said)}], "speaker": speaker, "speaker_kind": "person",
        "chain": [{"level": 0, "name": speaker, "kind": "person", "source_text": None}],
    }  # fmt: skip


@settings(max_examples=3, deadline=None)
@given(seed=st.integers(0, 2**32), cut_count=st.integers(1, 2))
def test_events_do_not_depend_on_order_and_batching(tmp_path_factory, seed, cut_count):
    chance = random.Random(seed)
    articles = [make_article(chance, number) for number in range(10)]
    at_once = publish_in_runs(tmp_path_factory.mktemp("one"), articles, [], RESULTS)
    assert at_once["links"]
    assert at_once["dates"]
    chance.shuffle(articles)
    cuts = chance.sample(range(1, len(articles)), cut_count)
    many = publish_in_runs(tmp_path_factory.mktemp("many"), articles, cuts, RESULTS)
    for name, rows in at_once.items():
        assert many[name] == rows, name
