"""What else do the leads tell, beside the two statements?

Earlier steps, when few have signed; each source with its interval; what was signed, median beside
mean; and the leads that the profile misplaced.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from focale.evidence.incidence import Outcome
from focale.evidence.rates import Rate
from focale.evidence.shrink import shrunk_rates
from focale.kpi.validation.leads import Days, Flags, Group, Leads
from focale.kpi.validation.sample import Sample
from focale.kpi.validation.statements import Groups, groups_of

FEW_SIGNATURES = 20  # below, the earlier steps are read first
_CONCENTRATED = 0.10  # of all that was signed, by one customer: the mean says little


@dataclass(frozen=True)
class Step:
    """An earlier step: accepted by sales, or a meeting held. by_horizon: within the horizon."""

    name: str
    groups: Groups


@dataclass(frozen=True)
class SourceRate:
    """How one source converts. source: None where the file does not say.

    likely: its share once luck is taken off (empirical Bayes): the best of eight equal sources
    looks 1.6 times as good as it is.
    """

    source: str | None
    rate: Rate
    likely: float


@dataclass(frozen=True)
class Amounts:
    """What the won of a group were worth.

    known: how many say an amount. top_share: of the total, by the largest one; 0 to 1.
    """

    known: int
    median: float | None
    mean: float | None
    total: float
    top_share: float | None

    @property
    def is_concentrated(self) -> bool:
        """Whether one customer weighs so much that the mean says little."""
        return self.top_share is not None and self.top_share >= _CONCENTRATED and self.known > 1


@dataclass(frozen=True)
class Misplaced:
    """Leads that went against the profile: places in the judged leads, and reasons counted."""

    won_outside: tuple[int, ...]
    lost_inside: tuple[int, ...]
    lost_reasons: tuple[tuple[str | None, int], ...]


def steps_of(sample: Sample) -> tuple[Step, ...]:
    """The earlier steps that the file holds, on leads old enough."""
    judged = sample.judged
    found = []
    for name, day in (("accepted", judged.accepted), ("meeting", judged.meeting)):
        if day is not None:
            found.append(Step(name, groups_of(judged, _reached(judged, day, sample))))
    return tuple(found)


def _reached(leads: Leads, day: Days, sample: Sample) -> Flags:
    on = day.astype("datetime64[D]")
    reached = ~np.isnat(on) & (on <= np.datetime64(sample.as_of))
    if sample.horizon_days is None:
        return np.asarray(reached)
    # Comparing with "not a time" is always false.
    return np.asarray(reached & (on <= leads.created.astype("datetime64[D]") + sample.horizon_days))


def sources_of(sample: Sample, most: int = 30) -> tuple[SourceRate, ...]:
    """Each source, the best first once luck is taken off; those beyond `most` by size left out."""
    judged = sample.judged
    if judged.source is None:
        return ()
    counts = Counter(judged.source.tolist())
    won = Counter(judged.source[sample.converted].tolist())
    names = [source for source, _ in counts.most_common(most)]
    rates = [Rate(won[source], counts[source]) for source in names]
    found = [
        SourceRate(source, rate, shrunk.value)
        for source, rate, shrunk in zip(names, rates, shrunk_rates(rates), strict=True)
        if shrunk is not None
    ]
    return tuple(sorted(found, key=lambda one: (-one.likely, -one.rate.n)))


def amounts_of(sample: Sample, group: Group | None = None) -> Amounts | None:
    """What was signed within the horizon, in all or by one group; None when no file says."""
    judged = sample.judged
    if judged.amount is None:
        return None
    of = sample.converted & (judged.of(group) if group is not None else True)
    known = judged.amount[of]
    known = known[~np.isnan(known)]
    total = float(known.sum())
    return Amounts(
        len(known), float(np.median(known)) if len(known) else None,
        float(known.mean()) if len(known) else None, total,
        float(known.max() / total) if len(known) and total > 0 else None,
    )  # fmt: skip


def misplaced_in(sample: Sample) -> Misplaced:
    """The won outside the profile, and the lost inside it, the latest first."""
    judged = sample.judged
    outside = np.flatnonzero(sample.converted & judged.of(Group.OUTSIDE))[::-1]
    lost = np.flatnonzero((judged.outcome == Outcome.LOST) & judged.of(Group.ICP))[::-1]
    reasons = Counter(judged.lost_reason[lost].tolist()) if judged.lost_reason is not None else {}
    ordered = sorted(reasons.items(), key=lambda pair: (pair[0] is None, -pair[1], str(pair[0])))
    return Misplaced(tuple(outside.tolist()), tuple(lost.tolist()), tuple(ordered))
