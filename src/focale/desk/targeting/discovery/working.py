"""Is somebody still at it? What waits for a job that was stopped or parked waits for ever."""

from __future__ import annotations

from focale.desk.jobs.models import Job, State
from focale.desk.team.models import Workspace

_MOST = 20  # jobs of one kind that are looked through


def is_working(workspace: Workspace, kind: str, number: int) -> bool:
    """Whether a job of this kind, about the row of this number, runs or waits for its turn."""
    active = Job.objects.filter(
        workspace=workspace, kind=kind, state__in=(State.QUEUED, State.RUNNING)
    )
    return any(job.given.get("id") == number for job in active.order_by("-id")[:_MOST])
