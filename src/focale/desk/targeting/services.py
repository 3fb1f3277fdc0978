"""How is a profile published, and how do scores follow?"""

from __future__ import annotations

import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from focale.desk.jobs.clock import AT_MIDNIGHT, local_day
from focale.desk.jobs.services import enqueue
from focale.desk.targeting.models import Profile, Run, Version
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.profile import read_profile


@transaction.atomic
def publish(
    text: str, *, workspace: Workspace, by: User | None, profile: Profile | None = None
) -> Version:
    """Publish a text as the next version of a profile; scores follow. Raises FocaleError."""
    read = read_profile(text)
    if profile is None:
        profile = Profile.objects.create(workspace=workspace, name=str(read.name)[:120])
    numbers = Version.objects.of(workspace).filter(profile=profile)
    last = numbers.aggregate(last=Max("number"))["last"] or 0
    version = Version.objects.create(
        workspace=workspace, profile=profile, number=last + 1, text=text, by=by,
        published_at=timezone.now(),
    )  # fmt: skip
    profile.published = version
    profile.save(update_fields=["published"])
    score_everything(version, day=local_day(workspace), by=by)
    audit.record(
        "profile.published", workspace=workspace, by=by, subject="profile",
        subject_id=profile.pk, about=f"{profile.name} v{version.number}",
    )  # fmt: skip
    return version


def score_everything(version: Version, *, day: datetime.date, by: User | None = None) -> Run:
    """A new run of a version, done by a job; the profile points at it once it is whole."""
    run = Run.objects.create(workspace=version.workspace, version=version, day=day)
    enqueue("score", key=f"score:{run.pk}", workspace=version.workspace, by=by, run=run.pk)
    return run


def rescore_of_the_day(workspace: Workspace, day: datetime.date) -> None:
    """Time alone changes scores: one run a day for each published profile."""
    for profile in Profile.objects.of(workspace).select_related("published"):
        version = profile.published
        if version is None or Run.objects.of(workspace).filter(version=version, day=day).exists():
            continue
        with transaction.atomic():
            score_everything(version, day=day)


AT_MIDNIGHT.append(rescore_of_the_day)
