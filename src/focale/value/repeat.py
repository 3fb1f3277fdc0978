"""Who will buy again, and how often? Purchases under no contract: nobody says that they leave.

BG/NBD (Fader, Hardie and Lee 2005, Marketing Science 24): while alive a customer buys at random,
at a rate of its own; after each purchase it may be gone for good, with a chance of its own. Rates
follow a gamma law (r, alpha), chances a beta law (a, b).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import digamma, expit, gammaln

from focale.value.lifetime import FEW_REPEATERS, TooEarly
from focale.value.likelihood import likeliest

Floats = NDArray[np.float64]

STARTS = (0.0, -1.5, 1.5)  # logs of r, a and b from which the search begins
SEED = 20_260_811
NODES = np.linspace(-6.5, 6.5, 163)


@dataclass(frozen=True)
class RepeatModel:
    """The four numbers of BG/NBD, in the time unit given.

    covariance: (4, 4) of their logarithms. customers, repeaters: on which it rests. too_early:
    why it is not to be used, or None.
    """

    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float
    covariance: Floats
    customers: int
    repeaters: int
    too_early: TooEarly | None

    def alive(self, again: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Floats:
        """(n,) chance of not being gone; 1 for who bought once only (Fader 2008, note)."""
        x, last, seen = _checked(again, recency, age)
        return np.asarray(expit(-self._gone(x, last, seen)), dtype=np.float64)

    def expected(
        self, again: ArrayLike, recency: ArrayLike, age: ArrayLike, ahead: ArrayLike
    ) -> Floats:
        """(n,) purchases of each customer in the next `ahead`."""
        x, last, seen = _checked(again, recency, age)
        time = np.asarray(ahead, dtype=np.float64) / (self.alpha + seen)
        bought = _bought(self.r + x, time, self.a, self.b + x)
        return np.asarray(bought * expit(-self._gone(x, last, seen)), dtype=np.float64)

    def expected_new(self, within: float) -> float:
        """Purchases after the first of a new customer, within a time."""
        return float(_bought(self.r, within / self.alpha, self.a, self.b))

    def expected_new_drawn(self, within: float, count: int, seed: int = SEED) -> Floats:
        """(count,) values as likely as `expected_new`, given how sure the model is."""
        random = np.random.default_rng(seed)
        logs = np.log([self.r, self.alpha, self.a, self.b])
        drawn = random.multivariate_normal(logs, self.covariance, count)
        r, alpha, a, b = np.exp(np.clip(drawn, -20, 20)).T
        return _bought(r, within / alpha, a, b)

    def _gone(self, x: Floats, last: Floats, seen: Floats) -> Floats:
        """Log-odds of being gone."""
        waited = np.log((self.alpha + seen) / (self.alpha + last))
        odds = np.log(self.a / (self.b + np.maximum(x, 1) - 1)) + (self.r + x) * waited
        return np.where(x > 0, odds, -np.inf)


def _bought(shape: ArrayLike, time: ArrayLike, a: ArrayLike, b: ArrayLike) -> Floats:
    """Purchases to come of customers who are alive.

    Rates follow gamma(shape, 1), time is in that scale, chances of being gone after a purchase
    beta(a, b): the mean over p of (1 - (1 + p time)^-shape) / p. The paper's equations 9 and 10
    solve it with 2F1, which overflows for customers with many purchases and is 0 / 0 at a = 1; the
    sum over the log-odds of p does neither, and is as exact (trapezoid rule on the whole line).
    """
    s, t, one, other = np.broadcast_arrays(
        *(np.asarray(part, dtype=np.float64)[..., None] for part in (shape, time, a, b))
    )
    odds = np.log(one / other) + np.sqrt(1 / one + 1 / other) * np.sinh(NODES)
    weight = one * odds - (one + other) * np.logaddexp(0.0, odds)
    weight = np.exp(weight - weight.max(axis=-1, keepdims=True)) * np.cosh(NODES)
    # Under 1e-300 a chance is none: the limit at p = 0 is shape x time.
    chance = np.maximum(expit(odds), 1e-300)
    each = -np.expm1(-s * np.log1p(chance * t)) / chance
    return np.asarray((each * weight).sum(axis=-1) / weight.sum(axis=-1), dtype=np.float64)


def fit_repeat(again: ArrayLike, recency: ArrayLike, age: ArrayLike) -> RepeatModel | None:
    """Fit BG/NBD by maximum likelihood.

    again: (n,) purchases after the first. recency: (n,) time from the first to the last; 0 for who
    bought once. age: (n,) time from the first to today. One time unit for all. None for no
    customers. `too_early` says when under 30 bought again, or when the search leads nowhere.
    """
    x, last, seen = _checked(again, recency, age)
    if not x.size:
        return None
    repeaters = int((x > 0).sum())
    data, scale = _Data.of(x, last, seen), float(np.log(np.mean(seen) or 1.0))
    starts = (np.array([start, scale, start, start]) for start in STARTS)
    best = likeliest(data.cost, starts, np.array([0.0, scale, 0.0, 0.0]), x.size)
    why = None if best.found else TooEarly.NOT_CONVERGED
    if repeaters < FEW_REPEATERS:
        why = TooEarly.FEW_REPEATERS
    r, alpha, a, b = (float(number) for number in best.numbers)
    return RepeatModel(r, alpha, a, b, best.log_likelihood, best.covariance, x.size, repeaters, why)


@dataclass(frozen=True)
class _Data:
    """Customers alike counted once: the likelihood costs as much as there are kinds of them."""

    x: Floats
    last: Floats
    seen: Floats
    count: Floats

    @staticmethod
    def of(x: Floats, last: Floats, seen: Floats) -> _Data:
        rows, count = np.unique(np.column_stack((x, last, seen)), axis=0, return_counts=True)
        return _Data(rows[:, 0], rows[:, 1], rows[:, 2], count.astype(np.float64))

    def cost(self, logs: Floats) -> tuple[float, Floats]:
        """Minus the log-likelihood (equation 6), and its slope in the logs of the four numbers.

        The sum of the two ways to be silent since the last purchase, alive or gone, is taken in
        logs: neither overflows.
        """
        r, alpha, a, b = np.exp(logs)
        x, more = self.x, np.maximum(self.x, 1) - 1
        again = self.x > 0
        alive = -(r + x) * np.log(alpha + self.seen)
        gone = np.log(a) - np.log(b + more) - (r + x) * np.log(alpha + self.last)
        silent = np.where(again, np.logaddexp(alive, gone), alive)
        value = (
            gammaln(r + x) - gammaln(r) + r * np.log(alpha)
            + gammaln(a + b) - gammaln(a + b + x) + gammaln(b + x) - gammaln(b) + silent
        )  # fmt: skip
        w = np.where(again, expit(gone - alive), 0.0)  # chance of being gone
        both = digamma(a + b) - digamma(a + b + x)
        slopes = (
            digamma(r + x) - digamma(r) + np.log(alpha)
            - (1 - w) * np.log(alpha + self.seen) - w * np.log(alpha + self.last),
            r / alpha - (r + x) * ((1 - w) / (alpha + self.seen) + w / (alpha + self.last)),
            both + w / a,
            both + digamma(b + x) - digamma(b) - w / (b + more),
        )  # fmt: skip
        slope = np.array([float(self.count @ one) for one in slopes]) * np.array([r, alpha, a, b])
        return -float(self.count @ value), -slope


def _checked(again: ArrayLike, recency: ArrayLike, age: ArrayLike) -> tuple[Floats, Floats, Floats]:
    x, last, seen = (np.asarray(part, dtype=np.float64) for part in (again, recency, age))
    if not x.shape == last.shape == seen.shape or x.ndim != 1:
        raise ValueError("again, recency and age have one value for each customer")
    if not (np.isfinite(x).all() and np.isfinite(last).all() and np.isfinite(seen).all()):
        raise ValueError("again, recency and age are finite")
    if (x < 0).any() or (last < 0).any() or (last > seen).any():
        raise ValueError("the last purchase lies between the first one and today")
    return x, last, seen
