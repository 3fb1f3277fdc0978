"""How many have signed after how many days, inside the profile and outside, and is it faster?

A lost lead can never sign: it competes. An open one still may: it is censored.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from focale.evidence.bootstrap import ratio_of_medians
from focale.evidence.incidence import GrayTest, Incidence, Outcome, gray_test, incidence
from focale.evidence.interval import Interval
from focale.kpi.validation.leads import Floats, Group, Leads
from focale.kpi.validation.sample import Sample

LEAST_CYCLES = 10  # signatures of each group, below which their cycles are not compared


@dataclass(frozen=True)
class Curves:
    """Cumulative incidence of signing, by days since creation; Gray's test between the two."""

    inside: Incidence
    outside: Incidence
    test: GrayTest | None
    until_days: float


@dataclass(frozen=True)
class Cycle:
    """Median days to sign, among those who signed within the horizon.

    inside, outside: None when nobody signed. ratio: inside divided by outside, with its bootstrap
    interval; None while one of them has fewer than 10 signatures.
    """

    inside: float | None
    outside: float | None
    signed: tuple[int, int]
    ratio: float | None
    interval: Interval | None


def curves_of(sample: Sample) -> Curves | None:
    """The two curves, from all leads in the sample, young ones too.

    None when one has no lead, or no signature has a day: nobody knows when any of them came.
    """
    leads = sample.followed
    classed = leads.only(leads.group != Group.OPEN)
    if not (classed.won & ~np.isnan(classed.cycle_days)).any():
        return None
    if not classed.of(Group.ICP).any() or not classed.of(Group.OUTSIDE).any():
        return None
    times, outcome = times_followed(classed, sample)
    inside, outside = classed.of(Group.ICP), classed.of(Group.OUTSIDE)
    signed = times[outcome == Outcome.WON]
    until = float(np.quantile(signed, 0.95)) if len(signed) else float(times.max(initial=1.0))
    horizon = float(sample.horizon_days or 0)
    return Curves(
        incidence(times[inside], outcome[inside]), incidence(times[outside], outcome[outside]),
        gray_test(times, outcome, classed.group), max(until, horizon * 1.25, 1.0),
    )  # fmt: skip


def times_followed(leads: Leads, sample: Sample) -> tuple[Floats, np.ndarray]:
    """Days from creation to the outcome, or to the last day that the file knows."""
    age = (np.datetime64(sample.as_of) - leads.created.astype("datetime64[D]")).astype(np.float64)
    cycle = leads.cycle_days
    # Nobody knows when an undated loss came: it stays at risk, and never signs.
    return np.where(np.isnan(cycle), np.maximum(age, 0.0), cycle), leads.outcome.astype(np.int64)


def cycle_of(sample: Sample) -> Cycle:
    """Cycles of leads old enough, both groups cut at the same horizon."""
    judged = sample.judged
    signed = [judged.cycle_days[sample.converted & judged.of(group)] for group in
              (Group.ICP, Group.OUTSIDE)]  # fmt: skip
    signed = [days[~np.isnan(days)] for days in signed]
    medians = [float(np.median(days)) if len(days) else None for days in signed]
    counts = len(signed[0]), len(signed[1])
    ratio, interval = None, None
    if min(counts) >= LEAST_CYCLES and medians[0] is not None and medians[1]:
        found = ratio_of_medians(signed[0], signed[1])
        ratio, interval = (found.value, found.interval) if found is not None else (None, None)
    return Cycle(medians[0], medians[1], counts, ratio, interval)
