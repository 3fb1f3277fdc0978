"""How many have signed by a given time, and do two groups differ in it?

A lost deal can never sign: losing competes with winning. An open one may still do either: it is
censored. The cumulative incidence (Aalen and Johansen 1978) counts both rightly; one minus
Kaplan-Meier with the lost censored would promise far too many.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import chdtrc

from focale.evidence.follow_up import (
    Curve,
    Floats,
    checked,
    followed,
    share_ends,
    still_there,
)


class Outcome(enum.IntEnum):
    """What is known of one lead or deal at its last moment."""

    OPEN = 0  # censored: nothing happened yet
    WON = 1
    LOST = 2  # competes: it can no longer be won


@dataclass(frozen=True)
class Incidence(Curve):
    """The share won by each time."""

    START = 0.0

    @property
    def won(self) -> int:
        return int(self.follow_up.left[Outcome.WON].sum())

    @property
    def lost(self) -> int:
        return int(self.follow_up.left[Outcome.LOST].sum())

    @property
    def still_open(self) -> int:
        return int(self.follow_up.left[Outcome.OPEN].sum())

    def band(self, level: float = 0.95) -> tuple[Floats, Floats]:
        """Low and high at each of `times`, each point for itself: what a picture shows."""
        open_before = np.cumsum(self.follow_up.left[Outcome.OPEN]) - self.follow_up.left[0]
        return share_ends(self.share, self.variance, self.n - open_before, level)

    def time_to(self, share: float) -> float | None:
        """When this share was reached; None when it was not."""
        reached = np.flatnonzero(self.share >= share - 1e-12)
        return float(self.times[reached[0]]) if reached.size else None


def incidence(times: ArrayLike, outcome: ArrayLike) -> Incidence:
    """The cumulative incidence of winning.

    times: (n,) from creation to the outcome, or to today for an open one; any unit, >= 0.
    outcome: (n,) codes of `Outcome`. Ties are taken as they are. No rows give an empty curve,
    which knows nothing. Raises ValueError for negative or unreadable times and other codes.

    Source: Aalen and Johansen (1978); variance by the delta method, Marubini and Valsecchi
    (1995), equal to that of a plain rate when nothing is censored.

    >>> curve = incidence([10, 20, 30, 40], [Outcome.WON, Outcome.LOST, Outcome.WON, Outcome.OPEN])
    >>> curve.at(15), curve.at(30), curve.at(50)
    (0.25, 0.5, None)
    """
    follow_up = followed(times, outcome, causes=len(Outcome) - 1)
    at_risk = follow_up.at_risk.astype(np.float64)
    won = follow_up.left[Outcome.WON].astype(np.float64)
    gone = won + follow_up.left[Outcome.LOST]
    before = _before(np.cumprod(1 - gone / at_risk))
    share = np.minimum(np.cumsum(before * won / at_risk), 1.0)
    return Incidence(
        follow_up.times, share, _variance(share, before, at_risk, won, gone), follow_up
    )


def _before(curve: NDArray[np.floating[Any]]) -> Floats:
    """The value of a curve that starts at 1 just before each of its steps."""
    first = np.ones_like(curve[..., :1])
    return np.asarray(np.concatenate((first, curve[..., :-1]), axis=-1), dtype=np.float64)


def _variance(share: Floats, before: Floats, at_risk: Floats, won: Floats, gone: Floats) -> Floats:
    """Delta-method variance of the share at each time, all times in one pass.

    The squares (share[t] - share[j])^2 are opened, so that each sum over j <= t is a running one.
    """
    stay = at_risk - gone
    # Where all leave at once the curve ends: the term has the factor share[t] - share[j] = 0.
    hazard = np.divide(gone, at_risk * stay, out=np.zeros_like(gone), where=stay > 0)
    jump = before * won / at_risk**2
    own = before**2 * won * (at_risk - won) / at_risk**3
    spread = (
        share**2 * np.cumsum(hazard)
        - 2 * share * np.cumsum(share * hazard)
        + np.cumsum(share**2 * hazard)
    )
    crossed = share * np.cumsum(jump) - np.cumsum(share * jump)
    variance: Floats = np.maximum(spread + np.cumsum(own) - 2 * crossed, 0.0)
    return variance


@dataclass(frozen=True)
class GrayTest:
    """Whether groups differ in how many win, and when.

    statistic: chi-square on `degrees` degrees of freedom. p: chance of one as large when all
    groups are alike.
    """

    statistic: float
    degrees: int
    p: float


def gray_test(times: ArrayLike, outcome: ArrayLike, group: ArrayLike) -> GrayTest | None:
    """Compare the cumulative incidence of winning between groups (Gray 1988, rho = 0).

    times, outcome: as for `incidence`. group: (n,) any values, one group each. None when fewer
    than two groups were ever at risk together, or nobody won: nothing was tried.

    Wins and losses of one day are drawn together (multinomial) and the whole is a product limit,
    so that days and months keep the size of the test; the package cmprsk of R does neither.
    Without lost deals it is close to the log-rank test, not equal.

    >>> test = gray_test([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 1], ["a", "a", "a", "b", "b", "b"])
    >>> round(test.p, 3), test.degrees
    (0.025, 1)
    """
    groups = _grouped(times, outcome, group)
    if groups is None:
        return None
    score, variance = groups.score_and_variance()
    degrees = int(np.linalg.matrix_rank(variance, hermitian=True))
    if not degrees:
        return None
    statistic = float(score @ np.linalg.pinv(variance, hermitian=True) @ score)
    return GrayTest(statistic, degrees, float(chdtrc(degrees, statistic)))


def _grouped(times: ArrayLike, outcome: ArrayLike, group: ArrayLike) -> _Groups | None:
    """Counts by group at the times at which anybody won or lost; None for nothing to compare."""
    moments, codes = checked(times, outcome, causes=len(Outcome) - 1)
    _, member = np.unique(np.asarray(group), return_inverse=True)
    grid, place = np.unique(moments, return_inverse=True)
    groups = int(member.max()) + 1 if member.size else 0
    if groups < 2 or not (codes == Outcome.WON).any():
        return None
    shape = (groups, len(Outcome), grid.size)
    cells = (member * shape[1] + codes) * shape[2] + place
    left = np.bincount(cells, minlength=groups * len(Outcome) * grid.size).reshape(shape)
    happened = left[:, Outcome.WON :].sum(axis=(0, 1)) > 0
    at_risk = still_there(left)[:, happened].astype(np.float64)
    kept = left[:, :, happened].astype(np.float64)
    return _Groups(at_risk, kept[:, Outcome.WON], kept[:, Outcome.LOST])


@dataclass(frozen=True)
class _Groups:
    """Counts (groups, k) just before and at each time at which anybody won or lost."""

    at_risk: Floats
    won: Floats
    lost: Floats

    def score_and_variance(self) -> tuple[Floats, Floats]:
        """Scores of all groups and their covariance, in the notation of Gray (1988).

        The score of a group is its wins less those expected if all had one incidence. Each win
        and each loss moves it now, through the weight, and `later`, through the curve.
        """
        risk = np.maximum(self.at_risk, 1.0)  # 0 only where nobody is there to win or lose
        after = np.cumprod(1 - (self.won + self.lost) / risk, axis=1)
        before = _before(after)
        own_free = _before(1 - np.cumsum(before * self.won / risk, axis=1))
        weight = self.at_risk / np.where(before > 0, before, 1.0)  # h of the paper
        subrisk = weight * own_free  # R of the paper
        wins = self.won.sum(axis=0)
        hazard = wins / np.maximum(subrisk.sum(axis=0), wins)  # if all have one incidence
        # a[i, l]: what the incidence of group l weighs in the score of group i.
        a = -weight[:, None] * weight[None] / weight.sum(axis=0)
        a[np.diag_indices(len(weight))] += weight
        later = a * hazard
        later = later[..., ::-1].cumsum(axis=-1)[..., ::-1] - later
        return (self.won - subrisk * hazard).sum(axis=1), self._variance(a, later, hazard)

    def _variance(self, a: Floats, later: Floats, hazard: Floats) -> Floats:
        """Sum over times and groups of what chance adds to the scores: (groups, groups)."""
        risk = np.maximum(self.at_risk, 1.0)
        after = np.cumprod(1 - (self.won + self.lost) / risk, axis=1)
        before = _before(after)
        free = np.cumprod(1 - hazard)  # 1 - incidence of the whole; a product never passes 0
        goes_on = np.where(after > 0, free / np.where(after > 0, after, 1.0), 0.0)
        by_win = a + (1 - goes_on) * later
        by_loss = -goes_on * later
        won = np.where(self.at_risk > 0, _before(free) * hazard, 0.0)
        lost = np.where(after > 0, before * self.lost / risk, 0.0)
        # Wins and losses of one day are drawn from the same people: multinomial, not independent.
        both = by_win * won + by_loss * lost
        everybody = self.at_risk.sum(axis=0)
        drawn = everybody / np.maximum(everybody - 1, 1.0) / risk
        pairs = "ilk,jlk,lk->ij"
        covariance: Floats = np.einsum(pairs, by_win, by_win, drawn * before * won)
        covariance += np.einsum(pairs, by_loss, by_loss, drawn * before * lost)
        covariance -= np.einsum(pairs, both, both, drawn)
        return covariance
