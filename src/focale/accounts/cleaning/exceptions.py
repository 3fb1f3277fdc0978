"""Which cells were changed, filled or are doubtful: where, what before, what after, and why?

Kept on disk, piece by piece: a file may have more of them than rows.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts.cleaning.column import DOUBT_CODES, RULE_CODES, Cells
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened
from focale.criterion import tree as t
from focale.engine import Found, Session
from focale.engine.pieces import PiecesFile

COLUMNS = ("file", "line", "row", "column", "field", "before", "after", "rule", "doubt",
           "confidence")  # fmt: skip
TABLE = "focale_exceptions"
_SHORT = 65_536  # rows of a piece whose places take two bytes
_RULES, _DOUBTS = (pa.array(codes) for codes in (RULE_CODES, DOUBT_CODES))

SCHEMA = pa.schema(
    [
        (ROW, pa.int64()), ("column", pa.string()), ("field", pa.string()),
        ("before", pa.string()), ("after", pa.string()), ("rule", pa.string()),
        ("doubt", pa.string()), ("confidence", pa.float64()),
    ]
)  # fmt: skip


def exceptions_of_piece(
    table: Mapping[str, Cells], columns: Mapping[str, str], rows: pa.Array
) -> pa.RecordBatch | None:
    """The exceptions of one piece, row by row. rows: their numbers, from 0.

    columns: field -> the column of the source.
    """
    told = [
        (cells, places)
        for cells in table.values()
        if len(places := np.flatnonzero(cells.rules | cells.doubts))
    ]
    if not told:
        return None
    at = np.concatenate([places for _, places in told])
    if len(rows) <= _SHORT:
        at = at.astype(np.uint16)  # sorted many times as fast
    order = np.argsort(at, kind="stable")
    fields = [cells.field for cells, _ in told]
    which = np.repeat(np.arange(len(told)), [len(places) for _, places in told])[order]
    texts = [_before_and_after(cells, pa.array(places)) for cells, places in told]
    codes = [
        np.concatenate([getattr(cells, name)[places] for cells, places in told])[order]
        for name in ("rules", "doubts", "confidence")
    ]
    return pa.RecordBatch.from_arrays(
        [
            rows.take(pa.array(at[order])),
            pa.array([columns.get(name, "") for name in fields]).take(pa.array(which)),
            pa.array(fields).take(pa.array(which)),
            *(pa.concat_arrays(parts).take(pa.array(order)) for parts in zip(*texts, strict=True)),
            _RULES.take(pa.array(codes[0])), _DOUBTS.take(pa.array(codes[1])),
            pa.array(np.round(codes[2].astype(float), 2)),
        ],
        schema=SCHEMA,
    )  # fmt: skip


def _before_and_after(cells: Cells, at: pa.Array) -> tuple[pa.Array, pa.Array]:
    after, before = written(cells.values.take(at)), cells.before.take(at)
    if not before.null_count:
        return before, after
    # A plain cell that is only doubtful was written as its value.
    kept = pa.array(cells.rules[np.asarray(at)] == 0)
    return pc.if_else(pc.and_(kept, pc.is_null(before)), after, before), after


def written(values: pa.Array) -> pa.Array:
    """Values as texts: 1200, 0.5, 2025-03-12, true, a; b.

    >>> written(pa.array([1200.0, 0.5, None])).to_pylist()
    ['1200', '0.5', None]
    >>> written(pa.array([["a", "b"]])).to_pylist()
    ['a; b']
    """
    if pa.types.is_list(values.type):
        return pc.binary_join(values, "; ")
    return values.cast(pa.string())


def held(session: Session, pieces: PiecesFile, opened: Opened, most_row: int) -> Found:
    """The table of all exceptions, in the order of the file, with the lines of their rows."""
    session.hold_pieces(pieces, f"{TABLE}_raw")
    line: t.Node = t.cast(t.null(), "BIGINT")
    joins: list[exp.Join] = []
    offset = _offset(opened, most_row)
    if offset is not None:
        line = t.total([t.col(ROW, "e"), t.integer(offset)])
    else:
        lines = _lines(session, opened)
        if lines:
            numbers = pa.table(
                {"r": pa.array(lines, pa.int64()), "line": pa.array(lines.values(), pa.int64())}
            )
            session.hold_arrow(numbers, f"{TABLE}_lines", "")
            line = t.col("line", "l")
            on = t.eq(t.col(ROW, "e"), t.col("r", "l"))
            joins.append(t.left_join(t.table(f"{TABLE}_lines", "l"), on))
    named = [t.col(name, "e") for name in COLUMNS[3:]]
    query = t.select(
        [
            t.alias(t.text(opened.found.label), "file"), t.alias(line, "line"),
            t.alias(t.total([t.col(ROW, "e"), t.integer(1)]), "row"), *named,
        ],
        t.table(f"{TABLE}_raw", "e"),
        joins,
    )  # fmt: skip
    return session.view(query, TABLE, opened.found.label)


def _offset(opened: Opened, most_row: int) -> int | None:
    """What makes a line of a row, where every row takes one line; None where some take more."""
    if opened.rejects or most_row < 0:
        return None
    first = opened.even_from()
    if first:
        return first
    # Lines only grow: the first and the last row tell.
    lines = opened.lines_of({0, most_row})
    if 0 in lines and most_row in lines and lines[most_row] - lines[0] == most_row:
        return lines[0]
    return None


_MOST_LINES = 1_000_000


def _lines(session: Session, opened: Opened) -> dict[int, int]:
    query = t.select([t.col(ROW)], t.table(f"{TABLE}_raw"))
    query.set("group", exp.Group(expressions=[t.col(ROW)]))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    query.set("limit", t.limit(_MOST_LINES))
    rows = session.numbers(query)[ROW]
    return opened.lines_of(set(rows.tolist())) if len(rows) else {}
