"""How are accounts shared out into tiers, and do they fall into groups of their own?"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Router
from pydantic import Field

from focale.desk.api.v1.forms import checked
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.routers.segments import SegmentTold, segment_told
from focale.desk.api.v1.values import Given, Moment, Name, Number, Person, Told, person
from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import Grouping, SegmentKind, TierPlan
from focale.desk.targeting.segments import selectors, services
from focale.desk.targeting.segments.forms import LETTERS, MOST_HELD, MOST_SELLERS, TiersForm
from focale.desk.targeting.segments.tiering import live_plan

router = Router(tags=["Segments and playbooks"])
Letter = Literal["A", "B", "C", "D"]


class TierTold(Told):
    """One tier of a plan."""

    tier: str
    asked: float = Field(description="From so many points; or so many accounts each seller holds.")
    segment: int | None = Field(description="The segment that stands for it.")
    accounts: int


class PlanTold(Told):
    """How accounts are shared out."""

    by: str = Field(description="points, capacity; profile: as the profile says.")
    tiers: list[TierTold]
    sellers: int
    counted_at: Moment | None = Field(description="null: it is being applied.")
    trouble: str | None


class TiersGiven(Given):
    """Tiers by points that fall, or by how many accounts each seller holds; the best first."""

    by: Literal["points", "capacity"]
    points: dict[Letter, Annotated[float, Field(ge=0, le=100)]] = Field(
        {}, max_length=4, examples=[{"A": 70, "B": 40}]
    )
    held: dict[Letter, Annotated[int, Field(ge=1, le=MOST_HELD)]] = Field(
        {}, max_length=4, examples=[{"A": 20, "B": 60}]
    )
    sellers: int = Field(1, ge=1, le=MOST_SELLERS)


class GroupTold(Told):
    """One group of accounts that are alike."""

    number: int
    name: str
    accounts: int
    sure: str = Field(description="How sure it is, in words.")
    traits: list[Any]


class GroupsTold(Told):
    """Whether accounts fall into groups of their own."""

    id: int
    state: str = Field(description="looking, ready or failed.")
    answer: str
    accounts: int
    unplaced: int
    groups: list[GroupTold]
    trouble: str | None
    by: Person | None
    made_at: Moment


class GroupsGiven(Given):
    """How many groups are wanted."""

    wanted: int | None = Field(
        None, ge=2, le=12, description="Default: as many as hold.", examples=[4]
    )


class KeepGiven(Given):
    """Which groups become segments, and what they are called."""

    names: dict[str, Name] = Field(
        min_length=1, max_length=12, examples=[{"1": "Ateliers du Nord"}],
        description="Number of a group → name of its segment.",
    )  # fmt: skip


@operation(router, "GET", "/tiers", scope="targeting:read", gives=PlanTold)
def get_tiers(request: Called) -> dict[str, Any]:
    """How accounts are shared out into tiers, and what came of it"""
    return _plan(request)


@operation(router, "PUT", "/tiers", scope="targeting:write", gives=PlanTold, body="json")
def set_tiers(request: Called, given: TiersGiven) -> dict[str, Any]:
    """Share accounts out by points, or by how many the team can hold; a job applies it"""
    told: dict[str, Any] = {"how": given.by, "sellers": given.sellers}
    for letter in LETTERS:
        told[f"points_{letter}"] = given.points.get(letter)  # type: ignore[call-overload]
        told[f"held_{letter}"] = given.held.get(letter)  # type: ignore[call-overload]
    form = TiersForm({name: value for name, value in told.items() if value is not None})
    said = checked(form)
    services.plan(
        request.workspace, by_capacity=given.by == "capacity", asked=form.asked,
        sellers=said["sellers"], by=request.user,
    )  # fmt: skip
    return _plan(request)


@operation(router, "DELETE", "/tiers", scope="targeting:write", gives=PlanTold)
def end_tiers(request: Called) -> dict[str, Any]:
    """Use the tiers of the profile again"""
    services.end_plan(request.workspace, by=request.user)
    return _plan(request)


@operation(router, "GET", "/groups", scope="targeting:read", gives=GroupsTold, faults=(404,))
def get_groups(request: Called) -> dict[str, Any]:
    """Whether accounts fall into groups of their own: the newest search"""
    found = selectors.newest_grouping(seen_by=request.member)
    if found is None:
        raise Problem(404, "not_found")
    return _groups(found)


@operation(router, "POST", "/groups", scope="targeting:write", gives=GroupsTold, status=202,
           body="json")  # fmt: skip
def look_for_groups(request: Called, given: GroupsGiven) -> Any:
    """Look whether accounts fall into groups; a job does it, nothing is changed"""
    made = services.look_for_groups(request.workspace, wanted=given.wanted, by=request.user)
    return _groups(made)


@operation(router, "POST", "/groups/{number}/keep", scope="targeting:write",
           gives=list[SegmentTold], status=201, body="json")  # fmt: skip
def keep_groups(request: Called, number: Number, given: KeepGiven) -> Any:
    """Make segments of groups that were found; their members stay as they are"""
    found = selectors.one_grouping(number, seen_by=request.member)
    there = {str(one["number"]): one["number"] for one in (found.found or {})["groups"]}
    names: dict[int, str] = {}
    for key, name in given.names.items():
        if key not in there:
            raise unusable(say("wrong.not_there"), f"/names/{key}")
        names[there[key]] = name.strip()[:80]
        if not names[there[key]]:
            raise unusable(say("wrong.missing"), f"/names/{key}")
    try:
        made = services.keep_groups(found, names, by=request.user)
    except services.TooMany:
        raise Problem(409, "not_now", why=say("wrong.too_many_there")) from None
    return [segment_told(one, {}) for one in made]


def _plan(request: Called) -> dict[str, Any]:
    plan: TierPlan | None = live_plan(request.workspace)
    if plan is None:
        return {"by": "profile", "tiers": [], "sellers": 1, "counted_at": None, "trouble": None}
    counts = selectors.counts(request.workspace)
    stands = {
        one.tier: one for one in selectors.living(request.workspace).filter(kind=SegmentKind.TIER)
    }
    return {
        "by": "capacity" if plan.by_capacity else "points", "sellers": plan.sellers,
        "counted_at": plan.counted_at, "trouble": (plan.trouble or {}).get(lang()),
        "tiers": [
            {"tier": name, "asked": asked,
             "segment": stands[name].pk if name in stands else None,
             "accounts": counts.get(stands[name].pk, 0) if name in stands else 0}
            for name, asked in plan.asked
        ],
    }  # fmt: skip


def _groups(one: Grouping) -> dict[str, Any]:
    told = one.found or {}
    return {
        "id": one.pk, "state": one.state, "answer": told.get("answer", {}).get(lang(), ""),
        "accounts": told.get("accounts", 0), "unplaced": told.get("unplaced", 0),
        "groups": [
            {
                "number": group["number"], "name": group["name"][lang()],
                "accounts": group["accounts"], "sure": group["sure"][lang()],
                "traits": [trait[lang()] for trait in group["traits"]],
            }
            for group in told.get("groups", [])
        ],
        "trouble": (one.trouble or {}).get(lang()), "by": person(one.by), "made_at": one.made_at,
    }  # fmt: skip
