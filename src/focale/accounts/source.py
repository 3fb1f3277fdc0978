"""How does any table, file or frame become a table of the engine?

Paths (CSV, Parquet), Arrow, pandas, Polars, DuckDB relations. CSV files are read by
`text_file`.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from focale.accounts.rejects import Reject
from focale.accounts.repeats import ROW
from focale.accounts.text_file import TextFile, open_text_file
from focale.engine import Found, Session
from focale.glossary.messages import fault, listed

READABLE = (".parquet", ".csv")
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

    text, arrow, parquet: the source itself, one of them; none for a table made here.
    """

    found: Found
    kind: Kind
    rows_in: int
    rejects: list[Reject] = field(default_factory=list)
    text: TextFile | None = None
    arrow: pa.Table | None = None
    parquet: Path | None = None

    @property
    def names(self) -> list[str]:
        """The columns that the source has, in order."""
        return [name for name in self.found.columns if name != ROW]

    def lines_of(self, rows: set[int]) -> dict[int, int]:
        """Row (from 0, as kept) -> line of the CSV file; {} for other sources."""
        if self.text is None or not rows:
            return {}
        return self.text.lines_of(rows, {reject.line for reject in self.rejects})


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
    if not path.exists():
        raise fault("no_such_file", path=str(path))
    suffix = path.suffix.lower()
    if suffix not in READABLE or path.is_dir():
        raise fault("unknown_format", path=str(path), known=listed(READABLE))
    try:
        with path.open("rb") as stream:
            is_empty = not stream.read(1)
    except OSError as error:
        raise fault("cannot_read", path=str(path), problem=error.strerror or "?") from None
    if is_empty:
        raise fault("empty_file", path=str(path))
    if suffix == ".csv":
        return _open_csv(session, path, table)
    _check_names(_parquet_names(path), str(path))
    found = session.hold_parquet(path, table)
    return Opened(found, Kind.PATH, session.count(table), parquet=path)


def _open_csv(session: Session, path: Path, table: str) -> Opened:
    text = open_text_file(path)
    _check_names(text.header, str(path))
    found, rejects = text.read_into(session, table)
    return Opened(found, Kind.PATH, session.count(table) + len(rejects), rejects, text)


def _parquet_names(path: Path) -> list[str]:
    try:
        return list(pq.read_schema(path).names)
    except (pa.ArrowException, OSError):
        return []  # the engine tells what is wrong with it


def _check_names(names: Iterable[str], label: str) -> None:
    """Refuse two columns of one name, case aside, and the names that Focale needs itself."""
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
