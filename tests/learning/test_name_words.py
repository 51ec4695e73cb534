"""Counting the words of names: a made corpus of which the answer is plain."""

import pyarrow as pa
import pyarrow.parquet as pq

from tests.learning.name_words import learn, write_table

NAMED = "وقال الدكتور محمد برغونيان ان الموسم بدا"
PLAIN = "رايت زعانف في السوق ثم بيعت الزعانف"


def test_surnames_and_inflected_nouns_of_a_made_corpus_are_told_apart(tmp_path):
    texts = [f"{NAMED}\n\n{PLAIN}"] * 15
    pq.write_table(pa.table({"text": texts}), tmp_path / "made.parquet")
    classes = learn(tmp_path / "made.parquet")
    assert "برغونيان" in classes["name"]
    assert "زعانف" in classes["plain"]
    assert classes["name"].isdisjoint(classes["plain"])


def test_table_has_one_row_for_each_first_letter(tmp_path):
    write_table({"name": {"برغون", "باجر", "دلهوم"}, "plain": {"زعانف"}}, tmp_path / "out.csv")
    rows = (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()
    assert rows == ["class,words", "name,باجر|برغون", "name,دلهوم", "plain,زعانف"]
