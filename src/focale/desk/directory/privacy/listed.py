"""A list of people may be filtered by who refused to be contacted."""

from __future__ import annotations

from django.db.models import Q

from focale.desk.directory.listing.company_fields import desk_field
from focale.desk.directory.listing.fields import Scope, add_fields
from focale.desk.directory.listing.values import Kind
from focale.desk.directory.models import ListName


def _refused(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    return Q(**{f"{scope.at}opted_out_at__isnull": op == "no"})


def register() -> None:
    """Let people be filtered by it."""
    add_fields(ListName.CONTACTS, desk_field("opted_out", Kind.HAS, _refused))
