"""Does a score put the won above the lost, and does a new score do it better than the old?

The area under the ROC curve is the chance that a won deal, drawn at random, scores above a lost
one; ties count half. Half is no better than a coin.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import expit, logit, ndtri
from scipy.stats import rankdata

from focale.evidence.curves import crossing
from focale.evidence.interval import Interval

Floats = NDArray[np.float64]

WORTH_LOSING = 0.02  # of AUC: a new version is proposed only if a larger loss is excluded


@dataclass(frozen=True)
class Auc:
    """value: 0 to 1. variance: DeLong's. wins, losses: on which it rests."""

    value: float
    variance: float
    wins: int
    losses: int

    def interval(self, level: float = 0.95) -> Interval:
        """On the logit scale (Pepe 2003); where nothing is mixed up, Newcombe's method 5 (2006).

        >>> auc([1, 2, 3, 4], [0, 0, 1, 1]).interval()
        Interval(low=0.385..., high=1.0)
        """
        z = float(ndtri(0.5 + level / 2))
        if self.variance <= 0 or not 0 < self.value < 1:
            return _newcombe(self.value, self.wins, self.losses, z)
        spread = z * np.sqrt(self.variance) / (self.value * (1 - self.value))
        middle = logit(self.value)
        return Interval(float(expit(middle - spread)), float(expit(middle + spread)))


@dataclass(frozen=True)
class AucDifference:
    """Second score less first, on the same deals. variance: of the difference, paired."""

    first: Auc
    second: Auc
    variance: float

    @property
    def difference(self) -> float:
        return self.second.value - self.first.value

    def interval(self, level: float = 0.95) -> Interval:
        spread = float(ndtri(0.5 + level / 2)) * float(np.sqrt(self.variance))
        return Interval(self.difference - spread, self.difference + spread)

    def excludes_loss(self, of: float = WORTH_LOSING, level: float = 0.95) -> bool:
        """Whether the second score surely loses less than `of` against the first."""
        return self.interval(level).low > -of


def auc(scores: ArrayLike, won: ArrayLike) -> Auc | None:
    """The area under the ROC curve of one score. None when nobody won or nobody lost.

    scores: (n,) finite numbers, high for likely. won: (n,) flags.

    >>> auc([10, 20, 20, 30], [0, 0, 1, 1]).value
    0.875
    """
    parts = _placements(np.atleast_2d(np.asarray(scores, dtype=np.float64)), won)
    return None if parts is None else _auc(parts, 0)


def auc_difference(first: ArrayLike, second: ArrayLike, won: ArrayLike) -> AucDifference | None:
    """Compare two scores of the same deals (DeLong, DeLong and Clarke-Pearson 1988).

    None when nobody won or nobody lost. By ranks, in n log n steps (Sun and Xu 2014).
    """
    both = np.stack([np.asarray(first, np.float64), np.asarray(second, np.float64)])
    parts = _placements(both, won)
    if parts is None:
        return None
    gap = [part[1] - part[0] for part in parts]
    variance = sum(_variance(part) / part.size for part in gap)
    return AucDifference(_auc(parts, 0), _auc(parts, 1), float(variance))


def _placements(scores: Floats, won: ArrayLike) -> tuple[Floats, Floats] | None:
    """Of each won deal the share of lost ones below it, of each lost the share of won above it.

    (scores, wins) and (scores, losses); a tie counts half.
    """
    flags = np.asarray(won).astype(bool)
    if flags.ndim != 1 or scores.shape[1:] != flags.shape:
        raise ValueError(f"scores {scores.shape[1:]} and outcomes {flags.shape} differ in length")
    if not np.isfinite(scores).all():
        raise ValueError("a score is a finite number")
    wins, losses = int(flags.sum()), int((~flags).sum())
    if not wins or not losses:
        return None
    ranks = rankdata(scores, axis=1)
    below = (ranks[:, flags] - rankdata(scores[:, flags], axis=1)) / losses
    above = 1 - (ranks[:, ~flags] - rankdata(scores[:, ~flags], axis=1)) / wins
    return below, above


def _auc(parts: tuple[Floats, Floats], score: int) -> Auc:
    below, above = parts[0][score], parts[1][score]
    variance = _variance(below) / below.size + _variance(above) / above.size
    return Auc(float(below.mean()), float(variance), below.size, above.size)


def _variance(values: Floats) -> float:
    return float(values.var(ddof=1)) if values.size > 1 else 0.0


def _newcombe(value: float, wins: int, losses: int, z: float) -> Interval:
    """Ends at which the value seen is z standard errors away (R. G. Newcombe 2006, method 5)."""
    middle = (wins + losses) / 2 - 1

    def error(t: Floats) -> Floats:
        more = 1 + middle * ((1 - t) / (2 - t) + t / (1 + t))
        return np.asarray(np.sqrt(t * (1 - t) * more / (wins * losses)), dtype=np.float64)

    here = np.array([value])
    low = crossing(lambda t: value - t - z * error(t), np.zeros(1), here)
    high = crossing(lambda t: value - t + z * error(t), here, np.ones(1))
    return Interval(float(low[0]), float(high[0]))
