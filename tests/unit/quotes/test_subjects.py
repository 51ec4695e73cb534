"""Whose words they are where the verb names nobody, or names whom somebody speaks to."""

import pytest

from tests.unit.quotes.articles import list_chains, list_contents, list_speakers

FIRST = "قال وزير الصيد عادل ناصر إن الموسم بدأ.\n"


def test_nobody_speaks_when_nobody_agrees() -> None:
    assert list_speakers(FIRST + "ويقولون إن البحر هائج في هذه الأيام.")[-1] is None


def test_statement_of_a_body_goes_on_as_he() -> None:
    text = "وقالت نقابة الصيادين في بيان إن الموسم ضعيف.\nوأضاف أن الأسعار سترتفع."
    assert list_speakers(text) == ["نقابة الصيادين"] * 2


@pytest.mark.parametrize(
    "asked",
    [
        "وحث جميع الأطراف على وقف الصيد الجائر.",
        "وطالب الصيادين بوقف الصيد الجائر.",
        "واتهم المحتكرين بوقف الصيد في الخليج.",
        "كما دعا فنلندا إلى وقف الصيد الجائر.",
        "ودعا الأمة العربية إلى وقف الصيد الجائر.",
        "كما وعد الفنلنديين بأن الصيد سيعود.",
        "وحذر دول الجوار من التدخل في شؤون الصيادين.",
    ],
)
def test_whom_somebody_asks_is_not_who_asks(asked: str) -> None:
    assert list_speakers(FIRST + asked)[-1] == "عادل ناصر"


def test_object_of_a_feminine_verb_is_no_subject() -> None:
    text = "شهدت المدينة مسيرات تطالب رئيس البلدية سالم الحداد بالتراجع عن قراره."
    assert "سالم الحداد" not in list_speakers(text)


def test_name_that_looks_like_a_preposition_with_its_noun() -> None:
    text = FIRST + "وتأخر بلاتيني عن الموعد.\nوأعلن بلاتيني أنه لن يترشح."
    assert list_speakers(text)[-1] == "بلاتيني"


def test_adverb_with_its_preposition_is_nobody() -> None:
    assert list_speakers(FIRST + "ونفى باستمرار أن يكون البحر هائجا.")[-1] == "عادل ناصر"


@pytest.mark.parametrize(
    "text",
    [
        "وقال لمجلس الصيد البحري وهو هيئة مستقلة: «الموسم هذا العام أقصر من الذي قبله».",
        "وقال لعبدالعزيز قبل السفر: «الموسم هذا العام أقصر من الذي قبله».",
        "وأضاف مخاطبا الحداد: «الموسم هذا العام أقصر من الذي قبله».",
        "وأضاف موجها كلامه لزعيم الحزب: «الموسم هذا العام أقصر من الذي قبله».",
    ],
)
def test_whom_somebody_speaks_to_does_not_speak(text: str) -> None:
    assert list_speakers(FIRST + text)[-1] == "عادل ناصر"


def test_man_is_the_object_of_a_woman_who_informs() -> None:
    text = "قالت نقابة الصيادين إن الموسم بدأ.\nوأبلغت الأمين العام سالم الحداد بأن الأسعار معقولة."
    assert list_speakers(text)[-1] == "نقابة الصيادين"


def test_what_the_source_asks_for_is_no_part_of_it() -> None:
    text = "وطالب المصدر بوقف الصيد، مبينا أن الموسم قصير."
    assert list_speakers("قال مصدر في الميناء إن السفن وصلت.\n" + text)[-1] == "مصدر في الميناء"


def test_who_informs_stands_before_the_verb() -> None:
    text = "وقال المتحدث إن سالم الحداد أبلغ نظيره الفنلندي أن الاتفاق قريب."
    assert list_speakers(text)[-1] == "سالم الحداد"
    text = "وكان وزير الصيد، سالم الحداد، أبلغ مجلس البلدة أن الاتفاق قريب."
    assert list_speakers(text)[-1] == "سالم الحداد"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وكان العشرات من أنصار النادي قد تجمعوا أمام الملعب مطالبين بإقالة المدرب.", "العشرات من أنصار النادي"),
        ("ويسعى الحزب لحماية أعضائه، ويطالب بأن تكون له حصة في المجلس.", "الحزب"),
        ("مهران كلداني، رئيس هيئة المرفأ، يقول إن التجارة تزداد.", "مهران كلداني"),
        ("إن التقرير الصادر مؤخرا في مجال الصيد قد بين أن المخزون قليل.", "التقرير الصادر"),
        ("«كان السباق جميلا»، هذا ما قاله سالم الحداد، مضيفا أن الطقس ساعده.", "سالم الحداد"),
        ("رفضت نقابة الصيادين مجددا، مكتفية بالقول إن الأمر مؤجل.", "نقابة الصيادين"),
    ],
)
def test_subject_of_the_sentence(text: str, speaker: str) -> None:
    assert list_speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "ومن المعروف عبر مواقع كثيرة، مثل: «مرفأ» و«شاطئ»، أن الصيد قديم.",
        "ويتوقع أن يبدأ الموسم الجديد في نهاية الشهر.",
        "لكن يلاحظ أن الأسعار ترتفع في كل موسم.",
        "وعادة ما يبدأ الموسم قبل أن تهب الرياح الشمالية على الخليج.",
        "جرت المباراة بين الفريقين، منذ الصباح، والغريب أن الجمهور لم يحضر.",
        "قال رسول الله صلى الله عليه وسلم: «خيركم من تعلم شيئا وعلمه للناس».",
        "وسجل الفريق هدفين في المباراة التي أقيمت أمس على أن تقام المباراة الثانية غدا.",
        "انظر الموقع الذي أعلن عنه وزير الصيد http://example.org للمزيد من المعلومات.",
    ],
)
def test_what_only_looks_like_speech_is_no_quote(text: str) -> None:
    assert list_contents(text) == []


def test_via_is_no_verb_between_a_cue_and_its_content() -> None:
    text = "وقالت السفارة عبر حسابها في «تويتر»: «هناك من يستغل المسافرين في هذه الأيام»."
    assert list_contents(text) == ["هناك من يستغل المسافرين في هذه الأيام"]
    assert list_speakers(text) == ["السفارة"]


def test_agency_between_commas_passes_on_what_follows() -> None:
    text = "وأوضح سالم الحداد، بحسب وكالة أنباء الساحل، أن السفن ستصل غدا."
    assert list_contents(text) == ["السفن ستصل غدا"]
    assert list_chains(text) == [["سالم الحداد", "وكالة أنباء الساحل"]]


def test_label_in_marks_as_source_of_a_phrase() -> None:
    text = "وبحسب «مرفأ» قال مكتب الإحصاء إن الأسعار ارتفعت."
    assert list_chains(text)[0][0] == "مكتب الإحصاء"
    assert "مرفأ" in list_chains(text)[0][1]


def test_source_named_behind_the_outlet_that_was_spoken_to() -> None:
    assert list_speakers('قال لـ"المرفأ" مصدر جمركي إن السفن وصلت.') == ["مصدر جمركي"]


def test_source_that_spoke_to_a_paper_stands_before_its_clause() -> None:
    text = "وبحسب مصدر محلي تحدث لـ«المرفأ»، فإن المستودع كان فارغا منذ أيام."
    assert list_contents(text) == ["المستودع كان فارغا منذ أيام"]


def test_paper_that_learns_from_sources_is_left_out_of_the_chain() -> None:
    text = "وعلمت «المرفأ» من مصادر مطلعة أن السفن ستصل غدا."
    assert list_chains(text) == [["مصادر مطلعة"]]


def test_surname_behind_a_verb_that_quotes_nothing_goes_on() -> None:
    text = (
        "وصل القبطان سامي زرطلوب أمس.\n"
        + FIRST
        + "ورد زرطلوب على الصيادين أمس. وأضاف: «لا أحد يحتاج إليه في هذه المدينة»."
    )
    assert list_speakers(text)[-1] == "سامي زرطلوب"


def test_participle_in_the_masculine_is_not_a_paper() -> None:
    text = "ذكرت صحيفة المرسى أن القبطان سالم الحداد تحدث عن الموسم، مؤكدا أن الأسعار معقولة."
    assert list_speakers(text)[-1] == "سالم الحداد"
    assert list_speakers(text.replace("مؤكدا", "مؤكدة"))[-1] == "صحيفة المرسى"


@pytest.mark.parametrize("name", ["باسم العيدروس", "باسم نصار"])
def test_in_the_name_of_is_a_first_name_right_behind_a_verb(name: str) -> None:
    assert list_speakers(FIRST + f"وقال {name} إن الأسعار معقولة. وأضاف أن السوق مفتوح.")[1:] == [name] * 2
    assert list_speakers(FIRST + "وقال باسم الصيادين إن السوق مفتوح.")[-1] == "عادل ناصر"


def test_press_conference_holds_no_journalist() -> None:
    text = FIRST + "وقال سالم الحداد في مؤتمر صحفي عقد ظهر أمس إن السوق مفتوح، مضيفا أن الأسعار معقولة."
    assert list_speakers(text)[1:] == ["سالم الحداد"] * 2


def test_post_belongs_to_whom_it_is_told_of() -> None:
    text = "أعاد عادل ناصر نشر تغريدة للناشط سالم الحداد، جاء فيها «الموسم هذا العام ليس كما كان من قبل»."
    assert list_speakers(text) == ["سالم الحداد"]
