"""How is a whole market read in pieces, so that memory does not grow with it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import numpy as np
import pyarrow as pa

from focale.accounts.facts import Accounts, note_unreadable_cells
from focale.accounts.repeats import ROW
from focale.criterion import reading, tree as t
from focale.criterion.sql import Column
from focale.glossary.fields import FieldType
from focale.segment.clusters.codes import ITEMS

ZONE = "Europe/Paris"
FITTED = 20_000  # accounts on which readers are fitted and groups described
PIECE = 50_000  # accounts at a time

ID = "focale_id"


def made_readable(accounts: Accounts, types: Mapping[str, FieldType]) -> None:
    """Read other spellings of numbers and days, and list what cannot be read."""
    note_unreadable_cells(accounts, dict(types), ZONE)


def some_accounts(
    accounts: Accounts, types: Mapping[str, FieldType], rng: np.random.Generator, most: int = FITTED
) -> pa.Table:
    """Accounts drawn by lot, in the order of the file; all, where there are few."""
    query = t.select(_columns(accounts, types), t.table(accounts.table))
    if accounts.kept > most:
        rows = accounts.session.numbers(t.select([t.col(ROW)], t.table(accounts.table)))[ROW]
        drawn = np.sort(rng.choice(np.asarray(rows, np.int64), most, replace=False))
        accounts.session.hold_numbers(drawn, "focale_drawn", "row")
        inner = t.select([t.col("row")], t.table("focale_drawn"))
        query.set("where", t.where(t.in_query(t.col(ROW), inner)))
    return accounts.session.arrow(query)


@contextmanager
def pieces(
    accounts: Accounts, types: Mapping[str, FieldType]
) -> Iterator[Iterator[pa.RecordBatch]]:
    """The whole market, piece by piece, in the order of the file: id, then each field."""
    query = t.select(_columns(accounts, types), t.table(accounts.table))
    with accounts.session.streamed(query, PIECE) as reader:
        yield iter(reader)


def _columns(accounts: Accounts, types: Mapping[str, FieldType]) -> list[t.Node]:
    """Each field in a form that is quick to read: numbers, days, flags, or texts."""
    columns = [t.alias(t.cast(t.col(accounts.id_column), "VARCHAR"), ID)]
    for name, type_ in types.items():
        columns.append(t.alias(_read(accounts.columns[name], type_), name))
    return columns


def _read(column: Column, type_: FieldType) -> t.Node:
    node = t.col(column.name)
    if type_ in (FieldType.TEXT, FieldType.CODE):
        return t.cast(node, "VARCHAR")
    if type_ is FieldType.LIST:
        return t.call("array_to_string", reading.items(node, column.kind), t.text(ITEMS))
    return reading.value(node, type_, column.kind, ZONE)
