"""How is a query run in Spark, where the rows are?

A Spark session is the caller's own, or one made here: local, or wherever `SPARK_REMOTE` or
`SPARK_MASTER` point. Queries mean the same under any session time zone, ANSI or not.
"""

from __future__ import annotations

import itertools
import logging
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
from sqlglot import exp

from focale.engine.dialects import written
from focale.engine.names import no_such_table, parts_of_table, quoted
from focale.engine.session import Found
from focale.engine.spark_start import running_session, started_session
from focale.engine.spark_troubles import fault_of, trouble_types
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import fault

_KINDS = {
    "string": ColumnKind.TEXT, "boolean": ColumnKind.FLAG, "date": ColumnKind.DAY,
    "timestamp_ntz": ColumnKind.MOMENT, "timestamp": ColumnKind.INSTANT,
    "tinyint": ColumnKind.WHOLE, "smallint": ColumnKind.WHOLE, "int": ColumnKind.WHOLE,
    "bigint": ColumnKind.WHOLE, "float": ColumnKind.REAL, "double": ColumnKind.REAL,
    "array<string>": ColumnKind.LIST,
}  # fmt: skip

_numbers = itertools.count(1)


def is_spark_frame(source: object) -> bool:
    """Whether this is a Spark DataFrame, classic or Connect; pyspark is not imported for it."""
    return type(source).__module__.startswith("pyspark.") and type(source).__name__ == "DataFrame"


class SparkCluster:
    """A Spark session. Use it as a context manager; a session that ran before stays open.

    session: the caller's own. Default: the one that runs in this process, or else a new one.
    Raises FocaleError when there is no pyspark, no Java or no such cluster.
    """

    dialect = "spark"
    reads_words = True

    def __init__(self, session: Any = None) -> None:
        before = session or running_session()
        self._own = before is None
        self._spark = before or started_session()
        self._views: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def session(self) -> Any:
        """The Spark session itself."""
        return self._spark

    def close(self) -> None:
        """Remove what was registered; stop a session of our own."""
        for view in self._views:
            self._spark.catalog.dropTempView(view)
        self._views.clear()
        if self._own:
            self._spark.stop()

    def hold(self, source: Any, name: str) -> Found:
        """A DataFrame, or a Parquet file or folder, as a view with a name of its own."""
        label = name
        if not isinstance(source, str | Path) and not is_spark_frame(source):
            kind = f"{type(source).__module__.partition('.')[0]}.{type(source).__name__}"
            raise fault("unsupported_in_spark", kind=kind)
        if isinstance(source, str | Path):
            path, label = Path(source), str(source)
            if not path.exists():
                raise fault("no_such_file", path=label)
            if path.suffix.lower() != ".parquet" and not path.is_dir():
                raise fault("unknown_format", path=label, known=".parquet")
            with self._telling(label):
                source = self._spark.read.parquet(str(path.resolve()))
        view = f"{name}_{os.getpid()}_{next(_numbers)}"
        with self._telling(label):
            kinds = _kinds(source)
            source.createOrReplaceTempView(view)
        self._views.append(view)
        return Found(view, kinds, label)

    def found(self, table: str) -> Found:
        """A table of the catalogue, by its name, schema first where one is said."""
        view = _named(parts_of_table(table))
        with self._telling(table):
            if not self._spark.catalog.tableExists(view):
                raise no_such_table(table, self._tables())
            return Found(table, _kinds(self._spark.table(view)), table)

    def _tables(self) -> list[str]:
        shown = self._spark.sql("SHOW TABLES").collect()
        return [row.tableName for row in shown if not row.isTemporary]

    def frame(self, query: exp.Expr) -> Any:
        """The answer as a DataFrame, not computed yet; it needs the views that are held."""
        with self._telling():
            return self._spark.sql(written(query, "spark"))

    def kept_frame(self, query: exp.Expr) -> Any:
        """The answer as a DataFrame, not computed yet, that needs this cluster no more.

        A remote session understands a query anew whenever it is run: there the views stay.
        """
        frame = self.frame(query)
        if not type(frame).__module__.startswith("pyspark.sql.connect"):
            self.close()
        return frame

    def rows(self, query: exp.Expr) -> list[tuple[Any, ...]]:
        """All rows of a query that gives few."""
        with self._telling():
            return [tuple(row) for row in self.frame(query).collect()]

    def arrow(self, query: exp.Expr) -> pa.Table:
        """The answer, brought here."""
        with self._telling():
            table: pa.Table = self.frame(query).toArrow()
            return table

    def write_table(self, query: exp.Expr, table: str) -> int:
        """Keep the answer as a table of the catalogue, replaced whole or not at all; its rows."""
        *before, last = parts_of_table(table)
        part = _named((*before, f"{last}__focale_{os.getpid()}_{next(_numbers)}"))
        name = _named((*before, last))
        with self._telling(table, writes=True):
            try:
                self.frame(query).write.mode("error").saveAsTable(part)
                count = int(self._spark.table(part).count())
                self._spark.sql(f"DROP TABLE IF EXISTS {name}")
                self._spark.sql(f"ALTER TABLE {part} RENAME TO {name}")
            except BaseException:
                self._spark.sql(f"DROP TABLE IF EXISTS {part}")
                raise
        return count

    def write_parquet(self, query: exp.Expr, out: Path) -> None:
        """Write the answer as a folder of Parquet files, whole or not at all."""
        beside = out.with_name(f".{out.name}.{os.getpid()}.part")
        try:
            with self._telling(str(out), writes=True):
                self.frame(query).write.mode("overwrite").parquet(str(beside.resolve()))
            if out.is_dir():
                shutil.rmtree(out)
            else:
                out.unlink(missing_ok=True)
            beside.rename(out)
        except OSError as error:
            raise fault("cannot_write", path=str(out), problem=error.strerror or "?") from None
        finally:
            shutil.rmtree(beside, ignore_errors=True)

    @contextmanager
    def _telling(self, table: str = "", *, writes: bool = False) -> Iterator[None]:
        log = logging.getLogger("SQLQueryContextLogger")  # pyspark writes every error there too
        before, log.disabled = log.disabled, True
        try:
            yield
        except trouble_types() as error:
            raise fault_of(error, table, writes=writes) from None
        finally:
            log.disabled = before


def _named(parts: Sequence[str]) -> str:
    return quoted(parts, "`")


def _kinds(frame: Any) -> dict[str, ColumnKind]:
    kinds = {}
    for name, type_ in frame.dtypes:
        kinds[name] = _KINDS.get(type_, ColumnKind.OTHER)
        if type_.startswith("decimal"):
            kinds[name] = ColumnKind.REAL
    return kinds
