"""Which accounts are in a segment, since when, and why?"""

from __future__ import annotations

from typing import Any

from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number, page_of, read_cursor
from focale.desk.api.v1.rows import one_account
from focale.desk.api.v1.values import (
    Moment,
    Number,
    Person,
    Told,
    person,
)
from focale.desk.directory.listing.lists import scope_of
from focale.desk.targeting.models import (
    SegmentKind,
    SegmentMember,
)
from focale.desk.targeting.segments import selectors
from focale.desk.targeting.segments.why import why as why_of

router = Router(tags=["Segments and playbooks"])


class InSegment(Told):
    """One segment of an account."""

    segment: int
    name: str
    kind: str
    is_in: bool
    because: str
    is_first: bool = Field(description="Whether its argument counts.")


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
    company = one_account(request, account)
    told = why_of(segment, company, scope_of(request.member))
    return {
        "is_in": told.is_in, "because": told.because, "fault": told.fault,
        "lines": [
            {"words": one.words, "state": one.state, "value": str(one.value)}
            for one in told.lines
        ],
    }  # fmt: skip


@operation(router, "GET", "/accounts/{number}/segments", scope="targeting:read",
           gives=list[InSegment])  # fmt: skip
def list_account_segments(request: Called, number: Number) -> list[dict[str, Any]]:
    """In which segments an account is, in which it is not, and why"""
    company, scope = one_account(request, number), scope_of(request.member)
    found = [why_of(one, company, scope) for one in selectors.living(request.workspace)]
    mine = [one for one in found if one.is_in and one.segment.kind != SegmentKind.TIER]
    return [
        {"segment": one.segment.pk, "name": one.segment.name, "kind": one.segment.kind,
         "is_in": one.is_in, "because": one.because, "is_first": one in mine[:1]}
        for one in found
    ]  # fmt: skip


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
