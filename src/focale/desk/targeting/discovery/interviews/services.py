"""How are interviews noted, corrected, taken out and brought in from a file?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from focale.criterion.fold import fold
from focale.desk.jobs.services import enqueue
from focale.desk.targeting.models import BestChoice, Interview, PainPoint, Table
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

MOST_POINTS = 60  # of a workspace: more are no longer read


@dataclass(frozen=True)
class Answers:
    """What one customer answered. points: pain points there are; new: labels of others."""

    name: str
    on: datetime.date | None = None
    problem: str = ""
    why_us: str = ""
    value: str = ""
    points: Sequence[int] = ()
    new: Sequence[str] = field(default_factory=tuple)


@transaction.atomic
def note(told: Answers, *, workspace: Workspace, by: User) -> Interview:
    """Keep a new interview."""
    made = Interview.objects.create(workspace=workspace, by=by, **_values(told, workspace, by))
    _recorded("interview.noted", made, by)
    return made


@transaction.atomic
def correct(interview: Interview, told: Answers, *, by: User) -> None:
    """Keep other answers of the same interview."""
    space = interview.workspace
    values = _values(told, space, by)
    Interview.objects.of(space).filter(pk=interview.pk).update(**values)
    _recorded("interview.corrected", interview, by)


@transaction.atomic
def take_out(interview: Interview, *, by: User, back: bool = False) -> None:
    """Let an interview count no longer, or (`back`) again."""
    mine = Interview.objects.of(interview.workspace).filter(pk=interview.pk)
    mine.update(left_at=None if back else timezone.now())
    _recorded("interview.brought_back" if back else "interview.taken_out", interview, by)


@transaction.atomic
def name_point(point: PainPoint, label: str, *, by: User) -> PainPoint:
    """Give a pain point other words; those of another one make the two one."""
    space, key = point.workspace, fold(label)
    other = PainPoint.objects.of(space).filter(key=key).exclude(pk=point.pk).first()
    if other is None:
        PainPoint.objects.of(space).filter(pk=point.pk).update(label=label, key=key)
    else:
        for one in Interview.objects.of(space).all():
            if point.pk in one.points:
                kept = [other.pk if pk == point.pk else pk for pk in one.points]
                Interview.objects.of(space).filter(pk=one.pk).update(
                    points=list(dict.fromkeys(kept))
                )
        PainPoint.objects.of(space).filter(pk=point.pk).delete()
    audit.record(
        "pain_point.named", workspace=space, by=by, subject="pain_point", subject_id=point.pk,
        about=label, before=point.label, after=label,
    )  # fmt: skip
    return other or point


@transaction.atomic
def take_from(table: Table, *, by: User) -> None:
    """Bring in the interviews of a file, by a job; rows brought in before are left alone."""
    now = timezone.now().timestamp()
    enqueue(
        "interviews", key=f"interviews:{table.pk}:{now}", workspace=table.workspace, by=by,
        id=table.pk,
    )  # fmt: skip


@transaction.atomic
def put_rows(table: Table, rows: Sequence[dict[str, Any]], *, by: User | None) -> int:
    """Keep the rows of a file that are not here yet; how many are new."""
    space = table.workspace
    names = names_of(space)
    here = Interview.objects.of(space).filter(came_with=table)
    known = set(here.values_list("line", flat=True))
    new = [one for one in rows if one["line"] not in known]
    points = points_named({word for one in new for word in one["points"]}, space, by)
    Interview.objects.of(space).bulk_create(
        Interview(
            workspace=space, came_with=table, line=one["line"], by=by, customer=one["customer"],
            name=names.get(one["customer"], "") or one["customer"] or table.label,
            on=datetime.date.fromisoformat(one["on"]) if one["on"] else None,
            problem=one["problem"], why_us=one["why_us"], value=one["value"],
            points=[points[fold(word)] for word in one["points"] if fold(word) in points],
        )
        for one in new
    )  # fmt: skip
    if new:
        audit.record(
            "interview.file_taken", workspace=space, by=by, subject="table", subject_id=table.pk,
            about=table.label, after={"rows": len(new)},
        )  # fmt: skip
    return len(new)


def names_of(workspace: Workspace) -> dict[str, str]:
    """id -> name of the customers that were ranked last."""
    choice = BestChoice.objects.of(workspace).exclude(ranked__isnull=True).order_by("-id").first()
    members = (choice.ranked or {}).get("members", []) if choice else []
    return {one["id"]: one["name"] for one in members}


def points_named(labels: set[str], workspace: Workspace, by: User | None) -> dict[str, int]:
    """folded label -> number of its pain point; those that are new are made."""
    known = dict(PainPoint.objects.of(workspace).values_list("key", "pk"))
    found: dict[str, int] = {}
    for label in sorted(labels):
        words = " ".join(label.replace("_", " ").split())[:120]
        key = fold(words)
        if key and key not in known and len(known) < MOST_POINTS:
            known[key] = _made(words, key, workspace, by)
        if key in known:
            found[fold(label)] = known[key]
    return found


def _made(words: str, key: str, workspace: Workspace, by: User | None) -> int:
    try:
        with transaction.atomic():
            made = PainPoint.objects.create(workspace=workspace, label=words, key=key, by=by)
            return int(made.pk)
    except IntegrityError:  # somebody named it in the same moment
        return int(PainPoint.objects.of(workspace).get(key=key).pk)


def _values(told: Answers, workspace: Workspace, by: User) -> dict[str, Any]:
    by_name = {fold(name): key for key, name in names_of(workspace).items()}
    mine = PainPoint.objects.of(workspace).filter(pk__in=list(told.points))
    points = list(mine.order_by("pk").values_list("pk", flat=True))
    made = points_named(set(told.new), workspace, by)
    points += [made[fold(word)] for word in told.new if fold(word) in made]
    return {
        "name": told.name, "customer": by_name.get(fold(told.name), ""), "on": told.on,
        "problem": told.problem, "why_us": told.why_us, "value": told.value,
        "points": list(dict.fromkeys(points)),
    }  # fmt: skip


def _recorded(act: str, interview: Interview, by: User) -> None:
    audit.record(
        act, workspace=interview.workspace, by=by, subject="interview", subject_id=interview.pk,
        about=interview.name,
    )  # fmt: skip
