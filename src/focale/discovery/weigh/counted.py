"""Which deals are weighed: closed, or old enough to be judged, in the order of their creation?"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from focale.accounts.ledger.ledger import Ledger
from focale.discovery.weigh.deals import Flags, Floats
from focale.scorecard.creation.cases import Cases
from focale.scorecard.creation.ledger_cases import days_of, needs_created

HORIZON_SHARE = 0.8  # of the cycles that end before a deal is old enough
ENOUGH = 20  # lost deals, below which those not signed at the horizon count as lost


@dataclass(frozen=True)
class Counted:
    """How many deals were read, and why some are not weighed.

    horizon_days: the age at which all are judged; None when no day of closing is known. by_horizon:
    whether those not won at that age count as lost, for want of lost deals in the file.
    """

    read: int
    weighed: int
    open: int
    young: int
    undated: int
    horizon_days: int | None
    by_horizon: bool


def judged_deals(
    ledger: Ledger, cases: Cases, as_of: datetime.date | None, horizon_days: int | None
) -> tuple[np.ndarray, Counted, Flags, datetime.date]:
    """Places of the deals that are weighed, in the order of their creation; who was won.

    Where no column says when they were created, in the order of the file.
    """
    status = np.array(ledger.column(ledger.outcome).to_pylist(), dtype=object)
    created = cases.day
    none = np.full(ledger.rows, np.datetime64("NaT"), "datetime64[D]")
    if not ledger.has("created_on"):
        return _by_order(ledger, status, as_of)
    shut = days_of(ledger, "closed_on") if ledger.has("closed_on") else none
    known = np.concatenate([created[~np.isnat(created)], shut[~np.isnat(shut)]])
    if not len(known):
        raise needs_created(ledger)
    last = np.datetime64(as_of) if as_of else known.max()
    won, lost = status == "won", status == "lost"
    later = ~np.isnat(shut) & (shut > last)
    won, lost = won & ~later, lost & ~later
    cycles = (shut - created).astype("timedelta64[D]").astype(np.float64)
    cycles = np.where(np.isnat(shut) | np.isnat(created), np.nan, cycles)
    horizon = horizon_days if horizon_days is not None else _horizon(cycles[won | lost])
    dated = ~np.isnat(created) & (created <= last)
    old = np.ones(len(status), dtype=bool)
    if horizon is not None:
        old = dated & (created + np.timedelta64(horizon, "D") <= last)
    waiting = int((~won & ~lost & dated & old).sum())
    by_horizon = lost.sum() < ENOUGH <= min(won.sum(), waiting) and horizon is not None
    if by_horizon:
        usable = ~(won & np.isnan(cycles))
        hits = won & (cycles <= (horizon or 0))
    else:
        usable, hits = won | lost, won
    kept = np.flatnonzero(dated & old & usable)
    kept = kept[np.argsort(created[kept], kind="stable")]
    counted = Counted(
        read=ledger.rows, weighed=len(kept),
        open=int((~won & ~lost & dated).sum()) if not by_horizon else 0,
        young=int((dated & ~old & usable).sum()), undated=int((~dated).sum()),
        horizon_days=horizon, by_horizon=bool(by_horizon),
    )  # fmt: skip
    return kept, counted, hits, datetime.date.fromisoformat(str(last))


def _by_order(
    ledger: Ledger, status: npt.NDArray[np.object_], as_of: datetime.date | None
) -> tuple[np.ndarray, Counted, Flags, datetime.date]:
    """The closed deals as they stand in the file, which says no day: none is too young."""
    won = np.asarray(status == "won")
    kept = np.flatnonzero(won | (status == "lost"))
    counted = Counted(
        read=ledger.rows, weighed=len(kept), open=ledger.rows - len(kept), young=0, undated=0,
        horizon_days=None, by_horizon=False,
    )  # fmt: skip
    shut = days_of(ledger, "closed_on") if ledger.has("closed_on") else np.array([], "M8[D]")
    shut = shut[~np.isnat(shut)]
    if as_of is None and len(shut):
        as_of = datetime.date.fromisoformat(str(shut.max()))
    return kept, counted, won, as_of or datetime.datetime.now(ZoneInfo("Europe/Paris")).date()


def _horizon(cycles: Floats) -> int | None:
    known = cycles[~np.isnan(cycles) & (cycles >= 0)]
    if not len(known):
        return None
    return max(1, int(np.quantile(known, HORIZON_SHARE, method="inverted_cdf")))
