"""How does a bulk act begin, go on chunk by chunk, end, and get undone?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from focale.desk.directory.bulk.doing import DOING, unmerge
from focale.desk.directory.listing.language import Group, read_filter, written
from focale.desk.directory.listing.lists import all_rows, filtered, scope_of
from focale.desk.directory.models import BulkAct, BulkKind, BulkLine, BulkState, ListName
from focale.desk.jobs.services import enqueue
from focale.desk.team import audit
from focale.desk.team.models import Membership, User

CHUNK = 500  # rows of one transaction
AT_ONCE = 100  # rows that are done while the person waits
MOST_LEFT = 500  # rows that are named when they could not be restored


@transaction.atomic
def begin(
    kind: BulkKind, rows: ListName, given: dict[str, Any], *, by: Membership,
    numbers: Sequence[int] | None = None, found: Group | None = None,
) -> BulkAct:  # fmt: skip
    """Do something to the rows of these numbers, or to all that a filter lets through.

    Few rows are done at once, many by a job. Raises FilterFault.
    """
    scope = scope_of(by)
    if found is not None:
        first = filtered(rows, found, scope).order_by("pk").values_list("pk", flat=True)
        numbers = list(first[: AT_ONCE + 1])
    chosen = sorted(set(numbers or ()))
    act = BulkAct.objects.create(
        workspace=by.workspace, rows=rows, kind=kind, given=given, by=by.user,
        filter=_as_kept(found) if found is not None else "",
    )  # fmt: skip
    if len(chosen) > AT_ONCE and found is not None:
        enqueue("bulk", key=f"bulk:{act.pk}", workspace=by.workspace, by=by.user, act=act.pk)
    else:
        there = all_rows(rows, scope).filter(pk__in=chosen)
        do(act, list(there.order_by("pk").values_list("pk", flat=True)))
        end(act)
    audit.record(
        f"bulk.{kind}", workspace=by.workspace, by=by.user, subject="bulk", subject_id=act.pk,
        after=given,
    )  # fmt: skip
    return act


def _as_kept(found: Group) -> str:
    return written(found) or "and()"


def next_numbers(act: BulkAct, after: int, by: Membership) -> list[int]:
    """The next rows of an act on a filter."""
    found = filtered(ListName(act.rows), read_filter(act.filter), scope_of(by))
    return list(found.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:CHUNK])


def do(act: BulkAct, numbers: Sequence[int]) -> int:
    """Change some rows, inside the caller's transaction; how many changed."""
    lines = DOING[act.kind].do(act, numbers)
    BulkLine.objects.bulk_create(lines)
    if lines:
        BulkAct.objects.of(act.workspace).filter(pk=act.pk).update(total=F("total") + len(lines))
    return len(lines)


def end(act: BulkAct) -> None:
    """All rows are done."""
    BulkAct.objects.of(act.workspace).filter(pk=act.pk, state=BulkState.RUNNING).update(
        state=BulkState.DONE, ended_at=timezone.now()
    )
    act.refresh_from_db(from_queryset=BulkAct.objects.of(act.workspace))


@transaction.atomic
def undo(act: BulkAct, *, by: User) -> None:
    """Take an act back: at once for few rows, else by a job. Harmless when it is undone already."""
    mine = BulkAct.objects.of(act.workspace).filter(pk=act.pk, state=BulkState.DONE)
    if not mine.update(state=BulkState.UNDOING, undone_by=by, undone_at=timezone.now()):
        return
    act.refresh_from_db(from_queryset=BulkAct.objects.of(act.workspace))
    audit.record("bulk.undone", workspace=act.workspace, by=by, subject="bulk", subject_id=act.pk)
    if act.total > AT_ONCE:
        enqueue("undo_bulk", key=f"undo_bulk:{act.pk}", workspace=act.workspace, by=by, act=act.pk)
        return
    undo_lines(act, list(BulkLine.objects.of(act.workspace).filter(act=act).order_by("pk")))
    end_undo(act)


def undo_lines(act: BulkAct, lines: Sequence[BulkLine]) -> None:
    """Take some lines back, inside the caller's transaction."""
    if not lines:
        return
    left = DOING[act.kind].undo(act, lines)
    if left:
        act.left = [*act.left, *left][:MOST_LEFT]
        act.save(update_fields=["left"])


def end_undo(act: BulkAct) -> None:
    """All lines are taken back."""
    if act.kind == BulkKind.MERGE_TAG:
        unmerge(act)
    act.state = BulkState.UNDONE
    act.save(update_fields=["state"])
