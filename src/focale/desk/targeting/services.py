"""How is a profile published, taken back, rolled back, and how do scores follow?"""

from __future__ import annotations

import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from focale.desk.jobs.clock import AT_MIDNIGHT, local_day
from focale.desk.jobs.services import enqueue
from focale.desk.targeting.hooks import stopped
from focale.desk.targeting.models import Profile, Run, Version
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.profile import Profile as Read, read_profile
from focale.scorecard.record import RecordScorer


@transaction.atomic
def publish(
    text: str,
    *,
    workspace: Workspace,
    by: User | None,
    profile: Profile | None = None,
    why: str = "",
) -> Version:
    """Publish a text as the next version of a profile; scores follow. Raises FocaleError.

    profile: default a new one. A text that is already published makes no new version.
    """
    read = read_profile(text)
    RecordScorer(read)  # refuses what no account could be scored by
    if profile is None:
        last = Profile.objects.of(workspace).aggregate(last=Max("place"))["last"]
        profile = Profile.objects.create(
            workspace=workspace, name=_name_of(read, workspace),
            place=0 if last is None else last + 1,
        )  # fmt: skip
    profile = _held(profile)
    if profile.published is not None and profile.published.text == text:
        return profile.published
    return _published_next(profile, text, by=by, why=why, act="profile.published")


@transaction.atomic
def publish_again(version: Version, *, by: User | None) -> Version:
    """Go back to an earlier version: its text counts from now on, as the next version."""
    profile = _held(version.profile)
    if profile.published is not None and profile.published.text == version.text:
        return profile.published
    return _published_next(
        profile, version.text, by=by, why=version.why, back_to=version.number,
        act="profile.rolled_back",
    )  # fmt: skip


def _published_next(
    profile: Profile, text: str, *, by: User | None, why: str, act: str, back_to: int | None = None
) -> Version:
    workspace = profile.workspace
    numbers = Version.objects.of(workspace).filter(profile=profile)
    last = numbers.aggregate(last=Max("number"))["last"] or 0
    version = Version.objects.create(
        workspace=workspace, profile=profile, number=last + 1, text=text, by=by, why=why[:2000],
        back_to=back_to, published_at=timezone.now(),
    )  # fmt: skip
    before = profile.published
    profile.published = version
    profile.name = _name_of(read_profile(text), workspace)
    profile.save(update_fields=["published", "name"])
    score_everything(version, day=local_day(workspace), by=by)
    audit.record(
        act, workspace=workspace, by=by, subject="profile", subject_id=profile.pk,
        about=f"{profile.name} v{version.number}", before=before.number if before else None,
        after=version.number,
    )  # fmt: skip
    return version


def _name_of(read: Read, workspace: Workspace) -> str:
    return (read.label.words(workspace.language) or read.name)[:120]


@transaction.atomic
def stop_using(profile: Profile, *, by: User | None) -> None:
    """Use a profile no longer: its scores go, its versions stay and can be published again."""
    profile = _held(profile)
    before = profile.published
    if before is None:
        return
    Run.objects.of(profile.workspace).filter(version__profile=profile, left_at=None).update(
        left_at=timezone.now()
    )
    profile.published = profile.run = None
    profile.save(update_fields=["published", "run"])
    sweep_later(profile.workspace)
    for hear in stopped:
        hear(profile.workspace)
    audit.record(
        "profile.stopped", workspace=profile.workspace, by=by, subject="profile",
        subject_id=profile.pk, about=profile.name, before=before.number,
    )  # fmt: skip


@transaction.atomic
def put_first(profile: Profile, *, by: User | None) -> None:
    """Let lists show the scores of this profile."""
    others = Profile.objects.of(profile.workspace).exclude(pk=profile.pk).order_by("place", "pk")
    for place, one in enumerate([profile, *others]):
        Profile.objects.of(profile.workspace).filter(pk=one.pk).update(place=place)
    audit.record(
        "profile.first", workspace=profile.workspace, by=by, subject="profile",
        subject_id=profile.pk, about=profile.name,
    )  # fmt: skip


def _held(profile: Profile) -> Profile:
    """The profile as it stands now, nobody else's until the transaction ends."""
    found = Profile.objects.of(profile.workspace).select_related("workspace")
    held = found.select_for_update(of=("self",)).get(pk=profile.pk)
    if held.published_id is not None:
        held.published = Version.objects.of(profile.workspace).get(pk=held.published_id)
    return held


def score_everything(version: Version, *, day: datetime.date, by: User | None = None) -> Run:
    """A new run of a version, done by a job; the profile points at it once it is whole.

    Runs of the same profile that are not whole are given up: they would be older.
    """
    Run.objects.of(version.workspace).filter(
        version__profile=version.profile_id, whole_at=None, left_at=None
    ).update(left_at=timezone.now())
    run = Run.objects.create(workspace=version.workspace, version=version, day=day)
    enqueue("score", key=f"score:{run.pk}", workspace=version.workspace, by=by, run=run.pk)
    return run


def score_all_published(workspace: Workspace, *, by: User | None = None) -> None:
    """A new run of each published profile, for today."""
    day = local_day(workspace)
    for version in _published(workspace):
        with transaction.atomic():
            score_everything(version, day=day, by=by)


def rescore_of_the_day(workspace: Workspace, day: datetime.date) -> None:
    """Time alone changes scores: one run a day for each published profile."""
    due = [
        version
        for version in _published(workspace)
        if not Run.objects.of(workspace).filter(version=version, day__gte=day).exists()
    ]
    for version in due:
        with transaction.atomic():
            profile = _held(version.profile)
            runs = Run.objects.of(workspace).filter(version=version, day__gte=day)
            if profile.published_id == version.pk and not runs.exists():
                score_everything(version, day=day)


def _published(workspace: Workspace) -> list[Version]:
    found = Profile.objects.of(workspace).filter(published__isnull=False)
    profiles = found.select_related("published__profile", "published__workspace")
    return [profile.published for profile in profiles.order_by("place", "pk") if profile.published]


def sweep_later(workspace: Workspace) -> None:
    """Have scores that nobody reads any more deleted, once the last reader is done."""
    wait = timezone.now() + datetime.timedelta(seconds=60)
    enqueue(
        "sweep_scores", key=f"sweep_scores:{workspace.pk}:{wait.isoformat()}",
        workspace=workspace, not_before=wait,
    )  # fmt: skip


AT_MIDNIGHT.append(rescore_of_the_day)
