"""The work of an import: look at the file, clean it, take its rows in, chunk by chunk.

Everything is read before a step; a step writes at most one chunk and the cursor, so that a worker
that dies anywhere leaves each row taken in once or not at all.
"""

from __future__ import annotations

import contextlib
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.utils import timezone

from focale.desk.directory.facts.hooks import tell_of_all
from focale.desk.directory.imports.after import AFTER
from focale.desk.directory.imports.companies import plan_companies, take_companies
from focale.desk.directory.imports.contacts import plan_contacts, take_contacts
from focale.desk.directory.imports.events import plan_events, take_events
from focale.desk.directory.imports.facts_file import CHUNK, chunk_at
from focale.desk.directory.imports.services import start_as_believed
from focale.desk.directory.models import Import, ImportKind, ImportState
from focale.desk.jobs.clock import local_day
from focale.desk.jobs.hold import Hold, NotYet
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import is_one_before
from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.client import ask
from focale.desk.warm.folders import place_of
from focale.desk.warm.wire import Told

_MADE_FOR_US = ("facts", "head")
REST = 0.2  # of the time that a chunk wrote
TURN = 1.0  # seconds of chunks, before the worker is heard of again
_TAKING: dict[str, tuple[Callable[..., Any], Callable[..., Counter[str]]]] = {
    ImportKind.COMPANIES: (plan_companies, take_companies),
    ImportKind.CONTACTS: (plan_contacts, take_contacts),
    ImportKind.EVENTS: (plan_events, take_events),
}


@kind("study")
def study(hold: Hold) -> bool:
    """Ask the engine what the columns are; a person then confirms."""
    found = import_of(hold)
    with hold.while_waiting():
        try:
            told = ask(
                SURROUNDINGS, "study", hold.workspace.pk, file=found.file, label=found.label,
                part=found.part,
            )  # fmt: skip
        except Told as fault:
            return _failed(hold, found, fault)
    with hold.step():
        Import.objects.of(hold.workspace).filter(pk=found.pk, state=ImportState.WAITING).update(
            study=told, headers=told["headers"], files={"head": told["head"]}
        )
        if found.options.get("at_once"):
            found.refresh_from_db()
            start_as_believed(found, by=found.by)
    return False


@kind("import")
def take_in(hold: Hold) -> bool:
    """First the clean file, then its rows, chunk by chunk; at the end the balance.

    Rows come in file after file, in the order in which people said so: a log that overtook its
    companies would find nobody there.
    """
    found = import_of(hold)
    if found.state != ImportState.RUNNING:  # its end was written, and then this worker died
        return False
    if "facts" not in hold.cursor:
        return _cleaned(hold, found)
    if is_one_before(hold.job):
        raise NotYet
    name = hold.cursor["facts"]
    is_over = not name
    if name:
        path = place_of(SURROUNDINGS.folder, hold.workspace.pk, name)
        until = time.monotonic() + TURN
        while not is_over and time.monotonic() < until:
            is_over = not _take_chunk(hold, found, path)
    if is_over:
        _ended(hold, found)
    return not is_over


def _take_chunk(hold: Hold, found: Import, path: Path) -> bool:
    """Take one chunk in; whether there was one."""
    at = int(hold.cursor["at"])
    chunk = chunk_at(path, at, CHUNK)
    if not chunk.size:
        return False
    plan_of, take = _TAKING[found.kind]
    plan = plan_of(chunk, found)
    after = at + chunk.size
    with hold.step(at=after, done=after, rest=REST, is_one_of_many=True):
        counts = dict(Counter(found.counts) + take(plan, found))
        Import.objects.of(hold.workspace).filter(pk=found.pk).update(counts=counts)
    found.counts = counts
    return True


def _cleaned(hold: Hold, found: Import) -> bool:
    with hold.while_waiting():
        try:
            told: dict[str, Any] = ask(
                SURROUNDINGS, "clean", hold.workspace.pk, file=found.file, label=found.label,
                part=found.part, kind=found.kind, columns=found.options["columns"],
                today=local_day(hold.workspace).isoformat(),
                zone=hold.workspace.timezone, lang=hold.workspace.language,
                are_customers=bool(found.options.get("are_customers")),
            )  # fmt: skip
        except Told as fault:
            return _failed(hold, found, fault)
    files = {**found.files, **told.pop("files")}
    with hold.step(facts=files["facts"], at=0, done=0, total=told["kept"]):
        Import.objects.of(hold.workspace).filter(pk=found.pk).update(balance=told, files=files)
    return True


def _ended(hold: Hold, found: Import) -> None:
    files = {role: name for role, name in found.files.items() if role not in _MADE_FOR_US}
    with hold.step():
        still = Import.objects.of(hold.workspace).filter(pk=found.pk, state=ImportState.RUNNING)
        balance = with_counts(found.balance or {}, found.counts)
        if still.update(
            state=ImportState.DONE, done_at=timezone.now(), balance=balance, files=files
        ):
            tell_of_all(hold.workspace)
            for follow in AFTER:
                follow(found)
    _let_go(found)


def _let_go(found: Import) -> None:
    """Remove the files that only the job read: they hold what the rows hold."""
    for role in _MADE_FOR_US:
        name = found.files.get(role)
        if name:
            with contextlib.suppress(OSError):
                place_of(SURROUNDINGS.folder, found.workspace_id, name).unlink(missing_ok=True)


def with_counts(balance: dict[str, Any], counts: dict[str, int]) -> dict[str, Any]:
    """The balance of the clean file and of its rows, as one: every row of the file counts once.

    >>> told = {"rows_in": 5, "merged": {"same_row": 1}, "rejected": {"blank_row": 1}}
    >>> whole = with_counts(told, {"made": 2, "merged": 1})
    >>> whole["counts"] == {"made": 2, "changed": 0, "same": 0, "merged": 2, "rejected": 1}
    True
    """
    whole = {name: counts.get(name, 0) for name in ("made", "changed", "same")}
    whole["merged"] = counts.get("merged", 0) + sum(balance.get("merged", {}).values())
    whole["rejected"] = counts.get("rejected", 0) + sum(balance.get("rejected", {}).values())
    beside = {name: count for name, count in counts.items() if name not in whole}
    return {**balance, "counts": whole, "beside": beside}


def _failed(hold: Hold, found: Import, fault: Told) -> bool:
    with hold.step():
        Import.objects.of(hold.workspace).filter(
            pk=found.pk, state__in=(ImportState.WAITING, ImportState.RUNNING)
        ).update(state=ImportState.FAILED, trouble=fault.words)
    return False


def import_of(hold: Hold) -> Import:
    """The import that a job is about."""
    return Import.objects.of(hold.workspace).select_related("workspace").get(pk=hold.given["id"])
