"""Learning the weights of quotes from what readers judged.

`python -m tests.learning.quote_weights FILE.parquet` reads the judged articles of the corpus, prints what
cross-validation says, and writes `seeds/reference/quote_weights.csv` anew. The same judgements and rules give the same
file.
"""

import sys
from pathlib import Path

import numpy as np

from rawi.quotes.weights import BASE, CONTENT, FLOOR, RIGHT, SPEAKER
from rawi.rooms import find_room
from tests.learning.fitting import Floats, cross_validate, find_cut, fit_weights
from tests.learning.quote_examples import JudgedQuote, read_judged_quotes, read_quote_judgements
from tests.learning.weights import Learned, Question, format_table, learn_questions, print_report

_HEADER = """\
# How likely a quote is right: log odds by sign. Origin: learned for this project by `make learn` from {count} quotes
# that careful readers judged in articles of the corpus (tests/learning/quote_judgements.csv); not kept by hand.
# question: content (is it an attribution, of these words), speaker (is it one, of this speaker), right (is it both).
# sign: what speaks for or against it, see rawi.quotes.signs and its three modules of speakers; of right, the log odds
# of the first two questions; base: without any sign. weight: log odds that the sign adds; of right, by what they are
# multiplied.
"""
_ALL = 1.0, 1.0  # precision and share of the right ones: no question has a floor of its own
QUESTIONS = (Question(CONTENT, *_ALL, 8.0, 3, 3), Question(SPEAKER, *_ALL, 6.0, 3, 3))
_BOTH = Question(RIGHT, *_ALL, 0.01, 0, 0)
_FROM = (0.0, 0.25, 0.4, 0.5, 0.6, 0.65, 0.7, 0.8)  # chances of which it is told what lies above


def main() -> int:
    """Learn the weights and write the table."""
    judgements = read_quote_judgements()
    learned = learn_quotes(read_judged_quotes(Path(sys.argv[1]), judgements))
    path = find_room("seeds") / "reference" / "quote_weights.csv"
    path.write_text(format_table(learned, len(judgements), _HEADER), encoding="utf-8")
    return 0


def learn_quotes(judged: list[JudgedQuote]) -> dict[str, Learned]:
    """Return the weights of all questions, and print what cross-validation says of them."""
    examples = {CONTENT: [each.content for each in judged], SPEAKER: [each.speaker for each in judged]}
    learned = learn_questions(QUESTIONS, examples)
    for outcome in learned.values():
        del outcome.weights[FLOOR]
    learned[RIGHT] = learn_both(judged, learned)
    print_cuts(learned)
    return learned


def learn_both(judged: list[JudgedQuote], learned: dict[str, Learned]) -> Learned:
    """Return how the chance that words and speaker are right follows from those of each.

    Args:
        judged: what was judged.
        learned: the weights of both questions, with the chances by cross-validation.
    """
    odds = np.stack([_read_log_odds(learned[question].chances) for question in (CONTENT, SPEAKER)], axis=1)
    answers = learned[CONTENT].answers * learned[SPEAKER].answers
    articles = [each.content.article_id for each in judged]
    chances = cross_validate(odds, answers, articles, _BOTH.penalty)
    (of_content, of_speaker), base = fit_weights(odds, answers, _BOTH.penalty)
    weights = {BASE: base, CONTENT: float(of_content), SPEAKER: float(of_speaker)}
    both = Learned(weights, chances, answers, find_cut(chances, answers, _BOTH.precision, _BOTH.kept_right))
    print_report(_BOTH, [each.content for each in judged], both)
    return both


def _read_log_odds(chances: Floats) -> Floats:
    odds: Floats = np.log(chances / (1 - chances))
    return odds


def print_cuts(learned: dict[str, Learned]) -> None:
    """Print how many quotes have a chance of so much and more, and how many of these have right speakers and words.

    Args:
        learned: the weights of all questions, with the chances by cross-validation.
    """
    words, speakers = learned[CONTENT].answers, learned[SPEAKER].answers
    for least in _FROM:
        sure = learned[RIGHT].chances >= least
        print(f"from {least:.2f}: {sure.mean():.3f} of all,", end=" ")
        print(f"right speaker {speakers[sure].mean():.3f}, right words {words[sure].mean():.3f}")


if __name__ == "__main__":
    sys.exit(main())
