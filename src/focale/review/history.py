"""Which past deals tell whether a profile works, and which of them are kept for the test?

As of the day each was created. Only those old enough to have ended; the last three in ten, by
creation, are kept apart: what is proposed never looks at them, and is tried on them.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.leads import read_leads
from focale.accounts.ledger.ledger import Ledger
from focale.discovery.weigh.counted import judged_deals
from focale.discovery.weigh.deals import EARLIER
from focale.profile.document import Profile
from focale.review.tables import Tables
from focale.scorecard.creation.cases import AtCreation, Cases, Days, Flags
from focale.scorecard.creation.judged import judged_at_creation
from focale.scorecard.creation.ledger_cases import cases_of, days_of, placed

Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class History:
    """Deals, or leads where no deals are given, one place a row of the file.

    at: every row through the profile on its day. kept: places of those that are old enough, by
    creation; later: the part of them kept for the test. by_horizon: whether those not won by then
    count as lost, for want of lost ones in the file.
    """

    kind: str
    ledger: Ledger
    cases: Cases
    at: AtCreation
    won: Flags
    closed: Days
    account: npt.NDArray[np.object_]
    kept: Places
    cut: int
    horizon_days: int | None
    by_horizon: bool

    @property
    def earlier(self) -> Places:
        """Those from which one may learn."""
        return self.kept[: self.cut]

    @property
    def later(self) -> Places:
        """Those on which what was learned is tried."""
        return self.kept[self.cut :]

    def tried_before(self, day: datetime.date) -> Places:
        """Of the later ones, those that were old enough on an earlier day.

        They stood among the later ones of a review of that day too, for the cut only moves on.
        """
        age = np.timedelta64(self.horizon_days or 0, "D")
        on = np.datetime64(day)
        then = self.cases.day[self.later] + age <= on
        if self.horizon_days is None:
            then &= ~np.isnat(self.closed[self.later]) & (self.closed[self.later] <= on)
        return self.later[then]

    def only(self, places: Places) -> Cases:
        """Some of the cases, to be judged again."""
        rows = pa.array(places)
        account = None if self.cases.account is None else self.cases.account.take(rows)
        facts = self.cases.facts
        return Cases(self.cases.day[places], facts.take(rows) if facts.num_columns else facts,
                     account)  # fmt: skip

    def first_won(self) -> dict[str, int]:
        """Account -> the row of its first deal won."""
        found: dict[str, int] = {}
        for row in np.flatnonzero(self.won)[::-1].tolist():
            account = self.account[row]
            if account is None:
                continue
            known = found.get(account)
            if known is None or self.cases.day[row] <= self.cases.day[known]:
                found[account] = row
        return found


def read_history(tables: Tables, profile: Profile, as_of: datetime.date) -> History | None:
    """The past deals, judged. None without a table of deals or leads.

    Raises FocaleError as reading and scoring do.
    """
    ledger = _ledger(tables, as_of, profile.timezone)
    if ledger is None:
        return None
    cases = cases_of(ledger)
    whole = placed(cases)
    kind = ledger.kind.value
    at = judged_at_creation(profile, whole, tables.sources(), tables.mapping(kind),
                            label=ledger.label)  # fmt: skip
    return _history(ledger, cases, whole, at, as_of)


def _ledger(tables: Tables, as_of: datetime.date, zone: str) -> Ledger | None:
    how: dict[str, Any] = {"won": tables.won, "lost": tables.lost, "today": as_of, "zone": zone}
    if tables.deals is not None:
        return read_ledger(tables.deals, "deals", mapping=tables.mapping("deals"), **how)
    if tables.leads is not None:
        return read_leads(tables.leads, None, mapping=tables.mapping("leads"), **how)
    return None


def _history(
    ledger: Ledger, cases: Cases, whole: Cases, at: AtCreation, as_of: datetime.date
) -> History:
    kept, counted, won, _ = judged_deals(ledger, cases, as_of, None)
    closed = np.full(ledger.rows, np.datetime64("NaT"), "datetime64[D]")
    if ledger.has("closed_on"):
        closed = days_of(ledger, "closed_on")
    account = np.full(ledger.rows, None, dtype=object)
    if cases.account is not None:
        account = np.array(cases.account.cast(pa.string()).to_pylist(), dtype=object)
    return History(
        ledger.kind.value, ledger, whole, at, won, closed, account, kept, _cut(cases.day[kept]),
        counted.horizon_days, counted.by_horizon,
    )  # fmt: skip


def _cut(created: Days) -> int:
    """The place of the first later one; those of one day stay together."""
    if not len(created):
        return 0
    first = created[min(int(len(created) * EARLIER), len(created) - 1)]
    return int((created < first).sum())
