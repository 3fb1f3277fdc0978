"""How does the tier of one account follow when a fact or an event changes its score?

By points: there and then, in the transaction of the change. By capacity one account moves others,
so that all are shared out again by a job, a moment later.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Collection, Mapping
from typing import Any

from django.utils import timezone

from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import enqueue
from focale.desk.targeting.hooks import Worth
from focale.desk.targeting.models import (
    Because,
    Profile,
    Run,
    Score,
    Segment,
    SegmentKind,
    TierPlan,
)
from focale.desk.targeting.segments.membership import facts_of, members_among, move
from focale.desk.team.models import Workspace

OUT = "disqualified"
_GATHER = datetime.timedelta(seconds=3)  # many changes come one after the other
_THOUSANDTHS = 1_000
_NOWHERE = (0, 0, "", OUT)


def live_plan(workspace: Workspace) -> TierPlan | None:
    """The plan of tiers in use."""
    return TierPlan.objects.of(workspace).filter(left_at=None).order_by("-pk").first()


def wants_scores(workspace: Workspace) -> bool:
    """Whether a plan shares the accounts out: asked before the old scores are read."""
    return live_plan(workspace) is not None


def rescored(
    run: Run, before: Mapping[int, Worth], after: Mapping[int, Worth], workspace: Workspace
) -> None:
    """Some accounts were scored again in the run that readers see: their tiers follow.

    An account that is no longer there is in `before` alone, and leaves its tier.
    """
    plan = live_plan(workspace)
    if plan is None or plan.counted_at is None or not _is_aimed(run):
        return
    moved = {
        number: after.get(number, _NOWHERE)
        for number in {**before, **after}
        if _weight(before.get(number)) != _weight(after.get(number))
    }
    if not moved:
        return
    if plan.by_capacity:
        share_out_soon(plan, Because.FACTS, facts_of(workspace, moved))
    else:
        settle(plan, run, before, moved)


def _weight(worth: Worth | None) -> tuple[int, int, str] | None:
    """What a place in a tier hangs on: points, what may still come, and the verdict."""
    return None if worth is None else (worth[0], worth[1], worth[3])


def _is_aimed(run: Run) -> bool:
    """Whether tiers are shared out by this run: that of the first profile, as it is published."""
    first = _aimed(run.workspace)
    return first is not None and (first.run_id, first.published_id) == (run.pk, run.version_id)


def _aimed(workspace: Workspace) -> Profile | None:
    published = Profile.objects.of(workspace).filter(published__isnull=False)
    return published.select_related("run__workspace").order_by("place", "pk").first()


def settle_again(plan: TierPlan, numbers: Collection[int]) -> None:
    """Put these accounts into the tiers of their points, as they are scored now."""
    first = _aimed(plan.workspace)
    if first is None or first.run is None or first.run.version_id != first.published_id:
        return
    rows = Score.objects.of(plan.workspace).filter(run=first.run, company__in=numbers)
    found: dict[int, Worth] = {
        company: (points, high, tier, verdict)
        for company, points, high, tier, verdict in rows.values_list(
            "company", "points", "high", "tier", "verdict"
        )
    }
    settle(plan, first.run, found, {number: found.get(number, _NOWHERE) for number in numbers})


def tier_of(plan: TierPlan, worth: Worth) -> str:
    """The tier of an account by its points, "" for none."""
    points, _, _, verdict = worth
    if verdict == OUT:
        return ""
    return next((name for name, cut in plan.asked if points >= cut * _THOUSANDTHS), "")


def settle(
    plan: TierPlan, run: Run, before: Mapping[int, Worth], after: Mapping[int, Worth],
    because: str = Because.FACTS,
) -> None:  # fmt: skip
    """Put these accounts into the tiers of their points. before: what they were worth."""
    space, detail = run.workspace, facts_of(run.workspace, after)
    wanted = {number: tier_of(plan, worth) for number, worth in after.items()}
    found = Segment.objects.of(space).filter(kind=SegmentKind.TIER, removed_at=None)
    changed: dict[str, tuple[set[int], set[int]]] = {}
    for segment in found.select_related("workspace").order_by("tier"):
        if segment.counted_at is None:
            continue
        there = members_among(segment, after)
        mine = {number for number, letter in wanted.items() if letter == segment.tier}
        move(segment, mine - there, there - mine, because, detail=detail)
        changed[segment.tier] = (mine - there, there - mine)
    _keep_counts(plan, run, before, after, changed)


def _keep_counts(
    plan: TierPlan, run: Run, before: Mapping[int, Worth], after: Mapping[int, Worth],
    changed: Mapping[str, tuple[set[int], set[int]]],
) -> None:  # fmt: skip
    """What the page of tiers says of the plan goes along, without a count of all accounts."""
    told: dict[str, Any] | None = plan.found
    if not told:
        return
    rows, above = [], None
    for one in told["tiers"]:
        came, went = changed.get(one["name"], (set(), set()))
        accounts = max(0, one["accounts"] + len(came) - len(went))
        rows.append({**one, "accounts": accounts, "lowest": lowest_of(run, one["asked"], above)})
        above = one["asked"]
    was = [before.get(number) for number in after]
    ends = {
        name: told[name]
        + sum(_is_of(name, plan, worth) for worth in after.values() if worth is not _NOWHERE)
        - sum(_is_of(name, plan, worth) for worth in was if worth is not None)
        for name in ("rest", "out")
    }
    plan.found = {**told, "tiers": rows, **{name: max(0, n) for name, n in ends.items()}}
    TierPlan.objects.of(run.workspace).filter(pk=plan.pk).update(found=plan.found)


def _is_of(name: str, plan: TierPlan, worth: Worth) -> bool:
    """Whether an account is out of the target, or in it and in no tier ("rest")."""
    is_out = worth[3] == OUT
    return is_out if name == "out" else not is_out and not tier_of(plan, worth)


def lowest_of(run: Run, cut: float, above: float | None) -> float | None:
    """The points of the last account from a cut-off on, below another; None for no account."""
    mine = Score.objects.of(run.workspace).filter(run=run, points__gte=cut * _THOUSANDTHS)
    if above is not None:
        mine = mine.filter(points__lt=above * _THOUSANDTHS)
    last = mine.exclude(verdict=OUT).order_by("points").values_list("points", flat=True).first()
    return None if last is None else last / _THOUSANDTHS


def share_out_soon(plan: TierPlan, because: str, detail: str) -> None:
    """Share all accounts out again, once for many changes."""
    waiting = Job.objects.filter(
        workspace=plan.workspace_id, kind="plan_tiers", state=State.QUEUED, cursor={},
        given__plan=plan.pk,
    )  # fmt: skip
    if not waiting.exists():
        enqueue(
            "plan_tiers", key=f"plan_tiers:{uuid.uuid4().hex}", workspace=plan.workspace,
            not_before=timezone.now() + _GATHER, plan=plan.pk, because=because, detail=detail,
        )  # fmt: skip
