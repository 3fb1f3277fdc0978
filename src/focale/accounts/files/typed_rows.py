"""Of which type is each column, where cells come with a type of their own?

A column of numbers is one of numbers, of days one of days; where both stand, or texts, it is one
of texts. Sheets and JSON are read twice: once for the types, once for the cells.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

Rows = Iterable[tuple[int, Sequence[Any]]]
"""(line, cells), every row as wide as the header."""

_CELLS = 100_000
_MIDNIGHT = datetime.time()
_MOST_WHOLE = 2**63
_NUMBERS, _DAYS = {int, float}, {datetime.date, datetime.datetime}
_BLANKS = (None, "")


class TypedRows:
    """The rows of a sheet or a JSON file, with the type of each column.

    rows: gives them from the first, each time it is called. unnamed: the places of columns that
    are left out where nothing stands in them.
    """

    def __init__(
        self, header: Sequence[str], rows: Callable[[], Rows], unnamed: Container[int] = ()
    ) -> None:
        self._rows = rows
        width = len(header)
        self._types: list[set[type]] = [set() for _ in range(width)]
        self._is_whole = [True] * width
        self._is_plain_day = [True] * width
        self._is_list = [True] * width
        for _, columns in self._pieces():
            for place, column in enumerate(columns):
                self._look_at(place, column)
        kept = [place for place in range(width) if self._types[place] or place not in unnamed]
        self._kept = kept
        self.names = [header[place] for place in kept]
        self._arrow = {place: self._type(place) for place in kept}
        self._lines: list[np.ndarray[Any, Any]] = []

    @property
    def schema(self) -> pa.Schema:
        """The columns that have a name or a cell."""
        return pa.schema(
            [(name, self._arrow[place]) for name, place in zip(self.names, self._kept, strict=True)]
        )

    @property
    def lines(self) -> np.ndarray[Any, Any]:
        """The line of each row, once the batches have been read."""
        return np.concatenate(self._lines) if self._lines else np.array([], np.int64)

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The rows, piece by piece."""
        schema = self.schema
        self._lines = []
        for lines, columns in self._pieces():
            self._lines.append(np.array(lines, np.int64))
            arrays = [self._array(columns[place], self._arrow[place]) for place in self._kept]
            yield pa.record_batch(arrays, schema=schema)

    def _pieces(self) -> Iterator[tuple[list[int], list[tuple[Any, ...]]]]:
        most = max(_CELLS // max(len(self._types), 1), 1)
        lines: list[int] = []
        rows: list[Sequence[Any]] = []
        for line, cells in self._rows():
            lines.append(line)
            rows.append(cells)
            if len(rows) >= most:
                yield lines, list(zip(*rows, strict=True))
                lines, rows = [], []
        if rows:
            yield lines, list(zip(*rows, strict=True))

    def _look_at(self, place: int, column: Sequence[Any]) -> None:
        types = set(map(type, column))
        types.discard(type(None))
        if str in types and not any(type(cell) is str and cell for cell in column):
            types.discard(str)
        self._types[place] |= types
        if types & _NUMBERS and self._is_whole[place]:
            self._is_whole[place] = all(
                (type(cell) is int or cell.is_integer()) and abs(cell) < _MOST_WHOLE
                for cell in column
                if type(cell) in _NUMBERS
            )
        if datetime.datetime in types and self._is_plain_day[place]:
            self._is_plain_day[place] = all(
                cell.time() == _MIDNIGHT for cell in column if type(cell) is datetime.datetime
            )
        if list in types and self._is_list[place]:
            self._is_list[place] = all(
                type(item) is str for cell in column if type(cell) is list for item in cell
            )

    def _type(self, place: int) -> pa.DataType:
        types = self._types[place]
        if not types:
            return pa.string()
        if types == {bool}:
            return pa.bool_()
        if types <= _NUMBERS:
            if self._is_whole[place]:
                return pa.int64()
            huge = int in types and not self._is_whole[place] and float not in types
            return pa.string() if huge else pa.float64()
        if types <= _DAYS:
            return pa.date32() if self._is_plain_day[place] else pa.timestamp("us")
        if types == {list} and self._is_list[place]:
            return pa.list_(pa.string())
        return pa.string()

    def _array(self, column: Sequence[Any], type_: pa.DataType) -> pa.Array:
        if pa.types.is_string(type_):
            cells: Iterable[Any] = (
                column if set(map(type, column)) <= {str, type(None)} else map(text_of, column)
            )
            return pa.array([cell or None for cell in cells], pa.string())
        if pa.types.is_integer(type_):
            cells = [None if cell in _BLANKS else int(cell) for cell in column]
        elif pa.types.is_date32(type_):
            cells = [
                cell.date() if isinstance(cell, datetime.datetime) else cell or None
                for cell in column
            ]
        elif pa.types.is_timestamp(type_):
            cells = [_moment(cell) for cell in column]
        else:
            cells = [None if _is_blank(cell) else cell for cell in column]
        return pa.array(cells, type_)


def _is_blank(cell: Any) -> bool:
    return cell is None or (type(cell) is str and not cell)


def _moment(cell: Any) -> datetime.datetime | None:
    if _is_blank(cell):
        return None
    if isinstance(cell, datetime.datetime):
        return cell
    return datetime.datetime.combine(cell, _MIDNIGHT)


def text_of(cell: Any) -> str | None:
    """A cell in a column of texts; None when blank.

    >>> text_of(75.0), text_of(1.5), text_of(True), text_of("a"), text_of("")
    ('75', '1.5', 'true', 'a', None)
    """
    if _is_blank(cell):
        return None
    kind = type(cell)
    if kind is str:
        return str(cell)
    if kind is bool:
        return "true" if cell else "false"
    if kind is float and cell.is_integer() and abs(cell) < 1e21:
        return str(int(cell))
    if kind is datetime.datetime:
        day = cell.time() == _MIDNIGHT
        return str(cell.date() if day else cell.isoformat(" "))
    if kind in (list, dict):
        return json.dumps(cell, ensure_ascii=False)
    return str(cell)
