"""Where did the sales time go?

The effort of deals and leads that were lost counts like that of those that were won.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from focale.accounts.ledger.ledger import Ledger
from focale.evidence.interval import Interval
from focale.kpi.assembled import Told, assembled, ordered
from focale.kpi.book import Book
from focale.kpi.figures import Contrast, Figure, Kpi, Measure, Table, Why, without
from focale.kpi.intervals import product
from focale.kpi.parts import NONE, Flags, Floats, Ints, Placed, Split
from focale.kpi.rows import days, numbers
from focale.kpi.validation.leads import Days

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
