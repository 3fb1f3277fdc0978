"""What is an event worth after so many days?

Half its worth every half-life, in millionths, rounded half to even once, here, so that every
engine reads the same whole numbers.
"""

from __future__ import annotations

import functools
import math
from fractions import Fraction

from focale.criterion.condition import FULL


@functools.lru_cache(maxsize=64)
def decay(half_life_days: float, within_days: int | None = None) -> tuple[int, ...]:
    """The worth at ages 0, 1, 2 ... days, to the window's end or to the last that is not 0.

    half_life_days: above 0.

    >>> decay(30)[0], decay(30)[30], decay(30)[-1], decay(10, within_days=2)
    (1000000, 500000, 1, (1000000, 933033, 870551))
    """
    last = math.ceil(half_life_days * 21)
    if within_days is not None:
        last = min(last, within_days)
    worth = [round(FULL * 2 ** (-age / half_life_days)) for age in range(last + 1)]
    while len(worth) > 1 and worth[-1] == 0:
        worth.pop()
    return tuple(worth)


def earned_ratio(points_each: str, cap: str) -> tuple[int, int]:
    """points_each / cap as a fraction in lowest terms.

    >>> earned_ratio("2.5", "10")
    (1, 4)
    """
    ratio = Fraction(points_each) / Fraction(cap)
    return ratio.numerator, ratio.denominator


def share_of(weighted: int, ratio: tuple[int, int]) -> int:
    """min(1e6, floor(weighted x ratio + 0.5)); weighted: counts x worth, in millionths.

    >>> share_of(1_500_000, (1, 2)), share_of(9_000_000, (1, 2))
    (750000, 1000000)
    """
    up, down = ratio
    return min(FULL, (2 * weighted * up + down) // (2 * down))
