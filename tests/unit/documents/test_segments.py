"""What each line of a document is, told from the line, its place and its neighbours."""

import pytest

from rawi.arabic.tokens import cut_tokens
from rawi.documents import read_segments

TITLE = "مجلس المدينة يقر خطة النقل الجديدة"
PARAGRAPH = (
    "أقر مجلس المدينة مساء الثلاثاء خطة النقل الجديدة بعد نقاش طويل حول كلفة الحافلات ومواعيدها وخطوطها في الأحياء."
)
SENTENCE = "وقال رئيس المجلس إن الخطة ستبدأ في الصيف المقبل وتستمر سنتين كاملتين."


def kinds(*lines: str, title: str | None = None) -> list[str]:
    text = "\n".join(lines)
    return [segment.kind for segment in read_segments(text, cut_tokens(text), title)]


def kind_of(line: str, *after: str, before: tuple[str, ...] = (TITLE, PARAGRAPH)) -> str:
    return kinds(*before, line, *after)[len(before)]


class TestLines:
    def test_empty_text_has_no_segments(self) -> None:
        assert kinds("") == []

    def test_lines_end_at_all_three_line_breaks_and_nowhere_else(self) -> None:
        text = f"{TITLE}\r\n{PARAGRAPH}\r{SENTENCE}\u2028{SENTENCE}\x0b{SENTENCE}\n"
        segments = read_segments(text, cut_tokens(text))
        assert [text[part.start : part.end] for part in segments] == text.replace("\r\n", "\n").replace(
            "\r", "\n"
        ).split("\n")[:-1]

    def test_offsets_are_those_of_the_whole_line(self) -> None:
        text = f"{TITLE}\n\n \u00a0{PARAGRAPH} \n"
        start = text.index(" \u00a0")
        assert read_segments(text, cut_tokens(text))[1][1:] == (start, len(text) - 1)

    @pytest.mark.parametrize("blank", ["", " ", "\t", "\u00a0", "\u00a0 \u00a0", "\u200f", "\ufeff"])
    def test_lines_that_show_nothing_have_no_kind(self, blank: str) -> None:
        assert kinds(TITLE, blank, PARAGRAPH) == ["title", "body"]

    @pytest.mark.parametrize("text", ["...", "***", "!؟", "* * *"])
    def test_only_marks_is_no_text(self, text: str) -> None:
        assert kinds(TITLE, PARAGRAPH, text, PARAGRAPH)[2] == "boilerplate"


class TestTitle:
    def test_first_short_line_is_the_title(self) -> None:
        assert kinds(TITLE, PARAGRAPH) == ["title", "body"]

    def test_first_line_that_ends_a_sentence_is_none(self) -> None:
        assert kinds(SENTENCE, PARAGRAPH) == ["body", "body"]

    def test_question_may_be_a_title(self) -> None:
        assert kinds("هل تنجح الخطة هذه المرة؟", PARAGRAPH)[0] == "title"

    def test_a_single_line_is_body(self) -> None:
        assert kinds(TITLE) == ["body"]

    def test_repeat_is_boilerplate_even_when_spelled_otherwise(self) -> None:
        repeat = TITLE.replace("المدينة", "المدينه") + "  "
        assert kinds(TITLE, repeat, PARAGRAPH, TITLE) == ["title", "boilerplate", "body", "boilerplate"]

    def test_verse_that_comes_back_to_its_first_line_is_no_repeat(self) -> None:
        verse = [f"{TITLE} يا صاحبي {number}" for number in "ابجدهوز"]
        assert kinds(TITLE, *verse, TITLE, *verse)[8] == "body"

    def test_given_title_is_found_below_the_first_line(self) -> None:
        assert kinds("أخبار محلية", TITLE, PARAGRAPH, title=TITLE)[1] == "title"


class TestDateline:
    @pytest.mark.parametrize(
        "line",
        [
            "آخر تحديث:  \u00a0الأحد, 4 أبريل/ نيسان, 2010, 10:20 GMT",
            "الأربعاء، 7 تشرين الأول/أكتوبر 2009، آخر تحديث 18:00 (GMT+0400)",
            "نشر في: 12 مايو 2018",
            "الدمام 3 رجب 1440 هـ الموافق 10 مارس 2019 م واس",
            "حائل 3 رجب 1440هـالموافق 10 مارس 2019م واس",
            "حائل 3 رجب 1440 هـ قاسيون",
            "الخميس 12 مايو 2022",
            "منذ 3 ساعات",
            "قبل ساعتين",
            "Updated: 27 Jul 2021 10:30",
            "27/07/2021 - 10:30",
        ],
    )
    def test_time_of_publication(self, line: str) -> None:
        assert kinds(TITLE, line, PARAGRAPH)[1] == "dateline"

    def test_clock_at_the_end(self) -> None:
        assert kind_of("15:40 ت م") == "dateline"

    @pytest.mark.parametrize(
        "line",
        [
            "النفط في البصرة - الاثنين 4 آذار 2024",
            "آخر موعد للتسجيل يوم الخميس الموافق 3 رجب 1440هـ ولن تقبل الطلبات بعده.",
            "2010",
            "12 - 15",
            "3604417",
        ],
    )
    def test_other_lines_with_numbers_are_none(self, line: str) -> None:
        assert "dateline" not in kinds(TITLE, PARAGRAPH, line, PARAGRAPH)


class TestByline:
    @pytest.mark.parametrize(
        "line",
        [
            "بغداد - رويترز",
            "سعاد الجبوري – السومرية نيوز",
            "عدن/صنعاء-الشرقرويترز",
            "سامي خالد ـ جدة",
            "كتب: خالد البصري",
            "بي بي سي، القاهرة",
            "بي بي سي القاهرة",
            "فاطمة عبدالله",
            "Next Previous هسبريس – الرباط",
            "writer@example.com",
            "تويتر: @some_name",
            "رووداو ديجيتال",
            "كتب سامي خالد",
            "سامي خالد – تل الورد",
            "بغداد - سامي خالد - 12 آذار 2023",
            "سامي خالد ومنى سالم - بغداد",
            "كتب:سامي خالد",
            "رويترز من بغداد",
        ],
    )
    def test_who_reports_from_where(self, line: str) -> None:
        assert kinds(TITLE, line, PARAGRAPH, SENTENCE)[1] == "byline"

    def test_name_of_whom_the_title_is_about_is_a_caption(self) -> None:
        assert kinds("سامي خالد يفوز بالجائزة", "سامي خالد", PARAGRAPH, SENTENCE)[1] == "caption"
        assert kinds("جائزة جديدة", "سامي خالد", f"نال الكاتب سامي خالد الجائزة. {PARAGRAPH}", SENTENCE)[1] == "caption"
        assert kinds("سامي خالد: عن الجائزة", "سامي خالد", PARAGRAPH, SENTENCE)[1] == "byline"

    def test_name_above_outlet_and_place(self) -> None:
        assert kinds(TITLE, "كريم زنكنه", "بي بي سي - كركوك", PARAGRAPH)[1:3] == ["byline", "byline"]

    @pytest.mark.parametrize(
        "line",
        [
            "سامي خالد - مهندس",
            "سامي خالد - وزير النقل",
            "سامي خالد يتسلم جائزته الأولى",
            "سامي خالد من بين الفائزين",
            "حافلات جديدة من بغداد",
            "علي لا يرى الطريق القديم",
        ],
    )
    def test_what_a_picture_shows_is_none(self, line: str) -> None:
        assert kinds(TITLE, line, PARAGRAPH, SENTENCE)[1] == "caption"

    def test_accounts_and_numbers_above_other_last_lines(self) -> None:
        last = ("تويتر: samikhalid@", "فاكس: 5550147", "desk@ example.org", "سطر الختام قبل الوداع")
        assert kinds(TITLE, PARAGRAPH, SENTENCE, *last)[3:6] == ["byline"] * 3

    @pytest.mark.parametrize(
        "line",
        [
            "- الحلة",
            "- مدير مدرسة النهضة",
            "* أستاذ مساعد في قسم هندسة الطرق - جامعة الضفة",
            "منى سالم - البصرة",
            "سامي خالد - تل الورد",
            "salim@example.org",
        ],
    )
    def test_signature_at_the_end(self, line: str) -> None:
        assert kind_of(line, before=(TITLE, PARAGRAPH, SENTENCE)) == "byline"


class TestCaption:
    def test_line_between_title_and_text(self) -> None:
        assert kinds(TITLE, "حافلة قديمة وسط المدينة", PARAGRAPH)[1] == "caption"
        assert kinds(TITLE, "أقر المجلس خطة النقل مساء الثلاثاء", f"وقال رئيسه إن {PARAGRAPH}")[1] == "body"

    def test_line_told_twice(self) -> None:
        long = "جانب من الجلسة التي عقدها المجلس في القاعة الكبرى " + "بحضور عدد من المواطنين وممثلي شركات النقل " * 3
        assert kinds(TITLE, long, long, PARAGRAPH, SENTENCE)[1:3] == ["caption", "caption"]

    @pytest.mark.parametrize(
        "line",
        [
            "الحافلات الجديدة في المرآب (غيتي)",
            "الحافلات في المرآب (الجزيرة)",
            "صدر الصورة، Getty Images",
            "رئيس المجلس يتحدث. 3 مايو 2019 - REUTERS",
            "تصوير: منى سالم",
        ],
    )
    def test_source_of_the_photo(self, line: str) -> None:
        assert kind_of(line, PARAGRAPH) == "caption"

    def test_line_below_what_is_left_of_a_picture(self) -> None:
        assert kind_of("حافلة في المرآب", PARAGRAPH, before=(TITLE, PARAGRAPH, 'alt="حافلة" />')) == "caption"

    def test_sentence_below_what_is_left_of_a_picture_goes_on_with_the_story(self) -> None:
        before = (TITLE, PARAGRAPH, 'alt="حافلة قديمة في المرآب" />')
        assert kind_of("وتقف كل حافلة في المرآب ليلا.", PARAGRAPH, before=before) == "body"
        assert kind_of("حافلة قديمة في المرآب.", PARAGRAPH, before=before) == "caption"

    def test_a_paragraph_told_twice_stays(self) -> None:
        assert kinds(TITLE, PARAGRAPH, PARAGRAPH, SENTENCE)[1:3] == ["body", "body"]

    def test_a_sentence_that_names_its_source_at_the_end_stays(self) -> None:
        line = "وذكر المجلس أن الحافلات ستصل قبل نهاية الصيف إلى كل الأحياء، حسب (رويترز)"
        assert kind_of(line, PARAGRAPH) == "body"

    def test_question_is_one_only_where_an_agency_opens(self) -> None:
        question = "هل تكفي الحافلات للجميع؟"
        assert kinds(TITLE, question, PARAGRAPH)[1] == "body"
        assert kinds(TITLE, question, f"القاهرة، مصر (CNN)-- {PARAGRAPH}")[1] == "caption"

    def test_sentence_broken_into_lines_is_none(self) -> None:
        broken = ["أعلنت الشركة أنها ستشتري حافلات", "جديدة تعمل بالكهرباء في كل", "أحياء المدينة قبل نهاية", "السنة"]
        assert kinds(TITLE, *broken, SENTENCE)[1:5] == ["body"] * 4


class TestHeading:
    @pytest.mark.parametrize(
        "line",
        [
            "كلفة الحافلات",
            "ماذا بعد",
            "الخطة في أرقام",
            "ماذا تعني هذه الخطة؟",
            '"خطة ناقصة"',
            "* موقف المعارضة",
            "خلاصة القول:",
        ],
    )
    def test_short_line_above_a_paragraph(self, line: str) -> None:
        assert kind_of(line, PARAGRAPH, SENTENCE) == "heading"

    @pytest.mark.parametrize(
        "line",
        [
            "وأضاف قائلا:",
            "- أولا",
            "3 - حافلات",
            "كيف ذلك؟",
            "كيف ترى خطتك الجديدة هذه؟",
            "ومن يدفع كلفة الحافلات؟",
            "وطلب المجلس من الشركات أن تقدم عروضها قبل نهاية",
            "نعم.",
        ],
    )
    def test_other_short_lines_are_body(self, line: str) -> None:
        assert kind_of(line, PARAGRAPH, SENTENCE) == "body"

    def test_speaker_below_a_quotation_that_is_set_off_is_none(self) -> None:
        lines = (
            TITLE,
            PARAGRAPH,
            '"هذه الخطة لا تكفي وحدها لحل المشكلة"',
            "سامي خالد، مهندس الطرق",
            PARAGRAPH,
            SENTENCE,
        )
        assert kinds(*lines)[3] == "caption"

    def test_verse_has_no_headings(self) -> None:
        verse = [
            f"بيت من الشعر رقم {word}" for word in ("واحد", "اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية")
        ]
        assert set(kinds(TITLE, *verse, PARAGRAPH)[1:]) == {"body"}


class TestCredit:
    @pytest.mark.parametrize(
        "line",
        [
            "المصدر : وكالات",
            "المصدر: رويترز + أ ف ب",
            "وكالات",
            "* خدمة «نيويورك تايمز»",
            "• خدمة «نيويورك تايمز»",
        ],
    )
    def test_source_line_at_the_end(self, line: str) -> None:
        assert kind_of(line, before=(TITLE, PARAGRAPH, SENTENCE)) == "credit"

    def test_same_words_open_a_paragraph(self) -> None:
        assert kind_of(f"المصدر: هكذا بدأ الرئيس كلامه، {PARAGRAPH}") == "body"


class TestBoilerplate:
    @pytest.mark.parametrize(
        "line",
        [
            "time reading iconدقائق القراءة - 4",
            "7 دقائق قراءة",
            "قد يعجبك أيضا",
            "جميع الحقوق محفوظة © 2021",
            "هذا الموقع يستخدم ملفات تعريف الارتباط.",
            "رابط الخبر بصحيفة المدى: خطة النقل",
            "// انتهى //",
            "// يتبع // 11:02 ت م",
            "...المزيد",
            "https://example.org/story?id=7",
            "سمات الحافلات النقل",
            "#النقل #المدينة",
            "WhatsApp",
            "شارك من خلال تويتر فيسبوك",
            "كلمات البحث: النقل | المدينة",
            "فيسبوك | إكس | واتساب",
            'target="_top"> الصور هنا',
            "التعليقات (3)",
            "هل كان هذا المقال مفيدا؟",
            "t.me/difaf",
            "desk@example.orgللتواصل مع الكاتب على الرقم 55",
        ],
    )
    def test_words_of_the_page(self, line: str) -> None:
        assert kind_of(line) == "boilerplate"

    def test_notice_in_words_of_its_own_at_the_end(self) -> None:
        notice = (
            "نستعين بملفات تعريف الارتباط لنعرف ما تقرأ، ومتابعتك للقراءة قبول منك بسياسة الخصوصية المعمول بها لدينا."
        )
        assert kinds(TITLE, PARAGRAPH, SENTENCE, notice, "أوافق")[3:] == ["boilerplate", "boilerplate"]

    def test_path_of_the_page_above_the_title(self) -> None:
        assert kinds("الرئيسية / محليات", TITLE, PARAGRAPH) == ["boilerplate", "title", "body"]

    @pytest.mark.parametrize("line", ["محليات", "أخبار » محليات", "اقتصاد | مال وأعمال"])
    def test_names_of_sections_above_the_title(self, line: str) -> None:
        assert kinds(line, TITLE, PARAGRAPH) == ["boilerplate", "title", "body"]
        assert kinds(line, PARAGRAPH, SENTENCE)[0] == "title"
        assert kinds(line, TITLE, PARAGRAPH, title=line)[0] == "title"

    def test_notice_above_the_title(self) -> None:
        notice = ("نستخدم ملفات تعريف الارتباط لتحسين تجربتك", "قبول الكل")
        assert kinds(*notice, TITLE, PARAGRAPH) == ["boilerplate", "boilerplate", "title", "body"]

    def test_comments_below_their_count(self) -> None:
        assert kinds(TITLE, PARAGRAPH, SENTENCE, "التعليقات (2)", "ريم: خطة جيدة")[3:] == ["boilerplate"] * 2

    def test_service_that_a_report_comes_from_and_a_headline_about_a_service(self) -> None:
        assert kinds(TITLE, PARAGRAPH, SENTENCE, "* خدمة «صحيفة الميناء»")[-1] == "credit"
        headline = "* خدمة «توصيلة» لنقل الركاب تستعد لدخول أسواق جديدة في جنوب القارة وشرقها العام المقبل"
        assert kinds(TITLE, PARAGRAPH, headline, f"* {PARAGRAPH}")[2] != "credit"

    def test_number_of_the_report_below_its_end(self) -> None:
        assert kinds(TITLE, PARAGRAPH, SENTENCE, "// انتهى //", "12:40 ت م", "0073")[-1] == "boilerplate"

    def test_links_below_their_label_up_to_the_text(self) -> None:
        got = kinds(TITLE, PARAGRAPH, "روابط ذات علاقة", "خطة قديمة تعود", "حافلات من الصين", SENTENCE)
        assert got[2:] == ["boilerplate", "boilerplate", "boilerplate", "body"]

    @pytest.mark.parametrize(
        "line",
        [
            f"شارك من خلال المجلس {PARAGRAPH}",
            f"اشترك في الجلسة {PARAGRAPH}{PARAGRAPH}{PARAGRAPH}",
            "شاركت في الجلسة عشر شركات.",
        ],
    )
    def test_paragraphs_that_begin_alike_stay(self, line: str) -> None:
        assert kinds(TITLE, line, PARAGRAPH, SENTENCE, SENTENCE)[1] == "body"

    def test_a_long_text_that_speaks_of_such_notices_stays(self) -> None:
        text = (
            "يسأل كثير من القراء عن ملفات تعريف الارتباط وعن سياسة الخصوصية ومعنى القبول بها عند متابعة القراءة. "
            + PARAGRAPH * 6
        )
        assert kinds(TITLE, text)[1] == "body"

    def test_a_sentence_that_begins_like_a_list_of_tags_stays(self) -> None:
        assert kinds(TITLE, PARAGRAPH, f"سمات الخطة كثيرة. {SENTENCE}")[2] == "body"
