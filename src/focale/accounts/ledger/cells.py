"""What do the cells of a commercial table say, read by the engine where it can?

Plain numbers and days come read from the engine; what is written otherwise ("1 234,56 €",
"mars 2025") is read once for each distinct text. What cannot be read is a reject of its cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.cleaning.plan import sampled
from focale.accounts.columns.mapping import MappedColumn
from focale.accounts.ledger.kinds import TYPES, Shape
from focale.accounts.ledger.roles import Held
from focale.accounts.rejects import Reject
from focale.accounts.repeats import ROW
from focale.accounts.shapes import day_shape, number_shape
from focale.accounts.source import Opened
from focale.accounts.values.day import day, order_of
from focale.accounts.values.money import money, unit_of
from focale.accounts.values.number import decimal_of, number
from focale.accounts.values.placeholder import is_placeholder
from focale.accounts.values.technologies import items
from focale.criterion import reading, tree as t
from focale.engine import Session
from focale.glossary.fields import ColumnKind, FieldType
from focale.glossary.messages import Message

_NUMBERS = (ColumnKind.WHOLE, ColumnKind.REAL)
_DAYS = (ColumnKind.DAY, ColumnKind.MOMENT, ColumnKind.INSTANT)
_SHAPED = (Shape.DAY, Shape.NUMBER, Shape.AMOUNT)
_MOST_LISTED = 1_000  # cells of one column that are listed one by one

Read = tuple[object, str, str]
"""A value, its currency, what is doubtful: "unreadable" or a doubt of `values`."""


@dataclass
class Cells:
    """The cells of every fact, row by row, and of the other columns. rows: from 0, in the file.

    currency: of an amount -> the code that stands in its cell, NULL for none.
    """

    rows: np.ndarray[Any, np.dtype[np.int64]]
    values: dict[str, pa.Array]
    currency: dict[str, pa.Array] = field(default_factory=dict)
    kept: dict[str, pa.Array] = field(default_factory=dict)
    rejects: list[Reject] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)


def read_cells(
    session: Session,
    opened: Opened,
    held: dict[str, Held],
    kept: Sequence[str],
    typed: Mapping[str, MappedColumn],
    zone: str,
) -> Cells:
    """Every cell of an opened table, in its order. zone: of instants, for their local day.

    typed: columns among `kept` that are read as numbers or days if every cell of them is one.
    """
    kinds = opened.found.columns
    held = _decided(session, opened, held)
    wanted: list[t.Node] = [t.col(ROW)]
    for place, one in enumerate(held.values()):
        wanted += _nodes(one, kinds[one.column.column], place, zone)
    wanted += [t.alias(t.col(name), f"k{place}") for place, name in enumerate(kept)]
    wanted += [
        t.alias(_fact(typed[name]), f"f{place}")
        for place, name in enumerate(kept)
        if name in typed and kinds[name] is ColumnKind.TEXT
    ]
    answer = session.arrow(t.select(wanted, t.table(opened.found.table))).combine_chunks()
    found = Cells(np.asarray(_one(answer.column(ROW))), {})
    for place, (name, one) in enumerate(held.items()):
        _read(found, answer, name, one, place, opened)
    for place, name in enumerate(kept):
        found.kept[name] = _one(answer.column(f"k{place}"))
        if f"f{place}" in answer.column_names:
            read = _one(answer.column(f"f{place}"))
            blank = pc.equal(pc.utf8_trim_whitespace(pc.fill_null(found.kept[name], "")), "")
            if pc.all(pc.or_(blank, pc.is_valid(read))).as_py():
                found.kept[name] = read
    return found


def _fact(column: MappedColumn) -> t.Node:
    """A text as a number or a day; NULL for a code that begins with a zero."""
    text = t.col(column.column)
    if column.type is FieldType.DATE:
        return day_shape(text).value
    code = t.call("regexp_matches", text.copy(), t.text("^-?0[0-9]"))
    return t.case([(t.negated(code), number_shape(text.copy()).value)])


def _one(column: pa.ChunkedArray) -> pa.Array:
    return column.combine_chunks() if column.num_chunks != 1 else column.chunk(0)


def _decided(session: Session, opened: Opened, held: dict[str, Held]) -> dict[str, Held]:
    """The facts, with the decimal sign and the order of days that their cells show."""
    kinds = opened.found.columns
    wanted = [
        one.column.column
        for one in held.values()
        if kinds[one.column.column] is ColumnKind.TEXT
        and ((one.role.shape is Shape.DAY and not one.column.dates)
             or (one.role.shape in (Shape.NUMBER, Shape.AMOUNT) and not one.column.decimal))
    ]  # fmt: skip
    sample = sampled(session, opened.found.table, wanted, opened.rows_in)
    found = dict(held)
    for name, one in held.items():
        texts = [text for text in sample.get(one.column.column, ()) if text]
        if not texts:
            continue
        if one.role.shape is Shape.DAY:
            column = replace(one.column, dates=order_of(texts))
        else:
            column = replace(one.column, decimal=decimal_of(texts))
        found[name] = replace(one, column=column)
    return found


# --- in the engine ------------------------------------------------------------------------


def _nodes(one: Held, kind: ColumnKind, place: int, zone: str) -> Iterator[t.Node]:
    """The text of a cell (`t`), NULL where the engine read it; and what it read (`v`)."""
    node, shape = t.col(one.column.column), one.role.shape
    if shape in (Shape.NUMBER, Shape.AMOUNT) and kind in _NUMBERS:
        yield t.alias(reading.number(node, kind), f"v{place}")
        return
    if shape is Shape.DAY and kind in _DAYS:
        yield t.alias(reading.day(node, kind, zone), f"v{place}")
        return
    if kind is ColumnKind.LIST:
        yield t.alias(node if shape is Shape.LIST else t.cast(node, "VARCHAR"), f"t{place}")
        return
    text = _text(node, kind, shape)
    if shape not in _SHAPED:
        yield t.alias(text, f"t{place}")
        return
    shaped = (
        day_shape(text.copy(), one.column.dates)
        if shape is Shape.DAY
        else number_shape(text.copy(), one.column.decimal)
    )
    left = t.case([(t.is_null(shaped.value.copy()), text.copy())])
    yield t.alias(shaped.value, f"v{place}")
    yield t.alias(left, f"t{place}")


def _text(node: t.Node, kind: ColumnKind, shape: Shape) -> t.Node:
    text = node if kind is ColumnKind.TEXT else t.cast(node, "VARCHAR")
    if kind is ColumnKind.REAL and shape is Shape.ID:  # pandas writes 12 as 12.0
        text = t.call("regexp_replace", text, t.text(r"\.0+$"), t.text(""))
    return t.call("nullif", t.call("trim", text), t.text(""))


# --- text by text -------------------------------------------------------------------------


def _read(cells: Cells, answer: pa.Table, name: str, one: Held, place: int, opened: Opened) -> None:
    shape, type_ = one.role.shape, TYPES[one.role.shape]
    names = set(answer.column_names)
    texts = _one(answer.column(f"t{place}")) if f"t{place}" in names else None
    plain = _one(answer.column(f"v{place}")) if f"v{place}" in names else None
    if plain is None:
        texts = _one(answer.column(f"t{place}"))
        is_list = shape is Shape.LIST
        cells.values[name] = _lists(texts, one.column.separator) if is_list else texts.cast(type_)
        return
    scale, currency = _unit(one)
    values = plain.cast(type_)
    if shape is Shape.AMOUNT and scale != 1:
        values = pc.round(pc.multiply(values, scale), 2)
    codes = pa.nulls(len(values), pa.string())
    if shape is Shape.AMOUNT and currency:
        codes = pc.if_else(pc.is_valid(values), pa.scalar(currency), codes)
    if texts is not None and texts.null_count < len(texts):
        values, codes = _read_left(cells, texts, values, codes, one, opened)
    cells.values[name] = values
    if shape is Shape.AMOUNT:
        cells.currency[name] = codes


def _unit(one: Held) -> tuple[float, str]:
    """(what one unit is worth, the currency of the header); "" where it says none."""
    unit = one.column.unit
    if one.role.shape is not Shape.AMOUNT or not unit:
        return 1.0, ""
    if unit_of(unit) is None:
        return 1.0, ""
    scale, currency = unit_of(unit) or (1.0, "")
    return scale, currency if unit[-3:].isupper() and len(unit) >= 3 else ""


def _read_left(
    cells: Cells, texts: pa.Array, values: pa.Array, codes: pa.Array, one: Held, opened: Opened
) -> tuple[pa.Array, pa.Array]:
    """The cells that the engine could not read, each distinct text once."""
    coded = texts.dictionary_encode()
    read = _reader(one)
    told = [read(text) for text in coded.dictionary.to_pylist()]
    found = pa.array([value for value, _, _ in told], TYPES[one.role.shape]).take(coded.indices)
    values = pc.coalesce(values, found)
    if one.role.shape is Shape.AMOUNT:
        written = pa.array([code or None for _, code, _ in told], pa.string())
        codes = pc.coalesce(codes, written.take(coded.indices))
    _tell_doubts(cells, coded, told, one, opened)
    return values, codes


def _tell_doubts(
    cells: Cells, coded: pa.DictionaryArray, told: list[Read], one: Held, opened: Opened
) -> None:
    doubts = np.array([doubt for _, _, doubt in told], dtype=object)
    at = np.asarray(pc.fill_null(coded.indices, 0))
    here = np.array(pc.is_valid(coded.indices), dtype=bool)
    column = one.column.column
    words = coded.dictionary.to_pylist()
    for doubt in sorted({doubt for _, _, doubt in told if doubt}):
        places = np.flatnonzero(here & (doubts[at] == doubt))
        facts = {"column": column, "count": len(places), "value": words[at[places[0]]]}
        if doubt != "unreadable":
            cells.notices.append(Message(f"ledger_{doubt}", opened.found.label, facts=facts))
            continue
        cells.notices.append(Message("ledger_unreadable", opened.found.label, facts=facts))
        rows = cells.rows[places[:_MOST_LISTED]].tolist()
        lines = opened.lines_of(set(rows))
        cells.rejects += [
            Reject(opened.found.label, lines.get(row, 0), row + 1, column, "ledger_cell",
                   words[at[place]], whole=False)
            for row, place in zip(rows, places, strict=False)
        ]  # fmt: skip


def _reader(one: Held) -> Callable[[str], Read]:
    column, shape = one.column, one.role.shape
    name = one.role.fields[0]

    def read(text: str) -> Read:
        if is_placeholder(text, name):
            return None, "", ""
        if shape is Shape.DAY:
            cell = day(text, column.dates)
            doubt = cell.doubt if cell.doubt in _TOLD else ""
            value = None if cell.doubt == "default_date" else cell.value
            return value, "", doubt
        if shape is Shape.NUMBER:
            cell = number(text, column.decimal)
            return cell.value, "", cell.doubt if cell.doubt in _TOLD else ""
        return _amount(text, column.unit, column.decimal)

    return read


_TOLD = frozenset({"unreadable", "ambiguous_date", "ambiguous_number", "day_unknown"})


def _amount(text: str, unit: str, decimal: str) -> Read:
    """An amount in its own currency; "" where the cell does not say which."""
    scale = unit[:-3] if len(unit) >= 3 and unit[-3:].isupper() else unit
    said = unit[-3:] if unit != scale else ""
    one, other = money(text, f"{scale}EUR", decimal), money(text, f"{scale}USD", decimal)
    amount = one.cell.value if one.cell.value is not None else one.amount
    if amount is None:
        return None, "", "unreadable"
    currency = one.currency if one.currency == other.currency else said
    doubt = one.cell.doubt if one.cell.doubt in ("ambiguous_number",) else ""
    return amount, currency, doubt


def _lists(texts: pa.Array, separator: str) -> pa.Array:
    if pa.types.is_list(texts.type) or pa.types.is_large_list(texts.type):
        return texts.cast(pa.list_(pa.string()))
    coded = texts.dictionary_encode()
    told = [items(text, separator).value for text in coded.dictionary.to_pylist()]
    return pa.array(told, pa.list_(pa.string())).take(coded.indices)
