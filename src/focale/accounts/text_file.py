"""How is a CSV file read, whatever wrote it?

As text throughout: leading zeros stay, every cell is typed later by its field. Encoding,
separator and the line of the headers are told from the file itself (`files`); what is not plain
UTF-8 is read from a copy. Records that cannot be read are listed with the line where they begin.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from focale.accounts.files.by_hand import Ragged, keep_records
from focale.accounts.files.dialect import (
    Dialect,
    Judged,
    dialect_of,
    first_records,
    lines_of_text,
)
from focale.accounts.files.encoding import name_of
from focale.accounts.files.headless import numbered_names, value_in_header, without_header
from focale.accounts.files.shape import column_names
from focale.accounts.files.survey import Survey, chunks, decoded, survey, written_as_utf8
from focale.accounts.files.told import renamed_notices, title_notices
from focale.accounts.rejects import Reject
from focale.engine import Found, Session
from focale.engine.spreadsheets import unguarded_text
from focale.glossary.messages import FocaleError, Message, fault

_HEADER_SIGNS, _MOST_HEADER_SIGNS = 1_000_000, 32_000_000
"""Signs that are looked at for the header; a header of thousands of columns takes more."""
_MOST_COLUMNS = 1_000
"""More columns than this take too much memory in the engine's reader of CSV."""
_PADDED_FROM = 0.9
"""Share of the records with another number of cells than the header that makes theirs the norm."""
_REASONS = {
    "INVALID ENCODING": "broken_text",
    "UNQUOTED VALUE": "broken_quote",
    "INVALID STATE": "broken_quote",
    "LINE SIZE OVER MAXIMUM": "long_line",
}
"""What the engine calls a fault -> the reason that people read."""
_RAGGED = "ragged_row"
_SHOWN_OF_A_RECORD = 10_000
"""Signs of a broken record that the engine gives back."""
_MOST_SWALLOWED = 1_000


@dataclass
class TextFile:
    """A CSV file whose first lines have been read.

    path: its bytes, unpacked. label: how people know it. written: the headers as they stand in
    it, where `header` has the names of the columns. skip: lines before the header, and
    header_lines: that it takes (0 where there is none). padded: whether `header` was fitted to
    the rows below it.
    """

    path: Path
    label: str
    header: list[str]
    written: list[str]
    dialect: Dialect
    skip: int
    header_lines: int
    padded: bool
    bytes: Survey
    notices: list[Message] = field(default_factory=list)

    @property
    def separator(self) -> str:
        """What stands between cells."""
        return self.dialect.separator

    @property
    def holds_nul(self) -> bool:
        """Whether the sign U+0000 stands anywhere in the file."""
        return self.bytes.holds_nul

    def read_into(self, session: Session, table: str) -> tuple[Found, list[Reject]]:
        """The rows as a table of the engine, and the records that could not be read.

        Raises FocaleError when the file cannot be read at all.
        """
        self._become_utf8(session.folder / f"{table}.txt")
        if self.dialect.escape or self.dialect.quote != '"' or len(self.header) > _MOST_COLUMNS:
            return self._read_by_hand(session, table)
        try:
            path = self.path
            found, broken = self._read_csv(session, path, table)
        except FocaleError:
            path = session.folder / f"{table}.lines.txt"
            if not _with_one_line_end(self.path, path):
                raise
            found, broken = self._read_csv(session, path, table)
        lines = _lines_at(path, [byte for byte, *_ in broken])
        rejects: list[Reject] = []
        for line, (byte, column, kind, text) in zip(lines, broken, strict=True):
            reason = _REASONS.get(kind, _RAGGED)
            rejects.append(Reject(self.label, line, 0, column or "", reason, text[:200]))
            if reason == "broken_quote" and text.count('"') % 2:
                rejects += self._swallowed(path, line, byte, text)
        return Found(found.table, found.columns, self.label), rejects

    def _swallowed(self, path: Path, line: int, byte: int, text: str) -> list[Reject]:
        """The lines that an open quote has taken for the rest of its cell.

        Raises FocaleError where these are many: then the file is not read without them.
        """
        count = _line_ends(text.rstrip("\r\n").encode())
        if len(text) >= _SHOWN_OF_A_RECORD:
            count = _lines_from(path, byte) - 1
        if count > _MOST_SWALLOWED:
            raise fault("open_quote", self.label, line, count=count)
        below = range(line + 1, line + count + 1)
        return [Reject(self.label, number, 0, "", "in_quote") for number in below]

    def _become_utf8(self, copy: Path) -> None:
        if not self.bytes.needs_copy:
            return
        lost = written_as_utf8(self.path, self.bytes, copy)
        if lost:
            facts = {"path": self.label, "count": lost, "encoding": name_of(self.bytes.encoding)}
            self.notices.append(Message("lost_signs", facts=facts))
        self.path = copy
        self.bytes = replace(self.bytes, encoding="utf-8", other="", mark=0)

    def _read_csv(
        self, session: Session, path: Path, table: str
    ) -> tuple[Found, list[tuple[int, str | None, str, str]]]:
        skip = self.skip + (self.header_lines if self.padded else 0)
        return session.read_csv(
            path, self.header, self.separator, table, skip, has_header=not self.padded,
            label=self.label, unguard=self.bytes.holds_guards,
        )  # fmt: skip

    def _read_by_hand(self, session: Session, table: str) -> tuple[Found, list[Reject]]:
        ragged: list[Ragged] = []
        batches, schema = keep_records(
            self._records(), self.header, ragged, unguard=self.bytes.holds_guards
        )
        found = session.hold_rows(batches, schema, table, self.label)
        rejects = [
            Reject(self.label, one.line, 0, "", _RAGGED, one.text) for one in ragged
        ]  # fmt: skip
        return found, rejects

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

    def even_from(self, rows: int) -> int:
        """The line of the first of so many rows, if each takes one line and none is blank; else 0.

        A row takes one line at least: so the number of lines tells, without a look at the rows.
        """
        first = self.lines_of({0}, set()).get(0, 0) if rows else 0
        return first if first and _lines_from(self.path, 0) - (first - 1) == rows else 0

    def _records(self) -> Iterator[tuple[int, list[str]]]:
        with self.path.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
            for _ in range(self.skip):
                stream.readline()
            reader = self.dialect.records(stream)
            if self.header_lines:
                next(reader, None)
            line = self.skip + reader.line_num + 1
            for cells in reader:
                yield line, cells
                line = self.skip + reader.line_num + 1


def open_text_file(path: Path, label: str = "", part: str = "") -> TextFile:
    """The file with its columns and dialect.

    label: how people know it. part: its encoding as the user names it, "no-header" where its
    first line is data, or both with a comma. Raises FocaleError when it has no header, or its
    encoding stays in doubt.
    """
    label = label or path.name
    encoding, is_headless = without_header(part)
    found = survey(path, encoding, label)
    lines = _first_lines(path, found)
    separator, skip = _above(lines)
    try:
        judged = dialect_of(lines[skip:], separator)
        before, header, taken = _header(judged, lines[skip:])
    except csv.Error as error:
        raise fault("broken_file", path=label, problem=str(error)) from None
    if not any(cell.strip() for cell in header):
        raise fault("empty_file", path=label)
    if is_headless:
        names = numbered_names(max(judged.width, len(header)))
        told = _encoding_notices(found, label, encoding)
        return TextFile(
            path, label, names, [""] * len(names), judged.dialect, skip + before, 0, True, found,
            told,
        )  # fmt: skip
    fitted = _fitted(header, judged)
    names, renamed = column_names([unguarded_text(name) for name in fitted])
    notices = [
        *_encoding_notices(found, label, encoding),
        *title_notices(label, lines[skip : skip + before], skip + before + 1),
        *_header_notices(label, header, judged, lines[skip:], skip + before + 1),
        *renamed_notices(label, skip + before + 1, renamed),
    ]
    return TextFile(
        path, label, names, fitted, judged.dialect, skip + before, taken,
        len(fitted) != len(header), found, notices,
    )  # fmt: skip


def _first_lines(path: Path, found: Survey) -> list[str]:
    """The lines of the first million signs, or the first line; not the last, which may be cut."""
    text = ""
    for part in decoded(path, found):
        text += part
        if len(text) > _HEADER_SIGNS:
            lines = lines_of_text(text)
            if len(lines) > 1 or len(text) > _MOST_HEADER_SIGNS:
                return lines[:-1] or lines
    return lines_of_text(text)


def _above(lines: list[str]) -> tuple[str, int]:
    """Excel's "sep=;", "" without it, and how many lines stand above the first that counts."""
    separator, skip = "", 0
    for line in lines:
        words = line.strip().lower()
        if words.startswith("sep=") and len(words) <= 5:
            separator = line.strip()[4:] or "\t"
        elif words:
            break
        skip += 1
    return (separator if separator in (",", ";", "\t", "|") else ""), skip


def _header(judged: Judged, lines: list[str]) -> tuple[int, list[str], int]:
    """Lines above the header, its cells, and how many lines it takes."""
    reader = judged.dialect.records(lines)
    before = 0
    for place, record in enumerate(reader):
        if place == judged.header:
            return before, record, reader.line_num - before
        before = reader.line_num
    return 0, [], 0


def _fitted(header: list[str], judged: Judged) -> list[str]:
    """The header as wide as the rows, where most rows agree and no name is lost by it."""
    width = judged.width
    if judged.share < _PADDED_FROM or width < 2 or len(header) == width:
        return header
    if len(header) < width:
        return header + [""] * (width - len(header))
    return header[:width] if not any(cell.strip() for cell in header[width:]) else header


# --- what is told -----------------------------------------------------------------------


def _header_notices(
    label: str, header: list[str], judged: Judged, lines: list[str], line: int
) -> list[Message]:
    below = [row for row in first_records(judged.dialect, lines)[judged.header + 1 :] if row]
    value = value_in_header(header, below)
    if not value:
        return []
    return [Message("header_of_values", facts={"path": label, "line": line, "value": value[:60]})]


def _encoding_notices(found: Survey, label: str, asked: str) -> list[Message]:
    if found.other:
        return [
            Message("mixed_encodings", facts={
                "path": label, "count": found.strange, "line": found.first_strange,
                "encoding": name_of(found.other),
            })
        ]  # fmt: skip
    if asked or found.mark or found.encoding == "utf-8":
        return []
    return [
        Message("encoding_taken", facts={"path": label, "encoding": name_of(found.encoding)})
    ]  # fmt: skip


# --- lines ------------------------------------------------------------------------------


def _lines_at(path: Path, offsets: list[int]) -> list[int]:
    """The line, from 1, on which the record that begins at each offset stands."""
    lines: dict[int, int] = {}
    waiting = sorted(set(offsets), reverse=True)
    line, place, before = 1, 0, b""
    for chunk in chunks(path) if waiting else ():
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


def _lines_from(path: Path, offset: int) -> int:
    """How many lines begin at an offset or after it."""
    count, before, place = 0, b"\n", 0
    for chunk in chunks(path):
        part = chunk[max(offset - place, 0) :] if place + len(chunk) > offset else b""
        if part:
            count += _line_ends(before[-1:] + part) - _line_ends(before[-1:])
            before = part
        place += len(chunk)
    return count + (before[-1:] not in (b"\n", b"\r"))


def _line_ends(text: bytes) -> int:
    return text.count(b"\n") + text.count(b"\r") - text.count(b"\r\n")


def _with_one_line_end(path: Path, copy: Path) -> bool:
    """Write a copy with one kind of line end between records; False when the file has only one.

    What stands in quotes stays as it is.
    """
    kinds: set[bytes] = set()
    is_quoted = False
    with copy.open("wb") as stream:
        for chunk in _line_parts(chunks(path)):
            pieces = chunk.split(b'"')
            for place, piece in enumerate(pieces):
                if not is_quoted:
                    bare = piece.replace(b"\r\n", b"")
                    kinds |= {b"\r\n"} if len(bare) < len(piece) else set()
                    kinds |= {end for end in (b"\r", b"\n") if end in bare}
                    pieces[place] = piece.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
                if place < len(pieces) - 1:
                    is_quoted = not is_quoted
            stream.write(b'"'.join(pieces))
    return len(kinds) > 1


def _line_parts(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, no "\\r\\n" cut in two."""
    held = b""
    for chunk in itertools.chain(parts, [b""]):
        whole = held + chunk
        held = whole[-1:] if chunk and whole.endswith(b"\r") else b""
        yield whole[: len(whole) - len(held)]
