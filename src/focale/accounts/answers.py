"""In which kind of table does a caller get an answer? In the kind that he gave."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from focale.accounts.source import Kind


def in_kind(table: pa.Table, kind: Kind, given: Any) -> Any:
    """An Arrow table as the kind of table that the caller gave; Arrow for a path.

    given: the caller's own table, whose connection a relation needs.

    >>> in_kind(pa.table({"id": ["a"]}), Kind.PATH, "a.csv").num_rows
    1
    """
    if kind is Kind.PANDAS:
        return table.to_pandas()
    if kind in (Kind.POLARS, Kind.LAZY_POLARS):
        import polars

        frame = polars.from_arrow(table)
        return frame.lazy() if kind is Kind.LAZY_POLARS else frame  # type: ignore[union-attr]
    if kind is Kind.RELATION:
        focale_answer = table
        relation = given.query("focale_given", "SELECT * FROM focale_answer")
        del focale_answer  # DuckDB found it by its name, and keeps it
        return relation
    return table
