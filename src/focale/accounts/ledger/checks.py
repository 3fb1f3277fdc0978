"""Which rows of a commercial table cannot be meant as they stand?

A day of closing before that of creation is listed, and counts as unknown; days to come, won deals
without an amount, identifiers that come back, two currencies: each is said.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.ledger.kinds import LedgerKind
from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.source import Opened
from focale.glossary.messages import Message, fault
from focale.glossary.outcome_words import OPEN, WON

Mask = np.ndarray[Any, np.dtype[np.bool_]]
_SWAPPED = 0.5  # share of reversed days from which the columns were exchanged
_ENOUGH = 10
ORDERED: dict[LedgerKind, tuple[tuple[str, str], ...]] = {
    LedgerKind.DEALS: (("created_on", "closed_on"),),
    LedgerKind.LEADS: (
        ("created_on", "closed_on"), ("created_on", "accepted_on"), ("created_on", "meeting_on"),
    ),
    LedgerKind.CONTRACTS: (("starts_on", "ends_on"),),
    LedgerKind.TARGETS: (("period_from", "period_to"),),
    LedgerKind.COSTS: (("period_from", "period_to"),),
}  # fmt: skip
"""Days of which the first comes first."""
_PAST: dict[LedgerKind, tuple[str, ...]] = {
    LedgerKind.DEALS: ("created_on", "closed_on"),
    LedgerKind.LEADS: ("created_on", "closed_on", "accepted_on", "meeting_on"),
    LedgerKind.CONTRACTS: ("starts_on",),
    LedgerKind.ORDERS: ("at",),
    LedgerKind.TOUCHES: ("at",),
    LedgerKind.INTERVIEWS: ("at",),
}
"""Days that cannot be to come."""
_NOT_BELOW_NOTHING = ("touches", "hours", "minutes")


def as_mask(found: pa.Array) -> Mask:
    """Which places are true; NULL is not."""
    return np.asarray(pc.fill_null(found, False), dtype=bool)


class Checks:
    """The checks of one table. values: its facts, changed in place. headers: fact -> header."""

    def __init__(
        self,
        kind: LedgerKind,
        values: dict[str, pa.Array],
        rows: np.ndarray[Any, np.dtype[np.int64]],
        opened: Opened,
        headers: dict[str, str],
    ) -> None:
        self.kind, self.values, self.rows, self.opened = kind, values, rows, opened
        self.headers = headers
        self.rejects: list[Reject] = []
        self.notices: list[Message] = []

    def done(self, today: datetime.date) -> None:
        """Every check, in the order in which they are told."""
        for first, second in ORDERED.get(self.kind, ()):
            self._reversed(first, second)
        for name in _NOT_BELOW_NOTHING:
            self._negative(name)
        self._future(today)

    def _header(self, name: str) -> str:
        return self.headers.get(name, name)

    def _tell(self, code: str, **facts: object) -> None:
        self.notices.append(Message(code, self.opened.found.label, facts=facts))

    def _reversed(self, first: str, second: str) -> None:
        if first not in self.values or second not in self.values:
            return
        before, after = self.values[first], self.values[second]
        wrong = as_mask(pc.less(after, before))
        both = int(pc.sum(pc.and_(pc.is_valid(before), pc.is_valid(after))).as_py() or 0)
        if not wrong.any():
            return
        names = {"first": self._header(first), "second": self._header(second)}
        if both >= _ENOUGH and wrong.sum() > _SWAPPED * both:
            share = int(100 * wrong.sum() / both)
            label = self.opened.found.label
            raise fault("ledger_days_swapped", label, 0, share=share, **names)
        self._tell("ledger_reversed", count=int(wrong.sum()), **names)
        self._list(wrong, second, "ledger_reversed_cell", lambda place: {
            "first": str(before[place]), "column": names["first"],
        })  # fmt: skip
        self._blank(wrong, second)

    def _negative(self, name: str) -> None:
        if name not in self.values:
            return
        wrong = as_mask(pc.less(self.values[name], 0))
        if wrong.any():
            self._tell("ledger_negative", count=int(wrong.sum()), column=self._header(name))
            self._list(wrong, name, "ledger_negative_cell", lambda place: {})
            self._blank(wrong, name)

    def _future(self, today: datetime.date) -> None:
        for name in _PAST.get(self.kind, ()):
            if name not in self.values:
                continue
            later = as_mask(pc.greater(self.values[name], pa.scalar(today, pa.date32())))
            if later.any():
                example = str(self.values[name][int(np.flatnonzero(later)[0])])
                self._tell(
                    "ledger_future", count=int(later.sum()), column=self._header(name),
                    value=example, today=today.isoformat(),
                )  # fmt: skip

    def _blank(self, where: Mask, name: str) -> None:
        column = self.values[name]
        self.values[name] = pc.if_else(pa.array(where), pa.scalar(None, column.type), column)

    def _list(
        self, where: Mask, name: str, reason: str, facts: Callable[[int], dict[str, object]]
    ) -> None:
        places = np.flatnonzero(where)[:MAX_LISTED].tolist()
        lines = self.opened.lines_of({int(self.rows[place]) for place in places})
        for place in places:
            row = int(self.rows[place])
            self.rejects.append(
                Reject(self.opened.found.label, lines.get(row, 0), row + 1, self._header(name),
                       reason, str(self.values[name][place]), facts(place), whole=False)
            )  # fmt: skip


def repeated_ids(ids: pa.Array) -> Mask:
    """Where an identifier stands that a row above has; a blank is none.

    >>> repeated_ids(pa.array(["a", "b", "a", None, None])).tolist()
    [False, False, True, False, False]
    """
    codes = np.asarray(pc.fill_null(ids.dictionary_encode().indices, -1))
    again = np.ones(len(codes), dtype=bool)
    _, firsts = np.unique(codes, return_index=True)
    again[firsts] = False
    return again & (codes >= 0)


def what_is_said(
    kind: LedgerKind, values: dict[str, pa.Array], status: str, label: str
) -> list[Message]:
    """What is said of outcomes and amounts. status: the fact that holds the outcome, or ""."""
    found = []
    if status:
        words = values[status]
        counts = {
            word: int(pc.sum(pc.equal(words, word)).as_py() or 0) for word in (WON, "lost", OPEN)
        }
        if not counts[WON]:
            facts: dict[str, object] = {"kind": kind, "lost": counts["lost"], "open": counts[OPEN]}
            found.append(Message("ledger_no_won", label, facts=facts))
        elif not counts["lost"]:
            facts = {"kind": kind, "won": counts[WON], "open": counts[OPEN]}
            found.append(Message("ledger_no_lost", label, facts=facts))
        if "amount" in values and counts[WON]:
            blank = pc.and_(pc.equal(words, WON), pc.is_null(values["amount"]))
            count = int(pc.sum(blank).as_py() or 0)
            if count:
                facts = {"count": count, "won": counts[WON]}
                found.append(Message("ledger_won_no_amount", label, facts=facts))
    return found
