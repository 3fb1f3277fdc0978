"""How is one query made of the steps of one profile, or of several?

Several profiles are scored one after the other; `best` marks one row of each account.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from focale.criterion import tree as t
from focale.glossary.words import VERDICTS
from focale.scorecard.sql import ROW, ScoreQuery


def with_steps(query: ScoreQuery, last: exp.Select, without: Sequence[str] = ()) -> exp.Select:
    """The last select, behind the steps that it needs."""
    last.set(
        "with_",
        exp.With(
            expressions=[
                exp.CTE(this=step, alias=exp.TableAlias(this=t.name(name)))
                for name, step in query.steps()
                if name not in query.held and name not in without
            ]
        ),
    )
    return last


def results_of(
    queries: Sequence[ScoreQuery], *, for_file: bool = False, in_order: bool = False
) -> exp.Select:
    """The query of every result column of these profiles.

    for_file: words as ENUM, for one profile. in_order: the rows in the order of the accounts,
    where the engine keeps one.
    """
    if len(queries) == 1:
        results = queries[0].results(for_file=for_file)
        if in_order and queries[0].is_numbered:
            results.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
        return with_steps(queries[0], results)
    parts = [query.results(best=t.boolean(False)) for query in queries]
    names = list(dict.fromkeys(c.alias_or_name for part in parts for c in part.selects))
    steps: list[tuple[str, exp.Expr]] = []
    for number, (query, part) in enumerate(zip(queries, parts, strict=True)):
        _complete(part, names, number, _row_of(query) if in_order else None)
        steps.append((f"scores{number}", with_steps(query, part)))
    union: exp.Expr = t.select([exp.Star()], t.table("scores0"))
    for name, _ in steps[1:]:
        other = t.select([exp.Star()], t.table(name))
        union = exp.Union(this=union, expression=other, distinct=False)
    steps.append(("scores", union))
    outer = _with_best(names, in_order=in_order)
    outer.set("with_", exp.With(expressions=[_cte(name, step) for name, step in steps]))
    return outer


def _row_of(query: ScoreQuery) -> t.Node:
    return t.col(ROW) if query.is_numbered else exp.Window(this=exp.RowNumber())


def _complete(part: exp.Select, names: Sequence[str], number: int, row: t.Node | None) -> None:
    """Give a profile's select the columns of all, and its place."""
    own = {column.alias_or_name: column for column in part.selects}
    columns = [
        own.get(name) or t.alias(t.cast(t.null(), "DECIMAL(9, 3)"), name) for name in names
    ]  # fmt: skip
    columns.append(t.alias(t.integer(number), "focale_place"))
    if row is not None:
        columns.append(t.alias(row, ROW))
    part.set("expressions", columns)


def _with_best(names: Sequence[str], *, in_order: bool) -> exp.Select:
    by_verdict = t.case(
        [
            (t.eq(t.col("verdict"), t.text(word)), t.integer(place))
            for place, word in enumerate(VERDICTS)
        ]
    )
    order = exp.Order(
        expressions=[
            exp.Ordered(this=by_verdict),
            exp.Ordered(this=t.col("points"), desc=True),
            exp.Ordered(this=t.col("focale_place")),
        ]
    )
    rank = exp.Window(this=exp.RowNumber(), partition_by=[t.col("id")], order=order)
    best = t.alias(t.eq(rank, t.integer(1)), "best")
    outer = t.select(
        [best if name == "best" else t.col(name) for name in names], t.table("scores")
    )  # fmt: skip
    if in_order:
        by = [exp.Ordered(this=t.col(name)) for name in ("focale_place", ROW)]
        outer.set("order", exp.Order(expressions=by))
    return outer


def _cte(name: str, step: exp.Expr) -> exp.CTE:
    return exp.CTE(this=step, alias=exp.TableAlias(this=t.name(name)))
