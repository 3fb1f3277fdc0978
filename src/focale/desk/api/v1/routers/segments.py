"""What can a program do with segments?"""

from __future__ import annotations

from typing import Any

from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.values import (
    KEPT,
    Given,
    Id,
    Long,
    Moment,
    Name,
    Number,
    Told,
)
from focale.desk.directory.listing.lists import scope_of
from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import (
    Segment,
    SegmentKind,
)
from focale.desk.targeting.segments import selectors, services
from focale.desk.targeting.segments.rules import Rule, RuleFault, read_rule

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


class ListGivenTo(Given):
    """A segment into which people pick accounts."""

    name: Name = Field(max_length=80, examples=["Salon de Lyon"])
    note: Long = ""


class SegmentChange(Given):
    """What changes of a segment; the rest stays."""

    name: Name | None = Field(None, max_length=80)
    note: Long | None = None


class OrderGiven(Given):
    """Before which other segment it stands; null: last."""

    before: Id | None = Field(examples=[3])


class RulePreview(Told):
    """What a rule would do, before anything is saved."""

    inside: int
    all: int
    came: int
    went: int
    elsewhere: int = Field(description="Of those inside, accounts with an earlier segment.")
    some_came: list[str]
    some_went: list[str]


class RuleTried(Given):
    """A rule to try. It is not stored."""

    filter: str = Field("", max_length=6_000, pattern=KEPT, examples=["and(headcount.ge.50)"])
    conditions: str = Field("", max_length=4_000, pattern=KEPT)
    segment: Id | None = Field(None, description="Whose rule it would be.")


class RuleGiven(Given):
    """Another rule."""

    filter: str = Field("", max_length=6_000, pattern=r"^[^\x00]*$")
    conditions: str = Field("", max_length=4_000, pattern=r"^[^\x00]*$")
    revision: int = Field(ge=1, le=2**31 - 1, description="The one that was read.", examples=[1])


@operation(router, "GET", "/segments", scope="targeting:read", gives=Page[SegmentTold])
def list_segments(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List segments"""
    counts = selectors.counts(request.workspace)
    found = selectors.living(request.workspace)
    of = "segments"
    return page_by_number(of, found, cursor, limit, lambda one: segment_told(one, counts), up=True)


@operation(router, "POST", "/segments", scope="targeting:write", gives=SegmentTold, status=201,
           body="json")  # fmt: skip
def create_segment(request: Called, given: SegmentGiven) -> Any:
    """Make a segment by rules

    Its members are found by a job, and follow from then on.
    """
    rule = _rule(request, given.filter, given.conditions)
    return _made(request, given.name, SegmentKind.RULES, given.note, rule)


@operation(router, "POST", "/segments/preview", scope="targeting:read", gives=RulePreview,
           body="json", writes=False)  # fmt: skip
def preview_segment(request: Called, given: RuleTried) -> dict[str, Any]:
    """Who would come and who would leave by a rule; nothing is saved"""
    rule = _rule(request, given.filter, given.conditions)
    segment = None
    if given.segment is not None:
        segment = selectors.one_segment(given.segment, seen_by=request.member)
    told = selectors.preview(rule, segment, seen_by=request.member)
    return {
        **{name: getattr(told, name) for name in ("inside", "all", "came", "went", "elsewhere")},
        "some_came": [str(one) for one in told.some_came],
        "some_went": [str(one) for one in told.some_went],
    }  # fmt: skip


@operation(router, "POST", "/segments/lists", scope="targeting:write", gives=SegmentTold,
           status=201, body="json")  # fmt: skip
def create_list(request: Called, given: ListGivenTo) -> Any:
    """Make a segment into which people pick accounts: see `/acts/accounts`"""
    return _made(request, given.name, SegmentKind.LIST, given.note)


@operation(router, "GET", "/segments/{number}", scope="targeting:read", gives=SegmentTold)
def get_segment(request: Called, number: Number) -> dict[str, Any]:
    """Open a segment"""
    found = selectors.one_segment(number, seen_by=request.member)
    return segment_told(found, selectors.counts(request.workspace))


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
    return segment_told(held, selectors.counts(request.workspace))


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
    return segment_told(found, selectors.counts(request.workspace))


@operation(router, "PATCH", "/segments/{number}", scope="targeting:write", gives=SegmentTold,
           body="json")  # fmt: skip
def change_segment(request: Called, number: Number, given: SegmentChange) -> dict[str, Any]:
    """Call a segment otherwise, say what its accounts have in common"""
    found = selectors.one_segment(number, seen_by=request.member)
    name = found.name if given.name is None else _named(given.name)
    note = found.note if given.note is None else given.note.strip()
    services.rename(found, name=name, note=note, by=request.user)
    return segment_told(found, selectors.counts(request.workspace))


@operation(router, "PUT", "/segments/{number}/place", scope="targeting:write", gives=SegmentTold,
           body="json")  # fmt: skip
def order_segment(request: Called, number: Number, given: OrderGiven) -> dict[str, Any]:
    """Put a segment before another one: the first of an account's segments counts"""
    found = selectors.one_segment(number, seen_by=request.member)
    before = None
    if given.before is not None:
        before = selectors.living(request.workspace).filter(pk=given.before).first()
        if before is None:
            raise unusable(say("wrong.not_there"), "/before")
    services.put(found, before=before, by=request.user)
    found = selectors.one_segment(number, seen_by=request.member)
    return segment_told(found, selectors.counts(request.workspace))


def _made(request: Called, name: str, kind: str, note: str, rule: Rule | None = None) -> Any:
    try:
        made = services.make(
            _named(name), kind, workspace=request.workspace, by=request.user, note=note, rule=rule
        )
    except services.TooMany:
        raise Problem(409, "not_now", why=say("wrong.too_many_there")) from None
    return segment_told(made, {})


def _named(name: str) -> str:
    if not name.strip():
        raise unusable(say("wrong.missing"), "/name")
    return name.strip()


def _rule(request: Called, text: str, conditions: str) -> Rule:
    """The rule that two texts write. Raises Problem and FilterFault."""
    try:
        rule = read_rule(text, conditions, scope_of(request.member), lang())
    except RuleFault as fault:
        raise unusable(str(fault), "/conditions") from None
    if rule.is_empty:
        raise unusable(say("wrong.missing"), "/filter")
    return rule


def segment_told(one: Segment, counts: dict[int, int]) -> dict[str, Any]:
    """A segment, as answers tell it."""
    return {
        "id": one.pk, "name": one.name, "kind": one.kind, "place": one.place, "note": one.note,
        "filter": one.filter, "conditions": one.conditions, "tier": one.tier,
        "revision": one.revision, "accounts": counts.get(one.pk, 0),
        "counted_at": one.counted_at,
    }  # fmt: skip
