"""Which table of a workbook is meant, and which rows does it have?

XLSX, XLSM, XLSB, XLS and ODS. Without a choice, the first visible sheet that holds a table.
Formulas are read as the value that was saved with them, merged cells as their one value.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from focale.accounts.files.content import Content
from focale.accounts.files.ods_check import CONTENT, ods_extents
from focale.accounts.files.place import Place
from focale.accounts.files.shape import column_names, header_at, is_blank
from focale.accounts.files.told import renamed_notices, title_notices
from focale.accounts.files.typed_rows import text_of
from focale.accounts.files.xls_check import xls_extents
from focale.accounts.files.xlsb_check import BOOK, xlsb_extent, xlsb_parts
from focale.accounts.files.xlsx_check import (
    Extent,
    check_part,
    extent_of,
    holds_cells,
    merged_areas,
    open_archive,
    sheet_parts,
)
from focale.glossary.messages import Message, fault, listed

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MOST_CELLS = 2_500_000
"""Cells of an XLSX sheet that is held in memory; five million took 577 MB and more."""
MOST_OTHER_CELLS = 2_500_000
"""Of all sheets of an ODS or XLS file together, of one sheet of an XLSB file: the only way to read
them is to hold them, and three million of ODS took 510 MB."""
_MOST_STREAMED = 400_000_000
_MOST_BYTES = 400 << 20
"""Unpacked bytes of a part that is held in memory."""
_EXPLANATIONS = re.compile(
    r"(notice|lisez|lire|aide|l[ée]gende|sommaire|mode d.emploi|instructions?|m[ée]thodo\w*|"
    r"read ?me|help|legend|about|a propos|à propos|cover|summary)\b",
    re.IGNORECASE,
)
_LOOKED_AT = 200
_MOST_HEADER_ROWS = 10

Cells = list[Any]
Area = tuple[tuple[int, int], tuple[int, int]]


@dataclass
class Sheet:
    """A table of a workbook. label: of file and sheet. header_line: from 1, in the sheet.

    written: the headers as they stand there, where `header` has the names of the columns.
    unnamed: the places of columns without a name, which are left out where they are blank.
    """

    name: str
    label: str
    header: list[str]
    written: list[str]
    unnamed: frozenset[int]
    header_line: int
    rows: Callable[[], Iterator[tuple[int, Cells]]]
    notices: list[Message] = field(default_factory=list)


def open_sheet(place: Place, path: Path, content: Content) -> Sheet:
    """The table that is meant. path: the bytes of the workbook.

    Raises FocaleError for a password, a broken file, a sheet that is not there, no table.
    """
    from python_calamine import CalamineError, PasswordError

    label = place.file.name
    try:
        with path.open("rb") as stream:
            return _Book(stream, path, content, label).chosen(place.part)
    except PasswordError:
        raise fault("locked_file", path=label) from None
    except CalamineError as error:
        raise fault("broken_file", path=label, problem=str(error).splitlines()[0]) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the reader gave up: no class one can name
            raise
        raise fault("broken_file", path=label, problem=str(error)) from None


class _Book:
    """An open workbook; sheets are checked before they are loaded."""

    def __init__(self, stream: Any, path: Path, content: Content, label: str) -> None:
        self._label = label
        self._path = path
        self._archive = open_archive(path, label) if zipfile.is_zipfile(path) else None
        self._parts: dict[str, str] = {}
        self._binary: dict[str, str] | None = None
        if self._archive is not None:
            self._check_parts(self._archive, content)
        else:
            _check_extents(xls_extents(path, label), label)
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        self._book = _loaded(stream, label)
        data = [one for one in self._book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
        self._names = [one.name for one in data]
        self._visible = [one.name for one in data if one.visible == SheetVisibleEnum.Visible]

    def _check_parts(self, archive: zipfile.ZipFile, content: Content) -> None:
        names = archive.namelist()
        if content is Content.XLSX:
            self._parts = sheet_parts(archive, self._label)
            kept = ("xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml")
            held = [name for name in names if name in kept]
        else:
            held = [name for name in names if not name.lower().endswith((".png", ".jpg", ".emf"))]
        size = sum(check_part(archive, name, self._label) for name in held)
        if size > _MOST_BYTES:
            raise fault(
                "sheet_too_large", path=self._label, count=f"{size >> 20} MB", most="400 MB"
            )
        if content is not Content.XLSX and BOOK in names:
            self._binary = xlsb_parts(archive, self._label)
        elif CONTENT in names:
            _check_extents(ods_extents(archive, self._label), self._label)

    def chosen(self, wanted: str) -> Sheet:
        """The sheet that is named; without a name, the first visible one that holds a table."""
        if wanted:
            name = self._named(wanted)
            sheet = self._sheet(name)
            if sheet is None:
                raise fault("empty_file", path=f"{self._label}#{name}")
            return sheet
        # A page of explanations often stands before the table.
        candidates = sorted(self._visible or self._names, key=_is_explanation)
        others: Sheet | None = None
        for name in candidates:
            sheet = self._sheet(name)
            if sheet is None:
                continue
            if len(sheet.header) - len(sheet.unnamed) > 1 and next(sheet.rows(), None) is not None:
                return self._told(sheet)
            others = others or sheet
        if others is None:
            raise fault("empty_file", path=self._label)
        return self._told(others)

    def _named(self, wanted: str) -> str:
        by_fold = {name.strip().casefold(): name for name in reversed(self._names)}
        if wanted in self._names:
            return wanted
        if wanted.strip().casefold() in by_fold:
            return by_fold[wanted.strip().casefold()]
        if wanted.isdecimal() and 1 <= int(wanted) <= len(self._names):
            return self._names[int(wanted) - 1]
        raise fault(
            "no_such_sheet", path=self._label, wanted=wanted, sheets=listed(self._names, 12)
        )  # fmt: skip

    def _told(self, sheet: Sheet) -> Sheet:
        """The sheet, with a notice of the others that hold something."""
        left = [name for name in self._visible if name != sheet.name and self._holds_cells(name)]
        if left:
            facts = {
                "path": self._label, "sheet": sheet.name, "others": listed(left, 6),
                "first": left[0],
            }  # fmt: skip
            sheet.notices.insert(0, Message("sheet_taken", facts=facts))
        return sheet

    def _holds_cells(self, name: str) -> bool:
        if self._archive is not None and name in self._parts:
            return holds_cells(self._archive, self._parts[name], self._label)
        if self._binary is not None:
            return self._binary_extent(name).cells > 0
        return self._book.get_sheet_by_name(name).height > 0

    def _binary_extent(self, name: str) -> Extent:
        """What a sheet of an XLSB file holds; no sheet is loaded that was not looked at."""
        part = (self._binary or {}).get(name, "")
        if self._archive is None or not part:
            raise fault("broken_file", path=self._label, problem=f"{name}?")
        return xlsb_extent(self._archive, part, self._label)

    def _sheet(self, name: str) -> Sheet | None:
        """The table of a sheet; None when it is blank."""
        label = f"{self._label}#{name}" if len(self._names) > 1 else self._label
        extent = Extent()
        if self._archive is not None and name in self._parts:
            extent = extent_of(self._archive, self._parts[name], self._label)
            if not extent.cells:
                return None
            if extent.area > MOST_CELLS:
                return self._large(name, label, extent)
        elif self._binary is not None:
            held = self._binary_extent(name)
            _check_extents([held], label)
            if not held.cells:
                return None
        data = self._book.get_sheet_by_name(name)
        if not data.height:
            return None
        merged = data.merged_cell_ranges or []
        return _table(name, label, lambda: _calamine_rows(data), merged, extent)

    def _large(self, name: str, label: str, extent: Extent) -> Sheet | None:
        from focale.accounts.files.large_sheet import LargeSheet

        if extent.area > _MOST_STREAMED and extent.area > 20 * extent.cells:
            raise fault("far_cell", path=label, cell=extent.far, cells=extent.cells)
        sheet = LargeSheet(self._path, self._parts[name], self._label, extent.columns)
        part = self._parts[name]
        merged = merged_areas(self._archive, part, self._label) if self._archive else []
        return _table(name, label, sheet.rows, merged, extent)


def _check_extents(extents: Sequence[Extent], label: str) -> None:
    """Refuse sheets that take too much memory together: all of them are held at once."""
    if sum(extent.area for extent in extents) <= MOST_OTHER_CELLS:
        return
    largest = max(extents, key=lambda extent: extent.area)
    if largest.area > 20 * largest.cells:
        raise fault("far_cell", path=label, cell=largest.far, cells=largest.cells)
    count = sum(extent.cells for extent in extents)
    raise fault("too_many_cells", path=label, count=count, most=MOST_OTHER_CELLS)


def _is_explanation(name: str) -> bool:
    return bool(_EXPLANATIONS.match(name.strip()))


def _loaded(stream: Any, label: str) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_filelike(stream)
    except PasswordError:
        raise
    except CalamineError as error:
        problem = str(error).splitlines()[0] if str(error) else "?"
        raise fault("broken_file", path=label, problem=problem) from None


def _calamine_rows(data: CalamineSheet) -> Iterator[tuple[int, Cells]]:
    yield from enumerate(data.iter_rows(), start=1)


# --- from cells to a table ----------------------------------------------------------------


def _table(
    name: str,
    label: str,
    rows: Callable[[], Iterator[tuple[int, Cells]]],
    merged: Sequence[Area],
    extent: Extent,
) -> Sheet | None:
    first: list[Cells] = []
    lines: list[int] = []
    for line, cells in rows():
        first.append(_trimmed(cells))
        lines.append(line)
        if len(first) >= _LOOKED_AT:
            break
    if not any(first):
        return None
    merges = dict(merged)
    top, end = _header_rows(first, header_at(first), merges)
    width = max([len(row) for row in first] + [extent.columns])
    joined = _joined_names(first[top : end + 1], top, merges, width)
    names, renamed = column_names(joined)
    unnamed = frozenset(place for place, name in enumerate(joined) if not name)
    fills, count = _fills(lines[end], rows, merges)
    header_line = lines[top]
    above = [" ".join(str(text_of(c)) for c in row if not is_blank(c)) for row in first[:top]]
    notices = [
        *title_notices(label, above, header_line),
        *renamed_notices(label, header_line, renamed),
        *_cell_notices(label, extent, count),
    ]
    below = _Below(rows, lines[end], fills, width)
    return Sheet(name, label, names, joined, unnamed, header_line, below, notices)


class Fill(NamedTuple):
    """A value that stands in a column from one line to another, for cells are merged there."""

    first: int
    last: int
    place: int
    value: Any


@dataclass(frozen=True)
class _Below:
    """The rows below a header, blank ones aside, as wide as it."""

    rows: Callable[[], Iterator[tuple[int, Cells]]]
    header_line: int
    fills: list[Fill]
    width: int

    def __call__(self) -> Iterator[tuple[int, Cells]]:
        blanks: list[Any] = [None] * self.width
        here: dict[int, tuple[int, Any]]
        coming, here = 0, {}  # place of a column -> the last line that is filled, and its value
        for line, cells in self.rows():
            if line <= self.header_line:
                continue
            while coming < len(self.fills) and self.fills[coming].first <= line:
                fill = self.fills[coming]
                here[fill.place] = (fill.last, fill.value)
                coming += 1
            if here:
                here = {place: told for place, told in here.items() if told[0] >= line}
                for place, (_, value) in here.items():
                    if is_blank(_at(cells, place)):
                        cells[place] = value
            if all(map(is_blank, cells)):
                continue
            yield line, (cells + blanks)[: self.width] if len(cells) != self.width else cells


def _trimmed(cells: Cells) -> Cells:
    last = len(cells)
    while last and is_blank(cells[last - 1]):
        last -= 1
    return cells[:last]


def _at(cells: Sequence[Any], place: int) -> Any:
    return cells[place] if place < len(cells) else None


def _header_rows(
    first: Sequence[Cells], header: int, merges: dict[tuple[int, int], tuple[int, int]]
) -> tuple[int, int]:
    """The first and the last row of the header: cells merged across or down make it several."""
    top = end = header
    while top > 0 and top > header - _MOST_HEADER_ROWS:
        above = [(a, b) for a, b in merges.items() if a[0] <= top - 1 <= b[0]]
        widest = max(len(row) for row in first)
        groups = [(a, b) for a, b in above if a[1] < b[1] < widest and b[1] - a[1] + 1 < widest]
        if not groups or sum(1 for c in first[top - 1] if not is_blank(c)) < 2:
            break
        top -= 1
    grown = True
    while grown and end - top < _MOST_HEADER_ROWS:
        grown = False
        for (row, left), (last, right) in merges.items():
            if not top <= row <= end:
                continue
            across = left < right and row == end and _is_words(_row(first, row + 1))
            reach = max(last, row + 1) if across and last == row else last
            if end < reach < top + _MOST_HEADER_ROWS and reach < len(first):
                end, grown = reach, True
    return top, end


def _row(rows: Sequence[Cells], place: int) -> Cells:
    return rows[place] if place < len(rows) else []


def _is_words(cells: Cells) -> bool:
    """Whether nothing but texts stands in a row, and at least two."""
    told = [cell for cell in cells if not is_blank(cell)]
    return len(told) > 1 and all(isinstance(cell, str) for cell in told)


def _joined_names(
    rows: Sequence[Cells], top: int, merges: dict[tuple[int, int], tuple[int, int]], width: int
) -> list[str]:
    """The name of each column: what stands above it in the rows of the header, once each."""
    grid = [[text_of(_at(row, place)) or "" for place in range(width)] for row in rows]
    for (row, left), (last, right) in merges.items():
        if top <= row < top + len(rows) and left < width:
            word = grid[row - top][left]
            for down in range(row - top, min(last - top, len(rows) - 1) + 1):
                for place in range(left, min(right, width - 1) + 1):
                    grid[down][place] = grid[down][place] or word
    names = []
    for place in range(width):
        words = list(dict.fromkeys(line[place].strip() for line in grid if line[place].strip()))
        names.append(" ".join(words))
    return names


def _fills(
    header_line: int,
    rows: Callable[[], Iterator[tuple[int, Cells]]],
    merges: dict[tuple[int, int], tuple[int, int]],
) -> tuple[list[Fill], int]:
    """What merged cells fill below them, in the order of lines; and how many of them there are."""
    down = {corner: far for corner, far in merges.items()
            if far[0] > corner[0] and corner[0] + 1 > header_line}  # fmt: skip
    if not down:
        return [], 0
    wanted: dict[int, list[tuple[int, int]]] = {}
    for (row, left), (last, _) in down.items():
        wanted.setdefault(row + 1, []).append((left, last + 1))
    fills: list[Fill] = []
    for line, cells in rows():
        for place, last in wanted.get(line, ()):
            value = _at(cells, place)
            if not is_blank(value):
                fills.append(Fill(line + 1, last, place, value))
    return fills, len(down)


def _cell_notices(label: str, extent: Extent, merged: int) -> list[Message]:
    counts = (
        ("merged_cells", merged), ("unsaved_formulas", extent.unsaved),
        ("error_cells", extent.errors),
    )  # fmt: skip
    return [
        Message(code, facts={"path": label, "count": count}) for code, count in counts if count
    ]  # fmt: skip
