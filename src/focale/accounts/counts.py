"""How many times does one row of events count, and which counts are not read as written?

Blank = 1. A count below 1, or that is no number, is 1 too; a fraction is floored. Such a count
is listed with what it is read as: two visits that count once are not lost in silence.
"""

from __future__ import annotations

import math
from collections.abc import Collection

from sqlglot import exp

from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened
from focale.criterion import reading, tree as t
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import ColumnKind
from focale.glossary.words import MAX_COUNT

_PLAIN = "[1-9][0-9]{0,8}"


def count_of(column: Column | None, table: str | None = None) -> t.Node:
    """How many times a row counts: 1 to MAX_COUNT, never NULL. table: its short name."""
    if column is None:
        return t.cast(t.integer(1), "BIGINT")
    number = reading.number(t.col(column.name, table), column.kind)
    several = t.ge(number, t.double(1))
    most = t.at_most(t.call("floor", number.copy()), t.double(MAX_COUNT))
    return t.cast(t.case([(several, most)], t.double(1)), "BIGINT")


def odd_counts(
    session: Session, source: Opened, column: Column, table: str, lost: Collection[int]
) -> list[Reject]:
    """The counts that are neither blank nor a whole number from 1 to MAX_COUNT, in row order.

    table: the rows of `source` that are kept. lost: rows, from 0, that are rejected already.
    """
    shown = t.cast(t.col(column.name), "VARCHAR")
    query = t.select(
        [t.col(ROW), t.alias(shown, "shown"), t.alias(count_of(column), "n")], t.table(table)
    )
    query.set("where", t.where(_is_odd(column)))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    query.set("limit", t.limit(MAX_LISTED + len(lost)))
    rejected = frozenset(lost)
    cells = [cell for cell in session.rows(query) if cell[0] not in rejected]
    lines = source.lines_of({int(row) for row, *_ in cells})
    return [
        Reject(
            source.found.label, lines.get(row, 0), row + 1, column.name, "unreadable_count",
            str(value), {"n": n, "most": MAX_COUNT}, whole=False,
        )
        for row, value, n in cells
    ]  # fmt: skip


def _is_odd(column: Column) -> t.Node:
    node = t.col(column.name)
    number = reading.number(node.copy(), column.kind)
    whole = [
        t.ge(number, t.double(1)),
        t.le(number.copy(), t.double(MAX_COUNT)),
        t.eq(number.copy(), t.call("floor", number.copy())),
    ]
    odd = t.negated(t.coalesce(t.both(whole), t.boolean(False)))
    if column.kind is ColumnKind.TEXT:
        plain = t.call("regexp_full_match", node.copy(), t.text(_PLAIN))  # nearly all of them
        blank = t.eq(reading.folded(node.copy()), t.text(""))
        readable = [(t.is_null(node), t.boolean(False)), (plain, t.boolean(False))]
        return t.case([*readable, (blank, t.boolean(False))], odd)
    if column.kind is ColumnKind.REAL:  # NaN is how frames write a blank
        blank = t.eq(t.cast(node.copy(), "DOUBLE"), t.double(math.nan))
        return t.case([(t.is_null(node), t.boolean(False)), (blank, t.boolean(False))], odd)
    return t.both([t.not_null(node), odd])
