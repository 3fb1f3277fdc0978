"""Where is each row of a file lost, in SQL? Makes `funnel_placed`, one row for each row read.

Columns: own_0, own_1 ... (the file's own), row, line and written (of a line that could not be
read), reason (NULL for who passed every step), detail, asked, company, v, points, tier.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from sqlglot import exp

from focale.accounts.columns.given import Given, mapping_on
from focale.accounts.columns.mapping import MappedColumn, Mapping, RowKind
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened, open_source
from focale.criterion import reading, tree as t
from focale.engine import Session
from focale.engine.session import Progress
from focale.glossary.fields import FIELDS
from focale.glossary.messages import fault, listed
from focale.glossary.person_fields import PERSON_FIELDS
from focale.scorecard import asking_sql
from focale.scorecard.run import Run
from focale.scorecard.several import with_steps
from focale.segment import reaching
from focale.segment.reaching import Judge, judge_texts

PLACED = "funnel_placed"
_STATES, _KEYS, _LOST, _UNREAD = "funnel_states", "funnel_keys", "funnel_lost", "funnel_unread"
_PHONES = ("phone", "mobile")


def make_contacts(
    run: Run, contacts: Any, mapping: Given, progress: Progress | None = None
) -> Opened:
    """Place every contact, at the companies of a run."""
    session = run.session
    opened = open_source(session, contacts, "funnel_raw", "contacts")
    if not opened.rows_in:
        raise fault("no_rows", path=opened.found.label)
    columns = _Columns(session, opened, mapping_on(session, opened, mapping))
    ways = [name for name in ("email", *_PHONES) if name in columns]
    if not ways:
        raise fault("funnel_without_address", path=opened.found.label,
                    columns=listed(opened.names, 12))  # fmt: skip
    links = [name for name in ("account_id", "siren", "domain", "website") if name in columns]
    if not links and "email" not in columns:
        raise fault("funnel_without_company", path=opened.found.label,
                    columns=listed(opened.names, 12))  # fmt: skip
    _make_states(run)
    _make_keys(run)
    columns.judge("email", reaching.email_judge)
    for name in _PHONES:
        columns.judge(name, reaching.phone_judge)
    columns.judge("siren", reaching.code_judge)
    for name in ("domain", "website"):
        columns.judge(name, reaching.domain_judge)
    session.keep(_contacts_read(columns, ways), "funnel_read")
    repeated = _repeated(["contact_key", "email_key"], t.col("reachable"))
    session.keep(repeated, "funnel_repeated")
    _place(run, opened, _contacts_placed(run))
    return opened


def make_companies(run: Run, mapping: Given, progress: Progress | None = None) -> Opened:
    """Place every row of the companies of a run."""
    session, accounts = run.session, run.accounts
    opened = accounts.source
    told = mapping_on(session, opened, mapping)
    if told.rows is RowKind.CONTACT:
        raise fault("funnel_needs_companies", path=opened.found.label)
    columns = _Columns(session, opened, told)
    _make_states(run)
    session.hold_numbers(np.array(accounts.lost, dtype=np.int64), _LOST, "row")
    for name in ("siren", "siret"):
        columns.judge(name, reaching.code_judge)
    columns.judge("name", reaching.name_judge)
    for name in ("domain", "website"):
        columns.judge(name, reaching.domain_judge)
    session.keep(_companies_read(columns, accounts.id_column), "funnel_read")
    keyed = t.both([t.col("identified"), t.is_null(t.col("lost"))])
    session.keep(_repeated(["company_key"], keyed), "funnel_repeated")
    _place(run, opened, _companies_placed())
    return opened


# --- what is known ----------------------------------------------------------------------


class _Columns:
    """The columns of a file by field, and the tables of their judged texts."""

    def __init__(self, session: Session, opened: Opened, mapping: Mapping) -> None:
        self.session, self.opened = session, opened
        self.by_field: dict[str, MappedColumn] = {}
        for column in mapping.columns:
            if column.field and not column.ignored:
                self.by_field.setdefault(column.field, column)
        known = {**PERSON_FIELDS, **FIELDS}
        for column in mapping.columns:
            name = column.column.strip().lower()
            if not column.field and not column.ignored and name in known:
                self.by_field.setdefault(name, MappedColumn(column.column, name, known[name].type))
        self.judged: list[str] = []

    def __contains__(self, field: str) -> bool:
        return field in self.by_field

    def judge(self, field: str, judge_of: Any) -> None:
        """Judge the texts of a field, where there is a column."""
        column = self.by_field.get(field)
        if column is None:
            return
        judge: Judge = judge_of(column)
        judge_texts(
            self.session, self.opened.found.table, column.column, f"funnel_of_{field}", judge
        )
        self.judged.append(field)

    def text(self, field: str) -> t.Node:
        """A cell as text, blank = NULL; NULL where there is no column."""
        column = self.by_field.get(field)
        if column is None:
            return t.cast(t.null(), "VARCHAR")
        cell = t.call("trim", t.cast(t.col(column.column, "r"), "VARCHAR"))
        return t.call("nullif", cell, t.text(""))

    def flag(self, field: str) -> t.Node:
        """A yes; FALSE where it is blank or there is no column."""
        column = self.by_field.get(field)
        if column is None:
            return t.boolean(False)
        kind = self.opened.found.columns[column.column]
        return t.coalesce(reading.flag(t.col(column.column, "r"), kind), t.boolean(False))

    def joins(self) -> list[exp.Join]:
        """The judged texts beside each row."""
        return [
            t.left_join(
                t.table(f"funnel_of_{field}", field),
                t.eq(t.cast(t.col(self.by_field[field].column, "r"), "VARCHAR"),
                     t.col("raw", field)),
            )
            for field in self.judged
        ]  # fmt: skip

    def part(self, field: str, part: str) -> t.Node:
        """What the judge says of a field: ok, clean or domain; NULL where it was not judged."""
        if field not in self.judged:
            return t.cast(t.null(), "BOOLEAN" if part == "ok" else "VARCHAR")
        return t.col(part, field)

    def own(self) -> list[t.Node]:
        """The file's own columns, by their place."""
        return [
            t.alias(t.col(name, "r"), f"own_{place}")
            for place, name in enumerate(self.opened.names)
        ]


def _make_states(run: Run) -> None:
    """`funnel_states`: account -> verdict, market, what rules it out, what to ask, points."""
    query = run.queries[0]
    letters = query.tier_letters()
    tier = t.case(
        [(t.eq(t.col("r"), t.integer(n)), t.text(letter)) for n, letter in enumerate(letters)]
    )
    gate = t.case(
        [
            (t.eq(t.col("gate_met"), t.integer(n)), t.text(f"gate:{gate.id}"))
            for n, gate in enumerate(query.plan.gates)
        ]
    ) if query.plan.gates else t.cast(t.null(), "VARCHAR")  # fmt: skip
    shown = {
        "id": t.col("id"),
        "v": t.col("v"),
        "in_market": t.col("in_market"),
        "market_unknown": t.col("market_unknown"),
        "gate": gate,
        "asked": asking_sql.next_fact(query.plan),
        "points": t.col("points_int"),
        "tier": tier,
    }
    last = t.select([t.alias(node, name) for name, node in shown.items()], t.table("asked"))
    run.session.keep(with_steps(query, last), _STATES)


def _make_keys(run: Run) -> None:
    """`funnel_keys`(kind, key, company): SIREN or domain of one company of ours only."""
    session, accounts = run.session, run.accounts
    columns = _Columns(session, accounts.source, mapping_on(session, accounts.source, None))
    for field in ("siren", "domain", "website"):
        if field in accounts.columns and field not in columns:
            name = accounts.columns[field].name
            columns.by_field[field] = MappedColumn(name, field, FIELDS[field].type)
    id_ = t.cast(t.col(accounts.id_column, "r"), "VARCHAR")
    parts: list[t.Node] = []
    for field, judge in (("siren", reaching.code_judge), ("domain", reaching.domain_judge),
                         ("website", reaching.domain_judge)):  # fmt: skip
        if field not in columns:
            continue
        judge_texts(
            session, accounts.table, columns.by_field[field].column, f"funnel_has_{field}",
            judge(columns.by_field[field]),
        )  # fmt: skip
        same = t.eq(t.cast(t.col(columns.by_field[field].column, "r"), "VARCHAR"),
                    t.col("raw", "j"))  # fmt: skip
        kind = "siren" if field == "siren" else "domain"
        part = t.select(
            [t.alias(t.text(kind), "kind"), t.alias(t.col("clean", "j"), "key"),
             t.alias(id_.copy(), "company")],
            t.table(accounts.table, "r"),
            [exp.Join(this=t.table(f"funnel_has_{field}", "j"), on=same)],
        )  # fmt: skip
        part.set("where", t.where(t.not_null(t.col("clean", "j"))))
        parts.append(part)
    empty = pa.table({name: pa.array([], pa.string()) for name in ("kind", "key", "company")})
    session.hold_arrow(empty, "funnel_no_keys", "")
    union: t.Node = t.select(
        [t.col(name) for name in ("kind", "key", "company")], t.table("funnel_no_keys")
    )
    for one in parts:
        union = exp.Union(this=union, expression=one, distinct=True)
    each = t.select(
        [t.col("kind"), t.col("key"), t.alias(exp.Min(this=t.col("company")), "company")],
        _as(union, "all_keys"),
    )
    each.set("group", exp.Group(expressions=[t.col("kind"), t.col("key")]))
    once = t.eq(exp.Count(this=exp.Star()), t.integer(1))
    each.set("having", exp.Having(this=once))
    session.keep(each, _KEYS)


def _as(query: t.Node, short: str) -> exp.Subquery:
    return exp.Subquery(this=query, alias=exp.TableAlias(this=t.name(short)))


# --- rows read --------------------------------------------------------------------------


def _contacts_read(columns: _Columns, ways: Sequence[str]) -> exp.Select:
    told = [t.not_null(columns.text(name)) for name in ways]
    ok = [t.coalesce(columns.part(name, "ok"), t.boolean(False)) for name in ways]
    domain = exp.Coalesce(
        this=columns.part("domain", "clean"),
        expressions=[columns.part("website", "clean"), columns.part("email", "domain")],
    )
    contact = columns.text("contact_id")
    cells = {
        "row": t.col(ROW, "r"),
        "told": t.either(told),
        "reachable": t.either(ok),
        "opted_out": columns.flag("opted_out"),
        "contact_key": contact,
        "email_key": t.case([(t.coalesce(columns.part("email", "ok"), t.boolean(False)),
                              columns.part("email", "clean"))]),
        "account": columns.text("account_id"),
        "siren": columns.part("siren", "clean"),
        "domain": domain,
    }  # fmt: skip
    return t.select(
        [*columns.own(), *(t.alias(node, name) for name, node in cells.items())],
        t.table(columns.opened.found.table, "r"), columns.joins(),
    )  # fmt: skip


def _companies_read(columns: _Columns, id_column: str) -> exp.Select:
    """A company is known by its SIRET, else its SIREN, else its name and place."""
    place = exp.Coalesce(this=columns.text("postcode"), expressions=[columns.text("city")])
    name = columns.part("name", "clean")
    named = t.case(
        [(t.both([t.not_null(name), t.not_null(place)]),
          t.call("concat_ws", t.text("|"), t.text("n"), name.copy(),
                 reading.folded(place.copy())))]
    )  # fmt: skip
    key = exp.Coalesce(
        this=t.call("nullif", t.call("concat_ws", t.text("|"), t.text("s"),
                                     columns.part("siret", "clean")), t.text("s")),
        expressions=[
            t.call("nullif", t.call("concat_ws", t.text("|"), t.text("s"),
                                    columns.part("siren", "clean")), t.text("s")),
            named,
        ],
    )  # fmt: skip
    there = [f for f in ("name", "siren", "siret", "domain", "website") if f in columns.judged]
    known = [t.not_null(columns.part(field, "clean")) for field in there]
    cells = {
        "row": t.col(ROW, "r"),
        "id": t.cast(t.col(id_column, "r"), "VARCHAR"),
        "lost": t.col("row", "lost"),
        "identified": t.either(known) if known else t.boolean(True),
        "company_key": key,
    }
    lost = t.left_join(t.table(_LOST, "lost"), t.eq(t.col(ROW, "r"), t.col("row", "lost")))
    return t.select(
        [*columns.own(), *(t.alias(node, word) for word, node in cells.items())],
        t.table(columns.opened.found.table, "r"), [*columns.joins(), lost],
    )  # fmt: skip


def _repeated(keys: Sequence[str], counts: t.Node) -> exp.Select:
    """`funnel_read`, and whether an earlier row that counts has the same key."""
    firsts: list[t.Node] = []
    for key in keys:
        place = exp.Window(
            this=exp.RowNumber(),
            partition_by=[t.col(key), counts.copy()],
            order=exp.Order(expressions=[exp.Ordered(this=t.col("row"))]),
        )
        firsts.append(t.alias(place, f"nth_{key}"))
    numbered = t.select([exp.Star(), *firsts], t.table("funnel_read"))
    again = t.either(
        [
            t.both([t.not_null(t.col(key)), counts.copy(), t.lt(t.integer(1), t.col(f"nth_{key}"))])
            for key in keys
        ]
    )
    return t.select([exp.Star(), t.alias(t.coalesce(again, t.boolean(False)), "again")],
                    _as(numbered, "numbered"))  # fmt: skip


# --- rows placed ------------------------------------------------------------------------


def _contacts_placed(run: Run) -> exp.Select:
    """Each contact at its company, and the first reason that holds."""
    found = exp.Coalesce(
        this=t.col("id", "a"), expressions=[t.col("company", "ks"), t.col("company", "kd")]
    )
    joins = [
        t.left_join(t.table(_STATES, "a"), t.eq(t.col("account", "c"), t.col("id", "a"))),
        *(
            t.left_join(
                t.table(_KEYS, short),
                t.both([t.eq(t.col("kind", short), t.text(kind)),
                        t.eq(t.col(kind, "c"), t.col("key", short))]),
            )
            for short, kind in (("ks", "siren"), ("kd", "domain"))
        ),
    ]  # fmt: skip
    linked = t.select([t.star("c"), t.alias(found, "company")], t.table("funnel_repeated", "c"),
                      joins)  # fmt: skip
    told = t.either([t.not_null(t.col(name, "l")) for name in ("account", "siren", "domain")])
    before = [
        (t.col("opted_out", "l"), "opted_out"),
        (t.negated(t.col("told", "l")), "no_address"),
        (t.negated(t.col("reachable", "l")), "bad_address"),
        (t.col("again", "l"), "repeated_contact"),
        (t.negated(told), "no_company"),
        (t.is_null(t.col("id", "s")), "unknown_company"),
    ]
    same = t.eq(t.col("company", "l"), t.col("id", "s"))
    return _with_reasons(_as(linked, "l"), "l", same, before, t.col("company", "l"))


def _companies_placed() -> exp.Select:
    blank = t.eq(t.coalesce(reading.folded(t.col("id", "l")), t.text("")), t.text(""))
    before = [
        (t.both([t.not_null(t.col("lost", "l")), blank]), "blank_id"),
        (t.negated(t.col("identified", "l")), "unidentified"),
        (t.not_null(t.col("lost", "l")), "repeated_id"),
        (t.col("again", "l"), "repeated_company"),
    ]
    same = t.eq(t.col("id", "l"), t.col("id", "s"))
    return _with_reasons(t.table("funnel_repeated", "l"), "l", same, before, t.col("id", "l"))


def _with_reasons(
    source: t.Node,
    short: str,
    same: t.Node,
    before: Sequence[tuple[t.Node, str]],
    company: t.Node,
) -> exp.Select:
    verdict = t.col("v", "s")
    after = [
        (t.both([t.col("market_unknown", "s"), t.negated(t.col("in_market", "s"))]),
         "market_unknown"),
        (t.negated(t.col("in_market", "s")), "outside_market"),
        (t.not_null(t.col("gate", "s")), "gate"),
        (t.eq(verdict, t.integer(asking_sql.UNDECIDED)), "undecided"),
        (t.eq(verdict.copy(), t.integer(asking_sql.WAITING)), "waiting"),
        (t.eq(verdict.copy(), t.integer(asking_sql.DISQUALIFIED)), "criteria"),
    ]  # fmt: skip
    reason = t.case([(condition, t.text(word)) for condition, word in (*before, *after)])
    is_gate = t.eq(reason.copy(), t.text("gate"))
    cells = {
        "reason": reason,
        "detail": t.case([(is_gate, t.col("gate", "s"))]),
        "asked": t.col("asked", "s"),
        "company": company,
        "v": verdict.copy(),
        "points": t.col("points", "s"),
        "tier": t.col("tier", "s"),
        "line": t.cast(t.null(), "BIGINT"),
        "written": t.cast(t.null(), "VARCHAR"),
    }
    return t.select(
        [t.star(short), *(t.alias(node, name) for name, node in cells.items())],
        source, [t.left_join(t.table(_STATES, "s"), same)],
    )  # fmt: skip


def _place(run: Run, opened: Opened, placed: exp.Select) -> None:
    """`funnel_placed`: the rows, and the lines that could not be read at all."""
    names = [f"own_{place}" for place in range(len(opened.names))]
    ours = ("row", "reason", "detail", "asked", "company", "v", "points", "tier", "line", "written")
    rows = t.select([t.col(name) for name in (*names, *ours)], _as(placed, "placed"))
    run.session.hold_arrow(
        pa.table({
            "line": pa.array([reject.line for reject in opened.rejects], pa.int64()),
            "written": pa.array([reject.value for reject in opened.rejects], pa.string()),
        }),
        _UNREAD, "",
    )  # fmt: skip
    nothing = [t.alias(t.null(), name) for name in (*names, "row")]
    nothing.append(t.alias(t.text("unreadable_row"), "reason"))
    nothing += [t.alias(t.null(), name) for name in ("detail", "asked", "company", "v", "points",
                                                     "tier")]  # fmt: skip
    unread = t.select([*nothing, t.col("line"), t.col("written")], t.table(_UNREAD))
    run.session.keep(exp.Union(this=rows, expression=unread, distinct=False), PLACED)
