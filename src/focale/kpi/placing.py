"""In which group and segment does each deal, lead and account stand?

A deal and a lead each stand where they stood when they were created. An account stands where its
first deal that was won put it, else its first deal, else its first lead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts import open_accounts
from focale.accounts.ledger.ledger import Ledger
from focale.accounts.values.placeholder import is_placeholder
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.messages import Message, fault, listed
from focale.kpi.parts import NONE, Ints, Placed
from focale.kpi.rows import days
from focale.kpi.validation.door import GROUP_OF
from focale.kpi.validation.leads import order_of_days
from focale.profile.document import Profile
from focale.scorecard.creation.cases import AtCreation, Sources
from focale.scorecard.creation.judged import judged_at_creation
from focale.scorecard.creation.ledger_cases import cases_of

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


def judged(
    ledger: Ledger, profile: Profile, sources: Sources | None
) -> tuple[Ints, AtCreation]:  # fmt: skip
    """The group of each row of a ledger, as known on its day; -1 where it has no day."""
    cases = cases_of(ledger)
    dated = ~np.isnat(cases.day)
    day = np.where(dated, cases.day, np.datetime64("1970-01-01"))
    at = judged_at_creation(profile, replace(cases, day=day), sources, label=ledger.label)
    found = np.array([int(GROUP_OF[verdict]) for verdict in at.verdict], dtype=np.int64)
    return np.where(dated, found, NONE), at


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
        accounts = open_accounts(session, sources.companies, table="kpi_companies")
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


def account_places(
    accounts: int, *tables: tuple[Ledger, Ints, Placed, Any]
) -> Placed:  # fmt: skip
    """Where each account stands. tables: (ledger, account of each row, parts, won), first first."""
    found = np.full(accounts, NONE, dtype=np.int64)
    parts: list[Placed] = []
    for ledger, account, placed, won in tables:
        order = order_of_days(days(ledger, "created_on"))
        order = np.concatenate([order[won[order]], order[~won[order]]])
        order = order[account[order] != NONE]
        first = np.full(accounts, NONE, dtype=np.int64)
        first[account[order][::-1]] = order[::-1]
        parts.append(placed.only(first))
    splits = {split for one in parts for split in one.codes}
    codes = {}
    for split in splits:
        place = found.copy()
        for one in parts:
            place = np.where(place == NONE, one.of(split), place)
        codes[split] = place
    return Placed(accounts, codes)


def todays_notice(at: AtCreation, sources: Sources | None, label: str) -> Message | None:
    """What is said of a profile that read facts of today for want of dated ones."""
    if not at.todays or (sources is not None and sources.facts is not None):
        return None
    facts = {"fields": listed(list(at.todays), 8), "count": len(at.todays)}
    return Message("facts_of_today", label, facts=facts)


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
