"""What can a program do with people: list, open, make, change?"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja import Router

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.listed import Filter, Sort, page_asked
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page
from focale.desk.api.v1.people import (
    ContactLine,
    ContactTold,
    FactsChange,
    FactTold,
    NewContact,
    NoteGiven,
    NoteTold,
    contact_line,
)
from focale.desk.api.v1.problems import unusable
from focale.desk.api.v1.rows import (
    Happening,
    add_note,
    change_facts,
    facts_of_person,
    log_of,
    notes_of,
    one_person,
    person_told,
    source_of,
    timeline_of,
)
from focale.desk.api.v1.values import Number
from focale.desk.directory import making
from focale.desk.directory.account import selectors
from focale.desk.directory.listing.lists import scope_of
from focale.desk.directory.models import ListName
from focale.desk.pages.words import say
from focale.desk.targeting.listed.selectors import people_of

router = Router(tags=["Contacts"])
_ETAG = {"ETag": "Of their facts; send it as If-Match when you change them."}


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
    facts = facts_of_person(given.facts)
    if not any(facts.get(name) for name in ("last_name", "email", "mobile", "phone")):
        raise unusable(say("wrong.no_person"), "/facts")
    company = None
    if given.account is not None:
        company = selectors.one_company(given.account, seen_by=request.member)
    contact = making.make_contact(
        facts, workspace=request.workspace, by=request.user, company=company,
        key=given.key.strip(), source=given.source or source_of(request),
    )  # fmt: skip
    if given.by_hand:
        making.take_facts(contact, facts, by=request.user, source="", by_hand=True)
    response.headers["Location"] = f"/api/v1/contacts/{contact.pk}"
    return person_told(request, contact.pk, response)


@operation(router, "GET", "/contacts/{number}", scope="contacts:read", gives=ContactTold,
           headers=_ETAG)  # fmt: skip
def get_contact(request: Called, response: HttpResponse, number: Number) -> dict[str, Any]:
    """Open a person"""
    return person_told(request, number, response)


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
    contact = one_person(request, number)
    change_facts(request, contact, given)
    return person_told(request, contact.pk, response)


@operation(router, "GET", "/contacts/{number}/facts", scope="contacts:read", gives=Page[FactTold])
def list_contact_facts(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """The log of facts of a person, newest first"""
    return log_of(request, one_person(request, number), cursor, limit)


@operation(router, "GET", "/contacts/{number}/notes", scope="contacts:read", gives=Page[NoteTold])
def list_contact_notes(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """The notes about a person, newest first"""
    return notes_of(request, one_person(request, number), cursor, limit)


@operation(router, "POST", "/contacts/{number}/notes", scope="contacts:write", gives=NoteTold,
           status=201, body="json")  # fmt: skip
def note_contact(request: Called, number: Number, given: NoteGiven) -> Any:
    """Write a note about a person"""
    return add_note(request, one_person(request, number), given)


@operation(router, "GET", "/contacts/{number}/timeline", scope="contacts:read",
           gives=Page[Happening])  # fmt: skip
def list_contact_timeline(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """Everything that happened with a person, newest first"""
    return timeline_of(request, one_person(request, number), cursor, limit)
