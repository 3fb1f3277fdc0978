"""Between which days must the local day of an instant be exact?"""

from __future__ import annotations

import datetime

from focale.criterion.clock import FIRST_DAY, LAST_DAY

_SPARE = datetime.timedelta(days=3)


def span_of(
    first: datetime.date | None, last: datetime.date
) -> tuple[datetime.date, datetime.date]:
    """The two ends, with some days to spare, inside the calendar that is known.

    >>> span_of(None, datetime.date(2026, 1, 1))
    (datetime.date(1970, 1, 1), datetime.date(2026, 1, 4))
    """
    low, high = (
        min(max(day, FIRST_DAY + _SPARE), LAST_DAY - _SPARE) for day in (first or FIRST_DAY, last)
    )
    return low - _SPARE, high + _SPARE
