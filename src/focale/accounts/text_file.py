"""How is a CSV file read, whatever wrote it?

As text throughout: leading zeros stay, every cell is typed later by its field. The separator
is what splits the header best; a BOM, blank lines before the header and Excel's `sep=;` are
passed over. Records that cannot be read are listed with the line where they begin.
"""

from __future__ import annotations

import csv
import functools
import itertools
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from focale.accounts.rejects import Reject
from focale.engine import Found, Session
from focale.glossary.messages import FocaleError, fault

SEPARATORS = (",", ";", "\t", "|")
_HEADER_BYTES = 1_000_000
_CHUNK = 1 << 20
_REASONS = {
    "INVALID ENCODING": "broken_text",
    "UNQUOTED VALUE": "broken_quote",
    "INVALID STATE": "broken_quote",
    "LINE SIZE OVER MAXIMUM": "long_line",
}
"""What the engine calls a fault -> the reason that people read."""
_RAGGED = "ragged_row"


@dataclass(frozen=True)
class TextFile:
    """A CSV file whose first line has been read. skip: lines before the header."""

    path: Path
    header: list[str]
    separator: str
    skip: int

    @functools.cached_property
    def holds_nul(self) -> bool:
        """Whether the sign U+0000 stands anywhere in the file."""
        return any(b"\0" in chunk for chunk in _chunks(self.path))

    def read_into(self, session: Session, table: str) -> tuple[Found, list[Reject]]:
        """The rows as a table of the engine, and the records that could not be read.

        Raises FocaleError when the file is no UTF-8 or cannot be read at all.
        """
        try:
            path = self.path
            found, broken = session.read_csv(path, self.header, self.separator, table, self.skip)
        except FocaleError:
            path = session.folder / self.path.name
            if not _with_one_line_end(self.path, path):
                raise
            found, broken = session.read_csv(path, self.header, self.separator, table, self.skip)
        lines = _lines_at(path, [byte for byte, *_ in broken])
        rejects = [
            Reject(self.path.name, line, 0, column or "", _REASONS.get(kind, _RAGGED), text[:200])
            for line, (_, column, kind, text) in zip(lines, broken, strict=True)
        ]
        self._refuse_other_encodings(session, table, rejects)
        return Found(found.table, found.columns, self.path.name), rejects

    def _refuse_other_encodings(self, session: Session, table: str, rejects: list[Reject]) -> None:
        """One spoilt record in a thousand is a record; more are a file in another encoding."""
        spoilt = [reject.line for reject in rejects if reject.reason == "broken_text"]
        if len(spoilt) * 1000 > session.count(table) + len(rejects):
            raise fault("not_utf8", self.path.name, spoilt[0])

    def lines_of(self, rows: set[int], lost: set[int]) -> dict[int, int]:
        """Row (from 0, as kept) -> the line where it begins; lost: lines of broken records."""
        found: dict[int, int] = {}
        row, last = -1, max(rows)
        for line, cells in self._records():
            if line in lost or not (cells or len(self.header) == 1):
                continue
            row += 1
            if row in rows:
                found[row] = line
            if row == last:
                break
        return found

    def _records(self) -> Iterator[tuple[int, list[str]]]:
        csv.field_size_limit(sys.maxsize)
        with self.path.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
            for _ in range(self.skip):
                stream.readline()
            reader = csv.reader(stream, delimiter=self.separator)
            next(reader, None)
            line = self.skip + reader.line_num + 1
            for cells in reader:
                yield line, cells
                line = self.skip + reader.line_num + 1


def open_text_file(path: Path) -> TextFile:
    """The file with its columns and separator. Raises FocaleError when it has no header."""
    with path.open("rb") as stream:
        start = stream.read(_HEADER_BYTES)
    lines = start.removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True)
    separator, skip = "", 0
    for line in lines:
        words = line.strip().lower()
        if words.startswith(b"sep=") and len(words) <= 5:
            separator = line.strip()[4:].decode("ascii", "replace") or "\t"
        elif words:
            break
        skip += 1
    rest = lines[skip:]
    if separator not in SEPARATORS:
        separator = max(SEPARATORS, key=lambda sign: _splits(_first_record(rest, sign, path, skip)))
    names = [name.strip() for name in _first_record(rest, separator, path, skip)]
    if not any(names):
        raise fault("empty_file", path=str(path))
    return TextFile(path, _with_names(names), separator, skip)


def _splits(cells: list[str]) -> tuple[bool, int]:
    """How well a sign splits the header: quotes are never cut through, then the more cells."""
    return not any('"' in cell for cell in cells), len(cells)


def _first_record(lines: list[bytes], separator: str, path: Path, skip: int) -> list[str]:
    csv.field_size_limit(sys.maxsize)
    try:
        # Decoded line by line: only the header must be sound for the file to be opened.
        return next(csv.reader((_text(line) for line in lines), delimiter=separator), [])
    except UnicodeDecodeError:
        raise fault("not_utf8", path.name, skip + 1) from None
    except csv.Error as error:
        raise fault("broken_file", path=str(path), problem=str(error)) from None


def _text(line: bytes) -> str:
    if b"\0" in line:  # UTF-16, or no text at all
        raise UnicodeDecodeError("utf-8", line, 0, 1, "NUL")
    return line.decode("utf-8")


def _with_names(names: list[str]) -> list[str]:
    """Columns without a name are called by their place."""
    return [name or f"column_{place}" for place, name in enumerate(names, start=1)]


# --- lines ------------------------------------------------------------------------------


def _lines_at(path: Path, offsets: list[int]) -> list[int]:
    """The line, from 1, on which the record that begins at each offset stands."""
    lines: dict[int, int] = {}
    waiting = sorted(set(offsets), reverse=True)
    line, place, before = 1, 0, b""
    for chunk in _chunks(path) if waiting else ():
        while waiting and waiting[-1] < place + len(chunk):
            offset = waiting.pop()
            ahead = chunk[offset - place :]
            # An offset may point at the end of the line before, or at blank lines between.
            blank = ahead[: len(ahead) - len(ahead.lstrip(b"\r\n"))]
            seen = before + chunk[: offset - place] + blank
            lines[offset] = line + _line_ends(seen) - _line_ends(before)
        line += _line_ends(before + chunk) - _line_ends(before)
        place += len(chunk)
        before = chunk[-1:]
    return [lines.get(offset, 0) for offset in offsets]


def _line_ends(text: bytes) -> int:
    return text.count(b"\n") + text.count(b"\r") - text.count(b"\r\n")


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        yield from iter(lambda: stream.read(_CHUNK), b"")


def _with_one_line_end(path: Path, copy: Path) -> bool:
    """Write a copy with one kind of line end; False when the file has only one."""
    kinds = set()
    with copy.open("wb") as stream:
        for chunk in _line_parts(_chunks(path)):
            kinds |= {end for end in (b"\r\n",) if end in chunk}
            bare = chunk.replace(b"\r\n", b"")
            kinds |= {end for end in (b"\r", b"\n") if end in bare}
            stream.write(chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    return len(kinds) > 1


def _line_parts(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, no "\\r\\n" cut in two."""
    held = b""
    for chunk in itertools.chain(chunks, [b""]):
        whole = held + chunk
        held = whole[-1:] if chunk and whole.endswith(b"\r") else b""
        yield whole[: len(whole) - len(held)]
