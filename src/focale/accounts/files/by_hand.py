"""How are records kept that the engine's own reader of CSV does not read well?

Thousands of columns, backslashes, quotes of another kind: read by Python's csv, a few rows at a
time, so that memory stays bounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from focale.engine.spreadsheets import unguarded

_CELLS = 2_000_000
"""Cells of one piece."""
_AT_ONCE = 200_000
"""Cells held as Python's own texts, which take most room."""
_SIGNS = 16_000_000
"""Signs of one piece, about."""


@dataclass(frozen=True)
class Ragged:
    """A record with more or fewer cells than the header. text: its first signs."""

    line: int
    text: str


def keep_records(
    records: Iterable[tuple[int, list[str]]],
    header: Sequence[str],
    ragged: list[Ragged],
    *,
    unguard: bool,
) -> tuple[Iterator[pa.RecordBatch], pa.Schema]:
    """The records as pieces of a table of texts; the ragged ones are appended to `ragged`.

    records: (line, cells). A blank cell is NULL.
    """
    width = len(header)
    schema = pa.schema([(name, pa.string()) for name in header])

    def pieces() -> Iterator[pa.RecordBatch]:
        for cells in _pieces(_whole(records, width, ragged), width):
            columns = _columns(cells, width)
            if unguard:
                columns = [unguarded(column) for column in columns]
            yield pa.record_batch(columns, schema=schema)

    return pieces(), schema


def _whole(
    records: Iterable[tuple[int, list[str]]], width: int, ragged: list[Ragged]
) -> Iterator[list[str]]:
    """The records that have a cell for each column; blank lines are none, but of one column."""
    for line, cells in records:
        if not cells:
            if width > 1:
                continue
            cells = [""]
        if len(cells) == width:
            yield cells
        else:
            ragged.append(Ragged(line, ",".join(cells)[:200]))


def _pieces(records: Iterable[list[str]], width: int) -> Iterator[pa.StringArray]:
    """The cells of some rows, one row after the other."""
    some: list[str | None] = []
    parts: list[pa.StringArray] = []
    signs = rows = 0
    for cells in records:
        some += [cell or None for cell in cells]
        rows += 1
        signs += sum(map(len, cells))
        is_full = rows * width >= _CELLS or signs > _SIGNS
        if is_full or len(some) >= _AT_ONCE:
            parts.append(pa.array(some, pa.string()))
            some = []
        if is_full:
            yield pa.concat_arrays(parts)
            parts, signs, rows = [], 0, 0
    if some:
        parts.append(pa.array(some, pa.string()))
    if parts:
        yield pa.concat_arrays(parts)


def _columns(cells: pa.StringArray, width: int) -> list[pa.StringArray]:
    """Cut into columns what comes row by row: all at once, since columns may be thousands."""
    rows = len(cells) // width
    places = np.arange(rows * width, dtype=np.uint32).reshape(rows, width).T.ravel()
    turned = cells.take(pa.array(places))
    return [turned.slice(column * rows, rows) for column in range(width)]
