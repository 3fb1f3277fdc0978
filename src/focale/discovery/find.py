"""What do the best customers share that the market does not, and which profile follows?

Source: `evidence` sections 1 and 2 of the method. Three contrasts, always named: against the market
(whom we reach and keep, habits included), against our other customers (what makes a best one), won
against lost (what converts).
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from focale.accounts.columns.given import Given
from focale.discovery.draft import story_lines
from focale.discovery.finder import FEWEST, LEAST
from focale.discovery.findings import Findings, Selected
from focale.discovery.inside import aim_of
from focale.discovery.opening import Tables, opened
from focale.discovery.people import deciders, pain_points
from focale.discovery.search.run import Chances
from focale.discovery.selected import selected_by
from focale.engine import Session
from focale.engine.session import Progress
from focale.profile.document import Profile


def find(
    customers: Any,
    market: Any,
    best: int | str | Sequence[str] | None = None,
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    deals: Any = None,
    contacts: Any = None,
    interviews: Any = None,
    facts: Any = None,
    profile: Profile | str | Path | None = None,
    mapping: Given = None,
    name: str = "",
    redraws: int | None = None,
    leave_one_out: bool = True,
    progress: Progress | None = None,
    chosen_by: Sequence[str] = (),
    standing: bool = False,
) -> Findings:
    """Patterns of the best customers, and the draft of a profile.

    customers: one row each, past ones too. market: all companies that one could sell to. best: how
    many, a rule ("nps >= 9"), or their ids; default 10 to 20 by rank. events, contacts, interviews,
    deals: optional tables. facts: a log of facts, by which customers are taken as known on the day
    they signed, other companies as on the day their deal began. profile: only companies inside its
    `market:` count. as_of: default today. mapping: field -> column. name: of the draft. chosen_by:
    of ids, what whoever chose them looked at: measures by their code ("revenue"), columns.
    standing: also tell how the market and the best stand to each trait.
    Raises FocaleError for what cannot be compared: one customer, all alike, nobody else.

    >>> import pyarrow as pa
    >>> ids = [f"c{n}" for n in range(400)]
    >>> market = pa.table({"id": ids, "headcount": [40 if n % 20 == 0 else 2 for n in range(400)]})
    >>> found = find(
    ...     market.take(list(range(0, 400, 20))),
    ...     market,
    ...     best=[f"c{n}" for n in range(0, 240, 20)],
    ...     redraws=200,
    ... )
    >>> found.customers.base, [trait.field for trait in found.found]
    (380, ['headcount'])
    """
    day = as_of or datetime.datetime.now(ZoneInfo("Europe/Paris")).date()
    with Session() as session:
        tables = Tables(customers, market, events, deals, contacts, facts)
        aim = None if profile is None else aim_of(profile)
        finder = opened(session, tables, best, day, aim=aim, mapping=mapping, by=chosen_by)
        chances = Chances() if redraws is None else Chances(redraws)
        best_ids = finder.best_keys()
        people = deciders(session, contacts, best_ids)
        pains = pain_points(session, interviews, best_ids)
        finder.story = story_lines(people, pains)
        found = finder.findings(
            chances, name, leave_one_out=leave_one_out, progress=progress, standing=standing
        )
        found = replace(
            found,
            people=people,
            pains=pains,
            names=finder.names,
            known=finder.known_ids(),
        )
    if not found.draft:
        return found
    kept = selected_by(found.draft, market, events, day, finder.names)
    return replace(found, selected=kept)


discover = find

__all__ = ["FEWEST", "LEAST", "Findings", "Selected", "discover", "find"]
