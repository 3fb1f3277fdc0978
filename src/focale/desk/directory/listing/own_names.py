"""Which facts of the team's own are there? Seen in a sample: the first rows and the last ones."""

from __future__ import annotations

from django.db.models import Q

from focale.desk.directory.listing.fields import Scope
from focale.desk.directory.models import Company, Contact, ListName

_EACH, _MOST = 150, 60


def own_names(rows: ListName, scope: Scope) -> list[str]:
    """Names of the team's own facts, in order."""
    model = Company if rows is ListName.ACCOUNTS else Contact
    found = model.objects.of(scope.workspace)
    first, last = (found.order_by(order).values("pk")[:_EACH] for order in ("pk", "-pk"))
    seen = found.filter(Q(pk__in=first) | Q(pk__in=last)).order_by().values_list("own", flat=True)
    names = {name for own in seen.distinct() for name in own}  # few differ: few are read
    return sorted(names)[:_MOST]
