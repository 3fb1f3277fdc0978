"""What would a draft change, what does it keep, and when is it published?"""

from __future__ import annotations

import datetime
from typing import Any

from django.http import Http404, StreamingHttpResponse
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.routers.editor import EXAMPLE, draft_of, stale
from focale.desk.api.v1.values import (
    Day,
    Document,
    Given,
    Long,
    Moment,
    Number,
    Person,
    Told,
    person,
)
from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import lang, say
from focale.desk.targeting.editor import planning, selectors as editing, services, simulating
from focale.desk.targeting.editor.counting import counts_of
from focale.desk.targeting.models import (
    Planned,
    Simulation,
)
from focale.profile import read_profile

router = Router(tags=["Profiles"])


class CountsGiven(Given):
    """A text to count with. It is not stored."""

    text: Document = Field(examples=[EXAMPLE])


class BarTold(Told):
    """Accounts of the market by one criterion."""

    met: int
    missed: int
    unknown: int


class LostTold(Told):
    """One of the best customers that is not kept for sure, and by what."""

    name: str
    why: list[str]


class CountsTold(Told):
    """What a text keeps of the market and of the best customers."""

    state: str = Field(description="'', empty, or why nothing was counted: told, away, faults.")
    words: str
    market: int
    qualified: int
    possible: int
    share: float | None = Field(description="Kept of the market, 0 to 1.", examples=[0.24])
    alarm: str = Field(description="good, loose, wide or narrow.")
    criteria: dict[str, BarTold]
    absent: list[str] = Field(description="Fields that the market does not have.")
    best: int | None
    best_kept: int
    lost: list[LostTold]
    open: list[LostTold]


class PlannedTold(Told):
    """A text that is published when a day begins."""

    id: int
    profile: int | None
    on: datetime.date
    text: str
    why: str
    by: Person | None


class PlanGiven(Given):
    """When the draft of a profile is published."""

    on: Day
    why: Long = ""
    revision: int | None = Field(None, ge=1, le=2**31 - 1, description="Of the draft.")


class SimulationTold(Told):
    """What would change if a text were published."""

    id: int
    profile: int | None
    revision: int
    state: str = Field(description="waiting, done or failed.")
    result: Any = None
    trouble: str | None
    made_at: Moment


@operation(router, "POST", "/counts", scope="targeting:read", gives=CountsTold, body="json",
           writes=False)  # fmt: skip
def count_with(request: Called, given: CountsGiven) -> dict[str, Any]:
    """What a text keeps of the market and of the best customers, counted now; nothing is stored

    Of the market that the studio reads, else of the accounts. The engine keeps the market warm:
    asked again with one change it answers at once.
    """
    text = given.text.replace("\r\n", "\n")
    told = counts_of(text, read_profile(text, "text"), seen_by=request.member)
    return {
        **{name: getattr(told, name) for name in (
            "state", "words", "market", "qualified", "possible", "share", "alarm", "absent",
            "best", "best_kept",
        )},
        "criteria": {name: vars(bar) for name, bar in told.bars.items()},
        "lost": [vars(one) for one in told.lost], "open": [vars(one) for one in told.open],
    }  # fmt: skip


@operation(router, "GET", "/planned", scope="profiles:read", gives=Page[PlannedTold])
def list_planned(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List the texts that are published on a day to come"""
    found = editing.planned(seen_by=request.member).select_related("by")
    return page_by_number("planned", found, cursor, limit, _planned)


@operation(router, "POST", "/profiles/{number}/draft/plan", scope="profiles:publish",
           gives=PlannedTold, status=201, body="json")  # fmt: skip
def plan_draft(request: Called, number: Number, given: PlanGiven) -> Any:
    """Publish the draft of a profile when a day begins

    An earlier plan of the same draft is taken back; a version that is published meanwhile stops
    it.
    """
    if given.on <= local_day(request.workspace):
        raise unusable(say("wrong.past_day"), "/on")
    draft = draft_of(request, number)
    try:
        made = planning.plan(
            draft, given.on, by=request.user, why=given.why, revision=given.revision
        )
    except services.Changed as changed:
        raise Problem(409, "not_now", why=stale(changed)) from None
    return _planned(made)


@operation(router, "DELETE", "/planned/{number}", scope="profiles:publish", gives=None, status=204)
def cancel_planned(request: Called, number: Number) -> Any:
    """Take a plan back"""
    planned = editing.one_planned(number, seen_by=request.member)
    planned.workspace = request.workspace
    if not planning.cancel(planned, by=request.user):
        raise Problem(409, "not_now", why=say("wrong.not_ready"))


@operation(router, "POST", "/profiles/{number}/draft/simulation", scope="targeting:write",
           gives=SimulationTold, status=202)  # fmt: skip
def simulate_draft(request: Called, number: Number) -> Any:
    """Ask who would change tier and band if the draft were published; a job computes it"""
    return _simulation(simulating.simulate(draft_of(request, number), by=request.user))


@operation(router, "GET", "/simulations/{number}", scope="targeting:read", gives=SimulationTold)
def get_simulation(request: Called, number: Number) -> dict[str, Any]:
    """What would change"""
    return _simulation(editing.one_simulation(number, seen_by=request.member))


@operation(router, "GET", "/simulations", scope="targeting:read", gives=Page[SimulationTold])
def list_simulations(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List simulations, newest first"""
    found = editing.simulations(seen_by=request.member)
    return page_by_number("simulations", found, cursor, limit, _simulation)


@operation(router, "GET", "/simulations/{number}/accounts", scope="targeting:read", gives=str,
           media={"text/csv": "The accounts that would move."})  # fmt: skip
def get_simulation_accounts(request: Called, number: Number) -> Any:
    """Every account that would change tier or band, as a CSV"""
    found = editing.one_simulation(number, seen_by=request.member)
    if not found.file:
        raise Http404
    return StreamingHttpResponse(
        simulating.moved_csv(found), content_type="text/csv; charset=utf-8"
    )


def _planned(one: Planned) -> dict[str, Any]:
    return {
        "id": one.pk, "profile": one.profile_id, "on": one.on, "text": one.text, "why": one.why,
        "by": person(one.by),
    }  # fmt: skip


def _simulation(one: Simulation) -> dict[str, Any]:
    return {
        "id": one.pk, "profile": one.profile_id, "revision": one.revision, "state": one.state,
        "result": one.result, "trouble": (one.trouble or {}).get(lang()), "made_at": one.made_at,
    }  # fmt: skip
