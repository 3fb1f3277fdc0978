"""Which fields may a list be filtered by, and what does a test on each mean to the store?

The whitelist. A field that is not here is refused; so is an operator that its kind does not know.
Apps above `directory` add fields of theirs (scores) when they are ready.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Q

from focale.desk.directory.listing.language import FilterFault, Group, Test
from focale.desk.directory.listing.values import Kind, check_shape
from focale.desk.directory.models import ListName
from focale.desk.team.models import Membership, Workspace

Choices = Callable[["Scope"], list[tuple[str, str]]]
Meaning = Callable[["Scope", str, tuple[str, ...]], Q]


@dataclass(frozen=True)
class Scope:
    """Whose list it is, and where its rows stand in the query.

    at: the path from the rows of the query to those that the field is of ("company__"). today:
    the local day. lent: what apps above lend, such as the run of the scores, read once a page.
    """

    member: Membership
    today: datetime.date
    at: str = ""
    lent: Mapping[str, Any] = field(default_factory=dict)

    @property
    def workspace(self) -> Workspace:
        """The workspace of the list."""
        return self.member.workspace

    @property
    def key(self) -> str:
        """The path to the number of the row that the field is of."""
        return f"{self.at}pk" if self.at else "pk"

    def under(self, path: str) -> Scope:
        """The same for rows that stand further away."""
        return replace(self, at=f"{self.at}{path}__")


@dataclass(frozen=True)
class ListField:
    """One field that lists can be filtered by.

    label: what people call it, by language. meaning: the condition of an operator and its values,
    whose shape was checked. choices: what to offer; given values are checked against nothing
    here, since a condition on an unknown code simply finds nothing. section: the heading it
    stands under.
    """

    name: str
    kind: Kind
    label: Callable[[str], str]
    meaning: Meaning
    choices: Choices | None = None
    section: str = "facts"


FIELDS: dict[ListName, dict[str, ListField]] = {name: {} for name in ListName}
"""Of each list: the fields with a name of their own."""

NO_ROW = Q(pk__in=())
EVERY_ROW = ~NO_ROW
"""Not `Q()`: beside an "or" Django takes that for nothing at all."""
ACCOUNT, OWN = "account:", "own:"
MOST_NAME = 120
_own_field: list[Callable[[str], ListField]] = []


def add_fields(rows: ListName, *fields: ListField) -> None:
    """Let a list be filtered by more fields."""
    for one in fields:
        FIELDS[rows][one.name] = one


def own_fields_are(made: Callable[[str], ListField]) -> None:
    """How the field of a name of the team's own is made."""
    _own_field[:] = [made]


def field_of(rows: ListName, name: str) -> tuple[ListField, str]:
    """A field, and the path to the rows it is of. Raises FilterFault for one that is not there."""
    if rows is ListName.CONTACTS and name.startswith(ACCOUNT):
        found, path = field_of(ListName.ACCOUNTS, name.removeprefix(ACCOUNT))
        return found, f"company__{path}"
    if name.startswith(OWN) and 0 < len(name) - len(OWN) <= MOST_NAME:
        return _own_field[0](name), ""
    if name not in FIELDS[rows]:
        raise FilterFault("filter.no_such_field", field=name[:60])
    return FIELDS[rows][name], ""


def compiled(found: Group | Test, rows: ListName, scope: Scope) -> Q:
    """The condition of a filter. Raises FilterFault for fields, operators, values of no use."""
    if isinstance(found, Test):
        if any("\0" in text for text in (found.field, *found.values)):
            raise FilterFault("filter.unreadable", at=1, text=found.field[:20])
        one, path = field_of(rows, found.field)
        check_shape(one.kind, found.field, found.op, found.values)
        inside = scope.under(path.removesuffix("__")) if path else scope
        return one.meaning(inside, found.op, found.values)
    parts = [compiled(part, rows, scope) for part in found.parts]
    if not parts:
        return EVERY_ROW if found.joined == "and" else NO_ROW
    return reduce(or_ if found.joined == "or" else and_, parts)


def in_capitals(said: str) -> str:
    """A label as it stands at the beginning of a line.

    >>> in_capitals("chiffre d'affaires"), in_capitals("NPS")
    ("Chiffre d'affaires", 'NPS')
    """
    return said[:1].upper() + said[1:]
