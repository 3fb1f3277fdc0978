"""Which people, invitations and acts does this person see?"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from allauth.mfa.models import Authenticator
from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from focale.desk.team.keyset import At, read_mark, written_mark
from focale.desk.team.models import AuditEntry, Link, LinkKind, Membership, User
from focale.desk.team.scoped import ScopedQuerySet

ENTRIES_ON_A_PAGE = 50


def memberships_of(person: User) -> list[Membership]:
    """Where a person is a member, by name of the workspace."""
    mine = person.memberships.filter(is_active=True).select_related("workspace")
    return list(mine.order_by("workspace__name", "pk"))


def members(*, seen_by: Membership) -> list[Membership]:
    """The team: who is in first, then by name."""
    found = Membership.objects.filter(workspace=seen_by.workspace).select_related("user")
    return sorted(found, key=lambda one: (not one.is_active, str(one.user).casefold(), one.pk))


def one_member(pk: int, *, seen_by: Membership) -> Membership:
    """One of the team. Raises Http404."""
    found = Membership.objects.filter(workspace=seen_by.workspace)
    return get_object_or_404(found.select_related("user", "workspace"), pk=pk)


def with_second_factor(people: Iterable[User]) -> set[int]:
    """Who of these has a second factor."""
    found = Authenticator.objects.filter(user__in=list(people))
    return set(found.values_list("user_id", flat=True))


def invitations(*, seen_by: Membership) -> QuerySet[Link]:
    """Who was asked to join and has not answered, newest first."""
    return (
        Link.objects.filter(kind=LinkKind.INVITE, workspace=seen_by.workspace, used_at=None)
        .select_related("made_by")
        .order_by("-made_at")
    )


def one_invitation(pk: int, *, seen_by: Membership) -> Link:
    """One of them. Raises Http404."""
    return get_object_or_404(invitations(seen_by=seen_by), pk=pk)


def removal_to_undo(pk: str, *, seen_by: Membership) -> AuditEntry | None:
    """The removal that this member did, while the person is still out."""
    if not pk.isdecimal() or len(pk) > 18:
        return None
    entry = (
        AuditEntry.objects.of(seen_by.workspace)
        .filter(pk=int(pk), act="member.removed", by=seen_by.user)
        .first()
    )
    if entry is None:
        return None
    is_in = Membership.objects.filter(workspace=seen_by.workspace, user_id=entry.subject_id)
    return None if is_in.exists() else entry


def people_of_trail(*, seen_by: Membership) -> list[User]:
    """Whose acts may be asked for: the team's, and those of who is no longer in it."""
    left = (
        AuditEntry.objects.of(seen_by.workspace)
        .filter(act__in=("member.removed", "member.left"))
        .values_list("subject_id", flat=True)
        .distinct()
    )
    numbers = [int(pk) for pk in left if pk.isdecimal()]
    team = Membership.objects.filter(workspace=seen_by.workspace).values("user")
    found = User.objects.filter(Q(pk__in=team) | Q(pk__in=numbers))
    return sorted(found, key=lambda one: str(one).casefold())


@dataclass(frozen=True)
class Wanted:
    """Which acts are looked for. Empty: all. since and until: days, both included."""

    person: int | None = None
    act: str = ""
    about: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None


@dataclass(frozen=True)
class EntriesPage:
    """Acts, newest first, and where the next page begins ("" at the end)."""

    entries: list[AuditEntry]
    then: str


def entries(wanted: Wanted, *, seen_by: Membership, after: str = "") -> EntriesPage:
    """One page of the trail. after: the mark of the page before; one that is none starts anew."""
    found = _wanted(AuditEntry.objects.of(seen_by.workspace), wanted, seen_by)
    mark = read_mark(after)
    if mark is not None:
        found = found.filter(Q(at__lt=mark.at) | Q(at=mark.at, pk__lt=mark.pk))
    rows = list(found.select_related("by").order_by("-at", "-id")[: ENTRIES_ON_A_PAGE + 1])
    shown = rows[:ENTRIES_ON_A_PAGE]
    then = written_mark(At(shown[-1].at, shown[-1].pk)) if len(rows) > len(shown) else ""
    return EntriesPage(shown, then)


def _wanted(
    found: ScopedQuerySet[AuditEntry], wanted: Wanted, seen_by: Membership
) -> ScopedQuerySet[AuditEntry]:
    zone = ZoneInfo(seen_by.user.timezone or seen_by.workspace.timezone)
    given: dict[str, Any] = {}
    if wanted.person is not None:
        given["by_id"] = wanted.person
    if wanted.act:
        given["act"] = wanted.act
    if wanted.about:
        given["about__icontains"] = wanted.about
    if wanted.since is not None:
        given["at__gte"] = _midnight(wanted.since, zone)
    if wanted.until is not None and wanted.until < datetime.date.max:
        given["at__lt"] = _midnight(wanted.until + datetime.timedelta(days=1), zone)
    return found.filter(**given)


def _midnight(day: datetime.date, zone: ZoneInfo) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time()), zone)
