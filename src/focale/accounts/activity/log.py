"""Where did every row of a log go: kept, said before, in quarantine, or rejected?

Reads in bounded memory, whatever the size; the events that a score counts are one query away.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlglot import exp

from focale.accounts.activity.columns import LogColumns, header_words, log_columns
from focale.accounts.activity.instants import day_order
from focale.accounts.activity.joined import UNPAIRED, joined
from focale.accounts.activity.machines import (
    FLAGS,
    JUDGED,
    REASONS,
    Rules,
    make_flags,
    tells_seconds,
)
from focale.accounts.activity.names import NamedEvent
from focale.accounts.activity.people import make_people
from focale.accounts.activity.quarantine import Readmitted, readmitted
from focale.accounts.activity.reading import READ, Asked, make_read
from focale.accounts.activity.windows import over, subquery
from focale.accounts.counts import odd_counts
from focale.accounts.nul_cells import nul_rejects
from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.source import Opened, open_source
from focale.accounts.values.domain import is_free_mail
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.event_names import MAIL_CLICKS
from focale.glossary.log_tables import WHAT, WHEN, WHO, LogTable, log_table
from focale.glossary.messages import Message, fault
from focale.glossary.words import MAX_COUNT

RESULT = "activity_result"
_NAMED, _PLACES, _PLACED = "activity_named", "activity_places", "activity_placed"
_SHARED_ADDRESSES = 100_000  # domains that are judged


@dataclass(frozen=True)
class Balance:
    """Where the events of a log went: read = kept + repeated + quarantined + rejected.

    rows: lines of the file; `read` is as large, but for a log of one row a message, which tells
    several events a line. repeated: by id, and identical rows without an id (`identical` of
    them). readmitted: of those kept, the ones that a person let in again.
    """

    rows: int
    read: int
    kept: int
    repeated: int
    identical: int
    quarantined: int
    rejected: int
    readmitted: int


@dataclass
class ActivityLog:
    """A log that has been read and judged; its rows stand in the session's `activity_result`.

    names: every spelling and its event. reasons: of the quarantine -> how many. rejected: reason
    -> how many. events: event -> (kept, quarantined). first, last: the moments kept.
    """

    session: Session
    source: Opened
    columns: LogColumns
    names: tuple[NamedEvent, ...]
    rules: Rules
    balance: Balance
    reasons: dict[str, int]
    rejected: dict[str, int]
    events: dict[str, tuple[int, int]]
    accounts: int
    contacts: int
    first: datetime.datetime | None
    last: datetime.datetime | None
    zone: str = "UTC"
    rejects: list[Reject] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)


def open_log(
    session: Session,
    events: Any,
    contacts: Any = None,
    *,
    beside: Iterable[Any] = (),
    asked: Asked | None = None,
    mapping: Mapping[str, str] | None = None,
    rules: Rules | None = None,
    readmit: Any = None,
) -> ActivityLog:
    """Read a log of any layout.

    beside: other tables of the same system, that say who or when. mapping: role -> column;
    readmit: what to let in again.
    Raises FocaleError when the log cannot be read, or has no event, moment or owner.
    """
    asked, rules = asked or Asked(), rules or Rules()
    opened = open_source(session, events, "activity_raw", "events")
    known = log_table({header_words(name) for name in opened.names})
    asked, every = _named_by_table(opened, asked, mapping or {}, known)
    tied = joined(session, opened, beside, named=bool(asked.every))
    columns = log_columns(
        session, opened, mapping or {}, named=bool(asked.every), known=known, joined=tied.columns
    )
    spoilt = nul_rejects(session, opened, [*columns.by_role.values(), *columns.moments.values()])
    if not opened.rows_in:
        raise fault("no_rows", path=opened.found.label)
    if contacts is not None:
        make_people(session, contacts)
    dated = [c for role, c in columns.by_role.items() if role in ("at", "known_at", "sent_at")]
    order, is_open = day_order(session, opened.found.table, [*dated, *columns.moments.values()])
    names = make_read(session, opened, columns, asked, order, has_people=contacts is not None)
    _judge(session, is_joined=bool(tied.ties))
    make_flags(session, columns, rules, _free_domains(session))
    told = Readmitted() if readmit is None else readmitted(session, readmit)
    _make_result(session, has_readmitted=readmit is not None)
    log = _counted(session, opened, columns, names, rules, asked.zone)
    log.rejects += [*opened.rejects, *spoilt, *_rejects(session, opened), *tied.rejects]
    log.notices += [
        *opened.notices,
        *every,
        *tied.notices,
        *_notices(log, told, is_ambiguous=is_open),
    ]
    return log


def _named_by_table(
    opened: Opened, asked: Asked, mapping: Mapping[str, str], known: LogTable | None
) -> tuple[Asked, list[Message]]:
    """What every line is, where the table of a CRM tells it and no column does; and that."""
    if known is None or not known.every or asked.every or "event" in mapping:
        return asked, []
    words = {header_words(name) for name in opened.names}
    if words & {"type", "event type", "engagement type", known.event or "event"}:
        return asked, []
    facts = {"path": opened.found.label, "table": known.name, "system": known.system,
             "event": known.every.lower()}  # fmt: skip
    return replace(asked, every=known.every), [Message("log_table_known", facts=facts)]


def _judge(session: Session, *, is_joined: bool) -> None:
    """Each event with its id, why it cannot be used, and how often it was said before."""
    lacks = {
        WHAT: (t.eq(t.coalesce(t.col("event", "r"), t.text("")), t.text("")), "nameless_event"),
        WHEN: (t.is_null(t.col("at", "r")), "blank_at"),
        WHO: (t.is_null(t.col("person", "r")), "ownerless_event"),
    }
    reasons: list[tuple[t.Node, t.Node]] = [(t.col("deleted", "r"), t.text("deleted_event"))]
    joins = []
    if is_joined:
        joins = [t.left_join(t.table(UNPAIRED, "u"), t.eq(t.col("row", "r"), t.col("row", "u")))]
        alone = [t.both([lack.copy(), t.col(need, "u")]) for need, (lack, _) in lacks.items()]
        reasons.append((t.either(alone), t.text("no_partner")))
    reasons += [(lack, t.text(reason)) for lack, reason in lacks.values()]
    key = t.coalesce(t.col("own_id", "r"), t.col("content", "r"))
    named = t.select(
        [t.star("r"), t.alias(t.case(reasons), "reject"), t.alias(key, "key")],
        t.table(READ, "r"), joins,
    )  # fmt: skip
    session.view(named, _NAMED)
    _make_places(session)
    same = t.both([t.eq(t.col(name, "n"), t.col(name, "p")) for name in ("row", "part")])
    place = t.coalesce(t.col("place", "p"), t.integer(1))
    own = t.not_null(t.col("own_id"))
    again = t.case([(t.lt(t.integer(1), t.col("place")), t.cast(t.col("place"), "VARCHAR"))])
    made = t.call("concat_ws", t.text("-"), t.text("x"), t.col("content"), again)
    id_ = t.alias(t.case([(own, t.col("own_id"))], made), "event_id")
    placed = t.select(
        [t.star("n"), t.alias(place, "place")], t.table(_NAMED, "n"),
        [t.left_join(t.table(_PLACES, "p"), same)],
    )  # fmt: skip
    session.view(t.select([exp.Star(), id_], subquery(placed, "placed")), _PLACED)
    judged = t.select([exp.Star()], t.table(_PLACED))
    used = t.both([t.is_null(t.col("reject")), t.eq(t.col("place"), t.integer(1))])
    judged.set("where", t.where(used))
    session.view(judged, JUDGED)


def _make_places(session: Session) -> None:
    """`activity_places`: of the events whose id or content stands several times, which is which.

    Only these few are sorted, and without their other columns.
    """
    usable = t.is_null(t.col("reject"))
    twice = t.select([t.col("key")], t.table(_NAMED))
    twice.set("where", t.where(usable))
    twice.set("group", exp.Group(expressions=[t.col("key")]))
    twice.set("having", exp.Having(this=t.lt(t.integer(1), exp.Count(this=exp.Star()))))
    session.create(twice, "activity_twice")
    place = over(exp.RowNumber(), [t.col("key")], [t.col("row"), t.col("part")])
    query = t.select(
        [t.col("row"), t.col("part"), t.alias(place, "place")], t.table(_NAMED)
    )  # fmt: skip
    among = t.select([t.col("key")], t.table("activity_twice"))
    query.set("where", t.where(t.both([usable.copy(), t.in_query(t.col("key"), among)])))
    session.create(query, _PLACES)


def _free_domains(session: Session) -> list[str]:
    """The domains of the log at which anybody may have an address."""
    address = t.call("split_part", t.col("address"), t.text("@"), t.integer(2))
    query = t.select([t.alias(address, "domain")], t.table(JUDGED))
    query.set("where", t.where(t.not_null(t.col("address"))))
    query.set("distinct", exp.Distinct())
    query.set("limit", t.limit(_SHARED_ADDRESSES))
    return [domain for (domain,) in session.rows(query) if domain and is_free_mail(domain)]


def _make_result(session: Session, *, has_readmitted: bool) -> None:
    """The events with their state, and why: one row each, in the order of the file."""
    same = t.both([t.eq(t.col(name, "p"), t.col(name, "f")) for name in ("row", "part")])
    joins = [t.left_join(t.table(FLAGS, "f"), same)]
    back: t.Node = t.boolean(False)
    if has_readmitted:
        joins.append(
            t.left_join(t.table("activity_back", "b"), t.eq(t.col("event_id", "p"),
                                                             t.col("id", "b")))
        )  # fmt: skip
        back = t.not_null(t.col("id", "b"))
    repeated = t.lt(t.integer(1), t.col("place", "p"))
    identical = t.is_null(t.col("own_id", "p"))
    is_back = t.both([back, t.either([t.not_null(t.col("reason", "f")),
                                      t.both([repeated, identical])])])  # fmt: skip
    reason = exp.Coalesce(
        this=t.col("reject", "p"),
        expressions=[
            t.case([
                (t.both([repeated.copy(), identical.copy()]), t.text("identical_row")),
                (repeated.copy(), t.text("repeated_event")),
            ]),
            t.col("reason", "f"),
        ],
    )  # fmt: skip
    state = t.case(
        [
            (t.not_null(t.col("reject", "p")), t.text("rejected")),
            (is_back, t.text("kept")),
            (repeated.copy(), t.text("repeated")),
            (t.not_null(t.col("reason", "f")), t.text("quarantined")),
        ],
        t.text("kept"),
    )
    query = t.select(
        [t.star("p"), t.alias(reason, "why"), t.alias(state, "state"),
         t.alias(is_back.copy(), "is_back")],
        t.table(_PLACED, "p"), joins,
    )  # fmt: skip
    session.view(query, RESULT)


# --- what is told -----------------------------------------------------------------------


def _counted(
    session: Session,
    opened: Opened,
    columns: LogColumns,
    names: tuple[NamedEvent, ...],
    rules: Rules,
    zone: str,
) -> ActivityLog:
    keys = [t.col(name) for name in ("state", "why", "is_back", "event")]
    query = t.select([*keys, t.alias(exp.Count(this=exp.Star()), "n")], t.table(RESULT))
    query.set("group", exp.Group(expressions=[key.copy() for key in keys]))
    states, reasons, rejected = Counter[str](), Counter[str](), Counter[str]()
    happened: dict[str, list[int]] = {}
    back = identical = 0
    for state, why, is_back, event, n in session.rows(query):
        states[state] += n
        back += n if is_back else 0
        identical += n if state == "repeated" and why == "identical_row" else 0
        if state == "quarantined":
            reasons[why] += n
        elif state == "rejected":
            rejected[why] += n
        if state in ("kept", "quarantined"):
            happened.setdefault(event, [0, 0])[state == "quarantined"] += n
    for reject in opened.rejects:
        rejected[reject.reason] += 1
    unread = len(opened.rejects)
    balance = Balance(
        opened.rows_in, sum(states.values()) + unread, states["kept"], states["repeated"],
        identical, states["quarantined"], states["rejected"] + unread, back,
    )  # fmt: skip
    accounts, contacts, first, last = _span(session)
    ordered = sorted(happened.items(), key=lambda one: (-sum(one[1]), one[0]))
    return ActivityLog(
        session, opened, columns, names, rules, balance,
        {reason: reasons[reason] for reason in REASONS if reasons[reason]},
        dict(rejected.most_common()),
        {event: (kept, aside) for event, (kept, aside) in ordered},
        accounts, contacts, first, last, zone,
    )  # fmt: skip


def _span(
    session: Session,
) -> tuple[int, int, datetime.datetime | None, datetime.datetime | None]:
    """Accounts and contacts of the events kept, and their first and last moment."""
    query = t.select(
        [
            exp.Count(this=exp.Distinct(expressions=[t.col("account_id")])),
            exp.Count(this=exp.Distinct(expressions=[t.col("contact_id")])),
            t.call("epoch_us", exp.Min(this=t.col("at"))),
            t.call("epoch_us", exp.Max(this=t.col("at"))),
        ],
        t.table(RESULT),
    )
    query.set("where", t.where(t.eq(t.col("state"), t.text("kept"))))
    accounts, contacts, first, last = session.rows(query)[0]
    return int(accounts), int(contacts), _moment(first), _moment(last)


def _moment(us: int | None) -> datetime.datetime | None:
    if us is None:
        return None
    start = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
    return start + datetime.timedelta(microseconds=us)


def _rejects(session: Session, opened: Opened) -> list[Reject]:
    """The rows that cannot be used, and those that say an id again, with their lines."""
    query = t.select([t.col("row"), t.col("why"), t.col("own_id")], t.table(RESULT))
    twice = t.both([t.eq(t.col("state"), t.text("repeated")), t.not_null(t.col("own_id"))])
    query.set(
        "where", t.where(t.either([t.eq(t.col("state"), t.text("rejected")), twice]))
    )  # fmt: skip
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col("row"))]))
    query.set("limit", t.limit(MAX_LISTED))
    rows = [(int(row), why, value) for row, why, value in session.rows(query)]
    lines = opened.lines_of({row for row, *_ in rows})
    label = opened.found.label
    return [
        Reject(label, lines.get(row, 0), row + 1, "", why, value or "") for row, why, value in rows
    ]


def _notices(log: ActivityLog, told: Readmitted, *, is_ambiguous: bool) -> list[Message]:
    label, found = log.source.found.label, []
    if is_ambiguous:
        found.append(Message("days_read_in_french", facts={"path": label}))
    if log.balance.identical:
        found.append(Message("identical_rows", facts={"count": log.balance.identical}))
    if told.unknown:
        facts = {"path": told.path, "count": told.unknown, "example": told.example}
        found.append(Message("readmit_unknown", facts=facts))
    if log.events.keys() & MAIL_CLICKS and not tells_seconds(log.session):
        found.append(Message("log_without_seconds", facts={"path": label}))
    if log.columns.moments:
        found.append(Message("log_of_messages", facts={"path": label}))
    if "count" in log.columns:
        found += _odd_counts(log)
    return found


def _odd_counts(log: ActivityLog) -> list[Message]:
    column = log.columns.by_role["count"]
    odd = odd_counts(log.session, log.source, column, log.source.found.table, ())
    log.rejects += odd
    if not odd:
        return []
    facts = {"count": len(odd), "column": column.name, "most": MAX_COUNT}
    return [Message("odd_counts", facts=facts)]
