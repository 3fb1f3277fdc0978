"""How are the pieces of a long table handed on: over the disk, or as they come?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
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


_FAULTS = {
    "Out of Memory Error": duckdb.OutOfMemoryException,
    "IO Error": duckdb.IOException,
    "Conversion Error": duckdb.ConversionException,
    "Invalid Input Error": duckdb.InvalidInputException,
    "Serialization Error": duckdb.SerializationException,
}
"""How the text of a fault begins -> the fault that the engine raises where nothing is streamed."""


def pieces_of(reader: pa.RecordBatchReader) -> Iterator[pa.RecordBatch]:
    """The pieces of a stream. What goes wrong in the engine is raised as it is without a stream."""
    try:
        yield from reader
    except OSError as error:
        kind = _FAULTS.get(str(error).partition(":")[0])
        if kind is None:
            raise
        raise kind(str(error)) from None


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
