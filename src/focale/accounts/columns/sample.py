"""Which cells of a file are looked at, so that a wide or long one is soon understood?

Rows spread over the file, as many as keep the cells in bounds; every value as text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from focale.accounts.columns.shapes import Values, values_of
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.fields import ColumnKind

MAX_ROWS, MIN_ROWS = 2000, 10
MAX_CELLS = 150_000
_AT_ONCE = 500  # columns of one query: the engine gives each of them room for 2,048 cells
_PARTS = 10  # places of a wide file that are looked at


def rows_looked_at(columns: int) -> int:
    """How many rows are looked at in a file of so many columns.

    >>> rows_looked_at(30), rows_looked_at(1_000), rows_looked_at(20_000)
    (2000, 150, 10)
    """
    return min(MAX_ROWS, max(MIN_ROWS, MAX_CELLS // max(columns, 1)))


def looked_at(session: Session, opened: Opened) -> Iterator[tuple[str, Values]]:
    """(column, what its cells are like), in the order of the file."""
    names = opened.names
    most = rows_looked_at(len(names))
    if len(names) > _AT_ONCE and opened.arrow is None:
        return _in_files(session.kept(opened.found.table), set(names), most)
    return _in_engine(session, opened, names, most)


def _in_engine(
    session: Session, opened: Opened, names: list[str], most: int
) -> Iterator[tuple[str, Values]]:
    """Every n-th row, read by the engine."""
    table = opened.found.table
    step = max(session.count(table) // most, 1)
    for start in range(0, len(names), _AT_ONCE):
        part = names[start : start + _AT_ONCE]
        query = t.select([_as_text(opened, name) for name in part], t.table(table))
        if step > 1:
            spread = exp.Mod(this=t.col(ROW), expression=t.integer(step))
            query.set("where", t.where(t.eq(spread, t.integer(0))))
        query.set("limit", t.limit(most))
        found = session.arrow(query)
        for place, name in enumerate(part):
            yield name, values_of(found.column(place).to_pylist())


def _as_text(opened: Opened, name: str) -> t.Node:
    if opened.found.columns[name] is ColumnKind.TEXT:
        return t.col(name)
    return t.alias(t.cast(t.col(name), "VARCHAR"), name)


def _in_files(
    paths: Sequence[Path], names: Collection[str], most: int
) -> Iterator[tuple[str, Values]]:
    """The first rows of some parts of a wide file: the engine would take minutes to plan it."""
    for path in paths:
        pieces = _pieces(path, most)
        for name in pieces[0].schema.names if pieces else ():
            if name in names:
                texts = (text for piece in pieces for text in _texts(piece.column(name)))
                yield name, values_of(texts)


def _pieces(path: Path, most: int) -> list[pa.RecordBatch]:
    with pq.ParquetFile(path) as file:
        groups = range(0, file.num_row_groups, max(-(-file.num_row_groups // _PARTS), 1))
        each = max(most // max(len(groups), 1), 1)
        pieces = []
        for group in groups:
            batches = file.iter_batches(batch_size=each, row_groups=[group], use_threads=False)
            pieces += [batch for batch in [next(batches, None)] if batch is not None]
    return pieces


def _texts(column: pa.Array) -> list[str | None]:
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        return list(column.to_pylist())
    return [None if value is None else str(value) for value in column.to_pylist()]
