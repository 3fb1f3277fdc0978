"""Which calendar day was it, where the sellers work?

An event's instant becomes the local day of the profile's time zone. The changes of the
zone's offset are listed once, so that an engine needs no time-zone database of its own.
"""

from __future__ import annotations

import datetime
import functools
from bisect import bisect_right
from zoneinfo import ZoneInfo

DAY_SECONDS = 86_400
EPOCH_ORDINAL = datetime.date(1970, 1, 1).toordinal()
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
FIRST_DAY = datetime.date(1970, 1, 1)
LAST_DAY = datetime.date(2100, 1, 1)

Shifts = tuple[tuple[int, int], ...]
"""(UTC second from which, offset in seconds), in order; the first holds for all before."""


@functools.lru_cache(maxsize=256)
def shifts(zone: str, first: datetime.date = FIRST_DAY, last: datetime.date = LAST_DAY) -> Shifts:
    """The offsets of a zone between two days.

    >>> [
    ...     offset
    ...     for _, offset in shifts(
    ...         "Europe/Paris", datetime.date(2026, 1, 1), datetime.date(2026, 6, 1)
    ...     )
    ... ]
    [3600, 7200]
    """
    rules = ZoneInfo(zone)
    low = (first.toordinal() - EPOCH_ORDINAL) * DAY_SECONDS
    high = (last.toordinal() - EPOCH_ORDINAL) * DAY_SECONDS
    found = [(low, _offset(rules, low))]
    second = low
    while second < high:
        following = second + DAY_SECONDS
        offset = _offset(rules, following)
        if offset != found[-1][1]:
            found.append((_change(rules, second, following), offset))
        second = following
    return tuple(found)


def _offset(rules: ZoneInfo, second: int) -> int:
    moment = datetime.datetime.fromtimestamp(second, datetime.UTC).astimezone(rules)
    shift = moment.utcoffset()
    return round(shift.total_seconds()) if shift is not None else 0


def _change(rules: ZoneInfo, before: int, after: int) -> int:
    old = _offset(rules, before)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(rules, middle) == old:
            before = middle
        else:
            after = middle
    return after


class LocalDays:
    """Local days of instants, for one record at a time.

    >>> paris = LocalDays("Europe/Paris")
    >>> late = datetime.datetime(2026, 7, 1, 22, 30, tzinfo=datetime.UTC)
    >>> datetime.date.fromordinal(paris.ordinal(late)).isoformat()
    '2026-07-02'
    """

    def __init__(self, zone: str) -> None:
        changes = shifts(zone)
        self._from = [second for second, _ in changes[1:]]
        self._offsets = [offset for _, offset in changes]

    def ordinal(self, moment: datetime.date) -> int:
        """The ordinal of the local day of a date, a naive or an aware datetime."""
        if not isinstance(moment, datetime.datetime) or moment.tzinfo is None:
            return moment.toordinal()
        since = moment - _EPOCH
        utc = since.days * DAY_SECONDS + since.seconds
        offset = self._offsets[bisect_right(self._from, utc)]
        return EPOCH_ORDINAL + (utc + offset) // DAY_SECONDS
