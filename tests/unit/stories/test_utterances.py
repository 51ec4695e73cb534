"""Which quotes tell one statement, and which only sound alike."""

from datetime import date

import pytest

from rawi.stories.utterance_groups import group_quotes
from rawi.stories.utterance_words import cut_root, read_statement
from rawi.stories.utterances import (
    UNNAMED,
    Quoted,
    UtteranceLink,
    compare_quotes,
    find_utterance_links,
    list_candidates,
)

DAY = date(2022, 6, 10)
PAPERS = ("a", "b")


def quoted(text, number=0, **changes):
    values = {
        "quote_id": f"q{number}",
        "speaker_key": "minister",
        "is_new": True,
        "article_id": f"article{number}",
        "day": DAY,
        "start": 100 * number,
        "end": 100 * number + 50,
        "is_direct": False,
        "is_foreign": False,
        "statement": read_statement(text),
    }
    return Quoted(**values | changes)


def compare(one, other, first=None, second=None):
    return compare_quotes(quoted(one, 1, **first or {}), quoted(other, 2, **second or {}))


SAID = "سنفتح الجسر الجديد أمام المركبات قبل نهاية الصيف بعد اكتمال فحص الأعمدة"
TOLD = "الجسر الجديد سيفتح للسيارات قبل انتهاء الصيف عقب اكتمال فحص أعمدته"


def test_three_words_that_both_quote_are_enough_and_a_day_more_may_lie_between():
    few = "ترميم الجسر الأردني"
    more = "سنبدأ ترميم الجسر الأردني ثم نعيد طلاء أعمدته كلها قبل الشتاء"
    quotes = {"is_direct": True}
    assert compare(few, more, quotes, quotes).relation == "verbatim"
    assert compare(few, more, quotes) is None
    late, too_late = quotes | {"day": date(2022, 6, 14)}, quotes | {"day": date(2022, 6, 15)}
    assert compare(few, more, quotes, late).relation == "verbatim"
    assert compare(few, more, quotes, too_late) is None
    assert compare(SAID, TOLD, quotes, late | {"is_direct": False}) is None


def test_words_in_marks_and_the_same_told_are_one():
    link = compare(SAID, TOLD, {"is_direct": True})
    assert link.relation == "direct-indirect"
    assert link.similarity_ratio > 0.7
    assert "~سير" in link.evidence or "جسر" in link.evidence


def test_the_same_words_are_verbatim_whoever_adds_marks():
    assert compare(SAID, f"{SAID} كما هو مقرر", {"is_direct": True}).relation == "verbatim"


def test_two_renderings_of_foreign_words_are_translations():
    foreign = {"is_foreign": True, "is_direct": True}
    one = "الشراكة بين واشنطن وبغداد أعمق بكثير من الحرب المشتركة على تنظيم داعش"
    other = "شراكة الولايات المتحدة والعراق أكبر كثيرا من مجرد قتال تنظيم الدولة الإسلامية معا"
    assert compare(one, other, foreign, foreign).relation == "translation"
    assert compare(one, other).relation == "paraphrase"


def test_a_lead_sums_up_the_words_that_follow_in_its_article():
    lead = "بلدته لم تعد تحتاج إلى شاحنات ثقيلة لنقل محاصيلها"
    words = "لا حاجة إلى أي شاحنات ثقيلة أجنبية بين الحقول"
    here = {"article_id": "here"}
    assert compare(lead, words, here, here | {"is_direct": True}).relation == "direct-indirect"
    assert compare(words, lead, here | {"is_direct": True}, here) is None, "behind the words it adds to them"


def test_one_speaker_says_many_things_of_one_matter():
    one = "عملية تحرير الميناء ستستمر حتى خروج آخر مسلح منه"
    other = "العملية التي بدأت فجرا في الميناء أوقعت خسائر بين المسلحين"
    assert compare(one, other) is None
    assert compare(one, other, {"article_id": "here"}, {"article_id": "here"}) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"day": date(2022, 7, 1)}),
        ({"speaker_key": "minister"}, {"speaker_key": "mayor"}),
    ],
)
def test_the_same_on_another_day_or_by_another_speaker_is_another_statement(first, second):
    quotes = sorted((quoted(SAID, 1, **first), quoted(TOLD, 2, **second)), key=lambda quote: quote.speaker_key)
    assert find_utterance_links(quotes) == []


def test_without_a_date_the_words_must_say_more():
    one, other = "افتتاح الجسر الجديد قبل نهاية الصيف", "الجسر الجديد جاهز"
    assert compare(one, other, {"day": None}) is None
    assert compare(SAID, TOLD, {"day": None}) is not None


def test_figures_that_differ_tell_two_statements():
    assert compare("أصيب 12 عاملا في حريق مصنع الإسمنت الشمالي", "أصيب 31 عاملا في حريق مصنع الإسمنت الشمالي") is None


def test_unnamed_people_are_one_only_word_for_word():
    nobody = {"speaker_key": UNNAMED}
    assert compare(SAID, TOLD, nobody, nobody) is None
    long = f"{SAID} وستبقى الرسوم على الشاحنات الثقيلة كما أقرها مجلس البلدية في جلسته الأخيرة"
    assert compare(long, long, nobody, nobody).relation == "verbatim"


def test_overlapping_quotes_of_one_article_are_told_once():
    outer = {"article_id": "here", "start": 0, "end": 90}
    assert compare(SAID, SAID, outer, {"article_id": "here", "start": 20, "end": 80}) is None


def test_old_quotes_are_not_compared_with_each_other():
    old = [quoted(SAID, 1, is_new=False), quoted(TOLD, 2, is_new=False)]
    assert find_utterance_links(old) == []
    (link,) = find_utterance_links([*old[:1], quoted(TOLD, 3)])
    assert (link.quote_a, link.quote_b) == ("q1", "q3")


@pytest.mark.parametrize("text", ["", "،", '"', "و", "1", "١٢", "ـ", "a" * 5000, "من في على", "\u00a0"])
def test_any_text_can_be_compared(text):
    assert compare(text, text) is None
    assert compare(text, SAID) is None


def test_roots_bring_forms_of_a_word_together():
    assert cut_root("وسيصدر") == cut_root("إصدار".replace("إ", "ا"))
    assert cut_root("بسحب") == cut_root("سحبها")
    assert cut_root("") == ""


def test_names_of_a_state_are_one_word():
    roots = [set(read_statement(text).roots) for text in ("بين واشنطن وبغداد", "الولايات المتحدة والعراق")]
    assert roots[0] == roots[1] == {"@US", "@IQ"}


def link(a, b, ratio=0.8):
    return UtteranceLink(a, b, "paraphrase", ratio, "")


def test_quotes_around_one_are_one_utterance_called_by_the_least():
    members = group_quotes([link("b", "c"), link("a", "b")], {"a": "1", "b": "2", "c": "3"})
    assert [member.utterance_id for member in members] == ["a", "a", "a"]
    assert {member.component_id for member in members} == {"a"}


def test_parts_of_a_long_statement_that_one_article_tells_stay_apart():
    members = group_quotes(
        [link("long", "part1", 0.9), link("long", "part2")], {"long": "x", "part1": "y", "part2": "y"}
    )
    found = {member.quote_id: member.utterance_id for member in members}
    assert found == {"long": "long", "part1": "long", "part2": "part2"}


def test_a_speaker_without_end_costs_no_square():
    long = " ".join(f"كلمة{number} جسر صيف فحص" for number in range(20_000))
    assert len(read_statement(long).roots) < 5_000
    quotes = [quoted(f"{SAID} رقم {number}", number, article_id="log") for number in range(3_000)]
    assert len(list(list_candidates(quotes, 3.5))) < 6_000


def test_candidates_are_of_the_same_days_or_undated():
    days = [DAY, date(2022, 6, 12), date(2022, 6, 20), None]
    quotes = [quoted(SAID, number, day=day) for number, day in enumerate(days)]
    found = {(one.quote_id, other.quote_id) for one, other in list_candidates(quotes, 3.5)}
    assert found == {("q0", "q1"), ("q0", "q3"), ("q1", "q3"), ("q2", "q3")}
