"""What does a customer under contract bring in 36 months?

The mean monthly gross margin times the months it stays out of the first 36: the area under the
Kaplan-Meier curve. Who is still there counts as still there, not as gone today.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from focale.evidence.bootstrap import mean_interval, ratio_of_means
from focale.evidence.survival import Survival, pseudo_times, survival
from focale.value.lifetime import (
    DAYS_PER_MONTH,
    FEW_CUSTOMERS,
    FEW_ENDED,
    HORIZON_MONTHS,
    Comparison,
    Floats,
    Lifetime,
    TooEarly,
    nobody,
)


@dataclass(frozen=True)
class Tenures:
    """Customers under contract, one each: (n,) arrays.

    customer: their ids. months: under contract so far. ended: gone. monthly_margin: mean over those
    months; NaN unknown. not_begun: contracts left out because they start later than today.
    """

    customer: NDArray[Any]
    months: Floats
    ended: NDArray[np.bool_]
    monthly_margin: Floats
    not_begun: int = 0

    def only(self, kept: ArrayLike) -> Tenures:
        """The customers of one group: (n,) flags."""
        flags = np.asarray(kept, dtype=np.bool_)
        return Tenures(
            self.customer[flags], self.months[flags], self.ended[flags],
            self.monthly_margin[flags], self.not_begun,
        )  # fmt: skip

    @property
    def without_margin(self) -> int:
        """Customers whose margin is unknown: they count for how long one stays, not for money."""
        return int(np.isnan(self.monthly_margin).sum())


def tenures(
    customer: ArrayLike, starts_on: ArrayLike, ends_on: ArrayLike, monthly_margin: ArrayLike,
    today: ArrayLike,
) -> Tenures:  # fmt: skip
    """Put the contracts of each customer together.

    customer: (n,) ids. starts_on, ends_on: (n,) days; a missing end is a running contract.
    monthly_margin: (n,), NaN unknown. today: the day as of which is told; what ends later still
    runs. A renewal goes on where the last contract ended; contracts at the same time count once
    for how long, each for its margin; a pause counts for nothing. Raises ValueError for a contract
    without a start or that ends before it starts.

    >>> days = np.array(["2023-01-01", "2024-01-01"], "M8[D]")
    >>> told = tenures(
    ...     ["a", "a"],
    ...     days,
    ...     np.array(["2024-01-01", "NaT"], "M8[D]"),
    ...     [100, 200],
    ...     np.datetime64("2025-01-01"),
    ... )
    >>> told.months.round(1).tolist(), told.ended.tolist(), told.monthly_margin.round().tolist()
    ([24.0], [False], [150.0])
    """
    now = np.asarray(today, "M8[D]")
    starts, ends = np.asarray(starts_on, "M8[D]"), np.asarray(ends_on, "M8[D]")
    if np.isnat(starts).any() or (ends < starts).any():
        raise ValueError("a contract has a start, and ends after it")
    begun = starts <= now
    ids, place = np.unique(np.asarray(customer)[begun], return_inverse=True)
    start = (starts[begun] - now).astype(np.int64)
    runs = np.isnat(ends[begun]) | (ends[begun] > now)
    end = np.where(runs, 0, (np.where(runs, now, ends[begun]) - now).astype(np.int64))
    margin = np.asarray(monthly_margin, dtype=np.float64)[begun]
    days = _covered(place, start, end, ids.size)
    running = np.bincount(place, weights=runs, minlength=ids.size) > 0
    paid = np.bincount(place, weights=margin * (end - start), minlength=ids.size)
    # A contract of no day yet: its own margin, there is nothing to average over.
    plain = np.bincount(place, weights=margin, minlength=ids.size).astype(np.float64)
    monthly = np.divide(paid, days, out=plain, where=days > 0)
    return Tenures(ids, days / DAYS_PER_MONTH, ~running, monthly, int((~begun).sum()))


def _covered(
    place: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64], customers: int
) -> Floats:
    """Days on which each customer had at least one contract."""
    order = np.lexsort((start, place))
    who, first, last = place[order], start[order], end[order]
    # Far apart, so that a running maximum never reaches from one customer to the next.
    apart = who * (2 - int(first.min(initial=0)))
    first, last = first + apart, last + apart
    reached = np.maximum.accumulate(last)
    before = np.concatenate((first[:1], reached[:-1]))
    fresh = np.maximum(last - np.maximum(first, before), 0)
    return np.bincount(who, weights=fresh, minlength=customers).astype(np.float64)


def contract_value(customers: Tenures, months: float = HORIZON_MONTHS) -> Lifetime:
    """Lifetime value of one group in its first `months`, or in those it was followed for.

    Too early under 10 customers or 10 churns within that time.
    """
    return _value(customers, min(months, _told(customers)))[0]


def compare_contracts(
    first: Tenures, second: Tenures, months: float = HORIZON_MONTHS
) -> Comparison:
    """Two groups at equal tenure: the `months` asked for, or those both were followed for."""
    common = min(months, _told(first), _told(second))
    (one, ones), (other, others) = _value(first, common), _value(second, common)
    ratio = None if ones is None or others is None else ratio_of_means(ones, others)
    return Comparison(one, other, ratio)


def stay(customers: Tenures) -> Survival:
    """The share of customers still there after each month: what a picture shows."""
    return survival(customers.months, customers.ended)


def _told(customers: Tenures) -> float:
    """Whole months up to which the state of at least ten customers is known."""
    if customers.months.size < FEW_CUSTOMERS:
        return float(HORIZON_MONTHS)
    open_still = np.sort(customers.months[~customers.ended])
    spare = customers.months.size - FEW_CUSTOMERS
    ten = float(open_still[spare]) if spare < open_still.size else np.inf
    to = min(ten, stay(customers).followed_to or 0.0)
    return float(np.floor(to)) if np.isfinite(to) else to


def _value(customers: Tenures, months: float) -> tuple[Lifetime, Floats | None]:
    """The lifetime value, and what each customer adds to it: values whose mean it is."""
    n = int(customers.months.size)
    if n < FEW_CUSTOMERS:
        return nobody(months, TooEarly.FEW_CUSTOMERS, n), None
    each = pseudo_times(customers.months, customers.ended, months)
    if months < 1 or each is None:
        return nobody(months, TooEarly.FOLLOWED_TOO_SHORT, n), None
    known = ~np.isnan(customers.monthly_margin)
    if known.sum() < FEW_CUSTOMERS:
        return nobody(months, TooEarly.FEW_CUSTOMERS, int(known.sum())), None
    margin, stays = customers.monthly_margin[known], float(each.mean())
    monthly = float(margin.mean())
    # Both factors vary; to the first order each customer moves the product by both its parts.
    adds = stays * margin + monthly * (each[known] - each[known].mean())
    ended = stay(customers).left_by(months)
    return Lifetime(
        n, months, stays * monthly, mean_interval(adds),
        _median(customers.only(known), months), ended,
        TooEarly.FEW_ENDED if ended < FEW_ENDED else None,
    ), adds  # fmt: skip


def _median(customers: Tenures, months: float) -> float | None:
    """Median of margin x months within the horizon, over customers whose stay is known.

    Each stands for those lost from sight before it: weight 1 / P(still in sight), Robins and
    Rotnitzky (1992). None where the known ones do not reach half.
    """
    curve = stay(customers).follow_up
    risk = curve.at_risk - curve.left[1]  # who leaves on a day is not lost from sight that day
    seen = np.cumprod(1 - np.divide(curve.left[0], risk, out=np.zeros(risk.size), where=risk > 0))
    stays = np.minimum(customers.months, months)
    known = customers.ended | (customers.months >= months)
    place = np.searchsorted(curve.times, stays[known], side="left")
    weight = 1 / np.concatenate(([1.0], seen))[place]
    values = customers.monthly_margin[known] * stays[known]
    order = np.argsort(values, kind="stable")
    running = np.cumsum(weight[order])
    half = np.searchsorted(running, customers.months.size / 2)
    return float(values[order][half]) if half < values.size else None
