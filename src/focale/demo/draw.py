"""Where does the demo world's chance come from?

From one seed. Every part of the world has its own stream, named after what it decides, so that
changing how phones are drawn does not reshuffle the deals.
"""

from __future__ import annotations

import zlib
from bisect import bisect
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

import numpy as np

T = TypeVar("T")


def stream(seed: int, purpose: str) -> Random:
    """A source of chance for one purpose, the same on every machine.

    >>> stream(1, "names").random() == stream(1, "names").random()
    True
    >>> stream(1, "names").random() == stream(1, "places").random()
    False
    """
    return Random(f"{seed}:{purpose}")


def array_stream(seed: int, purpose: str) -> np.random.Generator:
    """The same for whole columns at once."""
    return np.random.default_rng([seed, zlib.crc32(purpose.encode())])


class Wheel(Generic[T]):
    """A choice among unequal chances, prepared once and drawn many times."""

    def __init__(self, chances: Iterable[tuple[T, float]]) -> None:
        pairs = list(chances)
        self.items = [item for item, _ in pairs]
        self.sums = list(accumulate(weight for _, weight in pairs))

    def draw(self, rng: Random) -> T:
        """One item.

        >>> Wheel([("always", 1.0), ("never", 0.0)]).draw(stream(1, "x"))
        'always'
        """
        return self.items[bisect(self.sums, rng.random() * self.sums[-1], hi=len(self.items) - 1)]


def exactly(rng: Random, many: int, chosen: int) -> list[bool]:
    """`many` flags of which exactly `chosen` are true, in any order.

    Planted rates are dealt out like cards rather than tossed like coins: so they hold for
    every seed, not only on average.

    >>> sum(exactly(stream(1, "x"), 18, 15))
    15
    """
    flags = [True] * chosen + [False] * (many - chosen)
    rng.shuffle(flags)
    return flags


def some(rng: Random, items: Sequence[T], many: int) -> list[T]:
    """`many` of the items without repeats; all of them when there are fewer."""
    return rng.sample(items, min(many, len(items)))


def day_between(rng: Random, first: date, last: date) -> date:
    """A day from `first` to `last`, both included."""
    return first + timedelta(days=rng.randint(0, (last - first).days))


def working_day(day: date) -> date:
    """The same day, or the Friday before a week-end.

    >>> working_day(date(2026, 9, 27))
    datetime.date(2026, 9, 25)
    """
    return day - timedelta(days=max(0, day.weekday() - 4))
