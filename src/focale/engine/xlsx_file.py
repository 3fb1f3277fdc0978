"""How does a table become an Excel workbook, typed, that runs nothing?

Numbers stay numbers, days days, and every text is a text whatever it begins with. XlsxWriter
writes row after row, so that memory does not grow; it is twice as fast as openpyxl.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from focale.engine.spreadsheets import (
    MOST_ROWS,
    MOST_SIGNS,
    is_exact,
    is_risky,
    plain,
    texts_of,
)
from focale.glossary.messages import Message, fault, listed

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

Progress = Callable[[float], None]
SHEET = "focale"
_BATCH = 5_000
_FIRST_DAY = date(1900, 3, 1)  # Excel counts a 29 February 1900, and no day before that year
_DAY_ZERO = date(1899, 12, 30)
_LOCAL_DAY = 14  # the built-in format that follows the reader's own settings
_LIKE_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_NARROWEST, _WIDEST, _LOOKED_AT = 8, 60, 200


class _Risky(str):
    """A text that a spreadsheet would take for something else when it is edited."""

    __slots__ = ()


def write_xlsx(
    table: pq.ParquetFile, path: Path, name: str, folder: Path, progress: Progress | None = None
) -> list[Message]:
    """Write the table to `path`; the answer tells of texts that were too long for a cell.

    name: of the file, for people. folder: for temporary files. progress hears the share done,
    0 to 1. Raises FocaleError, before any work, when there are more rows than a sheet takes.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    rows = table.metadata.num_rows
    if rows > MOST_ROWS:
        raise fault("too_many_rows", path=name, rows=rows)
    path.touch()  # a place that takes no file is found now, not after minutes
    workbook = xlsxwriter.Workbook(str(path), {"constant_memory": True, "tmpdir": str(folder)})
    workbook.use_zip64()
    sheet = workbook.add_worksheet(SHEET, _sheet_class())
    try:
        cut = _write_rows(table, workbook, sheet, progress)
        workbook.close()
    except FileCreateError as error:
        raise OSError(*getattr(error.args[0], "args", error.args)) from None
    finally:
        sheet.row_data_fh.close()  # after a fault it would be closed by chance, with a warning
    if not cut:
        return []
    facts = {"path": name, "count": sum(cut.values()), "columns": listed(list(cut), len(cut))}
    return [Message("cut_texts", facts=facts)]


def _sheet_class() -> type[Worksheet]:
    from xlsxwriter.worksheet import Worksheet

    class Sheet(Worksheet):  # type: ignore[misc]  # it comes without types
        """A sheet of texts that come from anywhere; XlsxWriter's own escape errs on a few."""

        @staticmethod
        def _escape_control_characters(data: Any) -> Any:
            return _escaped(data) if isinstance(data, str) else data

    return Sheet


def _escaped(text: str) -> str:
    """The text with every sign that XML forbids as _xHHHH_, which Excel turns back.

    What looks like such an escape already, and like markup of XlsxWriter's own, is escaped too.

    >>> _escaped("a\\x00_x0041_"), _escaped("<r>b</r>")
    ('a_x0000__x005F_x0041_', '_x003C_r>b</r>')
    """
    plain = _LIKE_ESCAPE.sub("_x005F_", text)
    plain = _FORBIDDEN.sub(lambda sign: f"_x{ord(sign[0]):04X}_", plain)
    return f"_x003C_{plain[1:]}" if plain.startswith("<r>") else plain


def _write_rows(
    table: pq.ParquetFile,
    workbook: Workbook,
    sheet: Worksheet,
    progress: Progress | None,
) -> dict[str, int]:
    schema, rows = table.schema_arrow, table.metadata.num_rows
    formats = [_format(workbook, field.type) for field in schema]
    quoted = workbook.add_format({"num_format": "@", "quote_prefix": True})
    bold = workbook.add_format({"bold": True, "bottom": 1})
    for place, name in enumerate(schema.names):
        sheet.write_string(0, place, name, bold)
    cut: Counter[str] = Counter()
    line = 0
    for batch in table.iter_batches(_BATCH):
        columns = [
            _cells(plain(column), name, cut)
            for name, column in zip(batch.schema.names, batch.columns, strict=True)
        ]
        if line == 0:
            _widen(sheet, schema, columns)
        for row in zip(*columns, strict=True):
            line += 1
            for place, cell in enumerate(row):
                if cell is None:
                    continue
                kind = type(cell)
                if kind is str:
                    sheet.write_string(line, place, cell)
                elif kind is _Risky:
                    sheet.write_string(line, place, cell, quoted)
                elif kind is bool:
                    sheet.write_boolean(line, place, cell)
                else:
                    sheet.write_number(line, place, cell, formats[place])
        if progress is not None:
            progress(line / rows)
    last = max(len(schema.names) - 1, 0)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, line, last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{line + 1}"})
    return dict(cut)


def _format(workbook: Workbook, type_: pa.DataType) -> Any:
    """How a number of this type is shown; None for "as it comes"."""
    if pa.types.is_decimal(type_) and type_.scale > 0:
        return workbook.add_format({"num_format": "0." + "0" * type_.scale})
    if pa.types.is_date(type_):
        return workbook.add_format({"num_format": _LOCAL_DAY})
    return None


def _cells(column: pa.Array, name: str, cut: Counter[str]) -> list[Any]:
    """The values as Python knows them: float, int, bool, text or None."""
    type_ = column.type
    if pa.types.is_boolean(type_):
        return list(column.to_pylist())
    if pa.types.is_date(type_):
        return [_day(day) for day in column.to_pylist()]
    if pa.types.is_integer(type_) or pa.types.is_floating(type_) or pa.types.is_decimal(type_):
        return _numbers(column)
    return _texts(texts_of(column), name, cut)


def _day(day: date | None) -> int | str | None:
    if day is None:
        return None
    return (day - _DAY_ZERO).days if day >= _FIRST_DAY else day.isoformat()


def _numbers(column: pa.Array) -> list[Any]:
    """Numbers; as texts those that Excel would round, NaN and the infinities."""
    texts = texts_of(column)
    exact = pc.fill_null(is_exact(column, texts), True)
    # By way of the text: Arrow's own way from a decimal errs in the last digit.
    numbers = texts.cast(pa.float64()) if pa.types.is_decimal(column.type) else column
    if pc.all(exact).as_py() is not False:
        return list(numbers.to_pylist())
    return [
        value if kept else _Risky(text)
        for value, kept, text in zip(
            numbers.to_pylist(), exact.to_pylist(), texts.to_pylist(), strict=True
        )
    ]


def _texts(texts: pa.Array, name: str, cut: Counter[str]) -> list[str | None]:
    """Texts, marked where they are risky and cut where they are too long; "" is an empty cell."""
    cells: list[str | None] = [text or None for text in texts.to_pylist()]
    # A sign takes one or two units: most columns need no closer look.
    if (pc.max(pc.utf8_length(texts)).as_py() or 0) * 2 > MOST_SIGNS:
        for place, text in enumerate(cells):
            if text is not None and (fitted := _fitted(text)) != text:
                cells[place] = fitted
                cut[name] += 1
    risky = is_risky(texts)
    if pc.any(risky).as_py():
        for place, is_it in enumerate(risky.to_pylist()):
            if is_it:
                cells[place] = _Risky(cells[place] or "")
    return cells


def _fitted(text: str) -> str:
    """The text as far as a cell takes it; no sign is cut in two."""
    return text.encode("utf-16-le")[: 2 * MOST_SIGNS].decode("utf-16-le", errors="ignore")


def _widen(sheet: Worksheet, schema: pa.Schema, columns: Sequence[Sequence[object]]) -> None:
    """Columns as wide as their first cells."""
    for place, (name, cells) in enumerate(zip(schema.names, columns, strict=True)):
        longest = max(
            (len(str(cell)) for cell in cells[:_LOOKED_AT] if cell is not None), default=0
        )
        width = max(len(name) + 3, longest + 1, _NARROWEST)  # the filter's arrow takes three
        sheet.set_column(place, place, min(width, _WIDEST))
