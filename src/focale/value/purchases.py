"""What will a new customer have bought in its first months, where each purchase stands alone?

First purchase, plus purchases again (`repeat`) times what they bring (`spend`). Both models are
read from the customers seen; nothing is said much further ahead than they were followed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from focale.evidence.bootstrap import Ratio
from focale.evidence.interval import Interval
from focale.value.lifetime import (
    DAYS_PER_MONTH,
    HORIZON_MONTHS,
    Comparison,
    Lifetime,
    TooEarly,
    nobody,
)
from focale.value.repeat import SEED, RepeatModel, fit_repeat
from focale.value.spend import SpendModel, fit_spend

Floats = NDArray[np.float64]

DRAWS = 500
CUSTOMERS_DRAWN = 20_000  # for the median
CUSTOMERS_READ = 10_000
AHEAD = 2.0  # times as far as the oldest customer was followed, at most


@dataclass(frozen=True)
class Purchases:
    """Customers who buy, one each: (n,) arrays; times in months.

    again: purchases after the first, days on which anything was bought. recency: from the first
    to the last. age: from the first to today. spend: mean of those after the first; NaN for none.
    first: what the first one brought; NaN unknown.
    """

    customer: NDArray[Any]
    again: Floats
    recency: Floats
    age: Floats
    spend: Floats
    first: Floats

    def only(self, kept: ArrayLike) -> Purchases:
        """The customers of one group: (n,) flags."""
        flags = np.asarray(kept, dtype=np.bool_)
        return Purchases(
            self.customer[flags], self.again[flags], self.recency[flags],
            self.age[flags], self.spend[flags], self.first[flags],
        )  # fmt: skip


def purchases(
    customer: ArrayLike, bought_on: ArrayLike, amount: ArrayLike, today: ArrayLike
) -> Purchases:
    """Put the purchases of each customer together; those of one day are one purchase.

    customer: (n,) ids. bought_on: (n,) days. amount: (n,) finite: revenue or margin, one currency.
    today: later purchases are left out.

    >>> days = np.array(["2024-01-01", "2024-03-01", "2024-03-01"], "M8[D]")
    >>> told = purchases(["a", "a", "a"], days, [10.0, 20.0, 5.0], np.datetime64("2024-07-01"))
    >>> told.again.tolist(), told.recency.round(1).tolist(), told.spend.tolist()
    ([1.0], [2.0], [25.0])
    """
    days, now = np.asarray(bought_on, "M8[D]"), np.asarray(today, "M8[D]")
    money = np.asarray(amount, dtype=np.float64)
    if np.isnat(days).any() or not np.isfinite(money).all():
        raise ValueError("a purchase has a day and an amount: leave the others out")
    seen = days <= now
    ids, owner = np.unique(np.asarray(customer)[seen], return_inverse=True)
    when = (days[seen] - now).astype(np.int64)
    span = 1 - int(when.min(initial=0))
    one, place = np.unique(owner * span + when + span - 1, return_inverse=True)
    paid = np.bincount(place, weights=money[seen], minlength=one.size)
    whose, day = one // span, one % span - span + 1
    begins = np.flatnonzero(np.diff(whose, prepend=-1))
    ends = np.append(begins[1:], one.size) - 1
    again = (ends - begins).astype(np.float64)
    rest = np.bincount(whose, weights=paid, minlength=ids.size) - paid[begins]
    spend = np.divide(rest, again, out=np.full(again.shape, np.nan), where=again > 0)
    recency, age = (day[ends] - day[begins]) / DAYS_PER_MONTH, -day[begins] / DAYS_PER_MONTH
    return Purchases(ids, again, recency, age, spend, paid[begins].astype(np.float64))


@dataclass(frozen=True)
class PurchaseModel:
    """Both models of one group, and what first purchases brought: (c,), one at least."""

    repeat: RepeatModel
    spend: SpendModel
    firsts: Floats

    @property
    def too_early(self) -> TooEarly | None:
        return self.repeat.too_early or self.spend.too_early

    def value(self, months: float) -> float | None:
        """Mean value of a new customer in its first `months`."""
        each = self.spend.mean
        if each is None:
            return None
        return float(self.firsts.mean()) + self.repeat.expected_new(months) * each

    def value_ahead(self, customers: Purchases, months: float) -> Floats:
        """(n,) what each customer will bring in the next `months`."""
        count = self.repeat.expected(customers.again, customers.recency, customers.age, months)
        return count * self.spend.expected(customers.again, customers.spend)

    def values_drawn(self, months: float, seed: int = SEED) -> Floats:
        """Values as likely as `value`, given how sure the models are; NaN without a mean."""
        again = self.repeat.expected_new_drawn(months, DRAWS, seed)
        p, q, gamma = self.spend.drawn(DRAWS, seed).T
        each = np.divide(p * gamma, q - 1, out=np.full(p.shape, np.nan), where=q > 1)
        size = self.firsts.size
        begun = np.random.default_rng(seed + 2).normal(
            self.firsts.mean(), self.firsts.std() / np.sqrt(size), DRAWS
        )
        return np.asarray(begun + again * each, dtype=np.float64)

    def median(self, months: float, seed: int = SEED) -> float:
        """Median value of a new customer: 20,000 are drawn from the models.

        Purchases again are the fewer of those that the rate gives in the time, and those up to
        the one after which the customer is gone.
        """
        random = np.random.default_rng(seed)
        n, model = CUSTOMERS_DRAWN, self.repeat
        rate = random.gamma(model.r, 1 / model.alpha, n)
        gone = np.maximum(random.beta(model.a, model.b, n), 1e-12)
        count = np.minimum(random.poisson(rate * months), random.geometric(gone))
        own = random.gamma(self.spend.q, 1 / self.spend.gamma, n)
        brought = random.gamma(np.maximum(self.spend.p * count, 1e-12)) / own
        begun = random.choice(self.firsts, n)
        return float(np.median(begun + np.where(count > 0, brought, 0.0)))


def fit_purchases(customers: Purchases) -> PurchaseModel | None:
    """Both models of a group; None where nobody bought again.

    Above 10,000 customers from as many drawn among them: seven numbers are sure by then.
    """
    if customers.again.size > CUSTOMERS_READ:
        drawn = np.random.default_rng(SEED).permutation(customers.again.size) < CUSTOMERS_READ
        customers = customers.only(drawn)
    repeat = fit_repeat(customers.again, customers.recency, customers.age)
    spend = fit_spend(customers.again, customers.spend)
    if repeat is None or spend is None:
        return None
    known = customers.first[np.isfinite(customers.first)]
    return PurchaseModel(repeat, spend, known if known.size else np.array([spend.mean or 0.0]))


def purchase_value(customers: Purchases, months: float = HORIZON_MONTHS) -> Lifetime:
    """Lifetime value of a new customer of one group, in its first `months`.

    At most twice as far as the oldest customer was followed. Too early under 30 repeaters.
    """
    return _value(customers, min(months, _told(customers)))[0]


def compare_purchases(
    first: Purchases, second: Purchases, months: float = HORIZON_MONTHS
) -> Comparison:
    """Two groups over the same first `months`, each by its own models."""
    common = min(months, _told(first), _told(second))
    (one, ones), (other, others) = _value(first, common), _value(second, common, SEED + 7)
    ratio = None
    if one.mean is not None and other.mean is not None and other.mean > 0:
        interval = None
        if ones is not None and others is not None:
            interval = _interval(ones / others)
        ratio = Ratio(one.mean, other.mean, one.mean / other.mean, interval)
    return Comparison(one, other, ratio)


def _told(customers: Purchases) -> float:
    return float(customers.age.max()) * AHEAD if customers.age.size else np.inf


def _value(customers: Purchases, months: float, seed: int = SEED) -> tuple[Lifetime, Floats | None]:
    n = int(customers.again.size)
    model = fit_purchases(customers)
    if model is None:
        return nobody(months, TooEarly.FEW_REPEATERS, n), None
    mean, why = model.value(months), model.too_early
    if mean is None or why is not None:  # such numbers would only mislead
        return nobody(months, why or TooEarly.SPEND_WITHOUT_MEAN, n), None
    drawn = model.values_drawn(months, seed)
    return Lifetime(n, months, mean, _interval(drawn), model.median(months, seed)), drawn


def _interval(drawn: Floats, level: float = 0.95) -> Interval | None:
    """Between the tails of the draws; None where more of them than a tail have no mean."""
    known = drawn[np.isfinite(drawn)]
    if known.size < drawn.size * (1 - (1 - level) / 2):
        return None
    low, high = np.quantile(known, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high))
