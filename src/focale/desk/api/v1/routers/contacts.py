"""What can a program do with people: list, open, make, change, note a refusal, let them go?"""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.facts import read_facts
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.listed import Filter, Sort, page_asked
from focale.desk.api.v1.matched import etag_of, refuse_changed
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.people import (
    ContactLine,
    ContactTold,
    FactsChange,
    FactTold,
    NewContact,
    NoteGiven,
    NoteTold,
    contact_line,
    contact_told,
    fact_told,
    note_told,
)
from focale.desk.api.v1.problems import unusable
from focale.desk.api.v1.values import Given, Id, Long, Moment, Number, Person, Told, person
from focale.desk.directory import making
from focale.desk.directory.account import selectors, services
from focale.desk.directory.listing.lists import scope_of
from focale.desk.directory.models import Contact, Erasure, Fact, ListName, Note
from focale.desk.directory.privacy import refusals
from focale.desk.directory.privacy.erasing import erase
from focale.desk.directory.privacy.forms import BASES
from focale.desk.directory.privacy.people import same_person
from focale.desk.directory.privacy.told import all_of
from focale.desk.pages.words import say
from focale.desk.targeting.listed.selectors import people_of

router = Router(tags=["Contacts"])
_ETAG = {"ETag": "Of their facts; send it as If-Match when you change them."}


class EraseGiven(Given):
    """What goes along with a person."""

    refuse: bool = Field(True, description="Remember their addresses as refused.")
    with_files: bool = Field(False, description="Delete the files that brought them, too.")
    same: list[Id] = Field(
        [], max_length=50, description="Other rows that are the same person; see `same`."
    )


class ErasureTold(Told):
    """People who are erased everywhere. It names nobody."""

    id: int
    people: int
    counts: dict[str, int] = Field(description="What was found of them, by kind.")
    by: Person | None
    made_at: Moment
    done_at: Moment | None = Field(description="null: under way.")


class SamePerson(Told):
    """Rows that are the same person."""

    same: list[ContactLine]


class RefusalsGiven(Given):
    """Addresses and numbers that must not be contacted."""

    addresses: list[Long] = Field(min_length=1, max_length=1_000, examples=[["c.morel@acme.fr"]])


class RefusalsTaken(Told):
    """What became of them."""

    taken: int
    unread: list[str] = Field(description="Those that are neither an address nor a number.")


@operation(router, "GET", "/contacts", scope="contacts:read", gives=Page[ContactLine])
def list_contacts(
    request: Called, filter: Filter, sort: Sort, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """List people

    By name, unless `sort` says otherwise.
    """
    scope = scope_of(request.member)
    page, further = page_asked(ListName.CONTACTS, scope, filter, sort, cursor, limit)
    return {
        "items": [contact_line(row) for row in people_of(page, scope)], "next_cursor": further,
    }  # fmt: skip


@operation(router, "POST", "/contacts", scope="contacts:write", gives=ContactTold, status=201,
           body="json", headers={**_ETAG, "Location": "Where they are."})  # fmt: skip
def create_contact(request: Called, response: HttpResponse, given: NewContact) -> Any:
    """Add a person

    Somebody who asked not to be contacted any more is refused (409), whatever the spelling of
    their address. Say from where, since when and on which ground you hold their data: `source`,
    `obtained_on`, `legal_basis`.
    """
    facts = _facts(given.facts)
    if not any(facts.get(name) for name in ("last_name", "email", "mobile", "phone")):
        raise unusable(say("wrong.no_person"), "/facts")
    company = None
    if given.account is not None:
        company = selectors.one_company(given.account, seen_by=request.member)
    contact = making.make_contact(
        facts, workspace=request.workspace, by=request.user, company=company,
        key=given.key.strip(), source=given.source or _source(request),
    )  # fmt: skip
    if given.by_hand:
        making.take_facts(contact, facts, by=request.user, source="", by_hand=True)
    response.headers["Location"] = f"/api/v1/contacts/{contact.pk}"
    return _contact(request, contact.pk, response)


@operation(router, "GET", "/contacts/{number}", scope="contacts:read", gives=ContactTold,
           headers=_ETAG)  # fmt: skip
def get_contact(request: Called, response: HttpResponse, number: Number) -> dict[str, Any]:
    """Open a person"""
    return _contact(request, number, response)


@operation(router, "PATCH", "/contacts/{number}/facts", scope="contacts:write",
           gives=ContactTold, body="json", headers=_ETAG, takes=("If-Match",),
           faults=(412,))  # fmt: skip
def change_contact_facts(
    request: Called, response: HttpResponse, number: Number, given: FactsChange
) -> dict[str, Any]:
    """Change facts of a person

    Also from where and on which ground their data are held: `source`, `obtained_on`,
    `legal_basis`, `informed_on`, `reached_us_on`.
    """
    contact = selectors.one_contact(number, seen_by=request.member)
    held = Contact.objects.of(request.workspace).select_for_update(of=("self",))
    refuse_changed(request, held.get(pk=contact.pk))
    contact.workspace = request.workspace
    making.take_facts(
        contact, _facts(given.facts), by=request.user, by_hand=given.by_hand,
        source=given.source or _source(request), at=given.at,
    )  # fmt: skip
    return _contact(request, contact.pk, response)


@operation(router, "GET", "/contacts/{number}/facts", scope="contacts:read", gives=Page[FactTold])
def list_contact_facts(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """The log of facts of a person, newest first"""
    contact = selectors.one_contact(number, seen_by=request.member)
    found = Fact.objects.of(request.workspace).filter(contact=contact).select_related("by")
    return page_by_number(f"facts.of.{contact.pk}", found, cursor, limit, fact_told)


@operation(router, "GET", "/contacts/{number}/notes", scope="contacts:read", gives=Page[NoteTold])
def list_contact_notes(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """The notes about a person, newest first"""
    contact = selectors.one_contact(number, seen_by=request.member)
    found = Note.objects.of(request.workspace).filter(contact=contact, removed_at__isnull=True)
    of = f"notes.of.{contact.pk}"
    return page_by_number(of, found.select_related("by"), cursor, limit, note_told)


@operation(router, "POST", "/contacts/{number}/notes", scope="contacts:write", gives=NoteTold,
           status=201, body="json")  # fmt: skip
def note_contact(request: Called, number: Number, given: NoteGiven) -> Any:
    """Write a note about a person"""
    contact = selectors.one_contact(number, seen_by=request.member)
    contact.workspace = request.workspace
    return note_told(services.add_note(contact, given.text, by=request.user))


# --- personal data ----------------------------------------------------------------------


@operation(router, "PUT", "/contacts/{number}/refusal", scope="contacts:write", gives=ContactTold)
def refuse_contact(request: Called, response: HttpResponse, number: Number) -> dict[str, Any]:
    """A person does not want to be contacted

    Noted at once; their addresses are remembered as hashes, and no file brings them back.
    """
    contact = _one(request, number)
    refusals.opt_out(contact, by=request.user)
    return _contact(request, contact.pk, response)


@operation(router, "DELETE", "/contacts/{number}/refusal", scope="contacts:write",
           gives=ContactTold)  # fmt: skip
def accept_contact(request: Called, response: HttpResponse, number: Number) -> dict[str, Any]:
    """Take a refusal back: it was a mistake, or they came back to us"""
    contact = _one(request, number)
    refusals.opt_in(contact, by=request.user)
    return _contact(request, contact.pk, response)


@operation(router, "POST", "/refusals", scope="privacy:write", gives=RefusalsTaken, body="json")
def add_refusals(request: Called, given: RefusalsGiven) -> dict[str, Any]:
    """Put addresses and numbers on the list of refusals

    Kept as hashes; people who bear one of them are marked at once.
    """
    said = "\n".join(one.replace("\n", " ").replace(";", " ") for one in given.addresses)
    taken, unread = refusals.refuse_addresses(said, workspace=request.workspace, by=request.user)
    return {"taken": taken, "unread": unread}


@operation(router, "POST", "/contacts/{number}/personal-data", scope="privacy:write",
           gives=dict[str, Any])  # fmt: skip
def export_contact(request: Called, number: Number) -> dict[str, Any]:
    """All that is held of one person, as they may ask for it

    The trail notes that it was taken out.
    """
    return all_of(_one(request, number), by=request.user)


@operation(router, "GET", "/contacts/{number}/same", scope="privacy:write", gives=SamePerson)
def same_contacts(request: Called, number: Number) -> dict[str, Any]:
    """Other rows that are the same person"""
    return {"same": [contact_line(one) for one in same_person(_one(request, number))]}


@operation(router, "POST", "/contacts/{number}/erasure", scope="privacy:write",
           gives=ErasureTold, status=202, body="json")  # fmt: skip
def erase_contact(request: Called, number: Number, given: EraseGiven) -> Any:
    """Erase a person everywhere

    Out of sight at once; gone from every text, file and log when the job ends. This cannot be
    undone.
    """
    contact = _one(request, number)
    there = {one.pk for one in same_person(contact)}
    if not set(given.same) <= there:
        raise unusable(say("wrong.not_same"), "/same")
    made = erase(
        [contact.pk, *given.same], workspace=request.workspace, by=request.user,
        refuses=given.refuse, deletes_files=given.with_files,
    )  # fmt: skip
    return _erasure(made)


@operation(router, "GET", "/erasures/{number}", scope="privacy:write", gives=ErasureTold)
def get_erasure(request: Called, number: Number) -> dict[str, Any]:
    """How far an erasure is"""
    found = Erasure.objects.of(request.workspace).select_related("by")
    return _erasure(get_object_or_404(found, pk=number))


def _erasure(found: Erasure) -> dict[str, Any]:
    return {
        "id": found.pk, "people": found.people, "counts": found.counts or {},
        "by": person(found.by), "made_at": found.made_at, "done_at": found.done_at,
    }  # fmt: skip


def _one(request: Called, number: int) -> Contact:
    contact = selectors.one_contact(number, seen_by=request.member)
    contact.workspace = request.workspace
    return contact


def _contact(request: Called, number: int, response: HttpResponse) -> dict[str, Any]:
    contact = selectors.one_contact(number, seen_by=request.member)
    response.headers["ETag"] = etag_of(contact)
    return contact_told(contact)


def _facts(given: dict[str, Any]) -> dict[str, Any]:
    facts = read_facts(given, at="facts", of_person=True)
    basis = facts.get("legal_basis")
    if basis and basis not in BASES:
        raise unusable(say("wrong.choice", expected=", ".join(BASES)), "/facts/legal_basis")
    for name in ("obtained_on", "informed_on", "reached_us_on"):
        if isinstance(facts.get(name), datetime.date):
            facts[name] = facts[name].isoformat()
    return facts


def _source(request: Called) -> str:
    return f"API : {request.token.name}"[:200]
