"""Which cells of a file say a number, a day or a yes in another spelling than the engine reads?

"1 234,56", "1,5 M€", "12/03/2025", "x". Each distinct spelling is read once by the functions of
`values`, and the column then holds it as the engine reads it. Nothing doubtful is read so: a range,
an amount of dollars or "1,234" stay what they are, and are told as unreadable.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pyarrow as pa
from sqlglot import exp

from focale.accounts.columns.mapping import MappedColumn
from focale.accounts.repeats import ROW
from focale.accounts.shapes import day_shape, number_shape
from focale.accounts.source import Kind, Opened
from focale.accounts.values.cell import Cell
from focale.accounts.values.day import day, order_of
from focale.accounts.values.flag import flag
from focale.accounts.values.headcount import headcount
from focale.accounts.values.money import money
from focale.accounts.values.number import decimal_of, number, written_number
from focale.criterion import reading, tree as t
from focale.criterion.clock import FIRST_DAY
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import ColumnKind, FieldType
from focale.glossary.messages import Message

_MOST = 200_000  # distinct spellings of a column that are read
_IN_LINE = 2_000  # of them looked up in the query itself; more are joined
_READ = (FieldType.NUMBER, FieldType.DATE, FieldType.FLAG)
_HEADCOUNTS = frozenset({"headcount", "sales_headcount"})


@dataclass(frozen=True)
class Spelt:
    """One column to look at: its field, its type, and what a mapping says of it."""

    field: str
    column: Column
    type: FieldType
    said: MappedColumn | None = None


def respell(session: Session, opened: Opened, columns: Iterable[Spelt], zone: str) -> list[Message]:
    """Let `opened` hold other spellings as the engine reads them; what there is to tell.

    Only of files: tables in memory are read as `docs/scores.md` says, to the letter.
    """
    if opened.kind is not Kind.PATH:
        return []
    nodes: dict[str, t.Node] = {}
    joins: list[exp.Join] = []
    notices: list[Message] = []
    looked: set[str] = set()
    for spelt in columns:
        name = spelt.column.name
        if spelt.column.kind is not ColumnKind.TEXT or spelt.type not in _READ or name in looked:
            continue
        looked.add(name)
        odd = _odd(session, opened.found.table, spelt, zone)
        if not odd:
            continue
        reader = _Reader(spelt, odd, zone)
        node = reader.node(session, opened.found.table, joins)
        if node is not None:
            nodes[name] = node
            notices += reader.notices()
    if nodes:
        _hold(session, opened, nodes, joins)
    return notices


def _hold(
    session: Session, opened: Opened, nodes: Mapping[str, t.Node], joins: Sequence[exp.Join]
) -> None:
    found = opened.found
    names = [ROW, *(name for name in found.columns if name != ROW)]
    wanted = [t.alias(nodes[name], name) if name in nodes else t.col(name, "s") for name in names]
    query = t.select(wanted, t.table(found.table, "s"), list(joins))
    held = session.view(query, f"{found.table}_read", found.label)
    opened.found = replace(found, table=held.table)


def is_unread(column: Column, type_: FieldType, zone: str) -> t.Node:
    """Whether a cell is not blank and the engine reads nothing of it."""
    node = t.col(column.name)
    blank = t.eq(reading.folded(node.copy()), t.text(""))
    if type_ is FieldType.DATE:  # only whether it is one
        read = reading.day(node.copy(), column.kind, zone, (FIRST_DAY, FIRST_DAY))
    else:
        read = reading.value(node.copy(), type_, column.kind, zone)
    return t.both([t.not_null(node), t.negated(blank), t.is_null(read)])


def _odd(session: Session, table: str, spelt: Spelt, zone: str) -> list[str]:
    """The distinct texts of a column that the engine does not read."""
    query = t.select([t.alias(t.col(spelt.column.name), "w")], t.table(table))
    query.set("where", t.where(is_unread(spelt.column, spelt.type, zone)))
    query.set("distinct", exp.Distinct())
    query.set("limit", t.limit(_MOST))
    return sorted(str(word) for (word,) in session.rows(query))


class _Reader:
    """How one column is read: the sign before its decimals, the order of its days."""

    def __init__(self, spelt: Spelt, odd: list[str], zone: str) -> None:
        self.spelt, self.odd, self.zone = spelt, odd, zone
        said = spelt.said
        self.decimal = (said.decimal if said else "") or decimal_of(odd)
        self.order = (said.dates if said else "") or order_of(odd)
        self.unsure_days = 0

    def node(self, session: Session, table: str, joins: list[exp.Join]) -> t.Node | None:
        """The column as the engine reads it; None where no spelling is understood."""
        raw = t.col(self.spelt.column.name, "s")
        branches: list[tuple[t.Node, t.Node]] = []
        words = self.odd
        if len(words) > _IN_LINE:
            shaped, words = self._shaped(session, table)
            branches += shaped
        if self.decimal == "," and self.spelt.type is FieldType.NUMBER:
            words = [*words, *_grouped_by_points(session, table, self.spelt.column)]
        known = {word: text for word in words if (text := self._read(word)) is not None}
        if not known and not branches:
            return None
        otherwise: t.Node = raw
        if known and len(known) <= _IN_LINE:
            spelled = t.call("list_value", *(t.text(word) for word in known))
            meant = t.call("list_value", *(t.text(text) for text in known.values()))
            place = t.call("list_position", spelled, raw.copy())
            otherwise = t.coalesce(t.call("list_extract", meant, place), raw.copy())
        elif known:
            short = f"w{len(joins)}"
            data = pa.table({"w": list(known), "meant": list(known.values())})
            session.hold_arrow(data, f"{table}_{short}", "")
            on = t.eq(raw.copy(), t.col("w", short))
            joins.append(t.left_join(t.table(f"{table}_{short}", short), on))
            otherwise = t.coalesce(t.col("meant", short), raw.copy())
        return t.case(branches, otherwise) if branches else otherwise

    def _shaped(
        self, session: Session, table: str
    ) -> tuple[list[tuple[t.Node, t.Node]], list[str]]:
        """What the engine reads by a pattern, and the spellings that it leaves."""
        raw = t.col(self.spelt.column.name, "s")
        if self.spelt.type is FieldType.NUMBER:
            shaped = number_shape(raw, self.decimal)
        elif self.spelt.type is FieldType.DATE and self.order in ("dmy", "mdy"):
            shaped = day_shape(raw, self.order)
        else:
            return [], self.odd
        is_read = t.both([t.not_null(shaped.value), t.coalesce(shaped.changed, t.boolean(False))])
        branch = (is_read, t.cast(shaped.value.copy(), "VARCHAR"))
        odd = pa.table({self.spelt.column.name: self.odd})
        session.hold_arrow(odd, f"{table}_odd", "")
        left = t.select([raw.copy()], t.table(f"{table}_odd", "s"))
        left.set("where", t.where(t.is_null(shaped.value.copy())))
        return [branch], [str(word) for (word,) in session.rows(left)]

    def _read(self, text: str) -> str | None:
        """A spelling as the engine reads it; None where it is doubtful or says nothing."""
        cell = self._cell(text)
        if cell.value is None:
            return None
        if cell.doubt == "ambiguous_date":
            self.unsure_days += 1
        elif cell.doubt not in ("", "default_date"):
            return None
        if isinstance(cell.value, bool):
            return "true" if cell.value else "false"
        if isinstance(cell.value, datetime.date):
            return cell.value.isoformat()
        return written_number(float(str(cell.value)))

    def _cell(self, text: str) -> Cell:
        field = self.spelt.field
        if self.spelt.type is FieldType.DATE:
            return day(text, self.order, self.zone)
        if self.spelt.type is FieldType.FLAG:
            return flag(text, field)
        if field.endswith("_eur"):
            return money(text, "EUR", self.decimal).cell
        if field in _HEADCOUNTS:
            return headcount(text, self.decimal).cell
        return number(text, self.decimal)

    def notices(self) -> list[Message]:
        """Days that may have been months."""
        if not self.unsure_days:
            return []
        facts = {"column": self.spelt.column.name, "count": self.unsure_days}
        return [Message("days_read_first", facts=facts)]


def _grouped_by_points(session: Session, table: str, column: Column) -> list[str]:
    """Numbers such as 1.234, which a column with decimal commas means as 1234."""
    query = t.select([t.alias(t.col(column.name), "w")], t.table(table))
    grouped = t.call("regexp_full_match", t.col(column.name), t.text(r"[+-]?[0-9]{1,3}\.[0-9]{3}"))
    query.set("where", t.where(grouped))
    query.set("distinct", exp.Distinct())
    query.set("limit", t.limit(_MOST))
    return sorted(str(word) for (word,) in session.rows(query))
