"""Learned chances: the committed weights are well-formed, and mentions and parties are kept or left out by them."""

import pytest

from rawi.arabic.reference import read_reference
from rawi.arabic.tokens import Segment, analyse
from rawi.documents.article import Article
from rawi.events import likelihood
from rawi.events.drafts import Party
from rawi.events.likelihood import drop_unlikely_parties, is_likely, weigh_drafts
from rawi.events.mentions import read_drafts
from rawi.events.party_signs import list_party_signs, list_role_signs
from rawi.events.signs import list_article_signs, list_mention_signs
from rawi.events.topics import read_topics
from rawi.events.vocabulary import Vocabulary
from rawi.events.weights import load_weights
from rawi.quotes.weights import read_chance

QUESTIONS = ("type", "actors", "recipients")
TEXT = "قصفت القوات الحكومية أحياء سكنية في حلب أمس وقتلت عشرة مدنيين."


def read_made(text: str):
    article = Article(
        "a1", None, None, None, (), (), None, None, None, "ar", text, analyse(text, [Segment("body", 0, len(text))])
    )
    drafts, topics = read_drafts(article, [], [])
    assert topics is not None
    return article, drafts, topics


def test_every_row_of_the_weights_names_a_question_and_a_sign_once():
    rows = [(row["question"], row["sign"]) for row in read_reference("event_weights")]
    assert {question for question, _ in rows} == set(QUESTIONS)
    assert len(rows) == len(set(rows))
    assert all(sign for _, sign in rows)


@pytest.mark.parametrize("question", QUESTIONS)
def test_floors_are_chances_and_weights_are_tame(question):
    weights = load_weights(question)
    assert 0 < weights.floor < 1
    tables = (weights.signs, *weights.words.values())
    assert all(abs(weight) < 5 for table in tables for weight in table.values())


def test_the_weights_know_the_signs_that_mentions_have():
    _, drafts, topics = read_made(TEXT)
    signs = [sign for sign, _ in list_article_signs(topics, len(drafts))]
    known = load_weights("type").signs
    assert len([sign for sign in (*signs, *list_mention_signs(drafts[0])) if sign in known]) > 30
    known = load_weights("actors").signs
    assert any(sign in known for sign in list_role_signs(drafts[0], "actors"))
    assert len([sign for sign in list_party_signs(drafts[0], "actors", 0) if sign in known]) > 5


def test_a_party_is_weighed_by_where_it_stands_in_the_sentence():
    _, drafts, _ = read_made(TEXT)
    draft = next(draft for draft in drafts if draft.actors and draft.recipients)
    assert "behind 0" in list_party_signs(draft, "actors", 0)
    assert "away" not in list_party_signs(draft, "recipients", 0)
    moved = draft._replace(actors=(Party("قوات أخرى", frozenset()),))
    assert "away" in list_party_signs(moved, "actors", 0)


def test_an_unlikely_party_is_left_out_and_the_other_stays(monkeypatch):
    _, drafts, topics = read_made(TEXT + " " + " ".join(["وقال سكان إنهم سمعوا دوي الانفجارات."] * 10))
    draft = next(draft for draft in drafts if draft.actors)
    draft = draft._replace(actors=(draft.actors[0], Party("قوات أخرى", frozenset())))
    weights = load_weights("actors")
    against = weights._replace(signs={"away": -9.0}, base=0.0, floor=0.5)
    monkeypatch.setattr(likelihood, "load_weights", lambda _: against)
    assert drop_unlikely_parties(draft, topics).actors == draft.actors[:1]


def test_the_confidence_is_the_learned_chance():
    article, drafts, topics = read_made(TEXT)
    weighed = weigh_drafts(drafts, article.analysis, topics)
    assert weighed
    assert all(0 < draft.confidence < 1 for draft in weighed)
    assert [draft.confidence for draft in weighed] != [draft.confidence for draft in drafts]


def test_a_sign_against_a_mention_lowers_its_chance(monkeypatch):
    article, drafts, topics = read_made(TEXT)
    before = weigh_drafts(drafts, article.analysis, topics)[0].confidence
    weights = load_weights("type")
    sign = list_mention_signs(drafts[0])[0]
    worse = weights._replace(signs=weights.signs | {sign: weights.signs.get(sign, 0.0) - 2})
    monkeypatch.setattr(likelihood, "load_weights", lambda _: worse)
    after = weigh_drafts(drafts, article.analysis, topics)[0].confidence
    assert after < before


def test_in_an_article_of_some_length_what_is_unlikely_is_left_out(monkeypatch):
    article, drafts, topics = read_made(TEXT + " " + " ".join(["وقال سكان إنهم سمعوا دوي الانفجارات."] * 10))
    weights = load_weights("type")
    for floor, kept in ((0.0, len(drafts)), (1.1, 0)):
        monkeypatch.setattr(likelihood, "load_weights", lambda _, floor=floor: weights._replace(floor=floor))
        weighed = weigh_drafts(drafts, article.analysis, topics)
        assert sum(is_likely(draft, topics) for draft in weighed) == kept


def test_unlikely_parties_are_left_out_and_the_mention_stays(monkeypatch):
    _, drafts, topics = read_made(TEXT + " " + " ".join(["وقال سكان إنهم سمعوا دوي الانفجارات."] * 10))
    draft = next(draft for draft in drafts if draft.actors)
    weights = load_weights("actors")
    monkeypatch.setattr(likelihood, "load_weights", lambda _: weights._replace(floor=1.1))
    bare = drop_unlikely_parties(draft, topics)
    assert (bare.actors, bare.recipients) == ((), ())
    assert bare.event_type == draft.event_type
    monkeypatch.setattr(likelihood, "load_weights", lambda _: weights._replace(floor=0.0))
    assert drop_unlikely_parties(draft, topics) == draft


def test_a_text_shorter_than_any_that_was_judged_is_left_to_the_rules(monkeypatch):
    article, drafts, topics = read_made(TEXT)
    weights = load_weights("type")
    monkeypatch.setattr(likelihood, "load_weights", lambda _: weights._replace(floor=1.1))
    assert all(is_likely(draft, topics) for draft in weigh_drafts(drafts, article.analysis, topics))
    assert drop_unlikely_parties(drafts[0], topics) == drafts[0]


def test_log_odds_of_nothing_are_even():
    assert read_chance(0.0) == 0.5


def test_the_signs_of_an_empty_article_are_finite():
    signs = list_article_signs(read_topics(Vocabulary([]), 0), 0)
    assert all(0 <= strength < 100 for _, strength in signs)
