"""How is a column of a few words written fast?

A file keeps each word of such a column once. DuckDB finds them by hashing every row, unless
it knows the words beforehand: as an ENUM the column costs a fifth, and the file is the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlglot import exp

from focale.criterion import tree as t


def as_enum(node: t.Node) -> t.Node:
    """A text literal, or a CASE that gives text literals or NULL, as an ENUM of these.

    Raises TypeError for a node that gives anything else.
    """
    words = list(dict.fromkeys(_words(node)))
    return _typed(node, words) if words else node


def _words(node: t.Node) -> Iterator[str]:
    if isinstance(node, exp.Literal):
        yield node.this
    elif isinstance(node, exp.Case):
        for answer in _answers(node):
            yield from _words(answer)
    elif not _is_null(node):
        raise TypeError(f"not a word: {node.sql()}")


def _answers(node: exp.Case) -> list[t.Node]:
    answers = [branch.args["true"] for branch in node.args["ifs"]]
    return answers if node.args.get("default") is None else [*answers, node.args["default"]]


def _typed(node: t.Node, words: list[str]) -> t.Node:
    if isinstance(node, exp.Literal):
        return t.cast_to_enum(node, words)
    if isinstance(node, exp.Case):
        branches = [
            exp.If(this=branch.this, true=_typed(branch.args["true"], words))
            for branch in node.args["ifs"]
        ]
        default = node.args.get("default")
        return exp.Case(
            this=node.this,
            ifs=branches,
            default=None if default is None else _typed(default, words),
        )
    return t.null()


def _is_null(node: t.Node) -> bool:
    return isinstance(node.this if isinstance(node, exp.Cast) else node, exp.Null)
