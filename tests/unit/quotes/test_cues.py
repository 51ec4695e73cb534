"""Cues in all their forms, before, behind and inside what they attribute."""

import pytest

from rawi.arabic.folding import fold_text
from rawi.quotes.cues import compile_cues, find_phrase
from tests.unit.quotes.articles import list_contents, list_speakers, read_quotes

FORMS = [
    "قالت",
    "وقالوا",
    "فقال",
    "سيقول",
    "ويقولون",
    "أكدتا",
    "مؤكداً",
    "مشيرةً",
    "مضيفين",
    "قولهما",
    "بتأكيده",
    "رأوا",
    "يرون",
    "دعوا",
]


@pytest.mark.parametrize("form", FORMS)
def test_forms_are_generated_from_the_table(form: str) -> None:
    assert fold_text(form) in compile_cues()


def test_gender_and_number_are_read_from_the_form() -> None:
    assert (compile_cues()["قالت"].gender, compile_cues()["قالت"].number) == ("f", "s")
    assert (compile_cues()["قولهما"].number, compile_cues()["قولهم"].number) == ("d", "p")


def test_the_longest_phrase_wins() -> None:
    words = ["علي", "حد", "تعبير", "الوزير"]
    found = find_phrase(words, 0, len(words))
    assert found is not None
    assert found[1] == 3


def test_conjunction_is_no_part_of_the_cue() -> None:
    quote = read_quotes("وأضاف الوزير أن العمل مستمر.")[0]
    assert (quote["cue_text"], quote["cue_lemma"]) == ("أضاف", "اضاف")


def test_subject_before_its_verb() -> None:
    quotes = read_quotes("لكن الوزير سامي الحداد قال إن الخطة جاهزة.")
    assert (quotes[0]["speaker"], quotes[0]["source_text"]) == ("سامي الحداد", "الوزير سامي الحداد")


def test_amma_frame_parts_speaker_and_cue() -> None:
    text = "أما وزير المياه فؤاد الصياد -الذي وصل أمس إلى الجبل- فأكد أن السد بخير."
    quotes = read_quotes(text)
    assert [(quote["speaker"], quote["content_text"]) for quote in quotes] == [("فؤاد الصياد", "السد بخير")]


def test_aside_between_dashes_stands_between_source_and_content() -> None:
    text = "وأضافت اللجنة -في بيان لها بعد جولة في الأسواق- أن الأسعار مستقرة."
    assert list_contents(text) == ["الأسعار مستقرة"]


def test_post_posed_source_attributes_the_sentence() -> None:
    quotes = read_quotes("عاد التيار الكهربائي إلى معظم أحياء المدينة، بحسب وزارة الطاقة.")
    assert quotes[0]["content_text"] == "عاد التيار الكهربائي إلى معظم أحياء المدينة"
    assert quotes[0]["speaker"] == "وزارة الطاقة"


def test_rule_or_measure_behind_the_same_preposition_is_no_source() -> None:
    assert list_contents("ويجري توزيع المياه وفق الجدول المعتاد في كل حي.") == []


def test_quoted_words_before_their_verb() -> None:
    quotes = read_quotes("«لم ننم منذ يومين بسبب المطر»، يقول الصياد ماهر سالم.")
    assert (quotes[0]["content_text"], quotes[0]["rule"]) == ("لم ننم منذ يومين بسبب المطر", "marks-verb")


def test_paragraph_in_marks_continues_the_last_speaker() -> None:
    text = 'قال العمدة خالد منصور إن الجسر جاهز.\n"ولن نطلب من السكان أي رسوم عند العبور"'
    quotes = read_quotes(text)
    assert (quotes[1]["speaker"], quotes[1]["rule"], quotes[1]["cue_text"]) == ("خالد منصور", "continuation", None)


def test_noun_with_pronoun_and_by_saying() -> None:
    assert list_contents("واكتفى الوزير بالقول إن الملف مفتوح.") == ["الملف مفتوح"]


def test_noun_with_its_speaker() -> None:
    text = "وجاء ذلك بعد إعلان وزارة الصحة أنها ستفتح عيادة جديدة."
    assert list_speakers(text) == ["وزارة الصحة"]


def test_denied_speech_is_no_quote() -> None:
    assert list_contents("ولم يقل الوزير إن المشروع تأجل.") == []


def test_rule_says_what_fired() -> None:
    rules = [quote["rule"] for quote in read_quotes("قال الوزير: «الطريق مفتوح للجميع»، مؤكدا أن العمل انتهى.")]
    assert rules == ["verb-colon-marks", "participle-clause"]


def test_headline_is_read_only_when_the_body_does_not_name_its_speaker() -> None:
    title = "وزير النقل: الجسر الجديد يفتح في الربيع"
    assert [q["content_text"] for q in read_quotes("انتهت الأعمال أمس.", title)] == ["الجسر الجديد يفتح في الربيع"]
    assert read_quotes("وصل وزير النقل إلى الجسر أمس.", title) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأفصح حازم البستاني عن أن الجسر قديم جدا.", "الجسر قديم جدا"),
        ("ويجادل حازم البستاني بأن الجسر قديم جدا.", "الجسر قديم جدا"),
        ("وأنكر حازم البستاني إغلاق الجسر القديم.", "إغلاق الجسر القديم"),
        ("ودان حازم البستاني إغلاق الجسر القديم.", "إغلاق الجسر القديم"),
        ("وسيغلق الجسر قريبا، حسب رأي حازم البستاني.", "وسيغلق الجسر قريبا"),
        ("وسيغلق الجسر قريبا، وفق وصف حازم البستاني.", "وسيغلق الجسر قريبا"),
        ("وسيغلق الجسر قريبا، بحسب شهادات حازم البستاني.", "وسيغلق الجسر قريبا"),
    ],
)
def test_denials_arguments_and_views_are_attributions(text: str, content: str) -> None:
    quotes = read_quotes(text)
    assert [(quote["speaker"], quote["content_text"]) for quote in quotes] == [("حازم البستاني", content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("لكن محللين يرون أن السد القديم سيصمد طويلا.", "محللين"),
        ("وتوصل الباحثون إلى أن السد القديم سيصمد طويلا.", "الباحثون"),
        ("وجاء في قرار المحكمة أن السد القديم سيصمد طويلا.", "المحكمة"),
    ],
)
def test_further_verbs_attribute_a_clause(text: str, speaker: str) -> None:
    quotes = read_quotes(text)
    assert [(quote["speaker"], quote["content_text"]) for quote in quotes] == [(speaker, "السد القديم سيصمد طويلا")]
