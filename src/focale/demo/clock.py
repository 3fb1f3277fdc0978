"""When do things happen? Days as numbers and instants as seconds, in UTC, for whole columns."""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt

from focale.demo import plan

Ints = npt.NDArray[np.int64]

DAY = 86_400
_EPOCH = date(1970, 1, 1)


def day_number(day: date) -> int:
    """Days since 1970.

    >>> day_number(date(1970, 1, 11))
    10
    """
    return (day - _EPOCH).days


FIRST_DAY = day_number(plan.EVENTS_FROM)
LAST_DAY = day_number(plan.REFERENCE_DATE)
LAST_INSTANT = LAST_DAY * DAY + 21 * 3600 + 59 * 60  # the reference date ends at 22:00 UTC in Paris


def office_instants(rng: np.random.Generator, days: Ints) -> Ints:
    """An instant on each day: mostly office hours, and few week-ends."""
    weekday = (days + 3) % 7  # 1970-01-01 was a Thursday
    moved = np.where((weekday >= 5) & (rng.random(len(days)) < 0.85), weekday - 4, 0)
    hours = np.clip(rng.normal(10.5, 2.6, len(days)), 4.5, 20.0)  # UTC
    return (days - moved) * DAY + (hours * 3600).astype(np.int64)
