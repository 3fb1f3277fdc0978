"""How far do the sheets of an XLS file reach, before it is opened?

The reader of workbooks loads every sheet at once, as a rectangle up to its furthest cell: one cell
in the last corner makes 16.7 million, in each of as many sheets as the file lists. So its records
are walked first. Source: [MS-CFB] for the file, [MS-XLS] for the records.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from focale.accounts.files.xlsx_check import Extent, column_letters
from focale.glossary.messages import fault

MOST_BYTES = 100 << 20
"""Of a file: it is held twice while it is read."""

_END_OF_CHAIN = 0xFFFFFFFA  # and what lies above: no sector
_SHORT_STREAM = 4096
_HEADER, _IN_HEADER = 512, 109
_BOUND_SHEET, _END, _SHARED_TEXTS, _DIMENSION, _MANY_NUMBERS = 0x85, 0x0A, 0xFC, 0x0200, 0xBD
_CELLS = frozenset({0x0006, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, _MANY_NUMBERS})
_MOST_AREA = 1 << 24
"""Cells of the largest sheet that the format knows: 65,536 rows and 256 columns."""

Record = tuple[int, int, int]
"""Kind, where its data begin, and their length."""


def xls_extents(path: Path, label: str) -> list[Extent]:
    """What each sheet holds; none for a file that is no workbook.

    Raises FocaleError for a file that is too large or that announces what it cannot hold.
    """
    size = path.stat().st_size
    if size > MOST_BYTES:
        count, most = f"{size >> 20} MB", f"{MOST_BYTES >> 20} MB"
        raise fault("sheet_too_large", path=label, count=count, most=most)
    try:
        stream = _workbook(path.read_bytes())
        known: dict[int, Extent] = {}
        found = []
        for start in _sheet_starts(stream):
            if start not in known:
                known[start] = _extent(stream, start)
            found.append(known[start])
    except (struct.error, IndexError, ValueError) as error:
        raise fault("broken_file", path=label, problem=str(error)) from None
    return found


def _sheet_starts(stream: bytes) -> Iterator[int]:
    for kind, at, length in _records(stream, 0):
        if kind == _BOUND_SHEET:
            yield struct.unpack_from("<I", stream, at)[0]
        elif kind == _SHARED_TEXTS and length >= 8:
            texts = struct.unpack_from("<i", stream, at + 4)[0]
            if not 0 <= texts <= len(stream) // 3:  # a text takes three bytes
                raise ValueError(f"SST {texts}")


def _extent(stream: bytes, start: int) -> Extent:
    cells = rows = columns = 0
    place = struct.Struct("<HH").unpack_from
    for kind, at, length in _records(stream, start):
        if kind in _CELLS and length >= 6:
            row, first = place(stream, at)
            last = place(stream, at + length - 4)[1] if kind == _MANY_NUMBERS else first
            cells += max(last - first, 0) + 1
            rows, columns = max(rows, row + 1), max(columns, last + 1, first + 1)
        elif kind == _DIMENSION:
            _check_dimension(stream[at : at + length])
    far = f"{column_letters(columns)}{rows}" if columns else ""
    return Extent(cells, columns, rows, far)


def _check_dimension(data: bytes) -> None:
    """Refuse a size that no sheet has: room for so many cells would be asked for at once."""
    if len(data) not in (10, 14):
        return
    top, bottom, left, right = struct.unpack_from("<IIHH" if len(data) == 14 else "<HHHH", data)
    if bottom and right:
        height, width = bottom - top, right - left
        if height < 0 or width < 0 or height * width > _MOST_AREA:
            raise ValueError(f"DIMENSIONS {top}-{bottom}, {left}-{right}")


def _records(stream: bytes, at: int) -> Iterator[Record]:
    """The records from a place on, up to the end of their part of the stream."""
    head = struct.Struct("<HH").unpack_from
    size = len(stream)
    while at + 4 <= size:
        kind, length = head(stream, at)
        if kind == _END:
            return
        if at + 4 + length > size:
            return  # cut off: the reader says so
        yield kind, at + 4, length
        at += 4 + length


# --- the file around the workbook -----------------------------------------------------------


def _workbook(data: bytes) -> bytes:
    """The stream of the workbook; b"" where there is none."""
    sector = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    (first_directory,) = struct.unpack_from("<I", data, 48)
    first_short, short_count = struct.unpack_from("<II", data, 60)
    table = _table(data, sector)
    directory = _chain(data, sector, table, first_directory)
    entries = [directory[at : at + 128] for at in range(0, len(directory) - 127, 128)]
    for wanted in ("Workbook", "Book"):
        entry = next((one for one in entries if _name(one) == wanted), None)
        if entry is None:
            continue
        start, length = struct.unpack_from("<II", entry, 116)
        if length > len(data):
            raise ValueError(f"{wanted} {length}")
        if length >= _SHORT_STREAM:
            return _chain(data, sector, table, start)[:length]
        (root,) = struct.unpack_from("<I", entries[0], 116)
        short = _chain(data, sector, table, root)
        links = _chain(data, sector, table, first_short)[: short_count * sector]
        places = struct.unpack(f"<{len(links) // 4}I", links[: len(links) // 4 * 4])
        return _chain(short, 64, places, start, 0)[:length]
    return b""


def _name(entry: bytes) -> str:
    return entry[:64].decode("utf-16-le", "replace").partition("\0")[0]


def _table(data: bytes, sector: int) -> tuple[int, ...]:
    """Sector -> the one that follows it."""
    listed = list(struct.unpack_from(f"<{_IN_HEADER}I", data, 76))
    (following,) = struct.unpack_from("<I", data, 68)
    seen = 0
    while following < _END_OF_CHAIN and seen * sector <= len(data):
        part = _sector(data, sector, following, max(sector, _HEADER))
        *more, following = struct.unpack(f"<{sector // 4}I", part)
        listed += more
        seen += 1
    found: list[int] = []
    for one in listed:
        if one < _END_OF_CHAIN and len(found) * sector <= 8 * len(data):
            part = _sector(data, sector, one, max(sector, _HEADER))
            found += struct.unpack(f"<{len(part) // 4}I", part[: len(part) // 4 * 4])
    return tuple(found)


def _chain(
    data: bytes, sector: int, table: tuple[int, ...], at: int, skip: int | None = None
) -> bytes:
    """The sectors of a stream, one behind the other; a ring of them is refused."""
    skip = max(sector, _HEADER) if skip is None else skip
    parts = []
    while at < _END_OF_CHAIN:
        parts.append(_sector(data, sector, at, skip))
        if len(parts) * sector > len(data) + sector:
            raise ValueError("FAT")
        at = table[at]
    return b"".join(parts)


def _sector(data: bytes, sector: int, number: int, skip: int) -> bytes:
    start = skip + number * sector
    return data[start : start + sector]
