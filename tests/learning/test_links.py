"""Learning from judged pairs: where they are found again, and what is learned from a set with a plain answer."""

import numpy as np

from rawi.stories.link_weights import BASE
from tests.learning.link_weights import Judged, find_judged, format_table, learn_weights, read_link_judgements
from tests.unit.stories.accounts import BLAST, OTHER_BLAST, SAME_BLAST, make, store

MADE = Judged(
    [("deed", 0.3, "all"), ("far", 1.0, "all"), ("crossed", 1.0, "deed")],
    np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]] * 20),
    np.array([1.0, 0.0] * 20),
    [str(number // 2) for number in range(40)],
)


def test_a_plain_answer_is_learned_and_gives_the_same_table_again(capsys):
    weights = learn_weights(MADE)
    assert weights["deed", 0.3, "all"] > 0 > weights["far", 1.0, "all"]
    assert (BASE, 1.0, "all") in weights
    assert ("crossed", 1.0, "deed") not in weights, "no pair has it"
    assert format_table(weights, 40) == format_table(learn_weights(MADE), 40)
    assert "ranking 1.000" in capsys.readouterr().out


def test_judged_pairs_are_found_by_where_their_triggers_stand():
    happenings = store(make("a", BLAST), make("b", SAME_BLAST), make("c", OTHER_BLAST))
    starts = {"a-1": 0, "b-1": 7, "c-1": 3}
    pair = {"article_a": "a", "start_a": "0", "article_b": "b", "start_b": "7", "type": "ASSAULT", "story": "1"}
    rows = [
        pair | {"same": "yes"},
        pair | {"article_b": "c", "start_b": "3", "same": "no"},
        pair | {"start_b": "8", "same": "no"},
        pair | {"type": "PROTEST", "same": "no"},
    ]
    judged = find_judged(happenings, starts, rows)
    assert judged.answers.tolist() == [1.0, 0.0], "what is read otherwise today teaches nothing"
    assert judged.table.shape == (2, len(judged.signs))
    assert len(set(judged.signs)) == len(judged.signs)


def test_the_judgements_name_two_articles_and_an_answer():
    rows = read_link_judgements()
    assert len(rows) > 1_000
    assert all(row["article_a"] != row["article_b"] and row["same"] in ("yes", "no") for row in rows)
