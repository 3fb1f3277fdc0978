"""How many of those tried succeeded, and what may the true share be?

Three intervals. Wilson (1927) for what is shown: right on average. Clopper and Pearson (1934) for
what is decided: never right less often than it says. Mid-p (Lancaster 1961) between the two. Which
one, and why: docs/decisions/0018-intervals-and-verdicts.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betainc, betaincinv, ndtri

from focale.evidence.curves import Floats, crossing
from focale.evidence.interval import Interval

LEVEL = 0.95  # of an interval shown


@dataclass(frozen=True)
class Rate:
    """`hits` successes out of `n` tries: deals won out of leads, a trait among the best customers.

    Raises ValueError for counts that are no whole numbers, negative, or more hits than tries.

    >>> Rate(14, 18).wilson()
    Interval(low=0.547..., high=0.909...)
    >>> Rate(0, 0).share is None and Rate(0, 0).wilson() is None  # nobody tried
    True
    """

    hits: int
    n: int

    def __post_init__(self) -> None:
        if int(self.hits) != self.hits or int(self.n) != self.n:
            raise ValueError(f"a rate is made of whole numbers, got {self.hits} of {self.n}")
        if not 0 <= self.hits <= self.n:
            raise ValueError(f"hits go from 0 to the number of tries, got {self.hits} of {self.n}")
        object.__setattr__(self, "hits", int(self.hits))  # numpy's whole numbers overflow
        object.__setattr__(self, "n", int(self.n))

    @property
    def share(self) -> float | None:
        """Between 0 and 1; None when nobody tried."""
        return self.hits / self.n if self.n else None

    @property
    def misses(self) -> int:
        """Those who tried without success."""
        return self.n - self.hits

    def wilson(self, level: float = LEVEL) -> Interval | None:
        """For a rate that is shown: shares that a score test does not reject. None when n = 0."""
        return _interval(wilson(self.hits, self.n, level))

    def clopper_pearson(self, level: float = LEVEL) -> Interval | None:
        """For a verdict: holds the true share at least `level` of the time. None when n = 0."""
        return _interval(clopper_pearson(self.hits, self.n, level))

    def mid_p(self, level: float = LEVEL) -> Interval | None:
        """Clopper and Pearson's, with half the weight for what was seen. None when n = 0."""
        return _interval(mid_p(self.hits, self.n, level))


def wilson(hits: ArrayLike, n: ArrayLike, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Ends of Wilson's intervals, for thousands of rates at once; NaN where n = 0.

    (k + z²/2 ± z √(k (n - k) / n + z²/4)) / (n + z²). E. B. Wilson (1927), JASA 22.

    >>> low, high = wilson([0, 5, 0], [10, 10, 0])
    >>> low.round(3).tolist(), high.round(3).tolist()
    ([0.0, 0.237, nan], [0.278, 0.763, nan])
    """
    k, tries, z = *_counts(hits, n), float(ndtri((1 + _level(level)) / 2))
    with np.errstate(invalid="ignore", divide="ignore"):
        spread = z * np.sqrt(k * (tries - k) / tries + z * z / 4)
        high = np.minimum((k + z * z / 2 + spread) / (tries + z * z), 1.0)
        # The product of the two ends is known: no digits are lost on a rate near zero.
        low = k * k / (tries * (tries + z * z)) / high
    return low, np.where(k == tries, np.where(tries > 0, 1.0, np.nan), high)


def clopper_pearson(hits: ArrayLike, n: ArrayLike, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Ends of the exact intervals, for thousands of rates at once; NaN where n = 0.

    Quantiles of the beta law. C. J. Clopper and E. S. Pearson (1934), Biometrika 26.

    >>> low, high = clopper_pearson(0, 10)
    >>> float(low), round(float(high), 4)
    (0.0, 0.3085)
    """
    (k, tries), tail = _counts(hits, n), (1 - _level(level)) / 2
    low = np.where(k > 0, betaincinv(np.maximum(k, 1), tries - k + 1, tail), 0.0)
    high = np.where(k < tries, betaincinv(k + 1, np.maximum(tries - k, 1), 1 - tail), 1.0)
    nobody = tries == 0
    return np.where(nobody, np.nan, low), np.where(nobody, np.nan, high)


def mid_p(hits: ArrayLike, n: ArrayLike, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Ends of the mid-p intervals, for thousands of rates at once; NaN where n = 0.

    Shares for which P(more) + ½ P(as many) and P(fewer) + ½ P(as many) exceed the tail.
    H. O. Lancaster (1961), JASA 56; A. Agresti (2013), Categorical Data Analysis, 1.4.4.
    """
    (k, tries), tail = _counts(hits, n), (1 - _level(level)) / 2
    start, end = np.zeros(k.shape), np.ones(k.shape)

    def more(share: Floats) -> Floats:
        return _half_tail(k, tries, share)

    low = crossing(lambda share: tail - more(share), start, end)
    high = crossing(lambda share: (1 - tail) - more(share), start, end)
    low, high = np.where(k == 0, 0.0, low), np.where(k == tries, 1.0, high)
    nobody = tries == 0
    return np.where(nobody, np.nan, low), np.where(nobody, np.nan, high)


def _half_tail(k: Floats, tries: Floats, share: Floats) -> Floats:
    """P(X > k) + ½ P(X = k) for X of the binomial law: the mean of its two tails."""
    at_least = np.where(k > 0, betainc(np.maximum(k, 1), tries - k + 1, share), 1.0)
    above = np.where(k < tries, betainc(k + 1, np.maximum(tries - k, 1), share), 0.0)
    mean: Floats = (at_least + above) / 2
    return mean


def _counts(hits: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    k, tries = np.broadcast_arrays(np.asarray(hits, float), np.asarray(n, float))
    if np.any(k < 0) or np.any(k > tries):
        raise ValueError("hits go from 0 to the number of tries")
    return k, tries


def _level(level: float) -> float:
    if not 0 < level < 1:
        raise ValueError(f"the level of an interval lies between 0 and 1, got {level}")
    return level


def _interval(ends: tuple[Floats, Floats]) -> Interval | None:
    low, high = (float(end) for end in ends)
    return None if np.isnan(low) else Interval(low, high)
