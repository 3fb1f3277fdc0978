"""Which accounts signed a deal, and which refused one?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.kinds import LedgerKind
from focale.discovery.facts import Facts, in_rows
from focale.discovery.search.draws import Rows
from focale.engine import Session
from focale.glossary.messages import Message


@dataclass(frozen=True)
class Outcomes:
    """Rows of the facts. lost: accounts that lost a deal and never signed one."""

    won: Rows
    lost: Rows
    notices: tuple[Message, ...] = ()


def read_outcomes(session: Session, deals: Any, facts: Facts) -> Outcomes | None:
    """The accounts of a file of deals, by what became of them; None where it does not say."""
    ledger = read_ledger(deals, LedgerKind.DEALS, session=session)
    if not ledger.has("account_id") or not ledger.has("status"):
        return None
    accounts = ledger.column("account_id").to_pylist()
    status = ledger.column("status").to_pylist()
    won = {a for a, s in zip(accounts, status, strict=True) if a and s == "won"}
    lost = {a for a, s in zip(accounts, status, strict=True) if a and s == "lost"} - won
    return Outcomes(_rows(facts, won), _rows(facts, lost), tuple(ledger.notices))


def _rows(facts: Facts, ids: set[str]) -> Rows:
    rows = in_rows(facts.ids, sorted(ids))
    return np.unique(rows[rows >= 0])
