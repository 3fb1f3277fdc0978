"""Which tables does the studio read, which did it read before, and how far is each?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from focale.desk.jobs.models import State
from focale.desk.jobs.services import is_anybody_working
from focale.desk.targeting.models import Table, TableRole, TableState
from focale.desk.targeting.tables.services import jobs_of
from focale.desk.team.models import Membership
from focale.desk.team.scoped import ScopedQuerySet

_BEFORE = 20  # tables of before that a page shows
FILES = ("source", "rejects", "exceptions")
"""What one may fetch of a table."""


def tables(role: str = "", *, seen_by: Membership) -> ScopedQuerySet[Table]:
    """The tables in use, newest first; role: default all."""
    found = Table.objects.of(seen_by.workspace).filter(left_at=None)
    return (found.filter(role=role) if role else found).order_by("-id")


def newest(role: str, *, seen_by: Membership) -> Table | None:
    """The newest table of this role that can be read."""
    return tables(role, seen_by=seen_by).filter(state=TableState.READY).first()


def with_happened(table: Table) -> dict[str, Any]:
    """How an act is told of a table of companies, with what happened at them (`Table.given`)."""
    there = Table.objects.of(table.workspace).filter(left_at=None, state=TableState.READY)
    beside = {
        role: found.given
        for role in (TableRole.EVENTS, TableRole.CONTACTS)
        if (found := there.filter(role=role).order_by("-id").first()) is not None
    }
    return table.given | {role.value: given for role, given in beside.items()}


def latest(role: str, *, seen_by: Membership) -> Table | None:
    """The newest table of this role, read or not."""
    return tables(role, seen_by=seen_by).select_related("came_with").first()


def one_table(pk: int, *, seen_by: Membership) -> Table:
    """One table in use. Raises Http404."""
    return get_object_or_404(tables(seen_by=seen_by).select_related("came_with", "by"), pk=pk)


def any_table(pk: int, *, seen_by: Membership) -> Table:
    """One table, in use or not. Raises Http404."""
    return get_object_or_404(Table.objects.of(seen_by.workspace), pk=pk)


def tables_before(*, seen_by: Membership) -> list[Table]:
    """Tables that were used before, the last first."""
    left = Table.objects.of(seen_by.workspace).filter(left_at__isnull=False)
    return list(left.order_by("-left_at", "-id")[:_BEFORE])


@dataclass(frozen=True)
class Progress:
    """What holds a table up, as a key of the words; "" for nothing."""

    trouble: str = ""
    is_parked: bool = False


def progress_of(found: Table) -> Progress:
    """Whether anything holds up the job of a table that is under way."""
    is_studied = found.state == TableState.WAITING and found.study is not None
    if is_studied or found.state in (TableState.READY, TableState.FAILED):
        return Progress()
    job = next(iter(jobs_of(found)), None)
    if job is None:
        return Progress()
    if job.state == State.PARKED:
        return Progress("import.parked", is_parked=True)
    if job.state == State.QUEUED and not is_anybody_working():
        return Progress("import.no_worker")
    return Progress("import.waits" if job.state == State.QUEUED and job.trouble else "")


def file_of(found: Table, role: str, lang: str) -> tuple[str, str]:
    """(name in the folder, name for the person) of a file of a table. Raises Http404."""
    if role not in FILES:
        raise Http404
    files = found.files
    name = {
        "source": found.file,
        "rejects": files.get(f"rejects_{lang}", ""),
        "exceptions": files.get("exceptions", ""),
    }[role]
    if not name:
        raise Http404
    return name, found.label if role == "source" else f"{role}-{found.pk}.csv"
