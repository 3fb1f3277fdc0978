"""The work of large bulk acts, chunk by chunk; and the destruction of what was removed long ago."""

from __future__ import annotations

import datetime

from django.utils import timezone

from focale.desk.directory.bulk import services
from focale.desk.directory.bulk.removing import destroy_old, has_old
from focale.desk.directory.models import BulkAct, BulkLine
from focale.desk.jobs.clock import AT_MIDNIGHT
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import enqueue
from focale.desk.team.models import Membership, Workspace


def _act(hold: Hold) -> BulkAct:
    acts = BulkAct.objects.of(hold.workspace).select_related("by")
    return acts.get(pk=hold.given["act"])


@kind("bulk")
def go_on(hold: Hold) -> bool:
    """One chunk of the rows that the filter lets through, in the order of their numbers."""
    act = _act(hold)
    by = Membership.objects.select_related("workspace", "user").get(
        workspace=hold.workspace, user=act.by
    )
    at, done = int(hold.cursor.get("at", 0)), int(hold.cursor.get("done", 0))
    numbers = services.next_numbers(act, at, by)
    if not numbers:
        with hold.step():
            services.end(act)
        return False
    with hold.step(at=numbers[-1], done=done + len(numbers)):
        services.do(act, numbers)
    return True


@kind("undo_bulk")
def go_back(hold: Hold) -> bool:
    """One chunk of the lines of the act."""
    act = _act(hold)
    at, done = int(hold.cursor.get("at", 0)), int(hold.cursor.get("done", 0))
    lines = list(
        BulkLine.objects.of(hold.workspace)
        .filter(act=act, pk__gt=at)
        .order_by("pk")[: services.CHUNK]
    )
    if not lines:
        with hold.step():
            services.end_undo(act)
        return False
    with hold.step(at=lines[-1].pk, done=done + len(lines), total=act.total):
        services.undo_lines(act, lines)
    return True


@kind("destroy_removed")
def destroy_removed(hold: Hold) -> bool:
    """One chunk of what was removed long ago."""
    with hold.step():
        return bool(destroy_old(hold.workspace, timezone.now(), most=100))


def destroy_of_the_day(workspace: Workspace, day: datetime.date) -> None:
    """What was removed long ago goes for good, once a day."""
    if has_old(workspace, timezone.now()):
        enqueue("destroy_removed", key=f"destroy:{workspace.pk}:{day}", workspace=workspace)


AT_MIDNIGHT.append(destroy_of_the_day)
