"""What can a program do with the draft of a profile, before it is published?"""

from __future__ import annotations

import datetime
from typing import Any, Literal

from django.http import Http404, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.routers.profiles import Published
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
from focale.desk.targeting import selectors as profiles
from focale.desk.targeting.editor import planning, selectors as editing, services, simulating
from focale.desk.targeting.editor.counting import counts_of
from focale.desk.targeting.editor.merging import merged, pieces
from focale.desk.targeting.editor.reading import fault_lines, reading_of
from focale.desk.targeting.models import (
    Draft,
    Planned,
    Profile,
    Simulation,
)
from focale.desk.team.roles import May
from focale.profile import read_profile

router = Router(tags=["Profiles"])


_EXAMPLE = """profile: saas-fr
criteria:
  size: {field: headcount, between: [50, 250], points: 60}
  sector: {field: sector, one_of: [logiciel], points: 40}
"""


class FaultTold(Told):
    """What is wrong with a text."""

    line: int
    words: str


class AsideTold(Told):
    """A text that was written on an older revision. Nobody's work is lost."""

    id: int
    revision: int = Field(description="The one that it was written on.")
    text: str
    by: Person | None
    at: Moment


class DraftTold(Told):
    """The text that is being written."""

    id: int
    profile: int | None = Field(description="null: of a profile to be.")
    revision: int
    text: str
    origin: str
    is_behind: bool = Field(description="Whether another version was published meanwhile.")
    faults: list[FaultTold] = Field(description="Why it could not be published as it stands.")
    aside: list[AsideTold] = Field(description="Texts that met another change.")
    by: Person | None
    at: Moment


class DraftLine(Told):
    """A draft, as lists tell it."""

    id: int
    profile: int | None
    revision: int
    origin: str
    by: Person | None
    at: Moment


class DraftGiven(Given):
    """A text to go on with."""

    text: Document = Field(examples=[_EXAMPLE])
    revision: int | None = Field(
        None,
        ge=1,
        le=2**31 - 1,
        description="Of the draft that it was written on; refused (409) where it changed since.",
    )


class NewDraft(Given):
    """A text to begin a profile to be with."""

    text: Document = Field(examples=[_EXAMPLE])
    revision: int | None = Field(
        None, ge=1, le=2**31 - 1,
        description="Of the draft of the profile to be that is there; refused (409) where it "
        "changed since.",
    )  # fmt: skip


class NowGiven(Given):
    """Why a draft is published, and on what it was written."""

    why: Long = ""
    revision: int | None = Field(None, ge=1, le=2**31 - 1, description="Of the draft.")
    over_newer: bool = Field(
        False, description="Also where another version was published since the draft was begun."
    )


class PieceTold(Told):
    """Some lines that both changed."""

    number: int
    theirs: str
    mine: str


class ConflictTold(Told):
    """A draft and a text that was put aside."""

    revision: int
    pieces: list[PieceTold] = Field(description="Where both changed the same lines.")
    theirs: list[str] | None = Field(description="What the draft changed, in sentences.")
    mine: list[str] | None = Field(description="What the text put aside changed.")


class ChoicesGiven(Given):
    """Which lines stand, where both changed them."""

    revision: int = Field(ge=1, le=2**31 - 1, description="Of the draft, as it was read.")
    choices: list[Literal["mine", "theirs", "both"]] = Field(
        [], max_length=500, description="For each piece in turn; default theirs."
    )


class CountsGiven(Given):
    """A text to count with. It is not stored."""

    text: Document = Field(examples=[_EXAMPLE])


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


class ChangesTold(Told):
    """What one text changes of another, as a manager reads it."""

    sentences: list[str] | None = Field(description="null: one of them cannot be read.")
    is_same: bool


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


@operation(router, "GET", "/drafts", scope="profiles:read", gives=Page[DraftLine], may=May.AIM)
def list_drafts(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List the drafts that are being written, also of profiles to be"""
    found = editing.drafts(seen_by=request.member)
    return page_by_number("drafts", found, cursor, limit, _line)


@operation(router, "POST", "/drafts", scope="profiles:write", gives=DraftTold, body="json",
           status=201)  # fmt: skip
def begin_draft(request: Called, given: NewDraft) -> Any:
    """Write the draft of a profile to be; the one that is there takes the text as its next step"""
    return _put(request, given.text, None, given.revision)


@operation(router, "GET", "/drafts/{number}", scope="profiles:read", gives=DraftTold, may=May.AIM)
def get_one_draft(request: Called, number: Number) -> dict[str, Any]:
    """Open a draft by its number"""
    return _told(request, _one(request, number))


@operation(router, "POST", "/drafts/{number}/undo", scope="profiles:write", gives=DraftTold)
def undo_draft(request: Called, number: Number) -> dict[str, Any]:
    """Take the last change of a draft back, by whomever it was"""
    return _told(request, services.undo(_one(request, number), by=request.user))


@operation(router, "POST", "/drafts/{number}/redo", scope="profiles:write", gives=DraftTold)
def redo_draft(request: Called, number: Number) -> dict[str, Any]:
    """Bring back what was taken back"""
    return _told(request, services.redo(_one(request, number), by=request.user))


@operation(router, "GET", "/drafts/{number}/changes", scope="profiles:read", gives=ChangesTold,
           may=May.AIM)  # fmt: skip
def get_draft_changes(request: Called, number: Number) -> dict[str, Any]:
    """What a draft changes of what is published"""
    draft = _one(request, number)
    published = editing.published_text(draft)
    return {
        "sentences": editing.sentences(published, draft.text), "is_same": published == draft.text
    }  # fmt: skip


@operation(router, "POST", "/drafts/{number}/publish", scope="profiles:publish", gives=Published,
           body="json")  # fmt: skip
def publish_draft(request: Called, number: Number, given: NowGiven) -> dict[str, Any]:
    """Publish a draft now; all accounts are scored by it"""
    try:
        made = planning.publish_draft(
            _one(request, number), by=request.user, why=given.why, revision=given.revision,
            over_newer=given.over_newer,
        )  # fmt: skip
    except services.Changed as changed:
        raise Problem(409, "not_now", why=_stale(changed)) from None
    except planning.Behind:
        raise Problem(409, "not_now", why=say("draft.newer_published")) from None
    return {"profile": made.profile_id, "version": made.number}


@operation(router, "GET", "/drafts/{number}/aside/{aside}", scope="profiles:read",
           gives=ConflictTold, may=May.AIM)  # fmt: skip
def get_aside(request: Called, number: Number, aside: Number) -> dict[str, Any]:
    """A text that met another change, beside the draft: what each changed, and where both did"""
    draft = _one(request, number)
    step = editing.one_aside(draft, aside)
    base = editing.base_of(draft, step)
    return {
        "revision": draft.revision,
        "pieces": [
            {"number": one.number, "theirs": "\n".join(one.theirs), "mine": "\n".join(one.mine)}
            for one in pieces(base, draft.text, step.text)
            if one.number is not None
        ],
        "theirs": editing.sentences(base, draft.text),
        "mine": editing.sentences(base, step.text),
    }  # fmt: skip


@operation(router, "POST", "/drafts/{number}/aside/{aside}/merge", scope="profiles:write",
           gives=DraftTold, body="json")  # fmt: skip
def merge_aside(
    request: Called, number: Number, aside: Number, given: ChoicesGiven
) -> dict[str, Any]:
    """Put a draft and a text that met it together

    What one alone changed stands; where both changed the same lines, the choice counts.
    """
    draft = _one(request, number)
    step = editing.one_aside(draft, aside)
    parts = pieces(editing.base_of(draft, step), draft.text, step.text)
    try:
        made = services.put_merged(
            draft,
            merged(parts, dict(enumerate(given.choices))),
            step,
            revision=given.revision,
            by=request.user,
        )
    except services.Changed as changed:
        raise Problem(409, "not_now", why=_stale(changed)) from None
    return _told(request, made)


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


@operation(router, "GET", "/profiles/{number}/draft", scope="profiles:read", gives=DraftTold,
           may=May.AIM)  # fmt: skip
def get_draft(request: Called, number: Number) -> dict[str, Any]:
    """The text that is being written for a profile"""
    return _told(request, _draft(request, number))


@operation(router, "PUT", "/profiles/{number}/draft", scope="profiles:write", gives=DraftTold,
           body="json")  # fmt: skip
def put_draft(request: Called, number: Number, given: DraftGiven) -> dict[str, Any]:
    """Write on the draft of a profile

    A text with faults is kept too: the editor tells them. Every step can be taken back there.
    """
    profile = profiles.one_profile(number, seen_by=request.member)
    return _put(request, given.text, profile, given.revision)


@operation(router, "DELETE", "/profiles/{number}/draft", scope="profiles:write", gives=None,
           status=204)  # fmt: skip
def delete_draft(request: Called, number: Number) -> Any:
    """Give a draft up; it can be taken up again in the editor"""
    services.give_up(_draft(request, number), by=request.user)


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
    except services.Changed as changed:
        raise Problem(409, "not_now", why=_stale(changed)) from None
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


def _one(request: Called, number: int) -> Draft:
    return editing.one_draft(number, seen_by=request.member)


def _put(
    request: Called, text: str, profile: Profile | None, revision: int | None
) -> dict[str, Any]:
    try:
        draft = services.put_draft(
            text, workspace=request.workspace, by=request.user, profile=profile,
            revision=revision, origin="api",
        )  # fmt: skip
    except services.Changed as changed:  # the text that was sent is kept aside
        why = say("wrong.draft_changed", revision=changed.draft.revision)
        raise Problem(409, "not_now", why=why, keeps_effect=True) from None
    return _told(request, draft)


def _stale(changed: services.Changed) -> str:
    return say("wrong.stale", revision=changed.draft.revision)


def _line(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.pk, "profile": draft.profile_id, "revision": draft.revision,
        "origin": draft.origin, "by": person(draft.by), "at": draft.at,
    }  # fmt: skip


def _told(request: Called, draft: Draft) -> dict[str, Any]:
    draft.workspace = request.workspace
    aside = editing.asides(draft).select_related("by")[:5]
    return {
        **_line(draft), "text": draft.text, "is_behind": editing.is_behind(draft),
        "faults": [
            {"line": line, "words": words}
            for words, line, _ in fault_lines(reading_of(draft.text))
        ],
        "aside": [
            {"id": one.pk, "revision": one.revision, "text": one.text, "by": person(one.by),
             "at": one.at}
            for one in aside
        ],
    }  # fmt: skip


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
