"""Which files lie in the folder of a workspace that no row names any more, and when do they go?

A process that was killed between a file and its row leaves such a file, and so does a row that was
deleted without it. Names are never given twice: what no row names today, none will tomorrow.
"""

from __future__ import annotations

import contextlib
import datetime
import logging
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models

from focale.desk.jobs.clock import AT_MIDNIGHT
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.models import Job
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Workspace
from focale.desk.team.scoped import Scoped
from focale.desk.warm.folders import folder_of

log = logging.getLogger(__name__)
SAFE_SECONDS = 3 * 24 * 3600.0  # longer than any request or act between a file and its row
_STEM = re.compile(r"[0-9a-f]{32}")
_OURS = re.compile(r"\.?([0-9a-f]{32})(\.[a-z0-9]{1,8}){0,2}(\.\d+\.part)?\Z")
NAME_NO_FILE = frozenset(
    {
        "Brought", "BulkLine", "Company", "Contact", "Dirty", "Event", "EventDay", "Fact",
        "ImportReject", "Score", "SegmentChange", "SegmentMember", "SegmentMove", "Tagged",
    }
)  # fmt: skip
"""Tables of very many rows, of which none names a file. All others are read, new ones too."""


def orphans_of(workspace: Workspace, *, now: float | None = None) -> list[Path]:
    """The files of a workspace that are old enough and that no row of it names."""
    until = (time.time() if now is None else now) - SAFE_SECONDS
    old: dict[str, list[Path]] = {}
    for path in folder_of(SURROUNDINGS.folder, workspace.pk).iterdir():
        said = _OURS.match(path.name)
        with contextlib.suppress(OSError):  # gone meanwhile
            if said and path.is_file() and path.stat().st_mtime < until:
                old.setdefault(said[1], []).append(path)
    for text in _texts(workspace) if old else ():
        for stem in _STEM.findall(text):
            old.pop(stem, None)
        if not old:
            break
    return sorted(path for paths in old.values() for path in paths)


def _texts(workspace: Workspace) -> Iterator[str]:
    """Every text of a workspace's rows in which a file may be named."""
    for model in apps.get_models():
        if model is not Job and (not issubclass(model, Scoped) or model.__name__ in NAME_NO_FILE):
            continue
        names = [field.attname for field in model._meta.concrete_fields if _may_name(field)]
        if not names:
            continue
        rows: Any = Job.objects.filter(workspace=workspace.pk)
        if model is not Job:
            manager: Any = getattr(model, "everything", None) or getattr(model, "objects")  # noqa: B009
            rows = manager.of(workspace)
        for row in rows.order_by().values_list(*names).iterator(chunk_size=500):
            yield " ".join(str(cell) for cell in row if cell)


def _may_name(field: models.Field[Any, Any]) -> bool:
    if isinstance(field, models.CharField):
        return not field.choices and (field.max_length or 1_000) >= 32
    return isinstance(field, (models.TextField, models.JSONField))


@kind("purge_orphan_files", gives_way=True)
def purge(hold: Hold) -> bool:
    """Delete the files that nothing names. Repeated after a stop, it finds what is left."""
    gone = 0
    for path in orphans_of(hold.workspace):
        with contextlib.suppress(OSError):
            path.unlink()
            gone += 1
    with hold.step(done=gone):
        pass
    if gone:
        log.info("workspace %s: %s files that nothing named are gone", hold.workspace.pk, gone)
    return False


def purge_of_the_day(workspace: Workspace, day: datetime.date) -> None:
    """Once a night."""
    enqueue("purge_orphan_files", key=f"orphans:{workspace.pk}:{day}", workspace=workspace)


AT_MIDNIGHT.append(purge_of_the_day)
