"""How does DuckDB write our functions?"""

from __future__ import annotations

from sqlglot.generators.duckdb import DuckDBGenerator

from focale.engine.dialects.functions import OF_DUCKDB, Lowering, renamed


class DuckDB(Lowering, DuckDBGenerator):
    """DuckDB 2."""

    functions = {name: renamed(name.upper()) for name in OF_DUCKDB} | {
        "finite_day": renamed("ISFINITE"),
        "day_of_us": lambda g, us: f"CAST(MAKE_TIMESTAMP({g.sql(us)}) AS DATE)",
        "days_between": lambda g, later, earlier: f"({g.sql(later)} - {g.sql(earlier)})",
    }
