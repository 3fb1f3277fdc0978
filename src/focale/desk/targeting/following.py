"""The work that follows scoring: accounts that changed in numbers, and scores nobody reads."""

from __future__ import annotations

import datetime

from django.db import connection
from django.utils import timezone

from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.targeting import hooks
from focale.desk.targeting.jobs import AGAIN, CHUNK, STRADDLE
from focale.desk.targeting.models import Dirty, Profile, Run, Score
from focale.desk.targeting.rescoring import current_runs, score_again
from focale.desk.targeting.services import score_all_published
from focale.desk.team.models import Workspace

_MANY = 10_000  # changed accounts from which the engine is faster
_LAST_READER = datetime.timedelta(seconds=55)


@kind("rescore")
def rescore(hold: Hold) -> bool:
    """Many accounts changed: score those that are dirty, or everything where that is faster."""
    runs = current_runs(hold.workspace)
    since = hold.given.get("since") or (hold.job.made_at - _margin()).isoformat()
    dirty = Dirty.objects.of(hold.workspace).filter(since__gte=since)
    if "at" not in hold.cursor:
        with hold.step(at=0):
            if dirty.count() > _MANY:
                score_all_published(hold.workspace)
                return False
        return bool(runs)
    left = dirty.filter(company__gt=hold.cursor["at"]).order_by("company")
    part = list(left.values_list("company_id", flat=True)[:AGAIN])
    if not part or not runs:
        with hold.step():
            _forget_marks(hold.workspace)
            if runs:
                for hear in hooks.caught_up:
                    hear(hold.workspace)
        return False
    with hold.step(at=part[-1], done=hold.job.done + len(part)):
        score_again(part, hold.workspace, runs)
    return True


def _margin() -> datetime.timedelta:
    """How long before the job was asked for a change may have been marked that it is for."""
    return datetime.timedelta(seconds=2 if connection.vendor == "sqlite" else 60)


@kind("rescore_all")
def rescore_all(hold: Hold) -> bool:
    """Anything may have changed: a new run of each published profile."""
    with hold.step(began=True):
        score_all_published(hold.workspace)
    return False


@kind("sweep_scores", gives_way=True)
def sweep(hold: Hold) -> bool:
    """Delete the scores of runs that nobody reads any more, and marks that no run needs.

    Kept of each profile: the run it points at, and the last whole one of an earlier day, which
    answers what moved since.
    """
    run = _first_to_sweep(hold.workspace)
    if run is None:
        with hold.step():
            _forget_marks(hold.workspace)
        return False
    scores = Score.objects.of(hold.workspace).filter(run=run).order_by("company")
    part = list(scores.values_list("pk", flat=True)[:CHUNK])
    with hold.step(done=hold.job.done + len(part)):
        if part:
            Score.objects.of(hold.workspace).filter(pk__in=part).delete()
        else:
            Run.objects.of(hold.workspace).filter(pk=run.pk).delete()
    return True


def _first_to_sweep(workspace: Workspace) -> Run | None:
    left = Run.objects.of(workspace).filter(left_at__lt=timezone.now() - _LAST_READER)
    kept = {
        before.pk
        for run in current_runs(workspace)
        if (before := _last_before(run)) is not None
    }  # fmt: skip
    pointed = Profile.objects.of(workspace).filter(run__isnull=False).values_list("run", flat=True)
    read = set[int]().union(*(ask(workspace) for ask in hooks.still_read))
    return left.exclude(pk__in=kept | set(pointed) | read).order_by("pk").first()


def _last_before(run: Run) -> Run | None:
    """The last whole run of the same profile on an earlier day."""
    whole = Run.objects.of(run.workspace).filter(
        version__profile=run.version.profile_id, whole_at__isnull=False, day__lt=run.day
    )
    return whole.order_by("-day", "-whole_at").first()


def _forget_marks(workspace: Workspace) -> None:
    reading = Run.objects.of(workspace).filter(whole_at=None, left_at=None, read_at__isnull=False)
    oldest = reading.order_by("read_at").values_list("read_at", flat=True).first()
    until = min(oldest or timezone.now(), timezone.now()) - 2 * STRADDLE
    Dirty.objects.of(workspace).filter(since__lt=until).delete()
