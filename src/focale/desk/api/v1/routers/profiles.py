"""How does a program read, write, publish and roll back profiles?"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.explained import Points, points_kept
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_of, read_cursor
from focale.desk.api.v1.problems import Problem
from focale.desk.api.v1.values import Document, Given, Long, Moment, Number, Person, Told, person
from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import lang, say
from focale.desk.targeting import selectors, services
from focale.desk.targeting.models import Profile, Score, Version
from focale.profile import read_profile
from focale.report.sheet_markdown import sheet_markdown
from focale.report.sheet_view import sheet_view
from focale.report.voice import Voice

router = Router(tags=["Profiles"])
_EXAMPLE = """profile: saas-fr
criteria:
  size: {field: headcount, between: [50, 250], points: 60}
  sector: {field: sector, one_of: [logiciel], points: 40}
"""


class ProfileTold(Told):
    """An ideal customer profile of the workspace."""

    id: int = Field(examples=[1])
    name: str = Field(examples=["SaaS France"])
    place: int = Field(description="0: the one whose scores lists show.")
    version: int | None = Field(description="The published version; null: not in use.")
    published_at: Moment | None
    text: str | None = Field(description="YAML of the published version.", examples=[_EXAMPLE])
    tiers: dict[str, int] = Field(description="How many accounts each tier has; '' for none.")
    scoring: bool = Field(description="Whether accounts are being scored anew.")


class VersionTold(Told):
    """One version of a profile; it never changes."""

    number: int = Field(examples=[3])
    text: str = Field(examples=[_EXAMPLE])
    why: str
    back_to: int | None = Field(description="The earlier version that it brings back.")
    by: Person | None
    published_at: Moment | None
    changes: list[str] = Field(description="What it changed, in sentences.")


class CriterionTold(Told):
    """What a profile asks, in words."""

    label: str
    asks: str
    need: str
    points: str


class PublishGiven(Given):
    """A text to publish."""

    text: Document = Field(examples=[_EXAMPLE])
    why: Long = Field("", description="Why it changes.")


class Published(Told):
    """What was published."""

    profile: int
    version: int


class AccountScore(Points):
    """What one account is worth by a profile."""

    account: int
    name: str


class ScoresTold(Page[AccountScore]):
    """Scores of one whole run; a reader never sees two versions mixed."""

    version: int
    day: str


@operation(router, "GET", "/profiles", scope="profiles:read", gives=Page[ProfileTold])
def list_profiles(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List profiles, in the order of their numbers"""
    found = selectors.profiles(seen_by=request.member).order_by("pk")
    after = read_cursor("profiles", cursor)
    if after is not None:
        found = found.filter(pk__gt=int(after))
    return page_of("profiles", list(found[: limit + 1]), limit, lambda one: _told(request, one))


@operation(router, "GET", "/profiles/{number}", scope="profiles:read", gives=ProfileTold)
def get_profile(request: Called, number: Number) -> dict[str, Any]:
    """Open a profile"""
    return _told(request, selectors.one_profile(number, seen_by=request.member))


@operation(router, "GET", "/profiles/{number}/criteria", scope="profiles:read",
           gives=list[CriterionTold], faults=(409,))  # fmt: skip
def list_criteria(request: Called, number: Number) -> list[dict[str, Any]]:
    """What a profile asks, in words"""
    profile = selectors.one_profile(number, seen_by=request.member)
    if profile.published is None:
        raise Problem(409, "not_now", why=say("wrong.not_published"))
    return [
        {"label": one.label, "asks": one.asks, "need": one.need, "points": one.points}
        for one in selectors.said(profile.published.text)
    ]


@operation(router, "GET", "/profiles/{number}/versions", scope="profiles:read",
           gives=Page[VersionTold])  # fmt: skip
def list_versions(request: Called, number: Number, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List versions, newest first, each with what it changed"""
    profile = selectors.one_profile(number, seen_by=request.member)
    of = f"versions.{profile.pk}"
    changes, further = selectors.versions(
        profile, seen_by=request.member, before=read_cursor(of, cursor), most=limit
    )
    page = page_of(of, changes, limit, lambda one: _version(one.version, one.sentences))
    if further is not None:
        page = page_of(
            of, [*changes, changes[-1]], limit,
            lambda one: _version(one.version, one.sentences),
            place=lambda one: one.version.number,
        )  # fmt: skip
    return page


@operation(router, "GET", "/profiles/{number}/versions/{version}", scope="profiles:read",
           gives=VersionTold)  # fmt: skip
def get_version(request: Called, number: Number, version: Number) -> dict[str, Any]:
    """Open a version"""
    profile = selectors.one_profile(number, seen_by=request.member)
    found = selectors.one_version(profile, version, seen_by=request.member)
    earlier = Version.objects.of(request.workspace).filter(profile=profile, number__lt=version)
    before = earlier.order_by("-number").first()
    return _version(found, selectors.differences(before.text if before else "", found.text))


@operation(router, "GET", "/profiles/{number}/versions/{version}/changes/{other}",
           scope="profiles:read", gives=list[str])  # fmt: skip
def compare_versions(request: Called, number: Number, version: Number, other: Number) -> list[str]:
    """What a version changes of another one, in sentences that a manager reads"""
    profile = selectors.one_profile(number, seen_by=request.member)
    new = selectors.one_version(profile, version, seen_by=request.member)
    old = selectors.one_version(profile, other, seen_by=request.member)
    return selectors.differences(old.text, new.text)


@operation(router, "GET", "/profiles/{number}/versions/{version}/sheet", scope="profiles:read",
           gives=str, media={"text/markdown": "The sheet."})  # fmt: skip
def get_sheet(request: Called, number: Number, version: Number) -> HttpResponse:
    """The sheet of a version: the ideal customer on one page, as Markdown"""
    profile = selectors.one_profile(number, seen_by=request.member)
    found = selectors.one_version(profile, version, seen_by=request.member)
    voice = Voice(lang())
    sheet = sheet_view(read_profile(found.text), voice, local_day(request.workspace))
    return HttpResponse(sheet_markdown(sheet, voice), content_type="text/markdown; charset=utf-8")


@operation(router, "POST", "/profiles", scope="profiles:publish", gives=Published, status=201,
           body="json", headers={"Location": "Where it is."})  # fmt: skip
def create_profile(request: Called, response: HttpResponse, given: PublishGiven) -> Any:
    """Publish a new profile

    All accounts are scored by it, by a job. A text with faults is refused (422), each with its
    line and what to do.
    """
    version = services.publish(
        _text(given.text), workspace=request.workspace, by=request.user, why=given.why
    )
    response.headers["Location"] = f"/api/v1/profiles/{version.profile_id}"
    return {"profile": version.profile_id, "version": version.number}


@operation(router, "POST", "/profiles/{number}/versions", scope="profiles:publish",
           gives=Published, status=201, body="json")  # fmt: skip
def publish_version(request: Called, number: Number, given: PublishGiven) -> Any:
    """Publish the next version of a profile

    All accounts are scored anew. A text that is published already makes no new version.
    """
    profile = selectors.one_profile(number, seen_by=request.member)
    version = services.publish(
        _text(given.text), workspace=request.workspace, by=request.user, profile=profile,
        why=given.why,
    )  # fmt: skip
    return {"profile": version.profile_id, "version": version.number}


@operation(router, "POST", "/profiles/{number}/versions/{version}/publish",
           scope="profiles:publish", gives=Published)  # fmt: skip
def roll_back(request: Called, number: Number, version: Number) -> dict[str, Any]:
    """Go back to an earlier version: its text counts as the next version"""
    profile = selectors.one_profile(number, seen_by=request.member)
    found = selectors.one_version(profile, version, seen_by=request.member)
    made = services.publish_again(found, by=request.user)
    return {"profile": made.profile_id, "version": made.number}


@operation(router, "POST", "/profiles/{number}/stop", scope="profiles:publish",
           gives=ProfileTold)  # fmt: skip
def stop_profile(request: Called, number: Number) -> dict[str, Any]:
    """Use a profile no longer; its versions stay"""
    services.stop_using(selectors.one_profile(number, seen_by=request.member), by=request.user)
    return _told(request, selectors.one_profile(number, seen_by=request.member))


@operation(router, "POST", "/profiles/{number}/first", scope="profiles:publish",
           gives=ProfileTold)  # fmt: skip
def put_profile_first(request: Called, number: Number) -> dict[str, Any]:
    """Let lists show the scores of this profile"""
    services.put_first(selectors.one_profile(number, seen_by=request.member), by=request.user)
    return _told(request, selectors.one_profile(number, seen_by=request.member))


@operation(router, "GET", "/profiles/{number}/scores", scope="accounts:read", gives=ScoresTold,
           faults=(409,))  # fmt: skip
def list_scores(request: Called, number: Number, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List the scores of a profile, best first

    Of one run, whole: where new scores take its place meanwhile, the cursor is refused; begin
    again.
    """
    profile = selectors.one_profile(number, seen_by=request.member)
    run = profile.run
    if run is None:
        raise Problem(409, "not_now", why=say("wrong.not_published"))
    of = f"scores.{profile.pk}.{run.pk}"
    scores, after = Score.objects.of(request.workspace).filter(run=run), read_cursor(of, cursor)
    scores = scores.filter(company__removed_at=None, company__merged_into=None)
    if after is not None:
        scores = selectors.after_score(scores, *after)
    rows = list(
        scores.select_related("company").order_by("-points", "company_id")[: limit + 1]
    )  # fmt: skip
    page = page_of(of, rows, limit, _score, place=lambda one: [one.points, one.company_id])
    return {**page, "version": run.version.number, "day": run.day.isoformat()}


def _score(score: Score) -> dict[str, Any]:
    told = points_kept(score) or {}
    return {**told, "account": score.company_id, "name": score.company.name}


def _text(text: str) -> str:
    """The text as it is kept; its faults are told before anything else. Raises FocaleError."""
    plain = text.replace("\r\n", "\n")
    read_profile(plain, "text")
    return plain


def _version(version: Version, changes: list[str]) -> dict[str, Any]:
    return {
        "number": version.number, "text": version.text, "why": version.why,
        "back_to": version.back_to, "by": person(version.by),
        "published_at": version.published_at, "changes": changes,
    }  # fmt: skip


def _told(request: Called, profile: Profile) -> dict[str, Any]:
    shown = selectors.shown(profile, seen_by=request.member)
    version = profile.published
    return {
        "id": profile.pk, "name": profile.name, "place": profile.place,
        "version": version.number if version else None,
        "published_at": version.published_at if version else None,
        "text": version.text if version else None, "tiers": dict(shown.tiers),
        "scoring": shown.scoring is not None,
    }  # fmt: skip
