"""How do the scores of single accounts follow at once when their facts or events change?

Heard in the transaction of the change. A few accounts are scored there and then; many are noted
and left to a job. All are noted as dirty, so that a run that was reading meanwhile scores them
again before it is whole.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Collection, Sequence

from django.utils import timezone

from focale.desk.directory.models import Company
from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import enqueue
from focale.desk.targeting import hooks
from focale.desk.targeting.models import Dirty, Profile, Run, Score
from focale.desk.targeting.scoring import Seen, is_watched, judged_now, scorer_of, seen_of
from focale.desk.team.models import Workspace
from focale.scorecard.record import Judged

AT_ONCE = 20  # accounts that are scored inside the change itself
_GATHER = datetime.timedelta(seconds=3)  # many changes come one after the other
BATCH = 75  # rows of one INSERT: SQLite takes 999 values
_RESULT = (
    "verdict", "points", "low", "high", "band", "tier", "unknowns", "why_not", "next_fact",
)  # fmt: skip


def changed(workspace: Workspace, companies: Sequence[int]) -> None:
    """Facts or events of these accounts changed: their scores follow."""
    runs = current_runs(workspace)
    mark(workspace, companies)
    if not runs:
        return
    if len(companies) <= AT_ONCE:
        score_again(companies, workspace, runs)
        if not all(run.is_watched for run in runs) and is_watched(workspace):
            everything_later(workspace)  # the first event ever: "none" is now known everywhere
    elif not _waits("rescore", workspace):
        enqueue(
            "rescore", key=f"rescore:{uuid.uuid4().hex}", workspace=workspace,
            not_before=timezone.now() + _GATHER,
        )  # fmt: skip


def everything_later(workspace: Workspace) -> None:
    """Anything may have changed: score everything once, by a job."""
    if current_runs(workspace) and not _waits("rescore_all", workspace):
        enqueue("rescore_all", key=f"rescore_all:{uuid.uuid4().hex}", workspace=workspace)


def mark(workspace: Workspace, companies: Collection[int]) -> None:
    """Note that these accounts changed now."""
    now = timezone.now()
    rows = [Dirty(workspace=workspace, company_id=number, since=now) for number in set(companies)]
    Dirty.objects.bulk_create(
        rows, batch_size=300, update_conflicts=True, unique_fields=["company"],
        update_fields=["since"],
    )  # fmt: skip


def current_runs(workspace: Workspace) -> list[Run]:
    """The run that each profile points at, with its version."""
    found = Profile.objects.of(workspace).filter(run__isnull=False)
    profiles = found.select_related("run__version").order_by("place", "pk")
    return [profile.run for profile in profiles if profile.run is not None]


def score_again(companies: Collection[int], workspace: Workspace, runs: Sequence[Run]) -> None:
    """Score some accounts in each of these runs, for the day of the run."""
    there = Company.objects.of(workspace).filter(pk__in=companies)
    accounts = list(there.filter(merged_into=None, removed_at=None))
    gone = set(companies) - {account.pk for account in accounts}
    scorers = [scorer_of(run.version) for run in runs]
    events = frozenset[str]().union(*(scorer.events for scorer in scorers))
    seen = seen_of([account.pk for account in accounts], workspace, events)
    rows = [
        _row(account, run, judged_now(
            account, scorer, day=run.day, consented=seen.consented,
            happened=_happened(account, run, seen),
        ))
        for run, scorer in zip(runs, scorers, strict=True)
        for account in accounts
    ]  # fmt: skip
    heard = _heard(workspace, runs)
    before = {run.pk: _worth(run, companies) for run in heard}
    Score.objects.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, unique_fields=["company", "run"],
        update_fields=_RESULT,
    )  # fmt: skip
    if gone:
        Score.objects.of(workspace).filter(run__in=runs, company__in=gone).delete()
    for run in heard:
        after = {
            row.company_id: (row.points, row.high, row.tier, row.verdict)
            for row in rows if row.run_id == run.pk
        }  # fmt: skip
        for hear in hooks.rescored:
            hear(run, before[run.pk], after, workspace)


def _heard(workspace: Workspace, runs: Sequence[Run]) -> list[Run]:
    """The runs of which somebody wants to hear: those that readers see."""
    seen = [run for run in runs if run.whole_at is not None and run.left_at is None]
    return seen if seen and any(ask(workspace) for ask in hooks.scores_wanted) else []


def _worth(run: Run, companies: Collection[int]) -> dict[int, hooks.Worth]:
    found = Score.objects.of(run.workspace).filter(run=run, company__in=companies)
    rows = found.values_list("company", "points", "high", "tier", "verdict")
    return {company: (points, high, tier, verdict) for company, points, high, tier, verdict in rows}


def _happened(account: Company, run: Run, seen: Seen) -> list[dict[str, object]] | None:
    return seen.of(account.pk, is_watched=run.is_watched)


def _row(account: Company, run: Run, judged: Judged) -> Score:
    columns = judged.columns
    return Score(
        workspace_id=account.workspace_id, run=run, company=account, verdict=columns["verdict"],
        points=columns["points"], low=columns["low"], high=columns["high"],
        band=columns["band"] or "", tier=columns["tier"] or "",
        unknowns=(columns["unknowns"] or 0).bit_count(),
        why_not=columns["why_not"] or "", next_fact=columns["next_fact"] or "",
    )  # fmt: skip


def _waits(kind: str, workspace: Workspace) -> bool:
    """Whether such a job waits that has not begun to read."""
    waiting = Job.objects.filter(workspace=workspace, kind=kind, state=State.QUEUED)
    return waiting.filter(cursor={}).exists()
