"""Which segments are there, who is in them, who came and left, for this reader?"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count
from django.http import Http404
from django.shortcuts import get_object_or_404

from focale.desk.directory.listing.lists import all_rows
from focale.desk.directory.models import Company, ListName
from focale.desk.targeting.models import (
    Grouping,
    Segment,
    SegmentChange,
    SegmentKind,
    SegmentMember,
    SegmentMove,
)
from focale.desk.targeting.segments.jobs import wanted_of
from focale.desk.targeting.segments.rules import Rule, scope_for
from focale.desk.team.models import Membership, Workspace
from focale.desk.team.scoped import ScopedQuerySet

SAMPLE = 8  # names shown of those who come or leave


def segments(*, seen_by: Membership) -> ScopedQuerySet[Segment]:
    """The segments in use, in their order; tiers stand apart."""
    return living(seen_by.workspace).exclude(kind=SegmentKind.TIER)


def living(workspace: Workspace) -> ScopedQuerySet[Segment]:
    """The segments in use, tiers too."""
    found = Segment.objects.of(workspace).filter(removed_at=None)
    return found.order_by("place", "pk")


def one_segment(pk: int, *, seen_by: Membership) -> Segment:
    """One segment in use. Raises Http404."""
    found = Segment.objects.of(seen_by.workspace).select_related("workspace", "by")
    return get_object_or_404(found, pk=pk, removed_at=None)


def any_segment(pk: int, *, seen_by: Membership) -> Segment:
    """One segment, also one that was taken away. Raises Http404."""
    return get_object_or_404(
        Segment.objects.of(seen_by.workspace).select_related("workspace"), pk=pk
    )


def counts(workspace: Workspace) -> dict[int, int]:
    """How many accounts are in each segment."""
    found = SegmentMember.objects.of(workspace).filter(
        company__removed_at=None, company__merged_into=None
    )
    rows = found.values("segment").annotate(n=Count("pk")).values_list("segment", "n")
    return dict(rows.order_by())


@dataclass
class Mine:
    """The segments of one account, in order; tier: that of the plan of tiers, "" for none."""

    segments: list[Segment] = field(default_factory=list)
    tier: str = ""

    @property
    def first(self) -> Segment | None:
        """The one whose argument counts."""
        return self.segments[0] if self.segments else None


def of_companies(numbers: Collection[int], workspace: Workspace) -> dict[int, Mine]:
    """The segments of each of these accounts. One query."""
    rows = SegmentMember.objects.of(workspace).filter(company__in=numbers, segment__removed_at=None)
    found: dict[int, Mine] = {number: Mine() for number in numbers}
    for row in rows.select_related("segment").order_by("segment__place", "segment"):
        mine = found[row.company_id]
        if row.segment.kind == SegmentKind.TIER:
            mine.tier = mine.tier or row.segment.tier
        else:
            mine.segments.append(row.segment)
    return found


def lists_of(workspace: Workspace) -> ScopedQuerySet[Segment]:
    """The segments into which people pick accounts."""
    return living(workspace).filter(kind=SegmentKind.LIST)


def members(segment: Segment, *, most: int) -> list[SegmentMember]:
    """The newest members."""
    found = SegmentMember.objects.of(segment.workspace).filter(
        segment=segment, company__removed_at=None
    )
    return list(found.select_related("company").order_by("-pk")[:most])


@dataclass(frozen=True)
class Told:
    """One change, with some of who came and who left."""

    change: SegmentChange
    came: list[Company]
    went: list[Company]


def changes(
    segment: Segment, *, before: int | None = None, most: int = 8
) -> tuple[list[Told], int | None]:
    """The changes of members, newest first; the number where the rest begins."""
    space = segment.workspace
    found = SegmentChange.objects.of(space).filter(segment=segment)
    if before is not None:
        found = found.filter(pk__lt=before)
    page = list(found.select_related("by").order_by("-pk")[: most + 1])
    told = [
        Told(one, _moved(one, space, is_in=True), _moved(one, space, is_in=False))
        for one in page[:most]
    ]
    return told, page[most - 1].pk if len(page) > most else None


def _moved(change: SegmentChange, space: Workspace, *, is_in: bool) -> list[Company]:
    n = change.came if is_in else change.went
    if not n:
        return []
    found = SegmentMove.objects.of(space).filter(change=change, is_in=is_in)
    moves = found.filter(company__removed_at=None).select_related("company").order_by("pk")
    return [one.company for one in moves[:SAMPLE]]


@dataclass(frozen=True)
class Preview:
    """What a rule would do. elsewhere: of those inside, accounts with an earlier segment."""

    inside: int
    all: int
    came: int
    went: int
    some_came: list[Company]
    some_went: list[Company]
    elsewhere: int

    @property
    def share(self) -> int:
        """Of all accounts, in %."""
        return round(100 * self.inside / self.all) if self.all else 0


def preview(rule: Rule, segment: Segment | None, *, seen_by: Membership) -> Preview:
    """Who would come and who would leave, before anything is saved."""
    space = seen_by.workspace
    wanted = wanted_of(rule, space, patience=0.5, timeout=30.0)
    there: set[int] = set()
    earlier = segments(seen_by=seen_by)
    if segment is not None:
        mine = SegmentMember.objects.of(space).filter(segment=segment)
        there = set(mine.values_list("company_id", flat=True))
        earlier = earlier.filter(place__lt=segment.place).exclude(pk=segment.pk)
    taken = SegmentMember.objects.of(space).filter(segment__in=list(earlier))
    elsewhere = wanted & set(taken.values_list("company_id", flat=True))
    came, went = wanted - there, there - wanted
    everybody = all_rows(ListName.ACCOUNTS, scope_for(space)).count()
    return Preview(
        len(wanted), everybody, len(came), len(went), _named(came, space), _named(went, space),
        len(elsewhere),
    )  # fmt: skip


def _named(numbers: Collection[int], space: Workspace) -> list[Company]:
    some = sorted(numbers)[:SAMPLE]
    return list(Company.objects.of(space).filter(pk__in=some).order_by("pk"))


def newest_grouping(*, seen_by: Membership) -> Grouping | None:
    """The last search for groups."""
    return Grouping.objects.of(seen_by.workspace).select_related("by").order_by("-pk").first()


def one_grouping(pk: int, *, seen_by: Membership) -> Grouping:
    """One search. Raises Http404."""
    found = Grouping.objects.of(seen_by.workspace).select_related("workspace").filter(pk=pk)
    one = found.first()
    if one is None or one.found is None:
        raise Http404
    return one


def ordered_names(workspace: Workspace) -> list[tuple[int, str, str]]:
    """(number, name, kind) of each segment in use, in order."""
    rows: Any = living(workspace).values_list("pk", "name", "kind")
    return list(rows)
