"""How is a sheet of an XLSX file read that is too large for memory?

Its XML is read piece by piece and handed out row by row. Only the shared texts are held.
"""

from __future__ import annotations

import datetime
import pickle
import re
import tempfile
import weakref
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from xml.parsers import expat

from focale.accounts.files.xlsx_check import open_archive, pieces
from focale.glossary.messages import fault

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_DAY_ZERO = datetime.datetime(1899, 12, 30)  # noqa: DTZ001  # a day of a sheet has no zone
_DAY_ZERO_1904 = datetime.datetime(1904, 1, 1)  # noqa: DTZ001
_FLAGS = {"0": False, "1": True}


class LargeSheet:
    """A sheet of a workbook. part: where it stands in the archive. width: in columns."""

    def __init__(self, path: Path, part: str, label: str, width: int) -> None:
        self._path, self._part, self._label, self._width = path, part, label, width
        self._kept: IO[bytes] | None = None
        with open_archive(path, label) as archive:
            self._texts = _shared_texts(archive, label)
            self._dated, self._zero = _dates(archive, label)

    def rows(self) -> Iterator[tuple[int, list[Any]]]:
        """(line, cells) of each row that holds something.

        The XML is read to its end once; from then on the rows come from a temporary file.
        """
        if self._kept is not None:
            yield from self._again(self._kept)
            return
        kept = tempfile.TemporaryFile()  # noqa: SIM115  # it lives as long as the sheet
        weakref.finalize(self, kept.close)
        for rows in self._pieces():
            pickle.dump(rows, kept, pickle.HIGHEST_PROTOCOL)
            yield from ((line, cells.copy()) for line, cells in rows)
        self._kept = kept

    def _again(self, kept: IO[bytes]) -> Iterator[tuple[int, list[Any]]]:
        place, end = 0, kept.seek(0, 2)
        while place < end:
            kept.seek(place)
            rows = pickle.load(kept)  # noqa: S301  # we wrote it just now, nobody else can
            place = kept.tell()
            yield from rows

    def _pieces(self) -> Iterator[list[tuple[int, list[Any]]]]:
        with open_archive(self._path, self._label) as archive:
            reader = _RowReader(self._width, self._texts, self._dated, self._zero)
            for piece in pieces(archive, self._part, self._label):
                reader.feed(piece, self._label)
                yield reader.taken()
            reader.end(self._label)
            yield reader.taken()


class _RowReader:
    """An expat parser of a sheet that collects whole rows."""

    def __init__(
        self, width: int, texts: list[str], dated: frozenset[int], zero: datetime.datetime
    ) -> None:
        self._width, self._texts, self._dated, self._zero = width, texts, dated, zero
        self._rows: list[tuple[int, list[Any]]] = []
        self._line = 0
        self._cells: list[Any] = []
        self._place = -1
        self._kind, self._style = "", ""
        self._words: list[str] = []
        self._reads = False
        self._is_phonetic = False
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        self._parser = parser

    def feed(self, piece: bytes, label: str) -> None:
        """Read on. Raises FocaleError for broken XML."""
        try:
            self._parser.Parse(piece, False)
        except expat.ExpatError as error:
            raise fault("broken_file", path=label, problem=str(error)) from None

    def end(self, label: str) -> None:
        """No more pieces. Raises FocaleError where some are missing."""
        try:
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise fault("broken_file", path=label, problem=str(error)) from None

    def taken(self) -> list[tuple[int, list[Any]]]:
        """The rows that are complete, once."""
        rows, self._rows = self._rows, []
        return rows

    def _start(self, tag: str, given: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "c":
            name = given.get("r")
            self._place = _column(name) if name else self._place + 1
            self._kind, self._style = given.get("t", ""), given.get("s", "")
            self._words = []
        elif tag in ("v", "t"):
            self._reads = not self._is_phonetic
        elif tag == "row":
            self._line = int(given["r"]) if "r" in given else self._line + 1
            self._cells = [None] * self._width
            self._place = -1
        elif tag == "rPh":
            self._is_phonetic = True

    def _text(self, text: str) -> None:
        if self._reads:
            self._words.append(text)

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag in ("v", "t"):
            self._reads = False
        elif tag == "c":
            if self._words and 0 <= self._place < self._width:
                self._cells[self._place] = self._value("".join(self._words))
        elif tag == "row":
            if any(cell is not None for cell in self._cells):
                self._rows.append((self._line, self._cells))
        elif tag == "rPh":
            self._is_phonetic = False

    def _value(self, text: str) -> Any:
        kind = self._kind
        if kind == "s":
            return self._texts[int(text)]
        if kind in ("inlineStr", "str"):
            return _plain(text)
        if kind == "b":
            return _FLAGS.get(text, text)
        if kind == "e":
            return None
        if kind == "d":
            return datetime.datetime.fromisoformat(text.removesuffix("Z"))
        number = float(text)
        if self._style and int(self._style) in self._dated:
            return self._moment(number)
        return number

    def _moment(self, number: float) -> Any:
        if number < 1:
            return (self._zero + datetime.timedelta(days=number)).time()
        try:
            moment = self._zero + datetime.timedelta(seconds=round(number * 86_400))
        except OverflowError:
            return number
        return moment if moment.time() != datetime.time() else moment.date()


def _plain(text: str) -> str:
    """A text, its _xHHHH_ as the signs that they stand for."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _column(name: str) -> int:
    """The place of a cell's column, from 0.

    >>> _column("A1"), _column("AB12")
    (0, 27)
    """
    number = 0
    for sign in name:
        if not "A" <= sign <= "Z":
            break
        number = number * 26 + ord(sign) - 64
    return number - 1


def _shared_texts(archive: zipfile.ZipFile, label: str) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    texts: list[str] = []
    words: list[str] = []
    state = {"reads": False, "phonetic": False}

    def start(tag: str, _given: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "si":
            words.clear()
        elif tag == "t":
            state["reads"] = not state["phonetic"]
        elif tag == "rPh":
            state["phonetic"] = True

    def end(tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "si":
            texts.append(_plain("".join(words)))
        elif tag == "t":
            state["reads"] = False
        elif tag == "rPh":
            state["phonetic"] = False

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: words.append(text) if state["reads"] else None
    try:
        for piece in pieces(archive, "xl/sharedStrings.xml", label):
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise fault("broken_file", path=label, problem=str(error)) from None
    return texts


def _dates(archive: zipfile.ZipFile, label: str) -> tuple[frozenset[int], datetime.datetime]:
    """The cell styles that show a number as a date, and the day that is number 0."""
    from openpyxl.styles.numbers import (  # type: ignore[import-untyped]
        BUILTIN_FORMATS,
        is_date_format,
    )

    formats: dict[int, str] = dict(BUILTIN_FORMATS)
    dated: list[int] = []
    state = {"inside": False, "count": 0, "is_1904": False}

    def start(tag: str, given: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "numFmt" and "numFmtId" in given:
            formats[int(given["numFmtId"])] = given.get("formatCode", "")
        elif tag == "cellXfs":
            state["inside"] = True
        elif tag == "xf" and state["inside"]:
            if is_date_format(formats.get(int(given.get("numFmtId", 0)), "")):
                dated.append(int(state["count"]))
            state["count"] = int(state["count"]) + 1
        elif tag == "workbookPr":
            state["is_1904"] = given.get("date1904") in ("1", "true")

    def end(tag: str) -> None:
        if tag.rpartition(":")[2] == "cellXfs":
            state["inside"] = False

    for part in ("xl/styles.xml", "xl/workbook.xml"):
        if part not in archive.namelist():
            continue
        parser = expat.ParserCreate()
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        for piece in pieces(archive, part, label):
            parser.Parse(piece, False)
    return frozenset(dated), _DAY_ZERO_1904 if state["is_1904"] else _DAY_ZERO
