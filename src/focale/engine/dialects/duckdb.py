"""How does DuckDB write our functions?"""

from __future__ import annotations

from typing import Any

from sqlglot.generators.duckdb import DuckDBGenerator

from focale.engine.dialects.functions import OF_DUCKDB, Lowering, renamed

OF_DUCKDB_ALONE = (
    "arg_max", "arg_min", "concat_ws", "jaro_winkler_similarity", "json_object", "list_sort",
    "lpad", "md5", "regexp_extract", "split_part", "timezone", "to_json", "to_timestamp",
    "try_strptime",
)  # fmt: skip
"""Written as they are in DuckDB, and refused elsewhere: for tables that only it reads."""


def _is_one_of(generator: Any, text: Any, *words: Any) -> str:
    """By a plain function: it is computed once for each distinct value of a dictionary-encoded
    column, where IN is computed for every row."""
    listed = generator.func("LIST_VALUE", *words)
    return f"(NOT LIST_POSITION({listed}, {generator.sql(text)}) IS NULL)"


class DuckDB(Lowering, DuckDBGenerator):
    """DuckDB 2."""

    functions = {name: renamed(name.upper()) for name in (*OF_DUCKDB, *OF_DUCKDB_ALONE)} | {
        "finite_day": renamed("ISFINITE"),
        "day_of_us": lambda g, us: f"CAST(MAKE_TIMESTAMP({g.sql(us)}) AS DATE)",
        "is_one_of": _is_one_of,
        "days_between": lambda g, later, earlier: f"({g.sql(later)} - {g.sql(earlier)})",
    }
