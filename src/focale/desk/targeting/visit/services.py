"""What can be asked on the first visit: the sample files of a vendor that does not exist."""

from __future__ import annotations

import time

from django.db import transaction

from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import enqueue
from focale.desk.team.models import User, Workspace

SAMPLES: dict[str, tuple[str, ...]] = {
    "customers": ("customers",),
    "market": ("market", "contacts", "deals", "interviews", "events"),
}
"""What is asked for -> the roles of the files that come."""


@transaction.atomic
def ask_sample(what: str, *, workspace: Workspace, by: User) -> None:
    """Bring sample files, by a job. Raises KeyError for others than those of SAMPLES."""
    roles = list(SAMPLES[what])
    before = Job.objects.filter(workspace=workspace, kind="sample_files")
    if before.filter(state__in=(State.QUEUED, State.RUNNING), given__what=what).exists():
        return
    enqueue(
        "sample_files", key=f"sample:{workspace.pk}:{time.time_ns()}", workspace=workspace, by=by,
        roles=roles, what=what,
    )  # fmt: skip


def coming_samples(workspace: Workspace) -> set[str]:
    """What was asked for and is not there yet."""
    going = Job.objects.filter(
        workspace=workspace, kind="sample_files", state__in=(State.QUEUED, State.RUNNING)
    )
    return {str(job.given.get("what")) for job in going}
