"""Where should sales time move, as a test that is then measured?

Averages cannot tell what one more hour brings. So nothing is moved for good: a part of the hours
goes from the segment that returns least to the one that returns most, for a time fixed beforehand,
and what is read at the end is said before it begins. Segments are ranked by what an hour returned,
once luck is taken off.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from focale.evidence.needed import base_rate, leads_for
from focale.evidence.rates import Rate
from focale.evidence.shrink import Shrunk, shrunk_means
from focale.evidence.verdict import TARGET
from focale.kpi.book import Book
from focale.kpi.figures import Table, Why
from focale.kpi.parts import Floats, Split, counted
from focale.kpi.rows import Rows
from focale.kpi.spent import KNOWN, touched
from focale.kpi.validation.sample import Sample

MOVED = (0.20, 0.30, 0.50)  # of the hours of the segment that returns least: the least that tells
SOON_MONTHS = 12
CREDIBLE = 0.95  # chance that one returns more; on equal segments 4 % of worlds propose a move
FEWEST = 10  # leads or deals of a segment that is ranked
_Z = 1.959964


@dataclass(frozen=True)
class Return:
    """What an hour (or a touch) returned in one part. shrunk: luck taken off."""

    name: str
    rows: int
    won: int
    spent: float
    brought: float
    per_unit: float
    shrunk: Shrunk


@dataclass(frozen=True)
class Test:
    """A move to try. moved: hours (or touches) a month, `share` of those of the source.

    rows, others: leads (or deals) to work with the moved hours, and with those that stay. months:
    until both are reached; None where the rates are too high or unknown. chance: that the second
    returns more, luck taken off.
    """

    source: str
    target: str
    moved: float
    share: float
    rows: int | None
    others: int | None
    months: float | None
    wait_days: int
    times: float
    chance: float


@dataclass(frozen=True)
class Reallocation:
    """The ranking, the best first, and the move proposed; why there is none."""

    key: str | None
    split: Split
    table: str
    returns: tuple[Return, ...]
    test: Test | None = None
    why: Why | None = None
    lacks: tuple[Table, ...] = ()


def reallocation(book: Book) -> Reallocation:
    """Rank the parts by what an hour returned, and propose a move if they differ."""
    split = Split.SEGMENT if book.parts.of(Split.SEGMENT) else Split.ICP
    table, rows, key, spent = _effort(book)
    names = book.parts.of(split)
    if not names:
        return Reallocation(None, split, table, (), lacks=(Table.PROFILE,))
    if spent is None or rows.sample is None:
        return Reallocation(None, split, table, (), lacks=(Table.EFFORT,))
    if split is Split.SEGMENT and table in book.late:
        return Reallocation(key, split, table, (), why=Why.KNOWN_LATER)
    if rows.sample.judged.amount is None:
        return Reallocation(key, split, table, (), lacks=(Table.AMOUNT,))
    returns = _returns(rows, split, names, spent)
    test = _test(rows, returns) if len(returns) > 1 else None
    why = None if test is not None else Why.TOO_FEW
    return Reallocation(key, split, table, returns, test, why)


def _effort(book: Book) -> tuple[str, Rows, str | None, Floats | None]:
    """The rows whose effort is known: of leads, else of deals, in hours, else in touches.

    Of the table of touches where it names leads or deals, else of their own columns.
    """
    tables = [("deals", book.deals)]
    if book.leads is not None and book.leads.leads.amount is not None:
        tables.insert(0, ("leads", book.leads))
    for key in ("hours", "touches"):
        for table, rows in tables:
            if rows.sample is None or rows.sample.judged.row is None:
                continue
            spent = touched(book, table, key)
            if spent is not None:
                return table, rows, key, spent[rows.sample.judged.row]
            own = getattr(rows.sample.judged, key)
            if own is not None and np.nansum(own) > 0 and (~np.isnan(own)).mean() >= KNOWN:
                return table, rows, key, np.nan_to_num(own)
    return "deals", book.deals, None, None


def _returns(
    rows: Rows, split: Split, names: tuple[str, ...], spent: Floats
) -> tuple[Return, ...]:  # fmt: skip
    """What was signed for each hour, leads old enough, lost effort included.

    The error of such a ratio is that of its residuals (W. Cochran 1977, 6.5); where a part has
    under five signatures, that of all parts, which its own few cannot tell.
    """
    sample = rows.sample
    if sample is None or sample.judged.amount is None:
        return ()
    codes, parts = rows.judged.of(split), len(names)
    brought = np.where(sample.converted, np.nan_to_num(sample.judged.amount), 0.0)
    hours, money = counted(codes, parts, spent), counted(codes, parts, brought)
    n, won = counted(codes, parts), counted(codes, parts, sample.converted)
    kept = np.flatnonzero((n >= FEWEST) & (hours > 0))
    if split is Split.ICP:
        kept = kept[kept < 2]
    if not kept.size or not money[kept].sum():
        return ()
    per_unit = np.divide(money, hours, out=np.zeros(parts), where=hours > 0)
    inside = codes >= 0
    gap = brought[inside] - per_unit[codes[inside]] * spent[inside]
    squares = counted(codes[inside], parts, gap**2)
    pooled = squares[kept].sum() / hours[kept].sum()
    own = np.where(won >= 5, squares, pooled * hours)
    errors = np.sqrt(np.maximum(own, 1e-12)) / np.maximum(hours, 1e-12)
    shrunk = shrunk_means(per_unit[kept].tolist(), errors[kept].tolist())
    found = [
        Return(names[place], int(n[place]), int(won[place]), float(hours[place]),
               float(money[place]), float(per_unit[place]), one)
        for place, one in zip(kept.tolist(), shrunk, strict=True)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: -one.shrunk.value))


def _test(rows: Rows, returns: tuple[Return, ...]) -> Test | None:
    best, worst = returns[0], returns[-1]
    error = math.hypot(*(one.shrunk.interval.width / (2 * _Z) for one in (best, worst)))
    gap = best.shrunk.value - worst.shrunk.value
    chance = float(ndtr(gap / error)) if error > 0 else 1.0
    if chance < CREDIBLE or rows.sample is None:
        return None
    plans = [_plan(rows.sample, best, worst, returns, share) for share in MOVED]
    in_time = [plan for plan in plans if plan[3] is not None and plan[3] <= SOON_MONTHS]
    share, row, others, months = in_time[0] if in_time else plans[0]
    moved = share * worst.spent / max(rows.sample.months, 1.0)
    return Test(
        worst.name, best.name, moved, share, row, others, months, rows.horizon or 0, TARGET, chance
    )


def _plan(
    sample: Sample, best: Return, worst: Return, returns: tuple[Return, ...], share: float
) -> tuple[float, int | None, int | None, float | None]:
    """(share, leads by the hours moved, leads by those that stay, months), for the target ratio."""
    months = max(sample.months, 1.0)
    # The hours moved work leads of the other segment, each as long as it takes there.
    moved = share * worst.spent / (best.spent / best.rows) / months if best.spent else 0.0
    stay = (1 - share) * worst.rows / months
    history = Rate(sum(one.won for one in returns), sum(one.rows for one in returns))
    base = base_rate(Rate(worst.won, worst.rows), history)
    if base is None or not moved or not stay:
        return share, None, None, None
    needed = leads_for(base[0], times=TARGET, inside=moved / (moved + stay))
    if needed is None:
        return share, None, None, None
    part = math.ceil(needed * moved / (moved + stay))
    return share, part, needed - part, needed / (moved + stay)
