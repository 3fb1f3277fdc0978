"""What can one do with a table of the studio: drop its file, confirm its columns, replace it?"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from focale.desk.directory.imports.mapping import on_the_wire
from focale.desk.directory.imports.services import take_file
from focale.desk.directory.models import ImportKind
from focale.desk.directory.uploads import kept_file
from focale.desk.jobs import services as jobs
from focale.desk.jobs.models import Job, State
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Table, TableRole, TableState
from focale.desk.targeting.tables.proposed import proposed
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.desk.warm.folders import place_of

DIRECTORY: dict[str, ImportKind] = {
    TableRole.CUSTOMERS: ImportKind.COMPANIES,
    TableRole.MARKET: ImportKind.COMPANIES,
    TableRole.CONTACTS: ImportKind.CONTACTS,
    TableRole.EVENTS: ImportKind.EVENTS,
}
"""Roles whose rows the directory can take in too, and as what."""
JOBS = ("study_table", "keep_table", "choose_market", "own_history")
"""The kinds of job that work on a table."""
MOST_INTO_DIRECTORY = 200_000  # rows; a larger market is read, its best accounts are taken in


def drop_table(
    upload: File[Any],
    *,
    role: str,
    workspace: Workspace,
    by: User | None,
    at_once: bool = False,
    into_directory: bool = False,
) -> Table:
    """Keep a file and have its columns looked at.

    at_once: take the columns as they are believed to be, without asking anybody; into_directory is
    then as in `confirm`. Raises uploads.NoRoom.
    """
    with kept_file(upload, workspace=workspace) as kept:
        return take_dropped(
            kept.label, kept.name, role=role, workspace=workspace, by=by, at_once=at_once,
            into_directory=into_directory,
        )  # fmt: skip


@transaction.atomic
def take_dropped(
    label: str,
    name: str,
    *,
    role: str,
    workspace: Workspace,
    by: User | None,
    at_once: bool = False,
    into_directory: bool = False,
    then: Sequence[Sequence[str]] = (),
) -> Table:
    """Have the columns of a file looked at that lies in the workspace's folder already.

    then: role, label and name of more files, each read after the one before.
    """
    made = Table.objects.create(workspace=workspace, role=role, label=label, file=name, by=by)
    more = {"then": [list(one) for one in then]} if then else {}
    _study(made, by, at_once=at_once, into_directory=into_directory, **more)
    _record("table.dropped", made, by)
    return made


def _study(found: Table, by: User | None, **given: Any) -> None:
    jobs.enqueue(
        "study_table", key=f"table:{found.pk}:{time.time_ns()}", workspace=found.workspace, by=by,
        id=found.pk, **given,
    )  # fmt: skip


@transaction.atomic
def read_part(found: Table, part: str, *, by: User) -> None:
    """Look elsewhere in the file: a sheet, a file of an archive, an encoding."""
    waiting = Table.objects.of(found.workspace).filter(
        pk=found.pk, state__in=(TableState.WAITING, TableState.FAILED)
    )
    if not found.file or not waiting.update(
        state=TableState.WAITING, part=part.strip()[:120], study=None, trouble=None, columns=None
    ):
        return
    _study(found, by)


@transaction.atomic
def confirm(
    found: Table,
    *,
    columns: list[dict[str, Any]],
    into_directory: bool,
    by: User | None,
    then: Sequence[Sequence[str]] = (),
) -> bool:
    """Read the file with these columns; False when that began already.

    into_directory: its rows become companies, people or events of the directory too, by an import
    as any other; those of a file of customers as customers.
    """
    waiting = Table.objects.of(found.workspace).filter(pk=found.pk, state=TableState.WAITING)
    if not waiting.update(state=TableState.MAKING, columns=columns):
        return False
    found.columns = columns
    if into_directory:
        into_the_directory(found, by=by)
    jobs.enqueue(
        "keep_table", key=f"keep_table:{found.pk}:{time.time_ns()}",
        workspace=found.workspace, by=by, id=found.pk, then=[list(one) for one in then],
    )  # fmt: skip
    _record("table.confirmed", found, by)
    return True


def confirm_as_believed(
    found: Table, *, into_directory: bool, by: User | None, then: Sequence[Sequence[str]] = ()
) -> None:
    """Read the file with the columns as they are believed to be."""
    columns = on_the_wire(proposed(found, "fr", columns_before(found)), found.role)
    confirm(found, columns=columns, into_directory=into_directory, by=by, then=then)


def columns_before(found: Table) -> list[dict[str, Any]]:
    """What was chosen for the last file of this role with the same columns."""
    if not found.headers:
        return []
    before = (
        Table.objects.of(found.workspace)
        .filter(role=found.role, columns__isnull=False, study__headers=found.headers)
        .exclude(pk=found.pk)
        .order_by("-id")
        .first()
    )
    return list(before.columns or []) if before else []


@transaction.atomic
def into_the_directory(found: Table, *, by: User | None) -> None:
    """Have the rows of a table taken into the directory, once."""
    kind = DIRECTORY.get(found.role)
    if kind is None or found.came_with_id or not found.file or not found.columns:
        return
    made = take_file(
        workspace=found.workspace, by=by, label=found.label, file=found.file, part=found.part,
        kind=kind, columns=found.columns, headers=found.headers,
        makes_companies=False, are_customers=found.role == TableRole.CUSTOMERS,
    )  # fmt: skip
    Table.objects.of(found.workspace).filter(pk=found.pk).update(came_with=made)
    found.came_with = made


@transaction.atomic
def leave(found: Table, *, by: User) -> None:
    """Use a table no longer; its file is kept, and it can be taken up again."""
    if _use(found, until=timezone.now()):
        _record("table.left", found, by)


@transaction.atomic
def take_up(found: Table, *, by: User) -> None:
    """Use a table again, instead of the one that took its place."""
    if _use(found, until=None):
        retire_others(found)
        _record("table.taken_up", found, by)


def _use(found: Table, *, until: Any) -> bool:
    mine = Table.objects.of(found.workspace).filter(pk=found.pk, left_at__isnull=until is not None)
    return bool(mine.update(left_at=until))


def retire_others(found: Table) -> None:
    """One table of a role is used: the newest that was read."""
    Table.objects.of(found.workspace).filter(
        role=found.role, left_at=None, state__in=(TableState.READY, TableState.FAILED)
    ).exclude(pk=found.pk).update(left_at=timezone.now())


@transaction.atomic
def go_on(found: Table, *, by: User) -> None:
    """Queue the job of a table once more that was parked after it failed too often."""
    for job in jobs_of(found):
        if job.state == State.PARKED:
            jobs.start_again(job)
            _record("table.resumed", found, by)


def jobs_of(found: Table) -> list[Job]:
    """The jobs of a table, the newest first."""
    mine = Job.objects.filter(workspace=found.workspace_id, given__id=found.pk)
    return list(mine.filter(kind__in=JOBS).order_by("-id"))


def let_go_of(workspace: Workspace, *names: str) -> None:
    """Delete files of a table that nobody reads any more."""
    for name in filter(None, names):
        with contextlib.suppress(OSError, ValueError):
            place_of(SURROUNDINGS.folder, workspace.pk, name).unlink()


def _record(act: str, found: Table, by: User | None) -> None:
    audit.record(
        act, workspace=found.workspace, by=by, subject="table", subject_id=found.pk,
        about=found.label,
    )  # fmt: skip
