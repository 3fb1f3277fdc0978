"""What has a customer brought by the same age, where business comes in projects?

Nothing is modelled: the margin of all projects signed in the first months after the first one,
over customers who are old enough for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from focale.evidence.bootstrap import average, ratio_of_means
from focale.value.lifetime import (
    DAYS_PER_MONTH,
    FEW_CUSTOMERS,
    Comparison,
    Floats,
    Lifetime,
    TooEarly,
    nobody,
)

AGES = (36, 24, 18, 12, 6, 3)  # months at which groups are compared: the oldest both have reached


@dataclass(frozen=True)
class Projects:
    """Signed projects. customer: (c,) ids. age: (c,) months since the first one.

    owner: (n,) place of each project's customer. after: (n,) months after that first one.
    margin: (n,).
    """

    customer: NDArray[Any]
    age: Floats
    owner: NDArray[np.int64]
    after: Floats
    margin: Floats

    def only(self, kept: ArrayLike) -> Projects:
        """The customers of one group: (c,) flags."""
        flags = np.asarray(kept, dtype=np.bool_)
        inside = flags[self.owner]
        place = np.cumsum(flags) - 1
        return Projects(
            self.customer[flags], self.age[flags], place[self.owner[inside]],
            self.after[inside], self.margin[inside],
        )  # fmt: skip

    def values_at(self, months: float) -> Floats:
        """Margin in the first `months` of each customer that is as old, one value each."""
        inside = self.after < months
        sums = np.bincount(self.owner[inside], weights=self.margin[inside], minlength=self.age.size)
        return np.asarray(sums[self.age >= months], dtype=np.float64)


def projects(
    customer: ArrayLike, signed_on: ArrayLike, margin: ArrayLike, today: ArrayLike
) -> Projects:
    """Put the projects of each customer together.

    customer: (n,) ids. signed_on: (n,) days. margin: (n,) finite, negative where money was lost.
    today: projects signed later are left out. Age counts from a customer's first project here: a
    file that begins in the middle of a relation makes old customers look young.

    >>> days = np.array(["2024-01-01", "2024-06-01"], "M8[D]")
    >>> told = projects(["a", "a"], days, [100.0, 50.0], np.datetime64("2025-01-02"))
    >>> told.values_at(3).tolist(), told.values_at(12).tolist(), told.values_at(24).tolist()
    ([100.0], [150.0], [])
    """
    days, now = np.asarray(signed_on, "M8[D]"), np.asarray(today, "M8[D]")
    money = np.asarray(margin, dtype=np.float64)
    if np.isnat(days).any() or not np.isfinite(money).all():
        raise ValueError("a project has a day and a margin: leave the others out")
    seen = days <= now
    days, money = days[seen], money[seen]
    ids, owner = np.unique(np.asarray(customer)[seen], return_inverse=True)
    since = (days - now).astype(np.int64)
    first = np.zeros(ids.size, dtype=np.int64)
    np.minimum.at(first, owner, since)
    return Projects(
        ids, -first / DAYS_PER_MONTH, owner, (since - first[owner]) / DAYS_PER_MONTH, money
    )


def project_value(customers: Projects, months: float | None = None) -> Lifetime:
    """Margin of one group by the age of `months`; default the oldest that ten have reached."""
    at = _oldest(customers) if months is None else months
    return _value(customers, at)[0]


def compare_projects(first: Projects, second: Projects, months: float | None = None) -> Comparison:
    """Two groups at equal age: `months`, or the oldest that ten customers of each have reached."""
    at = min(_oldest(first), _oldest(second)) if months is None else months
    (one, ones), (other, others) = _value(first, at), _value(second, at)
    ratio = None if ones is None or others is None else ratio_of_means(ones, others)
    return Comparison(one, other, ratio)


def _oldest(customers: Projects) -> float:
    reached = (age for age in AGES if (customers.age >= age).sum() >= FEW_CUSTOMERS)
    return float(next(reached, AGES[-1]))


def _value(customers: Projects, months: float) -> tuple[Lifetime, Floats | None]:
    values = customers.values_at(months)
    told = average(values)
    if told is None:
        return nobody(months, TooEarly.FEW_CUSTOMERS), None
    why = TooEarly.FEW_CUSTOMERS if told.n < FEW_CUSTOMERS else None
    return Lifetime(
        told.n, months, told.mean, told.mean_interval, told.median, too_early=why
    ), values
