"""What can a program do with playbooks?"""

from __future__ import annotations

from typing import Any

from django.http import Http404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.parts import read_parts
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.rows import one_account
from focale.desk.api.v1.values import (
    Day,
    Given,
    Id,
    Line,
    Number,
    Person,
    Told,
    person,
)
from focale.desk.directory.account.selectors import colleagues
from focale.desk.pages.words import say
from focale.desk.targeting.models import Playbook, PlaybookVersion
from focale.desk.targeting.playbooks import selectors as playbooks, services as playing
from focale.desk.targeting.segments import selectors

router = Router(tags=["Segments and playbooks"])


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


class PlaybookVersionTold(Told):
    """One version of a playbook; it never changes."""

    number: int
    changed: list[str] = Field(description="Names of the parts that it changed.")
    why: str
    back_to: int | None = Field(description="The earlier version that it brings back.")
    by: Person | None


class SaidTold(Told):
    """One part of what to say."""

    part: str = Field(examples=["angle"])
    title: str
    text: str
    lines: list[str]
    pairs: list[list[str]]
    source: str = Field(description="Whose playbook it is from; '': of the nearest.")


class ForAccountTold(Told):
    """What to say to an account."""

    playbook: int | None
    names: list[str] = Field(description="Whose playbooks it is made of, the nearest first.")
    in_call: list[SaidTold]
    rest: list[SaidTold]
    owner: str
    review_on: Day | None


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


@operation(router, "POST", "/playbooks/{number}/restore", scope="targeting:write",
           gives=PlaybookTold)  # fmt: skip
def restore_playbook(request: Called, number: Number) -> dict[str, Any]:
    """Bring a playbook back"""
    found = playbooks.one_playbook(number, seen_by=request.member)
    playing.set_removed(found, by=request.user, is_removed=False)
    return _playbook(request, _living(request, number))


@operation(router, "GET", "/playbooks/{number}/versions", scope="targeting:read",
           gives=list[PlaybookVersionTold])  # fmt: skip
def list_playbook_versions(request: Called, number: Number) -> list[dict[str, Any]]:
    """List the last 30 versions of a playbook, newest first, each with what it changed"""
    return [
        {"number": one.version.number, "changed": one.parts, "why": one.version.why,
         "back_to": one.version.back_to, "by": person(one.version.by)}
        for one in playbooks.versions(_living(request, number))
    ]  # fmt: skip


@operation(router, "POST", "/playbooks/{number}/versions/{version}/restore",
           scope="targeting:write", gives=PlaybookTold)  # fmt: skip
def restore_playbook_version(request: Called, number: Number, version: Number) -> dict[str, Any]:
    """Let an earlier version of a playbook count again, as the next one"""
    one = playbooks.one_version(_living(request, number), version)
    try:
        playing.bring_back(one, by=request.user)
    except playing.Overtaken as overtaken:
        why = say("wrong.stale", revision=overtaken.now.number)
        raise Problem(409, "not_now", why=why) from None
    return _playbook(request, _living(request, number))


@operation(router, "GET", "/accounts/{number}/playbook", scope="targeting:read",
           gives=ForAccountTold)  # fmt: skip
def get_account_playbook(request: Called, number: Number) -> dict[str, Any]:
    """What to say to an account

    Each part of the playbook of its first segment, else of its next ones, its tier's, the general.
    """
    company = one_account(request, number)
    mine = selectors.of_companies([company.pk], request.workspace)[company.pk]
    tier = mine.tier or playbooks.tier_now(company, seen_by=request.member)
    book = playbooks.for_account(mine.segments, tier, request.workspace)
    if book is None:
        raise Http404
    return {
        "playbook": book.pk, "names": book.names, "owner": book.owner,
        "review_on": book.review_on, "in_call": [_said(one) for one in book.in_call],
        "rest": [_said(one) for one in book.rest],
    }  # fmt: skip


def _said(one: playbooks.Shown) -> dict[str, Any]:
    return {
        "part": one.part.name, "title": one.title, "text": one.text, "lines": one.lines,
        "pairs": one.pairs, "source": one.source,
    }  # fmt: skip


def _living(request: Called, number: int) -> Playbook:
    found = playbooks.one_playbook(number, seen_by=request.member)
    if found.removed_at is not None:
        raise Http404
    return found


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
