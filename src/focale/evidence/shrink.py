"""How good is each segment once luck is taken off?

The best of eight equal segments looks 1.6 times as good as it is. Each segment is drawn towards the
whole, the more so the smaller it is and the less segments differ: empirical Bayes (B. Efron and
C. Morris, 1975, JASA 70). How much they differ is itself uncertain, so the answers for every
possible difference are averaged, with the weight that the counts give them (the uniform shrinkage
prior of C. Christiansen and C. Morris, 1997, JASA 92). Ranks are read on these numbers only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import betaincinv, betaln, ndtri

from focale.evidence.curves import Floats
from focale.evidence.interval import Interval
from focale.evidence.rates import LEVEL, Rate

STEPS = 40  # of the difference between segments, and of the mean
WIDE = 6.0  # standard errors of the mean that are looked at on each side


@dataclass(frozen=True)
class Shrunk:
    """What a segment is worth, luck taken off, and between which ends."""

    value: float
    interval: Interval


def shrunk_rates(rates: Sequence[Rate], level: float = LEVEL) -> tuple[Shrunk | None, ...]:
    """The share of each segment drawn towards the share of all, in the order given.

    A segment that nobody tried gets the share of all, with its uncertainty; None for all when
    nobody tried anywhere.

    >>> best, rest = shrunk_rates([Rate(5, 10), Rate(20, 100)])
    >>> round(best.value, 2), round(rest.value, 2)
    (0.37, 0.21)
    """
    hits, tries = np.array([r.hits for r in rates], float), np.array([r.n for r in rates], float)
    if not tries.sum():
        return (None,) * len(rates)
    means, precisions, weights = _possible_worlds(hits, tries)
    alpha, beta = means * precisions, (1 - means) * precisions
    a, b = hits[:, None] + alpha, (tries - hits)[:, None] + beta
    each = a / (a + b)
    values = (weights * each).sum(axis=1)
    squares = (weights * (each * (1 - each) / (a + b + 1) + each**2)).sum(axis=1)
    # The beta law with the same mean and variance as all worlds together.
    size = values * (1 - values) / np.maximum(squares - values**2, 1e-300) - 1
    low, high = (
        betaincinv(values * size, (1 - values) * size, tail)
        for tail in ((1 - level) / 2, (1 + level) / 2)
    )
    return _shrunk(values, low, high)


def shrunk_means(
    means: Sequence[float], errors: Sequence[float], level: float = LEVEL
) -> tuple[Shrunk, ...]:
    """The mean of each segment drawn towards the mean of all, in the order given.

    errors: the standard error of each mean, positive. Raises ValueError otherwise.

    >>> [round(each.value) for each in shrunk_means([1500, 1000, 980], [300, 50, 50])]
    [1036, 1001, 992]
    """
    seen, error = np.asarray(means, float), np.asarray(errors, float)
    if not np.all(error > 0) or not np.all(np.isfinite(seen) & np.isfinite(error)):
        raise ValueError("each mean needs a positive standard error")
    if not len(seen):
        return ()
    usual = float(1 / np.mean(1 / error**2))
    # The variance of the true means, in steps of equal times as far as the means seen may ask for:
    # prices of 50 and of 5,000 differ by far more than their errors.
    far = max(4.0 * STEPS, 100 * float(np.var(seen)) / usual)
    times = np.geomspace(1 / (4 * STEPS), far, 3 * STEPS)
    between = usual * times
    prior = np.log(times) - 2 * np.log1p(times)  # shrinkage 1 / (1 + times) is uniform
    total = between[:, None] + error**2
    center = (seen / total).sum(axis=1) / (1 / total).sum(axis=1)
    vague = 1 / (1 / total).sum(axis=1)
    fit = -0.5 * (np.log(total) + (seen - center[:, None]) ** 2 / total).sum(axis=1)
    weights = _weights(fit + 0.5 * np.log(vague) + prior)
    pull = error[:, None] ** 2 / total.T
    middle = pull * center + (1 - pull) * seen[:, None]
    spread = np.sqrt((1 - pull) * error[:, None] ** 2 + pull**2 * vague)
    values = (weights * middle).sum(axis=1)
    around = np.sqrt((weights * (spread**2 + (middle - values[:, None]) ** 2)).sum(axis=1))
    reach = float(ndtri((1 + level) / 2)) * around
    return _shrunk(values, values - reach, values + reach)


def _possible_worlds(hits: Floats, tries: Floats) -> tuple[Floats, Floats, Floats]:
    """Means and precisions of the law that segments may come from, and the weight of each.

    The mean runs on the arcsine scale, around the share of all, as far as it may lie.
    """
    tried = tries > 0
    k, n = hits[tried], tries[tried]
    usual = len(n) / (1 / n).sum()
    shrinkage = (np.arange(STEPS) + 0.5) / STEPS
    precision = usual * shrinkage / (1 - shrinkage)
    noise = 1 / n[:, None] + 1 / (precision + 1)  # four times the variance of a segment's arcsine
    angles = np.arcsin(np.sqrt((k + 0.375) / (n + 0.75)))[:, None]
    center = (angles / noise).sum(axis=0) / (1 / noise).sum(axis=0)
    error = np.sqrt(0.25 / (1 / noise).sum(axis=0))
    low = np.maximum(center - WIDE * error, 1e-4)
    high = np.minimum(center + WIDE * error, np.pi / 2 - 1e-4)
    means: Floats = np.sin(np.linspace(low, high, STEPS)) ** 2
    alpha, beta = means * precision, (1 - means) * precision
    fit = np.zeros(means.shape)
    for won, tried_here in zip(k, n, strict=True):
        fit += betaln(won + alpha, tried_here - won + beta) - betaln(alpha, beta)
    worlds: Floats = np.broadcast_to(precision, means.shape)
    return means.ravel(), worlds.ravel(), _weights((fit + np.log(high - low)).ravel())


def _weights(fit: Floats) -> Floats:
    weights = np.exp(fit - fit.max())
    return np.asarray(weights / weights.sum())


def _shrunk(values: Floats, low: Floats, high: Floats) -> tuple[Shrunk, ...]:
    return tuple(
        Shrunk(float(value), Interval(float(start), float(end)))
        for value, start, end in zip(values, low, high, strict=True)
    )
