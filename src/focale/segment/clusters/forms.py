"""In which form can two accounts be compared on one field?

Three forms: a place between 0 and 1 (numbers, days), a path of codes from the broadest to the
finest (words, flags, NAF, places), a set of items (technologies). Unknown stays unknown in each.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

UNKNOWN = -1  # code of a path
MOST_ITEMS = 64  # of a set: bits of a whole number

Rows = NDArray[np.int64]


class Form(enum.StrEnum):
    """How a field is compared."""

    PLACE = "place"  # float, 0 to 1; NaN unknown
    PATH = "path"  # codes, one column a level; -1 unknown
    ITEMS = "items"  # bits; 0 unknown, for nobody writes that a company has nothing


@dataclass(frozen=True)
class Feature:
    """One field of the accounts that are compared, one entry of `data` each.

    theme: fields that answer the same question (headcount and its band) share one, and its weight.
    """

    name: str
    theme: str
    form: Form
    data: NDArray[Any]

    @property
    def known(self) -> NDArray[np.bool_]:
        """Which accounts have it."""
        return known_in(self.form, self.data)

    def at(self, rows: Rows | Sequence[int]) -> Feature:
        """The same of these accounts, in this order."""
        return replace(self, data=self.data[np.asarray(rows)])


def known_in(form: Form, data: NDArray[Any]) -> NDArray[np.bool_]:
    """Which entries are no blanks.

    >>> known_in(Form.PATH, np.array([[3, 7], [-1, -1]])).tolist()
    [True, False]
    """
    match form:
        case Form.PLACE:
            return np.asarray(~np.isnan(data))
        case Form.PATH:
            return np.asarray(data[:, 0] >= 0, bool)
        case Form.ITEMS:
            return np.asarray(data != 0, bool)


def apart(form: Form, one: NDArray[Any], other: NDArray[Any]) -> NDArray[np.float32]:
    """How far accounts lie from others on one field: (accounts, others), 0 to 1; NaN unknown.

    Places by their difference, paths by the share of levels that differ, sets by the share of
    items that only one of the two has (P. Jaccard, 1901).

    >>> apart(Form.ITEMS, np.array([3, 0], np.uint64), np.array([1], np.uint64)).tolist()
    [[0.5], [nan]]
    """
    if form is Form.PLACE:
        return np.asarray(np.abs(one[:, None] - other[None, :]), np.float32)
    found: NDArray[np.float32]
    if form is Form.ITEMS:
        shared = np.bitwise_count(one[:, None] & other[None, :]).astype(np.float32)
        whole = np.bitwise_count(one[:, None] | other[None, :]).astype(np.float32)
        with np.errstate(invalid="ignore", divide="ignore"):
            found = 1 - shared / whole
    else:
        levels = one.shape[1]
        found = np.zeros((len(one), len(other)), np.float32)
        for level in range(levels):
            mine, theirs = one[:, level], other[:, level]
            # A level that one of the two does not say differs no more than the level above.
            differ = mine[:, None] != theirs[None, :]
            if level:
                said = (mine >= 0)[:, None] & (theirs >= 0)[None, :]
                broader = one[:, level - 1][:, None] != other[:, level - 1][None, :]
                differ = np.where(said, differ, broader)
            found += differ
        found /= levels
    found[~known_in(form, one)] = np.nan
    found[:, ~known_in(form, other)] = np.nan
    return found
