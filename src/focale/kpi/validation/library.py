"""The same as `focale validate`, for programs."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.accounts.columns.given import Given
from focale.evidence.verdict import TARGET
from focale.kpi.validation.door import Validation, validation
from focale.profile.document import Profile
from focale.scorecard.creation.cases import Sources
from focale.scorecard.score import profiles_of


def validate(
    leads: Any,
    profile: Profile | str | Path,
    *,
    outcome: str | None = None,
    won: Sequence[str] | str = (),
    lost: Sequence[str] | str = (),
    deals: Any = None,
    companies: Any = None,
    facts: Any = None,
    events: Any = None,
    contacts: Any = None,
    as_of: datetime.date | None = None,
    since: datetime.date | None = None,
    horizon_days: int | None = None,
    target: float = TARGET,
    exclude: Any = None,
    control_group: str | None = None,
    mapping: Given = None,
    deals_mapping: Given = None,
) -> Validation:
    """Does the profile convert better? Tried on leads, as known when they were created.

    leads, deals, companies, facts, events, contacts: files or frames; deals hold the outcomes
    when the leads do not, companies and a log of facts what the leads' rows do not say. outcome:
    the column that says who signed. exclude: accounts that made the profile. The answer stands in
    `.tried.better.verdict` and `.tried.target.verdict`, the ratio in `.tried.ratio`. Raises
    FocaleError with what is missing.
    """
    return validation(
        leads, profiles_of(profile)[0], deals=deals, outcome=outcome, won=won, lost=lost,
        sources=Sources(companies, facts, events, contacts), as_of=as_of, since=since,
        horizon_days=horizon_days, target=target, exclude=exclude, control_group=control_group,
        mapping=mapping, deals_mapping=deals_mapping,
    )  # fmt: skip
