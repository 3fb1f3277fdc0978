"""Which lists are there, which columns may they show, and by which may they be put in order?

Apps above `directory` add columns and orders of theirs, and lend what their fields read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from focale.desk.directory.listing.fields import Scope, compiled
from focale.desk.directory.listing.keyset import PAGE, Found, Mark, Page, Stretch, page_of
from focale.desk.directory.listing.language import EVERYTHING, Group
from focale.desk.directory.models import Company, Contact, ListName
from focale.desk.directory.ordering import Ordered
from focale.desk.jobs.clock import local_day
from focale.desk.team.models import Membership

InOrder = Callable[[Group, Scope, bool], list[Stretch]]


@dataclass(frozen=True)
class Column:
    """One column. cell: what it shows of a row; kind: how ("text", "number", "day", "tags").

    order: how rows stand in its order, None where it cannot be sorted by. is_down: whether it
    begins with the highest. is_fixed: always shown. reads: the columns of the store that the cell
    is made of, so that a page reads no others; None for whoever does not know.
    """

    name: str
    label: Callable[[str], str]
    cell: Callable[[Any], Any]
    kind: str = "text"
    order: InOrder | None = None
    is_down: bool = False
    is_fixed: bool = False
    reads: tuple[str, ...] | None = None


COLUMNS: dict[ListName, dict[str, Column]] = {name: {} for name in ListName}
LENDERS: list[Callable[[Membership], dict[str, Any]]] = []
"""What apps above lend to fields and orders of theirs; read once a page."""
DEFAULT_SORT: dict[ListName, str] = {ListName.ACCOUNTS: "name", ListName.CONTACTS: "person"}
MOST_COLUMNS = 12


def add_columns(rows: ListName, *columns: Column) -> None:
    """Let a list show more columns."""
    for column in columns:
        COLUMNS[rows][column.name] = column


def scope_of(member: Membership) -> Scope:
    """Who looks, on which day, with all that is lent."""
    lent: dict[str, Any] = {}
    for lender in LENDERS:
        lent |= lender(member)
    return Scope(member=member, today=local_day(member.workspace), lent=lent)


def all_rows(rows: ListName, scope: Scope) -> Any:
    """Every row that stands in a list: neither removed nor merged into another."""
    if rows is ListName.ACCOUNTS:
        return Company.objects.of(scope.workspace).filter(merged_into__isnull=True)
    return Contact.objects.of(scope.workspace)  # removed companies take their people along


def filtered(rows: ListName, found: Group, scope: Scope) -> Any:
    """The rows that a filter lets through. Raises FilterFault."""
    return all_rows(rows, scope).filter(compiled(found, rows, scope))


def by_column(rows: ListName, by: Ordered) -> InOrder:
    """In the order of a column: known values first, then the rest by their number."""
    unknown = Q(**{by.path: ""}) if by.kind is str else Q(**{f"{by.path}__isnull": True})
    if "__" in by.path:
        unknown |= Q(**{f"{by.path}__isnull": True})

    def stretches(found: Group, scope: Scope, is_down: bool) -> list[Stretch]:
        base = filtered(rows, found, scope)
        return [
            Stretch(base.exclude(unknown), by, is_down, key_down=is_down),
            Stretch(base.filter(unknown), None),
        ]

    return stretches


def by_number(rows: ListName) -> InOrder:
    """In the order in which they came."""

    def stretches(found: Group, scope: Scope, is_down: bool) -> list[Stretch]:
        return [Stretch(filtered(rows, found, scope), None, is_down, key_down=is_down)]

    return stretches


def sort_of(rows: ListName, text: str) -> tuple[Column, bool]:
    """The column and the direction that "-headcount" says; the list's own for anything else."""
    column = COLUMNS[rows].get(text.removeprefix("-"))
    if column is None or column.order is None:
        column = COLUMNS[rows][DEFAULT_SORT[rows]]
        return column, column.is_down
    return column, text.startswith("-")


def list_page(
    rows: ListName, found: Group, scope: Scope, sort: str, mark: Mark | None, size: int = PAGE
) -> Page:
    """One page of a list. Raises FilterFault."""
    column, is_down = sort_of(rows, sort)
    in_order = column.order or by_number(rows)
    whole = in_order(EVERYTHING, scope, is_down)
    if found == EVERYTHING:
        return page_of(whole, mark, size)
    held, key = PROBES.get(rows, _probe)(rows, found, scope)
    return page_of(whole, mark, size, Found(held, in_order(found, scope, is_down), key))


def _probe(rows: ListName, found: Group, scope: Scope) -> tuple[Any, str]:
    return filtered(rows, found, scope), "pk"


PROBES: dict[ListName, Callable[[ListName, Group, Scope], tuple[Any, str]]] = {}
"""How to find the rows of a filter in any order, and the path to their number, where an app above
knows better."""
