"""Who was it, and when: which lines of other tables of the CRM belong to each line of a log?

HubSpot's engagements keep their people in a table, their moment in another; its clicks say
neither. Tables given beside a log are recognised by their columns (`glossary/log_tables`) and
joined on the identifier that they share. Each line of the log stays one line: of several lines
that fit, the first counts, and the others are listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlglot import exp

from focale.accounts.activity.columns import ROLES, empty_columns, header_words
from focale.accounts.activity.windows import over, subquery
from focale.accounts.nul_cells import nul_rejects
from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened, open_source
from focale.criterion import reading, tree as t
from focale.criterion.sql import Column
from focale.engine import Found, Session
from focale.glossary.fields import ColumnKind
from focale.glossary.log_tables import OWNERS, WHAT, WHEN, WHO, link_of, log_table
from focale.glossary.messages import Message, fault, listed

UNPAIRED = "activity_unpaired"
_KEY, _NTH, _AT = "focale_key", "focale_nth", "focale_at"
_JOINED = "activity_joined"
_OWN = frozenset({"id", "deleted"})
"""Roles that no other table fills."""
_NO_PARTNER = frozenset({*ROLES["deleted"].split("|"), "is what", "iswhat"})
"""Flags of a line that leads to nobody: deleted, or the relation to a thing (Salesforce)."""


@dataclass(frozen=True)
class Tie:
    """A table given beside the log. roles: role -> its column; key: of the log."""

    opened: Opened
    table: str
    key: str
    roles: dict[str, str]
    plain: tuple[str, ...]

    @property
    def gives(self) -> set[str]:
        """What of an event it says: "event", "at", "who"."""
        found = {need for need in (WHAT, WHEN) if need in self.roles}
        return found | ({WHO} if any(role in self.roles for role in OWNERS) else set())


@dataclass
class Joined:
    """What joining told: the lines of the other tables that were not used, and notices."""

    ties: list[Tie] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)

    @property
    def columns(self) -> set[str]:
        """The columns that say what the log did not."""
        return {name for tie in self.ties for name in tie.roles.values()}


def joined(
    session: Session, opened: Opened, others: Iterable[Any], *, named: bool = False
) -> Joined:
    """Give the log the columns of the other tables: `opened` has them from now on.

    Makes `activity_unpaired`(row, event, at, who): the lines that found no partner in any of the
    tables that say what happened, when, or who it was. named: it is known what every line is.
    Raises FocaleError for a table that nothing ties to the log.
    """
    told = Joined()
    words = {name: header_words(name) for name in opened.names}
    for number, source in enumerate(others, start=1):
        other = open_source(session, source, f"activity_with_{number}", f"with {number}")
        tie = _tie(session, opened, words, other, number, told)
        if named:
            tie.roles.pop("event", None)
        told.ties.append(tie)
    if not told.ties:
        return told
    own = _by_role(session, opened, words)
    known = [Column(name, opened.found.columns[name]) for name in own.values()]
    told.rejects += nul_rejects(session, opened, known)
    cells = _cells(opened, own, told.ties)
    source, joins = _sources(opened, told.ties)
    _make_unpaired(session, source, joins, told.ties)
    shown = [t.alias(_coalesced(parts), name) for name, parts in cells.items()]
    query = t.select([t.col(ROW, "l"), *shown], source.copy(), [join.copy() for join in joins])
    label = opened.found.label
    opened.found = session.keep(query, _JOINED, label)
    opened.arrow = opened.parquet = None
    return told


# --- one table beside the log -----------------------------------------------------------


def _tie(
    session: Session,
    opened: Opened,
    words: Mapping[str, str],
    other: Opened,
    number: int,
    told: Joined,
) -> Tie:
    said = {name: header_words(name) for name in other.names}
    link = link_of(set(words.values()), set(said.values()))
    if link is None:
        raise fault(
            "with_without_link", path=other.found.label, log=opened.found.label,
            columns=listed(other.names, 12),
        )  # fmt: skip
    key, own_key = _named(words, link.log), _named(said, link.other)
    roles = {
        role: name
        for role, name in _by_role(session, other, said, without=own_key).items()
        if role not in _OWN and (not link.gives or role in link.gives)
    }
    columns = [Column(name, other.found.columns[name]) for name in (own_key, *roles.values())]
    told.rejects += [*other.rejects, *nul_rejects(session, other, columns)]
    table = f"activity_tie_{number}"
    _make_tie(session, other, said, own_key, table)
    second = _second(session, opened, other, key, table)
    told.rejects += second
    taken = {own_key, *roles.values()}
    plain = () if link.gives else tuple(name for name in other.names if name not in taken)
    told.notices += _told_of(opened, other, key, own_key, len(second))
    return Tie(other, table, key, roles, plain)


def _named(words: Mapping[str, str], said: str) -> str:
    return next(name for name, word in words.items() if word == said)


def _by_role(
    session: Session, opened: Opened, words: Mapping[str, str], without: str = ""
) -> dict[str, str]:
    """Role -> the column that the headers tell, as `log_columns` finds it."""
    empty = empty_columns(session, opened, words)
    found: dict[str, str] = {}
    table = log_table(set(words.values()))
    if table is not None and table.event in words.values():
        found["event"] = _named(words, table.event)
    taken = {without, *found.values()}
    for role, synonyms in ROLES.items():
        for synonym in synonyms.split("|") if role not in found else ():
            fits = [n for n, said in words.items() if said == synonym and n not in taken | empty]
            if fits:
                found[role] = fits[0]
                taken.add(fits[0])
                break
    return found


def _make_tie(
    session: Session, other: Opened, said: Mapping[str, str], key: str, table: str
) -> None:
    """The lines with a key that nobody has deleted, and which of its key each is."""
    there = [t.not_null(_text(key, None))]
    for name, word in said.items():
        if word in _NO_PARTNER:
            flag = reading.flag(t.col(name), other.found.columns[name])
            there.append(t.negated(t.coalesce(flag, t.boolean(False))))
    nth = over(exp.RowNumber(), [_text(key, None)], [t.col(ROW)])
    query = t.select(
        [
            *(t.col(name) for name in other.names),
            t.alias(t.col(ROW), _AT), t.alias(_text(key, None), _KEY), t.alias(nth, _NTH),
        ],
        t.table(other.found.table),
    )  # fmt: skip
    query.set("where", t.where(t.both(there)))
    session.keep(query, table, other.found.label)


def _second(session: Session, opened: Opened, other: Opened, key: str, table: str) -> list[Reject]:
    """The other lines that fit a line of the log: listed, for the first one counts."""
    keys = t.select([_text(key, None)], t.table(opened.found.table))
    query = t.select([t.col(_AT), t.col(_KEY)], t.table(table))
    known = t.in_query(t.col(_KEY), keys)
    query.set("where", t.where(t.both([t.lt(t.integer(1), t.col(_NTH)), known])))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(_AT))]))
    query.set("limit", t.limit(MAX_LISTED))
    rows = [(int(row), str(value)) for row, value in session.rows(query)]
    lines = other.lines_of({row for row, _ in rows})
    label = other.found.label
    return [
        Reject(label, lines.get(row, 0), row + 1, "", "second_partner", value)
        for row, value in rows
    ]


def _told_of(opened: Opened, other: Opened, key: str, own_key: str, second: int) -> list[Message]:
    path = other.found.label
    facts = {"path": path, "log": opened.found.label, "key": key, "other": own_key}
    told = [Message("table_tied", facts=facts)]
    if second:
        told.append(Message("second_partners", facts={"path": path, "count": second}))
    return told


# --- the log with what they say ---------------------------------------------------------

Parts = list[tuple[str, Column]]
"""Where a cell is looked for: (source, column), the first that is not blank."""


def _cells(opened: Opened, own: Mapping[str, str], ties: Sequence[Tie]) -> dict[str, Parts]:
    cells: dict[str, Parts] = {
        name: [("l", Column(name, opened.found.columns[name]))] for name in opened.names
    }
    by_role = dict(own)
    for number, tie in enumerate(ties, start=1):
        kinds = tie.opened.found.columns
        for role, name in tie.roles.items():
            part = (f"w{number}", Column(name, kinds[name]))
            target = by_role.get(role) or _same(cells, name)
            if target is None:
                cells[name] = [part]
            else:
                cells[target].append(part)
            by_role.setdefault(role, target or name)
        for name in tie.plain:
            if _same(cells, name) is None:
                cells[name] = [(f"w{number}", Column(name, kinds[name]))]
    return cells


def _same(cells: Mapping[str, Parts], name: str) -> str | None:
    return next((known for known in cells if known.lower() == name.lower()), None)


def _sources(opened: Opened, ties: Sequence[Tie]) -> tuple[exp.Table, list[exp.Join]]:
    joins = []
    for number, tie in enumerate(ties, start=1):
        first = t.select([exp.Star()], t.table(tie.table))
        first.set("where", t.where(t.eq(t.col(_NTH), t.integer(1))))
        same = t.eq(_text(tie.key, "l"), t.col(_KEY, f"w{number}"))
        joins.append(t.left_join(subquery(first, f"w{number}"), same))
    return t.table(opened.found.table, "l"), joins


def _make_unpaired(
    session: Session, source: exp.Table, joins: Sequence[exp.Join], ties: Sequence[Tie]
) -> Found:
    shown: list[t.Node] = [t.alias(t.col(ROW, "l"), "row")]
    for need in (WHAT, WHEN, WHO):
        alone = [
            t.is_null(t.col(_KEY, f"w{number}"))
            for number, tie in enumerate(ties, start=1)
            if need in tie.gives
        ]
        shown.append(t.alias(t.both(alone) if alone else t.boolean(False), need))
    return session.create(t.select(shown, source, list(joins)), UNPAIRED)


def _coalesced(parts: Parts) -> t.Node:
    kinds = {column.kind for _, column in parts}
    if len(kinds) == 1 and ColumnKind.TEXT not in kinds:
        nodes: list[t.Node] = [t.col(column.name, source) for source, column in parts]
    elif len(parts) == 1:
        return t.col(parts[0][1].name, parts[0][0])
    else:
        nodes = [_text(column.name, source) for source, column in parts]
    return exp.Coalesce(this=nodes[0], expressions=nodes[1:]) if len(nodes) > 1 else nodes[0]


def _text(name: str, source: str | None) -> t.Node:
    text = t.call("trim", t.cast(t.col(name, source), "VARCHAR"))
    return t.call("nullif", text, t.text(""))
