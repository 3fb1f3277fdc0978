"""What can one do with an import: drop the file, confirm its columns, start it?"""

from __future__ import annotations

import contextlib
import os
from pathlib import PurePath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from focale.desk.directory.models import Import, ImportKind, ImportState
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.desk.warm.folders import new_name, place_of


def drop_file(upload: UploadedFile[Any], *, workspace: Workspace, by: User) -> Import:
    """Keep a file and have its columns looked at. The file is on disk before we answer."""
    label = PurePath(upload.name or "").name[:240] or "file"
    name = new_name(PurePath(label).suffix)
    place = place_of(SURROUNDINGS.folder, workspace.pk, name)
    try:
        with place.open("xb") as file:
            for chunk in upload.chunks():
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        with transaction.atomic():
            made = Import.objects.create(workspace=workspace, label=label, file=name, by=by)
            enqueue("study", key=f"study:{made.pk}", workspace=workspace, by=by, id=made.pk)
            audit.record(
                "import.dropped", workspace=workspace, by=by, subject="import",
                subject_id=made.pk, about=label,
            )  # fmt: skip
    except BaseException:
        with contextlib.suppress(OSError):
            place.unlink(missing_ok=True)
        raise
    return made


@transaction.atomic
def start(found: Import, *, kind: ImportKind, mapping: str, by: User) -> None:
    """Begin to take the rows in, with these columns."""
    waiting = Import.objects.of(found.workspace).filter(pk=found.pk, state=ImportState.WAITING)
    if not waiting.update(state=ImportState.RUNNING, kind=kind, mapping=mapping):
        return
    enqueue("import", key=f"import:{found.pk}", workspace=found.workspace, by=by, id=found.pk)
    audit.record(
        "import.started", workspace=found.workspace, by=by, subject="import",
        subject_id=found.pk, about=found.label,
    )  # fmt: skip
