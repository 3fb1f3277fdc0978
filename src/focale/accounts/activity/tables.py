"""How do the events and the quarantine look as tables?"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
from sqlglot import exp

from focale.accounts.activity.log import RESULT, ActivityLog
from focale.accounts.activity.quarantine import TICK
from focale.criterion import tree as t
from focale.engine.session import Progress
from focale.glossary.messages import Message

EVENT_COLUMNS = (
    "id", "account_id", "contact_id", "event", "at", "known_at", "count", "machine", "source",
    "value", "unit", "attributes", "reason",
)  # fmt: skip
"""The columns that `focale score --events` takes, and why an event is a machine's."""


def events_query(log: ActivityLog) -> exp.Select:
    """The events kept, and those in quarantine as `machine`: nothing of them is lost."""
    aside = t.eq(t.col("state"), t.text("quarantined"))
    shown: dict[str, t.Node] = {
        "id": t.col("event_id"),
        "account_id": t.col("account_id"),
        "contact_id": t.col("contact_id"),
        "event": t.col("event"),
        "at": t.col("at"),
        "known_at": t.col("known_at"),
        "count": t.col("n"),
        "machine": aside,
        **{name: t.col(name) for name in ("source", "value", "unit", "attributes")},
        "reason": t.case([(aside.copy(), t.col("why"))]),
    }
    query = t.select([t.alias(node, name) for name, node in shown.items()], t.table(RESULT))
    states = [t.text("kept"), t.text("quarantined")]
    query.set("where", t.where(t.inside(t.col("state"), states)))
    query.set("order", _in_order())
    return query


def quarantine_query(log: ActivityLog, lang: str) -> exp.Select:
    """What a person looks at: machine events, identical rows, each with its reason in words."""
    reasons = [*log.reasons, "identical_row"]
    words = t.case(
        [
            (t.eq(t.col("why"), t.text(reason)), t.text(reason_words(log, reason, lang)))
            for reason in reasons
        ]
    )
    shown: dict[str, t.Node] = {
        "id": t.col("event_id"),
        **{name: t.col(name) for name in ("event", "at", "account_id", "contact_id")},
        "message": t.col("message"),
        "link": t.col("link"),
        "agent": t.col("agent"),
        "reason": t.col("why"),
        "why": words,
        "row": t.total([t.col("row"), t.integer(1)]),
        TICK: t.cast(t.null(), "VARCHAR"),
    }
    query = t.select([t.alias(node, name) for name, node in shown.items()], t.table(RESULT))
    again = t.both(
        [t.eq(t.col("state"), t.text("repeated")), t.eq(t.col("why"), t.text("identical_row"))]
    )
    aside = t.eq(t.col("state"), t.text("quarantined"))
    query.set("where", t.where(t.either([aside, again])))
    query.set("order", _in_order())
    return query


def reason_words(log: ActivityLog, reason: str, lang: str) -> str:
    """Why an event is in quarantine, with the thresholds that it met.

    >>> from types import SimpleNamespace
    >>> from focale.accounts.activity.columns import LogColumns
    >>> from focale.accounts.activity.machines import Rules
    >>> log = SimpleNamespace(rules=Rules(), columns=LogColumns({}))
    >>> reason_words(log, "burst", "en")
    'at least 4 clicks by one person within 20 seconds'
    """
    code = f"machine_{reason}" if reason != "identical_row" else reason
    if reason == "burst" and "link" not in log.columns:
        code = "machine_burst_clicks"
    return Message(code, facts=vars(log.rules)).words(lang)


def events_table(log: ActivityLog, progress: Progress | None = None) -> pa.Table:
    """The events as an Arrow table."""
    return log.session.arrow(events_query(log), progress)


def write_events(log: ActivityLog, out: Path, progress: Progress | None = None) -> None:
    """Write the events to a .parquet, .csv or .xlsx file, whole or not at all."""
    log.notices += log.session.write(events_query(log), out, progress)


def write_quarantine(log: ActivityLog, out: Path, lang: str) -> None:
    """Write the quarantine to a .parquet, .csv or .xlsx file, whole or not at all."""
    log.notices += log.session.write(quarantine_query(log, lang), out)


def _in_order() -> exp.Order:
    return exp.Order(expressions=[exp.Ordered(this=t.col(name)) for name in ("row", "part")])
