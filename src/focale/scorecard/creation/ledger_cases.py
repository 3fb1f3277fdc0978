"""Which columns of a table of leads or deals were known on the day each of them was created?"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow as pa

from focale.accounts.columns.given import Given, mapping_given, with_names
from focale.accounts.columns.mapping import Mapping
from focale.accounts.ledger.ledger import Ledger
from focale.accounts.rejects import Reject, by_reason
from focale.glossary.messages import FocaleError, Message, fault, listed
from focale.scorecard.creation.cases import Cases, Days

KNOWN_AT_CREATION = ("source", "owner", "product", "account_id", "created_on")
"""Facts of our own names that a lead or deal has from its first day."""
_RENAMED = "_source"  # what a ledger adds to a column that has the name of a fact of ours


def cases_of(ledger: Ledger, *, by_order: bool = False) -> Cases:
    """The rows of a ledger as cases: the columns known only from what came of them left out.

    A column that a ledger knows by another name is there under both. Raises FocaleError when no
    column says when they were created; by_order: their order says it then, each row a day of its
    own that only the order gives a meaning.
    """
    if not (by_order or ledger.has("created_on")):
        raise needs_created(ledger)
    later = set(ledger.later)
    facts = {name: ledger.column(name) for name in ledger.facts if name not in later}
    named = [
        (plain, ledger.column(name))
        for name in facts
        if (plain := name.removesuffix(_RENAMED)) in KNOWN_AT_CREATION
    ]
    for role in KNOWN_AT_CREATION:
        if ledger.has(role):
            named += [(role, ledger.column(role))]
            named += [(ledger.columns.get(role, role), ledger.column(role))]
    there = {name.lower() for name in facts}
    for name, column in named:
        if name.lower() not in there:
            facts[name] = column
            there.add(name.lower())
    account = ledger.column("account_id").combine_chunks() if ledger.has("account_id") else None
    if ledger.has("created_on"):
        day = days_of(ledger, "created_on")
    else:
        day = np.datetime64("1970-01-01") + np.arange(ledger.rows)
    return Cases(day, pa.table(facts), account)


def needs_created(ledger: Ledger) -> FocaleError:
    """The fault of a table that does not say when its rows were created, with its columns."""
    headers = [*ledger.columns.values(), *ledger.facts]
    return fault("needs_created", ledger.label, columns=listed(headers, 24))


def placed(cases: Cases) -> Cases:
    """The cases, those without a day put on some day: they are judged, and counted nowhere."""
    day = np.where(np.isnat(cases.day), np.datetime64("1970-01-01"), cases.day)
    return replace(cases, day=day)


def with_outcome(mapping: Given, column: str | None, fact: str) -> Given:
    """A mapping that names the column of the outcome too. fact: "outcome" of leads or "status"."""
    if column is None:
        return mapping
    given = mapping_given(mapping)
    if isinstance(given, Mapping):
        return with_names(given, {"status": column})
    return {**given, fact: column}


def left_out(ledger: Ledger) -> list[Message]:
    """What to tell of the rows that could not be used: how many, and why."""
    lost = [reject for reject in ledger.rejects if reject.whole]
    first = {reject.reason: reject for reject in reversed(lost)}
    return [
        Message(
            "rows_left_out", ledger.label,
            facts={"count": count, "reason": _reason(first[code])},
        )
        for code, count in by_reason(lost).most_common()
    ]  # fmt: skip


def _reason(reject: Reject) -> Message:
    return Message(reject.reason, facts={"value": reject.value, **reject.facts})


def days_of(ledger: Ledger, role: str) -> Days:
    """Days of a role, NaT where blank."""
    return np.asarray(ledger.column(role).to_numpy().astype("datetime64[D]"))
