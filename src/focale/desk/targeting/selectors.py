"""What is each account worth, and by which profiles, for this reader?"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import F, Q
from django.shortcuts import get_object_or_404

from focale.desk.jobs.models import Job
from focale.desk.pages.words import lang
from focale.desk.targeting.models import Profile, Run, Score, Version
from focale.desk.team.models import Membership, Workspace
from focale.desk.team.prepared import Prepared, Value
from focale.desk.team.scoped import ScopedQuerySet
from focale.profile import read_profile
from focale.profile.describe import condition_words
from focale.profile.diff import compare


def profiles(*, seen_by: Membership) -> ScopedQuerySet[Profile]:
    """The profiles, in the order in which lists show them."""
    found = Profile.objects.of(seen_by.workspace)
    found = found.select_related("published__by", "run__version", "workspace")
    return found.order_by("place", "id")


def main_profile(*, seen_by: Membership) -> Profile | None:
    """The profile whose scores lists show: the first one in use, else the first."""
    found = list(profiles(seen_by=seen_by)[:50])
    return next((one for one in found if one.published_id), found[0] if found else None)


def version_in_use(*, seen_by: Membership, profile: int | None = None) -> Version | None:
    """The published version of a profile, default of the first one in use. One query."""
    if profile is None:
        return _FIRST_IN_USE.first(seen_by.workspace.pk)
    return _IN_USE.first(seen_by.workspace.pk, profile)


def _in_use(workspace: uuid.UUID) -> ScopedQuerySet[Version]:
    found = Version.objects.of(Workspace(pk=workspace)).filter(profile__published=F("pk"))
    return found.select_related("profile").order_by("profile__place", "profile_id")


_SPACE = Value(Workspace._meta.pk, uuid.UUID(int=2**127 + 4711))
_FIRST_IN_USE: Prepared[Version] = Prepared(_in_use, _SPACE)
_IN_USE: Prepared[Version] = Prepared(
    lambda workspace, number: _in_use(workspace).filter(profile=number),
    _SPACE, Value(Profile._meta.pk, 2**62 + 4711),
)  # fmt: skip


def one_profile(pk: int, *, seen_by: Membership) -> Profile:
    """One profile. Raises Http404."""
    return get_object_or_404(profiles(seen_by=seen_by), pk=pk)


@dataclass(frozen=True)
class Shown:
    """A profile as its page shows it. scoring: the run on its way, and its job."""

    profile: Profile
    tiers: list[tuple[str, int]]
    scoring: Run | None
    job: Job | None


def shown(profile: Profile, *, seen_by: Membership) -> Shown:
    """A profile with how many accounts have which tier, and the run that is on its way."""
    workspace = seen_by.workspace
    tiers = profile.run.tiers if profile.run else {}
    coming = Run.objects.of(workspace).filter(
        version__profile=profile, whole_at=None, left_at=None
    ).order_by("-id").first()  # fmt: skip
    job = (
        Job.objects.filter(key=f"score:{coming.pk}", workspace=workspace).first()
        if coming
        else None
    )
    ordered = sorted(tiers.items(), key=lambda one: (one[0] == "", one[0]))
    return Shown(profile, ordered, coming, job)


def after_score(found: ScopedQuerySet[Score], points: int, company: int) -> ScopedQuerySet[Score]:
    """Of scores, best first: those that come after one of these points and this account."""
    return found.filter(Q(points__lt=points) | Q(points=points, company__gt=company))


@dataclass(frozen=True)
class Change:
    """A version and what it changed from the one before."""

    version: Version
    sentences: list[str]


def versions(
    profile: Profile, *, seen_by: Membership, before: int | None = None, most: int = 20
) -> tuple[list[Change], int | None]:
    """The versions, newest first, each with what it changed; the number where the rest begins."""
    found = Version.objects.of(seen_by.workspace).filter(profile=profile).select_related("by")
    if before is not None:
        found = found.filter(number__lt=before)
    page = list(found.order_by("-number")[: most + 1])
    pairs = zip(page, [*page[1:], None], strict=True)
    changes = [Change(new, differences(old.text if old else "", new.text)) for new, old in pairs]
    return changes[:most], page[most - 1].number if len(page) > most else None


def one_version(profile: Profile, number: int, *, seen_by: Membership) -> Version:
    """One version of a profile. Raises Http404."""
    found = Version.objects.of(seen_by.workspace).select_related("profile__workspace", "by")
    return get_object_or_404(found, profile=profile, number=number)


def differences(old: str, new: str) -> list[str]:
    """What a text changes from an earlier one, in sentences; nothing for the first."""
    if not old:
        return []
    return [
        change.words(lang()) for change in compare(read_profile(old), read_profile(new)).changes
    ]


@dataclass(frozen=True)
class Said:
    """One criterion in words. points: as written; "" where only the need is."""

    label: str
    asks: str
    need: str
    points: str


def said(text: str) -> list[Said]:
    """What a profile asks, in words."""
    read = read_profile(text)
    gates = [
        Said(
            gate.label.words(lang()) or gate.id, condition_words(gate.condition, lang()), "gate", ""
        )
        for gate in read.gates
    ]
    return gates + [
        Said(
            one.label.words(lang()) or one.id, condition_words(one.condition, lang()),
            one.need or "", "" if one.points is None else f"{one.points.normalize():f}",
        )
        for one in read.criteria
    ]  # fmt: skip
