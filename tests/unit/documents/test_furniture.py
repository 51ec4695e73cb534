"""Lines that recur over an outlet's documents, noted and chosen; and what a learned line becomes."""

import pytest

from rawi.arabic.tokens import cut_tokens
from rawi.documents import (
    NOTHING_LEARNED,
    LearnedLines,
    Recurrence,
    group_lines,
    learn_lines,
    name_outlet,
    read_article,
    read_segments,
    read_sightings,
    select_lines,
)
from rawi.documents.recurrence import mark_line

TITLE = "بلدية الوادي تفتتح حديقة جديدة"
SECOND_TITLE = "أهالي الحي يطالبون بجسر للمشاة"
PARAGRAPH = (
    "افتتحت بلدية الوادي مساء الأحد حديقة جديدة على ضفة النهر بعد عامين من العمل، وحضر الافتتاح مئات من الأهالي."
)
SENTENCE = "وقالت رئيسة البلدية إن العمل في حديقة ثانية سيبدأ قبل نهاية العام."
FOOTER = "نسخة الورق من ضفاف كل صباح عند باعة الجرائد"
HEADER = "ضفاف بين يديك"


def make_recurrence(line: str, **changes: object) -> Recurrence:
    usual = {
        "outlet": "ضفاف",
        "line": line,
        "document_count": 40,
        "first_count": 0,
        "edge_count": 40,
        "outlet_count": 100,
        "is_headline": False,
        "is_learned": False,
    }
    return Recurrence(**{**usual, **changes})  # type: ignore[arg-type]


def reasons(line: str, **changes: object) -> list[str]:
    return [reason for _, reason in learn_lines([make_recurrence(line, **changes)])]


def kinds(*lines: str, learned: LearnedLines, title: str | None = None) -> list[str]:
    text = "\n".join(lines)
    return [segment.kind for segment in read_segments(text, cut_tokens(text), title, "ضفاف", learned)]


class TestSightings:
    def test_places_are_told_from_both_ends(self) -> None:
        lines = [TITLE, "سطر أول", *(f"سطر {word}" for word in "ابتثجحخدذرز"), FOOTER]
        places = dict.fromkeys(sighting.place for sighting in read_sightings("\n".join(lines))[1])
        assert list(places) == ["first", "head", "middle", "tail"]

    def test_long_lines_are_text(self) -> None:
        _, sightings = read_sightings("\n".join([TITLE, PARAGRAPH * 2, FOOTER]))
        assert [sighting.line for sighting in sightings] == [TITLE, FOOTER]

    @pytest.mark.parametrize(
        ("line", "mark"),
        [
            ("صفحة 12 من 340", "صفحة 12 من 340"),
            ("راسلنا: desk@example.org", "راسلنا: @"),
            ("desk@example.orgراسلنا", "@راسلنا"),
            ("تابع www.example.org/a?b=1 اليوم", "تابع @ اليوم"),
            ("  بين \u00a0 السطور ", "بين السطور"),
        ],
    )
    def test_what_a_template_fills_in_is_left_out(self, line: str, mark: str) -> None:
        assert mark_line(line) == mark

    def test_new_versions_of_a_document_share_its_number(self) -> None:
        first, second = (read_sightings(f"{title}\n{PARAGRAPH}")[0] for title in (TITLE, SECOND_TITLE))
        assert first == second != read_sightings(TITLE)[0]

    @pytest.mark.parametrize("text", ["", "\n\n", " \u200f ", "...\n***"])
    def test_texts_without_words_have_none_below_the_first_line(self, text: str) -> None:
        assert [sighting.place for sighting in read_sightings(text)[1]] in ([], ["first"])

    def test_a_text_of_many_short_lines_is_noted_in_part(self) -> None:
        assert len(read_sightings("\n".join(f"سطر رقم {n} قصير" for n in range(5_000)))[1]) < 50


class TestOutlet:
    @pytest.mark.parametrize(
        ("outlet", "url", "name"),
        [
            ("ضفاف", "https://example.org/1", "ضفاف"),
            (None, "https://www.example.org/1", "example.org"),
            (None, None, None),
            (None, "no address", None),
            (None, "http://[broken", None),
        ],
    )
    def test_an_outlet_is_named_or_hosted_or_unknown(self, outlet: str | None, url: str | None, name: str) -> None:
        assert name_outlet(outlet, url) == name

    def test_lines_belong_to_their_outlet(self) -> None:
        learned = {"example.org": LearnedLines(frozenset((FOOTER,)))}
        assert select_lines(learned, None, "https://example.org/1").lines == {FOOTER}
        assert select_lines(learned, "ضفاف", "https://example.org/1") is NOTHING_LEARNED


class TestChoice:
    def test_a_line_at_the_edge_of_many_documents_is_furniture(self) -> None:
        assert reasons(FOOTER) == ["recurs"]

    @pytest.mark.parametrize(
        "changes",
        [
            {"document_count": 7, "edge_count": 7, "outlet_count": 10},
            {"document_count": 20, "edge_count": 20, "outlet_count": 1_000},
            {"document_count": 40, "edge_count": 40, "outlet_count": 2_000},
            {"document_count": 15, "edge_count": 2, "outlet_count": 100},
        ],
    )
    def test_a_line_of_few_documents_is_not(self, changes: dict[str, object]) -> None:
        assert reasons(FOOTER, **changes) == []

    def test_a_sentence_must_stand_in_a_third_of_all(self) -> None:
        sentence = "وكانت المدينة قد شهدت أمطارا غزيرة هذا الشتاء."
        assert reasons(sentence, document_count=25) == []
        assert reasons(sentence, document_count=35) == ["recurs"]

    def test_what_opens_a_list_among_the_paragraphs_is_text(self) -> None:
        assert reasons("أولا:", edge_count=0) == []

    @pytest.mark.parametrize(
        "line", ["سامي الحداد", "ضفاف - بغداد", "رويترز", "الأحد 0 مارس 0", "@", "تويتر: @", "0 - 0"]
    )
    def test_what_names_writers_outlets_or_days_recurs_without_being_furniture(self, line: str) -> None:
        assert reasons(line) == []

    def test_what_was_learned_stays_learned(self) -> None:
        few = {"document_count": 3, "edge_count": 3, "outlet_count": 2_000}
        assert reasons(FOOTER, **few) == []
        assert reasons(FOOTER, **few, is_learned=True) == ["recurs"]

    def test_the_headline_of_another_document_is_a_link(self) -> None:
        once = {"document_count": 1, "first_count": 1, "edge_count": 0, "is_headline": True}
        assert reasons(SECOND_TITLE, **once) == ["headline"]
        assert reasons("خبر قصير", **once) == []
        assert reasons(f"{SECOND_TITLE} بعد حوادث كثيرة.", **once) == []

    def test_only_what_opens_half_of_all_may_stand_above_the_title(self) -> None:
        most = make_recurrence(HEADER, document_count=0, first_count=60, edge_count=0)
        some = make_recurrence("حالة الطقس اليوم", document_count=0, first_count=30, edge_count=0)
        assert group_lines(learn_lines([most, some])) == {
            "ضفاف": LearnedLines(frozenset((HEADER,)), frozenset((HEADER,)))
        }


class TestLabels:
    def test_a_learned_line_is_boilerplate_and_nothing_else_changes(self) -> None:
        lines = (TITLE, PARAGRAPH, SENTENCE, FOOTER)
        assert kinds(*lines, learned=NOTHING_LEARNED)[:3] == ["title", "body", "body"]
        assert kinds(*lines, learned=LearnedLines(frozenset((FOOTER,)))) == ["title", "body", "body", "boilerplate"]

    def test_addresses_in_it_do_not_matter(self) -> None:
        learned = LearnedLines(frozenset(("لشكاوى القراء من العدد راسلوا @ في أي وقت",)))
        line = "لشكاوى القراء من العدد راسلوا desk@example.org في أي وقت"
        assert kinds(TITLE, PARAGRAPH, line, learned=learned)[-1] == "boilerplate"

    def test_an_articles_own_title_stays_one(self) -> None:
        learned = LearnedLines(frozenset((TITLE,)))
        assert kinds(TITLE, PARAGRAPH, learned=learned) == ["title", "body"]
        assert kinds("حدائق", TITLE, PARAGRAPH, learned=learned, title=TITLE)[1] == "title"
        assert kinds(SECOND_TITLE, PARAGRAPH, TITLE, SENTENCE, learned=learned)[2] == "boilerplate"

    def test_a_header_gives_way_to_the_title_below_it(self) -> None:
        learned = LearnedLines(frozenset((HEADER,)), frozenset((HEADER,)))
        assert kinds(HEADER, TITLE, PARAGRAPH, learned=learned) == ["boilerplate", "title", "body"]
        assert kinds(HEADER, PARAGRAPH, SENTENCE, learned=learned)[0] == "title"

    def test_it_is_no_part_of_the_body(self) -> None:
        record = {"article_id": "a", "text": f"{TITLE}\n{PARAGRAPH}\n{FOOTER} اليوم\n{SENTENCE}", "outlet": "ضفاف"}
        assert FOOTER in read_article(record).body
        assert FOOTER not in read_article(record, LearnedLines(frozenset((f"{FOOTER} اليوم",)))).body
