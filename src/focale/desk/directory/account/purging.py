"""When does a file that was removed from an account leave the disk?"""

from __future__ import annotations

import contextlib
import datetime

from django.utils import timezone

from focale.desk.directory.models import Attachment
from focale.desk.jobs.clock import AT_MIDNIGHT
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Workspace
from focale.desk.warm.folders import place_of

KEPT = datetime.timedelta(days=30)  # as rows that were removed
_MOST = 500  # a day


def purge_removed_files(workspace: Workspace, day: datetime.date | None = None) -> int:
    """Destroy the files removed longer ago than they can be brought back; how many.

    The file goes first: who dies between finds the row again, and never a file without one.
    """
    del day  # the moment counts, not the day
    old = Attachment.objects.of(workspace).filter(removed_at__lt=timezone.now() - KEPT)
    gone = []
    for number, name in old.order_by("pk").values_list("pk", "file")[:_MOST]:
        with contextlib.suppress(OSError):
            place_of(SURROUNDINGS.folder, workspace.pk, name).unlink(missing_ok=True)
        gone.append(number)
    Attachment.objects.of(workspace).filter(pk__in=gone).delete()
    return len(gone)


def _of_the_day(workspace: Workspace, day: datetime.date) -> None:
    purge_removed_files(workspace, day)


AT_MIDNIGHT.append(_of_the_day)
