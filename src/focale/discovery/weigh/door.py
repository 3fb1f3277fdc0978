"""How is a profile weighed by a file of deals, and what is its next version?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from focale.accounts.columns.given import Given
from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.leads import read_leads
from focale.accounts.ledger.ledger import Ledger
from focale.criterion.condition import FieldTest, NextDays, WithinDays, leaves_of
from focale.discovery.weigh.columns import Column, read_columns
from focale.discovery.weigh.counted import Counted, judged_deals
from focale.discovery.weigh.deals import Deals, Flags, Floats
from focale.discovery.weigh.leaks import Leak, leaks_of
from focale.discovery.weigh.period import period_columns
from focale.discovery.weigh.value import BandValue, Skew, bands_of, skew_of
from focale.discovery.weigh.weights import Weighing, weigh
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.glossary.messages import Message, fields_named
from focale.profile.document import Criterion, Profile
from focale.scorecard.creation.cases import AtCreation, Cases, Sources
from focale.scorecard.creation.judged import judged_at_creation
from focale.scorecard.creation.ledger_cases import cases_of, left_out, placed, with_outcome
from focale.scorecard.plan import plan_of

_FULL = 100.0


@dataclass(frozen=True)
class Weighed:
    """A profile, the deals that weighed it, and what came of it.

    criteria: those of the profile, in the order of the weighing's points. leaks, periods: columns
    that are not scored, those that the profile reads first. kept: criterion -> the column for which
    its points stay. drift: win rate of the earlier and of the later deals.
    """

    profile: Profile
    ledger: Ledger
    counted: Counted
    weighing: Weighing
    at_creation: AtCreation
    criteria: tuple[Criterion, ...]
    leaks: tuple[Leak, ...]
    periods: tuple[str, ...]
    kept: dict[str, str]
    drift: tuple[Rate, Rate]
    before: tuple[BandValue, ...]
    after: tuple[BandValue, ...]
    skew: Skew | None
    as_of: datetime.date
    notices: tuple[Message, ...] = ()

    @property
    def base_drifts(self) -> bool:
        """Whether later deals are won more or less often, beyond chance."""
        interval = RateRatio(self.drift[1], self.drift[0]).interval()
        return interval is not None and not interval.holds(1.0)

    @property
    def disorder(self) -> tuple[tuple[BandValue, BandValue], ...]:
        """Bands out of order beyond chance: (the higher one, a lower one that wins more often).

        Of the bands shown last: by the new points where a version is proposed.
        """
        bands = self.after if self.weighing.is_proposed else self.before
        found = []
        for place, higher in enumerate(bands):
            for lower in bands[place + 1 :]:
                interval = RateRatio(lower.rate, higher.rate).interval()
                if interval is not None and interval.low > 1:
                    found.append((higher, lower))
        return tuple(found)

    def points(self) -> dict[str, tuple[float, float]]:
        """Criterion -> points before and after."""
        weighing = self.weighing
        return {
            criterion.id: (float(old), float(new))
            for criterion, old, new in zip(
                self.criteria, weighing.old, weighing.new, strict=True
            )
        }  # fmt: skip

    def measured(self) -> list[str]:
        """The criteria that work as they should beyond chance: their interval excludes none."""
        fit = self.weighing.free
        if fit is None or not fit.converged:
            return []
        found = []
        for column, place in enumerate(np.flatnonzero(self.weighing.weighed).tolist()):
            interval = fit.weight_interval(column)
            gains = self.weighing.old[place] > 0
            if (interval.low > 0) if gains else (interval.high < 0):
                found.append(self.criteria[place].id)
        return found


def weighed(
    deals: Any,
    profile: Profile,
    *,
    closed: Any = None,
    outcome: str | None = None,
    won: Sequence[str] | str = (),
    lost: Sequence[str] | str = (),
    sources: Sources | None = None,
    as_of: datetime.date | None = None,
    horizon_days: int | None = None,
    mapping: Given = None,
    closed_mapping: Given = None,
) -> Weighed:
    """Weigh a profile by deals.

    deals: a file or frame; or leads, with the deals that say what came of them in `closed`.
    outcome: the column that does; won, lost: its values that say so. horizon_days: the age at
    which a deal is judged; default the 80th percentile of the cycles. Raises FocaleError as reading
    and scoring do.
    """
    names = with_outcome(mapping, outcome, "outcome" if closed is not None else "status")
    how: dict[str, Any] = {"won": won, "lost": lost, "today": as_of, "zone": profile.timezone}
    if closed is not None:
        ledger = read_leads(deals, closed, mapping=names, deals_mapping=closed_mapping, **how)
    else:
        ledger = read_ledger(deals, "deals", mapping=names, **how)
    return _weighed(ledger, profile, sources, as_of, horizon_days, mapping)


def _weighed(
    ledger: Ledger, profile: Profile, sources: Sources | None, as_of: datetime.date | None,
    horizon_days: int | None, mapping: Given,
) -> Weighed:  # fmt: skip
    cases = cases_of(ledger, by_order=_may_go_by_order(profile, sources))
    at = judged_at_creation(profile, placed(cases), sources, mapping, label=ledger.label)
    kept, counted, hits, last = judged_deals(ledger, cases, as_of, horizon_days)
    leaks, periods = _refused(ledger, at, cases, kept)
    old = np.array([term.weight / 1000 for term in plan_of(at.profile).terms])
    reasons = _reasons(at.profile, leaks, periods)
    movable = np.array([criterion.id not in reasons for criterion in at.profile.criteria])
    found = _deals(ledger, at, cases, kept, hits)
    weighing = weigh(found, old, movable)
    before, after = _bands(at.profile, found, weighing, movable)
    notices = [
        *ledger.notices, *left_out(ledger), *_said(ledger, at), *_notices(ledger, at, sources),
    ]  # fmt: skip
    return Weighed(
        profile=at.profile, ledger=ledger, counted=counted, weighing=weighing, at_creation=at,
        criteria=at.profile.criteria, leaks=leaks, periods=periods, kept=reasons,
        drift=(_rate(weighing.earlier), _rate(weighing.later)), before=before, after=after,
        skew=skew_of(found), as_of=last, notices=tuple(notices),
    )  # fmt: skip


def _may_go_by_order(profile: Profile, sources: Sources | None) -> bool:
    """Whether nothing that is asked needs the day itself: no log, no event, no test of days ago."""
    has_logs = sources is not None and (sources.facts is not None or sources.events is not None)
    relative = any(
        isinstance(leaf, FieldTest) and isinstance(leaf.test, WithinDays | NextDays)
        for condition in profile.conditions()
        for leaf in leaves_of(condition)
    )
    return not has_logs and not relative


def _rate(deals: Deals) -> Rate:
    return Rate(deals.wins, len(deals))


def _bands(
    profile: Profile, deals: Deals, weighing: Weighing, movable: Flags
) -> tuple[tuple[BandValue, ...], tuple[BandValue, ...]]:
    """What each band is worth, by the points before and by the new ones."""
    bands = (
        ("handle_now", profile.bands.handle_now / 1000),
        ("nurture", profile.bands.nurture / 1000),
        ("generic", 0.0),
    )
    honest = deals.points(_honest(weighing.old, movable))
    return (
        bands_of(deals, _clamped(honest), bands),
        bands_of(deals, _clamped(deals.points(weighing.new)), bands),
    )


def _refused(
    ledger: Ledger, at: AtCreation, cases: Cases, kept: np.ndarray
) -> tuple[tuple[Leak, ...], tuple[str, ...]]:
    """The columns that are not scored: they know the outcome, or say only the date."""
    own = {column.lower() for column in at.own.values()}
    others = [name for name in ledger.facts if name.lower() not in own]
    later = [name for name in ledger.later if name not in others]
    table = pa.table(
        {
            **{name: at.facts[name] for name in at.facts.column_names},
            **{name: ledger.table[name] for name in (*others, *later)
               if name not in at.facts.column_names},
        }
    ).take(pa.array(kept))  # fmt: skip
    columns: list[Column] = read_columns(table)
    # Whoever signed after the horizon knows as much of the outcome as whoever signed before it.
    status = np.array(ledger.column(ledger.outcome).to_pylist(), dtype=object)[kept]
    won, created = status == "won", cases.day[kept]
    if not ledger.has("created_on"):
        leaks = leaks_of(columns, won, ~won, np.full(len(kept), np.datetime64("NaT"), "M8[D]"))
        return leaks, ()
    return leaks_of(columns, won, ~won, created), period_columns(columns, created)


def _reasons(profile: Profile, leaks: Sequence[Leak], periods: Sequence[str]) -> dict[str, str]:
    """Criterion -> the field for which its points are not found from the outcomes."""
    refused = {leak.column for leak in leaks if leak.is_certain} | set(periods)
    found: dict[str, str] = {}
    for criterion in profile.criteria:
        for leaf in leaves_of(criterion.condition):
            if isinstance(leaf, FieldTest) and leaf.field in refused:
                found.setdefault(criterion.id, leaf.field)
    return found


def _deals(ledger: Ledger, at: AtCreation, cases: Cases, kept: np.ndarray, hits: Flags) -> Deals:
    shares = np.column_stack([at.share[criterion.id] for criterion in at.profile.criteria])
    amount = None
    if ledger.has("amount") and len(ledger.currencies()) <= 1:
        amount = ledger.column("amount").cast(pa.float64()).to_numpy().astype(np.float64)[kept]
    return Deals(shares[kept], hits[kept], cases.day[kept], amount)


def _said(ledger: Ledger, at: AtCreation) -> list[Message]:
    """What scoring noticed; fields known only from the outcome are told among the leaks."""
    return [
        notice
        for notice in at.notices
        if notice.code != "absent_field" or notice.facts.get("field") not in ledger.later
    ]


def _honest(points: Floats, movable: Flags) -> Floats:
    """The points without the criteria that know the outcome or the date, on the same scale.

    With them, old points would look better on past deals than they will ever be.
    """
    kept = np.where(movable, points, 0.0)
    whole, left = points[points > 0].sum(), kept[kept > 0].sum()
    return np.asarray(kept * (whole / left if left else 0.0))


def _clamped(points: Floats) -> Floats:
    return np.clip(points, 0.0, _FULL)


def _notices(ledger: Ledger, at: AtCreation, sources: Sources | None) -> list[Message]:
    if not at.todays or (sources is not None and sources.facts is not None):
        return []
    facts = {"fields": fields_named(list(at.todays)), "count": len(at.todays)}
    return [Message("facts_of_today", ledger.label, facts=facts)]
