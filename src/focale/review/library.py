"""The same as `focale review`, for programs."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from focale.glossary.messages import fault
from focale.profile.document import Profile
from focale.profile.read import read_profile
from focale.review.door import Review, reviewed
from focale.review.mistakes import last_review
from focale.review.tables import Tables
from focale.yaml_tree import load_text


def review_profile(
    profile: str | Path,
    *,
    since: datetime.date | None = None,
    as_of: datetime.date | None = None,
    because: str = "",
    **tables: Any,
) -> Review:
    """Is the profile still right, and what should its next version change?

    profile: its file, or its text. since: the last review; default the one on record. as_of:
    default today. because: what makes the review start at once. tables: files or frames, by name:
    customers, market, market_before, deals, leads, contracts, events, contacts, facts, feedback,
    session; and `mappings` (table -> names of its columns), `won`, `lost`. `.proposals` are the
    changes, each with `.evidence` and `.backtest`; `.advised` those that hold. Raises FocaleError
    with what is missing.
    """
    path = profile if isinstance(profile, Path) else None
    if path is None and "\n" not in str(profile):
        path = Path(str(profile))
    text, source = (load_text(path), path.name) if path is not None else (str(profile), "profile")
    given = Tables(**tables)
    start = period_start(read_profile(text, source), since)
    day = as_of or datetime.datetime.now(ZoneInfo("Europe/Paris")).date()
    return reviewed(text, given, start, day, because, source)


def period_start(profile: Profile, since: datetime.date | None) -> datetime.date:
    """The first day of the period. Raises FocaleError when nothing says it."""
    start = since or last_review(profile)
    if start is None:
        raise fault("review_since", profile.source)
    return start
