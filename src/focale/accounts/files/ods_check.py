"""How far do the sheets of an ODS file reach, before it is opened?

Such a file says "this cell a million times" in a few bytes. Its XML is read piece by piece and the
repeats are multiplied, never written out: the reader of workbooks would hold each of them.
"""

from __future__ import annotations

import zipfile
from xml.parsers import expat

from focale.accounts.files.xlsx_check import Extent, column_letters, pieces
from focale.glossary.messages import fault

CONTENT = "content.xml"
_MOST = 1 << 40
"""A repeat beyond is no number of cells; the product of two stays one that can be compared."""


def ods_extents(archive: zipfile.ZipFile, label: str) -> list[Extent]:
    """What each sheet holds, repeats counted; blank cells and rows at the end are not.

    Raises FocaleError for broken XML and for a part that explodes.
    """
    sheets = _Sheets()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = sheets.start
    parser.EndElementHandler = sheets.end
    try:
        for piece in pieces(archive, CONTENT, label):
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise fault("broken_file", path=label, problem=str(error)) from None
    return sheets.found


class _Sheets:
    """Counts the cells of each sheet as their tags come by."""

    def __init__(self) -> None:
        self.found: list[Extent] = []
        self._depth = 0  # a table may stand within a cell
        self._cells = self._columns = self._rows = 0
        self._row = self._row_repeats = self._place = self._filled = self._last = 0
        self._repeats, self._holds = 1, False

    def start(self, tag: str, given: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "table" and tag.startswith("table"):
            self._depth += 1
            if self._depth == 1:
                self._cells = self._columns = self._rows = self._row = 0
        elif self._depth != 1:
            return
        elif name == "table-row":
            self._row_repeats = _repeats(given, "rows")
            self._place = self._filled = self._last = 0
        elif name in ("table-cell", "covered-table-cell"):
            self._repeats = _repeats(given, "columns")
            self._holds = any(key.endswith(":value-type") for key in given)
        elif name == "p":
            self._holds = True

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name == "table" and tag.startswith("table"):
            self._depth -= 1
            if self._depth == 0:
                letters = f"{column_letters(self._columns)}{self._rows}" if self._columns else ""
                self.found.append(Extent(self._cells, self._columns, self._rows, letters))
        elif self._depth != 1:
            return
        elif name in ("table-cell", "covered-table-cell"):
            self._place = min(self._place + self._repeats, _MOST)
            if self._holds:
                self._filled, self._last = self._filled + self._repeats, self._place
        elif name == "table-row":
            self._row = min(self._row + self._row_repeats, _MOST)
            if self._last:
                self._cells += self._filled * self._row_repeats
                self._columns, self._rows = max(self._columns, self._last), self._row


def _repeats(given: dict[str, str], what: str) -> int:
    """How many times a cell or a row stands there: once, where nothing sensible is said."""
    told = next((v for k, v in given.items() if k.endswith(f":number-{what}-repeated")), "1")
    return min(int(told), _MOST) if told.isdecimal() and int(told[:20]) else 1
