"""Fitting and judging a logistic regression with a penalty on its weights, in numpy."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_STEPS, _INNER_STEPS = 25, 60
_CLOSE = 1e-8
_LEAST_SPREAD = 1e-6
FOLDS = 10


class Cut(NamedTuple):
    """A chance below which answers are left out, and what that does to those that were judged.

    Attributes:
        floor: the chance.
        precision: share of the kept ones that are right.
        kept: share of all that are kept.
        kept_right: share of the right ones that are kept.
    """

    floor: float
    precision: float
    kept: float
    kept_right: float


def read_odds(log_odds: Floats) -> Floats:
    """Return the chances that log odds stand for."""
    return 1 / (1 + np.exp(-log_odds))


def fit_weights(table: Floats, answers: Floats, penalty: float) -> tuple[Floats, float]:
    """Return the weight of every column and the log odds without any, by Newton's method.

    Args:
        table: a row per example, a column per sign.
        answers: one or nothing per example.
        penalty: how dear a weight is.
    """
    full = np.hstack([table, np.ones((len(table), 1))])
    cost = np.full(full.shape[1], penalty)
    cost[-1] = 0.0
    weights = np.zeros(full.shape[1])
    for _ in range(_STEPS):
        chances = read_odds(full @ weights)
        slope = full.T @ (chances - answers) + cost * weights
        step = _solve(full, np.maximum(chances * (1 - chances), _LEAST_SPREAD), cost, slope)
        weights = weights - step
        if float(step @ step) < _CLOSE:
            break
    return weights[:-1], float(weights[-1])


def _solve(table: Floats, spread: Floats, cost: Floats, slope: Floats) -> Floats:
    """Return the step that Newton's method takes, by conjugate gradients."""
    step = np.zeros_like(slope)
    rest = slope.copy()
    way = rest.copy()
    size = float(rest @ rest)
    for _ in range(_INNER_STEPS):
        if size < _CLOSE:
            break
        bent = table.T @ (spread * (table @ way)) + cost * way
        length = size / float(way @ bent)
        step += length * way
        rest -= length * bent
        size, before = float(rest @ rest), size
        way = rest + size / before * way
    return step


def cross_validate(table: Floats, answers: Floats, groups: Sequence[str], penalty: float) -> Floats:
    """Return the chance of every example by weights learned without the examples of its fold.

    Args:
        table: a row per example.
        answers: one or nothing per example.
        groups: what must not be torn apart: the article of an example, or its outlet.
        penalty: how dear a weight is.
    """
    names = {name: index % FOLDS for index, name in enumerate(sorted(set(groups)))}
    folds = np.array([names[name] for name in groups])
    chances = np.zeros(len(answers))
    for fold in range(FOLDS):
        held = folds == fold
        if held.any() and not held.all():
            weights, base = fit_weights(table[~held], answers[~held], penalty)
            chances[held] = read_odds(table[held] @ weights + base)
    return chances


def find_cut(chances: Floats, answers: Floats, precision: float, kept_right: float) -> Cut:
    """Return the lowest floor above which so many are right, but none that leaves out too many right ones.

    Args:
        chances: by cross-validation.
        answers: one or nothing.
        precision: the share that is to be right.
        kept_right: the share of the right ones that has to be kept, whatever the precision.
    """
    order = np.argsort(-chances, kind="stable")
    right = np.cumsum(answers[order])
    shares = right / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(shares >= precision)
    least = int(np.flatnonzero(right >= kept_right * right[-1])[0])
    last = max(int(enough[-1]) if len(enough) else 0, least)
    kept = last + 1
    return Cut(float(chances[order[last]]), float(shares[last]), kept / len(order), float(right[last] / right[-1]))


def measure_ranking(chances: Floats, answers: Floats) -> float:
    """Return how often a right example has a higher chance than a wrong one."""
    order = np.argsort(chances, kind="stable")
    ranks = np.empty(len(order))
    ranks[order] = np.arange(1, len(order) + 1)
    right = answers.sum()
    return float((ranks[answers == 1].sum() - right * (right + 1) / 2) / (right * (len(order) - right)))


def list_reliability(chances: Floats, answers: Floats) -> list[tuple[float, int, float, float]]:
    """Return per tenth of the chances: its beginning, how many, their mean chance, the share that is right."""
    rows = []
    for tenth in range(10):
        inside = (chances >= tenth / 10) & (chances < (tenth + 1) / 10 + (tenth == 9))
        if inside.any():
            rows.append((tenth / 10, int(inside.sum()), float(chances[inside].mean()), float(answers[inside].mean())))
    return rows
