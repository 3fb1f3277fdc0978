"""How many are still followed at each time, and what became of them?

The counts under Kaplan-Meier and Aalen-Johansen curves. Whoever leaves at a time is still at
risk at it: something that happens on a day happens before people are lost from sight that day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from focale.evidence.interval import Interval
from focale.evidence.rates import wilson

Floats = NDArray[np.float64]
MOST_DAYS = 100_000  # times below are looked up in a table
Counts = NDArray[np.int64]

HAIR = 1e-9


@dataclass(frozen=True)
class FollowUp:
    """Counts at each time at which anybody leaves.

    times: (k,) increasing. at_risk: (k,) still followed just before. left: (causes + 1, k), row 0
    the censored (lost from sight, still open), row c those to whom cause c happened.
    """

    times: Floats
    at_risk: Counts
    left: Counts

    @property
    def n(self) -> int:
        """All who were followed."""
        return int(self.at_risk[0]) if self.at_risk.size else 0

    def place(self, time: float) -> int:
        """Index of the last of `times` that is not after `time`; -1 before the first."""
        return int(np.searchsorted(self.times, time, side="right")) - 1

    def is_told(self, time: float) -> bool:
        """Whether the data reach as far as `time`: nobody was still open when they ended."""
        if not self.n:
            return False
        return bool(time <= self.times[-1] or self.left[0, -1] == 0)

    def known(self, time: float) -> int:
        """Those whose state at `time` is known: all but the censored before it."""
        before = int(np.searchsorted(self.times, time, side="left"))
        return self.n - int(self.left[0, :before].sum())


@dataclass(frozen=True)
class Curve:
    """A share that changes at the times at which anybody leaves.

    times: (k,) increasing, in the unit given. share: (k,) up to and including each time, 0 to 1.
    variance: (k,) of the share. follow_up: the counts beneath.
    """

    START: ClassVar[float]
    times: Floats
    share: Floats
    variance: Floats
    follow_up: FollowUp

    @property
    def n(self) -> int:
        """All who were followed."""
        return self.follow_up.n

    def at(self, time: float) -> float | None:
        """The share at `time`; None when nobody was followed that far."""
        if not self.follow_up.is_told(time):
            return None
        place = self.follow_up.place(time)
        return float(self.share[place]) if place >= 0 else self.START

    def interval(self, time: float, level: float = 0.95) -> Interval | None:
        """Interval of the share at `time`: Wilson's on the number of people it is worth."""
        share = self.at(time)
        if share is None:
            return None
        place = self.follow_up.place(time)
        variance = float(self.variance[place]) if place >= 0 else 0.0
        return share_interval(share, variance, self.follow_up.known(time), level)


def followed(times: ArrayLike, outcome: ArrayLike, causes: int) -> FollowUp:
    """Count who leaves when, and why.

    times: (n,) from the start to the last known moment, in any unit, finite and >= 0.
    outcome: (n,) whole numbers: 0 censored, 1 to `causes` what happened.
    Raises ValueError for times that are negative or not finite, and for any other outcome.

    >>> one = followed([2, 2, 5], [1, 0, 1], causes=1)
    >>> one.times.tolist(), one.at_risk.tolist(), one.left.tolist()
    ([2.0, 5.0], [3, 1], [[1, 0], [1, 1]])
    """
    moments, codes = checked(times, outcome, causes)
    grid, place = _distinct(moments)
    cells = np.bincount(codes * grid.size + place, minlength=(causes + 1) * grid.size)
    left = cells.reshape(causes + 1, grid.size).astype(np.int64)
    return FollowUp(grid, still_there(left), left)


def _distinct(moments: Floats) -> tuple[Floats, Counts]:
    """The distinct moments in order, and the place of each among them.

    Whole days are counted instead of sorted: five times faster for a million.
    """
    if moments.size and moments.max() < MOST_DAYS:
        day = moments.astype(np.int64)
        if (day == moments).all():
            there = np.bincount(day) > 0
            return np.flatnonzero(there).astype(np.float64), (np.cumsum(there) - 1)[day]
    grid, place = np.unique(moments, return_inverse=True)
    return grid, place


def still_there(left: Counts) -> Counts:
    """How many are at risk just before each time, from who leaves at it: (..., causes, k)."""
    gone = left.sum(axis=-2)
    return np.asarray(gone[..., ::-1].cumsum(axis=-1)[..., ::-1], dtype=np.int64)


def checked(times: ArrayLike, outcome: ArrayLike, causes: int) -> tuple[Floats, Counts]:
    """Both as arrays of one length, or a ValueError that says what is wrong with them."""
    moments = np.asarray(times, dtype=np.float64)
    codes = np.asarray(outcome).astype(np.int64)
    if moments.ndim != 1 or moments.shape != codes.shape:
        raise ValueError(f"times {moments.shape} and outcomes {codes.shape} do not go together")
    if moments.size and not (np.isfinite(moments).all() and moments.min() >= 0):
        raise ValueError("a time is finite and not negative")
    if codes.size and not (codes.min() >= 0 and codes.max() <= causes):
        raise ValueError(f"an outcome goes from 0 (censored) to {causes}")
    return moments, codes


def share_interval(share: float, variance: float, known: int, level: float) -> Interval:
    """Interval of an estimated share, whose variance tells how many people it is worth.

    Wilson's interval with the effective number share (1 - share) / variance (Rothman 1978,
    Barber and Jennison 1999). Without censoring that number is n, and the interval that of a
    plain rate. At 0 and 1 the variance tells nothing: `known` people stand in.

    >>> round(share_interval(0.3, 0.3 * 0.7 / 50, known=50, level=0.95).low, 3)
    0.191
    """
    low, high = share_ends(np.array([share]), np.array([variance]), np.array([known]), level)
    return Interval(float(low[0]), float(high[0]))


def share_ends(
    share: Floats, variance: Floats, known: NDArray[Any], level: float
) -> tuple[Floats, Floats]:
    """Ends of `share_interval`, for a whole curve at once."""
    # Sums of many steps end a hair from 0 or 1, where a share over its variance means nothing.
    share = np.where(share < HAIR, 0.0, np.where(share > 1 - HAIR, 1.0, share))
    inside = (share > 0) & (share < 1) & (variance > 0)
    worth = np.divide(share * (1 - share), variance, out=known.astype(np.float64), where=inside)
    return wilson(share * worth, worth, level)
