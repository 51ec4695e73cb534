"""Who speaks: sources resolved over the article."""

import pytest

from tests.unit.quotes.articles import list_contents, list_speakers, read_quotes

FIRST = "قال وزير النقل العراقي سامي بن فهد الحداد إن الجسر جاهز.\n"


@pytest.mark.parametrize(
    "second",
    [
        "وقال الحداد إن العمل انتهى.",
        "وقال سامي الحداد إن العمل انتهى.",
        "وأضاف أن العمل انتهى.",
        "وقال الوزير إن العمل انتهى.",
        "وقال الوزير العراقي إن العمل انتهى.",
        "وقال معاليه إن العمل انتهى.",
    ],
)
def test_later_mentions_lead_back_to_the_fullest_name(second: str) -> None:
    assert list_speakers(FIRST + second) == ["سامي بن فهد الحداد"] * 2


def test_source_holds_titles_and_appositions_and_role_is_kept() -> None:
    quote = read_quotes("وقال مدير الميناء، ناصر الخطيب، في تصريح أمس، إن السفينة وصلت.")[0]
    assert quote["source_text"] == "مدير الميناء، ناصر الخطيب"
    assert (quote["speaker"], quote["speaker_role"], quote["speaker_kind"]) == ("ناصر الخطيب", "مدير الميناء", "person")


def test_title_behind_the_name_is_no_part_of_it() -> None:
    assert list_speakers("وقال أحمد الصافي المتحدث باسم البلدية إن الماء عاد.") == ["أحمد الصافي"]


def test_verb_without_subject_agrees_in_gender() -> None:
    text = "قالت وزارة الصحة إن اللقاح متاح.\nوقال المدير عادل ناصر إن العيادة مفتوحة.\nوأضافت أن التسجيل مجاني."
    assert list_speakers(text) == ["وزارة الصحة", "عادل ناصر", "وزارة الصحة"]


def test_verb_without_subject_agrees_in_number() -> None:
    text = "قال مسؤولون محليون إن الطريق مغلق.\nوقال العمدة خالد منصور إن الفرق تعمل.\nوأضافوا أن الثلج كثيف."
    assert list_speakers(text)[2] == "مسؤولون محليون"


def test_somebody_who_acts_without_being_quoted_is_the_next_subject() -> None:
    text = "قالت الوزيرة هند سالم إن العمل بدأ.\nوألقى المدير عادل ناصر كلمة قصيرة، وقال إن الوقت مناسب."
    assert list_speakers(text) == ["هند سالم", "عادل ناصر"]


def test_participle_belongs_to_the_subject_of_its_sentence() -> None:
    text = "استقبل الرئيس ناصر الخطيب وفد الصيادين، مؤكدا أن الميناء سيبقى مفتوحا."
    assert list_speakers(text) == ["ناصر الخطيب"]


def test_document_leads_to_its_issuer() -> None:
    text = "وقالت نقابة الصيادين في بيان إن الموسم ضعيف.\nوأكد البيان أن الأسعار سترتفع."
    assert list_speakers(text) == ["نقابة الصيادين", "نقابة الصيادين"]


def test_document_without_issuer_stays_a_document() -> None:
    quote = read_quotes("وأظهرت تقارير أن المحصول ضعيف.\nوأفادت تقارير بأن الأسعار سترتفع.")[-1]
    assert quote["speaker_kind"] == "document"


def test_anonymous_sources_keep_their_phrase_and_return() -> None:
    text = "وقال مصدر أمني مطلع إن الحدود مفتوحة.\nوأضاف المصدر أن الحركة عادية."
    quotes = read_quotes(text)
    assert [quote["speaker"] for quote in quotes] == ["مصدر أمني مطلع"] * 2
    assert {quote["speaker_kind"] for quote in quotes} == {"anonymous"}


def test_capital_speaks_for_its_government() -> None:
    assert list_speakers("وأعلنت بغداد أنها ستعيد فتح المعبر.") == ["الحكومة العراقية"]


def test_role_of_another_country_is_another_person() -> None:
    text = "قال وزير الخارجية الفرنسي بيير لوران إن اللقاء مفيد.\nوقال الوزير التركي إن الحوار مستمر."
    assert list_speakers(text)[1] != "بيير لوران"


def test_outlet_spoken_to_is_not_the_source() -> None:
    quote = read_quotes("وأوضح لـ(الفجر) رئيس اللجنة عادل ناصر أن العمل بدأ.")[0]
    assert quote["speaker"] == "عادل ناصر"


def test_group_is_told_by_its_own_name_in_marks() -> None:
    text = 'وقالت فصائل تطلق على نفسها "الهيئة العليا لأبناء الجبل" إنها لن تغادر.'
    quote = read_quotes(text)[0]
    assert "الهيئة العليا لأبناء الجبل" in quote["speaker"]
    assert quote["speaker_kind"] == "group"


def test_ali_is_told_from_the_preposition() -> None:
    assert list_speakers("وقال المدير علي حسن إن الدوام عاد.") == ["علي حسن"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وقالت الشركة في مدونتها إن الخدمة عادت.", "الشركة"),
        ("وقال الحداد متحدثاً عن الجسر: «العمل انتهى قبل موعده».", "الحداد"),
        ("وأكدت صحيفة الشاطئ خبراً مفاده أن الميناء أغلق.", "صحيفة الشاطئ"),
    ],
)
def test_source_ends_before_its_setting_and_before_accusatives(text: str, source: str) -> None:
    assert read_quotes(text)[0]["source_text"] == source


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("رئيس المنظمة علي أكبر صالحي", "علي أكبر صالحي"),
        ("المبعوث الخاص لإيران روبرت هادن", "روبرت هادن"),
        ("الوزير السابق ناصر بن سالم آل ثالث", "ناصر بن سالم آل ثالث"),
    ],
)
def test_names_end_where_they_should(source: str, speaker: str) -> None:
    quote = read_quotes(f"وقال {source} إن العمل بدأ.")[0]
    assert (quote["source_text"], quote["speaker"]) == (source, speaker)


def test_body_whose_name_holds_a_verbal_noun_stays_whole() -> None:
    quote = read_quotes("واستنكرت منظمة التعاون الصناعي الهجوم على المصنع.")[0]
    assert (quote["speaker"], quote["content_text"]) == ("منظمة التعاون الصناعي", "الهجوم على المصنع")


def test_unlisted_first_name_before_bin_belongs_to_the_name() -> None:
    quote = read_quotes("وأوضح الناطق الإعلامي بالبلدية جديع بن فهد الحداد أن العمل بدأ.")[0]
    assert quote["speaker"] == "جديع بن فهد الحداد"


def test_document_as_object_ends_the_source() -> None:
    assert read_quotes("ونشرت صحيفة الشاطئ تقريرا قالت فيه إن الميناء أغلق.")[0]["speaker"] == "صحيفة الشاطئ"


def test_first_name_that_is_a_common_word_stands_before_a_nisba() -> None:
    quote = read_quotes("وأعلن وزير الملاحة التونسي ناجم الغرسلي أمس أن العمل بدأ.")[0]
    assert (quote["speaker"], quote["speaker_role"]) == ("ناجم الغرسلي", "وزير الملاحة التونسي")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال المبعوث السويدي إلى المفاوضات، نبيل الشريف، إن العمل بدأ.", "نبيل الشريف"),
        ("وأكد مندوب تونس الدائم لدى المنظمة، السفير كمال الزواري، أن العمل بدأ.", "كمال الزواري"),
        ("وقالت المتحدثة باسمها ليلى منصور إن العمل بدأ.", "ليلى منصور"),
        ("وقال المتحدث باسمهم كريم منصور إن العمل بدأ.", "كريم منصور"),
    ],
)
def test_name_behind_where_somebody_is_posted(text: str, speaker: str) -> None:
    assert list_speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("ودعا سامي الدباغ المنظمات المحلية إلى فتح المراكز.", "سامي الدباغ", "فتح المراكز"),
        ("ودعا سامي الدباغ جميع التجار إلى وقف البيع.", "سامي الدباغ", "وقف البيع"),
        ("ودعا المركز الأمم المتحدة إلى دعم العيادات.", "المركز", "دعم العيادات"),
    ],
)
def test_who_is_asked_is_no_part_of_who_asks(text: str, speaker: str, content: str) -> None:
    quote = read_quotes(text)[0]
    assert (quote["speaker"], quote["content_text"]) == (speaker, content)


def test_name_between_brackets_belongs_to_its_head() -> None:
    quote = read_quotes("وقالت صحيفة (الساحل) في عددها اليوم إن الميناء أغلق.")[0]
    assert quote["speaker"] == "صحيفة الساحل"


def test_role_in_the_construct_of_a_construct_is_one_person() -> None:
    quote = read_quotes("وقال وزير خارجية المملكة إن العمل بدأ.")[0]
    assert quote["speaker_kind"] == "person"


def test_verb_before_a_spokesman_is_no_content() -> None:
    assert list_contents("وكانت الجبهة قد حذرت على لسان المتحدث باسمها كريم منصور.") == []


def test_wish_to_clarify_quotes_nobody() -> None:
    assert list_speakers("أود أن أوضح أن السعر لم يتغير.") == []


def test_body_named_before_issues_the_statement() -> None:
    text = "أغلقت منظمة الإغاثة الوطنية عيادتين أمس.\nوقالت في بيان إن الدواء نفد.\nوأكد البيان أن العمل يستأنف غدا."
    assert list_speakers(text) == ["منظمة الإغاثة الوطنية"] * 2


@pytest.mark.parametrize(("verb", "speaker"), [("وقالت", "منظمة الإغاثة الوطنية"), ("وقال", None), ("وقالوا", None)])
def test_body_named_before_speaks_by_a_verb_that_agrees_only(verb: str, speaker: str | None) -> None:
    assert list_speakers(f"أغلقت منظمة الإغاثة الوطنية عيادتين أمس، {verb} إن الدواء نفد.") == [speaker]


def test_nationality_leads_back_to_who_stands_for_the_state() -> None:
    first = "قال مندوب تونس كمال الزواري إن العمل بدأ.\n"
    assert list_speakers(first + "وأضاف الدبلوماسي التونسي أن الطريق فتح.")[1] == "كمال الزواري"
    assert list_speakers(first + "وأضاف الدبلوماسي البرتغالي أن الطريق فتح.")[1] == "الدبلوماسي البرتغالي"


def test_words_passed_on_are_of_whom_the_sentence_tells() -> None:
    text = "قال مهدي الخطيب إن السوق مغلق.\nواستقبل وزير النقل كريم منصور وفدا، ونقل عنه مكتبه قوله إن العمل بدأ."
    assert list_speakers(text) == ["مهدي الخطيب", "كريم منصور"]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("المتحدث الرسمي بصحة المدينة عبد الوهاب زلفي", "عبد الوهاب زلفي"),
        ("رئيسة القسم بجامعة الملك فيصل الدكتورة هدى الزهراني", "هدى الزهراني"),
    ],
)
def test_name_is_whole_and_not_that_of_a_university(source: str, speaker: str) -> None:
    assert list_speakers(f"وأوضح {source} أنه بدأ العمل.") == [speaker]


def test_two_feminine_bodies_are_a_source() -> None:
    quote = read_quotes("وقالت وكالتا الساحل والجبل إن الميناء أغلق.")[0]
    assert (quote["speaker"], quote["speaker_kind"]) == ("وكالتا الساحل والجبل", "organisation")


def test_name_behind_an_unlisted_title() -> None:
    quote = read_quotes("وأعلن البستاني النرويجي إريك هولتن أن العمل بدأ.")[0]
    assert (quote["speaker"], quote["speaker_kind"]) == ("إريك هولتن", "person")


def test_these_are_those_who_spoke_before() -> None:
    text = "قال مسؤولون محليون إن السوق مغلق.\nوأضاف هؤلاء أن الطريق مقطوع."
    assert list_speakers(text) == ["مسؤولون محليون"] * 2


def test_noun_with_bi_is_no_source() -> None:
    text = "قال مهدي الخطيب إن السوق مغلق. وقال بهذه المناسبة إن العمل بدأ."
    assert list_speakers(text) == ["مهدي الخطيب"] * 2


def test_source_ends_before_the_particle_that_opens_the_main_clause() -> None:
    quote = read_quotes("وبحسب الوزارة فإن الميناء أغلق أمس.")[0]
    assert (quote["speaker"], quote["content_text"]) == ("الوزارة", "الميناء أغلق أمس")
    assert list_speakers("وقال سامي فان ديك إن العمل بدأ.") == ["سامي فان ديك"]


def test_what_draws_attention_is_no_speaker() -> None:
    assert list_speakers("ولفت نظري أن الشارع فارغ.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأعلنت هيئة الزراعة الفنلندية استعدادها للموسم، مؤكدة أن العمل بدأ.", "هيئة الزراعة الفنلندية"),
        ("ونبهت لجنة الموسم أعضاءها الجدد أن العمل بدأ.", "لجنة الموسم"),
        ("وأبلغت وزارة الزراعة المزارعين بأن العمل بدأ.", "وزارة الزراعة"),
    ],
)
def test_the_object_of_a_verb_is_no_part_of_its_subject(text, speaker):
    assert list_speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("المتحدث باسم الوزير سامي الحداد", "المتحدث باسم الوزير سامي الحداد"),
        ("كمال الزواري المتحدث باسم الوزير سامي الحداد", "كمال الزواري"),
        ("المتحدث باسم الوزير، كمال الزواري،", "كمال الزواري"),
        ("المتحدث باسم البلدية كمال الزواري", "كمال الزواري"),
    ],
)
def test_name_of_whom_a_spokesman_speaks_for_is_not_his_own(source: str, expected: str) -> None:
    assert list_speakers(f"وقال {source} إن الجسر جاهز.") == [expected]


def test_spokesman_of_somebody_quoted_is_another() -> None:
    text = "قال كمال الزواري المتحدث باسم الوزير سامي الحداد إن الجسر جاهز.\nوقال الوزير إن العمل بدأ."
    assert list_speakers(text)[1] != "كمال الزواري"


@pytest.mark.parametrize("role", ["الخبير في شؤون النقل", "أستاذ هندسة الطرق بجامعة تونس", "المتخصص نفسه"])
def test_role_with_which_somebody_goes_on_is_who_spoke_last(role: str) -> None:
    assert list_speakers(f"قال سامي الحداد إن الجسر جاهز.\nوأضاف {role} أن العمل بدأ.") == ["سامي الحداد"] * 2


def test_role_of_another_or_of_no_one_in_particular_does_not_go_on() -> None:
    first = "قال سامي الحداد إن الجسر جاهز.\n"
    assert list_speakers(first + "وأضافت أستاذة هندسة الطرق بجامعة تونس أن العمل بدأ.")[1] != "سامي الحداد"
    assert list_speakers(first + "وأضاف أحد الحاضرين أن العمل بدأ.")[1] != "سامي الحداد"


def test_same_source_is_a_body_where_nobody_else_spoke() -> None:
    text = "قال عادل ناصر إن الموسم بدأ.\nوذكرت بلدية المرسى في بيان أن السوق مفتوح.\nوأضاف المصدر ذاته أن السمك وفير."
    assert list_speakers(text)[1:] == ["بلدية المرسى"] * 2


def test_our_correspondent_is_who_the_article_names_as_one() -> None:
    text = "ويقول مراسل الإذاعة كمال الزواري إن الشارع هادئ.\nوأشار مراسلنا إلى أن المتاجر مفتوحة."
    assert list_speakers(text) == ["كمال الزواري"] * 2


def test_state_of_a_role_may_be_told_by_its_nationality_elsewhere() -> None:
    text = "وصل وزير الداخلية في البحرين سامي الحداد أمس.\nوقال وزير الداخلية البحريني إن الجسر جاهز."
    assert list_speakers(text) == ["سامي الحداد"]
    assert list_speakers(text.replace("البحريني", "الليبي")) == ["وزير الداخلية الليبي"]


@pytest.mark.parametrize("names", ["سامي الحداد وعمر الزواري", "سامي الحداد، وعمر الزواري، وكمال الجبالي"])
@pytest.mark.parametrize("opening", ["وقال ", "وقال كل من "])
def test_who_say_the_same_are_all_named(names: str, opening: str) -> None:
    assert list_speakers(f"{opening}{names} إن الجسر جاهز.") == [names]


def test_title_behind_a_name_joins_nobody() -> None:
    assert list_speakers("وقال سامي الحداد ووالده إن الجسر جاهز.") == ["سامي الحداد"]
