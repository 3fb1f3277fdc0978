"""How much does a customer spend at a purchase?

Gamma-Gamma (Fader and Hardie 2013, "The Gamma-Gamma model of monetary value"): purchases vary
around a customer's own mean (shape p), the means vary between customers (q, gamma). A customer
seen once is believed less than one seen ten times. It takes spending and frequency to be
unrelated; `correlation` says whether they are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import digamma, gammaln

from focale.value.lifetime import FEW_REPEATERS, TooEarly
from focale.value.likelihood import likeliest

Floats = NDArray[np.float64]

STARTS = ((1.0, 1.0), (0.0, 0.7), (2.5, 1.5))  # logs of p and q
SEED = 20_260_811


@dataclass(frozen=True)
class SpendModel:
    """The three numbers of Gamma-Gamma; gamma in the currency given.

    covariance: (3, 3) of their logarithms. customers: on which it rests. correlation: between
    purchases and mean spend over them; None where one of the two does not vary.
    """

    p: float
    q: float
    gamma: float
    log_likelihood: float
    covariance: Floats
    customers: int
    correlation: float | None
    too_early: TooEarly | None

    @property
    def mean(self) -> float | None:
        """Mean spend of a customer not seen yet; None where the law has no mean (q <= 1)."""
        return self.p * self.gamma / (self.q - 1) if self.q > 1 else None

    def expected(self, purchases: ArrayLike, spend: ArrayLike) -> Floats:
        """(n,) mean spend of each customer: between what was seen and the mean of all.

        purchases: (n,) averaged, 0 for none seen. spend: (n,) their mean. NaN for none seen where
        the law has no mean.
        """
        x = np.asarray(purchases, dtype=np.float64)
        z = np.where(x > 0, np.asarray(spend, dtype=np.float64), 0.0)
        below = self.p * x + self.q - 1
        top = self.p * (self.gamma + x * z)
        known = np.divide(top, below, out=np.full(x.shape, np.nan), where=below > 0)
        return np.asarray(known, dtype=np.float64)

    def drawn(self, count: int, seed: int = SEED) -> Floats:
        """(count, 3) numbers p, q, gamma as likely as these, given how sure they are."""
        random = np.random.default_rng(seed + 1)
        logs = np.log([self.p, self.q, self.gamma])
        drawn = random.multivariate_normal(logs, self.covariance, count)
        return np.asarray(np.exp(np.clip(drawn, -20, 40)), dtype=np.float64)


def fit_spend(purchases: ArrayLike, spend: ArrayLike) -> SpendModel | None:
    """Fit Gamma-Gamma by maximum likelihood.

    purchases: (n,) averaged, whole numbers. spend: (n,) their mean, any currency. Customers
    without a purchase or with a spend that is not above zero are left out: the model knows no
    returns. None when nobody is left. `too_early` as in `repeat`.
    """
    x, z = np.asarray(purchases, dtype=np.float64), np.asarray(spend, dtype=np.float64)
    kept = (x > 0) & (z > 0) & np.isfinite(z)
    x, z = x[kept], z[kept]
    if not x.size:
        return None
    scale = float(np.mean(z))
    starts = (np.array([p, q, q - p]) for p, q in STARTS)
    best = likeliest(lambda logs: _cost(logs, x, z / scale), starts, np.zeros(3), x.size)
    p, q, gamma = (float(one) for one in best.numbers)
    why: TooEarly | None = None
    if x.size < FEW_REPEATERS:
        why = TooEarly.FEW_REPEATERS
    elif not best.found:
        why = TooEarly.NOT_CONVERGED
    elif q <= 1:
        why = TooEarly.SPEND_WITHOUT_MEAN
    return SpendModel(
        p, q, gamma * scale, best.log_likelihood - x.size * float(np.log(scale)),
        best.covariance, x.size, _related(x, z), why,
    )  # fmt: skip


def _cost(logs: Floats, x: Floats, z: Floats) -> tuple[float, Floats]:
    """Minus the log-likelihood (equation 1a of the note), and its slope in the logs."""
    p, q, gamma = np.exp(logs)
    total, shape = gamma + x * z, p * x
    value = (
        gammaln(shape + q) - gammaln(shape) - gammaln(q) + q * np.log(gamma)
        + (shape - 1) * np.log(z) + shape * np.log(x) - (shape + q) * np.log(total)
    )  # fmt: skip
    together = digamma(shape + q) - np.log(total)
    slopes = (
        x * (together - digamma(shape) + np.log(z) + np.log(x)),
        together - digamma(q) + np.log(gamma),
        q / gamma - (shape + q) / total,
    )
    slope = np.array([float(one.sum()) for one in slopes]) * np.array([p, q, gamma])
    return -float(value.sum()), -slope


def _related(x: Floats, z: Floats) -> float | None:
    if x.size < 2 or not np.ptp(x) or not np.ptp(z):
        return None
    return float(np.corrcoef(x, z)[0, 1])
