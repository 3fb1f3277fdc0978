"""Where does a company stand among others, where does a person work, and who decides there?"""

from __future__ import annotations

from typing import Any

from django.http import Http404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.people import ContactLine, contact_line
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.rows import one_account, one_person
from focale.desk.api.v1.values import Given, Id, Number, Told
from focale.desk.directory.account import placing
from focale.desk.directory.account.family import family_of
from focale.desk.directory.account.selectors import contacts_of
from focale.desk.directory.models import Company, Move
from focale.desk.pages.words import lang, say
from focale.desk.targeting.account.deciders import decision_map
from focale.desk.targeting.scoring import scorer_of
from focale.desk.targeting.selectors import version_in_use

router = Router(tags=["Accounts"])


class Relative(Told):
    """A company of the family."""

    id: int
    name: str
    city: str
    siren: str
    siret: str


class FamilyTold(Told):
    """The group, the subsidiaries, the sites of an account."""

    heads: list[Relative] = Field(description="From the top down.")
    subsidiaries: list[Relative]
    sites: list[Relative]
    has_more: bool = Field(description="Whether there are more than the 12 of each that are told.")


class PlaceTold(Told):
    """A place of the map of deciders. Without anybody it is a gap."""

    name: str = Field(examples=["DAF"])
    role: str
    share: int | None = Field(description="What it is worth beside the best, in %.")
    people: list[ContactLine]


class DecidersTold(Told):
    """Whom one must convince at an account, whom of them one knows, and who is missing."""

    places: list[PlaceTold]
    gaps: int
    others: list[ContactLine] = Field(description="People whom no persona describes.")


class HeadGiven(Given):
    """Which company stands above."""

    head: Id | None = Field(description="null: as the SIREN of its parent says.", examples=[42])


class WorksGiven(Given):
    """Where a person works."""

    account: Id | None = Field(description="null: nowhere that we know.", examples=[42])


class MoveTold(Told):
    """Who was put somewhere by hand; it can be taken back."""

    id: int | None = Field(description="null: nothing changed.")
    account: int | None
    contact: int | None
    now: int | None = Field(description="The company where they stand now.")


@operation(router, "GET", "/accounts/{number}/family", scope="accounts:read", gives=FamilyTold)
def get_family(request: Called, number: Number) -> dict[str, Any]:
    """The group of an account, its subsidiaries and its sites"""
    told = family_of(one_account(request, number), seen_by=request.member)
    return {
        "heads": [_relative(one) for one in told.heads],
        "subsidiaries": [_relative(one) for one in told.subsidiaries],
        "sites": [_relative(one) for one in told.sites], "has_more": told.has_more,
    }  # fmt: skip


@operation(router, "GET", "/accounts/{number}/deciders", scope="contacts:read",
           gives=DecidersTold)  # fmt: skip
def get_deciders(request: Called, number: Number) -> dict[str, Any]:
    """Whom one must convince at an account, by the personas of the profile in use"""
    people = contacts_of(one_account(request, number), seen_by=request.member)
    version = version_in_use(seen_by=request.member)
    profile = None if version is None else scorer_of(version).record.profile
    told = decision_map(people, profile, lang())
    return {
        "gaps": told.gaps, "others": [contact_line(one) for one in told.others],
        "places": [
            {"name": one.name, "role": one.role, "share": one.share,
             "people": [contact_line(contact) for contact in one.people]}
            for one in told.places
        ],
    }  # fmt: skip


@operation(router, "PUT", "/accounts/{number}/head", scope="accounts:write", gives=MoveTold,
           body="json")  # fmt: skip
def choose_head(request: Called, number: Number, given: HeadGiven) -> dict[str, Any]:
    """Say under which company an account stands; imports leave that alone"""
    company = one_account(request, number)
    try:
        move = placing.choose_head(company, _there(request, given.head, "/head"), by=request.user)
    except placing.CannotPlace as wrong:
        raise unusable(say(wrong.code), "/head") from None
    return _move(move, account=company.pk, now=company.head_id)


@operation(router, "PUT", "/contacts/{number}/account", scope="contacts:write", gives=MoveTold,
           body="json")  # fmt: skip
def move_contact(request: Called, number: Number, given: WorksGiven) -> dict[str, Any]:
    """Say where a person works now; what happened stays where it happened"""
    contact = one_person(request, number)
    move = placing.move_person(contact, _there(request, given.account, "/account"),
                               by=request.user)  # fmt: skip
    return _move(move, contact=contact.pk, now=contact.company_id)


@operation(router, "POST", "/moves/{number}/undo", scope="accounts:write", gives=MoveTold)
def undo_move(request: Called, number: Number) -> dict[str, Any]:
    """Let somebody stand again where they stood before

    Of a person it needs the scope `contacts:write`, too.
    """
    move = placing.one_move(number, seen_by=request.member)
    if move is None:
        raise Http404
    if move.contact_id is not None and "contacts:write" not in request.token.scopes:
        raise Problem(403, "no_scope", scope="contacts:write")
    move.workspace = request.workspace
    try:
        placing.take_move_back(move, by=request.user)
    except placing.CannotPlace as wrong:
        raise Problem(409, "not_now", why=say(wrong.code)) from None
    return _move(move, account=move.company_id, contact=move.contact_id, now=move.before_id)


def _there(request: Called, number: int | None, at: str) -> Company | None:
    if number is None:
        return None
    try:
        return one_account(request, number)
    except Http404:
        raise unusable(say("wrong.not_there"), at) from None


def _relative(one: Company) -> dict[str, Any]:
    return {
        "id": one.pk, "name": str(one), "city": one.city, "siren": one.siren, "siret": one.siret
    }  # fmt: skip


def _move(
    move: Move | None, *, now: int | None, account: int | None = None, contact: int | None = None
) -> dict[str, Any]:
    return {
        "id": None if move is None else move.pk, "account": account, "contact": contact, "now": now
    }  # fmt: skip
