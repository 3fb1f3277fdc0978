"""Which cells of a file are looked at, so that a wide or long one is soon understood?

Rows spread evenly over the file, as many as keep the cells in bounds; every value as text.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from focale.accounts.columns.shapes import Values, values_of
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.fields import ColumnKind

MAX_ROWS, MIN_ROWS = 2000, 10
MAX_CELLS = 300_000
_AT_ONCE = 500  # columns of one query


def rows_looked_at(columns: int) -> int:
    """How many rows are looked at in a file of so many columns.

    >>> rows_looked_at(30), rows_looked_at(1_000), rows_looked_at(20_000)
    (2000, 300, 15)
    """
    return min(MAX_ROWS, max(MIN_ROWS, MAX_CELLS // max(columns, 1)))


def looked_at(session: Session, opened: Opened) -> Iterator[tuple[str, Values]]:
    """(column, what its cells are like), in the order of the file."""
    names = opened.names
    most = rows_looked_at(len(names))
    kept = session.count(opened.found.table)
    step = max(kept // most, 1)
    for start in range(0, len(names), _AT_ONCE):
        part = names[start : start + _AT_ONCE]
        query = t.select([_as_text(opened, name) for name in part], t.table(opened.found.table))
        if step > 1:
            spread = exp.Mod(this=t.col(ROW), expression=t.integer(step))
            query.set("where", t.where(t.eq(spread, t.integer(0))))
        query.set("limit", t.limit(most))
        table = session.arrow(query)
        for place, name in enumerate(part):
            yield name, values_of(table.column(place).to_pylist())


def _as_text(opened: Opened, name: str) -> t.Node:
    if opened.found.columns[name] is ColumnKind.TEXT:
        return t.col(name)
    return t.alias(t.cast(t.col(name), "VARCHAR"), name)
