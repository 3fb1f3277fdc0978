"""Does the profile tell beforehand which leads will sign? Everything that the leads say of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np

from focale.evidence.interval import Interval
from focale.evidence.needed import Needed, more_leads
from focale.evidence.rates import LEVEL
from focale.evidence.verdict import TARGET, Band, Measure, band_of
from focale.kpi.validation.beside import (
    FEW_SIGNATURES,
    Amounts,
    Misplaced,
    SourceRate,
    Step,
    amounts_of,
    misplaced_in,
    sources_of,
    steps_of,
)
from focale.kpi.validation.curves import Curves, Cycle, curves_of, cycle_of
from focale.kpi.validation.effort import EqualEffort, at_equal_effort, leading
from focale.kpi.validation.leads import Flags, Group, Leads
from focale.kpi.validation.sample import Sample, sample_of
from focale.kpi.validation.statements import Groups, Statement, groups_of, statements


@dataclass(frozen=True)
class Tried:
    """What came of trying a profile on leads.

    better, target: the two statements. effort: every ratio at equal effort; leads: the one that
    stands before the crude ratio. band: of the method, on the lower end. needed: leads until the
    target can be told. drawn: against leads drawn by lot from outside, when the file marks them.
    """

    sample: Sample
    groups: Groups
    better: Statement
    target: Statement
    effort: tuple[EqualEffort, ...]
    leads: EqualEffort | None
    band: Band | None
    needed: Needed | None
    curves: Curves | None
    cycle: Cycle
    steps: tuple[Step, ...]
    sources: tuple[SourceRate, ...]
    amounts: Amounts | None
    amounts_inside: Amounts | None
    misplaced: Misplaced
    drawn: Groups | None = None
    drawn_statement: Statement | None = None

    @property
    def ratio(self) -> float | None:
        """The ratio that leads: at equal effort when that says something else, else the crude."""
        return self.leads.ratio.estimate if self.leads else self.groups.ratio.estimate

    @property
    def interval(self) -> Interval | None:
        """Its interval, of 95 %."""
        return self.leads.ratio.interval if self.leads else self.groups.ratio.interval()

    @property
    def few_signed(self) -> bool:
        """Whether so few signed that earlier steps should be read first."""
        signed = self.groups.inside.hits + self.groups.outside.hits
        return signed < FEW_SIGNATURES


def tried_on(
    leads: Leads,
    *,
    as_of: datetime.date | None = None,
    since: datetime.date | None = None,
    horizon_days: int | None = None,
    target: float = TARGET,
    excluded: Flags | None = None,
    circular: bool = False,
) -> Tried:
    """Try a profile on leads that it has classed.

    as_of, since, horizon_days, excluded: as in `sample_of`. target: times. circular: whether a
    criterion knows the outcome. Raises ValueError when no lead has a day.
    """
    sample = sample_of(
        leads, as_of=as_of, since=since, horizon_days=horizon_days, excluded=excluded
    )
    judged, converted = sample.judged, sample.converted
    groups = groups_of(judged, converted)
    better, twice = statements(judged, converted, target=target, circular=circular)
    effort = at_equal_effort(judged, converted, LEVEL)
    ahead = leading(effort, groups.ratio.estimate)
    interval = ahead.ratio.interval if ahead else groups.ratio.interval()
    drawn, told = _drawn(judged, converted, target, circular)
    return Tried(
        sample=sample,
        groups=groups,
        better=better,
        target=twice,
        effort=effort,
        leads=ahead,
        band=band_of(Measure.CONVERSION, interval),
        needed=_needed(sample, groups, leads, target),
        curves=curves_of(sample),
        cycle=cycle_of(sample),
        steps=steps_of(sample),
        sources=sources_of(sample),
        amounts=amounts_of(sample),
        amounts_inside=amounts_of(sample, Group.ICP),
        misplaced=misplaced_in(sample),
        drawn=drawn,
        drawn_statement=told,
    )


def _needed(sample: Sample, groups: Groups, leads: Leads, target: float) -> Needed | None:
    """Planned for the target ratio, never for the one seen."""
    classed = groups.inside.n + groups.outside.n
    pace = sample.a_month
    share = classed / len(sample.judged) if len(sample.judged) else 0.0
    return more_leads(
        groups.inside, groups.outside, times=target, history=sample.history,
        per_month=pace * share if pace else None,
    )  # fmt: skip


def _drawn(
    judged: Leads, converted: Flags, target: float, circular: bool
) -> tuple[Groups | None, Statement | None]:
    """Inside against those drawn by lot from outside: the only comparison that tells a cause."""
    if judged.drawn is None:
        return None, None
    kept = np.flatnonzero(judged.of(Group.ICP) | (judged.of(Group.OUTSIDE) & judged.drawn))
    part, hits = judged.only(kept), converted[kept]
    if not (part.group == Group.OUTSIDE).any():
        return None, None
    better, _ = statements(part, hits, target=target, circular=circular)
    return groups_of(part, hits), better
