"""How long do customers stay, and how long on average within a horizon?

Kaplan and Meier (1958) for the share still there; the restricted mean is the area under it up to
a horizon: the months a new customer stays out of the first 36. Beyond the horizon nobody knows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import expit, logit, ndtri

from focale.evidence.follow_up import HAIR, Curve, Floats, followed, share_interval
from focale.evidence.interval import Interval


@dataclass(frozen=True)
class RestrictedMean:
    """Mean time within `horizon`, in the unit of the times.

    error: its standard error. known: customers whose state at the horizon is known.
    """

    horizon: float
    value: float
    error: float
    known: int

    def interval(self, level: float = 0.95) -> Interval:
        """On the logit scale of the part of the horizon; so it stays within, and keeps its word.

        Where all stayed, or all left at one moment, the error tells nothing: Wilson's interval of
        the part, as if each of the known had stayed all of it or nothing.
        """
        part = self.value / self.horizon
        if not (HAIR < part < 1 - HAIR and self.error > 0):
            return _stretched(share_interval(part, 0.0, self.known, level), self.horizon)
        spread = float(ndtri(0.5 + level / 2)) * self.error / (self.horizon * part * (1 - part))
        middle = float(logit(part))
        inside = Interval(float(expit(middle - spread)), float(expit(middle + spread)))
        return _stretched(inside, self.horizon)


def _stretched(parts: Interval, horizon: float) -> Interval:
    return Interval(parts.low * horizon, parts.high * horizon)


@dataclass(frozen=True)
class Survival(Curve):
    """The share still there after each time.

    variance: Greenwood's (1926). follow_up: row 1 of `left` are those who left.
    """

    START = 1.0

    @property
    def left(self) -> int:
        """How many were seen to leave."""
        return int(self.follow_up.left[1].sum())

    @property
    def followed_to(self) -> float | None:
        """How far the data tell: the last time, or without end where all have left."""
        if not self.n:
            return None
        return float(self.times[-1]) if self.follow_up.left[0, -1] else float("inf")

    def left_by(self, time: float) -> int:
        """How many were seen to leave by `time`."""
        return int(self.follow_up.left[1, : self.follow_up.place(time) + 1].sum())

    @property
    def median(self) -> float | None:
        """When half have left; None while fewer have."""
        reached = np.flatnonzero(self.share <= 0.5 + 1e-12)
        return float(self.times[reached[0]]) if reached.size else None

    def restricted_mean(self, horizon: float) -> RestrictedMean | None:
        """Mean time within `horizon`, with the error of Irwin (1949) and Meier (1975).

        None when nobody was followed that far, or the horizon is no time at all.

        >>> survival([10, 20, 30], [1, 1, 0]).restricted_mean(30).value  # 10, 20 and 30
        20.0
        """
        if not self.follow_up.is_told(horizon) or horizon <= 0:
            return None
        inside, widths, steps = self._areas(horizon)
        area = np.concatenate((widths * steps, [0.0]))
        after = area[::-1].cumsum()[::-1][1:]  # under the curve from each time to the horizon
        risk = self.follow_up.at_risk[inside].astype(np.float64)
        left = self.follow_up.left[1, inside].astype(np.float64)
        stay = risk - left
        hazard = np.divide(left, risk * stay, out=np.zeros_like(risk), where=stay > 0)
        error = float(np.sqrt(after[: risk.size] ** 2 @ hazard))
        known = self.follow_up.known(horizon)
        return RestrictedMean(float(horizon), float(area.sum()), error, known)

    def _areas(self, horizon: float) -> tuple[slice, Floats, Floats]:
        """The times before the horizon; widths and heights of the steps between 0 and it."""
        inside = slice(0, int(np.searchsorted(self.times, horizon, side="left")))
        widths = np.diff(np.concatenate(([0.0], self.times[inside], [horizon])))
        return inside, widths, np.concatenate(([1.0], self.share[inside]))


def survival(times: ArrayLike, left: ArrayLike) -> Survival:
    """The Kaplan-Meier curve.

    times: (n,) from the start to leaving, or to today for who is still there; any unit, >= 0.
    left: (n,) flags, 1 for who left. No rows give an empty curve, which knows nothing.

    >>> curve = survival([3, 5, 5, 8], [1, 1, 0, 0])
    >>> curve.at(4), curve.at(5), curve.at(9), curve.median
    (0.75, 0.5, None, 5.0)
    """
    follow_up = followed(times, np.asarray(left).astype(bool), causes=1)
    risk = follow_up.at_risk.astype(np.float64)
    gone = follow_up.left[1].astype(np.float64)
    share: Floats = np.cumprod(1 - gone / risk)
    stay = risk - gone
    hazard = np.divide(gone, risk * stay, out=np.zeros_like(risk), where=stay > 0)
    return Survival(follow_up.times, share, share**2 * np.cumsum(hazard), follow_up)


def pseudo_times(times: ArrayLike, left: ArrayLike, horizon: float) -> Floats | None:
    """What each customer adds to the restricted mean: (n,) values whose mean it is.

    With nobody censored before the horizon: min(time, horizon). They stand for the unknown
    lifetimes where values are averaged, compared or drawn again (Andersen, Hansen and Klein 2004;
    here by the influence of each customer, all in one pass). None as for `restricted_mean`.

    >>> pseudo_times([10, 20, 30], [1, 1, 0], horizon=25).round(6).tolist()
    [10.0, 20.0, 25.0]
    """
    curve = survival(times, left)
    mean = curve.restricted_mean(horizon)
    if mean is None:
        return None
    moments, gone = np.asarray(times, np.float64), np.asarray(left).astype(bool)
    inside, widths, steps = curve._areas(horizon)
    area = (widths * steps)[::-1].cumsum()[::-1]
    risk = curve.follow_up.at_risk[inside].astype(np.float64)
    left_then = curve.follow_up.left[1, inside]
    stay = risk - left_then
    weight = np.divide(area[1:], stay, out=np.zeros_like(risk), where=stay > 0) * curve.n
    # Influence: - sum of weight dM over the times at risk, M the customer's own martingale.
    paid = np.concatenate(([0.0], np.cumsum(weight * left_then / risk)))
    place = np.searchsorted(curve.times[inside], moments, side="right")
    lost = np.concatenate((weight, [0.0]))[place - 1]
    return np.asarray(
        mean.value + paid[place] - np.where(gone & (moments < horizon), lost, 0.0), np.float64
    )
