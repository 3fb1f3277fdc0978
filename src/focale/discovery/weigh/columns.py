"""What does a column of deals hold, read so that columns can be compared?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.int64]

_MOSTLY = 0.95  # of the filled cells must be numbers, or days, for a text column to be of that kind
_DAY = r"^\d{4}-\d{2}-\d{2}([T ].*)?$"
_PLAIN = r"^\s*[-+]?\d+([.,]\d+)?\s*$"


@dataclass(frozen=True)
class Column:
    """A column: which cells are filled, and their values as codes, numbers or days.

    codes: a number for each distinct value, -1 where blank. numbers: NaN where blank, None when
    the column holds no numbers. days: NaT where blank, None when it holds no days.
    """

    name: str
    filled: Flags
    codes: Codes
    distinct: int
    numbers: Floats | None = None
    days: npt.NDArray[np.datetime64] | None = None


def read_columns(table: pa.Table, skip: Sequence[str] = ()) -> list[Column]:
    """Every column of a table, those skipped aside."""
    return [column_of(name, table[name]) for name in table.column_names if name not in skip]


def column_of(name: str, values: pa.ChunkedArray) -> Column:
    """Read one column. Blank texts and NaN are blank cells."""
    kind = values.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        items = pc.fill_null(values.cast(pa.list_(pa.string())), [])
        joined = pc.binary_join(items, ";")
        return column_of(name, pa.chunked_array([pc.if_else(pc.equal(joined, ""), None, joined)]))
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        trimmed = pc.utf8_trim_whitespace(values)
        values = pc.if_else(pc.equal(trimmed, ""), None, trimmed)
    elif pa.types.is_floating(kind):
        values = pc.if_else(pc.is_nan(values), None, values)
    filled = pc.is_valid(values).to_numpy(zero_copy_only=False)
    encoded = pc.dictionary_encode(_one(values))
    codes = pc.fill_null(encoded.indices.cast(pa.int64()), -1).to_numpy(zero_copy_only=False)
    words = encoded.dictionary
    return Column(
        name, filled, codes, len(words), _by_code(codes, _numbers(words), np.nan),
        _by_code(codes, _days(words), np.datetime64("NaT", "D")),
    )  # fmt: skip


def _one(values: pa.ChunkedArray | pa.Array) -> pa.Array:
    return values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values


def _by_code(codes: Codes, of_words: Any, blank: Any) -> Any:
    """The value of each row; the code -1, of blank cells, takes the last place."""
    return None if of_words is None else np.append(of_words, blank)[codes]


def _numbers(words: pa.Array) -> Any:
    kind = words.type
    if pa.types.is_boolean(kind) or pa.types.is_temporal(kind) or not len(words):
        return None
    if pa.types.is_decimal(kind) or pa.types.is_integer(kind) or pa.types.is_floating(kind):
        return words.cast(pa.float64(), safe=False).to_numpy(zero_copy_only=False)
    if not _is_mostly(words, _PLAIN):
        return None
    plain = pc.replace_substring(pc.utf8_trim_whitespace(words), ",", ".")
    good = pc.match_substring_regex(words, _PLAIN)
    return pc.if_else(good, plain, None).cast(pa.float64()).to_numpy(zero_copy_only=False)


def _days(words: pa.Array) -> Any:
    kind = words.type
    if pa.types.is_date(kind) or pa.types.is_timestamp(kind):
        return words.to_numpy(zero_copy_only=False).astype("datetime64[D]")
    if not (pa.types.is_string(kind) or pa.types.is_large_string(kind)) or not len(words):
        return None
    if not _is_mostly(words, _DAY):
        return None
    start = pc.utf8_slice_codeunits(words, 0, 10)
    good = pc.match_substring_regex(words, _DAY)
    found = pc.strptime(pc.if_else(good, start, None), "%Y-%m-%d", "s", error_is_null=True)
    return found.to_numpy(zero_copy_only=False).astype("datetime64[D]")


def _is_mostly(words: pa.Array, pattern: str) -> bool:
    if not (pa.types.is_string(words.type) or pa.types.is_large_string(words.type)):
        return False
    known = pc.drop_null(words)
    if not len(known):
        return False
    return bool(pc.mean(pc.match_substring_regex(known, pattern)).as_py() >= _MOSTLY)
