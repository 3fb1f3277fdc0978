"""How does a file of deals, leads, contracts ... become a table of facts with known names?"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.columns.given import Given
from focale.accounts.ledger.cells import Cells, read_cells
from focale.accounts.ledger.checks import Checks, Mask, repeated_ids, what_is_said
from focale.accounts.ledger.currencies import counted, currencies
from focale.accounts.ledger.kinds import (
    KEEPS_FACTS,
    MAY_REPEAT,
    OWN_ID,
    RESERVED,
    ROLES,
    LedgerKind,
    Shape,
)
from focale.accounts.ledger.ledger import ROW_NUMBER, Ledger
from focale.accounts.ledger.outcomes import Asked, given_values, outcomes
from focale.accounts.ledger.roles import check_needed, roles_in
from focale.accounts.ledger.shaping import Shaping
from focale.accounts.ledger.words_read import counted_value, one_spelling
from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.source import Opened, open_source
from focale.engine import Session
from focale.glossary.messages import Message, fault, listed

_WORDS_OF_STATUS = ("status", "is_won", "is_closed", "outcome")


def read_ledger(
    source: Any,
    kind: LedgerKind | str,
    *,
    mapping: Given = None,
    session: Session | None = None,
    won: Sequence[str] | str = (),
    lost: Sequence[str] | str = (),
    today: datetime.date | None = None,
    zone: str = "Europe/Paris",
) -> Ledger:
    """Read one commercial table.

    source: a path, an Arrow, pandas or Polars table, a DuckDB relation. kind: what its rows are.
    mapping: fact -> column ({"amount": "CA signé"}), or a mapping file. won, lost: the values
    that mean won and lost, where the file has words of its own. today: later days are told.
    Raises FocaleError when the table cannot be read, lacks what its kind needs, or has an outcome
    that nobody can tell.

    >>> deals = pa.table({"deal id": ["a", "b"], "status": ["Gagnée", "Perdue"]})
    >>> read_ledger(deals, "deals").column("status").to_pylist()
    ['won', 'lost']
    """
    kind = LedgerKind(kind)
    with nullcontext(session) if session is not None else Session() as own:
        opened = open_source(own, source, f"ledger_{kind}", kind.value)
        if opened.rows_in == 0:
            raise fault("no_rows", path=opened.found.label)
        asked = (given_values(won), given_values(lost))
        return _Reading(own, opened, kind, mapping, zone).done(asked, today)


class _Reading:
    """One file on its way to a ledger."""

    def __init__(
        self, session: Session, opened: Opened, kind: LedgerKind, mapping: Given, zone: str
    ) -> None:
        self.opened, self.kind, self.zone = opened, kind, zone
        self.roles = roles_in(session, opened, kind, mapping)
        self.headers = self.roles.headers()
        self.label = opened.found.label
        check_needed(self.roles, kind, opened)
        keeps = kind in KEEPS_FACTS or kind is LedgerKind.INTERVIEWS
        kept = self.roles.left if keeps else []
        self.cells = read_cells(session, opened, self.roles.held, kept, self.roles.typed, zone)
        self.rejects = [*opened.rejects, *self.cells.rejects]
        self.rejected = Counter(one.reason for one in opened.rejects if one.whole)
        self.notices = [*opened.notices, *self.roles.notices, *self.cells.notices]

    def done(
        self, asked: tuple[tuple[str, ...], tuple[str, ...]], today: datetime.date | None
    ) -> Ledger:
        """The ledger, every row of the file in it or among the rejects."""
        cells, values = self.cells, self.cells.values
        day = today or datetime.datetime.now(ZoneInfo(self.zone)).date()
        lost = np.zeros(len(cells.rows), dtype=bool)
        status = ""
        if self.kind in KEEPS_FACTS:
            status = self._outcome(asked, lost, day)
        self._shape(day, lost)
        self._refuse_repeats(lost)
        self._keep(~lost)
        self._one_spelling()
        self._amounts()
        if status:
            self._expected(status)
        else:
            values.pop("lost_on", None)
        checks = Checks(self.kind, values, cells.rows, self.opened, self.headers)
        checks.done(day)
        self.rejects += checks.rejects
        self.notices += checks.notices
        self.notices += what_is_said(self.kind, values, status, self.label)
        self._order_only()
        return self._ledger(status)

    # --- outcomes -------------------------------------------------------------------------

    def _outcome(
        self, given: tuple[tuple[str, ...], tuple[str, ...]], lost: Mask, today: datetime.date
    ) -> str:
        """Put won, lost, open in place of what told it; gives the name of the fact."""
        cells, name = self.cells, "outcome" if self.kind is LedgerKind.LEADS else "status"
        asked = Asked(*given, self.label, self.headers, today)
        found = outcomes(cells.values, len(cells.rows), asked)
        if found is None:
            if self.kind is LedgerKind.LEADS:
                self._tell("ledger_no_outcome", columns=listed(self.opened.names, 8))
                return ""
            raise fault("ledger_no_status", self.label, columns=listed(self.opened.names, 12))
        self.notices += found.notices
        unknown = found.codes < 0
        self._reject(unknown, found.role, "ledger_row_no_outcome")
        lost |= unknown
        for other in _WORDS_OF_STATUS:
            if other in cells.values:
                del cells.values[other]
        header = self.headers.get(found.role, "")
        for other in _WORDS_OF_STATUS:
            self.headers.pop(other, None)
        cells.values[name] = found.column()
        self.headers[name] = header
        return name

    def _expected(self, status: str) -> None:
        """The day of closing: of a loss its own, where there is one; of what is open, expected."""
        values = self.cells.values
        if "lost_on" in values:
            days, header = values.pop("lost_on"), self.headers.pop("lost_on")
            days = pc.if_else(pc.equal(values[status], "lost"), days, pa.scalar(None, days.type))
            closed = values.get("closed_on")
            values["closed_on"] = days if closed is None else pc.coalesce(days, closed)
            self.headers.setdefault("closed_on", header)
        if "closed_on" not in values:
            return
        is_open = pc.equal(values[status], "open")
        day = values["closed_on"]
        none = pa.scalar(None, day.type)
        expected = pc.if_else(is_open, day, none)
        if expected.null_count < len(expected):
            values["expected_on"] = expected
            self.headers["expected_on"] = self.headers["closed_on"]
            values["closed_on"] = pc.if_else(is_open, none, day)

    def _shape(self, today: datetime.date, lost: Mask) -> None:
        """Words, periods and units of the other kinds, as the measures need them."""
        units = {name: held.column.unit for name, held in self.roles.held.items()}
        shaping = Shaping(self.kind, self.cells, self.headers, self.label, today, units)
        shaping.done()
        self.notices += shaping.notices
        for where, name, reason in shaping.lost:
            self._reject(where & ~lost, name, reason)
            lost |= where

    # --- rows -----------------------------------------------------------------------------

    def _refuse_repeats(self, lost: Mask) -> None:
        own = OWN_ID.get(self.kind, "")
        ids = self.cells.values.get(own)
        if ids is None or self.kind in MAY_REPEAT:
            return
        again = repeated_ids(ids) & ~lost
        if not again.any():
            return
        first = str(ids[int(np.flatnonzero(again)[0])])
        self._tell(
            "ledger_id_again", count=int(again.sum()), column=self.headers[own], value=first
        )  # fmt: skip
        self._reject(again, own, "ledger_row_id_again")
        lost |= again

    def _reject(self, where: Mask, name: str, reason: str) -> None:
        """Whole rows that are left out: all are counted, as many as can be read are listed."""
        places = np.flatnonzero(where)
        self.rejected[reason] += len(places)
        places = places[:MAX_LISTED]
        rows = self.cells.rows[places]
        lines = self.opened.lines_of(set(rows.tolist()))
        column, values = self.headers.get(name, name), self.cells.values.get(name)
        texts = values.take(pa.array(places)).to_pylist() if values is not None else []
        for place, row in enumerate(rows.tolist()):
            value = texts[place] if texts else None
            self.rejects.append(
                Reject(self.label, lines.get(row, 0), row + 1, column, reason,
                       "" if value is None else str(value))
            )  # fmt: skip

    def _keep(self, where: Mask) -> None:
        if where.all():
            return
        cells, mask = self.cells, pa.array(where)
        cells.rows = cells.rows[where]
        for arrays in (cells.values, cells.currency, cells.kept):
            for name, column in arrays.items():
                arrays[name] = column.filter(mask)

    # --- values ---------------------------------------------------------------------------

    def _one_spelling(self) -> None:
        shapes = {role.name: role.shape for role in ROLES[self.kind]}
        for name, column in self.cells.values.items():
            if shapes.get(name) is not Shape.NAME:
                continue
            self.cells.values[name], changed = one_spelling(column)
            if changed:
                before, after = next(iter(changed.items()))
                self._tell(
                    "ledger_spellings", column=self.headers[name], count=len(changed),
                    value=before, kept=after,
                )  # fmt: skip

    def _amounts(self) -> None:
        cells = self.cells
        column = cells.values.pop("currency", None)
        if not cells.currency:
            return
        found = currencies(column, cells.currency.values(), len(cells.rows))
        if found is None:
            return
        cells.values["currency"] = found
        self.headers.setdefault("currency", self.headers[next(iter(cells.currency))])
        counts = counted(found, cells.values[next(iter(cells.currency))])
        if len(counts) > 1:
            told = tuple(
                counted_value(code or "?", int(count))
                for code, count in sorted(counts.items(), key=lambda pair: -pair[1])
            )
            self._tell("ledger_currencies", values=told)

    def _order_only(self) -> None:
        if self.kind in KEEPS_FACTS and "created_on" not in self.cells.values:
            self._tell("ledger_no_created", columns=listed(self.opened.names, 8))

    def _tell(self, code: str, **facts: object) -> None:
        self.notices.append(Message(code, self.label, facts=facts))

    def _ledger(self, status: str) -> Ledger:
        cells = self.cells
        order = [status, "expected_on", *(role.name for role in ROLES[self.kind]), *cells.values]
        first = [name for name in dict.fromkeys(order) if name in cells.values]
        columns: dict[str, Any] = {ROW_NUMBER: pa.array(cells.rows + 1)}
        columns |= {name: cells.values[name] for name in first}
        names = _free_names(cells, columns)
        columns |= {names[name]: column for name, column in cells.kept.items()}
        headers = {name: self.headers[name] for name in first if name in self.headers}
        return Ledger(
            self.kind, pa.table(columns), headers, self.opened.rows_in, self.rejects,
            self.notices, self.label, tuple(names.values()), rejected=+self.rejected,
        )  # fmt: skip


def _free_names(cells: Cells, taken: dict[str, Any]) -> dict[str, str]:
    """Other column -> its name in the table: its own, with "_source" where a fact has that.

    Also where a fact could have it that is not there: nobody must take a text for an amount.
    """
    used = {name.lower() for name in (*taken, *RESERVED)}
    names: dict[str, str] = {}
    for name in cells.kept:
        new = name
        while new.lower() in used:
            new += "_source"
        used.add(new.lower())
        names[name] = new
    return names
