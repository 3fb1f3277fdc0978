"""How is a CSV written that French Excel opens with a double click?

A semicolon between cells, a comma in numbers, VRAI and FAUX, a mark that says UTF-8. Days stay in
ISO 8601: every Excel reads them, while 03/04 is another day in another country.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from focale.engine.spreadsheets import guarded, is_exact, plain, texts_of

_BATCH = 20_000
_BREAKS = '[;"\r\n]'  # what a cell in quotes only may hold


def write_french_csv(
    table: pq.ParquetFile, path: Path, progress: Callable[[float], None] | None = None
) -> None:
    """Write the table to `path`. progress hears the share done, 0 to 1.

    Texts that Excel would run as a formula, or shorten as a number, are `guarded` by an
    apostrophe. NULL and "" are both an empty cell.
    """
    rows, done = table.metadata.num_rows, 0
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        names = _quoted(guarded(pa.array(table.schema_arrow.names, pa.string())))
        stream.write(";".join(names.to_pylist()) + "\r\n")
        for batch in table.iter_batches(_BATCH):
            cells = [_quoted(_words(plain(column))) for column in batch.columns]
            lines = pc.binary_join_element_wise(
                *cells, ";", null_handling="replace", null_replacement=""
            )
            stream.writelines(f"{line}\r\n" for line in lines.to_pylist())
            done += batch.num_rows
            if progress is not None:
                progress(done / rows)


def _words(column: pa.Array) -> pa.Array:
    """The column as French Excel reads it.

    >>> _words(pa.array([True, None])).to_pylist(), _words(pa.array([1.5])).to_pylist()
    (['VRAI', None], ['1,5'])
    """
    type_ = column.type
    if pa.types.is_boolean(type_):
        return pc.if_else(column, "VRAI", "FAUX")
    texts = texts_of(column)
    if pa.types.is_date(type_):
        return texts
    if pa.types.is_integer(type_) or pa.types.is_floating(type_) or pa.types.is_decimal(type_):
        commas = pc.replace_substring(texts, ".", ",")
        rounded = guarded(texts) if pa.types.is_floating(type_) else _joined("'", commas, "")
        return pc.if_else(is_exact(column, texts), commas, rounded)
    return guarded(texts)


def _quoted(cells: pa.Array) -> pa.Array:
    """The cells, in quotes those that would break a line."""
    breaks = pc.match_substring_regex(cells, _BREAKS)
    if not pc.any(breaks).as_py():
        return cells
    return pc.if_else(breaks, _joined('"', pc.replace_substring(cells, '"', '""'), '"'), cells)


def _joined(before: str, texts: pa.Array, after: str) -> pa.Array:
    return pc.binary_join_element_wise(before, texts, after, "")
