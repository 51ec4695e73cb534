"""Where an article may tell of events: found once, before anything is read."""

from rawi.arabic.tokens import Segment, analyse
from rawi.events.reader import may_tell
from rawi.events.spots import Spot, find_spots
from rawi.events.topics import Topics, read_topics
from rawi.events.vocabulary import Vocabulary

TEXT = "انعقد المؤتمر في موعده. قصف الجيش مواقع المسلحين شمالي المدينة فجر أمس. وانتهى الحفل بسلام."
CIVIL = "التقى الوزير نظيره في العاصمة وبحثا العلاقات بين البلدين."


def find(text: str) -> tuple[list[Spot], Topics]:
    analysis = analyse(text, [Segment("body", 0, len(text))])
    vocabulary = Vocabulary(analysis.words)
    topics = read_topics(vocabulary, 2)
    return find_spots(analysis, topics, vocabulary), topics


def test_only_the_sentences_with_triggers_are_spots():
    spots, topics = find(TEXT)
    assert [spot.number for spot in spots] == [1]
    assert {hit.form.trigger.event_type for hit in spots[0].hits} == {"ASSAULT"}
    assert may_tell(spots, topics)


def test_words_that_no_table_holds_bear_nothing_out():
    assert find("ذهب الولد إلى المدرسة صباحا.")[0] == []


def test_triggers_that_no_mention_may_come_of_are_not_worth_reading():
    violent, civil = find(TEXT)[0], find(CIVIL)[0]
    news = read_topics(Vocabulary([]))._replace(violent=9, political=9, reporting=9)
    local = news._replace(violent=0, political=0, social=9)
    opinion = news._replace(opinion=40)
    assert local.is_local
    assert opinion.is_opinion
    assert civil
    assert may_tell(civil, news)
    assert not may_tell(civil, local)
    assert may_tell(violent, local)
    unsure = [Spot(0, spot.sentence, [hit]) for spot in civil for hit in spot.hits if hit.form.trigger.confidence < 0.8]
    assert not may_tell(unsure, opinion)
