"""How many times better does a group convert at equal effort?

Leads are compared only with leads of their stratum (source, owner, quarter), and strata are put
together with the weights of N. Mantel and W. Haenszel (1959), JNCI 22: n m / (n + m). The interval
is the stratified score one (Miettinen and Nurminen 1985), which needs no filled cell, unlike the
variance of S. Greenland and J. Robins (1985). The same for hits per touch or per hour, with
K. Rothman's weights and Poisson's law.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from focale.evidence.curves import Floats, crossing
from focale.evidence.interval import Interval
from focale.evidence.rates import LEVEL, Rate
from focale.evidence.ratio import FURTHEST, rare_interval
from focale.evidence.score import rates_under

PART_OF_EFFORT = 0.25  # apart by more, the crude ratio says more about effort than about the group


@dataclass(frozen=True)
class Ratio:
    """A ratio put together from strata.

    estimate: may be infinite; None where no stratum holds both groups, or nobody converted.
    interval: None where no stratum holds both groups.
    strata: those that hold both groups and so count; leads or hits elsewhere say nothing.
    """

    estimate: float | None
    interval: Interval | None
    strata: int


def mantel_haenszel(strata: Sequence[tuple[Rate, Rate]], level: float = LEVEL) -> Ratio:
    """The rate of the first group divided by that of the second, within strata.

    >>> mantel_haenszel([(Rate(8, 20), Rate(10, 50)), (Rate(1, 10), Rate(1, 20))]).estimate
    2.0
    >>> mantel_haenszel([(Rate(3, 9), Rate(0, 0))])  # nobody to compare with
    Ratio(estimate=None, interval=None, strata=0)
    """
    both = [(a, b) for a, b in strata if a.n and b.n]
    x, n, y, m = _columns([(a.hits, a.n, b.hits, b.n) for a, b in both])
    weight = n * m / (n + m)

    def variance(ratio: Floats) -> Floats:
        first, second = rates_under(x, n, y, m, ratio)
        each = first * (1 - first) / n + ratio * ratio * second * (1 - second) / m
        return each * (n + m) / (n + m - 1)

    return _together(x / n, y / m, weight, variance, level)


@dataclass(frozen=True)
class RatePerEffort:
    """Hits for the touches or hours spent: customers won per call.

    Raises ValueError for negative numbers, and for hits without any effort.

    >>> RatePerEffort(6, 240.0).per_unit
    0.025
    """

    hits: int
    effort: float

    def __post_init__(self) -> None:
        if self.hits < 0 or not 0 <= self.effort < math.inf:
            raise ValueError(f"hits and effort are not negative, got {self.hits} and {self.effort}")
        if self.hits and not self.effort:
            raise ValueError(f"{self.hits} hits without effort cannot be compared")

    @property
    def per_unit(self) -> float | None:
        """Hits for one touch or hour; None when nobody tried."""
        return self.hits / self.effort if self.effort else None


def ratio_per_effort(a: RatePerEffort, b: RatePerEffort, level: float = LEVEL) -> Ratio:
    """Hits per touch of a divided by those of b, with the exact interval (`rare_interval`).

    >>> ratio_per_effort(RatePerEffort(20, 200), RatePerEffort(10, 200)).interval
    Interval(low=0.89..., high=4.78...)
    """
    if not a.effort or not b.effort:
        return Ratio(None, None, 0)
    x, n, y, m = _columns([(a.hits, a.effort, b.hits, b.effort)])
    low, high = rare_interval(x, n, y, m, level)
    estimate = None if not a.hits + b.hits else math.inf
    if b.hits:
        estimate = a.hits / b.hits * (b.effort / a.effort)
    return Ratio(estimate, Interval(float(low[0]), float(high[0])), 1)


def mantel_haenszel_per_effort(
    strata: Sequence[tuple[RatePerEffort, RatePerEffort]], level: float = LEVEL
) -> Ratio:
    """The ratio of hits per touch or hour, within strata.

    >>> one, other = RatePerEffort(8, 100), RatePerEffort(4, 100)
    >>> mantel_haenszel_per_effort([(one, other), (other, RatePerEffort(1, 50))]).estimate
    2.0
    """
    both = [(a, b) for a, b in strata if a.effort and b.effort]
    x, n, y, m = _columns([(a.hits, a.effort, b.hits, b.effort) for a, b in both])
    weight = n * m / (n + m)

    def variance(ratio: Floats) -> Floats:
        second = (x + y) / (ratio * n + m)
        return ratio * second / n + ratio * ratio * second / m

    return _together(x / n, y / m, weight, variance, level)


def part_comes_from_effort(crude: float | None, adjusted: float | None) -> bool:
    """Whether the two ratios differ by more than a quarter, so that the adjusted one leads.

    The larger divided by the smaller; False where one of them is unknown.

    >>> part_comes_from_effort(2.4, 1.8), part_comes_from_effort(2.0, 1.7)
    (True, False)
    """
    if crude is None or adjusted is None or crude == adjusted:
        return False
    low, high = sorted((crude, adjusted))
    return low <= 0 or high / low > 1 + PART_OF_EFFORT


def _columns(rows: Sequence[tuple[float, float, float, float]]) -> tuple[Floats, ...]:
    return tuple(np.asarray(rows, float).reshape(-1, 4).T)


def _together(
    first: Floats,
    second: Floats,
    weight: Floats,
    variance: Callable[[Floats], Floats],
    level: float,
) -> Ratio:
    """Weighs the strata, and finds the ratios that their score does not reject."""
    if not len(weight):
        return Ratio(None, None, 0)
    above, below = float((weight * first).sum()), float((weight * second).sum())
    z = float(ndtri((1 + level) / 2))

    def score(log_ratio: Floats) -> Floats:
        ratio = np.exp(log_ratio)
        spread = np.sqrt((weight**2 * variance(ratio)).sum())
        gap = (weight * (first - ratio * second)).sum()
        if spread > 0:
            return np.asarray(gap / spread).reshape(1)
        return np.full(1, math.copysign(math.inf, gap) if abs(gap) > 1e-12 else 0.0)

    start, end = np.full(1, -FURTHEST), np.full(1, FURTHEST)
    low = math.exp(crossing(lambda at: score(at) - z, start, end)[0]) if above else 0.0
    high = math.exp(crossing(lambda at: score(at) + z, start, end)[0]) if below else math.inf
    estimate = above / below if below else (math.inf if above else None)
    return Ratio(estimate, Interval(low, high), len(weight))
