"""How far does a sheet of an XLSB file reach, before it is loaded?

One cell in the last corner makes a rectangle of 17 billion. So the records of a sheet are walked,
piece by piece. Source: [MS-XLSB].
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from focale.accounts.files.xlsx_check import Extent, column_letters, pieces
from focale.glossary.messages import fault

BOOK = "xl/workbook.bin"
_RELATIONS = "xl/_rels/workbook.bin.rels"
_ROW, _FIRST_CELL, _LAST_CELL, _SHEET = 0, 2, 11, 0x9C
_SHORTEST = 10
"""Bytes that a record with a cell has at least; what is left behind the last one is none."""


def xlsb_parts(archive: zipfile.ZipFile, label: str) -> dict[str, str]:
    """Sheet -> the part of the archive that holds it. Raises FocaleError for broken lists."""
    book = b"".join(pieces(archive, BOOK, label))
    try:
        relations = ET.fromstring(b"".join(pieces(archive, _RELATIONS, label)))  # noqa: S314
        targets = {one.get("Id"): one.get("Target", "") for one in relations}
        parts = {}
        for kind, at, length in _whole_records(book):
            if kind == _SHEET:
                relation, end = _text(book, at + 8, at + length)
                name, _ = _text(book, end, at + length)
                parts[name] = f"xl/{targets.get(relation, '')}"
    except (ET.ParseError, struct.error, IndexError, ValueError) as error:
        raise fault("broken_file", path=label, problem=str(error)) from None
    return parts


def xlsb_extent(archive: zipfile.ZipFile, part: str, label: str) -> Extent:
    """What a sheet holds, formatted but blank cells aside."""
    cells = rows = columns = row = 0
    for kind, place in _row_and_cells(pieces(archive, part, label)):
        if kind == _ROW:
            row = place + 1
        else:
            cells += 1
            rows, columns = max(rows, row), max(columns, place + 1)
    far = f"{column_letters(columns)}{rows}" if columns else ""
    return Extent(cells, columns, rows, far)


def _row_and_cells(parts: Iterable[bytes]) -> Iterator[tuple[int, int]]:
    """(kind, number of the row or of the column) of each record of a row or of a cell."""
    held, skip = b"", 0
    number = struct.Struct("<I").unpack_from
    for piece in parts:
        if skip >= len(piece):
            skip -= len(piece)
            continue
        text, skip, at = held + piece[skip:], 0, 0
        size = len(text)
        while size - at >= _SHORTEST:
            kind, start, length = _head(text, at)
            if kind == _ROW or _FIRST_CELL <= kind <= _LAST_CELL:
                yield kind, number(text, start)[0]
            at = start + length
        held, skip = text[at:], max(at - size, 0)


def _whole_records(text: bytes) -> Iterator[tuple[int, int, int]]:
    at = 0
    while at + 1 < len(text):
        kind, start, length = _head(text, at)
        yield kind, start, length
        at = start + length


def _head(text: bytes, at: int) -> tuple[int, int, int]:
    """The kind of a record, where its data begin, and how long they are: 7 bits a byte."""
    kind = text[at]
    at += 1
    if kind & 0x80:
        kind = (kind & 0x7F) | (text[at] & 0x7F) << 7
        at += 1
    length = 0
    for place in range(4):
        byte = text[at]
        at += 1
        length |= (byte & 0x7F) << 7 * place
        if not byte & 0x80:
            break
    return kind, at, length


def _text(data: bytes, at: int, end: int) -> tuple[str, int]:
    """A text with its length in front, and where it ends."""
    (length,) = struct.unpack_from("<I", data, at)
    if length == 0xFFFFFFFF:
        return "", at + 4
    if at + 4 + 2 * length > end:
        raise ValueError("BrtBundleSh")
    at += 4
    return data[at : at + 2 * length].decode("utf-16-le", "replace"), at + 2 * length
