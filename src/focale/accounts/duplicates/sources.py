"""Which records are to be compared: of which files, read as which fields?

Several files of different columns become one list of records; each keeps its file and row.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from focale.accounts.columns.given import Given, mapping_on
from focale.accounts.columns.mapping import MappedColumn, Mapping, RowKind
from focale.accounts.duplicates.codes import Longs
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened, open_source
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.engine import Session
from focale.glossary.messages import fault

MATCHED = (
    "name", "legal_form", "siren", "siret", "vat", "address", "address_2", "street_number",
    "postcode", "city", "departement", "region", "country", "phone", "phone_2", "mobile", "fax",
    "company_phone", "email", "domain", "website", "created_on", "full_name", "first_name",
    "last_name", "company", "account_id", "linkedin", "birth_date", "person_number", "updated_on",
)  # fmt: skip
"""The fields that are compared, and the day of a record."""

_NAMED = frozenset({*MATCHED, "id", "contact_id", "group", "parent_siren", "customer"})
_NAME_HEADERS = frozenset(
    "nom|societe|entreprise|compte|client|organisation|denomination|enseigne|company|account|"
    "organization|business|etablissement|structure|nom de l'entreprise|nom entreprise".split("|")
)
_KINDS = (RowKind.COMPANY, RowKind.CONTACT)


@dataclass(frozen=True)
class SourceFile:
    """One file or frame. number: its place among the files, from 1. start: its first record."""

    number: int
    label: str
    path: Path | None
    opened: Opened
    mapping: Mapping
    start: int
    rows: int

    def field_of(self, column: str) -> str:
        """The field that a column holds; "" for a column of the user's own."""
        found = next((c for c in self.mapping.columns if c.column == column), None)
        return "" if found is None or found.ignored else found.field


@dataclass(frozen=True)
class Sources:
    """All files, and the engine that holds them."""

    session: Session
    files: tuple[SourceFile, ...]
    people: bool
    _held: dict[str, pa.ChunkedArray] = field(default_factory=dict)
    _ids: list[pa.ChunkedArray] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many records there are."""
        return sum(file.rows for file in self.files)

    def place(self, record: int) -> tuple[SourceFile, int]:
        """The file of a record, and its row there, from 0."""
        file = self.files[0] if len(self.files) == 1 else self._file(record)
        return file, record - file.start

    def _file(self, record: int) -> SourceFile:
        return next(f for f in reversed(self.files) if f.start <= record)

    def lines(self, records: Longs) -> dict[int, int]:
        """Record -> line of its file, or its row from 1 where there are no lines."""
        found: dict[int, int] = {}
        for file in self.files:
            own = records[(records >= file.start) & (records < file.start + file.rows)]
            rows = {int(record) - file.start for record in own}
            lines = file.opened.lines_of(rows)
            found |= {file.start + row: lines.get(row, row + 1) for row in rows}
        return found

    def columns(self) -> dict[str, pa.ChunkedArray]:
        """The fields to compare, as texts, of all records in order."""
        if not self._held:
            self._held.update(self._read())
        return self._held

    def column(self, field: str) -> pa.ChunkedArray | None:
        """One of these fields; None where no file has it."""
        return self.columns().get(field)

    def ids(self) -> pa.ChunkedArray | None:
        """The identifier of each record, as text; None where no file has any."""
        fields = ("contact_id", "id") if self.people else ("id",)
        names = [
            next((c.column for f in fields if (c := file.mapping.column_of(f))), None)
            for file in self.files
        ]
        if not any(names):
            return None
        if not self._ids:
            parts = [self._texts(f, name) for f, name in zip(self.files, names, strict=True)]
            self._ids.append(pa.chunked_array(
                [chunk for part, f in zip(parts, self.files, strict=True)
                 for chunk in _chunks(part, f.rows)], pa.string(),
            ))  # fmt: skip
        return self._ids[0]

    def _texts(self, file: SourceFile, column: str | None) -> pa.ChunkedArray | None:
        if column is None:
            return None
        node = t.alias(t.cast(t.col(column), "VARCHAR"), "id")
        return self.session.arrow(_in_order([node], file.opened.found.table))["id"]

    def _read(self) -> dict[str, pa.ChunkedArray]:
        held = [self._of_file(file) for file in self.files]
        names = [name for name in MATCHED if any(name in columns for columns in held)]
        return {
            name: pa.chunked_array(
                [
                    chunk
                    for columns, file in zip(held, self.files, strict=True)
                    for chunk in _chunks(columns.get(name), file.rows)
                ],
                pa.string(),
            )
            for name in names
        }

    def _of_file(self, file: SourceFile) -> dict[str, pa.ChunkedArray]:
        names = {c.field: c.column for c in file.mapping.columns if c.field and not c.ignored}
        chosen = {field: names[field] for field in MATCHED if field in names}
        if not chosen:
            return {}
        nodes = [
            t.alias(t.cast(t.col(column), "VARCHAR"), field) for field, column in chosen.items()
        ]
        table = self.session.arrow(_in_order(nodes, file.opened.found.table))
        return {field: table[field] for field in chosen}


def _in_order(nodes: list[t.Node], table: str) -> t.Node:
    from sqlglot import exp

    query = t.select(nodes, t.table(table))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    return query


def _chunks(column: pa.ChunkedArray | None, rows: int) -> list[pa.Array]:
    if column is None:
        return [pa.nulls(rows, pa.string())]
    return [chunk.cast(pa.string()) for chunk in column.chunks]


def open_sources(
    session: Session, sources: Sequence[Any], given: Given = None, *, rows: RowKind | None = None
) -> Sources:
    """Open files or frames of companies, or of contacts.

    rows: what one row is, where the files do not tell. Raises FocaleError when the files are of
    different kinds, or say nothing that can be compared.
    """
    files: list[SourceFile] = []
    start = 0
    for number, source in enumerate(sources, 1):
        opened = open_source(session, source, f"focale_double_{number}", f"table {number}")
        mapping = _plainly_named(mapping_on(session, opened, given))
        count = session.count(opened.found.table)
        path = Path(source) if isinstance(source, str | Path) else None
        label = str(source) if path is not None else opened.found.label
        files.append(SourceFile(number, label, path, opened, mapping, start, count))
        start += count
    kinds = {file.mapping.rows for file in files}
    if rows is None and (len(kinds) > 1 or not kinds <= set(_KINDS)):
        told = ", ".join(f"{file.opened.found.label} ({file.mapping.rows.value})" for file in files)
        raise fault("dedupe_kinds", files=told)
    people = (rows or files[0].mapping.rows) is RowKind.CONTACT
    for file in files:
        _refuse_silent(file, people)
    return Sources(session, tuple(files), people)


def _plainly_named(mapping: Mapping) -> Mapping:
    """The mapping, where a column that bears a field's very name holds it, if no other does.

    What is sure is mapped already; here a wrong guess only compares what agrees or not.
    """
    taken = {column.field for column in mapping.columns if column.field}
    columns = []
    for column in mapping.columns:
        name = fold(column.column).replace(" ", "_").replace("-", "_")
        if not column.field and not column.ignored and name in _NAMED and name not in taken:
            taken.add(name)
            columns.append(replace(column, field=name))
        else:
            columns.append(column)
    field = "full_name" if mapping.rows is RowKind.CONTACT else "name"
    if field == "name" and "name" not in taken:
        columns = _named_by_custom(columns, field)
    return replace(mapping, columns=tuple(columns))


def _named_by_custom(columns: list[MappedColumn], field: str) -> list[MappedColumn]:
    """The columns, where the first that is usually a company's name holds it."""
    for at, column in enumerate(columns):
        if not column.field and not column.ignored and fold(column.column) in _NAME_HEADERS:
            return [*columns[:at], replace(column, field=field), *columns[at + 1 :]]
    return columns


def _refuse_silent(file: SourceFile, people: bool) -> None:
    """A file that has neither names nor numbers of their own tells nothing."""
    telling = ("full_name", "last_name", "email") if people else ("name", "siren", "siret", "vat")
    if not any(file.mapping.column_of(field) for field in telling):
        raise fault(
            "dedupe_no_name", path=file.opened.found.label,
            columns=", ".join(file.opened.names[:8]), field="last_name" if people else "name",
        )  # fmt: skip


def short_name(label: str) -> str:
    """How a file is called in a sentence or a table: without its folders.

    >>> short_name("data/crm.csv"), short_name("table 1")
    ('crm.csv', 'table 1')
    """
    return Path(label).name


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def labels_of(sources: Sources) -> np.ndarray[Any, Any]:
    """For each record the number of its file."""
    return np.repeat([file.number for file in sources.files], [file.rows for file in sources.files])
