"""Learning where attributed words end: python -m tests.learning.content_ends FILE.parquet

Reads the judged quotes, takes every place in their words at which something else may begin as an example of where they
go on or end, prints how often cross-validation is right, and writes `seeds/reference/content_end_weights.csv` anew.
"""

import sys
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

from rawi.arabic.tokens import Analysis
from rawi.quotes.contentends import Place, list_places, list_signs
from rawi.quotes.extraction import read_quotes
from rawi.quotes.frames import Frame
from rawi.rooms import find_room
from tests.learning.examples import Example, read_judged
from tests.learning.joints import format_joints, learn_joints
from tests.learning.quote_examples import find_judged, read_quote_judgements

_RAREST, _PENALTY = 3, 2.0
_HEADER = """\
# Whether attributed words end before a word with which something else may begin: log odds by sign. Origin: learned for
# this project by `make learn` from what careful readers judged of quotes in articles of the corpus
# (tests/learning/quote_judgements.csv); not kept by hand. sign: what is told of the place, see
# rawi.quotes.contentends; base: without any sign. weight: log odds that they end there.
sign,weight
"""


def list_examples(analysis: Analysis, frame: Frame, row: dict[str, str]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the signs of the places in judged words where they may end, and whether they do.

    Args:
        analysis: the article, cut up.
        frame: the cue of the words, as it is read today.
        row: what was judged of them.
    """
    words = analysis.words
    first, last = bisect_left(analysis.starts, int(row["start"])), bisect_left(analysis.ends, int(row["end"])) + 1
    right = bisect_left(analysis.ends, int(row["right_end"])) + 1 if row["right_end"] else last
    edge = next(end for begin, end in analysis.ranges if begin <= first < end)
    for place in list_places(words, first, range(first + 1, min(last, edge))):
        if place.last > right:
            break
        is_end = place.last == right < last
        if is_end or not is_disputed(words, frame, first, place, edge):
            yield list_signs(words, frame, first, place, edge), is_end


def is_disputed(words: list[str], frame: Frame, first: int, place: Place, edge: int) -> bool:
    """Tell whether readers disagree if words end at a place: before the narrator's "adding that" within marks."""
    signs = list_signs(words, frame, first, place, edge)
    return any(sign.startswith(("part comma direct that", "part none direct that")) for sign in signs)


def read_examples(corpus: Path) -> list[Example]:
    """Return all examples, in an order that does not depend on that of the corpus."""
    found = []
    for article, rows in read_judged(corpus, read_quote_judgements()):
        quotes = read_quotes(article)
        for row in rows:
            is_told = row["content"] in ("ok", "short") or (row["content"] == "long" and row["right_end"])
            quote = find_judged(article.analysis, quotes, (int(row["start"]), int(row["end"]))) if is_told else None
            if quote is None or quote.frame is None or quote.frame.kind == "post":
                continue
            if article.analysis.starts[quote.content.spans[0][0]] != int(row["start"]):
                continue
            for signs, is_end in list_examples(article.analysis, quote.frame, row):
                found.append(Example(article.article_id, article.outlet or "", dict.fromkeys(signs, 1.0), is_end))
    return sorted(found, key=lambda example: (example.article_id, sorted(example.signs), example.is_right))


def main() -> int:
    """Learn all weights and write the table."""
    learned = learn_joints(read_examples(Path(sys.argv[1])), _RAREST, _PENALTY)
    answers, told = learned.answers, learned.chances > 0.5
    print(
        f"{len(answers)} examples, {int(answers.sum())} ends, {len(learned.weights)} signs; told to be ends elsewhere:"
    )
    print(f"  {int((told * answers).sum())} that are, {int((told * (1 - answers)).sum())} that are not")
    path = find_room("seeds") / "reference" / "content_end_weights.csv"
    path.write_text(format_joints(_HEADER, learned), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
