"""How are records kept that the engine's own reader of CSV does not read well?

Thousands of columns, backslashes, quotes of another kind: read by Python's csv, a few rows at a
time, so that memory stays bounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa

from focale.engine.spreadsheets import unguarded

_CELLS = 2_000_000
"""Cells of one piece."""
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
    schema = pa.schema([(name, pa.string()) for name in header])

    def pieces() -> Iterator[pa.RecordBatch]:
        for rows in _pieces(records, len(header), ragged):
            columns = [
                pa.array([cell or None for cell in column], pa.string())
                for column in zip(*rows, strict=True)
            ]
            if unguard:
                columns = [unguarded(column) for column in columns]
            yield pa.record_batch(columns, schema=schema)

    return pieces(), schema


def _pieces(
    records: Iterable[tuple[int, list[str]]], width: int, ragged: list[Ragged]
) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    signs = 0
    most = max(_CELLS // width, 1)
    for line, cells in records:
        if not cells:
            if width > 1:
                continue
            cells = [""]
        if len(cells) != width:
            ragged.append(Ragged(line, ",".join(cells)[:200]))
            continue
        rows.append(cells)
        signs += sum(map(len, cells))
        if len(rows) >= most or signs > _SIGNS:
            yield rows
            rows, signs = [], 0
    if rows:
        yield rows
