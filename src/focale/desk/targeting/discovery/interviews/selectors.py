"""Which interviews count, and how many customers tell of each pain point?"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from focale.criterion.fold import fold
from focale.desk.targeting.models import Interview, PainPoint
from focale.desk.team.models import Membership, Workspace

FEW = 5
"""Customers interviewed, below which counts are first words; the method asks for 5 to 10."""


@dataclass(frozen=True)
class Pain:
    """A pain point, and how many of the customers interviewed tell of it."""

    point: PainPoint
    n: int


@dataclass(frozen=True)
class Heard:
    """All interviews that count. of: customers interviewed, each once. pains: the most told first.

    untagged: customers with answers of whom no pain point was noted.
    """

    interviews: tuple[Interview, ...]
    pains: tuple[Pain, ...]
    of: int
    untagged: int

    @property
    def is_few(self) -> bool:
        """Whether there are too few to count on."""
        return self.of < FEW


def heard(workspace: Workspace) -> Heard:
    """What was said in the interviews of a workspace."""
    mine = Interview.objects.of(workspace).filter(left_at=None)
    interviews = tuple(mine.select_related("by").order_by("-on", "-id")[:500])
    points = list(PainPoint.objects.of(workspace).order_by("label"))
    told: dict[str, set[int]] = {}
    for one in interviews:
        told.setdefault(whose(one), set()).update(one.points)
    pains = [Pain(point, sum(point.pk in said for said in told.values())) for point in points]
    return Heard(
        interviews, tuple(sorted(pains, key=lambda pain: (-pain.n, pain.point.label))), len(told),
        sum(not said for said in told.values()),
    )  # fmt: skip


def whose(interview: Interview) -> str:
    """What makes two interviews those of one customer."""
    return interview.customer or fold(interview.name)


def one_interview(pk: int, *, seen_by: Membership) -> Interview:
    """One interview, also one that was taken out. Raises Http404."""
    found = Interview.objects.of(seen_by.workspace).select_related("workspace", "by")
    one = found.filter(pk=pk).first()
    if one is None:
        raise Http404
    return one


def one_point(pk: int, *, seen_by: Membership) -> PainPoint:
    """One pain point. Raises Http404."""
    found = PainPoint.objects.of(seen_by.workspace).select_related("workspace")
    one = found.filter(pk=pk).first()
    if one is None:
        raise Http404
    return one
