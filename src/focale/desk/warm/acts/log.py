"""A dropped log of events, in any layout, to events that the import job then writes."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from focale.accounts.activity.log import RESULT, ActivityLog, open_log
from focale.accounts.activity.reading import Asked
from focale.accounts.activity.tables import quarantine_query
from focale.accounts.rejects import Reject
from focale.accounts.source import open_source
from focale.criterion import tree as t
from focale.desk.warm.acts.called import called, renamed
from focale.desk.warm.acts.given_columns import source_of
from focale.desk.warm.acts.told_rejects import write_told_rejects
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows
from focale.engine import Session

LANGUAGES = ("fr", "en")
GROUP = 5_000
_ROLE_OF = {"url": "link", "user_agent": "agent"}
"""Fields of an event whose column has another name in a log."""
_NO_ROLE = frozenset({"ip"})


def read_log(
    rows: Rows,
    file: str,
    label: str,
    columns: list[dict[str, Any]],
    *,
    part: str = "",
    zone: str = "Europe/Paris",
    lang: str = "fr",
) -> dict[str, Any]:
    """Read a log; the events, what was set aside and the rejects become files beside it.

    A column of no field is looked at by its name, as everywhere; one that is ignored is not.
    """
    path = rows.place(file)
    ignored = {one["column"] for one in columns if one.get("ignored")}
    with Session() as session, called(path, label):
        source: Any = source_of(path, part)
        unread: list[Reject] = []
        if ignored:
            source, unread = _without(session, source, ignored)
        log = open_log(session, source, asked=Asked("", {}, (), zone), mapping=log_roles(columns))
        log.rejects += unread
        return {
            "files": {
                "facts": _write_events(session, rows),
                "aside": _write_aside(log, rows, lang),
                **write_told_rejects(log.rejects, rows, label),
            },
            "fields": [],
            **_balance(log, len(unread)),
            "notices": [
                {tongue: renamed(one, path, label).words(tongue) for tongue in LANGUAGES}
                for one in log.notices
            ],
        }


def log_roles(columns: list[dict[str, Any]]) -> dict[str, str]:
    """Role in a log -> the column that a person chose for it.

    >>> log_roles([{"column": "Page", "field": "url"}, {"column": "IP", "field": "ip"}])
    {'link': 'Page'}
    """
    return {
        _ROLE_OF.get(one["field"], one["field"]): one["column"]
        for one in columns
        if one.get("field") and one["field"] not in _NO_ROLE and not one.get("ignored")
    }


def _without(session: Session, source: Any, ignored: set[str]) -> tuple[pa.Table, list[Reject]]:
    """The log without its ignored columns, and the lines that could not be read."""
    opened = open_source(session, source, "with_all_columns")
    wanted: list[t.Node] = [t.col(name) for name in opened.names if name not in ignored]
    if not wanted:
        return session.arrow(t.select([t.col(opened.names[0])], t.table(opened.found.table))), []
    return session.arrow(t.select(wanted, t.table(opened.found.table))), opened.rejects


def _write_events(session: Session, rows: Rows) -> str:
    """The events in the order of the file; those of machines are marked, and count nowhere."""
    name = new_name(".parquet")
    detail = [
        t.text("value"), t.col("value"), t.text("unit"), t.col("unit"),
        t.text("attributes"), t.col("attributes"),
    ]  # fmt: skip
    shown: dict[str, t.Node] = {
        "row": t.total([t.col("row"), t.integer(1)]),
        "key": t.col("event_id"),
        "account": t.col("account_id"),
        "contact": t.col("contact_id"),
        "address": t.col("address"),
        "event": t.col("event"),
        "at": t.call("epoch_us", t.col("at")),
        "known_at": t.call("epoch_us", t.col("known_at")),
        "is_machine": t.eq(t.col("state"), t.text("quarantined")),
        "n": t.col("n"),
        "source": t.col("source"),
        "detail": t.cast(t.call("json_object", *detail), "VARCHAR"),
    }
    query = t.select([t.alias(node, word) for word, node in shown.items()], t.table(RESULT))
    states = [t.text("kept"), t.text("quarantined")]
    query.set("where", t.where(t.inside(t.col("state"), states)))
    query.set(
        "order",
        exp.Order(expressions=[exp.Ordered(this=t.col(word)) for word in ("row", "part")]),
    )
    writer: pq.ParquetWriter | None = None
    with session.streamed(query, GROUP) as answer:
        for batch in answer:
            if writer is None:
                writer = pq.ParquetWriter(rows.place(name), batch.schema, compression="zstd")
            writer.write_table(pa.Table.from_batches([batch]))
    if writer is None:
        return ""
    writer.close()
    return name


def _write_aside(log: ActivityLog, rows: Rows, lang: str) -> str:
    """What a machine did, and identical rows: a file that a person looks at."""
    name = new_name(".csv")
    log.session.write(quarantine_query(log, lang), rows.place(name))
    return name


def _balance(log: ActivityLog, unread: int) -> dict[str, Any]:
    balance = log.balance
    rejected = dict(log.rejected)
    if unread:
        rejected["unreadable"] = rejected.get("unreadable", 0) + unread
    identical = balance.identical
    merged = {"identical_row": identical, "repeated_event": balance.repeated - identical}
    return {
        "rows_in": balance.read + unread,
        "kept": balance.kept + balance.quarantined,
        "rejected": rejected,
        "merged": {reason: count for reason, count in merged.items() if count},
        "changed": {},
        "filled": {},
        "doubtful": {},
        "machine": dict(log.reasons),
        "columns": [],
    }
