"""What can a program do to many accounts or people at once, and take back?"""

from __future__ import annotations

from typing import Any, Literal

from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.facts import Facts, read_facts
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.values import KEPT, Given, Id, Moment, Number, Person, Told, Word, person
from focale.desk.directory.account.selectors import colleagues
from focale.desk.directory.bulk import services, tags
from focale.desk.directory.facts import COMPANIES, CONTACTS
from focale.desk.directory.listing.fields import compiled
from focale.desk.directory.listing.language import read_filter
from focale.desk.directory.listing.lists import scope_of
from focale.desk.directory.models import BulkAct, BulkKind, BulkState, ListName
from focale.desk.pages.words import say
from focale.desk.targeting.segments.selectors import lists_of
from focale.desk.team.roles import May, is_allowed

router = Router(tags=["Many at once"])
MOST_PICKED = 1_000
Which = Literal["accounts", "contacts"]


class ActTold(Told):
    """Something that was done to many rows."""

    id: int
    rows: Which
    kind: str = Field(description="owner, tag, untag, merge_tag, field, remove, segment ...")
    words: str = Field(description="What was done, in the language asked for.")
    filter: str = Field(description="The rows it was done to; empty for rows that were named.")
    state: str = Field(description="running, done, undoing or undone.")
    total: int = Field(description="How many rows changed.")
    left: list[dict[str, Any]] = Field(
        description="What undoing could not restore.", examples=[[{"row": 42, "why": "..."}]]
    )
    by: Person | None
    made_at: Moment
    ended_at: Moment | None
    undone_at: Moment | None


class Chosen(Given):
    """Which rows: those of these numbers, or all that a filter lets through."""

    numbers: list[Id] | None = Field(None, min_length=1, max_length=MOST_PICKED)
    filter: str | None = Field(
        None, max_length=6_000, pattern=KEPT, examples=["and(headcount.ge.50)"]
    )
    fact: Facts | None = Field(
        None,
        min_length=1,
        max_length=1,
        examples=[{"sector": "logiciel"}],
        description="For `fact`: one fact and its value, as an edit of a person.",
    )


class AccountsAct(Chosen):
    """What is done to many accounts."""

    do: Literal["owner", "tag", "untag", "fact", "segment", "unsegment", "remove"]
    owner: Id | None = Field(None, description="For `owner`: a member; null for nobody.")
    tag: Word | None = Field(None, description="For `tag` and `untag`.")
    segment: Id | None = Field(
        None, description="For `segment` and `unsegment`: one that people pick."
    )


class ContactsAct(Chosen):
    """What is done to many people."""

    do: Literal["fact", "remove"]


@operation(router, "GET", "/acts", scope="accounts:read", gives=Page[ActTold])
def list_acts(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List what was done to many rows at once, newest first"""
    found = BulkAct.objects.of(request.workspace).select_related("by")
    return page_by_number("acts", found, cursor, limit, act_told)


@operation(router, "POST", "/acts/accounts", scope="accounts:write", gives=ActTold, status=202,
           body="json")  # fmt: skip
def act_on_accounts(request: Called, given: AccountsAct) -> Any:
    """Do one thing to many accounts

    Assign an owner, put a tag on or take it off, set a fact, put into a segment, remove. At once
    for up to 100 rows, else by a job. Whatever was done can be undone.
    """
    return _begun(request, ListName.ACCOUNTS, given, _what(request, given))


@operation(router, "POST", "/acts/contacts", scope="contacts:write", gives=ActTold, status=202,
           body="json")  # fmt: skip
def act_on_contacts(request: Called, given: ContactsAct) -> Any:
    """Do one thing to many people: set a fact, or remove them; it can be undone"""
    return _begun(request, ListName.CONTACTS, given, _same(request, given, ListName.CONTACTS))


@operation(router, "GET", "/acts/{number}", scope="accounts:read", gives=ActTold)
def get_act(request: Called, number: Number) -> dict[str, Any]:
    """How far an act on many rows is, and what it did"""
    return act_told(_one(request, number))


@operation(router, "POST", "/acts/{number}/undo", scope="accounts:write", gives=ActTold,
           status=202)  # fmt: skip
def undo_act(request: Called, number: Number) -> Any:
    """Take an act back, but for what somebody changed since

    One on people needs the scope `contacts:write`, too.
    """
    act = _one(request, number)
    if act.rows == ListName.CONTACTS and "contacts:write" not in request.token.scopes:
        raise Problem(403, "no_scope", scope="contacts:write")
    if act.kind == BulkKind.REMOVE:
        _may_remove(request)
    if act.state not in (BulkState.DONE, BulkState.UNDOING, BulkState.UNDONE):
        raise Problem(409, "not_now", why=say("wrong.not_ready_yet"))
    services.undo(act, by=request.user)
    return act_told(_one(request, number))


def _begun(
    request: Called, rows: ListName, given: Chosen, what: tuple[BulkKind, dict[str, Any]]
) -> dict[str, Any]:
    if (given.numbers is None) == (given.filter is None):
        raise unusable(say("wrong.numbers_or_filter"), "/numbers")
    found = None if given.filter is None else read_filter(given.filter)
    if found is not None:
        compiled(found, rows, scope_of(request.member))
    kind, chosen = what
    act = services.begin(
        kind, rows, chosen, by=request.member, numbers=given.numbers, found=found
    )  # fmt: skip
    return act_told(act)


def _what(request: Called, given: AccountsAct) -> tuple[BulkKind, dict[str, Any]]:
    """What is to be done to accounts. Raises Problem."""
    match given.do:
        case "owner":
            there = {user.pk for user in colleagues(seen_by=request.member)}
            if given.owner is not None and given.owner not in there:
                raise unusable(say("wrong.no_member"), "/owner")
            return BulkKind.OWNER, {"owner": given.owner}
        case "tag" | "untag":
            return _tagged(request, given)
        case "segment" | "unsegment":
            lists = {one.pk for one in lists_of(request.workspace)}
            if given.segment not in lists:
                raise unusable(say("wrong.not_there"), "/segment")
            return BulkKind(given.do), {"segment": given.segment}
    return _same(request, given, ListName.ACCOUNTS)


def _tagged(request: Called, given: AccountsAct) -> tuple[BulkKind, dict[str, Any]]:
    name = " ".join((given.tag or "").split())
    if not name:
        raise unusable(say("wrong.missing"), "/tag")
    if given.do == "tag":
        tag = tags.make_tag(name, workspace=request.workspace, by=request.user)
        return BulkKind.TAG, {"tag": tag.pk}
    found = tags.same_name(name, request.workspace)
    if found is None:
        raise unusable(say("bulk.no_such_tag", name=name), "/tag")
    return BulkKind.UNTAG, {"tag": found.pk}


def _same(request: Called, given: Any, rows: ListName) -> tuple[BulkKind, dict[str, Any]]:
    """What can be done to accounts and to people. Raises Problem."""
    if given.do == "remove":
        _may_remove(request)
        return BulkKind.REMOVE, {}
    if not given.fact:
        raise unusable(say("wrong.missing"), "/fact")
    is_person = rows == ListName.CONTACTS
    read = read_facts(given.fact, at="fact", of_person=is_person)
    ((field, value),) = read.items()
    kind = CONTACTS if is_person else COMPANIES
    return BulkKind.FIELD, {"field": field, "value": kind.as_told(field, value)}


def _may_remove(request: Called) -> None:
    if not is_allowed(request.member.role, May.LOAD):
        raise Problem(403, "role")


def _one(request: Called, number: int) -> BulkAct:
    found = BulkAct.objects.of(request.workspace).select_related("by", "workspace")
    return get_object_or_404(found, pk=number)


def act_told(act: BulkAct) -> dict[str, Any]:
    """An act on many rows, as answers tell it."""
    return {
        "id": act.pk, "rows": act.rows, "kind": act.kind, "filter": act.filter,
        "words": say(f"bulk.did.{act.kind}", n=act.total), "state": act.state, "total": act.total,
        "left": [{"row": one["row"], "why": say(one["why"])} for one in act.left],
        "by": person(act.by), "made_at": act.made_at, "ended_at": act.ended_at,
        "undone_at": act.undone_at,
    }  # fmt: skip
