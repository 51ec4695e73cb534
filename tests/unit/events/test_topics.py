"""What an article is about: columns and satire tell of no happening, or of few."""

import pytest

from rawi.arabic.folding import fold_text
from rawi.events.topics import Topics, is_satire, read_topics
from rawi.events.vocabulary import Vocabulary

NEWS = "قال وزير الدفاع العراقي أمس إن الجيش قصف مواقع تنظيم داعش . وأكد مصدر أمني مقتل عشرة مسلحين في الغارة ."
COLUMN = "لماذا نرفض أن نفهم ؟ هل نحن مستعدون ؟ علينا أن نسأل أنفسنا ! كيف نواجه إيران وإسرائيل ؟"


def words(text: str) -> list[str]:
    return fold_text(text).split()


def read(text: list[str], quotes: int = 0) -> Topics:
    return read_topics(Vocabulary(text), quotes)


def test_news_is_no_opinion():
    assert not read(words(NEWS), quotes=2).is_opinion


def test_a_text_that_asks_and_exclaims_is_opinion():
    assert read(words(COLUMN)).is_opinion


def test_a_long_text_in_which_nobody_speaks_is_opinion():
    text = words("سياسة إيران في المنطقة قديمة والعالم العربي لم يفهمها بعد " * 60)
    assert read(text).is_opinion
    assert not read(text, quotes=5).is_opinion


@pytest.mark.parametrize(
    ("outlet", "url", "expected"),
    [
        ("الحدود", None, True),
        (None, "https://www.alhudood.net/article/1", True),
        ("وكالة النهار", "https://example.org/alhudood", False),
        (None, None, False),
    ],
)
def test_satire_is_known_by_outlet_or_host(outlet: str | None, url: str | None, expected: bool):
    assert is_satire(outlet, url) is expected


def test_a_text_with_little_politics_is_local():
    text = words("اطلع المجلس على مشاريع السفلتة والإنارة في الأحياء ووجه الوزير بمتابعتها")
    everyday = [f"كلمة{index}" for index in range(150)]
    assert not read(text).is_local
    assert read(text + everyday).is_local


def test_weather_reports_and_market_reports_tell_of_no_event():
    weather = "توقعت الأرصاد طقسا حارا مع أمطار رعدية ورياح وغبار على المناطق ودعا وزير الداخلية إلى الحذر"
    market = "تراجعت أسعار النفط والأسهم والذهب في البورصة بعد أن خسر المؤشر وارتفع سعر برميل خام وزاد تداول السندات"
    politics = "بعد اجتماع وزير الخارجية والرئيس بشأن العقوبات والاتفاق مع الحكومة والبرلمان"
    assert read(words(weather)).is_eventless
    assert read(words(f"{market} {politics}")).is_eventless
    assert not read(words(politics)).is_eventless
