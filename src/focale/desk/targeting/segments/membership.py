"""How do members come and go, each change written down with its reason?

`settle` asks the rule again of some accounts inside the caller's transaction, so that whatever
happened meanwhile counts; it is the one door by which members of rules change.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection

from django.db.models import F
from django.utils import timezone

from focale.desk.directory.listing.fields import Scope
from focale.desk.directory.models import Fact
from focale.desk.targeting.models import (
    Because,
    Segment,
    SegmentChange,
    SegmentKind,
    SegmentMember,
    SegmentMove,
)
from focale.desk.targeting.segments.rules import fitting, rule_of
from focale.desk.team.models import User, Workspace

_JUST_NOW = datetime.timedelta(seconds=20)
BATCH = 200  # rows of one INSERT: SQLite takes 999 values


def rule_segments(workspace: Workspace) -> list[Segment]:
    """The segments whose members follow a rule."""
    found = Segment.objects.of(workspace).filter(kind=SegmentKind.RULES, removed_at=None)
    return list(found.order_by("place", "pk"))


def settle(
    segment: Segment, numbers: Collection[int], scope: Scope, because: str, *,
    detail: str = "", by: User | None = None, change: SegmentChange | None = None,
) -> SegmentChange | None:  # fmt: skip
    """Ask the rule again of these accounts; the change that came of it, None for none."""
    wanted = fitting(rule_of(segment), numbers, scope)
    there = members_among(segment, numbers)
    return move(
        segment, wanted - there, there - wanted, because, detail=detail, by=by, change=change
    )


def members_among(segment: Segment, numbers: Collection[int]) -> set[int]:
    """Which of these accounts are members."""
    found = SegmentMember.objects.of(segment.workspace).filter(segment=segment, company__in=numbers)
    return set(found.values_list("company_id", flat=True))


def move(
    segment: Segment, came: Collection[int], went: Collection[int], because: str, *,
    detail: str = "", by: User | None = None, change: SegmentChange | None = None,
) -> SegmentChange | None:  # fmt: skip
    """Let accounts come and go, and write down who, when and because of what."""
    if not came and not went:
        return change
    space = segment.workspace
    if change is None:
        change = begun(segment, because, detail=detail, by=by)
    members = SegmentMember.objects.of(space)
    SegmentMember.objects.bulk_create(
        [SegmentMember(workspace=space, segment=segment, company_id=one) for one in sorted(came)],
        batch_size=BATCH, ignore_conflicts=True,
    )  # fmt: skip
    members.filter(segment=segment, company__in=list(went)).delete()
    if because != Because.MADE:
        rows = [(one, True) for one in sorted(came)] + [(one, False) for one in sorted(went)]
        SegmentMove.objects.bulk_create(
            [
                SegmentMove(workspace=space, change=change, company_id=one, is_in=is_in)
                for one, is_in in rows
            ],
            batch_size=BATCH,
        )
    SegmentChange.objects.of(space).filter(pk=change.pk).update(
        came=F("came") + len(came), went=F("went") + len(went)
    )
    return change


def begun(
    segment: Segment, because: str, *, detail: str = "", by: User | None = None
) -> SegmentChange:
    """A change in which nobody has moved yet."""
    return SegmentChange.objects.create(
        workspace=segment.workspace, segment=segment, because=because, detail=detail[:200], by=by
    )


def facts_of(workspace: Workspace, companies: Collection[int]) -> str:
    """The names of the facts of these accounts that were told a moment ago."""
    since = timezone.now() - _JUST_NOW
    told = Fact.objects.of(workspace).filter(company__in=companies, known_at__gte=since)
    names = told.order_by("-pk").values_list("field", flat=True)[:20]
    return ",".join(dict.fromkeys(names))[:200]
