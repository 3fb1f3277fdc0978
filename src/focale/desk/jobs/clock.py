"""What is due because a day began? Each app adds what it does at a workspace's local midnight."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.db import OperationalError
from django.utils import timezone

from focale.desk.team.lock import tie_to
from focale.desk.team.models import Workspace

log = logging.getLogger(__name__)
AT_MIDNIGHT: list[Callable[[Workspace, datetime.date], None]] = []
"""Called again and again with the local day: each must be harmless when its work was asked for."""


def local_day(workspace: Workspace) -> datetime.date:
    """Today, where the workspace is."""
    return timezone.now().astimezone(ZoneInfo(workspace.timezone)).date()


def due_at_midnight() -> None:
    """Ask for what the new day needs, in every workspace."""
    for workspace in Workspace.objects.all():
        tie_to(workspace)
        for due in AT_MIDNIGHT:
            try:
                due(workspace, local_day(workspace))
            except OperationalError:
                raise
            except Exception:  # one workspace or one app keeps nobody else from its day
                log.exception("workspace %s: what is due failed", workspace.pk)
