"""How do files of different columns become one table?

Two columns are one where they hold one field, or bear one name; the first file's name stays.
Cells keep their type where the files agree on it, else they are text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from sqlglot import exp

from focale.accounts.duplicates.sources import SourceFile
from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.engine import Session
from focale.glossary.fields import ColumnKind

FILE = "focale_file"
LOST = "focale_lost_"
"""With the number of a file: the table of its rows that became part of another record."""
CLUSTER, RECORDS, FROM = "focale_cluster", "focale_records", "focale_from"
"""Columns that a merged file has besides: the cluster, how many records it had, and which."""


@dataclass(frozen=True)
class Column:
    """One column of the merged table. own: for each file number, its column there."""

    name: str
    field: str
    own: Mapping[int, str]
    is_text: bool


def columns_together(
    files: Sequence[SourceFile], fields: Mapping[int, Mapping[str, str]]
) -> list[Column]:
    """The columns of all files, those that are one put together. fields: by file number."""
    keys: dict[str, tuple[str, str, dict[int, str]]] = {}
    for file in files:
        for column in file.opened.names:
            if column in (CLUSTER, RECORDS, FROM):
                continue
            field = fields[file.number].get(column, "")
            key = f"field {field}" if field else f"name {fold(column)}"
            if key in keys and file.number in keys[key][2]:
                key = f"{key} {column}"
            keys.setdefault(key, (column, field, {}))[2][file.number] = column
    used: set[str] = set()
    found = []
    by_number = {file.number: file for file in files}
    for column, field, own in keys.values():
        kinds = {by_number[n].opened.found.columns[name] for n, name in own.items()}
        found.append(Column(_free(column, used), field, own, _is_text(kinds)))
    return found


def _is_text(kinds: set[ColumnKind]) -> bool:
    return len(kinds) > 1 or ColumnKind.TEXT in kinds or ColumnKind.OTHER in kinds


def _free(name: str, used: set[str]) -> str:
    """A name that no other column has, case aside."""
    chosen, number = name, 2
    while chosen.lower() in used:
        chosen, number = f"{name} ({number})", number + 1
    used.add(chosen.lower())
    return chosen


def _nodes(file: SourceFile, columns: Iterable[Column]) -> list[t.Node]:
    nodes: list[t.Node] = []
    for column in columns:
        own = column.own.get(file.number)
        node: t.Node = t.null() if own is None else t.col(own)
        if column.is_text:
            node = t.cast(node, "VARCHAR")
        nodes.append(t.alias(node, column.name))
    return nodes


def rows_of(
    session: Session, file: SourceFile, columns: Sequence[Column], rows: Sequence[int]
) -> pa.Table:
    """Some rows of a file, as they stand in the merged table, in the order of `rows`."""
    table = f"focale_some_{file.number}"
    session.hold_numbers(np.array(sorted(rows), np.int64), table, "row")
    nodes = [t.alias(t.col(ROW), ROW), *_nodes(file, columns)]
    query = t.select(nodes, t.table(file.opened.found.table))
    inner = t.select([t.col("row")], t.table(table))
    query.set("where", t.where(t.in_query(t.col(ROW), inner)))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    return session.arrow(query)


def merged_query(
    session: Session,
    files: Sequence[SourceFile],
    columns: Sequence[Column],
    lost: Mapping[int, Sequence[int]],
    survivors: pa.Table,
) -> t.Node:
    """Every row that stays as it was, and the survivors, each in the place of its record.

    lost: of each file, the rows that became part of a survivor. survivors: the columns of the
    merged table, with the file and row of each, its cluster, how many records, and which.
    """
    parts: list[t.Node] = []
    for file in files:
        table = f"{LOST}{file.number}"
        session.hold_numbers(np.array(sorted(lost[file.number]), np.int64), table, "row")
        nodes = _nodes(file, columns)
        nodes += [t.alias(t.cast(t.null(), "BIGINT"), CLUSTER)]
        nodes += [t.alias(t.cast(t.integer(1), "BIGINT"), RECORDS)]
        nodes += [t.alias(t.cast(t.null(), "VARCHAR"), FROM)]
        nodes += [t.alias(t.integer(file.number), FILE), t.alias(t.col(ROW), ROW)]
        query = t.select(nodes, t.table(file.opened.found.table))
        inner = t.select([t.col("row")], t.table(table))
        query.set("where", t.where(t.negated(t.in_query(t.col(ROW), inner))))
        parts.append(query)
    held = session.hold_arrow(survivors.rename_columns(_renamed(survivors)), "focale_stay", "")
    names = [*(column.name for column in columns), CLUSTER, RECORDS, FROM]
    nodes = [t.alias(t.col(name), name) for name in names]
    nodes += [t.alias(t.col(FILE), FILE), t.alias(t.col("focale_place"), ROW)]
    parts.append(t.select(nodes, t.table(held.table)))
    union = parts[0]
    for part in parts[1:]:
        union = exp.Union(this=union, expression=part, distinct=False)
    whole = t.select(
        [t.col(name) for name in names],
        exp.Subquery(this=union, alias=exp.TableAlias(this=t.name("focale_all"))),
    )
    order = [exp.Ordered(this=t.col(name)) for name in (FILE, ROW)]
    whole.set("order", exp.Order(expressions=order))
    return whole


def _renamed(survivors: pa.Table) -> list[str]:
    return ["focale_place" if name == ROW else name for name in survivors.column_names]
