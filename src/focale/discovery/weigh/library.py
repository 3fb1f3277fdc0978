"""The same as `focale weigh`, for programs."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.accounts.columns.given import Given
from focale.discovery.weigh.door import Weighed, weighed
from focale.profile.document import Profile
from focale.scorecard.creation.cases import Sources
from focale.scorecard.score import profiles_of


def weigh(
    deals: Any,
    profile: Profile | str | Path,
    *,
    outcome: str | None = None,
    won: Sequence[str] | str = (),
    lost: Sequence[str] | str = (),
    closed: Any = None,
    companies: Any = None,
    facts: Any = None,
    events: Any = None,
    contacts: Any = None,
    as_of: datetime.date | None = None,
    horizon_days: int | None = None,
    mapping: Given = None,
    closed_mapping: Given = None,
) -> Weighed:
    """What should each criterion weigh? Learned from deals won and lost, tried on later ones.

    deals: a file or frame; or leads, with what was signed in `closed`. The other tables as in
    `validate`. `.points()` gives the points before and after, `.weighing.answer` what came of it,
    `.weighing.is_proposed` whether a new version is. Raises FocaleError with what is missing.
    """
    return weighed(
        deals, profiles_of(profile)[0], closed=closed, outcome=outcome, won=won, lost=lost,
        sources=Sources(companies, facts, events, contacts), as_of=as_of,
        horizon_days=horizon_days, mapping=mapping, closed_mapping=closed_mapping,
    )  # fmt: skip
