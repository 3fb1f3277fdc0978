"""What can be asked of one field, and which class is each account of?

Every account is of one class of the field (a band, a code, a set of list items), or unknown. A
candidate is a set of classes: an interval of ordered ones, or any set that was fixed beforehand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field as attribute
from typing import Any

import numpy as np
import numpy.typing as npt

from focale.discovery.search.pattern import Pattern

Codes = npt.NDArray[np.int32]
Counts = npt.NDArray[np.int64]
UNKNOWN = -1


@dataclass(frozen=True)
class Sets:
    """Candidates as sets of classes: class c is in `items[starts[c]:starts[c + 1]]`."""

    starts: Counts
    items: Codes
    size: int

    def of(self, codes: Codes) -> tuple[Codes, Codes]:
        """(place in `codes`, candidate) of every known code in every candidate it is in."""
        known = np.flatnonzero(codes >= 0)
        mine = codes[known]
        lengths = self.starts[mine + 1] - self.starts[mine]
        ends = np.cumsum(lengths)
        steps = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - lengths, lengths)
        where = np.repeat(self.starts[mine], lengths) + steps
        return np.repeat(known, lengths).astype(np.int32), self.items[where]


@dataclass(frozen=True)
class Question:
    """One field of every account.

    codes: the class of each account, UNKNOWN where blank. classes: how many there are. sets: the
    candidates; None: every interval of the ordered classes but the whole. pattern: what the n-th
    candidate asks. joined: how many of them, the last ones, join two others: told only where
    neither part says as much.
    """

    field: str
    codes: Codes
    classes: int
    pattern: Callable[[int], Pattern]
    sets: Sets | None = None
    intervals: tuple[Codes, Codes] = attribute(
        default_factory=lambda: (np.empty(0, np.int32), np.empty(0, np.int32))
    )
    joined: int = 0

    @property
    def size(self) -> int:
        """How many candidates there are."""
        return self.sets.size if self.sets is not None else len(self.intervals[0])

    def counts(self, codes: Codes) -> Counts:
        """How many of these codes are in each candidate."""
        known = codes[codes >= 0]
        by_class = np.bincount(known, minlength=self.classes)
        if self.sets is None:
            low, high = self.intervals
            before = np.concatenate(([0], np.cumsum(by_class)))
            found: Counts = before[high + 1] - before[low]
            return found
        lengths = np.diff(self.sets.starts)
        weights = np.repeat(by_class, lengths)
        return np.bincount(self.sets.items, weights, minlength=self.size).astype(np.int64)

    def meets(self, candidate: int, codes: Codes) -> npt.NDArray[np.int8]:
        """1 where the candidate holds, 0 where not, -1 where unknown."""
        inside = np.zeros(self.classes + 1, np.int8)
        inside[-1] = UNKNOWN
        if self.sets is None:
            inside[self.intervals[0][candidate] : self.intervals[1][candidate] + 1] = 1
        else:
            owner = np.repeat(np.arange(self.classes), np.diff(self.sets.starts))
            inside[owner[self.sets.items == candidate]] = 1
        found: npt.NDArray[np.int8] = inside[codes]
        return found


def all_intervals(classes: int) -> tuple[Codes, Codes]:
    """(first, last) class of every interval of ordered classes, the whole aside.

    >>> [list(map(int, ends)) for ends in all_intervals(3)]
    [[0, 0, 1, 1, 2], [0, 1, 1, 2, 2]]
    """
    low, high = np.triu_indices(classes)
    partial = (low > 0) | (high < classes - 1)
    return low[partial].astype(np.int32), high[partial].astype(np.int32)


def sets_of(members: list[list[int]], size: int) -> Sets:
    """The sets, from the candidates of each class.

    >>> found = sets_of([[0], [0, 1]], 2)
    >>> [list(map(int, part)) for part in found.of(np.array([1, -1, 0], np.int32))]
    [[0, 0, 2], [0, 1, 0]]
    """
    lengths = np.array([len(mine) for mine in members], np.int64)
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
    flat: Any = [candidate for mine in members for candidate in mine]
    return Sets(starts, np.array(flat, np.int32), size)
