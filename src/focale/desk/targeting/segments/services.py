"""How is a segment made, its rule changed, put in order, taken away and brought back?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from focale.desk.directory.listing.language import written
from focale.desk.jobs.services import enqueue
from focale.desk.targeting.models import (
    Because,
    Grouping,
    Profile,
    Segment,
    SegmentKind,
    TierPlan,
)
from focale.desk.targeting.segments.jobs import count_later
from focale.desk.targeting.segments.rules import Rule
from focale.desk.targeting.segments.tiering import live_plan
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

MOST = 40  # segments of a workspace: an account's are asked at each change of a fact


class TooMany(ValueError):
    """There are as many segments as a team can tell apart."""


class Stale(RuntimeError):
    """Somebody else changed the rule meanwhile."""

    def __init__(self, now: Segment) -> None:
        super().__init__(f"revision {now.revision}")
        self.now = now


@transaction.atomic
def make(
    name: str, kind: str, *, workspace: Workspace, by: User | None, note: str = "",
    rule: Rule | None = None, **more: Any,
) -> Segment:  # fmt: skip
    """A new segment, last in the order. Raises TooMany."""
    living = Segment.objects.of(workspace).filter(removed_at=None)
    if living.exclude(kind=SegmentKind.TIER).count() >= MOST:
        raise TooMany
    last = living.aggregate(last=Max("place"))["last"]
    made = Segment.objects.create(
        workspace=workspace, name=name[:80], kind=kind, note=note, by=by,
        place=0 if last is None else last + 1,
        filter=written(rule.found) if rule else "", conditions=rule.conditions if rule else "",
        counted_at=timezone.now() if kind == SegmentKind.LIST else None, **more,
    )  # fmt: skip
    if kind == SegmentKind.RULES:
        count_later(workspace, Because.MADE, segment=made, by=by)
    _told("segment.made", made, by, after={"kind": kind, "filter": made.filter})
    return made


@transaction.atomic
def change_rule(segment: Segment, rule: Rule, *, by: User, revision: int) -> Segment:
    """Another rule; members follow. revision: the one that was looked at. Raises Stale."""
    held = _held(segment)
    if held.revision != revision:
        raise Stale(held)
    before = {"filter": held.filter, "conditions": held.conditions}
    after = {"filter": written(rule.found), "conditions": rule.conditions}
    if before == after:
        return held
    held.filter, held.conditions = after["filter"], after["conditions"]
    held.revision += 1
    held.save(update_fields=["filter", "conditions", "revision"])
    count_later(held.workspace, Because.RULE, segment=held, by=by)
    _told("segment.rule", held, by, before=before, after=after)
    return held


@transaction.atomic
def rename(segment: Segment, *, name: str, note: str, by: User) -> None:
    """Another name, and what its accounts have in common."""
    before = segment.name
    segment.name, segment.note = name[:80], note
    segment.save(update_fields=["name", "note"])
    _told("segment.renamed", segment, by, before=before, after=segment.name)


@transaction.atomic
def put(segment: Segment, *, before: Segment | None, by: User) -> None:
    """Put it before another one in the order, or last."""
    others = list(
        Segment.objects.of(segment.workspace).filter(removed_at=None).exclude(pk=segment.pk)
        .select_for_update(of=("self",)).order_by("place", "pk")
    )  # fmt: skip
    at = next((n for n, one in enumerate(others) if before and one.pk == before.pk), len(others))
    for place, one in enumerate([*others[:at], segment, *others[at:]]):
        Segment.objects.of(segment.workspace).filter(pk=one.pk).update(place=place)
    _told("segment.ordered", segment, by)


@transaction.atomic
def set_removed(segment: Segment, *, by: User, is_removed: bool) -> None:
    """Take it away, its members and its playbook kept; or bring it back, counted anew."""
    at = timezone.now() if is_removed else None
    found = Segment.objects.of(segment.workspace).filter(pk=segment.pk)
    if not found.filter(removed_at__isnull=is_removed).update(removed_at=at):
        return
    if not is_removed and segment.kind == SegmentKind.RULES:
        found.update(revision=F("revision") + 1)
        segment.revision += 1
        count_later(segment.workspace, Because.RULE, segment=segment, by=by)
    _told("segment.removed" if is_removed else "segment.back", segment, by)


@transaction.atomic
def look_for_groups(workspace: Workspace, *, wanted: int | None, by: User) -> Grouping:
    """Ask whether accounts fall into groups; nothing is changed."""
    made = Grouping.objects.create(workspace=workspace, wanted=wanted, by=by)
    enqueue(
        "find_groups", key=f"find_groups:{made.pk}", workspace=workspace, by=by, grouping=made.pk
    )
    return made


@transaction.atomic
def keep_groups(grouping: Grouping, names: Mapping[int, str], *, by: User) -> list[Segment]:
    """Make segments of groups that were found. names: of each group that is kept. Frozen."""
    groups = {one["number"]: one for one in (grouping.found or {})["groups"]}
    made = {
        number: make(
            name, SegmentKind.CLUSTER, workspace=grouping.workspace, by=by,
            found={**groups[number], "grouping": grouping.pk},
        )
        for number, name in names.items()
        if number in groups
    }  # fmt: skip
    if made:
        enqueue(
            "keep_groups", key=f"keep_groups:{grouping.pk}:{min(one.pk for one in made.values())}",
            workspace=grouping.workspace, by=by, grouping=grouping.pk,
            segments={str(number): one.pk for number, one in made.items()},
        )  # fmt: skip
    return list(made.values())


@transaction.atomic
def plan(
    workspace: Workspace, *, by_capacity: bool, asked: Sequence[tuple[str, float]], sellers: int,
    by: User,
) -> TierPlan:  # fmt: skip
    """Share accounts out into these tiers from now on. One segment stands for each tier."""
    left = TierPlan.objects.of(workspace).filter(left_at=None)
    left.update(left_at=timezone.now())
    made = TierPlan.objects.create(
        workspace=workspace, by_capacity=by_capacity, asked=[list(one) for one in asked],
        sellers=sellers, by=by,
    )  # fmt: skip
    letters = [name for name, _ in asked]
    tiers = Segment.objects.of(workspace).filter(kind=SegmentKind.TIER)
    known = set(tiers.values_list("tier", flat=True))
    for letter in letters:
        if letter not in known:
            make(letter, SegmentKind.TIER, workspace=workspace, by=by, tier=letter)
    tiers.filter(tier__in=letters).update(removed_at=None)
    tiers.exclude(tier__in=letters).update(removed_at=timezone.now())
    if Profile.objects.of(workspace).filter(published__isnull=False).exists():
        enqueue(
            "plan_tiers", key=f"plan_tiers:{made.pk}", workspace=workspace, by=by, plan=made.pk,
            because=Because.TIERS,
        )  # fmt: skip
    audit.record(
        "tiers.planned", workspace=workspace, by=by, subject="tiers", subject_id=made.pk,
        after={"by_capacity": by_capacity, "asked": made.asked, "sellers": sellers},
    )  # fmt: skip
    return made


@transaction.atomic
def end_plan(workspace: Workspace, *, by: User) -> None:
    """Use the tiers of the profile again."""
    ended = live_plan(workspace)
    if ended is None:
        return
    TierPlan.objects.of(workspace).filter(left_at=None).update(left_at=timezone.now())
    tiers = Segment.objects.of(workspace).filter(kind=SegmentKind.TIER, removed_at=None)
    tiers.update(removed_at=timezone.now())
    audit.record(
        "tiers.ended", workspace=workspace, by=by, subject="tiers", subject_id=ended.pk,
        before={"asked": ended.asked},
    )  # fmt: skip


def _held(segment: Segment) -> Segment:
    found = Segment.objects.of(segment.workspace).select_related("workspace", "by")
    return found.select_for_update(of=("self",)).get(pk=segment.pk)


def _told(act: str, segment: Segment, by: User | None, **told: Any) -> None:
    audit.record(
        act, workspace=segment.workspace, by=by, subject="segment", subject_id=segment.pk,
        about=segment.name, **told,
    )  # fmt: skip
