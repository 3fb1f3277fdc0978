"""Which columns of a file are cleaned, how, and which query brings their cells?

A column says itself whether its comma is one of decimals and whether its days come first: a sample
over the whole file is looked at before anything is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pyarrow as pa
from sqlglot import exp

from focale.accounts.cleaning.reader import BETWEEN, Reader, Shape, reader_of
from focale.accounts.columns.mapping import MappedColumn, Mapping
from focale.accounts.repeats import ROW
from focale.accounts.shapes import day_shape, number_shape
from focale.accounts.source import Opened
from focale.accounts.values.day import order_of
from focale.accounts.values.number import decimal_of
from focale.criterion import reading, tree as t
from focale.engine import Session
from focale.glossary.fields import ColumnKind, FieldType

_SAMPLE = 20_000  # rows, from the first and from all over the file


@dataclass(frozen=True)
class ReadColumn:
    """One column to read: its place in the query, and how."""

    place: int
    column: MappedColumn
    kind: ColumnKind
    reader: Reader

    @property
    def text(self) -> str:
        """The name of its texts in the query."""
        return f"t{self.place}"

    @property
    def plain(self) -> str:
        """The name of what the engine read of it."""
        return f"v{self.place}"

    @property
    def is_shaped(self) -> bool:
        """Whether the engine reads some of its cells."""
        return self.reader.shape in (Shape.NUMBER, Shape.DAY)


@dataclass(frozen=True)
class Plan:
    """How a file is read. kept: columns that are passed on as they are, under their own names."""

    mapping: Mapping
    read: tuple[ReadColumn, ...]
    kept: tuple[str, ...]

    def field(self, name: str) -> ReadColumn | None:
        """The column of a field; None when there is none."""
        return next((column for column in self.read if column.reader.field == name), None)


def plan_of(session: Session, opened: Opened, mapping: Mapping, zone: str) -> Plan:
    """The plan of a mapping, its decimal signs and orders of days decided."""
    there = opened.found.columns
    columns = [column for column in mapping.columns if column.column in there]
    known = {column.column for column in columns}
    columns += [MappedColumn(name) for name in opened.names if name not in known]
    read: list[ReadColumn] = []
    kept: list[str] = []
    decided = {c.column: c for c in _decided(session, opened, columns)}
    for column in (decided[column.column] for column in columns):
        kind = there[column.column]
        if column.ignored:
            continue
        if not _is_read(column, kind):
            kept.append(column.column)
            continue
        if kind is ColumnKind.LIST:
            column = replace(column, separator=BETWEEN)
        read.append(ReadColumn(len(read), column, kind, reader_of(column)))
    return Plan(mapping, tuple(read), tuple(kept))


def _is_read(column: MappedColumn, kind: ColumnKind) -> bool:
    """A column of a field, or one whose texts are said to be numbers, days, flags or lists."""
    if kind is ColumnKind.OTHER:
        return False
    special = column.type not in (FieldType.TEXT, FieldType.CODE)
    return bool(column.field) or (special and kind is ColumnKind.TEXT)


def _decided(
    session: Session, opened: Opened, columns: Iterable[MappedColumn]
) -> list[MappedColumn]:
    """The columns, with the decimal sign and the order of days that their cells show."""
    listed = list(columns)
    kinds = opened.found.columns
    wanted = {
        column.column: column.type
        for column in listed
        if kinds[column.column] is ColumnKind.TEXT
        and ((column.type is FieldType.DATE and not column.dates)
             or (column.type is FieldType.NUMBER and not column.decimal))
    }  # fmt: skip
    sample = sampled(session, opened.found.table, list(wanted), opened.rows_in)
    found = []
    for column in listed:
        if column.column in wanted:
            texts = [text for text in sample[column.column] if text]
            if column.type is FieldType.DATE:
                column = replace(column, dates=order_of(texts))
            else:
                column = replace(column, decimal=decimal_of(texts))
        found.append(column)
    return found


def sampled(session: Session, table: str, columns: list[str], rows: int) -> dict[str, list[str]]:
    """Texts of these columns: of the first rows, and of rows all over the table."""
    if not columns:
        return {}
    step = max(rows // (_SAMPLE // 2), 1)
    numbered = t.col(ROW)
    spread = t.eq(exp.Mod(this=numbered, expression=t.integer(step)), t.integer(0))
    query = t.select([t.col(name) for name in columns], t.table(table))
    first = t.lt(numbered.copy(), t.integer(_SAMPLE // 2))
    query.set("where", t.where(t.either([first, spread])))
    answer = session.arrow(query)
    return {name: answer.column(name).to_pylist() for name in columns}


def query_of(plan: Plan, table: str, zone: str) -> t.Node:
    """The rows in order: their numbers, the read columns' texts and plain values, the kept ones."""
    wanted: list[t.Node] = [t.col(ROW)]
    for column in plan.read:
        text, plain = _nodes(column, zone)
        wanted.append(t.alias(text, column.text))
        if plain is not None:
            wanted.append(t.alias(plain, column.plain))
    wanted += [t.alias(t.col(name), f"k{place}") for place, name in enumerate(plan.kept)]
    return t.select(wanted, t.table(table))


def _nodes(column: ReadColumn, zone: str) -> tuple[t.Node, t.Node | None]:
    """The text of a cell, NULL where it needs no look; and what the engine reads of it."""
    node, kind, reader = t.col(column.column.column), column.kind, column.reader
    type_ = reader.type
    if kind is ColumnKind.LIST:
        between = BETWEEN if pa.types.is_list(type_) else "; "
        joined = t.call("array_to_string", node, t.text(between))
        empty = t.eq(joined.copy(), t.text(""))
        return t.case([(empty, t.text("[]"))], joined), None
    if pa.types.is_floating(type_) and kind in (ColumnKind.WHOLE, ColumnKind.REAL):
        return t.cast(t.null(), "VARCHAR"), reading.number(node, kind)
    if pa.types.is_date(type_) and kind in (
        ColumnKind.DAY, ColumnKind.MOMENT, ColumnKind.INSTANT,
    ):  # fmt: skip
        return t.cast(t.null(), "VARCHAR"), reading.day(node, kind, zone)
    text = node if kind is ColumnKind.TEXT else t.cast(node, "VARCHAR")
    if not column.is_shaped:
        return text, None
    if reader.shape is Shape.NUMBER:
        shaped = number_shape(text.copy(), column.column.decimal)
    else:
        shaped = day_shape(text.copy(), column.column.dates)
    plain = t.both([t.not_null(shaped.value), t.negated(shaped.changed)])
    shown = t.case([(t.coalesce(plain, t.boolean(False)), t.cast(t.null(), "VARCHAR"))], text)
    return shown, shaped.value.copy()
