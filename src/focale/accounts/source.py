"""How does any table, file or frame become a table of the engine?

Files by what they hold, whatever their name: CSV by `text_file`, workbooks and JSON by `files`,
Parquet as it is, each also packed by gzip or zip. Arrow, pandas, Polars, DuckDB relations.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from focale.accounts.files.archive import unpacked_gzip, unpacked_zip
from focale.accounts.files.content import Content, content_of
from focale.accounts.files.json_rows import open_json
from focale.accounts.files.place import Place, place_of
from focale.accounts.files.typed_rows import TypedRows
from focale.accounts.files.workbook import open_sheet
from focale.accounts.headers_again import header_rows
from focale.accounts.rejects import Reject
from focale.accounts.repeats import ROW, keep_rows
from focale.accounts.sheet_codes import with_codes
from focale.accounts.text_file import TextFile, open_text_file
from focale.engine import Found, Session
from focale.glossary.messages import Message, fault, listed

READABLE = (
    ".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".parquet", ".jsonl", ".json", ".gz", ".zip",
)  # fmt: skip
"""How such files are usually called; what counts is what they hold."""
MOST_COLUMNS = 20_000
"""Beyond, the engine takes minutes to plan a query, whatever it reads of them."""
_WORKBOOKS = (Content.XLSX, Content.OLD_WORKBOOK)
_PACKED = (Content.GZIP, Content.ZIP)
_REFUSED = {
    Content.EMPTY: "empty_file",
    Content.LOCKED_WORKBOOK: "locked_file",
    Content.WEB_PAGE: "web_page",
    Content.XML_SHEET: "xml_sheet",
}
_RESERVED = frozenset({ROW, "file_row_number"})


class Kind(enum.Enum):
    """What the caller gave, and so gets back."""

    PATH = "path"
    ARROW = "arrow"
    PANDAS = "pandas"
    POLARS = "polars"
    LAZY_POLARS = "lazy polars"
    RELATION = "relation"
    TABLE = "table of a database"


@dataclass
class Opened:
    """A table in the engine, where it came from, and the lines that could not be read.

    text, arrow, parquet: the source itself, one of them; none for a table made here. lines: of
    each row, in a sheet or a JSON file. notices: what was decided while reading.
    """

    found: Found
    kind: Kind
    rows_in: int
    rejects: list[Reject] = field(default_factory=list)
    text: TextFile | None = None
    arrow: pa.Table | None = None
    parquet: Sequence[Path] | None = None
    lines: np.ndarray[Any, Any] | None = None
    notices: list[Message] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """The columns that the source has, in order."""
        return [name for name in self.found.columns if name != ROW]

    def lines_of(self, rows: set[int]) -> dict[int, int]:
        """Row (from 0, as kept) -> line of the file or sheet; {} for sources without lines."""
        if self.lines is not None:
            return {row: int(self.lines[row]) for row in rows}
        if self.text is None or not rows:
            return {}
        unread = {reject.line for reject in self.rejects if not reject.row}
        return self.text.lines_of(rows, unread)

    def even_from(self) -> int:
        """The line of the first row, where each row takes one line of a text; else 0."""
        if self.text is None or self.lines is not None or self.rejects:
            return 0
        return self.text.even_from(self.rows_in)


def open_source(session: Session, source: Any, table: str, label: str = "") -> Opened:
    """Make any supported table readable in `session` under the name `table`.

    Raises FocaleError when it cannot be read: what, where, and what to do.
    """
    if isinstance(source, str | Path):
        return _open_path(session, Path(source), table)
    kind, arrow = _as_arrow(source)
    label = label or table
    _check_names(arrow.column_names, label)
    return Opened(session.hold_arrow(arrow, table, label), kind, arrow.num_rows, arrow=arrow)


def _open_path(session: Session, path: Path, table: str) -> Opened:
    place = place_of(path)
    if not place.file.exists():
        raise fault("no_such_file", path=str(place.file))
    if place.file.is_dir():
        raise fault("unknown_format", path=str(path), known=listed(READABLE, 12))
    try:
        return _open_bytes(session, place, place.file, table)
    except OSError as error:
        raise fault("cannot_read", path=str(place.file), problem=error.strerror or "?") from None


def _open_bytes(session: Session, place: Place, path: Path, table: str, depth: int = 0) -> Opened:
    """Open by content. path: the bytes, unpacked. depth: how many archives were opened."""
    content = content_of(path)
    if content is Content.TEXT and place.file.suffix.lower() == ".parquet":
        content = Content.PARQUET  # the engine tells what is wrong with it
    shown = str(place.file)
    if content in _REFUSED:
        raise fault(_REFUSED[content], path=shown)
    if content is Content.OTHER or (content in _PACKED and depth > 1):
        raise fault("unknown_format", path=shown, known=listed(READABLE, 12))
    if content in _PACKED:
        copy = session.folder / f"{table}.{depth}.unpacked"
        if content is Content.GZIP:
            unpacked_gzip(path, copy, place.label)
            return _open_bytes(session, place, copy, table, depth + 1)
        unpacked_zip(place, path, copy)
        return _open_bytes(session, Place(place.file), copy, table, depth + 1)
    if content in _WORKBOOKS:
        return _open_sheet(session, place, path, content, table)
    if content is Content.JSON:
        return _open_json(session, place, path, table)
    if content is Content.TEXT:
        return _open_csv(session, place, path, table)
    if place.part:
        raise fault("no_part", path=shown, part=place.part)
    _check_names(_parquet_names(path), shown)
    found = session.hold_parquet(path, table, place.file.name)
    return Opened(found, Kind.PATH, session.count(table), parquet=[path])


def _open_csv(session: Session, place: Place, path: Path, table: str) -> Opened:
    text = open_text_file(path, place.file.name, place.part)
    _check_names(text.header, str(place.file))
    found, rejects = text.read_into(session, table)
    rows = session.count(table) + len(rejects)
    opened = Opened(found, Kind.PATH, rows, rejects, text, notices=text.notices)
    return _once(session, opened, dict(zip(text.header, text.written, strict=True)))


def _open_sheet(session: Session, place: Place, path: Path, content: Content, table: str) -> Opened:
    sheet = open_sheet(place, path, content)
    _check_names(sheet.header, sheet.label)
    rows = TypedRows(sheet.header, sheet.rows, sheet.unnamed)
    found = session.hold_rows(rows.batches(), rows.schema, table, sheet.label)
    opened = _typed(session, found, rows, sheet.notices)
    written = dict(zip(sheet.header, sheet.written, strict=True))
    opened = _once(session, opened, {name: written[name] for name in rows.names})
    opened.found, told = with_codes(session, opened.found)
    opened.notices += told
    return opened


def _once(session: Session, opened: Opened, headers: dict[str, str]) -> Opened:
    """Without the rows that say the headers again: they are rejects. headers: as written."""
    rows = header_rows(session, opened.found, headers)
    if not rows:
        return opened
    label, lines = opened.found.label, opened.lines_of(set(rows))
    opened.rejects += [Reject(label, lines.get(r, 0), r + 1, "", "header_again") for r in rows]
    opened.rejects.sort(key=lambda reject: reject.line)
    kept = f"{opened.found.table}_once"
    keep_rows(session, opened.found.table, kept, rows)
    opened.found = Found(kept, opened.found.columns, label)
    return opened


def _open_json(session: Session, place: Place, path: Path, table: str) -> Opened:
    file = open_json(path, place.file.name, place.part)
    _check_names(file.header, str(place.file))
    rows = TypedRows(file.header, file.rows)
    found = session.hold_rows(rows.batches(), rows.schema, table, file.label)
    return _typed(session, found, rows, file.notices, file.rejects)


def _typed(
    session: Session,
    found: Found,
    rows: TypedRows,
    notices: list[Message],
    rejects: Iterable[Reject] = (),
) -> Opened:
    lost = list(rejects)
    return Opened(
        found, Kind.PATH, len(rows.lines) + len(lost), lost, parquet=session.kept(found.table),
        lines=rows.lines, notices=notices,
    )  # fmt: skip


def _parquet_names(path: Path) -> list[str]:
    try:
        return list(pq.read_schema(path).names)
    except (pa.ArrowException, OSError):
        return []  # the engine tells what is wrong with it


def _check_names(names: Iterable[str], label: str) -> None:
    """Refuse two columns of one name, case aside, and the names that Focale needs itself.

    And more columns than can be read in bounded memory.
    """
    names = list(names)
    if len(names) > MOST_COLUMNS:
        raise fault("too_many_columns", path=label, columns=len(names), most=MOST_COLUMNS)
    seen: set[str] = set()
    for name in names:
        if name.lower() in _RESERVED:
            raise fault("reserved_column", path=label, column=name)
        if name.lower() in seen:
            raise fault("duplicate_header", path=label, column=name)
        seen.add(name.lower())


def _as_arrow(source: Any) -> tuple[Kind, pa.Table]:
    module = type(source).__module__.partition(".")[0]
    name = type(source).__name__
    if isinstance(source, pa.Table):
        return Kind.ARROW, source
    if isinstance(source, pa.RecordBatchReader):
        return Kind.ARROW, source.read_all()
    if module == "pandas" and name == "DataFrame":
        try:
            return Kind.PANDAS, pa.Table.from_pandas(source, preserve_index=False)
        except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
            problem = str(error).splitlines()[0]
            raise fault("broken_file", path="pandas", problem=problem) from None
    if module == "polars" and name == "LazyFrame":
        return Kind.LAZY_POLARS, source.collect().to_arrow()
    if module == "polars" and name == "DataFrame":
        return Kind.POLARS, source.to_arrow()
    if name == "DuckDBPyRelation":
        return Kind.RELATION, source.to_arrow_table()
    raise fault("unsupported_input", kind=f"{module}.{name}")
