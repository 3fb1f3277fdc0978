"""What does a new customer cost?

All sales and marketing costs, those spent on what was lost too, of a median cycle earlier. A cost
that names a segment is that segment's; the others are spread by the effort.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from focale.criterion.fold import fold
from focale.evidence.incidence import Outcome
from focale.evidence.interval import Interval
from focale.evidence.strata import RatePerEffort, ratio_per_effort
from focale.evidence.verdict import Measure as Banded, band_of
from focale.glossary.messages import Message, listed
from focale.kpi.assembled import Told, assembled, ordered
from focale.kpi.book import Book, change_codes
from focale.kpi.figures import Contrast, Figure, Kpi, Measure, Table, Why, without
from focale.kpi.intervals import counted_interval, inverse
from focale.kpi.parts import NONE, Flags, Floats, Ints, Placed, Split, counted
from focale.kpi.rows import days, numbers
from focale.kpi.spent import Effort
from focale.kpi.validation.leads import Days

FEW_CUSTOMERS = 10


@dataclass(frozen=True)
class Period:
    """Signatures of [first, last], paid by the costs of as many days, `lag` days before."""

    first: np.datetime64
    last: np.datetime64
    lag: int

    @property
    def cost_first(self) -> np.datetime64:
        """First day of the costs."""
        return self.first - np.timedelta64(self.lag, "D")

    @property
    def cost_last(self) -> np.datetime64:
        """Last day of the costs."""
        return self.last - np.timedelta64(self.lag, "D")

    def days(self) -> tuple[datetime.date, datetime.date]:
        """First and last day."""
        return (
            datetime.date.fromisoformat(str(self.first)),
            datetime.date.fromisoformat(str(self.last)),
        )


@dataclass(frozen=True)
class Costs:
    """Sales and marketing costs by period, in one currency; others are left out.

    segment: the code of the segment that a cost names, -1 for none of those that are told.
    """

    begins: Days
    ends: Days
    amount: Floats
    segment: Ints
    other: float

    def each(self, first: np.datetime64, last: np.datetime64) -> Floats:
        """(n,) what was spent from one day to another, both included: even over its days."""
        length = (self.ends - self.begins).astype(np.int64) + 1
        inside = (
            np.minimum(self.ends, last) - np.maximum(self.begins, first)
        ).astype(np.int64) + 1  # fmt: skip
        return np.asarray(self.amount * np.maximum(inside, 0) / length)

    def between(self, first: np.datetime64, last: np.datetime64) -> float:
        """All that was spent from one day to another."""
        return float(self.each(first, last).sum())


@dataclass(frozen=True)
class Customers:
    """Those who signed for the first time. account: codes; -1 where the files name none."""

    signed: Days
    account: Ints
    placed: Placed
    deal: Ints


def new_customers(book: Book) -> Customers:
    """The first deal won of each account; each deal won where the file names no account."""
    rows = book.deals
    won = np.flatnonzero((rows.leads.outcome == Outcome.WON) & ~np.isnat(rows.leads.closed))
    order = won[np.argsort(rows.leads.closed[won], kind="stable")]
    account = rows.account[order]
    first = np.unique(account, return_index=True)[1]
    kept = np.sort(np.concatenate([first[account[first] != NONE],
                                   np.flatnonzero(account == NONE)]))  # fmt: skip
    deals = order[kept]
    signed = rows.leads.closed[deals]
    placed = rows.placed.only(deals)
    if book.asked.change is not None:
        placed = placed.with_split(Split.CHANGE, change_codes(signed, book.asked.change))
    return Customers(signed, rows.account[deals], placed, deals)


def median_cycle(book: Book) -> int | None:
    """Days from the first contact to the signature: of the leads where they tell, else deals."""
    for rows in (book.leads, book.deals):
        if rows is None or rows.sample is None or rows.horizon is None:
            continue
        cycles = rows.sample.judged.cycle_days[rows.in_time()]
        if cycles.size:
            return round(float(np.median(cycles)))
    return None


@dataclass(frozen=True)
class Paid:
    """The costs, the customers that they brought, and who took the effort."""

    costs: Costs
    customers: Customers
    period: Period
    effort: Effort | None

    def spent(self, split: Split, parts: int, change: datetime.date | None) -> Floats | None:
        """(parts,) what each part cost; None without a key. Before and after: by their days."""
        period = self.period
        if split is Split.WHOLE:
            return np.array([self.costs.between(period.cost_first, period.cost_last)])
        if split is Split.CHANGE:
            halves = [
                self.costs.between(one.cost_first, one.cost_last) if one.first <= one.last else 0.0
                for one in _halves(period, change)
            ]
            return np.array(halves)
        named, rest = self.named()
        if split is Split.SEGMENT:
            own = np.zeros(parts)
            own[: named.size] = named[:parts]
            if not rest:
                return own
            others = self._spread(split, parts, rest)
            return None if others is None else own + others
        found = np.zeros(parts)
        for segment in np.flatnonzero(named).tolist():
            theirs = self._spread(split, parts, float(named[segment]), segment)
            if theirs is None:  # nobody's hours are known there
                rest += float(named[segment])
            else:
                found += theirs
        others = self._spread(split, parts, rest) if rest else np.zeros(parts)
        return None if others is None else found + others

    def named(self) -> tuple[Floats, float]:
        """What was spent in the period for each segment that the costs name, and for all."""
        each = self.costs.each(self.period.cost_first, self.period.cost_last)
        own = counted(self.costs.segment, int(self.costs.segment.max(initial=NONE)) + 1, each)
        return own, float(each[self.costs.segment == NONE].sum())

    def _spread(self, split: Split, parts: int, cost: float, segment: int = NONE) -> Floats | None:
        """A cost by who took the effort, in one segment or in all; None where nobody tells."""
        if self.effort is None:
            return None
        inside = self.effort.within(self.period.cost_first, self.period.cost_last)
        if segment != NONE:
            inside &= self.effort.placed.of(Split.SEGMENT) == segment
        spent = self.effort.spent[inside]
        whole = float(spent.sum())
        if not whole:
            return None
        codes = self.effort.placed.of(split)[inside]
        return counted(codes, parts, spent) / whole * cost

    def signed(self, split: Split, parts: int) -> Floats:
        """(parts,) customers signed in the period."""
        return counted(self.customers.placed.of(split)[self.inside], parts)

    @property
    def inside(self) -> Flags:
        """The customers of the period."""
        signed = self.customers.signed
        return np.asarray((signed >= self.period.first) & (signed <= self.period.last))


def _halves(period: Period, change: datetime.date | None) -> tuple[Period, Period]:
    if change is None:
        return period, period
    day = np.datetime64(change)
    one = np.timedelta64(1, "D")
    before = Period(period.first, min(period.last, day - one), period.lag)
    return before, Period(max(period.first, day), period.last, period.lag)


def paid(book: Book, effort: Effort | None) -> Paid | tuple[Table, ...] | Why:
    """The costs and whom they brought; else what is missing, or why it cannot be told."""
    if "costs" not in book.ledgers:
        return (Table.COSTS,)
    ledger = book.ledgers["costs"]
    counts = {code for code in ledger.currencies() if code}
    if len(counts) > 1 or (counts and book.currency and counts != {book.currency}):
        return Why.CURRENCIES
    lag = median_cycle(book)
    if lag is None:
        return (Table.CLOSED,)
    costs = _costs(book)
    if not costs.amount.size:
        return Why.NO_PERIOD
    step = np.timedelta64(lag, "D")
    customers = new_customers(book)
    first = costs.begins.min() + step
    last = min(costs.ends.max() + step, np.datetime64(book.as_of))
    if not customers.signed.size or last < first:
        return Why.NO_PERIOD
    if last < customers.signed.min() or first > customers.signed.max():
        return Why.NO_PERIOD
    return Paid(costs, customers, Period(first, last, lag), effort)


def _costs(book: Book) -> Costs:
    ledger = book.ledgers["costs"]
    begins, ends = days(ledger, "period_from"), days(ledger, "period_to")
    amount = np.asarray(numbers(ledger, "amount"), dtype=np.float64)
    kept = ~np.isnat(begins) & ~np.isnat(ends) & ~np.isnan(amount)
    other = 0.0
    if ledger.has("kind"):
        kind = ledger.column("kind").combine_chunks()
        # A cost that says no kind is one of sales or marketing: the table is of those.
        aside = np.asarray(pc.fill_null(pc.equal(kind, "other"), False))
        other = float(amount[kept & aside].sum())
        kept &= ~aside
    return Costs(begins[kept], ends[kept], amount[kept], _segments(book, amount, kept), other)


def _segments(book: Book, amount: Floats, kept: Flags) -> Ints:
    """The segment of each cost that is kept; what names another segment is told."""
    ledger, names = book.ledgers["costs"], book.parts.of(Split.SEGMENT)
    none = np.full(int(kept.sum()), NONE, dtype=np.int64)
    if not names or not ledger.has("segment"):
        return none
    codes = {fold(name): code for code, name in enumerate(names)}
    words = ledger.column("segment").to_pylist()
    places = np.flatnonzero(kept).tolist()
    found = np.array(
        [codes.get(fold(words[one]), NONE) if words[one] else NONE for one in places], np.int64
    ) if places else none  # fmt: skip
    apart = [one for one, code in zip(places, found.tolist(), strict=True)
             if words[one] and code == NONE]  # fmt: skip
    if apart:
        facts = {
            "amount": round(float(amount[apart].sum())), "column": book.asked.segment_by,
            "names": listed(sorted({str(words[one]) for one in apart}), 5),
        }  # fmt: skip
        book.notices.append(Message("kpi_costs_elsewhere", ledger.label, facts=facts))
    return found


@dataclass(frozen=True)
class Cost:
    """Cost of a new customer."""

    paid: Paid
    change: datetime.date | None

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """Cost by customers signed; the interval is that of how many sign (Garwood)."""
        spent = self.paid.spent(split, parts, self.change)
        signed = self.paid.signed(split, parts)
        if spent is None:
            return [Figure(None, n=int(n), why=Why.NO_KEY) for n in signed]
        return [_cost(float(cost), int(n)) for cost, n in zip(spent, signed, strict=True)]

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """Ratio of the costs: the inverse of customers for the money, with its exact interval."""
        a, b = (figures[place] for place in ordered(split))
        costs = [one.beside.get("cost", 0.0) for one in (a, b)]
        if min(costs) <= 0 or not (a.n or b.n):
            return None
        found = ratio_per_effort(RatePerEffort(a.n, costs[0]), RatePerEffort(b.n, costs[1]))
        ratio = None
        if found.estimate is not None:
            ratio = math.inf if not found.estimate else 1 / found.estimate
        interval = inverse(found.interval)
        few = min(a.n, b.n) < FEW_CUSTOMERS
        band = band_of(Banded.ACQUISITION_COST, interval) if split is Split.ICP else None
        return Contrast(ratio, interval, band, Why.TOO_FEW if few else None)


def _cost(cost: float, signed: int) -> Figure:
    beside = {"cost": cost}
    if not signed:
        return Figure(None, n=0, why=Why.NOBODY_SIGNED, beside=beside)
    ends = counted_interval(signed)
    interval = Interval(cost / ends.high, cost / ends.low if ends.low else math.inf)
    return Figure(cost / signed, interval, signed, beside=beside)


def acquisition_cost(book: Book, found: Paid | tuple[Table, ...] | Why) -> Kpi:
    """Sales and marketing cost by customer signed, a median cycle later."""
    if isinstance(found, Why):
        return without(Measure.CAC, why=found)
    if isinstance(found, tuple):
        return without(Measure.CAC, *found)
    key = None if found.effort is None else found.effort.key
    is_named = key is None and not found.named()[1]  # each cost says whose it is
    why = Why.NO_KEY if key is None and not is_named else None
    why = Why.KNOWN_LATER if why is None and book.late else why
    parts = set(book.parts.names) - ({Split.SEGMENT} if is_named else set())
    lacks = (Table.EFFORT,) if key is None and parts else ()
    return assembled(
        Measure.CAC, Cost(found, book.asked.change), book.parts,
        Told(lacks, key, found.period.lag, why),
    )  # fmt: skip


def own_effort(found: Paid) -> Floats | None:
    """Effort spent on the account of each customer in the period of costs; None without a key."""
    effort = found.effort
    if effort is None:
        return None
    inside = effort.within(found.period.cost_first, found.period.cost_last)
    inside &= effort.account != NONE
    account = found.customers.account
    size = int(max(effort.account.max(initial=0), account.max(initial=0))) + 1
    sums = np.bincount(effort.account[inside], weights=effort.spent[inside], minlength=size)
    return np.where(account >= 0, sums[np.maximum(account, 0)], 0.0)
