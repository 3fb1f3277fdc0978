"""What can a program read of the team, the trail and the work in the background?"""

from __future__ import annotations

from typing import Any, Literal

from django.http import Http404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.forms import checked
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem
from focale.desk.api.v1.routers.about import Space, space_told
from focale.desk.api.v1.values import Given, Moment, Name, Number, Person, Told, Word, person
from focale.desk.jobs import selectors, services
from focale.desk.jobs.models import Job, State
from focale.desk.pages.words import say
from focale.desk.team import services as services_of_team, trail
from focale.desk.team.forms import WorkspaceForm
from focale.desk.team.models import AuditEntry, Membership
from focale.desk.team.scoped import ScopedQuerySet

router = Router(tags=["House"])


class MemberTold(Told):
    """Somebody of the team."""

    id: int = Field(description="Of the person.", examples=[3])
    name: str
    email: str
    role: str
    is_active: bool
    since: Moment


class SpaceGiven(Given):
    """What changes of the workspace; the rest stays."""

    name: Name | None = Field(None, examples=["Mirelance"])
    language: Literal["fr", "en"] | None = None
    timezone: Word | None = Field(None, examples=["Europe/Paris"])


class EntryTold(Told):
    """One act: who did what, when."""

    id: int
    at: Moment
    by: Person | None
    act: str = Field(examples=["company.edited"])
    words: str = Field(description="What it is called, in the language asked for.")
    about: str
    subject: str
    subject_id: str
    before: Any = None
    after: Any = None


class JobTold(Told):
    """A piece of work in the background."""

    id: int
    kind: str = Field(examples=["import"])
    state: str = Field(description="queued, running, done, parked or stopped.")
    done: int
    total: int | None
    by: Person | None
    made_at: Moment
    ended_at: Moment | None


@operation(router, "GET", "/members", scope="team:read", gives=Page[MemberTold])
def list_members(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List who is in the workspace"""
    found = Membership.objects.filter(workspace=request.workspace).select_related("user")
    return page_by_number("members", found, cursor, limit, _member, up=True)


@operation(router, "PATCH", "/workspace", scope="team:write", gives=Space, body="json")
def change_workspace(request: Called, given: SpaceGiven) -> dict[str, Any]:
    """Change what the workspace is called, its language or its time zone"""
    space = request.workspace
    told = given.model_dump(exclude_none=True)
    now = {name: getattr(space, name) for name in ("name", "language", "timezone")}
    services_of_team.change_workspace(
        space, by=request.user, **checked(WorkspaceForm({**now, **told}))
    )
    return space_told(space)


@operation(router, "GET", "/audit", scope="audit:read", gives=Page[EntryTold])
def list_audit(
    request: Called, cursor: Cursor, limit: Limit, act: str = "", subject: str = ""
) -> dict[str, Any]:
    """Who changed what, newest first"""
    found: ScopedQuerySet[AuditEntry] = AuditEntry.objects.of(request.workspace)
    if act:
        found = found.filter(act=_plain(act))
    if subject:
        found = found.filter(subject=_plain(subject))
    return page_by_number("audit", found.select_related("by"), cursor, limit, _entry)


@operation(router, "GET", "/jobs", scope="jobs:read", gives=Page[JobTold])
def list_jobs(
    request: Called, cursor: Cursor, limit: Limit, state: Literal[
        "queued", "running", "done", "parked", "stopped", ""
    ] = "",
) -> dict[str, Any]:  # fmt: skip
    """List the work in the background, newest first"""
    found = Job.objects.filter(workspace=request.workspace).select_related("by")
    if state:
        found = found.filter(state=state)
    return page_by_number("jobs", found, cursor, limit, _job)


@operation(router, "GET", "/jobs/{number}", scope="jobs:read", gives=JobTold)
def get_job(request: Called, number: Number) -> dict[str, Any]:
    """How far a job is"""
    return _job(_one(request, number))


@operation(router, "POST", "/jobs/{number}/start-again", scope="jobs:write", gives=JobTold)
def start_job_again(request: Called, number: Number) -> dict[str, Any]:
    """Start a parked or stopped job once more, from where it stood"""
    job = _one(request, number)
    if job.state not in (State.PARKED, State.STOPPED):
        raise Problem(409, "not_now", why=say(f"job.state.{job.state}"))
    services.start_again(job, by=request.user)
    return _job(_one(request, number))


@operation(router, "POST", "/jobs/{number}/give-up", scope="jobs:write", gives=JobTold)
def give_job_up(request: Called, number: Number) -> dict[str, Any]:
    """Stop a job; what it did stays"""
    job = _one(request, number)
    if job.state not in (State.QUEUED, State.RUNNING, State.PARKED):
        raise Problem(409, "not_now", why=say(f"job.state.{job.state}"))
    services.give_up(job, by=request.user)
    return _job(_one(request, number))


def _plain(text: str) -> str:
    return text.replace("\0", "")[:60]


def _one(request: Called, number: int) -> Job:
    job = selectors.one_job(number, seen_by=request.member)
    if job is None:
        raise Http404
    return job


def _member(one: Membership) -> dict[str, Any]:
    return {
        "id": one.user_id, "name": str(one.user), "email": one.user.email, "role": one.role,
        "is_active": one.is_active and one.user.is_active, "since": one.since,
    }  # fmt: skip


def _entry(one: AuditEntry) -> dict[str, Any]:
    return {
        "id": one.pk, "at": one.at, "by": person(one.by), "act": one.act,
        "words": trail.act_words(one.act), "about": one.about, "subject": one.subject,
        "subject_id": one.subject_id, "before": one.before, "after": one.after,
    }  # fmt: skip


def _job(job: Job) -> dict[str, Any]:
    return {
        "id": job.pk, "kind": job.kind, "state": job.state, "done": job.done, "total": job.total,
        "by": person(job.by), "made_at": job.made_at, "ended_at": job.ended_at,
    }  # fmt: skip
