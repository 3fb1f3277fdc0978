"""Can a workbook be opened without harm? Looked at before it is read whole into memory.

A few KB can hold gigabytes, and one cell at the far end of a sheet makes it 17 billion cells
large. So the parts are unpacked piece by piece and counted: their real size, the cells that hold
something, the furthest of them.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from focale.glossary.messages import fault

_PIECE = 1 << 20
_FREE = 100 << 20
"""Bytes up to which no part is suspected."""
_MOST_RATIO = 250
"""Times that a part may grow when it is unpacked; sheets of one repeated number reach 100."""
_MOST_SMALL_PART = 20 << 20  # of the parts that list sheets
_CELL = re.compile(rb'<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_NO_VALUE = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\s[^>]*/>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]*?ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"'
)
_ERROR = re.compile(rb'<(?:\w+:)?c\s[^>]*\bt="e"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True)
class Extent:
    """What a sheet holds. far: the name of its furthest cell, such as "XFD1048576"."""

    cells: int = 0
    columns: int = 0
    rows: int = 0
    far: str = ""
    unsaved: int = 0
    errors: int = 0

    @property
    def area(self) -> int:
        """Cells of the rectangle that holds them all."""
        return self.columns * self.rows


def sheet_parts(archive: zipfile.ZipFile, label: str) -> dict[str, str]:
    """Sheet -> the part of the archive that holds it.

    Raises FocaleError when the lists of them are broken.
    """
    try:
        relations = ET.fromstring(_small(archive, "xl/_rels/workbook.xml.rels", label))  # noqa: S314
        targets = {one.get("Id"): one.get("Target", "") for one in relations}
        book = ET.fromstring(_small(archive, "xl/workbook.xml", label))  # noqa: S314
    except (ET.ParseError, KeyError) as error:
        raise fault("broken_file", path=label, problem=str(error)) from None
    parts = {}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet") or sheet.tag == "sheet":
            target = targets.get(sheet.get(_RELATION) or sheet.get("id"), "")
            parts[sheet.get("name", "")] = (
                target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            )
    return parts


def check_part(archive: zipfile.ZipFile, part: str, label: str) -> int:
    """The real size of a part, in bytes. Raises FocaleError when it grows beyond reason."""
    return sum(len(piece) for piece in pieces(archive, part, label))


def extent_of(archive: zipfile.ZipFile, part: str, label: str) -> Extent:
    """What a sheet holds, formatted but blank cells aside."""
    cells = rows = unsaved = errors = 0
    columns: set[bytes] = set()
    held = b""
    for piece in pieces(archive, part, label):
        text = held + piece
        cut = text.rfind(b"<c", 0, max(len(text) - 1, 0))
        cut = cut if cut > 0 and len(text) - cut < _PIECE else len(text)
        held, text = text[cut:], text[:cut]
        found = _CELL.findall(text)
        if not found:
            continue
        cells += len(found)
        columns.update(column for column, _ in found)
        rows = max(rows, int(found[-1][1]), int(found[0][1]))
        if b"f>" in text or b"<f" in text or b":f" in text:
            unsaved += len(_NO_VALUE.findall(text))
        if b't="e"' in text:
            errors += len(_ERROR.findall(text))
    last = _CELL.findall(held)
    cells += len(last)
    columns.update(column for column, _ in last)
    rows = max([rows, *(int(row) for _, row in last)])
    unsaved += len(_NO_VALUE.findall(held))
    errors += len(_ERROR.findall(held))
    furthest = max(columns, key=lambda name: (len(name), name), default=b"")
    far = f"{furthest.decode()}{rows}" if furthest else ""
    return Extent(cells, _number(furthest), rows, far, unsaved, errors)


def merged_areas(
    archive: zipfile.ZipFile, part: str, label: str
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The merged cells of a sheet: (row, column) of the first and of the last cell, from 0."""
    found = []
    held = b""
    for piece in pieces(archive, part, label):
        text = held + piece
        last = 0
        for area in _MERGED.finditer(text):
            left, top, right, bottom = area.groups()
            found.append(((int(top) - 1, _number(left) - 1), (int(bottom) - 1, _number(right) - 1)))
            last = area.end()
        held = text[max(last, len(text) - 200) :]
    return found


def holds_cells(archive: zipfile.ZipFile, part: str, label: str) -> bool:
    """Whether a sheet holds anything."""
    held = b""
    for piece in pieces(archive, part, label):
        if _CELL.search(held + piece):
            return True
        held = piece[-1000:]
    return False


def pieces(archive: zipfile.ZipFile, part: str, label: str) -> Iterator[bytes]:
    """A part, unpacked piece by piece. Raises FocaleError for a broken or an exploding one."""
    try:
        info = archive.getinfo(part)
        size = 0
        with archive.open(info) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > _FREE and size > _MOST_RATIO * max(info.compress_size, 1):
                    raise fault("zip_bomb", path=label, size=size >> 20)
                yield piece
    except KeyError:
        raise fault("broken_file", path=label, problem=f"{part}?") from None
    except RuntimeError:  # what zipfile makes of a password
        raise fault("locked_file", path=label) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise fault("broken_file", path=label, problem=str(error)) from None


def _small(archive: zipfile.ZipFile, part: str, label: str) -> bytes:
    found = b""
    for piece in pieces(archive, part, label):
        found += piece
        if len(found) > _MOST_SMALL_PART:
            raise fault("zip_bomb", path=label, size=len(found) >> 20)
    return found


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def column_letters(number: int) -> str:
    """The name of a column of a sheet, from 1.

    >>> column_letters(1), column_letters(28), column_letters(16_384)
    ('A', 'AB', 'XFD')
    """
    letters = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        letters = chr(65 + place) + letters
    return letters


def open_archive(path: Path, label: str) -> zipfile.ZipFile:
    """The zip archive. Raises FocaleError when it is none."""
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise fault("broken_file", path=label, problem=str(error)) from None
