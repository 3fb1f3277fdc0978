"""Which files of the directory name people who are erased, and what becomes of each?

What we made is written anew; an export can be made again, so that it goes; what was given to us is
only deleted where that was asked, and told else.
"""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from focale.desk.directory.models import Attachment, Enrichment, Export, Import
from focale.desk.directory.privacy.by_hand import Hand
from focale.desk.directory.privacy.files import delete_files
from focale.desk.directory.privacy.on_disk import names_them, written_without
from focale.desk.directory.privacy.traces import Traces
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Workspace
from focale.desk.warm.folders import place_of


def forget_files(workspace: Workspace, traces: Traces, *, whole: bool) -> int:
    """Take people out of the directory's files; how many files were changed or went.

    whole: files as they were dropped go too, where they name them.
    """
    changed = sum(_import_without(one, traces, whole=whole) for one in _imports(workspace))
    for one in Enrichment.objects.of(workspace).exclude(file=""):
        changed += written_without(_place(workspace, one.file), traces)
    return changed + _exports_gone(workspace)


def files_to_see(workspace: Workspace, traces: Traces) -> list[Hand]:
    """The files that people gave us and that still name them; or stand beside their company and
    are of a kind that is not read."""
    found = [
        Hand("import", one.pk)
        for one in _imports(workspace)
        if one.file and names_them(_place(workspace, one.file), traces)
    ]
    for file in Attachment.objects.of(workspace).order_by("pk"):
        told = names_them(_place(workspace, file.file), traces)
        if told or (told is None and file.company_id in traces.companies):
            found.append(Hand("attachment", file.company_id, is_sure=bool(told)))
    return found


def _imports(workspace: Workspace) -> Any:
    return Import.objects.of(workspace).defer("study", "balance").order_by("pk")


def _place(workspace: Workspace, name: str) -> Any:
    return place_of(SURROUNDINGS.folder, workspace.pk, name)


def _import_without(one: Import, traces: Traces, *, whole: bool) -> int:
    space = one.workspace
    names = {one.rejects, *(str(name) for name in one.files.values())} - {""}
    changed = sum(written_without(_place(space, name), traces) for name in sorted(names))
    if whole and one.file and names_them(_place(space, one.file), traces):
        delete_files(space, [one.file])
        Import.objects.of(space).filter(pk=one.pk).update(file="")
        changed += 1
    return changed


def _exports_gone(workspace: Workspace) -> int:
    made = Export.objects.of(workspace).filter(gone_at=None).exclude(file="")
    names = list(made.values_list("file", flat=True))
    delete_files(workspace, names)
    made.update(gone_at=timezone.now())
    return len(names)
