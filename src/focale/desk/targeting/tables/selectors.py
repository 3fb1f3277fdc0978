"""Which table of a role does the studio read now?"""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from focale.desk.targeting.models import Table, TableState
from focale.desk.team.models import Membership
from focale.desk.team.scoped import ScopedQuerySet


def tables(role: str = "", *, seen_by: Membership) -> ScopedQuerySet[Table]:
    """The tables in use, newest first; role: default all."""
    found = Table.objects.of(seen_by.workspace).filter(left_at=None)
    return (found.filter(role=role) if role else found).order_by("-id")


def newest(role: str, *, seen_by: Membership) -> Table | None:
    """The newest table of this role that can be read."""
    return tables(role, seen_by=seen_by).filter(state=TableState.READY).first()


def one_table(pk: int, *, seen_by: Membership) -> Table:
    """One table in use. Raises Http404."""
    return get_object_or_404(tables(seen_by=seen_by), pk=pk)
