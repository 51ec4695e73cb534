"""One statement in two wordings, and what only looks like it."""

from datetime import date

from rawi.stories.wordings import find_wordings
from tests.unit.stories.conflict_rows import DAY, QUOTED, STAY, pair


def test_renderings_of_different_strength_are_shown_with_the_two_words():
    rows = find_wordings([pair("الجسر الجديد سيظل ضروريا للمدينة", "أكد أهمية الجسر الجديد للمدينة")])
    assert [row[1:7] for row in rows] == [("wording", None, None, "ضروريا", "أهمية", "wording")]
    assert find_wordings([pair("الجسر مهم", "الجسر هام")]) == []
    far = "المستشفى ضروري لأن طريق الجبل يغلق كل شتاء، وستصل الأسرة في آذار، ثم سيفتح الجسر الجديد"
    assert find_wordings([pair(far, "سيفتح الجسر الجديد، وللمدرسة أهمية كبيرة")]) == []


def test_two_days_of_one_statement_contradict_each_other_when_both_quote_its_words():
    monday, tuesday = date(2024, 5, 13), date(2024, 5, 14)
    quoted = QUOTED | {"relation": "verbatim"}
    told = {"said_a": tuesday, "said_text_a": "الثلاثاء"}
    row = pair("لن نغادر القرية", "لن نغادر القرية أبدا", **quoted, **told, published_b=monday)
    assert [found[1:7] for found in find_wordings([row])] == [
        ("date", None, None, "2024-05-14", "not after 2024-05-13", "contradiction")
    ]
    both = row | {"said_b": monday, "said_text_b": "الاثنين"}
    assert len(find_wordings([both])) == 1
    assert find_wordings([both | {"said_text_b": "أمس الثلاثاء"}]) == [], "both name one weekday"
    assert find_wordings([row | {"said_text_a": "اليوم"}]) == [], "today is printed again"
    assert find_wordings([row | {"source_b": "x"}]) == [], "one outlet dated twice what it printed twice"
    late = {"said_b": tuesday, "said_text_b": "الثلاثاء"}
    assert find_wordings([row | late]) == [], "it names the day, and its page has another one"
    assert find_wordings([row | {"published_b": tuesday}]) == []
    assert find_wordings([row | {"published_a": monday}]) == [], "nobody prints what is said later"
    assert find_wordings([row | {"relation": "paraphrase", "similarity_ratio": 0.95}]) == []
    copied = {"said_b": monday, "said_text_a": "أمس", "said_text_b": "أمس"}
    assert find_wordings([row | copied]) == []


def test_of_two_direct_quotes_that_differ_one_at_most_is_verbatim():
    quoted = {"type_a": "direct", "type_b": "mixed"}
    assert len(find_wordings([pair(*STAY, **quoted)])) == 1
    days = {"published_a": DAY, "published_b": date(2024, 5, 15)}
    assert find_wordings([pair(*STAY, **quoted, **days)]) == [], "who reports day by day says the like of it"
    assert find_wordings([pair("لن نغادر", "لن نغادر", **quoted, relation="verbatim")]) == []
    assert find_wordings([pair("لن نغادر القرية", "سنبقى", **quoted, cluster_b="a")]) == []


def test_a_quote_that_was_cut_or_goes_on_is_not_worded_otherwise():
    whole = "سنعيد طلاء الجسر قبل الشتاء ونغير مصابيحه كلها ثم نفتح الممشى أمام الزوار"
    cut = "أقول لكم إننا سنعيد طلاء الجسر قبل الشتاء ونغير مصابيحه كلها"
    assert find_wordings([pair(whole, cut, **QUOTED)]) == []
    assert len(find_wordings([pair(whole, "سندهن الجسر قبل الشتاء وتتبدل مصابيحه ثم يفتح الممشى", **QUOTED)])) == 1


def test_a_piece_of_a_quote_is_not_worded_otherwise():
    whole = "سندهن الجسر قبل الشتاء وتتبدل مصابيحه ثم يفتح الممشى أمام الزوار والباعة"
    assert find_wordings([pair(whole, "الجسر سيلمع ومعه الممشى", **QUOTED)]) == []
    assert find_wordings([pair(whole, "الجسر سيلمع ومعه الممشى والناس سيمشون عليه", **QUOTED)]) == []
    assert (
        len(
            find_wordings([pair(whole, "سيطلى الجسر قبل الشتاء بالأزرق وتتغير مصابيحه ثم يفتح الممشى للناس", **QUOTED)])
        )
        == 1
    )


def test_numbers_in_letters_misprints_and_names_in_one_word_are_no_other_wording():
    one = "نرجو أن يصل الجسر بين 4 قرى و5 مدارس قبل الشتاء كما وعد عبد المجيد الرماحي"
    other = "نرجو أن يصل الجسر بين أربع قرى وخمس مدارس قبل الستاء كما وعد عبدالمجيد الرماحي"
    assert find_wordings([pair(one, other, **QUOTED)]) == []
    anew = "نأمل أن يربط الجسر أربع قرى ويخدم خمس مدارس حين يحل الشتاء كما وعد عبدالمجيد الرماحي"
    assert len(find_wordings([pair(one, anew, **QUOTED)])) == 1


def test_two_excerpts_of_one_long_sentence_are_not_worded_otherwise():
    shared = "سنعيد طلاء الجسر قبل الشتاء ونغير مصابيحه كلها ثم نفتح الممشى"
    one, other = f"وعدنا أهل الضفتين وها نحن {shared} للباعة", f"لم ننس شيئا وقريبا {shared} بعد العيد بأسبوع"
    assert find_wordings([pair(one, other, **QUOTED)]) == []
    assert len(find_wordings([pair(one, other.replace("قبل الشتاء ونغير", "حين يصحو الجو ونبدل"), **QUOTED)])) == 1


def test_the_narrators_words_around_a_quote_are_no_other_wording():
    marked = 'الجولة ستتناول في يومها الأول "حالة الطرق بعد السيل" في الوادي'
    other = 'زيارته ترمي إلى تفقد "حالة الطرق بعد السيل" كما أعلن'
    mixed = {"type_a": "mixed", "type_b": "mixed"}
    assert find_wordings([pair(marked, other, **mixed)]) == []
    anew = 'الجولة ستتناول في يومها الأول "الدروب التي خربها السيل وأضر بها" في الوادي'
    assert len(find_wordings([pair(marked, anew, **mixed)])) == 1


def test_two_wordings_are_one_row_however_many_papers_print_them():
    rows = [pair(*STAY, **QUOTED, quote_a=f"p{number}") for number in range(4)]
    assert [row[9] for row in find_wordings(reversed(rows))] == ["p0"]


def test_a_longer_list_refines_a_shorter_one():
    short = "تسليم قاعدتي النسر والمنارة للشرطة"
    longer = "تسليم قاعدة النسر وقاعدة المنارة وقاعدة الصقر للشرطة"
    rows = find_wordings([pair(short, longer)])
    assert [row[1:7] for row in rows] == [("list", None, None, "النسر, المنارة", "النسر, المنارة, الصقر", "refinement")]
    assert find_wordings([pair(short, longer, relation="verbatim")]) == [], "one was cut"
    assert find_wordings([pair(short, "تسليم قاعدتي الصقر والمنارة للشرطة")]) == []
    assert find_wordings([pair(short.replace("للشرطة", "ومخيم الصقر للشرطة"), longer)]) == []


def test_statements_on_two_countries_are_two():
    one, other = STAY[0] + " كما في المغرب", STAY[1] + " كما في السودان"
    assert find_wordings([pair(one, other, **QUOTED)]) == []
    assert len(find_wordings([pair(one, STAY[1], **QUOTED)])) == 1


def test_a_sentence_of_the_narrator_with_some_words_in_marks_is_nobodys_wording():
    mixed = {"type_a": "mixed", "type_b": "direct", "is_ahead_a": True}
    marked = STAY[0].replace("كل ربيع", '"كل ربيع"')
    assert find_wordings([pair(marked, STAY[1], **mixed)]) == []
    assert len(find_wordings([pair(marked, STAY[1], **mixed | {"is_ahead_a": False})])) == 1


def test_what_stands_before_a_quote_is_not_that_quote_in_other_words():
    assert find_wordings([pair(*STAY, **QUOTED, before_b=STAY[0])]) == []
    assert len(find_wordings([pair(*STAY, **QUOTED, before_b="وقال شيخ القرية")])) == 1


def test_quotes_of_unknown_days_must_be_more_alike():
    days = {"published_a": DAY, "published_b": DAY}
    assert find_wordings([pair(*STAY, **QUOTED, similarity_ratio=0.65)]) == []
    assert len(find_wordings([pair(*STAY, **QUOTED, **days, similarity_ratio=0.65)])) == 1


def test_reprints_of_two_wordings_are_one_row():
    reprint = f"كلا {STAY[0]}"
    rows = [
        pair(*STAY, **QUOTED, quote_a="p"),
        pair(reprint, STAY[1], **QUOTED, quote_a="r"),
        pair(STAY[0], reprint, **QUOTED, quote_a="p", quote_b="r", relation="verbatim"),
    ]
    assert [row[9] for row in find_wordings(rows)] == ["p"]
    assert [row[9] for row in find_wordings(reversed(rows))] == ["p"]
    assert len(find_wordings(rows[:2])) == 2
