"""What can a program do in the studio: plans, trials, tables, market, discovery?"""

from __future__ import annotations

import datetime
from typing import Any, Literal

from django.http import Http404
from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.forms import as_typed, checked
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.values import (
    Day,
    Given,
    Id,
    Line,
    Long,
    Moment,
    Number,
    Person,
    Told,
    person,
)
from focale.desk.directory.account.selectors import one_company
from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import lang, say
from focale.desk.targeting import selectors as profiles
from focale.desk.targeting.alike import selectors as alike
from focale.desk.targeting.discovery.patterns import selectors as patterns, services as searching
from focale.desk.targeting.editor import planning, selectors as editing, simulating
from focale.desk.targeting.editor.services import Changed
from focale.desk.targeting.market import selectors as markets, services as asking
from focale.desk.targeting.market.forms import ListForm
from focale.desk.targeting.models import (
    AnswerState,
    Discovery,
    Draft,
    MarketAnswer,
    Planned,
    Question,
    Simulation,
    Table,
    Trial,
    TrialKind,
)
from focale.desk.targeting.proof import selectors as trials, services as trying
from focale.desk.targeting.proof.forms import ROLES, TrialForm
from focale.desk.targeting.tables import selectors as tables

router = Router(tags=["Studio"])


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


class TableTold(Told):
    """A file that the studio reads."""

    id: int
    role: str = Field(examples=["market"])
    state: str
    label: str
    rows: int
    made_at: Moment
    in_use: bool


class TrialTold(Told):
    """A profile tried on leads, or weighed by deals."""

    id: int
    kind: str = Field(description="validation or weights.")
    state: str = Field(description="running, done or failed.")
    profile: int
    version: int
    said: str = Field(description="The answer in one line.")
    answer: Any = None
    trouble: str | None
    made_at: Moment
    done_at: Moment | None


class TrialGiven(Given):
    """What is tried on which tables (numbers of `/tables`)."""

    kind: Literal["validation", "weights"]
    version: Id = Field(description="See `/trials/versions`.", examples=[1])
    rows: Id
    closed: Id | None = None
    companies: Id | None = None
    events: Id | None = None
    contacts: Id | None = None
    outcome: Line = ""
    won: list[Line] = Field([], max_length=20)
    lost: list[Line] = Field([], max_length=20)
    created: Line = ""
    as_of: Day | None = None


class TryableTold(Told):
    """A version that can be tried."""

    id: int
    profile: int
    number: int
    name: str


class MarketTold(Told):
    """What a market holds through a profile, or the accounts to prospect."""

    id: int
    question: str = Field(description="size or list.")
    state: str = Field(description="making, ready or failed.")
    profile: str
    result: Any = None
    trouble: str | None
    came_with: int | None = Field(description="The import that took the accounts in.")
    made_at: Moment


class ListGiven(Given):
    """How many accounts, within which limits."""

    number: int | None = Field(None, ge=1, le=10_000, description="Default: 100.")
    people: int | None = Field(None, ge=1, le=1_000, description="Of the team ...")
    each: int | None = Field(None, ge=1, le=1_000, description="... and accounts of each.")
    shared: (
        Literal["group", "departement", "region", "city", "naf", "sector", "size_class"] | None
    ) = None
    most: int | None = Field(None, ge=1, le=10_000, description="Of each value of `shared`.")
    with_open: bool = Field(False, description="Also those with an open deal.")


class DiscoveryTold(Told):
    """One search of what the best customers share."""

    id: int
    state: str = Field(description="looking, ready or failed.")
    progress: int | None = Field(description="In per cent, while it looks.")
    patterns: list[Any]
    placed: dict[str, str] = Field(description="Pattern → mandatory or preferred.")
    stale: list[str] = Field(description="What changed since: roles of tables, best.")
    trouble: str | None
    made_at: Moment


class ReferenceTold(Told):
    """A customer like an account."""

    account: int
    name: str
    likes: str = Field(description="Why, in one line.")
    differs: str
    proof: str = Field(description="What may be sent.")


class AlikeTold(Told):
    """The customers most like an account."""

    found: list[ReferenceTold]
    customers: int
    fields: str


# --- plans and simulations --------------------------------------------------------------


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
    draft = _draft(request, number)
    try:
        made = planning.plan(
            draft, given.on, by=request.user, why=given.why, revision=given.revision
        )
    except Changed as changed:
        why = say("wrong.stale", revision=changed.draft.revision)
        raise Problem(409, "not_now", why=why) from None
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
    return _simulation(simulating.simulate(_draft(request, number), by=request.user))


@operation(router, "GET", "/simulations/{number}", scope="targeting:read", gives=SimulationTold)
def get_simulation(request: Called, number: Number) -> dict[str, Any]:
    """What would change"""
    return _simulation(editing.one_simulation(number, seen_by=request.member))


# --- tables, trials, market, discovery --------------------------------------------------


@operation(router, "GET", "/tables", scope="targeting:read", gives=Page[TableTold])
def list_tables(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List the files that the studio reads, newest first"""
    found = Table.objects.of(request.workspace)
    return page_by_number("tables", found, cursor, limit, _table)


@operation(router, "GET", "/tables/{number}", scope="targeting:read", gives=TableTold)
def get_table(request: Called, number: Number) -> dict[str, Any]:
    """Open a table"""
    return _table(tables.any_table(number, seen_by=request.member))


@operation(router, "GET", "/trials", scope="targeting:read", gives=Page[TrialTold])
def list_trials(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List trials of profiles, newest first, without their answers"""
    found = Trial.objects.of(request.workspace).select_related("version")
    return page_by_number("trials", found, cursor, limit, lambda one: _trial(one, whole=False))


@operation(router, "GET", "/trials/versions", scope="targeting:read", gives=list[TryableTold])
def list_tryable(request: Called) -> list[dict[str, Any]]:
    """List the versions that can be tried"""
    return [
        {"id": one.pk, "profile": one.profile_id, "number": one.number, "name": one.profile.name}
        for one in trials.versions_to_try(seen_by=request.member)
    ]


@operation(router, "GET", "/trials/{number}", scope="targeting:read", gives=TrialTold)
def get_trial(request: Called, number: Number) -> dict[str, Any]:
    """Open a trial with its numbers"""
    found = Trial.objects.of(request.workspace).select_related("version")
    return _trial(get_object_or_404(found, pk=number), whole=True)


@operation(router, "POST", "/trials", scope="targeting:write", gives=TrialTold, status=202,
           body="json")  # fmt: skip
def create_trial(request: Called, given: TrialGiven) -> Any:
    """Try a profile on leads (validation), or weigh it by deals (weights); a job does it"""
    which = TrialKind(given.kind)
    told = given.model_dump(mode="json", exclude={"kind"})
    form = TrialForm(which, request.member, as_typed(told))
    checked(form)
    made = trying.try_profile(
        which, form.chosen_version(), workspace=request.workspace, by=request.user,
        tables={name: form.chosen_table(name) for name in ROLES[which]}, how=form.how(),
    )  # fmt: skip
    return _trial(made, whole=True)


@operation(router, "GET", "/market", scope="targeting:read", gives=Page[MarketTold])
def list_market(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List what was asked of the market, newest first, without the answers"""
    found = MarketAnswer.objects.of(request.workspace).defer("result", "text")
    return page_by_number("market", found, cursor, limit, lambda one: _market(one, whole=False))


@operation(router, "POST", "/market/size", scope="targeting:write", gives=MarketTold, status=202)
def ask_market_size(request: Called) -> Any:
    """Ask how large the market is through the profile in use; a job asks the engine"""
    made = asking.ask_market(
        Question.SIZE, _aim(request), workspace=request.workspace, by=request.user
    )
    return _market(made, whole=True)


@operation(router, "POST", "/market/list", scope="targeting:write", gives=MarketTold, status=202,
           body="json")  # fmt: skip
def ask_market_list(request: Called, given: ListGiven) -> Any:
    """Ask for the accounts to prospect, within the capacity of the team"""
    form = ListForm(as_typed(given.model_dump()))
    checked(form)
    made = asking.ask_market(
        Question.LIST, _aim(request), workspace=request.workspace, by=request.user, **form.asked()
    )
    return _market(made, whole=True)


@operation(router, "GET", "/market/{number}", scope="targeting:read", gives=MarketTold)
def get_market(request: Called, number: Number) -> dict[str, Any]:
    """Open an answer of the market"""
    found = MarketAnswer.objects.of(request.workspace)
    return _market(get_object_or_404(found, pk=number), whole=True)


@operation(router, "POST", "/market/{number}/take", scope="imports:write", gives=MarketTold,
           status=202)  # fmt: skip
def take_market_list(request: Called, number: Number) -> Any:
    """Take the accounts of a list into the workspace: an import that can be undone"""
    found = markets.one_list(number, seen_by=request.member)
    if asking.into_accounts(found, by=request.user) is None:
        raise Problem(409, "not_now", why=say("wrong.not_ready_yet"))
    return _market(markets.one_list(number, seen_by=request.member), whole=True)


@operation(router, "GET", "/discovery", scope="targeting:read", gives=DiscoveryTold)
def get_discovery(request: Called) -> dict[str, Any]:
    """What the best customers share: the newest search"""
    shown, latest = patterns.newest(seen_by=request.member)
    found = shown or latest
    if found is None:
        raise Http404
    return _discovery(request, found)


@operation(router, "POST", "/discovery", scope="targeting:write", gives=DiscoveryTold, status=202)
def search_discovery(request: Called) -> Any:
    """Search what the best customers share, as they are chosen now; a job does it"""
    now = patterns.ready(seen_by=request.member)
    if now.lacks:
        raise Problem(409, "not_now", why=say("wrong.no_table"))
    made = searching.look(now, workspace=request.workspace, by=request.user)
    return _discovery(request, made)


@operation(router, "GET", "/accounts/{number}/alike", scope="targeting:read", gives=AlikeTold)
def get_alike(request: Called, number: Number) -> dict[str, Any]:
    """The customers most like an account, with what may be sent"""
    company = one_company(number, seen_by=request.member)
    company.workspace = request.workspace
    told = alike.alike(company, seen_by=request.member)
    return {
        "customers": told.customers, "fields": told.fields,
        "found": [
            {
                "account": one.company.pk, "name": one.called, "likes": one.likes,
                "differs": one.differs, "proof": one.to_send,
            }
            for one in told.found
        ],
    }  # fmt: skip


# --- as answers tell it -----------------------------------------------------------------


def _aim(request: Called) -> markets.Aim:
    aim = markets.aim(seen_by=request.member)
    if aim is None or aim.market is None:
        raise Problem(409, "not_now", why=say("wrong.no_table"))
    return aim


def _draft(request: Called, number: int) -> Draft:
    profile = profiles.one_profile(number, seen_by=request.member)
    found = Draft.objects.of(request.workspace).filter(left_at=None, profile=profile)
    return get_object_or_404(found.select_related("workspace", "profile"))


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


def _table(one: Table) -> dict[str, Any]:
    return {
        "id": one.pk, "role": one.role, "state": one.state, "label": one.label, "rows": one.rows,
        "made_at": one.made_at, "in_use": one.left_at is None,
    }  # fmt: skip


def _trial(one: Trial, *, whole: bool) -> dict[str, Any]:
    said = one.said if isinstance(one.said, dict) else {}
    return {
        "id": one.pk, "kind": one.kind, "state": one.state, "profile": one.version.profile_id,
        "version": one.version.number, "said": str(said.get(lang()) or ""),
        "answer": one.answer if whole else None, "trouble": (one.trouble or {}).get(lang()),
        "made_at": one.made_at, "done_at": one.done_at,
    }  # fmt: skip


def _market(one: MarketAnswer, *, whole: bool) -> dict[str, Any]:
    is_there = whole and one.state == AnswerState.READY
    return {
        "id": one.pk, "question": one.question, "state": one.state,
        "profile": str((one.given or {}).get("profile", "")),
        "result": one.result if is_there else None, "trouble": (one.trouble or {}).get(lang()),
        "came_with": one.came_with_id, "made_at": one.made_at,
    }  # fmt: skip


def _discovery(request: Called, one: Discovery) -> dict[str, Any]:
    found = one.found or {}
    rows = found.get("patterns", [])
    return {
        "id": one.pk, "state": one.state, "progress": patterns.progress_of(one),
        "patterns": list(rows.values()) if isinstance(rows, dict) else list(rows),
        "placed": one.placed or {},
        "stale": patterns.stale(one, patterns.ready(seen_by=request.member)),
        "trouble": (one.trouble or {}).get(lang()), "made_at": one.made_at,
    }  # fmt: skip
