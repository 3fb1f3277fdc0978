"""When we say 30 %, do 30 % sign?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import expit, logit, ndtri

from focale.evidence.interval import Interval
from focale.evidence.logistic import fit_logistic
from focale.evidence.rates import Rate

Floats = NDArray[np.float64]

NEAREST = 1e-6  # to 0 and to 1: nobody is that sure, and the log-odds stay finite
GROUPS = 10


@dataclass(frozen=True)
class Estimate:
    """A number and its standard error."""

    value: float
    error: float

    def interval(self, level: float = 0.95) -> Interval:
        spread = float(ndtri(0.5 + level / 2)) * self.error
        return Interval(self.value - spread, self.value + spread)


@dataclass(frozen=True)
class Group:
    """Deals of like probability. predicted: their mean probability. low, high: its ends."""

    predicted: float
    low: float
    high: float
    rate: Rate


@dataclass(frozen=True)
class Calibration:
    """How predicted probabilities stand to what happened (D. R. Cox 1958).

    slope: 1 is right; under 1 the predictions are too extreme, over 1 too timid. intercept: beside
    that slope. shift: the intercept alone, slope held at 1: above 0 more sign than predicted.
    slope and intercept are None where they cannot be told (all predictions alike, or the
    outcomes separated). groups: by rising probability.
    """

    slope: Estimate | None
    intercept: Estimate | None
    shift: Estimate
    groups: tuple[Group, ...]
    predicted: float
    rate: Rate


def calibration(probability: ArrayLike, won: ArrayLike, groups: int = GROUPS) -> Calibration | None:
    """Compare probabilities with outcomes. None when nobody won or nobody lost.

    probability: (n,) 0 to 1. won: (n,) flags. groups: at most so many, of like size; equal
    probabilities stay together. Raises ValueError for a probability outside 0 to 1.

    >>> told = calibration([0.2] * 10 + [0.8] * 10, [1] * 2 + [0] * 8 + [1] * 8 + [0] * 2)
    >>> round(told.slope.value, 6), round(told.rate.share, 6), len(told.groups)
    (1.0, 0.5, 2)
    """
    chance, flags = _checked(probability, won)
    odds = logit(np.clip(chance, NEAREST, 1 - NEAREST))
    alone = fit_logistic(np.empty((flags.size, 0)), flags, offset=odds)
    if alone is None:
        return None
    both = fit_logistic(odds[:, None], flags, strength=0.0, prior=[1.0])
    told = both is not None and both.converged and float(np.ptp(odds)) > 0
    slope = intercept = None
    if both is not None and told:
        slope = Estimate(float(both.weights[0]), float(both.errors[1]))
        intercept = Estimate(both.intercept, float(both.errors[0]))
    return Calibration(
        slope, intercept, Estimate(alone.intercept, float(alone.errors[0])),
        grouped(chance, flags, groups), float(chance.mean()),
        Rate(int(flags.sum()), flags.size),
    )  # fmt: skip


def grouped(probability: ArrayLike, won: ArrayLike, groups: int = GROUPS) -> tuple[Group, ...]:
    """What happened by rising probability, in groups of like size; ties stay together.

    >>> [group.rate.n for group in grouped([0.1, 0.1, 0.1, 0.5, 0.9], [0, 0, 1, 1, 1], groups=2)]
    [3, 2]
    """
    chance, flags = _checked(probability, won)
    if not chance.size:
        return ()
    _, place, counts = np.unique(chance, return_inverse=True, return_counts=True)
    # A value belongs where the middle of its block falls, so that no group is a sliver.
    middle = counts.cumsum() - counts / 2
    label = np.minimum((middle / chance.size * groups).astype(np.int64), groups - 1)[place]
    found = []
    for one in np.unique(label):
        inside = label == one
        part = chance[inside]
        rate = Rate(int(flags[inside].sum()), int(inside.sum()))
        found.append(Group(float(part.mean()), float(part.min()), float(part.max()), rate))
    return tuple(found)


def shifted(probability: ArrayLike, shift: float) -> Floats:
    """Probabilities moved by `shift` in log-odds: recalibration by the intercept alone.

    >>> shifted([0.5], 0.0).tolist()
    [0.5]
    """
    odds = logit(np.clip(np.asarray(probability, np.float64), NEAREST, 1 - NEAREST))
    return np.asarray(expit(odds + shift), dtype=np.float64)


def _checked(probability: ArrayLike, won: ArrayLike) -> tuple[Floats, Floats]:
    chance = np.asarray(probability, dtype=np.float64)
    flags = np.asarray(won, dtype=np.float64)
    if chance.ndim != 1 or chance.shape != flags.shape:
        raise ValueError(f"{chance.shape} probabilities and {flags.shape} outcomes")
    if chance.size and not (chance.min() >= 0 and chance.max() <= 1):
        raise ValueError("a probability goes from 0 to 1")
    if not np.isin(flags, (0.0, 1.0)).all():
        raise ValueError("an outcome is 0 (lost) or 1 (won)")
    return chance, flags
