"""What is told of the lifetime value of a group, whatever its kind of business?"""

from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from focale.evidence.bootstrap import Ratio
from focale.evidence.interval import Interval
from focale.glossary.messages import Message

Floats = NDArray[np.float64]

HORIZON_MONTHS = 36
FEW_ENDED = 10  # churns in a group
FEW_CUSTOMERS = 10  # customers followed far enough, in a group
FEW_REPEATERS = 30  # customers who bought again, in a group
DAYS_PER_MONTH = 365.25 / 12


class TooEarly(enum.StrEnum):
    """Why a lifetime value is not to be relied on yet."""

    FEW_CUSTOMERS = "few_customers"  # under 10 followed far enough
    FEW_ENDED = "few_ended"  # under 10 churns: how long customers stay is not known
    FOLLOWED_TOO_SHORT = "followed_too_short"  # under a month in common
    FEW_REPEATERS = "few_repeaters"  # too few bought again
    NOT_CONVERGED = "not_converged"  # no parameters describe these purchases
    SPEND_WITHOUT_MEAN = "spend_without_mean"  # spending so skewed that its mean has no end


NEEDED = {
    TooEarly.FEW_CUSTOMERS: FEW_CUSTOMERS,
    TooEarly.FEW_ENDED: FEW_ENDED,
    TooEarly.FEW_REPEATERS: FEW_REPEATERS,
}


@dataclass(frozen=True)
class Lifetime:
    """What a customer of one group brings in its first `months`, in the currency given.

    customers: on which it rests. ended: churns seen within `months` (contracts; else None).
    mean, median: None where nothing can be said. too_early: why not to rely on it, or None. The
    numbers stand beside it all the same where there are any.
    """

    customers: int
    months: float
    mean: float | None
    mean_interval: Interval | None
    median: float | None
    ended: int | None = None
    too_early: TooEarly | None = None

    def warning(self) -> Message | None:
        """Why not to rely on it, as a message; None where one may.

        >>> nobody(36, TooEarly.FEW_CUSTOMERS, customers=4).warning().words("en")
        'Too early to conclude: fewer than 10 customers of the group have been followed long ...'
        """
        if self.too_early is None:
            return None
        facts: dict[str, object] = {"customers": self.customers, "ended": self.ended}
        return Message(
            f"value_{self.too_early}", facts=facts | {"needed": NEEDED.get(self.too_early)}
        )


@dataclass(frozen=True)
class Comparison:
    """Two groups at equal tenure: both in their first `months`.

    ratio: of the means, first over second; its interval is None where there is none to give.
    """

    first: Lifetime
    second: Lifetime
    ratio: Ratio | None

    @property
    def months(self) -> float:
        return self.first.months

    @property
    def ended(self) -> int:
        """Churns seen in both groups."""
        return (self.first.ended or 0) + (self.second.ended or 0)

    @property
    def too_early(self) -> TooEarly | None:
        """Why not to rely on the ratio.

        Ten churns in both groups together suffice for it: a group that hardly anybody leaves is
        just what one hopes to find (docs/decisions/0019).
        """
        why = self._worse().too_early
        return None if why is TooEarly.FEW_ENDED and self.ended >= FEW_ENDED else why

    def warning(self) -> Message | None:
        """Why not to rely on the ratio, as a message; None where one may."""
        if self.too_early is TooEarly.FEW_ENDED:
            facts: dict[str, object] = {"ended": self.ended, "needed": FEW_ENDED}
            return Message("value_few_ended_both", facts=facts)
        return self._worse().warning() if self.too_early else None

    def _worse(self) -> Lifetime:
        """The group with the heavier reason: few churns weigh least."""
        heavy = [
            one
            for one in (self.first, self.second)
            if one.too_early not in (None, TooEarly.FEW_ENDED)
        ]
        light = self.first if self.first.too_early else self.second
        return heavy[0] if heavy else light


def nobody(months: float, why: TooEarly, customers: int = 0) -> Lifetime:
    """A group of which nothing can be said."""
    return Lifetime(customers, months, None, None, None, too_early=why)
