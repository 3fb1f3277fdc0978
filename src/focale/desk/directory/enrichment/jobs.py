"""Looking into the register, then taking what was found: an import that can be undone."""

from __future__ import annotations

import datetime
import time
from collections import Counter
from typing import Any

from django.db import transaction
from django.utils import timezone

from focale.desk.directory.facts import take_values
from focale.desk.directory.facts.hooks import tell_of_all
from focale.desk.directory.imports.facts_file import Chunk, chunk_at
from focale.desk.directory.imports.services import import_key
from focale.desk.directory.models import (
    Enrichment,
    EnrichmentState,
    Import,
    ImportKind,
    ImportState,
)
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.desk.warm.client import ask
from focale.desk.warm.folders import place_of
from focale.desk.warm.wire import Told

SOURCE = "registre SIRENE"
BY_NUMBER, BY_NAME = 1.0, 0.9  # how sure a value is, by how its company was found
TURN = 1.0  # seconds of chunks, before the worker is heard of again


@transaction.atomic
def look(workspace: Workspace, *, by: User) -> Enrichment:
    """Look all companies up; nothing is changed yet."""
    Enrichment.objects.of(workspace).filter(state=EnrichmentState.READY).update(
        state=EnrichmentState.LEFT
    )
    made = Enrichment.objects.create(workspace=workspace, by=by)
    enqueue("enrich_look", key=f"enrich_look:{made.pk}", workspace=workspace, by=by, id=made.pk)
    return made


@transaction.atomic
def take(found: Enrichment, *, by: User) -> Import | None:
    """Take what was found, by a job; None when that was asked already."""
    space = found.workspace
    ready = Enrichment.objects.of(space).filter(pk=found.pk, state=EnrichmentState.READY)
    if not found.file or not ready.update(state=EnrichmentState.TAKEN):
        return None
    made = Import.objects.create(
        workspace=space, label=found.label or SOURCE, kind=ImportKind.COMPANIES, by=by,
        state=ImportState.RUNNING, options={"enrichment": found.pk},
    )  # fmt: skip
    Enrichment.objects.of(space).filter(pk=found.pk).update(came_with=made)
    enqueue("enrich", key=import_key(made), workspace=space, by=by, id=found.pk)
    audit.record(
        "companies.enriched", workspace=space, by=by, subject="import", subject_id=made.pk,
        about=made.label,
    )  # fmt: skip
    return made


def _of(hold: Hold) -> Enrichment:
    found = Enrichment.objects.of(hold.workspace).select_related("came_with__workspace")
    return found.get(pk=hold.given["id"])


@kind("enrich_look")
def go_look(hold: Hold) -> bool:
    """Ask the engine; what it found waits for a person."""
    found = _of(hold)
    changes: dict[str, Any]
    with hold.while_waiting():
        try:
            told = ask(SURROUNDINGS, "enrich", hold.workspace.pk)
            changes = {
                "state": EnrichmentState.READY, "file": told["file"], "label": told["label"],
                "as_of": told["as_of"], "counts": told["counts"],
            }  # fmt: skip
        except Told as fault:
            changes = {"state": EnrichmentState.FAILED, "trouble": fault.words}
    with hold.step():
        looking = Enrichment.objects.of(hold.workspace).filter(
            pk=found.pk, state=EnrichmentState.LOOKING
        )
        looking.update(**changes)
    return False


@kind("enrich")
def go_take(hold: Hold) -> bool:
    """Chunks of values through the facts; at the end the balance."""
    found = _of(hold)
    if found.came_with is None:
        return False
    place, until = place_of(SURROUNDINGS.folder, hold.workspace.pk, found.file), time.monotonic()
    until += TURN
    is_over = False
    while not is_over and time.monotonic() < until:
        at = int(hold.cursor.get("at", 0))
        chunk = chunk_at(place, at)
        is_over = not chunk.size
        if not is_over:
            _take_chunk(hold, found, found.came_with, chunk, at)
    if is_over:
        _ended(hold, found, found.came_with)
    return not is_over


def _take_chunk(hold: Hold, found: Enrichment, came_with: Import, chunk: Chunk, at: int) -> None:
    after = at + chunk.size
    with hold.step(at=after, done=after, total=int(found.counts["completed"])):
        changed: set[int] = set()
        for is_by_name in (False, True):
            rows = _values(chunk, is_by_name)
            if rows:
                changed |= take_values(
                    rows, workspace=hold.workspace, source=SOURCE, at=found.as_of or _today(),
                    came_with=came_with, confidence=BY_NAME if is_by_name else BY_NUMBER,
                ).changed  # fmt: skip
        counts = Counter(came_with.counts) + Counter(changed=len(changed))
        came_with.counts = dict(counts)
        Import.objects.of(hold.workspace).filter(pk=came_with.pk).update(counts=counts)


def _values(chunk: Chunk, is_by_name: bool) -> dict[int, dict[str, Any]]:
    names = [name for name in chunk.columns if name not in ("id", "how")]
    numbers, how = chunk.column("id"), chunk.column("how")
    return {
        numbers[place]: {
            name: value for name in names if (value := chunk.column(name)[place]) is not None
        }
        for place in range(chunk.size)
        if (how[place] == "name") is is_by_name
    }


def _today() -> datetime.date:
    return timezone.now().date()


def _ended(hold: Hold, found: Enrichment, came_with: Import) -> None:
    changed = came_with.counts.get("changed", 0)
    rows = int(found.counts["rows"])
    counts = {"made": 0, "changed": changed, "same": rows - changed, "merged": 0, "rejected": 0}
    balance = {
        "rows_in": rows, "counts": counts, "notices": found.counts.get("notices", []),
        "columns": [
            {
                "field": name, "column": found.label, "known": n, "changed": 0, "filled": n,
                "doubtful": 0,
            }
            for name, n in found.counts["fields"].items()
        ],
    }  # fmt: skip
    with hold.step():
        still = Import.objects.of(hold.workspace).filter(pk=came_with.pk, state=ImportState.RUNNING)
        if still.update(state=ImportState.DONE, done_at=timezone.now(), balance=balance):
            tell_of_all(hold.workspace)
