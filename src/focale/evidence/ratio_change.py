"""Does a ratio of rates grow or shrink from one period to the next?

The interval of the later ratio over the earlier one, from the score interval of each (the method of
variance estimates recovery: G. Y. Zou and A. Donner, 2008, Statistics in Medicine 27), on the
logarithms.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from focale.evidence.interval import Interval
from focale.evidence.rates import LEVEL
from focale.evidence.ratio import RateRatio


@dataclass(frozen=True)
class RatioChange:
    """The ratio of two groups before and after.

    >>> from focale.evidence.rates import Rate
    >>> before = RateRatio(Rate(60, 100), Rate(100, 500))
    >>> after = RateRatio(Rate(22, 100), Rate(100, 500))
    >>> change = RatioChange(before, after)
    >>> round(change.estimate, 2), change.interval()
    (0.37, Interval(low=0.2..., high=0.5...))
    """

    before: RateRatio
    after: RateRatio

    @property
    def estimate(self) -> float | None:
        """Later over earlier; None where either cannot be told or is 0 or infinite."""
        one, two = self.before.estimate, self.after.estimate
        if one is None or two is None or not 0 < one < math.inf or not 0 < two < math.inf:
            return None
        return two / one

    def interval(self, level: float = LEVEL) -> Interval | None:
        """None where the estimate, or an end of either interval, is 0, infinite or unknown."""
        middle = self.estimate
        first, second = self.before.interval(level), self.after.interval(level)
        if middle is None or first is None or second is None:
            return None
        if any(end.low <= 0 or not end.is_bounded for end in (first, second)):
            return None
        one, two = math.log(self.before.estimate or 1), math.log(self.after.estimate or 1)
        low = math.hypot(two - math.log(second.low), math.log(first.high) - one)
        high = math.hypot(math.log(second.high) - two, one - math.log(first.low))
        return Interval(middle * math.exp(-low), middle * math.exp(high))
