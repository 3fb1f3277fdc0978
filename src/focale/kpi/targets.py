"""What is to be signed, from which day to which?

A plan is often written twice, for the year and again for its quarters. Each euro counts once: where
shorter periods of the same seller and segment fill a longer one, they count and the longer one does
not; where they leave days of it open, the longer one counts and they do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from focale.accounts.ledger.ledger import Ledger
from focale.glossary.messages import Message
from focale.kpi.book import Book
from focale.kpi.figures import Why
from focale.kpi.parts import Flags
from focale.kpi.rows import days
from focale.kpi.validation.leads import Days

WHOSE = ("owner", "segment")


@dataclass(frozen=True)
class Targets:
    """What is to be signed from `first` to `last`, both included. owners: by seller or segment."""

    first: np.datetime64
    last: np.datetime64
    wanted: float
    owners: Mapping[str, float] = field(default_factory=dict)


@dataclass(eq=False)
class _Period:
    """One period of one seller and segment, and those that lie within it, side by side."""

    begins: int  # days since 1970
    ends: int
    rows: list[int]
    parts: list[_Period] = field(default_factory=list)

    @property
    def days(self) -> int:
        return self.ends - self.begins + 1

    def counted(self) -> list[int]:
        """The rows that count: of the parts where they fill it, else its own."""
        if sum(part.days for part in self.parts) < self.days:
            return self.rows
        return [row for part in self.parts for row in part.counted()]


def targets_of(book: Book) -> Targets | Why:
    """The targets from the running period to the last that begins within the horizon.

    Rows that say the same twice are left out, and told. A reason where there is none, or two
    periods of one seller cross.
    """
    ledger = book.ledgers["targets"]
    begins, ends = days(ledger, "period_from"), days(ledger, "period_to")
    amount = book.money("targets", "amount")
    if amount is None:
        return Why.NO_PERIOD
    there = ~np.isnat(begins) & ~np.isnat(ends) & ~np.isnan(amount)
    soon = np.datetime64(book.as_of) + (book.deals.horizon or 0)
    running = (ends >= np.datetime64(book.as_of)) & (begins <= soon) & there
    whose = _whose(ledger)
    once = _once(begins, ends, whose, there)
    if once is None:
        return Why.TARGETS_CROSS
    inside = running & once
    if not inside.any():
        return Why.NO_PERIOD
    if (running & ~once).any():
        left = int((running & ~once).sum())
        book.notices.append(Message("kpi_targets_nested", ledger.label, facts={"count": left}))
    _doubts(book, inside, begins, ends, whose)
    owners: defaultdict[str, float] = defaultdict(float)
    role = next((place for place, name in enumerate(WHOSE) if ledger.has(name)), None)
    for place in np.flatnonzero(inside).tolist() if role is not None else ():
        if name := whose[place][role or 0]:
            owners[name] += float(amount[place])
    return Targets(
        begins[inside].min(), ends[inside].max(), float(amount[inside].sum()), dict(owners)
    )


def _whose(ledger: Ledger) -> Sequence[tuple[Any, ...]]:
    """Seller and segment of each row, None for none."""
    return list(
        zip(
            *(
                ledger.column(name).to_pylist() if ledger.has(name) else [None] * ledger.rows
                for name in WHOSE
            ),
            strict=True,
        )
    )


def _once(
    begins: Days, ends: Days, whose: Sequence[tuple[Any, ...]], there: Flags
) -> Flags | None:  # fmt: skip
    """Which rows count, so that no day of a seller and segment counts twice; None if two cross."""
    spans: defaultdict[tuple[Any, ...], dict[tuple[int, int], list[int]]] = defaultdict(dict)
    first, last = begins.astype("datetime64[D]"), ends.astype("datetime64[D]")
    for row in np.flatnonzero(there).tolist():
        span = (int(first[row].astype(np.int64)), int(last[row].astype(np.int64)))
        spans[whose[row]].setdefault(span, []).append(row)
    kept = np.zeros(len(begins), dtype=bool)
    for one in spans.values():
        nested = _nested(one)
        if nested is None:
            return None
        for period in nested:
            kept[period.counted()] = True
    return kept


def _nested(spans: Mapping[tuple[int, int], list[int]]) -> list[_Period] | None:
    """The longest periods, with the shorter ones inside; None where two cross."""
    outermost: list[_Period] = []
    around: list[_Period] = []
    for begins, ends in sorted(spans, key=lambda span: (span[0], -span[1])):
        while around and around[-1].ends < begins:
            around.pop()
        if around and around[-1].ends < ends:
            return None
        period = _Period(begins, ends, spans[begins, ends])
        (around[-1].parts if around else outermost).append(period)
        around.append(period)
    return outermost


def _doubts(
    book: Book, inside: Flags, begins: Days, ends: Days, whose: Sequence[tuple[Any, ...]]
) -> None:
    """Tell what is added up, though it may be the same said twice."""
    rows = np.flatnonzero(inside).tolist()
    label = book.ledgers["targets"].label
    again = len(rows) - len({(begins[row], ends[row], whose[row]) for row in rows})
    if again:
        book.notices.append(Message("kpi_targets_again", label, facts={"count": again}))
    nobodys = sum(not any(whose[row]) for row in rows)
    if 0 < nobodys < len(rows):
        book.notices.append(Message("kpi_targets_nobodys", label, facts={"count": nobodys}))
