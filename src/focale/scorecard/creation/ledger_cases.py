"""Which columns of a table of leads or deals were known on the day each of them was created?"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from focale.accounts.ledger.ledger import Ledger
from focale.glossary.messages import fault, listed
from focale.scorecard.creation.cases import Cases, Days

KNOWN_AT_CREATION = ("source", "owner", "product", "account_id", "created_on")
"""Facts of our own names that a lead or deal has from its first day."""


def cases_of(ledger: Ledger) -> Cases:
    """The rows of a ledger as cases: the columns known only from what came of them left out.

    Raises FocaleError when no column says when they were created.
    """
    if not ledger.has("created_on"):
        raise fault(
            "needs_created", ledger.label, columns=listed(list(ledger.columns.values()), 12)
        )
    later = set(ledger.later)
    facts = {name: ledger.column(name) for name in ledger.facts if name not in later}
    for name in list(facts):
        # A column that has the name of a fact of ours was called otherwise: "product_source".
        plain = name.removesuffix("_source")
        if plain in KNOWN_AT_CREATION:
            facts.setdefault(plain, facts[name])
    for role in KNOWN_AT_CREATION:
        if not ledger.has(role):
            continue
        for name in dict.fromkeys((role, ledger.columns.get(role, role))):
            facts.setdefault(name, ledger.column(role))
    account = ledger.column("account_id").combine_chunks() if ledger.has("account_id") else None
    return Cases(days_of(ledger, "created_on"), pa.table(facts), account)


def days_of(ledger: Ledger, role: str) -> Days:
    """Days of a role, NaT where blank."""
    return np.asarray(ledger.column(role).to_numpy().astype("datetime64[D]"))
