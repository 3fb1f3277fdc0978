"""The first rows of a file, as they will be kept with these columns: what a person looks at."""

from __future__ import annotations

import datetime
from typing import Any

import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts.activity.log import open_log
from focale.accounts.activity.reading import Asked
from focale.accounts.activity.tables import events_query
from focale.accounts.cleaning.door import cleaned_source, cleaning_session
from focale.accounts.cleaning.exceptions import written
from focale.accounts.columns.mapping import RowKind
from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.desk.warm.acts.called import called
from focale.desk.warm.acts.given_columns import given_mapping, row_kind
from focale.desk.warm.acts.log import log_roles
from focale.desk.warm.store import Rows
from focale.engine import Session

ROWS, COLUMNS = 8, 40  # shown
_EVENT = ("account_id", "contact_id", "event", "at", "count", "source")


def preview_rows(
    rows: Rows, head: str, label: str, kind: str, columns: list[dict[str, Any]], today: str,
    zone: str = "Europe/Paris",
) -> dict[str, Any]:  # fmt: skip
    """The names of the columns kept, and the first rows as texts; "" is unknown.

    head: the first rows of the file, as `study` left them. Faults of the file as a whole (no
    column that Focale knows, no moment in a log) are told.
    """
    path = rows.place(head)
    with cleaning_session() as session, called(path, label):
        if row_kind(kind) is RowKind.EVENT:
            names, query = _events(session, path, columns, zone)
        else:
            done = cleaned_source(
                session, path, given_mapping(kind, columns),
                today=datetime.date.fromisoformat(today),
            )  # fmt: skip
            names = [name for name in done.facts.columns if name != ROW][:COLUMNS]
            query = t.select([t.col(name) for name in names], t.table(done.facts.table))
        query.set("limit", t.limit(ROWS))
        table = session.arrow(query)
        texts = [
            pc.fill_null(written(table[name].combine_chunks()), "").to_pylist() for name in names
        ]
        return {"columns": names, "rows": [list(row) for row in zip(*texts, strict=True)]}


def _events(
    session: Session, path: Any, columns: list[dict[str, Any]], zone: str
) -> tuple[list[str], exp.Select]:
    log = open_log(session, path, asked=Asked("", {}, (), zone), mapping=log_roles(columns))
    session.view(events_query(log), "previewed")
    return list(_EVENT), t.select([t.col(name) for name in _EVENT], t.table("previewed"))
