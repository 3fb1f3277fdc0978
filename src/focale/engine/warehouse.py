"""What does Focale need of a database that holds the rows itself?"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa
from sqlglot import exp

from focale.engine.session import Found


class Warehouse(Protocol):
    """A database reached from here; queries run where the rows are."""

    dialect: str
    reads_words: bool
    """Whether reading the distinct texts of a column first pays: to look a row's text up among
    them is then cheaper than to join it."""

    def found(self, table: str) -> Found:
        """A table by its name, schema first where one is said; its columns and kinds.

        Raises FocaleError when it is not there or may not be read.
        """

    def rows(self, query: exp.Expr) -> list[tuple[Any, ...]]:
        """All rows of a query that gives few."""

    def arrow(self, query: exp.Expr) -> pa.Table:
        """The answer, brought here."""

    def write_table(self, query: exp.Expr, table: str) -> int:
        """Keep the answer there as a table, replaced whole or not at all; its rows."""

    def write_parquet(self, query: exp.Expr, out: Path) -> None:
        """Write the answer as Parquet, whole or not at all."""

    def close(self) -> None:
        """Leave."""
