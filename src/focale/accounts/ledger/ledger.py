"""What does a commercial table hold, once read?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.ledger.currencies import counted
from focale.accounts.ledger.kinds import LedgerKind
from focale.accounts.rejects import Reject
from focale.glossary.messages import Message
from focale.glossary.outcome_words import WON

ROW_NUMBER = "row"


@dataclass
class Ledger:
    """One table of deals, leads, contracts, orders, meetings, targets, touches, costs, interviews.

    table: the facts that the file has, under their own names, and `row`: of the file, from 1.
    columns: fact -> header in the file. facts: other columns of a deal or a lead, as they stood
    when it was created; later: those of them known only from what became of it. rejected: reason ->
    rows, all of them, though no more than 100,000 are listed in `rejects`; rows_in = the rows of
    `table` + the rejected.
    """

    kind: LedgerKind
    table: pa.Table
    columns: dict[str, str]
    rows_in: int
    rejects: list[Reject] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)
    label: str = ""
    facts: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    rejected: Counter[str] = field(default_factory=Counter)

    def has(self, role: str) -> bool:
        """Whether the table has a fact.

        >>> Ledger(LedgerKind.DEALS, pa.table({"row": [1]}), {}, 1).has("amount")
        False
        """
        return role in self.table.column_names

    def column(self, role: str) -> pa.ChunkedArray:
        """The values of a fact that the table has, row by row."""
        return self.table.column(role)

    @property
    def rows(self) -> int:
        """How many rows could be read."""
        return int(self.table.num_rows)

    @property
    def outcome(self) -> str:
        """The fact that says won, lost or open: "status" of deals, "outcome" of leads; else ""."""
        return next((name for name in ("status", "outcome") if self.has(name)), "")

    def count(self, status: str) -> int:
        """How many rows have this outcome: won, lost or open."""
        if not self.outcome:
            return 0
        return int(pc.sum(pc.equal(self.column(self.outcome), status)).as_py() or 0)

    def currencies(self, role: str = "amount") -> Counter[str]:
        """How many amounts each currency has; "" for those whose currency nothing says."""
        amounts = self.column(role) if self.has(role) else None
        return counted(self.column("currency") if self.has("currency") else None, amounts)

    def totals(self, role: str = "amount", status: str = "") -> dict[str, float]:
        """Currency -> the sum of its amounts, each by itself. status: only rows of this outcome.

        >>> table = pa.table({"row": [1, 2], "amount": [10.0, 5.0], "currency": ["EUR", "USD"]})
        >>> Ledger(LedgerKind.ORDERS, table, {}, 2).totals()
        {'EUR': 10.0, 'USD': 5.0}
        """
        if not self.has(role):
            return {}
        table = self.table
        if status and self.outcome:
            table = table.filter(pc.equal(table.column(self.outcome), status))
        if not self.has("currency"):
            return {"": float(pc.sum(table.column(role)).as_py() or 0.0)}
        codes = pc.fill_null(table.column("currency"), "")
        pairs = pa.table({"currency": codes, "amount": table.column(role)})
        sums = pairs.group_by("currency", use_threads=False).aggregate([("amount", "sum")])
        return {
            one["currency"]: float(one["amount_sum"])
            for one in sums.to_pylist() if one["amount_sum"] is not None
        }  # fmt: skip

    @property
    def won(self) -> pa.Table:
        """The rows that were won."""
        if not self.outcome:
            return self.table.slice(0, 0)
        return self.table.filter(pc.equal(self.column(self.outcome), WON))
