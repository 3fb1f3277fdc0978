"""What can one do with exports: ask for one, have it made, let it go?"""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from focale.desk.directory.listing.language import EVERYTHING, Group, written
from focale.desk.directory.models import Export, ListName
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.desk.warm.folders import place_of

FORMS = ("csv", "csv-fr", "xlsx", "parquet")
KEPT = datetime.timedelta(days=7)
MOST_PICKED = 10_000  # rows picked one by one; more are a filter


@transaction.atomic
def ask_for(
    what: ListName,
    form: str,
    *,
    workspace: Workspace,
    by: User,
    found: Group = EVERYTHING,
    picked: Sequence[int] | None = None,
) -> Export:
    """Ask for a file of the accounts or contacts that a filter finds, or that were picked."""
    given: dict[str, Any] = {"f": written(found)}
    if picked is not None:
        given["picked"] = list(picked)[:MOST_PICKED]
    made = Export.objects.create(
        workspace=workspace, what=what.value, form=form, given=given, by=by
    )
    enqueue("export", key=f"export:{made.pk}", workspace=workspace, by=by, id=made.pk)
    audit.record(
        "export.asked", workspace=workspace, by=by, subject="export", subject_id=made.pk,
        about=f"{what.value} {form}",
    )  # fmt: skip
    return made


def let_go(workspace: Workspace, day: datetime.date | None = None) -> None:
    """Remove the files that lay there long enough. Harmless when there is none."""
    del day  # the moment counts, not the day
    now = timezone.now()
    old = Export.objects.of(workspace).filter(until__lt=now, gone_at__isnull=True)
    for export in old[:500]:
        for name in (export.file, str(export.given.get("chosen") or "")):
            if name:
                with contextlib.suppress(OSError):
                    place_of(SURROUNDINGS.folder, workspace.pk, name).unlink(missing_ok=True)
        Export.objects.of(workspace).filter(pk=export.pk).update(gone_at=now)
