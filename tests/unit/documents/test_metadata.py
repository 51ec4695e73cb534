"""Bylines, date of publication, language, and the article as a whole."""

from datetime import date
from typing import Any

import pytest

from rawi.arabic.tokens import cut_tokens
from rawi.documents import read_article
from rawi.documents.bylines import Byline, parse_byline, parse_opening
from rawi.documents.languages import detect_language

PARAGRAPH = "أقر مجلس المدينة خطة النقل الجديدة بعد نقاش طويل حول كلفة الحافلات ومواعيدها وخطوطها في الأحياء القديمة."


def article(text: str, **record: Any) -> Any:
    return read_article({"article_id": "a", "text": text, **record})


class TestBylines:
    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("بغداد - رويترز", Byline((), ("رويترز",), (), ("بغداد",))),
            ("دبي/القاهرة-الشرقرويترز", Byline((), ("رويترز",), ("الشرق",), ("دبي", "القاهرة"))),
            ("سعاد الجبوري – شفق نيوز", Byline(("سعاد الجبوري",), (), ("شفق نيوز",), ())),
            ("كتب: خالد البصري", Byline(("خالد البصري",), (), (), ())),
            ("بقلم خالد البصري - الرباط", Byline(("خالد البصري",), (), (), ("الرباط",))),
            ("خالد البصري وهالة سعد - الرباط", Byline(("خالد البصري", "هالة سعد"), (), (), ("الرباط",))),
            ("الرباط - خالد البصري - 3 مايو 2021", Byline(("خالد البصري",), (), (), ("الرباط",))),
            ("مراسل دجلة في الرباط: خالد البصري", Byline(("خالد البصري",), (), (), ())),
            ("أ ف ب - بيروت", Byline((), ("فرانس برس",), (), ("بيروت",))),
            ("بيروترويترز - الشرق", Byline((), ("رويترز",), ("الشرق",), ("بيروت",))),
            ("الشرقرويترزوكالات - دبي", Byline((), ("رويترز", "وكالات"), ("الشرق",), ("دبي",))),
        ],
    )
    def test_parts(self, line: str, expected: Byline) -> None:
        assert parse_byline(line) == expected

    @pytest.mark.parametrize(
        "line", ["", "بغداد - البصرة", "فتح الطريق بين بغداد والبصرة", "x@example.org", "-", "رويترز " * 30]
    )
    def test_no_byline(self, line: str) -> None:
        assert parse_byline(line) is None

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("الرباط، المغرب (CNN)-- أقر المجلس", Byline((), ("CNN",), (), ("الرباط", "المغرب"))),
            ("(CNN)--أقر المجلس", Byline((), ("CNN",), (), ())),
            ("بغداد (رويترز) - أقر المجلس", Byline((), ("رويترز",), (), ("بغداد",))),
            ("واس- جدة: أقر المجلس", Byline((), ("وكالة الأنباء السعودية",), (), ("جدة",))),
            ("إيلاف من بيروت : أقر المجلس", Byline((), (), ("إيلاف",), ("بيروت",))),
            ("عدن 5 يوليو تموز (رويترز) - أقر المجلس", Byline((), ("رويترز",), (), ("عدن",))),
            ("شفق نيوز/ أقر المجلس", Byline((), (), ("شفق نيوز",), ())),
            ("بغداد/ شفق نيوز/ أقر المجلس", Byline((), (), ("شفق نيوز",), ("بغداد",))),
            ("منى خالد - سبق - جدة: أقر المجلس", Byline(("منى خالد",), (), ("سبق",), ("جدة",))),
            ("الدوحة - قنا - أقر المجلس", Byline((), ("وكالة الأنباء القطرية",), (), ("الدوحة",))),
        ],
    )
    def test_opening(self, line: str, expected: Byline) -> None:
        assert parse_opening(line) == expected

    @pytest.mark.parametrize(
        "line", ["بغداد: لا تراجع عن الخطة", "قال الوزير: نعم", "مقتل اثنين (صور) - فيديو", "اليوم: لا خبر", ""]
    )
    def test_no_opening(self, line: str) -> None:
        assert parse_opening(line) is None

    def test_outlet_that_only_the_record_knows(self) -> None:
        assert parse_byline("أربيل - صدى الجبل", "صدى الجبل") == Byline((), (), (), ("أربيل",))
        assert parse_byline("صدى الجبل", "صدى الجبل") == Byline()
        assert parse_byline("صدى الجبل من دهوك", "صدى الجبل") == Byline((), (), (), ("دهوك",))
        assert parse_byline("صدى الجبل") is None

    def test_place_and_a_writer_that_no_table_knows(self) -> None:
        assert parse_byline("البصرة: زهوان المالكي") == Byline(("زهوان المالكي",), (), (), ("البصرة",))
        assert parse_byline("البصرة: انفجار جديد") is None


class TestPublication:
    def test_given_date_stands(self) -> None:
        found = article(f"عنوان\nنشر في: 12 مايو 2018\n{PARAGRAPH}", published="2020-01-02T23:00:00Z")
        assert (found.published_date, found.published_basis) == (date(2020, 1, 2), "metadata")

    def test_given_date_that_is_none_is_passed_over(self) -> None:
        found = article(f"عنوان\nنشر في: 12 مايو 2018\n{PARAGRAPH}", published="soon")
        assert (found.published_date, found.published_basis) == (date(2018, 5, 12), "stated")

    @pytest.mark.parametrize(
        "sentence",
        [
            "افتتح المعرض اليوم الأربعاء (9 آذار 2022) في قصر الثقافة.",
            "افتتح المعرض، أمس الثلاثاء 8 مارس 2022، في قصر الثقافة.",
            "يفتتح المعرض غدا الخميس 10 مارس 2022 في قصر الثقافة.",
        ],
    )
    def test_date_that_the_text_calls_today_yesterday_or_tomorrow(self, sentence: str) -> None:
        assert article(f"عنوان\n{sentence}\n{PARAGRAPH}").published_date == date(2022, 3, 9)

    def test_date_that_heads_a_memory_gives_way_to_today(self) -> None:
        found = article(f"عنوان\n2/8/1990\n{PARAGRAPH}\nأكتب هذا اليوم الأحد 2-8-2015 وأنا أفكر في تلك السنين.")
        again = article(f"عنوان\n2/8/1990\n{PARAGRAPH}\nأكتب اليوم الأحد 2-8-2015 وأنا أفكر في تلك السنين.")
        assert (found.published_date, again.published_date) == (date(1990, 8, 2), date(2015, 8, 2))

    def test_two_tellings_of_one_happening_prove_a_date(self) -> None:
        told = "انعقدت في القاهرة أمس الثلاثاء الجولة الثانية من مفاوضات المياه بين البلدين برعاية الجامعة."
        again = "وقال الوزير إن الجولة الثانية من مفاوضات المياه في القاهرة في 8 مارس 2022 كانت ناجحة بكل المقاييس."
        found = article(f"عنوان\n{told}\n{again}")
        assert (found.published_date, found.published_basis) == (date(2022, 3, 9), "inferred")

    @pytest.mark.parametrize(
        "sentence",
        [
            "افتتح المعرض يوم 8 مارس 2022 في قصر الثقافة.",
            "افتتح المعرض أمس الثلاثاء. وكان القصر قد بني في 8 مارس 1949.",
            "زار الوفد المدينة اليوم، ويذكر أن الحرب بدأت في 20 مارس 2003.",
            "اليوم الأربعاء 9 مارس 2022 وقال آخرون اليوم الأحد 6 مارس 2022.",
            "رحل الشاعر في مثل هذا اليوم 22 يناير 1975 عن ثمانين عاما.",
            "تقبل الطلبات حتى اليوم الثامن من مارس 2022 في مقر البلدية.",
        ],
    )
    def test_nothing_is_invented(self, sentence: str) -> None:
        found = article(f"عنوان\n{sentence}\n{PARAGRAPH}")
        assert (found.published_date, found.published_basis) == (None, None)


class TestLanguage:
    @pytest.mark.parametrize(
        ("lang", "text"),
        [
            ("ar", "قال الوزير إن الخطة ستبدأ في الصيف المقبل"),
            ("fa", "وزیر گفت که این برنامه از تابستان آغاز می‌شود و برای همه است"),
            ("ur", "وزیر نے کہا کہ یہ منصوبہ گرمیوں میں شروع ہو گا اور سب کے لیے ہے"),
            ("ckb", "وەزیر گوتی کە ئەم پلانە لە هاوین دەست پێدەکات و بۆ هەمووانە"),
            ("en", "The minister said that the plan will begin in the summer and is for all"),
            ("fr", "Le ministre a dit que le plan commence en été et que tout est pour le mieux"),
            ("ru", "Министр сказал, что план начнётся летом"),
            ("he", "השר אמר כי התוכנית תתחיל בקיץ"),
            ("und", "qwrt zxcv bnmp"),
            (None, "12 / 7 ..."),
            (None, ""),
        ],
    )
    def test_is_told_by_script_and_words(self, lang: str | None, text: str) -> None:
        assert detect_language(text, cut_tokens(text).words) == lang

    def test_a_persian_name_does_not_make_arabic_persian(self) -> None:
        text = PARAGRAPH * 5 + " گلستان"
        assert detect_language(text, cut_tokens(text).words) == "ar"


class TestArticle:
    def test_the_day_may_stand_in_the_byline(self) -> None:
        found = article(f"عنوان\nالرباط - خالد البصري - 3 مايو 2021\n{PARAGRAPH}")
        assert (found.published_date, found.published_basis) == (date(2021, 5, 3), "stated")

    def test_what_was_given_stands(self) -> None:
        found = article(
            f"عنوان\nبغداد - رويترز\n{PARAGRAPH}", outlet="دجلة", title="آخر", authors=["سلمى"], lang="x", url="u"
        )
        assert (found.outlet, found.title, found.authors, found.lang, found.url) == ("دجلة", "آخر", ("سلمى",), "x", "u")
        assert (found.agencies, found.dateline_place) == (("رويترز",), "بغداد")

    def test_given_authors_lose_what_templates_put_beside_them(self) -> None:
        given = ["كتب - خالد البصري", "رويترز - هالة سعد", "Jo Ann", "خالد البصري"]
        assert article(PARAGRAPH, authors=given).authors == ("خالد البصري", "هالة سعد", "Jo Ann")

    def test_what_was_not_given_is_read(self) -> None:
        found = article(f" عنوان المقال \nهالة سعد – شفق نيوز\n{PARAGRAPH}\nوقالت إن الخطة جيدة.\nالمصدر: وكالات")
        assert (found.title, found.outlet, found.authors) == ("عنوان المقال", "شفق نيوز", ("هالة سعد",))
        assert found.agencies == ("وكالات",)
        noted = article(f"عنوان المقال\n{PARAGRAPH}\n(إعداد هند سالم للنشرة العربية - تحرير علي ناصر)")
        assert noted.authors == ("هند سالم", "علي ناصر")
        assert found.body == f"{PARAGRAPH}\nوقالت إن الخطة جيدة."

    @pytest.mark.parametrize(
        "text", ["", ".", "\n\n", "؟!", "\u200f", "1", "\ud83d", "😀😀", "ا" * 100_000, ":--", "(CNN)--"]
    )
    def test_nothing_raises(self, text: str) -> None:
        found = article(text)
        assert found.analysis.text == text
