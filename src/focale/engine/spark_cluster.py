"""How is a query run in Spark, where the rows are?

A Spark session is the caller's own, or one made here: local, or wherever `SPARK_REMOTE` or
`SPARK_MASTER` point.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
from sqlglot import exp

from focale.engine.dialects import written
from focale.engine.names import parts_of
from focale.engine.session import Found
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import fault, listed

_KINDS = {
    "string": ColumnKind.TEXT, "boolean": ColumnKind.FLAG, "date": ColumnKind.DAY,
    "timestamp_ntz": ColumnKind.MOMENT, "timestamp": ColumnKind.INSTANT,
    "tinyint": ColumnKind.WHOLE, "smallint": ColumnKind.WHOLE, "int": ColumnKind.WHOLE,
    "bigint": ColumnKind.WHOLE, "float": ColumnKind.REAL, "double": ColumnKind.REAL,
    "array<string>": ColumnKind.LIST,
}  # fmt: skip

_SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
}
_IN_USE = ("spark.sql.session.timeZone", "spark.sql.ansi.enabled")


def is_spark_frame(source: object) -> bool:
    """Whether this is a Spark DataFrame, classic or Connect; pyspark is not imported for it."""
    return type(source).__module__.startswith("pyspark.") and type(source).__name__ == "DataFrame"


class SparkCluster:
    """A Spark session. Use it as a context manager; a session of the caller stays open."""

    dialect = "spark"

    def __init__(self, session: Any = None) -> None:
        self._own = session is None
        self._spark = _started() if session is None else session
        self._views: list[str] = []
        self._before = {name: self._spark.conf.get(name, None) for name in _IN_USE}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Remove what was registered; stop a session of our own."""
        for view in self._views:
            self._spark.catalog.dropTempView(view)
        if self._own:
            self._spark.stop()

    def hold(self, source: Any, view: str) -> Found:
        """A DataFrame, or a Parquet file or folder, under a name of its own."""
        label = view
        if isinstance(source, str | Path):
            path, label = Path(source), Path(source).name
            if not path.exists():
                raise fault("no_such_file", path=str(path))
            if path.suffix.lower() != ".parquet" and not path.is_dir():
                raise fault("unknown_format", path=str(path), known=".parquet")
            with self._telling(str(path)):
                source = self._spark.read.parquet(str(path.resolve()))
        source.createOrReplaceTempView(view)
        self._views.append(view)
        return Found(view, _kinds(source), label)

    def found(self, table: str) -> Found:
        """A table of the catalogue, by its name, schema first where one is said."""
        try:
            parts = parts_of(table)
        except ValueError:
            raise fault("bad_table_name", table=table) from None
        quoted = ".".join(f"`{part.replace('`', '``')}`" for part in parts)
        with self._telling(table):
            if not self._spark.catalog.tableExists(quoted):
                near = [found.name for found in self._spark.catalog.listTables()]
                raise fault("no_table", table=table, near=listed(near, 8) or "-")
            return Found(table, _kinds(self._spark.table(quoted)), table)

    def frame(self, query: exp.Expr) -> Any:
        """The answer as a DataFrame, not computed yet."""
        with self._telling():
            return self._spark.sql(written(query, "spark"))

    def rows(self, query: exp.Expr) -> list[tuple[Any, ...]]:
        """All rows of a query that gives few."""
        with self._telling():
            return [tuple(row) for row in self.frame(query).collect()]

    def arrow(self, query: exp.Expr) -> pa.Table:
        """The answer, brought here."""
        with self._telling():
            return self.frame(query).toArrow()

    def write_table(self, query: exp.Expr, table: str) -> int:
        """Keep the answer as a table of the catalogue; its rows."""
        with self._telling(table):
            self.frame(query).write.mode("overwrite").saveAsTable(table)
            return int(self._spark.table(table).count())

    def write_parquet(self, query: exp.Expr, folder: Path) -> None:
        """Write the answer as a folder of Parquet files, whole or not at all."""
        beside = folder.with_name(f".{folder.name}.{os.getpid()}.part")
        try:
            with self._telling(str(folder)):
                self.frame(query).write.mode("overwrite").parquet(str(beside.resolve()))
            if folder.is_dir():
                shutil.rmtree(folder)
            else:
                folder.unlink(missing_ok=True)
            beside.rename(folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)

    @contextmanager
    def _telling(self, table: str = "") -> Iterator[None]:
        from pyspark.errors import PySparkException

        try:
            yield
        except PySparkException as error:
            problem = str(error).strip().partition("\n")[0]
            code = "server_refused"
            if "PERMISSION" in problem.upper() or "AccessControl" in problem:
                code = "no_right_to_read"
            raise fault(code, what="Spark", table=table or "?", problem=problem) from None


def _kinds(frame: Any) -> dict[str, ColumnKind]:
    kinds = {}
    for name, type_ in frame.dtypes:
        kinds[name] = _KINDS.get(type_, ColumnKind.OTHER)
        if type_.startswith("decimal"):
            kinds[name] = ColumnKind.REAL
    return kinds


def _started() -> Any:
    """A session of our own."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise fault("needs_extra", extra="spark", what="Spark") from None
    remote, master = os.environ.get("SPARK_REMOTE"), os.environ.get("SPARK_MASTER", "local[*]")
    if remote is None and shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        raise fault("no_java")
    builder = SparkSession.builder.appName("focale")
    for name, value in _SETTINGS.items():
        builder = builder.config(name, value)
    builder = builder.remote(remote) if remote else builder.master(master)
    try:
        session = builder.getOrCreate()
    except Exception as error:  # pyspark, py4j and grpc each have errors of their own
        problem = str(error).strip().partition("\n")[0]
        raise fault("no_server", what="Spark", problem=problem) from None
    if not remote:
        session.sparkContext.setLogLevel("OFF")
    return session
