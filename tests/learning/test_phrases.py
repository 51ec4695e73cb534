"""Learning where noun phrases end: a made corpus of which the answer is plain."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.learning.examples import read_articles
from tests.learning.phrase_weights import count_words, fit, format_weights, format_words, sample
from tests.learning.phrases import find_complete, list_examples, read_phrases

COMPLETE = "وأكدت هيئة الزرقوم الوطنية أن الموسم بدأ."
FOLLOWED = "وأعلنت هيئة الزرقوم الوطنية استعدادها لبدء الموسم في الموانئ."


@pytest.fixture(scope="module")
def learned(tmp_path_factory):
    path = tmp_path_factory.mktemp("made") / "made.parquet"
    texts = [f"خبر رقم {number}\n\n{COMPLETE}\n\n{FOLLOWED}" for number in range(20)]
    pq.write_table(pa.table({"text": texts}), path)
    phrases = read_phrases(read_articles(path))
    complete = find_complete(phrases)
    examples = list(list_examples(phrases, complete))
    return complete, examples, count_words(complete, examples)


def test_what_follows_a_complete_phrase_that_comes_back_is_no_part_of_it(learned):
    complete, examples, _ = learned
    assert ("هييه", "الزرقوم", "الوطنيه") in complete
    ends = {example.phrase.words[example.place] for example in examples if example.is_end}
    inside = {example.phrase.words[example.place] for example in examples if not example.is_end}
    assert ends == {"استعدادها"}
    assert {"الزرقوم", "الوطنيه"} <= inside


def test_words_behind_phrases_and_inside_them_get_other_classes(learned):
    _, _, counts = learned
    assert counts.rate_behind("استعدادها").removeprefix("follows ") in {"1", "2", "3", "4"}
    assert counts.rate_behind("الزرقوم").startswith("follows -")
    assert counts.rate_last("الوطنيه") == "closes 2"


def test_both_tables_can_be_written(learned):
    _, examples, counts = learned
    weights = fit(sample(examples), counts)
    rows = [row for row in format_weights(weights).splitlines() if not row.startswith("#")]
    assert rows[:1] == ["sign,weight"]
    assert weights["is masdar own"] > 0 > weights["is plain def nisba"]
    assert "استعدادها" in format_words(counts)
