"""How are tables written so that the same world gives the same bytes?

CSV: UTF-8, comma, a header, lists joined with ";", blank for unknown, "[]" for a list known to be
empty, instants in ISO 8601 with Z. Parquet: zstd, one row group, as pyarrow writes it.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq


def write_parquet(table: pa.Table, path: Path) -> Path:
    """Write a table as Parquet; returns the path."""
    pq.write_table(table, path, compression="zstd", version="2.6")
    return path


def write_csv(table: pa.Table, path: Path) -> Path:
    """Write a table as CSV; returns the path."""
    columns = [_texts(table.column(name).combine_chunks()) for name in table.column_names]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.column_names)
        writer.writerows(zip(*columns, strict=True))
    return path


def _texts(column: pa.Array) -> list[str]:
    kind = column.type
    if pa.types.is_list(kind) or pa.types.is_floating(kind):
        return [cell_text(value) for value in column.to_pylist()]
    if pa.types.is_timestamp(kind):
        seconds = np.array(column.cast(pa.timestamp("s", "UTC")).cast(pa.int64()).to_pylist())
        instants = np.datetime_as_string(seconds.astype("datetime64[s]"), "s")
        return [f"{text}Z" for text in instants.tolist()]
    texts: list[str] = column.cast(pa.string()).fill_null("").to_pylist()
    return texts


def cell_text(value: list[str] | float | None) -> str:
    """A list or a number as a CSV cell.

    >>> cell_text(None), cell_text([]), cell_text(["Sage", "HubSpot"])
    ('', '[]', 'Sage;HubSpot')
    >>> cell_text(1250000.0), cell_text(0.5)
    ('1250000', '0.5')
    """
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(value) or "[]"
    return str(int(value)) if value == int(value) else str(value)
