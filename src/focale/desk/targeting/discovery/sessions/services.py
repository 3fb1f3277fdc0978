"""How is a session begun, judged in, ended, and what becomes of what was missing?"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from focale.desk.jobs.services import enqueue
from focale.desk.targeting.discovery.sessions.outcome import outcome_of
from focale.desk.targeting.models import FieldSession, Judgement
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

CASES = 10


class Ended(ValueError):
    """The session has ended: nothing is judged any more."""


class TooFew(ValueError):
    """Fewer than two people judged every deal."""


@dataclass(frozen=True)
class Said:
    """What one person says of one deal."""

    number: int
    is_icp: bool
    reason: str = ""
    missing: str = ""


@transaction.atomic
def begin(name: str, *, workspace: Workspace, by: User) -> FieldSession:
    """A new session; its deals are drawn by a job."""
    made = FieldSession.objects.create(workspace=workspace, name=name, by=by)
    draw(made, by=by)
    _recorded("session.begun", made, by)
    return made


@transaction.atomic
def draw(session: FieldSession, *, by: User) -> None:
    """Draw the deals, again where that failed."""
    space = session.workspace
    FieldSession.objects.of(space).filter(pk=session.pk, cases__isnull=True).update(trouble=None)
    enqueue(
        "session", key=f"session:{session.pk}:{timezone.now().timestamp()}", workspace=space, by=by,
        id=session.pk, seed=secrets.randbelow(2**31),
    )  # fmt: skip


@transaction.atomic
def judge(session: FieldSession, told: list[Said], *, by: User) -> None:
    """Keep what one person says; said again, the last word counts. Raises Ended."""
    held = _held(session)
    if held.ended_at is not None:
        raise Ended(held.pk)
    cases = len(held.cases or [])
    for one in told:
        if 1 <= one.number <= cases:
            Judgement.objects.of(held.workspace).update_or_create(
                session=held, person=by, number=one.number,
                defaults={
                    "workspace": held.workspace, "is_icp": one.is_icp, "reason": one.reason,
                    "missing": one.missing, "at": timezone.now(),
                },
            )  # fmt: skip
    _recorded("session.judged", held, by)


@transaction.atomic
def end(session: FieldSession, *, by: User) -> FieldSession:
    """End it for everybody, and show what it gives. Raises TooFew."""
    held = _held(session)
    if held.ended_at is not None:
        return held
    said = list(
        Judgement.objects.of(held.workspace).filter(session=held).select_related("person")
        .order_by("person_id", "number")
    )  # fmt: skip
    names = {one.person_id: str(one.person) for one in said}
    result = outcome_of(held.cases or [], said, names)
    if len(result["counted"]) < 2:
        raise TooFew(held.pk)
    held.result, held.ended_at = result, timezone.now()
    held.save(update_fields=["result", "ended_at"])
    _recorded("session.ended", held, by)
    return held


@transaction.atomic
def give_up(session: FieldSession, *, by: User, back: bool = False) -> None:
    """Take a session off the list, or bring it back."""
    mine = FieldSession.objects.of(session.workspace).filter(pk=session.pk)
    mine.update(left_at=None if back else timezone.now())
    _recorded("session.left", session, by)


def _held(session: FieldSession) -> FieldSession:
    found = FieldSession.objects.of(session.workspace).select_related("workspace")
    return found.select_for_update(of=("self",)).get(pk=session.pk)


def _recorded(act: str, session: FieldSession, by: User) -> None:
    audit.record(
        act, workspace=session.workspace, by=by, subject="session", subject_id=session.pk,
        about=session.name,
    )  # fmt: skip
