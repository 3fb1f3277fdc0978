"""Which events did a machine make, and how is that known?

Mail scanners follow every link of a message within seconds, often before anybody has read it;
robots name themselves; a link that no person sees is followed by programs only. An event that one
of these rules catches is put in quarantine with the rule: it is never thrown away, and a person
may let it in again. Thresholds are those of `Rules`; decision 0016 says why these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
from sqlglot import exp

from focale.accounts.activity.columns import LogColumns
from focale.accounts.activity.windows import count, over, subquery
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.event_names import MAIL_CLICKS, MAIL_OPENS, MAIL_SENDINGS, TRAPS
from focale.glossary.machine_agents import MACHINE_AGENT_PATTERN

FLAGS, JUDGED = "activity_flags", "activity_judged"
_CLICKS, _MAILS, _FOUND, _FREE = (
    "activity_clicks", "activity_mails", "activity_found", "activity_free",
)  # fmt: skip
_SECOND = 1_000_000  # microseconds

REASONS = (
    "marked", "trap", "agent", "instant", "burst", "delivery", "same_second",
)  # fmt: skip
"""Why an event is in quarantine; of several, the first in this order is told."""


@dataclass(frozen=True)
class Rules:
    """From when on clicks are a machine's. Counts, and seconds.

    burst_links different links of one message (burst_clicks clicks, where the log has no links)
    followed by one person within burst_seconds. All links of a message, at least two, within
    delivery_seconds of its delivery. A click within instant_seconds of the sending.
    same_second people of one domain who click in the same second. A person who followed a hidden
    link: the clicks within trap_seconds of it.
    """

    burst_links: int = 3
    burst_clicks: int = 4
    burst_seconds: int = 20
    delivery_seconds: int = 60
    instant_seconds: int = 1
    same_second: int = 3
    trap_seconds: int = 60

    def __post_init__(self) -> None:
        least = {"burst_links": 2, "burst_clicks": 2, "same_second": 2}
        for name, value in vars(self).items():
            if value < least.get(name, 0):
                raise ValueError(f"{name} is at least {least.get(name, 0)}, got {value}")


def make_flags(
    session: Session, columns: LogColumns, rules: Rules, free: Sequence[str] = ()
) -> None:
    """Make `activity_flags`(row, part, reason) of the events in `activity_judged`.

    free: domains at which anybody may have an address: whoever clicks there shares no scanner.
    """
    _make_clicks(session)
    session.hold_arrow(pa.table({"domain": pa.array(list(free), pa.string())}), _FREE, "")
    found = [
        _where(JUDGED, t.col("marked"), "marked"),
        *_agents(session, columns),
        *_trapped(rules),
        _instant(rules),
        *_delivered(columns, rules),
        _same_second(rules),
    ]
    session.create(_burst(columns, rules), "activity_burst")
    found.append(_where("activity_burst", t.boolean(True), "burst"))
    found.append(_opened_beside())
    union: t.Node = found[0]
    for query in found[1:]:
        union = exp.Union(this=union, expression=query, distinct=False)
    session.create(union, _FOUND)
    order = t.case(
        [
            (t.eq(t.col("reason"), t.text(reason)), t.integer(place))
            for place, reason in enumerate(REASONS)
        ]
    )
    first = t.alias(t.call("arg_min", t.col("reason"), order), "reason")
    query = t.select([t.col("row"), t.col("part"), first], t.table(_FOUND))
    query.set("group", exp.Group(expressions=[t.col("row"), t.col("part")]))
    session.create(query, FLAGS)


def _where(table: str, condition: t.Node, reason: str) -> exp.Select:
    query = t.select(
        [t.col("row"), t.col("part"), t.alias(t.text(reason), "reason")], t.table(table)
    )
    query.set("where", t.where(condition))
    return query


def tells_seconds(session: Session) -> bool:
    """Whether the log tells the second of anything: a log of days or minutes only does not."""
    query = t.select([exp.Count(this=exp.Star())], t.table(JUDGED))
    rest = exp.Mod(this=t.call("epoch_us", t.col("at")), expression=t.integer(60 * _SECOND))
    query.set("where", t.where(t.both([t.col("precise"), t.negated(t.eq(rest, t.integer(0)))])))
    return bool(session.rows(query)[0][0])


def _make_clicks(session: Session) -> None:
    """The clicks, and the openings too, each with the moment at which its message was sent.

    Those of which nobody knows the second stand aside: what happened within seconds cannot be
    told of them.
    """
    is_precise = tells_seconds(session)
    names = sorted(MAIL_CLICKS | MAIL_OPENS | TRAPS)
    same = t.both([t.eq(t.col(name, "j"), t.col(name, "s")) for name in ("person", "message")])
    query = t.select(
        _click_cells(), t.table(JUDGED, "j"), [t.left_join(subquery(_sendings(), "s"), same)]
    )
    wanted = [t.inside(t.col("event", "j"), [t.text(n) for n in names]), t.col("precise", "j")]
    query.set("where", t.where(t.both([*wanted, t.boolean(is_precise)])))
    session.keep(query, _MAILS)
    clicks = t.select([exp.Star()], t.table(_MAILS))
    clicks.set("where", t.where(t.col("is_click")))
    session.view(clicks, _CLICKS)


def _sendings() -> exp.Select:
    """When each message was sent to each person, and delivered: as the log itself tells."""
    firsts = [
        t.alias(exp.Min(this=t.case([(t.eq(t.col("event"), t.text(name)), _us("at"))])), name)
        for name in MAIL_SENDINGS
    ]
    sent = t.select([t.col("person"), t.col("message"), *firsts], t.table(JUDGED))
    sendings = [t.text(name) for name in MAIL_SENDINGS]
    known = t.both([t.not_null(t.col("message")), t.inside(t.col("event"), sendings)])
    sent.set("where", t.where(known))
    sent.set("group", exp.Group(expressions=[t.col("person"), t.col("message")]))
    return sent


def _click_cells() -> list[t.Node]:
    """What is told of a click; j: its event, s: the sendings of its message."""
    moment = exp.Coalesce(
        this=t.call("epoch_us", t.col("sent_at", "j")),
        expressions=[t.col(name, "s") for name in MAIL_SENDINGS],
    )
    event = t.col("event", "j")
    trap = t.either(
        [t.col("trapped", "j"), t.inside(event, [t.text(name) for name in sorted(TRAPS)])]
    )
    clicks = [t.text(name) for name in sorted(MAIL_CLICKS | TRAPS)]
    address = t.call("split_part", t.col("address", "j"), t.text("@"), t.integer(2))
    domain = t.call("nullif", address, t.text(""))
    return [
        *(t.col(name, "j") for name in ("row", "part", "person", "link")),
        t.alias(t.coalesce(t.col("message", "j"), t.text("")), "message"),
        t.alias(_us("at", "j"), "us"),
        t.alias(moment, "sent_us"),
        t.alias(trap, "trap"),
        t.alias(t.inside(event.copy(), clicks), "is_click"),
        t.alias(_first(domain, t.col("account_id", "j")), "domain"),
    ]


def _us(column: str, table: str | None = None) -> t.Node:
    return t.call("epoch_us", t.col(column, table))


def _first(*nodes: t.Node) -> t.Node:
    return exp.Coalesce(this=nodes[0], expressions=list(nodes[1:]))


def _agents(session: Session, columns: LogColumns) -> list[t.Node]:
    """Programs that say what they are; each agent is judged once."""
    if "agent" not in columns:
        return []
    agents = t.select([t.col("agent")], t.table(JUDGED))
    agents.set("where", t.where(t.not_null(t.col("agent"))))
    agents.set("distinct", exp.Distinct())
    known = t.select([t.col("agent")], subquery(agents, "a"))
    lower = t.call("lower", t.col("agent"))
    known.set("where", t.where(t.call("regexp_matches", lower, t.text(MACHINE_AGENT_PATTERN))))
    session.create(known, "activity_agents")
    listed = t.select([t.col("agent")], t.table("activity_agents"))
    return [_where(JUDGED, t.in_query(t.col("agent"), listed), "agent")]


def _trapped(rules: Rules) -> list[t.Node]:
    """A hidden link followed, and what the same person clicked and opened just then."""
    span = rules.trap_seconds * _SECOND
    near = over(
        exp.Max(this=t.case([(t.col("trap"), t.integer(1))])),
        [t.col("person"), t.col("message")], [t.col("us")], before=span, after=span,
    )  # fmt: skip
    inner = t.select([t.col("row"), t.col("part"), t.alias(near, "near")], t.table(_MAILS))
    query = _where("near", t.not_null(t.col("near")), "trap")
    query.set("from_", exp.From(this=subquery(inner, "near")))
    # A trap that is no click of a message: a hidden link of a page.
    named = t.inside(t.col("event"), [t.text(name) for name in sorted(TRAPS)])
    return [query, _where(JUDGED, t.either([t.col("trapped"), named]), "trap")]


def _instant(rules: Rules) -> t.Node:
    """Nobody reads and clicks within a second of the sending."""
    after = t.sub(t.col("us"), t.col("sent_us"))
    span = t.integer(rules.instant_seconds * _SECOND)
    return _where(_CLICKS, t.both([t.ge(after, t.integer(0)), t.le(after.copy(), span)]), "instant")


def _burst(columns: LogColumns, rules: Rules) -> exp.Select:
    """Several links of one message, one person, a few seconds."""
    has_links = "link" in columns
    least = rules.burst_links if has_links else rules.burst_clicks
    span = rules.burst_seconds * _SECOND
    who = ["person", "message"] if "message" in columns else ["person"]

    def among(act: t.Node, before: int | None, after: int | None) -> exp.Window:
        by = [t.col(name) for name in who]
        return over(act, by, [t.col("us")], before=before, after=after)

    clicks = count(t.col("link") if has_links else t.col("row"), distinct=has_links)
    begins = t.select(
        [*(t.col(name) for name in ("row", "part", "person", "message", "us")),
         t.alias(t.ge(among(clicks, 0, span), t.integer(least)), "begins")],
        t.table(_CLICKS),
    )  # fmt: skip
    any_ = exp.Max(this=t.case([(t.col("begins"), t.integer(1))], t.integer(0)))
    inside = t.select(
        [exp.Star(), t.alias(among(any_, span, 0), "inside")], subquery(begins, "begins")
    )
    query = t.select(
        [t.col(name) for name in ("row", "part", "person", "message", "us")],
        subquery(inside, "inside"),
    )
    query.set("where", t.where(t.eq(t.col("inside"), t.integer(1))))
    return query


def _opened_beside() -> t.Node:
    """The scanner opens what it clicks: openings within ten seconds of a click of a burst."""
    columns = ("person", "message", "us")
    mails = t.select(
        [t.col("row"), t.col("part"), *map(t.col, columns), t.alias(t.null(), "burst")],
        t.table(_MAILS),
    )
    mails.set("where", t.where(t.negated(t.col("is_click"))))
    bursts = t.select(
        [t.alias(t.null(), "row"), t.alias(t.null(), "part"), *map(t.col, columns),
         t.alias(t.integer(1), "burst")],
        t.table("activity_burst"),
    )  # fmt: skip
    union = exp.Union(this=mails, expression=bursts, distinct=False)
    near = over(
        exp.Max(this=t.col("burst")), [t.col("person"), t.col("message")], [t.col("us")],
        before=10 * _SECOND, after=10 * _SECOND,
    )  # fmt: skip
    inner = t.select(
        [t.col("row"), t.col("part"), t.alias(near, "near")], subquery(union, "both")
    )  # fmt: skip
    query = _where("near", t.both([t.not_null(t.col("row")), t.not_null(t.col("near"))]), "burst")
    query.set("from_", exp.From(this=subquery(inner, "near")))
    return query


def _delivered(columns: LogColumns, rules: Rules) -> list[t.Node]:
    """Every link of a message followed just after it arrived."""
    if "link" not in columns or "message" not in columns:
        return []
    links = t.select([t.col("message"), t.alias(count(t.col("link"), distinct=True), "links")],
                     t.table(_CLICKS))  # fmt: skip
    links.set("where", t.where(t.negated(t.eq(t.col("message"), t.text("")))))
    links.set("group", exp.Group(expressions=[t.col("message")]))
    after = t.sub(t.col("us"), t.col("sent_us"))
    soon = t.both([
        t.ge(after, t.integer(0)),
        t.le(after.copy(), t.integer(rules.delivery_seconds * _SECOND)),
    ])  # fmt: skip
    early = t.select([exp.Star()], t.table(_CLICKS))
    early.set("where", t.where(soon))
    all_ = t.select(
        [t.col("person"), t.col("message"), t.alias(count(t.col("link"), distinct=True), "links")],
        subquery(early.copy(), "early"),
    )
    all_.set("group", exp.Group(expressions=[t.col("person"), t.col("message")]))
    complete = exp.Join(
        this=subquery(all_, "a"),
        on=t.both([t.eq(t.col(name, "e"), t.col(name, "a")) for name in ("person", "message")]),
    )
    whole = exp.Join(
        this=subquery(links, "w"),
        on=t.both([
            t.eq(t.col("message", "a"), t.col("message", "w")),
            t.eq(t.col("links", "a"), t.col("links", "w")),
            t.le(t.integer(2), t.col("links", "w")),
        ]),
    )  # fmt: skip
    return [
        t.select(
            [t.col("row", "e"), t.col("part", "e"), t.alias(t.text("delivery"), "reason")],
            subquery(early, "e"), [complete, whole],
        )
    ]  # fmt: skip


def _same_second(rules: Rules) -> t.Node:
    """Several people of one domain in the same second: the domain's scanner."""
    second = t.whole_div(t.col("us"), t.integer(_SECOND))
    free = t.select([t.col("domain")], t.table(_FREE))
    shared = t.both([
        t.not_null(t.col("domain")),
        t.negated(t.in_query(t.col("domain"), free)),
    ])  # fmt: skip
    clicks = t.select(
        [*(t.col(name) for name in ("row", "part", "person", "domain")), t.alias(second, "second")],
        t.table(_CLICKS),
    )
    clicks.set("where", t.where(shared))
    several = t.select([t.col("domain"), t.col("second")], subquery(clicks.copy(), "clicks"))
    several.set("group", exp.Group(expressions=[t.col("domain"), t.col("second")]))
    people = t.ge(count(t.col("person"), distinct=True), t.integer(rules.same_second))
    several.set("having", exp.Having(this=people))
    same = t.both([t.eq(t.col(name, "c"), t.col(name, "s")) for name in ("domain", "second")])
    return t.select(
        [t.col("row", "c"), t.col("part", "c"), t.alias(t.text("same_second"), "reason")],
        subquery(clicks, "c"), [exp.Join(this=subquery(several, "s"), on=same)],
    )  # fmt: skip
