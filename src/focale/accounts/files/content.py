"""What is a file, judged by its first bytes? Its name may say anything."""

from __future__ import annotations

import enum
import re
import zipfile
from pathlib import Path

_LOOKED_AT = 65_536
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_SIGNS = (
    (b"PAR1", "parquet"), (b"\x1f\x8b", "gzip"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"),
    (b"%PDF", "pdf"), (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"),
    (b"7z\xbc\xaf\x27\x1c", "other"), (b"Rar!", "other"), (b"BZh", "other"),
    (b"\xfd7zXZ\x00", "other"), (b"\x28\xb5\x2f\xfd", "other"), (b"\x7fELF", "other"),
    (b"SQLite format 3\x00", "other"), (b"{\\rtf", "other"), (b"%!PS", "other"),
)  # fmt: skip
_WEB_PAGE = re.compile(rb"<(!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE)
_XML_SHEET = b"urn:schemas-microsoft-com:office:spreadsheet"
_JSON_LINE = re.compile(rb'\{\s*("|\}|$)')
_JSON_ARRAY = re.compile(rb"\[\s*(\{|\]\s*$|$)")


class Content(enum.Enum):
    """What a file holds."""

    EMPTY = "empty"
    TEXT = "text"
    JSON = "json"
    PARQUET = "parquet"
    GZIP = "gzip"
    ZIP = "zip"
    XLSX = "xlsx"
    OLD_WORKBOOK = "xls, xlsb or ods"
    LOCKED_WORKBOOK = "locked workbook"
    WEB_PAGE = "web page"
    XML_SHEET = "XML spreadsheet"
    OTHER = "other"


def content_of(path: Path) -> Content:
    """What the file holds. Raises OSError when it cannot be read."""
    with path.open("rb") as stream:
        start = stream.read(_LOOKED_AT)
    if not start:
        return Content.EMPTY
    if start.startswith(_OLE):
        return _ole_content(path)
    for sign, name in _SIGNS:
        if start.startswith(sign):
            if name == "zip":
                return _zip_content(path)
            return {"parquet": Content.PARQUET, "gzip": Content.GZIP}.get(name, Content.OTHER)
    return _text_content(start)


def _text_content(start: bytes) -> Content:
    for mark in (b"\xff\xfe", b"\xfe\xff"):
        if start.startswith(mark):  # UTF-16: enough of it is read to see what it is
            encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
            start = start[2:].decode(encoding, "replace").encode()
    first = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _WEB_PAGE.match(first):
        return Content.WEB_PAGE
    if first.startswith(b"<") and _XML_SHEET in start:
        return Content.XML_SHEET
    if _JSON_LINE.match(first) or _JSON_ARRAY.match(first):
        return Content.JSON
    return Content.TEXT


def _ole_content(path: Path) -> Content:
    """A workbook of before 2007, or a newer one that a password hides."""
    with path.open("rb") as stream:
        inside = stream.read(4 << 20)
    return (
        Content.LOCKED_WORKBOOK
        if "EncryptedPackage".encode("utf-16-le") in inside
        else Content.OLD_WORKBOOK
    )


def _zip_content(path: Path) -> Content:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "xl/workbook.xml" in names or any(
                name.startswith("xl/worksheets/") and name.endswith(".xml") for name in names
            ):
                return Content.XLSX
            if "xl/workbook.bin" in names:
                return Content.OLD_WORKBOOK
            if "content.xml" in names:
                return Content.OLD_WORKBOOK
    except (zipfile.BadZipFile, OSError, ValueError):
        return Content.ZIP  # whoever opens it tells what is wrong with it
    return Content.ZIP
