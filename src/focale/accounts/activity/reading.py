"""How does a log in any layout become one row an event, the same columns for all?

`activity_read`: row and part (its place in the file), own_id, written, event, at, precise (to the
second), known_at, account_id, contact_id, email, person, message, link, agent, sent_at, n, marked,
trapped, deleted, source, value, unit, attributes, content. A log of one row a message has one part
for each of its moments.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pyarrow as pa
from sqlglot import exp

from focale.accounts.activity.columns import LogColumns
from focale.accounts.activity.instants import instant, to_the_second
from focale.accounts.activity.names import NamedEvent, event_name
from focale.accounts.activity.windows import count, subquery
from focale.accounts.counts import count_of
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened
from focale.criterion import reading, tree as t
from focale.criterion.fold import fold
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.event_names import EVENT_NAMES, TRAPS

READ, PEOPLE, _NAMES = "activity_read", "activity_people", "activity_names"
_TRAP_WORDS = ("honeypot", "honey-pot", "pot-de-miel")


@dataclass(frozen=True)
class Asked:
    """What the caller says of a log.

    every: the event that each row is, for a log without an event column. names: folded
    spelling -> event. listened: the events of a profile. zone: of moments without an offset.
    """

    every: str = ""
    names: Mapping[str, str] | None = None
    listened: Collection[str] = ()
    zone: str = "Europe/Paris"


def make_read(
    session: Session,
    opened: Opened,
    columns: LogColumns,
    asked: Asked,
    order: str,
    *,
    has_people: bool,
) -> tuple[NamedEvent, ...]:
    """Make `activity_read`; returns the spellings found and what each was read as.

    has_people: whether `activity_people` (contact, account, email) is there to be asked.
    """
    table = opened.found.table
    if columns.moments:
        parts = [
            _part(opened, columns, asked, order, number, event, column)
            for number, (event, column) in enumerate(columns.moments.items())
        ]
        parts.append(_undated(opened, columns, asked, order))
        raw: t.Node = parts[0]
        for part in parts[1:]:
            raw = exp.Union(this=raw, expression=part, distinct=False)
        names = tuple(
            NamedEvent(column.name, event, _written(session, table, column), True)
            for event, column in columns.moments.items()
        )
    else:
        names = _names(session, table, columns, asked)
        raw = _rows(opened, columns, asked, order)
    session.keep(_with_owner(raw, has_people), READ, opened.found.label)
    return names


def _written(session: Session, table: str, column: Column) -> int:
    query = t.select([count(_text_of(column))], t.table(table, "l"))
    return int(session.rows(query)[0][0])


def _names(
    session: Session, table: str, columns: LogColumns, asked: Asked
) -> tuple[NamedEvent, ...]:
    """The spellings of the events, most often first; the table of what each means."""
    column = columns.get("event")
    if column is None:
        name = event_name(asked.every, asked.names, asked.listened)
        return (NamedEvent("", name, session.count(table), True),)
    raw = t.alias(t.cast(t.col(column.name), "VARCHAR"), "raw")
    query = t.select([raw, t.alias(exp.Count(this=exp.Star()), "n")], t.table(table))
    query.set("group", exp.Group(expressions=[t.integer(1)]))
    spelt = [(str(raw), int(n)) for raw, n in session.rows(query) if raw is not None]
    found = [
        NamedEvent(raw, name, n, name in EVENT_NAMES or name in TRAPS or name in asked.listened)
        for raw, n in sorted(spelt, key=lambda one: (-one[1], one[0]))
        for name in [event_name(raw, asked.names, asked.listened)]
    ]
    session.hold_arrow(
        pa.table({
            "raw": pa.array([one.written for one in found], pa.string()),
            "event": pa.array([one.event for one in found], pa.string()),
        }),
        _NAMES, "",
    )  # fmt: skip
    return tuple(found)


# --- one row an event -------------------------------------------------------------------


def _rows(opened: Opened, columns: LogColumns, asked: Asked, order: str) -> exp.Select:
    column, at = columns.get("event"), columns.by_role["at"]
    joins = []
    if column is None:
        name = event_name(asked.every, asked.names, asked.listened)
        written: t.Node = t.text(asked.every)
        event: t.Node = t.text(name)
    else:
        written = t.cast(t.col(column.name, "l"), "VARCHAR")
        event = t.coalesce(t.col("event", "names"), t.text(""))
        joins = [t.left_join(t.table(_NAMES, "names"), t.eq(written.copy(), t.col("raw", "names")))]
    own_id = _text_of(columns.get("id"))
    cells = [t.alias(t.integer(0), "part"), t.alias(own_id, "own_id")]
    cells += [t.alias(written, "written"), t.alias(event, "event")]
    cells.append(t.alias(instant(at, asked.zone, order, "l"), "at"))
    cells.append(t.alias(to_the_second(at, "l"), "precise"))
    shared = _shared(opened, columns, asked, order, is_blank_id=t.is_null(own_id.copy()))
    return t.select(
        [t.alias(t.col(ROW, "l"), "row"), *cells, *shared], t.table(opened.found.table, "l"), joins
    )


def _part(
    opened: Opened,
    columns: LogColumns,
    asked: Asked,
    order: str,
    number: int,
    event: str,
    column: Column,
) -> exp.Select:
    """The rows of a log of messages that have this moment."""
    key = _text_of(columns.get("id"))
    own_id = t.case([(t.not_null(key), _joined([key.copy(), t.text(event)], ":"))])
    cells = [t.alias(t.integer(number), "part"), t.alias(own_id, "own_id")]
    cells += [t.alias(t.text(column.name), "written"), t.alias(t.text(event), "event")]
    cells.append(t.alias(instant(column, asked.zone, order, "l"), "at"))
    cells.append(t.alias(to_the_second(column, "l"), "precise"))
    blank = t.is_null(own_id.copy())
    shared = _shared(opened, columns, asked, order, is_blank_id=blank, also=event)
    query = t.select(
        [t.alias(t.col(ROW, "l"), "row"), *cells, *shared], t.table(opened.found.table, "l")
    )
    query.set("where", t.where(t.not_null(_text_of(column))))
    return query


def _undated(opened: Opened, columns: LogColumns, asked: Asked, order: str) -> exp.Select:
    """The messages without any moment, so that they are rejected and not forgotten."""
    shared = _shared(opened, columns, asked, order, is_blank_id=t.boolean(False))
    cells = [
        t.alias(t.integer(len(columns.moments)), "part"),
        t.alias(t.cast(t.null(), "VARCHAR"), "own_id"),
        t.alias(t.cast(t.null(), "VARCHAR"), "written"),
        t.alias(t.text("?"), "event"),
        t.alias(t.cast(t.null(), "TIMESTAMPTZ"), "at"),
        t.alias(t.boolean(False), "precise"),
    ]
    query = t.select(
        [t.alias(t.col(ROW, "l"), "row"), *cells, *shared], t.table(opened.found.table, "l")
    )
    blank = [t.is_null(_text_of(column)) for column in columns.moments.values()]
    query.set("where", t.where(t.both(blank)))
    return query


def _shared(
    opened: Opened,
    columns: LogColumns,
    asked: Asked,
    order: str,
    *,
    is_blank_id: t.Node,
    also: str = "",
) -> list[t.Node]:
    """The columns that every layout has. also: a part of what makes rows identical."""
    known, sent, number = (columns.get(role) for role in ("known_at", "sent_at", "count"))
    sent = sent or columns.moments.get("email_delivered") or columns.moments.get("email_sent")
    value = columns.get("value")
    cells: dict[str, t.Node] = {
        "known_at": _instant(known, asked, order),
        "account": _text_of(columns.get("account_id")),
        "contact": _text_of(columns.get("contact_id")),
        "email": t.call("lower", _text_of(columns.get("email"))),
        "message": _text_of(columns.get("message")),
        "link": _text_of(columns.get("link")),
        "agent": _text_of(columns.get("agent")),
        "sent_at": _instant(sent, asked, order),
        "n": count_of(number, "l") if number else t.cast(t.integer(1), "BIGINT"),
        "marked": _flag(columns.get("machine")),
        "trapped": _trapped(columns),
        "deleted": _flag(columns.get("deleted")),
        "source": _text_of(columns.get("source")),
        "value": t.cast(t.null(), "DOUBLE")
        if value is None
        else reading.number(t.col(value.name, "l"), value.kind),
        "unit": _text_of(columns.get("unit")),
        "attributes": _attributes(columns),
        "content": t.case([(is_blank_id, _content(opened, also))]),
    }
    return [t.alias(node, name) for name, node in cells.items()]


def _text_of(column: Column | None) -> t.Node:
    """A cell as text; NULL when it is blank."""
    if column is None:
        return t.cast(t.null(), "VARCHAR")
    text = t.call("trim", t.cast(t.col(column.name, "l"), "VARCHAR"))
    return t.call("nullif", text, t.text(""))


def _instant(column: Column | None, asked: Asked, order: str) -> t.Node:
    if column is None:
        return t.cast(t.null(), "TIMESTAMPTZ")
    return instant(column, asked.zone, order, "l")


def _flag(column: Column | None) -> t.Node:
    if column is None:
        return t.boolean(False)
    return t.coalesce(reading.flag(t.col(column.name, "l"), column.kind), t.boolean(False))


def _trapped(columns: LogColumns) -> t.Node:
    """Whether a link that no person sees was followed: its own column, or its address."""
    trap, link = columns.get("trap"), columns.get("link")
    found = [_flag(trap)] if trap else []
    if link is not None:
        address = t.call("lower", t.coalesce(_text_of(link), t.text("")))
        found += [t.call("contains", address.copy(), t.text(word)) for word in _TRAP_WORDS]
    return t.either(found) if found else t.boolean(False)


def _attributes(columns: LogColumns) -> t.Node:
    """The log's own attributes; else what a person may want to read again, as JSON."""
    own = columns.get("attributes")
    if own is not None:
        return _text_of(own)
    told = {"url": "link", "message": "message", "subject": "subject"}
    there = {word: columns.get(role) for word, role in told.items() if role in columns}
    if not there:
        return t.cast(t.null(), "VARCHAR")
    pairs: list[t.Node] = []
    for word, column in there.items():
        pairs += [t.text(word), _text_of(column)]
    known = t.either([t.not_null(_text_of(column)) for column in there.values()])
    return t.case([(known, t.cast(t.call("json_object", *pairs), "VARCHAR"))])


def _content(opened: Opened, also: str) -> t.Node:
    """What two identical rows share."""
    cells: list[t.Node] = [
        t.coalesce(t.cast(t.col(name, "l"), "VARCHAR"), t.text("\x1e")) for name in opened.names
    ]
    return t.call("left", t.call("md5", _joined([*cells, t.text(also)], "\x1f")), t.integer(20))


def _joined(parts: list[t.Node], sign: str) -> t.Node:
    return t.call("concat_ws", t.text(sign), *parts)


# --- whose event ------------------------------------------------------------------------


def _with_owner(raw: t.Node, has_people: bool) -> exp.Select:
    """The owner of each event: its own account, else that of its contact or e-mail address."""
    account: t.Node = t.col("account", "r")
    contact: t.Node = t.col("contact", "r")
    email: t.Node = t.col("email", "r")
    joins = []
    if has_people:
        # By number first, by address where there is none: one row at most of each.
        joins = [
            t.left_join(t.table(PEOPLE, "p"), t.eq(contact.copy(), t.col("contact", "p"))),
            t.left_join(
                subquery(_by_email(), "m"),
                t.both([t.is_null(contact.copy()), t.eq(email.copy(), t.col("email", "m"))]),
            ),
        ]
        account = _first(account, t.col("account", "p"), t.col("account", "m"))
        contact = _first(contact, t.col("contact", "m"), t.col("email", "r"))
        email = _first(email, t.col("email", "p"))
    else:
        contact = t.coalesce(contact, email.copy())
    cells = {
        "account_id": account,
        "contact_id": contact,
        "address": email,
        "person": _first(contact.copy(), account.copy()),
    }
    named = [t.alias(node, name) for name, node in cells.items()]
    return t.select([t.star("r"), *named], subquery(raw, "r"), joins)


def _by_email() -> exp.Select:
    """Each address once, with the first contact who has it."""
    query = t.select(
        [
            t.col("email"),
            t.alias(t.call("arg_min", t.col("contact"), t.col("place")), "contact"),
            t.alias(t.call("arg_min", t.col("account"), t.col("place")), "account"),
        ],
        t.table(PEOPLE),
    )
    query.set("where", t.where(t.not_null(t.col("email"))))
    query.set("group", exp.Group(expressions=[t.col("email")]))
    return query


def _first(*nodes: t.Node) -> t.Node:
    return exp.Coalesce(this=nodes[0], expressions=list(nodes[1:]))


def given_names(pairs: Mapping[str, str]) -> dict[str, str]:
    """Spellings that a person explains, folded."""
    return {fold(written): event for written, event in pairs.items()}
