"""What do the events of each account amount to, in SQL?

Reads the table of counted events, `event_day(account, contact, event, day, n)`: names
folded, days local, machine and repeated events already gone. Gives, for every event test,
how many counted and their decayed worth.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlglot import exp

from focale.criterion import tree as t
from focale.criterion.condition import FULL, EventTest
from focale.criterion.decay import decay, earned_ratio


@dataclass(frozen=True)
class EventQuery:
    """The parts of a query that sum events up.

    ctes: name -> select, in order. joins: the tables to join to the accounts, by account.
    leaves: the node of each event test, once joined.
    """

    ctes: tuple[tuple[str, t.Node], ...]
    joined: tuple[str, ...]
    leaves: dict[EventTest, t.Node]


def event_query(
    tests: list[EventTest],
    as_of: int,
    event_day: str,
    prefix: str = "",
    *,
    each_once: bool = False,
) -> EventQuery:
    """The parts for these tests at a day (an ordinal).

    event_day: the table of counted events. prefix: of the names of the summed tables.
    each_once: whether each of its rows is one event, so that rows are counted, not added.
    """
    plain = [test for test in tests if test.rollup == "sum"]
    ctes: list[tuple[str, t.Node]] = []
    joined: list[str] = []
    leaves: dict[EventTest, t.Node] = {}
    for half_life, table in _decay_tables(tests).items():
        ctes.append((table, _decay_rows(half_life)))
    if plain:
        ctes.append(
            (f"{prefix}ev", _summed(plain, tests, as_of, ["account"], event_day, each_once))
        )
        joined.append(f"{prefix}ev")
    for test in tests:
        number = tests.index(test)
        if test.rollup == "sum":
            leaves[test] = _leaf(test, number, f"{prefix}ev")
        else:
            short = f"{prefix}ev{number}"
            ctes += _by_contact(test, tests, as_of, short, event_day)
            joined.append(short)
            leaves[test] = _rolled_up(test, short)
    return EventQuery(tuple(ctes), tuple(joined), leaves)


def _decay_tables(tests: list[EventTest]) -> dict[float, str]:
    lives = sorted({test.half_life_days for test in tests if test.half_life_days is not None})
    return {life: f"decay{number}" for number, life in enumerate(lives)}


def _decay_rows(half_life: float) -> t.Node:
    rows = [(t.integer(age), t.integer(worth)) for age, worth in enumerate(decay(half_life))]
    return t.select([t.star("d")], t.rows(rows, "d", ["age", "worth"]))


def _age(as_of: int) -> t.Node:
    return t.call("days_between", t.day(as_of), t.col("day", "e"))


def _counted(test: EventTest, as_of: int) -> t.Node:
    """Whether a row of event_day counts for the test."""
    day = t.col("day", "e")
    parts = [t.eq(t.col("event", "e"), t.text(test.event)), t.le(day, t.day(as_of))]
    if test.within_days is not None:
        parts.append(t.ge(day.copy(), t.day(as_of - test.within_days)))
    return t.both(parts)


def _summed(
    wanted: list[EventTest],
    tests: list[EventTest],
    as_of: int,
    by: list[str],
    event_day: str,
    each_once: bool = False,
) -> exp.Select:
    """One row per account (and contact): count `n` and worth `x` of each wanted test."""
    tables = _decay_tables(tests)
    columns: list[t.Node] = [t.alias(t.col(word, "e"), word) for word in by]
    used: set[str] = set()
    for test in wanted:
        number = tests.index(test)
        counted = t.case([(_counted(test, as_of), t.col("n", "e"))])
        number_seen = exp.Count(this=counted) if each_once else _sum(counted)
        columns.append(t.alias(number_seen, f"n{number}"))
        if test.half_life_days is not None:
            table = tables[test.half_life_days]
            used.add(table)
            columns.append(t.alias(_worth(test, table, as_of), f"x{number}"))
    joins = [
        t.left_join(t.table(table), t.eq(_age(as_of), t.col("age", table)))
        for table in tables.values()
        if table in used
    ]
    names = sorted({test.event for test in wanted})
    query = t.select(columns, t.table(event_day, "e"), joins)
    query.set("where", exp.Where(this=t.inside(t.col("event", "e"), [t.text(n) for n in names])))
    query.set("group", exp.Group(expressions=[t.col(word, "e") for word in by]))
    return query


def _worth(test: EventTest, table: str, as_of: int) -> t.Node:
    worth = t.coalesce(t.col("worth", table), t.integer(0))
    counted = _counted(test, as_of)
    if test.points_each is None:  # the youngest counts: worth falls with age
        return exp.Max(this=t.case([(counted, worth)]))
    return _sum(t.case([(counted, t.mul(t.col("n", "e"), worth))]))


def _sum(node: t.Node) -> t.Node:
    return t.cast(exp.Sum(this=node), "BIGINT")


def _leaf(test: EventTest, number: int, table: str) -> t.Node:
    """TRUE, FALSE or NULL for a plain test; millionths or NULL for a graded one."""
    seen = t.coalesce(t.col(f"n{number}", table), t.integer(0))
    nothing = t.eq(seen.copy(), t.integer(0))
    if test.points_each is None and test.half_life_days is None:
        answer: t.Node = t.ge(seen, t.integer(test.at_least))
    else:
        answer = _share(test, number, table, seen)
    return t.case([(nothing, t.null())], answer) if test.absent_is_unknown else answer


def _share(test: EventTest, number: int, table: str, seen: t.Node) -> t.Node:
    worth = t.coalesce(t.col(f"x{number}", table), t.integer(0))
    if test.points_each is None:
        enough = t.ge(seen, t.integer(test.at_least))
        return t.case([(enough, t.cast(worth, "INT"))], t.integer(0))
    if test.half_life_days is None:
        return _earned(test, t.mul(seen, t.integer(FULL)))
    return _earned(test, worth)


def _earned(test: EventTest, weighted: t.Node) -> t.Node:
    up, down = earned_ratio(test.points_each or "0", test.cap or "1")
    limit = -(-FULL * down // up)  # from here on the cap is reached, and nothing overflows
    half_up = t.whole_div(
        t.total([t.mul(weighted.copy(), t.integer(2 * up)), t.integer(down)]), t.integer(2 * down)
    )
    return t.case([(t.ge(weighted, t.integer(limit)), t.integer(FULL))], t.cast(half_up, "INT"))


def _by_contact(
    test: EventTest, tests: list[EventTest], as_of: int, short: str, event_day: str
) -> list[tuple[str, t.Node]]:
    """Per contact first, then the best one or the mean of the three best."""
    number = tests.index(test)
    contact, ranked = f"{short}_contact", f"{short}_ranked"
    summed = _summed([test], tests, as_of, ["account", "contact"], event_day)
    share = _contact_share(test, number, contact)
    rank = exp.Window(
        this=exp.RowNumber(),
        partition_by=[t.col("account", contact)],
        order=exp.Order(expressions=[exp.Ordered(this=share.copy(), desc=True)]),
    )
    of_contact = t.select(
        [
            t.alias(t.col("account", contact), "account"),
            t.alias(t.col(f"n{number}", contact), "n"),
            t.alias(share, "share"),
            t.alias(rank, "rank"),
        ],
        t.table(contact),
    )
    of_contact.set("where", exp.Where(this=t.lt(t.integer(0), t.col(f"n{number}", contact))))
    kept = 1 if test.rollup == "max" else 3
    best = t.case([(t.le(t.col("rank"), t.integer(kept)), t.col("share"))])
    rolled = t.select(
        [
            t.col("account"),
            t.alias(_sum(best), "total"),
            t.alias(exp.Count(this=best.copy()), "contacts"),
        ],
        t.table(ranked),
    )
    rolled.set("group", exp.Group(expressions=[t.col("account")]))
    return [(contact, summed), (ranked, of_contact), (short, rolled)]


def _contact_share(test: EventTest, number: int, table: str) -> t.Node:
    seen = t.coalesce(t.col(f"n{number}", table), t.integer(0))
    if test.points_each is None and test.half_life_days is None:
        return t.case([(t.ge(seen, t.integer(test.at_least)), t.integer(FULL))], t.integer(0))
    return _share(test, number, table, seen)


def _rolled_up(test: EventTest, short: str) -> t.Node:
    nobody = t.is_null(t.col("contacts", short))
    none_seen = t.null() if test.absent_is_unknown else t.integer(0)
    whole, people = t.col("total", short), t.col("contacts", short)
    mean = t.whole_div(
        t.total([t.mul(whole, t.integer(2)), people]), t.mul(people.copy(), t.integer(2))
    )
    share = t.case([(nobody, none_seen)], t.cast(mean, "INT"))
    if test.is_graded:
        return share
    return t.eq(share, t.integer(FULL))
