"""How are many accounts picked into a list at once, and taken off it?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from focale.desk.directory.bulk.doing import DOING, Left, gone, line
from focale.desk.directory.bulk.views import CHOOSE, Chosen, Refused
from focale.desk.directory.models import BulkAct, BulkKind, BulkLine, Company, ListName
from focale.desk.pages.words import say
from focale.desk.targeting.models import Because, Segment, SegmentChange, SegmentKind
from focale.desk.targeting.segments import services
from focale.desk.targeting.segments.membership import members_among, move
from focale.desk.targeting.segments.selectors import lists_of
from focale.desk.team.access import Asked
from focale.desk.team.roles import May, is_allowed


def _segment(act: BulkAct) -> Segment | None:
    found = Segment.objects.of(act.workspace).select_related("workspace")
    return found.filter(pk=act.given["segment"], kind=SegmentKind.LIST).first()


def _moved(act: BulkAct, segment: Segment, came: Sequence[int], went: Sequence[int]) -> None:
    """One change for the whole act, however many chunks it takes."""
    mine = SegmentChange.objects.of(act.workspace).filter(
        segment=segment, because=Because.PICKED, by=act.by, at__gte=act.made_at
    )
    move(segment, came, went, Because.PICKED, by=act.by, change=mine.order_by("-pk").first())


@dataclass(frozen=True)
class Picking:
    """Put accounts into a list (is_in), or take them off it."""

    is_in: bool

    def do(self, act: BulkAct, numbers: Sequence[int]) -> list[BulkLine]:
        """Those that are not there yet (or that are)."""
        segment = _segment(act)
        if segment is None:
            return []
        there = members_among(segment, numbers)
        rows = [one for one in numbers if (one in there) is not self.is_in]
        _moved(act, segment, rows if self.is_in else (), () if self.is_in else rows)
        return [line(act, one) for one in rows]

    def undo(self, act: BulkAct, lines: Sequence[BulkLine]) -> list[Left]:
        """Back to where they were, unless the list is gone."""
        rows = [one.row for one in lines]
        segment = _segment(act)
        if segment is None:
            return gone(rows, "bulk.left.gone")
        living = set(
            Company.objects.of(act.workspace).filter(pk__in=rows).values_list("pk", flat=True)
        )
        there = members_among(segment, rows)
        if self.is_in:
            _moved(act, segment, (), sorted(there))
        else:
            _moved(act, segment, sorted(living - there), ())
        return gone(set(rows) - living, "bulk.left.gone")


def _choose(request: Asked, rows: ListName) -> Chosen:
    name = request.POST.get("segment", "").strip()[:80]
    is_in = request.POST.get("do") == "segment"
    if rows is not ListName.ACCOUNTS or not name:
        raise Refused(say("bulk.no_segment"))
    same = [one for one in lists_of(request.workspace) if one.name.casefold() == name.casefold()]
    if same:
        found = same[0]
    elif not is_in or not is_allowed(request.member.role, May.AIM):
        raise Refused(say("bulk.no_such_segment", name=name))
    else:
        try:
            found = services.make(
                name, SegmentKind.LIST, workspace=request.workspace, by=request.user
            )
        except services.TooMany:
            raise Refused(say("segment.too_many", n=services.MOST)) from None
    kind = BulkKind.SEGMENT if is_in else BulkKind.UNSEGMENT
    return kind, {"segment": found.pk}


def add() -> None:
    """Let lists of accounts be picked."""
    for kind, is_in in ((BulkKind.SEGMENT, True), (BulkKind.UNSEGMENT, False)):
        DOING[kind] = Picking(is_in)
        CHOOSE[kind.value] = _choose
