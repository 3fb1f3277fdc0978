"""Which accounts and imports does this person see?"""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from focale.desk.directory.models import Import
from focale.desk.team.models import Membership
from focale.desk.team.scoped import ScopedQuerySet


def imports(*, seen_by: Membership) -> ScopedQuerySet[Import]:
    """The imports of the workspace, newest first."""
    return Import.objects.of(seen_by.workspace).order_by("-id")


def one_import(pk: int, *, seen_by: Membership) -> Import:
    """One import. Raises Http404."""
    return get_object_or_404(imports(seen_by=seen_by), pk=pk)
