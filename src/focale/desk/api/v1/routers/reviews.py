"""How is a profile reviewed: begun, decided proposal by proposal, ended with its record?"""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator
from typing import Any, Literal

from ninja import Router
from pydantic import Field, TypeAdapter, ValidationError

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.values import (
    KEPT,
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
from focale.desk.pages.words import lang, say
from focale.desk.targeting import selectors as profiles
from focale.desk.targeting.editor.services import Changed
from focale.desk.targeting.feedback import selectors, services
from focale.desk.targeting.feedback.mistakes import mistakes_of
from focale.desk.targeting.models import Review

router = Router(tags=["Reviews"])
_NUMBER = TypeAdapter(Id)
_WHY = Field(min_length=1, max_length=2_000, pattern=KEPT, examples=["Les petites signent autant."])


class DecisionTold(Told):
    """What was decided on a proposal."""

    kind: str = Field(description="taken, refused or later.")
    why: str
    by: Person | None
    at: Moment


class ProposalTold(Told):
    """One change that a review proposes."""

    id: str
    what: str
    strength: str = Field(description="solid, likely or assumption ...")
    is_advised: bool
    words: dict[str, Any] = Field(description="What it rests on, in the language asked for.")
    decision: DecisionTold | None


class ReviewTold(Told):
    """One review of a profile."""

    id: int
    profile: int
    version: int
    state: str = Field(description="looking, open, ended, failed or left.")
    since: datetime.date
    until: datetime.date
    proposals: int
    outcome: str = Field(description="draft: what was taken is in the draft; none: no change.")
    why: str
    by: Person | None
    made_at: Moment
    ended_at: Moment | None


class ReviewWhole(ReviewTold):
    """A review with all that it found."""

    proposed: list[ProposalTold]
    answered: int = Field(description="Remarks that were answered in it.")
    unanswered: int
    notices: list[str]
    trouble: str | None
    words: dict[str, Any] = Field(description="What happened since, in the language asked for.")


class ReviewGiven(Given):
    """Since when a review looks."""

    since: Day | None = Field(None, description="Default: the last review, else a quarter ago.")


class DecideGiven(Given):
    """What is decided on a proposal; a refusal says why."""

    proposal: Line = Field(min_length=1)
    kind: Literal["taken", "refused", "later"]
    why: Long = ""


class EndGiven(Given):
    """Why a review ends as it does."""

    why: str = _WHY


class MistakeTold(Told):
    """One of the four fatal mistakes, watched."""

    code: str = Field(examples=["wide"])
    name: str
    state: str = Field(description="yes, no or unknown.")
    measure: str = Field(description="What was seen, in words.")
    threshold: str = Field(description="From when on it is one.")
    to_do: str


class Ending(Called):
    """A request that ends a review. written: the text that follows, None for no change."""

    written: services.Written | None


@operation(router, "GET", "/profiles/{number}/reviews", scope="targeting:read",
           gives=Page[ReviewTold])  # fmt: skip
def list_reviews(request: Called, number: Number, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List the reviews of a profile, newest first"""
    profile = profiles.one_profile(number, seen_by=request.member)
    found = selectors.reviews(profile, seen_by=request.member)
    return page_by_number(f"reviews.{profile.pk}", found, cursor, limit, _line)


@operation(router, "POST", "/profiles/{number}/reviews", scope="targeting:write",
           gives=ReviewTold, status=202, body="json")  # fmt: skip
def begin_review(request: Called, number: Number, given: ReviewGiven) -> Any:
    """Begin a review of the version that counts; a job asks what happened since

    Refused (409) while another one is under way, or where nothing is published.
    """
    profile = profiles.one_profile(number, seen_by=request.member)
    profile.workspace = request.workspace
    try:
        return _line(services.begin_review(profile, since=given.since, by=request.user))
    except services.NotOpen:
        key = "wrong.under_way" if profile.published is not None else "wrong.not_published"
        raise Problem(409, "not_now", why=say(key)) from None


@operation(router, "GET", "/reviews/{number}", scope="targeting:read", gives=ReviewWhole)
def get_review(request: Called, number: Number) -> dict[str, Any]:
    """Open a review: what happened, what is proposed, what was decided"""
    return _whole(request, number)


@operation(router, "PUT", "/reviews/{number}/decisions", scope="targeting:write",
           gives=ReviewWhole, body="json")  # fmt: skip
def decide_proposal(request: Called, number: Number, given: DecideGiven) -> dict[str, Any]:
    """Take a proposal, refuse it with a reason, or put it off; changeable until the end"""
    found = selectors.one_review(number, seen_by=request.member)
    if given.kind == "refused" and not given.why.strip():
        raise unusable(say("decision.why.needed"), "/why")
    try:
        services.decide(found, given.proposal, given.kind, why=given.why.strip(), by=request.user)
    except services.NotOpen:
        raise Problem(409, "not_now", why=say("review.not_open")) from None
    except LookupError:
        raise unusable(say("wrong.not_there"), "/proposal") from None
    return _whole(request, number)


@contextlib.contextmanager
def _asking(request: Any) -> Iterator[None]:
    """The engine writes the text of the draft before the store is held."""
    number = str(request.resolver_match.kwargs["number"])
    request.written = None
    with contextlib.suppress(ValidationError):  # the operation itself says what is wrong
        why = EndGiven.model_validate_json(request.body).why.strip()
        found = selectors.one_review(_NUMBER.validate_python(number), seen_by=request.member)
        try:
            request.written = services.written_by(found, why=why)
        except services.Undecided as left:
            raise Problem(409, "not_now", why=say("review.undecided", n=left.left)) from None
    yield


@operation(router, "POST", "/reviews/{number}/end", scope="targeting:write", gives=ReviewWhole,
           body="json", around=_asking)  # fmt: skip
def end_review(request: Ending, number: Number, given: EndGiven) -> dict[str, Any]:
    """End a review with its record; what was taken goes to the draft of the profile

    Refused (409) while a proposal is undecided.
    """
    found = selectors.one_review(number, seen_by=request.member)
    if not given.why.strip():
        raise unusable(say("wrong.missing"), "/why")
    try:
        services.end_with(found, request.written, why=given.why.strip(), by=request.user)
    except services.NotOpen:
        raise Problem(409, "not_now", why=say("review.not_open")) from None
    except Changed:
        raise Problem(409, "not_now", why=say("review.draft_changed")) from None
    return _whole(request, number)


@operation(router, "POST", "/reviews/{number}/leave", scope="targeting:write", gives=ReviewWhole)
def leave_review(request: Called, number: Number) -> dict[str, Any]:
    """Give a review up; answers that were given stay"""
    try:
        services.leave_review(selectors.one_review(number, seen_by=request.member), by=request.user)
    except services.NotOpen:
        raise Problem(409, "not_now", why=say("review.not_open")) from None
    return _whole(request, number)


@operation(router, "GET", "/profiles/{number}/mistakes", scope="targeting:read",
           gives=list[MistakeTold])  # fmt: skip
def list_mistakes(request: Called, number: Number) -> list[dict[str, Any]]:
    """Is one of the four fatal mistakes made? Too wide, on assumptions, static, deaf"""
    profile = profiles.one_profile(number, seen_by=request.member)
    profile.workspace = request.workspace
    names = ("code", "name", "state", "measure", "threshold", "to_do")
    return [
        {name: getattr(one, name) for name in names}
        for one in mistakes_of(profile, seen_by=request.member)
    ]  # fmt: skip


def _line(one: Review) -> dict[str, Any]:
    return {
        "id": one.pk, "profile": one.profile_id, "version": one.version.number,
        "state": one.state, "since": one.since, "until": one.until,
        "proposals": len((one.found or {}).get("proposals", ())), "outcome": one.outcome,
        "why": one.why, "by": person(one.by), "made_at": one.made_at, "ended_at": one.ended_at,
    }  # fmt: skip


def _whole(request: Called, number: int) -> dict[str, Any]:
    one = selectors.one_review(number, seen_by=request.member)
    guided = selectors.guided(one, seen_by=request.member)
    return {
        **_line(one), "answered": guided.answered, "unanswered": guided.unanswered,
        "notices": [told.get(lang(), "") for told in (one.found or {}).get("notices", ())],
        "trouble": (one.trouble or {}).get(lang()), "words": dict(guided.words),
        "proposed": [_proposal(told) for told in guided.proposals],
    }  # fmt: skip


def _proposal(one: selectors.Proposed) -> dict[str, Any]:
    said = one.decision
    return {
        "id": one.id, "what": str(one.words.get("what", "")), "strength": one.strength,
        "is_advised": one.is_advised, "words": one.words,
        "decision": None if said is None else {
            "kind": said.kind, "why": said.why, "by": person(said.by), "at": said.at,
        },
    }  # fmt: skip
