"""Which accounts signed a deal, and which refused one?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.kinds import LedgerKind
from focale.discovery.deal_accounts import Companies, DealAccounts, deal_accounts
from focale.discovery.search.draws import Rows
from focale.engine import Session
from focale.glossary.messages import Message

Days = npt.NDArray[np.datetime64]


@dataclass(frozen=True)
class Outcomes:
    """Rows of the facts, one for each account: as it was when its first such deal began, where a
    log of facts tells. lost: accounts that lost a deal and never signed one."""

    won: Rows
    lost: Rows


@dataclass(frozen=True)
class Deals:
    """The deals whose account is known: its row of the companies, the outcome, the days.

    created, closed: NaT where blank. found: how the accounts were found.
    """

    row: Rows
    status: npt.NDArray[np.object_]
    created: Days
    closed: Days
    found: DealAccounts
    notices: tuple[Message, ...] = ()

    def accounts(self, status: str) -> tuple[Rows, Days]:
        """The accounts with a deal of this outcome, and the first day on which one began."""
        return _first(self.row[self.status == status], self.created[self.status == status])

    def signed(self) -> tuple[Rows, Days]:
        """The accounts that signed, and on which day they first did."""
        mine = self.status == "won"
        day = np.where(np.isnat(self.closed), self.created, self.closed)
        return _first(self.row[mine], day[mine])

    def lost(self) -> tuple[Rows, Days]:
        """The accounts that refused and never signed, and when the first such deal began."""
        rows, days = self.accounts("lost")
        kept = ~np.isin(rows, self.accounts("won")[0])
        return rows[kept], days[kept]


def _first(rows: Rows, days: Days) -> tuple[Rows, Days]:
    """Each row once, with its first day; "not a time" where no day is known."""
    order = np.lexsort((days, rows))  # "not a time" comes last
    found, place = np.unique(rows[order], return_index=True)
    return found, days[order][place]


def read_deals(session: Session, deals: Any, companies: Companies, place: Rows) -> Deals | None:
    """A file of deals, and the account of each; None where it says no outcome.

    place: of each row of the companies, the row that stands for the company.
    """
    ledger = read_ledger(deals, LedgerKind.DEALS, session=session)
    if not ledger.has("status"):
        return None
    found = deal_accounts(session, ledger, companies)
    known = found.row >= 0
    none = np.full(ledger.rows, np.datetime64("NaT"), "datetime64[D]")

    def days(role: str) -> Days:
        if not ledger.has(role):
            return none[known]
        read: Days = ledger.column(role).to_numpy().astype("datetime64[D]")[known]
        return read

    status = np.array(ledger.column("status").to_pylist(), object)
    return Deals(
        place[found.row[known]], status[known], days("created_on"), days("closed_on"), found,
        (*ledger.notices, *found.notices(ledger.label)),
    )  # fmt: skip
