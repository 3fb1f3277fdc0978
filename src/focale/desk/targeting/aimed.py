"""By which profile, which of its versions, and for which day does a reader see scores?"""

from __future__ import annotations

import datetime

from focale.desk.jobs.clock import local_day
from focale.desk.targeting.explained import version_on
from focale.desk.targeting.models import Profile, Version
from focale.desk.targeting.selectors import main_profile
from focale.desk.team.models import Membership


def aimed_at(
    *, seen_by: Membership, as_of: datetime.date | None = None
) -> tuple[Profile, Version, datetime.date] | None:
    """The profile whose scores are shown, and the version and day that count.

    as_of: a past day; then the version that counted at its end. None where nothing is published.
    """
    profile = main_profile(seen_by=seen_by)
    if profile is None:
        return None
    profile.workspace = seen_by.workspace
    if as_of is not None:
        version = version_on(profile, as_of)
        return (profile, version, as_of) if version else None
    # the version and the day of the run that lists show: never two at once
    if profile.run is not None:
        is_same = profile.published is not None and profile.run.version_id == profile.published_id
        version = profile.published if is_same else profile.run.version
        return profile, version, profile.run.day  # type: ignore[return-value]
    if profile.published is None:
        return None
    return profile, profile.published, local_day(seen_by.workspace)
