"""Which facts of the team's own are there? Seen in a sample: the first rows and the last ones."""

from __future__ import annotations

from focale.desk.directory.listing.fields import Scope
from focale.desk.directory.models import Company, Contact, ListName
from focale.desk.directory.own_fields import seen_names

_MOST = 60


def own_names(rows: ListName, scope: Scope) -> list[str]:
    """Names of the team's own facts, in order."""
    model = Company if rows is ListName.ACCOUNTS else Contact
    return sorted(seen_names(model, scope.workspace))[:_MOST]
