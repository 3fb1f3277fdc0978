"""What can one do with an import: drop the file, start it, try again, take it back?"""

from __future__ import annotations

from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.db.models import Q

from focale.desk.directory.imports.mapping import (
    as_text,
    choices_unasked,
    kind_of,
    on_the_wire,
)
from focale.desk.directory.models import Import, ImportState
from focale.desk.directory.uploads import KeptFile, kept_file
from focale.desk.jobs import services as jobs
from focale.desk.jobs.models import Job, State
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace


def drop_file(
    upload: File[Any], *, workspace: Workspace, by: User, start_at_once: bool = False
) -> Import:
    """Keep a file and have its columns looked at. The file is on disk before we answer.

    start_at_once: take its rows in as the columns are believed to be, without asking anybody.
    Raises NoRoom.
    """
    with kept_file(upload, workspace=workspace) as kept:
        return take_dropped(kept, workspace=workspace, by=by, start_at_once=start_at_once)


@transaction.atomic
def take_dropped(
    kept: KeptFile, *, workspace: Workspace, by: User, start_at_once: bool = False
) -> Import:
    """Note that a file was dropped which lies in the workspace's folder already."""
    made = Import.objects.create(
        workspace=workspace, label=kept.label, file=kept.name, by=by,
        options={"at_once": True} if start_at_once else {},
    )  # fmt: skip
    _study(made, by)
    _record("import.dropped", made, by)
    return made


def _study(found: Import, by: User | None) -> None:
    turn = int(found.options.get("turn", 0))
    key = f"study:{found.pk}:{turn}" if turn else f"study:{found.pk}"
    jobs.enqueue("study", key=key, workspace=found.workspace, by=by, id=found.pk)


@transaction.atomic
def start(
    found: Import,
    *,
    kind: str,
    columns: list[dict[str, Any]],
    makes_companies: bool,
    by: User | None,
) -> bool:
    """Begin to take the rows in, with these columns; False when it began already."""
    options = {
        **found.options, "columns": columns, "make_companies": makes_companies,
        "owners": any(one.get("field") == "owner" for one in columns),
    }  # fmt: skip
    waiting = Import.objects.of(found.workspace).filter(pk=found.pk, state=ImportState.WAITING)
    if not waiting.update(
        state=ImportState.RUNNING, kind=kind, options=options, mapping=as_text(columns, kind),
        counts={},
    ):  # fmt: skip
        return False
    jobs.enqueue(
        "import", key=import_key(found), workspace=found.workspace, by=by, id=found.pk
    )  # fmt: skip
    _record("import.started", found, by)
    return True


@transaction.atomic
def take_file(
    *,
    workspace: Workspace,
    by: User | None,
    label: str,
    file: str,
    kind: str,
    columns: list[dict[str, Any]],
    part: str = "",
    headers: str = "",
    makes_companies: bool = True,
    are_customers: bool = False,
) -> Import:
    """Take in a file of the workspace that was dropped elsewhere, whose columns are known."""
    made = Import.objects.create(
        workspace=workspace, label=label, file=file, part=part, by=by, headers=headers,
        options={"are_customers": True} if are_customers else {},
    )  # fmt: skip
    start(made, kind=kind, columns=columns, makes_companies=makes_companies, by=by)
    return made


def start_as_believed(found: Import, *, by: User | None) -> None:
    """Begin to take the rows in, with the columns as they are believed to be."""
    kind = kind_of(found)
    columns = on_the_wire(choices_unasked(found, kind), kind)
    start(found, kind=kind, columns=columns, makes_companies=True, by=by)


def import_key(found: Import) -> str:
    """The key of the job that takes the rows in; another one each time it is tried again."""
    turn = int(found.options.get("turn", 0))
    return f"import:{found.pk}:{turn}" if turn else f"import:{found.pk}"


def undo_key(found: Import) -> str:
    """The key of the job that takes an import back."""
    return f"undo:{found.pk}"


@transaction.atomic
def try_again(found: Import, *, by: User, part: str | None = None) -> Import:
    """Choose the columns once more: of this import where it failed, else of a new one.

    part: look elsewhere in the file: a sheet, a file of an archive, an encoding. An import that
    was taken in or taken back stays as it is, and its file is imported anew.
    """
    turn = int(found.options.get("turn", 0)) + 1
    if found.state == ImportState.FAILED or (found.state == ImportState.WAITING and part):
        found.options = {**found.options, "turn": turn}
        if part is not None:
            found.part, found.study = part.strip()[:120], None
        found.state, found.trouble, found.balance, found.counts = (
            ImportState.WAITING,
            None,
            None,
            {},
        )
        found.save(
            update_fields=["options", "part", "study", "state", "trouble", "balance", "counts"]
        )
        if found.study is None:
            _study(found, by)
        return found
    made = Import.objects.create(
        workspace=found.workspace, label=found.label, file=found.file, by=by, part=found.part
    )  # fmt: skip
    _study(made, by)
    _record("import.dropped", made, by)
    return made


@transaction.atomic
def undo(found: Import, *, by: User) -> bool:
    """Take an import back, as a job; one that is under way is stopped first."""
    done = Import.objects.of(found.workspace).filter(
        pk=found.pk, state__in=(ImportState.DONE, ImportState.RUNNING)
    )
    if not done.update(state=ImportState.UNDOING, undone_by=by):
        return False
    running = Job.objects.filter(workspace=found.workspace, key=import_key(found)).first()
    if running is not None and running.state != State.DONE:
        jobs.stop(running)
    jobs.enqueue(
        "undo_import", key=undo_key(found), workspace=found.workspace, by=by, id=found.pk
    )  # fmt: skip
    _record("import.undone", found, by)
    return True


@transaction.atomic
def go_on(found: Import, *, by: User) -> None:
    """Queue the job of an import once more that was parked after it failed too often."""
    of_it = Q(key__in=(import_key(found), undo_key(found))) | Q(kind="study", given__id=found.pk)
    for job in Job.objects.filter(of_it, workspace=found.workspace, state=State.PARKED):
        jobs.start_again(job)
        _record("import.resumed", found, by)


def _record(act: str, found: Import, by: User | None) -> None:
    audit.record(
        act, workspace=found.workspace, by=by, subject="import", subject_id=found.pk,
        about=found.label,
    )  # fmt: skip
