"""What becomes of picked accounts when two companies are merged, and parted again?

Rules are asked again anyway. Of a list that people pick, and of frozen groups, the company that
stays takes the place of the one that goes; parting takes it off again, unless it moved since.
"""

from __future__ import annotations

from collections.abc import Sequence

from focale.desk.directory.models import Company
from focale.desk.targeting.models import (
    Because,
    Segment,
    SegmentKind,
    SegmentMember,
    SegmentMove,
)
from focale.desk.targeting.segments.membership import members_among, move
from focale.desk.team.models import Workspace

_PICKED = (SegmentKind.LIST, SegmentKind.CLUSTER)


def follow(workspace: Workspace, companies: Sequence[int]) -> None:
    """Two companies changed at once: they may have been merged, or parted."""
    if len(companies) != 2:
        return
    rows = Company.everything.of(workspace).filter(pk__in=companies)
    into = dict(rows.values_list("pk", "merged_into"))
    for number, kept in into.items():
        other = next((one for one in into if one != number), None)
        if kept is not None and kept == other:
            _merged(workspace, number, kept)
        elif kept is None and other is not None and into[other] is None:
            _parted(workspace, number, other)


def _merged(workspace: Workspace, gone: int, kept: int) -> None:
    mine = SegmentMember.objects.of(workspace).filter(company=gone, segment__kind__in=_PICKED)
    for row in mine.select_related("segment__workspace"):
        if not members_among(row.segment, [kept]):
            move(row.segment, [kept], [], Because.PICKED, detail=_mark(gone))


def _parted(workspace: Workspace, gone: int, kept: int) -> None:
    """Take off what only the merging brought."""
    brought = SegmentMove.objects.of(workspace).filter(
        company=kept, change__detail=_mark(gone), is_in=True
    )
    for one in brought.select_related("change"):
        later = SegmentMove.objects.of(workspace).filter(
            company=kept, change__segment=one.change.segment_id, pk__gt=one.pk
        )
        segment = Segment.objects.of(workspace).select_related("workspace")
        found = segment.get(pk=one.change.segment_id)
        if not later.exists() and members_among(found, [kept]):
            move(found, [], [kept], Because.PICKED, detail=f"{_mark(gone)} −")


def _mark(gone: int) -> str:
    """How a change says which company's place was taken."""
    return f"merge {gone}"
