"""From which day to which does a written period go?

"2026-01", "janvier 2026", "T1 2026", "S2 2025", "2026", "01/2026", or one day: the month that
begins then, where a table has one line a month.
"""

from __future__ import annotations

import calendar
import datetime
import re

from focale.accounts.values.day import day
from focale.criterion.fold import fold

Period = tuple[datetime.date, datetime.date]
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SPANS: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(rf"(?:{written} ?{_YEAR}|{_YEAR.replace('year', 'first')} ?{written2})"), months)
    for written, written2, months in (
        (r"[tq](?P<place>[1-4])", r"[tq](?P<place2>[1-4])", 3),
        (r"[sh](?P<place>[12])", r"[sh](?P<place2>[12])", 6),
        (r"(?P<place>[1-4])(?:er|e|eme)? trimestre", r"trimestre (?P<place2>[1-4])", 3),
        (r"trimestre (?P<place>[1-4])", r"quarter (?P<place2>[1-4])", 3),
        (r"quarter (?P<place>[1-4])", r"(?P<place2>[1-4])(?:st|nd|rd|th) quarter", 3),
        (r"semestre (?P<place>[12])", r"semestre (?P<place2>[12])", 6),
    )
)
_ONLY_YEAR = re.compile(rf"(?:fy|exercice|annee|year)? ?{_YEAR}(?: 0)?")
_SIGNS = re.compile(r"[^a-z0-9]+")


def period(text: str, order: str = "") -> Period | None:
    """The first and the last day of a period, both in it; None when it is none.

    order: of day and month, as `values.day` takes it. A day is the month that it opens or lies in.

    >>> [str(one) for one in period("T1 2026")], [str(one) for one in period("janvier 2026")]
    (['2026-01-01', '2026-03-31'], ['2026-01-01', '2026-01-31'])
    >>> [str(one) for one in period("2026")], period("bientôt")
    (['2026-01-01', '2026-12-31'], None)
    """
    plain = _SIGNS.sub(" ", fold(text)).strip()
    if (found := _ONLY_YEAR.fullmatch(plain)) is not None:
        year = int(found["year"])
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    for pattern, months in _SPANS:
        if (found := pattern.fullmatch(plain)) is not None:
            said, place = found["year"] or found["first"], found["place"] or found["place2"]
            return months_from(datetime.date(int(said), (int(place) - 1) * months + 1, 1), months)
    cell = day(text, order)
    if not isinstance(cell.value, datetime.date):
        return None
    return months_from(cell.value.replace(day=1), 1)


def months_from(first: datetime.date, months: int) -> Period:
    """So many whole months from a first day of a month.

    >>> str(months_from(datetime.date(2024, 1, 1), 2)[1])
    '2024-02-29'
    """
    months_on = first.year * 12 + first.month - 1 + months - 1
    year, month = divmod(months_on, 12)
    return first, datetime.date(year, month + 1, calendar.monthrange(year, month + 1)[1])
