"""How is a table of thousands of columns kept on disk, so that memory stays bounded?

What Parquet notes about each column of each group of rows weighs more than the cells, and a query
reads all of it. So the columns are cut into parts, each a file of its own with few long groups:
a query reads the parts that hold its columns, side by side, and of the others their length.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

PART = 500
"""Columns of one file."""
_MOST_ROWS, _MOST_BYTES = 16_384, 32 << 20
"""Of one group of rows, whichever comes first."""


class WideFile:
    """A wide table on disk that grows piece by piece.

    folder, name: where its files stand and how they begin. Columns keep their order.
    """

    def __init__(self, folder: Path, name: str, schema: pa.Schema) -> None:
        starts = range(0, len(schema), PART)
        self._schemas = [pa.schema(list(schema)[at : at + PART]) for at in starts]
        self._spools = [folder / f"{name}.{place}.arrow" for place in range(len(starts))]
        self.paths: Sequence[Path] = [spool.with_suffix(".parquet") for spool in self._spools]
        self._open = contextlib.ExitStack()
        self._writers = [
            self._open.enter_context(pa.ipc.new_stream(spool, part))
            for spool, part in zip(self._spools, self._schemas, strict=True)
        ]

    def add(self, piece: pa.RecordBatch) -> None:
        """Put one piece behind the others."""
        columns = piece.columns
        for place, (writer, part) in enumerate(zip(self._writers, self._schemas, strict=True)):
            at = place * PART
            writer.write_batch(pa.record_batch(columns[at : at + PART], schema=part))

    def close(self) -> None:
        """End the files; they can be read from now on."""
        self._open.close()
        for spool, path, part in zip(self._spools, self.paths, self._schemas, strict=True):
            _turned(spool, path, part)
            spool.unlink()


def _turned(spool: Path, path: Path, schema: pa.Schema) -> None:
    """Write the pieces of a part as few groups of rows."""
    how = {"use_dictionary": False, "write_statistics": False}
    with pq.ParquetWriter(path, schema, compression="zstd", compression_level=1, **how) as writer:
        for pieces in _groups(spool):
            writer.write_table(pa.Table.from_batches(pieces, schema).combine_chunks())


def _groups(spool: Path) -> Iterator[list[pa.RecordBatch]]:
    pieces: list[pa.RecordBatch] = []
    rows = size = 0
    with pa.ipc.open_stream(spool) as reader:
        for piece in reader:
            if pieces and (rows + piece.num_rows > _MOST_ROWS or size > _MOST_BYTES):
                yield pieces
                pieces, rows, size = [], 0, 0
            pieces.append(piece)
            rows += piece.num_rows
            size += piece.nbytes
    if pieces:
        yield pieces
