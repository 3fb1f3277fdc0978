"""How is a tree written as the text of one dialect?"""

from __future__ import annotations

from importlib import import_module

from sqlglot import exp
from sqlglot.generator import Generator

from focale.engine.dialects.allowed import check_nodes
from focale.engine.dialects.functions import Lowering
from focale.engine.dialects.literals import (
    Quote,
    steady_pattern,
    with_backslashes,
    with_chr,
    with_e,
)

_NAMES = {
    "duckdb": "DuckDB",
    "postgres": "Postgres",
    "spark": "Spark",
    "bigquery": "BigQuery",
    "snowflake": "Snowflake",
    "clickhouse": "ClickHouse",
    "trino": "Trino",
}

DIALECTS = tuple(_NAMES)
"""Every dialect a query can be written in."""

EXECUTED = ("duckdb", "postgres", "spark")
"""Those that ran here and gave equal answers; the others are compiled, not run."""

_QUOTES_IN_FILES: dict[str, Quote] = {
    "duckdb": with_chr,
    "postgres": with_e,
    "spark": with_backslashes,
}


def generator_of(dialect: str) -> type[Generator]:
    """The writer of a dialect; raises KeyError for an unknown one."""
    name = _NAMES[dialect]
    writer: type[Generator] = getattr(import_module(f"focale.engine.dialects.{dialect}"), name)
    return writer


def written(tree: exp.Expr, dialect: str = "duckdb", *, pretty: bool = False) -> str:
    """The text of a tree that is not used again: writing may change it.

    Raises KeyError for an unknown dialect, TypeError for a function that it cannot write.
    """
    generator = generator_of(dialect)(dialect=dialect, pretty=pretty)
    return generator.generate(tree, copy=False)


def written_for_file(tree: exp.Expr, dialect: str) -> str:
    """The text of a tree as it may be kept in a file, without a line end; the tree is spent.

    Raises KeyError for an unknown dialect, TypeError for a function that it cannot write, or
    a node that nobody looked at in every dialect.
    """
    check_nodes(tree)
    for call in tree.find_all(exp.Anonymous):
        if call.this.startswith("regexp_"):
            pattern = call.expressions[1]
            pattern.set("this", steady_pattern(pattern.this))
    generator = generator_of(dialect)(dialect=dialect, pretty=True)
    if not isinstance(generator, Lowering):
        raise TypeError(dialect)
    generator.quote = _QUOTES_IN_FILES.get(dialect, generator.quote)
    text = generator.generate(tree, copy=False)
    return f"{text}\n{generator.ending}" if generator.ending else text
