"""Which spellings become equal, and what is never changed."""

import pytest

from rawi.arabic.clitics import list_readings
from rawi.arabic.folding import fold, fold_text
from rawi.arabic.tokens import Segment, analyse, cut_tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مُدَرِّسَةٌ", "مدرسة"),
        ("كـتـاب", "كتاب"),
        ("إسلام", "اسلام"),
        ("آخر", "اخر"),
        ("ٱلكتاب", "الكتاب"),
        ("مسؤول", "مسوول"),
        ("شاطئ", "شاطي"),
        ("مستشفى", "مستشفي"),
        ("مدرسة", "مدرسه"),
        ("گلستان", "كلستان"),
        ("چین", "جين"),
        ("ﻻ", "لا"),
        ("ﺍﻟﺴﻼﻡ", "السلام"),
        ("١٢٣", "123"),
        ("۴۵۶", "456"),
        ("«نعم»", "“نعم”"),
        ("\u202bنعم\u202c", "نعم"),
        ("نع\u200cم", "نعم"),
        ("أ–ب", "ا-ب"),
        ("أ\u00a0ب", "ا ب"),
        ("CNN", "cnn"),
    ],
)
def test_spellings_of_one_word_are_equal(one: str, other: str) -> None:
    assert fold_text(one) == fold_text(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ء", ""), ("حماس", "حماة"), ("'", '"'), ("ك", "ق"), ("\x00", ""), ("\x01", "")]
)
def test_different_things_stay_different(one: str, other: str) -> None:
    assert fold_text(one) != fold_text(other)


def test_way_back_leads_to_the_letter_with_its_marks() -> None:
    folded = fold("قَالَ الوزيرُ")
    start = folded.folded.index("الوزير")
    assert folded.original[slice(*folded.to_original(start, start + len("الوزير")))] == "الوزير"


def test_all_letters_of_a_ligature_come_from_it() -> None:
    folded = fold("بﷲ")
    assert folded.folded == "بالله"
    assert set(folded.offsets[1:-1].tolist()) == {1}


def test_names_fold_as_texts_do() -> None:
    every = "".join(map(chr, range(0x20000)))
    names = [every[start : start + 64] for start in range(0, len(every), 64)]
    assert "".join(map(fold_text, names)) == fold(every).folded


def test_characters_beyond_the_basic_plane_stay() -> None:
    assert fold_text("😀أ𐎀") == "😀ا𐎀"


class TestTokens:
    def test_marks_stand_alone_and_numbers_keep_their_separators(self) -> None:
        words = cut_tokens('قال: "2,500 جندي (3.5%) في 25/7/2021"').words
        assert words == ["قال", ":", '"', "2,500", "جندي", "(", "3.5", "%", ")", "في", "25", "/", "7", "/", "2021", '"']

    def test_letters_and_digits_part(self) -> None:
        assert cut_tokens("1436هـ").words == ["1436", "ه"]

    def test_ends_take_vowel_marks_in_and_leave_direction_marks_out(self) -> None:
        tokens = cut_tokens("كتابٌ\u200f ثمّ")
        assert [(int(a), int(b)) for a, b in zip(tokens.starts, tokens.ends, strict=True)] == [(0, 5), (7, 10)]

    def test_separator_at_the_edge_of_the_text_is_a_mark(self) -> None:
        assert cut_tokens(",5 5.").words == [",", "5", "5", "."]

    def test_empty_text(self) -> None:
        tokens = cut_tokens("")
        assert (tokens.words, len(tokens.starts), len(tokens.ends)) == ([], 0, 0)


class TestSentences:
    @staticmethod
    def split(text: str, kind: str = "body") -> list[str]:
        analysis = analyse(text, [Segment(kind, 0, len(text))])
        return [analysis.raw(part.first, part.last) for part in analysis.sentences]

    def test_stops_split(self) -> None:
        assert self.split("جاء. ذهب! متى؟ غدا") == ["جاء.", "ذهب!", "متى؟", "غدا"]

    def test_stops_inside_quotation_marks_do_not(self) -> None:
        assert self.split('قال: "جئت. رأيت. عدت." ثم سكت. وذهب.') == ['قال: "جئت. رأيت. عدت." ثم سكت.', "وذهب."]

    def test_marks_that_do_not_pair_up_are_not_heeded(self) -> None:
        assert self.split('قال "جئت. رأيت. عدت.') == ['قال "جئت.', "رأيت.", "عدت."]

    def test_initials_do_not_end_a_sentence(self) -> None:
        assert self.split("قال د. سامي. ذهب.") == ["قال د. سامي.", "ذهب."]

    def test_several_stops_are_one_end(self) -> None:
        assert self.split("جاء... ذهب؟!") == ["جاء...", "ذهب؟!"]

    @pytest.mark.parametrize("kind", ["caption", "heading", "boilerplate", "byline", "dateline", "credit"])
    def test_only_title_and_body_have_sentences(self, kind: str) -> None:
        assert self.split("جاء. ذهب.", kind) == []

    def test_ranges_and_tokens_given_beforehand(self) -> None:
        text = "عنوان\nجاء. ذهب."
        segments = [Segment("title", 0, 5), Segment("body", 6, len(text))]
        one, other = analyse(text, segments), analyse(text, segments, cut_tokens(text))
        assert one.ranges == other.ranges == [(0, 1), (1, 5)]
        assert one.sentences == other.sentences


class TestReadings:
    def test_undivided_word_comes_first(self) -> None:
        assert [reading.stem for reading in list_readings("وبالقول")] == ["وبالقول", "بالقول", "القول", "قول"]

    def test_article_after_lam_is_written_without_its_alef(self) -> None:
        assert any(reading.stem == "عراق" and reading.has_article for reading in list_readings("للعراق"))

    def test_short_remainders_are_no_words(self) -> None:
        assert [reading.stem for reading in list_readings("وب")] == ["وب"]
