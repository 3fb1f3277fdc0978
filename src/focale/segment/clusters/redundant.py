"""Which fields answer the same question, whatever they are called?

A column that is a coarser or a finer form of another (a sector and its code, a turnover and its
class) would count twice, and go together with it for no other reason. Both get one theme.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from focale.segment.clusters.forms import Feature, Form

MANY = 20  # values of a field that fixes another; fewer may do so because groups do
FIXED = 0.98
SAME_ORDER = 0.95  # rank correlation
LEAST = 40


def same_questions(features: Sequence[Feature]) -> list[Feature]:
    """The fields, those that answer the same question with one theme."""
    theme = {feature.theme: feature.theme for feature in features}

    def root(name: str) -> str:
        while theme[name] != name:
            name = theme[name]
        return name

    for one, other in combinations(features, 2):
        if root(one.theme) != root(other.theme) and _is_same(one, other):
            theme[root(other.theme)] = root(one.theme)
    return [replace(feature, theme=root(feature.theme)) for feature in features]


def _is_same(one: Feature, other: Feature) -> bool:
    both = np.flatnonzero(one.known & other.known)
    if len(both) < LEAST or Form.ITEMS in (one.form, other.form):
        return False
    mine, theirs = one.data[both], other.data[both]
    if one.form is Form.PLACE and other.form is Form.PLACE:
        spread = min(mine.std(), theirs.std())
        return bool(spread > 0 and abs(np.corrcoef(mine, theirs)[0, 1]) >= SAME_ORDER)
    if one.form is Form.PLACE:
        return _is_cut(mine, theirs[:, -1])
    if other.form is Form.PLACE:
        return _is_cut(theirs, mine[:, -1])
    fine, coarse = mine[:, -1], theirs[:, -1]
    return _fixes(fine, coarse) or _fixes(coarse, fine)


def _fixes(fine: NDArray[Any], coarse: NDArray[Any]) -> bool:
    """Whether a field of many values leaves another no choice.

    >>> fine = np.repeat(np.arange(30), 4)
    >>> _fixes(fine, fine // 10), _fixes(fine // 10, fine)
    (True, False)
    """
    values, mine = np.unique(fine, return_inverse=True)
    others, theirs = np.unique(coarse, return_inverse=True)
    if len(values) < MANY or len(others) < 2 or len(fine) < 3 * len(values):
        return False
    table = np.bincount(mine * len(others) + theirs, minlength=len(values) * len(others))
    most = table.reshape(len(values), -1).max(axis=1).sum()
    usual = np.bincount(theirs).max()
    return bool(most >= FIXED * len(fine) and usual < FIXED * len(fine))


def _is_cut(numbers: NDArray[Any], classes: NDArray[Any]) -> bool:
    """Whether classes are slices of the numbers: sorted by number, each class is one run."""
    different = len(np.unique(classes))
    if different < 3:
        return False
    order = np.lexsort((classes, numbers))
    runs = int((np.diff(classes[order]) != 0).sum()) + 1
    return runs <= different + 0.01 * len(classes)
