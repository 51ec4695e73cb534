"""Name spans: which words of a title's phrase are its bearer's name."""

import pytest

from rawi.quotes.namespans import rank_word
from rawi.quotes.namewords import read_name_words, read_plain_words
from tests.unit.quotes.articles import list_speakers, read_quotes


def test_no_word_is_both() -> None:
    assert read_name_words()
    assert read_name_words().isdisjoint(read_plain_words())


@pytest.mark.parametrize(("word", "rank"), [("محمد", 3), ("القحطاني", 2), ("برغونيان", 1), ("سيصبح", 0), ("لتحسين", 0)])
def test_rank_tells_how_surely_a_word_is_a_name(word: str, rank: int) -> None:
    assert rank_word(word) == rank


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("أستاذ التاريخ بجامعة الملك فيصل الدكتور هاني العتيبي", "هاني العتيبي"),
        ("استشاري الأطفال بمدينة الملك فهد الطبية الدكتور سالم القحطاني", "سالم القحطاني"),
        ("الدكتور العنزي أستاذ التاريخ بجامعة الملك فيصل", "العنزي"),
        ("المدير العام لشركة مراسي للإلكترونيات بالمملكة كيم دونغ", "كيم دونغ"),
        ("المدير التنفيذي للموقع جاسبر كولمان", "جاسبر كولمان"),
        ("مدير مهرجان الربيع للتسوق إبراهيم آل ناصر", "إبراهيم آل ناصر"),
        ("مدير مكتب العمل بمحافظة الوجه فهد الرشيدي", "فهد الرشيدي"),
        ("الشاعر ذيب القحطاني", "ذيب القحطاني"),
        ("السيدة آلاء رضا منصور", "آلاء رضا منصور"),
        ("النحال عبدالمحسن العتيبي", "عبدالمحسن العتيبي"),
        ("حارس الفريق الزرقومي خالد الدوسري", "خالد الدوسري"),
        ("مراسل الإذاعة في غزة شهدون الحداد", "شهدون الحداد"),
        ("الرئيس السابق محمد الرابع", "محمد الرابع"),
        ("الرئيس (الليبي ناجي) منصوري", "ناجي) منصوري"),
        ("القيادي في حماس كمال الحداد", "كمال الحداد"),
        ("المتحدث باسم حماس كمال الحداد", "كمال الحداد"),
        ("مستشار الشؤون الدولية علي أكبر باغاني", "علي أكبر باغاني"),
        ("مندوب البلاد لدى الوكالة علي أصغر ميرزائي", "علي أصغر ميرزائي"),
        ("قائد الجيش الفريق أول صدقان صبحيان", "صدقان صبحيان"),
        ("القائد العام الفريق أول ركن صدقان صبحيان", "صدقان صبحيان"),
        ("رئيسة اللجنة السيدة هيلدا فون دير لانغه", "هيلدا فون دير لانغه"),
        ("اللاعب رونالد فان دير بروك", "رونالد فان دير بروك"),
        ("وزير المياه سالم الخالد الصباح", "سالم الخالد الصباح"),
        ("وزير الديوان ناصر صباح السالم الصباح", "ناصر صباح السالم الصباح"),
    ],
)
def test_name_is_told_from_titles_and_eponyms(source: str, name: str) -> None:
    assert list_speakers(f"وقال {source} إن الموسم بدأ باكرا.") == [name.replace(")", "")]


@pytest.mark.parametrize(
    "text",
    [
        "أبدى رئيس لجنة الصيد تفهما لمطالب الصيادين، موضحا أن الموسم سيبدأ قريبا.",
        "وأبدى رئيس لجنة الصيد ارتياحا كبيرا، مؤكدا أن المطالب ستدرس قبل الموسم.",
    ],
)
def test_object_of_the_verb_is_no_part_of_the_source(text: str) -> None:
    assert {quote["speaker"] for quote in read_quotes(text)} == {"رئيس لجنة الصيد"}


def test_verb_behind_a_verb_of_saying_is_nobody() -> None:
    told = "قال سالم الحداد إن المال متوفر. وقال يجب أن نبدأ غدا. وأكد أن الموسم قريب."
    assert set(list_speakers(told)) == {"سالم الحداد"}


def test_figures_speak_only_when_somebody_issued_them() -> None:
    assert read_quotes("أثبتت الأرقام أن الموسم كان وفيرا.") == []
    assert read_quotes("وتشير الأرقام الصادرة عن هيئة الموانئ إلى أن الموسم كان وفيرا.") != []


def test_antecedent_takes_in_the_title_before_its_last_one() -> None:
    text = "وجاء ذلك بتوجيه من مدير عام الموانئ اللواء سالم الحداد الذي أكد أن العمل مستمر."
    assert list_speakers(text) == ["سالم الحداد"]


def test_whom_somebody_spoke_to_may_stand_between_subject_and_verb() -> None:
    assert list_speakers("مصادر خاصة لـ(المرفأ) أشارت إلى أن الموسم سيبدأ غدا.") == ["مصادر خاصة"]


def test_body_named_in_marks_ends_at_its_marks() -> None:
    text = 'تغنى موقع "المرفأ" بالموسم الجديد، مضيفا أن الموسم سيبدأ غدا.'
    assert list_speakers(text) == ['موقع "المرفأ"']


def test_expected_is_also_imposed() -> None:
    assert read_quotes("الغرامات التي توقع على الصيادين قليلة، فلم يجز أن تزيد عن مئة دينار.") == []


def test_surname_behind_the_greater_is_led_back_to_all_of_the_name() -> None:
    text = "وقال المستشار علي أكبر صالحي إن الملف مغلق.\nوكان يتعين على الوفد أن يغادر.\nوأضاف صالحي أن الوفد بخير."
    assert list_speakers(text) == ["علي أكبر صالحي", "علي أكبر صالحي"]


def test_day_before_yesterday_is_no_rank() -> None:
    assert list_speakers("وأكد اللواء أول أمس أن الحدود آمنة.") == ["اللواء"]


def test_name_in_marks_behind_a_body_is_what_that_is_called_by() -> None:
    source = "قيادي في كتائب «كمال بن علي» المحلية"
    assert [quote["speaker_kind"] for quote in read_quotes(f"وقال {source} إن القتال توقف أمس.")] == ["anonymous"]
