"""The same as `focale kpi`, for programs."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from focale.accounts.columns.given import Given
from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.leads import joined
from focale.accounts.ledger.ledger import Ledger
from focale.engine import Session
from focale.glossary.messages import FocaleError, Message
from focale.kpi.book import Asked
from focale.kpi.door import Kpis, measured
from focale.kpi.worth import Business
from focale.profile.document import Profile
from focale.scorecard.creation.cases import Sources
from focale.scorecard.score import profiles_of


def kpis(
    deals: Any,
    *,
    leads: Any = None,
    meetings: Any = None,
    contracts: Any = None,
    orders: Any = None,
    targets: Any = None,
    touches: Any = None,
    costs: Any = None,
    profile: Profile | str | Path | None = None,
    companies: Any = None,
    facts: Any = None,
    events: Any = None,
    contacts: Any = None,
    segment_by: str | None = None,
    before_after: datetime.date | None = None,
    as_of: datetime.date | None = None,
    horizon_days: int | None = None,
    currency: str | None = None,
    business: str | None = None,
    won: Sequence[str] | str = (),
    lost: Sequence[str] | str = (),
    mapping: Mapping[str, Given] | None = None,
) -> Kpis:
    """Measure the sales work: every KPI with what it rests on.

    deals, leads ...: files or frames. profile: sets the ICP against the rest, by what was known
    when each deal was created; companies, facts, events, contacts: where that is known. before_
    after: the first day of "after". mapping: table -> fact -> column, {"deals": {"amount": "CA"}}.
    business: "contract", "purchase" or "project", when it is not to be guessed. Raises FocaleError
    with the faults of every table.

    >>> import pyarrow as pa
    >>> table = pa.table({"deal id": ["a", "b"], "status": ["won", "lost"]})
    >>> kpis(table).totals.closed_share
    0.5
    """
    given = {
        "deals": deals, "leads": leads, "meetings": meetings, "contracts": contracts,
        "orders": orders, "targets": targets, "touches": touches, "costs": costs,
    }  # fmt: skip
    ledgers = _read(given, mapping or {}, won, lost, as_of)
    asked = Asked(
        None if profile is None else profiles_of(profile)[0],
        Sources(companies, facts, events, contacts), segment_by, before_after, as_of,
        horizon_days, currency,
    )  # fmt: skip
    return measured(ledgers, asked, Business(business) if business else None)


def _read(
    given: Mapping[str, Any], mapping: Mapping[str, Given], won: Sequence[str] | str,
    lost: Sequence[str] | str, as_of: datetime.date | None,
) -> dict[str, Ledger]:  # fmt: skip
    found: dict[str, Ledger] = {}
    faults: list[Message] = []
    with Session() as session:
        for table, source in given.items():
            if source is None:
                continue
            values: dict[str, Any] = {"won": won, "lost": lost} if table == "deals" else {}
            try:
                found[table] = read_ledger(
                    source, table, mapping=mapping.get(table), session=session, today=as_of,
                    **values,
                )  # fmt: skip
            except FocaleError as error:
                faults += error.messages
    if faults:
        raise FocaleError(faults)
    return with_outcomes(found)


def with_outcomes(found: dict[str, Ledger]) -> dict[str, Ledger]:
    """The tables, the leads with what became of their deals where they share an identifier."""
    if "leads" in found:
        try:
            found["leads"] = joined(found["leads"], found["deals"])
        except FocaleError as error:
            if error.messages[0].code != "ledger_no_join" or not found["leads"].outcome:
                raise
    return found
