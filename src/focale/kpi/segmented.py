"""In which segment does each deal and lead stand?

By a column of its own, else by that of the other table, else by that of its company.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts.ledger.ledger import Ledger
from focale.accounts.ledger.words_read import one_spelling
from focale.accounts.values.placeholder import is_placeholder
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.messages import fault, listed
from focale.kpi.parts import NONE, Ints, Placed, Split
from focale.kpi.rows import one_array, places, won_rows
from focale.scorecard.creation.cases import Sources
from focale.scorecard.creation.companies import opened_companies

MOST_SEGMENTS = 30  # the largest ones; the rest is one segment together

OTHERS = "…"

TOO_MANY_NUMBERS = 30

OUTCOMES = frozenset({"status", "outcome", "stage", "lost_reason", "amount", "closed_on"})
"""Columns that say what became of a deal: no segment."""

_PART_FILLED = 0.20  # more often among the won than among the others: known later


@dataclass(frozen=True)
class Segments:
    """The values of the column of segments, the same for all tables."""

    column: str
    names: tuple[str, ...]
    values: pa.Array  # the value of each code; OTHERS has none
    todays: bool = False  # read from the companies as known today

    def codes(self, column: pa.Array) -> Ints:
        """The segment of each cell, -1 for a blank."""
        found = np.asarray(pc.fill_null(pc.index_in(column, value_set=self.values), NONE))
        found = found.astype(np.int64)
        if self.names and self.names[-1] == OTHERS:
            other = (found == NONE) & np.asarray(pc.is_valid(column).to_numpy(zero_copy_only=False))
            found[other] = len(self.names) - 1
        return found


def segmented(
    ledgers: Mapping[str, Ledger], tables: list[str], column: str, sources: Sources | None,
    account: dict[str, Ints], accounts: pa.Array, placed: dict[str, Placed],
) -> Segments:  # fmt: skip
    """Put deals and leads into their segments, by their own column or that of the company."""
    own = {name: segment_column(ledgers[name], column) for name in tables}
    found = [one for one in own.values() if one is not None]
    todays = False
    if not found:
        of = company_column(sources, column, accounts)
        if of is None:
            raise refuse_segment(column, list(ledgers.values()))
        todays = True
        own = {
            name: of.take(pa.array(np.maximum(account[name], 0), mask=account[name] == NONE))
            for name in tables
        }
        found = [one for one in own.values() if one is not None]
    own, found = _spelled(own)
    segments = segments_in(column, found, todays=todays)
    for name, cells in own.items():
        if cells is not None:
            placed[name] = placed[name].with_split(Split.SEGMENT, segments.codes(cells))
    if len(tables) == 2:
        _beside(ledgers, own, account, placed)
    return segments


def _spelled(
    own: Mapping[str, pa.Array | None],
) -> tuple[dict[str, pa.Array | None], list[pa.Array]]:
    """The columns of all tables with one spelling for what differs only in case or accents."""
    there = {name: cells for name, cells in own.items() if cells is not None}
    together, _ = one_spelling(pa.concat_arrays(list(there.values())))
    spelled: dict[str, pa.Array | None] = dict(own)
    start = 0
    for name, cells in there.items():
        spelled[name] = together.slice(start, len(cells))
        start += len(cells)
    return spelled, [cells for cells in spelled.values() if cells is not None]


def _beside(
    ledgers: Mapping[str, Ledger], own: Mapping[str, pa.Array | None],
    account: Mapping[str, Ints], placed: dict[str, Placed],
) -> None:  # fmt: skip
    """The segment of the table that has no such column, by the identifier it shares."""
    for name, other in (("deals", "leads"), ("leads", "deals")):
        if own[name] is not None or own[other] is None:
            continue
        theirs = placed[other].of(Split.SEGMENT)
        codes = np.full(ledgers[name].rows, NONE, dtype=np.int64)
        for role in ("lead_id", "deal_id"):
            if ledgers[name].has(role) and ledgers[other].has(role):
                at = pc.index_in(
                    one_array(ledgers[name].column(role)),
                    value_set=one_array(ledgers[other].column(role)), skip_nulls=True,
                )  # fmt: skip
                place = places(at)
                codes = np.where((codes == NONE) & (place >= 0), theirs[place], codes)
        by_account = np.full(max(int(account[other].max(initial=-1)),
                                 int(account[name].max(initial=-1))) + 1, NONE)  # fmt: skip
        inside = account[other] != NONE
        by_account[account[other][inside][::-1]] = theirs[inside][::-1]
        if len(by_account):
            known = np.where(account[name] != NONE, by_account[account[name]], NONE)
            codes = np.where(codes == NONE, known, codes)
        placed[name] = placed[name].with_split(Split.SEGMENT, codes)


def late_tables(
    ledgers: Mapping[str, Ledger], tables: list[str], placed: Mapping[str, Placed]
) -> frozenset[str]:  # fmt: skip
    """Tables whose segment is filled only once the outcome is known."""
    return frozenset(
        name for name in tables
        if known_later(placed[name].of(Split.SEGMENT), won_rows(ledgers[name]))
    )  # fmt: skip


def segment_column(ledger: Ledger, name: str) -> pa.Array | None:
    """The column of a ledger with this name or header, as texts; None where it has none."""
    wanted = name.strip().casefold()
    for role, header in (*((role, role) for role in ledger.table.column_names),
                         *ledger.columns.items()):  # fmt: skip
        if header.casefold() == wanted and role in ledger.table.column_names:
            if role in OUTCOMES:
                raise fault("kpi_segment_outcome", ledger.label, column=name)
            return _texts(ledger.column(role))
    return None


def company_column(sources: Sources | None, name: str, wanted: pa.Array) -> pa.Array | None:
    """The value of a column of the companies for each account, as known today."""
    if sources is None or sources.companies is None:
        return None
    with Session() as session:
        accounts = opened_companies(session, sources, "kpi_companies", (name,))
        table = session.arrow(t.select([exp.Star()], t.table(accounts.table)))
        column = next((c for c in table.column_names if c.casefold() == name.casefold()), None)
        if column is None and name in accounts.columns:
            column = accounts.columns[name].name
        if column is None:
            return None
        ids = table[accounts.id_column].cast(pa.string()).combine_chunks()
        cells = _without_placeholders(_texts(table[column]))
        return cells.take(pc.index_in(wanted.cast(pa.string()), value_set=ids))


def _without_placeholders(cells: pa.Array) -> pa.Array:
    """The cells without what stands for a blank: "-", "n/a", "inconnu"."""
    blanks = [text for text in pc.unique(cells).drop_null().to_pylist() if is_placeholder(text)]
    if not blanks:
        return cells
    is_blank = pc.is_in(cells, value_set=pa.array(blanks, pa.string()))
    return pc.if_else(is_blank, pa.scalar(None, pa.string()), cells)


def segments_in(column: str, found: Sequence[pa.Array], *, todays: bool = False) -> Segments:
    """The segments of a column, the most frequent first.

    Raises FocaleError for a column of numbers with many values: it says no segments.
    """
    counts = pc.value_counts(pa.concat_arrays([one.drop_null() for one in found])).to_pylist()
    ordered = sorted(counts, key=lambda one: (-one["counts"], one["values"]))
    if len(ordered) > TOO_MANY_NUMBERS and all(_is_number(one["values"]) for one in ordered[:50]):
        raise fault("kpi_segment_numbers", column=column, count=len(ordered))
    if not ordered:
        raise fault("kpi_segment_empty", column=column)
    kept = ordered if len(ordered) <= MOST_SEGMENTS else ordered[: MOST_SEGMENTS - 1]
    values = [one["values"] for one in kept]
    names = tuple(values) + ((OTHERS,) if len(ordered) > len(kept) else ())
    return Segments(column, names, pa.array(values, pa.string()), todays)


def refuse_segment(column: str, ledgers: Sequence[Ledger]) -> Exception:
    """The fault of a column of segments that no table has."""
    known = [name for ledger in ledgers for name in (*ledger.columns.values(), *ledger.facts)]
    return fault("kpi_no_segment", ledgers[0].label, column=column, columns=listed(known, 12))


def known_later(codes: Ints, won: Any) -> bool:
    """Whether the segment is filled much more often among the won than among the others."""
    if not won.any() or won.all():
        return False
    known = codes != NONE
    return float(known[won].mean() - known[~won].mean()) > _PART_FILLED


def _texts(column: pa.ChunkedArray | pa.Array) -> pa.Array:
    one = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if pa.types.is_dictionary(one.type):
        one = one.dictionary_decode()
    if pa.types.is_nested(one.type):
        one = pc.binary_join(one.cast(pa.list_(pa.string())), ";")
    trimmed = pc.utf8_trim_whitespace(one.cast(pa.string()))
    return pc.if_else(pc.equal(trimmed, ""), pa.scalar(None, pa.string()), trimmed)


def _is_number(text: str) -> bool:
    try:
        float(text.replace(",", "."))
    except ValueError:
        return False
    return True
