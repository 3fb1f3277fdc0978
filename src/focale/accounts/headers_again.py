"""Which rows say the headers again, as files do that were put one below the other?"""

from __future__ import annotations

from collections.abc import Mapping

from sqlglot import exp

from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.engine import Found, Session
from focale.glossary.fields import ColumnKind

_COMPARED = 40
"""Columns, the first of them: no row of data has so many headers as its cells."""


def header_rows(session: Session, found: Found, headers: Mapping[str, str]) -> list[int]:
    """The rows, from 0, whose cells are the headers. headers: column -> as it is written.

    A row of a single column may well be called as its column is, so that two are needed.
    """
    written = {name: word for name, word in headers.items() if word.strip()}
    compared = list(written.items())[:_COMPARED]
    if len(compared) < 2:
        return []
    if any(found.columns[name] is not ColumnKind.TEXT for name, _ in compared):
        return []
    same = [t.eq(t.call("trim", t.col(name)), t.text(word.strip())) for name, word in compared]
    query = t.select([t.col(ROW)], t.table(found.table))
    query.set("where", t.where(t.both(same)))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    return [int(row) for (row,) in session.rows(query)]
