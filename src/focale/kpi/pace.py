"""How long, how much and how fast: cycle, average deal, velocity?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from focale.evidence.bootstrap import average, median_interval, ratio_of_means, ratio_of_medians
from focale.evidence.incidence import Outcome
from focale.evidence.interval import Interval
from focale.evidence.verdict import Measure as Banded, band_of
from focale.kpi.assembled import Measured, Told, assembled, ordered
from focale.kpi.book import Book
from focale.kpi.figures import Contrast, Figure, Kpi, Measure, Table, Why, without
from focale.kpi.intervals import product
from focale.kpi.parts import Floats, Placed, Split, counted, grouped
from focale.kpi.validation.curves import LEAST_CYCLES

FEW_AMOUNTS = 5


@dataclass(frozen=True)
class Cycle:
    """Days from creation to signature of the won within the horizon, of deals old enough."""

    cycles: Floats
    placed: Placed

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """Median days of each part, with its exact interval."""
        found = []
        for one in grouped(self.cycles, self.placed.of(split), parts):
            if not one.size:
                found.append(Figure(None, why=Why.NOBODY_SIGNED))
                continue
            found.append(Figure(float(np.median(one)), median_interval(one), one.size))
        return found

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """Ratio of the medians; told from ten signatures of each on."""
        both = grouped(self.cycles, self.placed.of(split), len(figures))
        a, b = (both[place] for place in ordered(split))
        ratio = ratio_of_medians(a, b)
        if ratio is None or ratio.value is None:
            return Contrast(None, why=Why.NOBODY_SIGNED)
        if min(a.size, b.size) < LEAST_CYCLES:
            return Contrast(ratio.value, ratio.interval, None, Why.TOO_FEW)
        band = band_of(Banded.CYCLE, ratio.interval) if split is Split.ICP else None
        return Contrast(ratio.value, ratio.interval, band)


@dataclass(frozen=True)
class Amounts:
    """What was signed: amounts of the deals won."""

    amounts: Floats
    placed: Placed

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """Mean of each part with its bootstrap interval; median, total and largest beside it."""
        found = []
        for one in grouped(self.amounts, self.placed.of(split), parts):
            told = average(one)
            if told is None:
                found.append(Figure(None, why=Why.NOBODY_SIGNED))
                continue
            total = float(one.sum())
            beside = {"median": told.median, "total": total, "largest": float(one.max())}
            if told.median_interval is not None:
                beside |= {"median_low": told.median_interval.low,
                           "median_high": told.median_interval.high}  # fmt: skip
            found.append(Figure(told.mean, told.mean_interval, told.n, beside=beside))
        return found

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """Ratio of the means."""
        both = grouped(self.amounts, self.placed.of(split), len(figures))
        a, b = (both[place] for place in ordered(split))
        ratio = ratio_of_means(a, b)
        if ratio is None or ratio.value is None:
            return Contrast(None, why=Why.NOBODY_SIGNED)
        few = min(a.size, b.size) < LEAST_CYCLES
        return Contrast(ratio.value, ratio.interval, None, Why.TOO_FEW if few else None)


def cycle(book: Book) -> Kpi:
    """Median days to sign among the won of cohorts old enough, all cut at one horizon.

    Of the deals, else of the leads.
    """
    rows, table = book.deals, "deals"
    if rows.horizon is None and book.leads is not None and book.leads.horizon is not None:
        rows, table = book.leads, "leads"
    if rows.sample is None:
        return without(Measure.CYCLE, Table.CREATED)
    if rows.horizon is None:
        return without(Measure.CYCLE, Table.CLOSED)
    signed = np.flatnonzero(rows.in_time())
    measured = Cycle(rows.sample.judged.cycle_days[signed], rows.judged.only(signed))
    why = Why.KNOWN_LATER if table in book.late else None
    told = Told(key=table, horizon_days=rows.horizon, segments_why=why)
    return assembled(Measure.CYCLE, measured, book.parts, told)


def average_deal(book: Book) -> Kpi:
    """What a deal won brings, mean and median."""
    amounts = _won_amounts(book)
    if amounts is None:
        return without(Measure.AVERAGE_DEAL, Table.AMOUNT)
    # Of won deals alone: a segment that only they have hides none of them.
    return assembled(Measure.AVERAGE_DEAL, amounts, book.parts, Told())


def _won_amounts(book: Book) -> Amounts | None:
    leads = book.deals.leads
    if leads.amount is None:
        return None
    places = np.flatnonzero((leads.outcome == Outcome.WON) & ~np.isnan(leads.amount))
    return Amounts(leads.amount[places], book.deals.placed.only(places))


def _told(book: Book) -> Told:
    why = Why.KNOWN_LATER if "deals" in book.late else None
    return Told(horizon_days=book.deals.horizon, segments_why=why)


@dataclass(frozen=True)
class Velocity:
    """Opportunities x win rate x average deal / cycle. opened: the part of each open deal.

    then: how many were open on the date, where before and after are told.
    """

    opened: Placed
    then: int | None
    rate: Kpi
    deal: Kpi
    cycle: Kpi

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """Money a day of each part."""
        n = counted(self.opened.of(split), parts)
        if split is Split.CHANGE and self.then is not None:
            n = np.array([self.then, self.opened.rows])
        rates, deals, cycles = (
            _in(kpi, split, parts) for kpi in (self.rate, self.deal, self.cycle)
        )
        return [
            _velocity(int(count), rate, deal, days)
            for count, rate, deal, days in zip(n, rates, deals, cycles, strict=True)
        ]

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """Ratio of the two velocities."""
        a, b = (figures[place] for place in ordered(split))
        if a.value is None or b.value is None or b.value <= 0 or a.value <= 0:
            return None
        interval = None
        if a.interval is not None and b.interval is not None:
            interval = product([(a.value, a.interval)], [(b.value, b.interval)])
        return Contrast(a.value / b.value, interval)


def _in(kpi: Kpi, split: Split, parts: int) -> Sequence[Figure]:
    if split is Split.WHOLE:
        return (kpi.whole,)
    segments = tuple(segment.figure for segment in kpi.segments)
    found = {Split.SEGMENT: segments, Split.ICP: kpi.groups, Split.CHANGE: kpi.change}[split]
    return found if len(found) == parts else (Figure(None, why=kpi.whole.why),) * parts


def _velocity(count: int, rate: Figure, deal: Figure, cycle: Figure) -> Figure:
    values = rate.value, deal.value, cycle.value
    if None in values:
        why = next((one.why for one in (rate, deal, cycle) if one.value is None), None)
        return Figure(None, n=count, why=why or Why.NOBODY_SIGNED)
    share, amount, long = (float(value or 0.0) for value in values)
    if not long:
        return Figure(None, n=count, why=Why.NOBODY_SIGNED)
    value = count * share * amount / long
    interval = None
    if count and share > 0 and amount > 0 and None not in (
        rate.interval, deal.interval, cycle.interval
    ):  # fmt: skip
        interval = product(
            [(float(count), Interval(count, count)), (share, _of(rate)), (amount, _of(deal))],
            [(long, _of(cycle))],
        )
    return Figure(value, interval, count)


def _of(figure: Figure) -> Interval:
    return figure.interval or Interval(0.0, math.inf)


def velocity(book: Book, rate: Kpi, deal: Kpi, days: Kpi) -> Kpi:
    """Money that the pipeline brings each day."""
    lacks = (*deal.lacks, *days.lacks)
    lacks = tuple(dict.fromkeys(one for one in lacks if one is not Table.PROFILE))
    if lacks:
        return without(Measure.VELOCITY, *lacks)
    open_now = np.flatnonzero(is_open(book))
    by_name = tuple(_by_name(kpi, book.parts.of(Split.SEGMENT)) for kpi in (rate, deal, days))
    measured: Measured = Velocity(book.deals.placed.only(open_now), _open_then(book), *by_name)
    return assembled(Measure.VELOCITY, measured, book.parts, _told(book))


def _by_name(kpi: Kpi, names: Sequence[str]) -> Kpi:
    """The same, its segments in the order of their codes."""
    found = {segment.name: segment for segment in kpi.segments}
    return replace(kpi, segments=tuple(found[name] for name in names if name in found))


def _open_then(book: Book) -> int | None:
    """Deals open on the day before the date."""
    if book.asked.change is None:
        return None
    leads, day = book.deals.leads, np.datetime64(book.asked.change)
    still = np.isnat(leads.closed) | (leads.closed >= day)
    still &= (leads.outcome == Outcome.OPEN) | ~np.isnat(leads.closed)
    return int(((leads.created < day) & still).sum())


def is_open(book: Book) -> np.ndarray:
    """Which deals are open on the day of the report."""
    leads = book.deals.leads
    there = np.isnat(leads.created) | (leads.created <= book.today)
    return np.asarray((leads.outcome == Outcome.OPEN) & there)
