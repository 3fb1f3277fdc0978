"""Which weights do outcomes speak for, when we start from those that a person wrote?

Logistic regression of won against lost, pulled towards prior weights: the fewer the deals, the
closer it stays to them. Newton's steps, halved when they would make things worse.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.linalg import cho_factor, cho_solve
from scipy.special import expit, ndtri

from focale.evidence.interval import Interval

Floats = NDArray[np.float64]

STEPS = 50  # Newton needs under ten; more means that it is not going anywhere
SMALL_CHANGE = 1e-10  # of the log-likelihood, relative
FAR = 10.0  # log-odds: 22,000 to 1
STRENGTHS = (0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0)
HOPELESS = 10.0  # log of how many times less likely a strength is than the best one so far

FEW, MANY = 20, 100  # wins and losses each
MANY_IN_TIME_TEST = 30
MOST_MOVE = 0.25  # of a weight, while outcomes are few


class Allowance(enum.StrEnum):
    """What so many outcomes allow to change (evidence.md, 4)."""

    NOTHING = "nothing"  # under 20 wins or 20 losses
    A_LITTLE = "a_little"  # points move by at most a quarter; no individual probability
    PROBABILITY = "probability"  # from 100 of each, and 30 of each in the time test


def allowance(
    wins: int, losses: int, later_wins: int | None = None, later_losses: int | None = None
) -> Allowance:
    """What may change. later_*: of the later deals kept for the test; None counts as enough.

    >>> [allowance(*pair).value for pair in ((19, 500), (20, 99), (100, 100), (100, 100, 29, 80))]
    ['nothing', 'a_little', 'probability', 'a_little']
    """
    if min(wins, losses) < FEW:
        return Allowance.NOTHING
    later = [count for count in (later_wins, later_losses) if count is not None]
    if min(wins, losses) < MANY or min(later, default=MANY) < MANY_IN_TIME_TEST:
        return Allowance.A_LITTLE
    return Allowance.PROBABILITY


def held_near(new: ArrayLike, old: ArrayLike, most: float = MOST_MOVE) -> Floats:
    """New weights, none further from the old one than the share `most` of its value.

    >>> held_near([9.0, 1.0, -8.0], [4.0, 0.0, -4.0]).tolist()
    [5.0, 0.0, -5.0]
    """
    before = np.asarray(old, dtype=np.float64)
    room = np.abs(before) * most
    return np.clip(np.asarray(new, dtype=np.float64), before - room, before + room)


@dataclass(frozen=True)
class Logistic:
    """Weights in log-odds per unit of a column, and how sure they are.

    weights: (p,). covariance: (p + 1, p + 1), the intercept first, the pull included: what the
    prior says counts as known. log_likelihood: of the data, without the pull. evidence: log of how
    likely the data are under prior and pull (Laplace); None without a pull. converged: False means
    that the numbers are not to be used.
    """

    intercept: float
    weights: Floats
    covariance: Floats
    wins: int
    losses: int
    log_likelihood: float
    evidence: float | None
    steps: int
    converged: bool

    @property
    def errors(self) -> Floats:
        """Standard errors: the intercept's, then the weights'."""
        return np.asarray(np.sqrt(np.diag(self.covariance)), dtype=np.float64)

    def log_odds(self, columns: ArrayLike) -> Floats:
        """(m,) log-odds of winning for (m, p) columns."""
        table = np.asarray(columns, dtype=np.float64)
        return np.asarray(table @ self.weights + self.intercept, dtype=np.float64)

    def probability(self, columns: ArrayLike) -> Floats:
        """(m,) probability of winning."""
        return np.asarray(expit(self.log_odds(columns)), dtype=np.float64)

    def probability_between(self, columns: ArrayLike, level: float = 0.95) -> tuple[Floats, Floats]:
        """Low and high of each probability, on the log-odds scale (Wald)."""
        table = np.asarray(columns, dtype=np.float64)
        full = np.column_stack((np.ones(len(table)), table))
        spread = np.sqrt(np.einsum("ij,jk,ik->i", full, self.covariance, full, optimize=True))
        z, middle = float(ndtri(0.5 + level / 2)), self.log_odds(table)
        return expit(middle - z * spread), expit(middle + z * spread)

    def weight_interval(self, column: int, level: float = 0.95) -> Interval:
        """Interval of one weight (Wald)."""
        z, middle = float(ndtri(0.5 + level / 2)), float(self.weights[column])
        spread = z * float(self.errors[column + 1])
        return Interval(middle - spread, middle + spread)


def fit_logistic(
    columns: ArrayLike,
    won: ArrayLike,
    *,
    prior: ArrayLike | None = None,
    strength: ArrayLike = 1.0,
    offset: ArrayLike | None = None,
) -> Logistic | None:
    """Fit won on columns, pulled towards `prior`.

    columns: (n, p) numbers, finite; best on one scale, such as the shares 0 to 1 of criteria.
    won: (n,) flags. prior: (p,) log-odds per unit, default 0. strength: one number or (p,), the
    precision of the prior: 1 / variance of a weight around it; 0 is no pull. The intercept is
    never pulled. offset: (n,) log-odds known beforehand. None when nobody won or nobody lost.

    Maximises log-likelihood - 1/2 sum strength (weight - prior)^2 (le Cessie and van Houwelingen
    1992, around a prior). Columns that repeat each other without a pull share their weight.

    >>> fit = fit_logistic(
    ...     [[0.0], [0.0], [0.0], [1.0], [1.0], [1.0]], [1, 0, 0, 1, 1, 0], strength=0
    ... )
    >>> round(fit.intercept, 4), round(float(fit.weights[0]), 4)  # log 1/2, log 4
    (-0.6931, 1.3863)
    """
    table, flags, known = _checked(columns, won, offset)
    wins = int(flags.sum())
    if not 0 < wins < flags.size:
        return None
    towards, pull = _pulled(table.shape[1], prior, strength)
    full = np.column_stack((np.ones(len(table)), table))
    problem = _Problem(full, flags, known, towards, pull)
    return _newton(problem, problem.start())


def fit_trusting(
    columns: ArrayLike,
    won: ArrayLike,
    *,
    prior: ArrayLike | None = None,
    strengths: tuple[float, ...] = STRENGTHS,
) -> tuple[Logistic, float] | None:
    """The fit whose strength the data speak for, and that strength.

    Empirical Bayes: the strength under which the outcomes are likeliest (MacKay 1992, Laplace's
    approximation). Right hand-written weights earn a strong pull, wrong ones a weak one. None when
    nobody won or nobody lost.
    """
    table, flags, known = _checked(columns, won, None)
    if not 0 < flags.sum() < flags.size:
        return None
    full = np.column_stack((np.ones(len(table)), table))
    beta: Floats | None = None
    best: tuple[Logistic, float] | None = None
    for strength in sorted(strengths, reverse=True):  # each fit starts from the one before
        towards, pull = _pulled(table.shape[1], prior, strength)
        problem = _Problem(full, flags, known, towards, pull)
        fit = _newton(problem, problem.start() if beta is None else beta)
        beta = np.concatenate(([fit.intercept], fit.weights))
        if fit.converged and (best is None or _of(fit) > _of(best[0])):
            best = fit, strength
        elif best is not None and _of(fit) < _of(best[0]) - HOPELESS:
            break
    return best


def _of(fit: Logistic) -> float:
    return -np.inf if fit.evidence is None else fit.evidence


@dataclass(frozen=True)
class _Problem:
    full: Floats
    flags: Floats
    known: Floats
    towards: Floats
    pull: Floats

    def start(self) -> Floats:
        """The prior weights, with the intercept that suits the share won."""
        wins = self.flags.sum()
        beta = self.towards.copy()
        beta[0] = np.log(wins / (self.flags.size - wins)) - (self.full @ beta + self.known).mean()
        return beta

    def objective(self, beta: Floats) -> tuple[float, float, Floats]:
        """Penalised log-likelihood, log-likelihood, log-odds."""
        odds = self.full @ beta + self.known
        likelihood = float(self.flags @ odds - np.logaddexp(0.0, odds).sum())
        return likelihood - 0.5 * float(self.pull @ (beta - self.towards) ** 2), likelihood, odds


def _newton(problem: _Problem, beta: Floats) -> Logistic:
    value, likelihood, odds = problem.objective(beta)
    converged, steps = False, 0
    while not converged and steps < STEPS:
        steps += 1
        chance = expit(odds)
        slope = problem.full.T @ (problem.flags - chance) - problem.pull * (beta - problem.towards)
        move = cho_solve(_factor(problem, chance), slope)
        size = 1.0
        while size > 1e-6:
            tried = problem.objective(beta + size * move)
            if tried[0] >= value - 1e-12 * abs(value):
                break
            size /= 2
        else:
            break
        gain = tried[0] - value
        beta, (value, likelihood, odds) = beta + size * move, tried
        converged = gain <= SMALL_CHANGE * (abs(value) + 1e-3)
    factor = _factor(problem, expit(odds))
    covariance = cho_solve(factor, np.eye(beta.size))
    wins = int(problem.flags.sum())
    converged = converged and not _runs_away(problem, odds, covariance)
    return Logistic(
        float(beta[0]), beta[1:], covariance, wins, problem.flags.size - wins, likelihood,
        _evidence(problem, value, factor), steps, converged,
    )  # fmt: skip


def _runs_away(problem: _Problem, odds: Floats, covariance: Floats) -> bool:
    """Whether some column separates won from lost and nothing holds its weight back.

    Then log-odds grow without end, and so does what is unknown about them.
    """
    far = np.abs(odds - problem.known) > FAR
    if not far.any() or (problem.pull[1:] > 0).all():
        return False
    rows = problem.full[far]
    return bool((np.einsum("ij,ij->i", rows @ covariance, rows) > FAR**2).any())


def _factor(problem: _Problem, chance: Floats) -> tuple[Floats, bool]:
    """Cholesky factor of minus the second derivative."""
    root = np.sqrt(chance * (1 - chance))
    scaled = problem.full * root[:, None]
    matrix = scaled.T @ scaled
    matrix[np.diag_indices_from(matrix)] += problem.pull
    # A breath of pull, where columns repeat each other or all is said: else no inverse exists.
    matrix[np.diag_indices_from(matrix)] += 1e-10 * (1.0 + np.diag(matrix))
    factor: tuple[Floats, bool] = cho_factor(matrix, lower=True)
    return factor


def _evidence(problem: _Problem, value: float, factor: tuple[Floats, bool]) -> float | None:
    held = problem.pull[1:] > 0
    if not held.all():
        return None
    determinant = 2 * float(np.log(np.diag(factor[0])).sum())
    return value + 0.5 * float(np.log(problem.pull[1:]).sum()) - 0.5 * determinant


def _checked(
    columns: ArrayLike, won: ArrayLike, offset: ArrayLike | None
) -> tuple[Floats, Floats, Floats]:
    table = np.asarray(columns, dtype=np.float64)
    flags = np.asarray(won, dtype=np.float64)
    known = np.zeros(flags.size) if offset is None else np.asarray(offset, dtype=np.float64)
    if table.ndim != 2 or flags.shape != (len(table),) or known.shape != flags.shape:
        raise ValueError(f"columns {table.shape} and outcomes {flags.shape} do not go together")
    if not (np.isfinite(table).all() and np.isfinite(known).all()):
        raise ValueError("a column is made of finite numbers: fill the blanks or leave them out")
    if not np.isin(flags, (0.0, 1.0)).all():
        raise ValueError("an outcome is 0 (lost) or 1 (won)")
    return table, flags, known


def _pulled(width: int, prior: ArrayLike | None, strength: ArrayLike) -> tuple[Floats, Floats]:
    """Prior and precision of each weight, a free intercept first."""
    towards = np.zeros(width + 1)
    if prior is not None:
        towards[1:] = np.asarray(prior, dtype=np.float64)
    pull = np.zeros(width + 1)
    pull[1:] = np.asarray(strength, dtype=np.float64)
    if (pull < 0).any() or not np.isfinite(pull).all() or not np.isfinite(towards).all():
        raise ValueError("a strength is finite and not negative, a prior weight finite")
    return towards, pull
