"""The work of segments: rules applied to all accounts, tiers shared out, groups looked for."""

from __future__ import annotations

import contextlib
import datetime
import uuid
from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from django.utils import timezone

from focale.desk.directory.listing.language import FilterFault
from focale.desk.directory.models import Company
from focale.desk.jobs.clock import AT_MIDNIGHT, local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.jobs import STRADDLE
from focale.desk.targeting.models import (
    Because,
    Dirty,
    Grouping,
    GroupingState,
    Profile,
    Run,
    Segment,
    SegmentChange,
    SegmentKind,
    SegmentMember,
    TierPlan,
)
from focale.desk.targeting.segments.membership import begun, move, rule_segments, settle
from focale.desk.targeting.segments.rules import (
    Rule,
    numbers_let_in,
    profile_text,
    rule_of,
    scope_for,
)
from focale.desk.targeting.segments.tiering import live_plan, settle_again
from focale.desk.team.models import User, Workspace
from focale.desk.warm.client import LONGEST_ACT, PATIENCE, ask
from focale.desk.warm.folders import new_name, place_of
from focale.desk.warm.wire import Told
from focale.glossary.messages import FocaleError

AT_ONCE = 20  # accounts whose segments follow inside the change itself
CHUNK = 300  # accounts of one transaction
_GATHER = datetime.timedelta(seconds=3)  # many changes come one after the other


def count_later(
    workspace: Workspace, because: str, *, segment: Segment | None = None, detail: str = "",
    by: User | None = None,
) -> None:  # fmt: skip
    """Have rules applied to all accounts. segment: default all of them."""
    if segment is not None:
        enqueue(
            "count_segments", key=f"count_segments:{segment.pk}:{segment.revision}",
            workspace=workspace, by=by, because=because, segment=segment.pk, detail=detail,
        )  # fmt: skip
        return
    rules = Segment.objects.of(workspace).filter(kind=SegmentKind.RULES, removed_at=None)
    if not rules.exists() or _waits(workspace, because):
        return
    enqueue(
        "count_segments", key=f"count_segments:{uuid.uuid4().hex}", workspace=workspace, by=by,
        not_before=timezone.now() + _GATHER, because=because, detail=detail,
    )  # fmt: skip


def _waits(workspace: Workspace, because: str) -> bool:
    """Whether a count of all segments for this reason waits that has not begun."""
    waiting = Job.objects.filter(workspace=workspace, kind="count_segments", state=State.QUEUED)
    found = waiting.filter(cursor={}).values_list("given", flat=True)[:50]
    return any("segment" not in one and one.get("because") == because for one in found)


def everything_later(workspace: Workspace) -> None:
    """Anything may have changed."""
    count_later(workspace, Because.FACTS)


def on_flip(run: Run, before: int | None) -> None:
    """A profile points at new scores: rules that read them, and tiers, follow."""
    profile = Profile.objects.of(run.workspace).get(pk=run.version.profile_id)
    count_later(run.workspace, Because.SCORES, detail=f"{profile.name} v{run.version.number}"[:200])
    plan = live_plan(run.workspace)
    if plan is not None:
        enqueue(
            "plan_tiers", key=f"plan_tiers:{plan.pk}:{run.pk}", workspace=run.workspace,
            plan=plan.pk, because=Because.SCORES,
        )  # fmt: skip


def on_stop(workspace: Workspace) -> None:
    """A profile is used no longer."""
    count_later(workspace, Because.SCORES)


def count_of_the_day(workspace: Workspace, day: datetime.date) -> None:
    """Time alone moves accounts: rules are applied once a day."""
    key = f"segments_day:{workspace.pk}:{day}"
    rules = Segment.objects.of(workspace).filter(kind=SegmentKind.RULES, removed_at=None)
    if rules.exists() and not Job.objects.filter(key=key).exists():
        enqueue("count_segments", key=key, workspace=workspace, because=Because.DAY, detail="")


AT_MIDNIGHT.append(count_of_the_day)


@kind("count_segments")
def count(hold: Hold) -> bool:
    """One segment, or a part of it: whoever came or left since."""
    if "todo" not in hold.cursor:
        asked = hold.given.get("segment")
        todo = [one.pk for one in rule_segments(hold.workspace) if asked in (None, one.pk)]
        with hold.step(todo=todo):
            pass
        return bool(todo)
    todo = list(hold.cursor["todo"])
    if not todo:
        return False
    segment = Segment.objects.of(hold.workspace).select_related("workspace").get(pk=todo[0])
    is_first = segment.counted_at is None and segment.revision == 1
    because = Because.MADE if is_first else hold.given["because"]
    try:
        apart = [] if segment.removed_at else _apart(hold, segment)
    except (FilterFault, FocaleError):
        apart = []
    scope = scope_for(hold.workspace)
    for start in range(0, len(apart), CHUNK):
        part = apart[start : start + CHUNK]
        with hold.step(done=hold.job.done + len(part)):
            settle(
                segment, part, scope, because, detail=hold.given.get("detail", ""),
                by=hold.job.by, change=_begun_by(hold, segment, because),
            )  # fmt: skip
    with hold.step(todo=todo[1:]):
        Segment.objects.of(hold.workspace).filter(pk=segment.pk).update(counted_at=timezone.now())
    return len(todo) > 1


def _apart(hold: Hold, segment: Segment) -> list[int]:
    """The accounts of which rule and members say different things."""
    with hold.while_waiting():
        wanted = wanted_of(rule_of(segment), hold.workspace)
    there = SegmentMember.objects.of(hold.workspace).filter(segment=segment)
    return sorted(wanted ^ set(there.values_list("company_id", flat=True)))


def wanted_of(
    rule: Rule, workspace: Workspace, *, patience: float = PATIENCE, timeout: float = LONGEST_ACT
) -> set[int]:
    """Every account that a rule lets in; its conditions are asked of the engine.

    patience, timeout: seconds, as of `ask`.
    """
    scope = scope_for(workspace)
    if not rule.conditions:
        return numbers_let_in(rule, scope)
    name = new_name(".arrow")
    place = place_of(SURROUNDINGS.folder, workspace.pk, name)
    try:
        ask(
            SURROUNDINGS, "score", workspace.pk, scores=name, day=scope.today.isoformat(),
            profile=profile_text(rule.conditions, workspace), patience=patience, timeout=timeout,
        )  # fmt: skip
        if not place.is_file():
            return set()
        with pa.memory_map(str(place)) as file:
            scored = pa.ipc.open_file(file).read_all()
            holds = scored.filter(pc.equal(scored["verdict"], "qualified"))
            qualified = holds["company"].to_pylist()
    finally:
        with contextlib.suppress(OSError):
            place.unlink()
    return numbers_let_in(rule, scope, qualified)


def _begun_by(hold: Hold, segment: Segment, because: str) -> SegmentChange | None:
    """The change that an earlier step of this job began; also one that was killed then."""
    mine = SegmentChange.objects.of(hold.workspace).filter(
        segment=segment, because=because, at__gte=hold.job.made_at,
        detail=hold.given.get("detail", ""),
    )  # fmt: skip
    return mine.order_by("-pk").first()


@kind("plan_tiers")
def plan_tiers(hold: Hold) -> bool:
    """Share all accounts out into tiers, then let each tier's members follow."""
    plan = TierPlan.objects.of(hold.workspace).get(pk=hold.given["plan"])
    if plan.left_at is not None:
        return False
    if "file" not in hold.cursor:
        return _tiers_asked(hold, plan)
    letters = [name for name, _ in plan.asked]
    place = place_of(SURROUNDINGS.folder, hold.workspace.pk, hold.cursor["file"])
    wanted = _by_letter(place, letters)
    for segment in tier_segments(hold.workspace):
        mine = wanted.get(segment.tier, set()) if segment.tier in letters else set()
        is_first = segment.counted_at is None
        because = Because.MADE if is_first else hold.given["because"]
        _follow(hold, segment, mine, because, hold.given.get("detail", ""))
    _changed_meanwhile(hold, plan)
    with contextlib.suppress(OSError):
        place.unlink()
    return False


def _changed_meanwhile(hold: Hold, plan: TierPlan) -> None:
    """Who changed since the engine read was placed by the new score, and then by the old one.

    By capacity each such change asked for another share-out.
    """
    if plan.by_capacity:
        return
    since = datetime.datetime.fromisoformat(hold.cursor["read"]) - STRADDLE
    dirty = Dirty.objects.of(hold.workspace).filter(since__gte=since).order_by("company")
    numbers = list(dirty.values_list("company_id", flat=True))
    for start in range(0, len(numbers), CHUNK):
        with hold.step():
            settle_again(plan, numbers[start : start + CHUNK])


def _tiers_asked(hold: Hold, plan: TierPlan) -> bool:
    profile = (
        Profile.objects.of(hold.workspace).filter(published__isnull=False)
        .select_related("published").order_by("place", "pk").first()
    )  # fmt: skip
    if profile is None or profile.published is None:
        return False
    name, began = new_name(".arrow"), timezone.now()
    try:
        with hold.while_waiting():
            told = ask(
                SURROUNDINGS, "tiers", hold.workspace.pk, profile=profile.published.text,
                day=local_day(hold.workspace).isoformat(), by_capacity=plan.by_capacity,
                asked=asked_of(plan), file=name,
            )  # fmt: skip
        changes: dict[str, Any] = {"found": told, "trouble": None}
    except Told as fault:
        changes = {"trouble": fault.words}
    with hold.step(file=name, read=began.isoformat()):
        TierPlan.objects.of(hold.workspace).filter(pk=plan.pk).update(
            counted_at=timezone.now(), **changes
        )
    return changes["trouble"] is None


def asked_of(plan: TierPlan) -> list[list[Any]]:
    """[[letter, points]], or [[letter, accounts that all sellers hold together]]."""
    times = plan.sellers if plan.by_capacity else 1
    return [[name, value * times] for name, value in plan.asked]


def tier_segments(workspace: Workspace) -> list[Segment]:
    """The segments that stand for tiers."""
    found = Segment.objects.of(workspace).filter(kind=SegmentKind.TIER)
    return list(found.select_related("workspace").order_by("tier"))


def _by_letter(place: Any, letters: Sequence[str]) -> dict[str, set[int]]:
    if not place.is_file():
        return {}
    with pa.memory_map(str(place)) as file:
        table = pa.ipc.open_file(file).read_all()
        found: dict[str, set[int]] = {name: set() for name in letters}
        for company, number in zip(
            table["company"].to_pylist(), table["place"].to_pylist(), strict=True
        ):
            if 0 <= number < len(letters):
                found[letters[number]].add(company)
    return found


def _follow(hold: Hold, segment: Segment, wanted: set[int], because: str, detail: str = "") -> None:
    """Let the members of a segment be these, chunk by chunk."""
    there = set(
        SegmentMember.objects.of(hold.workspace)
        .filter(segment=segment).values_list("company_id", flat=True)
    )  # fmt: skip
    apart, change = sorted(wanted ^ there), None
    for start in range(0, len(apart), CHUNK):
        part = apart[start : start + CHUNK]
        with hold.step(done=hold.job.done + len(part)):
            living = set(
                Company.objects.of(hold.workspace).filter(pk__in=part).values_list("pk", flat=True)
            )
            change = change or begun(segment, because, detail=detail, by=hold.job.by)
            came = [one for one in part if one in wanted and one in living]
            move(segment, came, [one for one in part if one in there], because, change=change)
    with hold.step():
        Segment.objects.of(hold.workspace).filter(pk=segment.pk).update(counted_at=timezone.now())


@kind("find_groups")
def find_groups(hold: Hold) -> bool:
    """Ask the engine whether there are groups, and which."""
    found = Grouping.objects.of(hold.workspace).get(pk=hold.given["grouping"])
    name = new_name(".arrow")
    changes: dict[str, Any]
    try:
        with hold.while_waiting():
            told = ask(SURROUNDINGS, "groups", hold.workspace.pk, wanted=found.wanted, file=name)
        changes = {"state": GroupingState.READY, "found": told, "file": name}
    except Told as fault:
        changes = {"state": GroupingState.FAILED, "trouble": fault.words}
    with hold.step():
        Grouping.objects.of(hold.workspace).filter(pk=found.pk).update(**changes)
    return False


@kind("keep_groups")
def keep_groups(hold: Hold) -> bool:
    """Freeze who went with which group, as the search found it."""
    found = Grouping.objects.of(hold.workspace).get(pk=hold.given["grouping"])
    place = place_of(SURROUNDINGS.folder, hold.workspace.pk, found.file)
    numbers: dict[str, int] = hold.given["segments"]  # group -> segment
    wanted = _by_letter(place, [str(n) for n in range(1, 1 + len((found.found or {})["groups"]))])
    for group, number in numbers.items():
        segment = Segment.objects.of(hold.workspace).select_related("workspace").get(pk=number)
        _follow(hold, segment, wanted.get(group, set()), Because.MADE)
    return False
