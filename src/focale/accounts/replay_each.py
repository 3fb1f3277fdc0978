"""What did we know of each lead's company on the day the lead was created?

As `replay`, with a day of its own for each case: what was true, known and not withdrawn then.
"""

from __future__ import annotations

import datetime

import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts.days import span_of
from focale.accounts.kinds import check_kinds
from focale.accounts.rejects import Reject
from focale.accounts.repeats import ROW
from focale.accounts.replay import moment_of, undated_facts
from focale.accounts.source import Opened
from focale.criterion import reading, tree as t
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import FieldType

_CASES = "cases_to_replay"
_NOTHING = pa.schema({"case": pa.int64(), "field": pa.string(), "value": pa.string()})


def replayed_each(
    session: Session, log: Opened, columns: dict[str, Column], cases: pa.Table, zone: str
) -> tuple[pa.Table, list[Reject]]:
    """The facts of each case as known on its day: case, field, value (text); the lines left out.

    cases: `case` (int64), `account` (text), `day` (date32). Of several values of a field the
    latest counts, then the latest known, then the last line of the log.
    """
    days = dict.fromkeys(("at", "known_at", "withdrawn_at"), FieldType.DATE)
    check_kinds(log, columns, {"field": FieldType.TEXT, **days}, keys=("account_id",))
    rejects = [*log.rejects, *undated_facts(session, log, columns, zone)]
    session.hold_arrow(cases, _CASES, "")
    if not cases.num_rows:
        return _NOTHING.empty_table(), rejects
    asked = pc.min_max(cases["day"])
    span = span_of(asked["min"].as_py(), asked["max"].as_py())  # where days must be exact
    return session.arrow(_latest(log, columns, zone, span)), rejects


def _latest(
    log: Opened,
    columns: dict[str, Column],
    zone: str,
    span: tuple[datetime.date, datetime.date],
) -> exp.Select:
    """Of each case and field the last fact that was known on the day of the case."""
    facts = _facts(log, columns, zone, span)
    rank = exp.Window(
        this=exp.RowNumber(),
        partition_by=[t.col("case", "c"), t.col("field", "f")],
        order=exp.Order(
            expressions=[
                exp.Ordered(this=t.col(name, "f"), desc=True)
                for name in ("at_moment", "known_moment", "place")
            ]
        ),
    )
    same = t.eq(t.col("account", "f"), t.col("account", "c"))
    source = exp.Subquery(this=facts, alias=exp.TableAlias(this=t.name("f")))
    inner = t.select(
        [t.col("case", "c"), t.col("field", "f"), t.col("value", "f"), t.alias(rank, "rank")],
        t.table(_CASES, "c"),
        [exp.Join(this=source, on=same)],
    )
    today = t.col("day", "c")
    gone = t.coalesce(t.le(t.col("withdrawn", "f"), today.copy()), t.boolean(False))
    counted = [
        t.le(t.col("at", "f"), today.copy()),
        t.le(t.col("known", "f"), today),
        t.negated(gone),
    ]
    inner.set("where", t.where(t.both(counted)))
    query = t.select([t.col("case"), t.col("field"), t.col("value")], exp.Subquery(this=inner))
    query.set("where", t.where(t.eq(t.col("rank"), t.integer(1))))
    return query


def _facts(
    log: Opened,
    columns: dict[str, Column],
    zone: str,
    span: tuple[datetime.date, datetime.date],
) -> exp.Select:
    """The lines of the log, their days and moments read."""

    def day(name: str) -> t.Node:
        column = columns.get(name)
        if column is None:
            return t.cast(t.null(), "DATE")
        return reading.day(t.col(column.name), column.kind, zone, span)

    at = day("at")
    known = t.coalesce(day("known_at"), at.copy())
    return t.select(
        [
            t.alias(t.cast(t.col(columns["account_id"].name), "VARCHAR"), "account"),
            t.alias(t.col(columns["field"].name), "field"),
            t.alias(t.cast(t.col(columns["value"].name), "VARCHAR"), "value"),
            t.alias(at, "at"),
            t.alias(known, "known"),
            t.alias(day("withdrawn_at"), "withdrawn"),
            t.alias(moment_of(columns, "at", at.copy()), "at_moment"),
            t.alias(moment_of(columns, "known_at", known.copy()), "known_moment"),
            t.alias(t.col(ROW), "place"),
        ],
        t.table(log.found.table),
    )
