"""Do those who sell agree on what a good deal is? Ten past deals, judged by each alone."""

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
    Line,
    Moment,
    Name,
    Number,
    Person,
    Told,
    person,
)
from focale.desk.pages.words import lang, say
from focale.desk.targeting.discovery.patterns import (
    selectors as patterns,
    services as pattern_services,
)
from focale.desk.targeting.discovery.sessions import selectors, services
from focale.desk.targeting.discovery.sessions.forms import MISSING, REASON
from focale.desk.targeting.models import FieldSession

router = Router(tags=["Field sessions"])


class CaseTold(Told):
    """One deal, made anonymous, and what one said of it oneself."""

    number: int
    facts: list[Any]
    is_icp: bool | None = Field(description="One's own word; null: none yet.")
    reason: str
    missing: str


class SessionTold(Told):
    """A field session."""

    id: int
    name: str
    state: str = Field(description="drawing, open, ended or failed.")
    people: int = Field(description="Who began.")
    done: int = Field(description="Who judged every deal.")
    cases: list[CaseTold]
    result: dict[str, Any] | None = Field(
        description="Once it has ended: agreement, what each deal became, missing criteria."
    )
    trouble: str | None
    by: Person | None
    made_at: Moment
    ended_at: Moment | None


class SessionGiven(Given):
    """A session to open."""

    name: Name = Field(examples=["Équipe Lille, novembre"])


class JudgementGiven(Given):
    """What one says of one deal."""

    number: int = Field(ge=1, le=services.CASES)
    is_icp: bool
    reason: str = Field("", max_length=REASON, pattern=KEPT)
    missing: str = Field("", max_length=MISSING, pattern=KEPT, description="A criterion.")


class JudgementsGiven(Given):
    """What one says of some of the deals; said again, the last word counts."""

    judgements: list[JudgementGiven] = Field(min_length=1, max_length=services.CASES)


class WantGiven(Given):
    """Which missing criteria go to the board of the discovery."""

    words: list[Line] = Field(min_length=1, max_length=30, examples=[["budget voté"]])


@operation(router, "GET", "/sessions", scope="targeting:read", gives=Page[SessionTold])
def list_sessions(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List field sessions, newest first, without their deals"""
    found = FieldSession.objects.of(request.workspace).filter(left_at=None).select_related("by")
    return page_by_number(
        "sessions", found, cursor, limit, lambda one: _session(request, one, whole=False)
    )


@operation(router, "POST", "/sessions", scope="targeting:write", gives=SessionTold, status=202,
           body="json")  # fmt: skip
def open_session(request: Called, given: SessionGiven) -> Any:
    """Open a field session; a job draws ten past deals"""
    name = " ".join(given.name.split())
    if not name:
        raise unusable(say("wrong.missing"), "/name")
    made = services.begin(name, workspace=request.workspace, by=request.user)
    return _session(request, made)


@operation(router, "GET", "/sessions/{number}", scope="targeting:read", gives=SessionTold)
def get_session(request: Called, number: Number) -> dict[str, Any]:
    """Open a session: the deals and one's own words; after its end, what it gave"""
    return _session(request, _one(request, number))


@operation(router, "PUT", "/sessions/{number}/judgements", scope="feedback:write",
           gives=SessionTold, body="json")  # fmt: skip
def judge_deals(request: Called, number: Number, given: JudgementsGiven) -> dict[str, Any]:
    """Say of deals whether they fit; in the name of whoever made the token"""
    one = _one(request, number)
    there = len(one.cases or [])
    for n, said in enumerate(given.judgements):
        if said.number > there:
            raise unusable(say("wrong.not_there"), f"/judgements/{n}/number")
    told = [
        services.Said(
            said.number, said.is_icp, said.reason.strip(), " ".join(said.missing.split())
        )
        for said in given.judgements
    ]  # fmt: skip
    try:
        services.judge(one, told, by=request.user)
    except services.Ended:
        raise Problem(409, "not_now", why=say("sessions.has_ended")) from None
    return get_session(request, number)


@operation(router, "POST", "/sessions/{number}/draw", scope="targeting:write", gives=SessionTold,
           status=202)  # fmt: skip
def draw_session(request: Called, number: Number) -> Any:
    """Draw the deals again, where that failed"""
    services.draw(_one(request, number), by=request.user)
    return get_session(request, number)


@operation(router, "POST", "/sessions/{number}/end", scope="targeting:write", gives=SessionTold)
def end_session(request: Called, number: Number) -> dict[str, Any]:
    """End a session for everybody, and show what it gives

    Refused (409) before two people judged every deal.
    """
    try:
        services.end(_one(request, number), by=request.user)
    except services.TooFew:
        raise Problem(409, "not_now", why=say("sessions.too_few")) from None
    return get_session(request, number)


@operation(router, "POST", "/sessions/{number}/want", scope="targeting:write", gives=SessionTold,
           body="json")  # fmt: skip
def want_missing(request: Called, number: Number, given: WantGiven) -> dict[str, Any]:
    """Hand criteria that were missing to the board of the discovery"""
    one, wanted = _one(request, number), set(given.words)
    remarks = [told for told in (one.result or {}).get("missing", []) if told["words"] in wanted]
    shown, _ = patterns.newest(seen_by=request.member)
    if not remarks:
        raise unusable(say("sessions.want_none"), "/words")
    if shown is None:
        raise Problem(409, "not_now", why=say("sessions.want_nowhere"))
    pattern_services.want(shown, remarks, by=request.user)
    return get_session(request, number)


@operation(router, "DELETE", "/sessions/{number}", scope="targeting:write", gives=None, status=204)
def remove_session(request: Called, number: Number) -> Any:
    """Take a session off the list; it can be brought back"""
    services.give_up(_one(request, number), by=request.user)


@operation(router, "POST", "/sessions/{number}/restore", scope="targeting:write",
           gives=SessionTold)  # fmt: skip
def restore_session(request: Called, number: Number) -> dict[str, Any]:
    """Bring a session back"""
    services.give_up(selectors.any_session(number, seen_by=request.member), by=request.user,
                     back=True)  # fmt: skip
    return get_session(request, number)


def _one(request: Called, number: int) -> FieldSession:
    return selectors.one_session(number, seen_by=request.member)


def _session(request: Called, one: FieldSession, *, whole: bool = True) -> dict[str, Any]:
    told = selectors.progress(one, seen_by=request.member)
    drawn = "failed" if one.trouble else "drawing"
    state = "ended" if one.ended_at else drawn if one.cases is None else "open"
    return {
        "id": one.pk, "name": one.name, "state": state, "people": told.people, "done": told.done,
        "cases": _cases(request, one) if whole else [],
        "result": one.result if whole and one.ended_at else None,
        "trouble": (one.trouble or {}).get(lang()), "by": person(one.by),
        "made_at": one.made_at, "ended_at": one.ended_at,
    }  # fmt: skip


def _cases(request: Called, one: FieldSession) -> list[dict[str, Any]]:
    mine = selectors.mine(one, seen_by=request.member)
    return [
        {
            **case, "is_icp": said.is_icp if said else None,
            "reason": said.reason if said else "", "missing": said.missing if said else "",
        }
        for case in one.shown_cases(lang()) for said in (mine.get(case["number"]),)
    ]  # fmt: skip
