"""A file of the studio as the table that its acts then read: the library's names, nothing lost."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from focale.accounts.cleaning.door import cleaned_source, cleaning_session
from focale.accounts.cleaning.run import DERIVED, OWN_ID, Cleaned
from focale.accounts.columns.mapping import RowKind
from focale.accounts.repeats import ROW
from focale.accounts.source import open_source
from focale.criterion import tree as t
from focale.desk.warm.acts.called import called
from focale.desk.warm.acts.clean import as_customers, balance_of, said, write_exceptions
from focale.desk.warm.acts.facts_log import keep_log
from focale.desk.warm.acts.given_columns import given_mapping, row_kind, source_of
from focale.desk.warm.acts.told_rejects import write_told_rejects
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows
from focale.engine import Session

GROUP = 50_000  # rows of one piece of the table
_PLAIN_UNITS = ("", "EUR", "%")


def keep_table(
    rows: Rows,
    file: str,
    label: str,
    role: str,
    columns: list[dict[str, Any]],
    today: str,
    part: str = "",
) -> dict[str, Any]:
    """Keep a file of the workspace as a table of the studio, beside it.

    role: as in `Table`. columns: what each one is. Companies and people are cleaned; the rows of
    other tables stay as they are, under the names of their fields. Answers the name of the file
    ("" without any row), its rows, and the balance: rows_in = kept + merged + rejected.
    """
    if row_kind(role) in (RowKind.COMPANY, RowKind.CONTACT):
        return _cleaned(rows, file, label, role, columns, datetime.date.fromisoformat(today), part)
    if row_kind(role) is RowKind.FACT:
        return keep_log(rows, file, label, columns, part)
    return _renamed(rows, file, label, columns, part)


def _cleaned(
    rows: Rows, file: str, label: str, role: str, columns: list[dict[str, Any]],
    today: datetime.date, part: str,
) -> dict[str, Any]:  # fmt: skip
    path = rows.place(file)
    mapping = given_mapping(role, columns)
    with cleaning_session() as session, called(path, label):
        done = cleaned_source(
            session, source_of(path, part), mapping, today=today, numbered=True
        )  # fmt: skip
        return {
            "facts": _write(done, rows, file, are_customers=role == "customers"),
            "rows": done.balance.kept,
            "balance": {
                "files": {
                    "exceptions": write_exceptions(done, rows, label),
                    **write_told_rejects(done.rejects, rows, label),
                },
                **balance_of(done),
                "notices": said(done.notices, path, label),
            },
        }


def _write(done: Cleaned, rows: Rows, file: str, *, are_customers: bool) -> str:
    """The clean table under the names of the fields. Made identifiers say of which file they are,
    so that row 12 of one table is never row 12 of another."""
    own_id, name = OWN_ID[done.mapping.rows], new_name(".parquet")
    shown = [one for one in done.facts.columns if one not in (ROW, DERIVED)]
    query = t.select([t.col(one) for one in (*shown, ROW)], t.table(done.facts.table))
    writer: pq.ParquetWriter | None = None
    with done.session.streamed(query, GROUP) as answer:
        for batch in answer:
            ready = _with_ids(batch, own_id, file[:8])
            if are_customers:
                ready = as_customers(ready)
            if writer is None:
                writer = pq.ParquetWriter(rows.place(name), ready.schema, compression="zstd")
            writer.write_table(pa.Table.from_batches([ready]))
    if writer is None:
        return ""
    writer.close()
    return name


def _with_ids(batch: pa.RecordBatch, own_id: str, mark: str) -> pa.RecordBatch:
    numbers = pc.add(batch.column(ROW), 1).cast(pa.string())
    ready = batch.select([name for name in batch.schema.names if name != ROW])
    if own_id not in ready.schema.names:
        return ready
    keys = ready.column(own_id)
    if pa.types.is_dictionary(keys.type):
        keys = keys.dictionary_decode()
    keys = keys.cast(pa.string())
    made = pc.binary_join_element_wise("row", numbers, "-")
    better = pc.binary_join_element_wise(mark, numbers, "-")
    keys = pc.if_else(pc.equal(keys, made), better, keys)
    return ready.set_column(ready.schema.get_field_index(own_id), own_id, keys)


def _renamed(
    rows: Rows, file: str, label: str, columns: list[dict[str, Any]], part: str
) -> dict[str, Any]:
    path, name = rows.place(file), new_name(".parquet")
    with Session() as session, called(path, label):
        opened = open_source(session, source_of(path, part), "given")
        names = names_of(opened.names, columns)
        wanted = [t.alias(t.col(column), shown) for column, shown in names.items()]
        session.write(t.select(wanted, t.table(opened.found.table)), rows.place(name))
        kept = opened.rows_in - len(opened.rejects)
        return {
            "facts": name if kept else "",
            "rows": kept,
            "balance": {
                "files": write_told_rejects(opened.rejects, rows, label),
                "rows_in": opened.rows_in, "kept": kept,
                "rejected": {"unreadable_row": len(opened.rejects)} if opened.rejects else {},
                "merged": {}, "changed": {}, "filled": {}, "doubtful": {}, "columns": [],
                "notices": said(opened.notices, Path(path), label),
            },
        }  # fmt: skip


def names_of(there: list[str], columns: list[dict[str, Any]]) -> dict[str, str]:
    """Column -> its name in the table: its field, else its own; those left out are not there.

    A column that bears the name of a field that another one holds is told apart by `_source`.

    >>> names_of(
    ...     ["CA", "amount", "x"],
    ...     [{"column": "CA", "field": "amount"}, {"column": "x", "ignored": True}],
    ... )
    {'CA': 'amount', 'amount': 'amount_source'}
    """
    told = {str(one["column"]): one for one in columns}
    fields = {
        name: _field_of(told[name])
        for name in there
        if name in told and told[name].get("field") and not told[name].get("ignored")
    }
    taken = {name.lower() for name in fields.values()}
    names: dict[str, str] = {}
    for name in there:
        if told.get(name, {}).get("ignored"):
            continue
        shown = fields.get(name, name)
        while name not in fields and shown.lower() in taken:
            shown += "_source"
        taken.add(shown.lower())
        names[name] = shown
    return names


def _field_of(one: dict[str, Any]) -> str:
    """The name of a field, and the unit of its amounts where that is not the euro."""
    unit = str(one.get("unit") or "")
    return str(one["field"]) if unit in _PLAIN_UNITS else f"{one['field']} ({unit})"
