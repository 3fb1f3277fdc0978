"""Has the market moved under the profile: which criterion do more companies meet, or fewer?

The same companies on two days: by a log of facts, or by an earlier file. Only those of which a
criterion is known on both days count; what is asked is whether more of them came to meet it than
ceased to (McNemar's test, mid-p; M. W. Fagerland and others, 2013, BMC Medical Research
Methodology 13).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from scipy.stats import binom

from focale.accounts import open_accounts
from focale.accounts.facts import fields_of
from focale.accounts.source import open_source
from focale.criterion import tree as t
from focale.criterion.condition import has_event
from focale.discovery.findings import Strength
from focale.engine import Session
from focale.evidence.rates import Rate
from focale.profile.document import Profile
from focale.review.tables import Period, Tables
from focale.scorecard.creation.cases import MET, UNKNOWN, AtCreation, Cases, Sources
from focale.scorecard.creation.judged import judged_at_creation

SOLID_P, LIKELY_P = 0.01, 0.05
MATTERS = 0.10  # of the share itself: a smaller change is no reason to review anything


@dataclass(frozen=True)
class Drift:
    """One criterion on two days. both: companies of which it is known on both.

    gained: those that came to meet it; lost: those that ceased to.
    """

    criterion: str
    both: int
    before: Rate
    after: Rate
    gained: int
    lost: int

    @property
    def p(self) -> float:
        """Two-sided mid-p of "as many came as went"."""
        return mid_p(self.gained, self.lost)

    @property
    def change(self) -> float | None:
        """The later share over the earlier, less 1; None when nobody met it before."""
        if not self.before.hits or not self.before.share or self.after.share is None:
            return None
        return self.after.share / self.before.share - 1

    def strength(self, asked: int = 1) -> Strength | None:
        """How firmly it is known that the market moved; None when nothing says so.

        asked: how many criteria are looked at: each gets its part of the risk.
        """
        change = self.change
        if change is not None and abs(change) < MATTERS:
            return None
        if self.p < SOLID_P / max(asked, 1):
            return Strength.SOLID
        return Strength.LIKELY if self.p < LIKELY_P / max(asked, 1) else None


@dataclass(frozen=True)
class MarketDrift:
    """All criteria on two days; the share that the profile keeps on both."""

    before_on: datetime.date
    after_on: datetime.date
    companies: int
    drifts: tuple[Drift, ...]
    kept_before: Rate
    kept_after: Rate

    def moved(self) -> list[tuple[Drift, Strength]]:
        """The criteria that moved, the surest first."""
        asked = len(self.drifts)
        found = [(one, one.strength(asked)) for one in self.drifts]
        firm = [(one, strength) for one, strength in found if strength is not None]
        return sorted(firm, key=lambda pair: pair[0].p)


def mid_p(gained: int, lost: int) -> float:
    """McNemar's test, mid-p.

    >>> round(mid_p(10, 2), 3), mid_p(0, 0)
    (0.022, 1.0)
    """
    n = gained + lost
    if not n:
        return 1.0
    few = min(gained, lost)
    return float(min(1.0, 2 * (binom.cdf(few, n, 0.5) - binom.pmf(few, n, 0.5) / 2)))


def market_drift(tables: Tables, profile: Profile, period: Period) -> MarketDrift | None:
    """The market on both ends of the period; None where nothing says what it was.

    Raises FocaleError as reading and scoring do.
    """
    if tables.facts is not None:
        ids = _ids_of_log(tables.facts)
        sources = Sources(None, tables.facts, tables.events, tables.contacts)
        days = np.repeat(np.array([period.since, period.as_of], "datetime64[D]"), len(ids))
        twice = pa.concat_arrays([ids, ids])
        at = judged_at_creation(profile, Cases(days, pa.table({}), twice), sources)
        half = len(ids)
        return _compared(profile, period, _part(at, slice(0, half)), _part(at, slice(half, None)))
    if tables.market is None or tables.market_before is None:
        return None
    before, after = _ids_of(tables.market_before), _ids_of(tables.market)
    ids = before.filter(pc.is_in(before, value_set=after))
    parts = []
    for day, companies in ((period.since, tables.market_before), (period.as_of, tables.market)):
        sources = Sources(companies, None, tables.events, tables.contacts)
        days = np.repeat(np.array([day], "datetime64[D]"), len(ids))
        parts.append(judged_at_creation(profile, Cases(days, pa.table({}), ids), sources))
    return _compared(profile, period, *(_part(at, slice(None)) for at in parts))


@dataclass(frozen=True)
class _Part:
    verdict: Any
    met: dict[str, Any]


def _part(at: AtCreation, of: slice) -> _Part:
    return _Part(at.verdict[of], {name: states[of] for name, states in at.met.items()})


def _compared(profile: Profile, period: Period, before: _Part, after: _Part) -> MarketDrift:
    drifts = []
    for criterion in profile.criteria:
        if has_event(criterion.condition):
            continue  # what was seen in a quarter says what we watch, not what the market is
        one, two = before.met[criterion.id], after.met[criterion.id]
        known = (one != UNKNOWN) & (two != UNKNOWN)
        a, b = one[known] == MET, two[known] == MET
        drifts.append(
            Drift(
                criterion.id, int(known.sum()), Rate(int(a.sum()), len(a)),
                Rate(int(b.sum()), len(b)), int((~a & b).sum()), int((a & ~b).sum()),
            )
        )  # fmt: skip
    companies = len(before.verdict)
    kept = [Rate(int((p.verdict == "qualified").sum()), companies) for p in (before, after)]
    return MarketDrift(period.since, period.as_of, companies, tuple(drifts), *kept)


def _ids_of_log(facts: Any) -> pa.Array:
    with Session() as session:
        log = open_source(session, facts, "review_log", "facts")
        name = fields_of(log, {})["account_id"].name
        node = t.alias(t.cast(t.col(name), "VARCHAR"), "account")
        table = session.arrow(t.select([node], t.table(log.found.table)))
    return pc.drop_null(pc.unique(table["account"])).cast(pa.string())


def _ids_of(companies: Any) -> pa.Array:
    with Session() as session:
        accounts = open_accounts(session, companies, table="review_market")
        node = t.alias(t.cast(t.col(accounts.id_column), "VARCHAR"), "account")
        table = session.arrow(t.select([node], t.table(accounts.table)))
    return table["account"].combine_chunks().cast(pa.string())


def names_of(companies: Any, ids: list[str]) -> dict[str, str]:
    """Account -> its name, where the file has one."""
    if companies is None or not ids:
        return {}
    with Session() as session:
        accounts = open_accounts(session, companies, table="review_names")
        name = accounts.columns.get("name")
        if name is None:
            return {}
        nodes = [
            t.alias(t.cast(t.col(accounts.id_column), "VARCHAR"), "account"),
            t.alias(t.cast(t.col(name.name), "VARCHAR"), "name"),
        ]
        table = session.arrow(t.select(nodes, t.table(accounts.table)))
    table = table.filter(pc.is_in(table["account"], value_set=pa.array(ids, pa.string())))
    pairs = zip(table["account"].to_pylist(), table["name"].to_pylist(), strict=True)
    return {account: name or "" for account, name in pairs}
