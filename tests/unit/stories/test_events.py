"""Whether happenings of two articles are one event, and which happenings make it up."""

import math
from datetime import date
from random import Random

import numpy as np
import pytest

from rawi.stories.event_clusters import join_links
from rawi.stories.event_columns import Columns
from rawi.stories.event_components import find_components
from rawi.stories.event_keys import build_keys, find_pairs, list_buckets
from rawi.stories.event_links import Link
from rawi.stories.event_ordinals import list_ordinals
from rawi.stories.event_words import cut_stem, list_name_words, list_words
from rawi.stories.happening_rows import find_reached, place_happenings, split_types
from tests.unit.stories.accounts import (
    BLAST,
    DAY,
    OTHER_BLAST,
    SAME_BLAST,
    are_one,
    compare,
    find_all,
    join,
    list_groups,
    make,
    store,
)


def test_two_reports_of_one_blast_are_one_event_with_a_reason():
    link = compare(make("a", BLAST), make("b", SAME_BLAST))
    assert link is not None
    assert "the same day" in link.describe()
    assert "a place in common" in link.describe()


def test_the_order_of_two_happenings_changes_nothing():
    one, other = make("a", BLAST), make("b", SAME_BLAST, date_start=None, date_end=None)
    assert are_one(one, other)
    assert compare(one, other) == compare(other, one)


@pytest.mark.parametrize(
    "changes",
    [
        {"event_type": "PROTEST"},
        {"aux": "negation"},
        {"aux": "historical"},
        {"date_start": date(2024, 5, 20), "date_end": date(2024, 5, 20)},
        {"latitude": 33.5, "longitude": 36.3, "place": "ساحة العباسيين", "recipients": ["حرس المصرف"]},
    ],
    ids=["type", "denied", "past", "day", "place"],
)
def test_what_keeps_two_happenings_apart(changes):
    sentence = OTHER_BLAST if "latitude" in changes else SAME_BLAST
    assert not are_one(make("a", BLAST), make("b", sentence, **changes))


VISIT = {"event_type": "CONSULT", "mode": "visit", "actors": ["سليم الراوي"], "recipients": ["هند القاضي"]}
MONDAY = {"date_start": date(2024, 5, 13), "date_end": date(2024, 5, 13)}


def test_a_call_is_no_meeting_at_a_place():
    told = "بحث سليم الراوي مع هند القاضي ترميم الجسور"
    meeting = make("a", told, **VISIT | {"mode": None})
    assert not are_one(meeting, make("b", told, **VISIT | {"mode": "phone", "place": None, "place_precision": None}))
    assert are_one(meeting, make("b", told, **VISIT | {"mode": None}))


def test_a_day_apart_says_less_of_a_meeting_of_the_same_two():
    told, again = "التقى سليم الراوي هند القاضي في جسر الخابور", "استقبلت هند القاضي سليم الراوي أمس عند جسر الخابور"

    def ask(days: int, **changes: object) -> float:
        day = date(2024, 5, 12 + days)
        link = compare(
            make("a", told, **VISIT | changes),
            make("b", again, **VISIT | changes | {"date_start": day, "date_end": day}),
        )
        assert link is not None
        return math.log(link.score / (1 - link.score))

    of_two, of_one = ask(1) - ask(2), ask(1, recipients=[]) - ask(2, recipients=[])
    assert of_two > of_one > 1.0


def test_one_article_that_tells_two_is_believed():
    visit = make("a", "يبدأ سليم الراوي زيارة إلى جسر الخابور للقاء هند القاضي", **VISIT)
    meeting = make("a", "تستقبل هند القاضي سليم الراوي عند جسر الخابور", mention_id="a-2", **VISIT, **MONDAY)
    assert list_groups(visit, meeting) == []
    other = make("b", "يبدأ سليم الراوي زيارة إلى جسر الخابور وتستقبله هند القاضي", **VISIT, **MONDAY)
    assert list_groups(visit, meeting, other) == [["a-2", "b-1"]]


def test_a_link_that_one_article_refuses_is_kept_when_the_days_differ():
    visit = make("a", "يبدأ سليم الراوي زيارة إلى جسر الخابور للقاء هند القاضي", **VISIT)
    meeting = make("a", "تستقبل هند القاضي سليم الراوي عند جسر الخابور", mention_id="a-2", **VISIT, **MONDAY)
    other = make("b", "يبدأ سليم الراوي زيارة إلى جسر الخابور وتستقبله هند القاضي", **VISIT, **MONDAY)
    refused = place_happenings([store(visit, meeting, other)]).refusals.to_pylist()
    assert [(row["happening_a"], row["happening_b"]) for row in refused] == [("a-1", "b-1")]
    assert refused[0]["event_a"] != refused[0]["event_b"]
    assert "days that differ by 1" in refused[0]["reason"]
    assert place_happenings([store(visit, other)]).refusals.num_rows == 0


def test_one_article_repeats_itself_at_one_place_and_on_one_day():
    first = make("a", BLAST)
    again = compare(first, make("a", SAME_BLAST, mention_id="a-2"))
    assert again is not None
    assert again.is_repeat()
    copied = compare(first, make("a", BLAST, mention_id="a-2", mode="firearms"))
    assert copied is None or not copied.is_repeat()
    later = compare(first, make("a", SAME_BLAST, mention_id="a-2", **MONDAY))
    assert later is None or not later.is_repeat()


def test_a_happening_goes_to_the_story_of_many_that_it_fits_best():
    ids = [f"{place:02}" for place in range(53)]
    story, near, told_twice, other = range(50), 50, 51, 52
    articles = [*range(50), 50, 0, 52]
    weak, strong = Link(0.75, 0.3, 5.0, 5.0, True, 0), Link(0.95, 0.9, 5.0, 5.0, True, 0)
    links = {(low, high): weak for low in story for high in story if low < high}
    links |= {(near, told_twice): strong, (near, other): weak, (told_twice, other): strong}
    links |= {(place, near): weak for place in (1, 2)}
    apart = join_links(ids, articles, links)
    assert sorted(map(len, apart.groups)) == [3, 50]
    links |= {(place, near): weak for place in (3, 4)}
    moved = join_links(ids, articles, links)
    assert sorted(map(len, moved.groups)) == [2, 51]
    assert len(moved.joints) == 51
    links |= {(place, told_twice): weak for place in (1, 2, 3)}
    assert sorted(map(len, join_links(ids, articles, links).groups)) == [2, 51], "its article tells the story elsewhere"
    assert sorted(map(len, join_links(ids, articles, links, {(0, told_twice)}).groups)) == [53], "the rest follows"
    links |= {(place, told_twice): weak for place in (4, 5)}
    assert sorted(map(len, join_links(ids, articles, links).groups)) == [53], "a twelfth of the story tells the like"


def test_a_happening_goes_to_a_smaller_story_when_most_of_it_tells_the_like():
    ids = [f"{place:02}" for place in range(12)]
    story, one, another = range(10), 10, 11
    articles = [*range(10), 0, 11]
    weak, strong = Link(0.75, 0.3, 5.0, 5.0, True, 0), Link(0.95, 0.9, 5.0, 5.0, True, 0)
    links = {(low, high): weak for low in story for high in story if low < high}
    links |= {(one, another): strong} | {(place, one): weak for place in (1, 2, 3)}
    assert sorted(map(len, join_links(ids, articles, links).groups)) == [2, 10]
    links |= {(place, one): weak for place in (4, 5)}
    assert sorted(map(len, join_links(ids, articles, links).groups)) == [1, 11]


def test_rounds_of_a_series_are_apart_by_their_number():
    talks = {"event_type": "CONSULT", "mode": None, "recipients": ["وفد الحكومة", "وفد العشائر"], "place": None}
    third = make("a", "بدأت الجولة الثالثة من حوار وفد الحكومة ووفد العشائر", **talks)
    fourth = make("b", "بدأت الجولة الرابعة من حوار وفد الحكومة ووفد العشائر", **talks)
    again = make("c", "افتتحت الجولة الثالثة من حوار وفد الحكومة ووفد العشائر", **talks)
    assert not are_one(third, fourth)
    assert are_one(third, again)


def test_ordinals_of_days_and_months_number_no_happening():
    assert list_ordinals("زياره في كانون الثاني") == []
    assert list_ordinals("انطلقت الطايره الاغاثيه الثالثه") == [3]


def test_statements_of_two_speakers_are_two():
    said = {"event_type": "ACCUSE", "mode": "disapprove", "recipients": []}
    sentence = "أدان {} التفجير الذي استهدف جسر الخابور"
    one = make("a", sentence.format("سليم الراوي"), actors=["سليم الراوي"], **said)
    other = make("b", sentence.format("هند القاضي"), actors=["هند القاضي"], **said)
    same = make("c", "قال سليم الراوي إنه يدين تفجير جسر الخابور", actors=["سليم الراوي"], **said)
    assert not are_one(one, other)
    assert are_one(one, same)


def test_names_of_one_entity_are_one_party():
    talks = {"event_type": "CONSULT", "mode": None, "recipients": [], "place": None}
    names = {"وزير النقل": "entity-1", "هند القاضي": "entity-1", "سليم الراوي": "entity-2", "الراوي": "entity-2"}
    one = make("a", "التقى وزير النقل سليم الراوي", actors=["وزير النقل", "سليم الراوي"], entities=names, **talks)
    other = make("b", "لقاء هند القاضي والراوي", actors=["هند القاضي", "الراوي"], entities=names, **talks)
    assert len(one.parties & other.parties) == 2
    assert are_one(one, other)


def test_an_undated_mention_lies_in_the_days_before_publication():
    happening = make("a", BLAST, date_start=None, date_end=None)
    assert (happening.day_start, happening.day_end, happening.day_basis) == (date(2024, 5, 10), DAY, "published")
    assert make("a", BLAST, date_start=None, date_end=None, published=None).day_basis is None
    assert len(list_buckets(Columns(store(happening)))[0]) == 3


def test_accounts_whose_days_differ_are_linked_when_the_parties_are_the_same():
    talks = {"event_type": "CONSULT", "mode": None, "recipients": ["هند القاضي"], "actors": ["سليم الراوي"]}
    one = make("a", "التقى سليم الراوي هند القاضي في قاعة المدينة لبحث ملف الجسور", **talks)
    later = talks | {"date_start": date(2024, 5, 13), "date_end": date(2024, 5, 13)}
    link = compare(one, make("b", "بحث سليم الراوي مع هند القاضي ملف الجسور", **later))
    assert link is not None
    assert link.day_distance == 1


ANNOUNCED = "يلتقي الرئيس سامي الزهيري في عمان غدا نظيره الكيني جون أوكيلو لبحث تجارة الشاي"
HELD = "استقبل الرئيس الكيني جون أوكيلو أمس نظيره سامي الزهيري وبحثا في عمان أسعار الشاي"
MEETING = {
    "event_type": "CONSULT", "mode": None, "actors": ["سامي الزهيري"], "recipients": ["جون أوكيلو"],
    "place": "عمان", "latitude": 31.9, "longitude": 35.9, "place_precision": 1,
}  # fmt: skip


def test_a_meeting_announced_as_an_agreement_is_the_meeting_that_was_held():
    plan = MEETING | {"event_type": "AGREE", "rule": "verb:التقى+country_inferred"}
    announced = make("a", ANNOUNCED, published=date(2024, 5, 11), **plan)
    assert (announced.event_type, announced.aux) == ("CONSULT", "future")
    assert are_one(announced, make("b", HELD, **MEETING | {"rule": "noun:استقبال"}))
    agreed = make("a", ANNOUNCED, **plan | {"rule": "verb:اتفق"})
    assert (agreed.event_type, agreed.aux) == ("AGREE", None)
    assert not are_one(agreed, make("b", HELD, **MEETING))


def test_an_announced_visit_has_the_mode_of_the_visit():
    visit = make("a", ANNOUNCED, **MEETING | {"event_type": "AGREE", "rule": "noun:زيارة"})
    assert visit.modes == ("visit",)


def test_a_country_that_was_only_inferred_is_no_place():
    assert make("a", BLAST, rule="verb:x+country_inferred").country_code is None
    assert make("a", BLAST).country_code == "SY"


def test_keys_are_a_day_and_a_type_with_each_name():
    told, undated = make("a", BLAST), make("b", BLAST, date_start=None, date_end=None, published=None)
    keys = build_keys(Columns(store(told, undated))).to_pylist()
    first = (DAY - date(1970, 1, 1)).days
    days = {(row["happening_id"], row["bucket"]) for row in keys}
    assert days == {("a-1", first), ("a-1", first + 1), ("a-1", first + 2), ("b-1", -1_000_000)}
    words = [{row["word"] for row in keys if row["happening_id"] == one} for one in ("a-1", "b-1")]
    assert words[0] == words[1]


def test_the_past_is_found_under_months_and_years():
    past = make("a", BLAST, aux="historical", date_start=date(2003, 3, 1), date_end=date(2003, 3, 31))
    assert sorted(list_buckets(Columns(store(past)))[0].tolist()) == [1_000_000 + 2003 * 12 + 3, 2_002_003]


def test_several_sentences_are_compared_by_the_two_most_alike():
    one = make("a", BLAST)
    two = one._replace(article_id="b", happening_id="b", sentences=(frozenset((1, 2)), *one.sentences))
    alike, reverse = compare(one, two), compare(two, one)
    assert alike is not None
    assert reverse is not None
    assert alike.text_ratio == reverse.text_ratio > 0.5


def test_a_link_is_the_same_however_many_others_there_are():
    happenings = [make(f"a{number}", BLAST if number % 2 else SAME_BLAST) for number in range(4)]
    happenings.append(make("b", OTHER_BLAST, latitude=14.5, longitude=49.1, place="المكلا"))
    links = find_all(*happenings)
    assert len(links) == 6
    assert all(compare(happenings[first], happenings[second]) == link for (first, second), link in links.items())


def test_happenings_get_their_events_and_the_reasons():
    happenings = [
        make("a", BLAST),
        make("b", SAME_BLAST),
        make("c", OTHER_BLAST, latitude=14.5, longitude=49.1, place="المكلا"),
    ]
    placed = place_happenings((store(*happenings),))
    rows = placed.happenings.to_pylist()
    assert rows[0]["event_id"] == rows[1]["event_id"] != rows[2]["event_id"]
    assert [row["component_id"] for row in rows] == ["a-1", "a-1", "c-1"]
    (link,) = placed.links.to_pylist()
    assert (link["event_id"], link["happening_a"], link["mention_b"]) == (rows[0]["event_id"], "a-1", "b-1")
    assert place_happenings((store(),)).links.num_rows == 0


def test_what_new_happenings_reach_are_the_components_they_are_linked_with():
    known = [make("b", SAME_BLAST), make("c", OTHER_BLAST, latitude=14.5, longitude=49.1, place="المكلا")]
    candidates = place_happenings((store(*known),)).happenings
    assert find_reached((store(make("a", BLAST)), candidates)) == ["b-1"]


def test_events_do_not_depend_on_the_order_of_happenings():
    happenings = [make(f"a{number}", BLAST if number % 2 else SAME_BLAST) for number in range(6)]
    happenings += [
        make(f"b{number}", OTHER_BLAST, latitude=14.5, longitude=49.1, place="المكلا") for number in range(4)
    ]
    found = set()
    for seed in range(5):
        shuffled = Random(seed).sample(happenings, len(happenings))
        groups = join(shuffled, find_all(*shuffled)).groups
        found.add(frozenset(frozenset(shuffled[place].article_id for place in group) for group in groups))
    assert len(found) == 1
    assert sorted(map(len, found.pop())) == [4, 6]


def test_every_event_of_several_happenings_has_one_reason_less():
    happenings = [make(f"a{number}", BLAST) for number in range(4)]
    events = join(happenings, find_all(*happenings))
    assert len(events.groups) == 1
    assert len(events.joints) == 3


def test_a_weak_chain_does_not_join_its_ends():
    words = [list_words(f"كلمة{n} حادثة{n} واقعة{n} ساحة{n} شاحنة{n} حارسة{n} ") for n in range(5)]
    base = make("a", BLAST)._replace(actors=frozenset(), recipients=frozenset(), places=frozenset(), latitude=None)
    chain = [
        base._replace(article_id=f"c{n}", happening_id=f"c{n}", sentences=(frozenset(words[n] + words[n + 1]),))
        for n in range(4)
    ]
    strong = compare(make("a", BLAST), make("b", BLAST))
    assert strong is not None
    links = {(n, n + 1): strong._replace(score=0.75) for n in range(3)}
    assert find_components([one.happening_id for one in chain], links) == ["c0"] * 4
    assert sorted(map(len, join(chain, links).groups)) == [2, 2]


def test_happenings_of_a_type_go_together_the_most_frequent_first():
    protest = make("c", BLAST, event_type="PROTEST")
    found = list(split_types(store(make("a", BLAST), protest), store(make("b", BLAST))))
    assert [[table["article_id"].to_pylist() for table in tables] for tables in found] == [[["a"], ["b"]], [["c"], []]]
    assert list(split_types(store())) == []


def test_of_a_story_that_many_tell_less_is_asked():
    strong = compare(make("a", BLAST), make("b", BLAST))
    assert strong is not None
    for count, size in ((10, 10), (60, 61)):
        told = [make(f"m{number:02}", BLAST) for number in range(count + 1)]
        links = {(first, last): strong for last in range(count) for first in range(last)}
        links |= {(first, count): strong._replace(score=0.75) for first in range(count // 5)}
        assert max(map(len, join(told, links).groups)) == size


def test_speakers_that_are_known_to_be_two_make_two_statements_in_one_formula():
    formula = "أعرب {} بن راشد في اتصال هاتفي عن إدانته للتفجير الذي استهدف جسر الخابور وعن تعازيه لأسر الضحايا"
    names = ["سامي بن راشد", "جابر بن راشد"]
    made = [
        make(
            name,
            formula.format(name.split()[0]),
            **{"event_type": "ACCUSE", "mode": "disapprove", "actors": [name], "entities": {name: f"entity of {name}"}},
        )
        for name in names
    ]
    assert compare(made[0], made[1]) is None
    unknown = [one._replace(actors=one.actors - one.parties, parties=frozenset()) for one in made]
    assert are_one(unknown[0], unknown[1])


def test_fights_of_the_same_two_in_one_town_are_many():
    fights = (
        "احتدم القتال عند سوق المواشي منذ الفجر ونزحت عشرات الأسر إلى القرى المجاورة",
        "تبادل الطرفان النار قرب الجسر الغربي فتوقفت القطارات ساعتين وأغلقت المدارس أبوابها",
    )
    sides = {"actors": ["حركة طالبان"], "recipients": ["الجيش الأفغاني"], "place": "قندوز", "mode": None}
    one, other = (make(name, fight, **sides) for name, fight in zip("ab", fights, strict=True))
    assert not are_one(one, other)
    assert not are_one(one._replace(modes=("aerial",)), other._replace(modes=("aerial",)))
    again = make("c", fights[0].replace("احتدم", "اشتد"), **sides)
    assert are_one(one, again)


def test_new_happenings_are_compared_with_all_others_but_old_ones_not_among_themselves():
    rows = Columns(store(*(make(name, BLAST) for name in "abc")))
    assert np.column_stack(find_pairs(rows, 1)).tolist() == [[0, 1], [0, 2]]
    assert np.column_stack(find_pairs(rows)).tolist() == [[0, 1], [0, 2], [1, 2]]
    assert np.column_stack(find_pairs(Columns(store()))).tolist() == []


def test_words_are_compared_by_their_stems():
    assert cut_stem("والمدرسه") == cut_stem("مدرسات")
    assert list_words("الجسر، جسر والجسر") == list_words("جسر")
    assert list_words("") == []


def test_a_demonym_and_its_state_are_one_word():
    assert set(list_name_words("العراق")) <= set(list_name_words("القوات العراقية"))
    assert list_name_words("شخص") == ()
