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
from focale.discovery.weigh.deals import EARLIER
from focale.discovery.weigh.door import ENOUGH, HORIZON_SHARE
from focale.profile.document import Profile
from focale.review.tables import Tables
from focale.scorecard.creation.cases import AtCreation, Cases, Days, Flags
from focale.scorecard.creation.judged import judged_at_creation
from focale.scorecard.creation.ledger_cases import cases_of, days_of

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
    day = np.where(np.isnat(cases.day), np.datetime64("1970-01-01"), cases.day)
    whole = Cases(day, cases.facts, cases.account)
    kind = ledger.kind.value
    at = judged_at_creation(profile, whole, tables.sources(), tables.mapping(kind),
                            label=ledger.label)  # fmt: skip
    return _history(ledger, whole, cases.day, at, np.datetime64(as_of))


def _ledger(tables: Tables, as_of: datetime.date, zone: str) -> Ledger | None:
    how: dict[str, Any] = {"won": tables.won, "lost": tables.lost, "today": as_of, "zone": zone}
    if tables.deals is not None:
        return read_ledger(tables.deals, "deals", mapping=tables.mapping("deals"), **how)
    if tables.leads is not None:
        return read_leads(tables.leads, None, mapping=tables.mapping("leads"), **how)
    return None


def _history(
    ledger: Ledger, cases: Cases, created: Days, at: AtCreation, last: np.datetime64
) -> History:
    status = np.array(ledger.column(ledger.outcome).to_pylist(), dtype=object)
    none = np.full(ledger.rows, np.datetime64("NaT"), "datetime64[D]")
    closed = days_of(ledger, "closed_on") if ledger.has("closed_on") else none
    unborn = ~np.isnat(closed) & (closed > last)
    won, lost = (status == "won") & ~unborn, (status == "lost") & ~unborn
    cycles = (closed - created).astype("timedelta64[D]").astype(np.float64)
    cycles = np.where(np.isnat(closed) | np.isnat(created), np.nan, cycles)
    horizon = _horizon(cycles[won | lost])
    dated = ~np.isnat(created) & (created <= last)
    old = dated if horizon is None else dated & (created + np.timedelta64(horizon, "D") <= last)
    by_horizon = bool(lost.sum() < ENOUGH <= won.sum() and horizon is not None)
    usable, hits = won | lost, won
    if by_horizon:
        usable, hits = ~(won & np.isnan(cycles)), won & (cycles <= (horizon or 0))
    kept = np.flatnonzero(old & usable)
    kept = kept[np.argsort(created[kept], kind="stable")]
    account = np.full(ledger.rows, None, dtype=object)
    if cases.account is not None:
        account = np.array(cases.account.cast(pa.string()).to_pylist(), dtype=object)
    return History(
        ledger.kind.value, ledger, cases, at, hits, closed, account, kept,
        _cut(created[kept]), horizon, by_horizon,
    )  # fmt: skip


def _horizon(cycles: npt.NDArray[np.float64]) -> int | None:
    known = cycles[~np.isnan(cycles) & (cycles >= 0)]
    if not len(known):
        return None
    return max(1, int(np.quantile(known, HORIZON_SHARE, method="inverted_cdf")))


def _cut(created: Days) -> int:
    """The place of the first later one; those of one day stay together."""
    if not len(created):
        return 0
    first = created[min(int(len(created) * EARLIER), len(created) - 1)]
    return int((created < first).sum())
