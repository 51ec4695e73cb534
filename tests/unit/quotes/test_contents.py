"""Where attributed words begin and end."""

import pytest

from tests.unit.quotes.articles import list_contents, read_quotes

CLAUSES = [
    ("قال وزير النقل سامي الحداد إن الجسر سيفتح في الربيع.", "الجسر سيفتح في الربيع"),
    ("وأكدت وزارة الزراعة أنها ستدعم المزارعين هذا الموسم.", "ستدعم المزارعين هذا الموسم"),
    ("صرّح المتحدث باسم البلدية بأن المياه ستعود مساء.", "المياه ستعود مساء"),
    ("وأشار المدير إلى أن العمل يجري وفق الخطة.", "العمل يجري وفق الخطة"),
    ("حذر الخبير نادر سالم من أن السد قد يتصدع.", "السد قد يتصدع"),
    ("وشدد الوزير على أن القرار نهائي.", "القرار نهائي"),
    ("وقال الوزير: سنعيد بناء المدرسة قبل الشتاء.", "سنعيد بناء المدرسة قبل الشتاء"),
]

MARKS = ['"{}"', "“{}”", "«{}»", "”{}“", "„{}”"]


@pytest.mark.parametrize(("text", "content"), CLAUSES)
def test_clause_behind_a_verb_leaves_out_complementiser_and_stop(text: str, content: str) -> None:
    assert list_contents(text) == [content]


@pytest.mark.parametrize("marks", MARKS)
def test_direct_quote_in_marks_of_every_shape(marks: str) -> None:
    said = "لن نغلق الميناء أمام الصيادين هذا العام"
    quotes = read_quotes(f"وقال المدير سامي الحداد: {marks.format(said)}.")
    assert [(quote["content_text"], quote["quote_type"]) for quote in quotes] == [(said, "direct")]


def test_pieces_of_one_quote_do_not_overlap_when_marks_stand_inside_marks() -> None:
    text = 'قال المدير: "سنفتح باب الميناء للجميع هذا العام"، و«هذا ما نسميه "باب الرزق الواسع هنا" لأهل البلد».'
    quote = read_quotes(text)[0]
    assert [text[span["start"] : span["end"]] for span in quote["content_spans"]] == [
        "سنفتح باب الميناء للجميع هذا العام",
        'هذا ما نسميه "باب الرزق الواسع هنا" لأهل البلد',
    ]
    assert quote["content_end"] == quote["content_spans"][-1]["end"]


def test_inna_before_marks_is_left_out() -> None:
    quotes = read_quotes("وقال الوزير إن «الميناء سيعمل طوال الليل من أجل الصيادين».")
    assert quotes[0]["content_text"] == "الميناء سيعمل طوال الليل من أجل الصيادين"
    assert quotes[0]["quote_type"] == "direct"


def test_inna_inside_the_marks_belongs_to_the_words() -> None:
    assert list_contents("وقال الوزير: “إن نتائج المسح تبشر بموسم جيد”.") == ["إن نتائج المسح تبشر بموسم جيد"]


def test_several_sentences_in_one_pair_of_marks_are_one_quote() -> None:
    said = "نشكر كل من ساعد. لقد كانت ليلة صعبة! وسنبدأ الإصلاح غدا"
    assert list_contents(f'وقال العمدة خالد منصور: "{said}".') == [said]


def test_mixed_quote_keeps_its_unquoted_head() -> None:
    quotes = read_quotes('وأضاف الوزير أن موعد الافتتاح "سيعتمد على سرعة وصول المعدات".')
    assert quotes[0]["content_text"] == 'موعد الافتتاح "سيعتمد على سرعة وصول المعدات"'
    assert quotes[0]["quote_type"] == "mixed"


def test_negation_outside_the_marks_stays_in_the_content() -> None:
    quotes = read_quotes("وقالت النقابة إنه لا “يمكن القبول بتأخير الرواتب شهرا آخر”.")
    assert quotes[0]["content_text"].startswith("لا “يمكن")


def test_words_of_the_narrator_split_a_quote_into_spans() -> None:
    text = 'وقال العمدة "لن نترك أحدا في العراء" في المدينة، لكن "العمل يحتاج إلى وقت طويل".'
    quote = read_quotes(text)[0]
    pieces = [text[span["start"] : span["end"]] for span in quote["content_spans"]]
    assert pieces == ["لن نترك أحدا في العراء", "العمل يحتاج إلى وقت طويل"]


def test_a_new_cue_starts_a_new_quote() -> None:
    text = "قال العمدة إن الطريق مغلق، وأضاف أن الحركة ستعود غدا، مشيرا إلى أن الفرق تعمل ليلا."
    assert list_contents(text) == ["الطريق مغلق", "الحركة ستعود غدا", "الفرق تعمل ليلا"]


@pytest.mark.parametrize(
    ("gloss", "is_kept"), [("(يناير)", False), ("(12 مترا)", False), ("(حراس بوابات)", True), ("(New Bridge)", False)]
)
def test_brackets_at_the_end_stay_when_they_say_more_than_another_word(gloss: str, is_kept: bool) -> None:
    said = "المدينة تحتاج إلى عمال جدد"
    assert list_contents(f"قال الوزير إن {said} {gloss}.") == [f"{said} {gloss}" if is_kept else said]


def test_a_gloss_in_brackets_stays_inside_the_marks() -> None:
    said = "معركتنا ضد الجراد (حشرات الحقول) طويلة وصعبة"
    assert list_contents(f'وقال الوزير: "{said}".') == [said]


def test_post_posed_phrase_of_the_speaker_ends_the_content() -> None:
    assert list_contents("وقالت اللجنة إن الأسعار عادلة للجميع، على حد تعبيرها.") == ["الأسعار عادلة للجميع"]


def test_aside_of_the_narrator_ends_the_content() -> None:
    text = "وقال الوزير إن الجارة الشمالية تأخرت في الرد، في إشارة إلى مفاوضات المياه."
    assert list_contents(text) == ["الجارة الشمالية تأخرت في الرد"]


def test_verbal_noun_is_content_of_a_demand_or_denial() -> None:
    assert list_contents("وطالبت النقابة بوقف العمل ليلا.") == ["بوقف العمل ليلا"]
    assert list_contents("نفت وزارة المالية، الاثنين، وجود خطط لرفع الضرائب.") == ["وجود خطط لرفع الضرائب"]
    assert list_contents("وأعرب السفير عن ارتياحه لنتائج الزيارة.") == ["ارتياحه لنتائج الزيارة"]


def test_marks_around_names_and_titles_are_no_quotes() -> None:
    assert list_contents('وتضم الجبهة فصائل منها "لواء النخيل" و"حركة النهر" و"كتائب الجبل".') == []
    assert list_contents("وقرأ الطلاب رواية «ليل الميناء الطويل» في الصف.") == []


def test_mention_of_speech_without_its_content_is_no_quote() -> None:
    assert list_contents("وأدلى الوزير بتصريحات للصحافيين بعد الاجتماع.") == []


def test_an_behind_other_words_is_not_the_cues() -> None:
    assert list_contents("وقبل أن يصل الوزير كان الحضور قد غادروا، ويجب أن يعودوا غدا.") == []
    assert list_contents("يذكر أن المدينة تضم ثلاثة جسور قديمة.") == []


@pytest.mark.parametrize("standard", ["وفقا لأرقام العقود", "حسب حركة السوق", "وفق قرارات اللجنة", "وفقا ل 12 معيارا"])
def test_what_things_go_by_within_a_sentence_belongs_to_what_is_said(standard: str) -> None:
    text = f"قال سامي الحداد إن الأسعار تحدد كل شهر {standard} في الميناء."
    assert list_contents(text) == [f"الأسعار تحدد كل شهر {standard} في الميناء"]


def test_a_decision_at_the_head_of_a_sentence_is_a_source() -> None:
    assert list_contents("وفقا لقرار وزارة الصيد، تحدد الأسعار كل شهر.") == ["تحدد الأسعار كل شهر"]


def test_a_verbal_noun_goes_on_behind_and_also() -> None:
    text = "أكد سامي الحداد أهمية تنظيم الصيد في الخليج، وكذلك حماية الشواطئ من التلوث."
    assert list_contents(text) == ["أهمية تنظيم الصيد في الخليج، وكذلك حماية الشواطئ من التلوث"]


def test_words_end_before_a_verb_that_goes_on_by_saying() -> None:
    text = "وذكرت ليلى الحربي أن المصنع لن يشتري القماش من الخارج، واكتفت بالقول: «لدينا ما يكفي لعام كامل»."
    assert list_contents(text) == ["المصنع لن يشتري القماش من الخارج", "لدينا ما يكفي لعام كامل"]
