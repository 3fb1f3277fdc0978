"""Between which ends lies a number that is put together from several others?"""

from __future__ import annotations

import math
from collections.abc import Sequence

from scipy.special import gammaincinv

from focale.evidence.interval import Interval


def counted_interval(count: int, level: float = 0.95) -> Interval:
    """Expected number of events, when `count` were seen: exact (F. Garwood 1936, Biometrika 28).

    >>> counted_interval(0)
    Interval(low=0.0, high=3.68...)
    """
    tail = (1 - level) / 2
    low = float(gammaincinv(count, tail)) if count else 0.0
    return Interval(low, float(gammaincinv(count + 1, 1 - tail)))


def inverse(interval: Interval | None) -> Interval | None:
    """One divided by a number that is not negative: contacts for one customer.

    >>> inverse(Interval(0.0, 0.5))
    Interval(low=2.0, high=inf)
    """
    if interval is None or interval.low < 0:
        return None
    ends = [1 / end if end else math.inf for end in (interval.high, interval.low)]
    return Interval(*ends)


def product(
    factors: Sequence[tuple[float, Interval]], divisors: Sequence[tuple[float, Interval]] = ()
) -> Interval | None:
    """Interval of a product and quotient of independent positive numbers.

    Their intervals are put together on the scale of logarithms, each side by itself (MOVER:
    G. Zou and A. Donner 2008, Statistics in Medicine 27; for ratios A. Donner and G. Zou 2012,
    Statistical Methods in Medical Research 21). None where a number is not positive.

    >>> product([(2.0, Interval(1.0, 4.0))])
    Interval(low=1.0, high=4.0)
    """
    if any(value <= 0 or interval.low < 0 for value, interval in (*factors, *divisors)):
        return None
    middle = sum(math.log(value) for value, _ in factors)
    middle -= sum(math.log(value) for value, _ in divisors)
    downs = [_apart(value, i.low) for value, i in factors]
    downs += [_apart(value, i.high) for value, i in divisors]
    ups = [_apart(value, i.high) for value, i in factors]
    ups += [_apart(value, i.low) for value, i in divisors]
    down, up = math.hypot(*downs), math.hypot(*ups)
    return Interval(
        math.exp(middle - down) if math.isfinite(down) else 0.0,
        math.exp(middle + up) if math.isfinite(up) else math.inf,
    )


def _apart(value: float, end: float) -> float:
    if end <= 0 or math.isinf(end):
        return math.inf
    return abs(math.log(value / end))


def difference(
    first: float, of_first: Interval, second: float, of_second: Interval
) -> Interval:  # fmt: skip
    """Interval of the difference of two independent numbers (MOVER, Zou and Donner 2008).

    >>> difference(10.0, Interval(7.0, 13.0), 4.0, Interval(0.0, 8.0))
    Interval(low=1.0, high=11.0)
    """
    apart = first - second
    down = math.hypot(first - of_first.low, of_second.high - second)
    up = math.hypot(of_first.high - first, second - of_second.low)
    return Interval(apart - down, apart + up)
