"""Names and utterances come out the same whatever the order and batching of the articles."""

import random
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.schemas import hash_id
from tests.publishing import Made, publish_in_runs

PEOPLE = [
    ("سالم الدهامي", "وزير النقل التونسي"),
    ("نايف الدهامي", None),
    ("سعيد بن علي القحطاني", "مدير المرور"),
    ("باولو كاستيرو", "وزير الزراعة الإيطالي"),
]
SHORT = [
    ("الدهامي", None),
    ("سعيد القحطاني", "مدير المرور"),
    ("كاستيرو", None),
    ("وزير الزراعة الإيطالي", "وزير الزراعة الإيطالي"),
    ("وزير النقل التونسي", "وزير النقل التونسي"),
]
SAYINGS = [
    "سنفتح الجسر الجديد أمام المركبات قبل نهاية الصيف بعد اكتمال فحص الأعمدة",
    "الجسر الجديد سيفتح للسيارات قبل انتهاء الصيف عقب اكتمال فحص أعمدته",
    "فحص أعمدة الجسر الجديد اكتمل وستعبره المركبات قبل نهاية الصيف",
    "موسم القمح هذا العام أضعف من سابقه بسبب تأخر الأمطار في السهول الشمالية",
    "تأخر الأمطار في السهول الشمالية أضعف موسم القمح لهذا العام",
]
RESULTS = {
    "names": "select * exclude (evidence) from stories.entity_names order by article_id, name",
    "entities": "from entities order by all",
    "english": "from stories.english_names order by all",
    "quotes": "select quote_id, speaker_id, utterance_id from quotes order by all",
    "links": "from stories.utterance_links order by all",
    "utterances": "select utterance_id, count(*) from quotes group by all order by all",
}


def make_article(chance: random.Random, number: int) -> Made:
    """Return the rows of an article in which one or two people say one or two things."""
    article_id = hash_id("made", number)
    day = date(2024, 3, 1) + timedelta(days=chance.randrange(6))
    article = {
        "article_id": article_id, "text": "نص", "body": "نص", "cluster_id": article_id, "authors": [], "agencies": [],
        "outlet": chance.choice(["okaz", "الأهرام", None]),
        "published_date": chance.choice([day, day, day, None]),
    }  # fmt: skip
    quotes = []
    for place in range(chance.choice([1, 2, 2, 3])):
        name, role = chance.choice([*PEOPLE, *SHORT])
        said = chance.choice(SAYINGS)
        quotes.append(
            {
                "quote_id": hash_id(article_id, place),
                "article_id": article_id,
                "quote_type": chance.choice(["direct", "indirect"]),
                "content_text": said,
                "content_start": 1000 * place,
                "content_end": 1000 * place + len(said),
                "content_spans": [{"start": 1000 * place, "end": 1000 * place + len(said)}],
                "speaker": name,
                "speaker_kind": "person",
                "speaker_role": role,
                "speaker_id": "0" * 20,
                "chain": [{"level": 0, "name": name, "kind": "person", "source_text": None}],
            }
        )
    return {"articles": [article], "quotes": quotes}


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32), cut_count=st.integers(1, 4))
def test_names_and_utterances_do_not_depend_on_order_and_batching(tmp_path_factory, seed, cut_count):
    chance = random.Random(seed)
    articles = [make_article(chance, number) for number in range(14)]
    at_once = publish_in_runs(tmp_path_factory.mktemp("one"), articles, [], RESULTS)
    assert at_once["links"]
    chance.shuffle(articles)
    cuts = [chance.randrange(len(articles)) for _ in range(cut_count)]
    assert publish_in_runs(tmp_path_factory.mktemp("many"), articles, cuts, RESULTS) == at_once


def test_articles_that_come_one_by_one_end_as_all_at_once(tmp_path):
    chance = random.Random(11)
    articles = [make_article(chance, number) for number in range(12)]
    at_once = publish_in_runs(tmp_path / "one", articles, [], RESULTS)
    rules = {row[5] for row in at_once["names"]}
    assert {"surname_in_other_article", "role_in_other_article"} & rules
    assert publish_in_runs(tmp_path / "many", articles[::-1], range(1, len(articles)), RESULTS) == at_once


def make_named(number: int, name: str) -> Made:
    """Return an article of one day and one outlet in which one person says something."""
    made = make_article(random.Random(number), number)
    made["articles"][0] |= {"outlet": "okaz", "published_date": date(2024, 3, 1)}
    made["quotes"] = [
        made["quotes"][0]
        | {"speaker": name, "speaker_role": None, "chain": [{"level": 0, "name": name, "kind": "person"}]}
    ]
    return made


def test_a_surname_that_a_second_bearer_makes_doubtful_is_no_form_of_the_first_any_longer(tmp_path):
    articles = [make_named(1, "نايف الدهامي"), make_named(2, "الدهامي"), make_named(3, "سالم الدهامي")]
    forms = {row[1]: row[6] for row in publish_in_runs(tmp_path / "two", articles[:2], [1], RESULTS)["entities"]}
    assert forms["نايف الدهامي"] == ["الدهامي"]
    forms = {row[1]: row[6] for row in publish_in_runs(tmp_path / "three", articles, [1, 2], RESULTS)["entities"]}
    assert forms == {"نايف الدهامي": [], "سالم الدهامي": [], "الدهامي": []}
