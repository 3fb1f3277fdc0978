"""The search for doubles: the engine compares all companies, its pairs are then kept.

Asked by a person, and when an import of companies has ended. Pairs that a person told apart or
merged stay as they are; those that are none any more go.
"""

from __future__ import annotations

import functools
import json
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from focale.desk.directory.models import Company, Double, DoubleState, Import, ImportKind
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import User, Workspace
from focale.desk.warm.client import ask
from focale.desk.warm.folders import place_of
from focale.desk.warm.wire import Told

KIND = "doubles"
CHUNK = 300  # pairs of one transaction


def search(workspace: Workspace, *, by: User | None) -> None:
    """Ask for a search; one that waits already is enough."""
    waiting = Job.objects.filter(workspace=workspace, kind=KIND, state=State.QUEUED, cursor={})
    if not waiting.exists():
        enqueue(KIND, key=f"doubles:{uuid.uuid4().hex}", workspace=workspace, by=by)


def after_import(found: Import) -> None:
    """Companies came in: some may be there twice now."""
    counts = found.counts
    new = counts.get("made", 0) if found.kind == ImportKind.COMPANIES else 0
    if new or counts.get("companies_made"):
        search(found.workspace, by=found.by)


def is_searching(workspace: Workspace) -> bool:
    """Whether a search is under way or waits."""
    states = (State.QUEUED, State.RUNNING)
    return Job.objects.filter(workspace=workspace, kind=KIND, state__in=states).exists()


@kind(KIND)
def find(hold: Hold) -> bool:
    """First all pairs as a file, then chunk by chunk into the store."""
    if "file" not in hold.cursor:
        return _asked(hold)
    place = place_of(SURROUNDINGS.folder, hold.workspace.pk, hold.cursor["file"])
    at, pairs = int(hold.cursor["at"]), _read(place)
    chunk = pairs[at : at + CHUNK]
    if chunk:
        after = at + len(chunk)
        with hold.step(at=after, done=after, total=len(pairs), is_one_of_many=True):
            _keep(chunk, hold.workspace)
        return True
    _ended(hold)
    _read.cache_clear()
    place.unlink(missing_ok=True)
    return False


def _asked(hold: Hold) -> bool:
    began = timezone.now()
    apart = Double.objects.of(hold.workspace).filter(state=DoubleState.APART)
    with hold.while_waiting():
        try:
            told = ask(
                SURROUNDINGS, "doubles", hold.workspace.pk,
                apart=[list(pair) for pair in apart.values_list("one", "other")],
            )  # fmt: skip
        except Told:
            return False
    if not told["file"]:
        with hold.step():
            Double.objects.of(hold.workspace).filter(state=DoubleState.WAITING).delete()
        return False
    with hold.step(file=told["file"], at=0, began=began.isoformat(), total=told["pairs"]):
        pass
    return True


@functools.lru_cache(maxsize=1)  # asked for each chunk; its name is never used again
def _read(place: Path) -> list[list[Any]]:
    return json.loads(place.read_text("utf-8")) if place.exists() else []


def _keep(pairs: Sequence[Sequence[Any]], workspace: Workspace) -> None:
    """Write a chunk of pairs, inside the step."""
    numbers = {number for pair in pairs for number in pair[:2]}
    living = set(
        Company.objects.of(workspace)
        .filter(pk__in=numbers, merged_into=None)
        .values_list("pk", flat=True)
    )
    there = {
        (row.one_id, row.other_id): row
        for row in Double.objects.of(workspace).filter(one__in=numbers, other__in=numbers)
    }
    new, now = [], timezone.now()
    for one, other, sure, is_sure, reasons in pairs:
        row = there.get((one, other))
        if row is None and {one, other} <= living:
            new.append(
                Double(
                    workspace=workspace, one_id=one, other_id=other, confidence=sure,
                    is_sure=is_sure, reasons=reasons, found_at=now,
                )
            )  # fmt: skip
        elif row is not None and row.state == DoubleState.WAITING:
            row.confidence, row.is_sure, row.reasons, row.found_at = sure, is_sure, reasons, now
            row.save(update_fields=["confidence", "is_sure", "reasons", "found_at"])
    Double.objects.bulk_create(new, batch_size=70)


def _ended(hold: Hold) -> None:
    """Pairs that waited and were not found again are none."""
    began = parse_datetime(hold.cursor["began"]) or timezone.now()
    with hold.step():
        old = Double.objects.of(hold.workspace).filter(
            state=DoubleState.WAITING, found_at__lt=began
        )
        old.delete()
