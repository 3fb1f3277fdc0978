"""What does this person see of the imports: how far one is, and which files it left?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from focale.desk.directory.imports.services import import_key, undo_key
from focale.desk.directory.models import Import, ImportReject, ImportState
from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import is_anybody_working
from focale.desk.team.models import Membership
from focale.desk.team.scoped import ScopedQuerySet

PAGE = 50
ROLES = ("exceptions", "aside", "source")
"""Files of an import that one may fetch beside its rejects."""


def imports(*, seen_by: Membership, before: int | None = None) -> list[Import]:
    """The imports of the workspace, newest first, one page and one more. before: a number."""
    found = Import.objects.of(seen_by.workspace).select_related("by").order_by("-id")
    if before:
        found = found.filter(pk__lt=before)
    return list(found[: PAGE + 1])


def one_import(pk: int, *, seen_by: Membership) -> Import:
    """One import. Raises Http404."""
    found = Import.objects.of(seen_by.workspace).select_related("by", "undone_by", "workspace")
    return get_object_or_404(found, pk=pk)


@dataclass(frozen=True)
class Progress:
    """How far the job of an import is. trouble: a key of the words, when something is wrong."""

    done: int = 0
    total: int = 0
    trouble: str = ""
    is_parked: bool = False


def progress_of(found: Import) -> Progress:
    """How far it is, and what holds it up."""
    key = {
        ImportState.RUNNING: import_key(found), ImportState.UNDOING: undo_key(found),
    }.get(ImportState(found.state))  # fmt: skip
    if key is None and not (found.state == ImportState.WAITING and found.study is None):
        return Progress()
    jobs = Job.objects.filter(workspace=found.workspace_id)
    job = (
        jobs.filter(key=key).first()
        if key
        else jobs.filter(kind="study", given__id=found.pk).order_by("-id").first()
    )
    if job is None:
        return Progress()
    if job.state == State.PARKED:
        return Progress(job.done, job.total or 0, "import.parked", is_parked=True)
    trouble = ""
    if job.state == State.QUEUED and not is_anybody_working():
        trouble = "import.no_worker"
    elif job.state == State.QUEUED and job.trouble:
        is_in_turn = job.trouble.get("code") == "job_in_turn"
        trouble = "import.in_turn" if is_in_turn else "import.waits"
    return Progress(job.done, job.total or 0, trouble)


def file_of(found: Import, role: str) -> tuple[str, str]:
    """(name in the folder, name for the person) of a file of an import. Raises Http404."""
    if role not in ROLES:
        raise Http404
    name = found.file if role == "source" else str(found.files.get(role) or "")
    if not name:
        raise Http404
    return name, found.label if role == "source" else f"{role}-{found.pk}.csv"


def rejects_of(found: Import) -> ScopedQuerySet[ImportReject]:
    """The rows that became nothing while rows were taken in, in the order of the file."""
    return ImportReject.objects.of(found.workspace).filter(came_with=found).order_by("row", "id")


def has_rejects(found: Import) -> bool:
    """Whether a file of rejects holds anything."""
    return bool(((found.balance or {}).get("counts") or {}).get("rejected")) or bool(
        (found.balance or {}).get("merged")
    )


def as_list(counts: dict[str, Any]) -> list[tuple[str, int]]:
    """Counts by code, the largest first."""
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))
