"""How is a row compared with those just before and after it?"""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from focale.criterion import tree as t


def over(
    act: t.Node,
    by: Sequence[t.Node],
    order: Sequence[t.Node] = (),
    *,
    before: int | None = None,
    after: int | None = None,
) -> exp.Window:
    """`act` over the rows that are equal in `by`.

    before, after: only rows whose (single, numeric) order value lies so far below or above; with
    neither, and an order, all rows up to this one, as SQL has it.
    """
    spec = None
    if before is not None or after is not None:
        spec = exp.WindowSpec(
            kind="RANGE",
            start=t.integer(before) if before else "CURRENT ROW",
            start_side="PRECEDING" if before else None,
            end=t.integer(after) if after else "CURRENT ROW",
            end_side="FOLLOWING" if after else None,
        )
    ordered = [exp.Ordered(this=node) for node in order]
    return exp.Window(
        this=act,
        partition_by=list(by),
        order=exp.Order(expressions=ordered) if ordered else None,
        spec=spec,
    )


def count(node: t.Node, *, distinct: bool = False) -> exp.Count:
    """How many rows have a value; how many values there are."""
    return exp.Count(this=exp.Distinct(expressions=[node]) if distinct else node)


def subquery(query: t.Node, short: str) -> exp.Subquery:
    """A query as a source, under a short name."""
    return exp.Subquery(this=query, alias=exp.TableAlias(this=t.name(short)))
