"""What can a program do with segments and their playbooks?"""

from __future__ import annotations

from typing import Any

from django.http import Http404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number, page_of, read_cursor
from focale.desk.api.v1.parts import read_parts
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.values import (
    Day,
    Given,
    Id,
    Line,
    Long,
    Moment,
    Name,
    Number,
    Person,
    Told,
    person,
)
from focale.desk.directory.account.selectors import colleagues, one_company
from focale.desk.directory.listing.lists import scope_of
from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import Playbook, PlaybookVersion, Segment, SegmentMember
from focale.desk.targeting.playbooks import selectors as playbooks, services as playing
from focale.desk.targeting.segments import selectors, services
from focale.desk.targeting.segments.rules import Rule, RuleFault, read_rule
from focale.desk.targeting.segments.why import why as why_of

router = Router(tags=["Segments and playbooks"])


class SegmentTold(Told):
    """Accounts that get the same argument."""

    id: int
    name: str = Field(examples=["Industrie, 50 à 250"])
    kind: str = Field(description="rules, list, cluster or tier.")
    place: int = Field(description="The lowest is an account's first segment.")
    note: str
    filter: str = Field(examples=["and(headcount.between.(50,250))"])
    conditions: str = Field(description="YAML, as a profile writes conditions.")
    tier: str
    revision: int
    accounts: int
    counted_at: Moment | None = Field(description="null: its rule is being applied.")


class SegmentGiven(Given):
    """A segment by rules."""

    name: Name = Field(max_length=80)
    note: Long = ""
    filter: str = Field(
        "", max_length=6_000, pattern=r"^[^\x00]*$", examples=["and(headcount.ge.50)"]
    )
    conditions: str = Field("", max_length=4_000, pattern=r"^[^\x00]*$")


class RuleGiven(Given):
    """Another rule."""

    filter: str = Field("", max_length=6_000, pattern=r"^[^\x00]*$")
    conditions: str = Field("", max_length=4_000, pattern=r"^[^\x00]*$")
    revision: int = Field(ge=1, le=2**31 - 1, description="The one that was read.", examples=[1])


class SegmentMemberTold(Told):
    """An account in a segment."""

    account: int
    name: str
    since: Moment


class MovedTold(Told):
    """One change of the members of a segment."""

    id: int
    because: str = Field(description="made, rule, facts, day, scores, picked or tiers.")
    detail: str
    at: Moment
    by: Person | None
    came: int
    went: int
    came_first: list[str] = Field(description="Names of the first who came.")
    went_first: list[str]


class WhyLine(Told):
    """One condition, and how the account stands to it."""

    words: str
    state: bool | None
    value: str


class WhyTold(Told):
    """Why an account is in a segment, or out."""

    is_in: bool
    because: str
    lines: list[WhyLine]
    fault: str


class PlaybookTold(Told):
    """How to speak to the accounts of a segment, a tier, or to all."""

    id: int
    name: str
    segment: int | None
    tier: str
    version: int | None
    parts: dict[str, Any] = Field(
        description="Part → a text, lines, or pairs of [said, answer].",
        examples=[{"angle": "Un atelier de moins en panne."}],
    )
    filled: int = Field(description="How many of its parts say something.")
    of: int
    owner: Person | None
    review_on: Day | None


class PlaybookGiven(Given):
    """Whose playbook it is: of a segment, a tier, or (neither) of all."""

    segment: Id | None = None
    tier: Line = Field("", max_length=8)


class PartsGiven(Given):
    """The next version of a playbook."""

    parts: dict[str, str | list[str] | list[tuple[str, str]]] = Field(
        max_length=40,
        examples=[{"angle": "Un atelier de moins en panne.", "questions": ["?"]}],
        description="All of its parts: one that is left out says nothing any more.",
    )
    base: int = Field(ge=0, le=2**31 - 1, description="The version it was written on; 0: none.")
    owner: Id | None = None
    review_on: Day | None = None
    why: Line = ""


@operation(router, "GET", "/segments", scope="targeting:read", gives=Page[SegmentTold])
def list_segments(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List segments"""
    counts = selectors.counts(request.workspace)
    found = selectors.living(request.workspace)
    of = "segments"
    return page_by_number(of, found, cursor, limit, lambda one: _segment(one, counts), up=True)


@operation(router, "POST", "/segments", scope="targeting:write", gives=SegmentTold, status=201,
           body="json")  # fmt: skip
def create_segment(request: Called, given: SegmentGiven) -> Any:
    """Make a segment by rules

    Its members are found by a job, and follow from then on.
    """
    rule = _rule(request, given.filter, given.conditions)
    if not given.name.strip():
        raise unusable(say("wrong.missing"), "/name")
    try:
        made = services.make(
            given.name.strip(), "rules", workspace=request.workspace, by=request.user,
            note=given.note, rule=rule,
        )  # fmt: skip
    except services.TooMany:
        raise Problem(409, "not_now", why=say("wrong.too_many_there")) from None
    return _segment(made, {})


@operation(router, "GET", "/segments/{number}", scope="targeting:read", gives=SegmentTold)
def get_segment(request: Called, number: Number) -> dict[str, Any]:
    """Open a segment"""
    found = selectors.one_segment(number, seen_by=request.member)
    return _segment(found, selectors.counts(request.workspace))


@operation(router, "PUT", "/segments/{number}/rule", scope="targeting:write", gives=SegmentTold,
           body="json")  # fmt: skip
def change_segment_rule(request: Called, number: Number, given: RuleGiven) -> dict[str, Any]:
    """Change the rule of a segment; its members follow"""
    found = selectors.one_segment(number, seen_by=request.member)
    rule = _rule(request, given.filter, given.conditions)
    try:
        held = services.change_rule(found, rule, by=request.user, revision=given.revision)
    except services.Stale as stale:
        why = say("wrong.stale", revision=stale.now.revision)
        raise Problem(409, "not_now", why=why) from None
    return _segment(held, selectors.counts(request.workspace))


@operation(router, "DELETE", "/segments/{number}", scope="targeting:write", gives=None, status=204)
def delete_segment(request: Called, number: Number) -> Any:
    """Take a segment away; it can be brought back"""
    found = selectors.one_segment(number, seen_by=request.member)
    services.set_removed(found, by=request.user, is_removed=True)


@operation(router, "POST", "/segments/{number}/restore", scope="targeting:write",
           gives=SegmentTold)  # fmt: skip
def restore_segment(request: Called, number: Number) -> dict[str, Any]:
    """Bring a segment back"""
    found = selectors.any_segment(number, seen_by=request.member)
    services.set_removed(found, by=request.user, is_removed=False)
    return _segment(found, selectors.counts(request.workspace))


@operation(router, "GET", "/segments/{number}/accounts", scope="targeting:read",
           gives=Page[SegmentMemberTold])  # fmt: skip
def list_segment_accounts(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """List who is in a segment, the newest first"""
    segment = selectors.one_segment(number, seen_by=request.member)
    found = SegmentMember.objects.of(request.workspace).filter(
        segment=segment, company__removed_at=None, company__merged_into=None
    )
    of = f"members.{segment.pk}"
    return page_by_number(of, found.select_related("company"), cursor, limit, _member)


@operation(router, "GET", "/segments/{number}/changes", scope="targeting:read",
           gives=Page[MovedTold])  # fmt: skip
def list_segment_changes(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """List who came and who left, the newest change first"""
    segment = selectors.one_segment(number, seen_by=request.member)
    of = f"changes.{segment.pk}"
    rows, further = selectors.changes(segment, before=read_cursor(of, cursor), most=limit)
    page = page_of(of, rows, limit, _moved, place=lambda one: one.change.pk)
    if further is not None:
        more = [*rows, rows[-1]]
        page = page_of(of, more, limit, _moved, place=lambda one: one.change.pk)
    return page


@operation(router, "GET", "/segments/{number}/accounts/{account}", scope="targeting:read",
           gives=WhyTold)  # fmt: skip
def why_in_segment(request: Called, number: Number, account: Number) -> dict[str, Any]:
    """Why an account is in a segment, or out"""
    segment = selectors.one_segment(number, seen_by=request.member)
    company = one_company(account, seen_by=request.member)
    company.workspace = request.workspace
    told = why_of(segment, company, scope_of(request.member))
    return {
        "is_in": told.is_in, "because": told.because, "fault": told.fault,
        "lines": [
            {"words": one.words, "state": one.state, "value": str(one.value)}
            for one in told.lines
        ],
    }  # fmt: skip


# --- playbooks --------------------------------------------------------------------------


@operation(router, "GET", "/playbooks", scope="targeting:read", gives=list[PlaybookTold])
def list_playbooks(request: Called) -> list[dict[str, Any]]:
    """List playbooks: of segments in their order, of tiers, of all"""
    return [_playbook(request, one) for one in playbooks.playbooks(request.workspace)[:200]]


@operation(router, "POST", "/playbooks", scope="targeting:write", gives=PlaybookTold, status=201,
           body="json")  # fmt: skip
def create_playbook(request: Called, given: PlaybookGiven) -> Any:
    """Begin the playbook of a segment, a tier, or (neither) of all

    The one that is there is answered; one that was taken away is back.
    """
    segment = None
    if given.segment is not None:
        segment = selectors.one_segment(given.segment, seen_by=request.member)
    made = playing.begin(
        request.workspace, segment=segment, tier=given.tier.strip(), by=request.user
    )
    return _playbook(request, playbooks.one_playbook(made.pk, seen_by=request.member))


@operation(router, "GET", "/playbooks/{number}", scope="targeting:read", gives=PlaybookTold)
def get_playbook(request: Called, number: Number) -> dict[str, Any]:
    """Open a playbook"""
    return _playbook(request, _living(request, number))


@operation(router, "PUT", "/playbooks/{number}", scope="targeting:write", gives=PlaybookTold,
           body="json")  # fmt: skip
def save_playbook(request: Called, number: Number, given: PartsGiven) -> dict[str, Any]:
    """Save the next version of a playbook"""
    playbook = _living(request, number)
    parts = read_parts(given.parts)
    people = {user.pk: user for user in colleagues(seen_by=request.member)}
    if given.owner is not None and given.owner not in people:
        raise unusable(say("wrong.no_member"), "/owner")
    try:
        playing.save(
            playbook, parts, base=given.base, by=request.user,
            owner=people[given.owner] if given.owner is not None else None,
            review_on=given.review_on, why=given.why,
        )  # fmt: skip
    except playing.Overtaken as overtaken:
        why = say("wrong.stale", revision=overtaken.now.number)
        raise Problem(409, "not_now", why=why) from None
    return _playbook(request, _living(request, number))


@operation(router, "DELETE", "/playbooks/{number}", scope="targeting:write", gives=None,
           status=204)  # fmt: skip
def delete_playbook(request: Called, number: Number) -> Any:
    """Take a playbook away; it can be brought back"""
    playing.set_removed(_living(request, number), by=request.user, is_removed=True)


def _living(request: Called, number: int) -> Playbook:
    found = playbooks.one_playbook(number, seen_by=request.member)
    if found.removed_at is not None:
        raise Http404
    return found


def _rule(request: Called, text: str, conditions: str) -> Rule:
    """The rule that two texts write. Raises Problem and FilterFault."""
    try:
        rule = read_rule(text, conditions, scope_of(request.member), lang())
    except RuleFault as fault:
        raise unusable(" ".join(fault.words), "/conditions") from None
    if rule.is_empty:
        raise unusable(say("wrong.missing"), "/filter")
    return rule


def _segment(one: Segment, counts: dict[int, int]) -> dict[str, Any]:
    return {
        "id": one.pk, "name": one.name, "kind": one.kind, "place": one.place, "note": one.note,
        "filter": one.filter, "conditions": one.conditions, "tier": one.tier,
        "revision": one.revision, "accounts": counts.get(one.pk, 0),
        "counted_at": one.counted_at,
    }  # fmt: skip


def _member(one: SegmentMember) -> dict[str, Any]:
    return {"account": one.company_id, "name": one.company.name, "since": one.since}


def _moved(told: selectors.Told) -> dict[str, Any]:
    one = told.change
    return {
        "id": one.pk, "because": one.because, "detail": one.detail, "at": one.at,
        "by": person(one.by), "came": one.came, "went": one.went,
        "came_first": [str(company) for company in told.came],
        "went_first": [str(company) for company in told.went],
    }  # fmt: skip


def _playbook(request: Called, one: Playbook) -> dict[str, Any]:
    one.workspace = request.workspace
    whole, version = playbooks.whole_of(one), one.version
    told: PlaybookVersion | None = version
    return {
        "id": one.pk, "name": whole.name, "segment": one.segment_id, "tier": one.tier,
        "version": told.number if told else None, "parts": told.parts if told else {},
        "filled": whole.filled, "of": whole.of, "owner": person(told.owner) if told else None,
        "review_on": told.review_on if told else None,
    }  # fmt: skip
