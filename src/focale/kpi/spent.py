"""Where did the sales time go, and what does a new customer cost?

The effort of deals and leads that were lost counts like that of those that were won.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from focale.accounts.ledger.ledger import Ledger
from focale.evidence.incidence import Outcome
from focale.evidence.interval import Interval
from focale.evidence.strata import RatePerEffort, ratio_per_effort
from focale.evidence.verdict import Measure as Banded, band_of
from focale.kpi.assembled import Told, assembled, ordered
from focale.kpi.book import Book, change_codes
from focale.kpi.figures import Contrast, Figure, Kpi, Measure, Table, Why, without
from focale.kpi.intervals import counted_interval, inverse, product
from focale.kpi.parts import NONE, Flags, Floats, Ints, Placed, Split, counted
from focale.kpi.rows import days, numbers
from focale.kpi.validation.leads import Days

FEW_CUSTOMERS = 10
KNOWN = 0.8  # of the rows say what they took, else a column is no key
_Z = 1.959964


@dataclass(frozen=True)
class Effort:
    """Effort spent, row by row. key: "hours" or "touches". account: codes, -1 unknown."""

    key: str
    source: str  # table that it was read from
    spent: Floats
    day: Days
    account: Ints
    placed: Placed

    def within(self, first: np.datetime64, last: np.datetime64) -> Flags:
        """The rows of a period, both days included."""
        return np.asarray((self.day >= first) & (self.day <= last))


def effort_of(book: Book) -> Effort | None:
    """Hours, else touches: of the table of touches, else of the leads, else of the deals.

    Leads that became deals have the effort of their deal. None when no file tells.
    """
    for key in ("hours", "touches"):
        found = _of_touches(book, key)
        if found is not None:
            return found
        for table in ("leads", "deals"):
            rows = book.leads if table == "leads" else book.deals
            if rows is None:
                continue
            spent = getattr(rows.leads, key)
            if spent is None or not np.nansum(spent) > 0 or np.isnan(spent).mean() > 1 - KNOWN:
                continue
            placed = rows.placed
            return Effort(
                key, table, np.nan_to_num(spent), rows.leads.created, rows.account, placed
            )  # fmt: skip
    return None


def _of_touches(book: Book, key: str) -> Effort | None:
    if "touches" not in book.ledgers:
        return None
    ledger = book.ledgers["touches"]
    spent = _spent(ledger, key)
    if spent is None:
        return None
    day = days(ledger, "at")
    kept = np.flatnonzero(np.isnat(day) | (day <= book.today))
    placed = book.placed("touches", day)
    account = book.account_of("touches")
    return Effort(
        key, "touches", np.nan_to_num(spent)[kept], day[kept], account[kept], placed.only(kept)
    )  # fmt: skip


def _spent(ledger: Ledger, key: str) -> Floats | None:
    """Hours or touches of each row of the table of touches; None when too few rows tell."""
    if key == "touches":
        return np.ones(ledger.rows)
    spent, minutes = numbers(ledger, "hours"), numbers(ledger, "minutes")
    if spent is None or not np.nansum(spent) > 0:
        spent = None if minutes is None else minutes / 60
    elif minutes is not None:
        spent = np.where(np.isnan(spent), minutes / 60, spent)
    if spent is None or not np.nansum(spent) > 0 or np.isnan(spent).mean() > 1 - KNOWN:
        return None
    return spent


def touched(book: Book, table: str, key: str) -> Floats | None:
    """Effort of each row of the leads or deals, by the table of touches that names them.

    None where it does not, or names too few.
    """
    if "touches" not in book.ledgers:
        return None
    ledger, other = book.ledgers["touches"], book.ledgers[table]
    spent = _spent(ledger, key)
    if spent is None:
        return None
    place = np.full(ledger.rows, NONE, dtype=np.int64)
    for role in ("lead_id", "deal_id"):
        if ledger.has(role) and other.has(role):
            ids = other.column(role).combine_chunks()
            at = pc.index_in(ledger.column(role).combine_chunks(), value_set=ids, skip_nulls=True)
            found = np.asarray(pc.fill_null(at, NONE)).astype(np.int64)
            place = np.where(place == NONE, found, place)
    spent = np.nan_to_num(spent)
    known = place != NONE
    if not spent.sum() or spent[known].sum() < KNOWN * spent.sum():
        return None
    sums = np.bincount(place[known], weights=spent[known], minlength=other.rows)
    return np.asarray(sums, dtype=np.float64)


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
    """Sales and marketing costs by period, in one currency; others are left out."""

    begins: Days
    ends: Days
    amount: Floats
    other: float

    def between(self, first: np.datetime64, last: np.datetime64) -> float:
        """What was spent from one day to another, both included: each cost even over its days."""
        length = (self.ends - self.begins).astype(np.int64) + 1
        inside = (
            np.minimum(self.ends, last) - np.maximum(self.begins, first)
        ).astype(np.int64) + 1  # fmt: skip
        return float((self.amount * np.maximum(inside, 0) / length).sum())


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
            found = [
                self.costs.between(one.cost_first, one.cost_last) if one.first <= one.last else 0.0
                for one in _halves(period, change)
            ]
            return np.array(found)
        if self.effort is None:
            return None
        total = self.costs.between(period.cost_first, period.cost_last)
        inside = self.effort.within(period.cost_first, period.cost_last)
        spent = self.effort.spent[inside]
        whole = float(spent.sum())
        if not whole:
            return None
        codes = self.effort.placed.of(split)[inside]
        return counted(codes, parts, spent) / whole * total

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
    return Costs(begins[kept], ends[kept], amount[kept], other)


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
    why = Why.NO_KEY if key is None else (Why.KNOWN_LATER if book.late else None)
    lacks = (Table.EFFORT,) if key is None and len(book.parts) else ()
    return assembled(
        Measure.CAC, Cost(found, book.asked.change), book.parts,
        Told(lacks, key, found.period.lag, why),
    )  # fmt: skip


@dataclass(frozen=True)
class TimeShare:
    """Share of the effort that goes to a part. outside_only: what is not the ICP, of the classed.

    Interval: of a ratio of sums, companies being drawn (linearised, W. Cochran 1977, 6.5).
    """

    effort: Effort

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """On the whole and by date the share outside the ICP; else the share of each part."""
        if split in (Split.WHOLE, Split.CHANGE):
            inside = self.effort.placed.of(Split.ICP)
            codes = self.effort.placed.of(split)
            return [
                self._share(inside == 1, (inside == 0) | (inside == 1), codes == part)
                for part in range(parts)
            ]
        codes = self.effort.placed.of(split)
        known = codes != NONE
        return [self._share(codes == part, known, known) for part in range(parts)]

    def _share(self, of: Flags, known: Flags, there: Flags) -> Figure:
        spent, kept = self.effort.spent, known & there
        whole = float(spent[kept].sum())
        if not whole:
            return Figure(None, why=Why.NOBODY_TRIED)
        share = float(spent[kept & of].sum()) / whole
        account = self.effort.account[kept]
        each = np.where(account == NONE, account.max(initial=0) + 1, account)
        gap = np.bincount(each, weights=spent[kept] * (of[kept] - share))
        drawn = int(np.count_nonzero(np.bincount(each)))
        spread = _Z * float(np.sqrt((gap**2).sum())) / whole
        interval = Interval(max(share - spread, 0.0), min(share + spread, 1.0))
        return Figure(share, interval, drawn, beside={"effort": whole * share, "total": whole})

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """None between the groups: their shares make up the whole."""
        if split is not Split.CHANGE:
            return None
        a, b = (figures[place] for place in ordered(split))
        if not a.value or not b.value:
            return None
        interval = None
        if a.interval is not None and b.interval is not None:
            interval = product([(a.value, a.interval)], [(b.value, b.interval)])
        return Contrast(a.value / b.value, interval)


def time_outside(book: Book, effort: Effort | None) -> Kpi:
    """Share of the sales time spent outside the ICP."""
    if not book.parts.of(Split.ICP):
        return without(Measure.TIME_OUTSIDE, Table.PROFILE)
    if effort is None:
        return without(Measure.TIME_OUTSIDE, Table.EFFORT)
    why = Why.KNOWN_LATER if book.late else None
    return assembled(
        Measure.TIME_OUTSIDE, TimeShare(effort), book.parts, Told((), effort.key, None, why)
    )


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
