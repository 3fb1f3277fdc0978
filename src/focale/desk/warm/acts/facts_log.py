"""A file of facts as the log that discovery, validation and weights read: one fact a line.

Its columns get the names of a log, its days and numbers are read however they are written, and the
names of fields that people use become those of the glossary.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from focale.accounts.columns.header import COMPANY, SURE, read_header
from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.repeats import ROW
from focale.accounts.replay import LOG_COLUMNS
from focale.accounts.source import Opened, open_source
from focale.accounts.values.day import day
from focale.accounts.values.headcount import headcount
from focale.accounts.values.money import money
from focale.accounts.values.number import number, written_number
from focale.criterion import tree as t
from focale.criterion.values import ISO_MOMENT
from focale.desk.warm.acts.called import called
from focale.desk.warm.acts.clean import said
from focale.desk.warm.acts.given_columns import source_of
from focale.desk.warm.acts.told_rejects import write_told_rejects
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows
from focale.engine import Session
from focale.glossary.fact_fields import FACT_FIELDS
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.messages import fault, listed

GROUP = 50_000  # lines of one piece
_DAYS = ("at", "known_at", "withdrawn_at")
_ISO = re.compile(f"{ISO_MOMENT}(?:z|[+-][0-9]{{2}}(?::?[0-9]{{2}})?)?", re.IGNORECASE)
_CACHED = 65_536


def keep_log(
    rows: Rows, file: str, label: str, columns: list[dict[str, Any]], part: str
) -> dict[str, Any]:
    """As `table.keep_table`. A line without a company or a day is rejected.

    Raises FocaleError where no column says of whom, which field, which value, or since when.
    """
    path, name = rows.place(file), new_name(".parquet")
    given = {one["field"]: one for one in columns if one.get("field") and not one.get("ignored")}
    with Session() as session, called(path, label):
        opened = open_source(session, source_of(path, part), "given")
        missing = [field for field in LOG_COLUMNS if field not in given]
        if missing:
            raise fault(
                "needed_column", path=opened.found.label, column=missing[0],
                columns=listed(opened.names, 12),
            )  # fmt: skip
        log = _Log(opened, given)
        writer: pq.ParquetWriter | None = None
        for batch in log.read(session):
            if writer is None:
                writer = pq.ParquetWriter(rows.place(name), batch.schema, compression="zstd")
            writer.write_table(batch)
        if writer is not None:
            writer.close()
        rejects = [*opened.rejects, *log.rejects()]
        rejected = {"unreadable_row": len(opened.rejects), **log.rejected}
        return {
            "facts": name if log.kept else "",
            "rows": log.kept,
            "balance": {
                "files": write_told_rejects(rejects, rows, label),
                "rows_in": opened.rows_in, "kept": log.kept,
                "rejected": {reason: n for reason, n in rejected.items() if n},
                "merged": {}, "changed": {}, "filled": {}, "doubtful": {}, "columns": [],
                "notices": said(opened.notices, path, label),
            },
        }  # fmt: skip


class _Log:
    """The lines of one file, read piece by piece; what became of them is counted."""

    def __init__(self, opened: Opened, given: Mapping[str, Mapping[str, Any]]) -> None:
        self.opened = opened
        self.given = {field: one for field, one in given.items() if field in FACT_FIELDS}
        self.kept = 0
        self._bad: list[tuple[int, str, str]] = []
        self.rejected = {"blank_id": 0, "undated_fact": 0}
        self._days = {
            field: _day_reader(str(self.given[field].get("dates") or ""))
            for field in _DAYS if field in self.given
        }  # fmt: skip

    def read(self, session: Session) -> Iterator[pa.Table]:
        """The good lines, under the names of a log."""
        wanted = [t.alias(t.col(one["column"]), field) for field, one in self.given.items()]
        query = t.select([*wanted, t.col(ROW)], t.table(self.opened.found.table))
        with session.streamed(query, GROUP) as answer:
            for batch in answer:
                yield self._good(pa.Table.from_batches([batch]))

    def _good(self, lines: pa.Table) -> pa.Table:
        columns = {field: _plain(lines[field]) for field in self.given}
        account = pc.utf8_trim_whitespace(columns["account_id"].cast(pa.string()))
        columns["account_id"] = account
        blank = pc.fill_null(pc.equal(account, ""), True)
        columns["field"] = _each(columns["field"].cast(pa.string()), field_name)
        columns["value"] = _values(columns["field"], _text(columns["value"]))
        undated = pa.array([False] * len(lines))
        for field, read in self._days.items():
            column = columns[field]
            if not pa.types.is_temporal(column.type):
                found = _each(column.cast(pa.string()), read)
                said_nothing = pc.fill_null(pc.equal(_trimmed(column), ""), True)
                undated = pc.or_(undated, pc.and_(pc.is_null(found), pc.invert(said_nothing)))
                columns[field] = found
        undated = pc.or_(undated, pc.is_null(columns["at"]))
        self._note(lines, blank, "account_id", "blank_id")
        self._note(lines, pc.and_(undated, pc.invert(blank)), "at", "undated_fact")
        good = pa.table(columns).filter(pc.invert(pc.or_(undated, blank)))
        self.kept += good.num_rows
        return good

    def _note(self, lines: pa.Table, bad: Any, field: str, reason: str) -> None:
        places = lines[ROW].filter(bad).to_pylist()
        self.rejected[reason] += len(places)
        room = max(0, MAX_LISTED - len(self._bad))
        self._bad += [(int(place), field, reason) for place in places[:room]]

    def rejects(self) -> list[Reject]:
        """The lines that say nothing, once all were read."""
        numbers = self.opened.lines_of({row for row, _, _ in self._bad}) if self._bad else {}
        return [
            Reject(
                self.opened.found.label, numbers.get(row, 0), row + 1,
                str(self.given[field]["column"]), reason,
            )
            for row, field, reason in self._bad
        ]  # fmt: skip


def _plain(column: pa.ChunkedArray) -> pa.ChunkedArray:
    kind = column.type
    return column.cast(kind.value_type) if pa.types.is_dictionary(kind) else column


def _trimmed(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.utf8_trim_whitespace(column.cast(pa.string()))


def _text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Values as texts, lists as in a cell."""
    kind = column.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return pc.binary_join(column.cast(pa.list_(pa.string())), ";")
    return column.cast(pa.string())


def _each(column: pa.ChunkedArray, read: Callable[[str], str | None]) -> pa.ChunkedArray:
    """Each different text read once."""
    known = column.combine_chunks().dictionary_encode()
    read_each = [None if text is None else read(text) for text in known.dictionary.to_pylist()]
    return pa.chunked_array([pa.array(read_each, pa.string()).take(known.indices)])


def _values(fields: pa.ChunkedArray, values: pa.ChunkedArray) -> pa.ChunkedArray:
    """The values as a profile reads them: numbers and days are told by their field."""
    told = [
        None if value is None else _value(field or "", value)
        for field, value in zip(fields.to_pylist(), values.to_pylist(), strict=True)
    ]
    return pa.chunked_array([pa.array(told, pa.string())])


@functools.lru_cache(maxsize=_CACHED)
def _value(field: str, text: str) -> str:
    """A value as a profile reads it; as it was written where it cannot be read so.

    >>> _value("headcount", "1 250"), _value("revenue_eur", "1,5 M€"), _value("naf", "58.29C")
    ('1250', '1500000', '58.29C')
    """
    known = FIELDS.get(field)
    if known is None or not text.strip():
        return text
    found: Any = None
    if field == "headcount":
        told = headcount(text)
        found = told.cell.value if told.low == told.high else None
    elif known.type is FieldType.NUMBER:
        found = (money(text).cell if field.endswith("_eur") else number(text)).value
    elif known.type is FieldType.DATE:
        found = day(text).value
    if isinstance(found, float):
        return written_number(found)
    return found.isoformat() if isinstance(found, datetime.date) else text


@functools.lru_cache(maxsize=4_096)
def field_name(text: str) -> str:
    """The glossary's name of a field; any other stays as it is written.

    >>> field_name("Effectif"), field_name("headcount"), field_name("Maturité digitale")
    ('headcount', 'headcount', 'Maturité digitale')
    """
    plain = text.strip()
    if plain in FIELDS or not plain:
        return plain
    meaning = read_header(plain).meaning(COMPANY)
    return meaning.field if meaning is not None and meaning.strength == SURE else plain


def _day_reader(order: str) -> Callable[[str], str | None]:
    """A reader of days: moments stay moments, so that two facts of one day keep their order."""

    def read(text: str) -> str | None:
        plain = text.strip()
        if _ISO.fullmatch(plain):
            return plain
        found = day(plain, order).value
        return found.isoformat() if isinstance(found, datetime.date) else None

    return read
