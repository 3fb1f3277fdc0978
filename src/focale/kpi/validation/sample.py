"""Which leads are old enough to be judged, and at which age are all of them judged?

Young leads have had less time to sign than old ones. Counted together, before and after a date,
they show shorter cycles where nothing changed. So all are judged at one age, the horizon, and
those who have not reached it stand apart.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

import numpy as np

from focale.evidence.incidence import Outcome
from focale.evidence.rates import Rate
from focale.kpi.validation.leads import Flags, Floats, Group, Leads, in_order

MONTHS = 24  # of creation, by default
FLOOR = 50  # leads: below, nothing is concluded
SHARE_OF_CYCLES = 0.8  # of the won cycles that the default horizon lets end
_DAYS_A_MONTH = 365.25 / 12


@dataclass(frozen=True)
class Sample:
    """The leads that are judged, in the order of their creation, and those that are not.

    since, as_of: first day of creation, and last day that the file knows. horizon_days: the age at
    which each is judged; None when no signature is dated, and then all count. followed: all who
    came in time, young ones too. history: those outside the profile created before
    `since`. The counts are of leads: excluded (they made the profile), early
    (before `since`), future (created after `as_of`), negative (signed or lost before they were
    created), undated (signed, nobody knows when), young (not old enough).
    """

    judged: Leads
    followed: Leads
    since: datetime.date
    as_of: datetime.date
    horizon_days: int | None
    converted: Flags
    excluded: int = 0
    early: int = 0
    future: int = 0
    negative: int = 0
    undated: int = 0
    young: int = 0
    history: Rate = field(default_factory=lambda: Rate(0, 0))

    @property
    def months(self) -> float:
        """Months over which the judged leads were created; 0 when there is none."""
        if not len(self.judged):
            return 0.0
        created = self.judged.created.astype("datetime64[D]")
        days = (created.max() - created.min()).astype(int) + 1
        return float(days / _DAYS_A_MONTH)

    @property
    def a_month(self) -> float | None:
        """Judged leads a month at the present pace; None when there are too few to tell."""
        return len(self.judged) / max(self.months, 1.0) if len(self.judged) else None


def sample_of(
    leads: Leads,
    *,
    as_of: datetime.date | None = None,
    since: datetime.date | None = None,
    horizon_days: int | None = None,
    excluded: Flags | None = None,
) -> Sample:
    """The leads to judge.

    as_of: default the last day that a lead was created or closed. since: default 24 months
    before. horizon_days: default the 80th percentile of the won cycles. excluded: leads whose
    company made the profile.
    """
    last = as_of or last_day(leads)
    begin = since or months_before(last, MONTHS)
    created = leads.created.astype("datetime64[D]")
    out = np.zeros(len(leads), dtype=bool) if excluded is None else excluded
    future = ~out & (created > np.datetime64(last))
    leads = _as_of(leads, last)
    cycle = leads.cycle_days
    negative = ~out & ~future & (cycle < 0)
    rest = ~out & ~future & ~negative
    horizon = horizon_days
    if horizon is None:
        horizon = horizon_of(cycle[rest & leads.won])
    undated = rest & leads.won & np.isnan(cycle) if horizon is not None else np.zeros_like(rest)
    rest &= ~undated
    early = rest & (created < np.datetime64(begin))
    rest &= ~early
    before = leads.only(early & leads.of(Group.OUTSIDE))
    followed = in_order(leads.only(rest))
    age = (np.datetime64(last) - followed.created.astype("datetime64[D]")).astype(int)
    old = np.ones(len(followed), dtype=bool) if horizon is None else age >= horizon
    judged = followed.only(old)
    in_time = _in_time(judged, horizon)
    return Sample(
        judged, followed, begin, last, horizon, in_time,
        int(out.sum()), int(early.sum()), int(future.sum()), int(negative.sum()),
        int(undated.sum()), int((~old).sum()),
        Rate(int(_in_time(before, horizon).sum()), len(before)),
    )  # fmt: skip


def _in_time(leads: Leads, horizon: int | None) -> Flags:
    """Who signed within the horizon."""
    return leads.won if horizon is None else leads.won & (leads.cycle_days <= horizon)


def horizon_of(cycles: Floats) -> int | None:
    """Days by which four won leads in five had signed; None when no signature is dated.

    >>> horizon_of(np.array([10.0, 20.0, 30.0, 40.0, 50.0]))
    40
    """
    known = cycles[~np.isnan(cycles) & (cycles >= 0)]
    if not len(known):
        return None
    return max(1, int(np.quantile(known, SHARE_OF_CYCLES, method="inverted_cdf")))


def last_day(leads: Leads) -> datetime.date:
    """The last day on which a lead was created or closed: what the file can know.

    Raises ValueError when there is no lead.
    """
    days = np.concatenate([leads.created.astype("datetime64[D]"),
                           leads.closed.astype("datetime64[D]")])  # fmt: skip
    days = days[~np.isnat(days)]
    if not len(days):
        raise ValueError("no lead has a day")
    return datetime.date.fromisoformat(str(days.max()))


def months_before(day: datetime.date, months: int) -> datetime.date:
    """The same day some months earlier; the last of the month where there is none.

    >>> months_before(datetime.date(2026, 3, 31), 1)
    datetime.date(2026, 2, 28)
    """
    place = day.year * 12 + day.month - 1 - months
    year, month = divmod(place, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return datetime.date(year, month + 1, last)
        except ValueError:
            continue
    raise ValueError(day)


def _as_of(leads: Leads, last: datetime.date) -> Leads:
    """What was not yet known on the last day has not happened."""
    later = leads.closed.astype("datetime64[D]") > np.datetime64(last)
    if not later.any():
        return leads
    from dataclasses import replace

    return replace(
        leads,
        outcome=np.where(later, np.int8(Outcome.OPEN), leads.outcome).astype(np.int8),
        closed=np.where(later, np.datetime64("NaT"), leads.closed.astype("datetime64[D]")),
    )
