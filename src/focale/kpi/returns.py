"""Does a customer bring more than it cost, and when?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from focale.evidence.interval import Interval
from focale.kpi.acquisition import Paid, own_effort
from focale.kpi.assembled import Told, assembled, ordered, ranked
from focale.kpi.book import Book
from focale.kpi.figures import Contrast, Figure, Kpi, Measure, Segment, Table, Why, without
from focale.kpi.intervals import difference
from focale.kpi.lifetime_value import Found, missing_value
from focale.kpi.parts import NONE, Flags, Floats, Split, counted
from focale.kpi.shares import Share
from focale.kpi.worth import Valued
from focale.value.lifetime import (
    DAYS_PER_MONTH,
    HORIZON_MONTHS,
)

OLD_ENOUGH_MONTHS = 12


def margin_after_cost(value: Kpi, cost: Kpi, found: Found, book: Book) -> Kpi:
    """Lifetime value less the cost of a new customer."""
    lacks = _lacks(value, cost)
    if lacks:
        return without(Measure.MARGIN_AFTER_COST, *lacks)
    if _apart(found, book):
        return without(Measure.MARGIN_AFTER_COST, why=Why.CURRENCIES)
    return replace(
        value, measure=Measure.MARGIN_AFTER_COST, whole=_left(value.whole, cost.whole),
        groups=_each(value.groups, cost.groups), contrast=None, segments=_segments(value, cost),
        change=_each(value.change, cost.change), change_contrast=None, key=cost.key,
        segments_why=value.segments_why or cost.segments_why, lacks=cost.lacks,
    )  # fmt: skip


def _segments(value: Kpi, cost: Kpi) -> tuple[Segment, ...]:
    costs = {one.name: one.figure for one in cost.segments}
    both = [(one.name, _left(one.figure, costs[one.name])) for one in value.segments
            if one.name in costs]  # fmt: skip
    return ranked(
        Measure.MARGIN_AFTER_COST, [name for name, _ in both], [figure for _, figure in both]
    )


def _each(values: Sequence[Figure], costs: Sequence[Figure]) -> tuple[Figure, ...]:
    return tuple(_left(v, c) for v, c in zip(values, costs, strict=False))


def _left(value: Figure, cost: Figure) -> Figure:
    beside = {k: v for k, v in value.beside.items() if k == "months"}
    if value.value is None or cost.value is None:
        return Figure(None, n=value.n, why=value.why or cost.why, beside=beside)
    interval = None
    if value.interval is not None and cost.interval is not None:
        interval = difference(value.value, value.interval, cost.value, cost.interval)
    return Figure(value.value - cost.value, interval, value.n, why=value.why, beside=beside)


def _lacks(*kpis: Kpi) -> tuple[Table, ...]:
    """What keeps a measure of others from being told."""
    lacks = [table for kpi in kpis if not kpi.is_told for table in kpi.lacks]
    return tuple(dict.fromkeys(table for table in lacks if table is not Table.PROFILE))


def _apart(found: Found, book: Book) -> bool:
    codes = {code for code in book.ledgers["costs"].currencies() if code}
    if isinstance(found, Valued) and found.currency:
        codes.add(found.currency)
    return len(codes) > 1


@dataclass(frozen=True)
class Payback:
    """Months until a customer has brought what it cost, on average."""

    valued: Valued
    cost: Kpi
    months: float

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """The month, at the cost and at both ends of its interval."""
        costs = _costs_of(self.cost, split, parts)
        return [self._figure(self.valued.of(split, part), cost) for part, cost in enumerate(costs)]

    def _figure(self, of: Flags, cost: Figure) -> Figure:
        n = int(of.sum())
        if cost.value is None:
            return Figure(None, n=n, why=cost.why)
        path = self.valued.worth.by_month(of, self.months) if n else []
        if not path:
            return Figure(None, n=n, why=Why.TOO_FEW if n else Why.NOBODY_SIGNED)
        at = _reached(path, cost.value)
        beside = {"told": path[-1][0], "cost": cost.value}
        if at is None:
            return Figure(None, n=n, why=Why.NOT_PAID_BACK, beside=beside)
        interval = None
        if cost.interval is not None:
            low, high = _reached(path, cost.interval.low), _reached(path, cost.interval.high)
            interval = Interval(low or 0.0, math.inf if high is None else high)
        return Figure(at, interval, n, beside=beside)

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """The ratio, without an interval: both paths rest on models."""
        a, b = (figures[place] for place in ordered(split))
        if not a.value or not b.value:
            return None
        return Contrast(a.value / b.value)


def _reached(path: Sequence[tuple[float, float]], cost: float) -> float | None:
    """When a growing path reaches a cost, straight between its points; None when it does not."""
    before, brought = 0.0, 0.0
    for month, value in path:
        if value >= cost:
            part = (cost - brought) / (value - brought) if value > brought else 1.0
            return before + (month - before) * part
        before, brought = month, value
    return None


def _costs_of(cost: Kpi, split: Split, parts: int) -> Sequence[Figure]:
    if split is Split.WHOLE:
        return (cost.whole,)
    segments = tuple(one.figure for one in cost.segments)
    found = {Split.SEGMENT: segments, Split.ICP: cost.groups, Split.CHANGE: cost.change}[split]
    return found if len(found) == parts else (Figure(None, why=Why.NO_KEY),) * parts


def payback(book: Book, found: Found, cost: Kpi) -> Kpi:
    """Months until the cost of a customer has come back."""
    missing = missing_value(Measure.PAYBACK, found)
    if missing is not None or not isinstance(found, Valued):
        return missing or without(Measure.PAYBACK)
    lacks = _lacks(cost)
    if lacks:
        return without(Measure.PAYBACK, *lacks)
    if not cost.is_told:
        return without(Measure.PAYBACK, why=cost.whole.why)
    if _apart(found, book):
        return without(Measure.PAYBACK, why=Why.CURRENCIES)
    names = book.parts.of(Split.SEGMENT)
    by_name = {one.name: one for one in cost.segments}
    in_order = replace(cost, segments=tuple(by_name[name] for name in names if name in by_name))
    why = cost.segments_why
    told = Told(cost.lacks, cost.key, None, why)
    return assembled(Measure.PAYBACK, Payback(found, in_order, HORIZON_MONTHS), book.parts, told)


@dataclass(frozen=True)
class Loss:
    """One customer that cost more than it brought."""

    account: str
    cost: float
    brought: float
    is_gone: bool


def costly(
    book: Book, found: Found, money: Paid | tuple[Table, ...] | Why
) -> tuple[Kpi, tuple[Loss, ...]]:
    """Customers who cost more than they brought so far, of those gone or a year old.

    A customer costs its own effort at the price of an hour, and its even share of what was lost
    in its group; without a key each costs the same.
    """
    missing = missing_value(Measure.COSTLY, found)
    if missing is not None or not isinstance(found, Valued):
        return missing or without(Measure.COSTLY), ()
    if isinstance(money, tuple):
        return without(Measure.COSTLY, *money), ()
    if isinstance(money, Why):
        return without(Measure.COSTLY, why=money), ()
    if _apart(found, book):
        return without(Measure.COSTLY, why=Why.CURRENCIES), ()
    cost = _own_costs(book, money)
    account = money.customers.account[money.inside]
    known = account != NONE
    account, cost = account[known], cost[known]
    place = np.full(len(book.accounts) + 1, NONE, dtype=np.int64)
    place[found.worth.account] = np.arange(found.worth.account.size)
    at = place[account]
    kept = at != NONE
    at, account, cost = at[kept], account[kept], cost[kept]
    brought, gone = found.worth.so_far()[at], found.worth.gone()[at]
    age = (np.datetime64(book.as_of) - found.began[at]).astype(np.int64) / DAYS_PER_MONTH
    old = (gone | (age >= OLD_ENOUGH_MONTHS)) & ~np.isnan(brought)
    at, account, cost, brought, gone = (one[old] for one in (at, account, cost, brought, gone))
    share = Share(brought < cost, found.placed.only(at), empty=Why.NOT_OLD_ENOUGH)
    key = None if money.effort is None else money.effort.key
    why = Why.KNOWN_LATER if "deals" in book.late else None
    kpi = assembled(Measure.COSTLY, share, book.parts, Told((), key, None, why))
    worst = np.argsort(brought - cost)[:20]
    losses = tuple(
        Loss(str(book.accounts[int(account[one])].as_py()), float(cost[one]), float(brought[one]),
             bool(gone[one]))
        for one in worst.tolist() if brought[one] < cost[one]
    )  # fmt: skip
    return kpi, losses


def _own_costs(book: Book, money: Paid) -> Floats:
    """What each customer of the period cost."""
    inside = money.inside
    n = int(inside.sum())
    total = money.costs.between(money.period.cost_first, money.period.cost_last)
    own = own_effort(money)
    if own is None or not n:
        return np.full(n, total / n if n else 0.0)
    effort = money.effort
    if effort is None:
        return np.full(n, total / n)
    whole = float(
        effort.spent[effort.within(money.period.cost_first, money.period.cost_last)].sum()
    )
    if not whole:
        return np.full(n, total / n)
    price, mine = total / whole, own[inside]
    split = Split.ICP if book.parts.of(Split.ICP) else Split.WHOLE
    parts = max(len(book.parts.of(split)), 1)
    codes = money.customers.placed.of(split)[inside]
    spent = money.spent(split, parts, None)
    paid_by_group = np.zeros(parts) if spent is None else spent
    theirs, signed = counted(codes, parts, mine), counted(codes, parts)
    lost = np.maximum(paid_by_group - theirs * price, 0.0)
    each = np.divide(lost, signed, out=np.zeros(parts), where=signed > 0)
    return np.asarray(mine * price + np.where(codes >= 0, each[np.maximum(codes, 0)], 0.0))
