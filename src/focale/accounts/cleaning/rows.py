"""Which rows become facts, which repeat another one, and which are rejected?

Rows in = kept + merged + rejected. Merged: word for word a row that stands above. Rejected: blank,
unreadable, or another row's identifier with other values.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from sqlglot import exp

from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.repeats import ROW, repeated_rows
from focale.accounts.source import Opened
from focale.criterion import tree as t
from focale.engine import Session


@dataclass
class Sorted:
    """Where the rows of a file go. lost: rows, from 0, that become no facts. rejects: the list.

    merged, rejected: reason -> rows, all of them, listed or not.
    """

    rows_in: int
    lost: list[int] = field(default_factory=list)
    merged: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    rejects: list[Reject] = field(default_factory=list)

    @property
    def kept(self) -> int:
        """Rows that become facts."""
        return self.rows_in - self.merged.total() - self.rejected.total()


def sorted_rows(session: Session, opened: Opened, id_column: str | None) -> Sorted:
    """Sort the rows of a file. id_column: a row's own identifier, where the file has one."""
    found = Sorted(opened.rows_in)
    found.rejects += opened.rejects
    found.rejected.update(reject.reason for reject in opened.rejects if reject.whole)
    table = opened.found.table
    blank = _blank_rows(session, table, opened.names)
    same = _same_rows(session, table, opened.names, blank)
    gone = set(blank) | set(same)
    twice = []
    if id_column is not None:
        twice = [row for row, _ in repeated_rows(session, table, id_column) if row not in gone]
    groups = (("blank_row", blank), ("same_row", same), ("other_row_same_id", twice))
    for reason, rows in groups:
        counter = found.merged if reason == "same_row" else found.rejected
        if rows:
            counter[reason] += len(rows)
        found.rejects += _listed(session, opened, reason, rows, id_column or "")
    found.lost = sorted({*gone, *twice})
    found.rejects.sort(key=lambda reject: (reject.row, reject.line))
    return found


def _texts(names: list[str]) -> list[t.Node]:
    return [t.cast(t.col(name), "VARCHAR") for name in names]


def _blank_rows(session: Session, table: str, names: list[str]) -> list[int]:
    # Cell by cell, so that the first one that says something ends the look at its row.
    blank = [
        t.either([t.is_null(cell), t.eq(t.call("trim", cell.copy()), t.text(""))])
        for cell in _texts(names)
    ]
    query = t.select([t.col(ROW)], t.table(table))
    query.set("where", t.where(t.both(blank)))
    return sorted(int(row) for (row,) in session.rows(query))


def _same_rows(session: Session, table: str, names: list[str], blank: list[int]) -> list[int]:
    """Rows whose every cell is that of an earlier row, by 128 bits of hash."""
    first = t.call("hash", *_texts(names))
    hashes = session.numbers(t.select([t.alias(first, "h")], t.table(table)))["h"]
    ordered = np.sort(np.asarray(hashes, dtype=np.uint64))
    suspects = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    if not len(suspects):
        return []
    session.hold_numbers(suspects, f"{table}_same", "h")
    among = t.select([t.col("h")], t.table(f"{table}_same"))
    second = t.call("hash", t.text("focale"), *_texts(list(reversed(names))))
    query = t.select([t.col(ROW), t.alias(first.copy(), "h"), t.alias(second, "g")], t.table(table))
    query.set("where", t.where(t.in_query(first.copy(), among)))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    found = session.numbers(query)
    pairs = np.stack([np.asarray(found[name], dtype=np.uint64) for name in ("h", "g")], axis=1)
    _, firsts = np.unique(pairs, axis=0, return_index=True)
    again = np.ones(len(pairs), dtype=bool)
    again[firsts] = False
    rows = np.asarray(found[ROW])[again]
    return sorted(set(rows.tolist()) - set(blank))


def _listed(
    session: Session, opened: Opened, reason: str, rows: list[int], column: str
) -> list[Reject]:
    """The rows as rejects, with their cells, so that nothing of them is lost."""
    shown = rows[:MAX_LISTED]
    if not shown:
        return []
    lines = opened.lines_of(set(shown))
    cells: dict[int, str] = {}
    if reason == "other_row_same_id":
        session.hold_numbers(np.array(shown, dtype=np.int64), "focale_shown", "row")
        whole = t.call("concat_ws", t.text(" | "), *_texts(opened.names))
        query = t.select([t.col(ROW), t.alias(whole, "cells")], t.table(opened.found.table))
        among = t.select([t.col("row")], t.table("focale_shown"))
        query.set("where", t.where(t.in_query(t.col(ROW), among)))
        cells = {int(row): str(text) for row, text in session.rows(query)}
    label = opened.found.label
    return [
        Reject(label, lines.get(row, 0), row + 1, column if reason != "blank_row" else "", reason,
               cells.get(row, ""))
        for row in shown
    ]  # fmt: skip
