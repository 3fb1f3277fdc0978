"""Which exports does this person see? Their own, and no other's."""

from __future__ import annotations

from pathlib import Path

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from focale.desk.directory.models import Export
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Membership
from focale.desk.warm.folders import place_of

MOST = 50


def exports(*, seen_by: Membership) -> list[Export]:
    """The last exports of this person."""
    found = Export.objects.of(seen_by.workspace).filter(by=seen_by.user_id)
    return list(found.order_by("-id")[:MOST])


def file_of(pk: int, *, seen_by: Membership) -> tuple[Path, str]:
    """(path, name for the person) of an export that lies there. Raises Http404."""
    mine = Export.objects.of(seen_by.workspace).filter(by=seen_by.user_id)
    export = get_object_or_404(mine, pk=pk)
    if not export.file or export.gone_at or not export.until or export.until < timezone.now():
        raise Http404
    path = place_of(SURROUNDINGS.folder, seen_by.workspace.pk, export.file)
    if not path.is_file():
        raise Http404
    return path, f"focale-{export.what}-{export.made_at:%Y-%m-%d}{path.suffix}"
