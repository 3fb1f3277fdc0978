"""Who are the best customers? The grid of ten attributes, ticked; and the choice."""

from __future__ import annotations

from typing import Any, Literal

from django.http import Http404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_of, read_cursor
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.values import KEPT, Given, Told
from focale.desk.pages.words import lang, say
from focale.desk.targeting.discovery.best import selectors, services
from focale.desk.targeting.discovery.best.forms import attribute_label
from focale.desk.targeting.discovery.best.grid import MOST, Grid
from focale.desk.targeting.discovery.working import is_working
from focale.desk.targeting.models import BestChoice, TableRole
from focale.desk.targeting.tables import selectors as tables
from focale.discovery.members import Member
from focale.glossary.attributes import ATTRIBUTES

router = Router(tags=["Best customers"])
Code = Literal[
    "appetite", "bought", "cheap", "loyal", "value", "willing", "able_to_pay", "able_inside",
    "elsewhere", "prescriber",
]  # fmt: skip
"""The codes of `glossary.attributes`."""
CustomerId = Field(min_length=1, max_length=200, pattern=KEPT, examples=["C-0042"])


class AttributeTold(Told):
    """One of the ten attributes of a best customer."""

    code: str = Field(examples=["loyal"])
    label: str
    matters: bool
    is_told: bool = Field(description="Whether the table says it of some customers.")


class BestTold(Told):
    """How far the choice of the best customers is."""

    table: int = Field(description="The customers among whom one chooses.")
    state: str = Field(description="ranking, ready or failed.")
    attributes: list[AttributeTold]
    need: int = Field(description="How many attributes open the club.")
    shared: list[str] = Field(description="Those that the club shares.")
    proposed: list[str] = Field(description="Ids of the best, by rank.")
    chosen: list[str] = Field(description="Ids of the best, as chosen in the end.")
    is_by_rank: bool = Field(description="Whether nobody chose otherwise.")
    customers: int
    trouble: str | None


class TickTold(Told):
    """What is known of one attribute of a customer."""

    has: bool | None
    by: str | None = Field(description="data (the table) or person; null: nobody knows.")


class CustomerTold(Told):
    """A customer as a line of the grid."""

    id: str = Field(description="In the table.", examples=["C-0042"])
    name: str
    rank: int
    place: str = Field(description="In which of the three lists: club, raise or win.")
    has: int = Field(description="How many attributes.")
    values: dict[str, float | None] = Field(description="Measure → what the customer brings.")
    ticks: dict[str, TickTold]
    is_chosen: bool


class MatterGiven(Given):
    """Which attributes count."""

    attributes: list[Code] = Field(min_length=1, max_length=10)


class TickGiven(Given):
    """What one says of one attribute of one customer."""

    customer: str = CustomerId
    attribute: Code
    has: bool | None = Field(description="null: as the table tells.")


class ChosenGiven(Given):
    """Who the best are."""

    customers: list[str] | None = Field(
        max_length=MOST, examples=[["C-0042"]], description="Ids; null: those that are proposed."
    )


@operation(router, "GET", "/best", scope="targeting:read", gives=BestTold, faults=(404,))
def get_best(request: Called) -> dict[str, Any]:
    """Who the best customers are, and which attributes count"""
    return _told(request, _choice(request))


@operation(router, "POST", "/best/rank", scope="targeting:write", gives=BestTold, status=202,
           faults=(404,))  # fmt: skip
def rank_customers(request: Called) -> Any:
    """Rank the customers of the newest table by what they bring; a job does it"""
    table = tables.newest(TableRole.CUSTOMERS, seen_by=request.member)
    if table is None:
        raise Problem(409, "not_now", why=say("wrong.no_table"))
    table.workspace = request.workspace
    services.begin(table, by=request.user)
    return _told(request, _choice(request))


@operation(router, "GET", "/best/customers", scope="targeting:read", gives=Page[CustomerTold],
           faults=(404, 409))  # fmt: skip
def list_best_customers(
    request: Called, cursor: Cursor, limit: Limit, place: Literal["club", "raise", "win", ""] = ""
) -> dict[str, Any]:
    """The grid: customers by rank, each with its attributes"""
    choice = _choice(request)
    grid, of = _grid(request, choice), f"best.{choice.pk}.{place}"
    after = int(read_cursor(of, cursor) or 0)
    members = grid.of(place) if place else grid.members
    rows = [one for one in members if one.rank > after][: limit + 1]
    return page_of(of, rows, limit, lambda one: _customer(one, grid), lambda one: one.rank)


@operation(router, "PUT", "/best/attributes", scope="targeting:write", gives=BestTold,
           body="json")  # fmt: skip
def set_best_attributes(request: Called, given: MatterGiven) -> dict[str, Any]:
    """Say which of the ten attributes count; ticks of the others are kept"""
    services.set_matter(_choice(request), given.attributes, by=request.user)
    return _told(request, _choice(request))


@operation(router, "PUT", "/best/ticks", scope="targeting:write", gives=CustomerTold,
           body="json")  # fmt: skip
def tick_customer(request: Called, given: TickGiven) -> dict[str, Any]:
    """Say that a customer has an attribute, or not; a person's word goes before the table's"""
    try:
        services.tick(_choice(request), given.customer, given.attribute, given.has, by=request.user)
    except services.UnknownCustomer:
        raise unusable(say("best.no_customer"), "/customer") from None
    grid = _grid(request, _choice(request))
    member = grid.named(given.customer)
    if member is None:
        raise Http404
    return _customer(member, grid)


@operation(router, "PUT", "/best/chosen", scope="targeting:write", gives=BestTold, body="json")
def choose_best(request: Called, given: ChosenGiven) -> dict[str, Any]:
    """Settle who the best are, twenty at most; null for those that the rank proposes"""
    try:
        services.choose(_choice(request), given.customers, by=request.user)
    except services.UnknownCustomer as fault:
        place = (given.customers or []).index(str(fault))
        raise unusable(say("best.no_customer"), f"/customers/{place}") from None
    return _told(request, _choice(request))


def _choice(request: Called) -> BestChoice:
    found = selectors.newest_choice(seen_by=request.member)
    if found is None:
        raise Http404
    return found


def _grid(request: Called, choice: BestChoice) -> Grid:
    grid = selectors.grid(choice, seen_by=request.member)
    if grid is None:
        raise Problem(409, "not_now", why=say("wrong.not_ready_yet"))
    return grid


def _told(request: Called, choice: BestChoice) -> dict[str, Any]:
    grid = selectors.grid(choice, seen_by=request.member)
    is_ranking = is_working(request.workspace, "best", choice.pk)
    state = "ranking" if is_ranking else "failed" if grid is None else "ready"
    matter = grid.matter if grid else choice.matter or ATTRIBUTES
    return {
        "table": choice.table_id, "state": state,
        "attributes": [
            {"code": code, "label": attribute_label(code), "matters": code in matter,
             "is_told": grid is not None and code in grid.told}
            for code in ATTRIBUTES
        ],
        "need": grid.need if grid else 0, "shared": list(grid.shared) if grid else [],
        "proposed": list(grid.proposed) if grid else [],
        "chosen": list(grid.chosen) if grid else [],
        "is_by_rank": grid is None or grid.is_by_rank, "customers": grid.total if grid else 0,
        "trouble": (choice.trouble or {}).get(lang()),
    }  # fmt: skip


def _customer(one: Member, grid: Grid) -> dict[str, Any]:
    return {
        "id": one.id, "name": one.name or one.id, "rank": one.rank, "place": one.place,
        "has": one.has, "values": dict(one.values), "is_chosen": one.id in grid.chosen,
        "ticks": {
            code: {"has": tick.has, "by": tick.by or None} for code, tick in one.ticks.items()
        },
    }  # fmt: skip
