"""Which rows say again what an earlier row said, and how are they left out?"""

from __future__ import annotations

from typing import Any

import numpy as np
from sqlglot import exp

from focale.criterion import tree as t
from focale.criterion.fold import WHITESPACE
from focale.engine import Session

ROW = "focale_row"
"""The number of a row in its source, from 0; every opened table has it."""


def repeated_rows(session: Session, table: str, column: str) -> list[tuple[int, str]]:
    """(row, value) of every row whose value stands in an earlier row; blanks aside.

    Values are compared as exact strings, by a 64-bit hash first: 8 bytes a row instead of
    the values themselves.
    """
    raw = t.cast(t.col(column), "VARCHAR")
    hashes = t.select([t.alias(t.call("hash", raw), "h")], t.table(table))
    suspects = _standing_twice(session.numbers(hashes)["h"])
    if not len(suspects):
        return []
    session.hold_numbers(suspects, f"{table}_suspects", "h")
    among = t.select([t.col("h")], t.table(f"{table}_suspects"))
    rows = t.select([t.col(ROW), t.alias(raw.copy(), "value")], t.table(table))
    rows.set("where", t.where(t.in_query(t.call("hash", raw.copy()), among)))
    seen: set[str] = set()
    repeated = []
    for row, value in sorted(session.rows(rows), key=lambda found: found[0]):
        if value is None or not value.strip(WHITESPACE):
            continue
        if value in seen:
            repeated.append((int(row), str(value)))
        seen.add(value)
    return repeated


def _standing_twice(hashes: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    ordered = np.sort(np.asarray(hashes, dtype=np.uint64))
    return np.unique(ordered[1:][ordered[1:] == ordered[:-1]])


def keep_rows(session: Session, raw: str, table: str, lost: list[int]) -> None:
    """A view `table` on the rows of `raw`, without those lost."""
    query = t.select([exp.Star()], t.table(raw))
    if lost:
        session.hold_numbers(np.array(lost, dtype=np.int64), f"{table}_lost", "row")
        inner = t.select([t.col("row")], t.table(f"{table}_lost"))
        query.set("where", t.where(t.negated(t.in_query(t.col(ROW), inner))))
    session.view(query, table)
