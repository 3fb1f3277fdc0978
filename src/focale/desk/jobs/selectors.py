"""Which jobs of this workspace run, wait for somebody, or ended?"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from focale.desk.jobs.kinds import GIVE_WAY
from focale.desk.jobs.models import Job, State
from focale.desk.team.models import Membership

MOST = 50
_ACTIVE = (State.QUEUED, State.RUNNING)
_ENDED = (State.DONE, State.STOPPED)


@dataclass(frozen=True)
class Jobs:
    """Three lists. older: the number from which the next page of those that ended goes on."""

    now: list[Job]
    parked: list[Job]
    ended: list[Job]
    older: int | None


def jobs(*, seen_by: Membership, before: int | None = None) -> Jobs:
    """The jobs of the workspace, newest first; housekeeping only where it needs a decision."""
    mine = _mine(seen_by)
    asked = mine.exclude(kind__in=GIVE_WAY)
    ended = asked.filter(state__in=_ENDED)
    if before is not None:
        ended = ended.filter(pk__lt=before)
    page = list(ended[: MOST + 1])
    return Jobs(
        now=list(asked.filter(state__in=_ACTIVE)[:MOST]),
        parked=list(mine.filter(state=State.PARKED)[:MOST]),
        ended=page[:MOST],
        older=page[MOST - 1].pk if len(page) > MOST else None,
    )


def one_job(pk: int, *, seen_by: Membership) -> Job | None:
    """One job of the workspace."""
    return _mine(seen_by).filter(pk=pk).first()


def _mine(member: Membership) -> QuerySet[Job]:
    return Job.objects.filter(workspace=member.workspace).select_related("by").order_by("-pk")
