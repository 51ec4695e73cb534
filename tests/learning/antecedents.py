"""Learning who speaks where a cue names nobody: python -m tests.learning.antecedents FILE.parquet

Reads the judged quotes whose cue names nobody, prints how often cross-validation chooses the right one, and writes
`seeds/reference/antecedent_weights.csv` anew. A choice is a softmax over the candidates of a cue. Quotes of nobody, and
those of somebody who is no candidate, teach what speaks for nobody, but count less.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rawi.arabic.tokens import Analysis
from rawi.documents.article import Article
from rawi.quotes.agreement import Speaker
from rawi.quotes.antecedents import list_candidates, list_signs, name_case
from rawi.quotes.extraction import read_quotes
from rawi.quotes.frames import Frame
from rawi.quotes.pages import Page
from rawi.quotes.resolution import Quote, Resolver
from rawi.rooms import find_room
from tests.learning.examples import read_judged
from tests.learning.fitting import FOLDS
from tests.learning.quote_examples import find_judged, is_same, read_quote_judgements
from tests.learning.sign_tables import fill_table, list_common

_MISSED, _UNQUOTED = 0.05, 0.35  # what counts a quote whose speaker is no candidate, and one of nobody
_PENALTY, _STEPS, _PACE = 8.0, 200, 0.08
_TRUST = 8.0  # how much less a trusted sign is held back
_FIRST, _SECOND = 0.9, 0.999  # how long a step remembers the slopes and their squares
_RAREST = 3  # a sign of fewer candidates is left out
_SLIGHT = 0.02  # what is rounded to nothing
_TINY = 1e-8

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Named = list[tuple[str, list[str]]]

_HEADER = """\
# Who speaks where a cue names nobody: how much each sign says for a candidate. Origin: learned for this project by
# `make learn` from quotes that careful readers judged in articles of the corpus (tests/learning/quote_judgements.csv);
# not kept by hand. sign: what is told of the candidate, see rawi.quotes.antecedents; with the kind of cue in front
# (part, gender or number) it counts only there. weight: log odds that the sign adds.
sign,weight
"""


class Choice(NamedTuple):
    """A cue without source.

    Attributes:
        article_id: its article.
        signs: those of each candidate, nobody the last one.
        is_right: which of them speaks.
        weight: how much the choice counts.
        is_open: whether the right one is among them.
    """

    article_id: str
    signs: list[list[str]]
    is_right: list[bool]
    weight: float
    is_open: bool


Judge = Callable[[Article, list[dict[str, str]]], list[Choice]]


class Recorder(Resolver):
    """A resolver that notes whom each cue without source can mean, by the token of the cue."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self.notes: dict[int, Named] = {}

    def _find_antecedent(self, page: Page, frame: Frame, made: list[Quote]) -> Speaker | None:
        scene, case, found = self._set_scene(page, made), name_case(frame), []
        for candidate in list_candidates(scene, frame):
            speaker = self._read_candidate(page, frame, candidate)
            if speaker is not None or candidate.mention is None:
                name = speaker.name if speaker is not None else ""
                found.append((name, list_signs(case, candidate.past, candidate.place)))
        self.notes[frame.first] = found
        return super()._find_antecedent(page, frame, made)


def read_choices(corpus: Path, judgements: list[dict[str, str]], judge: Judge) -> list[Choice]:
    """Return the judged choices in the order of their articles.

    Args:
        corpus: the articles, as Parquet.
        judgements: what was judged of them.
        judge: returns the judged choices of one article.
    """
    found = []
    for article, rows in read_judged(corpus, judgements):
        found += judge(article, rows)
    return sorted(found, key=lambda choice: (choice.article_id, choice.signs))


def judge_article(article: Article, rows: list[dict[str, str]]) -> list[Choice]:
    """Return the judged choices of one article.

    Args:
        article: the article.
        rows: what was judged of it.
    """
    recorder = Recorder(article.analysis)
    quotes, found = read_quotes(article, recorder), []
    for row in rows:
        quote = find_judged(article.analysis, quotes, (int(row["start"]), int(row["end"])))
        if quote is not None and quote.frame is not None and quote.frame.first in recorder.notes:
            choice = judge_choice(article.article_id, recorder.notes[quote.frame.first], row)
            found += [choice] if choice is not None else []
    return found


def judge_choice(article_id: str, named: Named, row: dict[str, str]) -> Choice | None:
    """Return a choice with what a reader found right; null when he could not tell.

    Args:
        article_id: the article.
        named: name and signs of every candidate, nobody the last one.
        row: what was judged.
    """
    signs, nobody = [each for _, each in named], [False] * (len(named) - 1) + [True]
    if row["verdict"] == "no":
        return Choice(article_id, signs, nobody, _UNQUOTED, True)
    verdict = row["speaker_verdict"]
    right = row["speaker"] if verdict in ("ok", "null-ok") else row["speaker_right"]
    if verdict == "?" or (not right and verdict != "null-ok"):
        return None
    is_right = [is_same(name, right) for name, _ in named]
    if any(is_right):
        return Choice(article_id, signs, is_right, 1.0, True)
    return Choice(article_id, signs, nobody, _MISSED, False)


def _share(scores: Floats, groups: Ints) -> Floats:
    """Return the chance of every candidate among those of its cue."""
    count = int(groups.max()) + 1
    highest = np.full(count, -np.inf, dtype=np.float32)
    np.maximum.at(highest, groups, scores)
    raised = np.exp(scores - highest[groups])
    return np.asarray(raised / np.bincount(groups, raised, count)[groups], dtype=np.float32)


def learn_choices(choices: list[Choice], trusted: str = "", held: float = _PENALTY) -> dict[str, float]:
    """Return the weight of every sign, by steps down the slope.

    Args:
        choices: what was judged.
        trusted: a sign whose weight may grow more freely.
        held: how much the others are held back.
    """
    rows = [dict.fromkeys(each, 1.0) for choice in choices for each in choice.signs]
    signs = list_common(rows, _RAREST)
    penalty = np.array([held / (_TRUST if sign == trusted else 1) for sign in signs], dtype=np.float32)
    table: Floats = fill_table(rows, signs, np.float32)
    groups = np.repeat(np.arange(len(choices)), [len(choice.signs) for choice in choices])
    right = np.array([each for choice in choices for each in choice.is_right])
    dear = np.array([choice.weight for choice in choices], dtype=np.float32)[groups]
    weights, mean, spread = (np.zeros(len(signs), dtype=np.float32) for _ in range(3))
    for step in range(1, _STEPS + 1):
        chances = _share(table @ weights, groups)
        aims = np.where(right, chances, 0)
        aims = aims / np.maximum(np.bincount(groups, aims, len(choices))[groups], _TINY)
        slope = table.T @ ((chances - aims) * dear).astype(np.float32) + penalty * weights
        mean = _FIRST * mean + (1 - _FIRST) * slope
        spread = _SECOND * spread + (1 - _SECOND) * slope * slope
        way = mean / (1 - _FIRST**step) / (np.sqrt(spread / (1 - _SECOND**step)) + _TINY)
        weights = (weights - _PACE * way).astype(np.float32)
    return dict(zip(signs, map(float, weights), strict=True))


def choose(choice: Choice, weights: dict[str, float]) -> int:
    """Return the candidate that weights choose, by number."""
    scores = [sum(weights.get(sign, 0.0) for sign in signs) for signs in choice.signs]
    return scores.index(max(scores))


def cross_validate(choices: list[Choice], trusted: str = "", held: float = _PENALTY) -> list[int]:
    """Return whom each choice falls on by weights learned without the articles of its fold."""
    articles = {name: order % FOLDS for order, name in enumerate(sorted({choice.article_id for choice in choices}))}
    found = [0] * len(choices)
    for fold in range(FOLDS):
        weights = learn_choices([choice for choice in choices if articles[choice.article_id] != fold], trusted, held)
        for order, choice in enumerate(choices):
            if articles[choice.article_id] == fold:
                found[order] = choose(choice, weights)
    return found


def print_report(choices: list[Choice]) -> None:
    """Print what cross-validation says."""
    found = cross_validate(choices)
    real = [(choice, number) for choice, number in zip(choices, found, strict=True) if choice.weight != _UNQUOTED]
    right = sum(choice.is_open and choice.is_right[number] for choice, number in real)
    given = sum(number < len(choice.signs) - 1 for choice, number in real)
    among = sum(choice.is_open for choice, _ in real)
    print(f"{len(real)} cues without source: {right} right, {given} given, {among} with the right one among candidates")


def format_rows(weights: dict[str, float]) -> str:
    """Return the rows of a table of weights as they are written."""
    return "".join(f"{sign},{weight:.3f}\n" for sign, weight in sorted(weights.items()) if abs(weight) >= _SLIGHT)


def format_weights(weights: dict[str, float]) -> str:
    """Return the table of weights as it is written."""
    return _HEADER + format_rows(weights)


def main() -> int:
    """Learn the weights and write the table."""
    choices = read_choices(Path(sys.argv[1]), read_quote_judgements(), judge_article)
    print_report(choices)
    path = find_room("seeds") / "reference" / "antecedent_weights.csv"
    path.write_text(format_weights(learn_choices(choices)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
