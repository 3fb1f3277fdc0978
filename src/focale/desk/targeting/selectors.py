"""What is each account worth, for this reader?"""

from __future__ import annotations

from focale.desk.targeting.models import Profile, Score
from focale.desk.team.models import Membership
from focale.desk.team.scoped import ScopedQuerySet


def main_profile(*, seen_by: Membership) -> Profile | None:
    """The profile whose scores lists show."""
    found = Profile.objects.of(seen_by.workspace).select_related("published", "run")
    return found.order_by("place", "id").first()


def best_accounts(profile: Profile, *, seen_by: Membership) -> ScopedQuerySet[Score]:
    """The scores of the profile's current run, best first, each with its account."""
    scores = Score.objects.of(seen_by.workspace).filter(run=profile.run_id)
    return scores.select_related("company", "company__owner").order_by("-points", "company")
