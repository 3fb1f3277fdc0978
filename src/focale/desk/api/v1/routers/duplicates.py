"""Which accounts may be one, and what does a program do about them?"""

from __future__ import annotations

from typing import Any, Literal

from django.http import Http404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_of, read_cursor
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.values import Given, Id, Moment, Number, Told, Word
from focale.desk.directory.doubles import jobs, merging, selectors
from focale.desk.directory.models import Company, DoubleState
from focale.desk.pages.words import say

router = Router(tags=["Duplicates"])
StateName = Literal["waiting", "merged", "apart"]


class Twin(Told):
    """One of two accounts."""

    id: int
    name: str
    siren: str
    city: str


class PairTold(Told):
    """Two accounts that may be one."""

    id: int
    state: str
    percent: int = Field(description="How sure it is.", examples=[93])
    is_sure: bool = Field(description="Nothing speaks against it.")
    why: str = Field(description="In words.")
    one: Twin
    other: Twin
    found_at: Moment
    decided_at: Moment | None


class CellTold(Told):
    """One field of two accounts, and what the result would say."""

    field: str
    stays: str
    goes: str
    chosen: Literal["stays", "goes"]
    result: str
    is_question: bool = Field(description="Whether the two say different things.")


class PreviewTold(Told):
    """What merging would give."""

    stays: int
    goes: int
    can_merge: bool = Field(description="false: two SIREN numbers; they are two companies.")
    cells: list[CellTold]


class MergeGiven(Given):
    """How to make one of two."""

    stays: Id | None = Field(None, description="The account that stays. Default: as proposed.")
    choices: dict[Word, Literal["stays", "goes"]] = Field(
        {}, max_length=200, description="Field → whose value, where not as proposed."
    )


class SearchTold(Told):
    """Whether a search is under way."""

    is_searching: bool


@operation(router, "GET", "/duplicates", scope="duplicates:write", gives=Page[PairTold])
def list_duplicates(
    request: Called, cursor: Cursor, limit: Limit, state: StateName = "waiting"
) -> dict[str, Any]:
    """List pairs of accounts that may be one, the surest first"""
    of = f"duplicates.{state}"
    place = read_cursor(of, cursor)
    found = selectors.pairs(
        seen_by=request.member, state=state, after=tuple(place) if place else None, most=limit
    )
    return page_of(
        of, found, limit, _told, place=lambda pair: [pair.double.confidence, pair.double.pk]
    )


@operation(router, "POST", "/duplicates/search", scope="duplicates:write", gives=SearchTold,
           status=202)  # fmt: skip
def search_duplicates(request: Called) -> Any:
    """Search for duplicates anew; a job does it"""
    jobs.search(request.workspace, by=request.user)
    return {"is_searching": True}


@operation(router, "GET", "/duplicates/{number}", scope="duplicates:write", gives=PairTold)
def get_duplicate(request: Called, number: Number) -> dict[str, Any]:
    """Open a pair"""
    return _told(_pair(request, number))


@operation(router, "GET", "/duplicates/{number}/preview", scope="duplicates:write",
           gives=PreviewTold, faults=(409,))  # fmt: skip
def preview_duplicate(request: Called, number: Number) -> dict[str, Any]:
    """What merging a pair would give, field by field"""
    pair = _pair(request, number)
    if pair.double.state == DoubleState.MERGED:
        raise Problem(409, "not_now", why=say("doubles.gone"))
    shown = selectors.preview_of(pair, {}, seen_by=request.member)
    return {
        "stays": shown.stays.company.pk, "goes": shown.goes.company.pk,
        "can_merge": not shown.two_sirens,
        "cells": [
            {
                "field": row.field, "stays": row.stays, "goes": row.goes, "chosen": row.chosen,
                "result": row.result, "is_question": row.is_question,
            }
            for row in shown.rows
        ],
    }  # fmt: skip


@operation(router, "POST", "/duplicates/{number}/merge", scope="duplicates:write",
           gives=PairTold, body="json")  # fmt: skip
def merge_duplicate(request: Called, number: Number, given: MergeGiven) -> dict[str, Any]:
    """Make one account of two

    All that hung on the one that goes moves to the one that stays; it can be undone exactly.
    """
    pair = _pair(request, number)
    stays, _ = selectors.sides_of(pair, {"stays": given.stays} if given.stays else {})
    if given.stays is not None and stays.pk != given.stays:
        raise unusable(say("wrong.not_there"), "/stays")
    try:
        merging.merge(pair.double, stays=stays.pk, choices=given.choices, by=request.user)
    except merging.CannotMerge as refusal:
        raise Problem(409, "not_now", why=say(refusal.code)) from None
    return _told(_pair(request, number))


@operation(router, "POST", "/duplicates/{number}/undo", scope="duplicates:write", gives=PairTold)
def undo_duplicate(request: Called, number: Number) -> dict[str, Any]:
    """Make two accounts of one again, as they were"""
    pair = _pair(request, number)
    if pair.double.state != DoubleState.MERGED:
        raise Problem(409, "not_now", why=say("wrong.not_merged"))
    try:
        merging.unmerge(pair.double, by=request.user)
    except merging.CannotMerge as refusal:
        raise Problem(409, "not_now", why=say(refusal.code)) from None
    return _told(_pair(request, number))


@operation(router, "PUT", "/duplicates/{number}/apart", scope="duplicates:write", gives=PairTold)
def part_duplicate(request: Called, number: Number) -> dict[str, Any]:
    """These are two: never ask again"""
    merging.tell_apart(_pair(request, number).double, by=request.user)
    return _told(_pair(request, number))


@operation(router, "DELETE", "/duplicates/{number}/apart", scope="duplicates:write",
           gives=PairTold)  # fmt: skip
def ask_duplicate_again(request: Called, number: Number) -> dict[str, Any]:
    """They may be one after all"""
    merging.ask_again(_pair(request, number).double, by=request.user)
    return _told(_pair(request, number))


def _pair(request: Called, number: int) -> selectors.Pair:
    pair = selectors.one_pair(number, seen_by=request.member)
    if pair.one.removed_at is not None or pair.other.removed_at is not None:
        raise Http404
    return pair


def _told(pair: selectors.Pair) -> dict[str, Any]:
    found = pair.double
    return {
        "id": found.pk, "state": found.state, "percent": pair.percent, "is_sure": found.is_sure,
        "why": pair.why, "one": _twin(pair.one), "other": _twin(pair.other),
        "found_at": found.found_at, "decided_at": found.decided_at,
    }  # fmt: skip


def _twin(company: Company) -> dict[str, Any]:
    return {
        "id": company.pk, "name": company.name, "siren": company.siren, "city": company.city,
    }  # fmt: skip
