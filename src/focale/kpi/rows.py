"""What is known of every deal or lead that is measured?

Built on the leads and the cohort of `validation`, so that a profile is tried and followed by one
and the same way of counting.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.ledger.ledger import Ledger
from focale.evidence.incidence import Outcome
from focale.kpi.parts import NONE, Flags, Floats, Ints, Placed
from focale.kpi.validation.leads import Days, Leads
from focale.kpi.validation.sample import Sample, sample_of

_STATUS = ("open", "won", "lost")  # in the order of Outcome
FIRST = datetime.date(1, 1, 1)


@dataclass(frozen=True)
class Rows:
    """Deals or leads, in the order of their table.

    leads: all of them; `row` is their place. account: codes, -1 unknown. placed: the part of each.
    sample: those with a day of creation, and those old enough to be judged; None where no row has
    a day, or there is no row. later: rows created after the day of the report, left out.
    """

    leads: Leads
    account: Ints
    placed: Placed
    sample: Sample | None
    later: int = 0

    def __len__(self) -> int:
        return len(self.leads)

    @property
    def judged(self) -> Placed:
        """The part of each row that is old enough."""
        return self.placed.only(self._places(self.sample.judged)) if self.sample else Placed(0)

    @property
    def followed(self) -> Placed:
        """The part of each row that is followed, young ones too."""
        return self.placed.only(self._places(self.sample.followed)) if self.sample else Placed(0)

    @property
    def horizon(self) -> int | None:
        """The age in days at which all are judged."""
        return self.sample.horizon_days if self.sample else None

    @staticmethod
    def _places(leads: Leads) -> Ints:
        if leads.row is None:
            raise ValueError("rows know their places")
        return leads.row

    def in_time(self) -> Flags:
        """Of the rows old enough, those that signed within the horizon."""
        return self.sample.converted if self.sample else np.zeros(0, dtype=bool)


def rows_of(
    ledger: Ledger, account: Ints, placed: Placed, amount: Floats | None, as_of: datetime.date,
    horizon_days: int | None = None,
) -> Rows:  # fmt: skip
    """The deals or leads of a ledger. amount: in one currency, NaN elsewhere."""
    leads = _leads(ledger, placed, amount)
    day = np.datetime64(as_of)
    later = leads.created > day
    closed_later = leads.closed > day
    leads = replace(
        leads,
        outcome=np.where(closed_later, np.int8(Outcome.OPEN), leads.outcome).astype(np.int8),
        closed=np.where(closed_later, np.datetime64("NaT", "D"), leads.closed),
    )
    dated = ~np.isnat(leads.created) & ~later
    sample = None
    if dated.any():
        kept = leads if dated.all() else leads.only(dated)
        sample = sample_of(kept, as_of=as_of, since=FIRST, horizon_days=horizon_days)
    if later.any():
        codes = {split: np.where(later, NONE, one) for split, one in placed.codes.items()}
        placed = Placed(placed.rows, codes)
    return Rows(leads, account, placed, sample, int(later.sum()))


def _leads(ledger: Ledger, placed: Placed, amount: Floats | None) -> Leads:
    status = ledger.column(ledger.outcome) if ledger.outcome else None
    if status is None:
        outcome = np.zeros(ledger.rows, dtype=np.int8)
    else:
        found = pc.index_in(one_array(status), value_set=pa.array(_STATUS))
        outcome = np.asarray(pc.fill_null(found, 0)).astype(np.int8)
    return Leads(
        group=placed.of_group(),
        outcome=outcome,
        created=days(ledger, "created_on"),
        closed=days(ledger, "closed_on"),
        source=codes(ledger, "source"),
        owner=codes(ledger, "owner"),
        touches=numbers(ledger, "touches"),
        hours=numbers(ledger, "hours"),
        accepted=days(ledger, "accepted_on") if ledger.has("accepted_on") else None,
        meeting=days(ledger, "meeting_on") if ledger.has("meeting_on") else None,
        amount=amount,
        row=np.arange(ledger.rows, dtype=np.int64),
    )


def days(ledger: Ledger, role: str) -> Days:
    """Days of a fact, NaT where blank or not in the file."""
    if not ledger.has(role):
        return np.full(ledger.rows, np.datetime64("NaT", "D"))
    return np.asarray(one_array(ledger.column(role)).to_numpy(zero_copy_only=False)).astype(
        "datetime64[D]"
    )


def numbers(ledger: Ledger, role: str) -> Floats | None:
    """Numbers of a fact, NaN where blank; None when the file has none."""
    if not ledger.has(role):
        return None
    return np.asarray(
        one_array(ledger.column(role)).to_numpy(zero_copy_only=False), dtype=np.float64
    )


def codes(ledger: Ledger, role: str) -> Any:
    """One whole number for each text, -1 for a blank; None when the file has no such fact."""
    if not ledger.has(role):
        return None
    found = one_array(ledger.column(role)).dictionary_encode().indices
    return np.asarray(pc.fill_null(found, NONE)).astype(np.int64)


def one_array(column: pa.ChunkedArray | pa.Array) -> pa.Array:
    """A column in one piece."""
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def places(found: pa.ChunkedArray | pa.Array) -> Ints:
    """Places that were looked up, -1 for what was not found."""
    return np.asarray(pc.fill_null(one_array(found), NONE)).astype(np.int64)


def won_rows(ledger: Ledger) -> Flags:
    """Which rows were won; none where the file tells no outcome."""
    if not ledger.outcome:
        return np.zeros(ledger.rows, dtype=bool)
    return np.asarray(
        pc.fill_null(pc.equal(one_array(ledger.column(ledger.outcome)), "won"), False)
    )
