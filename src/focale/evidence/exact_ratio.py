"""Does one group convert more than `times` as well as another? An exact p, for verdicts.

Every pair of counts that stands at least as far from the ratio as the one seen, by Miettinen and
Nurminen's score, is added up under the binomial law, at the worst of the base rates that remain
possible: the exact test of I. S. F. Chan and Z. Zhang (1999), Biometrics 55, with the set of base
rates of R. L. Berger and D. D. Boos (1994), JASA 89. So a true hypothesis is rejected no more often
than the level says, at any size.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import bdtr, bdtrc, gammaln, ndtr, xlog1py, xlogy

from focale.evidence.curves import Floats
from focale.evidence.rates import clopper_pearson
from focale.evidence.score import signed_score

Whole = NDArray[np.int64]

LEFT_OUT = 1e-4  # chance that the true base rate lies outside the rates looked at; added to p
BASE_RATES = 80  # looked at, some ten in a standard error
CLOSER = 16  # more of them, around the worst
LARGEST = 4_000  # counts summed exactly; beyond it the normal law is as good


@lru_cache(maxsize=100_000)
def p_ratio_above(hits_a: int, n_a: int, hits_b: int, n_b: int, times: float) -> float:
    """The p of "rate a is at most `times` rate b", small when a converts more than that.

    Both groups have at least one try. The normal p of the score where both groups have tens of
    thousands of hits and misses.

    >>> round(p_ratio_above(12, 30, 14, 70, 1.0), 3)
    0.026
    """
    if times <= 0:
        raise ValueError(f"a ratio is compared with a positive one, got {times}")
    seen = float(_score(np.asarray([hits_a]), n_a, np.asarray([hits_b]), n_b, times)[0])
    base = _base_rates(hits_a, n_a, hits_b, n_b, times)
    if base is None:  # the two groups differ too much for the ratio, one way or the other
        return LEFT_OUT if seen > 0 else 1.0
    # What stands as far as the pair seen must count although its last digits differ.
    least = seen - 1e-9 * max(1.0, abs(seen)) if np.isfinite(seen) else seen
    chances = _chances(least, n_a, n_b, times, base)
    if chances is None:
        return float(ndtr(-seen))
    worst = int(chances.argmax())
    around = base[max(0, worst - 1)], base[min(len(base) - 1, worst + 1)]
    closer = _chances(least, n_a, n_b, times, np.linspace(*around, CLOSER))
    most = chances.max() if closer is None else max(chances.max(), closer.max())
    return float(min(most + LEFT_OUT, 1.0))


def _score(hits_a: Whole, n_a: int, hits_b: Whole, n_b: int, times: float) -> Floats:
    x, y = np.broadcast_arrays(hits_a.astype(float), hits_b.astype(float))
    ones = np.ones(x.shape)
    return signed_score(x, ones * n_a, y, ones * n_b, ones * times)


def _base_rates(hits_a: int, n_a: int, hits_b: int, n_b: int, times: float) -> Floats | None:
    """The rates of b that neither group makes too unlikely; None when there is none."""
    low_b, high_b = (float(end) for end in clopper_pearson(hits_b, n_b, 1 - LEFT_OUT / 2))
    low_a, high_a = (float(end) for end in clopper_pearson(hits_a, n_a, 1 - LEFT_OUT / 2))
    low, high = max(low_b, low_a / times), min(high_b, high_a / times, 1.0, 1 / times)
    if low > high:
        return None
    angles = np.linspace(np.arcsin(np.sqrt(low)), np.arcsin(np.sqrt(high)), BASE_RATES)
    rates: Floats = np.minimum(np.sin(angles) ** 2, min(1.0, 1 / times))
    return rates


def _chances(seen: float, n_a: int, n_b: int, times: float, base: Floats) -> Floats | None:
    """For each base rate, the chance of a score from `seen` on; None where it takes too long.

    For each count of the group that varies less, the counts of the other that lie far enough.
    """
    rate_a, rate_b = np.minimum(base * times, 1.0)[:, None], base[:, None]
    hits_a, hits_b = _likely(n_a, rate_a), _likely(n_b, rate_b)
    if min(len(hits_a), len(hits_b)) > LARGEST:
        return None
    if len(hits_b) <= len(hits_a):
        least = _first(lambda more: _score(more, n_a, hits_b, n_b, times) >= seen, hits_b, n_a)
        above = np.where(least > 0, bdtrc(np.maximum(least - 1, 0), n_a, rate_a), 1.0)
        chances = _binomial(hits_b, n_b, rate_b) * np.where(least > n_a, 0.0, above)
    else:
        least = _first(lambda more: _score(hits_a, n_a, more, n_b, times) < seen, hits_a, n_b)
        below = np.where(least > 0, bdtr(np.maximum(least - 1, 0), n_b, rate_b), 0.0)
        chances = _binomial(hits_a, n_a, rate_a) * np.where(least > n_b, 1.0, below)
    return np.asarray(chances.sum(axis=1))


def _likely(n: int, rates: Floats) -> Whole:
    """All hits of n tries but those that lie eight standard errors and forty from any rate."""
    low, high = float(rates.min()), float(rates.max())
    least = n * low - 8 * np.sqrt(n * low * (1 - low)) - 40
    most = n * high + 8 * np.sqrt(n * high * (1 - high)) + 40
    return np.arange(max(0, int(least)), min(n, int(most)) + 1)


def _first(holds: Callable[[Whole], NDArray[np.bool_]], others: Whole, n: int) -> Whole:
    """For each count of the others the smallest of 0 to n that holds, all larger ones too.

    n + 1 where none does.
    """
    low, high = np.zeros(len(others), np.int64), np.full(len(others), n + 1, np.int64)
    while np.any(low < high):
        middle = (low + high) // 2
        found = (middle > n) | holds(np.minimum(middle, n))
        low, high = np.where(found, low, middle + 1), np.where(found, middle, high)
    return low


def _binomial(k: Whole, n: int, share: Floats) -> Floats:
    """The binomial law: the chance of each k, for each share."""
    ways = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
    return np.exp(ways + xlogy(k, share) + xlog1py(n - k, -share))
