"""Which groups, tiers and parts does a market have? The door for programs: `focale.segments`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from focale.accounts.columns.given import Given
from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.leads import read_leads
from focale.accounts.ledger.ledger import Ledger
from focale.engine import Session
from focale.scorecard.score import ProfileLike, tell
from focale.segment.divided import (
    Segments,
    Wanted,
    opened_segments,
    segmented,
    write_segments,
)


def segments(
    accounts: Any,
    profile: ProfileLike | None = None,
    *,
    deals: Any = None,
    leads: Any = None,
    orders: Any = None,
    groups: int | None = None,
    by: Sequence[tuple[str, str]] = (),
    tiers: Mapping[str, float] | None = None,
    capacity: Mapping[str, int] | None = None,
    events: Any = None,
    contacts: Any = None,
    as_of: datetime.date | None = None,
    mapping: Given = None,
    deals_mapping: Given = None,
    leads_mapping: Given = None,
    orders_mapping: Given = None,
    won: Sequence[str] | str = (),
    lost: Sequence[str] | str = (),
    lang: str = "fr",
    out: str | Path | None = None,
) -> Segments:
    """The groups of a market, its cross tables and its tiers.

    accounts, profile, events, contacts, as_of, mapping: as in `score`; the profile is optional.
    groups: a number of groups; None: as many as hold, often none. by: pairs of fields; none: the
    method's cases that the columns allow. tiers: name -> points, falling. capacity: name ->
    accounts. deals, leads, orders: what `read_ledger` takes. out: where to write who is in which
    group and tier. Raises FocaleError, with every fault.

    >>> import pyarrow as pa
    >>> market = pa.table(
    ...     {"id": ["a", "b"], "headcount": [10, 400], "technologies": ["Sage", "SAP"]}
    ... )
    >>> found = segments(market)
    >>> found.clusters.groups, found.clusters.why_one, len(found.crosses)
    ((), 'few_fields', 1)
    """
    wanted = Wanted(
        groups, tuple(f"{one} x {other}" for one, other in by), tiers or {},
        {name: float(n) for name, n in (capacity or {}).items()},
    )  # fmt: skip
    with opened_segments(
        accounts, profile, events=events, contacts=contacts, as_of=as_of, mapping=mapping
    ) as opened:
        how: dict[str, Any] = {"session": opened.session, "won": won, "lost": lost}
        ledgers = _ledgers(opened.session, deals, leads, deals_mapping, leads_mapping, how)
        if orders is not None:
            ledgers["orders"] = read_ledger(
                orders, "orders", mapping=orders_mapping, session=opened.session
            )
        found = segmented(opened, wanted, ledgers)
        told = list(found.notices)
        if out is not None:
            told += write_segments(opened.session, found, Path(out), lang)
        tell(told)
        return found


def _ledgers(
    session: Session, deals: Any, leads: Any, deals_mapping: Given, leads_mapping: Given,
    how: dict[str, Any],
) -> dict[str, Ledger]:  # fmt: skip
    if leads is not None:
        read = read_leads(leads, deals, mapping=leads_mapping, deals_mapping=deals_mapping, **how)
        return {"leads": read}
    if deals is not None:
        return {"deals": read_ledger(deals, "deals", mapping=deals_mapping, **how)}
    return {}
