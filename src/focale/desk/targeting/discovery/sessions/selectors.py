"""Which sessions are there, and what may this person see of one?"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count
from django.http import Http404
from django.shortcuts import get_object_or_404

from focale.desk.targeting.models import FieldSession, Judgement
from focale.desk.team.models import Membership


@dataclass(frozen=True)
class Progress:
    """How far a session is. people: who began; done: who judged every deal. No word of theirs."""

    people: int
    done: int


def sessions(*, seen_by: Membership) -> list[FieldSession]:
    """The newest sessions."""
    found = FieldSession.objects.of(seen_by.workspace).filter(left_at=None)
    return list(found.select_related("by").order_by("-id")[:50])


def one_session(pk: int, *, seen_by: Membership) -> FieldSession:
    """One session. Raises Http404."""
    found = FieldSession.objects.of(seen_by.workspace).filter(left_at=None)
    one = found.select_related("workspace", "by").filter(pk=pk).first()
    if one is None:
        raise Http404
    return one


def any_session(pk: int, *, seen_by: Membership) -> FieldSession:
    """One session, also one that was taken off the list. Raises Http404."""
    found = FieldSession.objects.of(seen_by.workspace).select_related("workspace", "by")
    return get_object_or_404(found, pk=pk)


def mine(session: FieldSession, *, seen_by: Membership) -> dict[int, Judgement]:
    """What this person said, by the number of the deal: nobody else's word."""
    found = Judgement.objects.of(seen_by.workspace).filter(session=session, person=seen_by.user)
    return {one.number: one for one in found}


def progress(session: FieldSession, *, seen_by: Membership) -> Progress:
    """How many people began and ended."""
    found = Judgement.objects.of(seen_by.workspace).filter(session=session)
    counts = list(found.values("person").annotate(n=Count("pk")).values_list("n", flat=True))
    cases = len(session.cases or [])
    return Progress(len(counts), sum(n >= cases > 0 for n in counts))
