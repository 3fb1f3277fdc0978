"""What did customers answer to the three questions, and of which pain points do they tell?"""

from __future__ import annotations

import datetime
from typing import Any

from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.values import (
    KEPT,
    Day,
    Given,
    Id,
    Moment,
    Name,
    Number,
    Person,
    Told,
    person,
)
from focale.desk.pages.words import say
from focale.desk.targeting.discovery.interviews import selectors, services
from focale.desk.targeting.discovery.interviews.forms import LONGEST
from focale.desk.targeting.models import Interview, TableRole
from focale.desk.targeting.tables import selectors as tables
from focale.desk.team.roles import May

router = Router(tags=["Interviews"])


def _answer(question: str) -> Any:
    return Field("", max_length=LONGEST, pattern=KEPT, description=question)


class InterviewTold(Told):
    """What one customer answered."""

    id: int
    name: str = Field(examples=["Acier Duval"])
    customer: str = Field(description="Its id in the table of customers; '': not there.")
    on: datetime.date | None
    problem: str
    why_us: str
    value: str
    points: list[int] = Field(description="Numbers of the pain points it tells of.")
    counts: bool = Field(description="false: it was taken out.")
    by: Person | None
    made_at: Moment


class InterviewGiven(Given):
    """What one customer answered; at least one of the three."""

    name: str = Field(min_length=1, max_length=240, pattern=KEPT, examples=["Acier Duval"])
    on: Day | None = None
    problem: str = _answer("Which problem did they want to be rid of?")
    why_us: str = _answer("Why did they choose us?")
    value: str = _answer("What does it bring them?")
    points: list[Id] = Field([], max_length=60, description="Pain points there are.")
    new_points: list[Name] = Field(
        [], max_length=10, description="Pain points in new words; those there are are found again.",
        examples=[["Arrêts de machines"]],
    )  # fmt: skip


class PainTold(Told):
    """A pain point, and how many of the customers interviewed tell of it."""

    id: int
    label: str
    customers: int


class HeardTold(Told):
    """All that was heard, counted."""

    customers: int = Field(description="Interviewed, each once.")
    is_few: bool = Field(description="Fewer than five: first words, nothing to count on.")
    untagged: int = Field(description="With answers, but without any pain point.")
    points: list[PainTold] = Field(description="The most told of first.")


class PointGiven(Given):
    """Other words for a pain point."""

    label: Name = Field(examples=["Arrêts de machines"])


@operation(router, "GET", "/interviews", scope="targeting:read", gives=Page[InterviewTold])
def list_interviews(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List interviews, the last noted first; also those that were taken out"""
    found = Interview.objects.of(request.workspace).select_related("by")
    return page_by_number("interviews", found, cursor, limit, _interview)


@operation(router, "POST", "/interviews", scope="targeting:write", gives=InterviewTold, status=201,
           body="json", may=May.WORK)  # fmt: skip
def note_interview(request: Called, given: InterviewGiven) -> Any:
    """Note what a customer answered"""
    told = _answers(request, given)
    return _interview(services.note(told, workspace=request.workspace, by=request.user))


@operation(router, "GET", "/interviews/counts", scope="targeting:read", gives=HeardTold)
def count_interviews(request: Called) -> dict[str, Any]:
    """Of which pain points do customers tell, and how many?"""
    told = selectors.heard(request.workspace)
    return {
        "customers": told.of, "is_few": told.is_few, "untagged": told.untagged,
        "points": [
            {"id": one.point.pk, "label": one.point.label, "customers": one.n}
            for one in told.pains
        ],
    }  # fmt: skip


@operation(router, "POST", "/interviews/take", scope="targeting:write", gives=HeardTold,
           status=202)  # fmt: skip
def take_interviews(request: Called) -> Any:
    """Bring in the interviews of the newest file of them; a job does it"""
    table = tables.newest(TableRole.INTERVIEWS, seen_by=request.member)
    if table is None:
        raise Problem(409, "not_now", why=say("wrong.no_table"))
    table.workspace = request.workspace
    services.take_from(table, by=request.user)
    return count_interviews(request)


@operation(router, "GET", "/interviews/{number}", scope="targeting:read", gives=InterviewTold)
def get_interview(request: Called, number: Number) -> dict[str, Any]:
    """Open an interview"""
    return _interview(selectors.one_interview(number, seen_by=request.member))


@operation(router, "PUT", "/interviews/{number}", scope="targeting:write", gives=InterviewTold,
           body="json", may=May.WORK)  # fmt: skip
def correct_interview(request: Called, number: Number, given: InterviewGiven) -> dict[str, Any]:
    """Keep other answers of the same interview"""
    one = selectors.one_interview(number, seen_by=request.member)
    services.correct(one, _answers(request, given), by=request.user)
    return get_interview(request, number)


@operation(router, "DELETE", "/interviews/{number}", scope="targeting:write", gives=None,
           status=204, may=May.WORK)  # fmt: skip
def remove_interview(request: Called, number: Number) -> Any:
    """Let an interview count no longer; it can be brought back"""
    one = selectors.one_interview(number, seen_by=request.member)
    services.take_out(one, by=request.user)


@operation(router, "POST", "/interviews/{number}/restore", scope="targeting:write",
           gives=InterviewTold, may=May.WORK)  # fmt: skip
def restore_interview(request: Called, number: Number) -> dict[str, Any]:
    """Let an interview count again"""
    one = selectors.one_interview(number, seen_by=request.member)
    services.take_out(one, by=request.user, back=True)
    return get_interview(request, number)


@operation(router, "PATCH", "/pain-points/{number}", scope="targeting:write", gives=PainTold,
           body="json")  # fmt: skip
def name_pain_point(request: Called, number: Number, given: PointGiven) -> dict[str, Any]:
    """Give a pain point other words; those of another one make the two one"""
    label = " ".join(given.label.split())
    if not label:
        raise unusable(say("wrong.missing"), "/label")
    one = selectors.one_point(number, seen_by=request.member)
    kept = services.name_point(one, label, by=request.user)
    told = selectors.heard(request.workspace)
    return next(
        {"id": one.point.pk, "label": one.point.label, "customers": one.n}
        for one in told.pains if one.point.pk == kept.pk
    )  # fmt: skip


def _answers(request: Called, given: InterviewGiven) -> services.Answers:
    """What was answered. Raises Problem."""
    said = {name: getattr(given, name).strip() for name in ("name", "problem", "why_us", "value")}
    if not said["name"]:
        raise unusable(say("wrong.missing"), "/name")
    if not (said["problem"] or said["why_us"] or said["value"]):
        raise unusable(say("interviews.no_answer"), "/problem")
    there = {pain.point.pk for pain in selectors.heard(request.workspace).pains}
    for n, number in enumerate(given.points):
        if number not in there:
            raise unusable(say("wrong.not_there"), f"/points/{n}")
    new = [words for one in given.new_points if (words := " ".join(one.split()))]
    return services.Answers(on=given.on, points=given.points, new=new, **said)


def _interview(one: Interview) -> dict[str, Any]:
    return {
        "id": one.pk, "name": one.name, "customer": one.customer, "on": one.on,
        "problem": one.problem, "why_us": one.why_us, "value": one.value,
        "points": list(one.points), "counts": one.left_at is None, "by": person(one.by),
        "made_at": one.made_at,
    }  # fmt: skip
