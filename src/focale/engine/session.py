"""How is one query run with bounded memory, and the answer given back in kind?

Queries come as text that sqlglot wrote; only the frame around them (view, table, copy) is
set here, every name and path in quotes of its own.
"""

# ruff: noqa: S608

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from focale.engine.confined import confinement
from focale.engine.dialects import written
from focale.engine.items import items_in_parquet
from focale.engine.kinds import kind_of
from focale.engine.pieces import PiecesFile, is_same_by_file, pieces_of
from focale.engine.safe_csv import safe_in_csv, unguarded_cell
from focale.engine.troubles import telling, wrong_setting
from focale.engine.watched import Progress as Progress, unheard, watched
from focale.engine.wide_rows import WideFile
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import Message, fault

Query = str | exp.Expr
"""Text that `written` made, or a tree that is not used again."""

_SETTINGS = {
    "TimeZone": "'UTC'",
    "preserve_insertion_order": "true",
    # No join that nobody wrote: IN with some words becomes one, and joins lose the order of the
    # accounts, which is the answer's; a join that is written keeps them on its probe side. And
    # sums pushed below an aggregate are computed once for each of their uses (8 times slower).
    "disabled_optimizers": "'in_clause,build_side_probe_side,partial_aggregate_pushdown'",
    "enable_progress_bar": "true",
    "enable_progress_bar_print": "false",
    "progress_bar_time": "0",
}

_COPIED = {
    ".parquet": "FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1",
    ".csv": "FORMAT csv, HEADER true",
}
_MEMORY, _MEMORY_OF_READING = "600MB", "300MB"  # a long CSV file takes what it may, and needs less
_NARROW = 100  # columns up to which that is enough
_WIDE = 1_000  # columns of one file: what Parquet notes about each of more weighs too much
WRITABLE = (*_COPIED, ".xlsx")


@dataclass(frozen=True)
class Found:
    """A table that a session can read: its name there and its columns, in order."""

    table: str
    columns: dict[str, ColumnKind]
    label: str


class Session:
    """One embedded engine. Use it as a context manager.

    memory: DuckDB's limit, for example "600MB" (default, or FOCALE_MEMORY). threads: default
    all cores, or FOCALE_THREADS.
    """

    def __init__(self, memory: str | None = None, threads: int | None = None) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="focale-"))
        self._con = duckdb.connect(":memory:")
        settings = dict(_SETTINGS)
        self._memory = _quoted(memory or os.environ.get("FOCALE_MEMORY", _MEMORY))
        settings["memory_limit"] = self._memory
        settings["temp_directory"] = _quoted(str(self._folder / "spill"))
        wanted = str(threads or os.environ.get("FOCALE_THREADS", ""))
        if wanted:
            settings["threads"] = _quoted(wanted)
        for name, value in {**settings, **confinement(self._folder)}.items():
            self._set(name, value)
        self._held: list[object] = []
        self._files: list[str] = []
        self._parquet: dict[str, Path] = {}
        self._wide: dict[str, Sequence[Path]] = {}

    def _set(self, name: str, value: str) -> None:
        try:
            self._con.execute(f"SET {name} = {value}")
        except (duckdb.Error, RuntimeError) as error:
            self.close()
            wrong = wrong_setting(name, value, error)
            if wrong is None:
                raise
            raise wrong from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Free memory and temporary files."""
        self._con.close()
        self._held = []
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def folder(self) -> Path:
        """The session's temporary folder."""
        return self._folder

    # --- tables in ----------------------------------------------------------------------

    def hold_parquet(self, path: Path, table: str, label: str = "") -> Found:
        """A view on a Parquet file, with the row's number as "focale_row" from 0.

        label: how people know the file, where that is not its name.
        """
        label = label or path.name
        self._files.append(label)
        self._parquet[table] = path
        self._wide.pop(table, None)
        view = (
            f"CREATE OR REPLACE TEMP VIEW {_name(table)} AS SELECT * %CASTS%"
            f"RENAME (file_row_number AS focale_row) "
            f"FROM read_parquet({_quoted(str(path))}, file_row_number = true)"
        )
        told = str(path) if label == path.name else label
        self._run(view.replace("%CASTS%", "", 1), told)
        casts = self._casts_of_instants(table)
        if casts:
            self._run(view.replace("%CASTS%", f"REPLACE ({casts}) ", 1), told)
        return self._found(table, label)

    def _casts_of_instants(self, table: str) -> str:
        """Instants in nanoseconds, as pandas writes them, know no function here: cast them."""
        relation = self._con.table(table)
        return ", ".join(
            f"CAST({_name(name)} AS TIMESTAMPTZ) AS {_name(name)}"
            for name, type_ in zip(relation.columns, relation.types, strict=True)
            if str(type_) == "TIMESTAMPTZ_NS"
        )

    def hold_arrow(self, data: pa.Table, table: str, label: str) -> Found:
        """A view on an Arrow table, with the row's number as "focale_row" from 0."""
        numbers = pa.array(np.arange(data.num_rows, dtype=np.int64))
        numbered = data.append_column("focale_row", numbers)
        for place, column in enumerate(data.schema):
            if pa.types.is_timestamp(column.type) and column.type.unit == "ns" and column.type.tz:
                type_ = pa.timestamp("us", column.type.tz)
                instants = numbered.column(place).cast(type_, safe=False)
                numbered = numbered.set_column(place, column.name, instants)
        self._held.append(numbered)
        self._con.register(table, numbered)
        return self._found(table, label)

    def hold_batches(
        self, batches: Iterable[pa.RecordBatch], schema: pa.Schema, table: str
    ) -> Found:
        """A view on pieces of a table, kept on disk: never whole in memory."""
        kept = PiecesFile(self._folder / f"{table}.parquet", schema)
        try:
            for batch in batches:
                kept.add(batch)
        finally:
            kept.close()
        return self.hold_pieces(kept, table)

    def hold_pieces(self, file: PiecesFile, table: str) -> Found:
        """A view on a file of pieces that has been closed."""
        return self.view(f"SELECT * FROM read_parquet({_quoted(str(file.path))})", table)

    def hold_reader(self, reader: pa.RecordBatchReader, table: str) -> None:
        """Pieces of a table under a name, to be read once, as they come; `let_go` ends it."""
        self._con.register(table, reader)

    def hold_files(self, paths: Sequence[Path], table: str) -> Found:
        """A view on Parquet files of one layout as one table."""
        listed = ", ".join(_quoted(str(path)) for path in paths)
        return self.view(f"SELECT * FROM read_parquet([{listed}])", table, paths[0].parent.name)

    def let_go(self, table: str) -> None:
        """Forget a table that was handed over."""
        self._con.unregister(table)

    def hold_rows(
        self, batches: Iterable[pa.RecordBatch], schema: pa.Schema, table: str, label: str
    ) -> Found:
        """Pieces of a source kept on disk, with the row's number as "focale_row" from 0."""
        if len(schema) > _WIDE:
            return self._hold_wide_rows(batches, schema, table, label)
        kept = self._folder / f"{table}.parquet"
        with pq.ParquetWriter(kept, schema, compression="zstd", compression_level=1) as writer:
            for batch in batches:
                writer.write_batch(batch)
        return self.hold_parquet(kept, table, label)

    def _hold_wide_rows(
        self, batches: Iterable[pa.RecordBatch], schema: pa.Schema, table: str, label: str
    ) -> Found:
        file = WideFile(self._folder, table, schema)
        try:
            for batch in batches:
                file.add(batch)
        finally:
            file.close()
        self._files.append(label)
        self._wide[table] = file.paths
        parts = " POSITIONAL JOIN ".join(
            f"read_parquet({_quoted(str(path))}, file_row_number = {'false' if place else 'true'}) "
            f"AS part_{place}"
            for place, path in enumerate(file.paths)
        )
        rows = f"SELECT * RENAME (file_row_number AS focale_row) FROM {parts}"
        return self.view(rows, table, label)

    def kept(self, table: str) -> Sequence[Path]:
        """The Parquet files that a table held by `hold_parquet` or `hold_rows` reads.

        Several where the table is wide: each holds some of its columns, and all of its rows.
        """
        return self._wide[table] if table in self._wide else [self._parquet[table]]

    def hold_numbers(self, values: np.ndarray[Any, Any], table: str, column: str) -> None:
        """A temporary table with one column of numbers."""
        self._con.register("focale_numbers", pa.table({column: values}))
        self._run(f"CREATE OR REPLACE TEMP TABLE {_name(table)} AS FROM focale_numbers")
        self._con.unregister("focale_numbers")

    def read_csv(
        self,
        path: Path,
        header: Sequence[str],
        separator: str,
        table: str,
        skip: int = 0,
        *,
        has_header: bool = True,
        label: str = "",
        unguard: bool = False,
    ) -> tuple[Found, list[tuple[int, str | None, str, str]]]:
        """A CSV file, every cell as text, and its broken records: (byte, column, kind, text).

        skip: lines before the header, or before the rows where has_header is not so. label: how
        people know the file. unguard: take the apostrophe off that an export for a spreadsheet
        put before a text. byte: where the record begins in the file, from 0. The rows are kept
        in a temporary Parquet file, so that memory stays bounded.
        """
        columns = ", ".join(f"{_quoted(name)}: 'VARCHAR'" for name in header)
        cells = ", ".join(unguarded_cell(name) for name in header) if unguard else "*"
        self._con.execute("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans")
        kept = self._folder / f"{table}.parquet"
        label = label or path.name
        if len(header) <= _NARROW and self._memory == _quoted(_MEMORY):
            self._set("memory_limit", _quoted(_MEMORY_OF_READING))
        try:
            self._run(
                f"COPY (SELECT {cells} FROM read_csv({_quoted(str(path))}, "
                f"delim = {_quoted(separator)}, skip = {skip}, header = {str(has_header).lower()}, "
                f"quote = '\"', escape = '\"', columns = {{{columns}}}, auto_detect = false, "
                "store_rejects = true, rejects_limit = 0, strict_mode = true)) "
                f"TO {_quoted(str(kept))} (FORMAT parquet, "
                f"ROW_GROUP_SIZE {_group_of(len(header))})",
                label,
            )
        finally:
            self._set("memory_limit", self._memory)
        broken = self._con.execute(
            "SELECT line_byte_position - 1, column_name, CAST(error_type AS VARCHAR), csv_line "
            "FROM reject_errors "
            "QUALIFY row_number() OVER (PARTITION BY line ORDER BY column_idx) = 1 ORDER BY line"
        ).fetchall()
        return self.hold_parquet(kept, table, label), broken

    def create(self, sql: Query, table: str, label: str = "") -> Found:
        """A temporary table made by a query."""
        self._run(f"CREATE OR REPLACE TEMP TABLE {_name(table)} AS {_text(sql)}", label)
        return self._found(table, label)

    def view(self, sql: Query, table: str, label: str = "") -> Found:
        """A temporary view on a query."""
        self._run(f"CREATE OR REPLACE TEMP VIEW {_name(table)} AS {_text(sql)}", label)
        return self._found(table, label)

    def keep(self, sql: Query, table: str, label: str = "") -> Found:
        """A view on the answer of a query, kept on disk: for what is large and read often."""
        kept = self._folder / f"{table}.parquet"
        self._copy(_text(sql), kept, _COPIED[".parquet"], self._folder, None)
        return self.view(f"SELECT * FROM read_parquet({_quoted(str(kept))})", table, label)

    def _found(self, table: str, label: str) -> Found:
        relation = self._con.table(table)
        kinds = {
            name: kind_of(str(type_))
            for name, type_ in zip(relation.columns, relation.types, strict=True)
        }
        return Found(table, kinds, label)

    # --- answers out --------------------------------------------------------------------

    def rows(self, sql: Query, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query that gives few."""
        with self._telling():
            return self._run(_text(sql), parameters=parameters).fetchall()

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self.rows(f"SELECT count(*) FROM {_name(table)}")[0][0])

    def spellings(self, table: str, column: str, most: int) -> list[str] | None:
        """The distinct texts of a column in order, NULL aside; None when more than `most`."""
        query = (
            f"SELECT DISTINCT {_name(column)} AS w FROM {_name(table)} "
            f"WHERE {_name(column)} IS NOT NULL LIMIT {most + 1}"
        )
        rows = self.rows(f"SELECT CAST(w AS VARCHAR) FROM ({query})")
        return sorted(word for (word,) in rows) if len(rows) <= most else None

    def items(self, table: str, column: str, most: int) -> set[str] | None:
        """The distinct items of a list column, NULL aside; None when more than `most`."""
        if table in self._parquet:
            with self._telling():
                found = items_in_parquet(self._parquet[table], column, most)
            if found is not None:
                return found
        query = f"SELECT DISTINCT unnest({_name(column)}) AS w FROM {_name(table)}"
        rows = self.rows(f"SELECT w FROM ({query}) WHERE w IS NOT NULL LIMIT {most + 1}")
        return {word for (word,) in rows} if len(rows) <= most else None

    def arrow(self, sql: Query, progress: Progress | None = None) -> pa.Table:
        """The answer as an Arrow table."""
        query = _text(sql)
        with self._telling():
            return watched(self._con, lambda: self._con.sql(query).to_arrow_table(), progress)

    def numbers(self, sql: Query) -> dict[str, Any]:
        """The answer as numpy arrays, by column."""
        with self._telling():
            return self._run(_text(sql)).fetchnumpy()

    @contextmanager
    def batches(self, sql: Query, progress: Progress | None = None) -> Iterator[pq.ParquetFile]:
        """The answer on disk, to be read piece by piece: `iter_batches`. Gone afterwards."""
        kept = self._folder / "answer.parquet"
        try:
            self._copy(_text(sql), kept, _COPIED[".parquet"], self._folder, progress)
            with pq.ParquetFile(kept) as answer:
                yield answer
        finally:
            kept.unlink(missing_ok=True)

    @contextmanager
    def streamed(self, sql: Query, rows: int) -> Iterator[pa.RecordBatchReader]:
        """The answer in pieces of about `rows` rows, while it is found: no other query meanwhile.

        By way of the disk where a type would not come as it does from there.
        """
        query = _text(sql)
        with self._telling():
            reader = self._con.sql(query).to_arrow_reader(rows)
            is_direct = is_same_by_file(reader.schema)
            if is_direct:
                with reader:
                    yield pa.RecordBatchReader.from_batches(reader.schema, pieces_of(reader))
        if not is_direct:
            del reader
            with self.batches(query) as answer:
                found = answer.iter_batches(rows)
                yield pa.RecordBatchReader.from_batches(answer.schema_arrow, found)

    def write(
        self, sql: Query, path: Path, progress: Progress | None = None, *, excel_fr: bool = False
    ) -> list[Message]:
        """Write the answer to a .parquet, .csv or .xlsx file: the whole file or nothing.

        In a .csv an apostrophe stands before a text that a spreadsheet would run as a formula.
        excel_fr: a .csv as French Excel opens it. The answer tells what a cell could not hold.
        Raises FocaleError for another suffix, a place that takes no file, too many rows.
        """
        suffix = path.suffix.lower()
        if suffix not in WRITABLE:
            raise fault("unknown_format", path=str(path), known=", ".join(WRITABLE))
        if excel_fr and suffix != ".csv":
            raise fault("excel_fr_csv", path=str(path))
        beside = path.with_name(f".{path.name}.{os.getpid()}.part")
        told: list[Message] = []
        try:
            if suffix == ".xlsx":
                from focale.engine.xlsx_file import write_xlsx

                with self.batches(sql) as answer:
                    told = write_xlsx(answer, beside, path.name, self._folder, progress)
            elif excel_fr:
                from focale.engine.french_csv import write_french_csv

                with self.batches(sql) as answer:
                    write_french_csv(answer, beside, progress)
            else:
                query = self._safe(_text(sql)) if suffix == ".csv" else _text(sql)
                self._copy(query, beside, _COPIED[suffix], path, progress)
            beside.replace(path)
        except OSError as error:
            problem = error.strerror or str(error)
            raise fault("cannot_write", path=str(path), problem=problem) from None
        finally:
            beside.unlink(missing_ok=True)
        return told

    def _safe(self, sql: str) -> str:
        answer = self._con.sql(sql)
        types = [str(type_) for type_ in answer.types]
        return safe_in_csv(sql, dict(zip(answer.columns, types, strict=True)))

    def _copy(
        self, sql: str, path: Path, options: str, told: Path, progress: Progress | None
    ) -> None:
        """Write the answer to `path`; faults name `told`."""
        copy = f"COPY ({sql}) TO {_quoted(str(path))} ({options})"
        with self._telling(out=told):
            # Watched in any case: a long COPY hears Ctrl-C only from outside.
            watched(self._con, lambda: self._con.execute(copy), progress or unheard)

    def _run(
        self, sql: str, label: str = "", parameters: Sequence[object] = ()
    ) -> duckdb.DuckDBPyConnection:
        with self._telling(label):
            return self._con.execute(sql, list(parameters))

    def _telling(self, label: str = "", out: Path | None = None) -> AbstractContextManager[None]:
        """Faults in words. label: the file being opened, else all; out: the one being written."""
        return telling(label or ", ".join(self._files), out or self._folder)


def _text(query: Query) -> str:
    return query if isinstance(query, str) else written(query)


def _name(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _group_of(columns: int) -> int:
    """Rows of one group of a Parquet file: about a million cells, held until they are written."""
    return max(2_048, min(61_440, 1_200_000 // max(columns, 1) // 2_048 * 2_048))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
