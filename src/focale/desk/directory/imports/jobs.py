"""The work of an import: look at the file, clean it, take its rows in, chunk by chunk."""

from __future__ import annotations

from typing import Any

import pyarrow.parquet as pq
from django.utils import timezone

from focale.desk.directory.imports.companies import take_companies
from focale.desk.directory.models import Import, ImportState
from focale.desk.jobs.clock import local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.client import ask
from focale.desk.warm.folders import place_of
from focale.desk.warm.wire import Told

CHUNK = 500  # rows of one transaction


@kind("study")
def study(hold: Hold) -> bool:
    """Ask the engine what the columns are; a person then confirms."""
    found = _of(hold)
    with hold.while_waiting():
        try:
            told = ask(SURROUNDINGS, "study", hold.workspace.pk, file=found.file, label=found.label)
        except Told as fault:
            return _failed(hold, found, fault)
    with hold.step():
        Import.objects.of(hold.workspace).filter(pk=found.pk).update(study=told)
    return False


@kind("import")
def take_in(hold: Hold) -> bool:
    """First the clean file, then one chunk of its rows a call."""
    found = _of(hold)
    if "facts" not in hold.cursor:
        return _cleaned(hold, found)
    facts = pq.ParquetFile(
        place_of(SURROUNDINGS.folder, hold.workspace.pk, hold.cursor["facts"]), memory_map=True
    )
    at = int(hold.cursor.get("at", 0))
    rows = _slice(facts, at)
    if rows:
        counts = dict(hold.cursor.get("counts", {}))
        with hold.step(at=at + len(rows), done=at + len(rows), counts=counts):
            for name, more in take_companies(rows, found).items():
                counts[name] = counts.get(name, 0) + more
        return True
    with hold.step():
        Import.objects.of(hold.workspace).filter(pk=found.pk).update(
            state=ImportState.DONE, done_at=timezone.now(),
            balance={**(found.balance or {}), **hold.cursor.get("counts", {})},
        )  # fmt: skip
    return False


def _cleaned(hold: Hold, found: Import) -> bool:
    with hold.while_waiting():
        try:
            told: dict[str, Any] = ask(
                SURROUNDINGS, "clean", hold.workspace.pk, file=found.file, label=found.label,
                mapping=found.mapping, today=local_day(hold.workspace).isoformat(),
                lang=hold.workspace.language,
            )  # fmt: skip
        except Told as fault:
            return _failed(hold, found, fault)
    with hold.step(facts=told.pop("facts"), at=0, done=0, total=told["kept"]):
        Import.objects.of(hold.workspace).filter(pk=found.pk).update(
            balance=told, rejects=told.pop("rejects")
        )
    return True


def _failed(hold: Hold, found: Import, fault: Told) -> bool:
    with hold.step():
        Import.objects.of(hold.workspace).filter(pk=found.pk).update(
            state=ImportState.FAILED, trouble=fault.words
        )
    return False


def _of(hold: Hold) -> Import:
    return Import.objects.of(hold.workspace).get(pk=hold.given["id"])


def _slice(facts: pq.ParquetFile, at: int) -> list[dict[str, Any]]:
    """The rows from `at`, at most one chunk, all of one row group."""
    before = 0
    for group in range(facts.num_row_groups):
        size = facts.metadata.row_group(group).num_rows
        if at < before + size:
            return facts.read_row_group(group).slice(at - before, CHUNK).to_pylist()  # type: ignore[no-any-return]
        before += size
    return []
