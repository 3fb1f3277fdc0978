"""How is a query built, node by node, without gluing strings?

Short names for the sqlglot nodes that Focale uses; every name it writes is quoted, every
operand that could bind otherwise is put in parentheses.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from sqlglot import exp

Node = exp.Expr

_LOOSE = (
    exp.Connector, exp.Not, exp.Predicate, exp.Binary, exp.Neg, exp.Between, exp.In, exp.Is,
)  # fmt: skip


def name(word: str) -> exp.Identifier:
    """A quoted name."""
    return exp.Identifier(this=word, quoted=True)


def col(word: str, table: str | None = None) -> exp.Column:
    """A column, of a table when said."""
    return exp.Column(this=name(word), table=name(table) if table else None)


def integer(value: int) -> Node:
    """A whole number."""
    literal = exp.Literal(this=str(abs(value)), is_string=False)
    return exp.Neg(this=literal) if value < 0 else literal


def text(value: str) -> exp.Literal:
    """A text literal."""
    return exp.Literal(this=value, is_string=True)


def double(value: float) -> Node:
    """A DOUBLE, from its shortest exact text."""
    return cast(text(repr(float(value))), "DOUBLE")


def day(ordinal: int) -> Node:
    """A DATE from its proleptic ordinal, kept between the years 1 and 9999."""
    kept = min(max(ordinal, 1), datetime.date.max.toordinal())
    return cast(text(datetime.date.fromordinal(kept).isoformat()), "DATE")


def boolean(value: bool) -> exp.Boolean:
    """TRUE or FALSE."""
    return exp.Boolean(this=value)


def null() -> exp.Null:
    """NULL."""
    return exp.Null()


def cast(node: Node, to: str) -> exp.Cast:
    """CAST(node AS to)."""
    return exp.Cast(this=node, to=_data_type(to))


def try_cast(node: Node, to: str) -> exp.TryCast:
    """TRY_CAST(node AS to): NULL where it cannot be read."""
    return exp.TryCast(this=node, to=_data_type(to))


def _data_type(to: str) -> exp.DataType:
    name_, _, sizes = to.partition("(")
    listed = [
        exp.DataTypeParam(this=exp.Literal(this=size.strip(), is_string=False))
        for size in sizes.rstrip(")").split(",")
        if size
    ]
    return exp.DataType(this=exp.DataType.Type[name_], expressions=listed, nested=False)


def wrapped(node: Node) -> Node:
    """The node in parentheses where it could bind otherwise."""
    return exp.Paren(this=node) if isinstance(node, _LOOSE) else node


def case(branches: Sequence[tuple[Node, Node]], default: Node | None = None) -> exp.Case:
    """CASE WHEN ... THEN ... ELSE ... END."""
    return exp.Case(ifs=[exp.If(this=when, true=then) for when, then in branches], default=default)


def both(parts: Iterable[Node]) -> Node:
    """All parts, joined by AND."""
    return _joined(exp.And, parts)


def either(parts: Iterable[Node]) -> Node:
    """Any part, joined by OR."""
    return _joined(exp.Or, parts)


def total(parts: Iterable[Node]) -> Node:
    """The sum of the parts; 0 when there is none."""
    listed = list(parts)
    return _joined(exp.Add, listed) if listed else integer(0)


def _joined(kind: type[exp.Binary], parts: Iterable[Node]) -> Node:
    listed = list(parts)
    if len(listed) == 1:
        return listed[0]
    joined: Node = wrapped(listed[0])
    for part in listed[1:]:
        joined = kind(this=joined, expression=wrapped(part))
    return joined


def negated(node: Node) -> Node:
    """NOT node."""
    return exp.Not(this=wrapped(node))


def is_null(node: Node) -> Node:
    """Whether node IS NULL."""
    return exp.Is(this=wrapped(node), expression=exp.Null())


def not_null(node: Node) -> Node:
    """Whether node IS NOT NULL."""
    return exp.Not(this=is_null(node))


def eq(left: Node, right: Node) -> Node:
    """left = right."""
    return exp.EQ(this=wrapped(left), expression=wrapped(right))


def ge(left: Node, right: Node) -> Node:
    """left >= right."""
    return exp.GTE(this=wrapped(left), expression=wrapped(right))


def le(left: Node, right: Node) -> Node:
    """left <= right."""
    return exp.LTE(this=wrapped(left), expression=wrapped(right))


def lt(left: Node, right: Node) -> Node:
    """left < right."""
    return exp.LT(this=wrapped(left), expression=wrapped(right))


def sub(left: Node, right: Node) -> Node:
    """left - right."""
    return exp.Sub(this=wrapped(left), expression=wrapped(right))


def mul(left: Node, right: Node) -> Node:
    """left * right."""
    return exp.Mul(this=wrapped(left), expression=wrapped(right))


def div(left: Node, right: Node) -> Node:
    """left / right, of doubles."""
    return exp.Div(this=wrapped(left), expression=wrapped(right), typed=False, safe=False)


def whole_div(left: Node, right: Node) -> Node:
    """left // right, of whole numbers that are not negative."""
    return exp.IntDiv(this=wrapped(left), expression=wrapped(right))


def inside(node: Node, values: Sequence[Node]) -> Node:
    """node IN (values)."""
    if len(values) == 1:
        return eq(node, values[0])
    return exp.In(this=wrapped(node), expressions=list(values))


def call(function: str, *arguments: Node) -> exp.Anonymous:
    """A function that sqlglot has no node for."""
    return exp.Anonymous(this=function, expressions=list(arguments))


def coalesce(node: Node, otherwise: Node) -> exp.Coalesce:
    """The node, or otherwise where it is NULL."""
    return exp.Coalesce(this=node, expressions=[otherwise])


def at_least(node: Node, floor: Node) -> Node:
    """The greater of the two."""
    return exp.Greatest(this=node, expressions=[floor], ignore_nulls=True)


def at_most(node: Node, ceiling: Node) -> Node:
    """The lesser of the two."""
    return exp.Least(this=node, expressions=[ceiling], ignore_nulls=True)


def alias(node: Node, word: str) -> Node:
    """node AS "word"."""
    return exp.Alias(this=node, alias=name(word))


TableName = str | tuple[str, ...]
"""A table; with its schema, and its catalogue, when these are said before it."""


def table(word: TableName, short: str | None = None) -> exp.Table:
    """A table, with a short name when said."""
    *before, last = (word,) if isinstance(word, str) else word
    return exp.Table(
        this=name(last),
        db=name(before[-1]) if before else None,
        catalog=name(before[-2]) if len(before) > 1 else None,
        alias=exp.TableAlias(this=name(short)) if short else None,
    )


def rows(columns: Sequence[Sequence[Node]], short: str, names: Sequence[str]) -> exp.Values:
    """VALUES (...), (...) AS short(names)."""
    return exp.Values(
        expressions=[exp.Tuple(expressions=list(row)) for row in columns],
        alias=exp.TableAlias(this=name(short), columns=[name(word) for word in names]),
    )


def select(columns: Sequence[Node], source: Node, joins: Sequence[exp.Join] = ()) -> exp.Select:
    """SELECT columns FROM source with joins."""
    return exp.Select(
        expressions=list(columns), from_=exp.From(this=source), joins=list(joins)
    )  # fmt: skip


def left_join(source: Node, on: Node) -> exp.Join:
    """LEFT JOIN source ON on."""
    return exp.Join(this=source, side="LEFT", on=on)


def star(short: str) -> exp.Column:
    """short.*"""
    return exp.Column(this=exp.Star(), table=name(short))


def mapped(items: Node, word: str, read: Node) -> exp.Transform:
    """The list whose items are `read`, a function of the variable `word`."""
    return exp.Transform(this=items, expression=exp.Lambda(this=read, expressions=[name(word)]))


def cast_to_list(node: Node) -> exp.Cast:
    """CAST(node AS VARCHAR[])."""
    return exp.Cast(this=node, to=exp.DataType.build("VARCHAR[]", dialect="duckdb"))


def cast_to_enum(node: Node, words: Sequence[str]) -> exp.Cast:
    """CAST(node AS ENUM(words))."""
    listed = [text(word) for word in words]
    return exp.Cast(
        this=node, to=exp.DataType(this=exp.DataType.Type.ENUM, expressions=listed)
    )  # fmt: skip


def where(condition: Node) -> exp.Where:
    """WHERE condition."""
    return exp.Where(this=condition)


def star_except(word: str) -> exp.Star:
    """Every column but one."""
    return exp.Star(except_=[name(word)])


def in_query(node: Node, query: Node) -> Node:
    """node IN (query)."""
    return exp.In(this=wrapped(node), query=exp.Subquery(this=query))


def limit(count: int) -> exp.Limit:
    """LIMIT count."""
    return exp.Limit(expression=integer(count))
