"""Which facts of the team's own are there? Seen in a sample: the first rows and the last ones."""

from __future__ import annotations

from focale.desk.directory.listing.fields import Scope
from focale.desk.directory.models import Company, Contact, ListName

_EACH, _MOST = 150, 60


def own_names(rows: ListName, scope: Scope) -> list[str]:
    """Names of the team's own facts, in order."""
    model = Company if rows is ListName.ACCOUNTS else Contact
    found = model.objects.of(scope.workspace)
    names: dict[str, None] = {}
    for order in ("-pk", "pk"):
        for own in found.order_by(order).values_list("own", flat=True)[:_EACH]:
            names.update(dict.fromkeys(own))
    return sorted(names)[:_MOST]
