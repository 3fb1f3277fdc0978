"""How does a whole file become clean facts, piece by piece, with bounded memory?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts.cleaning.balance import Balance, FieldBalance
from focale.accounts.cleaning.checking import CONSENT_FIELDS, check, flag_consumers
from focale.accounts.cleaning.column import ColumnReading
from focale.accounts.cleaning.exceptions import SCHEMA, TABLE, exceptions_of_piece, held
from focale.accounts.cleaning.filling import FILLED_FROM, Table, fields_to_fill, fill
from focale.accounts.cleaning.keys import Keys
from focale.accounts.cleaning.plan import Plan, plan_of, query_of
from focale.accounts.cleaning.rows import Sorted, sorted_rows
from focale.accounts.columns.judge import IDS
from focale.accounts.columns.mapping import Mapping, RowKind
from focale.accounts.nul_cells import nul_rejects
from focale.accounts.rejects import Reject
from focale.accounts.repeats import ROW, keep_rows
from focale.accounts.source import Opened
from focale.criterion import tree as t
from focale.criterion.sql import Column
from focale.engine import Found, Session
from focale.engine.pieces import PiecesFile
from focale.engine.session import Progress
from focale.glossary.messages import Message, fault, listed

FACTS, DERIVED = "focale_facts", "focale_derived"
_KEPT, _STAGE = "focale_cleaned_rows", "focale_stage"
_PIECE = 16_384  # rows
OWN_ID = {kind: own or "row_id" for kind, own in IDS.items()}


@dataclass
class Cleaned:
    """A cleaned file, in the session: two tables, and what became of every row and cell."""

    session: Session
    opened: Opened
    mapping: Mapping
    facts: Found
    exceptions: Found
    balance: Balance
    rejects: list[Reject]
    notices: list[Message] = field(default_factory=list)


def cleaned(
    session: Session,
    opened: Opened,
    mapping: Mapping,
    *,
    today: datetime.date,
    zone: str = "Europe/Paris",
    progress: Progress | None = None,
    numbered: bool = False,
) -> Cleaned:
    """Clean an opened file. today: later days of creation are doubted.

    numbered: the facts keep the number of each row in the file, from 0, as `focale_row`, and in
    `focale_derived` which of its fields were filled from others, a bit each as in FILLED_FROM.
    Raises FocaleError for a file without a column that Focale knows, or without rows.
    """
    _check(opened, mapping)
    texts = [Column(name, kind) for name, kind in opened.found.columns.items() if name != ROW]
    spoilt = nul_rejects(session, opened, texts)
    own_id = mapping.column_of(OWN_ID[mapping.rows])
    rows = sorted_rows(session, opened, own_id.column if own_id else None)
    keep_rows(session, opened.found.table, _KEPT, rows.lost)
    plan = plan_of(session, opened, mapping, zone)
    work = _Work(session, opened, plan, rows, today, progress, numbered=numbered)
    with _memory_given_back():
        facts, exceptions = work.done(zone)
    return Cleaned(
        session, opened, plan.mapping, facts, exceptions, work.balance, [*spoilt, *rows.rejects],
        work.notices(),
    )  # fmt: skip


@contextmanager
def _memory_given_back() -> Iterator[None]:
    """The system's allocator: Arrow's own keeps what it had, a fifth of the peak more."""
    before = pa.default_memory_pool()
    pa.set_memory_pool(pa.system_memory_pool())
    try:
        yield
    finally:
        pa.set_memory_pool(before)


def _check(opened: Opened, mapping: Mapping) -> None:
    label = opened.found.label
    if opened.rows_in == 0:
        raise fault("no_rows", path=label)
    if not any(column.field and not column.ignored for column in mapping.columns):
        raise fault("clean_no_field", path=label, columns=listed(opened.names, 12))


class _Work:
    """One run over the rows."""

    def __init__(
        self,
        session: Session,
        opened: Opened,
        plan: Plan,
        rows: Sorted,
        today: datetime.date,
        progress: Progress | None,
        *,
        numbered: bool,
    ) -> None:
        self.left_out = frozenset() if numbered else frozenset({ROW})
        self.is_numbered = numbered
        self.session, self.opened, self.plan, self.today = session, opened, plan, today
        self.progress = progress
        self.rows = rows
        self.readings = [(column, ColumnReading(column.reader)) for column in plan.read]
        there = {column.reader.field for column in plan.read}
        self.id_name = OWN_ID[plan.mapping.rows]
        self.makes_ids = self.id_name not in there
        self.added = fields_to_fill(there)
        self.made_ids = 0
        own = ("siren", "siret") if plan.mapping.rows is RowKind.COMPANY else ()
        self.keys = Keys(tuple(name for name in own if name in there)) if self.makes_ids else None
        self.foreign: dict[str, int] = {}
        self.consumers = 0
        self.last_row = -1
        self.names = _output_names(plan, there | set(self.added))
        self.balance = Balance(rows.rows_in, rows.kept, rows.merged, rows.rejected)
        self.columns = {column.reader.field: column.column.column for column in plan.read}

    def done(self, zone: str) -> tuple[Found, Found]:
        """The facts and the exceptions, as tables of the session."""
        spill = PiecesFile(self.session.folder / f"{TABLE}.parquet", SCHEMA)
        query = query_of(self.plan, _KEPT, zone)
        with self.session.streamed(query, _PIECE) as answer:
            self._begin(answer.schema)
            pieces, schema = self._pieces(answer, spill), self._schema(answer.schema)
            self.session.hold_batches(pieces, schema, _STAGE)
        spill.close()
        exceptions = held(self.session, spill, self.opened, self.last_row)
        return self._without_empty(), exceptions

    # --- one piece ------------------------------------------------------------------------

    def _pieces(self, answer: pa.RecordBatchReader, spill: PiecesFile) -> Iterator[pa.RecordBatch]:
        schema = self._schema(answer.schema)
        seen = 0
        for batch in answer:
            table = self._read(batch)
            numbers = batch.column(ROW)
            rows = batch.num_rows
            fill(table, self.added, rows)
            check(table, rows, self.today, self.added)
            if self.plan.mapping.rows is RowKind.CONTACT:
                flag_consumers(table, rows)
            self._number(table, numbers)
            for cells in table.values():
                self.balance.count(cells)
            exceptions = exceptions_of_piece(table, self.columns, numbers)
            if exceptions is not None:
                spill.add(exceptions)
            self._count_notices(table)
            if rows:
                self.last_row = int(numbers[rows - 1].as_py())
            yield self._written(table, batch, schema)
            seen += rows
            if self.progress is not None:
                self.progress(min(seen / max(self.rows.kept, 1), 1.0))
            pa.default_memory_pool().release_unused()

    def _read(self, batch: pa.RecordBatch) -> Table:
        table: Table = {}
        countries: pa.Array | None = None
        ordered = sorted(self.readings, key=lambda pair: pair[0].reader.field != "country")
        for column, reading in ordered:
            plain = (
                batch.column(column.plain) if column.plain in batch.schema.names else None
            )  # fmt: skip
            cells = reading.cells(batch.column(column.text), plain, countries)
            table[cells.field] = cells
            if cells.field == "country":
                countries = cells.values
        return table

    def _number(self, table: Table, numbers: pa.Array) -> None:
        """Give an identifier to each row that has none."""
        if self.keys is not None:
            self.keys.add({name: table[name].values for name in self.keys.fields}, numbers)
            return
        cells = table[self.id_name]
        if not cells.values.null_count:
            return
        made = pc.binary_join_element_wise(
            "row-", pc.add(numbers, 1).cast(pa.string()), ""
        )  # fmt: skip
        self.made_ids += cells.values.null_count
        cells.fill(made, "id_made")

    def _count_notices(self, table: Table) -> None:
        for name, cells in table.items():
            if "currency" in cells.beside:
                count = len(cells.values) - cells.beside["currency"].null_count
                self.foreign[name] = self.foreign.get(name, 0) + count
        if "personal_phone" in table:
            self.consumers += pc.sum(table["personal_phone"].values).as_py() or 0

    # --- the facts ------------------------------------------------------------------------

    def _fields(self) -> dict[str, pa.DataType]:
        """Every field of the facts that the readers and the filling give."""
        types = {column.reader.field: column.reader.type for column in self.plan.read}
        own = types.pop(self.id_name, None)
        first = {} if own is None else {self.id_name: own}
        for name in self.added:
            types[name] = pa.float64() if name == "headcount" else pa.string()
        if self.plan.mapping.rows is RowKind.CONTACT:
            for name, fields in CONSENT_FIELDS.items():
                if any(source in types for source in fields):
                    types[name] = pa.bool_()
        return first | types

    def _begin(self, schema: pa.Schema) -> None:
        by_field = {column.reader.field: column.column for column in self.plan.read}
        for name, type_ in self._fields().items():
            mapped = by_field.get(name)
            own = FieldBalance(name)
            if mapped is not None:
                own = FieldBalance(name, mapped.column, source=mapped.source, at=mapped.at)
            elif name in FILLED_FROM:
                own.filled_from = tuple(n for n in FILLED_FROM[name] if n in self._fields())
            self.balance.begin(name, type_, own)

    def _schema(self, answer: pa.Schema) -> pa.Schema:
        fields = [pa.field(ROW, pa.int64())]
        fields += [pa.field(name, type_) for name, type_ in self._fields().items()]
        for name, field_, type_ in self._foreign_columns():
            del field_
            fields.append(pa.field(name, type_))
        for place, name in enumerate(self.plan.kept):
            fields.append(pa.field(self.names[name], answer.field(f"k{place}").type))
        if self.is_numbered:
            fields.append(pa.field(DERIVED, pa.int64()))
        return pa.schema([found for found in fields if found.name])

    def _foreign_columns(self) -> list[tuple[str, str, pa.DataType]]:
        """(column, field, type) of the amounts that are not in euros, kept apart."""
        found = []
        for column in self.plan.read:
            if any(name == "currency" for name, _ in column.reader.beside):
                stem = column.reader.field.removesuffix("_eur")
                found.append((f"{stem}_foreign", column.reader.field, pa.float64()))
                found.append((f"{stem}_currency", column.reader.field, pa.string()))
        return [(name, source, type_) for name, source, type_ in found
                if name not in self.plan.kept]  # fmt: skip

    def _written(self, table: Table, batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
        arrays = [batch.column(ROW), *(_whole(table[name].values) for name in self._fields())]
        for name, source, _ in self._foreign_columns():
            beside = "amount" if name.endswith("_foreign") else "currency"
            arrays.append(_whole(table[source].beside[beside]))
        arrays += [
            batch.column(f"k{place}")
            for place, name in enumerate(self.plan.kept) if self.names[name]
        ]  # fmt: skip
        if self.is_numbered:
            arrays.append(_derived(table, batch.num_rows))
        return pa.RecordBatch.from_arrays(arrays, schema=schema)

    def _without_empty(self) -> Found:
        """The facts without the columns that were added and stayed empty."""
        empty = {
            name for name in self.added if not self.balance.fields[name].known
        }  # fmt: skip
        for name, source, _ in self._foreign_columns():
            if not self.foreign.get(source):
                empty.add(name)
        for name in empty:
            self.balance.fields.pop(name, None)
        stage = self.session.view(t.select([exp.Star()], t.table(_STAGE)), FACTS)
        wanted: list[t.Node] = []
        if self.keys is not None:
            node, self.made_ids = self.keys.column(self.session)
            wanted.append(t.alias(node, self.id_name))
            own = FieldBalance(self.id_name, "", "text", filled_from=self.keys.fields)
            own.known = own.filled = self.rows.kept
            self.balance.fields = {self.id_name: own, **self.balance.fields}
            self.balance.filled["id_made"] += self.rows.kept
        wanted += [t.col(name) for name in stage.columns if name not in empty | self.left_out]
        label = self.opened.found.label
        return self.session.view(t.select(wanted, t.table(_STAGE)), FACTS, label)

    def notices(self) -> list[Message]:
        """What the user must know."""
        found = []
        if self.made_ids:
            facts: dict[str, object] = {"count": self.made_ids, "example": "row-1"}
            found.append(Message("ids_made", facts=facts))
        for name, count in self.foreign.items():
            if count:
                stem = name.removesuffix("_eur")
                facts = {"column": self.columns[name], "count": count,
                         "kept": f"{stem}_foreign, {stem}_currency"}  # fmt: skip
                found.append(Message("foreign_amounts", facts=facts))
        if self.consumers:
            found.append(Message("calls_need_consent", facts={"count": self.consumers}))
        return found


def _derived(table: Table, rows: int) -> pa.Array:
    """Which fields of each row were filled from others: a bit each, in the order of FILLED_FROM."""
    bits = np.zeros(rows, dtype=np.int64)
    for place, name in enumerate(FILLED_FROM):
        where = table[name].derived if name in table else None
        if where is not None:
            bits[where] |= 1 << place
    return pa.array(bits)


def _whole(values: Any) -> pa.Array:
    return values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values


def _output_names(plan: Plan, fields: set[str]) -> dict[str, str]:
    """Kept column -> its name among the facts; "" for one that is made anew."""
    taken = {name.lower() for name in (*fields, OWN_ID[plan.mapping.rows])}
    names: dict[str, str] = {}
    for name in plan.kept:
        if name in CONSENT_FIELDS and plan.mapping.rows is RowKind.CONTACT:
            names[name] = ""
            continue
        new = name
        while new.lower() in taken:
            new += "_source"
        taken.add(new.lower())
        names[name] = new
    return names
