"""How is a job asked for, taken, taken over, ended, parked and started again?"""

from __future__ import annotations

import datetime
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import F, Q
from django.db.models.functions import Greatest
from django.utils import timezone

from focale.desk.jobs.models import Job, State, Worker
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

LEASE = datetime.timedelta(seconds=30)
MOST_ATTEMPTS = 25  # takings without progress, after which a job is parked
KEPT = datetime.timedelta(days=30)  # jobs that ended
FAILURE_COUNTS = 5  # takings that one failure of the work itself is worth


def enqueue(
    kind: str,
    *,
    key: str,
    workspace: Workspace | None,
    by: User | None = None,
    not_before: datetime.datetime | None = None,
    **given: Any,
) -> Job:
    """Ask for a job, in the transaction of the act that needs it. The same key gives one job."""
    if not_before is None:
        not_before = timezone.now()
    try:
        with transaction.atomic():
            return Job.objects.create(
                kind=kind, key=key, workspace=workspace, by=by, given=given, not_before=not_before
            )
    except IntegrityError:
        return Job.objects.get(key=key)


def take(worker: str) -> Job | None:
    """The next job, held by this worker for a while; None when there is nothing to do.

    A job whose holder was not heard of for longer than its lease is taken over.
    """
    now = timezone.now()
    free = Q(state=State.QUEUED, not_before__lte=now) | Q(state=State.RUNNING, lease_until__lt=now)
    with transaction.atomic():
        found = Job.objects.filter(free).order_by("not_before", "id")
        if connection.vendor == "postgresql":
            found = found.select_for_update(skip_locked=True)
        job = found.first()
        if job is None:
            return None
        job.state, job.worker = State.RUNNING, worker
        job.lease_until, job.beat_at = now + LEASE, now
        job.attempts += 1
        if job.attempts > MOST_ATTEMPTS:
            job.state, job.ended_at = State.PARKED, now
            job.trouble = job.trouble or {"code": "job_parked"}
        job.save()
    return job if job.state == State.RUNNING else None


def free_held() -> None:
    """Let every held job be taken at once: whoever held them went down with the machine."""
    Job.objects.filter(state=State.RUNNING).update(lease_until=timezone.now())


def beat(job: Job) -> bool:
    """Hold the job for longer; False when another has it."""
    now = timezone.now()
    return bool(
        Job.objects.filter(pk=job.pk, worker=job.worker, state=State.RUNNING).update(
            lease_until=now + LEASE, beat_at=now
        )
    )


def is_one_before(job: Job) -> bool:
    """Whether a job of the same kind and workspace was asked for earlier and is still to be done.

    One that was parked or stopped holds up nobody.
    """
    return Job.objects.filter(
        workspace=job.workspace_id, kind=job.kind, pk__lt=job.pk,
        state__in=(State.QUEUED, State.RUNNING),
    ).exists()  # fmt: skip


def end(job: Job, *, result: Any = None) -> None:
    """The work is done."""
    Job.objects.filter(pk=job.pk, worker=job.worker, state=State.RUNNING).update(
        state=State.DONE, ended_at=timezone.now(), result=result, trouble=None
    )


def park(job: Job, trouble: dict[str, Any]) -> None:
    """The work cannot be done as it is; a person decides."""
    Job.objects.filter(pk=job.pk, worker=job.worker, state=State.RUNNING).update(
        state=State.PARKED, ended_at=timezone.now(), trouble=trouble
    )


def put_back(job: Job, trouble: dict[str, Any], *, wait: datetime.timedelta, costs: int) -> None:
    """Try again later. costs: how many attempts this one is worth; taking it was counted as one."""
    now = timezone.now()
    Job.objects.filter(pk=job.pk, worker=job.worker, state=State.RUNNING).update(
        state=State.QUEUED, not_before=now + wait, trouble=trouble or None,
        attempts=Greatest(F("attempts") + (costs - 1), 0),
    )  # fmt: skip


def stop(job: Job) -> None:
    """Take a job back that has not ended; what it did stays."""
    Job.objects.filter(pk=job.pk, state__in=(State.QUEUED, State.RUNNING, State.PARKED)).update(
        state=State.STOPPED, ended_at=timezone.now()
    )


@transaction.atomic
def give_up(job: Job, *, by: User | None) -> None:
    """Stop a job because a person says so."""
    stop(job)
    _noted("job.given_up", job, by)


@transaction.atomic
def start_again(job: Job, *, by: User | None = None) -> None:
    """Queue a parked or stopped job once more, from where it stood."""
    _noted("job.started_again", job, by)
    Job.objects.filter(pk=job.pk, state__in=(State.PARKED, State.STOPPED)).update(
        state=State.QUEUED, attempts=0, not_before=timezone.now(), ended_at=None, trouble=None
    )


def _noted(act: str, job: Job, by: User | None) -> None:
    if job.workspace is not None:
        audit.record(
            act, workspace=job.workspace, by=by, subject="job", subject_id=job.pk, about=job.kind
        )


def heard_of(worker: str) -> None:
    """Note that a worker lives."""
    Worker.objects.update_or_create(name=worker, defaults={"beat_at": timezone.now()})


def is_another_due(job: Job) -> bool:
    """Whether another job waits for its turn."""
    due = Job.objects.filter(state=State.QUEUED, not_before__lte=timezone.now())
    return due.exclude(pk=job.pk).exists()


def forget_old() -> None:
    """Delete what ended long ago, and workers that have not been heard of for long."""
    now = timezone.now()
    ended = Job.objects.filter(state__in=(State.DONE, State.STOPPED), ended_at__lt=now - KEPT)
    Job.objects.filter(pk__in=list(ended.values_list("pk", flat=True)[:500])).delete()
    Worker.objects.filter(beat_at__lt=now - datetime.timedelta(days=1)).delete()


def is_anybody_working() -> bool:
    """Whether a worker was heard of within the last half minute."""
    return Worker.objects.filter(beat_at__gt=timezone.now() - LEASE).exists()
