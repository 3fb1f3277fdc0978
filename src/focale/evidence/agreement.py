"""Do people who judge the same deals agree more than chance would have them agree?

Kappa: (agreement seen - agreement by chance) / (1 - agreement by chance). 1 is perfect, 0 is what
two coins do, below 0 is worse than coins.

Two people: J. Cohen (1960), Educational and Psychological Measurement 20. Three and more: J. L.
Fleiss (1971), Psychological Bulletin 76. The interval leaves each deal out in turn (the jackknife;
J. L. Fleiss and M. Davies, 1982, American Journal of Epidemiology 115) with Student's t. On few
deals that is not wide enough (88 in 100 on ten): there the interval reaches at least as far as the
exact ends of the share of agreement (Clopper and Pearson, 1934).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtrit

from focale.evidence.interval import Interval
from focale.evidence.rates import LEVEL, clopper_pearson

Codes = NDArray[np.int64]
Floats = NDArray[np.float64]

FEWEST = 3  # things judged, for an interval
MANY = 100  # from which the interval needs no widening


@dataclass(frozen=True)
class Agreement:
    """How far `raters` people agree on `n` things.

    seen: share (0-1) of pairs of judgements that are the same. by_chance: the share that people
    with these habits would reach without looking. kappa: None where everybody always says the same
    word, so that chance explains all of it.
    """

    n: int
    raters: int
    seen: float
    by_chance: float
    kappa: float | None
    interval: Interval | None


def cohen(first: ArrayLike, second: ArrayLike, level: float = LEVEL) -> Agreement | None:
    """Two people's judgements of the same n things. None for no thing.

    first, second: (n,) codes or words. Raises ValueError for two lengths.

    >>> told = cohen([1, 1, 0, 0, 1, 0, 1, 1, 0, 1], [1, 1, 0, 1, 1, 0, 1, 0, 0, 1])
    >>> round(told.kappa, 3), told.seen
    (0.583, 0.8)
    """
    one, two = np.asarray(first), np.asarray(second)
    if one.shape != two.shape or one.ndim != 1:
        raise ValueError(f"two people judge the same things, got {one.shape} and {two.shape}")
    if not one.size:
        return None
    _, codes = np.unique(np.concatenate([one, two]), return_inverse=True)
    a, b = codes[: one.size].astype(np.int64), codes[one.size :].astype(np.int64)
    same = (a == b).astype(np.float64)
    classes = int(codes.max()) + 1
    of_a, of_b = np.bincount(a, minlength=classes), np.bincount(b, minlength=classes)
    n = one.size
    chance = float((of_a * of_b).sum()) / n**2
    seen = float(same.mean())
    if n > FEWEST - 1:
        left = n - 1
        # Without one thing: both people say its word once less.
        less = (of_a * of_b).sum() - of_b[a] - of_a[b] + same
        each = _kappa((same.sum() - same) / left, less / left**2)
    else:
        each = np.array([np.nan])
    return _told(n, 2, seen, chance, each, level)


def fleiss(judgements: ArrayLike, level: float = LEVEL) -> Agreement | None:
    """m people's judgements of the same n things. None for no thing, or fewer than two people.

    judgements: (n, m) codes or words; every thing is judged by all m, who may be others each time.

    >>> told = fleiss([[1, 1, 1], [1, 1, 0], [0, 0, 0], [1, 1, 1], [0, 1, 0]])
    >>> round(told.kappa, 3), round(told.seen, 3)
    (0.444, 0.733)
    """
    table = np.asarray(judgements)
    if table.ndim != 2 or table.shape[0] == 0 or table.shape[1] < 2:
        return None
    n, m = table.shape
    _, codes = np.unique(table, return_inverse=True)
    codes = codes.reshape(table.shape)
    counts = np.zeros((n, int(codes.max()) + 1))
    for column in range(m):
        counts[np.arange(n), codes[:, column]] += 1
    pairs = (counts * (counts - 1)).sum(axis=1) / (m * (m - 1))
    whole = counts.sum(axis=0)
    chance = float(((whole / (n * m)) ** 2).sum())
    if n > FEWEST - 1:
        shares = (whole - counts) / ((n - 1) * m)
        each = _kappa((pairs.sum() - pairs) / (n - 1), (shares**2).sum(axis=1))
    else:
        each = np.array([np.nan])
    return _told(n, m, float(pairs.mean()), chance, each, level)


def _kappa(seen: Floats, chance: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Floats = np.where(chance < 1, (seen - chance) / (1 - chance), np.nan)
    return found


def _told(n: int, raters: int, seen: float, chance: float, each: Floats, level: float) -> Agreement:
    if chance >= 1 - 1e-12:
        return Agreement(n, raters, seen, chance, None, None)
    kappa = (seen - chance) / (1 - chance)
    return Agreement(n, raters, seen, chance, kappa, _interval(n, seen, chance, each, level))


def _interval(n: int, seen: float, chance: float, each: Floats, level: float) -> Interval | None:
    if n < FEWEST:
        return None
    kappa = (seen - chance) / (1 - chance)
    low = high = kappa
    if not np.isnan(each).any():
        pseudo = n * kappa - (n - 1) * each
        error = float(pseudo.std(ddof=1)) / np.sqrt(n)
        spread = float(stdtrit(n - 1, 0.5 + level / 2)) * error
        low, high = kappa - spread, kappa + spread
    if n < MANY:
        least, most = clopper_pearson(round(seen * n), n, level)
        low = min(low, (float(least) - chance) / (1 - chance))
        high = max(high, (float(most) - chance) / (1 - chance))
    return Interval(max(-1.0, low), max(-1.0, min(1.0, high)))


def words_of(kappa: float) -> str:
    """The word of J. R. Landis and G. G. Koch (1977) for a kappa, as a code.

    >>> [words_of(k) for k in (-0.1, 0.1, 0.3, 0.5, 0.7, 0.9)]
    ['none', 'slight', 'fair', 'moderate', 'substantial', 'almost_perfect']
    """
    if kappa < 0:
        return "none"
    ends = ((0.2, "slight"), (0.4, "fair"), (0.6, "moderate"), (0.8, "substantial"))
    return next((word for end, word in ends if kappa <= end), "almost_perfect")
