"""Hashes, slots and fingerprints of single texts."""

import numpy as np
import pytest

from rawi.arabic.folding import fold_text
from rawi.documents import read_article
from rawi.duplicates import FINGERPRINTS, build_fingerprints, fingerprint_article, fingerprint_body
from rawi.duplicates.fingerprints import count_keys
from rawi.duplicates.hashing import find_shown, hash_shingles, hash_words
from rawi.duplicates.slots import count_slots, find_slots, is_forecast
from rawi.schemas import RECORDS

PINNED = ["4132c111f1c070d7", "aeff7d4b5b72ec99"]
WORDS = ["وصلت", "القافلة", "الثالثة", "الى", "الميناء", "صباح", "الاحد", "وعلي", "متنها", "40", "طنا", "من", "الدواء"]


def list_slots(text):
    words = fold_text(text).split()
    return find_slots(words, *hash_words(words))


def test_hashes_are_the_same_for_ever():
    assert [f"{value:016x}" for value in hash_words(["سلام", "a"])[0].tolist()] == PINNED


def test_a_word_hashes_alike_wherever_it_stands():
    alone = [int(hash_words([word])[0][0]) for word in WORDS]
    assert hash_words(WORDS)[0].tolist() == alone
    long_text = ["x"] * 40_000 + WORDS
    assert hash_words(long_text)[0][-len(WORDS) :].tolist() == alone


def test_words_of_the_same_letters_differ():
    words = ["ab", "ba", "a", "b", "aa", "aaa"]
    assert len(set(hash_words(words)[0].tolist())) == len(words)


def test_words_begin_with_letters_or_digits_beyond_the_basic_plane_too():
    words = ["كلمة", "3", "،", "\N{MATHEMATICAL BOLD CAPITAL A}", "\N{GRINNING FACE}", "_"]
    _, firsts = hash_words(words)
    assert firsts.tolist() == [ord(word[0]) for word in words]
    assert find_shown(firsts).tolist() == [True, True, False, True, False, False]
    assert find_shown(firsts[:3]).tolist() == [True, True, False]
    assert find_shown(firsts[:0]).tolist() == []


@pytest.mark.parametrize(("word_count", "shingle_count"), [(0, 0), (4, 0), (5, 1), (9, 5)])
def test_shingles_are_runs_of_five_words(word_count, shingle_count):
    assert len(hash_shingles(hash_words(WORDS[:word_count])[0])) == shingle_count


def test_repeated_shingles_count_once():
    hashes = hash_shingles(hash_words(WORDS * 3)[0])
    assert len(hashes) == len(WORDS)
    assert (np.diff(hashes.astype(np.int64)) > 0).all()


def test_keys_are_the_lowest_shingles():
    assert count_keys(np.arange(7, dtype=np.uint32)) == 7
    assert count_keys(np.arange(100, dtype=np.uint32)) == 100
    assert count_keys(np.arange(2**28 - 50, 2**28 + 50, dtype=np.uint32)) == 50
    assert count_keys(np.arange(2**30, 2**30 + 100, dtype=np.uint32)) == 16


@pytest.mark.parametrize(
    ("one", "other", "counts"),
    [
        ("وصلت القافلة الثالثة الى الميناء", "وصلت القافلة الرابعة الى الميناء", (1, 1, 1)),
        ("وصلت القافلة الثالثة الى الميناء", "وصلت القافلة الثالثة الى الميناء", (1, 0, 0)),
        ("بلغ سعر الصرف 40 ليرة", "بلغ سعر الصرف 41 ليرة", (1, 1, 0)),
        ("بلغ سعر الصرف 5 ليرات", "بلغ سعر الصرف خمس ليرات", (1, 0, 0)),
        ("افتتح المعرض يوم الاحد في المدينة", "افتتح المعرض يوم الاثنين في المدينة", (1, 1, 0)),
        ("بلغ سعر الصرف 40 ليرة", "انخفض عدد الزوار الى 41 زائرا", (0, 0, 0)),
        ("لا ارقام في هذا النص", "لا ارقام في هذا النص", (0, 0, 0)),
    ],
)
def test_slots_that_differ_are_counted(one, other, counts):
    assert count_slots(list_slots(one), list_slots(other)) == counts
    assert count_slots(list_slots(other), list_slots(one)) == counts


def test_a_date_is_one_slot():
    assert len(list_slots("انعقد اللقاء يوم الاحد 17 يوليو 2016 في المقر")) == 1


def test_forecasts_are_known_by_their_words():
    assert is_forecast(list_slots("يتوقع هطول امطار رعدية ورياح نشطة على الساحل"))
    assert not is_forecast(list_slots("يتوقع وصول الوفد الى الساحل غدا"))


def make_article(text):
    record = dict.fromkeys(RECORDS.names) | {"article_id": "a", "text": text, "metadata": "{}"}
    return read_article(record)


def test_body_and_article_give_the_same_fingerprint():
    body = "\n".join(" ".join([*WORDS, str(number), "كلمة،", "«قول»."]) for number in range(30))
    article = make_article(f"عنوان قصير للخبر\n\n{body}")
    one, other = fingerprint_article(article), fingerprint_body("a", article.published_date, article.body)
    assert one[:4] == other[:4]
    assert one[4].tolist() == other[4].tolist()
    assert one[5].tolist() == other[5].tolist()


@pytest.mark.parametrize("text", ["", "؟!", "كلمة", "ا" * 2_000_000, "كلمة " * 20_000, "\ud800 \U0001f600 a"])
def test_any_text_has_a_fingerprint(text):
    row = fingerprint_body("a", None, text)
    table = build_fingerprints([row, row])
    assert table.schema.equals(FINGERPRINTS)
    assert table.num_rows == 2


def test_no_rows_are_an_empty_table():
    assert build_fingerprints([]).num_rows == 0
