"""Which events count, for which account, on which local day?

Makes `event_day(account, contact, event, day, n)`: names folded, instants turned into local
days, contacts resolved to accounts; machine events, repeated ids, opens without consent and
what was not yet known are left out, undated and ownerless rows go to the rejects.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlglot import exp

from focale.accounts.counts import count_of, odd_counts
from focale.accounts.days import span_of
from focale.accounts.facts import fields_of
from focale.accounts.kinds import check_kinds
from focale.accounts.nul_cells import nul_rejects
from focale.accounts.other_spellings import Spelt, respell
from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.repeats import ROW, keep_rows, repeated_rows
from focale.accounts.source import Opened, open_source
from focale.criterion import reading, tree as t
from focale.criterion.fold import fold
from focale.criterion.spelled import MAX_SPELLINGS, among
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import ColumnKind, FieldType
from focale.glossary.messages import Message, fault, listed
from focale.glossary.words import EVENT_DAY, OPENED

_RAW, _KEPT, _CONTACTS = "events_raw", "events", "contact_of"
_TYPES = {
    "event": FieldType.TEXT,
    "at": FieldType.DATE,
    "known_at": FieldType.DATE,
    "count": FieldType.NUMBER,
    "machine": FieldType.FLAG,
}
_KEYS = ("id", "account_id", "contact_id")


@dataclass
class Events:
    """The events of one source, opened and checked.

    rows_in: rows read. repeated: rows left out because their id stands earlier. rejects: the
    undated and the ownerless rows, and cells not read as written, those of contacts too.
    notices: how the files were read.
    """

    session: Session
    source: Opened
    columns: dict[str, Column]
    has_contacts: bool
    repeated: int
    rejects: list[Reject] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)

    @property
    def rows_in(self) -> int:
        """Rows read."""
        return self.source.rows_in


def open_events(session: Session, events: Any, contacts: Any = None) -> Events:
    """The events of a file or frame, with the contacts that some belong to.

    Raises FocaleError when a needed column is missing.
    """
    opened = open_source(session, events, _RAW, "events")
    columns = fields_of(opened, {})
    for name in ("event", "at"):
        if name not in columns:
            raise fault(
                "needed_column", path=opened.found.label, column=name,
                columns=listed(opened.names, 12),
            )  # fmt: skip
    has_contacts = contacts is not None
    if "account_id" not in columns and not ("contact_id" in columns and has_contacts):
        raise fault("events_without_owner", path=opened.found.label)
    check_kinds(opened, columns, _TYPES, keys=_KEYS)
    read = [columns[name] for name in (*_KEYS, *_TYPES) if name in columns]
    spoilt = nul_rejects(session, opened, read)
    told = [*opened.notices, *_respelled(session, opened, columns, _TYPES)]
    if has_contacts:
        spoilt += _open_contacts(session, contacts, told)
    lost: list[int] = []
    if "id" in columns:
        raw = opened.found.table
        lost = [row for row, _ in repeated_rows(session, raw, columns["id"].name)]
    keep_rows(session, opened.found.table, _KEPT, lost)
    rejects = [*opened.rejects, *spoilt]
    found = Events(session, opened, columns, has_contacts, len(lost), rejects, told)
    _note_undated(found)
    _note_ownerless(found)
    if "count" in columns:
        lost = [reject.row - 1 for reject in found.rejects if reject.whole]
        found.rejects += odd_counts(session, opened, columns["count"], _KEPT, lost)
    return found


def _respelled(
    session: Session,
    opened: Opened,
    columns: Mapping[str, Column],
    types: Mapping[str, FieldType],
) -> list[Message]:
    """Read the days, counts and flags that French files write otherwise."""
    spelt = [
        Spelt(name, columns[name], type_) for name, type_ in types.items() if name in columns
    ]  # fmt: skip
    return respell(session, opened, spelt, "Europe/Paris")


def _open_contacts(session: Session, contacts: Any, told: list[Message]) -> list[Reject]:
    """Make the table contact_of(contact, account, consent): the first row of a contact wins.

    Returns the records that are not read, and the cells that are not read as written; how the
    file was read is appended to `told`.
    """
    opened = open_source(session, contacts, "contacts_raw", "contacts")
    told += opened.notices
    columns = fields_of(opened, {})
    if "contact_id" not in columns and "id" in columns:
        columns["contact_id"] = columns["id"]
    if "contact_id" not in columns or "account_id" not in columns:
        raise fault("contacts_without_key", path=opened.found.label)
    keys = ("contact_id", "account_id")
    check_kinds(opened, columns, {"tracking_consent": FieldType.FLAG}, keys)
    read = [columns[name] for name in (*keys, "tracking_consent") if name in columns]
    spoilt = [*opened.rejects, *nul_rejects(session, opened, read)]
    told += _respelled(session, opened, columns, {"tracking_consent": FieldType.FLAG})
    consent: t.Node = t.boolean(False)
    given = columns.get("tracking_consent")
    if given is not None:
        consent = t.coalesce(reading.flag(t.col(given.name), given.kind), consent)
    contact = _key(columns, "contact_id")
    place = exp.Window(
        this=exp.RowNumber(),
        partition_by=[contact.copy()],
        order=exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]),
    )
    inner = t.select(
        [
            t.alias(contact, "contact"),
            t.alias(_key(columns, "account_id"), "account"),
            t.alias(consent, "consent"),
            t.alias(place, "place"),
        ],
        t.table(opened.found.table),
    )
    query = t.select([t.star_except("place")], exp.Subquery(this=inner))
    first = t.eq(t.col("place"), t.integer(1))
    query.set("where", t.where(t.both([first, t.not_null(t.col("contact"))])))
    session.create(query, _CONTACTS)
    return spoilt


def _key(columns: Mapping[str, Column], name: str, table: str | None = None) -> t.Node:
    """A key column as text, blank = NULL; NULL when the column is not there."""
    column = columns.get(name)
    if column is None:
        return t.cast(t.null(), "VARCHAR")
    return t.call("nullif", t.cast(t.col(column.name, table), "VARCHAR"), t.text(""))


def make_event_day(
    events: Events,
    zone: str,
    as_of: datetime.date,
    since: datetime.date | None = None,
    table: str = EVENT_DAY,
    names: Iterable[str] | None = None,
) -> None:
    """The view `event_day` for a time zone, as known on a day.

    since: the oldest day that matters; days are exact from there on. names: the folded names
    of the events that matter; None for all.
    """
    spelt = _spellings(events)
    if spelt is not None and names is not None:
        spelt = {name: spelt[name] for name in sorted(set(names)) if name in spelt}
    events.session.view(event_day_query(events, zone, as_of, since, spelt), table)


def _spellings(events: Events) -> dict[str, list[str]] | None:
    """Folded name -> its spellings; None when there are too many, or no texts."""
    column = events.columns["event"]
    if column.kind is not ColumnKind.TEXT:
        return None
    found = events.session.spellings(_KEPT, column.name, MAX_SPELLINGS)
    if found is None:
        return None
    spelt: dict[str, list[str]] = {}
    for spelling in found:
        spelt.setdefault(fold(spelling), []).append(spelling)
    return spelt


def event_day_query(
    events: Events,
    zone: str,
    as_of: datetime.date,
    since: datetime.date | None = None,
    spelt: Mapping[str, Sequence[str]] | None = None,
    *,
    with_known: bool = False,
) -> exp.Select:
    """The query of `event_day`, over the tables `events` and `contact_of`.

    spelt: folded name -> its spellings, of the events that matter; None where they are not
    known: names are then read from a joined table of the distinct ones. with_known: keep what
    was known later too, and tell the day in a column `known`, NULL for the day of the event.
    """
    raw = _raw_name(columns := events.columns)
    name: t.Node = t.col("name", "names")
    joins = [*_names_join(columns["event"])] if spelt is None else []
    wanted: t.Node = t.boolean(True)
    if spelt is not None:
        spellings = [spelling for listed in spelt.values() for spelling in listed]
        wanted = among(spellings, raw)
        name = t.case([(among(listed, raw), t.text(word)) for word, listed in spelt.items()])
    if not spelt and spelt is not None:
        name = t.cast(t.null(), "VARCHAR")
    span = span_of(since, as_of)
    known: t.Node = t.boolean(True)
    known_day: t.Node = t.cast(t.null(), "DATE")
    if "known_at" in columns:
        known_day = _day(columns["known_at"], zone, span)
    if "known_at" in columns and not with_known:
        late = t.lt(t.day(as_of.toordinal()), known_day)
        known = t.negated(t.coalesce(late, t.boolean(False)))
    inner = t.select(
        [
            t.alias(_account(events), "account"),
            t.alias(_key(columns, "contact_id", "e"), "contact"),
            t.alias(name, "event"),
            t.alias(_day(columns["at"], zone, span), "day"),
            t.alias(count_of(columns.get("count"), "e"), "n"),
            *([t.alias(known_day.copy(), "known")] if with_known else []),
        ],
        t.table(_KEPT, "e"),
        [*joins, *_contact_join(events)],
    )
    may_track = _may_track(events, name.copy())
    inner.set("where", t.where(t.both([wanted, _is_person(columns), known, may_track])))
    query = t.select(
        [exp.Star()], exp.Subquery(this=inner, alias=exp.TableAlias(this=t.name("happened")))
    )
    query.set(
        "where", t.where(t.both([t.not_null(t.col("account")), t.not_null(t.col("day"))]))
    )  # fmt: skip
    return query


def _raw_name(columns: Mapping[str, Column]) -> Callable[[], t.Node]:
    return lambda: t.col(columns["event"].name, "e")


def _account(events: Events) -> t.Node:
    own = _key(events.columns, "account_id", "e")
    return t.coalesce(own, t.col("account", "c")) if _has_contact_key(events) else own


def _has_contact_key(events: Events) -> bool:
    return events.has_contacts and "contact_id" in events.columns


def _names_join(column: Column) -> list[exp.Join]:
    """The folded names, read once for each distinct spelling."""
    distinct = t.select([t.alias(t.col(column.name), "raw")], t.table(_KEPT))
    distinct.set("distinct", exp.Distinct())
    folded = t.select(
        [t.col("raw"), t.alias(reading.folded(t.cast(t.col("raw"), "VARCHAR")), "name")],
        exp.Subquery(this=distinct, alias=exp.TableAlias(this=t.name("spelt"))),
    )
    source = exp.Subquery(this=folded, alias=exp.TableAlias(this=t.name("names")))
    return [exp.Join(this=source, on=t.eq(t.col(column.name, "e"), t.col("raw", "names")))]


def _contact_join(events: Events) -> list[exp.Join]:
    if not _has_contact_key(events):
        return []
    same = t.eq(_key(events.columns, "contact_id", "e"), t.col("contact", "c"))
    return [t.left_join(t.table(_CONTACTS, "c"), same)]


def _is_person(columns: Mapping[str, Column]) -> t.Node:
    machine = columns.get("machine")
    if machine is None:
        return t.boolean(True)
    flag = reading.flag(t.col(machine.name, "e"), machine.kind)
    return t.negated(t.coalesce(flag, t.boolean(False)))


def _may_track(events: Events, name: t.Node) -> t.Node:
    opened = t.eq(name, t.text(OPENED))
    if not _has_contact_key(events):
        return t.negated(opened)
    consent = t.coalesce(t.col("consent", "c"), t.boolean(False))
    return t.either([t.negated(opened), consent])


def _day(
    column: Column, zone: str, span: tuple[datetime.date, datetime.date], table: str | None = "e"
) -> t.Node:
    return reading.day(t.col(column.name, table), column.kind, zone, span)


# --- rejects ----------------------------------------------------------------------------


def _note_undated(events: Events) -> None:
    column = events.columns["at"]
    node = t.col(column.name)
    if column.kind is ColumnKind.TEXT:
        dated = reading.day(node, column.kind, "UTC", (datetime.date(2020, 1, 1),) * 2)
    else:
        dated = t.case([(t.call("finite_day", node), node.copy())])
    _note_rows(events, t.is_null(dated), "blank_at", column.name)


def _note_ownerless(events: Events) -> None:
    own = _key(events.columns, "account_id")
    if not _has_contact_key(events):
        _note_rows(events, t.is_null(own), "ownerless_event", "account_id")
        return
    known = t.select([t.col("contact")], t.table(_CONTACTS))
    known.set("where", t.where(t.not_null(t.col("account"))))
    contact = t.coalesce(_key(events.columns, "contact_id"), t.text(""))
    nobody = t.both([t.is_null(own), t.negated(t.in_query(contact, known))])
    _note_rows(events, nobody, "ownerless_event", "contact_id")


def _note_rows(events: Events, condition: t.Node, reason: str, column: str) -> None:
    query = t.select([t.col(ROW)], t.table(_KEPT))
    query.set("where", t.where(condition))
    rows = sorted(int(row) for (row,) in events.session.rows(query))
    lines = events.source.lines_of(set(rows[:MAX_LISTED]))
    label = events.source.found.label
    events.rejects += [Reject(label, lines.get(row, 0), row + 1, column, reason) for row in rows]
