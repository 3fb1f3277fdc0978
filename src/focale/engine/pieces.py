"""How are the pieces of a long table handed on: over the disk, or as they come?"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

_QUICK = {"compression": "lz4", "use_dictionary": False, "write_statistics": False}
"""For files that are read once or twice and then gone: a third of the time of the usual settings,
and twice the room on disk."""

_SAME = (
    pa.types.is_string, pa.types.is_boolean, pa.types.is_integer, pa.types.is_date32,
    pa.types.is_float32, pa.types.is_float64,
)  # fmt: skip


class PiecesFile:
    """A table on disk that grows piece by piece; its pieces are its groups of rows."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self.path = path
        self._writer = pq.ParquetWriter(path, schema, **_QUICK)

    def add(self, piece: pa.RecordBatch) -> None:
        """Put one piece behind the others."""
        self._writer.write_batch(piece)

    def close(self) -> None:
        """End the file; it can be read from now on."""
        self._writer.close()


def is_same_by_file(schema: pa.Schema) -> bool:
    """Whether an answer has the same types when it comes directly as by way of a Parquet file.

    >>> is_same_by_file(pa.schema([("a", pa.string()), ("b", pa.list_(pa.float64()))]))
    True
    >>> is_same_by_file(pa.schema([("a", pa.dictionary(pa.int8(), pa.string()))]))
    False
    """
    return all(_is_same(column.type) for column in schema)


def _is_same(type_: pa.DataType) -> bool:
    if pa.types.is_list(type_):
        return _is_same(type_.value_type)
    if pa.types.is_timestamp(type_):
        return bool(type_.unit == "us")
    return any(is_one(type_) for is_one in _SAME)
