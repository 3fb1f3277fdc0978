"""Which events does a log hold, as a table in the caller's kind?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from focale.accounts.activity.log import Balance, open_log
from focale.accounts.activity.machines import Rules
from focale.accounts.activity.names import NamedEvent
from focale.accounts.activity.reading import Asked, given_names
from focale.accounts.activity.tables import events_table, quarantine_query, write_events
from focale.accounts.answers import in_kind
from focale.accounts.rejects import Reject
from focale.engine import Session
from focale.glossary.messages import Message


@dataclass(frozen=True)
class EventLog:
    """A log, read.

    events: the table that `score` takes, `machine` true for what is in quarantine; a path where
    it was written. quarantine: the same rows with their reason, and identical rows without id.
    names: how each spelling was read. columns: role -> column. reasons: of the quarantine -> how
    many. rejects: rows and cells that could not be used, and repeated ids.
    """

    events: Any
    quarantine: Any
    balance: Balance
    names: tuple[NamedEvent, ...]
    columns: dict[str, str]
    reasons: dict[str, int]
    rejects: tuple[Reject, ...]
    notices: tuple[Message, ...]


def read_events(
    events: Any,
    contacts: Any = None,
    *,
    beside: Iterable[Any] = (),
    event: str = "",
    names: Mapping[str, str] | None = None,
    listened: Collection[str] = (),
    mapping: Mapping[str, str] | None = None,
    rules: Rules | None = None,
    readmit: Any = None,
    zone: str = "Europe/Paris",
    lang: str = "en",
    out: str | Path | None = None,
) -> EventLog:
    """Read a log of behaviour in any layout; what a machine did is set aside, with the reason.

    events, contacts: a path, an Arrow, pandas or Polars table, or a DuckDB relation; the tables
    of the answer are of the kind of `events` (Arrow for a path). beside: other tables of HubSpot or
    Salesforce that say who or when, tied by their identifiers. event: what every row is, for a
    log that does not say. names: spelling -> event. listened: events that keep their name.
    mapping: role -> column. readmit: a quarantine edited by hand, or ids. zone: of moments
    without an offset. lang: of the reasons. out: write the events to this file instead.
    Raises FocaleError when the log cannot be read.

    >>> import pyarrow as pa
    >>> log = read_events(
    ...     pa.table(
    ...         {
    ...             "company id": ["a", "a"],
    ...             "activity": ["Visite", "Clic e-mail"],
    ...             "date": ["12/03/2026 14:05", "13/03/2026 09:00"],
    ...         }
    ...     )
    ... )
    >>> log.events.column("event").to_pylist(), log.balance.kept
    (['page_viewed', 'email_clicked'], 2)
    """
    asked = Asked(event, given_names(names or {}), listened, zone)
    with Session() as session:
        log = open_log(
            session, events, contacts, beside=beside, asked=asked, mapping=mapping, rules=rules,
            readmit=readmit,
        )  # fmt: skip
        kind = log.source.kind
        if out is None:
            table: Any = in_kind(events_table(log), kind, events)
        else:
            write_events(log, Path(out))
            table = Path(out)
        aside = in_kind(session.arrow(quarantine_query(log, lang)), kind, events)
        columns = {role: column.name for role, column in log.columns.by_role.items()}
        columns |= {name: column.name for name, column in log.columns.moments.items()}
        return EventLog(
            table, aside, log.balance, log.names, columns, log.reasons, tuple(log.rejects),
            tuple(log.notices),
        )  # fmt: skip
