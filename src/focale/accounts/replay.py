"""What did we know of each company on a past day?

A facts log has one row for each fact learned: account_id, field, value, at, known_at (default
at) and withdrawn_at. On a day d counts what was true (at <= d), known (known_at <= d) and not
withdrawn; of several values of one field the latest wins, then the latest known, then the
last row.
"""

from __future__ import annotations

import datetime

from sqlglot import exp

from focale.accounts.days import span_of
from focale.accounts.kinds import check_kinds
from focale.accounts.nul_cells import nul_rejects
from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened
from focale.criterion import reading, tree as t
from focale.criterion.clock import FIRST_DAY
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import ColumnKind, FieldType
from focale.glossary.messages import fault

LOG_COLUMNS = ("account_id", "field", "value", "at")


def is_facts_log(columns: dict[str, Column]) -> bool:
    """Whether a table holds one row for each fact instead of one for each company."""
    return all(name in columns for name in LOG_COLUMNS) and "id" not in columns


def replayed(
    session: Session, log: Opened, columns: dict[str, Column], as_of: datetime.date, zone: str
) -> tuple[Opened, list[Reject]]:
    """The companies as known on a day: one row each, every field as text; the lines left out.

    Raises FocaleError when the log knows nothing yet on that day, or cannot be read.
    """
    days = dict.fromkeys(("at", "known_at", "withdrawn_at"), FieldType.DATE)
    check_kinds(log, columns, {"field": FieldType.TEXT, **days}, keys=("account_id",))
    read = [columns[name] for name in (*LOG_COLUMNS, *days) if name in columns]
    spoilt = nul_rejects(session, log, read)
    rejects = [*log.rejects, *spoilt, *undated_facts(session, log, columns, zone)]
    latest = _latest(log, columns, as_of, zone)
    session.create(latest, "facts_latest")
    fields = [
        str(name)
        for (name,) in session.rows('SELECT DISTINCT "field" FROM facts_latest ORDER BY 1')
        if name not in (None, "id", ROW)
    ]
    if not fields:
        raise fault("log_too_early", path=log.found.label, as_of=as_of.isoformat())
    values: list[t.Node] = [
        t.alias(exp.Max(this=t.case([(t.eq(t.col("field"), t.text(name)), t.col("value"))])), name)
        for name in fields
    ]
    account = t.col("account")
    number = exp.Sub(
        this=exp.Window(
            this=exp.RowNumber(),
            order=exp.Order(expressions=[exp.Ordered(this=exp.Min(this=t.col("place")))]),
        ),
        expression=t.integer(1),
    )
    query = t.select(
        [t.alias(account, "id"), *values, t.alias(number, ROW)], t.table("facts_latest")
    )  # fmt: skip
    query.set("group", exp.Group(expressions=[account.copy()]))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    found = session.create(query, f"{log.found.table}_as_of", log.found.label)
    return Opened(found, log.kind, session.count(found.table)), rejects


def undated_facts(
    session: Session, log: Opened, columns: dict[str, Column], zone: str
) -> list[Reject]:
    """The lines that belong to no day, or to nobody."""
    at, account = columns["at"], columns["account_id"]
    # Which day it is does not matter here, only whether it is one.
    undated = t.is_null(reading.day(t.col(at.name), at.kind, zone, (FIRST_DAY, FIRST_DAY)))
    blank = t.eq(t.coalesce(t.cast(t.col(account.name), "VARCHAR"), t.text("")), t.text(""))
    rejects = []
    for condition, column, reason in (
        (blank, account, "blank_id"),
        (t.both([undated, t.negated(blank.copy())]), at, "undated_fact"),
    ):
        query = t.select([t.col(ROW)], t.table(log.found.table))
        query.set("where", t.where(condition))
        rows = sorted(int(row) for (row,) in session.rows(query))
        lines = log.lines_of(set(rows[:MAX_LISTED]))
        rejects += [
            Reject(log.found.label, lines.get(row, 0), row + 1, column.name, reason) for row in rows
        ]
    return rejects


def _latest(log: Opened, columns: dict[str, Column], as_of: datetime.date, zone: str) -> exp.Select:
    def day(name: str) -> t.Node:
        column = columns.get(name)
        if column is None:
            return t.cast(t.null(), "DATE")
        return reading.day(t.col(column.name), column.kind, zone, span_of(as_of, as_of))

    today = t.day(as_of.toordinal())
    at = day("at")
    known = t.coalesce(day("known_at"), at.copy())
    withdrawn = t.coalesce(t.le(day("withdrawn_at"), today.copy()), t.boolean(False))
    counted = [t.le(at.copy(), today.copy()), t.le(known.copy(), today), t.negated(withdrawn)]
    account = t.cast(t.col(columns["account_id"].name), "VARCHAR")
    field = t.col(columns["field"].name)
    rank = exp.Window(
        this=exp.RowNumber(),
        partition_by=[account.copy(), field.copy()],
        order=exp.Order(
            expressions=[
                exp.Ordered(this=moment_of(columns, "at", at), desc=True),
                exp.Ordered(this=moment_of(columns, "known_at", known), desc=True),
                exp.Ordered(this=t.col(ROW), desc=True),
            ]
        ),
    )
    inner = t.select(
        [
            t.alias(account, "account"),
            t.alias(field, "field"),
            t.alias(t.cast(t.col(columns["value"].name), "VARCHAR"), "value"),
            t.alias(t.col(ROW), "place"),
            t.alias(rank, "rank"),
        ],
        t.table(log.found.table),
    )
    inner.set(
        "where", t.where(t.both([*counted, t.negated(t.eq(account.copy(), t.text("")))]))
    )  # fmt: skip
    query = t.select([t.star_except("rank")], exp.Subquery(this=inner))
    query.set("where", t.where(t.eq(t.col("rank"), t.integer(1))))
    return query


def moment_of(columns: dict[str, Column], name: str, day: t.Node) -> t.Node:
    """What orders two facts of one field: the moment when it is one, else the day."""
    column = columns.get(name)
    midnight = t.cast(day.copy(), "TIMESTAMP")
    if column is None:
        return midnight
    node: t.Node = t.col(column.name)
    if column.kind is ColumnKind.TEXT:
        node = t.try_cast(t.call("upper", reading.folded(node)), "TIMESTAMPTZ")
    return t.coalesce(t.cast(node, "TIMESTAMP"), midnight)
