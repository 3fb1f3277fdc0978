"""Between which two values does a number lie?"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Interval:
    """From `low` to `high`, both included; `high` may be infinite.

    Raises ValueError where an end is no number, or the ends stand the wrong way round.

    >>> Interval(0.5, 2.0).holds(1.0), Interval(1.2, math.inf).is_bounded
    (True, False)
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"an interval goes from low to high, got {self.low} to {self.high}")

    def holds(self, value: float) -> bool:
        """Whether `value` lies inside, ends included."""
        return self.low <= value <= self.high

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are finite."""
        return math.isfinite(self.low) and math.isfinite(self.high)

    @property
    def width(self) -> float:
        """From end to end; infinite where an end is."""
        return self.high - self.low

    def divided_by(self, divisor: float) -> Interval | None:
        """Both ends divided by a positive number; None where the divisor is 0.

        The share of a trait among the best, divided by its share of the market, says how many
        times more frequent it is: the market is so large that its share counts as exact.

        >>> Interval(0.4, 0.8).divided_by(0.2)
        Interval(low=2.0, high=4.0)
        """
        if divisor < 0:
            raise ValueError(f"an interval is divided by a positive number, got {divisor}")
        return Interval(self.low / divisor, self.high / divisor) if divisor else None
