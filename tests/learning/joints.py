"""Joints: places at which something goes on or ends, how the weights of their signs are learned and written."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from tests.learning.examples import Example
from tests.learning.fitting import Floats, cross_validate, fit_weights
from tests.learning.sign_tables import fill_table, list_common

BASE = "base"
_SLIGHT = 0.02  # what is rounded to nothing


class Joints(NamedTuple):
    """The weights of the signs of places, and what cross-validation by article says of them.

    Attributes:
        weights: log odds by sign, in order.
        base: log odds without any sign.
        answers: one or nothing per example.
        chances: the chance of each example by weights learned without its article.
    """

    weights: dict[str, float]
    base: float
    answers: Floats
    chances: Floats


def learn_joints(examples: Sequence[Example], rarest: int, penalty: float) -> Joints:
    """Return the weights of the signs of places.

    Args:
        examples: the places.
        rarest: in how many of them a sign has to stand.
        penalty: how dear a weight is.
    """
    signs = list_common((example.signs for example in examples), rarest)
    table = fill_table([example.signs for example in examples], signs)
    answers = np.array([float(example.is_right) for example in examples])
    chances = cross_validate(table, answers, [example.article_id for example in examples], penalty)
    weights, base = fit_weights(table, answers, penalty)
    return Joints(dict(zip(signs, map(float, weights), strict=True)), base, answers, chances)


def format_joints(header: str, joints: Joints) -> str:
    """Return the table of weights as it is written.

    Args:
        header: comment and names of the columns.
        joints: the weights.
    """
    rows = [f"{sign},{weight:.2f}" for sign, weight in joints.weights.items() if abs(weight) >= _SLIGHT]
    return header + "\n".join([f"{BASE},{joints.base:.2f}", *rows]) + "\n"
