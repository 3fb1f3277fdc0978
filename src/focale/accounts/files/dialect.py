"""How are the cells of a text file separated, and what keeps one together?

Every usual separator is tried on the first records; the one under which they have the same
number of cells wins. Where two are as good, or quotes are cut through, clevercsv decides. Where
none parts anything and the lines are columns of numbers, blanks part them.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from focale.accounts.files.shape import header_at, usual_width

if TYPE_CHECKING:
    from _csv import Reader

SEPARATORS = (",", ";", "\t", "|")
BLANKS = " "
"""One or several blanks, as in tables of statistics; no cell is quoted then."""
_NUMBER = re.compile(r"[+-]?\d+(?:[.]\d+)?")
_FEWEST, _NEARLY_ALL = 4, 0.98
_RECORDS = 200
_SURE = 0.9
"""Share of the records that have the same number of cells, from which a separator is sure."""
_FOR_CLEVERCSV = 20_000  # signs: it takes its time
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


class ByBlanks:
    """The records of lines that blanks part, as a reader of CSV gives them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.line_num = 0

    def __iter__(self) -> Iterator[list[str]]:
        return self

    def __next__(self) -> list[str]:
        line = next(self._lines)
        self.line_num += 1
        return line.split()


@dataclass(frozen=True)
class Dialect:
    """separator, quote, escape: as CSV knows them; escape "" where a quote is doubled."""

    separator: str
    quote: str = '"'
    escape: str = ""

    def records(self, lines: Iterable[str]) -> Reader | ByBlanks:
        """A reader of the records in these lines."""
        if self.separator == BLANKS:
            return ByBlanks(lines)
        csv.field_size_limit(sys.maxsize)
        return csv.reader(
            lines,
            delimiter=self.separator,
            quotechar=self.quote or '"',
            quoting=csv.QUOTE_MINIMAL if self.quote else csv.QUOTE_NONE,
            escapechar=self.escape or None,
            doublequote=not self.escape,
        )


@dataclass(frozen=True)
class Judged:
    """What the first records look like under a dialect."""

    dialect: Dialect
    header: int
    width: int
    share: float
    cut: bool

    @property
    def rank(self) -> tuple[bool, bool, bool, int]:
        """Better ones are greater; the width decides only between equals."""
        return (not self.cut, self.width > 1, self.share >= _SURE, -self.header)


def lines_of_text(text: str) -> list[str]:
    """The lines of a text, each with its end: nothing but CR and LF ends a line."""
    return _LINE.findall(text)


def dialect_of(lines: Sequence[str], separator: str = "") -> Judged:
    """The dialect of the lines from the first that counts. separator: where the file tells it.

    Raises csv.Error where they are no CSV at all.
    """
    signs = (separator,) if separator else SEPARATORS
    judged = [_judged(Dialect(sign), lines) for sign in signs]
    best = max(judged, key=lambda one: (one.rank, round(one.share, 1), one.width))
    if best.share < 1 and any("\\" in line for line in lines):
        best = _better_escaped(best, lines)
    if not separator and best.width == 1 and not best.cut:
        return _by_blanks(lines) or best
    rivals = [one for one in judged if one.rank == best.rank and one.width > 1]
    is_doubtful = best.cut or len(rivals) > 1 or (best.width > 1 and best.share < _SURE)
    if not separator and is_doubtful:
        other = _by_clevercsv(lines)
        if other is not None and (other.cut, -other.share) <= (best.cut, -best.share):
            return other
    return best


def _by_blanks(lines: Sequence[str]) -> Judged | None:
    """Columns parted by blanks, at least half of them of numbers; None for plain words."""
    found = _judged(Dialect(BLANKS, quote=""), lines)
    rows = first_records(found.dialect, lines)[found.header + 1 :]
    rows = [row for row in rows if row]
    if found.width < 2 or found.share < _NEARLY_ALL or len(rows) < _FEWEST:
        return None
    even = [row for row in rows if len(row) == found.width]
    columns = [
        all(_NUMBER.fullmatch(cell) for cell in column) for column in zip(*even, strict=True)
    ]
    return found if 2 * sum(columns) >= found.width else None


def _better_escaped(best: Judged, lines: Sequence[str]) -> Judged:
    """The same with a backslash before separators and quotes, where that mends records."""
    escaped = _judged(Dialect(best.dialect.separator, escape="\\"), lines)
    return escaped if (escaped.cut, -escaped.share) < (best.cut, -best.share) else best


def _judged(dialect: Dialect, lines: Sequence[str]) -> Judged:
    records = first_records(dialect, lines)
    header = header_at(records)
    table = [record for record in records[header:] if record]
    width = usual_width(table)
    share = sum(len(record) == width for record in table) / len(table) if table else 0.0
    quote = dialect.quote
    cut = bool(quote) and any(quote in cell for record in table[:1] for cell in record)
    return Judged(dialect, header, width, share, cut)


def first_records(dialect: Dialect, lines: Sequence[str], most: int = _RECORDS) -> list[list[str]]:
    """The first records, blank lines among them; the last one of the lines may be cut."""
    records: list[list[str]] = []
    for record in dialect.records(lines):
        records.append(record)
        if len(records) >= most:
            break
    return records


def _by_clevercsv(lines: Sequence[str]) -> Judged | None:
    """What clevercsv makes of it, when that is something that Focale reads."""
    import clevercsv

    sample = ""
    for line in lines[:_RECORDS]:
        if len(sample) + len(line) > _FOR_CLEVERCSV:
            break
        sample += line
    if not sample:
        return None
    try:
        found = clevercsv.Detector().detect(sample, delimiters=list(SEPARATORS))
    except clevercsv.Error:
        return None
    if found is None or found.delimiter not in SEPARATORS:
        return None
    if found.quotechar not in ("", '"', "'") or found.escapechar not in ("", "\\", None):
        return None
    dialect = Dialect(found.delimiter, found.quotechar or '"', found.escapechar or "")
    try:
        return _judged(dialect, lines)
    except csv.Error:
        return None
