"""Learning the weights of event mentions from what readers judged.

`python -m tests.learning.weights FILE.parquet` reads the judged articles of the corpus, prints what cross-validation
says, and writes `seeds/reference/event_weights.csv` anew. The same judgements and rules give the same file.
"""

import csv
import io
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np

from rawi.events.weights import PLACES
from rawi.rooms import find_room
from tests.learning.examples import Example, read_examples, read_judgements
from tests.learning.fitting import (
    Cut,
    Floats,
    cross_validate,
    find_cut,
    fit_weights,
    list_reliability,
    measure_ranking,
)
from tests.learning.sign_tables import fill_table

_WORDS = tuple(f"{place} " for place in PLACES)
_SLIGHT = 0.0005  # what is rounded to nothing

_HEADER = """\
# How likely an event mention and its parties are right: log odds by sign. Origin: learned for this project by
# `make learn` from {count} mentions that careful readers judged in articles of the corpus
# (tests/learning/judgements.csv); not kept by hand.
# question: type (is it an event of this type), actors, recipients (are these the parties). sign: what speaks for or
# against it, see rawi.events.signs; word: stands in the sentence; before, after: within four words of the trigger;
# previous, next: right beside it. base: without any sign; floor: the chance below which the answer is no.
# weight: log odds that the sign adds; of floor, the chance itself.
"""


class Question(NamedTuple):
    """How the weights of a question are learned.

    Attributes:
        name: the question.
        precision: the share of its answers that is to be right.
        kept_right: the share of the right answers that has to be kept, whatever the precision.
        penalty: how dear a weight is.
        rarest: a sign of fewer examples is left out.
        rarest_word: the same for words.
    """

    name: str
    precision: float
    kept_right: float
    penalty: float
    rarest: int
    rarest_word: int


QUESTIONS = (
    Question("type", 0.853, 0.75, 8.0, 2, 4),
    Question("actors", 0.773, 0.80, 4.0, 4, 4),
    Question("recipients", 0.66, 0.90, 4.0, 4, 4),
)


class Learned(NamedTuple):
    """The weights of a question and what cross-validation says of them."""

    weights: dict[str, float]
    chances: Floats
    answers: Floats
    cut: Cut


def learn_weights(question: Question, examples: list[Example], group: str = "article_id") -> Learned:
    """Return the weights of a question.

    Args:
        question: which one.
        examples: what was judged.
        group: the attribute by which examples are held together in cross-validation.
    """
    counts = Counter(sign for example in examples for sign in example.signs)
    signs = sorted(sign for sign, count in counts.items() if count >= _find_rarest(sign, question))
    table = fill_table([example.signs for example in examples], signs)
    answers = np.array([float(example.is_right) for example in examples])
    groups = [getattr(example, group) for example in examples]
    chances = cross_validate(table, answers, groups, question.penalty)
    cut = find_cut(chances, answers, question.precision, question.kept_right)
    fitted, base = fit_weights(table, answers, question.penalty)
    scale = table.max(axis=0) if len(examples) else np.ones(len(signs))
    weights = {"base": base, "floor": cut.floor}
    for sign, weight, strongest in zip(signs, fitted, scale, strict=True):
        is_word = sign.startswith(_WORDS)
        weights[sign] = float(weight * strongest) if is_word else float(weight)
    return Learned(weights, chances, answers, cut)


def learn_questions(questions: Iterable[Question], examples: dict[str, list[Example]]) -> dict[str, Learned]:
    """Return the weights of all questions, and print what cross-validation says of them."""
    learned = {}
    for question in questions:
        learned[question.name] = learn_weights(question, examples[question.name])
        print_report(question, examples[question.name], learned[question.name])
    return learned


def _find_rarest(sign: str, question: Question) -> int:
    return question.rarest_word if sign.startswith(_WORDS) else question.rarest


def format_table(learned: dict[str, Learned], count: int, header: str = _HEADER) -> str:
    """Return the table of weights as it is written.

    Args:
        learned: the weights by question.
        count: how many were judged.
        header: the comment above the table.
    """
    text = io.StringIO()
    text.write(header.format(count=f"{count:,}"))
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("question", "sign", "weight"))
    for question, outcome in learned.items():
        for sign, weight in outcome.weights.items():
            if abs(weight) >= _SLIGHT:
                writer.writerow((question, sign, f"{weight:.3f}"))
    return text.getvalue()


def print_report(question: Question, examples: list[Example], outcome: Learned) -> None:
    """Print what cross-validation says of the weights of a question."""
    cut = outcome.cut
    print(
        f"{question.name}: {len(examples)} judged, {outcome.answers.mean():.3f} right, {len(outcome.weights)} weights"
    )
    print(f"  ranking {measure_ranking(outcome.chances, outcome.answers):.3f}; floor {cut.floor:.3f}:", end=" ")
    print(f"precision {cut.precision:.3f}, keeps {cut.kept:.3f} of all and {cut.kept_right:.3f} of the right ones")
    for begin, count, chance, share in list_reliability(outcome.chances, outcome.answers):
        print(f"  chance {begin:.1f}-: {count:5} mean {chance:.2f} right {share:.2f}")


def main() -> int:
    """Learn all weights and write the table."""
    judgements = read_judgements()
    examples = read_examples(Path(sys.argv[1]), judgements)
    learned = learn_questions(QUESTIONS, examples)
    path = find_room("seeds") / "reference" / "event_weights.csv"
    path.write_text(format_table(learned, len(judgements)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
