"""How is a query run in PostgreSQL, where the rows are?"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, LiteralString, Self

import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from focale.engine.dialects import written
from focale.engine.names import no_such_table, parts_of_table, quoted
from focale.engine.session import Found
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import FocaleError, fault

_KINDS = {
    "text": ColumnKind.TEXT, "varchar": ColumnKind.TEXT, "bpchar": ColumnKind.TEXT,
    "name": ColumnKind.TEXT, "bool": ColumnKind.FLAG, "date": ColumnKind.DAY,
    "timestamp": ColumnKind.MOMENT, "timestamptz": ColumnKind.INSTANT, "int2": ColumnKind.WHOLE,
    "int4": ColumnKind.WHOLE, "int8": ColumnKind.WHOLE, "float4": ColumnKind.REAL,
    "float8": ColumnKind.REAL, "numeric": ColumnKind.REAL, "_text": ColumnKind.LIST,
    "_varchar": ColumnKind.LIST,
}  # fmt: skip

_ROWS = 50_000  # brought here at once

_COLUMNS = """
SELECT a.attname, t.typname FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
WHERE a.attrelid = to_regclass(%s) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
"""

_ARROW = {
    "text": pa.string(), "varchar": pa.string(), "bpchar": pa.string(), "bool": pa.bool_(),
    "date": pa.date32(), "int4": pa.int32(), "int8": pa.int64(), "int2": pa.int16(),
    "float8": pa.float64(), "numeric": pa.decimal128(9, 3),
}  # fmt: skip


class PostgresServer:
    """One connection, its clock on UTC. Use it as a context manager.

    url: "postgresql://user:password@host:port/database". Raises FocaleError when there is no
    such server, database or right.
    """

    dialect = "postgres"
    reads_words = False

    def __init__(self, url: str) -> None:
        try:
            import psycopg
        except ImportError:
            raise fault("needs_extra", extra="postgres", what="PostgreSQL") from None
        self._errors = psycopg
        try:
            self._con = psycopg.connect(url, options="-c timezone=UTC", autocommit=True)
        except (psycopg.OperationalError, psycopg.ProgrammingError) as error:
            raise fault("no_server", what="PostgreSQL", problem=_said(error)) from None
        self._con.add_notice_handler(lambda _: None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave the server."""
        self._con.close()

    def found(self, table: str) -> Found:
        """A table or view of the server, by its name, schema first where one is said."""
        name = quoted(parts_of_table(table))
        with self._telling(table):
            rows = self._con.execute(_COLUMNS, [name]).fetchall()
        if not rows:
            raise no_such_table(table, self._tables())
        kinds = {name: _KINDS.get(type_, ColumnKind.OTHER) for name, type_ in rows}
        return Found(table, kinds, table)

    def _tables(self) -> list[str]:
        query = (
            "SELECT schemaname || '.' || tablename FROM pg_tables "
            "WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1 LIMIT 9"
        )
        return [name for (name,) in self._con.execute(query).fetchall()]

    def rows(self, query: exp.Expr) -> list[tuple[Any, ...]]:
        """All rows of a query that gives few."""
        with self._telling():
            return self._con.execute(_text(query)).fetchall()

    def arrow(self, query: exp.Expr) -> pa.Table:
        """The answer, brought here."""
        batches = list(self._batches(query))
        return pa.Table.from_batches(batches)

    def _batches(self, query: exp.Expr) -> Iterator[pa.RecordBatch]:
        """The answer, piece by piece; at least one piece."""
        names = [column.alias_or_name for column in query.expressions]
        text = _text(query)
        with (
            self._telling(),
            self._con.transaction(),
            self._con.cursor(name="focale", withhold=False) as cursor,
        ):
            cursor.execute(text)
            rows = cursor.fetchmany(_ROWS)
            described = cursor.description or []
            types = [self._con.adapters.types.get(column.type_code) for column in described]
            schema = pa.schema(
                [
                    (name, _ARROW.get(type_.name if type_ else "text", pa.string()))
                    for name, type_ in zip(names, types, strict=True)
                ]
            )
            while True:
                columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
                arrays = [pa.array(v, type=f.type) for v, f in zip(columns, schema, strict=True)]
                yield pa.RecordBatch.from_arrays(arrays, schema=schema)
                rows = cursor.fetchmany(_ROWS)
                if not rows:
                    return

    def write_parquet(self, query: exp.Expr, out: Path) -> None:
        """Write the answer as one file, whole or not at all."""
        beside = out.with_name(f".{out.name}.{os.getpid()}.part")
        try:
            batches = self._batches(query)
            first = next(batches)
            with pq.ParquetWriter(beside, first.schema, compression="zstd") as writer:
                writer.write_batch(first)
                for batch in batches:
                    writer.write_batch(batch)
            beside.replace(out)
        except OSError as error:
            problem = error.strerror or str(error)
            raise fault("cannot_write", path=str(out), problem=problem) from None
        finally:
            beside.unlink(missing_ok=True)

    def write_table(self, query: exp.Expr, table: str) -> int:
        """Keep the answer as a table of the server, replaced whole or not at all; its rows."""
        name = quoted(parts_of_table(table))
        text = _text(query)
        with self._telling(table, writes=True), self._con.transaction():
            self._con.execute(_sql(f"DROP TABLE IF EXISTS {name}"))
            made = self._con.execute(_sql(f"CREATE TABLE {name} AS ") + text)
            return made.rowcount

    @contextmanager
    def _telling(self, table: str = "", *, writes: bool = False) -> Iterator[None]:
        errors = self._errors.errors
        try:
            yield
        except errors.InsufficientPrivilege as error:
            code = "no_right_to_write" if writes else "no_right_to_read"
            raise fault(code, table=table or "?", problem=_said(error)) from None
        except errors.InvalidSchemaName as error:
            raise fault("no_schema", table=table, problem=_said(error)) from None
        except errors.WrongObjectType as error:
            raise fault("cannot_write", path=table, problem=_said(error)) from None
        except self._errors.OperationalError as error:
            raise fault("lost_server", what="PostgreSQL", problem=_said(error)) from None
        except FocaleError:
            raise
        except self._errors.DataError as error:
            raise fault("server_refused", what="PostgreSQL", problem=_said(error)) from None


def _text(query: exp.Expr) -> LiteralString:
    return _sql(written(query, "postgres"))


def _sql(text: str) -> LiteralString:
    return text  # written from a tree; every name in quotes of its own


def _said(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]
