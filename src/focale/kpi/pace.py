"""How long, how much and how fast: cycle, average deal, velocity, coverage of the target?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from focale.evidence.bootstrap import average, median_interval, ratio_of_means, ratio_of_medians
from focale.evidence.incidence import Incidence, Outcome
from focale.evidence.interval import Interval
from focale.evidence.verdict import Measure as Banded, band_of
from focale.kpi.assembled import Measured, Told, assembled, ordered, ranked
from focale.kpi.book import Book
from focale.kpi.figures import Contrast, Figure, Kpi, Measure, Table, Why, without
from focale.kpi.intervals import product
from focale.kpi.parts import Floats, Ints, Placed, Split, counted, grouped
from focale.kpi.rows import days
from focale.kpi.shares import curve_of
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
    told = replace(_told(book), horizon_days=None)
    return assembled(Measure.AVERAGE_DEAL, amounts, book.parts, told)


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
    open_now = np.flatnonzero(_open(book))
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


def _open(book: Book) -> np.ndarray:
    leads = book.deals.leads
    there = np.isnat(leads.created) | (leads.created <= book.today)
    return np.asarray((leads.outcome == Outcome.OPEN) & there)


def coverage(book: Book) -> Kpi:
    """Open pipeline, each deal by its chance, divided by what is left of the targets.

    A chance is that of the file (`probability_pct`), else that of deals still open at the same
    age: (won at last - won by then) / still open then. Targets count from the running period to
    the last one that begins before the deals open today can be signed.
    """
    if "targets" not in book.ledgers:
        return without(Measure.COVERAGE, Table.TARGETS)
    leads, rows = book.deals.leads, book.deals
    if leads.amount is None:
        return without(Measure.COVERAGE, Table.AMOUNT)
    if not book.one_currency("targets"):
        return without(Measure.COVERAGE, why=Why.CURRENCIES)
    opened = np.flatnonzero(_open(book) & ~np.isnan(leads.amount))
    chance = _chances(book, opened)
    if chance is None:
        return without(Measure.COVERAGE, Table.CREATED)
    first, last, wanted, owners = _targets(book)
    if first is None or last is None:
        return without(Measure.COVERAGE, why=Why.NO_PERIOD)
    signed = np.flatnonzero(
        (leads.outcome == Outcome.WON) & (leads.closed >= first) & (leads.closed <= last)
        & ~np.isnan(leads.amount)
    )  # fmt: skip
    done = float(leads.amount[signed].sum())
    whole = _covered(leads.amount[opened], chance, wanted - done)
    until = float(last.astype("datetime64[D]").astype(int))
    beside = {**whole.beside, "target": wanted, "signed": done, "until": until}
    whole = replace(whole, beside=beside)
    kpi = Kpi(Measure.COVERAGE, whole, horizon_days=rows.horizon, segments_why=Why.NOT_BY_PART)
    if owners is None or not book.parts.of(Split.SEGMENT):
        return kpi
    return _by_owner(book, kpi, opened, chance, signed, owners)


def _by_owner(
    book: Book, kpi: Kpi, opened: Ints, chance: Floats, signed: Ints, owners: dict[str, float]
) -> Kpi:
    """By segment, where the targets name the same ones (sellers, segments)."""
    names = book.parts.of(Split.SEGMENT)
    if not set(names) & set(owners):
        return kpi
    amount = book.deals.leads.amount
    if amount is None:
        return kpi
    codes = book.deals.placed.of(Split.SEGMENT)
    figures = []
    for place, name in enumerate(names):
        if name not in owners:
            figures.append(Figure(None, why=Why.NOBODY_TRIED))
            continue
        of = codes[opened] == place
        done = float(amount[signed][codes[signed] == place].sum())
        figures.append(_covered(amount[opened][of], chance[of], owners[name] - done))
    return replace(kpi, segments=ranked(Measure.COVERAGE, names, figures), segments_why=None)


def _covered(amount: Floats, chance: Floats, left: float) -> Figure:
    weighted = float(amount @ chance)
    beside = {"weighted": weighted, "open": float(amount.sum()), "left": left}
    if left <= 0:
        return Figure(None, n=amount.size, why=Why.TARGET_REACHED, beside=beside)
    # What these deals will bring lies between these ends: each is won or not by its chance.
    spread = 1.959964 * math.sqrt(float((amount**2) @ (chance * (1 - chance))))
    low, high = max(weighted - spread, 0.0), weighted + spread
    return Figure(weighted / left, Interval(low / left, high / left), amount.size, beside=beside)


def _chances(book: Book, opened: Ints) -> Floats | None:
    ledger = book.ledgers["deals"]
    told = np.full(opened.size, np.nan)
    if ledger.has("probability_pct"):
        told = ledger.column("probability_pct").to_numpy().astype(np.float64)[opened] / 100
        told = np.clip(told, 0.0, 1.0)
    if not np.isnan(told).any():
        return told
    curve = curve_of(book.deals)
    if curve is None or not curve.times.size:
        return None
    created = book.deals.leads.created[opened]
    age = np.where(
        np.isnat(created), 0.0, (book.today - created).astype("timedelta64[D]").astype(np.float64)
    )
    return np.where(np.isnan(told), chances_left(curve, age), told)


def chances_left(curve: Incidence, age: Floats) -> Floats:
    """Chance that a deal open at each age is still won, by all deals that were open at that age.

    0 where none was ever open so long.
    """
    left = curve.follow_up.left.astype(np.float64)
    at_risk = curve.follow_up.at_risk.astype(np.float64)
    gone = left[Outcome.WON] + left[Outcome.LOST]
    still = np.cumprod(1 - gone / at_risk)
    place = np.searchsorted(curve.times, age, side="right") - 1
    won = np.where(place >= 0, curve.share[np.maximum(place, 0)], 0.0)
    there = np.where(place >= 0, still[np.maximum(place, 0)], 1.0)
    chance = np.divide(curve.share[-1] - won, there, out=np.zeros_like(won), where=there > 1e-12)
    return np.asarray(np.clip(chance, 0.0, 1.0))


def _targets(
    book: Book,
) -> tuple[np.datetime64 | None, np.datetime64 | None, float, dict[str, float] | None]:
    """First and last day, the sum of the targets between them, and that of each owner."""
    ledger = book.ledgers["targets"]
    begins, ends = days(ledger, "period_from"), days(ledger, "period_to")
    amount = book.money("targets", "amount")
    if amount is None:
        return None, None, 0.0, None
    soon = np.datetime64(book.as_of) + (book.deals.horizon or 0)
    inside = (ends >= np.datetime64(book.as_of)) & (begins <= soon) & ~np.isnan(amount)
    if not inside.any():
        return None, None, 0.0, None
    role = next((name for name in ("owner", "segment") if ledger.has(name)), None)
    owners: dict[str, float] | None = None
    if role is not None:
        owners = {}
        words = ledger.column(role).to_pylist()
        for place in np.flatnonzero(inside).tolist():
            if words[place]:
                owners[words[place]] = owners.get(words[place], 0.0) + float(amount[place])
    return begins[inside].min(), ends[inside].max(), float(amount[inside].sum()), owners
