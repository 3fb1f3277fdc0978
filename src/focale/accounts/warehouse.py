"""Which companies, events and contacts stand in the tables of a database?

The counterpart of `facts`, `events` and `contacts` where the rows stay where they are: the
same checks, but a table has no order and no lines. So a repeated account id is a fault, not
a choice of the first row, and what is left out is counted, not listed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from sqlglot import exp

from focale.accounts.columns.mapping import Mapping as ColumnMapping
from focale.accounts.events import Events, event_day_query
from focale.accounts.facts import (
    ID_FIELDS,
    absent_fields,
    check_field_kinds,
    fields_of,
    known_counts,
)
from focale.accounts.identifiers import refuse_odd_ids
from focale.accounts.source import Kind, Opened
from focale.criterion import reading, tree as t
from focale.criterion.sql import Column
from focale.engine import Found, parts_of
from focale.engine.warehouse import Warehouse
from focale.glossary.fields import ColumnKind, FieldType
from focale.glossary.messages import Message, fault, listed
from focale.glossary.words import EVENT_DAY


def accounts_step(table: t.TableName, id_column: Column) -> t.Node:
    """The query of the accounts that have an id."""
    query = t.select([exp.Star()], t.table(table))
    query.set("where", t.where(_has_id(id_column.name)))
    return query


def _id_of(columns: Mapping[str, Column], table: object) -> Column:
    name = next((name for name in ID_FIELDS if name in columns), None)
    if name is None:
        raise fault("no_id", path=str(table), columns=listed(list(columns), 12))
    return columns[name]


def _has_id(column: str) -> t.Node:
    raw = t.cast(t.col(column), "VARCHAR")
    easily = reading.is_printable(raw)
    return t.case(
        [(t.is_null(t.col(column)), t.boolean(False)), (easily, t.boolean(True))],
        t.negated(t.eq(reading.folded(raw.copy()), t.text(""))),
    )


def opened_accounts(
    found: Found, mapping: Mapping[str, str] | ColumnMapping
) -> tuple[dict[str, Column], Column]:
    """The fields of a table, and the column of its ids."""
    opened = Opened(found, Kind.TABLE, 0)
    columns = fields_of(opened, mapping)
    id_column = _id_of(columns, found.label)
    name = next(name for name in ID_FIELDS if name in columns)
    refuse_odd_ids(opened, name, id_column)
    return columns, id_column


def check_ids(warehouse: Warehouse, found: Found, id_column: Column) -> tuple[int, int]:
    """(rows in, rows without an id). Raises FocaleError for an empty table, a repeated id."""
    table = parts_of(found.table)
    (rows,) = warehouse.rows(t.select([exp.Count(this=exp.Star())], t.table(table)))[0]
    counted = t.select([exp.Count(this=exp.Star())], t.table(table))
    counted.set("where", t.where(_has_id(id_column.name)))
    (with_id,) = warehouse.rows(counted)[0]
    if not rows:
        raise fault("no_rows", path=found.label)
    key = t.cast(t.col(id_column.name), "VARCHAR")
    twice = t.select([t.alias(key, "id"), t.alias(exp.Count(this=exp.Star()), "n")], t.table(table))
    twice.set("where", t.where(_has_id(id_column.name)))
    twice.set("group", exp.Group(expressions=[key.copy()]))
    repeated = t.select(
        [exp.Count(this=exp.Star()), exp.Min(this=t.col("id"))],
        exp.Subquery(this=twice, alias=exp.TableAlias(this=t.name("twice"))),
    )
    repeated.set("where", t.where(t.lt(t.integer(1), t.col("n"))))
    count, example = warehouse.rows(repeated)[0]
    if count:
        raise fault(
            "repeated_ids", path=found.label, column=id_column.name, count=count, example=example
        )
    return int(rows), int(rows) - int(with_id)


def check_columns(
    label: str,
    columns: Mapping[str, Column],
    types: Mapping[str, FieldType],
    owners: Mapping[str, Iterable[str]],
) -> list[Message]:
    """Refuse columns that cannot be read as their field's type; tell which are not there.

    owners: field -> ids of the criteria that read it.
    """
    check_field_kinds(label, columns, types)
    return absent_fields(label, columns, owners)


def event_steps(
    events: Found,
    contacts: Found | None,
    zone: str,
    as_of: datetime.date,
    since: datetime.date | None,
) -> list[tuple[str, t.Node]]:
    """The steps that make `event_day` of a table of events, and of one of contacts.

    Raises FocaleError when a needed column is missing or of another kind.
    """
    opened = Opened(events, Kind.TABLE, 0)
    columns = fields_of(opened, {})
    for name in ("event", "at"):
        if name not in columns:
            raise fault(
                "needed_column", path=events.label, column=name, columns=listed(opened.names, 12)
            )
    if "account_id" not in columns and not ("contact_id" in columns and contacts is not None):
        raise fault("events_without_owner", path=events.label)
    steps: list[tuple[str, t.Node]] = [("events", _first_rows(events, columns.get("id")))]
    if contacts is not None:
        steps.append(("contact_of", _contact_step(contacts)))
    counted = Events(None, opened, columns, contacts is not None, 0)  # type: ignore[arg-type]
    steps.append((EVENT_DAY, event_day_query(counted, zone, as_of, since)))
    return steps


def _first_rows(found: Found, id_column: Column | None) -> t.Node:
    """The rows of a table, each id once: the first by its other columns."""
    table = parts_of(found.table)
    if id_column is None:
        return t.select([exp.Star()], t.table(table))
    key = t.cast(t.col(id_column.name), "VARCHAR")
    by = [exp.Ordered(this=t.col(name)) for name in sorted(found.columns)]
    place = exp.Window(
        this=exp.RowNumber(), partition_by=[key], order=exp.Order(expressions=by)
    )  # fmt: skip
    inner = t.select([exp.Star(), t.alias(place, "focale_place")], t.table(table))
    query = t.select([exp.Star()], exp.Subquery(this=inner, alias=_short("numbered")))
    blank = t.negated(_has_id(id_column.name))
    query.set(
        "where", t.where(t.either([t.eq(t.col("focale_place"), t.integer(1)), blank]))
    )  # fmt: skip
    return query


def _short(word: str) -> exp.TableAlias:
    return exp.TableAlias(this=t.name(word))


def _contact_step(found: Found) -> t.Node:
    """contact_of(contact, account, consent); of a contact said twice, the first by account."""
    opened = Opened(found, Kind.TABLE, 0)
    columns = fields_of(opened, {})
    if "contact_id" not in columns and "id" in columns:
        columns["contact_id"] = columns["id"]
    if "contact_id" not in columns or "account_id" not in columns:
        raise fault("contacts_without_key", path=found.label)
    consent: t.Node = t.boolean(False)
    given = columns.get("tracking_consent")
    if given is not None:
        consent = t.coalesce(reading.flag(t.col(given.name), given.kind), consent)
    contact, account = (
        t.call("nullif", t.cast(t.col(columns[name].name), "VARCHAR"), t.text(""))
        for name in ("contact_id", "account_id")
    )
    place = exp.Window(
        this=exp.RowNumber(),
        partition_by=[contact.copy()],
        order=exp.Order(expressions=[exp.Ordered(this=account.copy())]),
    )
    inner = t.select(
        [
            t.alias(contact, "contact"),
            t.alias(account, "account"),
            t.alias(consent, "consent"),
            t.alias(place, "place"),
        ],
        t.table(parts_of(found.table)),
    )
    query = t.select(
        [t.col("contact"), t.col("account"), t.col("consent")],
        exp.Subquery(this=inner, alias=_short("numbered")),
    )
    first = t.eq(t.col("place"), t.integer(1))
    query.set("where", t.where(t.both([first, t.not_null(t.col("contact"))])))
    return query


def unreadable_notices(
    warehouse: Warehouse,
    found: Found,
    columns: Mapping[str, Column],
    types: Mapping[str, FieldType],
    zone: str,
) -> list[Message]:
    """Text cells that are no number, day or flag where one is asked for: counted."""
    notices = []
    for name, type_ in types.items():
        column = columns.get(name)
        checked = (FieldType.NUMBER, FieldType.DATE, FieldType.FLAG)
        if column is None or column.kind is not ColumnKind.TEXT or type_ not in checked:
            continue
        read = reading.value(t.col(column.name), type_, column.kind, zone)
        blank = t.eq(reading.folded(t.col(column.name)), t.text(""))
        bad = t.both([t.not_null(t.col(column.name)), t.negated(blank), t.is_null(read)])
        query = t.select(
            [exp.Count(this=exp.Star()), exp.Min(this=t.col(column.name))],
            t.table(parts_of(found.table)),
        )
        query.set("where", t.where(bad))
        count, example = warehouse.rows(query)[0]
        if count:
            facts = {"count": count, "column": column.name, "type": type_, "value": example}
            notices.append(Message("unreadable_cells", facts=facts))
    return notices


def known_in_table(
    warehouse: Warehouse,
    found: Found,
    id_column: str,
    columns: Mapping[str, Column],
    fields: Iterable[str],
) -> dict[str, float]:
    """Field -> share of the accounts (0-1), rows with an id, that have a value in its column."""
    names = [name for name in fields if name in columns]
    if not names:
        return {}
    counts = [exp.Count(this=exp.Star()), *known_counts([columns[name] for name in names])]
    query = t.select(counts, t.table(parts_of(found.table)))
    query.set("where", t.where(_has_id(id_column)))
    total, *known = warehouse.rows(query)[0]
    return {name: n / total if total else 0.0 for name, n in zip(names, known, strict=True)}
