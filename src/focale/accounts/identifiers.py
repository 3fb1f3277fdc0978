"""Which rows have an identifier of their own, and can a column hold identifiers at all?"""

from __future__ import annotations

from focale.accounts.kinds import check_kinds
from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.repeats import ROW, repeated_rows
from focale.accounts.source import Opened
from focale.criterion import reading, tree as t
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import LEADING_ZERO_FIELDS, ColumnKind
from focale.glossary.messages import fault


def refuse_odd_ids(opened: Opened, id_field: str, column: Column) -> None:
    """An identifier is a text or a whole number: 12.0 is what is left of a spoilt one."""
    if id_field in LEADING_ZERO_FIELDS and column.kind in (ColumnKind.WHOLE, ColumnKind.REAL):
        label = opened.found.label
        raise fault("numeric_code", path=label, column=column.name, field=id_field)
    check_kinds(opened, {id_field: column}, {}, keys=(id_field,), code="column_kind")


def bad_ids(session: Session, opened: Opened, id_column: str) -> tuple[list[int], list[Reject]]:
    """The rows without an id of their own: the first of a repeated id is kept."""
    table = opened.found.table
    blank = _blank_rows(session, table, id_column)
    repeated = repeated_rows(session, table, id_column)
    rows = sorted({row for row, _ in (*blank, *repeated)})
    if not rows:
        return [], []
    shown = set(rows[:MAX_LISTED])
    lines = opened.lines_of(shown)
    rejects = [
        Reject(opened.found.label, lines.get(row, 0), row + 1, id_column, reason, value)
        for reason, group in (("blank_id", blank), ("repeated_id", repeated))
        for row, value in group
        if row in shown
    ]
    return rows, sorted(rejects, key=lambda reject: reject.row)


def _blank_rows(session: Session, table: str, id_column: str) -> list[tuple[int, str]]:
    raw = t.cast(t.col(id_column), "VARCHAR")
    blank = t.eq(t.coalesce(reading.folded(raw), t.text("")), t.text(""))
    easily = t.coalesce(
        t.both([t.lt(t.text("!"), raw.copy()), t.lt(raw.copy(), t.text("\x7f"))]), t.boolean(False)
    )
    found = t.select([t.col(ROW)], t.table(table))
    found.set("where", t.where(t.both([t.negated(easily), blank])))
    return [(int(row), "") for (row,) in session.rows(found)]
