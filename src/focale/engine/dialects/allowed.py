"""Of which nodes may a query be made that is written for another database?

The nodes whose text was looked at in every dialect. A query with any other is not written:
what a generator does with a node that nobody looked at may be right in one database only.
"""

from __future__ import annotations

from sqlglot import exp

ALLOWED: frozenset[type[exp.Expr]] = frozenset(
    {
        exp.Add, exp.Alias, exp.And, exp.Anonymous, exp.BitwiseAnd, exp.BitwiseRightShift,
        exp.Boolean, exp.Case, exp.Cast, exp.Coalesce, exp.Column, exp.Count, exp.CTE,
        exp.DataType, exp.DataTypeParam, exp.Distinct, exp.Div, exp.EQ, exp.From, exp.Greatest,
        exp.Group, exp.GTE, exp.Identifier, exp.If, exp.In, exp.IntDiv, exp.Is, exp.Join,
        exp.Lambda, exp.Least, exp.Literal, exp.LT, exp.LTE, exp.Max, exp.Mul, exp.Neg, exp.Not,
        exp.Null, exp.Or, exp.Order, exp.Ordered, exp.Paren, exp.RowNumber, exp.Select, exp.Star,
        exp.Sub, exp.Subquery, exp.Sum, exp.Table, exp.TableAlias, exp.Transform, exp.TryCast,
        exp.Tuple, exp.Values, exp.Var, exp.Where, exp.Window, exp.With,
    }
)  # fmt: skip


class UnknownNodeError(TypeError):
    """A query has a node that is not allowed."""


def check_nodes(tree: exp.Expr) -> None:
    """Raise UnknownNodeError for a node that is not allowed."""
    for node in tree.walk():
        if type(node) not in ALLOWED:
            raise UnknownNodeError(f"{type(node).__name__} was looked at in no dialect")
