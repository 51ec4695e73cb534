"""Learning the weights of quotes from what readers judged.

`python -m tests.learning.quote_weights FILE.parquet` reads the judged articles of the corpus, prints what
cross-validation says, and writes `seeds/reference/quote_weights.csv` anew. The same judgements and rules give the same
file.
"""

import sys
from pathlib import Path

from rawi.rooms import find_room
from tests.learning.quote_examples import read_quote_examples, read_quote_judgements
from tests.learning.weights import Question, format_table, learn_questions

_HEADER = """\
# How likely a quote is right: log odds by sign. Origin: learned for this project by `make learn` from {count} quotes
# that careful readers judged in articles of the corpus (tests/learning/quote_judgements.csv); not kept by hand.
# question: content (is it an attribution, of these words), right (is the speaker right too). sign: what speaks for or
# against it, see rawi.quotes.signs; base: without any sign; floor: the chance below which a quote is left out.
# weight: log odds that the sign adds; of floor, the chance itself.
"""
QUESTIONS = (
    Question("content", 0.932, 0.89, 8.0, 3, 3),
    Question("right", 1.0, 1.0, 8.0, 3, 3),
)


def main() -> int:
    """Learn the weights and write the table."""
    judgements = read_quote_judgements()
    examples = read_quote_examples(Path(sys.argv[1]), judgements)
    learned = learn_questions(QUESTIONS, examples)
    del learned["right"].weights["floor"]  # all that is kept has a chance
    path = find_room("seeds") / "reference" / "quote_weights.csv"
    path.write_text(format_table(learned, len(judgements), _HEADER), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
