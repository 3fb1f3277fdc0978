"""Which cells hold the sign U+0000, and how are they read?

Without it: nobody sees it, some engines cut a text there, others refuse it. Each such cell is
listed with its line. The sign is looked for where that costs next to nothing: in the bytes of
CSV files and frames, and in Parquet files of at most `SMALL` rows; in larger ones only in
columns whose values repeat, and in lists.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened
from focale.criterion import tree as t
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import ColumnKind

SMALL = 200_000
"""Rows of a Parquet file up to which all columns asked for are looked through."""

_PACKED = 4
"""Bytes a row below which a Parquet column holds numbers of repeated values: a text that is
written out takes 4 bytes for its length alone."""


@dataclass(frozen=True)
class NulCells:
    """The cells of one column that hold U+0000: how many, and the first of them as rejects."""

    column: str
    count: int
    rejects: list[Reject]


def drop_nul_signs(
    session: Session,
    opened: Opened,
    columns: Iterable[Column],
    certain: Iterable[Column] = (),
) -> list[NulCells]:
    """Find the cells of these columns that hold U+0000; `opened` has them without it from now on.

    certain: columns that hold some, as is known already.
    """
    suspects = list({c.name: c for c in (*_suspects(opened, columns), *certain)}.values())
    if not suspects:
        return []
    table = opened.found.table
    counts = t.select(
        [
            t.alias(exp.Count(this=t.case([(_holds(column), t.integer(1))])), f"n{place}")
            for place, column in enumerate(suspects)
        ],
        t.table(table),
    )
    [numbers] = session.rows(counts)
    spoilt = [(column, int(n)) for column, n in zip(suspects, numbers, strict=True) if n]
    cells = [NulCells(column.name, n, _listed(session, opened, column)) for column, n in spoilt]
    if spoilt:
        sound = [t.alias(_sound(column), column.name) for column, _ in spoilt]
        query = t.select([exp.Star(replace=sound)], t.table(table))
        found = session.view(query, f"{table}_sound", opened.found.label)
        opened.found = replace(opened.found, table=found.table)
    return cells


def nul_rejects(session: Session, opened: Opened, columns: Iterable[Column]) -> list[Reject]:
    """`drop_nul_signs`, where nothing is told but the list."""
    found = drop_nul_signs(session, opened, columns)
    return [reject for cells in found for reject in cells.rejects]


def _holds(column: Column) -> t.Node:
    node: t.Node = t.col(column.name)
    if column.kind is ColumnKind.LIST:
        node = t.call("array_to_string", node, t.text(""))
    else:
        node = t.cast(node, "VARCHAR")
    return t.call("contains", node, _nul())


def _sound(column: Column) -> t.Node:
    node = t.col(column.name)
    if column.kind is ColumnKind.LIST:
        return t.mapped(node, "w", t.call("replace", t.col("w"), _nul(), t.text("")))
    return t.call("replace", t.cast(node, "VARCHAR"), _nul(), t.text(""))


def _nul() -> t.Node:
    return t.call("chr", t.integer(0))


def _listed(session: Session, opened: Opened, column: Column) -> list[Reject]:
    shown = t.cast(t.col(column.name), "VARCHAR")
    query = t.select([t.col(ROW), t.alias(shown, "shown")], t.table(opened.found.table))
    query.set("where", t.where(_holds(column)))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    query.set("limit", t.limit(MAX_LISTED))
    cells = [(int(row), str(value)) for row, value in session.rows(query)]
    lines = opened.lines_of({row for row, _ in cells})
    label = opened.found.label
    return [
        Reject(label, lines.get(row, 0), row + 1, column.name, "nul_cell", value, whole=False)
        for row, value in cells
    ]


# --- where it is worth looking ------------------------------------------------------------


def _suspects(opened: Opened, columns: Iterable[Column]) -> list[Column]:
    """The columns of texts that may hold U+0000, and that it costs little to look through."""
    texts = [c for c in columns if c.kind in (ColumnKind.TEXT, ColumnKind.LIST)]
    if opened.text is not None:
        return texts if texts and opened.text.holds_nul else []
    if opened.arrow is not None:
        chunks = {c.name: opened.arrow.column(c.name).chunks for c in texts}
        return [c for c in texts if any(map(_bytes_hold_nul, chunks[c.name]))]
    if opened.parquet is None:
        return []
    if opened.rows_in <= SMALL:
        return texts
    packed = _packed(opened.parquet, {c.name for c in texts if c.kind is ColumnKind.TEXT})
    return [c for c in texts if c.name in packed]


def _bytes_hold_nul(array: pa.Array) -> bool:
    """Whether there is a zero among the bytes of the texts; True where they cannot be seen."""
    type_ = array.type
    if pa.types.is_null(type_) or not len(array):
        return False
    if pa.types.is_dictionary(type_):
        return _bytes_hold_nul(array.dictionary)
    if pa.types.is_list(type_) or pa.types.is_large_list(type_):
        return _bytes_hold_nul(array.values)
    if not (pa.types.is_string(type_) or pa.types.is_large_string(type_)):
        return True
    _, places, texts = array.buffers()
    if texts is None:
        return False
    size = np.int64 if pa.types.is_large_string(type_) else np.int32
    ends = np.frombuffer(places, size)[array.offset : array.offset + len(array) + 1]
    written = np.frombuffer(texts, np.uint8)[ends[0] : ends[-1]]
    return bool(len(written)) and int(written.min()) == 0


def _packed(paths: Iterable[Path], names: Container[str]) -> set[str]:
    """The columns, of these, whose values repeat: the files hold them as numbers."""
    return {name for path in paths for name in _packed_in(path, names)}


def _packed_in(path: Path, names: Container[str]) -> set[str]:
    file = pq.read_metadata(path)
    groups = [file.row_group(number) for number in range(file.num_row_groups)]
    most = _PACKED * file.num_rows
    return {
        name
        for place in range(file.num_columns)
        if (name := file.schema.column(place).path) in names
        and sum(group.column(place).total_uncompressed_size for group in groups) < most
    }
