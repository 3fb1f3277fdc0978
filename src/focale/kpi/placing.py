"""In which group does each deal and lead stand, and where does an account?

A deal and a lead each stand where they stood when they were created. An account stands where its
first deal that was won put it, else its first deal, else its first lead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from focale.accounts.ledger.ledger import Ledger
from focale.glossary.messages import Message, fields_named
from focale.kpi.parts import NONE, Ints, Placed
from focale.kpi.rows import days
from focale.kpi.validation.door import GROUP_OF
from focale.kpi.validation.leads import order_of_days
from focale.profile.document import Profile
from focale.scorecard.creation.cases import AtCreation, Sources
from focale.scorecard.creation.judged import judged_at_creation
from focale.scorecard.creation.ledger_cases import cases_of


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
    facts = {"fields": fields_named(list(at.todays)), "count": len(at.todays)}
    return Message("facts_of_today", label, facts=facts)
