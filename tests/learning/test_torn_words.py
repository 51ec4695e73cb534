"""Which neighbours of torn texts are pieces of one word."""

from collections import Counter

from tests.learning.torn_words import list_neighbours, list_tears

WORDS = Counter(
    {
        "كلمه": 60_000,
        "يوكد": 900,
        "د": 400,
        "قد": 30_000,
        "كان": 30_000,
        "قدكان": 40,
        "حلوه": 60,
        "حلو": 50,
        "الغد": 500,
    }
)


def test_pieces_of_a_frequent_word_that_other_texts_do_not_have_apart_are_it() -> None:
    torn = Counter({("يوك", "د"): 3, ("يوك", "ل"): 3})
    assert list_tears(torn, WORDS, Counter()) == [("يوك", "د")]


def test_neighbours_that_chance_or_other_texts_explain_are_two_words() -> None:
    torn = Counter({("قد", "كان"): 3, ("يوك", "د"): 3})
    assert list_tears(torn, WORDS, Counter({("يوك", "د"): 90})) == []


def test_letter_behind_a_frequent_word_rather_begins_another() -> None:
    words = WORDS + Counter({"كاني": 100, "كانه": 100})
    assert list_tears(Counter({("كان", "ي"): 90, ("كان", "ه"): 90}), words, Counter()) == [("كان", "ه")]


def test_pair_met_seldom_needs_a_first_piece_that_is_no_word() -> None:
    torn = Counter({("حلو", "ه"): 2, ("يوك", "د"): 1})
    assert list_tears(torn, WORDS, Counter()) == [("يوك", "د")]
    assert ("حلو", "ه") in list_tears(Counter({("حلو", "ه"): 3}), WORDS, Counter())


def test_word_that_stands_everywhere_is_a_second_piece_of_no_word_only() -> None:
    words = WORDS + Counter({"ان": 300_000, "سليم": 300, "سليمان": 1000, "سكان": 900})
    assert list_tears(Counter({("سليم", "ان"): 50, ("سك", "ان"): 50}), words, Counter()) == [("سك", "ان")]


def test_article_and_single_letters_are_no_first_pieces() -> None:
    assert list_tears(Counter({("ال", "غد"): 9, ("ا", "لغد"): 9}), WORDS, Counter()) == []


def test_neighbours_have_nothing_but_spaces_between_them() -> None:
    assert list(list_neighbours("يؤك د، أن ه\nقريب 5")) == [("يوك", "د"), ("ان", "ه")]
